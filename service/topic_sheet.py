"""A topic's history as CSV, by the rules of the registers' sheets: what a paper says is never run as a formula."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from service import wording
from service.happenings import Entry, Step
from service.sheets import Cell, cell, csv_lines

COLUMNS: Final[Mapping[str, Callable[[Entry], Cell]]] = {
    "date": lambda one: one.date,
    "council": lambda one: one.council,
    "panel": lambda one: one.panel,
    "item_number": lambda one: one.item.number if one.item else None,
    "item_title": lambda one: one.item.title if one.item else None,
    "event": lambda one: one.event,
    "what_happened": lambda one: one.label,
    "text": lambda one: one.text,
    "votes": lambda one: wording.votes(one.resolution.votes) if one.resolution else None,
    "owner": lambda one: one.commitment.owner if one.commitment else None,
    "due": lambda one: one.commitment.due if one.commitment else None,
    "fate": lambda one: one.fate,
    "led_to": lambda one: _told(*one.led_to),
    "supersedes": lambda one: _told(one.supersedes) if one.supersedes else None,
    "superseded_by": lambda one: _told(one.superseded_by) if one.superseded_by else None,
    "minutes_status": lambda one: one.minutes_status,
    "papers": lambda one: "; ".join(one.papers),
    "page": lambda one: one.printed_page or one.page,
    "passage_id": lambda one: one.passage_id,
    "permalink": lambda one: one.url,
}
"""Columns in their order: programs rely on names and order, so that new ones go to the end."""


def history(entries: Iterable[Entry], site: str = "") -> Iterator[str]:
    """A topic's history as CSV, some rows at a time. `site` is what stands before each permalink."""
    rows = ([cell(of(one), name, site) for name, of in COLUMNS.items()] for one in entries)
    return csv_lines(tuple(COLUMNS), rows)


def _told(*steps: Step) -> str:
    """Lost, 5 December 2023: That Option A be endorsed."""
    return " | ".join(
        f"{step.label}{f', {wording.day(step.date)}' if step.date else ''}: {' '.join(step.text.split())}"
        for step in steps
    )
