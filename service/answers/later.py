"""What later papers say of what was promised or begun: whether it was done, and how a matter stands since.

A question whether a promise was kept has the promise's own words, so the promise is found first. Its answer stands in
the papers of a later meeting, often in the update of an action log.
"""

import re

from service.answers.asked import Asked
from service.answers.extract import Candidate
from service.answers.lacking import lacking

_KEPT = re.compile(
    r"^(?:and |so |but )?(?:did|has|have|had|was|were|is|are)(?:n[’']t)?\b[^?]*\b(?:ever|yet|(?:in|on) time|told|g[eo]t"
    r"|sent|given|supplied|done|finished|complet\w+|receiv\w+|up to date|put up|ready|promis\w+|undert\w+|kept"
    r"|met|started|begun|answered|circulated|shared|installed|repaired|fixed|resolved|delivered|provided|still)\b"
    r"|\bwhat (?:has |have |had )?(?:bec[ao]me|happen\w*|c[ao]me)\b[^?]*\b(?:undertak\w+|promis\w+|pledge|action"
    r"|request|assurance|commitment)\b"
    r"|\b(?:latest|most recent|so far|any news|in the end|by now|ended up|end up|these days|how far ha(?:s|ve))\b",
    re.IGNORECASE,
)

_TRIED = 5
"""Later passages of which it is asked whether they answer; chosen."""

_OF_THE_MATTER = 0.6
"""Share of the first passage's cover of the question that a later one must have to be on its matter; chosen."""


def asks_how_it_stands(question: str) -> bool:
    """Whether a question asks if something was done that was to be done, or how a matter stands now."""
    return _KEPT.search(question) is not None


def later_word(asked: Asked, first: Candidate) -> Candidate | None:
    """The newest candidate of a later day than the first on the same matter; none where none is."""
    day = first.passage.date
    if day is None:
        return None
    least = _OF_THE_MATTER * first.evidence.covered
    later = [
        one for one in asked.candidates if one.passage.date and one.passage.date > day and one.evidence.covered >= least
    ]
    likely = sorted(later, key=lambda one: -one.chance)[:_TRIED]
    newest = sorted(likely, key=lambda one: (one.passage.date or day, one.chance), reverse=True)
    return next((one for one in newest if lacking(asked, one) is None), None)
