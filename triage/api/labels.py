"""The labelled stream over HTTP: a cursor, NDJSON, long-poll."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from typing import Annotated, Any

import orjson
from fastapi import APIRouter, Query, Response
from fastapi.concurrency import run_in_threadpool

from storage.records import Capability, Person
from triage.api.auth import Given, LabelReader
from triage.review.roles import require
from triage.services import Services

router = APIRouter(prefix="/v1", tags=["labels"])
PAUSE = 0.25  # seconds between two looks while waiting


@router.get("/labels", response_class=Response, responses={200: {"content": {"application/x-ndjson": {}}}})
async def get_labels(
    given: Given,
    person: LabelReader,
    after: Annotated[int, Query(ge=0, description="the last sequence you have")] = 0,
    limit: Annotated[int, Query(ge=1, le=1000)] = 100,
    wait: Annotated[float, Query(ge=0, description="seconds to wait when there is nothing yet")] = 0.0,
    *,
    raw: Annotated[bool, Query(description="with private data; needs the capability, and is audited")] = False,
) -> Response:
    """Return labels after a sequence, oldest first. Follow `Link: rel=next` to go on."""
    if raw:
        require(person, Capability.LABELS_RAW)
    until = given.now() + timedelta(seconds=min(wait, given.settings.serve.label_wait))
    records = await run_in_threadpool(_after, given, person, after, limit, raw=raw)
    while not records and given.now() < until:
        await asyncio.sleep(PAUSE)
        records = await run_in_threadpool(_after, given, person, after, limit, raw=raw)
    last = records[-1]["sequence"] if records else after
    following = f"/v1/labels?after={last}&limit={limit}" + ("&raw=true" if raw else "")
    body = b"".join(orjson.dumps(record) + b"\n" for record in records)
    headers = {"Link": f'<{following}>; rel="next"', "Cache-Control": "no-store"}
    return Response(body, media_type="application/x-ndjson", headers=headers)


def _after(given: Services, person: Person, after: int, limit: int, *, raw: bool) -> Sequence[dict[str, Any]]:
    with given.store.transaction() as work:
        records: Sequence[dict[str, Any]] = work.labels.after(after, limit, raw=raw)
        if raw and records:
            work.audit.add(person.id, "labels.read_raw", f"{after}+{len(records)}", at=given.now())
    return records
