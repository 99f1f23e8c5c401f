"""By when: the words in which a clerk sets a time, and the day that they come to, counted from the meeting."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_DAY = rf"(?:{_WEEKDAY},? (?:the )?)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH},?(?: (?P<year>\d{{4}})\b)?"
_FIGURES = r"(?P<d>\d{1,2})[/.](?P<m>\d{1,2})[/.](?P<y>\d{4}|\d{2})\b"
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "twelve": 12, "fourteen": 14, "twenty": 20, "twenty-one": 21, "twenty-eight": 28, "thirty": 30,
}  # fmt: skip
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(_NUMBERS)})"
_UNIT = (
    r"(?P<unit>(?:calendar |clear )?days?|(?:working|business) days?|(?:calendar )?weeks?|fortnights?"
    r"|(?:calendar )?months?|years?)"
)

_AT = r"(?P<how>by|before|on|until|no later than|not later than|in advance of|prior to|ahead of|due(?: by| on)?)"
_TO_MEETING = r"(?:to|at|for|before|by|until|in time for|ahead of|in advance of|prior to|in|on|the|be|as part of|with)"


def _of_day(match: re.Match[str], meeting: date) -> date | None:
    """ "by Friday 12 April", "the meeting on 19 October 2021": a day without a year is the next one."""
    return _day(match["year"], match["month"], int(match["day"]), meeting)


def _of_figures(match: re.Match[str], meeting: date) -> date | None:  # noqa: ARG001 - all ways have one signature
    """ "by 31/03/24"."""
    year = int(match["y"])
    return _made(year + 2000 if year < 100 else year, int(match["m"]), int(match["d"]))


def _of_month(match: re.Match[str], meeting: date) -> date | None:
    """ "by the end of March", "in October 2021": the last day; "before June" is over on the last day of May."""
    number = _MONTHS.index(match["month"].lower()[:3]) + 1
    year = int(match["year"]) if match["year"] else meeting.year + (number < meeting.month)
    last = date(year, number, monthrange(year, number)[1])
    is_before = match["how"].lower() in ("before", "prior to", "ahead of", "in advance of") and not match["part"]
    return last.replace(day=1) - timedelta(days=1) if is_before else last


def _of_span(match: re.Match[str], meeting: date) -> date | None:
    """ "within 28 days", "within ten working days", "in three months' time": counted from the meeting."""
    if re.match(r" (?:of|from|after)\b(?! (?:the|this|today['’]s|tonight['’]s) meeting)", match.string[match.end() :]):
        return None
    count = int(match["count"]) if match["count"].isdigit() else _NUMBERS[match["count"].lower()]
    unit = match["unit"].lower()
    if "working" in unit or "business" in unit:
        return _after_working_days(meeting, count)
    if "month" in unit or "year" in unit:
        months = meeting.month - 1 + count * (12 if "year" in unit else 1)
        year, month = meeting.year + months // 12, months % 12 + 1
        return date(year, month, min(meeting.day, monthrange(year, month)[1]))
    return meeting + timedelta(days=count * (7 if "week" in unit else 14 if "fortnight" in unit else 1))


def _of_weekday(match: re.Match[str], meeting: date) -> date | None:
    """ "by Friday": the next one after the meeting."""
    number = ("mon", "tue", "wed", "thu", "fri", "sat", "sun").index(match["weekday"].lower()[:3])
    return meeting + timedelta(days=(number - meeting.weekday() - 1) % 7 + 1)


def _of_no_day(match: re.Match[str], meeting: date) -> date | None:  # noqa: ARG001 - all ways have one signature
    """ "the next meeting", "the September meeting": known once the papers of that meeting are."""
    return None


_PART = r"(?:(?P<part>end|close|start|beginning|middle)(?: of)? |mid[- ]|early |late )?"
_A_BODY = r"(?:meeting|panel|committee|cabinet|board|council)"
_EVENT = (
    r"(?:after|following) (?:a period of )?\w+ (?:weeks|months|years)\b[^.;,]{0,60}|as soon as (?:possible|practicable"
    r"|available)|by the end of the (?:(?:financial |municipal )?year|month|week|quarter)|in due course"
    r"|(?:before|by|prior to) (?:Christmas|Easter|the summer(?: recess)?|the (?:new|next|end of the) (?:year|season))"
    r"|in the (?:early |late |coming )?(?:spring|summer|autumn|winter)(?: of \d{4})?"
    r"|by (?:the )?following (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:at once|immediately|within the week)$"
    r"|at a (?:later|future) (?:date|meeting)|(?:immediately )?(?:after|following) (?:the|this|tonight['’]s) meeting"
    r"|outside (?:of )?the meeting"
)
_WAYS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date | None]], ...] = tuple(
    (re.compile(form, re.IGNORECASE), counted)
    for form, counted in (
        (rf"\b{_AT} (?:the )?(?:close of business on |end of )?{_DAY}", _of_day),
        (
            rf"\b{_TO_MEETING} (?:(?:its|the|their|this|a) )?(?:[\w-]+ ){{0,3}}meeting(?: to be held)?"
            rf" (?:on|of) {_DAY}",
            _of_day,
        ),
        (rf"\b{_AT} {_FIGURES}", _of_figures),
        (rf"\b(?:within (?:the next )?|in (?=[\w-]+ \w+(?! of\b))){_COUNT} {_UNIT}['’]?(?: time)?", _of_span),
        (
            r"\b(?P<how>by|before|in|during|no later than|prior to|ahead of|until|due(?: by| in)?) (?:the )?"
            rf"{_PART}{_MONTH}(?:,? (?P<year>\d{{4}})\b)?(?! (?:\w+ )?(?:{_A_BODY}|\d))",
            _of_month,
        ),
        (rf"\bby (?:close of business (?:on )?)?(?:this |next )?{_WEEKDAY}\b", _of_weekday),
        (
            rf"\b{_TO_MEETING} (?:the |its |a |this |their )?(?:(?:next|following|subsequent|future|forthcoming|first"
            rf"|last|(?:{_MONTH})(?: \d{{4}})?) )+(?:[\w-]+ ){{0,4}}(?:meetings?|cycle)\b",
            _of_no_day,
        ),
        (rf"\b(?:to|at|before|for) the {_MONTH}(?: \d{{4}})? {_A_BODY}\b", _of_no_day),
        (rf"\bfrom the {_MONTH}(?: \d{{4}})? (?:{_A_BODY}|hearing|round|cycle|report|issue)s?\b", _of_no_day),
        (rf"\b(?:{_EVENT})", _of_no_day),
    )
)
"""The ways of setting a time, the most exact first, each with how its day is counted."""

_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:effect|force|implement\w*|introduced|expires?|begins?|commence\w*|starts?|launch\w*|opens?"
    r"|due to \w+)\b[\w ]*$",
    re.IGNORECASE,
)
"""Before a date that is not the promise's: 'a by-law to take effect in January'."""

_A_LIMIT = re.compile(
    r"^(?:by|before|within|no later|not later|prior|in advance|ahead|due)\b|\b(?:meetings?|cycle)$", re.IGNORECASE
)
_CLOSING = re.compile(
    rf"[,;:–—-]\s*(?P<when>(?:{_WEEKDAY},? )?(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MONTH} \d{{4}})\W*$", re.IGNORECASE
)

_LINK = re.compile(r"(?:to|at|for|in|on|with|be|as part of)\s+(?!once)", re.IGNORECASE)
"""What only ties a meeting to the sentence: "to the next meeting"."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time set: `text[start:end]` as printed ("by the end of March"), and its day where one can be told."""

    day: date | None
    text: str
    start: int
    end: int


def deadline(text: str, meeting: date | None, after: int = 0) -> Deadline | None:
    """The time that a text sets, the most exact where it sets several; a day already past sets none.

    `after` is where the words that bind begin: a time told before them is another's, unless it is a limit ("By 5 May").
    """
    found = list(_times(text, meeting))
    later = [time for time in found if time.start >= after]
    limits = [time for time in found if time.start < after and _A_LIMIT.search(time.text)]
    for times in (later, limits):
        if times:
            return next((time for time in times if time.day), times[0])
    return None


def _times(text: str, meeting: date | None) -> Iterator[Deadline]:
    """All times that a text sets, the most exact ways first."""
    for form, counted in _WAYS:
        for match in form.finditer(text):
            if _OF_SOMETHING_ELSE.search(text, max(0, match.start() - 40), match.start()):
                continue
            day = counted(match, meeting or date.min) if meeting or _is_full(match) else None
            if meeting and day and day < meeting:
                continue
            link = _LINK.match(match[0]) if counted is _of_no_day else None
            start = match.start() + (link.end() if link else 0)
            end = match.start() + len(match[0].rstrip(" .,"))
            yield Deadline(day, text[start:end], start, end)


def closing_day(text: str, meeting: date | None) -> Deadline | None:
    """The day with which an action ends, without a word before it: 'Clerk to write, 12 March 2024', '– May 2024'."""
    match = _CLOSING.search(text)
    if match is None:
        return None
    printed = match["when"]
    return Deadline(due_cell(printed, meeting), printed, *match.span("when"))


def _is_full(match: re.Match[str]) -> bool:
    """Whether a date needs no meeting to be counted from: it gives its own year."""
    given = match.groupdict()
    return bool(given.get("year") or given.get("y"))


def due_cell(text: str, meeting: date | None) -> date | None:
    """The day that a table's cell for the due date gives: "31/03/24", "March 2024", "12 April"; it may be long past."""
    printed = f"by {text.strip()}"
    found = deadline(printed, None)
    if found is None or found.day is None:
        found = deadline(printed, meeting)
    return found.day if found else None


def written_day(text: str) -> date | None:
    """The first full date in a text: "19/9/23, 4", "12 March 2024"."""
    if found := re.search(_FIGURES, text):
        return _of_figures(found, date.min)
    words = re.search(_DAY, text, re.IGNORECASE)
    return _day(words["year"], words["month"], int(words["day"]), date.min) if words and words["year"] else None


def _day(year: str | None, month: str, day: int, meeting: date) -> date | None:
    number = _MONTHS.index(month.lower()[:3]) + 1
    if year:
        return _made(int(year), number, day)
    found = _made(meeting.year, number, day)
    return _made(meeting.year + 1, number, day) if found and found < meeting else found


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _after_working_days(start: date, count: int) -> date:
    weeks, rest = divmod(count, 5)
    day = start + timedelta(weeks=weeks)
    while rest:
        day += timedelta(days=1)
        rest -= day.weekday() < 5
    return day
