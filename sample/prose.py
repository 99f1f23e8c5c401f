"""The small mark-up in which the words of the papers are kept, and how it is read.

A blank line ends a block. A block begins with what it is:

    # heading   ## subheading   1.1 paragraph   1. or (1) clause   (a) lettered   (i) roman   - bullet
    ! bold lead   > to the right   = centred   |a|b table row (@widths 2 1 before it; @plain 2 1 for no head)
    ^1 footnote   @figure name   @page

Inside a block: **bold**, //italic//, ^1^ for a footnote's number, and [[mark: words]], which may run over
several blocks; the mark names the words for the truth and leaves no trace in the paper.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.sax.saxutils import escape

MARK = re.compile(r"\[\[(\w+):\s*(.*?)\]\]", re.DOTALL)
STARTS = (
    ("subheading", re.compile(r"##\s+()(.*)", re.DOTALL)),
    ("heading", re.compile(r"#\s+()(.*)", re.DOTALL)),
    ("hanging", re.compile(r"(\d+\.\d+)\s+(.*)", re.DOTALL)),
    ("clause", re.compile(r"(\d+\.|\(\d+\))\s+(.*)", re.DOTALL)),
    ("roman", re.compile(r"(\((?:i|ii|iii|iv|v|vi)\))\s+(.*)", re.DOTALL)),
    ("letter", re.compile(r"(\([a-z]\))\s+(.*)", re.DOTALL)),
    ("bullet", re.compile(r"-\s+()(.*)", re.DOTALL)),
    ("lead", re.compile(r"!\s+()(.*)", re.DOTALL)),
    ("right", re.compile(r">\s+()(.*)", re.DOTALL)),
    ("centre", re.compile(r"=\s+()(.*)", re.DOTALL)),
    ("note", re.compile(r"\^(\d+)\s+(.*)", re.DOTALL)),
    ("figure", re.compile(r"@figure\s+()(.*)", re.DOTALL)),
    ("page", re.compile(r"@page()()\s*", re.DOTALL)),
)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a clause, a heading, a table: what stands between two blank lines."""

    kind: str
    text: str
    number: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    widths: tuple[float, ...] = ()


def blocks(markup: str) -> list[Block]:
    """The blocks of a piece of mark-up, with the marks taken out."""
    clean = MARK.sub(lambda found: found.group(2), markup)
    clean = re.sub(r"(@(?:widths|plain)[^\n]*)\n\s*\n", r"\1\n", clean)
    return [_block(chunk.strip()) for chunk in re.split(r"\n[ \t]*\n", clean) if chunk.strip()]


def marked(markup: str) -> dict[str, str]:
    """The words of each mark, white space made single."""
    return {name: plain(words) for name, words in MARK.findall(markup)}


def plain(words: str) -> str:
    """The words without their dress."""
    return one_line(re.sub(r"\*\*|//|\^\d\^", "", MARK.sub(lambda found: found.group(2), words)))


def one_line(words: str) -> str:
    """The words with single spaces."""
    return " ".join(words.split())


def dressed(words: str) -> str:
    """The words as reportlab's paragraph mark-up."""
    safe = escape(one_line(words))
    safe = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", safe)
    safe = re.sub(r"//(.+?)//", r"<i>\1</i>", safe)
    return re.sub(r"\^(\d)\^", r"<super>\1</super>", safe)


def _block(chunk: str) -> Block:
    if chunk.startswith(("|", "@widths", "@plain")):
        return _table(chunk)
    for kind, start in STARTS:
        found = start.fullmatch(chunk)
        if found:
            return Block(kind, one_line(found.group(2)), found.group(1))
    return Block("para", one_line(chunk))


def _table(chunk: str) -> Block:
    widths: tuple[float, ...] = ()
    manner = "plain" if chunk.startswith("@plain") else ""
    if chunk.startswith("@"):
        first, chunk = chunk.split("\n", 1)
        widths = tuple(float(part) for part in first.split()[1:])
    joined = re.sub(r"\n(?!\s*\|)", " ", chunk)
    rows = tuple(tuple(one_line(cell) for cell in line.strip().strip("|").split("|")) for line in joined.splitlines())
    return Block("table", "", manner, rows=rows, widths=widths)
