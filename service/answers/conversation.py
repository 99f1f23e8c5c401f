"""A question that leans on those before it, put so that it stands by itself: "and in Cabinet?" says the rest again.

Nothing is kept of a conversation: the asker sends the earlier turns along. What a follow-up leaves out (the matter, the
panel, the time) is taken from them; what it names itself wins.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.known import Known
from index.question import Reading, Understood
from index.spans import TimeSpan, time_spans
from index.tokens import tokens
from index.understand import WORD, content_words, understand
from service.answers.shifting import SHIFT, When, in_words, shifted

_LEAD_IN = re.compile(
    r"^\s*(?:(?:and|but|or|so|also|ok(?:ay)?|then)\b[\s,]*)*(?:(?:what|how) about\b|(?:the )?same for\b)?\s*",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:who|whom|whose|what|when|where|why|how|which|did|does|do|was|were|is|are|has|have|had|will|would|can|could)\b",
    re.IGNORECASE,
)
_ONLY_ASKS = re.compile(
    r"(?:(?:by|to|with|for|on) )?(?:who|whom|what|when|where|why|how|which)(?: not| much| many| long| often)?\W*",
    re.IGNORECASE,
)
_AND_WHY = re.compile(r", and (?:by |to |with )?(?:whom?|what|when|where|why|how|which)\b[^,?]*\??$", re.IGNORECASE)
"""What an earlier follow-up put at the end of a question."""

_IN_A_BODY = re.compile(r"(?:in|at|by) (?:the )?(?P<name>[\w ]+?)\s*\?*", re.IGNORECASE)

_IT = re.compile(
    r"\b(?:it|them|these|those|this|(?:(?<=was )|(?<=is )|(?<=did ))that|that(?=\s*(?:$|[?,.;!])))\b"
    r"(?!\s+(?:was |is |has been )?(?:agreed|resolved|said|true|year|month|week|meeting|time))",
    re.IGNORECASE,
)
_THEY = re.compile(r"\bthey\b", re.IGNORECASE)
_HE = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_AT_THAT = re.compile(
    r"\b(?:at|in|during) (?:that|the same|this) (?:meeting|year|month|time)\b|\bthen\b(?=\W*$)", re.IGNORECASE
)
_GAP = "\0"
"""Stands in a question where its time or panel was taken out: a topic ends there."""

_TOPIC_ENDS = rf"(?P<topic>[^?{_GAP}]+?)\s*(?:\b(?:at|by|in|of|from|on)\s+)?(?:\bthe\s+)?(?={_GAP}|[?.!]*\s*$)"
_ABOUT = re.compile(rf"\b(?:about|regarding|concerning)\s+{_TOPIC_ENDS}", re.IGNORECASE)
_ON = re.compile(rf"\b(?:on|against)\s+{_TOPIC_ENDS}", re.IGNORECASE)
_SUBJECTS_ON = frozenset({"resolution", "commitment", "vote", "recommendation", "history", "fact"})
_PREPOSITION = re.compile(r"^(?P<preposition>about|regarding|on|for|to|from|with|at|in|of|by|over)\s+", re.IGNORECASE)

_TALK = frozenset(
    """vote voted votes voting against favour resolve resolved resolution decide decided decision agree agreed approve
    approved promise promised undertake undertaken commitment recommend recommended recommendation move moved second
    seconded propose proposed oppose opposed carried lost defeated withdrawn amended amendment motion proposal matter
    item report discussed discuss raise raised attend attended present absent apologies chair chaired cost costs spend
    spent price pay paid money happen happened next outcome result reason reasons meeting else exactly detail details
    support supported refuse refused reject rejected defer deferred abstain abstained unanimous unanimously record
    recorded sent send then""".split()
)
"""Words of what meetings do with any matter: a question of these alone does not say which."""

_OWN_WORDS = 2
"""Words of its own that a question may have beside "it" and still lean on what was asked before."""

_ANEW = {
    "resolution": "What was resolved about {}",
    "commitment": "What was promised about {}",
    "recommendation": "What was recommended about {}",
    "vote": "How was the vote on {}",
    "history": "How has {} changed over time",
    "definition": "What does {} stand for",
    "figure": "What are the figures for {}",
}
"""How what was asked of one matter is asked of another."""


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier question of a conversation."""

    question: str


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question with what was understood of it and the time that it speaks of."""

    text: str
    understood: Understood
    when: TimeSpan | None

    def reading(self, what: str) -> Reading | None:
        return next((reading for reading in self.understood.readings if reading.what == what), None)


def in_full(question: str, turns: Sequence[Turn], known: Known) -> str:
    """A question as one that stands by itself, in the light of the turns before it, oldest first.

    A question that stands by itself already, or has no turn before it, comes back unchanged.
    """
    before = ""
    for turn in turns:
        before = _following(turn.question.strip(), before, known)
    return _following(question.strip(), before, known) if before else question


def _asked(text: str, known: Known) -> _Asked:
    understood = understand(text, known)
    panel = understood.panel
    spans = time_spans(text, known.today, lambda first, last: known.held(panel, first, last))
    named = {reading.start for reading in understood.readings if reading.what == "date"}
    return _Asked(text, understood, next((span for span in spans if span.start in named), spans[0] if spans else None))


def _following(question: str, before: str, known: Known) -> str:
    if not before or not question:
        return question
    lead_in = _LEAD_IN.match(question)
    bare = question[lead_in.end() :] if lead_in else question
    before = _AND_WHY.sub("?", before)
    was = _asked(before, known)
    shift = SHIFT.search(bare)
    time = shifted(was.when, shift, was.understood.panel, known) if shift and was.when else None
    if shift:
        when = in_words(time.first, time.last) if time else None
        rest = _without(bare, [shift.span()])
        if not content_words(rest) and not _ASKS.search(rest):
            return _with_time(was, when) if when else _sentence(f"{_plain(before)}, {_plain(bare)}")
        if when:
            bare = f"{bare[: shift.start()]}{when}{bare[shift.end() :]}"
    if (body := _IN_A_BODY.fullmatch(bare)) and (panel := known.bodies.called(tokens(body["name"]))):
        bare = f"at the {_bare_name(panel.name)}"
    now = _asked(bare, known)
    rest = _without(bare, [*_named(now.understood), *([(now.when.start, now.when.end)] if now.when else [])])
    own = [word for word in content_words(rest) if word not in _TALK and not now.understood.people]
    asks = _ASKS.search(rest) is not None
    if not asks and not own and (now.understood.readings or now.when):
        return _with_readings(was, now)
    if not asks and own and (bare != question or lead_in is None):
        return _of_another_matter(was, now, bare)
    if _ONLY_ASKS.fullmatch(bare):
        return _sentence(f"{_plain(before)}, and {bare}")
    if not own or (_IT.search(rest) and len(own) <= _OWN_WORDS):
        matter = "" if now.understood.intent == "attendance" else _matter(was)
        return _sentence(_set(_with_matter(now.text, matter), was, now))
    return _sentence(_with_persons(now, was)) if _leans(rest) else question


def _leans(rest: str) -> bool:
    return any(pattern.search(rest) for pattern in (_THEY, _HE, _AT_THAT))


def _with_persons(now: _Asked, was: _Asked) -> str:
    """A question with the body, the person or the time put in for "they", "she" and "at that meeting"."""
    text = now.text
    if was.understood.panel and not now.understood.panel:
        text = _THEY.sub(f"the {_bare_name(was.understood.panel)}", text, count=1)
    if len(was.understood.people) == 1 and not now.understood.people:
        text = _HE.sub(was.understood.people[0], text, count=1)
    if _AT_THAT.search(text) and was.when and (when := in_words(was.when.first, was.when.last)):
        text = _AT_THAT.sub(_setting(was.understood.panel, when).strip(), text, count=1)
    return text


def _with_matter(text: str, matter: str) -> str:
    """A question with the matter put in for "it", or put after it."""
    if not matter:
        return text
    if _IT.search(text):
        return _IT.sub(matter.replace("\\", ""), text, count=1)
    return f"{re.sub(r' (?:then|next)$', '', _plain(text))} on {matter}?"


def _set(text: str, was: _Asked, now: _Asked) -> str:
    """A question with the panel and the time of the one before, where it has none of its own."""
    panel = None if now.understood.panel else was.understood.panel
    if panel and _THEY.search(text):
        text, panel = _THEY.sub(f"the {_bare_name(panel)}", text, count=1), None
    when = None if now.when or was.when is None else in_words(was.when.first, was.when.last)
    is_figure = now.understood.intent == "figure" and not was.understood.periods
    if when and is_figure and when.lead != "on":
        when = None  # what a thing costs is not asked of the year in which it was decided
    if when and was.understood.periods and not was.reading("date"):
        when = When("for", when.core)
    setting = _setting(panel, when)
    return f"{_plain(text)}{setting}?" if setting else text


def _setting(panel: str | None, when: When | None) -> str:
    meeting = " meeting" if when and when.lead == "on" else ""
    at = f" at the {_bare_name(panel)}{meeting}" if panel else ""
    return at + (f" {when}" if when else "")


def _bare_name(panel: str) -> str:
    return re.sub(r"^the ", "", panel, flags=re.IGNORECASE)


def _with_time(was: _Asked, when: When) -> str:
    """The earlier question, asked of another time."""
    old, text = was.when, was.text
    if old is None:
        return _sentence(f"{_plain(text)} {when}?")
    end = old.end
    if old.bare and not re.match(r"\s+meetings?\b", text[end:], re.IGNORECASE):
        return _sentence(f"{text[: old.core]}{when.core}{text[end:]}")
    if meeting := re.match(r"\s+meetings?\b(?:\s+(?:of|in))?", text[end:], re.IGNORECASE):
        ends_there = re.fullmatch(r"\W*", text[end + meeting.end() :]) is not None
        end += meeting.end() if ends_there else 0
    lead = old.lead if old.lead in ("for", "of", "during") and when.lead == "in" else when.lead
    start = old.start if old.lead else old.core
    return _sentence(f"{text[:start]}{lead} {when.core}{text[end:]}")


def _with_readings(was: _Asked, now: _Asked) -> str:
    """The earlier question with what the follow-up names (a panel, a time, an item, a person) in place of its own."""
    text = was.text
    if now.when and (when := in_words(now.when.first, now.when.last)):
        own_lead = now.when.lead if now.when.lead in ("for", "of", "during") else when.lead
        text = _with_time(was, When(own_lead, when.core))
    for what, value, lead in (
        ("panel", now.understood.panel, " at the "),
        ("item", f"item {now.understood.item}" if now.understood.item else None, " under "),
        ("people", " and ".join(now.understood.people) or None, " by "),
    ):
        old = was.reading(what)
        if not value:
            continue
        if old and old.said in text:
            text = text.replace(old.said, _bare_name(value), 1)
        else:
            text = f"{_plain(text)}{lead}{value}?"
    return _sentence(text)


def _of_another_matter(was: _Asked, now: _Asked, bare: str) -> str:
    """What was asked before, of the matter that a follow-up names."""
    led = _PREPOSITION.match(bare)
    matter = _plain(bare[led.end() :] if led else bare)
    old = _topic(was)
    text = was.text
    if old and old in text:
        return _sentence(_set(text.replace(old, matter, 1), was, _Asked(text, was.understood, was.when)))
    if led and (place := re.search(rf"\b{led['preposition']}\s+(?:the )?(?:[A-Z][\w’'-]*\s?)+", text)):
        ending = " " if place.group().endswith(" ") else ""
        return _sentence(f"{text[: place.start()]}{led.group()}{matter}{ending}{text[place.end() :]}")
    anew = _ANEW.get(was.understood.intent, "What was said about {}").format(matter)
    return _sentence(_set(f"{anew}?", was, now))


def _topic(was: _Asked) -> str:
    """The words after "about" in a question, up to its time, its panel or its end."""
    text = _without(was.text, _named(was.understood), _GAP)
    patterns = (_ABOUT, _ON) if was.understood.intent in _SUBJECTS_ON else (_ABOUT,)
    found = next((match for pattern in patterns if (match := pattern.search(text))), None)
    return found["topic"] if found else ""


def _matter(was: _Asked) -> str:
    """What the earlier question is about, in its words: those after "about", else from the first that tells of a
    matter to the last."""
    if topic := _topic(was):
        return topic
    rest = _without(was.text, _named(was.understood))
    told = set(content_words(rest)) - _TALK
    places = [match.span() for match in WORD.finditer(rest) if match.group().casefold() in told]
    if not places:
        return ""
    article = re.search(r"\b(?:the|an?)\s+$", rest[: places[0][0]], re.IGNORECASE)
    said = rest[article.start() if article else places[0][0] : places[-1][1]]
    return " ".join(said.split())


def _named(understood: Understood) -> list[tuple[int, int]]:
    """The runs of a question that name its time, panel, item or people."""
    kinds = ("date", "period", "panel", "item", "people")
    return [(reading.start, reading.end) for reading in understood.readings if reading.what in kinds]


def _without(text: str, spans: Sequence[tuple[int, int]], gap: str = " ") -> str:
    """A text with these runs of it made blank, so that the rest keeps its place."""
    for start, end in spans:
        text = text[:start] + gap * (end - start) + text[end:]
    return text


def _plain(text: str) -> str:
    return text.strip().rstrip("?.!,; ").strip()


def _sentence(text: str) -> str:
    text = re.sub(r"\s+([?,.;!])", r"\1", " ".join(text.split()))
    text = text[:1].upper() + text[1:]
    return text if text.endswith(("?", ".", "!")) else f"{text}?"
