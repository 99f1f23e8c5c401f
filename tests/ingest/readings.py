"""Readings written by hand: pages of lines in a small notation, for tests of what is understood of a paper.

A page is a list of lines: "# Title" is a heading ("## " a deeper one, "#3 Title" one with the hanging number 3),
"- words" a list's entry, "3.4 | words" a numbered paragraph, "a\tb" a table's row, and all else a paragraph.
"""

import re
from collections.abc import Mapping, Sequence

from index.records import ItemRef, PageText
from ingest.reading import Block, BlockKind, Bookmark, Furniture, Piece, Reading, Stated


def reading(
    *pages: Sequence[str],
    heads: Mapping[int, Sequence[str]] | None = None,
    printed: Sequence[str | None] = (),
    landscape: Sequence[int] = (),
    bookmarks: Sequence[tuple[str, int]] = (),
    title: str | None = None,
    laid_out: bool = True,
) -> Reading:
    """A reading of these pages; `heads` are words at the head of some, `landscape` those that lie on their side."""
    blocks: list[Block] = []
    texts: list[PageText] = []
    for number, lines in enumerate(pages, 1):
        at = 0
        for line in lines:
            block = _block(line, number, at)
            at += len(block.text) + 1
            blocks.append(block)
        width, height = (842.0, 595.0) if number in landscape else (595.0, 842.0)
        shown = printed[number - 1] if printed else None
        page = PageText(number, "\n".join(lines), width if laid_out else 0.0, height if laid_out else 0.0, shown)
        texts.append(page)
    furniture = tuple(Furniture(page, text, "head") for page, all_ in (heads or {}).items() for text in all_)
    marks = tuple(Bookmark(name, page, 0) for name, page in bookmarks)
    return Reading("application/pdf", title, tuple(texts), tuple(blocks), furniture, marks)


def stated(*blocks: tuple[str, Stated | None]) -> Reading:
    """A web page's reading: each block with what the page states of it."""
    made = tuple(Block(text, "paragraph", (Piece(1, 0, len(text), 0),), stated=told) for text, told in blocks)
    return Reading("text/html", None, (PageText(1, "\n".join(text for text, _ in blocks)),), made)


def item(number: str, title: str) -> ItemRef:
    """An item of business."""
    return ItemRef(number, title)


def _block(line: str, page: int, at: int) -> Block:
    number: str | None = None
    level = 0
    kind: BlockKind = "paragraph"
    if heading := re.match(r"(#+)(\S*) (.*)", line, re.DOTALL):
        kind, level, number, line = "heading", len(heading[1]), heading[2] or None, heading[3]
    elif line.startswith("- "):
        kind, line = "list", line[2:]
    elif "\t" in line:
        kind = "table"
    elif numbered := re.match(r"([\d.]+) \| (.*)", line, re.DOTALL):
        number, line = numbered[1], numbered[2]
    return Block(line, kind, (Piece(page, 0, len(line), at),), number, level)
