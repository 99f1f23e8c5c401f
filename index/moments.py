"""Which of the times that a question speaks of are days of meetings, and which are what a matter is about.

"What did the Cabinet agree in 2019/20" asks for meetings of that year; "the 2019/20 budget" may have been set in the
year before, and its year tells one figure from another.
"""

import re
from dataclasses import dataclass
from datetime import date

from index.intents import Intent
from index.known import Known
from index.spans import TimeSpan, time_spans

_OF_A_MEETING = re.compile(
    r"\b(?:meeting|meetings|panel|committee|cabinet|council|board|sat|met|minutes|session|agenda|meeting's)\b",
    re.IGNORECASE,
)
_MEETING_AFTER = re.compile(
    r"(?:[’']s)?\s+(?:[A-Za-z&’'-]+\s+){0,5}?(?:meetings?|sessions?|minutes|agenda|sitting|committee|cabinet|panel)\b",
    re.IGNORECASE,
)
_MEETING_BEFORE = re.compile(
    r"\b(?:meetings?|sessions?|minutes|agenda|sitting|committee|cabinet|panel|board|council|met|decisions)\s+(?:held\s+)?$",
    re.IGNORECASE,
)
_THINGS_DONE: frozenset[Intent] = frozenset(
    {"resolution", "vote", "attendance", "commitment", "recommendation", "history"}
)
_SPOKEN = re.compile(
    r"\b(?:councillors?|members|cllrs?)\b.{0,40}\b(?:said|say|discuss\w*|hear|heard|ask\w*|rais\w+|consider\w*|not(?:ed|e)"
    r"|debat\w*|question\w*)\b|\b(?:was|were|been) (?:said|discussed|raised|heard|debated|considered|reported to)\b",
    re.IGNORECASE,
)
_NOUN_AFTER = re.compile(r"\s+([a-z]+)")
_NOT_A_NOUN = frozenset(
    """about on in at of to for from by with and or but did do does was were is are has had have be been will would can
    what who which when where how why that this the a an if as than then so onwards onward regarding concerning against
    into over under not""".split()
)
_MATTER_LEADS = frozenset({"for", "by", "around"})
_TERMS = frozenset({"by", "until", "till", "from"})
"""Before a day by which, or from which on, something is to be: no meeting was held "by April", and a charge "from
April" was set before."""
_STANDS_OR_WILL = re.compile(
    r"(?:and |so |but )?(?!is it (?:true|right|correct|the case))(?:is|are|will|does|do|may|must|should"
    r"|(?:who|what|when|which \w+)(?:[’']s| is| are| will))\b",
    re.IGNORECASE,
)
"""How a question begins that asks how something stands or will be: its times are of the matter. Of 1,750 labelled
questions all 14 that begin so and name a time mean one of the matter."""

_AT_AN_END = re.compile(r"(?:the )?(?:very )?(?:end|start|beginning|close) of\b", re.IGNORECASE)
"""Of a month by whose end something stands so: "owed at the end of March 2024". Meetings are held in a month."""

_AS_WAS_SAID = re.compile(
    r",? as (?:[\w’'.-]+ ){1,5}?(?:said|promised|undert\w+|pledged|told|assured|hoped|expected|planned)\b",
    re.IGNORECASE,
)
"""After the time of a deed that somebody had promised at a meeting before it."""

_LAST_MEETING = re.compile(
    r"\b(?:at|from|of|in|since)?\s*(?:the|its|their)\s+(?:last|latest|most recent|previous)\s+"
    r"(?:[A-Za-z&’'-]+\s+){0,6}?meeting\b",
    re.IGNORECASE,
)
_BY_DAY = frozenset({"day", "days", "month"})
"""Units by which meetings are named: with a word for a meeting anywhere in the question, such a time is a meeting's."""


@dataclass(frozen=True, slots=True)
class Moments:
    """What a question says of time. `first` and `last` are of meetings, either open; `exact` where they are a day or a
    month. `readings` are (what, value, start, end); `latest` is the run that asks for the last meeting."""

    first: date | None = None
    last: date | None = None
    exact: bool = False
    periods: tuple[str, ...] = ()
    latest: tuple[int, int] | None = None
    readings: tuple[tuple[str, str, int, int], ...] = ()


def moments(question: str, known: Known, intent: Intent, panel: str | None, people: bool = False) -> Moments:
    """The times of a question, told apart. The July of a meeting is the last in which that panel met. `people`: the
    question names somebody, and what a person said or did stands in the minutes of a meeting."""
    spans = time_spans(question, known.today, lambda first, last: known.held(panel, first, last))
    of_meetings = [span for span in spans if _is_a_meetings(span, question, intent, people or panel is not None)]
    of_matters = [span for span in spans if span not in of_meetings]
    readings = [("period", ", ".join(span.periods), span.start, span.end) for span in of_matters if span.periods]
    periods = tuple(dict.fromkeys(period for span in of_matters for period in span.periods))
    if of_meetings:
        span = of_meetings[0]
        readings.append(("date", interval(span.first, span.last), span.start, span.end))
        return Moments(span.first, span.last, span.unit in _BY_DAY, periods, None, tuple(readings))
    if last := _LAST_MEETING.search(question):
        day = known.last_meeting(panel) if panel else None
        if day:
            readings.append(("date", interval(day, day), *last.span()))
        return Moments(day, day, False, periods, last.span(), tuple(readings))
    return Moments(periods=periods, readings=tuple(readings))


def interval(first: date | None, last: date | None) -> str:
    """Days as ISO 8601 has them, ".." for an open end."""
    return f"{first or '..'}/{last or '..'}"


def _is_a_meetings(span: TimeSpan, question: str, intent: Intent, names_who: bool) -> bool:
    before, after = question[: span.start], question[span.end :]
    if _MEETING_AFTER.match(after) and span.unit != "lately" and not _has_a_verb(after):
        return True
    if span.lead in _TERMS and not _MEETING_BEFORE.search(before):
        return False
    if _AS_WAS_SAID.match(after) or _AT_AN_END.match(question, span.core):
        return False
    if _STANDS_OR_WILL.match(question) and not _MEETING_BEFORE.search(before):
        return False
    if span.unit in _BY_DAY and _OF_A_MEETING.search(question):
        return True
    if span.lead in ("of", "for", "from", "on", "in") and _MEETING_BEFORE.search(before):
        return True
    if _is_adjectival(span, after) or span.lead in _MATTER_LEADS or (span.lead == "of" and span.unit not in _BY_DAY):
        return False
    if re.search(r"\byear (?:to|ending|ended|up to)\s*$", question[: span.core], re.IGNORECASE):
        return False
    if intent in _THINGS_DONE:
        return True
    return intent == "fact" and (names_who or _SPOKEN.search(question) is not None)


def _has_a_verb(after: str) -> bool:
    """Whether what stands between a time and the next word for a meeting is more than that meeting's name."""
    told = _MEETING_AFTER.match(after)
    words = after[: told.end()].casefold().split() if told else []
    return any(word in _NOT_A_NOUN for word in words[:-1] if word not in ("and", "of", "the"))


def _is_adjectival(span: TimeSpan, after: str) -> bool:
    """Whether a time stands before what it tells apart: "the 2019/20 budget", "in the 2019/20 budget"."""
    noun = _NOUN_AFTER.match(after)
    return span.bare and noun is not None and noun[1] not in _NOT_A_NOUN
