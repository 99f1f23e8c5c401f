"""/api/v1/panels and /api/v1/meetings: who met when, on what items."""

from typing import Annotated

from fastapi import APIRouter, Path, Request

from index import panels
from index.records import Meeting, Panel
from service import cursor, held
from service.deps import Council, Cursor, FiltersDep, Limit, Reading
from service.listing import Listing, problems
from service.sittings import Sitting, sitting

router = APIRouter(prefix="/api/v1", tags=["meetings"])


@router.get("/panels", summary="List the panels", responses=problems(422))
def every_panel(
    request: Request, connection: Reading, council: Council = None, limit: Limit = 100, place: Cursor = None
) -> Listing[Panel]:
    """Councils, cabinets, committees, panels and boards that a paper names, with how often each met."""
    offset = cursor.decode(place, 0)
    found = panels.panels(connection, council)
    following = offset + limit if offset + limit < len(found) else None
    return Listing(results=tuple(found[offset : offset + limit]), next=cursor.next_address(request, following))


@router.get("/meetings", summary="List the meetings", responses=problems(422))
def every_meeting(
    request: Request, connection: Reading, filters: FiltersDep, limit: Limit = 50, place: Cursor = None
) -> Listing[Meeting]:
    """Meetings, newest first, with their papers. Of the filters, `council`, `panel` and the dates apply."""
    offset = cursor.decode(place, 0)
    found = [
        meeting
        for meeting in panels.meetings(connection, filters.panel_slugs(), filters.council)
        if (not filters.date_from or filters.date_from <= meeting.date)
        and (not filters.date_to or meeting.date <= filters.date_to)
    ]
    following = offset + limit if offset + limit < len(found) else None
    return Listing(results=tuple(found[offset : offset + limit]), next=cursor.next_address(request, following))


@router.get("/meetings/{meeting_id}", summary="Read about a meeting", responses=problems(404))
def one_meeting(
    connection: Reading,
    meeting_id: Annotated[str, Path(description="A meeting's id.", examples=["m0123456789abcdef"])],
) -> Sitting:
    """A meeting with its items, in order, its papers, who was there, what was decided and what was promised."""
    return sitting(connection, held.meeting(connection, meeting_id))
