"""What came of a matter: the decision that stands below a paragraph of minutes, on its item.

A paragraph that tells of a request or a proposal has the words of the question; what was decided on it stands below, in
a clerk's words, which name it only as "the recommendation" or "the motion".
"""

import re
from collections.abc import Iterator

from sqlalchemy import Connection

from index import papers
from index.records import Passage
from service.answers.asked import Asked

_FURTHEST = 8
"""Passages below a paragraph among which its decision is looked for: the debate stands between; chosen."""

_FEWEST_WORDS = 3
"""Words of a decision: "RESOLVED -" by itself only opens it."""

_OPENS = re.compile(r"(?:[:–—-]|\bthat)\s*$")
"""How words end that only open a decision: "The Committee AGREED:"."""

_CLAUSE = re.compile(r"\W*(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]", re.IGNORECASE)

_CLAUSES = 2
"""Clauses of one decision that are told: those nearest to the question."""

_DECISIONS = 3
"""Passages that are told of what was decided; a reader is to check them all."""

_RECORDS = ("minutes", "decision")

_WHETHER = re.compile(
    r"(?:and |so |but )?(?:did|has|have|had|was|were|is|are|will|would|can|could|must|may|does|do)(?:n[’']t)?\b",
    re.IGNORECASE,
)
_CAME_OF = re.compile(
    r"\b(?:what|which way|how)\b[^?]*?\b(?:happen\w*|bec(?:ame|ome)|c[ao]mes? of|outcome|go(?:es)?|went|fared?|ended?"
    r"|answer(?:ed)?|respon\w+|react\w*|reply|deal|dealt|treat(?:ed)?|do (?:with|about)"
    r"|did (?:the )?[\w ]+ (?:do|make)\b"
    r"|line|stance|position|result|fate|conclu\w+|settled?|left)\b",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:what|which|why|how|who)\b[^?]*\b(?:say|said|ask(?:ed)?|told|argue[ds]?|views?|reasons?|thinks?|thought"
    r"|comment\w*|explain\w*|warn\w*)\b",
    re.IGNORECASE,
)
_SET_WORDS = re.compile(
    r"\b(?:RESOLVED|CARRIED|LOST|WITHDRAWN|AGREED|DEFERRED|REJECTED|DEFEATED|NOT CARRIED|REFUSED|GRANTED)\b"
    r"|\b(?i:(?:motion|amendment|proposal|proposition|recommendation|item|matter|call-in)s? (?:as amended )?"
    r"(?:was|were|be|had been|stood|is)(?: \w+ly)?(?: declared)? (?:carried|lost|withdrawn|agreed|defeated"
    r"|rejected|deferred|referred|upheld"
    r"|dismissed|not (?:carried|agreed|upheld)))\b"
    r"|\b(?i:withdrew|(?:leave|wish(?:ed)?|consent|asked) to withdraw|(?:was|were|it was) (?:then )?resolved)\b"
)
"""A fate as clerks set it down, and not "she agreed with the aim"."""

_LEAVES_OPEN = re.compile(r"\b(?:amendment|lost|defeated|rejected|not carried)\b", re.IGNORECASE)
"""What settles no matter by itself: an amendment's fate, or that one of several motions fell."""


def asks_what_came(asked: Asked) -> bool:
    """Whether a question asks what was done in a matter, or whether something was: not what was said of it."""
    question, intent = asked.question, asked.understood.intent
    if intent in ("attendance", "commitment", "recommendation") or _SAID.search(question):
        return False
    if intent in ("resolution", "vote"):
        return True
    return _WHETHER.match(question) is not None or _CAME_OF.search(question) is not None


def settled_by(asked: Asked, connection: Connection, passage: Passage) -> list[Passage]:
    """The passages that tell what was decided on a paragraph of a meeting's record: the first below it on its item (of
    several clauses in a row the two nearest to the question), and where that one leaves the matter open, the next too.
    None for what is no such paragraph."""
    if passage.part.kind not in _RECORDS or passage.item is None or decides(passage):
        return []
    found: list[Passage] = []
    for clauses in _decisions_below(connection, passage):
        near = asked.engine.cosines(asked.engine.encoder.question(asked.question).vector, [one.id for one in clauses])
        nearest = sorted(clauses, key=lambda one: -near.get(one.id, -1.0))[:_CLAUSES]
        found += [one for one in clauses if one in nearest]
        if not _LEAVES_OPEN.search(found[-1].text) or len(found) > 1:
            break
    return found[:_DECISIONS]


def _decisions_below(connection: Connection, passage: Passage) -> Iterator[list[Passage]]:
    """The decisions below a paragraph on its item, those that follow each other clause by clause together."""
    run: list[Passage] = []
    name = passage.after
    for _ in range(_FURTHEST):
        below = papers.passages_by_id(connection, [name]).get(name) if name else None
        if below is None or below.item != passage.item:
            break
        clause = below.kind == "resolution" and _CLAUSE.match(below.text) is not None
        if run and not clause:
            yield run
            run = []
        if decides(below):
            run.append(below)
        name = below.after
    if run:
        yield run


def decides(passage: Passage) -> bool:
    """Whether a passage tells a decision or a vote: one that the register knows, or one in a clerk's set words."""
    if len(passage.text.split()) < _FEWEST_WORDS or _OPENS.search(passage.text):
        return False
    return passage.kind in ("resolution", "vote") or _SET_WORDS.search(passage.text) is not None
