"""Web pages that print an item's heading and, under it, a label ("Minutes") over what was said and resolved on it.

A portal sets the same in a table (`ingest.portal_items`); here headings and labels alone tell the items and their
texts. What stands between an item's heading and its first label is the agenda's, and no record.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from index.records import ItemRef, PartKind
from ingest.headlines import tells_what_happened
from ingest.items import clean_title, headings
from ingest.portal_labels import in_order, part_of_label
from ingest.reading import Block, Stated
from ingest.sheets import Sheets

FEWEST_LABELS = 2
"""Items with a label "Minutes" of their own that show a page to be made so: one alone may head all that was said."""

_UNDER_ALL = 99
"""The depth of a label that is no heading: deeper than any."""

_NUMBER_ALONE = re.compile(r"\d{1,4}[A-Za-z]?[.)]?")
_WHO_WAS_THERE = re.compile(r"\W*(?:(?:members|councillors)\s+)?(?:attendance|present|in attendance)\b", re.IGNORECASE)


@dataclass(slots=True)
class _Item:
    """An item's heading, and its texts each with the part of the record that its label names."""

    head: Block
    ref: ItemRef
    texts: list[tuple[PartKind, list[Block]]] = field(default_factory=lambda: [("agenda", [])])

    def parts(self) -> Iterator[tuple[PartKind, list[Block]]]:
        """The texts that say more than a label; one without any label is minutes where it tells what happened."""
        written = [(part, blocks) for at, (part, blocks) in enumerate(self.texts) if len(blocks) > (at > 0)]
        if len(self.texts) > 1 or not written:
            yield from written
            return
        blocks = written[0][1]
        there = _WHO_WAS_THERE.match(self.ref.title)
        yield "minutes" if there or tells_what_happened([block.text for block in blocks]) else "agenda", blocks


def arranged(sheets: Sheets) -> Sheets:
    """A page's sheets as they are, or where labels stand under its items, the same blocks on sheets that state them."""
    if any(block.stated for block in sheets.blocks):
        return sheets
    stated = by_their_labels(sheets.blocks)
    if stated is None:
        return sheets
    again = Sheets()
    again.put_again(stated)
    return again


def by_their_labels(blocks: Sequence[Block]) -> list[tuple[Block, Stated]] | None:
    """A page's blocks with what its labels state of each, the minutes of all items first; none without such labels."""
    labels = _labels(blocks)
    level = _level_of_items(blocks, labels)
    if level is None:
        return None
    first, items = _items(blocks, labels, level)
    minuted = sum(any(part == "minutes" for part, _ in item.texts) for item in items)
    if minuted < FEWEST_LABELS:
        return None
    stated = [(block, Stated("minutes")) for block in first]
    for part in in_order("minutes"):
        for item in items:
            texts = [written for named, written in item.parts() if named == part]
            if texts or (part == "agenda" and not any(item.parts())):
                stated += [
                    (block, Stated(part, item.ref)) for block in [item.head, *(b for text in texts for b in text)]
                ]
    return stated


def _labels(blocks: Sequence[Block]) -> dict[int, tuple[PartKind, int]]:
    """The blocks that say no more than a label does, with the part that it names and its depth."""
    found = {}
    for at, block in enumerate(blocks):
        part = part_of_label(block.text) if len(block.text) < 40 and not block.number else None
        if part:
            found[at] = part, block.level if block.kind == "heading" else _UNDER_ALL
    return found


def _level_of_items(blocks: Sequence[Block], labels: dict[int, tuple[PartKind, int]]) -> int | None:
    """The depth of the headings under which labels stand: an item may itself be called "Minutes"."""
    over: Counter[int] = Counter()
    for at, (part, depth) in labels.items():
        above = (block for block in reversed(blocks[:at]) if block.kind == "heading" and block.level < depth)
        head = next(above, None)
        if part == "minutes" and head is not None:
            over[head.level] += 1
    return over.most_common(1)[0][0] if over else None


def _items(
    blocks: Sequence[Block], labels: dict[int, tuple[PartKind, int]], level: int
) -> tuple[list[Block], list[_Item]]:
    """What stands above the items, and the items with their texts."""
    heads = {
        at: replace(block, number=_number_above(blocks, at) or block.number)
        for at, block in enumerate(blocks)
        if block.kind == "heading" and block.level == level
    }
    numbered = {heading.block: heading for heading in headings(list(heads.values()), "agenda")}
    refs = {
        at: ItemRef(found.number, found.title)
        if (found := numbered.get(place))
        else ItemRef(None, clean_title(head.text))
        for place, (at, head) in enumerate(heads.items())
    }
    if numbered:
        # "(a) The pension fund" among numbered items is a heading in the text of one, unless it has a label of its own.
        heads = {
            at: head
            for place, (at, head) in enumerate(heads.items())
            if place in numbered or _has_label(blocks, labels, at, level)
        }
    above = {at - 1 for at in heads if _number_above(blocks, at)}
    items: list[_Item] = []
    first: list[Block] = []
    for at, block in enumerate(blocks):
        if at in heads:
            items.append(_Item(heads[at], refs[at]))
        elif at in above:
            continue
        elif not items:
            first.append(block)
        elif at in labels and labels[at][1] > level:
            items[-1].texts.append((labels[at][0], [block]))
        else:
            items[-1].texts[-1][1].append(block)
    return first, items


def _has_label(blocks: Sequence[Block], labels: dict[int, tuple[PartKind, int]], at: int, level: int) -> bool:
    """Whether a label stands under a heading before the next of its depth."""
    for below in range(at + 1, len(blocks)):
        if below in labels and labels[below][1] > level:
            return True
        if blocks[below].kind == "heading" and blocks[below].level <= level:
            return False
    return False


def _number_above(blocks: Sequence[Block], at: int) -> str | None:
    """The number of an item where it stands alone, in a line or a cell, before its heading."""
    return blocks[at - 1].text if at and _NUMBER_ALONE.fullmatch(blocks[at - 1].text) else None
