"""The labels that committee portals print over an item's texts, and the order in which the texts are read."""

from index.records import PartKind

_PARTS: dict[str, PartKind] = {
    "minutes": "minutes",
    "cofnodion": "minutes",
    "decision": "decision",
    "decisions": "decision",
    "penderfyniad": "decision",
    "additional documents": "agenda",
    "dogfennau ychwanegol": "agenda",
    "agenda text": "agenda",
}
"""The portal's labels over an item's texts, in its two languages."""

_ORDER: tuple[PartKind, ...] = ("minutes", "decision", "agenda", "report")


def part_of_label(label: str) -> PartKind | None:
    """Which part of the record stands under a label of the portal ("Minutes:"), if it is one."""
    return _PARTS.get(label.strip().rstrip(":").strip().lower())


def in_order(record: PartKind) -> list[PartKind]:
    """The parts in the order in which a page's texts are put: what the page is as a whole comes first."""
    return [record, *(part for part in _ORDER if part != record)]
