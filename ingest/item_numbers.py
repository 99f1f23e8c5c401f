"""The numbers of items of business: how councils write them, and which of a paper's many numbers rise like items'.

"5", "5.", "5A", "7(b)", "5.1", "PAC.45", "CL32", "24/2023", "22-23/103", "AG/24/21": a paper writes its own all alike,
and one figure in them rises.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

_YEARS = r"(?:20)?\d\d"
NUMBER = (
    rf"(?P<slash>(?:\d\d-\d\d/\d{{1,4}}|[A-Z]{{1,6}}\s?[/.-]?\s?{_YEARS}(?:\s?[-/]\s?{_YEARS})?\s?/\s?\d{{1,4}}[A-Z]?"
    rf"|[A-Z]{{0,4}}\.?\s?\d{{1,4}}[A-Z]?(?:\.\d{{1,2}})?\s?/\s?{_YEARS}(?:(?:\s?/\s?|-){_YEARS})?|{_YEARS}/\d{{1,4}}[A-Z]?))"
    r"|(?P<decimal>\d{1,4}(?:\.\d{1,2}){1,2})"
    r"|(?P<prefixed>(?:[A-Z]{1,4}[./]?\s?|[A-Z]{5,6}[.-]?)\d{1,4}[A-Z]?)"
    r"|(?P<plain>\d{1,4}(?:\s?\([a-z]\)|[A-Za-z])?)"
)
"""An item's number, as a pattern with one named group for each of `STYLES`."""

STYLES = ("slash", "decimal", "prefixed", "plain")
"""How numbers are written; one paper's items are all of one style."""

OF_ITEMS_ALONE = frozenset(("slash", "prefixed"))
"""Styles in which no clause of a resolution and no entry of a list is numbered."""

STEP_COST = 0.3
"""What each number left out of a run costs it: minutes leave few out, chance leaves many."""

RESTART_COST = 3.0
"""What beginning again at 1 costs a run."""

_MOST_GAP = 20
"""Numbers left out past which no more are counted: a council's year may begin again between two meetings."""

_FIGURES = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Heading:
    """An item's heading: the block it begins in, its number and title, and how much it looks like one.

    `row` is the line of the block, where that is a list or a table.
    """

    block: int
    number: str | None
    title: str
    weight: float = 0.0
    style: str = "plain"
    row: int = 0


def best_run(candidates: Sequence[Heading], restarts: bool = False) -> list[Heading]:
    """The rising run of numbers of one style with the greatest weight, less what it leaves out.

    A record of decisions may number the items of each committee's report from 1 (`restarts`).
    """
    best: list[tuple[float, int]] = []
    place = rising_figure(candidates)
    keys = [key_of(heading, place) for heading in candidates]
    for at, heading in enumerate(candidates):
        reached, before = heading.weight, -1
        for earlier in range(at):
            again = restarts and keys[at][1][:1] == (1,) and keys[earlier][1] >= keys[at][1]
            if again or (keys[earlier][0] == keys[at][0] and keys[earlier][1] < keys[at][1]):
                gap = keys[at][1][0] - keys[earlier][1][0] - 1
                cost = RESTART_COST if again else STEP_COST * max(0, min(gap, _MOST_GAP))
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


def with_misplaced(run: Sequence[Heading], candidates: Sequence[Heading]) -> list[Heading]:
    """The run with those of its numbers that stand out of their order, as business does that was taken earlier.

    Only numbers that no clause and no list has are trusted so far; the candidates are headings of the paper.
    """
    if not run or run[0].style not in OF_ITEMS_ALONE:
        return list(run)
    place = rising_figure(run)
    keys = [key_of(heading, place) for heading in run]
    low, high = min(key[1] for key in keys), max(key[1] for key in keys)
    known = {heading.number for heading in run}
    for heading in candidates:
        common, figure = key_of(heading, place) if heading.style == run[0].style else ("", (-1,))
        if common == keys[0][0] and low < figure < (high[0] + 1,) and heading.number not in known:
            known.add(heading.number)
            run = [*run, heading]
    return sorted(run, key=lambda heading: (heading.block, heading.row))


def rising_figure(candidates: Sequence[Heading]) -> int:
    """Which figure of numbers with slashes tells the items apart: the first of "24/2023", the last of "AG/24/21"."""
    figures = [_FIGURES.findall(heading.number or "") for heading in candidates if heading.style == "slash"]
    if not figures:
        return 0
    usual = Counter(map(len, figures)).most_common(1)[0][0]
    columns = list(zip(*(row for row in figures if len(row) == usual), strict=True))
    return max(range(usual), key=lambda place: (len(set(columns[place])), -place))


def key_of(heading: Heading, place: int = 0) -> tuple[str, tuple[int, ...]]:
    """What a number's run has in common, and its place in the run; `place` is the figure that rises after slashes."""
    number = heading.number or ""
    if heading.style == "slash":
        parts = _FIGURES.split(number)
        at = min(2 * place + 1, len(parts) - 2)
        lettered = re.match(r"[A-Za-z](?=\W|$)", parts[at + 1])
        letter = lettered[0].upper() if lettered else ""
        parts[at + 1] = parts[at + 1][len(letter) :]
        common = [part for index, part in enumerate(parts) if index != at]
        return "|".join(filter(None, common)), (int(parts[at]), ord(letter[0]) if letter else 0)
    if heading.style == "prefixed":
        head, figures, letter = _FIGURES.split(number, maxsplit=1)
        return head, (int(figures), ord(letter[0]) if letter else 0)
    figures_of_it = tuple(int(figure) for figure in _FIGURES.findall(number))
    letters = re.search(r"[A-Za-z]", number)
    return "", (*figures_of_it, ord(letters.group().lower()) if letters else 0)


def rank(number: str) -> tuple[int, ...]:
    """The figures of a number, by which "5.2" is told to stand under "5" and "27A.1" under "27A"."""
    return tuple(int(figure) for figure in _FIGURES.findall(number))
