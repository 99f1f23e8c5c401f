"""Born-digital PDFs: `read` gives a paper's pages, blocks, furniture and bookmarks.

pdfium may abort or take all memory on a hostile file: who reads strangers' files does it in a child process with
limits.
"""

import ctypes
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2.raw as pdfium

from ingest.lines import PageLines, clean
from ingest.paragraphs import blocks_of
from ingest.reading import Bookmark, Reading, Unreadable
from ingest.textlayer import Fonts, page_lines

MEDIA_TYPE = "application/pdf"

MOST_BOOKMARKS = 5000
"""An outline longer than this, or one that loops, is cut: no pack has so many parts."""

HEADER_REACH = 1024
"""Readers accept a PDF whose header stands within this many bytes of its start."""

_REASONS = {
    pdfium.FPDF_ERR_FILE: "the file cannot be opened",
    pdfium.FPDF_ERR_FORMAT: "the PDF is damaged or cut short",
    pdfium.FPDF_ERR_PASSWORD: "the PDF is encrypted and asks for a password",
    pdfium.FPDF_ERR_SECURITY: "the PDF is encrypted in a way that cannot be read",
}
_NO_TITLE = re.compile(
    r"^(?:microsoft (?:word|powerpoint|excel|office)\b.*|untitled.*|document\s*\d*|print|scan(?:ned)?\b.*|\W*"
    r"|(?:slide|sheet|book|presentation)\s*\d+|power\s?point presentation"
    r"|[\w\-. ]+\.(?:docx?|pdf|pptx?|xlsx?|rtf|odt|indd|qxd|pub))$",
    re.IGNORECASE,
)

See = Callable[[Path, int], PageLines | None]
"""Reads the page of a number off its picture; none where there is nothing to read."""


def read(path: Path, see: See | None = None) -> Reading:
    """A PDF as pages and blocks. `see`, if given, fills pages without words before paragraphs are built.

    Raises `Unreadable` with a reason where there is no PDF, no page, or no way in.
    """
    with _opened(path) as document:
        lines = _lines(document)
        title, bookmarks = _title(document), tuple(_bookmarks(document))
    if see:
        lines = [page if page.lines else see(path, page.number) or page for page in lines]
    laid = blocks_of(lines)
    return Reading(MEDIA_TYPE, title, laid.pages, laid.blocks, laid.furniture, bookmarks)


def lines_of(path: Path) -> list[PageLines]:
    """The pages of a PDF as lines, before furniture is taken off and paragraphs are built."""
    with _opened(path) as document:
        return _lines(document)


def pages_without_words(reading: Reading) -> tuple[int, ...]:
    """The numbers of the pages that say nothing: blank, or pictures that a machine must read."""
    seen = {fact.page for fact in reading.furniture}
    return tuple(page.number for page in reading.pages if not page.text.strip() and page.number not in seen)


@contextmanager
def _opened(path: Path) -> Iterator[object]:
    _check_header(path)
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadDocument(os.fsencode(path), None)
    if not document:
        code = pdfium.FPDF_GetLastError()
        raise Unreadable(_REASONS.get(code, "the PDF is damaged or cut short"))
    try:
        if pdfium.FPDF_GetPageCount(document) < 1:
            raise Unreadable("the PDF has no pages")
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


def _check_header(path: Path) -> None:
    try:
        with path.open("rb") as file:
            start = file.read(HEADER_REACH)
    except OSError as error:
        raise Unreadable(f"the file cannot be opened: {error.strerror or error}") from error
    if not start:
        raise Unreadable("the file is empty")
    if b"%PDF-" not in start:
        raise Unreadable("the file is not a PDF")


def _lines(document: object) -> list[PageLines]:
    fonts = Fonts()
    return [page_lines(document, index, fonts) for index in range(pdfium.FPDF_GetPageCount(document))]


def _title(document: object) -> str | None:
    """What the file's metadata calls it, unless the name is a program's and not a person's."""
    needed = pdfium.FPDF_GetMetaText(document, b"Title", None, 0)
    if needed <= 2:
        return None
    buffer = ctypes.create_string_buffer(needed)
    pdfium.FPDF_GetMetaText(document, b"Title", buffer, needed)
    title = clean(buffer.raw[:-2].decode("utf-16-le", "ignore"))
    title = re.sub(r"^microsoft \w+\s*-\s*", "", title, flags=re.IGNORECASE)
    return None if _NO_TITLE.match(title) else title


def _bookmarks(document: object) -> Iterator[Bookmark]:
    """The outline's entries that lead to a page, in order; levels count from 1."""
    pages = pdfium.FPDF_GetPageCount(document)
    seen: set[int] = set()
    waiting = [(pdfium.FPDFBookmark_GetFirstChild(document, None), 1)]
    while waiting and len(seen) < MOST_BOOKMARKS:
        mark, level = waiting.pop()
        address = ctypes.cast(mark, ctypes.c_void_p).value
        if not address or address in seen:
            continue
        seen.add(address)
        waiting.append((pdfium.FPDFBookmark_GetNextSibling(document, mark), level))
        waiting.append((pdfium.FPDFBookmark_GetFirstChild(document, mark), level + 1))
        target = pdfium.FPDFBookmark_GetDest(document, mark)
        if not target:
            action = pdfium.FPDFBookmark_GetAction(mark)
            target = pdfium.FPDFAction_GetDest(document, action) if action else None
        index = pdfium.FPDFDest_GetDestPageIndex(document, target) if target else -1
        title = _bookmark_title(mark)
        if title and 0 <= index < pages:
            yield Bookmark(title, index + 1, level)


def _bookmark_title(mark: object) -> str:
    needed = pdfium.FPDFBookmark_GetTitle(mark, None, 0)
    buffer = ctypes.create_string_buffer(max(2, needed))
    pdfium.FPDFBookmark_GetTitle(mark, buffer, needed)
    return clean(buffer.raw[: max(0, needed - 2)].decode("utf-16-le", "ignore"))
