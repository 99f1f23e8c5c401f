"""Which demand of a question is not met by what would be quoted, in words that say what the papers do cover.

A question made to mislead has the right words and asks of another meeting, year, person, place or figure. No nearness
tells such a one from a question that the papers answer; what it demands does.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from index.context import context
from index.identity import panel_slug
from index.known import Known, known
from index.lexical import stems
from index.records import Passage
from index.understand import WORD
from service.answers.asked import Asked, apart, goes_with, is_decision, said_together, serves
from service.answers.constraints import Sort, gives, of_period, share_named
from service.answers.evidence import share, weights
from service.answers.extract import in_days, of_panel, setting
from service.answers.holdings import Span, covered, has_minutes, nearest_meeting, place, slugs_of, span

_FIGURE_APART = 0.35
"""How much worse a sentence that gives what was asked for may serve than the best one. Of 205 questions that papers
answer it was more for none, and of 85 that they do not, for 9; from .2 on for 3 and 11."""

_OF_WHAT_WAS_DONE = ("resolution", "vote", "attendance")
_RECORD_OF = re.compile(r"\b(?:minutes|mins|record|notes|correction)\b", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:did|conclu\w+|discuss\w*|said|debat\w*|settl\w*|happened|chose|picked|accepted|told)\b", re.IGNORECASE
)
_ACTS = re.compile(
    r"\bdid (?:the )?(?:\w+ )?(?:panel|committee|board|council|cabinet|executive|members|councillors)\b"
    r"|\bwas (?:resolved|decided|agreed)\b",
    re.IGNORECASE,
)
_HELD = re.compile(r"\b(?:sit|sat|meet|met|held|cancel\w*|take place|took place)\b", re.IGNORECASE)
_RESOLVED = re.compile(r"\b(?:did|has|have|was|were)\b.*\b(?:resolved?|decided?|agreed?)\b", re.IGNORECASE | re.DOTALL)
_ADVICE = re.compile(r"\b(?:recommend\w*|advis\w+|advice|propos\w+|ask(?:ed|s)?|invited?)\b", re.IGNORECASE)
_SPOKE = re.compile(
    r"\b(?:vote[ds]?|say|said|support\w*|oppos\w*|ask(?:ed)?|object\w*|against|back(?:ed)?|tell|told|move[ds]?)\b",
    re.IGNORECASE,
)
_WHETHER = re.compile(r"(?:was|were|did|is|has)\b", re.IGNORECASE)
_DID = re.compile(r"\bdid (?:the )?$", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|/\d\d\b")

_LONGEST_MONTH = 30
"""Days between the first and the last of a month."""

_ONE_VOTE = re.compile(r"\b(?:[Hh]ow|[Ww]hich way|[Dd]id)\b(?: did)? (?P<who>[^?,]{2,60}?) (?:vote|cast|abstain)\b")
_BALLOT = re.compile(r"\b(?:vot\w+|for|against|abstain\w*|abstention\w*|yeas?|nays?|ayes?|noes)\b", re.IGNORECASE)

_SAID_OF_ANY = (
    "resolve resolution decide decision agree approve vote attend attendance happen outcome apologies present meeting"
    " january february march april may june july august september october november december panel committee council"
)
"""What questions say of any meeting; it tells nothing of the matter."""

_POSTS = frozenset({"mayor", "chair", "chairman", "chairwoman", "leader", "reeve"})
_VAGUE = ("many", "any", "the")
_BODIES = frozenset({"council", "cabinet", "committee", "panel", "board", "executive", "members", "councillors"})

_SORTS: Mapping[Sort, str] = {
    "votes": "no count of votes",
    "money": "no sum of money",
    "share": "no share or percentage",
    "count": "no number",
    "day": "no date",
    "span": "no length of time",
    "who": "no name",
    "body": "no firm or body",
}

_NEAR_ENOUGH = 0.4
"""Cosine from which a sentence may say the same in other words ("an extra meeting" for "an additional one"); chosen."""

_MOST_OF_THE_MATTER = 0.3
"""Share of the question's weight, its names aside, that a recorded vote must name to be the one asked about; chosen."""


def unmet(asked: Asked) -> str | None:
    """The first demand of a question that what would be quoted does not meet, in words; none where all are met."""
    held = known(asked.engine.catalogue)
    if reason := _no_such_meeting(asked, held):
        return reason
    if not asked.candidates:
        return "Nothing in the papers held bears on these words."
    return (
        _not_that_panel(asked)
        or _not_those_days(asked, held)
        or _nothing_on_the_matter(asked, held)
        or _no_such_vote(asked)
        or _not_that_person(asked)
        or _not_that_period(asked)
        or _nothing_of_that_sort(asked)
        or _nothing_by_that_name(asked)
        or _not_of_that_kind(asked)
    )


def _no_such_meeting(asked: Asked, held: Known) -> str | None:
    """A question about what was done at a meeting of which no papers, or no minutes, are held."""
    understood, meant = asked.understood, _meeting_meant(asked, held)
    if meant is None:
        return None
    of_a_deed = understood.intent in _OF_WHAT_WAS_DONE
    if not of_a_deed and (not _DONE.search(asked.question) or _HELD.search(asked.question)):
        return None
    days = [day for those in _meetings_of(held, meant.panel) for day in those if meant.first <= day <= meant.last]
    if not days:
        nearest = nearest_meeting(held, meant)
        known_of = f" The nearest meeting of which papers are held is that of {nearest}." if nearest else ""
        return f"No papers are held of a meeting of {meant.said()}.{known_of}"
    with asked.engine.catalogue.reading() as connection:
        if has_minutes(connection, slugs_of(held, meant), sorted(set(days))):
            return None
    if any(is_decision(hit.passage) and in_days(hit.passage, understood) for hit in asked.hits):
        return None
    return (
        f"What is held of the meeting of {meant.said()} is its agenda and reports. Its minutes are not held, and those "
        "alone say what was done there."
    )


def _meeting_meant(asked: Asked, held: Known) -> Span | None:
    """The meeting whose day or month a question names with its year; none for longer stretches, which may be meant
    loosely, and where it asks about a record that another meeting made or corrected."""
    meant = span(asked.understood, held.today)
    if meant is None or _RECORD_OF.search(asked.question) or (meant.last - meant.first).days > _LONGEST_MONTH:
        return None
    written = any(_YEAR.search(reading.said) for reading in asked.understood.readings if reading.what == "date")
    return meant if written else None


def _meetings_of(held: Known, panel: str | None) -> Sequence[Sequence[date]]:
    return [held.meetings.get(panel_slug(panel), ())] if panel else list(held.meetings.values())


def _not_that_panel(asked: Asked) -> str | None:
    """A question what one panel did, where what comes nearest was done by another."""
    understood, panel = asked.understood, asked.understood.panel
    if panel is None or of_panel(asked.best, understood):
        return None
    if understood.intent not in _OF_WHAT_WAS_DONE and not _panel_acts(asked):
        return None
    return f"The papers held of the {panel} record nothing on this. What comes nearest is in {place(asked.best)}."


def _panel_acts(asked: Asked) -> bool:
    """Whether the panel that a question names is the one whose deed it asks for: "What did the Cabinet ..."."""
    readings = (reading for reading in asked.understood.readings if reading.what == "panel")
    return any(_DID.search(asked.question[: reading.start]) for reading in readings)


def _not_those_days(asked: Asked, held: Known) -> str | None:
    """A question of one meeting, where what comes nearest is of another."""
    meant = _meeting_meant(asked, held)
    if meant is None or in_days(asked.best, asked.understood):
        return None
    return f"The papers of {meant.said()} record nothing on this. What comes nearest is in {place(asked.best)}."


def _nothing_on_the_matter(asked: Asked, held: Known) -> str | None:
    """A question what one meeting or panel did about a matter that no passage found of it names in any word."""
    if asked.understood.intent == "attendance" or _HELD.search(asked.question):
        return None
    if _meeting_meant(asked, held) is None and not _panel_acts(asked) and not _ACTS.search(asked.question):
        return None
    aside = set(stems(f"{asked.understood.panel or ''} {_SAID_OF_ANY}"))
    matter = [
        stem
        for stem in weights(asked.engine, asked.understood)
        if stem not in aside and not any(map(str.isdigit, stem))
    ]
    near = asked.candidates[0].evidence.nearness >= _NEAR_ENOUGH
    if not matter or near or said_together(asked).intersection(matter):
        return None
    whose = f"the {asked.understood.panel}" if asked.understood.panel else "that meeting"
    return (
        f"The papers held of {whose} record nothing on this. What they do record is, for one, in {place(asked.best)}."
    )


def _no_such_vote(asked: Asked) -> str | None:
    """A question how one person voted, where no passage on the matter both names that person and tells a vote."""
    vote = _ONE_VOTE.search(asked.question)
    person = _person(vote["who"]) if vote else None
    if not vote or not person or asked.understood.intent != "vote":
        return None
    weight = weights(asked.engine, asked.understood)
    aside = set(stems(f"{vote.group()} vote voted votes voting"))
    matter = {stem: value for stem, value in weight.items() if stem not in aside}
    for candidate in asked.candidates:
        passage = candidate.passage
        if not _BALLOT.search(passage.text) or (passage.kind not in ("vote", "resolution") and not _votes(passage)):
            continue
        if re.search(rf"\b{re.escape(person)}\b", passage.text, re.IGNORECASE):
            said_in = set(stems(" ".join((passage.text, *context(passage)))))
            if not matter or share(said_in, matter) >= _MOST_OF_THE_MATTER:
                return None
    return f"No vote by {vote['who']} on this is recorded in the papers held, which seldom name who voted how."


def _person(words: str) -> str | None:
    """The surname, or the post, that a question names as one who votes; none where it names a body or nobody."""
    said = WORD.findall(words)
    if not said or said[-1].casefold() in _BODIES or (said[0].casefold() in _VAGUE and len(said) > 3):
        return None
    return said[-1] if said[-1][0].isupper() or said[-1].casefold() in _POSTS else None


def _votes(passage: Passage) -> bool:
    return re.search(r"\bvot", passage.text, re.IGNORECASE) is not None


def _not_that_person(asked: Asked) -> str | None:
    """A question what a person said or did, or whether that person was there, where no such words name the person."""
    people = [name.split()[-1] for name in asked.understood.people]
    if not people or share_named(people, asked.best.text) == 1.0:
        return None
    whom = " and ".join(dict.fromkeys(asked.understood.people))
    if asked.understood.intent == "attendance":
        lists = [one.passage for one in asked.candidates if one.passage.kind == "attendance"]
        lists = [passage for passage in lists if in_days(passage, asked.understood)]
        if not _WHETHER.match(asked.question) or any(share_named(people, one.text) == 1.0 for one in lists):
            return None
        named = covered(lists)
        return f"The lists held of who was there do not name {whom}{f': {named}' if named else ''}."
    if not _SPOKE.search(asked.question):
        return None
    return f"What comes nearest does not name {whom}: {place(asked.best)}."


def _not_that_period(asked: Asked) -> str | None:
    """A question of one year, where what would be quoted is of others."""
    said_in = setting(asked.best)
    missing = [period for period in asked.demands.periods if not of_period(period, *said_in)]
    if not missing:
        return None
    return f"Nothing found on this is of {' and '.join(missing)}. What comes nearest is in {place(asked.best)}."


def _nothing_of_that_sort(asked: Asked) -> str | None:
    """A question for a sum, a number, a date or a name, where what the papers say of the matter gives none."""
    sort = asked.demands.sort
    if sort is None or (gives(sort, asked.best.text) if sort == "votes" else apart(asked) <= _FIGURE_APART):
        return None
    nearest = max(asked.evidence, key=serves)
    return f"What the papers say of this gives {_SORTS[sort]}. What comes nearest is in {place(nearest.passage)}."


def _nothing_by_that_name(asked: Asked) -> str | None:
    """A question that names a place, a scheme or a firm, which nothing found on the best passage's item does."""
    aside = {word for name in asked.understood.people for word in WORD.findall(name)}
    aside |= set(WORD.findall(asked.best.council))
    wanted = [name for name in asked.demands.names if name not in aside]
    said_in = [text for one in asked.candidates if goes_with(one.passage, asked.best) for text in setting(one.passage)]
    missing = [name for name in wanted if share_named([name], *said_in) < 1.0]
    if not missing:
        return None
    sought = ", ".join(missing)
    return f"Nothing found on this names {sought}. What comes nearest, of something else, is in {place(asked.best)}."


def _not_of_that_kind(asked: Asked) -> str | None:
    """A question what was resolved, where only a report tells of it; or what was recommended, where no report does."""
    intent, best = asked.understood.intent, asked.best
    if intent == "resolution" and _RESOLVED.search(asked.question) and not is_decision(best):
        return f"The papers record no decision on this. What comes nearest is no decision: {place(best)}."
    if intent == "recommendation" and best.kind != "recommendation" and not _ADVICE.search(best.text):
        return f"No recommendation on this is in the papers held. What comes nearest is none: {place(best)}."
    return None
