"""Of what a figure is: whether words that give one give it for the year and the place that a question names.

Papers give the same figure for several years and several places side by side; the words around it are all alike.
"""

import re
from datetime import date

from index.context import context
from index.points import MONTHS
from index.records import Passage
from index.understand import WORD
from service.answers.asked import Asked
from service.answers.constraints import of_period, periods, share_named
from service.answers.extract import Candidate, setting
from service.answers.holdings import place
from service.answers.years import gives_for

_FIGURES = ("money", "share", "count")

_OF_A_DAY = re.compile(r"[A-Za-z]{3}|\d{1,2}[/.-]\d{1,2}[/.-]\d|\d{4}-\d\d-\d\d")
"""A day or a month, as against a year alone."""

_ROW_NAMED = re.compile(r"(?:\d+\t)?[A-Z][a-z]+")
_NAMED_ROWS = 2
"""Rows below a table's heads that begin with a name, from which it tells of several things."""

_BY_A_YEAR = re.compile(r"\b(?:by|until|before) (?:the end of )?(?:19|20)\d\d\b", re.IGNORECASE)
"""A term that something is to keep; the words that answer may call it otherwise."""

_MONTH = re.compile(rf"\b(?P<month>{'|'.join(MONTHS)}),? (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)

_FIRST_MONTH = 4
"""A British financial year begins in April."""


def not_of_that_year(asked: Asked, candidate: Candidate) -> str | None:
    """A question of one year, and words of others."""
    passage = candidate.passage
    above = (*context(passage), passage.document.title)
    sort = asked.demands.sort
    # What a meeting of that year did is of the year; a figure is only where the words say so.
    if sort in _FIGURES:
        missing = [
            period
            for period in _years_asked(asked)
            if not gives_for(sort, period, passage.text, above) and not _of_its_month(asked.question, period, passage)
        ]
    else:
        said_in = (*setting(passage), *((_financial_year(passage.date),) if passage.date else ()))
        missing = [period for period in _years_asked(asked) if not of_period(period, *said_in)]
    if not missing:
        return None
    of = " and ".join(missing)
    return f"Nothing found on this is of {of}. What comes nearest is in {place(candidate.passage)}."


def _of_its_month(question: str, year: str, passage: Passage) -> bool:
    """Whether a question names a month with this year, and a passage is of a meeting in it, or names that month without
    a year at a meeting to which it was the last."""
    for named in _MONTH.finditer(question):
        if named["year"] != year or passage.date is None:
            continue
        month = MONTHS.index(named["month"].casefold()) + 1
        if (passage.date.year, passage.date.month) == (int(year), month):
            return True
        last = passage.date.year - (passage.date.month < month)
        alone = rf"\b{named['month']}\b(?! (?:19|20)\d\d)"
        if last == int(year) and re.search(alone, passage.text, re.IGNORECASE):
            return True
    return False


def _years_asked(asked: Asked) -> list[str]:
    """The years that a question names, those of a day or a month of it left out: these name a meeting."""
    days = [
        reading for reading in asked.understood.readings if reading.what == "date" and _OF_A_DAY.search(reading.said)
    ]
    rest = _BY_A_YEAR.sub(" ", asked.question)
    for reading in days:
        rest = rest.replace(reading.said, " ")
    demanded = [period for period in asked.demands.periods if period in rest]
    return [*dict.fromkeys((*demanded, *periods(rest)))]


def _financial_year(day: date) -> str:
    first = day.year if day.month >= _FIRST_MONTH else day.year - 1
    return f"{first}/{(first + 1) % 100:02d}"


def not_of_that_place(asked: Asked, candidate: Candidate) -> str | None:
    """A question for a figure of a place, and a table whose rows are of other places, or words that name nothing of
    it."""
    passage = candidate.passage
    aside = {word for name in asked.understood.people for word in WORD.findall(name)} | set(
        WORD.findall(passage.council)
    )
    wanted = [name for name in asked.demands.names if name not in aside]
    if asked.demands.sort not in _FIGURES or not wanted:
        return None
    said_in = (passage.text, *context(passage), passage.document.title)
    if passage.kind == "table":
        missing = [name for name in wanted if share_named([name], *said_in) < 1.0]
        rows = sum(_ROW_NAMED.match(row) is not None for row in passage.text.split("\n")[1:])
        if not missing or rows < _NAMED_ROWS:
            return None
        return f"The table that comes nearest has no row for {', '.join(missing)}: {place(passage)}."
    if asked.understood.intent != "figure" or share_named(wanted, *said_in) > 0.0:
        return None
    return f"What comes nearest gives a figure of something else than {', '.join(wanted)}: {place(passage)}."
