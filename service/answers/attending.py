"""Which lists answer a question who was there, and what the register of attendance says of those asked about.

Members, apologies, substitutes and the chair stand in lists apart. The register tells in which of them somebody stands;
the words that are quoted are those of the list that holds the name or the group.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from index import papers, registers
from index.context import context
from index.filters import Filters
from index.identity import panel_slug
from index.lexical import stems
from index.question import Understood
from index.records import Attendance, Passage
from index.search import Hit
from service.answers.extract import Candidate, in_days
from service.answers.sentences import sentences

_AWAY = 1
"""Index of the aspect that asks who was missing."""

_ASPECTS = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(told, re.IGNORECASE))
    for asked, told in (
        (
            r"\bsubstitut|\bstood in\b|\bsat in\b|\bstand(?:ing)? in\b|\bdeputis|\b(?:in|took) (?:the )?place of\b"
            r"|\bstepped in\b|\binstead of\b|\bin [\w’' ]+ (?:place|stead)\b|\bcover(?:ed|ing)? for\b",
            r"\bsubstitut|\bdeputis|\bin (?:the )?place of\b|\bstanding in\b|\bon behalf of\b"
            r"|\bin (?:his|her|their) stead\b",
        ),
        (
            r"\bapolog|\babsen|\bmissed\b|\bmissing\b|\baway\b|\b(?:could|can|did|was|were)(?: not|n[’']t) "
            r"(?:\w+ )?(?:attend|make|come|there|present|able)|\bunable\b",
            r"\bapolog|\babsen|\bunable to (?:attend|be present)|\bregrets\b",
        ),
        (
            r"\bchair|\bpresid|\b(?:ran|led|run) the (?:\w+ )?meeting\b",
            r"\bchair|\bpresid|\bmayor\b|\breeve\b",
        ),
        (
            r"\b(?:left|leave|leaving|arriv\w*|late|early)\b",
            r"\b(?:left|arriv\w*|withdrew|until|from \d|at \d)\b",
        ),
    )
)
"""What is asked of a meeting's attendance, and the words by which a list tells it. Read in order."""

_ROWS = 60
"""Passages of attendance of one meeting at most: each list is one, each arrival another."""

_QUOTED_WHOLE = 60
"""Words up to which a list is quoted whole."""

_MOST = 3
"""Passages that answer at most."""

_A_POST = re.compile(
    r"\b(?:cabinet member|portfolio holder|executive member|lead member|director|head|chief|leader|officer|solicitor"
    r"|treasurer|clerk|manager|representative|commander|governor|mayor)\b",
    re.IGNORECASE,
)
_POST_ASKED = re.compile(
    r"\b(?:was|were|is|did|had) (?:the |an? |any )(?P<post>[^?,]{4,80}?)"
    r"(?= (?:there|present|at|attend\w*|in attendance|come|absent|missing|away)\b|[?,]|$)",
    re.IGNORECASE,
)
_MOST_OF_THE_POST = 0.6
"""Share of the words of the post asked for that must stand beside a name; chosen."""

_SAID_OF_POSTS = "cabinet member portfolio holder for the of and executive lead representative"


@dataclass(frozen=True, slots=True)
class OnRecord:
    """What the record of one meeting's attendance says of those asked about.

    `said` says which it is ("Councillor Ada Ash sent apologies"), empty where the record does not tell. `passages` hold
    the name or the group, the best first; none where no list names whoever is asked about.
    """

    attendance: Attendance
    said: str
    passages: tuple[Passage, ...]


def on_record(connection: Connection, question: str, understood: Understood) -> OnRecord | None:
    """The record of the meeting that a question about attendance names; none where it names none, or several."""
    if understood.intent != "attendance" or not (understood.date_from or understood.date_to):
        return None
    panels = (understood.panel,) if understood.panel else ()
    limits = Filters(panels=panels, date_from=understood.date_from, date_to=understood.date_to)
    meetings = registers.attended(connection, limits)
    if len(meetings) != 1:
        return None
    council, slug, day = meetings[0]
    there = registers.attendance(connection, slug, day, council)
    if there is None:
        return None
    lists = _lists(connection, council, slug, day)
    person = next(iter(understood.people), None)
    aspect = _aspect(question)
    if person is not None and not _asks_who(question):
        names = [person]
    elif (post := _post(question)) and person is None:
        return _of_post(there, post, lists)
    else:
        names = _group(there, aspect, person)
    holding = [passage for passage in lists if any(_names(passage.text, name) for name in names)]
    if aspect is not None:
        told = _ASPECTS[aspect][1]
        holding.sort(key=lambda passage: told.search(_said(passage)) is None)
    if not names and aspect == _AWAY:
        holding = [passage for passage in lists if _ASPECTS[_AWAY][1].search(_said(passage))]
    said = _standing(there, person) if names == [person] else _of_group(there, aspect, person)
    return OnRecord(there, said, tuple(holding[:_MOST]))


def listed(connection: Connection, question: str, understood: Understood) -> list[Hit]:
    """The lists that answer a question about one meeting's attendance, wherever the search ranked them."""
    record = on_record(connection, question, understood)
    return [Hit(passage, 0.0, ()) for passage in record.passages] if record else []


def told_by(
    question: str, understood: Understood, candidates: Sequence[Candidate], record: OnRecord | None = None
) -> list[Candidate]:
    """The candidates that tell what is asked of a meeting's attendance, best first; all of them where none does.

    `record` is what the register says: its passages alone answer, where they are among the candidates.
    """
    if understood.intent != "attendance":
        return list(candidates)
    if record is not None:
        rank = {passage.id: at for at, passage in enumerate(record.passages)}
        held = sorted((one for one in candidates if one.passage.id in rank), key=lambda one: rank[one.passage.id])
        if held:
            return [_at_the_name(one, understood) for one in held]
    lists = [one for one in candidates if one.passage.kind == "attendance" and in_days(one.passage, understood)]
    aspect = _aspect(question)
    if aspect is None:
        return [*lists, *(one for one in candidates if one not in lists)]
    told = _ASPECTS[aspect][1]
    minutes = [one for one in candidates if one.passage.part.kind == "minutes" and in_days(one.passage, understood)]
    telling = [one for one in lists if told.search(_said(one.passage))]
    telling += [one for one in minutes if one not in telling and told.search(one.passage.text)]
    return telling or lists or list(candidates)


def _aspect(question: str) -> int | None:
    return next((at for at, (asked, _) in enumerate(_ASPECTS) if asked.search(question)), None)


def _asks_who(question: str) -> bool:
    """Whether a question asks for a name: 'Who stood in for Councillor Ash?' names only the one who was away."""
    return re.match(r"\W*(?:who|whom|which|what|name)\b", question, re.IGNORECASE) is not None


def _lists(connection: Connection, council: str, slug: str, day: date) -> list[Passage]:
    """The passages that record a meeting's attendance, those of its minutes first, in order of reading."""
    panels = (slug,)
    limits = Filters(council=council, panels=panels, kinds=("attendance",), date_from=day, date_to=day)
    names = papers.ids_matching(connection, limits, limit=_ROWS)
    known = papers.passages_by_id(connection, names)
    found = [known[name] for name in names if name in known and panel_slug(known[name].panel or "") == slug]
    return sorted(found, key=lambda passage: passage.part.kind not in ("minutes", "decision"))


def _group(there: Attendance, aspect: int | None, person: str | None) -> list[str]:
    """The names that a question for names asks for, as printed."""
    if aspect == 0:
        pairs = [pair for pair in there.substitutes if person is None or any(_names(name, person) for name in pair)]
        return [who for who, _ in pairs] or ([person] if person else [])
    if aspect == _AWAY:
        return list(there.apologies)
    if aspect == 2:
        return [there.chair] if there.chair else []
    if aspect == 3:
        return [who for who, _ in (*there.left_early, *there.arrived_late)]
    return list(there.members) or list(there.others)


def _of_group(there: Attendance, aspect: int | None, person: str | None) -> str:
    if aspect == 0:
        pairs = [pair for pair in there.substitutes if person is None or any(_names(name, person) for name in pair)]
        return "; ".join(f"{who} stood in for {instead}" for who, instead in pairs)
    if aspect == _AWAY and there.apologies:
        return f"Apologies: {', '.join(there.apologies)}"
    if aspect == 2 and there.chair:
        return f"In the chair: {there.chair}"
    if aspect == 3:
        moves = [f"{who} left ({when})" for who, when in there.left_early]
        return "; ".join([*moves, *(f"{who} arrived ({when})" for who, when in there.arrived_late)])
    return ""


def _standing(there: Attendance, person: str | None) -> str:
    """Which it is of one person: present, away, or there for somebody else."""
    if person is None:
        return ""
    for who, instead in there.substitutes:
        if _names(who, person):
            return f"{who} was present, in place of {instead}"
        if _names(instead, person):
            return f"{instead} was away; {who} stood in"
    if away := _first(there.apologies, person):
        return f"{away} sent apologies"
    if here := _first((there.chair or "", *there.members, *there.officers, *there.others), person):
        left = next((when for who, when in there.left_early if _names(who, person)), None)
        came = next((when for who, when in there.arrived_late if _names(who, person)), None)
        moves = f"{f', and left ({left})' if left else ''}{f', from {came}' if came else ''}"
        return f"{here}{',' * (',' in here)} was present{moves}"
    return ""


def _first(listed_names: Sequence[str], person: str) -> str | None:
    return next((name for name in listed_names if _names(name.partition(",")[0], person)), None)


def _names(text: str, person: str) -> bool:
    """Whether a text has a person's surname, the last word of the name without its post."""
    surname = person.partition(",")[0].split()[-1:]
    return bool(surname) and re.search(rf"(?<![\w-]){re.escape(surname[0])}(?![\w-])", text, re.IGNORECASE) is not None


def _post(question: str) -> str | None:
    """The post that a question asks for where it names nobody: 'Was the portfolio holder for highways there?'."""
    asked = _POST_ASKED.search(question)
    return asked["post"] if asked and _A_POST.search(asked["post"]) else None


def _of_post(there: Attendance, post: str, lists: Sequence[Passage]) -> OnRecord:
    """Who holds a post, by the words beside a name in the lists."""
    wanted = set(stems(post)) - set(stems(_SAID_OF_POSTS)) or set(stems(post))
    everybody = (*there.members, *there.officers, *there.others, *there.apologies)
    beside = max(everybody, key=lambda name: len(wanted.intersection(stems(name))), default="")
    found = beside if len(wanted.intersection(stems(beside))) >= _MOST_OF_THE_POST * len(wanted) else ""
    holding = [
        passage for passage in lists
        if len(wanted.intersection(stems(passage.text))) >= _MOST_OF_THE_POST * len(wanted)
    ]  # fmt: skip
    if not found:
        return OnRecord(there, "", tuple(holding[:_MOST]))
    named = [passage for passage in lists if _names(passage.text, found)]
    return OnRecord(there, _standing(there, found), tuple((holding or named)[:_MOST]))


def _at_the_name(candidate: Candidate, understood: Understood) -> Candidate:
    """A long list at the line or sentence that names the person asked about; a short one whole."""
    text, run = candidate.passage.text, (0, len(candidate.passage.text))
    person = next(iter(understood.people), None)
    if len(text.split()) > _QUOTED_WHOLE and person is not None:
        run = next((each for each in sentences(text) if _names(text[slice(*each)], person)), run)
    return replace(candidate, evidence=replace(candidate.evidence, start=run[0], end=run[1]))


def _said(passage: Passage) -> str:
    return " ".join((passage.text, *context(passage)))
