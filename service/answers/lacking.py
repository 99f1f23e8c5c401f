"""What a passage lacks of what a question demands, in words that say what it does hold.

A question made to mislead has the right words and asks of another panel, day, year, person, place or sort of thing. No
nearness tells a passage that answers from one that only sounds so; what the question demands of it does. The best
passage that lacks nothing is quoted, which is not always the first.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from index import papers
from index.context import context
from index.filters import Filters
from index.lexical import stems
from index.records import Passage
from index.understand import WORD
from service.answers.asked import Asked, goes_with, is_decision
from service.answers.constraints import Sort, gives, share_named
from service.answers.demanding import (
    acts,
    asks_for_a_decision,
    asks_who_promised,
    meeting_meant,
    of_a_deed,
    panel_acts,
    promises,
    tells_decision,
)
from service.answers.evidence import share, weights
from service.answers.extract import Candidate, in_days, of_panel, setting
from service.answers.figure_of import not_of_that_place, not_of_that_year
from service.answers.holdings import place
from service.answers.namesakes import of_its_like
from service.answers.register import divisions
from service.answers.settling import settled_by
from service.answers.voters import (
    asks_for_a_mover,
    asks_for_voters,
    has_voted,
    names_voters,
    one_vote,
    tells_movers,
    way_asked,
)

_TRIED = 6
"""Candidates of which it is asked whether they lack anything; chosen."""

_LEAST = 0.04
"""Share of the best candidate's chance below which another one is no answer, though it lack nothing; chosen."""

_MOST_OF_THE_MATTER = 0.3
"""Share of the question's weight, its names aside, that a recorded vote must name to be the one asked about; chosen."""

_OF_ITEM = 40
"""Passages of an item that are read for a name: a longer one is most of a meeting, and names everything."""

_SORTS: Mapping[Sort, str] = {
    "votes": "no count of votes",
    "money": "no sum of money",
    "share": "no share or percentage",
    "count": "no number",
    "day": "no date",
    "span": "no length of time",
}
"""What a passage must give itself."""

_ADVICE = re.compile(r"\b(?:recommend\w*|advis\w+|advice|propos\w+|ask(?:ed|s)?|invited?)\b", re.IGNORECASE)
_SAID = re.compile(
    r"\b(?:what|which|why|how)\b.*\b(?:say|said|tell|told|ask(?:ed)?|argue[ds]?|view|reasons?|think|comment|advis\w+"
    r"|explain\w*|answer\w*|repl\w+)\b",
    re.IGNORECASE | re.DOTALL,
)
_SPOKE = re.compile(
    r"\b(?:vote[ds]?|advis\w+|explain\w*|say|said|support\w*"
    r"|oppos\w*|ask(?:ed)?|object\w*|against|back(?:ed)?|tell|told|move[ds]?|view"
    r"|think|thought|argu\w+|propos\w+|answer\w*|repl\w+|declar\w+|promis\w+|undert\w+|agree[ds]?)\b",
    re.IGNORECASE,
)
_FINAL = re.compile(
    r"\b(?:final(?:ly)?|in the end|eventual(?:ly)?|substantive|as amended|at last)\b(?![^?]*\bamendment)", re.IGNORECASE
)
_OF_AN_AMENDMENT = re.compile(
    r"\bamendment\b(?!.*\b(?:substantive|original motion|motion,? as amended|as amended)\b)", re.IGNORECASE | re.DOTALL
)
"""Words that tell of an amendment, and not also of what was put in the end."""

_AFTER_A_TITLE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Clr|Councillor|Professor|Sir|Dame)\.? (?:[A-Z][\w’'-]*\.? ){0,2}?"
    r"([A-Z][\w’'-]+?)(?=[’']s\b|[ ,?.]|$)(?! [A-Z])"
)
_VOTES = re.compile(r"\bvot", re.IGNORECASE)
_BALLOT = re.compile(r"\b(?:vot(?:e[ds]?|ing)|moved|abstain\w*|declar\w+|said|asked)\b", re.IGNORECASE)


def fitting(asked: Asked) -> Asked:
    """The question with the candidates that lack nothing before the others, and how many these are (`Asked.fit`)."""
    if not asked.candidates:
        return asked
    least = _LEAST * asked.candidates[0].chance
    tried = [one for one in asked.candidates[:_TRIED] if one.chance >= least]
    fit = [one for one in tried if lacking(asked, one) is None]
    others = [one for one in asked.candidates if one not in fit]
    return replace(asked, candidates=[*fit, *others], fit=len(fit))


def lacking(asked: Asked, candidate: Candidate) -> str | None:
    """The first demand of the question that this candidate does not meet, in words; none where it meets all."""
    return next((reason for check in _CHECKS if (reason := check(asked, candidate))), None)


def _not_that_panel(asked: Asked, candidate: Candidate) -> str | None:
    """A question what one panel did, and words of another."""
    understood, panel = asked.understood, asked.understood.panel
    if panel is None or of_panel(candidate.passage, understood) or not panel_acts(asked):
        return None
    return (
        f"The papers held of the {panel} record nothing on this. What comes nearest is in {place(candidate.passage)}."
    )


def _not_those_days(asked: Asked, candidate: Candidate) -> str | None:
    """A question of one meeting, and words of another."""
    meant = meeting_meant(asked)
    if meant is None or in_days(candidate.passage, asked.understood):
        return None
    if asked.understood.intent == "figure" and meant.panel is None and not acts(asked):
        return None  # a figure of March stands in papers of later months
    return f"The papers of {meant.said()} record nothing on this. What comes nearest is in {place(candidate.passage)}."


def _not_that_person(asked: Asked, candidate: Candidate) -> str | None:
    """A question what a person said or did, and words that do not name the person."""
    people = [name.split()[-1] for name in asked.understood.people] or _titled(asked.question)
    if not people or asked.understood.intent == "attendance" or not _SPOKE.search(asked.question):
        return None
    text, where = candidate.passage.text, place(candidate.passage)
    if candidate.passage.kind == "attendance" and not _BALLOT.search(text):
        return f"What comes nearest says only who was there: {where}."
    whom = " and ".join(dict.fromkeys(asked.understood.people or people))
    votes = votes_on(asked, candidate.passage) if asked.understood.intent == "vote" else ()
    if share_named(people, text, *votes) < 1.0:
        return f"What comes nearest does not name {whom}: {where}."
    if _SAID.search(asked.question) and not all(_speaks(person, text) for person in people):
        return f"What comes nearest names {whom}, but tells nothing that was said or done: {where}."
    return None


def _titled(question: str) -> list[str]:
    """The surnames that stand after a title in a question, whether or not the papers know them."""
    return [found[1] for found in _AFTER_A_TITLE.finditer(question)]


def _speaks(surname: str, text: str) -> bool:
    """Whether words tell of somebody that he or she said or did something, and do not only name the person."""
    told = rf"\b{re.escape(surname)}\b[^.]{{0,80}}?\b(?:[a-z]+ed|said|told|thought|felt|spoke|gave|put|made|had|was)\b"
    return re.search(told, text, re.IGNORECASE) is not None


def _nothing_by_that_name(asked: Asked, candidate: Candidate) -> str | None:
    """A question that names a place, a scheme or a firm, and words that do not, nor what stands on their item."""
    passage = candidate.passage
    aside = {word for name in asked.understood.people for word in WORD.findall(name)}
    aside |= set(WORD.findall(passage.council))
    wanted = [name for name in asked.demands.names if name not in aside]
    if not wanted:
        return None
    beside = [text for one in asked.candidates if goes_with(one.passage, passage) for text in setting(one.passage)]
    missing = [name for name in wanted if share_named([name], *beside) < 1.0]
    if missing:
        around = _around(asked, candidate)
        missing = [name for name in missing if share_named([name], *around) < 1.0]
    if not missing:
        return None
    sought = ", ".join(missing)
    return f"Nothing found on this names {sought}. What comes nearest, of something else, is in {place(passage)}."


def _another_of_the_kind(asked: Asked, candidate: Candidate) -> str | None:
    """A question that names one road, school or car park, and words on another."""
    name = of_its_like(asked.question, candidate.passage)
    if name is None:
        return None
    return f"Nothing found on this is of {name}. What comes nearest, of another, is in {place(candidate.passage)}."


def _around(asked: Asked, candidate: Candidate) -> Sequence[str]:
    """The words of all that stands on a passage's item, where that is no whole meeting; else of what stands beside."""
    passage = candidate.passage
    with asked.engine.catalogue.reading() as connection:
        names = [name for name in (passage.before, passage.after) if name]
        if passage.part.kind == "decision":
            of_notice = papers.ids_matching(connection, Filters(documents=(passage.document.id,)), limit=_OF_ITEM + 1)
            names += of_notice if len(of_notice) <= _OF_ITEM else []
        elif passage.item and passage.item.number:
            limits = Filters(documents=(passage.document.id,), item=passage.item.number)
            on_item = papers.ids_matching(connection, limits, limit=_OF_ITEM + 1)
            names += on_item if len(on_item) <= _OF_ITEM else []
        held = papers.passages_by_id(connection, names)
    return [text for one in held.values() for text in setting(one)]


def _not_of_that_kind(asked: Asked, candidate: Candidate) -> str | None:
    """A question what was resolved and words that only recommend it; or the other way round; or a promise, and none."""
    passage, where = candidate.passage, place(candidate.passage)
    decided = passage.kind != "recommendation" and (is_decision(passage) or tells_decision(passage.text))
    asks = of_a_deed(asked) or (asked.understood.panel is not None and panel_acts(asked))
    if asks and asks_for_a_decision(asked.question) and not decided:
        return f"The papers record no decision on this. What comes nearest is no decision: {where}."
    advises = passage.kind in ("recommendation", "resolution") or _ADVICE.search(passage.text)
    if asked.understood.intent == "recommendation" and not advises:
        return f"No recommendation on this is in the papers held. What comes nearest is none: {where}."
    if asks_who_promised(asked.question) and passage.kind != "commitment" and not promises(passage.text):
        return f"Nobody is recorded as having promised this. What comes nearest is no promise: {where}."
    if (who := asks_for_a_mover(asked.question)) and not tells_movers(passage.text):
        return f"The papers held do not say who {who} this. What comes nearest is in {where}."
    if asked.understood.intent == "vote" and _FINAL.search(asked.question) and _OF_AN_AMENDMENT.search(passage.text):
        return f"What comes nearest is the vote on an amendment: {where}."
    by_name = asks_for_voters(asked.question) and asked.demands.sort in (None, "who")
    way = way_asked(asked.question)
    if by_name and not any(names_voters(text, way) for text in (passage.text, *votes_on(asked, passage))):
        return f"The papers held do not say who voted how on this. What comes nearest is in {where}."
    return None


def _not_that_vote(asked: Asked, candidate: Candidate) -> str | None:
    """A question how one person voted, and words of another matter, or a vote that does not name the person."""
    vote, passage = one_vote(asked.question), candidate.passage
    if vote is None or asked.understood.intent != "vote":
        return None
    aside = set(stems(vote.aside))
    weight = {stem: value for stem, value in weights(asked.engine, asked.understood).items() if stem not in aside}
    said_in = set(stems(" ".join((passage.text, *context(passage)))))
    told = [passage.text] if passage.kind in ("vote", "resolution") or _VOTES.search(passage.text) else []
    if not weight or share(said_in, weight) >= _MOST_OF_THE_MATTER:
        told += votes_on(asked, passage)
        if any(has_voted(vote.name, text) for text in told):
            return None
    return f"No vote by {vote.whose} on this is recorded in the papers held, which seldom name who voted how."


def votes_on(asked: Asked, passage: Passage) -> list[str]:
    """The words that tell the vote on the motions of a passage, or on the matter of a paragraph, where they stand
    elsewhere."""
    with asked.engine.catalogue.reading() as connection:
        votes = (*divisions(connection, [passage])[passage.id].votes, *settled_by(asked, connection, passage))
    return [vote.text for vote in votes]


def _not_of_that_sort(asked: Asked, candidate: Candidate) -> str | None:
    """A question for a sum, a number, a share or a date, and words that give none."""
    sort, passage = asked.demands.sort, candidate.passage
    if sort is None or sort not in _SORTS or gives(sort, passage.text):
        return None
    if sort == "votes" and any(gives(sort, text) for text in votes_on(asked, passage)):
        return None
    return f"What the papers say of this gives {_SORTS[sort]}. What comes nearest is in {place(passage)}."


_CHECKS: tuple[Callable[[Asked, Candidate], str | None], ...] = (
    _not_that_panel,
    _not_those_days,
    _not_that_vote,
    _not_that_person,
    not_of_that_year,
    _nothing_by_that_name,
    not_of_that_place,
    _another_of_the_kind,
    _not_of_that_sort,
    _not_of_that_kind,
)
