"""A question, and what was understood of it: its intent, its words that carry meaning, and the meeting it names.

What is understood steers the ranking; it never hides a passage. Only a filter that a person set does that.
"""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from typing import Literal

from dateutil import parser as dates

from index.identity import panel_slug
from index.records import Panel, Understood

Intent = Literal["resolution", "commitment", "recommendation", "vote", "attendance", "figure", "history", "fact"]

_WORDINGS: tuple[tuple[Intent, str], ...] = (
    (
        "attendance",
        r"\bwho (?:\w+ ){0,3}(?:attend\w*|present|absent|apologi\w*|chaired|substitut\w*)|\bapologies\b"
        r"|\b(?:attendance|quorum|in attendance)\b|\bwho (?:was|were) (?:there|at|in the chair)\b"
        r"|\b(?:miss(?:ed)?|left|attend(?:ed)?) the meeting\b|\bwho (?:chaired|presided|took the chair)\b",
    ),
    (
        "vote",
        r"\bvot(?:e|es|ed|ing)\b|\b(?:for and against|recorded vote|majority|unanimous\w*|casting)\b"
        r"|\bwho (?:moved|seconded|proposed|opposed)\b|\b(?:mover|seconder)\b",
    ),
    ("history", r"\b(?:history|over time|so far|how has .* changed|timeline)\b"),
    ("recommendation", r"\brecommend\w*|\basked? (?:the )?(?:cabinet|council|committee|board|panel) to\b"),
    (
        "commitment",
        r"\b(?:promis\w+|undertak\w+|undertook|commit(?:ted|ment)s?|action (?:points?|items?)|actions? agreed"
        r"|follow(?:ed)?[- ]up|report(?:ed)? back|comes? back|agreed to (?:send|provide|share|circulate|bring))\b"
        r"|\bwho (?:will|would|is to|was to|was asked to|has to|agreed to|offered to)\b",
    ),
    (
        "resolution",
        r"\b(?:resol\w+|decid\w+|decision|agree\w*|approv\w+|endors\w+|adopt\w*|reject\w*|refus\w+|defer\w*"
        r"|withdr\w+|carried|lost|outcome|passed|back(?:ed)?|sign(?:ed)? off|motion|go ahead)\b",
    ),
    (
        "figure",
        r"\bhow (?:many|much|long|often|far|big|large|old|high)\b|\b(?:what (?:share|proportion|percentage|number"
        r"|amount|rate|cost)|per ?cent(?:age)?|total|average|budget|figure)\b",
    ),
)
"""Read in order: "who voted for the budget" is a vote before it is a figure."""

_INTENTS = tuple((intent, re.compile(pattern, re.IGNORECASE)) for intent, pattern in _WORDINGS)

_IDLE = frozenset(
    """a about after all also am an and any are as at be because been before being between both but by can could did do
    does doing done during each ever for from further get gets give given go goes going had has have having he her here
    hers him his how i if in into is it its just made make many may me might more most much must my no nor not of off
    on once only or other our out over own per please put said same say says shall she should since so some such tell
    than that the their them then there these they this those through to too took under until up upon us use used very
    via was we were what when where whether which while who whom whose why will with within without would yet you your
    s t ll re ve d m happened happen anything something""".split()
)
"""Words that a question is held together by; they say nothing of what it is about."""

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DAY = rf"\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{_MONTHS}),? \d{{4}}|(?:{_MONTHS}) \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
_DATE = re.compile(rf"\b(?:{_DAY}|\d{{1,2}}/\d{{1,2}}/\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}})\b", re.IGNORECASE)
_MONTH = re.compile(rf"\b(?:{_MONTHS}),? \d{{4}}\b", re.IGNORECASE)
_ITEM = re.compile(r"\b(?:agenda )?item (?:no\.? ?|number )?(\d+(?:\.\d+)*[a-z]?)\b", re.IGNORECASE)
_OF_A_MEETING = re.compile(
    r"\b(?:meeting|meetings|panel|committee|cabinet|council|board|sat|met|minutes|session|agenda|meeting's)\b",
    re.IGNORECASE,
)

WORD = re.compile(r"[^\W_]+(?:[.,][0-9]+)*", re.UNICODE)
"""A word or a figure; "12.8" and "1,000" are one."""


def content_words(text: str) -> tuple[str, ...]:
    """The words of a question that say what it is about, lower-cased, each once."""
    words = (word.casefold() for word in WORD.findall(text.replace("’", "'")))
    return tuple(dict.fromkeys(word for word in words if word not in _IDLE))


def intent_of(question: str) -> Intent:
    """What kind of answer a question wants."""
    return next((intent for intent, pattern in _INTENTS if pattern.search(question)), "fact")


def meeting_dates(question: str) -> tuple[date, date] | None:
    """The first and last day that a question may mean by a meeting's date; none where it names no meeting's date."""
    if not _OF_A_MEETING.search(question):
        return None
    if day := _DATE.search(question):
        try:
            found = dates.parse(day.group().replace(" of ", " "), dayfirst="-" not in day.group()).date()
        except (ValueError, OverflowError):
            return None
        return found, found
    if month := _MONTH.search(question):
        first = dates.parse(month.group(), default=dates.parse("2000-01-01")).date()
        return first, first.replace(day=monthrange(first.year, first.month)[1])
    return None


def panel_named(question: str, panels: Sequence[Panel]) -> str | None:
    """The panel whose whole name stands in the question; the longest where several do."""
    asked = f"-{panel_slug(question)}-"
    named = [panel.name for panel in panels if f"-{panel.slug}-" in asked]
    return max(named, key=len, default=None)


def understand(question: str, panels: Sequence[Panel] = ()) -> Understood:
    """A question to what was understood of it; `panels` are those that the index knows."""
    days = meeting_dates(question)
    item = _ITEM.search(question)
    return Understood(
        intent=intent_of(question),
        words=content_words(question),
        panel=panel_named(question, panels),
        date_from=days[0] if days else None,
        date_to=days[1] if days else None,
        item=item.group(1) if item else None,
    )


def questions_about(panels: Sequence[Panel]) -> list[str]:
    """Three questions that papers of these panels can be asked, the busiest panel first."""
    busiest = sorted(panels, key=lambda panel: -panel.meetings)
    if not busiest or busiest[0].last is None:
        return []
    name, last = busiest[0].name, busiest[0].last
    return [
        f"Who attended the {name} on {last.day} {last:%B %Y}?",
        f"What did the {busiest[-1].name} agree in {busiest[-1].last or last:%Y}?",
        f"What was promised at the {name} meeting on {last.day} {last:%B %Y}?",
    ]
