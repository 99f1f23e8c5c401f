"""What a reader hands on: a paper as pages and blocks, before anybody asks whose words they are.

Every format has one reader, `read(path) -> Reading`, which knows nothing of panels or items beyond what its format
states outright (a ModernGov page says which words are an item's minutes; a PDF does not).
"""

import datetime
from dataclasses import dataclass
from typing import Literal

from index.records import Box, ItemRef, PageText, PartKind

BlockKind = Literal["heading", "paragraph", "list", "table"]


class Unreadable(Exception):
    """A paper that cannot be read. `reason` says why, to a person who has the file in hand."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Piece:
    """The run of a block that lies on one page: `block.text[start:end] == page.text[page_start:][:end - start]`."""

    page: int
    start: int
    end: int
    page_start: int
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class Stated:
    """What the format itself says of a block: which part of the meeting's record it is, and its item."""

    part: PartKind
    item: ItemRef | None = None
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list or table in reading order; its text has single spaces and, in lists and tables, lines.

    `number` is its hanging paragraph number ("3.46", or a heading's "2."), kept out of `text` though not off the page;
    list marks ("1.", "(a)", bullets) stay in the text. `level` is a heading's depth from 1, else 0. A table's rows are
    lines and its cells are parted by tabs, so that its words stay verbatim but for white space.
    """

    text: str
    kind: BlockKind
    pieces: tuple[Piece, ...]
    number: str | None = None
    level: int = 0
    stated: Stated | None = None


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of a PDF's outline."""

    title: str
    page: int
    level: int


@dataclass(frozen=True, slots=True)
class StatedMeeting:
    """The meeting that a page or an answer of the web service says it is about."""

    panel: str | None = None
    date: datetime.date | None = None
    time: str | None = None
    venue: str | None = None
    council: str | None = None


@dataclass(frozen=True, slots=True)
class Furniture:
    """Words printed at a page's head or foot, kept as facts: they are off the page's text."""

    page: int
    text: str
    at: Literal["head", "foot"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A paper as read. `media_type` is its IANA type; `title` is what the file says of itself, or none."""

    media_type: str
    title: str | None
    pages: tuple[PageText, ...]
    blocks: tuple[Block, ...]
    furniture: tuple[Furniture, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    meeting: StatedMeeting | None = None
    warnings: tuple[str, ...] = ()
