"""Who moved and who seconded: "It was moved by A, seconded by B, that", "Moved: A Seconded: B", "R2023-108 A, B:"."""

import re
from dataclasses import replace

from ingest.member_names import NAME, TITLED, as_printed
from ingest.proposals import SECONDED_BY, Moved, to_amend

# "moved by A and seconded by B", "Proposed: A Seconded: B", "MOVED by A", "on the motion of A, seconded by B"
_MOVED_BY = re.compile(
    r"(?:(?i:\b(?:moved|proposed|introduced|proposal\s+was\s+made|amendment\s+was\s+(?:put\s+forward"
    r"|tabled))\s+by|\bon\s+(?:the|a)\s+(?:motion|proposition|proposal|nomination)\s+(?:of|by)|\b(?:mover|proposer"
    r"|moved|proposed)\s*[:–-]|^motion\s+by|^(?:amendment\s+)?(?:proposed|moved)(?=\s+(?:cllr|councillor|mr|mrs"
    r"|ms|dr)\b))\s*:?\s*)"
    rf"(?P<mover>{NAME})"
)
_SECONDING = re.compile(
    rf"(?P<seconder>{TITLED})\s*,?\s*(?i:(?:duly|then|formally|also)\s+)?(?i:seconded|seconding)\b(?!\s+by\b)"
    rf"|\bwith\s+(?P<named>{TITLED})\s*as\s+(?:(?:his|her|the)\s+)?seconder\b"
)
# "Councillor X proposed that ...", "Councillor X, seconded by Councillor Y, moved an amendment", and with a post after
# the name: "Councillor X, Deputy Leader and Executive Member for Resources, moved the recommendations"
_ACTIVE = re.compile(
    rf"(?P<mover>{TITLED})\s*,?\s*(?:(?i:seconded\s+by)\s+(?P<seconder>{NAME})\s*,\s*)?"
    r"(?:(?:the\s+)?(?:(?!Councillor|Cllr|Mr|Ms|Dr)[A-Z][\w’'-]*(?:,?\s+(?:(?:and|of|for|the|to|&)\s+)*)?){1,10},\s+)?"
    r"(?i:(?:then|also|formally|therefore|further|subsequently|duly|again|instead)\s+)?"
    r"(?i:moved|proposed|tabled|(?:had\s+given|gave)\s+notice(?:\s*,[^,;.]{3,60},)?\s+of|given\s+notice\s+of)\b"
    r"(?P<what>[\s,:–-]+[“\"‘]?"
    r"(?i:that\b|an?\s+(?:[\w’']+\s+){0,4}(?:amendment|motion|recommendation|proposal|budget|vote|addition"
    r"|alternative)\b"
    r"|the\s+(?:[\w’']+\s+){0,3}(?:amendment"
    r"|motion|recommendations?|budget|report|addition|deletion|insertion)\b|to\s+\w|deferral|refusal|approval"
    r"|reception|the\s+following\b|(?:option|scheme|route|site|alternative)s?\s+(?-i:[A-Z0-9])"
    r"|and\s|seconded|as\s+an\s+amendment)"
    r"|\s*[,:])"
)
_BARE_THING = re.compile(
    r"(?:deferral|refusal|approval|reception)\b|(?:option|scheme|route|site|alternative)s?\s", re.IGNORECASE
)
# "moved and Councillor Y seconded the recommendations of the Executive": the words after the seconder
_THING_AFTER = re.compile(
    r"[\s,]*(?:(?:as|by\s+way\s+of)\s+(?:an\s+)?amendment\s*,\s*)?(?=(?:deferral|refusal|approval)\b"
    r"|the\s+(?:\w+\s+){0,2}?(?:recommendations?|report|statement|adoption|budget|deletion|insertion|addition)\b)",
    re.IGNORECASE,
)
# "gave notice of a motion, to be seconded by Councillor Y, that ..."
_NOTICE_SECONDED = re.compile(
    r"[\s,]*(?:an?|the|his|her)\s+(?:[\w’']+\s+){0,3}?(?:motion|amendment|proposal)\s*,?\s+(?P<later>to\s+be\s+)?"
    r"(?:duly\s+)?seconded\s+by\b",
    re.IGNORECASE,
)
# "R2023-108 D. Yemm, S. Kirkey:", "Resolution No. 2023-123 Moved by ..."
_NUMBERED = re.compile(
    rf"^(?i:(?:resolution|motion|minute)\s*(?:no\.?|number|nr\.?"
    rf"|#)?\s*:?\s*)?(?P<number>(?:[A-Z]{{1,4}}[-/]?)?\d{{2,4}}[-/:]\d{{1,4}}"
    rf"(?:[-/]\d{{1,4}})?)\s*[:.]?\s*(?P<mover>{NAME})\s*(?:,|/|;|&|\band\b)\s*(?P<seconder>{NAME})\s*(?P<end>:"
    r"|$)"
)
_ONLY_NUMBER = re.compile(
    r"^(?i:(?:resolution|motion)\s*(?:no\.?|number|nr\.?"
    r"|#)?\s*:?\s*)(?P<number>(?:[A-Z]{1,4}[-/]?)?\d{1,4}(?:[-/:]\d{1,4}){0,2})\b\s*[:.]?\s*"
    r"(?=$|Moved|MOVED|moved|[-–(])"
)
_SECONDED_TAIL = re.compile(
    r"[,;]?\s+(?:and\s+|this\s+was\s+|which\s+was\s+)?(?:duly\s+)?seconded\s+by\b"
    r"|[,;]?\s+(?:and\s+)?(?:cllr|councillor|mr|mrs|ms|miss|dr|canon)s?\.?\s+(?:[\w’'.-]+\s+){1,4}seconded\b",
    re.IGNORECASE,
)
_THAT = re.compile(r"[\s,]that\b", re.IGNORECASE)
_AND_SECONDED = re.compile(r",?\s+(?:and\b[^,.;]{0,40}?\s)?(?:was\s+)?(?:duly\s+)?seconded\s+by\b", re.IGNORECASE)
# "It was proposed that the meeting continue": moved by nobody named
_ANONYMOUS = re.compile(
    r"^(?:[^,.;:]{0,80},\s*)?it\s+was\s+(?:(?:then|further|also|formally|duly|therefore)\s+)?(?:moved"
    r"|proposed)(?:\s*(?:,|and)\s*(?:duly\s+)?seconded)?\s*,?\s+(?=that\b|to\b)",
    re.IGNORECASE,
)
_AMENDMENT = re.compile(
    r"\bamendment\b|\bas\s+an\s+addition\b|(?<!\bwith\s)\b(?:the|an)\s+(?:addition|deletion|insertion)\b"
    r"|\bthat\s+(?:the\s+words?\b|[“\"‘][^”\"’]{1,200}[”\"’]\s+(?:be|come)\b)",
    re.IGNORECASE,
)
_LED_TO = re.compile(r"\W*(?:(?:as|by\s+way\s+of)\s+(?:an?|the)\s+(?:\w+\s+)?)?amendment\b", re.IGNORECASE)
# "A motion by A, seconded by B, to recommend option B was lost": who moved stands inside
_A_MOTION_BY = re.compile(
    rf"^(?:(?i:an?|the|one)\s+)?(?:(?i:further|first|second|third|fourth)\s+)?"
    rf"(?P<kind>(?i:motion|proposal|amendment|proposition|addition))\s*,?\s+"
    r"(?i:by|from|of|(?:standing\s+)?in\s+the\s+names?\s+of|(?:submitted|tabled)\s+by)\s+"
    rf"(?P<mover>{TITLED})\s*,?\s*(?:(?i:(?:and\s+)?seconded\s+by)\s+(?P<seconder>{NAME})\s*,?\s*)?"
    r"(?P<text>(?i:that|to)\s.{3,500}?)"
    r"(?=\s*,?\s+(?i:was|were|fell|failed|did\s+not|found\s+no|having\s+been|lapsed)\b|\s*\.?\s*$)"
)
# "The recommendation to grant permission was moved by the Chair": the words stand before who moved them
_WAS_MOVED_BY = re.compile(
    r"^(?P<text>(?:the|an?)\s+(?:officers?[’']?\s+|[\w’'-]+\s+){0,3}?(?:recommendation|motion|proposal|amendment"
    r"|addition)s?\s+"
    r"(?:to|that|for|of|in|on)\b.{3,300}?)\s+(?:was|were)\s+(?:then\s+|duly\s+|formally\s+){0,2}(?=(?:moved"
    r"|proposed|put\s+forward)\s+by\b)",
    re.IGNORECASE,
)
# "Councillor A was against the change, and moved that it be left out"
_AND_MOVED = re.compile(
    r"(?:,|\band\b|;)\s*(?:(?:he|she|they|then|therefore|accordingly)\s+){0,2}(?:moved"
    r"|proposed)\s+(?=[“\"]?that\b)",
    re.IGNORECASE,
)
# "Councillor A asked that the words "and Ferry Lane" be added"
_ASKED_FOR_WORDS = re.compile(
    rf"(?P<mover>{TITLED})\s*,?\s*(?i:asked|suggested|requested|wished|wanted)\s+(?P<text>(?i:that"
    rf"|for)\s+(?:the\s+words?\s+)?"
    r"[“\"‘][^”\"]{2,300}[”\"’]\s*,?\s*(?i:to\s+)?(?i:be\s+(?:added|inserted|deleted|omitted|left\s+out|included"
    r"|struck\s+out)|come\s+out)\b[^.;]*)"
)
# "Councillor A proposed a task group on signage": no words of a motion, so that only what was lost of it is believed
_A_THING = re.compile(
    rf"(?P<mover>{TITLED})\s*,?\s*(?i:(?:then|also|again|therefore|further)\s+)?(?i:proposed|moved"
    rf"|suggested\s+and\s+moved)\s+"
    r"(?P<text>(?i:an?|the)\s+[^.;]{6,200})"
)
# "It was suggested by Councillor A that the contract be ended": only that nobody seconded it is believed
_SUGGESTED_BY = re.compile(
    rf"^(?i:it\s+was\s+(?:then\s+|also\s+)?suggested\s+by)\s+(?P<mover>{TITLED})\s*,?\s+(?=that\b)"
)
# "Councillor A requested that the item be deferred, and this was agreed"
_ASKED_AND_DONE = re.compile(
    rf"^(?P<mover>{TITLED})\s*,?\s*(?i:then\s+|also\s+)?(?i:requested|asked"
    rf"|suggested)\s+(?P<text>(?i:that)\s[^.;]{{6,300}}?)"
    r"(?=,?\s+(?i:and|but|which)\s+(?i:(?:this|it)\s+)?(?i:was|were)\s+(?i:\w+ly\s+|not\s+|then\s+)?(?i:agreed"
    r"|accepted|approved|refused|lost|carried|rejected|supported)\b)"
)
_TEXT_START = re.compile(r":\s*|[–-]\s+(?=[\"“]?(?:That|THAT|that)\b)|(?=\b(?:that|That|THAT)\b)|(?=\bto\s+[a-z]+\b)")
# "as an addition to the recommendation, that ...", "an amendment to the effect that ...": no words of the motion yet
_TO_WHAT = re.compile(
    r"to\s+the\s+(?:effect|(?:substantive\s+|officers?[’']?\s+)?(?:recommendations?|motion|proposal"
    r"|report))\s*(?:,[^,.;]{3,80},|,)?\s+(?=that\b)",
    re.IGNORECASE,
)
_NOT_A_NAME = re.compile(
    r"^(?:the|an?)?\s*(?:officers?|members?|government|report|cabinet|council|committee|panel|residents?"
    r"|applicant)$",
    re.IGNORECASE,
)


_MOVING = (
    "mov",
    "propos",
    "suggested by",
    "tabled",
    "put forward",
    "motion",
    "introduced",
    "notice of",
    "amendment by",
    "amendment, by",
)


def _speaks_of(sentence: str, words: tuple[str, ...]) -> bool:
    """A quick look before the patterns: most sentences of minutes move nothing."""
    lower = sentence.lower()
    return any(word in lower for word in words)


def numbered_motion(text: str) -> Moved | None:
    """A township's heading of a motion: its number and the two members, or its number alone."""
    found = _NUMBERED.match(text)
    if found:
        return Moved(as_printed(found["mover"]), as_printed(found["seconder"]), found.end(), numbered=True)
    number = _ONLY_NUMBER.match(text)
    if number:
        after = moved(text[number.end() :])
        if after:
            return Moved(after.mover, after.seconder, number.end() + after.words_from, after.amendment, numbered=True)
        return Moved(None, None, len(text) if number.end() >= len(text) - 2 else number.end(), numbered=True)
    return None


def moved(sentence: str) -> Moved | None:
    """A sentence by which something is moved."""
    asked = _ASKED_AND_DONE.match(sentence)
    if asked:
        return _in_between(asked, False)
    if not _speaks_of(sentence, _MOVING):
        return to_amend(sentence) or _asked_for_words(sentence)
    inside = _A_MOTION_BY.match(sentence)
    if inside:
        return _in_between(inside, inside["kind"].lower() in ("amendment", "addition"))
    by, active = _MOVED_BY.search(sentence), _ACTIVE.search(sentence)
    second, seconds = _second(sentence)
    before = _WAS_MOVED_BY.match(sentence) if by else None
    if by and before:
        is_amendment = _AMENDMENT.search(before["text"]) is not None
        moved_by = _moved(sentence, by["mover"], seconds, len(sentence), is_amendment)
        return replace(moved_by, words_from=0, words_to=before.end("text"), names_end=0) if moved_by else None
    if by is None and (suggested := _SUGGESTED_BY.match(sentence)):
        found = _moved(sentence, suggested["mover"], None, suggested.end(), False)
        return replace(found, tentative=True) if found else None
    if by:
        names_end = max(by.end("mover"), second.end() if second else 0)
        return _moved(
            sentence,
            by["mover"],
            seconds,
            names_end,
            _AMENDMENT.search(sentence, 0, names_end + 40) is not None,
        )
    if active:
        return _actively_moved(sentence, active, second, seconds)
    if amends := to_amend(sentence):
        return amends
    anonymous = _ANONYMOUS.match(sentence)
    if anonymous:
        return Moved(None, None, anonymous.end(), _AMENDMENT.search(sentence, 0, anonymous.end()) is not None)
    return _and_moved(sentence) or _asked_for_words(sentence) or _thing_proposed(sentence)


def _second(sentence: str) -> tuple[re.Match[str] | None, str | None]:
    """Where a sentence says who seconded, and who."""
    found = SECONDED_BY.search(sentence) or _SECONDING.search(sentence)
    return found, (found["seconder"] or found["named"] if "named" in found.re.groupindex else found["seconder"]) if (
        found
    ) else None


def _actively_moved(
    sentence: str, active: re.Match[str], second: re.Match[str] | None, seconds: str | None
) -> Moved | None:
    """ "Councillor X moved ...": with whom, and where the words of it stand."""
    seconder = active["seconder"] or seconds
    head = active.start("what")
    after_second = second.end() if second and second.start() < head + 60 else head
    amendment = _AMENDMENT.search(sentence, head, after_second + 40) is not None
    what = active["what"].strip(" ,:–-").lower()
    vote = what.startswith(("a vote", "an addition", "an alternative")) and not _THAT.search(sentence, head)
    if vote or _BARE_THING.match(what):
        found = _moved(sentence, active["mover"], seconder, head, amendment)
        return replace(found, words_from=head + 1, words_to=_until_second(sentence, head + 1)) if found else None
    notice = _NOTICE_SECONDED.match(sentence, head)
    if notice and second:
        by = None if notice["later"] else seconder
        return _moved(sentence, active["mover"], by, second.end(), amendment)
    if what in ("seconded", "and", ""):
        found = _moved(sentence, active["mover"], seconder, after_second, amendment)
        thing = _THING_AFTER.match(sentence, after_second)
        return replace(found, words_from=thing.end(), words_to=None) if found and thing else found
    found = _moved(sentence, active["mover"], seconder, head, amendment)
    if found and found.words_from == len(sentence) and what.startswith("the ") and what != "the following":
        return replace(found, words_from=head + 1, words_to=_until_second(sentence, head + 1))
    return found


def _in_between(found: re.Match[str], amendment: bool) -> Moved | None:
    """A motion whose words stand between its mover and what became of it."""
    seconder = found["seconder"] if "seconder" in found.re.groupindex else None
    by = _moved(found.string, found["mover"], seconder, found.start("text"), amendment)
    return replace(by, words_from=found.start("text"), words_to=found.end("text"), names_end=0) if by else None


def _and_moved(sentence: str) -> Moved | None:
    """ "Councillor A was against it, and moved that ...": who speaks moves."""
    who, found = speaker(sentence), _AND_MOVED.search(sentence)
    if not who or not found:
        return None
    _, seconder = _second(sentence)
    words_to = _until_second(sentence, found.end()) if seconder else None
    amendment = _AMENDMENT.search(sentence, found.start()) is not None
    by = as_printed(seconder) if seconder else None
    return Moved(who, by, found.end(), amendment, names_end=found.end(), words_to=words_to)


def _asked_for_words(sentence: str) -> Moved | None:
    found = _ASKED_FOR_WORDS.search(sentence)
    if not found:
        return None
    return Moved(
        as_printed(found["mover"]), None, found.start("text"), True, words_to=found.end("text"), tentative=True
    )


def _thing_proposed(sentence: str) -> Moved | None:
    found = _A_THING.match(sentence)
    if not found:
        return None
    second = SECONDED_BY.search(sentence)
    end = _AND_SECONDED.search(sentence, found.start("text"))
    seconder = as_printed(second["seconder"]) if second else None
    return Moved(
        as_printed(found["mover"]), seconder, found.start("text"), words_to=end.start() if end else None, tentative=True
    )


def _until_second(sentence: str, start: int) -> int | None:
    """Where the words of "refusal on grounds of overlooking, seconded by Councillor B" end."""
    found = _SECONDED_TAIL.search(sentence, start)
    return found.start() if found else None


def seconded(sentence: str) -> str | None:
    """Who seconded, where a sentence says only that: "The proposal was seconded by Councillor X"."""
    if not _speaks_of(sentence, ("second",)):
        return None
    _, seconder = _second(sentence)
    return as_printed(seconder) if seconder else None


_SPEAKER = re.compile(rf"^(?P<who>{TITLED})")


def speaker(sentence: str) -> str | None:
    """Who a sentence begins with, if it is a member: the "he" of the next sentence."""
    found = _SPEAKER.match(sentence)
    name = as_printed(found["who"]) if found else None
    return name if name and name.lower() not in ("he", "she", "they") else None


def _moved(sentence: str, mover: str, seconder: str | None, names_end: int, amendment: bool) -> Moved | None:
    name = as_printed(mover)
    if not name or _NOT_A_NAME.match(name):
        return None
    amendment = amendment or _LED_TO.match(sentence) is not None
    start = _TEXT_START.search(sentence, names_end)
    words_from = start.end() if start else len(sentence)
    to_what = _TO_WHAT.match(sentence, words_from)
    words_from = to_what.end() if to_what else words_from
    pronoun = name.lower() in ("he", "she", "they")
    words_to = _until_second(sentence, words_from) if seconder else None
    return Moved(None if pronoun else name, as_printed(seconder) if seconder else None, words_from, amendment,
                 names_end=names_end, words_to=words_to, pronoun=pronoun)  # fmt: skip
