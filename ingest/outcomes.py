"""What became of a motion ("declared LOST", "withdrawn") and what a carried clause does ("be noted", "X to do Y").

A motion's fate is read apart from its clauses' verbs: a verb counts only once the motion is known to have carried.
A clause that resolves to refuse, to reject or to take no action has carried, and is agreed; lost is only a motion that
failed. Where both can be read out of a sentence, what is against the motion stands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from index.records import Outcome

Fate = Literal["carried", "lost", "withdrawn", "deferred", "referred", "replaced"]
Subject = Literal["amendment", "substantive", "original", "motion", "none"]

_SUBJECT = re.compile(
    r"(?P<substantive>\bsubstantive(?:\s+(?:motion|resolution|recommendation|proposal))?|\b(?:motion"
    r"|recommendations?|proposal|resolution),?\s+as\s+(?:so\s+)?amended"
    r"|\bamended\s+(?:motion|recommendations?|proposal|resolution))"
    r"|(?P<original>\boriginal\s+(?:motion|recommendations?|proposal|resolution|proposition)"
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
    r"carried|passed(?!\s+(?:to|over)\b)|adopted|agreed(?!\s+(?:that\b|with\b|to\s+\w))|approved"
    r"|(?:was|were)\s+(?:(?:then|duly|\w+ly)\s+)?(?:accepted|supported)(?!\s+by\b)"
    r"|successful|prevailed|upheld|endorsed|resolved"
    r"|all\s+in\s+favou?r"
)
_FATE = re.compile(
    rf"(?<![\w-])(?:(?P<lost>{_LOST})|(?P<withdrawn>{_WITHDRAWN})|(?P<replaced>{_REPLACED})|(?P<deferred>{_DEFERRED})"
    rf"|(?P<referred>{_REFERRED})|(?P<carried>{_CARRIED}))(?!\w)",
    re.IGNORECASE,
)
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
    r"^\s+(?:by\s+(?!\w+\s+(?:votes?\s+)?to\b|a\s+(?:majority|show)\b|the\s+chair)|on\s+\d|at\s+the\s+meeting)",
    re.IGNORECASE,
)
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
    if fate != "carried" and _BY_WHOM.match(rest):
        return None
    if fate == "carried" and (_word(_LOST).search(rest) or _word(_WITHDRAWN).search(rest)):
        fate = "lost"
    return Became("amendment" if found["amendment"] else "none", fate)


def trailing_fate(text: str) -> tuple[int, Fate] | None:
    """Where a motion's words end and "Carried." begins, and what that says."""
    found = _TRAILING.search(text, max(0, len(text) - 140))
    if not found:
        return None
    return found.start(), _strongest([fate for _, fate in _fates(found[0])])


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
        if not _WISHED.search(text, max(0, found.start() - 30), found.start()):
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


# ---- what a carried clause does -------------------------------------------------------------------------------------

_VERBS: dict[str, Outcome] = {
    "approve": "approved", "approves": "approved", "approved": "approved", "adopt": "approved", "adopts": "approved",
    "adopted": "approved", "pass": "approved", "passes": "approved", "passed": "approved", "grant": "approved",
    "grants": "approved", "granted": "approved", "confirmed": "approved", "ratify": "approved", "ratified": "approved",
    "note": "noted", "notes": "noted", "noted": "noted", "receive": "noted", "receives": "noted", "received": "noted",
    "commended": "agreed", "endorse": "endorsed", "endorses": "endorsed", "endorsed": "endorsed",
    "defer": "deferred", "defers": "deferred", "deferred": "deferred", "postponed": "deferred", "postpone": "deferred",
    "refer": "referred", "refers": "referred", "referred": "referred", "remitted": "referred", "remit": "referred",
    "withdrawn": "withdrawn",
}  # fmt: skip
_OTHER_VERBS = (
    "agree|agrees|agreed|accept|accepts|accepted|support|supports|supported|authorise|authorises|authorised|authorize"
    "|authorizes|authorized|delegate|delegates|delegated|appoint|appoints|appointed|request|requests|requested|recommend"
    "|recommends|recommended|rescind|rescinds|award|awards|awarded|direct|directs|directed|instruct|instructs|instructed"
    "|nominate|nominated|elect|elected|refuse|refuses|refused|reject|rejected|invite|invited|ask|asks|asked|thank|thanked"
    "|welcome|welcomed|commend|commended|congratulate|urge|urges|call|calls|write|establish|set|donate|resume|consider"
    "|declare|declares|enter|confirm|confirms|continue|include|add|create|provide|undertake|implement|permit|require"
    "|exclude|excluded|suspend|hold|allocate|allocated|amend|amended|remove|remain|ensure|designate|acknowledge"
    "|acknowledged|proceed|make|give|take|review|revise|sign|signed|extend|publish|bring|report"
)
_BODY = (
    r"(?:we|members|(?:(?:the|this)\s+)?(?:[A-Z][\w’'&,-]*\s+(?:(?:and|of|for|the|on)\s+){0,2}){0,6}"
    r"(?:council|cabinet|committee|sub-?committee|panel|board|executive|commission|forum|authority"
    r"|group|(?:cabinet|executive|portfolio)\s+(?:member|holder)|leader|township|town|city|county"
    r"|parish)"
    r"(?:\s+of\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+of\s+[A-Z][\w’'-]*)?)?(?:\s+members)?)"
)
_ADVERBS = (
    r"(?:,?\s*(?:also|hereby|unanimously|further|formally|does|do|had|then|accordingly|therefore"
    r"|jointly|shall|will)\s*,?)"
)
# The verb at the head of a clause: "That we pass", "(to) note", "The panel agreed to endorse", "Council hereby adopts"
_ACTIVE = re.compile(
    r"^[\s\"“‘]*(?:(?:now|and|further|also"
    r"|it)\b,?\s+)*(?:therefore,?\s+)?(?:be\s+it\s+(?:further\s+)?resolved[,:]?\s+)?"
    r"(?:that\s+)?[:,]?\s*"
    rf"(?:{_BODY}{_ADVERBS}{{0,3}}\s*[:,]?\s+)?{_ADVERBS}{{0,2}}\s*(?:(?:has\s+)?(?:agree[sd]?|decided?|resolved?"
    rf"|determined)\s*,?\s*(?:unanimously\s*,?\s*)?(?:to\s+|that\s+(?={_BODY}\s)))?(?:to\s+)?"
    rf"(?:(?:unanimously|formally|hereby|also)\s+)?(?P<verb>{'|'.join(_VERBS)}|{_OTHER_VERBS})\b(?P<after>\s+[\w’]+)?",
    re.IGNORECASE,
)
# The first passive of a clause: "be approved", "is hereby adopted", "were approved as a correct record"; not "to be"
_PASSIVE = re.compile(
    r"(?<!\bto\s)(?<!\bto be\s)(?<!\bwould\s)(?<!\bwill\s)(?<!\bcould\s)\b(?P<aux>not\s+be|be|is"
    r"|are|was|were)\s+(?P<not>not\s+)?(?:(?:hereby|\w+ly|now|duly|so|taken\s+as\s+(?:a\s+correct\s+)?read(?:\s+and)?,?"
    r"|and)\s+){0,3}(?P<verb>[a-zA-Z]+)",
    re.IGNORECASE,
)
# "be noted and the recommendations approved", "noted the report and endorsed its findings": noting is the least of it
_ALSO_DONE = re.compile(
    r"\b(?:noted?|received?)\b[^.;]{0,160}?\band\s+(?:that\s+|to\s+)?(?:(?!which\b|who\b|was\b|were\b"
    r"|had\b)[\w’'-]+\s+){0,10}?(?:be\s+|is\s+|are\s+)?"
    r"(?P<verb>referred|deferred|approved?|endorsed?|adopt(?:ed)?|commended|authorised|accepted"
    r"|agreed?)\b(?!\s+(?:by|in|at|on)\b)",
    re.IGNORECASE,
)
_DOER = re.compile(r"^(?!that\b)(?:[\w’'&,().\-–/]+\s+){1,24}?to\s+(?!the\b|a\b|an\b|\d)(?-i:[a-z]{2,})", re.IGNORECASE)
_NOUN_AFTER = re.compile(r"^(?:of|for|from|that\s+was|received|dated|be|is|are)$", re.IGNORECASE)
_RECORD_OF_MINUTES = re.compile(
    r"\bminutes?\b.{0,200}?\b(?:be|were|was)\b.{0,60}?\b(?:correct|accurate|true|signed|confirmed)\b", re.IGNORECASE
)
_APPROVAL_GIVEN = re.compile(
    r"\b(?:approval|consent|permission)\b(?:\s+\w+){0,8}?\s+(?:be|was|is)\s+(?:given|granted)\b"
    r"|\bgive\s+(?:its\s+)?approval\b|^\s*granted?\b",
    re.IGNORECASE,
)
_MEETING_ENDS = re.compile(r"\bmeeting\b.{0,40}\b(?:be|stand|was)\s+(?:\w+\s+)?adjourned", re.IGNORECASE)
_PUT_OFF = re.compile(
    r"\b(?:be|stand|was|were)\s+(?:adjourned|laid\s+over|held\s+over|deferred|postponed)\b"
    r"|^\s*(?:that\s+)?(?:adjourned?"
    r"|deferral|lay\s+over)\b",
    re.IGNORECASE,
)
_UNDONE = re.compile(
    r"\b(?:not\s+be|be\s+not|not\s+to|no\s+longer|neither|does\s+not|do\s+not|did\s+not|not\s+(?:approve"
    r"|adopt|grant|endorse|support|agree))\b",
    re.IGNORECASE,
)
# "NOT to approve the scheme", "Application refused": a resolution against what was asked, and carried
_REFUSED = re.compile(
    r"^\s*(?:that\s+)?(?:not\s+to\s|(?:(?:the\s+)?(?:planning\s+)?(?:application|permission|consent"
    r"|licence)\s+)?(?:be\s+)?refused\b)",
    re.IGNORECASE,
)
# "The Chair announced that the Sub-Committee had decided to modify ...": whatever it was, it carried
_ANNOUNCED = re.compile(
    r"^(?:the\s+[\w-]+\s+)?(?:announced|declared"
    r"|stated)\s+that\s+(?:the\s+)?[\w\s-]{3,40}\s+had\s+(?:\w+ly\s+)?(?:decided|determined|agreed|resolved)\b",
    re.IGNORECASE,
)
_DECIDED_TO = re.compile(
    r"^(?:the\s+)?(?:[\w-]+\s+){0,5}(?:decided|determined|agreed|resolved)\s*,?\s*(?:unanimously"
    r"|by\s+[^,.;]{3,40}?)\s*,?\s+to\s+"
    r"(?!(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|the)\b)",
    re.IGNORECASE,
)
_HEAD = 600
"""Characters in which a clause says what it does: its verb stands early, and lists of conditions come after."""


def outcome_of(clause: str, lead: str = "") -> Outcome:
    """What a clause that carried does. `lead` is the stem that it hangs from ("That Cabinet agrees to:")."""
    said = _said(clause[:_HEAD])
    if said is not None:
        return said
    if lead and (of_stem := _said(lead[:_HEAD])) is not None:
        return of_stem
    return "agreed"


def does_something(clause: str) -> bool:
    """Whether a clause has a verb that decides: without one it cannot stand alone."""
    return _said(clause[:_HEAD]) is not None


def _said(clause: str) -> Outcome | None:
    if _ANNOUNCED.match(clause):
        return "agreed"
    decided = _DECIDED_TO.match(clause)
    if decided:
        return _said(clause[decided.end() :]) or "agreed"
    if _REFUSED.match(clause):
        return "agreed"
    if _MEETING_ENDS.search(clause):
        return "agreed"
    active, passive = _ACTIVE.match(clause), _PASSIVE.search(clause)
    if active and _is_noun(active):
        active = None
    if _UNDONE.search(clause[: (passive.end() if passive else 120)]) and (active or passive):
        return "agreed"
    if _PUT_OFF.search(clause):
        return "deferred"
    if _RECORD_OF_MINUTES.search(clause) or _APPROVAL_GIVEN.search(clause):
        return "approved"
    later = _ALSO_DONE.search(clause)
    if later and (
        (active and _VERBS.get(active["verb"].lower()) == "noted")
        or (passive and _VERBS.get(passive["verb"].lower()) == "noted")
    ):
        return _by_verb(later["verb"], clause)
    if active and (
        not passive or active.start("verb") < passive.start() or active["verb"].lower() in ("note", "noted")
    ):
        return _by_verb(active["verb"], clause)
    if passive:
        return _by_verb(passive["verb"], clause)
    return "action" if _DOER.match(clause) else None


def _by_verb(verb: str, clause: str) -> Outcome:
    outcome = _VERBS.get(verb.lower(), "agreed")
    if outcome == "approved" and verb.lower().startswith("confirm") and "minutes" not in clause.lower():
        return "agreed"
    return outcome


def _is_noun(active: re.Match[str]) -> bool:
    """ "Note of the meeting", "report of the Director": a thing, not what is done."""
    return bool(_NOUN_AFTER.match((active["after"] or "").strip()))
