"""What the registers hold of the passages at hand, and the passages that they lead to from there.

A question about a decision finds the paper that argues for it as often as the minutes that settle it. The register
leads from the item that was found to what was decided on it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy import Connection, select

from index import papers, registers, schema
from index.engine import Engine
from index.filters import Filters
from index.identity import panel_slug
from index.question import Understood
from index.records import Commitment, Passage, Resolution
from index.search import WANTED, Hit, search
from service.answers.outcomes import tells_outcome
from service.answers.plain import folded

_ANOTHER_RECORD = re.compile(r"\b(?:minutes|record|correction|notes) (?:of|to|for|from)\b", re.IGNORECASE)
"""The minutes of March are approved in July: the day named is not that of the meeting that is asked about."""

_HITS = 10

_ITEMS = 2
"""Items among the best hits whose decisions are looked up."""

_UNNUMBERED = 40
"""Decisions of a meeting without item numbers that are looked at for those with the item's title."""

_NEAREST = 2
_NEAR = 0.35
"""Decisions of a meeting that are brought in for their nearness to the question, and the least cosine; chosen."""

_OF_AN_ITEM = 5
"""Passages of an item's decisions that are brought in: each is read, and most items decide two or three things."""

_ROWS = 200
"""Rows of a meeting's register that are read at most; a long meeting's has about a hundred."""

_APPROVED = re.compile(
    r"\b(?:minutes|mins|record)\b.*\b(?:approv\w*|agreed|final|draft|signed|accepted|adopted|confirmed|correct\w*)\b"
    r"|\b(?:approv\w*|agreed|final|draft|signed|accepted|adopted|confirmed)\b.*\b(?:minutes|mins)\b",
    re.IGNORECASE | re.DOTALL,
)

_ENOUGH = 40
"""Letters by which the words of a record are found in a passage."""


_FURTHEST = 4
"""Passages below a motion among which its fate is looked for: the debate stands between; chosen."""

_FELL = ("lost", "withdrawn", "amended")


@dataclass(frozen=True, slots=True)
class Division:
    """What came of the motions that a passage records: the passage that holds the words put, where one does; those that
    tell the vote; whether one of them fell; and what was carried in place of those that were amended."""

    motion: Passage | None
    votes: tuple[Passage, ...]
    fell: bool
    instead: tuple[Resolution, ...]


@dataclass(frozen=True, slots=True)
class Recorded:
    """Resolutions and commitments by the passage that records them."""

    resolutions: Mapping[str, Sequence[Resolution]] = field(default_factory=dict)
    commitments: Mapping[str, Sequence[Commitment]] = field(default_factory=dict)


def of_that_meeting(
    engine: Engine, question: str, understood: Understood, filters: Filters, ignore: frozenset[str] = frozenset()
) -> tuple[Hit, ...]:
    """What the meeting that a question names by its date records of the kind that is asked for, best first.

    Empty where the question names no meeting's date, asks for no such kind, or the meeting records none.
    """
    kinds = WANTED.get(understood.intent)
    if not kinds or not (understood.date_from or understood.date_to) or _ANOTHER_RECORD.search(question):
        return ()
    limits = replace(
        filters,
        kinds=filters.kinds or tuple(sorted(kinds)),
        date_from=understood.date_from,
        date_to=understood.date_to,
        panels=filters.panels or ((understood.panel,) if understood.panel else ()),
    )
    return search(engine, question, limits, limit=_HITS, ignore=ignore).hits


def recorded_of(engine: Engine, question: str, ignore: frozenset[str] = frozenset()) -> tuple[Hit, ...]:
    """The decision or vote on record that bears most on a question, wherever it ranks among all papers: loose papers
    that say "the motion was carried" may fill the first ten, and the record must be weighed beside them."""
    return search(engine, question, Filters(kinds=("resolution", "vote")), limit=1, ignore=ignore).hits


def decided_on(engine: Engine, connection: Connection, question: str, hits: Sequence[Hit]) -> list[tuple[int, Hit]]:
    """Passages that record decisions on the items of the best hits and are no hits themselves, each with the rank of
    the hit that led to it; and of the same meetings those that are nearest to the question, since a notice of several
    decisions does not always say where one item ends."""
    held = {hit.passage.id for hit in hits}
    vector = engine.encoder.question(question).vector
    found: list[tuple[int, str]] = []
    for rank, passage in _first_of_items(hits):
        everything = [name for name in _decisions(connection, passage, None) if name not in held]
        near = engine.cosines(vector, everything)
        nearest = sorted((name for name in near if near[name] >= _NEAR), key=lambda name: -near[name])[:_NEAREST]
        of_the_item = [name for name in _on_its_item(connection, passage) if name not in held]
        found += [(rank, name) for name in dict.fromkeys([*of_the_item[:_OF_AN_ITEM], *nearest])]
    return _as_hits(connection, found)


def replies(connection: Connection, hits: Sequence[Hit]) -> list[tuple[int, Hit]]:
    """The passages that follow a hit which is itself a question, each with the rank of that hit: members of the public
    ask in writing, and the answer stands below."""
    held = {hit.passage.id for hit in hits}
    asked = [(rank, hit.passage.after) for rank, hit in enumerate(hits) if asks(hit.passage)]
    return _as_hits(connection, [(rank, name) for rank, name in asked if name and name not in held][:_ITEMS])


def approving(connection: Connection, question: str, understood: Understood, hits: Sequence[Hit]) -> list[Hit]:
    """The passage by which the minutes that a question asks about were approved; none where that is not asked."""
    day = understood.date_from
    if day is None or not _APPROVED.search(question):
        return []
    panel = understood.panel or next((hit.passage.panel for hit in hits if hit.passage.panel), None)
    council = next((hit.passage.council for hit in hits), None)
    if panel is None or council is None:
        return []
    limits = Filters(council=council, panels=(panel,), date_from=day, date_to=understood.date_to)
    days = dict.fromkeys(one.date for one in registers.resolutions(connection, limits, limit=_ROWS) if one.date)
    states = [registers.minutes_state(connection, council, panel_slug(panel), each) for each in days]
    names = [state.passage_id for state in states if state and state.passage_id]
    return [hit for _, hit in _as_hits(connection, [(0, name) for name in names])]


def asks(passage: Passage) -> bool:
    """Whether a passage is a question: it may be quoted for none of the words that answer it."""
    return passage.text.rstrip().endswith("?")


def _as_hits(connection: Connection, found: Sequence[tuple[int, str]]) -> list[tuple[int, Hit]]:
    known = papers.passages_by_id(connection, [name for _, name in found])
    return [(rank, Hit(known[name], 0.0, ())) for rank, name in found if name in known]


def _first_of_items(hits: Sequence[Hit]) -> list[tuple[int, Passage]]:
    """The best hit of each of the best items that belong to a meeting, with its rank."""
    firsts: list[tuple[int, Passage]] = []
    for rank, hit in enumerate(hits):
        one = hit.passage
        if not (one.panel and one.date and one.item):
            continue
        if not any((one.panel, one.date) == (p.panel, p.date) and _same(one.item, p.item) for _, p in firsts):
            firsts.append((rank, one))
    return firsts[:_ITEMS]


def _decisions(connection: Connection, passage: Passage, item: str | None) -> list[str]:
    """The passages that record resolutions and votes of a passage's meeting, on one item where its number is given."""
    if passage.panel is None:
        return []
    limits = Filters(
        council=passage.council,
        panels=(passage.panel,),
        kinds=("resolution", "vote"),
        item=item,
        date_from=passage.date,
        date_to=passage.date,
    )
    return papers.ids_matching(connection, limits, limit=_ROWS)


def _on_its_item(connection: Connection, passage: Passage) -> list[str]:
    """Those on a passage's item, known by its number or, where it has none, by its title."""
    if passage.item is None or passage.item.number:
        return _decisions(connection, passage, passage.item.number) if passage.item else []
    names = _decisions(connection, passage, None)[:_UNNUMBERED]
    known = papers.passages_by_id(connection, names)
    return [name for name in names if name in known and _same(known[name].item, passage.item)]


def _same(one: object, other: object) -> bool:
    numbers = getattr(one, "number", None), getattr(other, "number", None)
    if all(numbers):
        return numbers[0] == numbers[1]
    return getattr(one, "title", "") == getattr(other, "title", None)


def recorded(connection: Connection, passages: Sequence[Passage], today: date) -> Recorded:
    """What the registers hold of some passages."""
    ids = [passage.id for passage in passages]
    rows = connection.execute(select(schema.witnesses).where(schema.witnesses.c.passage_id.in_(ids)))
    commitments: dict[str, list[Commitment]] = {}
    for row in rows:
        if found := registers.commitment(connection, row.record_id, today):
            commitments.setdefault(row.passage_id, []).append(found)
    return Recorded(registers.resolutions_in(connection, ids), commitments)


def divisions(connection: Connection, passages: Sequence[Passage]) -> dict[str, Division]:
    """What came of the motions that each passage records, or whose vote it records, as its own paper tells it."""
    held = registers.resolutions_in(connection, [passage.id for passage in passages])
    names = {name for several in held.values() for one in several for name in (one.passage_id, *one.witnesses)}
    known = papers.passages_by_id(connection, list(names))
    found: dict[str, Division] = {}
    for passage in passages:
        several = held.get(passage.id, ())
        motion = known.get(several[0].passage_id) if passage.kind == "vote" and len(several) == 1 else None
        tables = dict.fromkeys(name for one in several for name in one.witnesses if name != one.passage_id)
        votes = [known[name] for name in tables if name in known and known[name].kind == "vote"]
        fell = any(one.outcome in _FELL for one in several)
        if fell and not votes and not tells_outcome(folded(passage.text)):
            votes = _told_below(connection, passage)
        found[passage.id] = Division(
            motion,
            tuple(vote for vote in votes if vote.document == passage.document),
            fell,
            tuple(
                instead
                for one in several
                if one.outcome == "amended" and (instead := _instead_of(connection, one, passage))
            ),
        )
    return found


def _told_below(connection: Connection, motion: Passage) -> list[Passage]:
    """The passage that says what became of a motion, some way below it on its item: "Councillor Ash withdrew it"."""
    name = motion.after
    for _ in range(_FURTHEST):
        passage = papers.passages_by_id(connection, [name]).get(name) if name else None
        if passage is None or not _same(passage.item, motion.item):
            return []
        if tells_outcome(folded(passage.text)):
            return [passage]
        name = passage.after
    return []


def _instead_of(connection: Connection, motion: Resolution, passage: Passage) -> Resolution | None:
    """What the same meeting carried on the same item after a motion that was replaced."""
    if passage.panel is None or passage.date is None or motion.item is None:
        return None
    limits = Filters(council=passage.council, panels=(passage.panel,), date_from=passage.date, date_to=passage.date)
    put = [one for one in registers.resolutions(connection, limits, limit=_ROWS) if _same(one.item, motion.item)]
    at = next((at for at, one in enumerate(put) if one.id == motion.id), len(put))
    return next((one for one in put[at + 1 :] if one.outcome not in _FELL), None)


def updated(connection: Connection, passages: Sequence[Passage], today: date) -> Iterator[tuple[str, Commitment]]:
    """The commitments that answer an earlier action which one of these passages holds, each with that passage's id.

    A table of actions keeps what was asked and what came of it in columns: the first has the question's words, and the
    second its answer.
    """
    read: set[tuple[str, date]] = set()
    for passage in passages:
        if not passage.panel or not passage.date or (passage.panel, passage.date) in read:
            continue
        read.add((passage.panel, passage.date))
        limits = Filters(council=passage.council, panels=(passage.panel,), date_from=passage.date, date_to=passage.date)
        for one in registers.commitments(connection, limits, today=today, limit=_ROWS):
            asked = next((p for p in passages if one.answers and _holds(p.text, one.answers)), None)
            if asked is not None and one.passage_id != asked.id:
                yield asked.id, one


def _holds(text: str, words: str) -> bool:
    return " ".join(words.split())[:_ENOUGH].casefold() in " ".join(text.split()).casefold()


def run_of(words: str, text: str) -> tuple[int, int] | None:
    """The run of a passage's text that is a record's words; none where the passage does not hold them all."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = re.search(pattern, text) if pattern else None
    return found.span() if found else None
