"""/api/v1/documents: the papers, their original bytes, and pictures of their pages."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import FileResponse
from slugify import slugify

from index import papers
from index.records import Box, Document, Part, Passage
from service import cursor, guard, held
from service.deps import CatalogueDep, Cursor, LibraryDep, Limit, Reading
from service.listing import Listing, problems
from service.pictures import NARROWEST, WIDEST, Busy, Undrawable
from service.problems import Problem, unknown
from service.widening import values

router = APIRouter(prefix="/api/v1/documents", tags=["papers"])

DocumentId = Annotated[str, Path(description="A document's id.", examples=["d0123456789abcdef"])]

_SHOWN = {"application/pdf": "pdf", "text/plain": "txt", "text/markdown": "md", "image/png": "png", "image/jpeg": "jpg"}
"""Types that a browser may show as they are: none of them can run anything on our origin."""

_WEB_PAGES = {"text/html": "html", "application/xhtml+xml": "xhtml"}


@dataclass(frozen=True, slots=True)
class DocumentInParts(Document):
    """A document with the papers that are inside it."""

    parts: tuple[Part, ...] = ()


@router.get("", summary="List the papers", responses=problems(422))
def every(request: Request, connection: Reading, limit: Limit = 50, place: Cursor = None) -> Listing[Document]:
    """The papers that are held, by id. Replaced and forgotten ones are left out."""
    found = papers.documents(connection, cursor.decode(place, ""), limit + 1)
    last = found[limit - 1].id if len(found) > limit else None
    return Listing(results=tuple(found[:limit]), next=cursor.next_address(request, last))


@router.get("/{document_id}", summary="Read about a paper", responses=problems(404, 410))
def one(connection: Reading, document_id: DocumentId) -> DocumentInParts:
    """A paper and its parts. Where another took its place, `replaced_by` names it."""
    document = held.document(connection, document_id)
    return DocumentInParts(**values(document), parts=tuple(papers.parts_of(connection, document_id)))


@router.get(
    "/{document_id}/file",
    summary="Fetch the original file",
    response_class=FileResponse,
    responses={200: {"content": {"application/octet-stream": {}}}, **problems(404, 410)},
)
def original(connection: Reading, catalogue: CatalogueDep, document_id: DocumentId) -> FileResponse:
    """The bytes as they were published, exempt pages blank. A web page is served so that nothing in it can run."""
    document = held.document(connection, document_id)
    file = catalogue.file(held.kept(catalogue, document))
    ending = (_SHOWN | _WEB_PAGES).get(document.media_type)
    name = (
        f"{slugify(document.title, max_length=80, word_boundary=True) or document.id}{f'.{ending}' if ending else ''}"
    )
    response = FileResponse(
        file,
        media_type=document.media_type,
        filename=name,
        content_disposition_type="inline" if ending else "attachment",
    )
    if document.media_type not in _SHOWN:
        response.headers["content-security-policy"] = guard.PAPER
    return response


@router.get(
    "/{document_id}/pages/{number}.png",
    summary="See a page",
    response_class=FileResponse,
    responses={200: {"content": {"image/png": {}}}, **problems(404, 410, 422, 503)},
)
def picture(
    connection: Reading,
    library: LibraryDep,
    document_id: DocumentId,
    number: Annotated[int, Path(description="The page of the file, from 1.")],
    passage: Annotated[str | None, Query(description="The id of a passage to mark on the page.")] = None,
    width: Annotated[int, Query(description=f"Pixels, from {NARROWEST} to {WIDEST}; others are clamped.")] = 1000,
) -> FileResponse:
    """A picture of a page, with a passage marked. Only PDFs have pictures: other papers have no pages to show."""
    document = held.document(connection, document_id)
    page = papers.page(connection, document_id, number)
    if page is None:
        raise unknown("page", f"The paper has pages 1 to {document.pages}.")
    if not has_pictures(document):
        raise Problem(
            404, "no-picture", "No picture", f"Only PDFs have pictures of pages. Read it at /d/{document_id}."
        )
    boxes = _boxes(held.passage(connection, passage), document_id, number) if passage else ()
    digest = held.kept(library.catalogue, document)
    try:
        drawn = library.pictures.picture(digest, number, width, page.width, boxes)
    except Undrawable as error:
        detail = f"This page cannot be drawn: {error}. Its words are at /d/{document_id}?page={number}."
        raise Problem(404, "no-picture", "No picture", detail) from error
    except Busy as error:
        raise Problem(
            503, "busy", "Too many pages at once", "Other pages are being drawn. Try again shortly."
        ) from error
    return FileResponse(drawn, media_type="image/png")


def has_pictures(document: Document) -> bool:
    """Whether its pages can be drawn."""
    return document.media_type == "application/pdf" and document.kept_sha256 != ""


def _boxes(passage: Passage, document_id: str, number: int) -> tuple[Box, ...]:
    boxes = tuple(box for span in passage.spans if span.page == number for box in span.boxes)
    outdated = passage.document.replaced_by == document_id
    if passage.document.id != document_id or outdated or not boxes:
        pages = ", ".join(str(span.page) for span in passage.spans)
        detail = f"Passage {passage.id} is on page {pages} of document {passage.document.id}, not on this page."
        raise Problem(422, "not-on-this-page", "The passage is not on this page", detail)
    return boxes
