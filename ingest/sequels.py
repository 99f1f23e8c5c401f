"""Words that tell what became of a motion without saying what it was: "LOST by 4 to 3", "Against: ...".

They say something only beside the motion that they speak of, which stands before them in the same item.
"""

import re

from ingest.outcomes import fates_in

LONGEST = 60
"""Words of a paragraph at most that only tells of a vote; the names of a whole council's members are more, alone."""

_SIDE = (
    r"(?:(?:those|voting|voted|votes)\s+)?(?:for|in favou?r|against|abstain(?:ed|ing)?|abstentions?|ayes?"
    r"|noes?|yeas?|nays?|(?:absent|not|did not)\s+vot(?:e|ing))"
)
_COUNTED = (
    r"[^.:;\n]{0,30}?(?:\(\s*\d+\s*\)|\s\d{1,2}(?=\s*(?:[,;.)]|$|votes?\b|members\b|councillors\b))"
    r"|\s?[:–—-]\s*(?=councillors?\b|cllrs?\b|members?\b|m(?:r|rs|s|x)\b|dr\b|the (?:chair|mayor|leader)|\d|none\b"
    r"|nil\b|(?-i:[A-Z])[\w’'-]+,))"
)
_PUT = r"(?:motion|amendment|proposal|proposition|recommendations?|vote|substantive\s+\w+|question)"
_BECAME = (
    r"(?:put|lost|carried|declared|fell|falls?|fallen|failed|defeated|withdrawn|rejected|agreed|approved|passed|adopted"
    r"|not\s+(?:seconded|supported|carried|agreed|pressed)|voted|recorded)"
)
_SEQUEL = re.compile(
    rf"[\"“‘'(\[\s•*-]*(?:"
    rf"{_SIDE}\b{_COUNTED}"
    rf"|(?:the|this|that|his|her|their)\s+(?:[\w’']+\s+){{0,4}}?{_PUT}\b[^.;]{{0,100}}?\b{_BECAME}\b"
    rf"|(?:this|it|which)\s+(?:was|having been|being)\s+(?:\w+\s+){{0,4}}?{_BECAME}\b"
    r"|(?:up)?on\s+(?:being\s+put|a\s+(?:vote|show|division|recorded|named)|the\s+vote|division)\b"
    r"|(?:on\s+)?being\s+put\s+to\s+the\s+vote\b"
    r"|(?:a|the)\s+(?:recorded|named|roll[- ]call|electronic)\s+vote\b|(?:a|the)\s+vote\s+(?:was|being|having)\b"
    r"|there\s+(?:voted\b|was\s+no\s+seconder|were\s+(?:\w+\s+){1,3}(?:votes?|voting)\b)"
    r"|(?:motion|amendment|proposal|vote)?\s*(?:was\s+)?(?:LOST|CARRIED|DEFEATED|WITHDRAWN|Lost|Carried|Defeated|Withdrawn)\b"
    r"|voting\s*(?:[:–—-]|was\b|took\b)|\w+\s+(?:members|councillors)\s+voted\b"
    r"|the\s+(?:chair|mayor|chairman|chairwoman)\s+(?:\w+\s+){0,3}casting\s+vote\b)",
    re.IGNORECASE,
)
_OF_A_SIDE = re.compile(rf"[\"“‘'(\[\s•*-]*{_SIDE}\b", re.IGNORECASE)
_MOVES = re.compile(
    r"\b(?:moved|proposed|mov(?:es|ing)|proposes|seconded)\b"
    r"|\b(?:motion|amendment)\s+(?:by|of|from|in the name of)\b",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(r"\b(?:if|whether|unless|would|could|should|might|hoped|asked)\b", re.IGNORECASE)
"""Words that speak of what may become of a motion, and not of what did."""

_AT_HEAD = re.compile(
    r"[\"“‘'(\[\s]*(?:(?:[A-Z][\w’'.-]+\s+){1,6}(?:then\s+)?(?:moved|proposed)\b|(?:it\s+was\s+(?:then\s+)?)?moved\b"
    r"|proposed\b|(?:an?|the|further|second)\s+amendment\b|amendment\s+\d)",
    re.IGNORECASE,
)
_AMENDING = re.compile(r"\bamendment|\bto\s+amend\b|\bby way of amendment\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]*[A-Z])")


def is_sequel(text: str) -> bool:
    """Whether a sentence or a short paragraph begins by telling what became of what stands before it."""
    return _SEQUEL.match(text) is not None


def names_a_side(text: str) -> bool:
    """Whether a paragraph begins by naming or counting those on one side of a vote."""
    return _OF_A_SIDE.match(text) is not None


def is_settled(text: str) -> bool:
    """Whether words already say what became of a motion: what follows may be of another."""
    return any(fates_in(said) and not _SUPPOSED.search(said) for said in _SENTENCE.split(text))


def is_of_another(sequel: str, before: str) -> bool:
    """Whether a sequel is of the motion and not of the amendment that stands before it, or the other way round."""
    if amends(sequel):
        return not amends(before)
    return re.search(r"\b(?:motion|proposal|recommendations?)\b", sequel, re.IGNORECASE) is not None and amends(before)


def begins_motion(text: str) -> bool:
    """Whether a sentence begins by saying that something was moved."""
    return _AT_HEAD.match(text) is not None


def speaks_of_motion(text: str) -> bool:
    """Whether words say that something was moved or seconded."""
    return _MOVES.search(text) is not None


def amends(text: str) -> bool:
    """Whether words speak of an amendment."""
    return _AMENDING.search(text) is not None


def moving_sentence(text: str) -> str | None:
    """The last sentence that moves something; none if there is none."""
    return next((said.strip() for said in reversed(_SENTENCE.split(text)) if _MOVES.search(said)), None)


def speaks_of_amended(text: str) -> bool:
    """Whether words speak of a motion as it was amended: no motion that was moved has its words."""
    return re.search(r"\bsubstantive\b|\bas (?:so )?amended\b", text, re.IGNORECASE) is not None
