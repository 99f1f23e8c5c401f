"""Whether the papers answer at all. A wrong citation is worse than none, so doubt ends in a refusal with a reason."""

import re
from collections.abc import Mapping, Sequence

from index import panels
from index.engine import Engine
from index.lexical import stems
from index.records import Understood
from index.search import Hit
from index.understand import WORD, meeting_dates
from service.answers.evidence import Evidence, named_by, share, weights

_WEIGHTS: Mapping[str, float] = {"closeness": 4.97, "nearness": 7.43, "covered": 0.40, "named": 2.32}
_DOUBT = 7.83
"""A logistic regression on 103 questions that papers of four bodies answer, 34 that they do not, and 320 asked of
another body's papers. On these same questions, as the ranking then was, it answered 83 in 100 of the first, refused 18
in 100 of the second (made to mislead: the right words, another matter) and 89 in 100 of the last."""

_LOOKED_AT = 5
"""Hits among whose passages the question's words are looked for."""

_AT_A_MEETING = re.compile(r"\b(?:at|during|in|by) (?:the|its|their|that) [^?]{0,60}?\bmeeting\b", re.IGNORECASE)
_MINUTES_OF = re.compile(r"\bminutes\b", re.IGNORECASE)
_SAID_OF_ANY_MEETING = (
    "resolve resolution decide decision agree approve vote attend attendance happen outcome apologies present meeting"
    " january february march april may june july august september october november december"
)
_SENTENCES_WITH_A_FIGURE = 6
"""Sentences, best first, of which one must have a figure where one was asked for."""

_OF_WHAT_WAS_DONE = ("resolution", "vote", "attendance")
_ONE_VOTE = re.compile(
    r"\bhow did (?:the )?(?:(?:councillor|cllr|clr|mayor|deputy mayor|alderman|ms|mrs|mr|dr)\.? )*"
    r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*) (?:vote|cast)",
)
_BALLOT = re.compile(r"\b(?:vot\w+|for|against|abstain\w*|abstention\w*|yeas?|nays?|ayes?|noes)\b", re.IGNORECASE)


def why_not(
    engine: Engine, question: str, understood: Understood, hits: Sequence[Hit], evidence: Sequence[Evidence]
) -> str | None:
    """Why the papers do not answer a question; none where they seem to."""
    if not evidence:
        return "Nothing in the papers bears on these words."
    return (
        _no_such_meeting(engine, question, understood)
        or _no_such_vote(question, hits)
        or _no_such_figure(understood, evidence)
        or _too_far(signs(engine, question, understood, hits, evidence), hits)
    )


def signs(
    engine: Engine, question: str, understood: Understood, hits: Sequence[Hit], evidence: Sequence[Evidence]
) -> dict[str, float]:
    """What is measured of the best evidence, each about 0 to 1: how close its words and its meaning are to the
    question's, how much of the question it covers, and how much of the names and figures asked for."""
    weighed = weights(engine, understood)
    rarity = engine.words().rarity(list(weighed))
    best = hits[0].passage
    closeness = engine.closeness.scores(question, [best], rarity, engine.words().count())
    named = {stem: weighed[stem] for name in names_in(question) for stem in stems(name) if stem in weighed}
    held = [set(stems(named_by(hit.passage))) for hit in hits[:_LOOKED_AT]]
    return {
        "closeness": closeness.get(best.id, 0.0),
        "nearness": max(sentence.nearness for sentence in evidence),
        "covered": max(share(words, weighed) for words in held),
        "named": share(held[0], named) if named else 1.0,
    }


def names_in(question: str) -> list[str]:
    """The names and figures of a question: words with a capital or a digit, the first word aside."""
    words = [match.group() for match in WORD.finditer(question)]
    return [word for word in words[1:] if word[0].isupper() or word[0].isdigit()]


def _too_far(found: Mapping[str, float], hits: Sequence[Hit]) -> str | None:
    if sum(_WEIGHTS[name] * value for name, value in found.items()) > _DOUBT:
        return None
    nearest = hits[0].passage
    place = f"{nearest.panel}, {nearest.where()}" if nearest.panel else f"{nearest.document.title}, {nearest.where()}"
    return f"The papers held do not seem to answer this. What comes nearest is in {place}."


def _no_such_meeting(engine: Engine, question: str, understood: Understood) -> str | None:
    """A question about what was done at a meeting on a day of which no paper is held."""
    days = meeting_dates(question)
    if not days or days[0] != days[1] or understood.intent not in _OF_WHAT_WAS_DONE:
        return None
    if _MINUTES_OF.search(question) or not (_AT_A_MEETING.search(question) or _names_no_matter(understood)):
        return None
    with engine.catalogue.reading() as connection:
        held = {meeting.date for meeting in panels.meetings(connection)}
    if days[0] in held:
        return None
    return f"No papers are held of a meeting on {days[0].day} {days[0]:%B %Y}."


def _names_no_matter(understood: Understood) -> bool:
    """Whether a question says only who decided and when: "What did the Planning Committee resolve on 4 March?"."""
    said = stems(f"{understood.panel or ''} {_SAID_OF_ANY_MEETING}")
    return understood.panel is not None and not any(
        stem not in said and not stem.isdigit() for word in understood.words for stem in stems(word)
    )


def _no_such_figure(understood: Understood, evidence: Sequence[Evidence]) -> str | None:
    """A question how many or how much, where nothing near it has a figure."""
    if understood.intent != "figure" or any(sentence.has_figure for sentence in evidence[:_SENTENCES_WITH_A_FIGURE]):
        return None
    return "What the papers say of this has no figure in it."


def _no_such_vote(question: str, hits: Sequence[Hit]) -> str | None:
    """A question how one person voted, where no passage found both names that person and tells a vote."""
    asked = _ONE_VOTE.search(question)
    if not asked:
        return None
    surname = asked["name"].split()[-1]
    told = (h.passage.text for h in hits if h.passage.kind in ("vote", "resolution") or "vot" in h.passage.text.lower())
    if any(re.search(rf"\b{re.escape(surname)}\b", text) and _BALLOT.search(text) for text in told):
        return None
    return f"No vote by {asked['name']} on this is recorded in the papers held."
