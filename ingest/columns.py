"""What stands side by side on a page without rules between: columns of prose, and tables by alignment alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import mean, median

from index.records import Box
from ingest.lines import BULLETS, Line, rows_of
from ingest.tables import Table, TableRow, bounds, covered, joined

GUTTER_EM = 0.7
"""White space down a run of rows, at least this many font sizes wide, that parts columns."""

FAR_EM = 3.0
"""Rows more than this many line heights apart do not belong to one table."""

PROSE_WORDS = 4.5
"""Columns whose lines hold more words than this on average read as prose, unless their rows start level."""

MARK_REACH = 100.0
"""A hanging number or list mark stands at most this many points left of its text: 35 mm of indent."""

BESIDE_EM = 0.2
"""Lines whose heights share this much of a font size stand beside each other, though not on one baseline."""

INNER_TITLE_WORDS = 8
"""A title between the rows of a table is no longer than this; more is a sentence under it."""

SURE_GUTTER_EM = 1.5
"""Two rows alone are a table only with this much white between their columns: two badly set lines have less."""

SAME_EDGE = 3.0
"""Points within which the edges of a column's cells differ."""

LEVEL_SHARE = 0.6
"""Side-by-side text is a table when this share of the starts in one column is level with starts in another."""

LOOSE_EM, TIGHT_EM = 1.9, 1.35
"""From one line's head to the next in font sizes: beyond the first a row is new, within the second it may wrap."""

MARK = re.compile(
    rf"^(?:[{re.escape(BULLETS)}o]|\(?(?:\d{{1,3}}|[a-zA-Z]|[ivxIVX]{{1,5}})[.):]|\((?:\d{{1,3}}|[a-zA-Z]|[ivxIVX]{{1,5}})\)"
    r"|\d{1,3}|\d{1,2}(?:\.\d{1,3}){1,4}[.)]?|[A-Z]\.?\d{1,2}(?:\.\d{1,2})*\.?)$"
)

Row = list[Line]
Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Flow:
    """Rows of running text in reading order: each a line, or a mark and the line it stands before."""

    rows: list[Row]


def side_by_side(lines: Sequence[Line]) -> Iterator[Table | Flow]:
    """The lines of a page in reading order, as running text and aligned tables."""
    flow: list[Row] = []
    for run in _runs(rows_of(lines, lambda line: line.box)):
        columns = _columns(run)
        if not _beside(run, columns):
            flow += run
        elif _is_prose(run, columns):
            yield from _take(flow)
            flow = []
            for column in _split(run, columns):
                yield Flow(rows_of(column, lambda line: line.box))
        elif _is_aligned(run, columns):
            before, run, after = _trimmed(run, columns)
            yield from _take(flow + before)
            flow = after
            yield _table(run, columns)
        else:
            flow += run
    yield from _take(flow)


def is_marked(row: Row) -> bool:
    """Whether a row is a mark and its text: a hanging number, an enumerator or a bullet."""
    return len(row) > 1 and bool(MARK.match(row[0].text)) and row[1].box[0] - row[0].box[0] <= MARK_REACH


def _take(flow: list[Row]) -> Iterator[Flow]:
    if flow:
        yield Flow(flow)


def _cells(row: Row) -> list[Box]:
    """The boxes that count as columns: a mark and its text are one."""
    if is_marked(row):
        return [bounds((row[0].box, row[1].box)), *(line.box for line in row[2:])]
    return [line.box for line in row]


def _runs(rows: list[Row]) -> Iterator[list[Row]]:
    """Rows grouped: those that have a gutter in common, and between them the rows that have none."""
    run: list[Row] = []
    cover: list[Span] = []
    for at, row in enumerate(rows):
        beside = len(_cells(row)) > 1 or _overlaps(rows, at)
        if cover and _heads(row, run):
            yield run
            run, cover = [row], []
            continue
        if run and not cover and not beside:
            run.append(row)
            continue
        grown = _cover([*cover, *_spans(row)], row[0].size) if cover else []
        near = bool(run) and row[0].box[1] - _foot(run[-1]) <= FAR_EM * row[0].size
        if near and len(grown) > 1 and (len(grown) >= len(cover) - 1 or not beside):
            run.append(row)
            cover = grown
        elif near and cover and _is_inner_title(rows, at, cover):
            run.append(row)
        else:
            if run:
                yield run
            below = _spans(rows[at + 1]) if at + 1 < len(rows) else []
            run, cover = [row], (_cover([*_spans(row), *below], row[0].size) if beside else [])
            if len(cover) < 2:
                cover = _cover(_spans(row), row[0].size) if len(_spans(row)) > 1 else []
    if run:
        yield run


def _heads(row: Row, run: list[Row]) -> bool:
    """Whether a row under a table is a heading: alone, set off, and nothing above it is set off at its place."""
    return len(row) == 1 and row[0].bold and not any(above[0].bold for above in run[-2:])


def _spans(row: Row) -> list[Span]:
    return [(box[0], box[2]) for box in _cells(row)]


def _foot(row: Row) -> float:
    return max(line.box[3] for line in row)


def _overlaps(rows: list[Row], at: int) -> bool:
    """Whether the next row stands beside this one and not under it."""
    if at + 1 >= len(rows):
        return False
    this, below = bounds(line.box for line in rows[at]), bounds(line.box for line in rows[at + 1])
    shared = this[3] - below[1]
    return shared > BESIDE_EM * rows[at][0].size and (this[2] < below[0] or below[2] < this[0])


def _is_inner_title(rows: list[Row], at: int, cover: list[Span]) -> bool:
    """Whether a row that crosses the gutters is a title inside a table: short, with the table's rows on either side."""
    if at + 1 >= len(rows) or len(cover) < 3 or len(rows[at]) > 1:
        return False
    if len(rows[at][0].text.split()) > INNER_TITLE_WORDS:
        return False
    after = _spans(rows[at + 1])
    return len(after) > 1 and len(_cover([*cover, *after], rows[at + 1][0].size)) >= len(cover)


def _cover(spans: list[Span], size: float) -> list[Span]:
    return covered(spans, GUTTER_EM * size)


def _columns(run: list[Row]) -> list[Span]:
    size = median(row[0].size for row in run)
    several = [box for row in run if len(_cells(row)) > 1 for box in _cells(row)]
    return _cover([(box[0], box[2]) for box in several], size)


def _beside(run: list[Row], columns: list[Span]) -> bool:
    return len(columns) > 1 and sum(len(_cells(row)) > 1 for row in run) >= 2


def _column_of(line: Line, columns: list[Span]) -> int:
    middle = (line.box[0] + min(line.box[2], line.box[0] + 20)) / 2
    return min(range(len(columns)), key=lambda at: max(columns[at][0] - middle, middle - columns[at][1], 0.0))


def _split(run: list[Row], columns: list[Span]) -> list[list[Line]]:
    split: list[list[Line]] = [[] for _ in columns]
    for row in run:
        for line in row:
            split[_column_of(line, columns)].append(line)
    return split


def _is_prose(run: list[Row], columns: list[Span]) -> bool:
    split = _split(run, columns)
    if len(columns) > 3 or any(len(column) < 4 for column in split):
        return False
    if any(mean(len(line.text.split()) for line in column) < PROSE_WORDS for column in split):
        return False
    return not _starts_level(split)


def _starts_level(split: list[list[Line]]) -> bool:
    starts = [_starts(column) for column in split]
    fewest = min(starts, key=len)
    others = [start for column in starts if column is not fewest for start in column]
    level = sum(any(abs(start - other) < SAME_EDGE for other in others) for start in fewest)
    return len(fewest) >= 3 and level >= LEVEL_SHARE * len(fewest)


def _starts(column: list[Line]) -> list[float]:
    """Heights at which text starts after more than a line's space."""
    ordered = sorted(column, key=lambda line: line.box[1])
    pitches = [b.box[1] - a.box[1] for a, b in pairwise(ordered) if b.box[1] - a.box[1] > 2]
    usual = median(pitches) if pitches else 0.0
    return [ordered[0].box[1]] + [b.box[1] for a, b in pairwise(ordered) if b.box[1] - a.box[1] > 1.25 * usual]


def _is_aligned(run: list[Row], columns: list[Span]) -> bool:
    several = [row for row in run if len(_cells(row)) > 1]
    if len(several) < 2:
        return False
    if len(columns) > 2:
        return True
    edges = [_cells(row)[1][0] for row in several]
    level = sum(abs(edge - median(edges)) < SAME_EDGE for edge in edges)
    wide = columns[1][0] - columns[0][1] > SURE_GUTTER_EM * run[0][0].size
    return (len(several) > 2 or wide) and (level >= LEVEL_SHARE * len(several) or len(several) > 3)


def _trimmed(run: list[Row], columns: list[Span]) -> tuple[list[Row], list[Row], list[Row]]:
    """A table's rows without the lone lines of its first column before it and after it, unless they wrap a cell."""

    def lone(row: Row) -> bool:
        return len(_cells(row)) == 1 and _column_of(row[0], columns) == 0

    first, last = 0, len(run)
    while lone(run[first]):
        first += 1
    while lone(run[last - 1]) and not _wraps_closely(run[last - 2], run[last - 1]):
        last -= 1
    return run[:first], run[first:last], run[last:]


def _wraps_closely(above: Row, row: Row) -> bool:
    return row[0].text[:1].islower() and row[0].box[1] - above[0].box[1] < TIGHT_EM * row[0].size


def _table(run: list[Row], columns: list[Span]) -> Table:
    rows: list[list[list[Line]]] = []
    tall = _rows_are_tall(run, columns)
    for before, row in zip([None, *run], run, strict=False):
        cells: list[list[Line]] = [[] for _ in columns]
        for line in row:
            cells[_column_of(line, columns)].append(line)
        gap = row[0].box[1] - before[0].box[1] if before else 0.0
        if rows and _continues(cells, gap / row[0].size, tall):
            for have, more in zip(rows[-1], cells, strict=True):
                have += more
        else:
            rows.append(cells)
    table_rows = tuple(_table_row(cells) for cells in rows)
    return Table(run[0][0].page, table_rows, bounds(row.box for row in table_rows))


def _table_row(cells: list[list[Line]]) -> TableRow:
    texts = tuple(joined(cell) if cell else "" for cell in cells)
    return TableRow(texts, bounds(line.box for cell in cells for line in cell))


def _rows_are_tall(run: list[Row], columns: list[Span]) -> bool:
    """Whether wider gaps part the rows of a table, so that rows close together are lines of one."""
    gaps = [(b[0].box[1] - a[0].box[1], a, b) for a, b in pairwise(run)]
    if len(gaps) < 3:
        return False
    tight = min(gap for gap, _, _ in gaps)
    close = [(above, row) for gap, above, row in gaps if gap < 1.2 * tight]
    if len(close) == len(gaps) or tight > 1.6 * run[0][0].size:
        return False
    return sum(_wraps(above, row, columns) for above, row in close) >= 0.5 * len(close)


def _wraps(above: Row, row: Row, columns: list[Span]) -> bool:
    """Whether some cell of a row goes on with the line above it: it starts low, or its first word had no room there."""
    for line in row:
        column = _column_of(line, columns)
        before = [other for other in above if _column_of(other, columns) == column]
        word = (line.box[2] - line.box[0]) * len(line.text.split(" ", 1)[0]) / len(line.text)
        if line.text[:1].islower() or (before and before[-1].box[2] + word > columns[column][1]):
            return True
    return False


def _continues(cells: list[list[Line]], gap_em: float, tall: bool) -> bool:
    """Whether a row of lines goes on with the cells above it instead of starting a row of the table."""
    if gap_em > LOOSE_EM:
        return False
    filled = [cell for cell in cells if cell]
    close = tall and gap_em < TIGHT_EM
    if not cells[0]:
        figures = any(_is_figure(cell[0].text) for cell in filled)
        return close or not figures or len(filled) < 2
    if len(filled) == 1:
        return close or filled[0][0].text[:1].islower()
    return close


def _is_figure(text: str) -> bool:
    return " " not in text and any(map(str.isdigit, text))
