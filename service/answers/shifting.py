"""A time in words, and the time a year, a month or a meeting before it or after."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from index.known import Known
from index.spans import TimeSpan

SHIFT = re.compile(
    r"\b(?:(?:in|at|during|for) )?(?:the |a )?"
    r"(?:(?P<unit>year|month|meeting) (?P<way>before|after|earlier|later)(?: that)?"
    r"|(?P<way2>previous|preceding|following|next) (?P<unit2>year|month|meeting))\b",
    re.IGNORECASE,
)
"""Words that put a time off from one that was named before."""

_BACK = frozenset({"before", "earlier", "previous", "preceding"})


@dataclass(frozen=True, slots=True)
class When:
    """A time in words: "in" "2019/20", "on" "10 March 2021", "between" "1 March 2021 and 31 May 2021"."""

    lead: str
    core: str

    def __str__(self) -> str:
        return f"{self.lead} {self.core}"


def in_words(first: date | None, last: date | None) -> When | None:
    """A stretch of days, of which either end may be open, in words that say the same on any day they are read."""
    if first is None:
        return None if last is None else When("before", _day(last + timedelta(days=1)))
    if last is None:
        return When("since", _day(first))
    if first == last:
        return When("on", _day(first))
    if (first.month, first.day, last) == (4, 1, first + relativedelta(years=1, days=-1)):
        return When("in", f"{first.year}/{last.year % 100:02d}")
    if (first.month, first.day, last.month, last.day, first.year) == (1, 1, 12, 31, last.year):
        return When("in", str(first.year))
    if first.day == 1 and last == first + relativedelta(months=1, days=-1):
        return When("in", f"{first:%B %Y}")
    return When("between", f"{_day(first)} and {_day(last)}")


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def shifted(span: TimeSpan, asked: "re.Match[str]", panel: str | None, known: Known) -> TimeSpan | None:
    """The time that is asked for by a shift from another; none where that cannot be told."""
    unit = (asked["unit"] or asked["unit2"]).casefold()
    back = (asked["way"] or asked["way2"]).casefold() in _BACK
    first, last = span.first or span.last, span.last or span.first
    if first is None or last is None:
        return None
    if unit == "meeting":
        day = None
        if panel:
            day = known.last_meeting(panel, first) if back else known.next_meeting(panel, last)
        return replace(span, first=day, last=day, unit="day") if day else None
    step = relativedelta(years=1) if unit == "year" else relativedelta(months=1)
    if unit == "month" or (unit == "year" and span.unit in ("day", "days")):
        day = first - step if back else first + step
        return _whole(span, unit, day)
    moved = (first - step, last - step) if back else (first + step, last + step)
    end = moved[1] + relativedelta(day=31) if (last + timedelta(days=1)).day == 1 else moved[1]
    return replace(span, first=moved[0], last=end)


def _whole(span: TimeSpan, unit: str, day: date) -> TimeSpan:
    if unit == "month":
        return replace(span, first=day + relativedelta(day=1), last=day + relativedelta(day=31), unit="month")
    return replace(span, first=date(day.year, 1, 1), last=date(day.year, 12, 31), unit="year")
