"""The words of a passage: which blocks belong together, and which rows of a table or runs of a block stand alone.

An introduction stands with what it introduces, a mark with its entry, and what became of a motion with the motion.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from index.records import ItemRef, PageText, PartKind, PassageKind, Span
from ingest.items import items_of_rows
from ingest.passage_cuts import LONGEST, cuts
from ingest.reading import Block, Piece
from ingest.sequels import LONGEST as LONGEST_SEQUEL
from ingest.sequels import (
    amends,
    is_of_another,
    is_sequel,
    is_settled,
    moving_sentence,
    names_a_side,
    speaks_of_amended,
    speaks_of_motion,
)

_INTRODUCTION = 40
"""Words that an introduction to a list has at most."""

_INTRODUCED: frozenset[PassageKind] = frozenset({"paragraph", "list", "attendance"})

_TOLD: frozenset[PassageKind] = frozenset({"paragraph", "list", "vote"})
"""Kinds of words that may tell of a vote beside its motion; a resolution stands by itself."""

_MOVED: frozenset[PassageKind] = frozenset({"paragraph", "list", "vote", "resolution"})

_ITEMISED: frozenset[PartKind] = frozenset({"agenda", "minutes", "decision"})
"""Parts in which each row of a table may be an item of business."""

_HEAD = 30
"""Words that a table's row of column names has at most; one with a figure in a cell is a row like the others."""

_TOLD_ABOVE = 40
"""Words of the motion that stand over a vote which does not fit into its passage, at most."""

_ENTRY = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s", re.IGNORECASE)
"""The mark of a numbered or lettered entry, which is cited by itself."""

_MARK_ALONE = re.compile(
    r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]+|[•●○▪‣◦·–-]|\d{1,3}(?:\.\d{1,3}){1,3}\.?", re.IGNORECASE
)
_DECIMAL = re.compile(r"\d{1,3}(?:\.\d{1,3}){1,3}\.?")
_FIGURE = re.compile(r"[£$€(+–-]*\s?\d[\d,.]*\s?(?:%|per cent|m|k|bn|million|p)?\)?", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Unit:
    """Words that belong together: a block or a run of one, or several blocks.

    `path` holds the headings above, and what introduces this. `runs` are the blocks' own: index in the section, start
    and end in the block, and where the run starts in the unit.
    """

    text: str
    kind: PassageKind
    spans: tuple[Span, ...]
    number: str | None
    path: tuple[str, ...]
    complete: bool
    runs: tuple[tuple[int, int, int, int], ...]
    item: ItemRef | None = None

    @property
    def words(self) -> int:
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class _Columns:
    """The row that names a table's columns, and whether it is the first of the block in hand."""

    head: str
    own: bool


def units_of(
    blocks: Sequence[Block],
    kinds: Sequence[PassageKind],
    items: Sequence[ItemRef | None],
    pages: dict[int, PageText],
    part: PartKind = "minutes",
) -> list[Unit]:
    """The units of a section's blocks, in order; none is longer than fits the model."""
    units: list[Unit] = []
    introduction: str | None = None
    row: str | None = None
    columns: _Columns | None = None
    paths = headings_above(blocks)
    for index, block in enumerate(blocks):
        entry = _ENTRY.match(block.text) is not None and block.kind == "list"
        row = _row_of_prose(block) if block.kind == "table" else None if block.kind == "heading" else row
        path = (*paths[index], row) if row and block.kind != "table" else paths[index]
        path = (*path, introduction) if introduction and entry else path
        if not entry:
            introduction = block.text if _introduces(block) else None
        columns = _columns(block, blocks[index - 1] if index else None, columns)
        made = list(_runs(block, index, kinds[index], items[index], path, pages, columns, part))
        last = blocks[units[-1].runs[-1][0]] if units else None
        ahead = _words_of_vote(blocks[index:], items[index:]) if last is not None and not is_sequel(last.text) else 0
        if last is not None and len(made) == 1 and _is_one(units[-1], last, made[0], block, ahead):
            units[-1] = _joined(units[-1], made[0])
        else:
            units.extend(made)
    return [_under_its_motion(unit, units, at) if _tells_alone(unit) else unit for at, unit in enumerate(units)]


def _runs(
    block: Block,
    index: int,
    kind: PassageKind,
    item: ItemRef | None,
    path: tuple[str, ...],
    pages: dict[int, PageText],
    columns: _Columns | None,
    part: PartKind,
) -> Iterator[Unit]:
    """A block whole, or cut: the rows of a table at each item, and what is too long where it parts least."""
    rows = items_of_rows(block, part) if item is None and part in _ITEMISED and not block.stated else ()
    starts = [0, *(start for start, _ in rows[1:])]
    of_rows: list[ItemRef | None] = [found for _, found in rows] or [item]
    for at, (start, of_row) in enumerate(zip(starts, of_rows, strict=True)):
        end = starts[at + 1] - 1 if at + 1 < len(starts) else len(block.text)
        for first, last in cuts(block.text[start:end]):
            a, b = start + first, start + last
            above = (*path, columns.head) if columns and block.kind == "table" and (a or not columns.own) else path
            yield Unit(
                block.text[a:b],
                kind,
                spans_of(block, a, b, pages),
                block.number,
                above,
                block.stated is None or block.stated.complete,
                ((index, a, b, 0),),
                of_row,
            )


def _columns(block: Block, above: Block | None, before: _Columns | None) -> _Columns | None:
    """What names the columns of a table's rows: its own first row, or that of the table which it goes on with."""
    if block.kind == "heading":
        return None
    if block.kind != "table":
        return replace(before, own=False) if before else None
    first, _, rest = block.text.partition("\n")
    goes_on = before is not None and before.head != first and before.head.count("\t") == first.count("\t")
    if goes_on and before and (not rest or above is None or above.kind == "table" or not _names_columns(first)):
        return replace(before, own=False)
    return _Columns(first.strip(), True) if rest and _names_columns(first) else None


def _names_columns(row: str) -> bool:
    cells = row.split("\t")
    if len(cells) < 2 and any(map(str.isdigit, row)):
        return False
    if len(row.split()) > _HEAD or (cells[0][:1].isdigit() and not _YEAR.match(cells[0])):
        return False
    return not any(_FIGURE.fullmatch(cell) and not _YEAR.fullmatch(cell) for cell in map(str.strip, cells))


def _introduces(block: Block) -> bool:
    return block.kind == "paragraph" and block.text.endswith(":") and len(block.text.split()) <= _INTRODUCTION


def _row_of_prose(block: Block) -> str | None:
    """A table's row whose long cell stands below it as paragraphs: a motion's number, movers and what became of it."""
    return " ".join(block.text.split()) if "\t\t" in block.text and "\n" not in block.text else None


def _words_of_vote(blocks: Sequence[Block], items: Sequence[ItemRef | None]) -> int:
    """The words of the vote that begins a run of blocks, to its outcome: they stand together."""
    words = 0
    for block, item in zip(blocks, items, strict=True):
        if item != items[0] or block.kind == "heading" or block.number or not is_sequel(block.text):
            break
        words += len(block.text.split())
    return words if words <= LONGEST else 0


def _is_one(before: Unit, last: Block, unit: Unit, block: Block, ahead: int) -> bool:
    """Whether a block goes into the unit before it; `ahead` are the words that would have to follow it there."""
    same = before.item == unit.item and last.stated == block.stated
    return same and before.words + max(unit.words, ahead) <= LONGEST and _belongs(before, last, unit, block)


def _belongs(before: Unit, last: Block, unit: Unit, block: Block) -> bool:
    """Whether a block is one with what stands before it: its entry, what it introduces, or what became of it."""
    if block.kind in ("heading", "table") or last.kind == "heading":
        return False
    if last.kind == "table":
        return _row_of_prose(last) is not None and block.kind == "paragraph" and unit.number is None
    if _MARK_ALONE.fullmatch(last.text):
        return unit.number is None and len(before.runs) == 1
    if _ENTRY.match(block.text) or _MARK_ALONE.fullmatch(block.text) or unit.number is not None:
        return False
    if _introduces(last) and before.kind in _INTRODUCED and unit.kind in _INTRODUCED and len(before.runs) == 1:
        return True
    if before.kind not in _MOVED or (unit.kind == "vote" and before.kind == "resolution"):
        return False
    if not _tells(unit, block) or not (speaks_of_motion(before.text) or is_sequel(last.text)):
        return False
    return names_a_side(unit.text) or not (is_settled(before.text) or is_of_another(unit.text, before.text))


def _tells(unit: Unit, block: Block) -> bool:
    """Whether a unit only tells what became of something that stands before it."""
    return block.kind != "heading" and unit.kind in _TOLD and unit.words <= LONGEST_SEQUEL and is_sequel(unit.text)


def _tells_alone(unit: Unit) -> bool:
    """Whether a unit tells what became of a motion, and not what was moved."""
    if unit.kind not in _TOLD or speaks_of_motion(unit.text) or speaks_of_amended(unit.text):
        return False
    return any(is_sequel(line) for line in unit.text.split("\n"))


def _under_its_motion(unit: Unit, units: Sequence[Unit], at: int) -> Unit:
    """A vote that stands apart from its motion, with the motion's words above it as a heading."""
    above = units[at - 1].text if at and units[at - 1].item == unit.item else ""
    wanted = amends(unit.text) or (amends(above) and not is_settled(above))
    for earlier in reversed(units[:at]):
        if earlier.item != unit.item or (unit.item is None and earlier.kind == "heading"):
            break
        if amends(earlier.text) and not wanted:
            continue
        if is_settled(earlier.text):
            break
        moving = moving_sentence(earlier.text)
        if moving:
            words = moving.split()
            said = " ".join(words[:_TOLD_ABOVE]) + (" ..." if len(words) > _TOLD_ABOVE else "")
            return replace(unit, path=(*unit.path, said))
    return unit


def _joined(before: Unit, unit: Unit) -> Unit:
    offset = len(before.text) + 1
    moved = tuple(replace(span, start=span.start + offset, end=span.end + offset) for span in unit.spans)
    return Unit(
        text=f"{before.text}\n{unit.text}",
        kind=unit.kind if before.kind in ("paragraph", "list", "table") else before.kind,
        spans=(*before.spans, *moved),
        number=before.number or (before.text.rstrip(".") if _DECIMAL.fullmatch(before.text) else None),
        path=before.path,
        complete=before.complete and unit.complete,
        runs=(*before.runs, *((block, start, end, offset) for block, start, end, _ in unit.runs)),
        item=before.item,
    )


def spans_of(block: Block, start: int, end: int, pages: dict[int, PageText]) -> tuple[Span, ...]:
    """The spans of `block.text[start:end]`, offsets counted from `start`, a span a page."""
    spans = []
    for piece in block.pieces:
        a, b = max(start, piece.start), min(end, piece.end)
        if a < b:
            spans.append(
                Span(
                    page=piece.page,
                    start=a - start,
                    end=b - start,
                    page_start=piece.page_start + a - piece.start,
                    boxes=_boxes(piece, a, b),
                    printed_page=pages[piece.page].printed,
                )
            )
    return tuple(spans)


def _boxes(piece: Piece, start: int, end: int) -> tuple[tuple[float, float, float, float], ...]:
    """The boxes of the lines that a run of a piece lies on: lines hold about equally many characters."""
    if not piece.boxes or (start, end) == (piece.start, piece.end):
        return piece.boxes
    widths = [max(box[2] - box[0], 1.0) for box in piece.boxes]
    scale = (piece.end - piece.start) / sum(widths)
    at, chosen = float(piece.start), []
    for box, width in zip(piece.boxes, widths, strict=True):
        if at < end and at + width * scale > start:
            chosen.append(box)
        at += width * scale
    return tuple(chosen)


def headings_above(blocks: Sequence[Block]) -> list[tuple[str, ...]]:
    """The path of headings that each block stands under, outermost first."""
    path: list[tuple[int, str]] = []
    paths = []
    for block in blocks:
        if block.kind == "heading":
            path = [entry for entry in path if entry[0] < block.level]
        paths.append(tuple(text for _, text in path))
        if block.kind == "heading":
            path.append((block.level, block.text))
    return paths
