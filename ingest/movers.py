"""Who moved and who seconded: "It was moved by A, seconded by B, that", "Moved: A Seconded: B", "R2023-108 A, B:"."""

import re
from dataclasses import dataclass, replace

# A person as minutes name them: "Councillor Mrs J. Smith-Jones", "Cllr O'Neill", "the Chair", "His Worship the Mayor"
_NAME_WORD = (
    r"(?!(?:That|THAT|Seconded|SECONDED|Carried|CARRIED|Resolved|RESOLVED|And|AND|It|Motion|MOTION"
    r"|Whereas|WHEREAS|Second|Resolution)\b)"
    r"(?:[A-Z]\.|(?:Cllrs?|Mr|Mrs|Ms|Dr|Rev|Revd|Hon|Ald)\.|[A-Z][\w’'-]*)"
)
_NAME = (
    rf"(?:(?:[Tt]he|[Hh]is|[Hh]er|THE)\s+)?{_NAME_WORD}(?:\s*(?:{_NAME_WORD}|of\s+the\s+Council|de"
    rf"|der|van|von|la|le|al|bin)(?=[\s,.:;/)&–-]|$)){{0,6}}"
)
_TITLED = (
    rf"(?:\b(?:[Tt]he\s+(?:Deputy\s+|Vice[ -]|Lord\s+){{0,2}}(?:Chair|Chairman|Chairwoman|Chairperson"
    r"|Leader|Mayor|Speaker|Convener|Provost)\b(?:\s+of\s+the\s+(?:Council|Opposition|Committee"
    r"|Panel|Board)\b)?|[Tt]he\s+(?:Cabinet|Executive)\s+Member\s+for(?:\s+[A-Z][\w’-]+"
    rf"(?:,(?=\s+[A-Z])|\s+and(?=\s+[A-Z]))?){{1,6}}|[Hh]e\b|[Ss]he\b|[Tt]hey\b|(?:Councillors?|COUNCILLOR"
    rf"|Cllrs?\.?|CLLR|Alderman|Ald\.?|Mayor|Mr|Mrs|Ms|Miss|Dr)\s)\s*(?:{_NAME_WORD}\s*){{0,5}}(?:\([^()]{{0,40}}\))?)"
)
_BETWEEN = r"(?:[\s,;./&–-]|\band\b|\bwas\b|\bbeing\b|\bduly\b|\bformally\b|\([^()]{0,60}\)){1,8}"

# "moved by A and seconded by B", "Proposed: A Seconded: B", "MOVED by A", "on the motion of A, seconded by B"
_MOVED_BY = re.compile(
    r"(?:(?i:\b(?:moved|proposed|introduced|proposal\s+was\s+made|amendment\s+was\s+(?:put\s+forward"
    r"|tabled))\s+by|\bon\s+(?:the|a)\s+(?:motion|proposition|proposal)\s+(?:of|by)|\b(?:mover|proposer"
    r"|moved|proposed)\s*[:–-]|^motion\s+by|^(?:proposed|moved)(?=\s+(?:cllr|councillor|mr|mrs|ms|dr)\b))\s*:?\s*)"
    rf"(?P<mover>{_NAME})"
)
_SECONDED_BY = re.compile(
    r"(?:(?i:\bseconded\s+by|\bseconder\s*[:–-]|\bseconded\s*[:–-]|\bsecond(?:ed)?\s+by|\bsecond\s*[:–-]"
    r"|\bseconded(?=\s+(?:cllr|councillor)\b))\s*:?\s*)"
    rf"(?P<seconder>{_NAME})"
)
_SECONDING = re.compile(rf"(?P<seconder>{_TITLED})\s*(?i:seconded|seconding)\b")
# "Councillor X proposed that ...", "Councillor X, seconded by Councillor Y, moved an amendment"
_ACTIVE = re.compile(
    rf"(?P<mover>{_TITLED})\s*,?\s*(?:(?i:seconded\s+by)\s+(?P<seconder>{_NAME})\s*,\s*)?"
    r"(?i:(?:then|also|formally|therefore|further|subsequently|duly)\s+)?(?i:moved|proposed|tabled)\b(?P<what>[\s,:–-]+"
    r"(?i:that\b|an?\s+(?:[\w’']+\s+){0,4}(?:amendment|motion|recommendation|proposal|budget)\b"
    r"|the\s+(?:[\w’']+\s+){0,3}(?:amendment"
    r"|motion|recommendations?|budget|report)\b|to\s+\w|deferral|refusal|approval|and\s|seconded|as\s+an\s+amendment)"
    r"|\s*[,:])"
)
# "R2023-108 D. Yemm, S. Kirkey:", "Resolution No. 2023-123 Moved by ..."
_NUMBERED = re.compile(
    rf"^(?i:(?:resolution|motion|minute)\s*(?:no\.?|number|nr\.?|#)?\s*:?\s*)?(?P<number>(?:[A-Z]{{1,4}}[-/]?)?\d{{2,4}}[-/:]\d{{1,4}}"
    rf"(?:[-/]\d{{1,4}})?)\s*[:.]?\s*(?P<mover>{_NAME})\s*(?:,|/|;|&|\band\b)\s*(?P<seconder>{_NAME})\s*(?P<end>:"
    r"|$)"
)
_ONLY_NUMBER = re.compile(
    r"^(?i:(?:resolution|motion)\s*(?:no\.?|number|nr\.?|#)?\s*:?\s*)(?P<number>(?:[A-Z]{1,4}[-/]?)?\d{1,4}(?:[-/:]\d{1,4}){0,2})\b\s*[:.]?\s*"
    r"(?=$|Moved|MOVED|moved|[-–(])"
)
_SECONDED_TAIL = re.compile(
    r"[,;]?\s+(?:and\s+|this\s+was\s+|which\s+was\s+)?(?:duly\s+)?seconded\s+by\b"
    r"|[,;]\s+(?:and\s+)?(?:cllr|councillor)s?\.?\s+(?:[\w’'.-]+\s+){1,4}seconded\b",
    re.IGNORECASE,
)
# "It was proposed that the meeting continue": moved by nobody named
_ANONYMOUS = re.compile(
    r"^(?:[^,.;:]{0,80},\s*)?it\s+was\s+(?:(?:then|further|also|formally|duly|therefore)\s+)?(?:moved"
    r"|proposed)(?:\s*(?:,|and)\s*(?:duly\s+)?seconded)?\s*,?\s+(?=that\b|to\b)",
    re.IGNORECASE,
)
_AMENDMENT = re.compile(r"\bamendment\b", re.IGNORECASE)
# A motion that is told without its mover: "A motion to defer the item was lost"
_UNMOVED = re.compile(
    r"^(?:(?i:an?|the|one|another|his|her|their)|(?:[A-Z][\w’'.-]*\s+){1,4}?[A-Z][\w-]*[’']s)\s+(?i:(?:further"
    r"|procedural|alternative|first|second|formal"
    r"|subsequent)\s+){0,2}(?P<kind>(?i:motion|proposal|amendment|vote|proposition))\s+(?P<text>(?i:to"
    r"|that|for)\s.{3,400}?)\s*,?\s*(?:\b(?:which\s+)?(?:was|were|having|fell|failed|did\s+not)\b)"
)
_TEXT_START = re.compile(r":\s*|[–-]\s+(?=[\"“]?(?:That|THAT|that)\b)|(?=\b(?:that|That|THAT)\b)|(?=\bto\s+[a-z]+\b)")
_NOT_A_NAME = re.compile(
    r"^(?:the|an?)?\s*(?:officers?|members?|government|report|cabinet|council|committee|panel|residents?"
    r"|applicant)$",
    re.IGNORECASE,
)


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


_MOVING = ("mov", "propos", "tabled", "put forward", "motion", "introduced")


def _speaks_of(sentence: str, words: tuple[str, ...]) -> bool:
    """A quick look before the patterns: most sentences of minutes move nothing."""
    lower = sentence.lower()
    return any(word in lower for word in words)


def numbered_motion(text: str) -> Moved | None:
    """A township's heading of a motion: its number and the two members, or its number alone."""
    found = _NUMBERED.match(text)
    if found:
        return Moved(_clean(found["mover"]), _clean(found["seconder"]), found.end(), numbered=True)
    number = _ONLY_NUMBER.match(text)
    if number:
        after = moved(text[number.end() :])
        if after:
            return Moved(after.mover, after.seconder, number.end() + after.words_from, after.amendment, numbered=True)
        return Moved(None, None, len(text) if number.end() >= len(text) - 2 else number.end(), numbered=True)
    return None


def moved(sentence: str) -> Moved | None:
    """A sentence by which something is moved."""
    if not _speaks_of(sentence, _MOVING):
        return None
    by, active = _MOVED_BY.search(sentence), _ACTIVE.search(sentence)
    second = _SECONDED_BY.search(sentence) or _SECONDING.search(sentence)
    if by:
        names_end = max(by.end("mover"), second.end() if second else 0)
        return _moved(
            sentence,
            by["mover"],
            second["seconder"] if second else None,
            names_end,
            _AMENDMENT.search(sentence, 0, names_end + 40) is not None,
        )
    if active:
        seconder = active["seconder"] or (second["seconder"] if second else None)
        head = active.start("what")
        words_from = head
        after_second = second.end() if second and second.start() < head + 60 else head
        amendment = _AMENDMENT.search(sentence, head, after_second + 40) is not None
        what = active["what"].strip(" ,:–-").lower()
        if what in ("seconded", "and", ""):
            words_from = after_second
        if what in ("deferral", "refusal", "approval"):
            found = _moved(sentence, active["mover"], seconder, words_from, amendment)
            return replace(found, words_from=head + 1, words_to=_until_second(sentence, head + 1)) if found else None
        found = _moved(sentence, active["mover"], seconder, words_from, amendment)
        if found and found.words_from == len(sentence) and what.startswith(("the ", "deferral", "refusal", "approval")):
            return replace(found, words_from=head + 1, words_to=_until_second(sentence, head + 1))
        return found
    anonymous = _ANONYMOUS.match(sentence)
    if anonymous:
        return Moved(None, None, anonymous.end(), _AMENDMENT.search(sentence, 0, anonymous.end()) is not None)
    return None


def _until_second(sentence: str, start: int) -> int | None:
    """Where the words of "refusal on grounds of overlooking, seconded by Councillor B" end."""
    found = _SECONDED_TAIL.search(sentence, start)
    return found.start() if found else None


def seconded(sentence: str) -> str | None:
    """Who seconded, where a sentence says only that: "The proposal was seconded by Councillor X"."""
    if not _speaks_of(sentence, ("second",)):
        return None
    found = _SECONDED_BY.search(sentence) or _SECONDING.search(sentence)
    return _clean(found["seconder"]) if found else None


_SPEAKER = re.compile(rf"^(?P<who>{_TITLED})")


def speaker(sentence: str) -> str | None:
    """Who a sentence begins with, if it is a member: the "he" of the next sentence."""
    found = _SPEAKER.match(sentence)
    name = _clean(found["who"]) if found else None
    return name if name and name.lower() not in ("he", "she", "they") else None


def unmoved(sentence: str) -> tuple[int, int, bool] | None:
    """Where a motion without mover stands in a sentence that says what became of it, and whether it is an amendment."""
    found = _UNMOVED.match(sentence)
    return (found.start("text"), found.end("text"), found["kind"].lower() == "amendment") if found else None


def _moved(sentence: str, mover: str, seconder: str | None, names_end: int, amendment: bool) -> Moved | None:
    name = _clean(mover)
    if not name or _NOT_A_NAME.match(name):
        return None
    start = _TEXT_START.search(sentence, names_end)
    words_from = start.end() if start else len(sentence)
    pronoun = name.lower() in ("he", "she", "they")
    words_to = _until_second(sentence, words_from) if seconder else None
    return Moved(None if pronoun else name, _clean(seconder) if seconder else None, words_from, amendment,
                 names_end=names_end, words_to=words_to, pronoun=pronoun)  # fmt: skip


def _clean(name: str) -> str:
    """A name as printed, without what stands around it."""
    return re.sub(r"\s*\([^()]*\)\s*$", "", name.strip(" ,.:;/-–"))
