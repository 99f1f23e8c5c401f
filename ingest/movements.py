"""Sentences of minutes that say who sent apologies, who stood in for whom, who left early and who came late."""

import re
from collections.abc import Iterator

from ingest.rolls import is_of_people, people

TIME = r"\d{1,2}(?:[.:]\d{2})?\s*(?:[ap]\.?\s?m\b\.?|hours|hrs|noon)?"
_APOLOGIES = re.compile(
    r"\b[Aa]polog(?:y|ies)\b(?: for (?:(?:non-)?attendance|absence|their absence))?(?: (?:was|were|had been|have been"
    r"|are))?(?: (?:also )?(?:received|submitted|given|tendered|noted|recorded|made|reported|sent|presented|accepted"
    r"|offered))? (?:from|by|for|on behalf of)(?: the following(?: [a-z ]{0,40})?)?:?\s*(?P<names>.*)",
    re.DOTALL,
)
"""'Apologies for absence were received from Councillors A, B and C'."""

_SENT = re.compile(
    r"^(?P<names>(?:Councillor|Cllr|Mr|Mrs|Ms|Dr)s?\b.{3,120}?) (?:had )?(?:sent|submitted|gave|given|offered|tendered)"
    r" (?:(?:his |her |their )?apologies|an apology)",
    re.DOTALL,
)
_AFTER_NAMES = re.compile(r"\s(?:who|with|due|because|owing|having|was|were|had|has|and it|would)\b|\.\s|;\s(?=[a-z])")
_MEMBER = r"(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr)\.? ?"
_STOOD_IN = re.compile(
    rf"(?P<who>{_MEMBER}[^,;.]{{3,60}}?)(?: \([^)]*\))? (?:(?:was|were|is) )?(?:(?:present|in attendance|attending"
    r"|attended|sitting|acting|appointed|there) )?(?:(?:as (?:an? |the )?)?[Ss]ubstitut(?:e[ds]?|ing)(?: [Mm]ember)?"
    r"(?: (?:for|on behalf of))|(?:in (?:the )?place of|on behalf of|deputised for|deputising for)|for(?= Cllr))\s+"
    rf"(?P<for>{_MEMBER}[^,;.()]{{3,60}})"
)
"""'Councillor X substituted for Councillor Y', 'was in attendance as a substitute for'."""

_SENT_AS = re.compile(
    rf"(?P<for>{_MEMBER}[^,;.]{{3,60}}?) had (?:sent|appointed|nominated) (?P<who>{_MEMBER}[^,;.]{{3,60}}?)"
    r" as (?:his|her|their|a) substitute"
)
_LEFT = re.compile(
    rf"(?P<who>{_MEMBER}[^,;.]{{3,80}}?) (?:left|departed|retired from) (?:the )?(?:meeting|chamber) "
    rf"(?:at (?=\d|approx))?(?P<when>(?:approximately )?{TIME}"
    r"|(?:during|after|before|following|prior to) [^.;]{3,80}|early)"
)
_CAME = re.compile(
    rf"(?P<who>{_MEMBER}[^,;.]{{3,80}}?) (?:arrived|joined the meeting|entered the meeting)(?: at the meeting| late)?"
    rf" (?:at (?=\d|approx))?(?P<when>(?:approximately )?{TIME}|during [^.;]{{3,60}})"
)
_WITHDREW = re.compile(
    r"\binterest|\bwhile\b|\breturned\b|\bdebate\b|\bvoting\b|took no part|consideration of", re.IGNORECASE
)
"""Leaving the room over an interest, to come back, is not leaving early."""

_MOVEMENTS = re.compile(r"pologi|pology|ubstitut|left the|departed|arrived|joined the|place of|behalf of|deputis")


def may_tell(text: str) -> bool:
    """Whether a paragraph may hold such a sentence."""
    return _MOVEMENTS.search(text) is not None


def apologies_in(sentence: str) -> str | None:
    """The names that sent apologies, as printed; "" where they are still to come ("... the following members:")."""
    match = _APOLOGIES.search(sentence) or _SENT.match(sentence)
    if match is None:
        return None
    names = _AFTER_NAMES.split(match["names"], maxsplit=1)[0].strip()
    if not names or names.endswith(":"):
        return ""
    return names if is_of_people(names) else None


def stand_ins_in(sentence: str) -> Iterator[tuple[str, str]]:
    """Who stood in, and for whom."""
    for form in (_STOOD_IN, _SENT_AS):
        for match in form.finditer(sentence):
            yield match["who"].strip(), re.sub(r"\s+(?:and|at|for|on)\b.*$", "", match["for"]).strip()


def departures_in(sentence: str) -> Iterator[tuple[str, str]]:
    """Who left before the end, and when."""
    return _moves(_LEFT, sentence)


def arrivals_in(sentence: str) -> Iterator[tuple[str, str]]:
    """Who came late, and when."""
    return _moves(_CAME, sentence)


def _moves(form: re.Pattern[str], sentence: str) -> Iterator[tuple[str, str]]:
    for match in form.finditer(sentence) if not _WITHDREW.search(sentence) else ():
        yield from ((name, match["when"].strip()) for name in people(match["who"], with_posts=False))
