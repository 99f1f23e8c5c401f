"""Whether a row goes on with the block above it: judged by white space, fonts, indents and the sentence's shape."""

from collections.abc import Sequence

from ingest.rows import Row, is_full, is_long_and_unfinished, same_column, same_size
from ingest.shape import ends_with_open_word, is_closed, is_open, may_head, starts_low, starts_shouting

LOW_GAP_EM = 0.7
"""A line that starts in the middle of a sentence may stand this much lower than usual, in font sizes: under a footnote
mark, or a line of another font."""

OPEN_GAP_EM = 1.6
"""After a line that ends in "of" or "and" a stamp may have stood between: as much as a line is bridged."""

FEW_WORDS = 4
"""A line of no more words at a page's foot is an entry, and what heads the next page is another."""


def is_mark(row: Row) -> bool:
    """Whether a row's mark is one, and not an initial or a sentence's first figure."""
    if not row.mark or row.mark_kind is None:
        return False
    if row.hung or row.mark_kind in ("bullet", "number"):
        return True
    bare = row.mark.strip("().:")
    return bare.isdigit() or bare.islower() or row.mark[-1] == ")" or bare in "ABCDEFGH"


def begins_block(row: Row, above: Row) -> bool:
    """Whether a row's own mark starts a block."""
    if row.title:
        return True
    if not is_mark(row):
        return False
    if row.hung or row.mark_kind == "bullet" or above.mark:
        return True
    return row.spaced or is_closed(above.text) or not is_full(above, row)


def goes_on(rows: Sequence[Row], row: Row, numbered: bool) -> bool:
    """Whether an unmarked row goes on with a paragraph's or list item's rows. `numbered`: it has a hanging number."""
    above = rows[-1]
    if above.page != row.page or row.gap is None:
        return _goes_over(rows, row, numbered)
    low, closed = starts_low(row.text), is_closed(above.text)
    if row.spaced:
        carries = LOW_GAP_EM if low and not closed else OPEN_GAP_EM if ends_with_open_word(above.text) else 0.0
        return (row.gap or 0.0) < carries * row.size
    if not same_size(row, above):
        return False
    if not same_column(row, rows) or (all(each.bold for each in rows) and not row.bold):
        return low and not closed
    full = is_full(above, row)
    if low:
        return full or not closed
    if closed and (starts_shouting(row.text) or above.listed):
        return False
    if row.bold and not above.bold and not full and may_head(row.text):
        return False
    if above.listed:
        return is_open(above.text)
    return full or is_open(above.text) or is_long_and_unfinished(above)


def _goes_over(rows: Sequence[Row], row: Row, numbered: bool) -> bool:
    """Whether a row at the head of a page or column goes on with the block in which the last one ended."""
    above = rows[-1]
    if not same_size(row, above) or (row.bold and not above.bold and may_head(row.text)):
        return False
    low, closed, full = starts_low(row.text), is_closed(above.text), is_full(above, row)
    if above.ends_early and not is_open(above.text) and not (low and full):
        return False
    if low:
        return full or not closed
    if not closed:
        return is_open(above.text) or (full and len(above.text.split()) > FEW_WORDS)
    hangs = numbered and rows[0].hung and abs(row.x0 - rows[0].x0) < row.size
    return full and hangs
