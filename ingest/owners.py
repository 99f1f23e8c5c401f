"""Who acts in a clerk's sentence: persons, posts and bodies as printed, and which of them is a verb's subject."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

ActorKind = Literal["person", "post", "body", "people", "pronoun"]

_WORD = r"[A-Z][\w’'&/\-‑]*"
_TITLE = (
    r"(?:Cllrs?|Councillors?|Clr|Messrs|Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Prof|Professor|Revd?|Reverend"
    r"|Canon|Alderman|Ald|PC|Sgt|Sergeant|(?:Chief )?Inspector|(?:Chief )?Superintendent|Mayor"
    r"|(?:Area|Group|Station|Watch|Crew|Borough|Divisional) (?:Manager|Commander)|Parish Councillor)\.?"
)
_NAME = r"(?:[A-Z]\.? ?){0,3}(?:(?:de|van|von|der|al|Mac|Mc|O)[ ’'\-]?)?[A-Z][\w’'\-‑]+(?: [A-Z][\w’'\-‑]+){0,3}"

_POST_NOUN = (
    r"(?:(?:Vice|Deputy|Co)-(?:Chair(?:man|woman|person)?|Leader|Mayor|Head|Director)"
    r"|Head|Director|Officer|Manager|Leader|Chair|Chairman|Chairwoman|Chairperson|Clerk|Solicitor|Engineer"
    r"|Executive|Secretary|Treasurer|Cabinet Member|Portfolio Holder|Lead Member|Executive Member|Commissioner"
    r"|Superintendent|Inspector|Co-?ordinator|Advis[eo]r|Surveyor|Planner|Auditor|Accountant|Consultant|Lawyer|Counsel"
    r"|Headteacher|Principal|Architect|Administrator|Analyst|Ranger|Warden|Registrar|Speaker|Lead|Representative"
    r"|Specialist|Practitioner|Supervisor|Conven[eo]r|Governor|Trustee|Champion|Assistant|Deputy|Chief)"
)
_POST_NOUN_SMALL = (
    r"(?:head|director|officer|manager|leader|chair|chairman|chairwoman|chairperson|clerk|solicitor|engineer|executive"
    r"|secretary|treasurer|cabinet member|portfolio holder|lead member|co-?ordinator|advis[eo]r|surveyor|planner"
    r"|auditor|accountant|consultant|headteacher|architect|administrator|warden|mayor|lead|applicant|developer"
    r"|representatives?)"
)
_OF = rf"(?:(?:,? and| &| of the| of| for the| for|,| –| -)? {_WORD}){{0,9}}"
_POST_TAIL = (
    rf"(?:, (?!{_TITLE} ){_WORD}(?:(?: {_WORD})?,? (?:and|&) {_WORD}(?: {_WORD})?)?(?= [a-z]+(?:ed|ook|aid|ould|ill)\b)"
    rf"|,? (?:of|for|to|in) (?:the )?{_WORD}{_OF}|:? ?\([A-Z][^()]{{2,60}}\)| [–-] {_WORD}(?: {_WORD}){{0,4}})?"
)

_BODY_NOUN = (
    r"(?:Panel|(?:Sub-?)?Committee|Board|Council|Cabinet|Executive|Forum|Group|Authority|Commission|Partnership|Trust"
    r"|Team|Services?|Department|Directorate|Police|Constabulary|Agency|Trustees|Governors|CCG|ICB|Task Force)"
)
_BODY_NOUN_SMALL = (
    r"(?:panel|(?:sub-?)?committee|board|council|cabinet|forum|working (?:group|party)|(?:task (?:and|&) finish )?group"
    r"|(?:\w+ )?team|(?:\w+ )?department|(?:\w+ )?directorate|(?:\w+ )?service)"
)
_PEOPLE = (
    r"(?:(?:all|both|other|some|ward|local|panel|committee|board|council|cabinet|municipal|relevant|lead|the) ){0,3}"
    r"(?:[Mm]embers|[Cc]ouncillors|[Oo]fficers|[Ss]taff|[Rr]esidents|[Tt]rustees|[Gg]overnors|[Dd]irectors|[Tt]enants)"
)

_ACTOR = re.compile(
    rf"\b(?:(?P<person>(?:The )?{_TITLE} {_NAME}(?:(?:, {_NAME}){{0,6}},? and (?:{_TITLE} )?{_NAME})?)"
    rf"|(?P<people>(?:[Tt]he )?{_PEOPLE}(?: of the (?:{_WORD} )*(?:{_BODY_NOUN}|{_BODY_NOUN_SMALL}))?)(?![\w’'])"
    rf"|(?P<post>(?:[Tt]he |[Aa]n? )?(?:{_WORD} (?:and |& )?){{0,6}}(?:of {_WORD} )?"
    rf"{_POST_NOUN}s?(?![\w’']){_POST_TAIL}"
    rf"|(?:[Tt]he|[Aa]n?) (?:[a-z\-]+ ){{0,3}}{_POST_NOUN_SMALL}(?![\w’'])(?: (?:of|for) (?:the )?{_WORD}{_OF}"
    rf"| of [a-z]+(?: [a-z]+)?(?= (?:agreed|undertook|would|was|will|to)))?)"
    rf"|(?P<body>(?:[Tt]h(?:e|is) )?(?:{_WORD} (?:and |& |of the |of |for the |for )?){{0,7}}{_BODY_NOUN}(?![\w’'])"
    rf"|(?:[Tt]he )?(?:City|Borough|Town|County|Township|District) of {_WORD}"
    rf"|[Tt]h(?:e|is) {_BODY_NOUN_SMALL}(?![\w’']))(?: members\b)?"
    rf"|(?P<name>[A-Z][a-z’'\-‑]+(?: [A-Z]\.?)?(?: (?:de|van|von|der|al) )?(?: [A-Z][\w’'\-‑]+){{1,2}})"
    rf"|(?P<pronoun>[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Ii]t)(?![\w’']))"
)
"""Anybody who can act: "Councillor A. Smith", "the Head of Highways", "members of the panel", "the Committee",
"Emma Bennett", "she"."""

_NOT_A_NAME = re.compile(
    r"^(?:(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Many|Most|Neighbourhood)\b|The|This|That|These|Those|It|In|On|At|For|From|By|If|When|While|With|As|An?|And|But|All|Any|Some|No|Not|Item"
    r"|Minute|Appendix|Section|Paragraph|Part|Page|Table|Following|During|After|Before|Further|However|Resolved|Action"
    r"|Actions|Agreed|Next|Annual|National|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_A_PLACE = re.compile(
    r"\b(?:Lane|Road|Street|Avenue|Way|Close|Park|House|Hall|School|Centre|Green|Library|Station|Bridge|Square|Court|Place|Hill|Bill"
    r"|Act|Plan|Strategy|Policy|Programme|Scheme|Fund|Order|Reform|Survey|Statement|Review|Report|Budget|Room|Agenda|Update"
    r"|Code|Constitution|Framework|Charter|Farm|Wood|Estate|Ward|Gardens|Terrace|Drive|Crescent|Grove|Quay|Yard|Schools?)$"
)
_A_FIRM = re.compile(
    r"\b(?:Consulting|Consultants|Ltd|Limited|LLP|PLC|Plc|plc|Homes|Housing|Association|Society|University|College|NHS"
    r"|Water|Network|Rail|Recycling)$"
)
_FIRST_WORDS = re.compile(
    r"^(?:In|On|At|For|From|By|If|When|While|With|As|And|But|Following|During|After|Before|However|That|Resolved"
    r"|Action|Actions|Agreed)\s+(?=[A-Za-z])"
)
"""A sentence's first word, whose capital is not part of the name that follows it."""

_TOUCHING = re.compile(
    r"^(?:,? who)?,?\s*(?:(?:also|then|therefore|kindly|duly|further|subsequently|accordingly|again|has|have|all|both"
    r"|in (?:response|reply|turn)|unanimously|each|\([^()]{1,60}\)),?\s*)*$"
)
_SUBJECT_PLACE = re.compile(
    r"(?:^|[,;:–—]|^\W*(?:\d+[A-Z]?(?:\.\d+)*|\(?[a-z\d]+\))[.)]?|\b(?:and|but|so|then|however|therefore|where(?:by|upon)))\s*[\"'“(]*$"
)
_INNER_PLACE = re.compile(r"\b(?:that|which|whether|if|when|as|while|whilst|whereas|because|how|what)\s+$")
_ALONE = re.compile(
    r"(?:^|[.,;:–—] ?|\b(?:and|but|that|while) )(?P<name>(?!The |This|That|It |There|Members)[A-Z][a-z’'\-]{2,}) $"
)
"""A first name alone before the verb: 'Kelechi would keep'."""

_GOES_ON_AS_SUBJECT = re.compile(
    r"^(?:\s*\([^()]{1,80}\))?(?:,[^,.;]{3,120},)?\s+(?!and\b|or\b|of\b|for\b|to\b|in\b)[a-z]"
)
_ABSOLUTE = re.compile(r"\s+(?:having|being)\b")
"""'down from 218, the second officer having returned': told in passing."""

_SAYS = re.compile(r"\s+(?:said|replied|added|explained|advised|confirmed|answered|reported|stated)\b")
_SAID_BY = re.compile(r"\b(?:said|replied|added|explained|answered)\s*$")
_MEMBER = re.compile(r"(?:Councillor|Cllr|Clr|Alderman|Ald|Chair|Leader|Mayor)\b|[Hh]e$|[Ss]he$|[Tt]hey$|[Ii]t$")
_OF_A_MAN = re.compile(r"(?:Mr|Sir|Lord|Alderman)\b")
_OF_A_WOMAN = re.compile(r"(?:Mrs|Ms|Miss|Dame|Lady|Baroness)\b")
_INITIALS_FIRST = re.compile(r"\W*(?:\d+(?:\.\d+)*\.?\s+)?(?P<who>[A-Z]{2,3})(?:\W? |: )(?!and\b|or\b|of\b|to\b)[a-z]")
"""A sentence that opens with a clerk's initials for somebody: 'JB knew of three.'"""

_DETERMINER = re.compile(r"^(?:the|an?|this)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody named in a text: `text[start:end]` is the name as printed, its article off."""

    kind: ActorKind
    name: str
    start: int
    end: int

    @property
    def is_individual(self) -> bool:
        """Whether this is one person, by name or by post."""
        return self.kind in ("person", "post") and not re.search(r"\bCouncillors\b|\bCllrs\b", self.name)


def actors(text: str) -> list[Actor]:
    """Everybody whom a text names, in order; a name and its post side by side ("Emma Bennett, Director") are one."""
    found: list[Actor] = []
    for match in _ACTOR.finditer(text):
        actor = _actor(match)
        if actor is None:
            continue
        last = found[-1] if found else None
        if last and _are_one(last, actor, text):
            end = actor.end + (
                text[last.end : actor.start].lstrip(", ").startswith("(") and text[actor.end :][:1] == ")"
            )
            found[-1] = Actor(last.kind, text[last.start : end], last.start, end)
        else:
            found.append(actor)
    return found


def _actor(match: re.Match[str]) -> Actor | None:
    kind = match.lastgroup or "name"
    name, start = match[0].rstrip(" ,"), match.start()
    end = start + len(name)
    if kind == "name":
        first = _FIRST_WORDS.match(name)
        if first and " " in name[first.end() :]:
            start, name = start + first.end(), name[first.end() :]
        if _NOT_A_NAME.match(name) or _A_PLACE.search(name):
            return None
        kind = "body" if _A_FIRM.search(name) else "person"
    elif kind != "pronoun" and (first := _FIRST_WORDS.match(name)):
        start, name = start + first.end(), name[first.end() :]
    if kind != "pronoun" and (article := _DETERMINER.match(name)) and kind != "body":
        start, name = start + article.end(), name[article.end() :]
    return Actor(kind, name, start, end)  # type: ignore[arg-type]


def _are_one(first: Actor, second: Actor, text: str) -> bool:
    """ "Emma Bennett, Director of Housing," or "the Director, Emma Bennett,": two signs of one person."""
    between = text[first.end : second.start]
    if {first.kind, second.kind} != {"person", "post"} or not re.fullmatch(r",? ?\(|, (?:the |our )?", between):
        return False
    closed = "(" in between or re.match(r"\s*[,.;)]|$", text[second.end :]) is not None
    return closed or not text[: first.start].strip()


def subject(text: str, verb_at: int, found: Sequence[Actor] | None = None) -> Actor | None:
    """Who is the subject of the verb at `verb_at`: the actor that touches it, else the one that the clause is about."""
    before = [actor for actor in (actors(text) if found is None else found) if actor.end <= verb_at]
    if before and _TOUCHING.match(text[before[-1].end : verb_at]):
        return before[-1]
    if alone := _ALONE.search(text[:verb_at]):
        return Actor("person", alone["name"], alone.start("name"), alone.end("name"))
    leading = [actor for actor in before if _leads(actor, text)]
    return leading[-1] if leading else None


def _leads(actor: Actor, text: str) -> bool:
    opening = re.sub(r"\b(?:the|an?|this)\s+$", "", text[: actor.start], flags=re.IGNORECASE)
    rest = text[actor.end :].removeprefix("," if "," in actor.name else "")
    if actor.is_individual and _SAID_BY.search(opening):
        return True
    if _INNER_PLACE.search(opening) or not _GOES_ON_AS_SUBJECT.match(rest) or _ABSOLUTE.match(rest):
        return False
    if actor.is_individual and _SAYS.match(rest):
        return True
    if _SUBJECT_PLACE.search(opening):
        return True
    return actor.kind == "pronoun" and actor.name.islower() and "," not in opening


def antecedent(pronoun: Actor, earlier: Sequence[str]) -> Actor | None:
    """Whom a pronoun means: the subject of the nearest earlier sentence (the last of `earlier`) that can be meant."""
    for sentence in reversed(earlier):
        named = [actor for actor in actors(sentence) if actor.kind != "pronoun" and _leads(actor, sentence)]
        fitting = [actor for actor in named if _can_mean(pronoun, actor)]
        if fitting:
            return fitting[-1]
        if pronoun.name.lower() in ("he", "she") and (initials := _INITIALS_FIRST.match(sentence)):
            return Actor("person", initials["who"], *initials.span("who"))
    return None


def spoken_of(pronoun: Actor, earlier: Sequence[str]) -> Actor | None:
    """Whom a member means by "he" who asks that he do something: the officer or guest last named, and no member."""
    named = (actor for sentence in reversed(earlier) for actor in reversed(actors(sentence)))
    return next((actor for actor in named if _can_mean(pronoun, actor) and not _MEMBER.match(actor.name)), None)


def _can_mean(pronoun: Actor, actor: Actor) -> bool:
    word = pronoun.name.lower()
    if word in ("he", "she"):
        return actor.is_individual and not (_OF_A_MAN if word == "she" else _OF_A_WOMAN).match(actor.name)
    if word in ("it", "we"):
        return actor.kind == "body"
    return True
