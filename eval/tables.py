"""Figures as they are handed on: lines of named values under a title, which a table shows and a baseline keeps."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from eval.tally import Tally, mean

Value = float | int | None


@dataclass(frozen=True, slots=True)
class Line:
    """One row: what was measured, and its values by column."""

    name: str
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a title. An alarm counts what must never happen; it is printed first, and loudly where it is not 0."""

    title: str
    lines: tuple[Line, ...]
    alarms: tuple[tuple[str, int], ...] = ()
    faults: tuple[str, ...] = ()
    """What went wrong, record by record, for whoever mends it."""


def tallied(name: str, units: Mapping[str, Tally], beside: Mapping[str, Value] | None = None) -> Line:
    """A row of precision and recall: micro over all records, macro over the units."""
    whole = total(units.values())
    return Line(
        name,
        {
            "precision": whole.precision,
            "recall": whole.recall,
            "macro p": mean(each.precision for each in units.values()),
            "macro r": mean(each.recall for each in units.values()),
            "right": whole.right,
            "found": whole.found,
            "gold": whole.gold,
            **(beside or {}),
        },
    )


def total(tallies: Iterable[Tally]) -> Tally:
    """All of them counted together."""
    whole = Tally()
    for each in tallies:
        whole.add(each.right, each.found, each.gold)
    return whole


def share(name: str, right: Sequence[bool]) -> Line:
    """A row of how many of the judged were right."""
    return Line(name, {"recall": sum(right) / len(right) if right else None, "right": sum(right), "gold": len(right)})
