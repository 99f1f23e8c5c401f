"""Blocks to passages: citable runs of words that fit the sentence model, with all that is known of them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from types import MappingProxyType

from index.identity import part_id, passage_ids
from index.records import Document, DocumentRef, ItemRef, PageText, Part, PartRef, Passage, PassageKind, Span
from ingest.reading import Block, Piece, Reading
from ingest.sections import Section

_LONGEST = 150
"""Words in a passage at most, so that with its headings it fits the model's 256 tokens at about 1.4 tokens a word."""

_INTRODUCTION = 40
"""Words that an introduction to a list has at most."""

_INTRODUCED: frozenset[PassageKind] = frozenset({"paragraph", "list", "attendance"})
_HEAD = 30
"""Words that a table's row of column names has at most; one with a figure in it is a row like the others."""

_ENTRY = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s", re.IGNORECASE)
"""The mark of a numbered or lettered entry, which is cited by itself."""

_SENTENCE_END = re.compile(r"(?<=[.!?;:])[\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9•])|\n")
_ANY_GAP = re.compile(r"\s+")


def cuts(text: str, longest: int = _LONGEST) -> list[tuple[int, int]]:
    """Where a text is cut into runs of at most `longest` words: at sentence ends or lines, else between words."""
    if len(text.split()) <= longest:
        return [(0, len(text))]
    runs: list[tuple[int, int]] = []
    start = 0
    for first, last in _sentences(text, longest):
        if last > start and len(text[start:last].split()) > longest and first > start:
            runs.append((start, _trimmed(text, start, first)))
            start = first
    runs.append((start, len(text)))
    return runs


def _trimmed(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())


def _sentences(text: str, longest: int) -> list[tuple[int, int]]:
    """Sentences as runs; one that alone is longer than `longest` words is cut between words."""
    edges = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
    runs: list[tuple[int, int]] = []
    for start, end in pairwise(edges):
        words = [match.end() for match in _ANY_GAP.finditer(text, start, end)]
        inner = words[longest - 1 :: longest]
        bounds = [start, *inner, end]
        runs.extend((a, b) for a, b in pairwise(bounds) if b > a)
    return runs


def spans_of(block: Block, start: int, end: int, pages: dict[int, PageText]) -> tuple[Span, ...]:
    """The spans of `block.text[start:end]`, offsets counted from `start`, a span a page."""
    spans = []
    for piece in block.pieces:
        a, b = max(start, piece.start), min(end, piece.end)
        if a < b:
            spans.append(
                Span(
                    page=piece.page,
                    start=a - start,
                    end=b - start,
                    page_start=piece.page_start + a - piece.start,
                    boxes=_boxes(piece, a, b),
                    printed_page=pages[piece.page].printed,
                )
            )
    return tuple(spans)


def _boxes(piece: Piece, start: int, end: int) -> tuple[tuple[float, float, float, float], ...]:
    """The boxes of the lines that a run of a piece lies on: lines hold about equally many characters."""
    if not piece.boxes or (start, end) == (piece.start, piece.end):
        return piece.boxes
    widths = [max(box[2] - box[0], 1.0) for box in piece.boxes]
    scale = (piece.end - piece.start) / sum(widths)
    at, chosen = float(piece.start), []
    for box, width in zip(piece.boxes, widths, strict=True):
        if at < end and at + width * scale > start:
            chosen.append(box)
        at += width * scale
    return tuple(chosen)


def headings_above(blocks: Sequence[Block]) -> list[tuple[str, ...]]:
    """The path of headings that each block stands under, outermost first."""
    path: list[tuple[int, str]] = []
    paths = []
    for block in blocks:
        if block.kind == "heading":
            path = [entry for entry in path if entry[0] < block.level]
        paths.append(tuple(text for _, text in path))
        if block.kind == "heading":
            path.append((block.level, block.text))
    return paths


@dataclass(frozen=True, slots=True)
class Unit:
    """Words that belong together: a block, or an introduction ("... the following members:") with what it introduces.

    `path` holds the headings above, and the introduction of the list that this is an entry of. `runs` are the blocks'
    own: index in the section, start and end in the block, and where the run starts in the unit.
    """

    text: str
    kind: PassageKind
    spans: tuple[Span, ...]
    number: str | None
    path: tuple[str, ...]
    complete: bool
    runs: tuple[tuple[int, int, int, int], ...]


def units_of(
    blocks: Sequence[Block], kinds: Sequence[PassageKind], items: Sequence[ItemRef | None], pages: dict[int, PageText]
) -> Iterator[Unit]:
    """The units of a section's blocks, in order; none is longer than fits the model."""
    introduction: str | None = None
    skip = False
    paths = headings_above(blocks)
    for index, block in enumerate(blocks):
        if skip:
            skip = False
            continue
        entry = _ENTRY.match(block.text) is not None and block.kind == "list"
        path = (*paths[index], introduction) if introduction and entry else paths[index]
        if not entry:
            introduction = block.text if _introduces(block) else None
        follower = blocks[index + 1] if index + 1 < len(blocks) else None
        if follower and items[index] == items[index + 1] and _belongs(block, kinds[index], follower, kinds[index + 1]):
            yield _joined(block, follower, kinds[index + 1], path, index, pages)
            skip = True
            continue
        for start, end in cuts(block.text):
            complete = block.stated is None or block.stated.complete
            spans = spans_of(block, start, end, pages)
            runs = ((index, start, end, 0),)
            above = (*path, *_head_of_table(block)) if start else path
            yield Unit(block.text[start:end], kinds[index], spans, block.number, above, complete, runs)


def _head_of_table(block: Block) -> tuple[str, ...]:
    """The row that says what a table's columns are: what is cut off below it stands under it as under a heading."""
    head, _, rest = block.text.partition("\n")
    if block.kind != "table" or not rest or len(head.split()) > _HEAD or any(sign.isdigit() for sign in head):
        return ()
    return (head.strip(),)


def _introduces(block: Block) -> bool:
    return block.kind == "paragraph" and block.text.endswith(":") and len(block.text.split()) <= _INTRODUCTION


def _belongs(block: Block, kind: PassageKind, follower: Block, following: PassageKind) -> bool:
    """Whether what follows an introduction is one with it: a short run that is no heading and no numbered entry."""
    if (
        not _introduces(block)
        or kind not in _INTRODUCED
        or following not in _INTRODUCED
        or block.stated != follower.stated
    ):
        return False
    short = len(block.text.split()) + len(follower.text.split()) <= _LONGEST
    return short and follower.number is None and not _ENTRY.match(follower.text)


def _joined(
    block: Block, follower: Block, kind: PassageKind, path: tuple[str, ...], index: int, pages: dict[int, PageText]
) -> Unit:
    offset = len(block.text) + 1
    second = spans_of(follower, 0, len(follower.text), pages)
    moved = tuple(replace(span, start=span.start + offset, end=span.end + offset) for span in second)
    return Unit(
        text=f"{block.text}\n{follower.text}",
        kind=kind,
        spans=(*spans_of(block, 0, len(block.text), pages), *moved),
        number=block.number,
        path=path,
        complete=block.stated is None or block.stated.complete,
        runs=((index, 0, len(block.text), 0), (index + 1, 0, len(follower.text), offset)),
    )


@dataclass(frozen=True, slots=True)
class Bound:
    """A reading bound into parts and passages, and where each run of its blocks came to stand."""

    parts: tuple[Part, ...]
    passages: tuple[Passage, ...]
    places: dict[int, tuple[tuple[int, int, str, int], ...]]
    """Of each block by its index: runs as start and end in the block, the passage's id, and the start in it."""

    def find(self, block: int, start: int, end: int) -> tuple[str, int, int]:
        """The passage that holds the start of `block.text[start:end]`, and the run's offsets in it."""
        runs = self.places[block]
        first, last, passage, at = next((run for run in runs if run[0] <= start < run[1]), runs[-1])
        return passage, at + max(start, first) - first, at + min(end, last) - first


def bind(
    reading: Reading,
    sections: Sequence[Section],
    kinds: Sequence[PassageKind],
    document: Document,
    lineage: str,
    answers: Mapping[int, tuple[str, ...]] = MappingProxyType({}),
) -> Bound:
    """Everything citable in a reading. `kinds` gives the kind of each block's passages, in order of the blocks.

    `answers` gives of some blocks what they answer (an update in a log, the actions): these stand above as headings.
    """
    pages = {page.number: page for page in reading.pages}
    paper = DocumentRef(document.id, document.title, document.source_url, document.retrieved_at)
    parts: list[Part] = []
    drafts: list[tuple[Unit, Section, Passage]] = []
    for ordinal, section in enumerate(sections):
        part = _part(section, part_id(lineage, ordinal))
        parts.append(part)
        run = slice(section.first, section.last)
        for unit in units_of(reading.blocks[run], kinds[run], section.items, pages):
            if above := answers.get(section.first + unit.runs[0][0]):
                unit = replace(unit, path=(*unit.path, *above))
            drafts.append((unit, section, _passage(unit, section, part, document, paper)))
    ids = passage_ids(lineage, [unit.text for unit, _, _ in drafts])
    places: dict[int, list[tuple[int, int, str, int]]] = {}
    for (unit, section, _), name in zip(drafts, ids, strict=True):
        for block, start, end, at in unit.runs:
            places.setdefault(section.first + block, []).append((start, end, name, at))
    return Bound(
        parts=tuple(parts),
        passages=tuple(replace(draft, id=name) for (_, _, draft), name in zip(drafts, ids, strict=True)),
        places={block: tuple(runs) for block, runs in places.items()},
    )


def _part(section: Section, name: str) -> Part:
    return Part(
        id=name,
        kind=section.kind,
        title=section.title,
        panel=section.panel,
        date=section.date,
        item=section.item,
        page_from=section.page_from,
        page_to=section.page_to,
        confidence=section.confidence,
        status=section.status,
        complete=section.complete,
    )


def _passage(unit: Unit, section: Section, part: Part, document: Document, paper: DocumentRef) -> Passage:
    first = unit.spans[0]
    return Passage(
        id="",
        text=unit.text,
        kind=unit.kind,
        council=document.council,
        panel=section.panel,
        date=section.date,
        item=section.items[unit.runs[0][0]],
        part=PartRef(part.id, part.kind, part.title),
        document=paper,
        page=first.page,
        printed_page=first.printed_page,
        paragraph=unit.number,
        heading=unit.path,
        boxes=tuple(box for span in unit.spans if span.page == first.page for box in span.boxes),
        spans=unit.spans,
        complete=section.complete and unit.complete,
        status=section.status,
    )
