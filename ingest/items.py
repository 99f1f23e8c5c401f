"""The item of business that each block of minutes, an agenda or a decision notice belongs to.

Items are told by their headings: a number and a title, together or on lines of their own, or a bold title alone. Of the
many numbers that minutes print (clauses, paragraphs, lists), those of the items are the run that rises through the
paper and looks most like headings.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from index.records import ItemRef, PartKind
from ingest.item_numbers import NUMBER, OF_ITEMS_ALONE, STYLES, Heading, best_run, key_of, rank, with_misplaced
from ingest.item_titles import FEWEST, LONGEST_TITLE, NO_ITEM, PAGES, bold_titles
from ingest.item_titles import clean_title as clean_title
from ingest.reading import Block

WEAKEST = 1.0
"""The weight below which a numbered line is a clause or an entry of a list and no item's heading."""

_ADDRESS = r"\d{1,4}[A-Za-z]?(?:\s?[-–&/]\s?\d{1,4}[A-Za-z]?)?,?\s+(?-i:[A-Z])[a-z]"
"""How a planning item's title begins: "22 Priory Lane"."""

_REFERENCE = r"\d{2,4}/\d{3,6}/[A-Z]"
"""How it begins where it gives the application's number first: "23/00982/OUT"."""

_SAID = r"(?:(?:agenda\s+)?item|minute|min)\s*(?:no\.?|number|nr\.?)?\s*[.:]?\s*"
_HEADED = re.compile(
    rf"(?P<said>(?i:{_SAID}))?(?:{NUMBER})(?P<mark>\s*[.):]|(?=\s)|(?=[-–—:]))\s*(?:[-–—:*#†]+\s*)?"
    rf"(?P<again>\d{{1,3}}[.)]\s+)?(?=[\"“‘'(*\[]*[^\W\d_]|{_REFERENCE}|(?P<address>{_ADDRESS}))(?P<title>.+)",
    re.DOTALL,
)
_ALONE = re.compile(rf"\(?(?P<said>(?i:{_SAID}))?(?:{NUMBER})\s*[.):]?")
_RESOLVES = re.compile(
    r"\W*(?:it was\s+)?(?:unanimously\s+)?(?:resolved|recommended|agreed|decisions?|recommendations?"
    r"|action points?|actions?|the (?:panel|committee|board|cabinet|council|executive)"
    r" (?:then )?(?:resolved|agreed|recommended))\b"
    r"[^.]{0,80}?[:–—-]?\s*(?:that)?\W*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\W*(?:that\b|to\s+(?:note|approve|endorse|agree|receive|recommend|delegate)|approves?\b|notes?\s+(?:the|that)"
    r"|the\s+\w+(?:\s+\w+)?\s+(?:agreed|noted|comments|resolved)|agrees?\b|endorses?\b|delegates?\b|moved\b"
    r"|councillors?\b|cllrs?\b|mr\b|mrs\b|ms\b)",
    re.IGNORECASE,
)
_OF_ITEM = re.compile(r"\b(?:items?|minute)\s+(?:no\.?\s*)?([A-Z]{0,4}[./]?\d[\w./]*(?:\s?\([a-z]\))?)(?<!\.)", re.I)
_RESOLVED = re.compile(
    r"\W*(?:it was\s+)?(?:unanimously\s+)?(?:resolved|agreed|noted|carried|recommended|decided)\b", re.IGNORECASE
)
"""How the paragraph begins that tells what was decided: its number is the paragraph's, and no item's."""
_LEVEL_MARKS = 6

_LOG_HEADS = (
    re.compile(r"\b(?:actions?|what|tasks?|recommendations?|promised?|to do|undertaking|asked)\b", re.IGNORECASE),
    re.compile(r"\b(?:who|owner|lead|officer|by whom|responsible|assigned)\b", re.IGNORECASE),
    re.compile(
        r"\b(?:status|update|progress|position|state|outcome|comments?|response|due|by when|when|deadline|target)\b",
        re.IGNORECASE,
    ),
)
"""What the head of a log of actions names."""


APART = 1.5
"""What a number on a line of its own, or in a cell, adds: lists seldom have these."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of a block, or the whole of one that is no list and no table."""

    block: int
    text: str
    kind: str
    number: str | None
    after_clause: bool
    line: int = 0


def item_of_blocks(
    blocks: Sequence[Block], kind: PartKind, agenda: Sequence[ItemRef] = (), titles: Sequence[str] = ()
) -> tuple[ItemRef | None, ...]:
    """Each block's item. The meeting's own `agenda` gives better titles than headings do, where their numbers agree.

    `titles` are of any meeting of the panel: they tell a heading whose number the paper lost.
    """
    known = {item.number: item for item in agenda if item.number}
    begins: dict[int, list[Heading]] = {}
    for heading in headings(blocks, kind, titles):
        begins.setdefault(heading.block, []).append(heading)
    of_number = {h.number: _named(h, known) for found in begins.values() for h in found if h.number}
    items: list[ItemRef | None] = []
    now: ItemRef | None = None
    listed = False
    for at, block in enumerate(blocks):
        here = begins.get(at, [])
        if here:
            now, listed = _named(here[-1], known), len(here) > 1 or (kind == "decision" and _is_row(block, here[0]))
        elif block.kind == "heading" and not block.stated and (kind == "agenda" or listed):
            now = _spoken_of(block.text, of_number) if kind == "decision" else None
        if block.stated:
            items.append(block.stated.item)
        elif listed and not here and now is None and kind == "decision":
            items.append(_spoken_of(block.text, of_number))
        else:
            items.append(now if len(here) < 2 else None)
    return tuple(items)


def _is_row(block: Block, heading: Heading) -> bool:
    """Whether an item is a row of a list of decisions, which owns nothing below it: number, subject, decision."""
    return block.kind == "table" and block.text.split("\n")[heading.row].count("\t") > 1


def items_of_rows(block: Block, kind: PartKind) -> tuple[tuple[int, ItemRef], ...]:
    """Where in a table's text the row of each item begins, with the item; nothing where its rows are no items."""
    if block.kind != "table":
        return ()
    found = headings((block,), kind)
    if len(found) < FEWEST:
        return ()
    rows: list[tuple[int, ItemRef]] = []
    start = 0
    headed = {heading.row: heading for heading in found}
    for at, row in enumerate(block.text.split("\n")):
        number, _, rest = row.partition("\t")
        if at in headed:
            rows.append((start, ItemRef(headed[at].number, headed[at].title)))
        elif rows and rest and _ALONE.fullmatch(number.strip()):
            rows.append((start, ItemRef(number.strip(" .):("), clean_title(rest.partition("\t")[0]))))
        start += len(row) + 1
    return tuple(rows)


def _spoken_of(text: str, of_number: Mapping[str, ItemRef]) -> ItemRef | None:
    """The one item whose number the words give: "Reasons for the decision on item 7(a)"."""
    said = {re.sub(r"\s+", "", found[1]) for found in _OF_ITEM.finditer(text)} & of_number.keys()
    return of_number[said.pop()] if len(said) == 1 else None


def _named(heading: Heading, known: dict[str, ItemRef]) -> ItemRef:
    better = known.get(heading.number) if heading.number else None
    return better or ItemRef(heading.number, heading.title)


def headings(blocks: Sequence[Block], kind: PartKind, titles: Sequence[str] = ()) -> tuple[Heading, ...]:
    """The items' headings in order: the numbered ones where there is a run of them, else bold titles."""
    rows = list(_rows(blocks))
    numbered = numbered_lines(blocks, kind, rows)
    runs = [best_run([h for h in numbered if h.style == style], kind == "decision") for style in STYLES]
    best = max(runs, key=lambda run: sum(heading.weight for heading in run))
    best = with_misplaced(best, [heading for heading in numbered if blocks[heading.block].kind == "heading"])
    if len(best) >= FEWEST or (best and (kind == "decision" or best[0].weight >= _LEVEL_MARKS)):
        return tuple(_without_gaps(best, rows, titles))
    return tuple(bold_titles(blocks)) if kind in ("minutes", "decision") else ()


def numbered_lines(blocks: Sequence[Block], kind: PartKind, rows: Sequence[_Row] = ()) -> list[Heading]:
    """The numbered lines that may be items' headings, in order, without the numbered paragraphs of a section and the
    rows of a log of actions, whose references are those of other meetings' minutes."""
    rows = [row for row in rows or list(_rows(blocks)) if not _is_log(blocks[row.block])]
    return _without_paragraphs(list(_numbered(rows, kind)), blocks)


def _is_log(block: Block) -> bool:
    """Whether a table lists actions: its head names what is to be done, by whom, and how far it has come."""
    if block.kind != "table":
        return False
    head = block.text.partition("\n")[0]
    return head.count("\t") > 1 and all(pattern.search(head) for pattern in _LOG_HEADS)


def _rows(blocks: Sequence[Block]) -> Iterator[_Row]:
    clause = False
    for at, block in enumerate(blocks):
        if block.kind == "heading":
            clause = False
        if block.kind in ("list", "table"):
            for number, line in enumerate(block.text.split("\n")):
                clause = clause or _RESOLVES.match(line) is not None
                text = line.replace("\t", " ") if block.kind == "list" else line
                yield _Row(at, text, block.kind, block.number, clause, number)
        else:
            yield _Row(at, block.text, block.kind, block.number, clause)
        last = block.text.rsplit("\n", 1)[-1]
        if _RESOLVES.match(last) and len(last) < 120 and block.level != 1:
            clause = True


def _numbered(rows: Sequence[_Row], kind: PartKind) -> Iterator[Heading]:
    for at, row in enumerate(rows):
        below = rows[at + 1] if at + 1 < len(rows) else None
        cells = row.text.split("\t")
        if row.number:
            found = _ALONE.fullmatch(row.number)
            headed = below is not None and row.text.strip().lower() == "title"
            title = below.text if below and headed else row.text
        else:
            if len(cells) > 1 and re.fullmatch(_SAID, cells[0].strip(), re.IGNORECASE):
                beside = cells[2] if len(cells) > 2 else below.text.rpartition("\t")[2] if below else ""
                cells = [f"{cells[0]} {cells[1]}", beside]
            found = _ALONE.fullmatch(cells[0].strip())
            title = cells[1].strip() if len(cells) > 1 else ""
        if found and title:
            yield from _candidate(
                row if row.number else replace(row, after_clause=False),
                found,
                title,
                kind,
                0.0 if row.number else APART,
            )
        elif found:
            yield from _parted(row, rows[at - 1] if at else None, below, found, kind)
        elif not row.number and (headed_line := _HEADED.fullmatch(cells[0].strip())) and _counts_once(headed_line):
            over = row.kind == "list" and _stands_over(row, below)
            yield from _candidate(
                replace(row, kind="paragraph", after_clause=False) if over else row,
                headed_line,
                headed_line["title"],
                kind,
            )


def _counts_once(found: re.Match[str]) -> bool:
    """Whether a heading has one number; a minute's reference may stand before the agenda's: "C048/23 1. APOLOGIES"."""
    if found["address"] and not found["said"]:
        return any(found[style] for style in OF_ITEMS_ALONE)
    return found["slash"] is not None or found["again"] is None


def _stands_over(row: _Row, below: _Row | None) -> bool:
    """Whether a line that looks like a list's entry heads the prose below it: "1. Ferries", and a paragraph."""
    if below is None or below.block == row.block or below.kind != "paragraph" or below.number:
        return False
    return row.text.rstrip()[-1:] not in ".;,:" and (
        below.text.rstrip()[-1:] in ".:" or _RESOLVES.match(below.text) is not None
    )


def _without_paragraphs(found: list[Heading], blocks: Sequence[Block]) -> list[Heading]:
    """The candidates without the numbered paragraphs of a section that has a heading: "4.1 Table 1 gives" under "4"."""
    kept: list[Heading] = []
    over: tuple[int, ...] = ()
    for heading in found:
        ranked = rank(heading.number or "")
        if heading.style != "decimal":
            over = ranked or over
        elif blocks[heading.block].kind == "paragraph" and over and ranked[:1] == over[-1:]:
            continue
        kept.append(heading)
    return kept


def _parted(
    row: _Row, above: _Row | None, below: _Row | None, found: re.Match[str], kind: PartKind
) -> Iterator[Heading]:
    """The heading whose number stands alone on its line, with its title on the line above or below."""
    if above and _is_title_above(above, below):
        lifted = replace(above, kind="heading", after_clause=False)
    elif below and below.number is None and not _ALONE.fullmatch(below.text):
        heading = "heading" in (below.kind, row.kind)
        lifted = replace(row, kind="heading" if heading else row.kind, text=below.text, after_clause=False)
    else:
        return
    yield from _candidate(lifted, found, lifted.text, kind, APART)


def _is_title_above(above: _Row, following: _Row | None) -> bool:
    """Whether a number alone on its line belongs to the title over it and not to the words below, which are prose."""
    titled = above.kind == "heading" or above.text.isupper()
    prose = following is None or (following.kind != "heading" and len(following.text.split()) > 8)
    return (
        titled
        and prose
        and above.number is None
        and not NO_ITEM.fullmatch(above.text)
        and not _ALONE.fullmatch(above.text)
    )


def _candidate(row: _Row, found: re.Match[str], title: str, kind: PartKind, weight: float = 0.0) -> Iterator[Heading]:
    style = next(style for style in STYLES if found[style])
    number = re.sub(r"\s+", "", found[style])
    run = _capital_run(title)
    shown = clean_title(run or title)
    words = len(shown.split())
    if not words or words > LONGEST_TITLE or not re.search(r"[^\W\d_]{2}", shown):
        return
    if style == "plain" and not found["said"] and re.match(rf"{_MONTHS}\b", shown, re.IGNORECASE):
        return
    if style not in OF_ITEMS_ALONE and _RESOLVED.match(shown) and not found["said"] and row.kind != "heading":
        return
    shouted = run is None and shown.isupper() and len(shown) >= 4
    clause = row.after_clause and style not in OF_ITEMS_ALONE and not shouted
    weight += 3.0 * (row.kind == "heading") + 2.0 * bool(run or shouted) + 2.5 * bool(found["said"])
    weight += 1.0 * (words <= 16)
    if kind == "agenda":
        weight += 2.0 + (1.0 if PAGES.search(title) else 0.0) - 1.0 * clause
    else:
        weight -= 2.0 * (row.kind == "list") + 3.0 * clause
        weight -= 2.0 * (title.rstrip()[-1:] in ".;," and not run) + 2.0 * (words > 25)
        weight -= 3.0 * (_CLAUSE.match(shown) is not None and row.kind != "heading")
        weight += 0.0 if style == "plain" or row.kind == "heading" else -1.0 if style == "decimal" else 1.5
    if weight >= WEAKEST:
        yield Heading(row.block, number, shown, weight, style, row.line)


_MONTHS = (
    r"(?:st|nd|rd|th|jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|[ap]\.?m\.?|%)"
)


def _capital_run(title: str) -> str | None:
    """The capitals at the start of a paragraph that runs on in small letters: "APOLOGIES Apologies were received"."""
    found = re.match(r"[^a-z]{4,}?(?=[.:\s–—-]+[A-Z][a-z]|\s*$)", title)
    run = found.group().strip() if found else ""
    return run if sum(c.isupper() for c in run) >= 4 and len(run) < len(title.strip()) else None


def _without_gaps(run: Sequence[Heading], rows: Sequence[_Row], known: Sequence[str]) -> Iterator[Heading]:
    """The run, and the items whose number the paper lost: one bold title alone between 1 and 3 is 2."""
    for heading, following in zip(run, [*run[1:], None], strict=True):
        yield heading
        if following is None or heading.style != "plain":
            continue
        low, high = key_of(heading)[1][0], key_of(following)[1][0]
        if high - low != 2:
            continue
        between = [row for row in rows if heading.block < row.block < following.block and not row.number]
        titles = [row for row in between if _is_title(row, known) and row.text != heading.title]
        titles = [row for row in titles if clean_title(row.text) in known] or titles
        if len(titles) == 1:
            yield Heading(titles[0].block, str(low + 1), clean_title(titles[0].text))


def _is_title(row: _Row, known: Sequence[str]) -> bool:
    told = row.kind == "heading" or clean_title(row.text) in known
    return told and not NO_ITEM.fullmatch(row.text) and row.text.rstrip()[-1:] not in ".:;"
