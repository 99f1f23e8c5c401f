"""The parts of a file, each with its kind, its meeting and its item: what a committee clerk sees in a pack of papers.

A single paper is one part. A pack opens with an agenda; the openings found after it begin its other parts, and the
agenda says which items these belong to. The minutes of an earlier meeting keep that meeting's panel and date.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from index.identity import panel_slug
from index.records import ItemRef, PartKind
from ingest.agenda import AgendaItem, agenda_items
from ingest.faces import Face, face_lines, labelled_title, minutes_status, stamp_of
from ingest.headlines import HEADLINES, PARTICULARS, face_at, headline_of, item_in
from ingest.item_reports import ItemPaper, papers_under_items, with_papers
from ingest.items import item_of_blocks
from ingest.letterheads import is_council, is_plain_council
from ingest.meetings import HEAD_LINES, place_council
from ingest.names import best_formed, first_date
from ingest.one_decision import is_one_decision, is_one_persons, items_of_one, matter_of
from ingest.openings import ITEMISED, Opening, openings, with_unmarked
from ingest.part_kinds import kind_of_front, kind_of_part, page_of, report_begins
from ingest.places import FACE_BLOCKS, places_of
from ingest.reading import Block, Reading
from ingest.sections import Section
from ingest.subjects import application_in, subject_of
from ingest.titles import title_of

PLAIN = 0.8
"""How sure an opening must be to end the agenda before its items are known."""

CLEARLY = 3.0
"""How plainly minutes must name their panel for an agenda that names none to be that panel's."""

UNSURE = 0.5
"""How sure a paper is whose face says neither what it is nor whose."""

_TO_ITEM = re.compile(r"\b(?:to|for)\s+(?:agenda\s+)?item\s+(\d{1,3}[a-z]?)\b", re.IGNORECASE)
"""How an appendix that stands apart from its report says whose it is: "Appendix A to item 7"."""


@dataclass(frozen=True, slots=True)
class _Meeting:
    """Whose meeting a file's papers belong to unless they say otherwise."""

    panel: str | None
    day: date | None


def sections_of(reading: Reading) -> tuple[Section, ...]:
    """The parts of a reading, in order; together they hold each of its blocks exactly once."""
    if not reading.blocks:
        return ()
    if any(block.stated for block in reading.blocks):
        return _stated_sections(reading)
    places = tuple(places_of(reading))
    face = replace(places[0].face, stamp=places[0].stamp)
    front_kind = kind_of_front(reading, face)
    number = face.stamp if front_kind not in ("agenda", "decision") else None
    if number is None and (front_kind == "report" or (front_kind is None and face.reported)):
        number = _item_in(reading.blocks[:PARTICULARS]) or item_in(reading.title or "")
    opening = Opening(0, places[0].page, face, 1.0 if front_kind or face.panel else UNSURE, number)
    items: tuple[AgendaItem, ...] = ()
    papers: tuple[ItemPaper, ...] = ()
    if front_kind == "agenda":
        sure = (o for o in openings(reading, face, places) if o.confidence >= PLAIN and "appendix" not in o.signs)
        end = next((o.block for o in sure), len(reading.blocks))
        papers = papers_under_items(reading.blocks[:end])
        items = agenda_items(reading.blocks[: papers[0].first if papers else end])
    found = [opening, *openings(reading, face, places, items, _front_end(items))]
    if papers:
        found = with_papers(reading, found, papers)
    elif items:
        found = with_unmarked(reading, found, items)
    if front_kind == "agenda" and len(found) == 1 and (within := report_begins(reading)):
        about = _headlined(reading, reading.blocks[:within], face.panel) or face.title
        report = Opening(within, page_of(reading.blocks[within]), replace(face, kind="report", title=about), PLAIN)
        found.append(replace(report, item=_item_in(reading.blocks[:within])))
        items = ()
    sections = _sections(reading, found, items, front_kind)
    return _one_spelling(sections)


def _item_appended_to(face: Face) -> str | None:
    """The item that an appendix's heading says it belongs to."""
    found = _TO_ITEM.search(face.title or "") if face.kind == "appendix" else None
    return found[1] if found else None


def _item_in(blocks: Sequence[Block]) -> str | None:
    """The item that the particulars at a report's head say it is for."""
    return next(filter(None, map(item_in, face_lines(blocks, PARTICULARS))), None)


def _front_end(items: Sequence[AgendaItem]) -> int:
    """The block after the agenda's last numbered item, before which no other paper begins."""
    return items[-1].block + 1 if items else 1


def _sections(
    reading: Reading, found: Sequence[Opening], items: Sequence[AgendaItem], front_kind: PartKind | None
) -> list[Section]:
    meeting = _meeting_of(reading, found[0].face)
    if meeting.panel is None and front_kind == "agenda":
        confirmed = (o.face for o in found if o.face.kind == "minutes" and o.face.weight >= CLEARLY)
        meeting = replace(meeting, panel=next((face.panel for face in confirmed), None))
    titles = {item.item.number: item.item for item in items if item.item.number}
    sections: list[Section] = []
    for at, opening in enumerate(found):
        last = found[at + 1].block if at + 1 < len(found) else len(reading.blocks)
        sections.append(_section(reading, opening, last, meeting, titles, sections, front_kind if at == 0 else None))
    return sections


def _section(
    reading: Reading,
    opening: Opening,
    last: int,
    meeting: _Meeting,
    titles: dict[str, ItemRef],
    before: Sequence[Section],
    front_kind: PartKind | None,
) -> Section:
    blocks = reading.blocks[opening.block : last]
    pages = [piece.page for block in blocks for piece in block.pieces] or [opening.page]
    pack = bool(before)
    number = (_item_appended_to(opening.face) if pack else None) or opening.item
    item = titles.get(number or "") or (ItemRef(number, "") if number else None)
    parent = next((s for s in reversed(before) if s.item == item and s.kind == "report"), None) if item else None
    if (
        not item
        and ITEMISED not in opening.signs
        and before
        and before[-1].kind in ("report", "appendix", "presentation")
    ):
        parent = next((s for s in reversed(before) if s.kind == "report"), None)
    kind = front_kind or kind_of_part(reading, opening, blocks, item, parent, pack)
    panel, day = _whose(opening.face, kind, meeting, item, parent, pack)
    title = title_of(opening, kind, item, blocks, reading)
    if kind == "report" and not pack:
        title = _headlined(reading, blocks, panel) or title
    if item and not item.title:
        item = replace(item, title=title)
    if item is None and kind in ("appendix", "presentation") and parent:
        item = parent.item
    same = (
        panel is not None
        and meeting.panel is not None
        and (panel_slug(panel), day) == (panel_slug(meeting.panel), meeting.day)
    )
    items: tuple[ItemRef | None, ...]
    if kind == "decision" and is_one_decision(blocks):
        about = matter_of(blocks, panel)
        if panel and is_council(panel) and not is_plain_council(panel) and is_one_persons(blocks):
            panel = None  # the letterhead's: no body met
        item = item or (ItemRef(None, about) if about else None)
        items = items_of_one(blocks, item)
    elif kind in ("minutes", "agenda", "decision"):
        # The stamp of the item that a paper is for numbers none of its own.
        stamped = blocks[:1] if pack and stamp_of(blocks[0].text) else []
        own = blocks[len(stamped) :]
        agenda = tuple(titles.values())
        items = (None,) * len(stamped) + item_of_blocks(own, kind, agenda if same else (), [t.title for t in agenda])
    else:
        item = item or (ItemRef(None, title) if kind == "report" and title else None)
        items = (item,) * len(blocks)
    status = None
    if kind == "minutes":
        edges = [f.text for f in reading.furniture if min(pages) <= f.page <= max(pages)]
        status = minutes_status(face_lines(blocks[:12]), [block.text[:300] for block in blocks[-4:]], edges)
    return Section(
        kind, title, panel, day, item, min(pages), max(pages), opening.block, last, items, opening.confidence, status
    )


def _headlined(reading: Reading, blocks: Sequence[Block], panel: str | None) -> str | None:
    """The subject that the headline of a report alone in its file gives, where no label gives its title."""
    lines = face_lines(blocks[:FACE_BLOCKS])
    if labelled_title(lines):
        return None
    return subject_of([*lines[:HEADLINES], reading.title or ""], panel) or application_in(lines[:HEAD_LINES])


def _meeting_of(reading: Reading, face: Face) -> _Meeting:
    """The meeting that the first face names, else what the file says of itself."""
    stated = reading.meeting
    panel = (stated.panel if stated else None) or face.panel
    day = (stated.date if stated else None) or face.day
    if panel is None:
        text = " ".join(block.text for block in reading.blocks[:400])
        panel = place_council(face_lines(reading.blocks[:12]), text)
    told = headline_of(reading.title or "")
    letterhead = panel is None or (is_council(panel) and not is_plain_council(panel))
    if letterhead and told.panel and told.kind and not is_council(told.panel) and day in (None, told.day):
        return _Meeting(told.panel, told.day)
    if day is None and told.panel and told.day and (letterhead or panel_slug(told.panel) == panel_slug(panel or "")):
        return _Meeting(told.panel if letterhead else panel, told.day)
    return _Meeting(panel, day)


def _whose(
    face: Face,
    kind: PartKind,
    meeting: _Meeting,
    item: ItemRef | None,
    parent: Section | None,
    pack: bool,
) -> tuple[str | None, date | None]:
    """The panel and the date of a part: its own where its face names them, else its report's or its pack's."""
    if not pack:
        return (meeting.panel, meeting.day) if meeting.day or kind != "other" else (None, None)
    panel = face.panel if face.weight >= 2.0 else None
    if panel and meeting.panel and _is_short_for(panel, meeting.panel):
        panel = meeting.panel
    if kind == "minutes":
        day = face.day or (first_date(item.title) if item else None)
        return panel or meeting.panel, day
    if kind in ("appendix", "presentation", "other") and not (panel and face.day):
        return (parent.panel, parent.date) if parent else (meeting.panel, meeting.day)
    if panel is None:
        return meeting.panel, meeting.day
    if meeting.panel and panel_slug(panel) == panel_slug(meeting.panel):
        return panel, meeting.day or face.day
    return (panel, face.day) if face.day else (meeting.panel, meeting.day)


def _is_short_for(name: str, whole: str) -> bool:
    """Whether a name is another's end, as when a line break cut it in two or a report says no more than "Council"."""
    if is_plain_council(name):
        return is_council(whole)
    return panel_slug(whole).endswith("-" + panel_slug(name)) and len(name.split()) >= 2


def _stated_sections(reading: Reading) -> tuple[Section, ...]:
    """The parts of a page that states which of its words are agenda, minutes and decisions: each run of one kind."""
    meeting = _meeting_of(reading, face_at(face_lines(reading.blocks[:12])))
    kinds: list[PartKind] = []
    for block in reading.blocks:
        kinds.append(block.stated.part if block.stated else kinds[-1] if kinds else "agenda")
    told = [
        block.stated.item if block.stated and kind == "report" else None
        for block, kind in zip(reading.blocks, kinds, strict=True)
    ]
    marks = list(zip(kinds, told, strict=True))
    bounds = [0, *(at for at in range(1, len(marks)) if marks[at] != marks[at - 1]), len(marks)]
    sections = []
    for first, last in pairwise(bounds):
        blocks = reading.blocks[first:last]
        items = tuple(block.stated.item if block.stated else None for block in blocks)
        named = {item for item in items if item}
        item = named.pop() if len(named) == 1 else None
        pages = [piece.page for block in blocks for piece in block.pieces] or [1]
        title = item.title if item else reading.title or kinds[first].capitalize()
        status = None
        if kinds[first] == "minutes":
            said = [reading.title or "", *face_lines(reading.blocks[:12])]
            status = minutes_status(said, [block.text[:300] for block in blocks[-4:]], ())
        sections.append(
            Section(
                kinds[first],
                title,
                meeting.panel,
                meeting.day,
                item,
                min(pages),
                max(pages),
                first,
                last,
                items,
                status=status,
            )
        )
    return tuple(sections)


def _one_spelling(sections: Sequence[Section]) -> tuple[Section, ...]:
    """The sections with one spelling for each panel: the best formed in the file."""
    spelling = best_formed(section.panel for section in sections if section.panel)
    return tuple(
        replace(section, panel=spelling[panel_slug(section.panel)]) if section.panel else section
        for section in sections
    )
