"""Numbers that stand before paragraphs: those on a line of their own, and those that number a paper's paragraphs."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from ingest.lines import DOTS
from ingest.rows import Row
from ingest.shape import MarkKind, is_column_head, mark_kind, may_head, starts_low
from ingest.tables import Table

LONG_RUN = 6
"""This many integers in sequence in the margin, over more than one page, number paragraphs."""

MOST_LEFT_OUT = 3
"""Items of business keep their numbers when one is withdrawn: a sequence may skip this many."""

SAME_MARGIN = 12.0
"""Points by which numbers in one margin differ: "9." and "10." may be set flush right."""


def numbers_joined(things: list[Table | Row]) -> list[Table | Row]:
    """Numbers and bullets that stand on a line of their own, given to the line that they mark."""
    _number_titles(things)
    joined: list[Table | Row] = []
    pending: Row | None = None
    last = 0
    for at, thing in enumerate(things):
        if isinstance(thing, Table):
            joined += [pending] if pending else []
            pending = None
            joined.append(thing)
            continue
        kind = mark_kind(thing.text) if not thing.mark else None
        following = things[at + 1] if at + 1 < len(things) else None
        if pending and thing.mark:
            joined.append(pending)
            pending = None
        elif pending and not is_column_head(thing.text):
            _mark(pending, thing)
            pending = None
        elif kind and isinstance(following, Row) and not following.mark and _takes(kind, thing, following, last):
            pending = thing
            if kind == "integer":
                last = int(thing.text.rstrip("."))
            continue
        elif thing.mark is None and thing.text in DOTS:
            continue
        elif thing.mark_kind == "integer" and thing.mark and thing.mark.isdigit() and thing.hung:
            last = int(thing.mark)
        joined.append(thing)
    if pending:
        joined.append(pending)
    return joined


def _number_titles(things: Sequence[Table | Row]) -> None:
    """ "1 Introduction" has its number taken off where the next row is "1.1", or "0" hung in the same place."""
    last: Row | None = None
    for row, below in pairwise(thing for thing in things if isinstance(thing, Row)):
        if row.hung and row.mark and row.mark.isdigit():
            last = row
        number, _, words = row.text.partition(" ")
        if row.mark or not number.isdigit() or starts_low(words):
            continue
        opens = below.mark is not None and below.mark.startswith(f"{number}.") and may_head(words)
        if opens or (last and row.spaced and _follows(last, int(number), row)):
            row.mark, row.mark_kind, row.text, row.title = number, "integer", words, may_head(words)
            row.hung, last = True, row


def _follows(last: Row, number: int, row: Row) -> bool:
    in_margin = abs(last.box[0] - row.box[0]) < SAME_MARGIN
    return in_margin and last.page == row.page and int(last.mark or 0) + 1 == number


def _takes(kind: MarkKind, mark: Row, row: Row, last: int) -> bool:
    if row.page != mark.page or mark_kind(row.text) or not any(map(str.isalpha, row.text[:2])):
        return False
    if kind == "integer":
        value = int(mark.text.rstrip("."))
        return not starts_low(row.text) and (value == 1 or last < value <= last + MOST_LEFT_OUT)
    return kind == "bullet" or (kind == "number" and not starts_low(row.text))


def _mark(mark: Row, row: Row) -> None:
    row.mark, row.mark_kind, row.hung = mark.text, mark_kind(mark.text), True
    row.title = row.mark_kind == "integer" and may_head(row.text)
    row.gap = mark.gap
    row.first_on_page = mark.first_on_page


def plausible_numbers(things: Sequence[Table | Row]) -> set[int]:
    """Which rows (by place) bear a number with a point that could follow the last: figures of a chart do not."""
    found: set[int] = set()
    last: int | None = None
    for at, thing in enumerate(things):
        if isinstance(thing, Table) or thing.mark_kind != "number" or not thing.mark:
            continue
        section = re.match(r"\d+", thing.mark)
        if section is None or last is None or int(section[0]) <= last + MOST_LEFT_OUT:
            found.add(at)
            last = int(section[0]) if section else last
    return found


def paragraph_integers(things: Sequence[Table | Row]) -> set[int]:
    """Which rows (by place) hang a plain integer that numbers the paragraphs of a paper, not the items of a list.

    Such numbers run on in the margin over pages; a list's start again under each lead-in.
    """
    found: set[int] = set()
    runs: dict[str, list[int]] = defaultdict(list)
    last: dict[str, int] = {}
    for at, thing in enumerate(things):
        if isinstance(thing, Table) or thing.mark_kind != "integer" or not thing.mark:
            continue
        value, style = int(thing.mark.rstrip(".")), "." if thing.mark.endswith(".") else ""
        if value != last.get(style, 0) + 1:
            found.update(_numbering(runs.pop(style, []), things))
        runs[style].append(at)
        last[style] = value
    for run in runs.values():
        found.update(_numbering(run, things))
    return found


def _numbering(run: list[int], things: Sequence[Table | Row]) -> list[int]:
    rows = [thing for thing in (things[at] for at in run) if isinstance(thing, Row)]
    long = len(rows) >= LONG_RUN and len({row.page for row in rows}) > 1
    hanging = sum(row.hung for row in rows) >= 0.5 * len(rows)
    level = max(row.box[0] for row in rows) - min(row.box[0] for row in rows) < SAME_MARGIN if rows else False
    return run if long and hanging and level else []
