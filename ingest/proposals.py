"""Motions moved in other words than "X moved that": a wish to amend, leave to withdraw, a thing done on X's motion."""

import re
from dataclasses import dataclass

from ingest.member_names import NAME, TITLED, as_printed

SECONDED_BY = re.compile(
    r"(?:(?i:\bseconded\s+by|\bseconder\s*[:–-]|\bseconded\s*[:–-]|\bsecond(?:ed)?\s+by|\bsecond\s*[:–-]"
    r"|\bseconded(?=\s+(?:cllr|councillor)\b))\s*:?\s*)"
    rf"(?P<seconder>{NAME})"
)
_DONE = (
    r"(?:was|were)\s+(?:\w+ly\s+|then\s+|duly\s+)?(?:approved|agreed|adopted|noted|elected|appointed|re-?elected|received"
    r"|endorsed|accepted|nominated|confirmed|deferred|referred)\b"
)
_ON_MOTION = rf"on\s+(?:the|a)\s+(?:motion|proposition|proposal|nomination)\s+(?:of|by)\s+(?P<mover>{NAME})"
# "On the motion of A, seconded by B, the statement was approved": moved and carried in one sentence
_ON_MOTION_DONE = re.compile(
    rf"^(?:it\s+was\s+)?(?i:{_ON_MOTION})[^.;]{{0,110}}?,\s+(?P<text>(?!it\b|seconded)[^.;]{{3,300}}?\s(?i:{_DONE})[^.;]*)"
)
# "The statement was approved on the motion of A": the same the other way about
_DONE_ON_MOTION = re.compile(
    rf"^(?P<text>(?![Ii]t\b)[^.;]{{3,200}}?\s(?i:{_DONE}))[^.;]{{0,40}}?,?\s+(?i:{_ON_MOTION})"
)
# "Councillor A wished to amend this by leaving out the words ..."
_TO_AMEND = re.compile(
    rf"(?P<mover>{TITLED})\s*,?\s*(?i:(?:then|also|instead)\s+)?(?i:wished|sought|wanted|asked|offered|proposed|moved"
    r"|suggested)\s+(?i:to\s+amend)\s+(?i:this|it|that|(?:the|his|her)\s+(?:\w+\s+)?(?:motion|proposal|resolution"
    r"|recommendations?))(?:\s+\w+){0,3}?,?\s+(?P<text>(?i:by|so\s+as\s+to|so\s+that|to)\s[^.;]{3,400})"
)
# "Councillor A asked leave to withdraw the motion standing in her name that visits be filmed, the officer having ..."
_LEAVE_TO_WITHDRAW = re.compile(
    rf"^(?:[^.;]{{0,80}},\s+)?(?P<mover>{TITLED})\s*,?\s*(?i:(?:then|therefore|accordingly)\s+)?(?i:asked|sought"
    r"|requested|begged)\s+(?:for\s+)?(?:the\s+)?(?:leave|permission|consent)(?:\s+of\s+the\s+\w+)?\s+to\s+withdraw\s+"
    r"(?:the|his|her|their|a)\s+(?:motion|amendment|proposal)(?:\s+(?:standing\s+)?in\s+(?:his|her|their)\s+names?"
    r"|\s+of\s+which\s+[^,.;]{3,60})?,?\s+(?P<text>(?:that|to|on|calling|asking|urging)\s[^.;]{3,300}?)"
    r"(?=,\s+(?:the|having|as|in|because|since)\b|[.;]|$)",
)


# A motion that is told without its mover: "A motion to defer the item was lost"
_UNMOVED = re.compile(
    r"^(?:(?i:an?|the|one|another|his|her|their)|(?:[A-Z][\w’'.-]*\s+){1,4}?[A-Z][\w-]*[’']s)\s+(?i:(?:further"
    r"|procedural|alternative|first|second|formal"
    r"|subsequent)\s+){0,2}(?P<kind>(?i:motion|proposal|amendment|vote|proposition"
    r"|officers?[’']?\s+recommendation|recommendation))\s+(?P<text>(?i:to"
    r"|that|for)\s.{3,400}?)\s*,?\s*(?:\b(?:which\s+)?(?:was|were|having|fell|failed|did\s+not|found\s+no|lapsed"
    r"|received\s+no|attracted\s+no)\b)"
)
# "His proposal for this failed": what was proposed stands in the sentence before
_OF_ANOTHER_SENTENCE = re.compile(r"(?:to|for|that)\s+(?:do\s+)?(?:this|that|it|so)", re.IGNORECASE)
_POSSESSOR = re.compile(rf"^(?P<who>{TITLED.replace('Councillors?', 'Councillor')})[’']s\s")


@dataclass(frozen=True, slots=True)
class Moved:
    """Who moved and seconded, and where in the text the motion's own words begin (at its end, if elsewhere)."""

    mover: str | None
    seconder: str | None
    words_from: int
    amendment: bool = False
    numbered: bool = False
    names_end: int = 0
    words_to: int | None = None
    pronoun: bool = False
    tentative: bool = False
    """A thing was proposed, in no words of a motion: that it carried is not believed of it without more."""


def done_on_motion(sentence: str) -> tuple[Moved, int, int] | None:
    """ "On the motion of A, the statement was approved": who moved it, and where the words that carry it stand."""
    found = _ON_MOTION_DONE.match(sentence) or _DONE_ON_MOTION.match(sentence)
    if not found or not as_printed(found["mover"]):
        return None
    second = SECONDED_BY.search(sentence)
    people = Moved(as_printed(found["mover"]), as_printed(second["seconder"]) if second else None, found.start("text"))
    return people, found.start("text"), found.end("text")


def to_amend(sentence: str) -> Moved | None:
    """An amendment that somebody wished to make, in no words of a motion."""
    found = _TO_AMEND.search(sentence)
    if not found:
        return None
    return Moved(as_printed(found["mover"]), None, found.start("text"), True, words_to=found.end("text"))


def leave_to_withdraw(sentence: str) -> Moved | None:
    """A motion of which nothing is told but that its mover asked leave to withdraw it."""
    found = _LEAVE_TO_WITHDRAW.match(sentence)
    if not found:
        return None
    return Moved(as_printed(found["mover"]), None, found.start("text"), words_to=found.end("text"))


def unmoved(sentence: str) -> tuple[int, int, bool] | None:
    """Where a motion without mover stands in a sentence that says what became of it, and whether it is an amendment."""
    found = _UNMOVED.match(sentence)
    if found and _OF_ANOTHER_SENTENCE.fullmatch(found["text"]):
        return 0, len(sentence), found["kind"].lower() == "amendment"
    return (found.start("text"), found.end("text"), found["kind"].lower() == "amendment") if found else None


def possessor(sentence: str) -> str | None:
    """Whose motion a sentence speaks of: "Councillor A's motion to adjourn was lost"."""
    found = _POSSESSOR.match(sentence)
    return as_printed(found["who"]) if found else None
