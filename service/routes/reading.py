"""The pages that papers are read on: a passage marked on its page, and a document page by page."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from sqlalchemy import Connection

from index import fates, papers
from index.identity import meeting_id
from index.records import Document, Part, Passage
from service import held
from service.deps import LibraryDep, Reading
from service.entries import resolution_entries
from service.problems import unknown
from service.routes.documents import has_pictures
from service.typesetting import Range, page, whose_and_where

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Picture:
    """A page's picture: its address without a width, and its proportions, so that the page does not jump."""

    page: int
    address: str
    width: float
    height: float


@router.get("/p/{passage_id}")
def passage(
    request: Request, connection: Reading, library: LibraryDep, passage_id: str, quote: str | None = None
) -> Response:
    """A passage on its page, with the quoted words marked."""
    read = held.passage(connection, passage_id)
    document = held.document(connection, read.document.id)
    marks = _quoted(quote, read)
    number = _page_of(read, marks)
    outdated = read.document.replaced_by == document.id
    picture = None if outdated else _picture(connection, document, number, read)
    beside = _beside(connection, read) if picture or outdated else papers.page_passages(connection, document.id, number)
    text = papers.page(connection, document.id, number)
    address = f"{str(library.settings.public_url or request.base_url).rstrip('/')}/p/{read.id}"
    return page(
        request,
        "passage.html",
        passage=read,
        document=document,
        around=beside,
        marks=marks,
        quoted=" ".join((read.text[slice(*marks[0])] if marks else read.text).split()),
        number=number,
        picture=picture,
        confidence=text.confidence if text else None,
        permalink=f"{address}?quote={quote}" if marks else address,
        found_at=whose_and_where(read),
        fate=list(resolution_entries(connection, fates.fate(connection, read))),
    )


@router.get("/d/{document_id}")
def document(
    request: Request,
    connection: Reading,
    document_id: str,
    number: Annotated[int | None, Query(alias="page")] = None,
) -> Response:
    """A document: its parts, and one of its pages to read."""
    read = held.document(connection, document_id)
    shown = number or 1
    text = papers.page(connection, document_id, shown)
    if text is None:
        raise unknown("page", f"The paper has pages 1 to {read.pages}.")
    parts = papers.parts_of(connection, document_id)
    return page(
        request,
        "document.html",
        document=read,
        parts=parts,
        whose=(whose := _whose(parts)),
        meeting=_meeting(read, whose) if whose else None,
        passages=papers.page_passages(connection, document_id, shown),
        number=shown,
        opened=number is not None,
        text=text,
        picture=_picture(connection, read, shown),
    )


def _meeting(document: Document, part: Part) -> str | None:
    """The id of the meeting that a part belongs to."""
    return meeting_id(document.council, part.panel, part.date) if part.panel and part.date else None


def _whose(parts: Sequence[Part]) -> Part | None:
    """A part that says whose paper it is: a pack opens with the last meeting's minutes as often as with its agenda.

    The newest agenda with a date, else one of the meeting that most parts belong to, the newest of several.
    """
    dated = [part for part in parts if part.panel and part.date]
    if agendas := [part for part in dated if part.kind == "agenda"]:
        return max(agendas, key=lambda part: part.date or date.min)
    counted = Counter((part.panel, part.date) for part in dated)
    return max(
        dated,
        key=lambda part: (counted[part.panel, part.date], part.date or date.min),
        default=next(iter(parts), None),
    )


def _quoted(quote: str | None, read: Passage) -> list[Range]:
    """The quoted run of a passage; none where the address does not name one within it."""
    start, _, end = (quote or "").partition("-")
    if not (start.isdecimal() and end.isdecimal() and len(quote or "") < 20):
        return []
    return [(int(start), int(end))] if int(start) < int(end) <= len(read.text) else []


def _page_of(read: Passage, marks: list[Range]) -> int:
    start = marks[0][0] if marks else 0
    return next((span.page for span in read.spans if span.start <= start < span.end), read.page)


def _picture(connection: Connection, document: Document, number: int, read: Passage | None = None) -> Picture | None:
    text = papers.page(connection, document.id, number)
    if text is None or not has_pictures(document):
        return None
    marked = read and any(span.boxes for span in read.spans if span.page == number)
    address = f"/api/v1/documents/{document.id}/pages/{number}.png?{f'passage={read.id}&' if read and marked else ''}"
    return Picture(number, address, text.width or 595, text.height or 842)


def _beside(connection: Connection, read: Passage) -> list[Passage]:
    """A passage between its neighbours."""
    known = papers.passages_by_id(connection, [name for name in (read.before, read.after) if name])
    neighbours = (known.get(read.before or ""), read, known.get(read.after or ""))
    return [passage for passage in neighbours if passage]
