"""Made-up traffic: from a seed, always the same events in the same order."""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

import orjson

from triage.demo.malformed import broken
from triage.demo.scenario import Book, Scenario, Turn
from triage.demo.slots import fill

MALFORMED = 0.02
"""Share of events that cannot be read."""

EARLY = 0.3
"""Share of reports that come before their conversation."""

SHOWN = {8: "worst", 12: "shop-price"}
"""Conversations that a visitor should see at once come as these, by scenario."""

AGAIN = 400
"""They come again after so many more."""

MODELS = ("assistant-3", "assistant-4", "assistant-4-mini", "rival-2")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One event to send."""

    role: str  # of the topic: conversations or reports
    key: bytes
    value: bytes
    scenario: str
    malformed: bool = False


@dataclass(order=True, slots=True)
class Due:
    """An event that waits for its turn."""

    at: int  # number of the event before which it comes
    number: int  # keeps the order of what is due together
    sent: Sent = field(compare=False)


class Traffic:
    """An endless stream of events."""

    def __init__(self, book: Book, seed: int, began: datetime, interval: timedelta) -> None:
        """Set the stage.

        Args:
            book: the scenarios.
            seed: the same seed gives the same stream.
            began: time of the first event, aware.
            interval: between two events.
        """
        self._book = book
        self._seed = seed
        self._random = Random(seed)  # noqa: S311 - made-up traffic, not a secret
        self._began = began
        self._interval = interval
        self._common = [scenario for scenario in book.scenarios if scenario.weight > 0]
        self._due: list[Due] = []
        self._events = 0
        self._told = 0

    def __iter__(self) -> Iterator[Sent]:
        """Yield events for ever."""
        while True:
            while self._due and self._due[0].at <= self._events:
                yield self._counted(heapq.heappop(self._due).sent)
            for sent in self._tell():
                yield self._counted(sent)

    def _counted(self, sent: Sent) -> Sent:
        self._events += 1
        return sent

    def _tell(self) -> list[Sent]:
        """Tell one scenario: what comes now; what comes later is put off."""
        self._told += 1
        scenario = self._next()
        conversation_id = f"demo-{self._seed}-{self._told:06d}"
        slots = fill(self._random, self._book.words[scenario.language])
        whole = self._sent(scenario, conversation_id, self._conversation(scenario, conversation_id, slots))
        for index, turn in enumerate(scenario.later):
            self._put_off(self._message(scenario, conversation_id, index, _told(turn, slots)), 4 * (index + 1))
        if scenario.report is None:
            return [*self._carelessly(whole)]
        report = self._report(scenario, conversation_id, _told(scenario.report, slots))
        if self._random.random() < EARLY:
            self._put_off(whole, 2)
            return [report]
        self._put_off(report, 3)
        return [whole]

    def _next(self) -> Scenario:
        shown = SHOWN.get(self._told % AGAIN)
        if shown is not None:
            return self._book.named(shown)
        return self._random.choices(self._common, [scenario.weight for scenario in self._common])[0]

    def _put_off(self, sent: Sent, events: int) -> None:
        at = self._events + events + self._random.randint(0, 3)
        heapq.heappush(self._due, Due(at, len(self._due) + self._told, sent))

    def _carelessly(self, sent: Sent) -> Iterator[Sent]:
        """Yield the event, and now and then one that is broken on its way."""
        if self._random.random() < MALFORMED:
            value = broken(self._random, sent.value)
            yield Sent(role=sent.role, key=sent.key, value=value, scenario=sent.scenario, malformed=True)
        yield sent

    def _now(self) -> str:
        return (self._began + self._events * self._interval).isoformat()

    def _conversation(self, scenario: Scenario, conversation_id: str, slots: dict[str, str]) -> dict[str, object]:
        model = self._random.choice(MODELS)
        messages = [_message(f"m{index}", _told(turn, slots)) for index, turn in enumerate(scenario.turns, start=1)]
        if scenario.candidates:
            answer = next(message for message in reversed(messages) if message["role"] == "assistant")
            answer["candidates"] = self._candidates(str(answer["content"]), scenario, slots)
        return {
            "type": "conversation",
            "version": 1,
            "conversation_id": conversation_id,
            "occurred_at": self._now(),
            "language": scenario.language,
            "source": self._random.choice(("web-chat", "mobile", "help-desk")),
            "model": model,
            "user_ref": f"u-{self._random.randint(1000, 1999)}",
            "context": [
                {"id": f"d{index}", "title": title, "content": text.format_map(slots)}
                for index, (title, text) in enumerate(scenario.context, start=1)
            ],
            "messages": messages,
        }

    def _candidates(self, answer: str, scenario: Scenario, slots: dict[str, str]) -> list[dict[str, str]]:
        texts = [answer, *(text.format_map(slots) for text in scenario.candidates)]
        return [
            {"id": letter, "content": text, "model": model}
            for letter, text, model in zip("abcd", texts, self._random.sample(MODELS, len(texts)), strict=False)
        ]

    def _message(self, scenario: Scenario, conversation_id: str, index: int, turn: Turn) -> Sent:
        message = _message(f"m{len(scenario.turns) + index + 1}", turn)
        event = {"type": "message", "version": 1, "conversation_id": conversation_id, "message": message}
        return self._sent(scenario, conversation_id, event)

    def _report(self, scenario: Scenario, conversation_id: str, turn: Turn) -> Sent:
        reason, comment = turn
        event = {
            "type": "report",
            "version": 1,
            "report_id": f"report-{conversation_id}",
            "conversation_id": conversation_id,
            "reason": reason,
            "comment": comment,
            "reporter_ref": f"u-{self._random.randint(1000, 1999)}",
            "occurred_at": self._now(),
        }
        return self._sent(scenario, conversation_id, event, role="reports")

    def _sent(self, scenario: Scenario, key: str, event: dict[str, object], role: str = "conversations") -> Sent:
        return Sent(role=role, key=key.encode(), value=orjson.dumps(event), scenario=scenario.name)


def _told(turn: Turn, slots: dict[str, str]) -> Turn:
    who, text = turn
    return who, text.format_map(slots)


def _message(message_id: str, turn: Turn) -> dict[str, object]:
    role, content = turn
    return {"id": message_id, "role": role, "content": content}
