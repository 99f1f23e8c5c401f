"""Tables with drawn rules: the grid that the rules make, merged cells and all, and the lines that stand in it."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.records import Box
from ingest.lines import Line, PageLines, Rule, rows_of

TOUCH = 3.0
"""Points within which two rules meet or are one: borders are drawn double, cell by cell and not quite joined."""

FEWEST_ROWS = 2
"""Rows with words in two cells that make a grid a table; fewer, unless they are half of it, are a frame around text."""

MOST_RULES = 1500
"""Beyond this many rules a page is a plan or a chart."""

GUTTER_EM = 0.5
"""White space between columns of figures in font sizes: a table of seven columns is set tight."""

_CUT_FIGURE = re.compile(r"[£$€(+–-]*\d{1,3}(?:,\d{3})*,\d{0,2}")
_WHOLE_FIGURE = re.compile(r"[£$€(+–-]*\d{1,3}(?:,\d{3})+\)?")
"""A figure that was cut inside a group of three, and one that was not: "£83,00", "£83,000"."""

UNPARTED = 4
"""Words of a line from which on its column is too wide to part words."""

CELL_MARGIN = 8.0
"""Points between a cell's words and its rule at most: Word's own margin is 5.4, a PDF printer's 6. Chosen."""

ROOM = 1.3
"""Letters' widths that a full line may leave free: the next letter had no room. Chosen."""

_FIGURE = re.compile(r"^[\d.,:%£$€()+/\-–— kmbn]*[\d\-–—][\d.,:%£$€()+/\-–— kmbn]*$|^(?:n/?a|nil)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row's cells from left to right, each with single spaces, and the box of its words."""

    cells: tuple[str, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class Table:
    """A table on one page, its rows from the top down."""

    page: int
    rows: tuple[TableRow, ...]
    box: Box


def words_known(pages: Iterable[PageLines]) -> frozenset[str]:
    """The words that pages print where no narrow column can have parted them."""
    lines = (line.text.lower().split() for page in pages for line in page.lines)
    return frozenset(word.strip("().,:;") for words in lines if len(words) >= UNPARTED for word in words)


def ruled_tables(page: PageLines, known: Collection[str] = ()) -> tuple[list[Table], list[Line]]:
    """The ruled tables of a page from the top down, and the lines that stand outside them.

    `known` are words of the paper (`words_known`), by which a word that a narrow column parted is told from two.

    Strokes make tables first, the edges of shaded boxes where there are none: words may be shaded within a cell.
    """
    lines = list(page.lines)
    if not 4 <= len(page.rules) <= MOST_RULES:
        return [], lines
    tables: list[Table] = []
    areas: list[Box] = []
    strokes = [rule for rule in page.rules if not rule.shade]
    for rules in (strokes, page.rules) if len(strokes) < len(page.rules) else (strokes,):
        for across, upright in _meshes([rule for rule in rules if not _within(rule, areas)]):
            grid = _grid(across, upright)
            inside = [line for line in lines if grid.holds(line)] if grid else []
            rows = _table_rows(grid, inside, known) if grid else []
            if grid and _is_table(rows):
                tables.append(Table(page.number, tuple(rows), bounds(row.box for row in rows)))
                areas.append((grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1]))
                taken = {id(line) for line in inside}
                lines = [line for line in lines if id(line) not in taken]
    return sorted(tables, key=lambda table: table.box[1]), lines


def _within(rule: Rule, areas: Iterable[Box]) -> bool:
    def reaches(start: float, end: float, low: float, high: float) -> bool:
        return low - TOUCH <= start and end <= high + TOUCH

    return any(reaches(rule.x0, rule.x1, x0, x1) and reaches(rule.y0, rule.y1, y0, y1) for x0, y0, x1, y1 in areas)


def bounds(boxes: Iterable[Box]) -> Box:
    """The smallest box around boxes."""
    all_boxes = list(boxes)
    return (
        min(b[0] for b in all_boxes),
        min(b[1] for b in all_boxes),
        max(b[2] for b in all_boxes),
        max(b[3] for b in all_boxes),
    )


def joined(lines: Sequence[Line], right: float | None = None, known: Collection[str] = ()) -> str:
    """Lines of a cell as one run of text; a word that was parted at the cell's `right` edge is put together."""
    text = ""
    above: Line | None = None
    cell = [line for row in rows_of(lines, lambda line: line.box) for line in row]
    if (whole := "".join(line.text for line in cell)).lower() in known and " " not in whole:
        return whole  # "Be", "for", "e"
    for line in cell:
        parted = above is not None and right is not None and _is_parted(text, above, line, right, known)
        text = f"{text}{line.text}" if parted or not text else f"{text} {line.text}"
        above = line
    return text


def _is_parted(text: str, above: Line, below: Line, right: float, known: Collection[str]) -> bool:
    """Whether the line that ends a cell's text so far was broken inside a word for want of room.

    A word too long for its cell begins a line of its own and fills it; its ends are no words that the paper has.
    """
    if " " in above.text or below.box[1] < above.box[3] - TOUCH:
        return False
    letter = (above.box[2] - above.box[0]) / len(above.text)
    figure = _CUT_FIGURE.fullmatch(above.text) is not None and _WHOLE_FIGURE.fullmatch(above.text + below.text)
    if figure:
        return True
    if not (above.text[-1].isalpha() and below.text[0].islower()) or right - above.box[2] > CELL_MARGIN + ROOM * letter:
        return False
    end, start = text.lower().split()[-1].strip("("), below.text.lower().split()[0].strip("().,:;")
    return end + start in known or not (end in known or (start in known and len(start) > 1))


def _is_table(rows: Sequence[TableRow]) -> bool:
    several = sum(sum(map(bool, row.cells)) >= 2 for row in rows)
    return several >= FEWEST_ROWS or (several > 0 and several >= len(rows) / 2)


def _merged(rules: Iterable[Rule], across: bool) -> list[Rule]:
    """Rules of one direction with double strokes and broken runs made one."""

    def place(rule: Rule) -> tuple[float, float, float]:
        return (rule.y0, rule.x0, rule.x1) if across else (rule.x0, rule.y0, rule.y1)

    levels: list[tuple[float, list[tuple[float, float]]]] = []
    for level, start, end in sorted(place(rule) for rule in rules if rule.across == across):
        if levels and level - levels[-1][0] <= TOUCH:
            levels[-1][1].append((start, end))
        else:
            levels.append((level, [(start, end)]))
    return [
        Rule(start, level, end, level) if across else Rule(level, start, level, end)
        for level, spans in levels
        for start, end in covered(spans, TOUCH)
    ]


def covered(spans: Iterable[tuple[float, float]], least_gap: float) -> list[tuple[float, float]]:
    """Stretches that spans cover, those with less than a gap between them made one."""
    stretches: list[tuple[float, float]] = []
    for start, end in sorted(spans):
        if stretches and start - stretches[-1][1] < least_gap:
            stretches[-1] = (stretches[-1][0], max(stretches[-1][1], end))
        else:
            stretches.append((start, end))
    return stretches


def _meshes(rules: Sequence[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Groups of rules that touch, as (horizontal, upright), from the top of the page down."""
    across, upright = _merged(rules, True), _merged(rules, False)
    group = list(range(len(across) + len(upright)))

    def find(at: int) -> int:
        while group[at] != at:
            group[at] = group[group[at]]
            at = group[at]
        return at

    for a, flat in enumerate(across):
        for u, tall in enumerate(upright):
            meets_x = flat.x0 - TOUCH <= tall.x0 <= flat.x1 + TOUCH
            if meets_x and tall.y0 - TOUCH <= flat.y0 <= tall.y1 + TOUCH:
                group[find(a)] = find(len(across) + u)
    meshes: dict[int, tuple[list[Rule], list[Rule]]] = defaultdict(lambda: ([], []))
    for at in range(len(group)):
        if at < len(across):
            meshes[find(at)][0].append(across[at])
        else:
            meshes[find(at)][1].append(upright[at - len(across)])
    yield from sorted((m for m in meshes.values() if m[0] and m[1]), key=lambda m: min(r.y0 for r in m[0] + m[1]))


def _levels(values: Iterable[float]) -> list[float]:
    levels: list[float] = []
    for value in sorted(values):
        if not levels or value - levels[-1] > TOUCH:
            levels.append(value)
    return levels


@dataclass(frozen=True, slots=True)
class _Grid:
    xs: list[float]
    ys: list[float]
    cell: dict[tuple[int, int], tuple[int, int]]
    """Which merged cell, named by its top left corner, each square belongs to."""
    last_row: dict[tuple[int, int], int]
    """The lowest row that each merged cell reaches."""

    def holds(self, line: Line) -> bool:
        x, y = _centre(line)
        return self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]

    def cell_of(self, line: Line) -> tuple[int, int]:
        _, y = _centre(line)
        x = min(line.box[0] + 2, (line.box[0] + line.box[2]) / 2)
        return self.cell[_interval(self.ys, y), _interval(self.xs, x)]


def _centre(line: Line) -> tuple[float, float]:
    x0, y0, x1, y1 = line.box
    return (x0 + x1) / 2, (y0 + y1) / 2


def _interval(levels: Sequence[float], value: float) -> int:
    return max(0, min(len(levels) - 2, sum(level <= value for level in levels) - 1))


def _grid(across: list[Rule], upright: list[Rule]) -> _Grid | None:
    left, right = min(r.x0 for r in across + upright), max(r.x1 for r in across + upright)
    top, foot = min(r.y0 for r in across + upright), max(r.y1 for r in across + upright)
    xs = _levels([left, right, *(r.x0 for r in upright)])
    ys = _levels([top, foot, *(r.y0 for r in across)])
    if len(xs) < 3 or len(ys) < 2 or len(xs) * len(ys) > 20_000:
        return None
    walls = _walls(upright, xs, lambda r: (r.x0, r.y0, r.y1))
    floors = _walls(across, ys, lambda r: (r.y0, r.x0, r.x1))
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            square = (row, column)
            owner[square] = square
            middle_y, middle_x = (ys[row] + ys[row + 1]) / 2, (xs[column] + xs[column + 1]) / 2
            if column and not _stands(walls[column], middle_y):
                owner[square] = owner[row, column - 1]
            elif row and not _stands(floors[row], middle_x):
                owner[square] = owner[row - 1, column]
    last_row = {corner: row for (row, _), corner in sorted(owner.items())}
    return _Grid(xs, ys, owner, last_row)


def _walls(
    rules: Iterable[Rule], levels: Sequence[float], place: Callable[[Rule], tuple[float, float, float]]
) -> list[list[tuple[float, float]]]:
    """For each level of a grid, the stretches where a rule stands."""
    walls: list[list[tuple[float, float]]] = [[] for _ in levels]
    for rule in rules:
        level, start, end = place(rule)
        nearest = min(range(len(levels)), key=lambda at: abs(levels[at] - level))
        walls[nearest].append((start - TOUCH, end + TOUCH))
    return walls


def _stands(wall: list[tuple[float, float]], at: float) -> bool:
    return any(start <= at <= end for start, end in wall)


def _table_rows(grid: _Grid, lines: Sequence[Line], known: Collection[str]) -> list[TableRow]:
    cells: dict[tuple[int, int], list[Line]] = defaultdict(list)
    for line in lines:
        cells[grid.cell_of(line)].append(line)
    edges = _column_edges(grid, lines)
    bands: list[list[list[Line]]] = [[[] for _ in edges[1:]] for _ in grid.ys[1:]]
    for corner, inside in cells.items():
        for row, some in _by_row(corner, inside, grid, cells):
            _fill(bands[row], some, edges, grid.xs[corner[1]])
    rows = [row for band in bands for row in _split_figures(band, edges, known)]
    kept = [at for at in range(len(edges) - 1) if any(row.cells[at] for row in rows)]
    return [TableRow(tuple(row.cells[at] for at in kept), row.box) for row in rows]


def _by_row(
    corner: tuple[int, int], lines: list[Line], grid: _Grid, cells: dict[tuple[int, int], list[Line]]
) -> list[tuple[int, list[Line]]]:
    """A cell's lines at its first row; the heads of rows of figures that no rules part, each at its own."""
    first, last = corner[0], grid.last_row[corner]
    if len(lines) < 3 or first == last:
        return [(first, lines)]
    beside = [held for other, held in cells.items() if first < other[0] <= last and other[1] != corner[1]]
    if not any(len(held) >= 3 and _of_figures(held) for held in beside):
        return [(first, lines)]
    rows: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        rows[max(first, min(last, _interval(grid.ys, _centre(line)[1])))].append(line)
    return list(rows.items())


def _column_edges(grid: _Grid, lines: Sequence[Line]) -> list[float]:
    """The grid's uprights, and the white space between words that stand in columns where no rule parts them."""
    edges = list(grid.xs)
    for left, right in pairwise(grid.xs):
        within = [line for line in lines if line.box[0] >= left - TOUCH and line.box[2] <= right + TOUCH]
        several = [row for row in rows_of(within, lambda line: line.box) if len(row) > 1]
        if len(several) < FEWEST_ROWS:
            continue
        spans = covered(((line.box[0], line.box[2]) for row in several for line in row), several[0][0].size * GUTTER_EM)
        edges += [(before[1] + after[0]) / 2 for before, after in pairwise(spans)]
    return sorted(edges)


def _fill(columns: list[list[Line]], lines: Sequence[Line], edges: Sequence[float], left: float) -> None:
    """Put a cell's lines in its first column, or where several stand side by side, each in its own."""
    side_by_side = any(len(row) > 1 for row in rows_of(lines, lambda line: line.box))
    for line in lines:
        x = _centre(line)[0] if side_by_side else left + 1
        columns[_interval(edges, x)].append(line)


def _split_figures(columns: list[list[Line]], edges: Sequence[float], known: Collection[str]) -> list[TableRow]:
    """One row, or a row for each line of figures where no rule parts them."""
    if not any(columns):
        return []
    figures = [column for column in columns[1:] if column]
    if not figures or max(map(len, figures)) < 2 or not all(map(_of_figures, figures)):
        return [_row(columns, edges, known)]
    anchors = [row[0].box for row in rows_of([line for column in figures for line in column], lambda line: line.box)]
    slots: list[list[list[Line]]] = [[[] for _ in columns] for _ in anchors]
    for at, column in enumerate(columns):
        for line in column:
            middle = _centre(line)[1]
            nearest = min(range(len(anchors)), key=lambda slot: abs((anchors[slot][1] + anchors[slot][3]) / 2 - middle))
            slots[nearest][at].append(line)
    return [_row(slot, edges, known) for slot in slots]


def _of_figures(column: Sequence[Line]) -> bool:
    return all(_FIGURE.match(line.text) for line in column)


def _row(columns: Sequence[Sequence[Line]], edges: Sequence[float], known: Collection[str]) -> TableRow:
    cells = [joined(column, right, known) if column else "" for column, right in zip(columns, edges[1:], strict=True)]
    return TableRow(tuple(cells), bounds(line.box for column in columns for line in column))
