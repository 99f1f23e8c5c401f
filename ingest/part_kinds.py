"""What kind of paper a part is: agenda, minutes, decision, report, appendix, presentation, or other."""

import re
from collections.abc import Sequence

from index.records import ItemRef, PartKind
from ingest.faces import Face, face_lines
from ingest.headlines import (
    HEADLINES,
    PARTICULARS,
    RECORD_SHARE,
    face_kind,
    happened,
    item_in,
    says_minutes_too,
    tells_what_happened,
)
from ingest.lines import BULLETS
from ingest.openings import ITEMISED, Opening, is_slide
from ingest.reading import Block, Reading
from ingest.sections import Section
from ingest.subjects import subject_of

SLIDES_SHARE = 0.6
"""A part is a presentation when this share of its pages are slides."""

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
_OF_A_REPORT = re.compile(
    r"\W*(?:[\d.]+\s+)?(?:purpose(?: of (?:the |this )?report)?|(?:executive )?summary|recommendations?|background"
    r"|introduction|conclusions?|options(?: considered)?|consultation"
    r"|\w+ implications|background papers|reasons for .*)\W*",
    re.IGNORECASE,
)
_RESOLVED = re.compile(
    r"\W*(?:it was\s+)?(?:unanimously\s+)?resolved\b|\W*carried\W*$|.*\b(?:carried|defeated)\.\W*$"
    r"|\W*(?:agreed|decided|decision|resolution)\s*(?:\([^)]{1,40}\)\s*)?[:–—-]",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\W*(?:present|attendance|in attendance|apologies|in the room|there were present|members present"
    r"|councillors present)\b",
    re.IGNORECASE,
)

_RESOLVED_AT_HEAD = re.compile(r"\W*(?:it was\s+)?(?:unanimously\s+)?resolved\b(?!\s+to\s+be\b)", re.IGNORECASE)
FEWEST_RESOLVED = 2
"""Paragraphs "Resolved: ..." that show a record of a meeting: a lone one may be quoted. Chosen, not measured."""

PROSE_WORDS = 5
"""Words of a paragraph that may tell something: "None." does not."""

FEWEST_SIGNS = 2
"""Signs of a report (see `_signs_of_report`) that a paper for one item must carry: a lone one stands in agendas too."""

FEWEST_PARAGRAPHS = 4
"""Paragraphs numbered in two figures that show a report's numbering and not a table's figures."""

LONGEST_ASKING = 300
"""Characters of a paragraph within which it says what the meeting is asked to do."""

_ITEM_PAGE = re.compile(r"\W*(?:agenda\s+)?item\s*(?:details?)?\s*[:–—-]\s*\S", re.IGNORECASE)
"""How the page of one item is headed: "Agenda item - Winter ferries"."""
_LISTED_ITEM = re.compile(r"\W*\d{1,2}\W{1,3}(?:apologies|declarations? of)\b", re.IGNORECASE)
_OF_SOMEBODY = re.compile(
    r"\W*(?:joint\s+)?report\s*(?:of|by|from|author)\b|\W*(?:lead|case|reporting)\s+officer\b|\W*author\s*:",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:is|are)\s+(?:therefore\s+)?(?:asked|recommended|invited|requested)\b|\brecommend(?:ations?|ed)\b",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"\d{1,2}\.\d{1,2}(?![\d%])")

FEWEST_SECTIONS = 2
"""Headings of a report's sections that show one: an agenda may have an item "Financial outturn"."""


def page_of(block: Block) -> int:
    """The page on which a block begins."""
    return block.pieces[0].page if block.pieces else 1


def kind_of_front(reading: Reading, face: Face) -> PartKind | None:
    """The kind of the first paper: what its face or its title says, or the heading "Agenda" on its first pages."""
    titles = [*face_lines(reading.blocks[:HEADLINES], HEADLINES), reading.title or ""]
    if says_minutes_too(titles):
        texts = [block.text for block in reading.blocks if block.kind != "heading" and len(block.text.split()) > 3]
        return "minutes" if tells_what_happened(texts) else "agenda"
    titled = face_kind([reading.title or ""]) if face.kind in (None, "agenda") else None
    if titled in ("minutes", "decision"):
        return titled
    if face.kind in (None, "agenda") and len(reading.pages) == 1 and _tells_of_a_meeting(reading.blocks):
        return "minutes"
    if face.kind in (None, "agenda") and _is_item_paper(reading, titles, face):
        return "report"
    if titled and face.kind is None:
        return titled
    if face.kind in ("agenda", "minutes", "decision", "appendix"):
        return face.kind
    if face.reported >= 2:
        return "report"
    first = page_of(reading.blocks[0])
    for block in reading.blocks[:120]:
        if page_of(block) > first + 4:
            break
        if (
            re.fullmatch(r"\W*(?:\w+\s+)?agenda(?:\W+(?:part|items?|front).*)?\W*", block.text, re.IGNORECASE)
            and len(block.text) < 60
        ):
            return "agenda"
    if face.kind is None and face.panel and face.day and _is_minutes(reading.blocks):
        return "minutes"
    return face.kind


def _is_item_paper(reading: Reading, headlines: Sequence[str], face: Face) -> bool:
    """Whether a file is one item's report: it says which item or what it is about, and has a report's form.

    A page of an item may also hold its minutes, which tell what was resolved, and an agenda lists other items.
    """
    blocks = reading.blocks
    particulars = face_lines(blocks[:PARTICULARS], PARTICULARS)
    given = any(map(item_in, [*headlines, *particulars])) or any(map(_ITEM_PAGE.match, headlines))
    about = face.kind is None and face.panel is not None and subject_of(headlines, face.panel) is not None
    if not (given or about) or any(_RESOLVED.match(block.text) or _LISTED_ITEM.match(block.text) for block in blocks):
        return False
    if about and any(_OF_SOMEBODY.match(block.text) for block in blocks[:PARTICULARS]):
        return True
    return _signs_of_report(blocks) >= FEWEST_SIGNS


def _signs_of_report(blocks: Sequence[Block]) -> int:
    """How many of a report's signs some blocks carry: whose it is, what it asks, its sections, numbered paragraphs."""
    sections = [block for block in blocks if block.kind == "heading"]
    numbered = [block.number or block.text[:8] for block in blocks if block.kind != "heading"]
    return sum((
        any(_OF_SOMEBODY.match(block.text) for block in blocks[:PARTICULARS]),
        any(_ASKED.search(block.text[:LONGEST_ASKING]) for block in blocks),
        sum(bool(_REPORT_SECTIONS.match(block.text)) for block in sections) >= FEWEST_SECTIONS,
        sum(_PARAGRAPH.match(number) is not None for number in numbered) >= FEWEST_PARAGRAPHS,
    ))  # fmt: skip


def kind_of_part(
    reading: Reading,
    opening: Opening,
    blocks: Sequence[Block],
    item: ItemRef | None,
    parent: Section | None,
    pack: bool,
) -> PartKind:
    """The kind of a paper, from its face, its bookmark, its item, or how it reads; `parent` is the report before it."""
    face = opening.face
    pages = (
        [page for page in reading.pages if page_of(blocks[0]) <= page.number <= page_of(blocks[-1])] if blocks else []
    )
    if face.kind in ("minutes", "decision", "appendix"):
        return face.kind
    if face.kind == "agenda" and (not pack or ITEMISED in opening.signs):
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
    if item and re.search(r"\b(?:presentation|slides)\b", item.title, re.IGNORECASE):
        return "presentation"
    return "report" if item and pack else "other"


def _is_minutes(blocks: Sequence[Block]) -> bool:
    """Whether a paper that does not call itself minutes reads as some: who was there, and what they resolved."""
    there = any(_PRESENT.match(block.text) for block in blocks[:25])
    return (
        there
        and sum(bool(_RESOLVED.match(block.text[-200:] if len(block.text) > 200 else block.text)) for block in blocks)
        >= 2
    )


def _tells_of_a_meeting(blocks: Sequence[Block]) -> bool:
    """Whether a page that calls itself an agenda, or nothing, tells in the past what was said and resolved on items."""
    if any(block.kind == "heading" and _OF_A_REPORT.fullmatch(block.text) for block in blocks):
        return False
    prose = [block.text for block in blocks if block.kind != "heading" and len(block.text.split()) >= PROSE_WORDS]
    resolved = sum(bool(_RESOLVED_AT_HEAD.match(text)) for text in prose)
    return resolved >= FEWEST_RESOLVED and happened(prose) >= RECORD_SHARE * len(prose)


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


def report_begins(reading: Reading) -> int | None:
    """The block at which a report begins below an agenda that is not parted from it, if one does: its first section."""
    sections = [
        at for at, block in enumerate(reading.blocks) if block.kind == "heading" and _OF_A_REPORT.fullmatch(block.text)
    ]
    return sections[0] if len(sections) >= FEWEST_SECTIONS and sections[0] else None
