"""Sets papers in type for the tests: real PDFs by reportlab, and the records that a reading of them gives."""

import hashlib
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from index import identity
from index.catalogue import Catalogue
from index.context import words_to_encode
from index.encoder import Encoder
from index.engine import Engine
from index.intake import Paper, Promise, Sighting
from index.records import (
    Box,
    Document,
    DocumentRef,
    ItemRef,
    MinutesStatus,
    PageText,
    Part,
    PartKind,
    PartRef,
    Passage,
    PassageKind,
    Span,
)
from index.sources import Source
from index.words import embedded

COUNCIL = "Aldmoor Borough Council"
WIDTH, HEIGHT = 595.0, 842.0
READ_AT = datetime(2022, 6, 1, 9, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph to be set: its words, and where it says that it belongs."""

    text: str
    kind: PassageKind = "paragraph"
    item: ItemRef | None = None
    paragraph: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a paper: whose meeting it belongs to, and its pages of paragraphs."""

    kind: PartKind
    title: str
    panel: str | None
    day: date | None
    pages: tuple[tuple[Words, ...], ...]
    status: MinutesStatus | None = None
    complete: bool = True
    item: ItemRef | None = None


@dataclass(slots=True)
class Sheet:
    """A PDF being drawn, page by page, from the top."""

    canvas: Canvas
    y: float = 72.0

    def paragraph(self, words: Words) -> tuple[Box, ...]:
        """Draws a paragraph, and says where each of its lines lies."""
        bold = words.kind == "heading"
        font, size = ("Times-Bold", 13) if bold else ("Times-Roman", 11)
        boxes = []
        for line in words.text.split("\n"):
            for run in simpleSplit(line.replace("\t", "    "), font, size, 430):
                self.canvas.setFont(font, size)
                self.canvas.drawString(90, HEIGHT - self.y - size, run)
                boxes.append((90.0, self.y, 90.0 + self.canvas.stringWidth(run, font, size), self.y + size + 3))
                self.y += size + 5
        if words.paragraph:
            self.canvas.drawString(56, HEIGHT - boxes[0][1] - size, words.paragraph)
        self.y += 9
        return tuple(boxes)

    def turn(self, printed: str) -> None:
        """Prints the page's number and takes the next page."""
        self.canvas.setFont("Times-Italic", 9)
        self.canvas.drawCentredString(WIDTH / 2, 40, f"Page {printed}")
        self.canvas.showPage()
        self.y = 72.0


@dataclass(slots=True)
class Bound:
    """A paper and the bytes it was printed to."""

    paper: Paper
    lineage: str
    content: bytes
    place: str

    def put(self, catalogue: Catalogue, encoder: Encoder) -> "Bound":
        """Lands the paper in a catalogue, as an ingest would."""
        texts = [words_to_encode(passage) for passage in self.paper.passages]
        keys = [encoder.key(text) for text in texts]
        embeddings = dict(zip(keys, embedded(encoder, texts), strict=True))
        document = self.paper.document
        if self.content:
            catalogue.keep_bytes(self.content, document.sha256)
        source = Source(self.place, COUNCIL, document.sha256, "tests", document.source_url, document.id)
        catalogue.put(self.paper, self.lineage, source, keys, embeddings)
        return self

    def recording(self, sightings: tuple[Sighting, ...] = (), promises: tuple[Promise, ...] = ()) -> "Bound":
        """The paper, with what it records of decisions and promises."""
        return replace(self, paper=replace(self.paper, sightings=sightings, promises=promises))

    def saying(self, words: str) -> Passage:
        """The passage that holds these words."""
        return next(passage for passage in self.paper.passages if words in passage.text)


def bind(
    place: str,
    title: str,
    sections: tuple[Section, ...],
    content: bytes | None = None,
    media_type: str = "application/pdf",
    source_url: str | None = None,
    printed_from: int = 1,
    confidence: float | None = None,
) -> Bound:
    """Sets sections as one paper: a PDF, or without layout where the original's `content` is given."""
    printed = io.BytesIO()
    sheet = Sheet(Canvas(printed, pagesize=(WIDTH, HEIGHT), invariant=True))
    lineage = identity.lineage(source_url, place)
    pages: list[PageText] = []
    parts: list[Part] = []
    drafts: list[tuple[Words, Part, Section, Span]] = []
    for ordinal, section in enumerate(sections):
        first, number = len(pages) + 1, len(pages)
        part = Part(
            id=identity.part_id(lineage, ordinal),
            kind=section.kind,
            title=section.title,
            panel=section.panel,
            date=section.day,
            item=section.item,
            page_from=first,
            page_to=first + len(section.pages) - 1,
            status=section.status,
            complete=section.complete,
        )
        parts.append(part)
        for number, words_of_page in enumerate(section.pages, first):
            text, label = "", str(printed_from + number - 1)
            for words in words_of_page:
                boxes = sheet.paragraph(words) if content is None else ()
                span = Span(number, 0, len(words.text), len(text), boxes, label if content is None else None)
                drafts.append((words, part, section, span))
                text += words.text + "\n"
            layout = (WIDTH, HEIGHT, label, confidence) if content is None else (0.0, 0.0, None, None)
            pages.append(PageText(number, text.rstrip("\n"), *layout))
            sheet.turn(label)
    sheet.canvas.save()
    held = printed.getvalue() if content is None else content
    document = Document(
        id=identity.document_id(lineage),
        title=title,
        council=COUNCIL,
        media_type=media_type,
        sha256=hashlib.sha256(held).hexdigest(),
        size=len(held),
        pages=len(pages),
        source_url=source_url,
        retrieved_at=READ_AT,
    )
    ids = identity.passage_ids(lineage, (words.text for words, *_ in drafts))
    passages = tuple(_passage(name, document, *draft) for name, draft in zip(ids, drafts, strict=True))
    return Bound(Paper(document, tuple(pages), tuple(parts), passages), lineage, held, place)


@contextmanager
def engine_over(folder: Path, *papers: Bound) -> Iterator[Engine]:
    """An engine over some papers in a folder of their own, with real stores and the real model."""
    catalogue, encoder = Catalogue(folder), Encoder()
    for paper in papers:
        paper.put(catalogue, encoder)
    engine = Engine(catalogue, encoder)
    engine.lead()
    engine.follow()
    try:
        yield engine
    finally:
        engine.close()
        catalogue.close()


def _passage(name: str, document: Document, words: Words, part: Part, section: Section, span: Span) -> Passage:
    return Passage(
        id=name,
        text=words.text,
        kind=words.kind,
        council=COUNCIL,
        panel=part.panel,
        date=part.date,
        item=words.item or part.item,
        part=PartRef(part.id, part.kind, part.title),
        document=DocumentRef(document.id, document.title, document.source_url, document.retrieved_at),
        page=span.page,
        printed_page=span.printed_page,
        paragraph=words.paragraph,
        heading=(),
        boxes=span.boxes,
        spans=(span,),
        complete=section.complete,
        status=section.status,
    )
