"""The dates of a text, and how each is put: "by 1 June", "from 1 June", "at the meeting on 1 June"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

Sense = Literal["until", "from", "meeting", "on"]

_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTH = "|".join(f"{name.title()}|{name[:3].title()}\\.?" for name in _MONTHS) + "|Sept\\.?"

_DATE = re.compile(
    r"\b(?P<iso_year>\d{4})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)\b"
    r"|\b(?P<d>\d\d?)[/.](?P<m>\d\d?)[/.](?P<y>\d{4}|\d\d)\b"
    rf"|\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? )?(?P<month>{_MONTH}),? (?P<year>\d{{4}})\b"
    rf"|\b(?P<day_alone>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month_alone>{_MONTH})(?![\w'])"
    rf"|\b(?P<us_month>{_MONTH}) (?P<us_day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<us_year>\d{{4}}))?\b"
)
"""Read in this order. Months have their capital: "may" is a word."""

_MONTH_NAME = re.compile(rf"\b(?:{_MONTH})(?!\w)")

_UNTIL = re.compile(r"\b(?:by|before|until|till|to|end(?:s|ing|ed)?(?: on)?|no later than)(?: the end of)? ?\Z", re.I)
_FROM = re.compile(r"\b(?:from|since|after|start(?:s|ing|ed)?(?: on)?|begin(?:s|ning)?(?: on)?) ?\Z", re.I)
_MEETING = re.compile(
    r"(?:\A(?:at|in|on|during)(?: its| the| their)?|\b(?:meeting|met|session|minutes)(?: held)?(?: on| of)"
    r"|\b(?:agreed|resolved|approved|decided|voted|carried|lost|rejected|adopted)(?: \w+){0,3} on) ?\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Day:
    """A date as far as a text gives it; what it leaves out is none."""

    year: int | None
    month: int
    day: int | None
    sense: Sense
    start: int
    end: int

    def within(self, other: "Day | date") -> bool:
        """Whether all that this date says is said by another."""
        return all(
            mine is None or mine == theirs
            for mine, theirs in ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        )


def days(text: str) -> list[Day]:
    """The dates of a folded text, in order; what names no day of the calendar is left to be a number."""
    return list(_days(text))


def months(text: str) -> list[tuple[str, int, int]]:
    """The names of months in a folded text with their places, those of dates among them."""
    return [(match.group()[:3].casefold(), *match.span()) for match in _MONTH_NAME.finditer(text)]


def without(text: str, found: list[Day]) -> str:
    """The text with its dates blanked, so that their numbers are not read again; places stay as they are."""
    for day in found:
        text = text[: day.start] + " " * (day.end - day.start) + text[day.end :]
    return text


def _days(text: str) -> Iterator[Day]:
    for match in _DATE.finditer(text):
        parts = match.groupdict()
        day = parts["iso_day"] or parts["d"] or parts["day"] or parts["day_alone"] or parts["us_day"]
        year = parts["iso_year"] or parts["y"] or parts["year"] or parts["us_year"]
        named = parts["month"] or parts["month_alone"] or parts["us_month"]
        month = _number(named) if named else int(parts["iso_month"] or parts["m"] or 0)
        full_year = (2000 + int(year) if year and len(year) == 2 else int(year)) if year else None
        if 1 <= month <= 12 and (day is None or 1 <= int(day) <= 31):
            before = text[max(0, match.start() - 60) : match.start()]
            sense = _sense(before if match.start() > 60 else text[: match.start()])
            yield Day(full_year, month, int(day) if day else None, sense, *match.span())


def _number(month: str) -> int:
    return next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(month[:3].casefold()))


def _sense(before: str) -> Sense:
    if _UNTIL.search(before):
        return "until"
    if _FROM.search(before):
        return "from"
    return "meeting" if _MEETING.search(before) else "on"
