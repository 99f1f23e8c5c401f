"""The pages of the registers: /resolutions and /commitments with their filters, and /r/{id}, one matter's history."""

from fastapi import APIRouter, Request, Response
from sqlalchemy import Connection

from index import panels, papers, registers
from index.records import Passage
from service import entries, held
from service.deps import CommitmentQueryDep, Cursor, EngineDep, Reading, ResolutionQueryDep
from service.entries import CommitmentEntry, resolution_entries
from service.routes.registers import listing
from service.typesetting import page

router = APIRouter(include_in_schema=False)

_ON_A_PAGE = 25


@router.get("/resolutions")
def resolutions(
    request: Request, engine: EngineDep, connection: Reading, query: ResolutionQueryDep, place: Cursor = None
) -> Response:
    """What meetings decided, newest first; what bears on some words, most relevant first."""
    found = listing(
        request, lambda start: entries.resolutions(engine, connection, query, start), query.about, _ON_A_PAGE, place
    )
    return page(
        request,
        "resolutions.html",
        query=query,
        found=found.results,
        next=found.next,
        continued=place is not None,
        sheet=_sheet(request, "resolutions"),
        panels=_panels(connection),
        chosen=set(query.filters.panel_slugs()),
    )


@router.get("/commitments")
def commitments(
    request: Request, engine: EngineDep, connection: Reading, query: CommitmentQueryDep, place: Cursor = None
) -> Response:
    """What was undertaken, by whom and by when, and what later papers say of it."""
    found = listing(
        request, lambda start: entries.commitments(engine, connection, query, start), query.about, _ON_A_PAGE, place
    )
    return page(
        request,
        "commitments.html",
        query=query,
        found=found.results,
        evidence=evidence_of(connection, found.results),
        next=found.next,
        continued=place is not None,
        sheet=_sheet(request, "commitments"),
        panels=_panels(connection),
        chosen=set(query.filters.panel_slugs()),
    )


@router.get("/r/{resolution_id}")
def resolution(request: Request, connection: Reading, resolution_id: str) -> Response:
    """One resolution in its own words, who else records it, and the matter's history, oldest first."""
    read = next(resolution_entries(connection, [held.resolution(connection, resolution_id)]))
    matter = list(resolution_entries(connection, registers.history(connection, read.id)))
    known = papers.passages_by_id(connection, list(read.witnesses))
    return page(
        request,
        "resolution.html",
        one=read,
        passage=known.get(read.passage_id),
        witnesses=[known[name] for name in read.witnesses if name in known],
        matter=matter if len(matter) > 1 else [],
    )


def evidence_of(connection: Connection, found: tuple[CommitmentEntry, ...]) -> dict[str, Passage]:
    """The passages that report commitments done, by id."""
    return papers.passages_by_id(connection, sorted({name for one in found for name in one.evidence}))


def _panels(connection: Connection) -> dict[str, str]:
    """The panels to choose from: names by slug."""
    return {panel.slug: panel.name for panel in panels.panels(connection)}


def _sheet(request: Request, register: str) -> str:
    """The address of the CSV of what is shown."""
    limits = request.url.remove_query_params("cursor").query
    return f"/api/v1/{register}.csv{f'?{limits}' if limits else ''}"
