"""Days, months, seasons and years that a question names, as first and last days.

"the spring of 2021" is March to May; "2019/20" a council's year of account, from April to March. What has no year is
the latest that was: today's date, and the days on which meetings were held, are given.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

MONTHS = "january february march april may june july august september october november december".split()
_MONTH = rf"(?:{'|'.join(MONTHS)}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
_YEAR = r"(?:19|20)\d\d(?!,?\d|\.\d|[/–-]\d)"
_TWO_YEARS = r"(?P<y1>(?:19|20)\d\d)\s?[/–-]\s?(?P<y2>(?:19|20)?\d\d)(?![\d/–-])"
_NUMBERS = dict(
    zip("one two three four five six seven eight nine ten eleven twelve".split(), range(1, 13), strict=True)
)
_MANY = rf"(?P<many>\d{{1,2}}|a|an|{'|'.join(_NUMBERS)}|(?:a )?couple of|(?:a )?few|several)"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?"
_PART_OF = r"(?:(?P<part>early|mid|late|(?:the )?(?:start|beginning|middle|end) of)[ -](?:in )?)?"
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}

_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?P<iso>\d{4}-\d{2}-\d{2})\b",
        r"\b(?P<day>\d{1,2})[/.](?P<number>\d{1,2})[/.](?P<year>\d{4})\b",
        rf"\b{_WEEKDAY}(?:(?P<from>\d{{1,2}})(?:st|nd|rd|th)?\s?(?:and|to|[–-])\s?)?"
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})(?:,? (?P<year>{_YEAR}))?",
        rf"\b(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,? (?P<year>{_YEAR}))?",
        rf"\b{_PART_OF}(?:the )?(?P<which>last |this )?(?P<season>spring|summer|autumn|winter)"
        rf"(?:(?: of|,)? (?:{_TWO_YEARS}|(?P<year>{_YEAR})))?(?= |\W|$)",
        rf"\b{_PART_OF}(?:the )?(?P<which>last |this )?(?P<month>{_MONTH})(?:,?(?: of)? (?P<year>{_YEAR}))?",
        rf"(?<![\d/]){_TWO_YEARS}",
        r"(?<![\d/£$€.])(?P<short1>[1-4]\d)/(?P<short2>[1-4]\d)(?![\d/])",
        r"\b(?:the )?(?P<which>last|this|previous|past) (?P<account>(?:financial|municipal|council) year)\b",
        r"\b(?:the )?(?P<which>year before last|last (?:calendar )?year|this (?:calendar )?year|previous year"
        r"|last month|this month|last week|this week|yesterday)\b",
        rf"\b{_MANY} (?P<ago>year|month|week|day)s? ago\b",
        rf"\b(?:the )?(?:last|past) (?:{_MANY} )?(?P<lately>years|months|weeks|days|year|month|week)\b",
        r"\b(?:the )?(?P<decade>(?:19|20)\d0)s\b",
        rf"(?<![£$€#.,/\d-])\b{_PART_OF}(?P<year>{_YEAR})\b(?!%)",
    )
)
"""Read in order: what one has taken no later one reads again."""

_CLEAR_MONTH = re.compile(
    r"(?:in|since|of|by|last|this|until|from|during|after|before|between|the|and|to)\s+$", re.IGNORECASE
)
_AFTER_MONTH = re.compile(
    rf"[’']s\b|\s+(?:meeting|minutes|session|\d)|\s*(?:[–-]|and\b|to\b)\s*{_MONTH}", re.IGNORECASE
)

_AFTER_A_YEAR = frozenset("was is has as this census".split())
_OF_A_YEAR = frozenset(
    "figures elections accounts minutes meetings results targets proposals estimates decisions".split()
)
"""What ends in s after a year and is not counted by it."""

_FIRST_OF_ACCOUNT = 4
"""The month in which an English council's year of account begins."""

_YEARS_BACK = 40
"""How far back the latest July with a meeting is looked for."""

Held = Callable[[date, date], Sequence[date]]
"""The days from one to another, inclusive, on which meetings are known to have been held, oldest first."""


@dataclass(frozen=True, slots=True)
class Point:
    """A named day, month, season or year: its first and last day and its place in the question. `dated`: its year is
    told. `label` has the years by which a matter of that time is called, parted by a space."""

    first: date
    last: date
    unit: str
    start: int
    end: int
    dated: bool
    label: str


@dataclass(frozen=True, slots=True)
class _Words:
    """Words that name a time, with all that is needed to say which."""

    said: dict[str, str]
    match: "re.Match[str]"
    today: date
    held: Held

    def before(self, group: str) -> str:
        return self.match.string[: self.match.start(group)]

    def after(self) -> str:
        return self.match.string[self.match.end() :]


_Days = tuple[date, date, str, str] | None
"""First and last day, the unit, and the label."""


def points(question: str, today: date, held: Held) -> list[Point]:
    """Every time that a question names, in order, none within another."""
    found: list[Point] = []
    taken: list[tuple[int, int]] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(question):
            if any(match.start() < end and match.end() > start for start, end in taken):
                continue
            try:
                point = _point(match, today, held)
            except (ValueError, OverflowError):
                taken.append(match.span())  # the 31st of February is no day, and must not be read as February
                continue
            if point:
                found.append(point)
                taken.append(match.span())
    return sorted(found, key=lambda point: point.start)


def _point(match: "re.Match[str]", today: date, held: Held) -> Point | None:
    said = {name: value for name, value in match.groupdict().items() if value}
    words = _Words(said, match, today, held)
    for reads in (_day, _two_years, _season, _month, _account_year, _ago, _lately, _relative, _decade, _year):
        if days := reads(words):
            first, last, unit, label = days
            dated = not said.keys() & {"month", "season"} or bool(said.keys() & {"year", "y1", "which"})
            return Point(first, last, unit, *match.span(), dated, label)
    return None


def _day(words: _Words) -> _Days:
    said = words.said
    if "iso" in said:
        day = date.fromisoformat(said["iso"])
        return day, day, "day", str(day.year)
    if "day" not in said:
        return None
    month = int(said["number"]) if "number" in said else _number_of(said["month"])
    number = int(said["day"])
    if "year" in said:
        day = date(int(said["year"]), month, number)
    else:
        day = _latest(lambda year: (date(year, month, number), date(year, month, number)), words)[0]
    if (first := int(said.get("from", number))) < number:
        return day.replace(day=first), day, "days", str(day.year)
    return day, day, "day", str(day.year)


def _number_of(month: str) -> int:
    return next(n for n, name in enumerate(MONTHS, 1) if name.startswith(month.casefold().strip(".")[:3]))


def _month(words: _Words) -> _Days:
    said = words.said
    if "month" not in said or ("year" not in said and not _is_a_month(words)):
        return None
    month = _number_of(said["month"])

    def of(year: int) -> tuple[date, date]:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])

    first, last = of(int(said["year"])) if "year" in said else _latest(of, words)
    return first, last, "month", str(first.year)


def _is_a_month(words: _Words) -> bool:
    """Whether a month's name without a year is one: "march" and "may" are words too."""
    month, before = words.said["month"], words.before("month")
    if len(month.strip(".")) < 5 and month.casefold() not in ("may", "june", "july"):
        return False
    if month.casefold() in ("may", "march"):
        return month[0].isupper() and bool(_CLEAR_MONTH.search(before) or _AFTER_MONTH.match(words.after()))
    return True


def _season(words: _Words) -> _Days:
    said = words.said
    if "season" not in said:
        return None
    year = said.get("year") or said.get("y1")
    before = words.before("season")
    if not year:
        if "which" not in said and not re.search(r"\b(?:the|in|since|during|last|this)\s+$", before, re.IGNORECASE):
            return None
        if re.match(r"\s+[A-Z]", words.after()):
            return None  # "the Spring Lane scheme"
    month = _SEASONS[said["season"].casefold()]

    def of(when: int) -> tuple[date, date]:
        first = date(when, month, 1)
        return first, first + relativedelta(months=3, days=-1)

    first, last = of(int(year)) if year else _latest(of, words)
    return first, last, "season", str(first.year)


def _two_years(words: _Words) -> _Days:
    said = words.said
    if "short1" in said and int(said["short2"]) == int(said["short1"]) + 1:
        return _account(2000 + int(said["short1"]))
    if "y1" not in said or "season" in said:
        return None
    first, short = int(said["y1"]), len(said["y2"]) == 2
    last = first // 100 * 100 + int(said["y2"]) if short else int(said["y2"])
    if short and last < first:
        last += 100
    if last == first + 1:
        return _account(first)
    if last <= first or (short and last - first > 12):
        return None
    return date(first, 1, 1), date(last, 12, 31), "years", f"{first} {last}"


def _account(first: int) -> tuple[date, date, str, str]:
    """A council's year of account, as councils write it: 2019/20."""
    day = date(first, _FIRST_OF_ACCOUNT, 1)
    return day, day + relativedelta(years=1, days=-1), "account", f"{first}/{(first + 1) % 100:02d}"


def _account_year(words: _Words) -> _Days:
    if "account" not in words.said:
        return None
    current = words.today.year if words.today.month >= _FIRST_OF_ACCOUNT else words.today.year - 1
    return _account(current if words.said["which"].casefold() == "this" else current - 1)


def _ago(words: _Words) -> _Days:
    if "ago" not in words.said:
        return None
    unit = words.said["ago"].casefold()
    return _whole(unit, _back(words.today, unit, _how_many(words.said["many"])))


def _lately(words: _Words) -> _Days:
    if "lately" not in words.said:
        return None
    unit = words.said["lately"].casefold().rstrip("s")
    return _back(words.today, unit, _how_many(words.said.get("many", "a"))), words.today, "lately", ""


def _relative(words: _Words) -> _Days:
    which = words.said.get("which", "").casefold().strip()
    if not which or words.said.keys() & {"month", "season"}:
        return None
    if which == "yesterday":
        return _whole("day", words.today - timedelta(days=1))
    unit = re.sub(r"calendar |last |this |previous | before last", "", which)
    steps = 2 if which.endswith("before last") else 0 if which.startswith("this") else 1
    return _whole(unit, _back(words.today, unit, steps))


def _decade(words: _Words) -> _Days:
    if "decade" not in words.said:
        return None
    first = int(words.said["decade"])
    return date(first, 1, 1), date(first + 9, 12, 31), "years", ""


def _year(words: _Words) -> _Days:
    said = words.said
    if "year" not in said or not _is_a_year(words):
        return None
    year = int(said["year"])
    first, last = date(year, 1, 1), date(year, 12, 31)
    if part := said.get("part", "").casefold():
        months = 0 if part.startswith("early") or "start" in part or "beginning" in part else 4 if "mid" in part else 8
        first = date(year, 1 + months, 1)
        last = first + relativedelta(months=4, days=-1)
    return first, last, "year", str(year)


def _is_a_year(words: _Words) -> bool:
    """Whether four digits are a year: "2000 homes" are not of the year 2000, nor is "the Localism Act 2011" of 2011."""
    if re.search(r"[a-z,] [A-Z]\w* $|[a-z] [A-Z]{2,} $", words.match.string[: words.match.start()]):
        return False
    after = re.match(r"\s+([a-z]+)", words.after())
    if after is None or after[1] in _AFTER_A_YEAR or not after[1].endswith("s"):
        return True
    return after[1] in _OF_A_YEAR


def _back(day: date, unit: str, many: int) -> date:
    steps = {
        "year": relativedelta(years=many),
        "month": relativedelta(months=many),
        "week": relativedelta(weeks=many),
        "day": relativedelta(days=many),
    }
    earlier: date = day - steps[unit]
    return earlier


def _whole(unit: str, day: date) -> tuple[date, date, str, str]:
    """The whole year, month or week that a day lies in, or the day."""
    first, last = day, day
    if unit == "year":
        first, last = date(day.year, 1, 1), date(day.year, 12, 31)
    elif unit == "month":
        first, last = day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    elif unit == "week":
        first = day - timedelta(days=day.weekday())
        last = first + timedelta(days=6)
    return first, last, unit, str(first.year)


def _how_many(many: str) -> int:
    words = many.casefold().split()
    if words[0].isdigit():
        return int(words[0])
    if "couple" in words:
        return 2
    return 3 if "few" in words or "several" in words else _NUMBERS.get(words[-1], 1)


def _latest(of: Callable[[int], tuple[date, date]], words: _Words) -> tuple[date, date]:
    """The latest year's span in which a meeting was held, else the latest that has begun; "last summer" is the one
    before today whether or not."""
    begun = []
    said = words.said.get("which", "").strip().casefold()
    for year in range(words.today.year, words.today.year - _YEARS_BACK, -1):
        try:
            span = of(year)
        except ValueError:
            continue  # the 29th of February
        if span[0] <= words.today and not (said == "last" and span[1] >= words.today):
            begun.append(span)
    return begun[0] if said else next((span for span in begun if words.held(*span)), begun[0])
