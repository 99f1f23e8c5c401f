"""What a clause that carried does ("be noted", "X to do Y"), by its verb.

A verb counts only once the motion is known to have carried (`outcomes`). A clause that resolves to refuse, to reject or
to take no action has carried, and is agreed.
"""

import re

from index.records import Outcome

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
_DOER = re.compile(
    r"^(?!(?:that|to|not)\b)(?:[\w’'&,().\-–/]+\s+){1,24}?to\s+(?!the\b|a\b|an\b|\d)(?-i:[a-z]{2,})", re.IGNORECASE
)
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
    r"|\bput(?:ting)?\s+(?:(?:the|this|that)\s+)?(?:\w+\s+){0,3}?(?:off|back)\s+(?:to|until|till|so\s+that|pending)\b"
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
# "This Council notes that ... It resolves to ask ...": what it notes only leads to what it does
_THEN_RESOLVES = re.compile(
    r"[.;:]\s+(?:it|(?:the|this)\s+council|council)\s+(?:therefore\s+|accordingly\s+|hereby\s+)?(?:resolves|agrees|calls|asks)"
    r"\b(?:\s*\([ai1]\))?",
    re.IGNORECASE,
)
_HEAD = 600
"""Characters in which a clause says what it does: its verb stands early, and lists of conditions come after."""


def outcome_of(clause: str, lead: str = "") -> Outcome:
    """What a clause that carried does. `lead` is the stem that it hangs from ("That Cabinet agrees to:")."""
    resolves = _THEN_RESOLVES.search(clause)
    said = _said(clause[resolves.end() :][:_HEAD]) or "agreed" if resolves else _said(clause[:_HEAD])
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
