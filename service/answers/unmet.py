"""Which demand of a question nothing that was found meets, in words that say what the papers do cover."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from index.identity import panel_slug
from index.known import Known, known
from index.lexical import stems
from service.answers.asked import Asked, apart, goes_with, is_decision, serves
from service.answers.attending import on_record
from service.answers.constraints import Sort, share_named
from service.answers.demanding import acts, meeting_meant, of_a_deed, panel_acts
from service.answers.evidence import weights
from service.answers.extract import Candidate, in_days, setting
from service.answers.holdings import covered, has_minutes, nearest_meeting, place, slugs_of
from service.answers.lacking import lacking
from service.answers.matter import SAID_OF_ANY

_FIGURE_APART = 0.35
"""How much worse a sentence that gives what was asked for may serve than the best one. Of 205 questions that papers
answer it was more for none, and of 85 that they do not, for 9; from .2 on for 3 and 11."""

_DONE = re.compile(
    r"\b(?:did|conclu\w+|discuss\w*|said|debat\w*|settl\w*|happened|chose|picked|accepted|told)\b", re.IGNORECASE
)
_HELD = re.compile(r"\b(?:sit|sat|meet|met|held|cancel\w*|take place|took place)\b", re.IGNORECASE)
_WHETHER = re.compile(r"(?:was|were|did|is|has)\b", re.IGNORECASE)

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

_TRIED = 3
"""Candidates of which it is asked whether they bear on the matter: no more are quoted."""


def unmet(asked: Asked) -> str | None:
    """The first demand of a question that nothing that was found meets, in words; none where all are met."""
    held = known(asked.engine.catalogue)
    if reason := _no_such_meeting(asked, held):
        return reason
    if reason := without_matter(asked):
        return reason
    if not asked.candidates:
        return "Nothing in the papers held bears on these words."
    if reason := _not_in_the_lists(asked) or _nothing_on_the_matter(asked):
        return reason
    return None if asked.fit else lacking(asked, asked.candidates[0])


def _no_such_meeting(asked: Asked, held: Known) -> str | None:
    """A question about what was done at a meeting of which no papers, or no minutes, are held."""
    understood, meant = asked.understood, meeting_meant(asked)
    if meant is None:
        return None
    if not of_a_deed(asked) and (not _DONE.search(asked.question) or _HELD.search(asked.question)):
        return None
    days = [day for those in _meetings_of(held, meant.panel) for day in those if meant.first <= day <= meant.last]
    if not days:
        nearest = nearest_meeting(held, meant)
        known_of = f" The nearest meeting of which papers are held is that of {nearest}." if nearest else ""
        return f"No papers are held of a meeting of {meant.said()}.{known_of}"
    if meant.panel is None and not acts(asked):
        return None
    with asked.engine.catalogue.reading() as connection:
        if has_minutes(connection, slugs_of(held, meant), sorted(set(days))):
            return None
    if any(is_decision(hit.passage) and in_days(hit.passage, understood) for hit in asked.hits):
        return None
    return (
        f"What is held of the meeting of {meant.said()} is its agenda and reports. Its minutes are not held, and those "
        "alone say what was done there."
    )


def without_matter(asked: Asked) -> str | None:
    """A question that names nothing to look for, or nothing that any paper names."""
    told = asked.understood
    if asked.limited or told.panel or told.date_from or told.date_to or told.item or told.people:
        return None
    matter = [stem for stem in stems(" ".join(told.words)) if stem not in SAID_OF_ANY and not stem.isdigit()]
    if not matter:
        return "The question names no matter to look for: a place, a scheme, a decision, a meeting."
    if any(asked.engine.words().rarity(stems(" ".join(told.words))).values()):
        return None
    return f"No paper held has any of these words: {', '.join(told.words)}."


def _meetings_of(held: Known, panel: str | None) -> Sequence[Sequence[date]]:
    return [held.meetings.get(panel_slug(panel), ())] if panel else list(held.meetings.values())


def _not_in_the_lists(asked: Asked) -> str | None:
    """A question whether somebody was there, where no list of who was names that person."""
    people = [name.split()[-1] for name in asked.understood.people]
    if asked.understood.intent != "attendance" or not people or not _WHETHER.match(asked.question):
        return None
    with asked.engine.catalogue.reading() as connection:
        record = on_record(connection, asked.question, asked.understood)
    if record is not None and record.passages:
        return None
    lists = [one.passage for one in asked.candidates if one.passage.kind == "attendance"]
    lists = [passage for passage in lists if in_days(passage, asked.understood)]
    if any(share_named(people, one.text) == 1.0 for one in lists):
        return None
    whom = " and ".join(dict.fromkeys(asked.understood.people))
    named = covered(lists)
    return f"The lists held of who was there do not name {whom}{f': {named}' if named else ''}."


def _nothing_on_the_matter(asked: Asked) -> str | None:
    """A question what one meeting or panel did about a matter that no passage found of it names in any word."""
    if asked.understood.intent == "attendance" or _HELD.search(asked.question):
        return None
    if meeting_meant(asked) is None and not panel_acts(asked) and not acts(asked):
        return None
    aside = SAID_OF_ANY.union(stems(asked.understood.panel or ""))
    matter = [
        stem
        for stem in weights(asked.engine, asked.understood)
        if stem not in aside and not any(map(str.isdigit, stem))
    ]
    # Votes are told alike: the one on the matter need not come first.
    tried = asked.candidates[: _TRIED if _of_a_vote(asked) and asked.fit else 1]
    if not matter or any(_bears_on(asked, candidate, matter) for candidate in tried):
        return None
    whose = f"the {asked.understood.panel}" if asked.understood.panel else "that meeting"
    return (
        f"The papers held of {whose} record nothing on this. What they do record is, for one, in {place(asked.best)}."
    )


def _bears_on(asked: Asked, candidate: Candidate, matter: Sequence[str]) -> bool:
    """Whether a passage, with those that go with it, names the matter in any word, or says the same in other words; how
    near the words of a vote come tells nothing, since all votes are told alike."""
    if candidate.evidence.nearness >= _NEAR_ENOUGH and not _of_a_vote(asked):
        return True
    together = [one.passage for one in asked.candidates if goes_with(one.passage, candidate.passage)]
    return not set(stems(" ".join(text for one in together for text in setting(one)))).isdisjoint(matter)


def _of_a_vote(asked: Asked) -> bool:
    """Whether a question asks how a vote went; "how many voting members" asks for a number."""
    return asked.understood.intent == "vote" and asked.demands.sort in (None, "votes", "who")


def nothing_of_that_sort(asked: Asked) -> str | None:
    """A question for a sum, a number, a date or a name, where what the papers say of the matter gives none."""
    sort = asked.demands.sort
    if sort is None or sort == "votes" or apart(asked) <= _FIGURE_APART:
        return None
    nearest = max(asked.evidence, key=serves)
    return f"What the papers say of this gives {_SORTS[sort]}. What comes nearest is in {place(nearest.passage)}."
