"""An agenda as the key to its pack: its items, and the printed pages that each item's papers fill."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rapidfuzz import fuzz

from index.records import ItemRef
from ingest.items import clean_title, headings
from ingest.reading import Block, Reading

_RANGE = re.compile(
    r"\(\s*(?:to follow\s*)?pages?\s*(?:nos?\.?)?\s*(\d{1,4})(?:\s*(?:[-–—]|to)\s*(\d{1,4}))?\s*\)"
    r"|\bpages?\s*(?:nos?\.?)?\s*(\d{1,4})(?:\s*(?:[-–—]|to)\s*(\d{1,4}))?\s*$"
    r"|(?:\t|\s)(\d{1,4})\s*[-–—]\s*(\d{1,4})\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_PAGE_COLUMN = re.compile(r"\s*pages?(?:\s+(?:nos?\.?|numbers?))?\s*", re.IGNORECASE)
"""The head of an agenda's column of page numbers."""

_LONGEST_PAGE = 4
"""Figures of a page's number at most."""

ALIKE = 86
"""How alike, of 100, a heading and an item's title must be; clerks shorten and mistype titles, but not by much."""

SHORTEST_TITLE = 10
"""Characters of an item's title at least for a heading to be matched with it: "Apologies" stands in many places."""

_ENDING = re.compile(
    r"\W*(?:[\d.]+\s+)?(?:(?:schedule|list) of )?(?:background (?:papers|documents|information)|appendices)\b",
    re.IGNORECASE,
)
"""The sections with which councils end their reports."""

DISTANCE_COST = 4.0
"""What lying away from its expected place, by the whole stretch between its neighbours, costs a break."""

PLAIN_BREAK = 1.5
"""The score of a break below which an item is left with its neighbour."""

LONGEST_NOTE = 12
"""Blocks of an item's notes in which its page range may still stand."""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item of an agenda; `pages` are the printed numbers of the first and last page of its papers."""

    item: ItemRef
    pages: tuple[int, int] | None
    block: int


def agenda_items(blocks: Sequence[Block]) -> tuple[AgendaItem, ...]:
    """The items of an agenda in order. Ranges that do not rise through it are no page ranges and are left out."""
    found = headings(blocks, "agenda")
    items: list[AgendaItem] = []
    last = 0
    for heading, following in zip_longest(found, found[1:]):
        end = following.block if following else len(blocks)
        pages, title = _pages_and_title(blocks, heading.block, min(end, heading.block + LONGEST_NOTE), heading.title)
        if following and following.block == heading.block:
            pages = _range_after(blocks[heading.block].text, heading.title)
        first = _in_column(blocks[heading.block], heading.row) if pages is None else None
        if first:
            beyond = _in_column(blocks[following.block], following.row) if following else None
            pages = first, max(first, (beyond or first) - 1)
        if pages and not (last <= pages[0] <= pages[1]):
            pages = None
        last = pages[1] if pages else last
        items.append(AgendaItem(ItemRef(heading.number, title), pages, heading.block))
    return tuple(items)


def _pages_and_title(blocks: Sequence[Block], start: int, end: int, title: str) -> tuple[tuple[int, int] | None, str]:
    """The range printed with an item, and its title with the line that stands between it and the range."""
    for at in range(start, max(end, start + 1)):
        text = blocks[at].text
        found = _RANGE.search(text)
        if not found:
            continue
        above = text[: found.start()].strip()
        if (
            at == start + 1
            and above
            and not above.startswith(("[", "("))
            and len(above.split()) < 12
            and title not in above
        ):
            title = f"{title} {clean_title(above)}"
        return _figures(found), title
    return None, title


def _range_after(text: str, title: str) -> tuple[int, int] | None:
    at = text.find(title[:40])
    line = text[at:].split("\n", 1)[0] if at >= 0 else ""
    found = _RANGE.search(line)
    return _figures(found) if found else None


def _in_column(block: Block, row: int) -> int | None:
    """The page on which an item's papers begin, where the agenda is a table whose last column gives it."""
    rows = block.text.split("\n")
    if block.kind != "table" or not _PAGE_COLUMN.fullmatch(rows[0].rpartition("\t")[2]):
        return None
    last = rows[row].rpartition("\t")[2].strip()
    return int(last) if last.isdigit() and len(last) <= _LONGEST_PAGE else None


def _figures(found: re.Match[str]) -> tuple[int, int]:
    first, last = next((a, b) for a, b in zip(found.groups()[::2], found.groups()[1::2], strict=True) if a)
    return int(first), int(last or first)


def trusted_ranges(reading: Reading, items: Sequence[AgendaItem], stamped: dict[str, int]) -> dict[int, str]:
    """The pages of the file at which items begin by the agenda's printed page ranges, where these can be trusted.

    They can where they agree with the stamps more often than not, or where no stamp speaks and pages with those printed
    numbers are there. A file printed anew has other numbers than its agenda.
    """
    ranged = {item.item.number: item.pages[0] for item in items if item.pages and item.item.number}
    pages = {page.printed: page.number for page in reading.pages if page.printed}
    starts = {number: pages[str(first)] for number, first in ranged.items() if str(first) in pages}
    offsets = Counter(stamped[n] - first for n, first in ranged.items() if n in stamped)
    if offsets:
        offset, agreeing = offsets.most_common(1)[0]
        if agreeing >= 2 or (
            agreeing == 1 and len(offsets) == 1 and any(starts.get(n) == stamped[n] for n in starts if n in stamped)
        ):
            starts = {number: starts.get(number, first + offset) for number, first in ranged.items()}
        agree = sum(starts.get(n) == stamped[n] for n in ranged if n in stamped)
        if agree * 2 <= sum(n in stamped for n in ranged):
            return {}
    last = reading.pages[-1].number if reading.pages else 0
    return {page: number for number, page in starts.items() if number and number not in stamped and 1 < page <= last}


def item_of_page(page: int, reading: Reading, items: Sequence[AgendaItem], ranges: dict[int, str]) -> str | None:
    """The item whose printed range holds a page, where ranges can be trusted."""
    if not ranges:
        return None
    printed = next((p.printed for p in reading.pages if p.number == page), None)
    if not printed or not printed.isdigit():
        return None
    return next((i.item.number for i in items if i.pages and i.pages[0] <= int(printed) <= i.pages[1]), None)


def alike(title: str, items: Sequence[AgendaItem], least: int = ALIKE) -> AgendaItem | None:
    """The item whose title a heading gives, however the clerk shortened or mistyped it."""
    if len(title) < SHORTEST_TITLE:
        return None
    scored = [(fuzz.token_sort_ratio(title.lower(), item.item.title.lower()), item) for item in items]
    score, best = max(scored, key=lambda pair: pair[0], default=(0, None))
    return best if score >= least else None


def mentioned(title: str, items: Sequence[AgendaItem]) -> str | None:
    """The number of the item whose title speaks of a paper's among other words: "Staff report: Parking"."""
    if len(title) < SHORTEST_TITLE:
        return None
    scored = [(fuzz.partial_ratio(title.lower(), item.item.title.lower()), item) for item in items]
    score, best = max(scored, key=lambda pair: pair[0], default=(0, None))
    return best.item.number if best and score >= ALIKE else None


def unmarked_start(
    blocks: Sequence[Block], first: int, end: int, group: Sequence[AgendaItem], item: AgendaItem
) -> int | None:
    """Where between two blocks the papers of an item without any sign of its own begin, if a break is plain enough.

    `group` are the items whose papers lie there: the item's share of their printed pages says whereabouts; a report's
    end, numbering that stops or a new heading at a page's top says where.
    """
    starts = _page_starts(blocks, first + 1, end)
    spans = [other.pages for other in group if other.pages]
    whole = sum(b - a + 1 for a, b in spans)
    if not starts or not item.pages or not whole:
        return None
    share = sum(b - a + 1 for a, b in spans if b < item.pages[0]) / whole
    length = max(1, end - first)
    scored = [(_break(blocks, at, item) - DISTANCE_COST * abs((at - first) / length - share), at) for at in starts]
    score, best = max(scored, key=lambda pair: pair[0])
    return best if score >= PLAIN_BREAK else None


def _page_starts(blocks: Sequence[Block], first: int, end: int) -> list[int]:
    """The first blocks of pages; where all is one page, the blocks that are short enough for a heading."""
    pages = {blocks[at].pieces[0].page for at in range(first, end) if blocks[at].pieces}
    if len(pages) < 2:
        return [at for at in range(first, end) if len(blocks[at].text.split()) <= 14 and not _is_numbered(blocks[at])]
    seen = {blocks[first - 1].pieces[0].page} if blocks[first - 1].pieces else set()
    starts = []
    for at in range(first, end):
        page = blocks[at].pieces[0].page
        if page not in seen:
            seen.add(page)
            starts.append(at)
    return starts


def _break(blocks: Sequence[Block], at: int, item: AgendaItem) -> float:
    """How much one paper seems to end before a block and another to begin with it."""
    text = blocks[at].text
    score = 1.0 * (len(text.split()) <= 12 and text.rstrip()[-1:] not in ".;:,")
    score -= 1.0 * (text.rstrip()[-1:] == ".")
    score += 3.0 * bool(alike(text, [item], 70))
    before, after = blocks[max(0, at - 6) : at], blocks[at : at + 20]
    score += 2.0 * any(_ENDING.match(block.text) for block in before)
    numbered = [_is_numbered(block) for block in [*blocks[max(0, at - 20) : at], *after]]
    return score + 1.5 * (sum(numbered[: -len(after)]) >= 3 and not any(numbered[-len(after) :]))


def _is_numbered(block: Block) -> bool:
    """Whether a block is a numbered paragraph, or such a number by itself."""
    return "." in (block.number or "") or re.fullmatch(r"\d{1,2}\.\d{1,2}\.?", block.text) is not None
