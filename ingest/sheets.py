"""Lays the words of formats without a fixed layout on pages, so that every block can say where on its page it stands.

Blocks go in one after another, each on a line or more of its own; `reading` closes the sheets. The words of a block
and of its page are the same characters, white space apart, which is what a verbatim citation rests on.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from index.records import PageText
from ingest.lines import clean
from ingest.reading import Block, BlockKind, Piece, Reading, Stated, StatedMeeting
from ingest.setting import MOST_ROWS, MOST_WORDS

LIST_MARK = re.compile(
    r"(?:[•●○▪‣◦·§]|[-–*](?=\s)|o(?=\s)"  # bullets, among them Word's Symbol and Wingdings letters
    r"|\((?:\d{1,3}|[a-zA-Z]|[ivxl]{1,5}|[IVXL]{1,5})\)"
    r"|(?:\d{1,3}|[a-z]|[ivxl]{1,5})[.)](?=\s)|[A-Z]\)(?=\s))\s*"
)
"""How a line of a list begins: a bullet, "1.", "2)", "(a)", "iv."; not "A. Smith"."""

NUMBERED_PARAGRAPH = re.compile(r"""(\d{1,3}(?:\.\d{1,3}){1,4}\.?)\s+(?=[^\W\da-z_]|["'“‘(\[£])""")
"""A hanging number with at least two levels ("3.46"); a single one ("3.") is taken for a list's mark, and what goes
on in small letters ("6.00 pm", "2.5 per cent") for a figure."""

SHORT_ENTRY = 12
"""Words in an entry of a list up to which entries without marks stand together in one block."""

BANNER_WORDS, BANNER_LEVEL = 30, 2
"""A row of a single cell with no more words than this is a heading ("COUNCIL MOTIONS"), of this depth."""

LONG_CELL = 60
"""Words in a table's cell past which the row reads as paragraphs: more is a motion's text, not an entry of a table."""


def plain(text: str) -> str:
    """The text on one line with single spaces, normalised and cleaned as the words of a PDF are."""
    return clean(" ".join(text.split()))


def is_listed(text: str) -> bool:
    """Whether the text begins as an entry of a list does."""
    return LIST_MARK.match(text) is not None and NUMBERED_PARAGRAPH.match(text) is None


def _is_prose(lines: list[str]) -> bool:
    return sum(len(line.split()) for line in lines) > LONG_CELL


def _is_name(text: str) -> bool:
    return len(text.split()) <= SHORT_ENTRY and not is_listed(text)


def parted(text: str) -> tuple[str | None, str]:
    """A paragraph's hanging number, if it has one, and the rest: "3.46 Care plans" -> ("3.46", "Care plans")."""
    found = NUMBERED_PARAGRAPH.match(text)
    return (found[1], text[found.end() :]) if found else (None, text)


class Sheets:
    """Pages in the making, numbered from 1. Every `put` adds a block at the end of the last page."""

    def __init__(self) -> None:
        self._pages: list[list[str]] = [[]]
        self._printed: list[str | None] = [None]
        self._lengths = [0]
        self._blocks: list[Block] = []

    def turn(self, printed: str | None = None) -> None:
        """Begin the next page, whose printed number is `printed`."""
        self._pages.append([])
        self._printed.append(printed)
        self._lengths.append(0)

    def turn_written(self) -> None:
        """Begin the next page, unless the last one is still without words."""
        if self._lengths[-1]:
            self.turn()

    @property
    def page(self) -> int:
        """The number of the page that is being filled."""
        return len(self._pages)

    def print_number(self, printed: str) -> None:
        """Say which number is printed on the page that is being filled."""
        self._printed[-1] = printed

    @property
    def blocks(self) -> Sequence[Block]:
        """The blocks put so far, in order."""
        return self._blocks

    @property
    def first(self) -> Block | None:
        """The first block put, if any."""
        return self._blocks[0] if self._blocks else None

    def put(
        self,
        text: str,
        kind: BlockKind = "paragraph",
        *,
        number: str | None = None,
        level: int = 0,
        stated: Stated | None = None,
    ) -> None:
        """Add a paragraph, heading or entry of a list. A text without words adds nothing.

        An entry with a mark of its own ("(a)") is a block; short ones without, such as names, make one list together.
        """
        text = plain(text)
        if not text:
            return
        if kind == "list" and _is_name(text) and self._continues(stated):
            self._extend(text, "\n")
        else:
            self._add(text, kind, number, level, stated)

    def put_again(self, blocks: Iterable[tuple[Block, Stated | None]]) -> None:
        """Add blocks that were put on other sheets, each as it is but for what is stated of it."""
        for block, stated in blocks:
            self._add(block.text, block.kind, block.number, block.level, stated)

    def go_on(self, text: str) -> None:
        """Add words to the last block, as where a page ends in the middle of a paragraph."""
        text = plain(text)
        if text and self._blocks:
            self._extend(text, " ")
        else:
            self.put_words(text)

    def put_words(self, text: str, *, stated: Stated | None = None) -> None:
        """Add a paragraph of prose, telling a list's entry and a hanging number by how the text begins."""
        text = plain(text)
        if is_listed(text):
            self.put(text, "list", stated=stated)
        else:
            number, rest = parted(text)
            self.put(rest, number=number, stated=stated)

    def put_rows(self, rows: Iterable[Sequence[str]], *, stated: Stated | None = None) -> None:
        """Add a table's rows, cells parted by tabs. A cell's own lines are parted by line ends.

        A row with a cell of long prose, as of a motion, becomes the row without that cell (its number, movers and
        outcome stay together) and the prose's paragraphs after it. A row of one cell is a heading over what follows.
        """
        short: list[str] = []
        for row in rows:
            cells = [[line for line in map(plain, cell.splitlines()) if line] for cell in row]
            words = sum(len(line.split()) for cell in cells for line in cell)
            if len(cells) == 1 and words:
                self._put_table(short, stated)
                self._put_banner(cells[0], words, stated)
                short = []
            elif any(map(_is_prose, cells)):
                entries = "\t".join("" if _is_prose(cell) else " ".join(cell) for cell in cells).rstrip("\t")
                self._put_table(short, stated)
                self._put_table([entries] if entries else [], stated)
                for line in (line for cell in cells if _is_prose(cell) for line in cell):
                    self.put_words(line, stated=stated)
                short = []
            elif words:
                short.append("\t".join(map(" ".join, cells)).rstrip("\t"))
        self._put_table(short, stated)

    def reading(
        self,
        media_type: str,
        title: str | None = None,
        *,
        meeting: StatedMeeting | None = None,
        warnings: Sequence[str] = (),
    ) -> Reading:
        """The pages and blocks put so far, as a reading."""
        pages = tuple(
            PageText(number, "".join(words), printed=printed)
            for number, (words, printed) in enumerate(zip(self._pages, self._printed, strict=True), 1)
        )
        named = plain(title) if title else ""
        return Reading(media_type, named or None, pages, tuple(self._blocks), meeting=meeting, warnings=tuple(warnings))

    def _put_banner(self, lines: list[str], words: int, stated: Stated | None) -> None:
        if words <= BANNER_WORDS and lines[-1][-1] not in ".;,":
            self.put(" ".join(lines), "heading", level=BANNER_LEVEL, stated=stated)
        else:
            for line in lines:
                self.put_words(line, stated=stated)

    def _put_table(self, rows: list[str], stated: Stated | None) -> None:
        """Add rows as tables of no more rows and words than one citation bears."""
        table: list[str] = []
        words = 0
        for row in rows:
            more = len(row.split())
            if table and (len(table) >= MOST_ROWS or words + more > MOST_WORDS):
                self._add("\n".join(table), "table", None, 0, stated)
                table, words = [], 0
            table.append(row)
            words += more
        if table:
            self._add("\n".join(table), "table", None, 0, stated)

    def _continues(self, stated: Stated | None) -> bool:
        last = self._blocks[-1] if self._blocks else None
        if last is None or last.kind != "list" or last.stated != stated or last.text.count("\n") >= MOST_ROWS:
            return False
        return all(map(_is_name, last.text.split("\n")))

    def _extend(self, text: str, joint: str) -> None:
        """Add words to the last block, which may go on over a page's end."""
        last = self._blocks[-1]
        joined = f"{last.text}{joint}{text}"
        if last.pieces[-1].page == len(self._pages):
            self._write(text, joint)
            pieces = (*last.pieces[:-1], replace(last.pieces[-1], end=len(joined)))
        else:
            start = self._write(text, "")
            pieces = (*last.pieces, Piece(len(self._pages), len(joined) - len(text), len(joined), start))
        self._blocks[-1] = replace(last, text=joined, pieces=pieces)

    def _add(self, text: str, kind: BlockKind, number: str | None, level: int, stated: Stated | None) -> None:
        start = self._write(text, ("\n\n" if self._lengths[-1] else "") + (f"{number} " if number else ""))
        piece = Piece(len(self._pages), 0, len(text), start)
        self._blocks.append(Block(text, kind, (piece,), number, level, stated))

    def _write(self, text: str, before: str) -> int:
        """Write at the end of the page, and answer where on it `text` begins."""
        start = self._lengths[-1] + len(before)
        self._pages[-1].append(before + text)
        self._lengths[-1] = start + len(text)
        return start
