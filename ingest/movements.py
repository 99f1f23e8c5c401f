"""Sentences of minutes that say who sent apologies, who stood in for whom, who left early and who came late."""

import re
from collections.abc import Iterator

from ingest.rolls import TITLE, is_of_people, people

TIME = r"\d{1,2}(?:[.:]\d{2})?\s*(?:[ap]\.?\s?m\b\.?|hours|hrs|noon)?"
_APOLOGIES = re.compile(
    r"\b[Aa]polog(?:y|ies)\b(?: for (?!late)[a-z -]{3,40}?)?(?: (?:was|were|had been|have been"
    r"|are))?(?: (?:also )?(?:received|submitted|given|tendered|noted|recorded|made|reported|sent|presented|accepted"
    r"|offered)(?: and (?:accepted|received|noted|approved))?)?"
    r" (?:from|by|for|on behalf of)(?: the following(?: [a-z ]{0,40})?)?:?\s*(?P<names>(?!late).*)",
    re.DOTALL,
)
"""'Apologies for absence were received from Councillors A, B and C'."""

_MEMBER = rf"(?:Councillors|Cllrs|{TITLE}) ?"
_SENT = re.compile(
    rf"^(?:\W*\d[\d.]*\s+)?(?P<names>(?:{_MEMBER}|The [A-Z]|[A-Z][\w’'-]+ [A-Z]).{{2,160}}?),? (?:had )?(?:also "
    rf"|both )?"
    r"(?:(?:sent|submitted|gave|given|offered|tendered|presented)(?: in)? (?:(?:his |her |their )?apologies|an apology)"
    r"(?! for (?:late|the\b|being late))|(?:was|were) unable to (?:attend|be present)\b(?! (?:to|for|on)\b)"
    r"|(?<=had )apologised|(?<=had also )apologised)",
    re.DOTALL,
)
"""'Councillors A and B had sent their apologies'; 'Councillor C had also apologised'."""

_WHO_SENT = re.compile(
    rf"(?P<names>{_MEMBER}[^,;.]{{3,60}}?),? who (?:had|has|also) (?:also )?(?:sent|submitted|given|offered|tendered)"
    r" (?:(?:his|her|their|an) )?apolog(?:y|ies)\b"
)
"""'Councillor A was present in place of Councillor B, who had sent apologies'."""

_NAMED_LAST = re.compile(rf".*\b(?={_MEMBER})", re.DOTALL)
_NOT_AT_MEETING = re.compile(r"\b(?:be|been|should|appointed to|nominated to)\b")
"""'That Councillor A be appointed to the trust in place of Councillor B': no substitute at a meeting."""

_ASIDE = re.compile(
    r",? (?:for whom|in whose|whose|who|which|as (?:he|she|they|his|her|their)|with|due to|because|owing to|having"
    r"|it\b)\b[^;]*?"
    rf"(?=,? and (?:also )?(?:from |on behalf of )?{_MEMBER}|;|\.\s|$)"
    rf"|, (?:the|an?|our) [^,;]*?(?=,|;| and (?:from )?{_MEMBER}|\.|$)| of (?:the )?[A-Z][^,;]*?(?=,|;| and |$)",
    re.DOTALL,
)
"""What a sentence tells of somebody beside the name: ', whose substitute was Mr B', ', the diocesan representative'."""

_ANOTHER_GROUP = re.compile(r"(?:,? and|,)(?: also)? (?:from|on behalf of) ")
_AFTER_NAMES = re.compile(
    r"\s(?:was|were|had|has|and it|would)\b|(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)(?<!Revd)(?<!\b[A-Z])\.\s|;\s(?=[a-z])"
)
_STOOD_IN = re.compile(
    rf"(?P<who>{_MEMBER}[^,;.(]{{3,60}}?)(?: \([^)]*\))? (?:(?:was|were|is) )?(?:(?:present|in attendance|attending"
    r"|attended|sitting|acting|appointed|there) )?(?:(?:as (?:an? |the )?)?[Ss]ubstitut(?:e[ds]?|ing)(?: [Mm]ember)?"
    r"(?: (?:for|on behalf of))|(?:in (?:the )?place of|on behalf of|deputised for|deputising for)|for(?= Cllr))\s+"
    rf"(?P<for>{_MEMBER}[^,;.()]{{3,60}})"
)
"""'Councillor X substituted for Councillor Y', 'was in attendance as a substitute for'."""

_SENT_AS = re.compile(
    rf"(?P<for>{_MEMBER}[^,;.]{{3,60}}?) had (?:sent|appointed|nominated) (?P<who>{_MEMBER}[^,;.]{{3,60}}?)"
    r" as (?:his|her|their|a) substitute"
)
_FOR_WHOM = re.compile(
    rf"(?P<for>{_MEMBER}[^,;.]{{3,60}}?),? (?:for whom|in whose (?:place|stead)|whose (?:named )?substitute was"
    rf"|whose place was taken by) (?P<who>{_MEMBER}[^,;.]{{3,60}}?)"
    r"(?= (?:was|were|attended|substitut|deputis|sat|acted|stood|had|as)|[,;.]|$)"
)
"""'Councillor A, for whom Councillor B attended'."""

_PRESIDED = re.compile(
    rf"(?P<who>{_MEMBER}[A-Z][^,;.()]{{2,40}}?)(?=,| \(| presid| in the| took| was"
    rf"| chaired)(?: \([^()]*\))?,?(?: [^.;]{{0,60}}?,)? (?:presiding|presided|in the [Cc]hair"
    r"|(?:was )?in the [Cc]hair|took the [Cc]hair|chaired the meeting"
    r"|was (?:elected|appointed)(?: as| to(?: the)?)? [Cc]hair(?:man|woman|person)?)\b(?! for (?:item|minute|the item"
    r"|this))"
)
"""'Councillor A, Chair of the Council, presiding'; 'Councillor B took the chair'."""

_OFFICE_PRESIDED = re.compile(
    rf"The [A-Z][\w ]{{3,30}}? \((?P<who>{_MEMBER}[^()]{{3,40}})\),? "
    r"(?:presided|(?:was )?in the [Cc]hair|took the [Cc]hair)\b"
)
"""'The Mayor (Councillor A) presided'."""

_LEFT = re.compile(
    rf"(?P<who>{_MEMBER}[^,;.]{{3,80}}?) (?:left|departed|retired from)(?: (?:the )?(?:meeting|chamber)| (?=at \d)) ?"
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

_MOVEMENTS = re.compile(
    r"pologi|pology|hair\b|presid|hair(?:man|woman|person)\b|ubstitut|left the|departed|arrived"
    r"|joined the|left at|unable to|place of|behalf of|deputis"
)


def may_tell(text: str) -> bool:
    """Whether a paragraph may hold such a sentence."""
    return _MOVEMENTS.search(text) is not None


def apologies_in(sentence: str) -> str | None:
    """The names that sent apologies, as printed; "" where they are still to come ("... the following members:")."""
    whose = _WHO_SENT.search(sentence)
    if whose:
        return _NAMED_LAST.sub("", whose["names"])
    match = _APOLOGIES.search(sentence) or _SENT.match(sentence)
    if match is None:
        return None
    said = _ANOTHER_GROUP.sub("; ", _ASIDE.sub("", match["names"]))
    names = _AFTER_NAMES.split(said, maxsplit=1)[0].strip(" ,")
    if not names or names.endswith(":"):
        return ""
    return names if is_of_people(names) else None


def stand_ins_in(sentence: str) -> Iterator[tuple[str, str]]:
    """Who stood in, and for whom."""
    for form in (_STOOD_IN, _SENT_AS, _FOR_WHOM):
        for match in form.finditer(sentence):
            if _NOT_AT_MEETING.search(match["who"]):
                continue
            yield match["who"].strip(), re.sub(r"\s+(?:and|at|for|on)\b.*$", "", match["for"]).strip()


def presiding_in(sentence: str) -> str | None:
    """Who had the chair of the meeting, by a sentence that says so."""
    match = _PRESIDED.search(sentence) or _OFFICE_PRESIDED.match(sentence)
    return next(iter(people(_named(match["who"]), with_posts=False)), None) if match else None


def departures_in(sentence: str) -> Iterator[tuple[str, str]]:
    """Who left before the end, and when."""
    return _moves(_LEFT, sentence)


def arrivals_in(sentence: str) -> Iterator[tuple[str, str]]:
    """Who came late, and when."""
    return _moves(_CAME, sentence)


def _moves(form: re.Pattern[str], sentence: str) -> Iterator[tuple[str, str]]:
    for match in form.finditer(sentence) if not _WITHDREW.search(sentence) else ():
        yield from ((name, match["when"].strip()) for name in people(_named(match["who"]), with_posts=False))


def _named(who: str) -> str:
    """The names that words before a verb begin with: 'Councillor Ash gave an apology for lateness and' names one."""
    return re.split(r"\s(?!(?:and|de|van|von|der|al|la|bin)\b)(?=[a-z])|\sand$", who, maxsplit=1)[0]
