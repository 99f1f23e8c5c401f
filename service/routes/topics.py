"""/api/v1/topics: what was said, resolved and promised on a topic, oldest first."""

from fastapi import APIRouter, Request

from service import cursor
from service.deps import Cursor, EngineDep, FiltersDep, Limit, Question, Reading
from service.listing import Listing, problems
from service.topics import Entry, topic

router = APIRouter(prefix="/api/v1", tags=["registers"])


@router.get("/topics", summary="Follow a topic through the years", responses=problems(422))
def follow(
    request: Request,
    engine: EngineDep,
    connection: Reading,
    q: Question,
    filters: FiltersDep,
    limit: Limit = 50,
    place: Cursor = None,
) -> Listing[Entry]:
    """What was said, resolved and promised on a topic, oldest first, as far as the papers say at which meeting."""
    offset = cursor.decode(place, 0)
    found = topic(engine, connection, q, filters)
    following = offset + limit if offset + limit < len(found) else None
    return Listing(results=tuple(found[offset : offset + limit]), next=cursor.next_address(request, following))
