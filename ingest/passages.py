"""Blocks to passages: citable runs of words that fit the sentence model, with all that is known of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from index.identity import part_id, passage_ids
from index.records import Document, DocumentRef, Part, PartRef, Passage, PassageKind
from ingest.passage_units import Unit, units_of
from ingest.reading import Reading
from ingest.sections import Section


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
        for unit in units_of(reading.blocks[run], kinds[run], section.items, pages, section.kind):
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
        item=unit.item,
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
