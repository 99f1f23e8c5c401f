"""Stretches of time that a question speaks of: from when to when, and with which words.

"since the spring of 2021" has no end, "before 2020" no beginning, "between March and June 2022" both. What names no
time ("before the election") is none.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from index.points import Held, Point, points

_UNTIL = r"(?:to|until|till|til|through|up to|and|[-–—])"
_BETWEEN = re.compile(r"(?:^|\W)(?:between|from)\s+$", re.IGNORECASE)
_JOINS = re.compile(rf"\s*{_UNTIL}\s*(?:the )?(?:end of )?", re.IGNORECASE)
_JOINS_ALONE = re.compile(r"\s*(?:to|until|till|through|up to|[-–—])\s*(?:the )?(?:end of )?", re.IGNORECASE)
_ONWARD = re.compile(r"\s*(?:on ?wards?|and (?:after|later|since)|or later|on\b(?=\s*(?:$|[?,.])))", re.IGNORECASE)
_BACKWARD = re.compile(r"\s*(?:and|or) (?:before|earlier)", re.IGNORECASE)
_BEFORE_IT = re.compile(
    r"(?:^|\b)(?P<word>ever since|since|from|after|before|prior to|until|till|up to|by|in|on|during|over|within|at|for"
    r"|of|throughout|around|about)\s+(?:(?:the|its|their)\s+)?$",
    re.IGNORECASE,
)
_OPEN_AFTER = frozenset({"since", "ever since"})
_RECORD = re.compile(
    r"\b(?:minutes|notes|papers?|reports?|decisions?|agenda|letter|figures|data|results|meetings?|update) from\s+"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
"""What comes from a day is of that day; what happens from a day on is not."""


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A stretch of days: either end may be open. `start` and `end` are the words' place, `said` of them; `lead` is the
    preposition before ("in", "since", "for"), which is among them; `core` is where the words after it begin. `bare`:
    no preposition stands straight before ("in the 2019/20 budget" has one, and "the" between)."""

    first: date | None
    last: date | None
    unit: str
    start: int
    end: int
    core: int
    lead: str = ""
    bare: bool = True
    periods: tuple[str, ...] = ()

    def closed(self) -> tuple[date, date] | None:
        """Both ends, if neither is open."""
        return (self.first, self.last) if self.first and self.last else None


def time_spans(question: str, today: date, held: Held) -> list[TimeSpan]:
    """Every stretch of time that a question speaks of, in order.

    What has no year is the latest up to `today` of which `held` knows a meeting, else the latest that has begun.
    """
    named = points(question, today, held)
    found: list[TimeSpan] = []
    at = 0
    while at < len(named):
        point = named[at]
        following = named[at + 1] if at + 1 < len(named) else None
        if following and _makes_a_stretch(question, point, following):
            found.append(_stretch(question, point, following))
            at += 2
        else:
            found.append(_alone(question, point))
            at += 1
    return found


def _makes_a_stretch(question: str, point: Point, following: Point) -> bool:
    between = question[point.end : following.start]
    if _BETWEEN.search(question[: point.start]) and _JOINS.fullmatch(between):
        return True
    undated = point.unit == following.unit and not point.dated and following.dated
    return _JOINS_ALONE.fullmatch(between) is not None or (undated and between.strip().casefold() == "and")


def _stretch(question: str, point: Point, following: Point) -> TimeSpan:
    first, last = point.first, following.last
    if not point.dated and following.dated and following.unit in ("day", "month", "season"):
        first += relativedelta(year=following.first.year)
        first -= relativedelta(years=int(first > following.first))
    elif not point.dated and not following.dated and last < first:
        first -= relativedelta(years=1)
    if last < first:
        first, last = following.first, point.last
    lead = re.search(r"(?:between|from)\s+$", question[: point.start], re.IGNORECASE)
    start = lead.start() if lead else point.start
    labels = tuple(
        dict.fromkeys(
            label for label in (str(first.year) if not point.dated else point.label, following.label) if label
        )
    )
    led = "between" if lead else ""
    return TimeSpan(first, last, "stretch", start, following.end, point.start, led, lead is None, labels)


def _alone(question: str, point: Point) -> TimeSpan:
    before = _BEFORE_IT.search(question[: point.start])
    lead = before["word"].casefold() if before else ""
    start = before.start() if before else point.start
    bare = before is None or re.search(r"\b(?:the|its|their)\s+$", before.group(), re.IGNORECASE) is not None
    periods = tuple(point.label.split())
    whole = TimeSpan(point.first, point.last, point.unit, start, point.end, point.start, lead, bare, periods)
    if onward := _ONWARD.match(question, point.end):
        return replace(whole, last=None, end=onward.end(), periods=())
    if backward := _BACKWARD.match(question, point.end):
        return replace(whole, first=None, end=backward.end(), periods=())
    if lead in _OPEN_AFTER or (lead == "from" and not _RECORD.search(question[: point.start])):
        return replace(whole, last=None, periods=())
    if lead == "after":
        return replace(whole, first=point.last + timedelta(days=1), last=None, periods=())
    if lead in ("before", "prior to"):
        return replace(whole, first=None, last=point.first - timedelta(days=1), periods=())
    if lead in ("until", "till", "up to"):
        return replace(whole, first=None, periods=())
    return whole
