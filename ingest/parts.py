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
from ingest.faces import Face, face_lines, face_of, minutes_status
from ingest.items import item_of_blocks
from ingest.lines import BULLETS
from ingest.meetings import place_council
from ingest.names import best_formed, first_date, is_council, is_plain_council, panel_names
from ingest.openings import Opening, is_slide, openings, places_of, with_unmarked
from ingest.reading import Block, Reading
from ingest.sections import Section
from ingest.titles import title_of

SLIDES_SHARE = 0.6
"""A part is a presentation when this share of its pages are slides."""

PLAIN = 0.8
"""How sure an opening must be to end the agenda before its items are known."""

CLEARLY = 3.0
"""How plainly minutes must name their panel for an agenda that names none to be that panel's."""

UNSURE = 0.5
"""How sure a paper is whose face says neither what it is nor whose."""

BULLETS_SHARE = 0.1
UNFINISHED_SHARE = 0.5
"""Upright pages hold slides when so many lines are bullets, so many blocks end without a stop, and none is numbered."""

FEWEST_FRAGMENTS = 40
"""Blocks below which fragments make no presentation: a form has them too."""

_REPORT_SECTIONS = re.compile(
    r"\W*(?:[\d.]+\s+)?(?:purpose|recommendations?|background|introduction|summary|(?:\w+\s+){0,3}implications|options"
    r"|reasons?\s+for|consultation|risk|conclusions?|schedule of background|background papers|key (?:points|issues)"
    r"|executive summary|proposals?|financial|legal|equalit\w+)\b[^.]{0,60}$",
    re.IGNORECASE,
)
_RESOLVED = re.compile(
    r"\W*(?:it was\s+)?(?:unanimously\s+)?resolved\b|\W*carried\W*$|.*\b(?:carried|defeated)\.\W*$", re.IGNORECASE
)
_PRESENT = re.compile(
    r"\W*(?:present|attendance|in attendance|apologies|members present|councillors present)\b", re.IGNORECASE
)


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
    front_kind = _front_kind(reading, face)
    number = face.stamp if front_kind != "agenda" else None
    opening = Opening(0, places[0].page, face, 1.0 if front_kind or face.panel else UNSURE, number)
    items: tuple[AgendaItem, ...] = ()
    if front_kind == "agenda":
        sure = (o for o in openings(reading, face, places) if o.confidence >= PLAIN and "appendix" not in o.signs)
        end = next((o.block for o in sure), len(reading.blocks))
        items = agenda_items(reading.blocks[:end])
    found = [opening, *openings(reading, face, places, items, _front_end(items))]
    if items:
        found = with_unmarked(reading, found, items)
    sections = _sections(reading, found, items, front_kind)
    return _one_spelling(sections)


def _page(block: Block) -> int:
    return block.pieces[0].page if block.pieces else 1


def _front_end(items: Sequence[AgendaItem]) -> int:
    """The block after the agenda's last numbered item, before which no other paper begins."""
    return items[-1].block + 1 if items else 1


def _front_kind(reading: Reading, face: Face) -> PartKind | None:
    """The kind of the first paper: what its face says, or the heading "Agenda" on its first pages."""
    if face.kind in ("agenda", "minutes", "decision", "appendix"):
        return face.kind
    if face.reported >= 2:
        return "report"
    first = _page(reading.blocks[0])
    for block in reading.blocks[:120]:
        if _page(block) > first + 4:
            break
        if (
            re.fullmatch(r"\W*(?:\w+\s+)?agenda(?:\W+(?:part|items?|front).*)?\W*", block.text, re.IGNORECASE)
            and len(block.text) < 60
        ):
            return "agenda"
    return face.kind


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
    item = titles.get(opening.item or "") or (ItemRef(opening.item, "") if opening.item else None)
    parent = next((s for s in reversed(before) if s.item == item and s.kind == "report"), None) if item else None
    if not item and before and before[-1].kind in ("report", "appendix", "presentation"):
        parent = next((s for s in reversed(before) if s.kind == "report"), None)
    kind = front_kind or _kind(reading, opening, blocks, item, parent, pack)
    panel, day = _whose(opening.face, kind, meeting, item, parent, pack)
    title = title_of(opening, kind, item, blocks, reading)
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
    if kind in ("minutes", "agenda", "decision"):
        items = item_of_blocks(
            blocks, kind, tuple(titles.values()) if same else (), tuple(t.title for t in titles.values())
        )
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


def _meeting_of(reading: Reading, face: Face) -> _Meeting:
    """The meeting that the first face names, else what the file says of itself."""
    stated = reading.meeting
    panel = (stated.panel if stated else None) or face.panel
    day = (stated.date if stated else None) or face.day
    if panel is None:
        text = " ".join(block.text for block in reading.blocks[:400])
        panel = place_council(face_lines(reading.blocks[:12]), text)
    title = reading.title or ""
    if panel is None and day is None:
        names = panel_names(title)
        if names and (said := first_date(title)):
            return _Meeting(names[0].name, said)
    if (
        panel
        and day is None
        and (said := first_date(title))
        and any(panel_slug(n.name) == panel_slug(panel) for n in panel_names(title))
    ):
        day = said
    return _Meeting(panel, day)


def _kind(
    reading: Reading,
    opening: Opening,
    blocks: Sequence[Block],
    item: ItemRef | None,
    parent: Section | None,
    pack: bool,
) -> PartKind:
    face = opening.face
    pages = [page for page in reading.pages if _page(blocks[0]) <= page.number <= _page(blocks[-1])] if blocks else []
    if face.kind in ("minutes", "decision", "appendix"):
        return face.kind
    if face.kind == "agenda" and not pack:
        return "agenda"
    if face.kind == "report" or face.reported >= 2:
        return "report"
    if pages and sum(map(is_slide, pages)) >= SLIDES_SHARE * len(pages):
        return "presentation"
    if (
        item
        and re.match(
            r"(?:to (?:confirm|approve|agree|receive) (?:the )?)?(?:draft )?minutes\b", item.title, re.IGNORECASE
        )
        and not parent
    ):
        return "minutes"
    if "cover" in opening.signs:
        return "report"
    mark = opening.bookmark or ""
    if re.match(r"\W*(?:\d+\W+)?(?:appendix|annex|enclosure)\b", mark, re.IGNORECASE):
        return "appendix"
    if _is_minutes(blocks):
        return "minutes"
    if not parent and len(blocks) >= FEWEST_FRAGMENTS and _is_fragments(blocks):
        return "presentation"
    if sum(block.kind == "heading" and bool(_REPORT_SECTIONS.match(block.text)) for block in blocks) >= 2:
        return "report" if not parent or "stamp" in opening.signs else "appendix"
    if _is_table(blocks):
        return "appendix" if parent else "other"
    if parent:
        return "appendix" if "slides" in opening.signs or "bookmark" in opening.signs else "other"
    return "report" if item and pack else "other"


def _is_minutes(blocks: Sequence[Block]) -> bool:
    """Whether a paper that does not call itself minutes reads as some: who was there, and what they resolved."""
    there = any(_PRESENT.match(block.text) for block in blocks[:25])
    return (
        there
        and sum(bool(_RESOLVED.match(block.text[-200:] if len(block.text) > 200 else block.text)) for block in blocks)
        >= 2
    )


def _is_fragments(blocks: Sequence[Block]) -> bool:
    lines = [line.lstrip() for block in blocks for line in block.text.split("\n")]
    numbered = sum(bool(block.number) for block in blocks)
    bullets = sum(line[:1] in BULLETS for line in lines) - sum(bool(re.match(r"\d{1,2}[.)]\s", line)) for line in lines)
    unfinished = sum(block.text.rstrip()[-1:] not in ".;:!?" for block in blocks)
    return (
        numbered <= 0.03 * len(blocks)
        and bullets >= BULLETS_SHARE * len(lines)
        and unfinished >= UNFINISHED_SHARE * len(blocks)
    )


def _is_table(blocks: Sequence[Block]) -> bool:
    words = [len(block.text.split()) for block in blocks]
    tabled = sum(count for count, block in zip(words, blocks, strict=True) if block.kind == "table")
    return tabled > 0.5 * sum(words)


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
    meeting = _meeting_of(reading, face_of(face_lines(reading.blocks[:12])))
    kinds: list[PartKind] = []
    for block in reading.blocks:
        kinds.append(block.stated.part if block.stated else kinds[-1] if kinds else "agenda")
    bounds = [0, *(at for at in range(1, len(kinds)) if kinds[at] != kinds[at - 1]), len(kinds)]
    sections = []
    for first, last in pairwise(bounds):
        blocks = reading.blocks[first:last]
        items = tuple(block.stated.item if block.stated else None for block in blocks)
        named = {item for item in items if item}
        item = named.pop() if len(named) == 1 else None
        pages = [piece.page for block in blocks for piece in block.pieces] or [1]
        title = item.title if item else reading.title or kinds[first].capitalize()
        sections.append(
            Section(kinds[first], title, meeting.panel, meeting.day, item, min(pages), max(pages), first, last, items)
        )
    return tuple(sections)


def _one_spelling(sections: Sequence[Section]) -> tuple[Section, ...]:
    """The sections with one spelling for each panel: the best formed in the file."""
    spelling = best_formed(section.panel for section in sections if section.panel)
    return tuple(
        replace(section, panel=spelling[panel_slug(section.panel)]) if section.panel else section
        for section in sections
    )
