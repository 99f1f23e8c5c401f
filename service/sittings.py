"""All that is known of one meeting: its items and papers, who was there, what was decided and promised."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from index import registers
from index.filters import Filters
from index.identity import panel_slug
from index.records import Attendance, Item, Meeting
from index.registers import MinutesState
from service.entries import CommitmentEntry, ResolutionEntry, commitment_entries, resolution_entries
from service.widening import values

_ALL = 10_000
"""More resolutions than any meeting passes."""


@dataclass(frozen=True, slots=True)
class Sitting(Meeting):
    """A meeting with what its papers record of it. `minutes` says what became of its minutes."""

    attendance: Attendance | None = None
    resolutions: tuple[ResolutionEntry, ...] = ()
    commitments: tuple[CommitmentEntry, ...] = ()
    minutes: MinutesState | None = None


def sitting(connection: Connection, meeting: Meeting) -> Sitting:
    """A meeting with its registers."""
    slug = panel_slug(meeting.panel)
    limits = Filters(council=meeting.council, panels=(slug,), date_from=meeting.date, date_to=meeting.date)
    promised = registers.commitments(connection, limits, today=date.today(), limit=_ALL)
    return Sitting(
        **values(meeting),
        attendance=registers.attendance(connection, slug, meeting.date, meeting.council),
        resolutions=tuple(resolution_entries(connection, registers.resolutions(connection, limits, limit=_ALL))),
        commitments=tuple(commitment_entries(connection, promised)),
        minutes=registers.minutes_state(connection, meeting.council, slug, meeting.date),
    )


@dataclass(frozen=True, slots=True)
class Business:
    """An item of a meeting with what was decided and promised on it; no item gathers what names none."""

    item: Item | None
    resolutions: tuple[ResolutionEntry, ...]
    commitments: tuple[CommitmentEntry, ...]


def business(held: Sitting) -> list[Business]:
    """A meeting's items in order, each with its registers; last, what belongs to none of them."""
    resolved, promised = list(held.resolutions), list(held.commitments)
    found = []
    for item in held.items:
        ours = (
            tuple(one for one in resolved if _belongs(one, item)),
            tuple(one for one in promised if _belongs(one, item)),
        )
        found.append(Business(item, *ours))
        resolved = [one for one in resolved if one not in ours[0]]
        promised = [one for one in promised if one not in ours[1]]
    return [*found, Business(None, tuple(resolved), tuple(promised))] if resolved or promised else found


def _belongs(entry: ResolutionEntry | CommitmentEntry, item: Item) -> bool:
    """By the item's number, else by its title."""
    if entry.item is None:
        return False
    if entry.item.number or item.number:
        return entry.item.number == item.number
    return entry.item.title.casefold() == item.title.casefold()
