"""/api/v1/resolutions and /commitments: the registers, as JSON and as CSV."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Annotated, Any, TypeVar

from fastapi import APIRouter, Path, Request, Response
from fastapi.responses import StreamingResponse

from index import fates, registers
from index.registers import UnknownPlace
from service import cursor, entries, held, sheets
from service.deps import (
    AsCsv,
    CommitmentQueryDep,
    Cursor,
    EngineDep,
    LibraryDep,
    Limit,
    Reading,
    ResolutionQueryDep,
)
from service.entries import CommitmentEntry, ResolutionEntry, commitment_entries, resolution_entries
from service.library import Library
from service.listing import Listing, problems

router = APIRouter(prefix="/api/v1", tags=["registers"])

Entry = TypeVar("Entry", ResolutionEntry, CommitmentEntry)

_CSV: dict[int | str, dict[str, Any]] = {
    200: {
        "content": {"text/csv": {"schema": {"type": "string"}}},
        "description": "JSON, or the whole register as CSV: by `format=csv`, `Accept: text/csv` or the ending .csv.",
    }
}

ResolutionId = Annotated[str, Path(description="A resolution's id.", examples=["r0123456789abcdef"])]
PassageId = Annotated[str, Path(description="A passage's id.", examples=["p0123456789abcdef"])]
CommitmentId = Annotated[str, Path(description="A commitment's id.", examples=["c0123456789abcdef"])]


@router.get("/resolutions.csv", include_in_schema=False, response_model=None)
@router.get(
    "/resolutions",
    summary="Read the register of resolutions",
    response_model=Listing[ResolutionEntry],
    responses={**_CSV, **problems(422)},
)
def resolutions(
    request: Request,
    engine: EngineDep,
    connection: Reading,
    library: LibraryDep,
    query: ResolutionQueryDep,
    csv: AsCsv,
    limit: Limit = 50,
    place: Cursor = None,
) -> Listing[ResolutionEntry] | Response:
    """What meetings decided, newest first, lost and withdrawn motions too: `outcome` tells them from what was carried.

    CSV gives all that the filters let through; `limit` and `cursor` are for JSON.
    """
    if csv:
        found = entries.resolutions(engine, connection, query)
        return _sheet(sheets.resolutions(found, site(request, library)), "resolutions.csv")
    return listing(
        request, lambda start: entries.resolutions(engine, connection, query, start), query.about, limit, place
    )


@router.get("/commitments.csv", include_in_schema=False, response_model=None)
@router.get(
    "/commitments",
    summary="Read the register of commitments",
    response_model=Listing[CommitmentEntry],
    responses={**_CSV, **problems(422)},
)
def commitments(
    request: Request,
    engine: EngineDep,
    connection: Reading,
    library: LibraryDep,
    query: CommitmentQueryDep,
    csv: AsCsv,
    limit: Limit = 50,
    place: Cursor = None,
) -> Listing[CommitmentEntry] | Response:
    """What was undertaken at meetings, by whom and by when, newest first, and how it stands today.

    `evidence` names the later passages that report it done. CSV as for resolutions.
    """
    if csv:
        found = entries.commitments(engine, connection, query)
        return _sheet(sheets.commitments(found, site(request, library)), "commitments.csv")
    return listing(
        request, lambda start: entries.commitments(engine, connection, query, start), query.about, limit, place
    )


@router.get("/resolutions/{resolution_id}", summary="Read a resolution", responses=problems(404))
def resolution(connection: Reading, resolution_id: ResolutionId) -> ResolutionEntry:
    """One resolution, with every passage that records it in `witnesses`."""
    return next(resolution_entries(connection, [held.resolution(connection, resolution_id)]))


@router.get("/resolutions/{resolution_id}/history", summary="Read a matter's history", responses=problems(404))
def history(connection: Reading, resolution_id: ResolutionId) -> Listing[ResolutionEntry]:
    """The resolutions on the same matter, oldest first: what this one replaced, what replaced it, what is related."""
    matter = registers.history(connection, held.resolution(connection, resolution_id).id)
    return Listing(results=tuple(resolution_entries(connection, matter)))


@router.get("/passages/{passage_id}/fate", summary="What became of a recommendation", responses=problems(404, 410))
def fate(connection: Reading, passage_id: PassageId) -> Listing[ResolutionEntry]:
    """The decisions that took up, changed or turned down what a passage recommends, oldest first; empty where none is
    known, and for a passage that recommends nothing."""
    taken_up = fates.fate(connection, held.passage(connection, passage_id))
    return Listing(results=tuple(resolution_entries(connection, taken_up)))


@router.get("/commitments/{commitment_id}", summary="Read a commitment", responses=problems(404))
def commitment(connection: Reading, commitment_id: CommitmentId) -> CommitmentEntry:
    """One commitment as it stands today."""
    return next(commitment_entries(connection, [held.commitment(connection, commitment_id)]))


def listing(
    request: Request,
    read: Callable[[int | str], Iterator[Entry]],
    ranked: str | None,
    limit: int,
    place: str | None,
) -> Listing[Entry]:
    """A page of a register. In the register's own order it goes on after a record, among ranked ones at a place."""
    start = cursor.decode(place, 0) if ranked else cursor.decode(place, "")
    try:
        found = list(islice(read(start), limit + 1))
    except UnknownPlace as error:
        raise cursor.unknown_cursor() from error
    following = None
    if len(found) > limit:
        following = start + limit if isinstance(start, int) else found[limit - 1].id
    return Listing(results=tuple(found[:limit]), next=cursor.next_address(request, following))


def site(request: Request, library: Library) -> str:
    """The address by which people reach this service."""
    return str(library.settings.public_url or request.base_url).rstrip("/")


def _sheet(rows: Iterator[str], name: str) -> StreamingResponse:
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(rows, media_type="text/csv; charset=utf-8; header=present", headers=headers)
