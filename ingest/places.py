"""The blocks of a file at which a paper might begin, each with what it says there of itself."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from ingest.agenda import agenda_items
from ingest.faces import Face, face_lines, face_of, stamp_of
from ingest.headlines import face_at
from ingest.item_numbers import rank
from ingest.items import clean_title
from ingest.reading import Block, Reading

FACE_BLOCKS = 24
"""Blocks that may make up a face: a cover set in a table comes as many short ones."""

_TITLE_BLOCKS = 6
"""Blocks at the head of minutes that say of which meeting they are: council, panel, title, day; chosen."""

_LABEL = re.compile(r"\W*minutes\s*:\s*(?:$|\n)", re.IGNORECASE)
"""A portal's label over what was said on an item, which begins no minutes."""

_STAMPED_AT_END = re.compile(r"\bAgenda Item No\.?\s*:?\s*(?P<number>\d{1,3}(?:\.\d{1,2})?[a-z]?)\s*$")
"""A stamp that a text without pages has run into the words before it."""

FEWEST_STAMPS = 2
"""Headings "Agenda item 4: Action log" that make stamps: a report may speak of an item in one of its headings."""

LIKE_ITS_ITEM = 60
"""How alike, of 100, such a heading's title and the listed item's must be: packs shorten or lengthen it; chosen."""

RUNNING_ON = 20
"""Words of a paragraph at a page's top that is the end of a report and no line of a face; chosen."""

_STAMPED_HEADING = re.compile(
    r"\W*agenda\s+item\s*(?:no\.?|number)?\s*:?\s*(?P<number>\d{1,3}[a-z]?)\s*(?:$|[.:–—-]\s*(?P<title>\S.*)$)",
    re.IGNORECASE,
)
"""A stamp set as a heading: "Agenda item 4: Action log", or alone."""


@dataclass(frozen=True, slots=True)
class Place:
    """A block at which a paper might begin: the first of a page, or where there are no pages, one that says so."""

    block: int
    page: int
    face: Face
    stamp: str | None
    heading: str


def places_of(reading: Reading) -> Iterator[Place]:
    """The first block of each page; where the format has no pages, the blocks that look like the start of a paper."""
    laid_out = len(reading.pages) > 1 or any(page.height for page in reading.pages)
    heads: dict[int, list[str]] = {}
    for entry in reading.furniture:
        if entry.at == "head":
            heads.setdefault(entry.page, []).append(entry.text)
    if not laid_out:
        yield from _unpaged(reading.blocks)
        return
    seen: set[int] = set()
    within = _stamped_headings(reading.blocks)
    for at, block in enumerate(reading.blocks):
        page = block.pieces[0].page if block.pieces else 1
        if at in within:
            seen.add(page)
            face = face_at(face_lines(_on_page(reading.blocks, at, page, within)))
            yield Place(at, page, face, within[at], block.text)
            continue
        if page in seen:
            continue
        seen.add(page)
        at = _of_appendix(reading.blocks, at, page)
        lines = face_lines(_on_page(reading.blocks, at, page, within))
        face = face_at(lines)
        stamp = next((n for n in map(stamp_of, heads.get(page, [])) if n), None) or face.stamp
        running = next((text for text in heads.get(page, []) if face_of([text]).kind == "appendix"), None)
        if running and face.kind is None:
            face = replace(face, kind="appendix")
        yield Place(at, page, face, stamp, " ".join(lines[:1]))


def _on_page(blocks: Sequence[Block], at: int, page: int, within: Mapping[int, str]) -> list[Block]:
    """The blocks of a face: those on its page, up to where a stamp begins another paper."""
    end = next((later for later in within if later > at), len(blocks))
    return [b for b in blocks[at : min(end, at + FACE_BLOCKS)] if b.pieces and b.pieces[0].page <= page]


def _of_appendix(blocks: Sequence[Block], at: int, page: int) -> int:
    """The block at which an appendix begins whose heading stands below the last words of its report on a page."""
    if blocks[at].kind != "paragraph" or len(blocks[at].text.split()) < RUNNING_ON:
        return at
    following = range(at + 1, min(at + 3, len(blocks)))
    heads = (n for n in following if blocks[n].kind == "heading" and _on_page(blocks, n, page, {}))
    return next((n for n in heads if face_of([blocks[n].text]).kind == "appendix"), at)


def _stamped_headings(blocks: Sequence[Block]) -> dict[int, str]:
    """The headings that stamp a paper with an item listed above them, wherever on a page they stand, by block.

    Minutes number their own items so too, and so may an agenda: only numbers that rise, of items that an agenda lists
    before the first of them and by the title that it gives them, are stamps.
    """
    found = [
        (at, stamp)
        for at, block in enumerate(blocks)
        if (stamp := _STAMPED_HEADING.match(block.text)) and block.kind == "heading"
    ]
    if len(found) < FEWEST_STAMPS:
        return {}
    listed = {item.item.number: item for item in agenda_items(blocks[: found[0][0]])}
    stamps = {}
    last: tuple[int, ...] = ()
    for at, stamp in found:
        item = listed.get(stamp["number"])
        if item is None or rank(stamp["number"]) <= last:
            return {}
        title = clean_title(stamp["title"] or "")
        if title and fuzz.token_set_ratio(title.lower(), item.item.title.lower()) < LIKE_ITS_ITEM:
            return {}
        last = rank(stamp["number"])
        stamps[at] = stamp["number"]
    return stamps


def _unpaged(blocks: Sequence[Block]) -> Iterator[Place]:
    last = 0
    for at, block in enumerate(blocks):
        page = block.pieces[0].page if block.pieces else 1
        stamp = stamp_of(block.text) if len(block.text) < 60 else None
        above = _STAMPED_AT_END.search(blocks[at - 1].text) if at else None
        if above and not stamp_of(blocks[at - 1].text):
            stamp = stamp or above["number"]
        short = len(block.text) < 200 and block.kind != "table"
        if at == 0 or stamp:
            face = face_at(face_lines(blocks[at : at + FACE_BLOCKS]))
            last = at
            yield Place(at, page, face, stamp or face.stamp, block.text)
        elif (
            short
            and at - last > FACE_BLOCKS
            and re.match(r"\W*(?:minutes\b|(?:\w+\s)?appendix|annex|report (?:title|to)\b)", block.text, re.IGNORECASE)
        ):
            face = face_at(face_lines(blocks[at : at + FACE_BLOCKS]))
            minutes = (
                face.kind == "minutes" and not _LABEL.match(block.text) and _dated(blocks[at : at + _TITLE_BLOCKS])
            )
            if minutes or (face.kind == "appendix" and block.kind == "heading"):
                last = at
                yield Place(at, page, face, None, block.text)


def _dated(blocks: Sequence[Block]) -> bool:
    """Whether the lines of a title give a day; the days of a table are not the paper's."""
    return face_at(face_lines([block for block in blocks if block.kind != "table"])).day is not None
