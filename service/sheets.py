"""Registers as CSV (RFC 4180) that a spreadsheet opens without running anything that a paper says."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, islice
from typing import Final

from service.entries import CommitmentEntry, ResolutionEntry

_ROWS_AT_ONCE = 100

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What spreadsheets take for a formula at the start of a cell; some of them after spaces too."""

Cell = str | int | bool | date | None

RESOLUTIONS: Final[Mapping[str, Callable[[ResolutionEntry], Cell]]] = {
    "id": lambda one: one.id,
    "council": lambda one: one.council,
    "panel": lambda one: one.panel,
    "date": lambda one: one.date,
    "item_number": lambda one: one.item.number if one.item else None,
    "item_title": lambda one: one.item.title if one.item else None,
    "outcome": lambda one: one.outcome,
    "text": lambda one: one.text,
    "votes_for": lambda one: one.votes.for_ if one.votes else None,
    "votes_against": lambda one: one.votes.against if one.votes else None,
    "votes_abstained": lambda one: one.votes.abstained if one.votes else None,
    "unanimous": lambda one: one.votes.unanimous if one.votes else None,
    "mover": lambda one: one.mover,
    "seconder": lambda one: one.seconder,
    "minutes_status": lambda one: one.status,
    "supersedes": lambda one: one.supersedes,
    "superseded_by": lambda one: one.superseded_by,
    "paper": lambda one: one.title,
    "page": lambda one: one.printed_page or one.page,
    "passage_id": lambda one: one.passage_id,
    "permalink": lambda one: one.url,
}
"""Columns in their order: programs rely on names and order, so that new ones go to the end."""

COMMITMENTS: Final[Mapping[str, Callable[[CommitmentEntry], Cell]]] = {
    "id": lambda one: one.id,
    "council": lambda one: one.council,
    "panel": lambda one: one.panel,
    "date": lambda one: one.date,
    "item_number": lambda one: one.item.number if one.item else None,
    "item_title": lambda one: one.item.title if one.item else None,
    "owner": lambda one: one.owner,
    "text": lambda one: one.text,
    "to": lambda one: one.to,
    "due": lambda one: one.due,
    "due_text": lambda one: one.due_text,
    "status": lambda one: one.status,
    "evidence": lambda one: " ".join(one.evidence),
    "paper": lambda one: one.title,
    "page": lambda one: one.printed_page or one.page,
    "passage_id": lambda one: one.passage_id,
    "permalink": lambda one: one.url,
}


def resolutions(entries: Iterable[ResolutionEntry], site: str = "") -> Iterator[str]:
    """The register as CSV, some rows at a time. `site` is what stands before each permalink."""
    return csv_lines(
        tuple(RESOLUTIONS), ([cell(of(one), name, site) for name, of in RESOLUTIONS.items()] for one in entries)
    )


def commitments(entries: Iterable[CommitmentEntry], site: str = "") -> Iterator[str]:
    """As `resolutions`."""
    return csv_lines(
        tuple(COMMITMENTS), ([cell(of(one), name, site) for name, of in COMMITMENTS.items()] for one in entries)
    )


def csv_lines(header: Sequence[str], rows: Iterator[Sequence[str]]) -> Iterator[str]:
    """A header and rows as CSV, a hundred rows at a time."""
    left = chain([header], rows)
    while batch := list(islice(left, _ROWS_AT_ONCE)):
        sheet = io.StringIO()
        csv.writer(sheet).writerows(batch)
        yield sheet.getvalue()


def cell(value: Cell, column: str, site: str) -> str:
    """A value as it stands in a column: yes or no, whole addresses, and nothing that a spreadsheet would run."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = "" if value is None else str(value)
    if column == "permalink":
        return f"{site}{text}"
    return f"'{text}" if text.lstrip(" \u00a0").startswith(_STARTS_A_FORMULA) else text
