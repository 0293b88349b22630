"""Made-up traffic: the same from the same seed, readable but for what is meant not to be, and of every kind."""

import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import islice
from random import Random

import orjson
import pytest

from classifiers.tag import CATEGORIES
from config.policy import load_policy
from config.settings import LimitSettings
from ingest.errors import RefusedEventError
from ingest.event import ConversationReceived, MessageAppended, ReportReceived
from ingest.wire.reader import read
from triage.demo.scenario import Scenario, book
from triage.demo.slots import fill
from triage.demo.traffic import Sent, Traffic

BEGAN = datetime(2026, 11, 22, 12, tzinfo=UTC)


def _events(count: int, seed: int = 7) -> list[Sent]:
    return list(islice(Traffic(book(), seed, BEGAN, timedelta(seconds=1)), count))


def test_the_same_seed_gives_the_same_events() -> None:
    assert _events(300) == _events(300)
    assert _events(300) != _events(300, seed=8)


def test_every_event_is_read_but_those_meant_to_be_broken() -> None:
    for sent in _events(3000):
        try:
            read(sent.value, (), topic_role=sent.role, limits=LimitSettings(), now=BEGAN)
        except RefusedEventError:
            assert sent.malformed
        else:
            assert not sent.malformed


def test_the_stream_holds_every_kind_of_event() -> None:
    sent = _events(1000)
    events = [
        read(one.value, (), topic_role=one.role, limits=LimitSettings(), now=BEGAN) for one in sent if not one.malformed
    ]

    kinds = Counter(type(event) for event in events)
    known: set[str] = set()
    early = 0
    for event in events:
        if isinstance(event, ConversationReceived):
            known.add(event.conversation.id)
        early += isinstance(event, ReportReceived) and event.report.conversation_id not in known

    assert kinds.keys() == {ConversationReceived, MessageAppended, ReportReceived}
    assert min(kinds.values()) > 20
    assert early > 5
    assert 5 < sum(one.malformed for one in sent) < 50


def test_scenarios_cover_every_category_in_four_languages_and_are_mostly_harmless() -> None:
    scenarios = book().scenarios

    share = Counter[str]()
    for scenario in scenarios:
        share[scenario.kind] += 1
    told = Counter(book().named(sent.scenario).kind for sent in _events(2000))

    assert set(CATEGORIES) - {"harm"} <= share.keys()
    assert {scenario.language for scenario in scenarios} == {"en", "es", "fr", "zh"}
    assert len(scenarios) >= 60
    assert told["harmless"] / told.total() > 0.6


def test_the_worst_conversation_and_the_wrong_price_come_early() -> None:
    assert {"worst", "shop-price"} <= {sent.scenario for sent in _events(20)}


@pytest.mark.parametrize("scenario", book().scenarios, ids=lambda scenario: scenario.name)
def test_a_scenario_fills_all_its_slots_and_speaks_with_known_roles(scenario: Scenario) -> None:

    slots = fill(Random(1), book().words[scenario.language])  # noqa: S311 - not a secret
    texts = [text for _, text in (*scenario.turns, *scenario.context, *scenario.later)]

    filled = " ".join(text.format_map(slots) for text in (*texts, *scenario.candidates))

    assert not re.search(r"[{}]", filled)
    assert {who for who, _ in (*scenario.turns, *scenario.later)} <= {"user", "assistant"}
    assert scenario.kind == "harmless" or scenario.kind in load_policy().categories


def test_names_of_scenarios_are_unique() -> None:
    names = [scenario.name for scenario in book().scenarios]

    assert len(set(names)) == len(names)


def test_addresses_and_numbers_belong_to_nobody() -> None:
    text = b"\n".join(sent.value for sent in _events(3000))

    assert set(re.findall(rb"@([\w.]+\w)", text)) == {b"mail.internal"}
    assert all(number.startswith(b"7946 0") for number in re.findall(rb"\+44 20 ([\d ]+)", text))
    assert orjson.loads(_events(1)[0].value)["conversation_id"] == "demo-7-000001"
