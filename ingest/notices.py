"""Tables in which a notice gives its decisions: a row each, with the item, its subject and what was decided."""

import re
from collections.abc import Iterator
from dataclasses import replace

from index.records import ItemRef
from ingest.clauses import Unit, marked

_DECISION = re.compile(
    r"^(?:decisions?|resolutions?|outcome|determination)(?:\s+(?:made|taken|of\s+the\s+\w+))?\s*:?$",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"^(?:(?:agenda\s+)?item|minute)(?:\s+(?:no\.?|number))?$|^(?:no\.?|number|ref(?:erence)?\.?)$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"^(?:subject|title|topic|matter|report|item|description)(?:\s+(?:title|matter|of\s+report))?$",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"^[A-Z]{0,4}[./]?\d[\w./()-]{0,11}$")


def decision_rows(table: Unit) -> Iterator[Unit]:
    """The decision of each row of a table that has a column for it, with the row's item; nothing for other tables."""
    rows = list(_rows(table))
    at = next((at for at, cells in enumerate(rows[:2]) if any(_DECISION.match(cell.text) for cell in cells)), None)
    if at is None or len(rows[at]) < 2:
        return
    head = [cell.text for cell in rows[at]]
    decision = next(column for column, name in enumerate(head) if _DECISION.match(name))
    number = next((column for column, name in enumerate(head) if _NUMBER.match(name)), None)
    subject = next((column for column, name in enumerate(head) if _SUBJECT.match(name) and column != number), None)
    for cells in rows[at + 1 :]:
        if len(cells) <= decision or not cells[decision].text:
            continue
        item = _item(cells, number, subject) or table.item
        yield replace(marked(cells[decision]), item=item, stated="decision")


def _item(cells: list[Unit], number: int | None, subject: int | None) -> ItemRef | None:
    bare = cells[number].text if number is not None and number < len(cells) else ""
    title = cells[subject].text if subject is not None and subject < len(cells) else ""
    if not title:
        return None
    return ItemRef(bare if _BARE_NUMBER.match(bare) else None, title)


def _rows(table: Unit) -> Iterator[list[Unit]]:
    """The rows of a table as the units of their cells, empty cells kept in their place."""
    at = 0
    for row in table.text.split("\n"):
        cells = []
        for cell in row.split("\t"):
            cells.append(table.cut(at, at + len(cell), mark=""))
            at += len(cell) + 1
        yield cells
