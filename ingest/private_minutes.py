"""Exempt minutes that stand among public ones: a run of pages of their own, or one item that its heading marks."""

import re
from collections.abc import Iterator

from ingest.exemption import has_basis, is_explicit, is_label, is_marked_title, is_said, says_public
from ingest.reading import Block, Reading
from ingest.sections import Section

_MARKED_ITEM = re.compile(
    r"(?:[(\[]|\s[–—-]{1,2}\s?)\W{0,3}(?:EXEMPT|CONFIDENTIAL|PRIVATE|RESTRICTED|NOT FOR PUBLICATION|PART (?:2|II))"
    r"(?: (?:ITEM|REPORT|MINUTES?|INFORMATION|BUSINESS))?\W{0,4}"
    r"(?:(?:BY (?:VIRTUE|REASON)|UNDER|PARAGRAPHS?|PARA|SCHEDULE|SECTION|CATEGORY|AS DEFINED|NOT FOR)\b[^\n]{0,200})?$",
    re.IGNORECASE,
)
"""'Disposal of land (EXEMPT - PARAGRAPH 3)', at the end of an item's heading."""

_MARKED_FIRST = re.compile(
    r"^\W{0,4}(?:EXEMPT|CONFIDENTIAL|NOT FOR PUBLICATION)(?: (?:ITEM|REPORT|MINUTES?))?\s*[:–—-]\s*\w", re.IGNORECASE
)
"""'EXEMPT ITEM: Disposal of land'."""

_MINUTES = re.compile(r"\bminutes?\b", re.IGNORECASE)
_PUBLIC_AGAIN = re.compile(
    r"\bre-?admi(?:ssion|tted)\b|\b(?:return|resum\w+)\b.{0,30}\b(?:public|open)\b"
    r"|^\W*(?:public|open) (?:session|minutes|items?|part)\b",
    re.IGNORECASE,
)
"""A heading under which the public is back in the room."""

_EXCLUSION = re.compile(r"\bexclu(?:sion|de|ding)\b", re.IGNORECASE)
_NOTES = re.compile(
    r"\b(?:considered|received|noted|discussed|approved|agreed|confirmed|resolved|recorded)\b", re.IGNORECASE
)
_DISCLOSES = re.compile(r"£|\$|€|\bpounds\b|\d,\d{3}\b|\b\d{5,}\b|%|per cent", re.IGNORECASE)
_SAYS_WHERE = re.compile(r"\b(?:exempt|confidential|private|restricted|part (?:2|ii)|closed)\b", re.IGNORECASE)

_LONGEST_NOTE = 70
"""Words of a public minute that only notes that an exempt matter was considered."""


def private_minutes(reading: Reading, section: Section) -> Iterator[tuple[int, int, str]]:
    """The stretches of a section of minutes or decisions that are exempt, each with the words that say so."""
    last = section.first
    for at in range(section.first, section.last):
        block = reading.blocks[at]
        if at < last or block.stated is not None or block.kind == "table":
            continue
        if _heads_a_run(reading, section, at):
            first, end = at, _end_of_run(reading, section, at)
        elif (titled := _marked_item(reading, section, at)) is not None:
            first, end = titled, _end_of_item(section, titled)
        else:
            continue
        if not _only_notes(reading, at, end):
            yield first, end, block.text
        last = end


def _heads_a_run(reading: Reading, section: Section, at: int) -> bool:
    """Whether a block says that the minutes below it, up to the end of their pages, are exempt."""
    block = reading.blocks[at]
    at_top = at > section.first and _page(block) != _page(reading.blocks[at - 1])
    if block.number or not (at_top or block.kind == "heading"):
        return False
    said = is_said(block.text) and (has_basis(block.text) or is_explicit(block.text) or _names_minutes(block.text))
    return said or (_names_minutes(block.text) and (is_label(block.text) or is_marked_title(block.text)))


def _names_minutes(text: str) -> bool:
    return _MINUTES.search(text[:80]) is not None


def _marked_item(reading: Reading, section: Section, at: int) -> int | None:
    """The heading of the item that a block marks as exempt: itself, or the heading right above it."""
    block = reading.blocks[at]
    if block.kind == "heading":
        titled = _MARKED_ITEM.search(block.text) or _MARKED_FIRST.match(block.text)
        numbered = block.number and (is_said(block.text) or is_marked_title(block.text))
        return at if (titled or numbered) and not _EXCLUSION.search(block.text) else None
    above = reading.blocks[at - 1] if at > section.first else None
    if above is None or above.kind != "heading" or _EXCLUSION.search(above.text):
        return None
    marked = is_said(block.text) and (has_basis(block.text) or is_explicit(block.text))
    return at - 1 if marked and section.items[at - 1 - section.first] is not None else None


def _end_of_run(reading: Reading, section: Section, first: int) -> int:
    for at in range(first + 1, section.last):
        text = reading.blocks[at].text
        if reading.blocks[at].kind == "heading" and (says_public(text) or _PUBLIC_AGAIN.search(text)):
            return at
    return section.last


def _end_of_item(section: Section, first: int) -> int:
    item = section.items[first - section.first]
    for at in range(first + 1, section.last):
        if section.items[at - section.first] != item:
            return at
    return section.last


def _only_notes(reading: Reading, first: int, last: int) -> bool:
    """Whether what follows a mark is a public minute: that an exempt matter was considered, and nothing of it."""
    body = [reading.blocks[at].text for at in range(first + 1, last)]
    text = " ".join(each for each in body if not (is_said(each) and has_basis(each)))
    if len(text.split()) > _LONGEST_NOTE or _DISCLOSES.search(text):
        return False
    return not text or bool(_NOTES.search(text) and _SAYS_WHERE.search(text))


def _page(block: Block) -> int:
    return block.pieces[0].page if block.pieces else 1
