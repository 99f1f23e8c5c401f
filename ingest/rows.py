"""Rows of running text: a line with the mark that stands before it, and how it sits on its page."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from index.records import Box
from ingest.columns import Flow, is_marked, side_by_side
from ingest.lines import Line, PageLines
from ingest.shape import MarkKind, inline_mark, is_closed, mark_kind, starts_low
from ingest.tables import Table, bounds, ruled_tables, words_known

MANY_WORDS = 6
"""Lines of this many words tell where a column's right edge is."""

LONG = 0.65
"""A line of many words that reaches this share of its column's width was broken for want of room."""

SPACE_EM = 0.2
"""The least width of a word space in font sizes."""

SIZE_STEP = 1.12
"""Fonts whose sizes differ by this factor belong to different blocks; superscripts do not set a line's size."""

NEAR_EDGE = 0.8
"""A group of lines that reaches this share of its column is set to the column's width, else to its own."""

LOW_SHARE = 0.2
"""Lines narrower than their column are prose when this share of them starts in the middle of a sentence."""

FEW_ROWS, MOSTLY = 8, 0.6
"""A page of fewer rows may be all titles; on a fuller one, bold with more than this share of letters is the body."""

EARLY = 0.8
"""A page whose text ends above this share of the usual height was broken off by its author, not by its being full."""

USUAL_GAP_EM = 0.25
"""White space between lines where a page gives no evidence of its own: about 1.2 line spacing."""

GAP_SLACK_EM = 0.35
"""White space beyond the usual, in font sizes, from which on lines no longer belong together."""


@dataclass(slots=True)
class Row:
    """A row of running text. `text` is without its mark; `hung` says that the mark stands apart to its left."""

    page: int
    text: str
    box: Box
    x0: float
    size: float
    bold: bool
    mark: str | None = None
    mark_kind: MarkKind | None = None
    hung: bool = False
    gap: float | None = None
    """White space above in points beyond the usual between lines; none at the head of a page or column."""
    edge: float = 0.0
    """Where the lines of its column end on the right."""
    listed: bool = False
    """Whether it stands among short lines of which few go on with the one above: names, addresses, labels."""
    title: bool = False
    """Whether a number of its own line before it says that it is an item's title."""
    across: int = 1
    """How many runs of words, apart from a mark, stand beside each other in it."""
    first_on_page: bool = False
    ends_early: bool = False
    """Whether it is the last on a page that had room for more."""

    @property
    def spaced(self) -> bool:
        """Whether more white space than between lines stands above."""
        return self.gap is None or self.gap > GAP_SLACK_EM * self.size

    @property
    def x1(self) -> float:
        return self.box[2]

    @property
    def whole(self) -> str:
        """The row's words with its mark."""
        return f"{self.mark} {self.text}" if self.mark else self.text


def things_in_order(pages: Sequence[PageLines]) -> list[Table | Row]:
    """The tables and rows of running text of all pages in reading order."""
    known = words_known(pages)
    laid = [list(_page_things(page, known)) for page in pages]
    rows = [thing for page in laid for flow in page if not isinstance(flow, Table) for thing in flow]
    usual = _usual_gap(rows)
    things: list[Table | Row] = []
    foot = _foot(rows)
    doc_edge = _document_edge(rows)
    for page in laid:
        first = True
        page_rows = [row for flow in page if not isinstance(flow, Table) for row in flow]
        own = _usual_gap(page_rows, 4) if page_rows else None
        _disregard_bold_throughout(page_rows)
        for flow in page:
            if isinstance(flow, Table):
                things.append(flow)
            else:
                _measure(flow, own if own is not None else usual, doc_edge)
                flow[0].first_on_page = first
                things += flow
            first = False
        if page_rows:
            page_rows[-1].ends_early = page_rows[-1].box[3] < EARLY * foot
    return things


def _disregard_bold_throughout(rows: Sequence[Row]) -> None:
    """On a page of text set in bold, or underlined, bold says nothing."""
    bold = sum(len(row.text) for row in rows if row.bold)
    if len(rows) >= FEW_ROWS and bold > MOSTLY * sum(len(row.text) for row in rows):
        for row in rows:
            row.bold = False


def _page_things(page: PageLines, known: Collection[str]) -> Iterator[Table | list[Row]]:
    tables, rest = ruled_tables(page, known)
    for table in tables:
        above = [line for line in rest if not line.askew and (line.box[1] + line.box[3]) / 2 < table.box[1]]
        taken = {id(line) for line in above}
        rest = [line for line in rest if id(line) not in taken]
        yield from _running(above)
        yield table
    yield from _running([line for line in rest if not line.askew])
    for line in rest:
        if line.askew:
            yield [_row([line])]


def _running(lines: Sequence[Line]) -> Iterator[Table | list[Row]]:
    for thing in side_by_side(lines):
        if isinstance(thing, Flow):
            yield [_row(row) for row in thing.rows]
        else:
            yield thing


def _row(lines: list[Line]) -> Row:
    box = bounds(line.box for line in lines)
    hung = is_marked(lines) and (len(lines) == 2 or (len(lines) == 3 and is_marked(lines[1:])))
    rest = lines[1:] if hung else lines
    text = " ".join(line.text for line in rest)
    mark = lines[0].text if hung else None
    if len(lines) == 1 and (inline := inline_mark(text)):
        mark, text = inline
    longest = max(rest, key=lambda line: len(line.text))
    return Row(
        page=lines[0].page,
        text=text,
        box=box,
        x0=rest[0].box[0],
        size=longest.size,
        bold=all(line.bold for line in rest),
        mark=mark,
        mark_kind=mark_kind(mark) if mark else None,
        hung=hung,
        across=len(rest),
    )


def _usual_gap(rows: Sequence[Row], enough: int = 1) -> float | None:
    """White space between lines of one paragraph in font sizes, from pairs that surely are; else the closer pairs'."""
    sure = [_gap(a, b) / b.size for a, b in pairwise(rows) if _surely_continues(a, b)]
    if len(sure) >= enough:
        return median(sure)
    return None if enough > 1 else USUAL_GAP_EM


def _surely_continues(above: Row, row: Row) -> bool:
    return (
        above.page == row.page
        and not row.mark
        and starts_low(row.text)
        and not is_closed(above.text)
        and abs(above.x0 - row.x0) < 2
        and abs(above.size - row.size) < 0.5
        and 0 < row.box[1] - above.box[1] < 3 * row.size
    )


def _gap(above: Row, row: Row) -> float:
    return row.box[1] - above.box[3]


def _document_edge(rows: Sequence[Row]) -> float:
    edges: Counter[int] = Counter(round(row.x1 / 5) * 5 for row in rows if row.text.count(" ") >= MANY_WORDS)
    total = sum(edges.values())
    seen = 0
    for edge in sorted(edges, reverse=True):
        seen += edges[edge]
        if seen > 0.1 * total:
            return float(edge)
    return 0.0


def _foot(rows: Sequence[Row]) -> float:
    """Where most pages' text ends."""
    feet = {row.page: row.box[3] for row in rows}
    return sorted(feet.values())[int(0.9 * (len(feet) - 1))] if feet else 0.0


def _measure(rows: list[Row], usual: float | None, document_edge: float) -> None:
    """Give the rows of one column their gaps and their right edge."""
    _hang(rows)
    usual_gap = USUAL_GAP_EM if usual is None else usual
    for above, row in pairwise(rows):
        row.gap = _gap(above, row) - usual_gap * row.size
        if row.box[3] < above.box[1]:
            row.gap = None
    long = sorted(row.x1 for row in rows if row.text.count(" ") >= MANY_WORDS)
    column = long[-2] if len(long) > 4 else long[-1] if len(long) > 2 else max([document_edge, *long])
    for group in _groups(rows):
        left, own = min(row.x0 for row in group), max(row.x1 for row in group)
        edge = column if own - left >= NEAR_EDGE * (column - left) else own
        low = sum(starts_low(row.text) for row in group)
        for row in group:
            row.edge = edge
            row.listed = edge < column and low < LOW_SHARE * len(group)


def _hang(rows: list[Row]) -> None:
    """Marks that the line below shows to hang: it starts where the words after the mark do."""
    for row, below in pairwise(rows):
        inwards = below.x0 - row.box[0]
        if row.mark and not row.hung and not below.mark and 0.8 * row.size < inwards < 5 * row.size:
            row.hung, row.x0 = True, below.x0


def _groups(rows: list[Row]) -> Iterator[list[Row]]:
    group: list[Row] = []
    for row in rows:
        if group and row.spaced:
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def same_size(row: Row, above: Row) -> bool:
    return max(row.size, above.size) < SIZE_STEP * min(row.size, above.size)


def is_full(above: Row, row: Row) -> bool:
    """Whether the next row's first word had no more room on the row above: the typesetter broke the line."""
    first = (row.text if row.hung else row.whole).split(" ", 1)[0]
    width = (row.x1 - row.x0) * len(first) / max(1, len(row.text))
    return above.x1 + SPACE_EM * above.size + width > above.edge - 1


def is_long_and_unfinished(above: Row) -> bool:
    """Whether a row breaks a sentence near enough to its column's edge: other fonts were measured when it was set."""
    reach = (above.x1 - above.x0) / max(1.0, above.edge - above.x0)
    return not is_closed(above.text) and above.text.count(" ") >= MANY_WORDS and reach > LONG


def same_column(row: Row, rows: Sequence[Row]) -> bool:
    """Whether a row starts where a block's rows start; the first may be indented, or hang out; titles are centred."""
    first, above, indent = rows[0], rows[-1], row.size
    if abs(row.x0 - above.x0) < indent:
        return True
    if len(rows) > 1:
        return abs((row.x0 + row.x1) - (above.x0 + above.x1)) < 6
    if first.mark:
        return first.box[0] - indent < row.x0 < first.x0 + 4 * indent
    return first.x0 - 4 * indent < row.x0 < first.x0
