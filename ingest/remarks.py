"""What a sentence says of the motion at hand in words of its own: that nobody seconded it, that its mover withdrew it,
that an amendment was accepted, that the limbs of a motion were voted on one by one, that a matter was withdrawn."""

import re
from dataclasses import dataclass
from typing import Literal

from index.records import Votes
from ingest.outcomes import Fate, fates_in
from ingest.votes import votes_in

Remark = Literal["unseconded", "withdrawn", "accepted", "leave asked", "leave given"]

_MOTION = r"(?:motion|proposal|proposition|amendment|addition|suggestion)"
_IT = rf"(?:it|this|that|(?:the|his|her|their)\s+(?:\w+\s+)?{_MOTION})"
# "There was no seconder.", "It was not seconded and lapsed", "Nobody seconded the motion"
_UNSECONDED = re.compile(
    rf"^(?:there\s+(?:was|being)\s+no\s+second(?:er)?\b|(?:nobody|no\s+(?:one|member"
    rf"|councillor))\s+(?:\w+\s+)?second(?:ed)?\b"
    rf"|{_IT}\s+(?:was\s+not\s+seconded|did\s+not\s+find\s+a\s+seconder|found\s+no\s+seconder|(?:had|received"
    rf"|attracted)\s+no\s+seconder)"
    r"|no\s+seconder\b|there\s+was\s+(?:no|insufficient|little)\s+support\b)",
    re.IGNORECASE,
)
# "the mover and seconder accepted the addition", "was taken into the motion without a vote"
_ACCEPTED = re.compile(
    r"\b(?:accept(?:s|ed)|(?:agreed|consented)\s+to|were\s+agreeable\s+to|consented\s+to)\s+(?:the|this|that|his|her|both|these|it\b)"
    r"(?:\s+(?:\w+\s+)?(?:amendments?|additions?|alterations?|changes?|words))?(?=\s+on\s+behalf|\s+with\b|\s*[.,;]"
    r"|\s+(?:and|as|into)\b|$)"
    r"|\b(?:was|were|being)\s+(?:seconded\s+by\s+[^.;]{2,60}?\s+and\s+)?accepted\s+by\b"
    r"|\btaken\s+into\s+the\s+(?:substantive\s+)?(?:motion|recommendations?)\b",
    re.IGNORECASE,
)
_NOT_ACCEPTED = re.compile(
    r"\b(?:not|never|declined|refused|unwilling|would\s+only|if|whether|unable)\b[^.;]{0,40}\b(?:accept|agree"
    r"|consent)",
    re.IGNORECASE,
)
_WITHDREW = re.compile(
    rf"\b(?:withdrew|withdraw|(?:did|would)\s+not\s+(?:press|pursue))\s+{_IT}\b(?!\s+(?:representation"
    rf"|objection)s?)",
    re.IGNORECASE,
)
_LEAVE_ASKED = re.compile(
    r"\b(?:ask(?:ed|ing)?(?:\s+for)?|sought|request(?:ed|ing)?)\s+(?:the\s+)?(?:leave|permission"
    r"|consent)\s+to\s+withdraw\b"
    r"|\bwish(?:ed|es)?\s+to\s+withdraw\s+(?:it|the|his|her)\b",
    re.IGNORECASE,
)
_LEAVE_GIVEN = re.compile(
    r"^(?:this|that|leave|permission|consent)\b[^.;]{0,40}\b(?:given|granted|agreed)\b|\b(?:the\s+meeting"
    r"|members|seconder)\b[^.;]{0,30}"
    r"\b(?:consented|agreed\s+to\s+(?:this|that|the\s+withdrawal))\b",
    re.IGNORECASE,
)
_CONDITIONAL = re.compile(
    r"\b(?:if|unless|whether|until)\b[^.;]{0,60}$|\b(?:refused|declined|would\s+not)\s+(?:to\s+)?$",
    re.IGNORECASE,
)

# "Limbs (1) and (3) were CARRIED unanimously", "Paragraph (b) was lost by 4 votes to 5"
_LIMB = re.compile(
    r"^(?:the\s+)?(?:limbs?|parts?|paragraphs?|clauses?|points?|sections?|resolutions?|recommendations?)\s+"
    r"(?P<marks>\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)?(?:(?:\s*,\s*|\s*,?\s+(?:and|to|&)\s+)\(?(?:\d{1,2}|[a-z]"
    r"|[ivx]{1,4})\)?)*)"
    r"\s+(?:of\s+the\s+\w+\s+)?(?:was|were|fell|failed|having)\b",
    re.IGNORECASE,
)
_ONE_MARK = re.compile(r"\d{1,2}|[a-z]+", re.IGNORECASE)
_JOINS = frozenset({"and", "to"})

# "this item was held over to the meeting on 5 May", "consideration of the report was put back to the autumn"
_PUT_OFF = re.compile(
    r"\b(?:consideration\s+of\s+)?(?:this|the|both|that)\s+(?:[\w’'-]+\s+){0,5}?(?:application|item|report|call-in|petition"
    r"|matter|proposal|paper)\b[^.;]{0,100}?\s(?:was|were|stood|stands|stand)\s+(?:\w+ly\s+|therefore\s+)?(?:held\s+over"
    r"|deferred|put\s+back|put\s+off|postponed|adjourned)\s+(?:\w+\s+){0,3}?(?:to|until|till|pending|for|at)\b",
    re.IGNORECASE,
)
# "It was therefore WITHDRAWN FROM THE AGENDA and not considered"
_IT_WAS = re.compile(
    r"^it\s+(?:was|had\s+been|has\s+been)\s+(?:therefore\s+|accordingly\s+)?withdrawn\s+(?:from\s+the\s+agenda|by\s+the\s+applicant)\b",
    re.IGNORECASE,
)
# "this application had been withdrawn from the agenda at the request of the applicant"
_BUSINESS = re.compile(
    r"\b(?P<what>(?:this|the|both|that)\s+(?:[\w’'-]+\s+){0,5}?(?:application|item|report|call-in|petition"
    r"|matter|proposal|paper)\b[^.;]{0,160}?)"
    r"\s*,?\s*(?:had\s+been|has\s+been|having\s+been|was|were)\s+withdrawn\b"
    r"(?=\s+(?:from\s+(?:the\s+agenda|this|consideration)|by\s+(?:the\s+)?(?:applicant|officers|agent|promoter)"
    r"|at\s+the\s+request|with\s+the\s+(?:leave|consent|agreement)|before\s+the\s+meeting|prior\s+to))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Limb:
    """One limb of a motion, by its bare mark ("2"), with what became of it and how the votes on it fell."""

    mark: str
    fate: Fate
    votes: Votes | None


def remark(sentence: str) -> Remark | None:
    """What a sentence says of the motion or amendment at hand, or none."""
    if _UNSECONDED.search(sentence):
        return "unseconded"
    withdrew = _WITHDREW.search(sentence)
    if withdrew and not _CONDITIONAL.search(sentence[: withdrew.start()]) and not _LEAVE_ASKED.search(sentence):
        return "withdrawn"
    if _LEAVE_ASKED.search(sentence):
        return "leave asked"
    if _LEAVE_GIVEN.search(sentence):
        return "leave given"
    if _ACCEPTED.search(sentence) and not _NOT_ACCEPTED.search(sentence):
        return "accepted"
    return None


def limbs(sentence: str) -> tuple[Limb, ...]:
    """What a sentence says became of limbs of the motion above it, each by its mark."""
    found = _LIMB.match(sentence)
    fates = fates_in(sentence) if found else ()
    if not found or not fates:
        return ()
    division = votes_in(sentence[found.end("marks") :], fates[0].fate == "lost")
    marks = [mark for mark in _ONE_MARK.findall(found["marks"]) if mark.lower() not in _JOINS]
    return tuple(Limb(mark.lower(), fates[0].fate, division) for mark in marks)


def business_fate(sentence: str) -> tuple[int, Fate] | None:
    """Where a sentence begins to say that a matter was withdrawn from the meeting's business or put off, and which."""
    withdrawn, put_off = _BUSINESS.search(sentence), _PUT_OFF.search(sentence)
    if withdrawn or _IT_WAS.match(sentence):
        return (withdrawn.start() if withdrawn else 0), "withdrawn"
    return (put_off.start(), "deferred") if put_off else None
