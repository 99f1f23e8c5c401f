"""Whether a reader learns what became of a motion, and what a refusal was about.

The worst that an answer can do is to quote a motion that was lost, withdrawn, deferred or replaced as if it had been
carried: `as_carried` finds that in any answer, whatever was asked.
"""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from eval.fingerprints import Shingles
from eval.gold import Question
from index.lexical import stems
from index.records import Answer

_FATES: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "lost": re.compile(
            r"\b(?:lost|fell|falls?|fallen|defeated|rejected|(?:not|nor) (?:be )?(?:carried|succeed|agreed|approved)|"
            r"did not succeed|was not carried)\b",
            re.IGNORECASE,
        ),
        "withdrawn": re.compile(r"\b(?:withdr[ea]wn?|did not press|not pressed)\b", re.IGNORECASE),
        "amended": re.compile(
            r"\b(?:amend\w*|replac\w+|took the place|takes the place|substantive motion)\b", re.IGNORECASE
        ),
        "deferred": re.compile(r"\b(?:defer\w*|put off|postpon\w*|adjourn\w*|stood over)\b", re.IGNORECASE),
    }
)
"""How an answer may say what became of a motion that was not carried as it was put."""

_CARRIED = re.compile(
    r"\b(?:resolved|agreed|agrees?|approv\w+|carried|endors\w+|accept\w+|adopt\w+|confirm\w+|supports?|supported|noted?|"
    r"received|recommend\w*)\b|\bthat\b.{0,400}?\bbe\b",
    re.IGNORECASE | re.DOTALL,
)
"""How an answer may say that something was resolved, the form of a resolution among them ("that ... be ...")."""

_MOST = 0.5
"""Share of a question's words that a refusal must repeat to have said what was looked for. Chosen, not measured."""


def uncarried(questions: Iterable[Question]) -> list[Shingles]:
    """The motions that gold knows to have been lost, withdrawn, amended or deferred."""
    return [Shingles.of(each.resolved) for each in questions if each.resolved and each.outcome in _FATES]


def as_carried(given: Answer, motions: Iterable[Shingles]) -> bool:
    """Whether an answer quotes one of these motions and nowhere says that it was not carried as it was put."""
    if any(fate.search(_read(given)) for fate in _FATES.values()):
        return False
    quotes = [citation.quote for citation in given.citations]
    return any(motion.held_by(quote) or motion.holds(quote) for motion in motions for quote in quotes)


def outcome_told(question: Question, given: Answer, right: int) -> bool | None:
    """Whether an answer, of whose citations so many are right, tells the outcome of the resolution that was asked
    about; nothing where none was. A refusal tells none.

    A fate has to be said in words. That something was resolved may be said by its own words, but not by an answer
    which attaches another outcome to them.
    """
    if not question.resolved or not question.outcome:
        return None
    if given.abstained:
        return False
    if fate := _FATES.get(question.outcome):
        return fate.search(_read(given)) is not None
    asked = Shingles.of(question.resolved)
    same = [each for each in given.resolutions if asked.held_by(each.text) or asked.holds(each.text)]
    return right > 0 and not any(each.outcome in _FATES for each in same) and _CARRIED.search(given.text) is not None


def _read(given: Answer) -> str:
    """What a reader is told, in the writer's words and the papers'."""
    return "\n".join((given.text, *given.notes))


def names_what_was_sought(given: Answer) -> bool | None:
    """Whether a refusal repeats at least half of the words that were looked for; nothing where it is none."""
    if not given.abstained:
        return None
    sought = set(stems(" ".join(given.understood.words)))
    return len(sought & set(stems(given.reason or ""))) >= _MOST * len(sought)
