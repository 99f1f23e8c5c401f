"""Undertakings in a clerk's sentence: where the binding verb stands, and whom it binds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ingest import vocabulary as words
from ingest.deadlines import deadline
from ingest.owners import Actor, actors, antecedent, spoken_of, subject

_LONGEST = 2000
"""Characters in a sentence at most: the longest resolved clauses stay below, run-on tables do not."""

_THE_MEETING = Actor("body", "the meeting", 0, 0)
_ANY_DAY = date(1, 1, 1)
"""Whether a sentence sets a time at all does not hang on the day of its meeting."""

_DETERMINER = re.compile(r"(?:the |an? )?", re.IGNORECASE)
_BY = re.compile(r"\bby (?:the |an? )?$")
_OPENS_REQUEST = re.compile(r"^\W*(?:[a-z\d]{1,3}\W+)?$|\b[Tt]o $")
"""What stands before a resolved request: '(b) requests the officer', 'RESOLVED: To request the Clerk'."""


_TO_BE_ASKED = re.compile(r"\s+be\s+(?:\w+ly\s+)?(?:asked|requested|invited|instructed)\b")
"""'moved that he be asked to write': not the one who moves it."""


@dataclass(frozen=True, slots=True)
class Undertaking:
    """What in a sentence binds somebody: the verb stands at `at`; the owner is none where the clerk names nobody."""

    at: int
    owner: Actor | None
    confidence: float


def tells_of_done(text: str) -> bool:
    """Whether an update says that the thing was done: by the clerk's own status, else by its words."""
    if is_left_open(text):
        return False
    if words.STATUS_DONE.search(text):
        return True
    return words.DONE.search(text) is not None and words.NOT_DONE.search(text) is None


def is_left_open(text: str) -> bool:
    """Whether an update's own status says that the thing is not done, whatever was done on the way."""
    return words.STATUS_OPEN.search(text) is not None


def undertakings(sentence: str, earlier: Sequence[str], resolved: bool) -> list[Undertaking]:
    """The undertakings in a sentence. `earlier` are the sentences before it; `resolved` says that it was decided."""
    if len(sentence) > _LONGEST or not (resolved or _may_bind(sentence)):
        return []
    if words.NOT_BOUND.search(sentence):
        return []
    found = actors(sentence)
    raw = [*_clauses(sentence, found), *(_resolved(sentence, found) if resolved else ())]
    raw = raw or list(_prose(sentence, found, resolved))
    named = [replace(each, owner=_meant(each.owner, sentence, earlier)) for each in raw]
    return _one_each(sorted(named, key=lambda each: each.at))


def _may_bind(sentence: str) -> bool:
    """A quick look that spares most sentences a long one."""
    lowered = sentence.lower()
    return any(stem in lowered for stem in words.STEMS) or words.BARE.search(sentence) is not None


def _meant(owner: Actor | None, sentence: str, earlier: Sequence[str]) -> Actor | None:
    """A pronoun's owner is the subject before it in the sentence ("the Director said she would"), else one before."""
    if owner is None or owner.kind != "pronoun":
        return owner
    before = (*earlier, sentence[: owner.start])
    if _TO_BE_ASKED.match(sentence, owner.end):
        meant = spoken_of(owner, before)
        return replace(meant, start=owner.start, end=owner.end) if meant else None
    meant = antecedent(owner, before)
    if meant is None and owner.name.lower() == "it":
        bodies = [actor for actor in actors(sentence[: owner.start]) if actor.kind in ("body", "post")]
        meant = bodies[-1] if bodies else None
    return replace(meant, start=owner.start, end=owner.end) if meant else owner


def _one_each(found: list[Undertaking]) -> list[Undertaking]:
    """One undertaking an owner: what one person undertakes in a sentence is one promise."""
    kept: dict[str | None, Undertaking] = {}
    for each in found:
        kept.setdefault(each.owner.name if each.owner else None, each)
    named = [each for each in kept.values() if each.owner]
    return named or list(kept.values())


def _clauses(text: str, found: Sequence[Actor]) -> Iterator[Undertaking]:
    """'The Clerk to write to ...', 'JB to provide ...': verbless, at the start of a sentence."""
    if text.lstrip().startswith("["):
        return
    if initials := words.INITIALS.search(text):
        if not words.WEAK.fullmatch(initials["act"]):
            yield Undertaking(initials.end("who"), Actor("person", initials["who"], *initials.span("who")), 0.9)
        return
    first = found[0] if found else None
    if first is None or first.kind == "pronoun" or not words.OPENS_CLAUSE.fullmatch(text, 0, first.start):
        return
    bare = words.BARE_TO.match(text, first.end)
    if bare and not words.WEAK.fullmatch(bare["act"]) and (not bare["be"] or first.is_individual):
        yield Undertaking(bare.start(), first, 0.85)


def _resolved(text: str, found: Sequence[Actor]) -> Iterator[Undertaking]:
    """'That the Chair write to ...', 'that a report be submitted to the next meeting': in what was resolved."""
    for actor in found:
        verb = words.SUBJUNCTIVE.match(text, actor.end)
        if words.NO_UNDERTAKING.search(_clause(text, actor.end)):
            continue
        may_act = actor.kind != "people" or words.STAFF.search(actor.name)
        if verb and may_act and words.OPENS_SUBJUNCTIVE.search(text[: actor.start]):
            yield Undertaking(verb.start(), actor, 0.85)
    done = words.BE_DONE.search(text)
    if done and words.NO_UNDERTAKING.search(text):
        return
    if done and words.REPORT_BACK.search(text) and not words.A_COPY.search(text, 0, done.start()):
        yield Undertaking(done.start(), _agent(text, found, done.end()), 0.75)


def _clause(text: str, at: int) -> str:
    """The clause of a resolution that holds a place: clerks part them by semicolons, "(1) ...; and (2) ..."."""
    end = text.find(";", at)
    return text[text.rfind(";", 0, at) + 1 : end if end >= 0 else len(text)]


def _agent(text: str, found: Sequence[Actor], after: int) -> Actor | None:
    """Who does what is put in the passive: 'be circulated by the Clerk'."""
    return next((actor for actor in found if actor.start >= after and _BY.search(text[: actor.start])), None)


def _prose(text: str, found: Sequence[Actor], resolved: bool) -> Iterator[Undertaking]:
    for way in (_given, _promised_for, _agreed_that, _asked, _modal, _passive, _pending, _requested):
        yield from way(text, found)
    yield from _asks(text, found, resolved)


def _stands(text: str, at: int) -> bool:
    return not words.PAST_OR_DENIED.search(text, max(0, at - 60), at)


def _given(text: str, found: Sequence[Actor]) -> Iterator[Undertaking]:
    """'X agreed to send', 'gave a commitment to': by somebody, or by the meeting ('It was agreed to invite')."""
    if words.LAST_TIME.search(text):
        return
    for match in words.GIVEN.finditer(text):
        owner = subject(text, match.start(), found)
        impersonal = re.search(r"\b[Ii]t was\s*$", text[: match.start()]) is not None
        is_passive = re.search(r"\b(?:was|were|is|are|be)\s*$", text[: match.start()]) is not None
        if (not impersonal and (owner is None or is_passive)) or not _stands(text, match.start()):
            continue
        if owner and match[0].startswith("offered") and not _touches(owner, text, match.start()):
            continue
        if impersonal:
            owner = None
        if _binds(text, match, owner):
            yield Undertaking(match.start(), owner, 0.9 if owner else 0.7)


def _promised_for(text: str, found: Sequence[Actor]) -> Iterator[Undertaking]:
    """'..., which he promised for no later than 30 April'."""
    for match in words.PROMISED_FOR.finditer(text):
        for owner in _named_next(text, found, match.end()):
            yield Undertaking(match.start(), owner, 0.8)


def _binds(text: str, match: re.Match[str], owner: Actor | None) -> bool:
    """Whether what was agreed to is still to be done, by a person or by a body as a whole."""
    act = match["act"] or match["act2"] or match["act3"]
    if act is None:
        return True
    if owner is None or owner.kind == "body" or (owner.kind == "people" and not words.STAFF.search(owner.name)):
        return words.BODY_DOES.fullmatch(act) is not None
    if act == "have":
        return owner.is_individual or owner.name.lower() in ("he", "she")
    if act in words.WEAK_ALONE:
        return words.STRENGTHENED.match(text, match.end()) is not None
    return words.WEAK.fullmatch(act) is None


def _agreed_that(text: str, found: Sequence[Actor]) -> Iterator[Undertaking]:
    """'It was agreed that the Clerk would write', 'agreed for officers to check'."""
    for said in words.AGREED_THAT.finditer(text):
        for actor in _named_next(text, found, said.end()) if _stands(text, said.start()) else ():
            verb = re.match(r" (?:would|will|should|to|shall)(?: also| then)? (?P<act>[a-z]+)", text[actor.end :])
            if verb and not words.WEAK.fullmatch(verb["act"]) and (actor.kind != "body" or verb["act"] == "write"):
                yield Undertaking(actor.end, actor, 0.85)


def _named_next(text: str, found: Sequence[Actor], at: int) -> Iterator[Actor]:
    """Whoever is named right at a place in the text."""
    return (actor for actor in found if actor.start >= at and _DETERMINER.fullmatch(text, at, actor.start))


_SUPPOSED = re.compile(r"\b(?:might|may|could)\s*$|\b(?:if|should)\s[^.;,]{0,80}$", re.IGNORECASE)
"""'if the Secretary of State were asked to', 'they might be asked to': nobody was."""


def _asked(text: str, found: Sequence[Actor]) -> Iterator[Undertaking]:
    """'The Clerk was asked to write'; a panel that is asked to consider is not."""
    for match in words.ASKED.finditer(text):
        owner = subject(text, match.start(), found)
        weak = words.WEAK.fullmatch(match["act"]) and not text.startswith(" in writing", match.end())
        if owner is None or not _stands(text, match.start()) or weak or _SUPPOSED.search(text[: match.start()]):
            continue
        if match["be"] in ("be", "been", "is", "are") and words.MOVED.search(text[: match.start()]):
            continue
        is_asked_to_decide = owner.kind == "body" and words.OWN_BODY.search(owner.name)
        if not is_asked_to_decide and not (owner.kind == "people" and words.MEMBERS.search(owner.name)):
            yield Undertaking(match.start(), owner, 0.8)


def _asks(text: str, found: Sequence[Actor], resolved: bool) -> Iterator[Undertaking]:
    """'The Committee asked the Head of Highways to provide'; resolved: '(b) requests the officer to report'."""
    for match in words.ASKS.finditer(text):
        opening = text[: match.start()]
        asker = subject(text, match.start(), found)
        if resolved and _OPENS_REQUEST.search(opening):
            asker = _THE_MEETING
        if words.MOVED.search(opening) or not _may_task(asker) or not _stands(text, match.start()):
            continue
        for actor in _named_next(text, found, match.end()):
            verb = re.match(r" (?P<to>to |with (?=\w+ing))?(?:also |then )?(?P<act>[a-z]+)", text[actor.end :])
            if verb and not words.WEAK.fullmatch(verb["act"]) and (verb["to"] or _is_follow_up_verb(verb["act"])):
                yield Undertaking(actor.end, actor, 0.75)


def _is_follow_up_verb(act: str) -> bool:
    return re.fullmatch(words.FOLLOW_UP, act) is not None


def _may_task(asker: Actor | None) -> bool:
    """A chair, a committee or its members as a body give tasks; one member's question is only a question."""
    if asker is None:
        return False
    if asker.kind in ("body", "people"):
        return not words.STAFF.search(asker.name)
    return asker.name == "we" or words.PRESIDES.search(asker.name) is not None


def _requested(text: str, found: Sequence[Actor]) -> Iterator[Undertaking]:
    """'The Panel requested that an update be brought to the next meeting': nobody named, yet owed to the panel."""
    for match in words.REQUESTED_THAT.finditer(text):
        asker = subject(text, match.start(), found)
        is_body = asker is not None and asker.kind == "body"
        if is_body and _stands(text, match.start()) and not words.MOVED.search(text[: match.start()]):
            yield Undertaking(match.start(), _agent(text, found, match.end()), 0.6)


def _modal(text: str, found: Sequence[Actor]) -> Iterator[Undertaking]:
    """'She would bring a report to the next meeting'; what a service or a scheme would do is a plan."""
    for match in words.WOULD.finditer(text):
        printed = match["act"].split()[0]
        act = _plain_verb(printed)
        rest = act + text[match.start("act") + len(printed) :]
        owner = subject(text, match.start(), found)
        if owner is None or not _may_promise(owner, rest) or words.HYPOTHETICAL.search(text[: match.start()]):
            continue
        is_clerk = owner.name.lower().endswith("clerk") and act != "make"
        is_timed = owner.is_individual or owner.name.lower() in ("he", "she")
        is_timed = is_timed and deadline(rest, _ANY_DAY) is not None
        is_meant = bool(match["glad"] or words.DO_SO.match(rest)) or is_clerk or is_timed or _is_follow_up(act, rest)
        if act == "follow" and not words.ALWAYS_FOLLOW_UP.match(rest):
            continue  # "Stannick would follow in the spring": what comes next, and nobody's word
        verb = _is_follow_up_verb(act) or words.ALWAYS_FOLLOW_UP.match(rest) or words.DO_SO.match(rest)
        if _is_place_like(owner) and not (words.ALWAYS_FOLLOW_UP.match(rest) or words.TO_RECIPIENT.search(rest)):
            continue
        if is_meant and verb and _touches(owner, text, match.start()):
            yield Undertaking(match.start(), owner, 0.75)


def _is_place_like(owner: Actor) -> bool:
    """Whether a name is one bare word, which may as well be a place's: "Larkford would provide 900 homes"."""
    return owner.kind == "person" and " " not in owner.name


def _may_promise(owner: Actor, rest: str) -> bool:
    if owner.kind == "body" or (owner.kind == "people" and not words.STAFF.search(owner.name)):
        return False
    return owner.name.lower() not in ("it", "they") or words.ALWAYS_FOLLOW_UP.match(rest) is not None


def _plain_verb(act: str) -> str:
    """ "reporting" -> "report", "writing" -> "write"."""
    stem = act.removesuffix("ing")
    return act if stem == act else next((verb for verb in (stem, f"{stem}e") if _is_follow_up_verb(verb)), act)


def _touches(owner: Actor, text: str, at: int) -> bool:
    """Whether a verb stands beside its subject, or goes on from an earlier verb ("... and would send")."""
    beside = len(text[owner.end : at].strip()) < 12
    return beside or owner.kind == "pronoun" or re.search(r"(?:\b(?:and|but)|,)\s*$", text[:at]) is not None


def _is_follow_up(act: str, rest: str) -> bool:
    if words.ALWAYS_FOLLOW_UP.match(rest):
        return True
    informed = words.INFORMATION.search(rest[:120]) is not None
    addressed = words.TO_RECIPIENT.search(rest) is not None
    return (informed and addressed) or (act in words.PASSES_ON and (informed or addressed))


def _passive(text: str, found: Sequence[Actor]) -> Iterator[Undertaking]:
    """'A written response would be sent to Councillor Jones', 'to be circulated outside the meeting'."""
    if words.NO_UNDERTAKING.search(text):
        return
    for match in words.PASSIVE.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        answers = words.AN_ANSWER.search(before) or words.A_PRONOUN.match(before)
        answers = answers and words.AFTER_THE_MEETING.search(after)
        if not answers or not _stands(text, match.start()) or re.search(r"\bscheduled\s*$", before):
            continue
        if words.PUT_BEFORE.search(match[0]) and not _is_owed_here(match[0], before, after):
            continue
        yield Undertaking(match.start(), _agent(text, found, match.end()) or _speaker(text, before, found), 0.7)


def _is_owed_here(verb: str, before: str, after: str) -> bool:
    """A report that would be put to this meeting again; not one on its way to Cabinet, nor part of a plan."""
    if verb.startswith("to ") or not words.A_REPORT.search(before):
        return False
    return verb.endswith("brought") or not words.TO_ANOTHER.match(after)


def _speaker(text: str, before: str, found: Sequence[Actor]) -> Actor | None:
    """Who said that it would be done: 'the Director confirmed that a response would be sent'."""
    said = list(words.SAID.finditer(before))
    speaker = subject(text, said[-1].start(), found) if said else None
    if speaker is None or speaker.kind == "body" or speaker.name == "It":
        return None
    return None if speaker.kind == "people" and not words.STAFF.search(speaker.name) else speaker


def _pending(text: str, found: Sequence[Actor]) -> Iterator[Undertaking]:
    """'pending further research by the Highways department', 'points to be checked by officers'."""
    for match in words.PENDING.finditer(text):
        start, end = match.span("who")
        owner = next((actor for actor in found if start <= actor.start < end), None)
        if owner:
            yield Undertaking(match.start(), owner, 0.65)
    for match in words.TO_BE_DONE_BY.finditer(text):
        owner = _agent(text, found, match.end() - 4)
        if owner:
            yield Undertaking(match.start(), owner, 0.65)
