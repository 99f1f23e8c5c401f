"""The item of business that each block of minutes, an agenda or a decision notice belongs to.

Items are told by their headings: a number and a title, together or on lines of their own, or a bold title alone. Of the
many numbers that minutes print (clauses, paragraphs, lists), those of the items are the run that rises through the
paper and looks most like headings.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from index.records import ItemRef, PartKind
from ingest.names import printed_dates, whole_name
from ingest.reading import Block

LONGEST_TITLE = 45
"""Words in an item's title at most; planning items carry an address and a description."""

WEAKEST = 1.0
"""The weight below which a numbered line is a clause or an entry of a list and no item's heading."""

FEWEST = 2
"""Numbered headings that make a run; one alone may be anything."""

STEP_COST = 0.3
"""What each number left out of a run costs it: minutes leave few out, chance leaves many."""

_NUMBER = (
    r"(?P<slash>(?:\d\d-\d\d/\d{1,4}|[A-Z]{0,4}\.?\s?\d{1,4}(?:\.\d{1,2})?\s?/\s?(?:20)?\d\d(?:\s?/\s?(?:20)?\d\d)?))"
    r"|(?P<decimal>\d{1,4}(?:\.\d{1,2}){1,2})|(?P<prefixed>[A-Z]{1,4}\.?\s?\d{1,4})"
    r"|(?P<plain>\d{1,4}(?:\s?\([a-z]\)|[A-Za-z])?)"
)
_SAID = r"(?:(?:agenda\s+)?item|minute|min)\s*(?:no\.?|number|nr\.?)?\s*[.:]?\s*"
_HEADED = re.compile(
    rf"(?P<said>(?i:{_SAID}))?(?:{_NUMBER})(?P<mark>\s*[.):]|(?=\s)|(?=[-–—:]))\s*(?:[-–—:]+\s*)?"
    r"(?P<again>\d{1,3}[.)]\s+)?(?=[\"“‘'(*\[]*[^\W\d_])(?P<title>.+)",
    re.DOTALL,
)
_ALONE = re.compile(rf"\(?(?P<said>(?i:{_SAID}))?(?:{_NUMBER})\s*[.):]?")
_STYLES = ("slash", "decimal", "prefixed", "plain")
_PAGES = re.compile(
    r"[\s(\[]*\bpages?\s*(?:nos?\.?\s*)?\d+(?:\s*(?:[-–—]|to)\s*\d+)?\s*[)\]]*\s*$|\s+\(?to follow\)?\s*$"
    r"|\s+PDF\s+[\d.]+\s*[KM]B\s*$",
    re.IGNORECASE,
)
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
_NO_ITEM = re.compile(
    r"\W*(?:part\s+(?:\d|[a-z]\b|one|two|i+\b).*"
    r"|(?:also |members |councillors |officers )?(?:present|in attendance)\b.*"
    r"|(?:resolved|agreed|it was|recommend\w*|item no|resolution|record of|draft|page|staff|appendix|annex)\b.*"
    r"|(?:minutes\s*[-–—]|(?:draft )?minutes of (?:the|a) (?!prev|last)|key decision|notice of (?:decision|meeting)).*"
    r"|(?:information for|(?:recorded )?vote|(?:other |alternative )?options|reasons? for|members of)\b.*"
    r"|(?:vice-?)?chair\b.*"
    r"|decisions?(?: maker| notice|s taken\b.*)?|attendance|agenda|title|members|employees|officers|membership"
    r"|contents|voting|votes|motion|amendments?|background|discussion|actions?(?: points?)?|public meeting|notes?"
    r"|reasons?|witnesses|co-?opted members|quorum|venue|time|contact|(?:subject to )?call[- ]in|conclusions?"
    r"|substitutes?|guests?|regrets|councillors?|questions? and answers"
    r"|(?:the corporation of the )?(?:township|city|borough|county|town) of\b.*)\W*",
    re.IGNORECASE | re.DOTALL,
)
"""Headings within a paper that begin no item of business."""
_MOTION = re.compile(
    r"\W*(?:(?:resolution|motion)\s*(?:no\.?|number|#)?\s*)?[A-Z]{0,3}\s?\d{2,4}\s?[-–/]\s?\d{1,4}\b|\W*moved\b"
    r"|\W*[A-Z]\. \w+, [A-Z]\. \w+\W*$",
    re.IGNORECASE,
)
"""A motion's number or its movers: townships print them bold above each resolution."""
_LEVEL_MARKS = 6


APART = 1.5
"""What a number on a line of its own, or in a cell, adds: lists seldom have these."""

RESTART_COST = 3.0
"""What beginning again at 1 costs a run."""


@dataclass(frozen=True, slots=True)
class Heading:
    """An item's heading: the block it begins in, its number and title, and how much it looks like one."""

    block: int
    number: str | None
    title: str
    weight: float = 0.0
    style: str = "plain"


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of a block, or the whole of one that is no list and no table."""

    block: int
    text: str
    kind: str
    number: str | None
    after_clause: bool


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
    items: list[ItemRef | None] = []
    now: ItemRef | None = None
    for at, block in enumerate(blocks):
        here = begins.get(at, [])
        if here:
            now = _named(here[-1], known)
        elif block.kind == "heading" and kind == "agenda" and not block.stated:
            now = None
        if block.stated:
            items.append(block.stated.item)
        else:
            items.append(now if len(here) < 2 else None)
    return tuple(items)


def _named(heading: Heading, known: dict[str, ItemRef]) -> ItemRef:
    better = known.get(heading.number) if heading.number else None
    return better or ItemRef(heading.number, heading.title)


def headings(blocks: Sequence[Block], kind: PartKind, titles: Sequence[str] = ()) -> tuple[Heading, ...]:
    """The items' headings in order: the numbered ones where there is a run of them, else bold titles."""
    rows = list(_rows(blocks))
    numbered = list(_numbered(rows, kind))
    runs = [_best_run([h for h in numbered if h.style == style], kind == "decision") for style in _STYLES]
    best = max(runs, key=lambda run: sum(heading.weight for heading in run))
    if len(best) >= FEWEST or (best and (kind == "decision" or best[0].weight >= _LEVEL_MARKS)):
        return tuple(_without_gaps(best, rows, titles))
    return tuple(_bold_titles(blocks)) if kind in ("minutes", "decision") else ()


def clean_title(title: str) -> str:
    """A heading's words without the page range, the file's size and the marks around them."""
    title = re.split(r"\(\s*pages?\s*\d", re.sub(r"\s+", " ", title), maxsplit=1, flags=re.IGNORECASE)[0]
    for _ in range(2):
        title = _PAGES.sub("", title)
    return title.strip(" .:;-–—*|,")


def _rows(blocks: Sequence[Block]) -> Iterator[_Row]:
    clause = False
    for at, block in enumerate(blocks):
        if block.kind == "heading":
            clause = False
        if block.kind in ("list", "table"):
            for line in block.text.split("\n"):
                clause = clause or _RESOLVES.match(line) is not None
                yield _Row(
                    at, line.replace("\t", " ") if block.kind == "list" else line, block.kind, block.number, clause
                )
        else:
            yield _Row(at, block.text, block.kind, block.number, clause)
        last = block.text.rsplit("\n", 1)[-1]
        if _RESOLVES.match(last) and len(last) < 120:
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
            yield from _candidate(row, found, title, kind, 0.0 if row.number else APART)
        elif found:
            yield from _parted(row, rows[at - 1] if at else None, below, found, kind)
        elif not row.number and (headed_line := _HEADED.fullmatch(cells[0].strip())) and _counts_once(headed_line):
            yield from _candidate(row, headed_line, headed_line["title"], kind, 0.0)


def _counts_once(found: re.Match[str]) -> bool:
    """Whether a heading has one number; a minute's reference may stand before the agenda's: "C048/23 1. APOLOGIES"."""
    return found["slash"] is not None or found["again"] is None


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
        and not _NO_ITEM.fullmatch(above.text)
        and not _ALONE.fullmatch(above.text)
    )


def _candidate(row: _Row, found: re.Match[str], title: str, kind: PartKind, weight: float) -> Iterator[Heading]:
    style = next(style for style in _STYLES if found[style])
    number = re.sub(r"\s+", "", found[style])
    run = _capital_run(title)
    shown = clean_title(run or title)
    words = len(shown.split())
    if not words or words > LONGEST_TITLE or not re.search(r"[^\W\d_]{2}", shown):
        return
    if style == "plain" and not found["said"] and re.match(rf"{_MONTHS}\b", shown, re.IGNORECASE):
        return
    weight += 3.0 * (row.kind == "heading") + 2.0 * bool(run) + 2.5 * bool(found["said"]) + 1.0 * (words <= 16)
    if kind == "agenda":
        weight += 2.0 + (1.0 if _PAGES.search(title) else 0.0) - 1.0 * row.after_clause
    else:
        weight -= 2.0 * (row.kind == "list") + 3.0 * row.after_clause
        weight -= 2.0 * (title.rstrip()[-1:] in ".;," and not run) + 2.0 * (words > 25)
        weight -= 3.0 * (_CLAUSE.match(shown) is not None and row.kind != "heading")
        weight += 0.0 if style == "plain" or row.kind == "heading" else -1.0 if style == "decimal" else 1.5
    if weight >= WEAKEST:
        yield Heading(row.block, number, shown, weight, style)


_MONTHS = (
    r"(?:st|nd|rd|th|jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|[ap]\.?m\.?|%)"
)


def _capital_run(title: str) -> str | None:
    """The capitals at the start of a paragraph that runs on in small letters: "APOLOGIES Apologies were received"."""
    found = re.match(r"[^a-z]{4,}?(?=[.:\s–—-]+[A-Z][a-z]|\s*$)", title)
    run = found.group().strip() if found else ""
    return run if sum(c.isupper() for c in run) >= 4 and len(run) < len(title.strip()) else None


def _best_run(candidates: Sequence[Heading], restarts: bool = False) -> list[Heading]:
    """The rising run of numbers with the greatest weight, less what it leaves out.

    A record of decisions may number the items of each committee's report from 1 (`restarts`).
    """
    best: list[tuple[float, int]] = []
    keys = [_key(heading) for heading in candidates]
    for at, heading in enumerate(candidates):
        reached, before = heading.weight, -1
        for earlier in range(at):
            again = restarts and keys[at][1][:1] == (1,) and keys[earlier][1] >= keys[at][1]
            if again or (keys[earlier][0] == keys[at][0] and keys[earlier][1] < keys[at][1]):
                gap = keys[at][1][0] - keys[earlier][1][0] - 1
                cost = RESTART_COST if again else STEP_COST * max(0, min(gap, 20))
                score = best[earlier][0] + heading.weight - cost
                if score > reached:
                    reached, before = score, earlier
        best.append((reached, before))
    run: list[Heading] = []
    at = max(range(len(best)), key=lambda i: best[i][0], default=-1)
    while at >= 0:
        run.append(candidates[at])
        at = best[at][1]
    return run[::-1]


def _key(heading: Heading) -> tuple[str, tuple[int, ...]]:
    """What a number's run has in common, and its place in the run."""
    number = heading.number or ""
    figures = tuple(int(figure) for figure in re.findall(r"\d+", number))
    if heading.style == "slash" and "-" in number:
        return number.partition("/")[0], figures[-1:]
    if heading.style == "slash":
        return "/".join(str(f) for f in figures[1:]), figures[:1]
    if heading.style == "prefixed":
        return re.sub(r"\d.*", "", number), figures
    letter = re.search(r"[A-Za-z]", number)
    return "", (*figures, ord(letter.group().lower()) if letter else 0)


def _without_gaps(run: Sequence[Heading], rows: Sequence[_Row], known: Sequence[str]) -> Iterator[Heading]:
    """The run, and the items whose number the paper lost: one bold title alone between 1 and 3 is 2."""
    for heading, following in zip(run, [*run[1:], None], strict=True):
        yield heading
        if following is None or heading.style != "plain":
            continue
        low, high = _key(heading)[1][0], _key(following)[1][0]
        if high - low != 2:
            continue
        between = [row for row in rows if heading.block < row.block < following.block and not row.number]
        titles = [row for row in between if _is_title(row, known) and row.text != heading.title]
        titles = [row for row in titles if clean_title(row.text) in known] or titles
        if len(titles) == 1:
            yield Heading(titles[0].block, str(low + 1), clean_title(titles[0].text))


def _is_title(row: _Row, known: Sequence[str]) -> bool:
    told = row.kind == "heading" or clean_title(row.text) in known
    return told and not _NO_ITEM.fullmatch(row.text) and row.text.rstrip()[-1:] not in ".:;"


def _bold_titles(blocks: Sequence[Block]) -> Iterator[Heading]:
    """The headings of the shallowest level that recurs, where no numbers tell the items."""
    said = [
        (at, block) for at, block in enumerate(blocks) if block.kind == "heading" and not _NO_ITEM.fullmatch(block.text)
    ]
    said = [
        (at, block)
        for at, block in said
        if at > 0 and not _MOTION.match(block.text) and len(block.text.split()) <= LONGEST_TITLE
    ]
    levels = sorted({block.level for _, block in said})
    level = next((lv for lv in levels if sum(block.level == lv for _, block in said) >= FEWEST), None)
    for at, block in said:
        if block.level == level and re.search(r"[^\W\d_]{3}", block.text) and not _names_meeting(block.text):
            yield Heading(at, block.number, clean_title(block.text))


def _names_meeting(text: str) -> bool:
    return whole_name(text) is not None or bool(printed_dates(text) and len(text.split()) < 8)
