"""The questions as gold: rows whose snippets, dates and outcomes are taken from the records, never typed twice."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import cast

from sample.asked import (
    advised,
    decided,
    disagreeing,
    drafts,
    fates,
    figures,
    latest,
    present,
    promised,
    vain_matters,
    vain_meetings,
    voted,
)
from sample.asked.grounds import Ground, Grounds, Marked
from sample.asked.put import Need, Put, Vain
from sample.records import Promised, Resolved

ANSWERED: tuple[ModuleType, ...] = (
    decided,
    promised,
    voted,
    present,
    figures,
    latest,
    disagreeing,
    drafts,
    fates,
    advised,
)
"""A module for each kind of question that the papers answer."""

IN_VAIN: tuple[ModuleType, ...] = (vain_meetings, vain_matters)

Row = dict[str, object]

_MARK = re.compile(r"[acdr]_\w+")
_CLAUSES = re.compile(r",? (?:provided that: )?\(a\) ")
"""A resolution's lettered clauses are paragraphs of their own: its gold is the words before them."""

_SALT = "s32"
"""Chosen among forty so that the halves are near equal and each holds every kind, before any system was asked."""


def half(topic: str) -> str:
    """Whether a topic is one that thresholds and rules may be tuned on, or is only ever measured."""
    return "held" if hashlib.sha256(f"{_SALT}:{topic}".encode()).digest()[0] % 2 else "tune"


def puts() -> Iterator[tuple[str, Put]]:
    """Every question with an answer, with its kind."""
    return ((module.KIND, put) for module in ANSWERED for put in cast("tuple[Put, ...]", module.ASKED))


def vains() -> Iterator[Vain]:
    """Every question without an answer."""
    return (vain for module in IN_VAIN for vain in cast("tuple[Vain, ...]", module.ASKED))


def words(grounds: Grounds, name: str) -> str:
    """The words of a need: a mark's as they stand in its record, others as they are."""
    return _CLAUSES.split(grounds.marks[name].words)[0] if is_mark(name) else name


def is_mark(need: str) -> bool:
    """Whether a need is the name of a mark."""
    return _MARK.fullmatch(need) is not None


def alternatives(need: Need) -> tuple[str, ...]:
    """The needs of which any one will do."""
    return (need,) if isinstance(need, str) else need


def rows(grounds: Grounds) -> list[Row]:
    """All questions as rows for json, a row for each wording."""
    answered = [_answered(grounds, kind, put, asked) for kind, put in puts() for asked in put.words]
    return answered + [_in_vain(vain, asked) for vain in vains() for asked in vain.words]


def _answered(grounds: Grounds, kind: str, put: Put, asked: str) -> Row:
    needed = [[words(grounds, name) for name in alternatives(need)] for need in put.needs]
    flat = [text for group in needed for text in group] + [words(grounds, name) for name in put.also]
    panel, date, item = _place(grounds, put)
    row: Row = {
        **_named(kind, asked),
        "passages": list(dict.fromkeys(flat)),
        "needed": needed,
        "answer": list(put.answer),
        "panel": panel,
        "date": date,
        "item": item,
    }
    if put.at:
        row["only_there"] = True
    return row | _recorded(grounds, put) | _halved(put.topic)


def _named(kind: str, asked: str) -> Row:
    return {"id": f"{kind}-{hashlib.sha256(asked.encode()).hexdigest()[:6]}", "question": asked, "kind": kind}


def _halved(topic: str) -> Row:
    return {"topic": topic, "half": half(topic)}


def _place(grounds: Grounds, put: Put) -> tuple[str | None, str | None, str | None]:
    """Whose words the first need is; nothing where they stand in papers of several meetings or of none."""
    if put.at:
        return *put.at, None
    first = alternatives(put.needs[0])
    found = {(each.panel, each.date, each.item) for name in first for each in _stands(grounds, name)}
    if len({(panel, date) for panel, date, _ in found}) != 1:
        return None, None, None
    panel, date, _ = next(iter(found))
    items = {item for _, _, item in found}
    if items == {None}:
        return None, None, None
    return panel, date, str(next(iter(items))) if len(items) == 1 else None


def _stands(grounds: Grounds, name: str) -> Sequence[Marked | Ground]:
    return [grounds.marks[name]] if is_mark(name) else grounds.standing(name)


def _recorded(grounds: Grounds, put: Put) -> Row:
    """What the register holds of it: words and outcome of a resolution or motion, or the status of a promise."""
    row: Row = {}
    if put.register:
        told = grounds.marks[put.register]
        if isinstance(told.mark, Resolved):
            row |= {"outcome": told.mark.outcome, "resolved": _CLAUSES.split(told.words)[0]}
        elif isinstance(told.mark, Promised):
            row["status"] = told.mark.status
    return row


def _in_vain(vain: Vain, asked: str) -> Row:
    empty: Row = {"passages": [], "needed": [], "answer": [], "panel": None, "date": None, "item": None}
    return {**_named("abstain", asked), **empty, "why_not": vain.why_not, **_halved(vain.topic)}
