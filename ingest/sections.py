"""What is understood of a reading: its sections (the parts of a pack), and the item that each block belongs to."""

from dataclasses import dataclass
from datetime import date

from index.records import ItemRef, MinutesStatus, PartKind


@dataclass(frozen=True, slots=True)
class Section:
    """One paper inside a file: blocks `first` to `last` (exclusive) of its reading, and whose meeting they belong to.

    `items` names the item of each of its blocks, in order: in minutes and agendas these differ from block to block; in
    a report all are the report's own item. `confidence` is 0 to 1: how well the signs of this section agree.
    """

    kind: PartKind
    title: str
    panel: str | None
    date: date | None
    item: ItemRef | None
    page_from: int
    page_to: int
    first: int
    last: int
    items: tuple[ItemRef | None, ...]
    confidence: float = 1.0
    status: MinutesStatus | None = None
    complete: bool = True
