"""A ModernGov meeting page that somebody saved or copied as plain text: its table of items told by its lines.

An item's number stands alone on a line ("6."), its title on the next, and under it "Minutes:" and the other labels.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from index.records import ItemRef, PartKind
from ingest.moderngov import stated_meeting
from ingest.portal_labels import in_order, part_of_label
from ingest.reading import Reading, Stated, StatedMeeting
from ingest.sheets import Sheets, plain

MEDIA_TYPE = "text/plain"

_NUMBER = re.compile(r"\s*(\d{1,3})([a-z]?)\.\s*$|\s*(\d{1,3})([a-z]?)\.\t\s*(?=\S)", re.IGNORECASE)
_SIZE_OF_FILE = re.compile(
    r"\s*(?:\w+ icon)?\s*\b(?:PDF|DOCX?|XLSX?|PPTX?|HTML?)\s+[\d.,]+\s*[KMG]B\s*$", re.IGNORECASE
)
_CUT_SHORT = re.compile(r"\s*view the full \w+ text for item \w+\.?\s*$", re.IGNORECASE)
_OF_THE_PORTAL = frozenset(("media", "items", "no. item", "no.", "item", "view directions"))
_FEWEST_ITEMS = 2


@dataclass(slots=True)
class _Section:
    """Words of one item under one label."""

    part: PartKind
    label: str | None = None
    lines: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Item:
    printed: str
    title: str
    sections: list[_Section]


def is_page(lines: list[str]) -> bool:
    """Whether a text's lines are those of a meeting page: numbers alone on their lines, and a label of the portal."""
    labelled = any(part_of_label(line) is not None and line.strip().endswith(":") for line in lines)
    return labelled and len(list(_numbers(lines))) >= _FEWEST_ITEMS


def reading(lines: list[str]) -> Reading:
    """The items of a meeting page with their texts, each block stating its part and item."""
    starts = list(_numbers(lines))
    bounds = zip(starts, [*starts[1:], len(lines)], strict=True)
    items = [item for start, end in bounds if (item := _item(lines[start:end]))]
    minuted = any(section.part == "minutes" and section.lines for item in items for section in item.sections)
    record: PartKind = "minutes" if minuted else "agenda"
    sheets = Sheets()
    head = lines[: starts[0]] if starts else lines
    meeting = _put_head(sheets, head, record)
    for part in in_order(record):
        for item in items:
            _put_item(sheets, item, part)
    title = plain(head[0]) if head else None
    return sheets.reading(MEDIA_TYPE, title, meeting=meeting)


def _numbers(lines: list[str]) -> Iterator[int]:
    """Where the items begin: numbers that rise, since a list's numbers inside the minutes begin again."""
    last = (0, "")
    for at, line in enumerate(lines):
        found = _NUMBER.match(line)
        if found:
            number = int(found[1] or found[3]), (found[2] or found[4] or "").lower()
            if number > last:
                last = number
                yield at


def _put_head(sheets: Sheets, lines: list[str], record: PartKind) -> StatedMeeting | None:
    meeting: StatedMeeting | None = None
    venue: str | None = None
    for at, line in enumerate(map(plain, lines)):
        if not line or line.lower() in _OF_THE_PORTAL:
            continue
        found = stated_meeting(line) if meeting is None else None
        meeting = found or meeting
        if line.lower().startswith("venue:"):
            venue = plain(line.partition(":")[2]) or None
        if at == 0 or found:
            sheets.put(line, "heading", level=1, stated=Stated(record))
        else:
            sheets.put_words(line, stated=Stated(record))
    if meeting is None:
        return StatedMeeting(venue=venue) if venue else None
    return StatedMeeting(meeting.panel, meeting.date, meeting.time, venue)


def _item(lines: list[str]) -> _Item | None:
    found = _NUMBER.match(lines[0])
    assert found is not None  # `_numbers` found it
    printed = f"{found[1] or found[3]}{found[2] or found[4] or ''}."
    written = [words for line in [lines[0][found.end() :], *lines[1:]] if (words := plain(line))]
    if not written:
        return None
    item = _Item(printed, _SIZE_OF_FILE.sub("", written[0]), [_Section("agenda")])
    for line in written[1:]:
        part = part_of_label(line) if line.endswith(":") else None
        if part is None:
            item.sections[-1].lines.append(line)
        else:
            item.sections.append(_Section(part, line))
    return item


def _put_item(sheets: Sheets, item: _Item, part: PartKind) -> None:
    """Put those of an item's texts that are of this part; an item without any is on the agenda."""
    ref = ItemRef(item.printed.rstrip("."), item.title)
    written = [section for section in item.sections if section.lines]
    sections = [section for section in written if section.part == part]
    if not sections and (written or part != "agenda"):
        return
    sheets.put(item.title, "heading", number=item.printed, level=2, stated=Stated(part, ref))
    for section in sections:
        cut = any(_CUT_SHORT.search(line) for line in section.lines)
        stated = Stated(part, ref, complete=not cut)
        if section.label:
            sheets.put(section.label, "heading", level=3, stated=Stated(part, ref))
        for line in section.lines:
            sheets.put_words(_SIZE_OF_FILE.sub("", _CUT_SHORT.sub("", line)), stated=stated)
