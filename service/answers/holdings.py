"""What papers are held: the meetings that a question may mean, the kinds of their papers, and how to say so."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from index import schema
from index.identity import panel_slug
from index.known import Known
from index.question import Understood
from index.records import Passage
from service.answers.phrasing import day_in_words

_RECORDS = ("minutes", "decision")
"""Kinds of papers that record what a meeting did; agendas and reports say what it was to do."""

_NAMED_AT_MOST = 3


@dataclass(frozen=True, slots=True)
class Span:
    """The days, inclusive, and the panel of the meetings that a question means."""

    panel: str | None
    first: date
    last: date

    def said(self) -> str:
        """As a person would say it: "the Cabinet of 14 July 2021", "any panel between ... and ..."."""
        whose = f"the {self.panel}" if self.panel else "any panel"
        if self.first == self.last:
            return f"{whose} on {day_in_words(self.first)}"
        if (self.first.year, self.first.month) == (self.last.year, self.last.month):
            return f"{whose} in {self.first:%B %Y}"
        return f"{whose} between {day_in_words(self.first)} and {day_in_words(self.last)}"


def span(understood: Understood, today: date) -> Span | None:
    """The meetings that a question names by their days; none where it names none."""
    if understood.date_from is None and understood.date_to is None:
        return None
    return Span(understood.panel, understood.date_from or date.min, understood.date_to or max(today, date.min))


def has_minutes(connection: Connection, panels: Iterable[str], days: Sequence[date]) -> bool:
    """Whether minutes or a decision notice of a meeting of these panels (slugs) on one of these days are held."""
    parts = schema.parts
    query = (
        select(parts.c.id)
        .join(schema.documents, schema.documents.c.id == parts.c.document_id)
        .where(
            parts.c.panel_slug.in_(list(panels)),
            parts.c.date.in_([day.isoformat() for day in days]),
            parts.c.kind.in_(_RECORDS),
            schema.documents.c.state == "current",
        )
        .limit(1)
    )
    return connection.execute(query).first() is not None


def slugs_of(known: Known, asked: Span) -> list[str]:
    """The panels that met on the days asked about."""
    if asked.panel:
        return [panel_slug(asked.panel)]
    return [slug for slug, days in known.meetings.items() if any(asked.first <= day <= asked.last for day in days)]


def nearest_meeting(known: Known, asked: Span) -> str | None:
    """The meeting held that is nearest in time to those asked about, in words; none where no day is known."""
    if asked.panel:
        days = known.meetings.get(panel_slug(asked.panel), ())
    else:
        days = tuple({day for those in known.meetings.values() for day in those})
    if not days:
        return None
    nearest = min(days, key=lambda day: (max(asked.first - day, day - asked.last), day))
    return day_in_words(nearest)


def place(passage: Passage) -> str:
    """Where a passage stands, for a refusal: the panel, then the paper, the day and the page."""
    return f"{passage.panel}, {passage.where()}" if passage.panel else f"{passage.document.title}, {passage.where()}"


def covered(passages: Sequence[Passage]) -> str:
    """The meetings and papers that some passages come from, each once and the first ones only."""
    told = dict.fromkeys(
        f"the {p.panel} of {day_in_words(p.date)}" if p.panel and p.date else p.document.title for p in passages
    )
    return "; ".join(list(told)[:_NAMED_AT_MOST])
