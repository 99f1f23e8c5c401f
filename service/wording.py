"""What the registers say of a record, in words: for pages and for the terminal alike."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from index.records import CommitmentStatus, ItemRef, MinutesStatus, Outcome, Votes

OUTCOMES: Final[Mapping[Outcome, str]] = {
    "approved": "Approved",
    "agreed": "Agreed",
    "endorsed": "Endorsed",
    "noted": "Noted",
    "deferred": "Deferred",
    "referred": "Referred",
    "action": "Action",
    "amended": "Replaced by an amendment",
    "lost": "Lost",
    "withdrawn": "Withdrawn",
}

NOT_CARRIED: Final[frozenset[Outcome]] = frozenset({"lost", "withdrawn", "amended"})
"""Outcomes of words that were moved and are not what the meeting decided."""

STATUSES: Final[Mapping[CommitmentStatus, str]] = {
    "open": "Open",
    "overdue": "Overdue",
    "done": "Done",
    "unknown": "No date given",
}

MINUTES: Final[Mapping[MinutesStatus, str]] = {
    "draft": "draft minutes",
    "approved": "approved minutes",
    "corrected": "minutes since corrected",
}


def day(value: date) -> str:
    """10 March 2021."""
    return f"{value.day} {value:%B %Y}"


def votes(cast: Votes | None) -> str:
    """7 for, 2 against, 1 abstention; what the record does not count is not said."""
    if cast is None:
        return ""
    counted = [
        f"{number or 'none'} {what}"
        for number, what in ((cast.for_, "for"), (cast.against, "against"))
        if number is not None
    ]
    if cast.abstained is not None:
        counted.append(f"{cast.abstained or 'no'} {'abstention' if cast.abstained == 1 else 'abstentions'}")
    return ", ".join([*(["unanimous"] if cast.unanimous else []), *counted])


def names(mover: str | None, seconder: str | None) -> str:
    """Moved by Councillor Brandt, seconded by Councillor Lowe."""
    said = [f"{what} by {who}" for what, who in (("moved", mover), ("seconded", seconder)) if who]
    return ", ".join(said)[:1].upper() + ", ".join(said)[1:]


def place(when: date | None, item: ItemRef | None, page: str | int | None) -> str:
    """10 March 2021, item 7, page 112."""
    said = [
        day(when) if when else "",
        f"item {item.number}" if item and item.number else "",
        f"page {page}" if page else "",
    ]
    return ", ".join(word for word in said if word) or "in its paper"
