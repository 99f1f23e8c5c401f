"""Who voted how, and who moved what: whether a question asks for it, and whether words tell it of somebody by name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from index.understand import WORD

_ASKS = re.compile(
    r"\b(?:who|which (?:[\w-]+ ){0,2}?(?:councillors?|members?|cllrs?|ones)|how did (?:each|every|the \w+ members"
    r"|individual|everyone|all)\b[^?]{0,30}?)\b[^?]{0,60}?\b(?:(?:voted?|voting)\b|abstain\w*|dissent\w*|opposed\b"
    r"|(?:was|were|stood|came out) (?:against|in favour)\b)"
    r"|\bname (?:the )?[^?]{0,40}\b(?:for|against)\b",
    re.IGNORECASE,
)

_WAYS: Mapping[str, str] = {
    "for": r"(?:[Ff]or|FOR|[Ff]avour|FAVOUR|[Yy]eas?|YEAS?|[Aa]yes?|AYES?)",
    "against": r"(?:[Aa]gainst|AGAINST|[Nn]ays?|NAYS?|[Nn]oes|NOES|[Dd]issent\w*|[Oo]pposed|OPPOSED)",
    "abstained": r"(?:[Aa]bstain\w*|ABSTAIN\w*|[Aa]bstentions?|ABSTENTIONS?|[Nn]ot voting)",
}
_ASKED: Mapping[str, re.Pattern[str]] = {
    "for": re.compile(r"\bvot\w+ (?:for|in favour)\b|\b(?:in favour|backed|supported|were for)\b", re.IGNORECASE),
    "against": re.compile(r"\b(?:against|oppos\w+|dissent\w*)\b", re.IGNORECASE),
    "abstained": re.compile(r"\babst(?:ain|ention)\w*", re.IGNORECASE),
}

_TITLE = r"(?:the )?(?:Cllrs?|Clrs?|Councillors?|Mr|Mrs|Ms|Dr|Mayor|Deputy|Reeve|Alderm[ae]n|Chair|Vice)\b\.? ?"
_NAME = r"[A-Z][\w’'.-]+"
_DOING = r"(?: (?:had|having|each|both|all|then|also|alone|be|recorded|as))*"
_VOTED = r" (?:voted|voting|cast \w+ votes?)(?: in)?"


def _told(way: str) -> re.Pattern[str]:
    """Names after a way to vote, or a name and that way after it; "for" alone says nothing after a name."""
    voted = _VOTED if way == _WAYS["for"] else f"(?:{_VOTED})?"
    of = r"(?: the (?:motion|amendment|recommendation|proposal))?(?: ?\(?\d+\)?)?"
    return re.compile(
        rf"\b{way}{of} ?[:–—=-] ?(?:{_TITLE})?{_NAME}|\b(?!for\b){way}(?: ?\(\d+\))? {_TITLE}{_NAME}"
        rf"|{_NAME},?{_DOING}{voted} {way}\b"
    )


_BY_REQUEST = re.compile(
    rf"{_NAME},? (?:ask|wish|request)(?:ed|ing)\b[^.;]{{0,50}}?\b(?:his|her|their|s?he|they)\b[^.;]{{0,20}}?"
    r"\b(?:vot(?:e|ed|ing)|dissent\w*|abst(?:ention|ained|aining)|opposition|name)\b"
)
"""What members have put on record: "Councillor A asked that it be noted that she had voted against"."""

_TELLS: Mapping[str, re.Pattern[str]] = {way: _told(pattern) for way, pattern in _WAYS.items()}

_ONE_VOTE = re.compile(r"\b(?:[Hh]ow|[Ww]hich way|[Dd]id)\b(?: did)? (?P<who>[^?,]{2,60}?) (?:vote|cast|abstain)\b")
_BALLOT = re.compile(r"\b(?:vot\w+|for|against|abstain\w*|abstention\w*|yeas?|nays?|ayes?|noes)\b", re.IGNORECASE)
_POSTS = frozenset({"mayor", "chair", "chairman", "chairwoman", "leader", "reeve"})
_VAGUE = ("many", "any", "the", "each", "every")
_BODIES = frozenset(
    {"council", "cabinet", "committee", "panel", "board", "executive", "members", "councillors", "member"}
)

_MOVED = re.compile(
    r"\bwho (?:moved|seconded|proposed|put forward|tabled)(?: and (?:who )?(?:moved|seconded|proposed))?\b",
    re.IGNORECASE,
)
_TELLS_MOVERS = re.compile(
    r"\b(?:mov(?:ed|er|ing)|second(?:ed|er|ing)|propos(?:ed|er|al|ing)|put forward|tabled)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class OneVote:
    """One person's vote that a question asks for: the person as the question says, the name or post to look for, and
    the words of the question that tell nothing of the matter."""

    whose: str
    name: str
    aside: str


def one_vote(question: str) -> OneVote | None:
    """Whose vote a question asks for; none where it asks for a body's, or for everybody's."""
    found = _ONE_VOTE.search(question)
    said = WORD.findall(found["who"]) if found else []
    if not found or not said or said[-1].casefold() in _BODIES or (said[0].casefold() in _VAGUE and len(said) > 3):
        return None
    if not said[-1][0].isupper() and said[-1].casefold() not in _POSTS:
        return None
    return OneVote(found["who"], said[-1], f"{found.group()} vote voted votes voting")


def has_voted(name: str, words: str) -> bool:
    """Whether the words of a vote name somebody."""
    return _BALLOT.search(words) is not None and re.search(rf"\b{re.escape(name)}\b", words, re.IGNORECASE) is not None


def asks_for_a_mover(question: str) -> str | None:
    """What a question asks who did: "moved", "seconded"; none where it asks for no mover."""
    found = _MOVED.search(question)
    return found.group().split(None, 1)[1] if found else None


def tells_movers(words: str) -> bool:
    """Whether words tell of a motion that was moved, seconded or proposed."""
    return _TELLS_MOVERS.search(words) is not None


def asks_for_voters(question: str) -> bool:
    """Whether a question asks who voted how."""
    return _ASKS.search(question) is not None


def way_asked(question: str) -> str | None:
    """The one way to vote ("for", "against", "abstained") that a question asks of; none where it asks of several, or of
    none."""
    asked = [way for way, pattern in _ASKED.items() if pattern.search(question)]
    return asked[0] if len(asked) == 1 else None


def names_voters(words: str, way: str | None = None) -> bool:
    """Whether words say of somebody by name which way the vote was cast; with `way`, that it was cast that way."""
    if _BY_REQUEST.search(words):
        return True
    return any(pattern.search(words) for name, pattern in _TELLS.items() if way in (None, name))
