"""What is printed at the edge of every page and is no part of the paper's running words.

Running heads and feet, page numbers, sensitivity marks and "Agenda Item No" stamps go off the lines and are kept as
facts; of the page numbers, the one that runs through the file is the page's printed number.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Literal

from ingest.lines import BULLETS, Line, PageLines, rows_of
from ingest.reading import Furniture

EDGE = 0.12
"""The share of a page's height, at its head and at its foot, in which furniture stands."""

STAMP_EDGE = 0.25
"""An agenda stamp may stand lower than other furniture: beside or under a letterhead."""

ENOUGH_PAGES = 3
"""Words at the same height on this many pages nearby are a running head. Two pages may well start alike."""

NEARBY = 3
"""Heads may alternate between left and right pages and skip a part's first page: as many pages apart still count."""

SAME_HEIGHT = 4.0
"""Points by which a running head's height may differ from page to page."""

MOST_SEGMENTS = 4
"""A running head has a left, a middle and a right; a row of more columns at a page's edge is a table's header."""

LARGE = 1.2
"""Words larger than the paper's by this factor are a title or a slide's heading, unless most pages carry them."""

SMALL = 0.9
"""Words smaller than the paper's by this factor are no title. Chosen, not measured."""

_PAGE = r"(?:page|pg\.?|p\.)"
_NUMBERED = re.compile(
    rf"^(?:.{{0,70}}?\b)?{_PAGE}\s*(\d{{1,4}})(?:\s*(?:of|/)\s*\d{{1,4}})?\b.{{0,70}}$"
    r"|^(\d{1,4})\s*(?:of|/)\s*\d{1,4}$|^[-–—\[|\s]*(\d{1,4})[-–—\]|\s]*$",
    re.IGNORECASE,
)
_PLAINLY_NUMBERED = re.compile(
    rf"^{_PAGE}\s*\d{{1,4}}(?:\s*(?:of|/)\s*\d{{1,4}})?$|^page \d+\s*[-–—|]|^.{{0,70}}[-–—|]\s*page \d+$",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"^agenda\s+item(?:\s+(?:no|number|nr))?\s*[.:]?\s*(?:no\.?\s*)?\d{1,3}(?:\.\d{1,2})*\s*[a-z]?(?:\s*\([a-z0-9]+\))?\.?$",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"^\W*(?:sensitivity|classification|security|protective marking)?\W*"
    r"(?:not protectively marked|(?:nhs |uk )?official(?:\W+sensitive)?|protect(?:ed)?|restricted|unclassified"
    r"|internal(?: use only)?|public)(?:\W+\[?\w+\]?)?\W*$",
    re.IGNORECASE,
)
_MARK_SHOUTS = re.compile(r"[A-Z]{4}|:|\[")

_SENSITIVITY = re.compile(
    r"^\[?(?:sensitivity|protective marking)\s*:\s*\[?[A-Z][A-Z \-]+\]?$"
    r"|^\[(?:not )?protectively marked\]$|^NOT PROTECTIVELY MARKED$|^OFFICIAL\W+SENSITIVE$"
    r"|^this (?:report|paper|document) is \W?public\W?$",
    re.IGNORECASE,
)
"""Marks that are never a paper's own words, wherever they stand on the page."""

End = Literal["head", "foot"]


@dataclass(frozen=True, slots=True)
class Cleared:
    """Pages without their furniture, the furniture, and each page's printed number."""

    pages: tuple[PageLines, ...]
    furniture: tuple[Furniture, ...]
    printed: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    page: int
    line: Line
    end: End
    height: float
    alone: bool
    value: int | None

    @property
    def pattern(self) -> str:
        return re.sub(r"\d+", "#", self.line.text.lower())


def clear(pages: Sequence[PageLines]) -> Cleared:
    """Take the furniture off the pages."""
    body = _body_size(pages)
    candidates = [candidate for page in pages for candidate in _candidates(page)]
    offsets = _offsets(candidates)
    fronts = {page.number for page in pages if any(True for _ in _stamps(page))}
    running = _running(candidates, len(pages), body, fronts)
    taken: dict[int, list[_Candidate]] = defaultdict(list)
    for page, group in _by_page(candidates).items():
        for end in ("head", "foot"):
            for row in _from_the_edge(group, end):
                found = [c for c in row if c in running or _is_furniture(c, offsets, len(pages))]
                taken[page] += found
                if not found and not any(_STAMP.match(c.line.text) for c in row):
                    break
    cleared, furniture, printed = [], [], []
    for laid in pages:
        gone = {id(candidate.line) for candidate in taken[laid.number]}
        stamps = [line for line in _stamps(laid) if id(line) not in gone]
        marks = [line for line in laid.lines if id(line) not in gone and _SENSITIVITY.match(line.text)]
        gone |= {id(line) for line in (*stamps, *marks)}
        facts = [(c.line, c.end) for c in taken[laid.number]] + [(line, "head") for line in stamps]
        facts += [(line, "head" if line.box[1] < laid.height / 2 else "foot") for line in marks]
        facts.sort(key=lambda fact: (fact[0].box[1], fact[0].box[0]))
        furniture += [Furniture(laid.number, line.text, "head" if end == "head" else "foot") for line, end in facts]
        printed.append(_printed(taken[laid.number], offsets, len(pages)))
        cleared.append(replace(laid, lines=tuple(line for line in laid.lines if id(line) not in gone)))
    return Cleared(tuple(cleared), tuple(furniture), tuple(printed))


def _body_size(pages: Sequence[PageLines]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _candidates(page: PageLines) -> Iterator[_Candidate]:
    head, foot = page.height * EDGE, page.height * (1 - EDGE)
    edge = [line for line in page.lines if not line.askew and (line.box[3] <= head + 2 or line.box[1] >= foot - 2)]
    for row in rows_of(edge, lambda line: line.box):
        if len(row) > MOST_SEGMENTS:
            continue
        for line in row:
            middle = (line.box[1] + line.box[3]) / 2
            end: End = "head" if middle < page.height / 2 else "foot"
            height = middle if end == "head" else page.height - middle
            yield _Candidate(page.number, line, end, height, len(row) == 1, _value(line.text))


def _value(text: str) -> int | None:
    match = _NUMBERED.match(text)
    return int(next(filter(None, match.groups()))) if match else None


def _offsets(candidates: Sequence[_Candidate]) -> Counter[int]:
    """How many pages carry a number that differs from their own by each amount."""
    pages: dict[int, set[int]] = defaultdict(set)
    for candidate in candidates:
        if candidate.value is not None:
            pages[candidate.value - candidate.page].add(candidate.page)
    return Counter({offset: len(found) for offset, found in pages.items()})


def _running(candidates: Sequence[_Candidate], pages: int, body: float, fronts: set[int]) -> set[_Candidate]:
    """The candidates that recur. What recurs on the stamped front pages of reports alone is their title.

    A title is no smaller than the paper's words, and does not stand on most pages that begin no report.
    """
    enough = min(ENOUGH_PAGES, max(2, pages - 1))
    others = pages - len(fronts)
    alike: dict[tuple[End, str], list[_Candidate]] = defaultdict(list)
    for candidate in candidates:
        if any(map(str.isalpha, candidate.pattern)) and candidate.pattern[0] not in BULLETS:
            alike[candidate.end, candidate.pattern].append(candidate)
    running: set[_Candidate] = set()
    for group in alike.values():
        for run in _level_runs(group):
            large = body and median(c.line.size for c in run) > LARGE * body
            on = {c.page for c in run}
            small = median(c.line.size for c in run) < SMALL * body
            title = not small and len(on & fronts) >= len(on) / 2 and len(on - fronts) < max(2, others / 2)
            if len(on) >= (max(enough, pages // 2) if large else enough) and not title:
                running.update(run)
    return running


def _level_runs(group: list[_Candidate]) -> Iterator[list[_Candidate]]:
    """Candidates at one height on pages near each other."""
    levels: list[list[_Candidate]] = []
    for candidate in group:
        for level in reversed(levels):
            last = level[-1]
            near = abs(last.height - candidate.height) <= SAME_HEIGHT and 0 < candidate.page - last.page <= NEARBY
            if near and _counts_on(last, candidate):
                level.append(candidate)
                break
        else:
            levels.append([candidate])
    yield from levels


def _counts_on(last: _Candidate, candidate: _Candidate) -> bool:
    """Whether the figures in two alike heads are the same or count pages."""
    figures = zip(re.findall(r"\d+", last.line.text), re.findall(r"\d+", candidate.line.text), strict=True)
    return all(int(after) - int(before) in (0, candidate.page - last.page) for before, after in figures)


def _by_page(candidates: Sequence[_Candidate]) -> dict[int, list[_Candidate]]:
    pages: dict[int, list[_Candidate]] = defaultdict(list)
    for candidate in candidates:
        pages[candidate.page].append(candidate)
    return pages


def _from_the_edge(group: list[_Candidate], end: str) -> list[list[_Candidate]]:
    """One end's candidates row by row, from the page's edge inwards."""
    rows = rows_of([c for c in group if c.end == end], lambda c: c.line.box)
    return rows if end == "head" else rows[::-1]


def _is_furniture(candidate: _Candidate, offsets: Counter[int], pages: int) -> bool:
    text = candidate.line.text
    if _PLAINLY_NUMBERED.match(text):
        return True
    if _MARK.match(text) and _MARK_SHOUTS.search(text):
        return True
    if candidate.value is None or not re.match(r"^\W*\d+\W*$|^\d+\s*(?:of|/)", text):
        return False
    follows = offsets[candidate.value - candidate.page] >= min(ENOUGH_PAGES, max(2, pages))
    return follows or (pages < ENOUGH_PAGES and candidate.end == "foot" and candidate.value == candidate.page)


def _printed(taken: Sequence[_Candidate], offsets: Counter[int], pages: int) -> str | None:
    """Of a page's numbers the one whose sequence covers most of the file."""
    numbers = [c.value for c in taken if c.value is not None]
    if not numbers:
        return None
    page = taken[0].page
    best = max(numbers, key=lambda value: offsets[value - page])
    runs_through = max(offsets.values()) > pages / 2
    if runs_through and offsets[best - page] < min(ENOUGH_PAGES, pages):
        return None
    return str(best)


def _stamps(page: PageLines) -> Iterator[Line]:
    """The lines near a page's head that say which agenda item the paper is for."""
    top = [line for line in page.lines if line.box[3] <= page.height * STAMP_EDGE]
    for row in rows_of(top, lambda line: line.box):
        for at, line in enumerate(row):
            if _STAMP.match(line.text):
                yield line
            elif at + 1 < len(row) and _STAMP.match(f"{line.text} {row[at + 1].text}"):
                yield line
                yield row[at + 1]
