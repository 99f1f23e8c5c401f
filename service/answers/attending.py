"""Which lists answer a question who was there: members, apologies, substitutes and the chair stand in lists apart."""

import re
from collections.abc import Sequence

from index.context import context
from index.question import Understood
from index.records import Passage
from service.answers.extract import Candidate, in_days

_ASPECTS = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(told, re.IGNORECASE))
    for asked, told in (
        (
            r"\bsubstitut|\bstood in\b|\bstand(?:ing)? in\b|\bdeputis|\bin place of\b|\bstepped in\b",
            r"\bsubstitut|\bdeputis|\bin place of\b|\bstanding in\b|\bon behalf of\b",
        ),
        (
            r"\bapolog|\babsen|\bmissed\b|\bmissing\b|\baway\b|\b(?:could|can|did|was|were)(?: not|n[’']t) "
            r"(?:\w+ )?(?:attend|make|come|there|present|able)|\bunable\b",
            r"\bapolog|\babsen|\bunable to (?:attend|be present)|\bregrets\b",
        ),
        (
            r"\bchair|\bpresid|\b(?:ran|led) the (?:\w+ )?meeting\b",
            r"\bchair|\bpresid|\bmayor\b|\breeve\b",
        ),
        (
            r"\b(?:left|leave|leaving|arriv\w*|late|early)\b",
            r"\b(?:left|arriv\w*|withdrew|until|from \d|at \d)\b",
        ),
    )
)
"""What is asked of a meeting's attendance, and the words by which a list tells it. Read in order."""


def told_by(question: str, understood: Understood, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that tell what is asked of a meeting's attendance, best first; all of them where none does."""
    if understood.intent != "attendance":
        return list(candidates)
    lists = [one for one in candidates if one.passage.kind == "attendance" and in_days(one.passage, understood)]
    aspect = next((told for asked, told in _ASPECTS if asked.search(question)), None)
    if aspect is None:
        return [*lists, *(one for one in candidates if one not in lists)]
    minutes = [one for one in candidates if one.passage.part.kind == "minutes" and in_days(one.passage, understood)]
    telling = [one for one in lists if aspect.search(_said(one.passage))]
    telling += [one for one in minutes if one not in telling and aspect.search(one.passage.text)]
    return telling or lists or list(candidates)


def _said(passage: Passage) -> str:
    return " ".join((passage.text, *context(passage)))
