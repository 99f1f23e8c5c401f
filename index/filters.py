"""What a filter is, and what it means over the catalogue."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Column, ColumnElement, and_

from index import schema
from index.identity import panel_slug


@dataclass(frozen=True, slots=True)
class Filters:
    """Limits on passages; empty means no limit. Panels are names or slugs; dates are of the meeting and inclusive."""

    council: str | None = None
    panels: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    item: str | None = None
    documents: tuple[str, ...] = ()
    date_from: date | None = None
    date_to: date | None = None

    def __bool__(self) -> bool:
        return self != Filters()

    def panel_slugs(self) -> tuple[str, ...]:
        """The panels as slugs, so that a name and its slug filter alike."""
        return tuple(panel_slug(name) for name in self.panels)


def day_number(day: date) -> int:
    """A date as the integer 20210714, as the followers keep it."""
    return day.year * 10_000 + day.month * 100 + day.day


def conditions(filters: Filters) -> ColumnElement[bool]:
    """The filter as a condition over current `passages` joined with their `parts` and `documents`."""
    clauses: list[ColumnElement[bool]] = [schema.documents.c.state == "current"]

    def among(column: Column[str], values: Sequence[str]) -> None:
        if values:
            clauses.append(column.in_(values))

    among(schema.parts.c.panel_slug, filters.panel_slugs())
    among(schema.passages.c.kind, filters.kinds)
    among(schema.parts.c.kind, filters.parts)
    among(schema.documents.c.id, filters.documents)
    if filters.council:
        clauses.append(schema.documents.c.council == filters.council)
    if filters.item:
        clauses.append(schema.passages.c.item_number == filters.item)
    if filters.date_from:
        clauses.append(schema.parts.c.date >= filters.date_from.isoformat())
    if filters.date_to:
        clauses.append(schema.parts.c.date <= filters.date_to.isoformat())
    return and_(*clauses)
