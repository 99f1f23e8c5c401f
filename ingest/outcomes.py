"""What became of a motion: "declared LOST", "withdrawn", "carried by nine votes to four".

Lost is only a motion that failed. Where both can be read out of a sentence, what is against the motion stands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Fate = Literal["carried", "lost", "withdrawn", "deferred", "referred", "replaced"]
Subject = Literal["amendment", "substantive", "original", "motion", "none"]

_SUBJECT = re.compile(
    r"(?P<substantive>\bsubstantive(?:\s+(?:motion|resolution|recommendation|proposal))?|\b(?:motion"
    r"|recommendations?|proposal|resolution),?\s+(?:as\s+(?:so\s+|thus\s+)?|so\s+|thus\s+)(?:amended|altered|modified)"
    r"|(?<!un)\b(?:amended|altered)\s+(?:motion|recommendations?|proposal|resolution))"
    r"|(?P<original>\b(?:original|unamended|unaltered)\s+(?:motion|recommendations?|proposal|resolution|proposition)"
    r"|\bmotion\s+as\s+(?:first|originally)\s+moved)"
    r"|(?P<amendment>\bamendments?\b|\b(?:the|an|this|that)\s+(?:further\s+)?addition\b)"
    r"|(?P<motion>\bmotions?\b|\bpropos(?:al|ition)s?\b|\bcounter-?proposal\b|\bresolution\b|\brecommendations?\b)",
    re.IGNORECASE,
)

# What a clerk writes of a motion that did not succeed, in any of its words.
_LOST = (
    r"lost|defeated|negatived|rejected|(?-i:fell|FELL)|fallen|falls|failed|fails|unsuccessful|overturned|invalid"
    r"|carried\s+in\s+the\s+negative|dies|died|lapsed|denied|dismissed|disallowed|vetoed|turned\s+down|collwyd"
    r"|insufficient\s+votes|nobody\s+seconded|a\s+majority\s+(?:of\s+(?:the\s+)?(?:members|those\s+present)\s+)?"
    r"(?:(?:voted|voting|were|was|being)\s+)?against|does\s+not\s+(?:carry|pass|succeed)"
    r"|not\s+(?:been\s+)?(?:(?:then|therefore|duly|accordingly|thereby|being|be)\s+){0,2}(?:carried|resolved"
    r"|passed|supported|agreed|approved|adopted|accepted|seconded|upheld|successful|put|moved)"
    r"|(?:no|lack\s+of\s+an?|want\s+of\s+an?|absence\s+of\s+an?|without\s+an?)\s+seconder|no\s+second\b"
    r"|not\s+find\s+an?\s+seconder"
    r"|did\s+not\s+(?:carry|pass|succeed|command|achieve|find|receive|gain|attract|secure|obtain|proceed|get|have)"
    r"|(?:was|been|be)\s+ruled\s+out(?:\s+of\s+order)?|(?:was|were|is)\s+(?:\w+\s+)?out\s+of\s+order"
    r"|casting\s+vote\s+(?:was\s+|being\s+)?(?:given\s+|cast\s+|used\s+)?against"
    r"|tied|equality\s+of\s+votes|voted\s+down|voted\s+against\s+the\s+(?:motion|amendment|proposal)|void|declined"
)
_WITHDRAWN = r"withdrawn|withdrew|did\s+not\s+(?:press|pursue)|not\s+(?:pressed|pursued)"
_DEFERRED = (
    r"deferred|laid\s+over|adjourned|postponed|held\s+over|lie\s+on\s+the\s+table|laid\s+on\s+the\s+table"
    r"|tabled\s+until"
)
_REFERRED = r"(?:stood\s+|stand\s+)?referred(?!\s+(?:by|on)\b)|remitted"
_REPLACED = (
    r"(?:became|becoming|become|forms?|formed|was\s+put\s+as|put\s+as"
    r"|as)\s+(?:part\s+of\s+)?the\s+(?:new\s+)?(?:substantive"
    r"|(?:finding|resolution|decision)\b(?=\s*(?:[.,;]|$|of\s+the\s+\w+)))"
    r"|took\s+the\s+place|thereby\s+replaced|superseded"
)
# "It was carried and became part of the substantive motion": said of the amendment
_BECAME_IT = re.compile(
    r"\b(?:became|becoming|become|forms?|formed)\s+(?:part\s+of\s+)?the\s+(?:new\s+)?substantive\b",
    re.IGNORECASE,
)
_CARRIED = (
    r"carried|passed(?!\s+(?:to|over)\b)|adopted|agreed(?!\s+(?:that\b|with\b|to\s+(?!by\b)\w))|approved"
    r"|(?:was|were)\s+(?:(?:then|duly|\w+ly)\s+)?(?:accepted|supported)(?!\s+by\b)"
    r"|successful|prevailed|upheld|endorsed|resolved"
    r"|all\s+in\s+favou?r|casting\s+vote\s+(?:was\s+|being\s+)?(?:given\s+|cast\s+|used\s+)?(?:in\s+favou?r|for)"
)
_FATE = re.compile(
    rf"(?<![\w-])(?:(?P<lost>{_LOST})|(?P<withdrawn>{_WITHDRAWN})|(?P<replaced>{_REPLACED})|(?P<deferred>{_DEFERRED})"
    rf"|(?P<referred>{_REFERRED})|(?P<carried>{_CARRIED}))(?!\w)",
    re.IGNORECASE,
)
# "declared to be LOST": what became of it
_DECLARED = re.compile(r"\b(?:declared|found|held|ruled)\s+to\s+(?:be|have\s+been)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
# "that it be carried", "to be deferred", "had been rejected": what somebody wants or tells of, not what became of it.
_WISHED = re.compile(
    r"\b(?:(?:should|could|would|might|must|may|to|had|not)\s+be(?:en)?|be|if|had)\s+(?:\w+ly\s+)?$", re.IGNORECASE
)
# A line with nothing but what became of the motion above it: "Carried.", "MOTION LOST", "Carried unanimously (8-0)".
_BARE = re.compile(
    r"^[\s(\[*-]*(?:result\s*[:–-]\s*)?(?:the\s+)?(?P<amendment>amendment\s+)?(?:motion\s+|resolution\s+"
    r"|vote\s+|proposal\s+|recommendation\s+)?(?:vote\s*[:–-]\s*)?(?:(?:was|is)\s+)?"
    r"(?:(?:put\s+and|declared|duly|unanimously)\s+)*"
    r"(?:(?P<lost>lost|defeated|fell|fails?|failed|negatived|rejected|not\s+carried|not\s+passed|not\s+agreed"
    r"|not\s+approved|not\s+supported|not\s+seconded|denied|declined|refused|dismissed|vetoed|dies|died|lapsed"
    r"|collwyd|turned\s+down|voted\s+down|do(?:es|id)\s+not\s+(?:carry|pass)|carried\s+in\s+the\s+negative)"
    r"|(?P<withdrawn>withdrawn)|(?P<deferred>deferred|laid\s+over)"
    r"|(?P<referred>referred)|(?P<carried>carried|passed|adopted|approved|agreed))"
    r"(?P<rest>(?!\s+(?:that|to|the)\b)[\s,:;–(-].{0,160})?[\s.)\]*]*$",
    re.IGNORECASE,
)
# "The motion referred by the Council on 5 May was considered": which motion, and not what became of it
_BY_WHOM = re.compile(
    r"^\s+(?:from\s+(?:the\s+)?(?:agenda|meeting|last)|by\s+(?!\w+\s+(?:votes?\s+)?to\b|a\s+(?:majority|show)\b|the\s+chair)|on\s+\d|at\s+the\s+meeting)",
    re.IGNORECASE,
)
# "Rejected because of the cost": an alternative that a report weighed, and no motion
_WHY = re.compile(r"^\s*[,:]?\s*(?:because|since|as|for|on|out)\b", re.IGNORECASE)
_AS_AMENDED = re.compile(r"^\W*as\s+(?:so\s+)?(?:amended|altered)\b", re.IGNORECASE)
# The same at the end of the motion's own words: "... be adopted as published. Carried."
_TRAILING = re.compile(
    r"(?:(?<=[.;:)”\"])\s+|\s+[–(\[-]\s*|\s+(?=[A-Z]{4}))(?:(?:THE\s+)?MOTION\s+|Motion\s+|Amendment\s+|AMENDMENT\s+)?"
    r"(?:Carried|CARRIED|Lost|LOST|Defeated|DEFEATED|Withdrawn|WITHDRAWN|Passed|PASSED|Failed|FAILED"
    r"|Not\s+Carried|NOT\s+CARRIED|Not\s+carried|Deferred|DEFERRED|Fell|FELL|Rejected|REJECTED|Agreed"
    r"|AGREED|(?:(?<=[–(-])|(?<=[–(-]\s))(?i:(?:motion\s+)?(?:lost|defeated|carried|negatived|not\s+(?:carried"
    r"|passed|agreed))))"
    r"(?:\s+(?:unanimously|UNANIMOUSLY|Unanimously|as\s+amended|AS\s+AMENDED)|\s*[(:,–-]\s*[^.]{0,80}|\s+(?:by"
    r"|on)\s+[^.]{0,80}|\s+\(?\d[^.]{0,30})?"
    r"[\s.;)\]]*(?:\band\s*)?$"
)

_VERB_OF_IT = re.compile(r"\b(?:was|were|is|are|be|been|being)(?:\s+(?:\w+ly|then|not))?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Became:
    """What a sentence says of a motion or an amendment."""

    subject: Subject
    fate: Fate


def bare_fate(text: str) -> Became | None:
    """The fate that a short line of its own gives to the motion above it."""
    found = _BARE.match(text) if len(text) <= 240 else None
    if not found:
        return None
    rest = found["rest"] or ""
    fate = _named_fate(found)
    if fate != "carried" and (_BY_WHOM.match(rest) or (_WHY.match(rest) and "reject" in found[0].lower())):
        return None
    if fate == "carried" and (_word(_LOST).search(rest) or _word(_WITHDRAWN).search(rest)):
        fate = "lost"
    if _AS_AMENDED.search(rest) and not found["amendment"]:
        return Became("substantive", fate)
    return Became("amendment" if found["amendment"] else "none", fate)


def trailing_fate(text: str) -> tuple[int, Fate, str] | None:
    """Where a motion's words end before "Carried.", what that says, and its words.

    Of "The minutes were AGREED." the word is the sentence's own verb: all of it are the words.
    """
    found = _TRAILING.search(text, max(0, len(text) - 140))
    if not found:
        return None
    end = len(text) if _VERB_OF_IT.search(text, 0, found.start()) else found.start()
    return end, _strongest([fate for _, fate in _fates(found[0])]), found[0]


def fates_in(sentence: str) -> tuple[Became, ...]:
    """What a sentence says became of motions, in order; one entry a subject, and the worst that is said of it."""
    said: dict[Subject, list[Fate]] = {}
    became = [(m.start(), m.end()) for m in _BECAME_IT.finditer(sentence)]
    subjects = [
        (m.start(), _named_subject(m))
        for m in _SUBJECT.finditer(sentence)
        if not any(start <= m.start() < end for start, end in became)
    ]
    for at, fate in _fates(sentence):
        before = [subject for start, subject in subjects if start < at]
        after = [subject for start, subject in subjects if start >= at]
        subject: Subject = before[-1] if before else after[0] if after else "none"
        said.setdefault(subject, []).append(fate)
    return tuple(Became(subject, _strongest(_settled(subject, fates))) for subject, fates in said.items())


def _settled(subject: Subject, fates: list[Fate]) -> list[Fate]:
    """ "Put as the substantive motion and carried": a substantive motion is carried or lost; it replaces nothing."""
    others: list[Fate] = [fate for fate in fates if fate != "replaced"]
    return others if subject == "substantive" and others else fates


def _fates(text: str) -> Iterator[tuple[int, Fate]]:
    for found in _FATE.finditer(text):
        before = text[max(0, found.start() - 40) : found.start()]
        if _DECLARED.search(before) or not _WISHED.search(before[-30:]):
            yield found.start(), _named_fate(found)


def _strongest(fates: list[Fate]) -> Fate:
    """What stands where several are said: whatever is against the motion, before that it carried."""
    order: tuple[Fate, ...] = ("replaced", "lost", "withdrawn", "deferred", "referred", "carried")
    if "lost" in fates:
        return "lost"
    return next((fate for fate in order if fate in fates), "lost")


def _named_fate(found: re.Match[str]) -> Fate:
    fates: tuple[Fate, ...] = ("lost", "withdrawn", "deferred", "referred", "carried")
    if found.re is _FATE and found["replaced"]:
        return "replaced"
    return next(fate for fate in fates if found[fate])


def _named_subject(found: re.Match[str]) -> Subject:
    subjects: tuple[Subject, ...] = ("substantive", "original", "amendment", "motion")
    return next(subject for subject in subjects if found[subject])


def _word(form: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{form})\b", re.IGNORECASE)
