"""What of a paper may be shown: exempt stretches are taken out before anything is indexed or kept.

Section 100A to 100K and Schedule 12A of the Local Government Act 1972 say what a council may keep from the public.
"""

import base64
import io
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2 as pdfium

from index.records import PageText, Withheld
from ingest.markings import Exempt, exempt_blocks
from ingest.reading import Block, Reading, Unreadable
from ingest.sections import Section


@dataclass(frozen=True, slots=True)
class Public:
    """The public part of a reading, what was withheld from it, and the file without those pages.

    `copy` is a PDF as base64 in which withheld pages are blank; none where nothing was withheld, and "" where the file
    has no pages that can be taken out, so that none of it may be kept.
    """

    reading: Reading
    withheld: tuple[Withheld, ...] = ()
    copy: str | None = None


def public_part(reading: Reading, sections: Sequence[Section], path: Path) -> Public:
    """What is left of a reading when its exempt stretches are taken out; raises `Unreadable` where nothing is."""
    exempt = exempt_blocks(reading, sections)
    if not exempt:
        return Public(reading)
    hidden = {index for stretch in exempt for index in range(stretch.first, stretch.last)}
    kept = tuple(block for index, block in enumerate(reading.blocks) if index not in hidden)
    if not any(block.kind != "heading" for block in kept):
        raise Unreadable(f"is exempt or confidential: {_why(exempt[0])}")
    removed = [reading.blocks[index] for index in sorted(hidden)]
    pages = tuple(_blanked(page, removed, kept) for page in reading.pages)
    withheld = tuple(Withheld(s.page_from, s.page_to, s.paragraph, _why(s)) for s in exempt)
    numbers = {page for s in withheld for page in range(s.page_from, s.page_to + 1)}
    copy = _copy_without(path, numbers) if reading.media_type == "application/pdf" else ""
    return Public(replace(reading, blocks=kept, pages=pages, furniture=()), withheld, copy)


def _why(stretch: Exempt) -> str:
    basis = f"paragraph {stretch.paragraph} of Schedule 12A; " if stretch.paragraph else ""
    return f"{basis}it says “{' '.join(stretch.text.split())[:160]}”"


def _blanked(page: PageText, removed: Sequence[Block], kept: Sequence[Block]) -> PageText:
    """The page with the removed words as spaces, so that the others' offsets stand; empty where none is left."""
    gone = [(p.page_start, p.end - p.start) for block in removed for p in block.pieces if p.page == page.number]
    if not gone:
        return page
    if not any(p.page == page.number for block in kept for p in block.pieces):
        return replace(page, text="")
    text = page.text
    for start, length in gone:
        text = text[:start] + " " * length + text[start + length :]
    return replace(page, text=text)


def _copy_without(path: Path, pages: Collection[int]) -> str:
    """A PDF whose pages with these numbers are blank; the others are carried over, and nothing that only those used."""
    source = pdfium.PdfDocument(path)
    public = pdfium.PdfDocument.new()
    for index in range(len(source)):
        if index + 1 in pages:
            public.new_page(*source.get_page_size(index))
        else:
            public.import_pages(source, pages=[index])
    content = io.BytesIO()
    public.save(content)
    return base64.b64encode(content.getvalue()).decode()
