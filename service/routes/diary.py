"""The pages of who met when: all meetings, a panel's, and one meeting with what it decided on each item."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from sqlalchemy import Connection

from index import panels, papers
from index.identity import panel_slug
from index.records import DocumentRef, Meeting, Part, Passage
from service import held
from service.deps import Reading
from service.problems import Problem, nearest
from service.sittings import business, sitting
from service.typesetting import page

router = APIRouter(include_in_schema=False)

_ON_A_PAGE = 100


@router.get("/meetings")
def meetings(
    request: Request, connection: Reading, number: Annotated[int, Query(alias="page", ge=1, le=10_000)] = 1
) -> Response:
    """All meetings, newest first, by year."""
    found = panels.meetings(connection)
    shown = found[(number - 1) * _ON_A_PAGE : number * _ON_A_PAGE]
    return page(
        request,
        "meetings.html",
        years=_by_year(shown),
        panels=panels.panels(connection),
        total=len(found),
        next=number + 1 if number * _ON_A_PAGE < len(found) else None,
        previous=number - 1 if number > 1 else None,
    )


@router.get("/panels/{slug}")
def panel(request: Request, connection: Reading, slug: str) -> Response:
    """A panel and its meetings, newest first, by year. Panels of several councils may share a name."""
    known = panels.panels(connection)
    named = [panel for panel in known if panel.slug == slug]
    if not named:
        near = nearest(slug, {panel.slug: panel.name for panel in known})
        advice = f"Did you mean {' or '.join(near)}?" if near else "/meetings lists those that are known."
        raise Problem(404, "unknown-panel", "No such panel", f"No panel has this address. {advice}", near)
    found = panels.meetings(connection, [slug])
    return page(request, "panel.html", panels=named, years=_by_year(found), total=len(found))


@router.get("/m/{meeting_id}")
def meeting(request: Request, connection: Reading, meeting_id: str) -> Response:
    """A meeting: its items with their papers, decisions and commitments, who was there, and all its papers."""
    read = sitting(connection, held.meeting(connection, meeting_id))
    parts = {document.id: _parts(connection, document, read) for document in read.documents}
    wanted = {name for one in read.commitments for name in one.evidence}
    if read.minutes and read.minutes.passage_id:
        wanted.add(read.minutes.passage_id)
    return page(
        request,
        "meeting.html",
        meeting=read,
        parts=parts,
        business=business(read),
        openings=_openings(connection, read, parts),
        evidence=papers.passages_by_id(connection, sorted(wanted)),
    )


def _by_year(found: Sequence[Meeting]) -> list[tuple[int, list[Meeting]]]:
    return [(year, list(those)) for year, those in groupby(found, key=lambda meeting: meeting.date.year)]


def _parts(connection: Connection, document: DocumentRef, meeting: Meeting) -> list[Part]:
    """The parts of a paper that are this meeting's: a pack holds the last one's minutes too."""
    return [
        part
        for part in papers.parts_of(connection, document.id)
        if part.date == meeting.date and part.panel and panel_slug(part.panel) == panel_slug(meeting.panel)
    ]


def _openings(connection: Connection, meeting: Meeting, parts: dict[str, list[Part]]) -> dict[str, list[Passage]]:
    """Where each item begins in each part of the papers, by the item's number, else its title."""
    openings: dict[str, dict[str, Passage]] = defaultdict(dict)
    for document in meeting.documents:
        wanted = {part.id for part in parts[document.id]}
        for passage in papers.passages_of(connection, document.id):
            if passage.item and passage.part.id in wanted:
                openings[passage.item.number or passage.item.title].setdefault(passage.part.id, passage)
    return {item: list(first.values()) for item, first in openings.items()}
