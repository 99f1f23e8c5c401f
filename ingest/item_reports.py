"""Reports that stand under their items in an agenda that nothing parts from them: one web page, or a PDF run on.

Such a pack lists its items first and gives each report under the item's title again; or it has one list, and some items
have a report below them in place of a line of text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rapidfuzz import fuzz

from index.records import ItemRef, PartKind
from ingest.faces import Face
from ingest.item_numbers import Heading, best_run
from ingest.items import headings, numbered_lines
from ingest.openings import ITEMISED, Opening
from ingest.reading import Block, Reading

LISTED = 86
"""How alike, of 100, a heading and some run of words listed before it must be for it to be that item again."""

SHORTEST_TITLE = 8
"""Characters of a title below which it is found by chance among the words of a list."""

LEAST_OWN = 2
OWN_PARAGRAPHS = 3
"""Paragraphs numbered after their item ("6.1" under item 6), and tables beside them, that show a report.

The least is for a heading that was listed before; below one that was not, a note to the agenda may have two.
"""

PROSE_WORDS = 12
"""Words of a paragraph that is prose and not a note or a line of a list."""

LEAST_PROSE = 2
MUCH_PROSE = 3
"""Paragraphs of prose below a heading that was listed before, and below one that was not, which may be a report's."""

SECTIONS_OF_ONE = 2
"""Headings such as "Purpose" in a run of numbers that show it to be the sections of one report and no items."""

SURE = 0.8
"""How sure the title of an item is a sign that its paper begins; chosen, not measured."""

HEAD_BLOCKS = 3
"""Blocks below an item's title in which its report says whose it is."""

_OF_SOMEBODY = re.compile(
    r"\W*(?:joint\s+)?report\s+(?:of|by|from|author)\b|\W*(?:case|lead)\s+officer\b", re.IGNORECASE
)
_SECTION = re.compile(
    r"\W*(?:[\d.]+\s+)?(?:purpose|(?:summary|purpose) and recommendations?|recommendations?|background|introduction"
    r"|(?:executive )?summary|(?:\w+ ){1,3}implications|options|reasons? for|consultation|risks?|conclusions?"
    r"|background papers)\b[^.:]{0,40}$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:is|are) (?:therefore )?(?:asked|recommended|invited|requested) to\b|\brecommend(?:ation|ed)s?\s*:",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ItemPaper:
    """A paper under its item: blocks `first` (the item's title) to `last` (exclusive), and whether it is a report."""

    first: int
    last: int
    item: ItemRef
    report: bool


def papers_under_items(blocks: Sequence[Block]) -> tuple[ItemPaper, ...]:
    """The papers among the blocks of one that opens as an agenda, in order; none where it is an agenda alone.

    Where the items were listed before, an item given again with more than a line below it has a paper that may be no
    report (a log of actions, slides); where they were not, only a report is told from an agenda's own words.
    """
    again = _listed_before(blocks)
    heads = again or list(headings(blocks, "agenda"))
    if not again and sum(_SECTION.match(head.title) is not None for head in heads) >= SECTIONS_OF_ONE:
        return ()
    found = []
    for head, following in zip_longest(heads, heads[1:]):
        end = following.block if following else len(blocks)
        if blocks[head.block].kind != "heading":
            continue
        below = blocks[head.block + 1 : end]
        report = _is_report(head, below, bool(again))
        if report or (again and (len(below) > 1 or any(block.kind == "table" for block in below))):
            found.append(ItemPaper(head.block, end, ItemRef(head.number, head.title), report))
    return tuple(found) if any(paper.report for paper in found) else ()


def with_papers(reading: Reading, found: Sequence[Opening], papers: Sequence[ItemPaper]) -> list[Opening]:
    """The openings of a pack with those of the papers under their items; appendices among these are kept.

    What lies between two of them is the agenda again, where a paper has no other below it.
    """
    within: list[Opening] = []
    below = papers[0].first
    end = next((o.block for o in found[1:] if o.block >= papers[-1].last), len(reading.blocks))
    for paper in papers:
        if paper.first > below:
            within.append(_under_item(reading, below, "agenda", None))
        within.append(_under_item(reading, paper.first, "report" if paper.report else None, paper.item))
        below = paper.last
    if below < end:
        within.append(_under_item(reading, below, "agenda", None))
    begun = {opening.block for opening in within}
    marked = [
        opening
        for opening in found[1:]
        if not begun.intersection((opening.block, opening.block - 1))
        and (opening.block >= end or opening.face.kind in ("appendix", "minutes"))
    ]
    return [found[0], *sorted([*within, *marked], key=lambda opening: opening.block)]


def _under_item(reading: Reading, block: int, kind: PartKind | None, item: ItemRef | None) -> Opening:
    face = Face(kind, None, None, item.title if item else None)
    pieces = reading.blocks[block].pieces
    return Opening(block, pieces[0].page if pieces else 1, face, SURE, item.number if item else None, (ITEMISED,))


def own_paragraphs(number: str | None, starts: Sequence[str]) -> int:
    """How many paragraphs, of which `starts` are the first words, are numbered after the item: "4a.1" under "4(a)"."""
    bare = re.sub(r"[^\w]", "", number or "").lower()
    if not bare.isalnum() or not bare[:1].isdigit():
        return 0
    own = re.compile(rf"{bare}\.\d{{1,3}}[a-z]?(?:\s|$|\.\s|\.$)", re.IGNORECASE)
    return sum(own.match(start) is not None for start in starts)


def _listed_before(blocks: Sequence[Block]) -> list[Heading]:
    """The headings that give an item again which was listed before; a single one must have its number there too."""
    again: list[Heading] = []
    numbered = 0
    lines_of_items = numbered_lines(blocks, "agenda")
    for heading in lines_of_items:
        if blocks[heading.block].kind != "heading" or heading.style != "plain" or len(heading.title) < SHORTEST_TITLE:
            continue
        listed = blocks[: again[0].block if again else heading.block]
        lines = [f"{block.number or ''} {line}" for block in listed for line in block.text.split("\n")]
        speaking = [line for line in lines if _speaks_of(line, heading.title)]
        if speaking:
            again.append(heading)
            numbered += any(re.match(rf"\W*{re.escape(heading.number or '')}\b", line) for line in speaking)
    levels = {blocks[heading.block].level for heading in again}
    beside = [heading for heading in lines_of_items if blocks[heading.block].level in levels - {0}]
    if sum(_SECTION.match(heading.title) is not None for heading in beside) >= SECTIONS_OF_ONE:
        return []
    return best_run(again) if len(again) > 1 or numbered else []


def _speaks_of(line: str, title: str) -> bool:
    return len(line) >= len(title) * 0.9 and fuzz.partial_ratio(title.lower(), line.lower()) >= LISTED


def _is_report(head: Heading, below: Sequence[Block], listed: bool) -> bool:
    """Whether what stands below an item's title has a report's form."""
    starts = [f"{block.number or ''} {block.text[:40]}".strip() for block in below if block.kind != "heading"]
    prose = sum(block.kind != "table" and len(block.text.split()) >= PROSE_WORDS for block in below)
    tables = sum(block.kind == "table" for block in below)
    own = own_paragraphs(head.number, starts)
    if own and own + tables >= (LEAST_OWN if listed else OWN_PARAGRAPHS):
        return True
    sections = sum(block.kind == "heading" and _SECTION.match(block.text) is not None for block in below)
    somebody = any(_OF_SOMEBODY.match(block.text) for block in below[:HEAD_BLOCKS])
    if not listed:
        return sections >= 2 or (somebody and prose >= MUCH_PROSE)
    asks = any(_ASKS.search(block.text) for block in below)
    return (sections > 0 or somebody or asks) and prose >= LEAST_PROSE
