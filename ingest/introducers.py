"""How clerks introduce what was decided: "Resolved:", "It was AGREED that", "The Committee noted", "DECISION -"."""

import re
from dataclasses import dataclass
from typing import Literal

Manner = Literal["formal", "recommended", "narrative"]

_DASH = r"[:;.–—-]"
_UNANIMITY = (
    r"(?:,?\s*\(?(?:unanimously|nem\.?\s*con\.?|by\s+(?:a\s+)?majority(?:\s+vote)?|by\s+\w+\s+votes?\s+to\s+\w+"
    r"|as\s+follows"
    r"|with\s+\w+\s+abstentions?|without\s+(?:a\s+vote|dissent|division|debate)|by\s+general\s+(?:assent"
    r"|consent)|by\s+all(?:\s+(?:members|present|members\s+present))?|(?:on|by)\s+a\s+show\s+of\s+hands"
    r"|(?-i:(?:Councillors?|Cllrs?\.?)\s)[^,.;:]{2,60}\s(?:not\s+concurring|dissenting|abstaining))\)?,?)?"
)
# "RESOLVED, on the motion of Councillor A, seconded by Councillor B, that ..."
_ON_WHOSE_MOTION = (
    r"(?:,?\s*on\s+(?:the|a)\s+(?:motion|proposition|proposal|nomination)\s+(?:of"
    r"|by)\s+[^.;:]{2,140}?,(?=\s*(?:that|to)\b))?"
)
_WORD = r"(?:resolved|agreed|decided|determined|ordered)"
BODY = (
    r"(?:(?:the|this)\s+)?(?:(?!that\b|resolved\b|agreed\b|noted\b)[\w’'&-]+\s+(?:(?:and|of|for|the|on)\s+){0,2}){0,5}?"
    r"(?:council|cabinet|committee|sub-?\s?committee|panel|board|executive|commission|forum|authority"
    r"|group|meeting|trustees|governors)(?:\s+members)?"
)
_VOTES_IN_BRACKETS = r"(?:\s*\((?:[^()]|\([^()]{0,20}\)){0,120}\))?"

# "Resolved:", "RESOLVED – (1) that", "Resolved unanimously that", "AGREED:", "IT WAS AGREED THAT", "DECISION: ..."
_FORMAL = re.compile(
    r"^[\s\[(*]*(?:(?:it\s+(?:was|is)|and|was|therefore|accordingly)\s+(?:(?:hereby|then|therefore"
    rf"|accordingly|further|unanimously|duly|also)[,\s]+){{0,2}})?"
    rf"(?P<word>{_WORD}|determinations?|decisions?(?:\s+(?:made|taken|of\s+the\s+\w+))?|resolutions?"
    rf"|minuted?\s+decision"
    r"|resolution\s+of\s+(?:the\s+)?\w+|decision\s*/\s*resolution)\b"
    rf"{_UNANIMITY}{_VOTES_IN_BRACKETS}{_UNANIMITY}{_ON_WHOSE_MOTION}(?:\s+by\s+{BODY})?"
    rf"\s*(?P<end>[\])*]{{0,2}}\s*{_DASH}+(?=\W"
    r"|$)\s*|$|(?=(?:that|to|not\s+to)\b)|(?-i:(?<=[A-Z]D)\s+(?=\S)|(?<=d)\s+(?=[(\d])))",
    re.IGNORECASE,
)
# "RECOMMENDED to Council: That ...", "Resolved to recommend to Cabinet that", "RECOMMENDATION TO CABINET:"
_RECOMMENDED = re.compile(
    rf"^[\s\[(*]*(?:(?:it\s+was|and|{BODY})\s+(?:(?:therefore|then|accordingly|unanimously|also)\s+)?)?(?:(?:{_WORD})\s*[:–—-]?\s*"
    r"(?:unanimously\s+)?to\s+recommend|recommended|(?-i:RECOMMENDATIONS?(?=\s+TO\s+(?:THE\s+)?[A-Z]{4})))\b"
    rf"(?P<to>[^.:;]{{0,120}}?)(?:\s*{_DASH}+(?=\W|$)\s*|\s+(?=(?i:that)\b)|$)",
    re.IGNORECASE,
)
# The same words in capitals inside a sentence: "... seconded by Councillor B and RESOLVED that"
_IN_SENTENCE = re.compile(
    r"(?P<word>\b(?:[Ii]t\s+was\s+(?:\w+ly\s+|then\s+)?(?:resolved|agreed|RESOLVED|AGREED)(?:\s+instead)?"
    r"|RESOLVED|AGREED|Resolved))\b"
    rf"{_UNANIMITY}{_VOTES_IN_BRACKETS}{_UNANIMITY}{_ON_WHOSE_MOTION}\s*(?P<end>{_DASH}+(?=\W|$)\s*|(?=(?i:that"
    rf"|to)\b)|$)"
)
# What may stand before it and leave the words this meeting's own
_LEAD = re.compile(
    rf"^(?:(?:(?:following|after|having|upon|on|with|in|by|as|arising|subject|taking|further|at)\b[^.;]{{0,200}},\s*)?"
    r"(?:in\s+the\s+end,?\s+|eventually,?\s+|finally,?\s+)?(?:and\s+|therefore,?\s+|accordingly,?\s+"
    r"|thereupon,?\s+|it\s+was\s+(?:then\s+|therefore\s+)?"
    rf"|{BODY}\s+(?:then\s+|therefore\s+|unanimously\s+|also\s+)?|members\s+"
    rf"|the\s+motion\s+was\s+[^.;]{{0,60}}and\s+)?)$",
    re.IGNORECASE,
)
_MOVED_BEFORE = re.compile(
    r"\b(?:mov|propos|second|motion|vote|show\s+of\s+hands|casting|debate|discussion|consider)", re.IGNORECASE
)

# "Councillor A asked that his motion stand over, and it was RESOLVED that ...": what goes before is told, this is done
_AND_THEN = re.compile(r"[,;]\s+(?:and|whereupon)(?:\s+(?:so|therefore|accordingly))?$", re.IGNORECASE)
# "A  Decision", "4. Determination": the number of a notice's section before its heading
_SECTION = re.compile(
    r"^(?:[A-Z]|\d{1,2}(?:\.\d{1,2})?)[.):]?\s+(?=(?:the\s+)?(?:decisions?|determinations?|resolutions?)\s*:?\s*$)",
    re.IGNORECASE,
)
# "Reference: 24/0419. Decision: granted in part": a label in the run of a notice's particulars
_LABELLED = re.compile(r"(?<=[.;]\s)(?:Decision|DECISION|Determination|Outcome)\s*:\s+(?=\S)")
# "moved that it be RESOLVED", "it was not RESOLVED": words of a motion, or of what was not decided
_PROPOSED = re.compile(r"\b(?:it\s+be|be\s+it|to\s+be|not|had\s+it\s+been)\s*$", re.IGNORECASE)

# The panel speaks: "The Committee NOTED the report", "The panel agreed to note", "Members agreed that ... be"; and in
# the past, for "This Council resolves to" is a motion's words and not yet a resolution
_BODY_DECIDED = re.compile(
    rf"^(?:[A-Z][\w’'-]*(?:\s+[a-z]+){{0,3}}:\s+)?"
    rf"(?:(?:following|after|having|upon|on|with|arising)\b[^.;]{{0,160}},\s*|therefore,?\s+|accordingly,?\s+)?"
    rf"(?P<who>{BODY}|members)\s*,?\s*(?:(?:has|have)\s+)?(?:(?:having|after|following)\s[^,.;]{{3,140}},\s*)?"
    r"(?:(?:then|also|therefore|unanimously|formally|subsequently|further|accordingly|duly|hereby)\s*,?\s*){0,2}"
    r"(?P<verb>agreed|noted|resolved|approved|endorsed"
    r"|adopted|deferred|accepted|confirmed|authorised|granted|refused|decided|ratified|referred"
    r"|appointed|RESOLVED|NOTED|AGREED)\b"
    r"(?P<rest>[\s,:].*|$)",
    re.IGNORECASE | re.DOTALL,
)
# "The minutes of ... were approved as a correct record", "The report was noted", "The recommendations were agreed"
_WAS_DONE = re.compile(
    r"^(?:that\s+)?(?:(?:with|subject\s+to|after|once)\s+(?:these|this|that|those|the)\b[^,.;]{0,80}?,?\s+)?(?P<what>(?:(?:planning\s+|outline\s+|full\s+)?permission|(?:listed\s+building\s+)?consent"
    r"|(?:the|all|both)\s+(?:\w+\s+){0,4}?(?:minutes|reports?|updates?|presentations?"
    r"|recommendations?|applications?|work\s+programmes?|forward\s+plan|petition|position|contents?"
    r"|licen[cs]e|item|nominations?|statement|accounts|policy|strategy|action\s+plan|terms\s+of\s+reference"
    r"|matter)\b)[^.;]{0,260}?)"
    r"\s(?:was|were)\s+(?:then\s+|therefore\s+|unanimously\s+|duly\s+|formally\s+|taken\s+as\s+read(?:\s+and|,)\s+"
    r"|accordingly\s+){0,2}"
    r"(?P<verb>approved|agreed|noted|received|endorsed|adopted|confirmed|accepted|signed|deferred"
    r"|refused|granted|referred|withdrawn|NOTED|AGREED)\b(?P<rest>[^.;]{0,200})",
    re.IGNORECASE,
)
_ELSEWHEN = re.compile(
    r"\bhad\s+been\b|\blast\s+(?:year|month|meeting)|\bat\s+(?:its|their|the\s+(?:last|previous))\s+meeting"
    r"|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
# Another time or another's words: what is told of, not decided now
_TOLD = re.compile(
    r"\bhad\s+(?:also\s+|previously\s+|already\s+|been\s+)|\blast\s+(?:year|month|week|meeting|municipal)"
    r"|\bpreviously\b|\bearlier\s+(?:this|in\s+the)\s+year|\b(?:in|during)\s+(?:\w+\s+)?(?:19|20)\d\d\b"
    r"|\bwhether\b|\bwould\s+have\b|\bat\s+(?:its|their|that|the\s+previous|the\s+last|a\s+previous"
    r"|an\s+earlier)\s+(?:\w+\s+)?meeting|\bif\s+(?:it|the|this)\b|\breminded\b|\brecalled\b"
    r"|\b(?:asked|advised|explained|informed|reported|stated|said|told|queried|confirmed\s+that"
    r"|believed|felt|suggested|clarified|commented|highlighted)\b",
    re.IGNORECASE,
)
_TOLD_AFTER = re.compile(
    r"\bby\s+(?:the\s+)?(?:full\s+)?(?:cabinet|council|executive|government|secretary|dft|parliament"
    r"|inspector|department|ofsted|\w+\s+committee)\b|\b(?:in|during|since)\s+(?:\w+\s+)?(?:19|20)\d\d\b"
    r"|\blast\s+(?:year|month|week|meeting)|\bpreviously|\bat\s+(?:its|their|the\s+(?:last|previous))\s+meeting",
    re.IGNORECASE,
)
# "agreed to note", "agreed the report", "agreed that X be ..." decide; "agreed that it was good", "noted that" do not
_DECIDING_REST = re.compile(
    r"^\s*[,:]?\s*(?:(?:unanimously|by\s+(?:a\s+)?majority(?:\s+of\s+\w+\s+to\s+\w+)?"
    r"|by\s+\w+\s+votes?\s+to\s+\w+|by\s+\w+)\s*,?\s*)?(?:(?:not\s+)?to\s+\w|that\s+(?:\S+\s+){0,60}?(?:be"
    r"|should)\s|the\s|its\s|all\s|an?\s|recommendations?\b|:)",
    re.IGNORECASE | re.DOTALL,
)
_OPINION = re.compile(r"^\s*(?:that|with|how|there|on\s+the\s+importance)\b", re.IGNORECASE)
_UNDERTAKING = re.compile(
    r"^\s*(?:to\s+(?:send|provide|circulate|share|write|contact|invite|speak|discuss|raise|look"
    r"|find|check|arrange|email|meet|visit)\b)",
    re.IGNORECASE,
)
# A heading under which no decision stands, though words like one may: reasons, options, what officers asked for
CLOSING = re.compile(
    r"^[\s\[(*]*(?:reasons?\s+for(?:\s+the)?\s+(?:decision|recommendation)s?|reasons?|(?:alternatives?"
    r"(?:\s+options)?|other\s+options)(?:\s+considered)?(?:\s+and\s+rejected)?|options?\s+(?:considered|rejected)(?:\s+and\s+rejected)?|informatives?|notes?|background(?:\s+papers)?"
    r"|conflicts?\s+of\s+interest|dispensation|contact\s+officer"
    r"|recommendations?(?:\s+(?:of|from|to|in)\b.{0,60})?|officers?.?\s+recommendations?|action(?:s)?(?:\s+by)?"
    r"|call-?in|implementation|declarations?\s+of\s+interest|key\s+decision|wards?\s+affected)\s*(?:[:–—-]"
    r"|$)",
    re.IGNORECASE,
)
_BARE_THAT = re.compile(r"^(?:now\s+)?(?:and\s+)?(?:further\s+)?that\b[:,]?\s", re.IGNORECASE)
_BE = re.compile(
    r"\bbe\b|\bis\s+hereby\b|\bthat\s+(?:we|the\s+\w+|\w+)\s+(?:approve|note|adopt|endorse|agree"
    r"|receive|pass|support|accept|authori[sz]e|appoint|award)s?\b",
    re.IGNORECASE,
)
FIRST_WORDS = 160
"""Characters of a decision in which its own sentence may say how the votes fell; chosen, not measured."""
_MAJORITY = re.compile(
    r"\bby\s+a\s+majority\s+of\s+\w+|\b(?:committee|panel|board|authority)\s+was\s+unanimous\b"
    r"|\bagreed,?\s+unanimously\b",
    re.IGNORECASE,
)
_ONLY_STEM = re.compile(
    r"^(?:that|to|the\s+following|as\s+follows|that\s+the\s+following)?\s*[:;.,–—-]*\s*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Introduction:
    """Where an introducer stands in a text, and its manner: the clause begins at `end`."""

    start: int
    end: int
    manner: Manner
    confidence: float = 0.95


def introduction(text: str) -> Introduction | None:
    """The introducer at the head of a text, or inside it after words that leave it this meeting's own."""
    recommended = _RECOMMENDED.match(text)
    if recommended and text.strip()[:9] not in ("recommend",):
        return Introduction(0, recommended.end(), "recommended")
    section = _SECTION.match(text)
    if section:
        return Introduction(0, len(text), "formal")
    formal = _FORMAL.match(text)
    if formal and not (CLOSING.match(text) or _is_told_word(formal, text)):
        return Introduction(0, formal.end(), "formal")
    return _inside(text)


def _is_told_word(found: re.Match[str], text: str) -> bool:
    """ "Decision-making ...", "agreed last year ...": a word of a sentence, not an introducer."""
    rest = text[found.end() :]
    return (
        found["word"][0].islower()
        and not text[: found.start("word")].strip()
        and not rest.lower().startswith(("that", "to"))
    )


_AGREED_TO = re.compile(r"\s*to\s*(?:[.;]|$)", re.IGNORECASE)


def _inside(text: str) -> Introduction | None:
    labelled = _LABELLED.search(text[:600])
    if labelled:
        return Introduction(labelled.start(), labelled.end(), "formal", 0.8)
    if not any(word in text for word in ("esolved", "RESOLVED", "agreed", "AGREED", "ESOLVED", "GREED")):
        return None
    for found in _IN_SENTENCE.finditer(text[:1500]):
        sentence = max(text.rfind(". ", 0, found.start()) + 1, 0)
        before = text[sentence : found.start()].strip()
        tells_end = found["end"].strip().startswith(".") and not text[found.end() :].lower().startswith("that")
        if tells_end or _AGREED_TO.match(text, found.end()):
            continue  # "The motion was then AGREED without dissent." tells a fate, and introduces nothing
        if _AND_THEN.search(before) and found["word"][-1].isupper() and not _ELSEWHEN.search(before):
            return Introduction(found.start(), found.end(), "formal", 0.9)
        lead_is_ours = _LEAD.match(before + " ") or _LEAD.match(before) or _MOVED_BEFORE.search(before)
        if (
            lead_is_ours
            and not _PROPOSED.search(before)
            and not _TOLD.search(before)
            and not _TOLD.search(found[0] + text[found.end() : found.end() + 12])
        ):
            return Introduction(found.start(), found.end(), "formal", 0.9)
    return None


def is_only_stem(text: str) -> bool:
    """Whether nothing but "that:" is left after an introducer."""
    return bool(_ONLY_STEM.match(text))


def narrated(sentence: str) -> Introduction | None:
    """A sentence of the narrative that decides by itself: "The Committee noted the report", "The report was agreed"."""
    body = _BODY_DECIDED.match(sentence)
    if body and not _TOLD.search(sentence[: body.end("verb")]) and _decides(body):
        return Introduction(0, 0, "narrative", 0.75 if body["who"].lower() != "members" else 0.6)
    if _AND_AGREED.match(sentence) and not _TOLD.search(sentence):
        return Introduction(0, 0, "narrative", 0.7)
    done = _WAS_DONE.match(sentence)
    ours = done is not None and ("minutes" in done["what"].lower() or not _TOLD.search(sentence[: done.start("verb")]))
    told = done is not None and "minutes" not in done["what"].lower() and _TOLD_AFTER.search(done["rest"])
    if done and ours and not told and not _another_time(done):
        return Introduction(0, 0, "narrative", 0.8)
    return None


# "The Chairman put it to the vote and the budget was approved with one against"
_PUT_AND_DONE = re.compile(
    r"^[^.;]{0,120}?\b(?:(?:put|puts)\s+(?:it|this|that|the\s+\w+)\s+to\s+the\s+vote|on\s+(?:a|being\s+put\s+to\s+the)\s+vote)"
    r"\s*,?\s+(?:and\s+)?(?P<what>(?:the|an?)\s+[^.;,]{3,120}?\s(?:was|were)\s+(?:\w+ly\s+)?(?:approved|agreed|adopted"
    r"|endorsed|accepted|granted|noted)\b)",
    re.IGNORECASE,
)
# "The Committee received an exempt report on the depot and agreed the recommendations in it"
_AND_AGREED = re.compile(
    rf"^(?P<who>{BODY}|members)\s+(?:received|considered|heard|discussed|thanked|welcomed|congratulated)\s[^.;]{{3,240}}?\s+and\s+(?:unanimously\s+)?"
    r"(?:agreed|approved|endorsed|adopted|accepted|noted)\s+(?:the|its|their|all|it\b|them\b)",
    re.IGNORECASE,
)
_IN_CAPITALS = re.compile(r"\b(?:was|were)\s+(?:\w+ly\s+)?(?:GRANTED|REFUSED|APPROVED|DEFERRED|AGREED|NOTED|ADOPTED)\b")
_OFFICER = re.compile(
    r"^The\s+(?:[A-Z][\w’'-]+\s+)*(?:Head|Director|Manager|Officer|Executive|Solicitor|Engineer|Adviser)\b"
)


def put_and_done(sentence: str) -> int | None:
    """Where the words stand of what was put to the vote and approved in one sentence."""
    found = _PUT_AND_DONE.match(sentence)
    return found.start("what") if found else None


def tells_plainly(sentence: str) -> bool:
    """Whether a sentence may decide wherever it stands in its paragraph: of the minutes, or its verb in capitals."""
    return tells_of_minutes(sentence) or bool(_IN_CAPITALS.search(sentence))


def is_of_officer(sentence: str) -> bool:
    """Whether a sentence begins with an officer, by the post: who is then "he" is no member."""
    return bool(_OFFICER.match(sentence))


def is_told(sentence: str) -> bool:
    """Whether a sentence tells of another time, or what somebody said: nothing is decided in it."""
    return bool(_TOLD.search(sentence))


def tells_majority(text: str) -> bool:
    """Whether a decision's first words say how the votes fell: "... decided by a majority of two to one to ..."."""
    return bool(_MAJORITY.search(text[:FIRST_WORDS]))


def tells_of_minutes(sentence: str) -> bool:
    """Whether a sentence says that minutes were approved: "The minutes of 5 May were confirmed."."""
    done = _WAS_DONE.match(sentence)
    return done is not None and "minutes" in done["what"].lower()


def _another_time(done: re.Match[str]) -> bool:
    return "minutes" not in done["what"].lower() and bool(_TOLD_AFTER.search(done["what"]))


def _decides(body: re.Match[str]) -> bool:
    rest, verb = body["rest"], body["verb"]
    if _UNDERTAKING.match(rest) or _TOLD_AFTER.search(rest[:200]):
        return False
    if verb.isupper() or re.match(r"^[\s,]*(?:unanimously|as\s+follows|to|that)?\s*:$", rest.rstrip()):
        return True
    if verb.lower() in ("agreed", "resolved", "decided"):
        return bool(_DECIDING_REST.match(rest))
    return bool(rest.strip()) and not _OPINION.match(rest)


_OPENS_LIST = re.compile(
    r"\b(?:agreed|noted|resolved|approved|endorsed|decided|recommended|accepted|adopted)\b[\s,]*(?:unanimously[\s,]*)?"
    r"(?:the\s+following\b[^:]{0,60}|as\s+follows|to|that|the|that\s+the)?\s*[:–-]+\s*$",
    re.IGNORECASE,
)


def opens_list(sentence: str) -> bool:
    """Whether a sentence decides a list that follows it: "The Committee NOTED:", "Cabinet agreed the following:"."""
    return sentence.rstrip().endswith(":") and bool(_OPENS_LIST.search(sentence)) and narrated(sentence) is not None


def is_bare_that(text: str) -> bool:
    """Whether a paragraph is a clause without introducer: "That the minutes ... be approved as a correct record."."""
    return bool(_BARE_THAT.match(text)) and bool(_BE.search(text[:400]))
