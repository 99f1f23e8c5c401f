"""Whether the passages that a sentence cites bear it out: its outcome, dates, figures, names, denials and content."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations
from typing import Final

from index.lexical import stems
from service.answers import company, days, figures, outcomes, persons, polarity
from service.answers.cited import Cited
from service.answers.idle import is_light
from service.answers.plain import folded

_ENOUGH = 0.8
"""Share of a sentence's words that its passages must have."""

_FEWEST_WORDS = 2
"""Words that carry meaning, figures and dates below which nothing can be checked: "It was." says whatever was asked."""

_LONGEST = 600
"""Characters: no sentence that one can check at a glance is longer."""

_LONGEST_WORD = 60

_TOGETHER = 3
"""Passages of which a sentence may need each: whoever must read more to check it will not."""

_YES_OR_NO = re.compile(r"\A\W*(?:yes|no|yeah|nope|correct|true|false|indeed)\b\s*[,.;:!-]", re.IGNORECASE)

_ABSOLUTE: Final = frozenset(
    stems("half quarter double twice treble triple dozen unanimous unanimously majority every always never both all")
)
"""Words that weigh as much as a figure, and must stand in the passage."""

_OF_OUTCOMES: Final = frozenset(
    stems(
        "agree agreed approve approved approval resolve resolved carry carried adopt adopted endorse endorsed decide"
        " decided decision lost reject rejected refuse refused defeated withdrawn withdrew defer deferred postponed"
        " refer referred amended amendment replaced noted recommend recommended recommendation motion proposal proposed"
        " vote voted votes favour against passed accepted councillor councillors cllr cllrs mr mrs ms dr"
    )
)
"""Words by which an outcome or a title is told. They are checked as such, not counted."""


def why_not(sentence: str, cited: Sequence[Cited]) -> str | None:
    """Why the cited passages do not bear a sentence out, in words for a reader; none where they do."""
    said = folded(sentence)
    if len(said) > _LONGEST or max(map(len, said.split()), default=0) > _LONGEST_WORD:
        return "it is too long to be checked"
    if said.endswith("?"):
        return "it asks, and says nothing"
    if _YES_OR_NO.match(said):
        return "it begins with yes or no, which no passage says"
    if len(_content(said)) + len(days.days(said)) + len(figures.figures(said)) < _FEWEST_WORDS:
        return "it says too little to be checked"
    quotes = [folded(one.quote) for one in cited]
    places = [folded(one.place()) for one in cited]
    return (
        outcomes.contradicts(said, cited)
        or _other_dates(said, cited, quotes)
        or _other_figures(said, cited, quotes, places)
        or _other_names(said, cited, quotes, places)
        or _other_company(said, quotes)
        or _other_words(said, quotes, places)
        or polarity.contrary(said, quotes)
    )


def bearers(sentence: str, cited: Sequence[Cited]) -> tuple[tuple[Cited, ...], str | None]:
    """Those of the cited passages that bear a sentence out, the fewest that do; and why not, where none do.

    Each of several passages that bear it out alone is kept; else the smallest number of them that do so together.
    """
    alone = tuple(one for one in cited if why_not(sentence, [one]) is None)
    if alone:
        return alone, None
    for size in range(2, min(_TOGETHER, len(cited)) + 1):
        for some in combinations(cited, size):
            if why_not(sentence, some) is None:
                return some, None
    return (), why_not(sentence, cited)


def _content(text: str) -> list[str]:
    """The stems of a folded text that say what it is about, each once; figures and dates aside."""
    bare = days.without(text, days.days(text))
    for figure in figures.figures(bare):
        bare = bare[: figure.start] + " " * (figure.end - figure.start) + bare[figure.end :]
    told = (stem for stem in stems(bare) if not is_light(stem) and not any(c.isdigit() for c in stem))
    return list(dict.fromkeys(stem for stem in told if len(stem) > 1))


def _other_words(said: str, quotes: Sequence[str], places: Sequence[str]) -> str | None:
    there = {stem for text in (*quotes, *places) for stem in stems(text)}
    told = _content(said)
    for stem in told:
        if stem in _ABSOLUTE and stem not in there:
            return f"the passage does not say “{_word(said, stem)}”"
    counted = [stem for stem in told if stem not in _OF_OUTCOMES]
    missing = [stem for stem in counted if stem not in there]
    if counted and len(missing) > (1 - _ENOUGH) * len(counted):
        words = ", ".join(f"“{_word(said, stem)}”" for stem in missing[:3])
        return f"too little of it stands in the passage: not {words}"
    if counted and not {stem for quote in quotes for stem in stems(quote)}.intersection(counted):
        return "the words quoted say nothing of it"
    return None


def _word(said: str, stem: str) -> str:
    return next((word for word in re.findall(r"[^\W_]+", said) if stem in stems(word)), stem)


def _other_dates(said: str, cited: Sequence[Cited], quotes: Sequence[str]) -> str | None:
    meetings = [one.passage.date for one in cited if one.passage.date]
    there = [day for quote in quotes for day in days.days(quote)]
    tells = outcomes.tells_outcome(said)
    if strange := _strange_month(said, quotes):
        return f"the passage has no date in {strange}"
    for day in days.days(said):
        whole = day.day is not None or tells or not there  # "in July" may be of anything where other months are named
        at_a_meeting = whole and any(day.within(meeting) for meeting in meetings)
        alike = [other for other in there if day.within(other)] or [
            other for other in there if other.year is None and any(day.year == meeting.year for meeting in meetings)
            and (other.month, other.day) == (day.month, day.day)
        ]  # fmt: skip
        text = said[day.start : day.end]
        if not alike and not at_a_meeting:
            return f"the passage has no date {text}"
        if day.sense == "meeting" and tells and not at_a_meeting and not any(o.sense == "meeting" for o in alike):
            return f"the meeting was not on {text}"
        senses = {other.sense for other in alike}
        turned = (day.sense == "until" and "until" not in senses) or (day.sense == "from" and senses == {"until"})
        if not at_a_meeting and turned:
            return f"the passage puts the date {text} otherwise"
        if at_a_meeting and not alike and day.sense in ("until", "from"):
            return f"{text} is the day of the meeting"
    return None


def _strange_month(said: str, quotes: Sequence[str]) -> str | None:
    """A month that stands in a sentence by itself and in no passage, where these have others."""
    known = {name for quote in quotes for name, _, _ in days.months(quote)}
    alone = days.without(said, days.days(said))
    return next((said[a:b] for name, a, b in days.months(alone) if known and name not in known), None)


def _other_figures(said: str, cited: Sequence[Cited], quotes: Sequence[str], places: Sequence[str]) -> str | None:
    bare = days.without(said, days.days(said))
    undated = [days.without(text, days.days(text)) for text in (*quotes, *places)]
    there = {figure.says for text in undated for figure in figures.figures(text)}
    years = {day.year for quote in quotes for day in days.days(quote) if day.year}
    if not years and not any(re.search(r"\b(?:19|20)\d\d\b", quote) for quote in quotes):
        years = {one.passage.date.year for one in cited if one.passage.date}
    there |= {("number", figures.number(year)) for year in years}
    for one in cited:
        for votes in (r.votes for r in one.decided if r.votes):
            counts = (votes.for_, votes.against, votes.abstained)
            there |= {("number", figures.number(count)) for count in counts if count is not None}
    counted = Counter(figure.says for text in undated for figure in figures.figures(text))
    for figure in figures.figures(bare):
        if figure.says not in there:
            return f"the passage has no figure {said[figure.start : figure.end].strip()}"
    for says, times in Counter(figure.says for figure in figures.figures(bare)).items():
        if 0 < counted[says] < times:
            return f"the passage has the figure {says[1]} for one thing only"
    uncounted = [outcomes.without_ballots(days.without(quote, days.days(quote))) for quote in quotes]
    moved = figures.swapped(outcomes.without_ballots(bare), uncounted)
    if moved:
        return f"the passage puts the figure {bare[moved.start : moved.end].strip()} to something else"
    return None


def _other_names(said: str, cited: Sequence[Cited], quotes: Sequence[str], places: Sequence[str]) -> str | None:
    recorded = [name for one in cited for r in one.decided for name in (r.mover, r.seconder) if name]
    councils = {folded(one.passage.council) for one in cited}
    for council in councils:
        said = said.replace(council, "")
    if stranger := persons.unknown(said, [*quotes, *places, *map(folded, recorded)]):
        return f"the passage has no “{stranger}”"
    if misplaced := persons.misplaced(said, quotes, set(_recorded_parts(cited))):
        return f"the passage gives {misplaced} another part"
    return None


def _other_company(said: str, quotes: Sequence[str]) -> str | None:
    surnames = {name for quote in quotes for name in persons.surnames(quote)}
    uncounted = [outcomes.without_ballots(quote) for quote in quotes]
    moved = company.displaced(
        said, _kept(outcomes.without_ballots(said), surnames), [(quote, _kept(quote, surnames)) for quote in uncounted]
    )
    return f"the passage says this of something other than {said[moved.start : moved.end].strip()}" if moved else None


def _kept(text: str, surnames: Collection[str]) -> list[company.Kept]:
    """The figures, months and names of a folded text that could be taken for one another."""
    undated = days.without(text, days.days(text))
    return [
        *(company.Kept(figure.kind, figure.value, figure.start, figure.end) for figure in figures.figures(undated)),
        *(company.Kept("month", name, start, end) for name, start, end in days.months(text)),
        *(company.Kept("name", name, start, end) for name, start, end in persons.occurrences(text, surnames)),
    ]


def _recorded_parts(cited: Sequence[Cited]) -> Iterator[tuple[persons.Part, str]]:
    """Who moved and who seconded what is cited, by the register."""
    for one in cited:
        for resolution in one.decided:
            if resolution.mover:
                yield "moved", persons.surname(resolution.mover)
            if resolution.seconder:
                yield "seconded", persons.surname(resolution.seconder)
