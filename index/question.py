"""What is read out of a question, as frozen records: with it an answer says how it took what was asked."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

Ignorable = Literal["panel", "date", "item", "people", "intent", "latest", "abbreviations"]
"""What an asker may have not read out of a question; the date is also the year of a matter."""


_OF_SEVERAL_MONTHS = 100
"""Days: a season is the longest stretch that comes back each year."""

_TELLS_YEAR = re.compile(
    r"\b(?:19|20)\d\d\b|/\d\d\b|\b(?:last|this|latest|newest|previous|past|recent|ago|yesterday)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Reading:
    """Words of a question and what they were read as: `said` is `question[start:end]`.

    `value` is plain: a panel's or person's name, an item's number, an intent, a period, the other way of saying an
    abbreviation, or days as an ISO 8601 interval in which ".." leaves an end open ("2021-03-01/..").
    """

    what: Literal["panel", "date", "period", "item", "people", "intent", "latest", "abbreviations"]
    value: str
    said: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Understood:
    """What was read out of a question: its intent and the limits that it names."""

    intent: Literal[
        "resolution",
        "commitment",
        "recommendation",
        "vote",
        "attendance",
        "figure",
        "history",
        "definition",
        "fact",
    ]
    words: tuple[str, ...] = ()
    panel: str | None = None
    date_from: date | None = None
    date_to: date | None = None
    """Days of the meetings that are meant, inclusive; one of the two may be open."""
    item: str | None = None
    people: tuple[str, ...] = ()
    latest: bool = False
    """Whether it is asked how things stand now."""
    periods: tuple[str, ...] = ()
    """Years that the matter is about, whenever it was told: "2021", "2019/20"."""
    expansions: tuple[tuple[str, str], ...] = ()
    """Abbreviations: as the question has it, and as the papers also say it."""
    readings: tuple[Reading, ...] = ()
    ignored: tuple[str, ...] = ()
    """What the asker wished not to be read."""

    @property
    def yearless(self) -> bool:
        """Whether the days are named without their year ("in December"): they are then of the latest year, and another
        may be meant."""
        said = next((one.said for one in self.readings if one.what == "date"), None)
        if said is None or self.date_from is None or self.date_to is None or _TELLS_YEAR.search(said):
            return False
        return (self.date_to - self.date_from).days < _OF_SEVERAL_MONTHS

    def on(self, day: date) -> bool:
        """Whether a day is among those named."""
        return (self.date_from or date.min) <= day <= (self.date_to or date.max)

    def on_in_some_year(self, day: date) -> bool:
        """Whether a day is among those named, or where their year is not, among those of another year."""
        if self.on(day) or not self.yearless or not self.date_from or not self.date_to:
            return self.on(day)
        first, last, known = ((one.month, one.day) for one in (self.date_from, self.date_to, day))
        return first <= known <= last if first <= last else not last < known < first
