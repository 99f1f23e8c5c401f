"""Which rows are headings, and how deep: by size, number, weight, or the few words with which clerks head passages."""

from collections import Counter
from collections.abc import Sequence

from ingest.rows import Row, is_full, is_long_and_unfinished, same_size
from ingest.setting import Draft
from ingest.shape import (
    depth,
    ends_with_pages,
    is_closed,
    is_column_head,
    is_long_heading,
    is_open,
    is_saying,
    is_shouted,
    may_head,
    starts_low,
)
from ingest.tables import Table

LARGER = 1.12
"""Words larger than the paper's by this factor stand out; less is another font at the same size."""

MOST_SIZES = 3
"""Sizes above the body's that count as levels of heading, from the largest; the rest are display."""


LEAD_IN_WORDS = 4
"""Bold words before a colon, when they are more than this, lead in to what follows under the heading above them."""

BOLD_WORDS = 12
"""Words of a bold row that are looked at: one row set in bold with a number is a heading, however long its title."""

WIDEST_WORD = 5.0
"""Font sizes short of the paper's right edge within which a title's line is full: about a word of ten letters."""

MOST_ACROSS = 2
"""A row of more words set apart is a table's: a heading has a number, or "Appendix 4", apart from its words at most."""

MOST_PLAIN_LINES = 3
"""A heading that neither its weight nor its size marks ends after this many lines at the latest."""

RARE = 0.15
"""Headings have less than this share of a paper's letters: a size that has more is another body."""


class Headings:
    """Knows a paper's font sizes and judges its rows."""

    def __init__(self, things: Sequence[Table | Row]) -> None:
        rows = [thing for thing in things if isinstance(thing, Row)]
        sizes: Counter[float] = Counter()
        for row in rows:
            sizes[_rounded(row.size)] += len(row.text)
        self.right = max((row.x1 for row in rows), default=0.0)
        self.body = sizes.most_common(1)[0][0] if sizes else 0.0
        few = RARE * sizes.total()
        self.large = {size for size, letters in sizes.items() if size >= LARGER * self.body and letters < few}
        self.sizes = sorted(self.large, reverse=True)[:MOST_SIZES]

    def is_large(self, row: Row) -> bool:
        return _rounded(row.size) in self.large

    def level(self, row: Row, number: str | None, below: Row | None) -> int:
        """How deep a heading a row is, from 1; 0 if it is none. `below` is the next row on its page."""
        if row.mark_kind == "bullet" or (row.mark_kind == "enumerator" and not row.bold):
            return 0
        if self.is_large(row) and is_long_heading(row.text) and not starts_low(row.text):
            size = _rounded(row.size)
            return self.sizes.index(size) + 1 if size in self.sizes else len(self.sizes)
        if is_column_head(row.text) or row.across > MOST_ACROSS:
            return 0
        under = len(self.sizes)
        mark = number or (row.mark if row.mark_kind == "integer" else None)
        if mark:
            return under + depth(mark) if self._is_numbered_heading(row, below) else 0
        if not may_head(row.text) or (below and self._runs_into(row, below)):
            return 0
        if row.bold:
            leads_in = row.text.endswith(":") and row.text.count(" ") >= LEAD_IN_WORDS
            return under + (3 if leads_in else 2)
        headed = is_saying(row.text) or (is_shouted(row.text) and row.size > self.body / LARGER)
        return under + 2 if headed else 0

    def promote(self, draft: Draft, rows: Sequence[Row]) -> None:
        """Make a numbered block a heading if its last words show it to be an agenda's entry."""
        entry = ends_with_pages(" ".join(row.text for row in rows[-2:]))
        if entry and draft.kind == "paragraph" and draft.number and rows[0].mark_kind == "integer":
            draft.kind, draft.level = "heading", len(self.sizes) + depth(draft.number)

    def goes_on(self, rows: Sequence[Row], row: Row) -> bool:
        """Whether a row goes on with a heading's rows."""
        above = rows[-1]
        if row.page != above.page or not same_size(row, above) or (row.spaced and not self._wraps_widely(above, row)):
            return False
        if row.bold != above.bold:
            return is_open(above.text) and starts_low(row.text)
        wraps = is_full(above, row) or is_open(above.text) or starts_low(row.text)
        if row.bold or self.is_large(row):
            return wraps and (starts_low(row.text) or not is_closed(above.text))
        return wraps and len(rows) < MOST_PLAIN_LINES

    def _wraps_widely(self, above: Row, row: Row) -> bool:
        """Whether a title that fills its line goes on in the next, in lines set as far apart as titles may be."""
        alike = self.is_large(row) and row.bold == above.bold and abs(row.x0 - above.x0) < 2 and not row.mark
        full = is_full(above, row) and above.x1 > self.right - WIDEST_WORD * above.size
        return alike and (row.gap or 0.0) < row.size and full and not is_closed(above.text)

    def _is_numbered_heading(self, row: Row, below: Row | None) -> bool:
        words = row.text if not row.bold else " ".join(row.text.split()[:BOLD_WORDS]) + row.text[-1]
        if not may_head(words, numbered=True) or (row.text[-1] == ":" and not row.bold):
            return False
        if row.bold or row.title:
            return True
        if below is None:
            return row.mark_kind == "number"
        if self._runs_into(row, below):
            return False
        return row.mark_kind == "number" or below.mark is None or below.mark_kind == "number"

    def _runs_into(self, row: Row, below: Row) -> bool:
        """Whether the row below goes on with this one's sentence."""
        if ends_with_pages(row.text) or below.text.startswith("["):
            return False
        if row.bold or below.bold or below.mark or below.spaced or not same_size(row, below):
            return False
        if starts_low(below.text) or is_open(row.text):
            return True
        return not row.listed and (is_full(row, below) or is_long_and_unfinished(row))


def _rounded(size: float) -> float:
    return round(size * 2) / 2
