"""Minutes written down for a test: paragraphs parted by blank lines, `# ` before a heading, lines for a list."""

import re

from index.records import ItemRef, PartKind
from ingest.decisions import Decision, decisions_of
from ingest.reading import Block, BlockKind, Reading
from ingest.sections import Section

_MARK = re.compile(r"\(?\w{1,4}[.)]|•")


def blocks_of(words: str) -> tuple[Block, ...]:
    """The blocks of a text; `| ` begins a table, whose cells are parted by bars."""
    return tuple(_block(paragraph.strip()) for paragraph in words.strip().split("\n\n") if paragraph.strip())


def _block(paragraph: str) -> Block:
    lines = [line.strip() for line in paragraph.split("\n")]
    kind: BlockKind = "list" if len(lines) > 1 and all(_MARK.match(line) for line in lines) else "paragraph"
    if paragraph.startswith("# "):
        return Block(paragraph[2:], "heading", (), level=1)
    if paragraph.startswith("| "):
        return Block(paragraph[2:].replace("\n| ", "\n").replace(" | ", "\t"), "table", ())
    return Block(("\n" if kind == "list" else " ").join(lines), kind, ())


def paper(words: str, kind: PartKind = "minutes", item: ItemRef | None = None) -> tuple[Reading, Section]:
    """A reading of one section of the kind, all of it under one item or none."""
    blocks = blocks_of(words)
    section = Section(kind, "", None, None, item, 1, 1, 0, len(blocks), (item,) * len(blocks))
    return Reading("text/plain", None, (), blocks), section


def decided(words: str, kind: PartKind = "minutes", item: ItemRef | None = None) -> list[Decision]:
    """What the words decide."""
    return list(decisions_of(*paper(words, kind, item)))


def outcomes(words: str, kind: PartKind = "minutes") -> list[tuple[str, str]]:
    """The outcome and the text of each decision."""
    return [(one.outcome, one.text) for one in decided(words, kind)]
