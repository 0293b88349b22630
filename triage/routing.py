"""Which lane a case waits in, in which order, until when, and who may see it: pure."""

import math
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from classifiers.tag import Tagged
from config.policy import Policy, Team
from ingest.conversation import Conversation
from storage.records import Person, Severity
from triage.severity import Part, parts

EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
"""Ageing is counted from here; any fixed time serves, since only differences matter."""

LEAST_HARM = 1e-6
"""Expected harm below this ranks as this, so that the logarithm stays finite."""


def lane_of(conversation: Conversation, tagged: Tagged, severity: Severity, policy: Policy) -> str:
    """Return ``team.language``: the first team that lists the family of the gravest tag, in the user's language."""
    team = _team(_family(conversation, tagged, severity, policy), policy.lanes.teams)
    if team.any_language:
        return f"{team.name}.any"
    known = None if tagged.language == "und" else tagged.language
    return f"{team.name}.{_lane_language(known or conversation.language or 'other', policy)}"


def rank(severity: Severity, opened_at: datetime, policy: Policy) -> float:
    """Return the order within a band, higher first: log of the harm, less when opened later.

    It never changes while a case waits: of two cases the older gains on any new one by exactly its age, and after
    `ageing_hours` it ranks like a new one that is 2.7 times as harmful.
    """
    hours = (opened_at - EPOCH) / timedelta(hours=1)
    return math.log(max(severity.expected_harm, LEAST_HARM)) - hours / policy.severity.ageing_hours


def due_at(severity: Severity, opened_at: datetime, policy: Policy) -> datetime:
    """Return until when a person should have looked."""
    band = policy.bands[policy.band_names.index(severity.band)]
    return opened_at + timedelta(minutes=band.due_minutes)


def lanes_of(person: Person, policy: Policy) -> tuple[str, ...]:
    """Return the lanes a person may take cases from: cleared for the team, and able to read the language."""
    reads = {_lane_language(language, policy) for language in person.languages}
    cleared = {team.name for team in policy.lanes.teams if team.clearance in {None, *person.clearances}}
    return tuple(
        lane
        for lane, team, language in ((lane, *lane.rsplit(".", 1)) for lane in policy.lane_names)
        if team in cleared and (language == "any" or not reads or language in reads)
    )


def _lane_language(language: str, policy: Policy) -> str:
    main = language.replace("_", "-").split("-", 1)[0].lower()
    return main if main in policy.lanes.languages else "other"


def _family(conversation: Conversation, tagged: Tagged, severity: Severity, policy: Policy) -> str:
    """Return the family that decides the team; when no tag opened the case, what did: report, screening, audit."""
    found = parts(conversation, tagged, policy)
    if severity.why != "severity" or not found:
        return severity.why
    return max(found, key=lambda part: _gravity(part, policy)).policy.family


def _gravity(part: Part, policy: Policy) -> tuple[int, bool, float]:
    """Order of parts: tagged with a band of its own, then tagged, then by what it adds; only tags that open count."""
    tagged = part.tagged and part.policy.opens
    floor = policy.band_names.index(part.policy.at_least) if tagged and part.policy.at_least else len(policy.bands)
    return -floor, tagged, part.amount


def _team(family: str, teams: Sequence[Team]) -> Team:
    """Return the first team that lists the family, else the first that needs no clearance, else the first."""
    listed = (team for team in teams if family in team.families)
    free = (team for team in teams if team.clearance is None)
    return next(listed, None) or next(free, teams[0])
