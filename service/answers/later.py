"""What later papers say of what was promised or begun: whether it was done, and how a matter stands since.

A question whether a promise was kept has the promise's own words, so the promise is found first. Its answer stands in
the papers of a later meeting, often in a row of an action log, and is told in the promise's words rather than the
asker's: it is looked for by these.
"""

import re
from datetime import timedelta

from index.filters import Filters
from index.lexical import stems
from index.search import search
from index.understand import IGNORABLE
from service.answers.asked import Asked
from service.answers.evidence import Evidence, gather
from service.answers.extract import Candidate, widened

_KEPT = re.compile(
    r"^(?:and |so |but )?(?:did|has|have|had|was|were|is|are)(?:n[’']t)?\b[^?]*\b(?:ever|yet|(?:in|on) time|told|g[eo]t"
    r"|sent|given|supplied|done|finished|complet\w+|receiv\w+|up to date|put up|ready|promis\w+|undert\w+|kept"
    r"|met|started|begun|answered|circulated|shared|installed|repaired|fixed|resolved|delivered|provided|still)\b"
    r"|\bwhat (?:has |have |had )?(?:bec[ao]me|happen\w*|c[ao]me)\b[^?]*\b(?:undertak\w+|promis\w+|pledge|action"
    r"|request|assurance|commitment)\b"
    r"|\b(?:latest|most recent|so far|any news|in the end|by now|ended up|end up|these days|how far ha(?:s|ve))\b",
    re.IGNORECASE,
)
_WHETHER_DONE = re.compile(
    r"(?:^|[.;:?,]\s+|\b(?:and|but|so) )(?:did|has|have|had|was|were|is|are|when did|when was)(?:n[’']t)? (?!to\b)"
    r"|\bwhat (?:has |have |had )?(?:bec[ao]me|happen\w*|c[ao]me)\b",
    re.IGNORECASE,
)
"""Of a promise: whether it was kept."""

_READ = 4
"""Later passages that are read for the word on a promise; chosen."""

_WORDS = 600
"""Letters of the earlier passage by which later ones are looked for: a paragraph's; chosen."""

_SHARED = 0.5
_LOWER = 0.1
_BEARS = 0.85
"""How near a later sentence must be to the question, with what it shares of the question's words, of the promise's and
of its sense (each by half), less a tenth for each place lower in that search: of 78 questions of this sort on suites in
view it was right for 30 of the 45 that it gave a later word (six passages being read)."""


def asks_how_it_stands(asked: Asked) -> bool:
    """Whether a question asks if something was done that was to be done, or how a matter stands now."""
    if _KEPT.search(asked.question):
        return True
    return asked.understood.intent == "commitment" and _WHETHER_DONE.search(asked.question) is not None


def later_word(asked: Asked, first: Candidate) -> Evidence | None:
    """What a paper of a later day than the first passage says of the same matter; none where none does."""
    day = first.passage.date
    if day is None:
        return None
    run = widened(first.evidence)
    words = first.passage.text[run.start : run.end][:_WORDS]
    after = Filters(council=first.passage.council, date_from=day + timedelta(days=1))
    hits = search(asked.engine, words, after, limit=_READ, ignore=frozenset(IGNORABLE)).hits
    places = {hit.passage.id: place for place, hit in enumerate(hits)}
    near = asked.engine.cosines(asked.engine.encoder.question(words).vector, list(places))
    promised = set(stems(words))

    def bears(one: Evidence) -> float:
        said = set(stems(one.passage.text[one.start : one.end]))
        alike = one.said + near.get(one.passage.id, 0.0) + len(said & promised) / max(1, len(promised))
        return one.nearness + _SHARED * alike - _LOWER * places[one.passage.id]

    best = max(gather(asked.engine, asked.question, asked.understood, hits), key=bears, default=None)
    return widened(best) if best is not None and bears(best) >= _BEARS else None
