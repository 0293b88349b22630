"""Events over HTTP: checked line by line, then sent to Kafka like any other."""

from dataclasses import dataclass, field
from http import HTTPStatus

import orjson
from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse, Response

from config.settings import Settings
from config.topics import Topics
from ingest.errors import RefusedEventError
from ingest.event import ConversationReceived, ErasureRequested, Event, MessageAppended, ReportReceived
from ingest.outgoing import record_of
from ingest.producer import EventProducer
from ingest.wire.reader import read
from triage.api.auth import Eraser, Given, Sender
from triage.api.problems import ProblemError, problem
from triage.services import Services

router = APIRouter(prefix="/v1", tags=["events"])


@dataclass(slots=True)
class Batch:
    """The lines of one request, sorted into good and bad."""

    events: list[Event] = field(default_factory=list)
    errors: list[dict[str, object]] = field(default_factory=list)


@router.post("/conversations", status_code=202)
async def post_conversations(request: Request, given: Given, _: Sender) -> Response:
    """Take conversations and single messages: one event, or NDJSON."""
    return await _receive(request, given, (ConversationReceived, MessageAppended))


@router.post("/reports", status_code=202)
async def post_reports(request: Request, given: Given, _: Sender) -> Response:
    """Take user reports: one event, or NDJSON."""
    return await _receive(request, given, (ReportReceived,))


@router.post("/erasures", status_code=202)
async def post_erasures(request: Request, given: Given, _: Eraser) -> Response:
    """Take erasure requests: one event, or NDJSON."""
    return await _receive(request, given, (ErasureRequested,))


async def _receive(request: Request, given: Services, accepted: tuple[type[Event], ...]) -> Response:
    body = await _body(request, given.settings.serve.max_body)
    batch = await run_in_threadpool(_sort, body, request, given, accepted)
    if batch.events:
        await run_in_threadpool(_send, request.app.state.producer, given.settings, batch.events)
    ids = [event.id for event in batch.events]
    if batch.errors:
        detail = "some lines were refused; the ids in `accepted` were taken, a second delivery of them is a no-op"
        return problem(400, "refused_lines", detail, errors=batch.errors, accepted=ids)
    return JSONResponse({"accepted": ids}, status_code=HTTPStatus.ACCEPTED)


async def _body(request: Request, limit: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > limit:
            raise ProblemError(413, "limit_body", f"a request may hold {limit} bytes; send fewer lines at a time")
        parts.append(part)
    return b"".join(parts)


def _sort(body: bytes, request: Request, given: Services, accepted: tuple[type[Event], ...]) -> Batch:
    batch = Batch()
    headers = tuple((name, value.encode()) for name, value in request.headers.items() if name.startswith("ce-"))
    for number, line in _lines(body):
        try:
            batch.events.append(_read(line, headers, given, accepted))
        except RefusedEventError as error:
            batch.errors.append({"line": number, "status": 400, "code": error.code, "detail": error.reason})
    if not batch.events and not batch.errors:
        batch.errors.append({"line": 1, "status": 400, "code": "not_json", "detail": "the request is empty"})
    return batch


def _lines(body: bytes) -> list[tuple[int, bytes]]:
    """Return numbered lines; a body that is one JSON value over several lines is one line."""
    try:
        orjson.loads(body)
    except orjson.JSONDecodeError:
        return [(n, line) for n, line in enumerate(body.split(b"\n"), start=1) if line.strip()]
    return [(1, body)]


def _read(
    line: bytes, headers: tuple[tuple[str, bytes], ...], given: Services, accepted: tuple[type[Event], ...]
) -> Event:
    binary = tuple((name.replace("ce-", "ce_", 1), value) for name, value in headers)
    event = read(line, binary, topic_role="http", limits=given.settings.limits, now=given.now())
    if not isinstance(event, accepted):
        raise RefusedEventError("wrong_endpoint", "this kind of event has an address of its own; see the API reference")
    return event


def _send(producer: EventProducer, settings: Settings, events: list[Event]) -> None:
    """Send in order and wait until Kafka has all.

    Raises:
        SourceUnavailableError: Kafka did not take them; sending all again is safe.
    """
    topics = Topics(settings.kafka.topic_prefix)
    for event in events:
        record = record_of(event, topics)
        producer.send(record.topic, record.key, record.value)
    producer.flush()
