"""A question, and what was understood of it: its intent, its words that carry meaning, and what it names.

What is understood steers the ranking; it never hides a passage. Only a filter that a person set does that.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import get_args

from index.intents import Intent, intent_of, intent_read, latest_read
from index.known import Known, knowing
from index.moments import Moments, moments
from index.question import Ignorable, Reading, Understood
from index.records import Panel
from index.tokens import Token, tokens

__all__ = [
    "IGNORABLE",
    "WORD",
    "Intent",
    "content_words",
    "intent_of",
    "meeting_dates",
    "panel_named",
    "questions_about",
    "understand",
]

IGNORABLE: tuple[str, ...] = get_args(Ignorable)
"""What an asker may have not read out of a question."""

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

_NUMBERS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
_ITEM = re.compile(
    rf"\b(?:agenda )?(?:item|minute) (?:no\.? ?|number )?\(?(?:(\d+(?:\.\d+)*[a-z]?)|({'|'.join(_NUMBERS)}))\b",
    re.IGNORECASE,
)

WORD = re.compile(r"[^\W_]+(?:[.,][0-9]+)*", re.UNICODE)
"""A word or a figure; "12.8" and "1,000" are one."""


def content_words(text: str) -> tuple[str, ...]:
    """The words of a question that say what it is about, lower-cased, each once."""
    words = (word.casefold() for word in WORD.findall(text.replace("’", "'")))
    return tuple(dict.fromkeys(word for word in words if word not in _IDLE))


@dataclass(slots=True)
class _Readings:
    """Readings of one question as they are found."""

    question: str
    found: list[Reading] = field(default_factory=list)

    def add(self, what: str, value: str, start: int, end: int) -> None:
        self.found.append(Reading(what, value, self.question[start:end], start, end))  # type: ignore[arg-type]


def understand(question: str, known: Known | Sequence[Panel] = (), ignore: frozenset[str] = frozenset()) -> Understood:
    """A question to what was understood of it.

    `known` is what the papers make known, or only the panels that they name. What is in `ignore` (see `IGNORABLE`) is
    not read.
    """
    known = known if isinstance(known, Known) else knowing(known)
    words = tokens(question)
    readings = _Readings(question)
    intent, run = ("fact", None) if "intent" in ignore else intent_read(question)
    if run:
        readings.add("intent", intent, *run)
    expansions = () if "abbreviations" in ignore else _expansions(readings, words, known, intent == "definition")
    panel = None if "panel" in ignore else _panel(readings, words, known)
    people = () if "people" in ignore else _people(readings, words, known)
    when = Moments() if "date" in ignore else moments(question, known, intent, panel, bool(people))
    for reading in when.readings:
        readings.add(*reading)
    latest = None if "latest" in ignore else when.latest or latest_read(question)
    if latest:
        readings.add("latest", "latest", *latest)
    return Understood(
        intent=intent,
        words=content_words(question),
        panel=panel,
        date_from=when.first,
        date_to=when.last,
        item=None if "item" in ignore else _item(readings),
        people=people,
        latest=latest is not None,
        periods=when.periods,
        expansions=expansions,
        readings=tuple(sorted(readings.found, key=lambda reading: (reading.start, reading.what))),
        ignored=tuple(what for what in IGNORABLE if what in ignore),
    )


def _panel(readings: _Readings, words: Sequence[Token], known: Known) -> str | None:
    named = known.bodies.named(words, known.abbreviations.long_forms)
    if named is None:
        return None
    readings.add("panel", named.panel.name, named.start, named.end)
    return named.panel.name


def _item(readings: _Readings) -> str | None:
    match = _ITEM.search(readings.question)
    if match is None:
        return None
    number = match[1] or str(_NUMBERS.index(match[2].casefold()) + 1)
    readings.add("item", number, *match.span())
    return number


def _people(readings: _Readings, words: Sequence[Token], known: Known) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for met in known.people.met(words, readings.question):
        readings.add("people", "; ".join(met.people), met.start, met.end)
        found.update(dict.fromkeys(met.people))
    return tuple(found)


def _expansions(
    readings: _Readings, words: Sequence[Token], known: Known, in_any_case: bool
) -> tuple[tuple[str, str], ...]:
    named = [word for word in words if not in_any_case or word.folded not in _IDLE]
    wider = known.abbreviations.widened(named, in_any_case)
    for one in wider:
        readings.add("abbreviations", one.also, one.start, one.end)
    return tuple(dict.fromkeys((one.said, one.also) for one in wider))


def meeting_dates(question: str) -> tuple[date, date] | None:
    """The first and last day that a question may mean by a meeting's date; none where it names no meeting's date."""
    when = moments(question, knowing(), intent_of(question), None)
    return (when.first, when.last) if when.first and when.last and when.exact else None


def panel_named(question: str, panels: Sequence[Panel]) -> str | None:
    """The panel that a question names."""
    named = knowing(panels).bodies.named(tokens(question))
    return named.panel.name if named else None


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
