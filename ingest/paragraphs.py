"""Lines become the blocks that a person would cite: paragraphs, headings, list items and tables, over page breaks too.

`blocks_of` is the one way from lines to blocks; lines that a machine reads off a scan go through it as a PDF's do.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from index.records import PageText
from ingest.continuing import begins_block, goes_on, is_mark
from ingest.furniture import clear
from ingest.headings import Headings
from ingest.joining import Vocabulary
from ingest.lines import PageLines
from ingest.lists import lists_gathered
from ingest.numbering import numbers_joined, paragraph_integers, plausible_numbers
from ingest.reading import Block, BlockKind, Furniture
from ingest.rows import Row, things_in_order
from ingest.setting import Composer, Draft, Strip
from ingest.tables import Table


@dataclass(frozen=True, slots=True)
class Laid:
    """A paper laid out: pages with their text, the blocks in reading order, and what stood at the edges."""

    pages: tuple[PageText, ...]
    blocks: tuple[Block, ...]
    furniture: tuple[Furniture, ...]


def blocks_of(pages_of_lines: Sequence[PageLines]) -> Laid:
    """Pages of lines, in any order on their page, as page texts and blocks with offsets and boxes that agree."""
    cleared = clear(pages_of_lines)
    vocabulary = Vocabulary.of(line.text for page in cleared.pages for line in page.lines)
    composer = Composer(cleared.pages, vocabulary)
    for draft in _Builder(numbers_joined(things_in_order(cleared.pages))).drafts():
        composer.set(draft)
    return Laid(composer.pages(cleared.printed), tuple(composer.blocks), cleared.furniture)


class _Builder:
    """Goes down the rows of a paper once and decides at each whether it goes on with the block above."""

    def __init__(self, things: list[Table | Row]) -> None:
        self.things = things
        self.numbering = paragraph_integers(things) | plausible_numbers(things)
        self.headings = Headings(things)
        self.done: list[Draft] = []
        self.open: Draft | None = None
        self.rows: list[Row] = []

    def drafts(self) -> list[Draft]:
        for at, thing in enumerate(self.things):
            if isinstance(thing, Table):
                self._close()
                self.done.append(_table_draft(thing))
            elif self.open and self._goes_on(self.open, thing):
                self.open.strips.append(Strip(thing.page, thing.whole, thing.box))
                self.rows.append(thing)
            else:
                self._close()
                self._start(thing, at)
        self._close()
        return lists_gathered(self.done)

    def _close(self) -> None:
        if self.open:
            self.headings.promote(self.open, self.rows)
            self.done.append(self.open)
        self.open, self.rows = None, []

    def _goes_on(self, draft: Draft, row: Row) -> bool:
        if begins_block(row, self.rows[-1]):
            return False
        if draft.kind == "heading":
            return self.headings.goes_on(self.rows, row)
        return goes_on(self.rows, row, numbered=draft.number is not None)

    def _start(self, row: Row, at: int) -> None:
        following = self.things[at + 1] if at + 1 < len(self.things) else None
        below = following if isinstance(following, Row) and following.page == row.page else None
        number = row.mark if self._is_numbered(row, at) else None
        level = self.headings.level(row, number, below)
        if level and row.mark_kind == "integer":
            number = row.mark
        text = row.text if number else row.whole
        kind: BlockKind = "heading" if level else "list" if row.mark and not number and is_mark(row) else "paragraph"
        self.open, self.rows = Draft(kind, [Strip(row.page, text, row.box)], number, level), [row]

    def _is_numbered(self, row: Row, at: int) -> bool:
        """Whether a row's mark is its paragraph's number and not a list's."""
        if row.title or at in self.numbering:
            return True
        return row.mark_kind == "integer" and row.hung and (row.mark or "").isdigit()


def _table_draft(table: Table) -> Draft:
    strips = [Strip(table.page, "\t".join(row.cells).rstrip("\t"), row.box, own_line=True) for row in table.rows]
    return Draft("table", strips)
