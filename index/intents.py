"""What kind of answer a question wants, by its wording."""

import re
from typing import Literal

from index.intent_model import likelihoods, telling_run

Intent = Literal[
    "resolution", "commitment", "recommendation", "vote", "attendance", "figure", "history", "definition", "fact"
]

_WORDINGS: tuple[tuple[Intent, str], ...] = (
    (
        "definition",
        r"\bstands? for\b|\bwhat (?:does|do|did) [^?]{1,80}? mean\s*(?:\?|$)|\bwhat(?:’s| is|'s|s) meant by\b"
        r"|\bmeaning of\b|\bdefin(?:e|es|ed|ition|itions)\b|\b(?:abbreviation|acronym|short) (?:for|of)\b"
        r"|\bwhat (?:is|are|was|were) (?:an? |the )?[A-Z][A-Za-z]?[A-Z]{1,6}s?\s*(?:\?|$)",
    ),
    (
        "attendance",
        r"\bwho (?:\w+ ){0,3}(?:attend\w*|present|absent|apologi\w*|chaired|substitut\w*)|\bapologies\b"
        r"|\b(?:attendance|quorum|in attendance)\b|\bwho (?:was|were) (?:there|at|in the chair)\b"
        r"|\b(?:who|which (?:\w+ ){0,3}members?) (?:\w+ ){0,2}(?:missing|away|stood in|stepped in|deputised|sat in)\b"
        r"|\bwho (?:\w+ ){0,2}(?:arrived|came in|left early|left before|came late|joined late)\b"
        r"|\bwho (?:ran|led) the (?:\w+ )?meeting\b"
        r"|^(?:was|were|did) [^?]{3,80}? (?:there|at the meeting|present|in attendance|turn up|come|attend)\b"
        r"|\b(?:miss(?:ed)?|left|attend(?:ed)?) the meeting\b|\bwho (?:chaired|presided|took the chair)\b",
    ),
    (
        "vote",
        r"\bvot(?:e|es|ed|ing)\b|\b(?:for and against|recorded vote|majority|unanimous\w*|casting)\b"
        r"|\b(?:tie|tied|dead heat|deadlock)\b[^?]*\b(?:broken|break|broke|settled|resolved)\b"
        r"|\bbr(?:oke|eak) the tie\b"
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
        "resolution",
        r"^(?:and |so )?(?:did|has|have) (?:the )?(?:[\w’'-]+ ){0,5}?(?:council|cabinet|committee|panel|board|executive"
        r"|authority|commission)\b",
    ),
    (
        "figure",
        r"\bhow (?:many|much|long|often|far|big|large|old|high)\b|\b(?:what (?:share|proportion|percentage|number"
        r"|amount|rate|cost)|per ?cent(?:age)?|total|average|budget|figure)\b",
    ),
)
"""Read in order: "who voted for the budget" is a vote before it is a figure."""

BY_WORDING_ALONE = frozenset({"definition", "history"})
"""Too few questions ask for these to learn them."""

_CASE_TELLS = frozenset({"definition"})
"""Of these the capitals count: "what is a TAS?" asks for a definition, "what is a tax?" does not."""

_INTENTS = tuple(
    (intent, re.compile(pattern) if intent in _CASE_TELLS else re.compile(pattern, re.IGNORECASE))
    for intent, pattern in _WORDINGS
)


SURE = 0.6
"""Likelihood from which the intent that was learned stands against what patterns of wording say,"""

LIKELY = 0.45
"""and where they say nothing. Chosen on suites in view, each by weights of the others."""


def worded(question: str) -> tuple[Intent, tuple[int, int] | None]:
    """What kind of answer a question wants by patterns of wording alone, and the run of its characters that says so; a
    fact where none does."""
    lowered = question[:1].lower() + question[1:]
    for intent, pattern in _INTENTS:
        if match := pattern.search(lowered if intent in _CASE_TELLS else question):
            return intent, match.span()
    return "fact", None


def intent_read(question: str) -> tuple[Intent, tuple[int, int] | None]:
    """What kind of answer a question wants, and the run of its characters that says so; a fact where none does."""
    told, run = worded(question)
    if told in BY_WORDING_ALONE:
        return told, run
    likely = likelihoods(question, told)
    best = max(likely, key=lambda intent: likely[intent])
    if best == told or likely[best] < (LIKELY if told == "fact" else SURE):
        return told, run
    intent: Intent = best  # type: ignore[assignment]
    return intent, None if intent == "fact" else telling_run(question, told, best)


def chances(question: str) -> dict[str, float]:
    """How likely each intent is, 0 to 1 and 1 in all; certain where its wording alone tells it."""
    told, _ = worded(question)
    return {told: 1.0} if told in BY_WORDING_ALONE else likelihoods(question, told)


def intent_of(question: str) -> Intent:
    """What kind of answer a question wants."""
    return intent_read(question)[0]


_LATEST = re.compile(
    r"\b(?:latest|most recent(?:ly)?|newest|currently|current|at present|at the moment|right now|nowadays"
    r"|up[- ]to[- ]date|as (?:it|things|they) stands?|(?:so|thus) far|now|today|still|to date)\b",
    re.IGNORECASE,
)


def latest_read(question: str) -> tuple[int, int] | None:
    """The run of a question's characters that asks how things stand now, if it does."""
    match = _LATEST.search(question)
    return match.span() if match else None
