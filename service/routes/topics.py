"""/api/v1/topics: what was asked for, decided, promised, done and said on a topic, oldest first, as JSON and CSV."""

from typing import Annotated

from fastapi import APIRouter, Request, Response
from fastapi.responses import StreamingResponse
from pydantic import Field

from service import cursor, topic_sheet
from service.deps import AsCsv, Cursor, EngineDep, FiltersDep, LibraryDep, Limit, Question, Reading
from service.happenings import Entry, Event
from service.listing import Listing, problems
from service.routes.registers import site
from service.topics import topic

router = APIRouter(prefix="/api/v1", tags=["registers"])


class History(Listing[Entry]):
    """A page of a topic's history, oldest first."""

    subject: Annotated[str, Field(description="The words that entries must name.", examples=["school streets"])]
    counts: Annotated[dict[Event, int], Field(description="How many entries the whole history has of each event.")]
    near: Annotated[tuple[str, ...], Field(description="Where the papers have nothing: titles of items near to it.")]


@router.get("/topics.csv", include_in_schema=False, response_model=None)
@router.get("/topics", summary="Follow a topic through the years", response_model=History, responses=problems(422))
def follow(
    request: Request,
    engine: EngineDep,
    connection: Reading,
    library: LibraryDep,
    q: Question,
    filters: FiltersDep,
    csv: AsCsv,
    limit: Limit = 50,
    place: Cursor = None,
) -> History | Response:
    """What was said, resolved and promised on a topic, oldest first, as far as the papers say at which meeting.

    `kind` says which of the three an entry is, `event` what happened: `recommended`, `carried`, `amended`, `lost`,
    `withdrawn`, `deferred`, `referred`, `promised`, `overdue`, `done`, `said`, or `put`, where no register tells what
    became of it. Of talk each meeting gives its two most telling passages; `more` counts the others. CSV gives the
    whole history.
    """
    found = topic(engine, connection, q, filters)
    if csv:
        rows = topic_sheet.history(found.entries, site(request, library))
        headers = {"content-disposition": 'attachment; filename="topic.csv"'}
        return StreamingResponse(rows, media_type="text/csv; charset=utf-8; header=present", headers=headers)
    offset = cursor.decode(place, 0)
    following = offset + limit if offset + limit < len(found.entries) else None
    return History(
        results=found.entries[offset : offset + limit],
        next=cursor.next_address(request, following),
        subject=found.subject,
        counts=found.counts(),
        near=found.near,
    )
