"""Records of a council that does not exist, as gold has them and as a catalogue would give them."""

from dataclasses import replace
from datetime import date
from typing import Any

from eval.expected import Expected, papers_gold_of
from eval.found import Found
from index.records import Attendance, Commitment, ItemRef, Outcome, Resolution, Votes

PANEL = "Harbour Committee"
DAY = "2019-03-12"
FERRY = "That the chain ferry at Nettlewick run until ten at night from the first of May."
LIGHTS = "That new lamps be put up along the whole of Foundry Walk before the winter comes."
TABLES = "The harbour master undertook to send every member a table of tides before Easter."

NOTHING = Found((), (), (), (), (), (), frozenset(), (), frozenset(), frozenset())


def gold(**rows: Any) -> Expected:
    """Gold of one paper that holds these rows."""
    paper: dict[str, Any] = {
        "file": "harbour/minutes.pdf",
        "scope": "whole",
        "meetings": [{"panel": PANEL, "date": DAY}],
        **{
            name: []
            for name in ("parts", "resolutions", "recommendations_not_resolutions", "commitments", "attendance")
        },
        **rows,
    }
    return papers_gold_of([paper])[0]


def decision(text: str = FERRY, outcome: str = "agreed", **facts: Any) -> dict[str, Any]:
    """A gold decision."""
    return {"panel": PANEL, "date": DAY, "text": text, "outcome": outcome, **facts}


def resolution(
    text: str = FERRY,
    outcome: Outcome = "agreed",
    item: str | None = None,
    votes: Votes | None = None,
    mover: str | None = None,
    passage: str = "p1",
    day: str | None = DAY,
) -> Resolution:
    """A decision as the register has it."""
    return Resolution(
        id="r1",
        text=text,
        panel=PANEL,
        date=date.fromisoformat(day) if day else None,
        item=ItemRef(item, "") if item else None,
        outcome=outcome,
        votes=votes,
        mover=mover,
        seconder=None,
        status=None,
        passage_id=passage,
    )


def commitment(text: str = TABLES, owner: str = "harbour master", **facts: Any) -> Commitment:
    """A commitment as the register has it."""
    made = Commitment(
        id="c1",
        text=text,
        owner=owner,
        to=None,
        due=None,
        panel=PANEL,
        date=date.fromisoformat(DAY),
        item=None,
        status="unknown",
        evidence=(),
        passage_id="p1",
    )
    return replace(made, **facts)


def roll(**lists: Any) -> Attendance:
    """Who was there, as the catalogue has it."""
    return Attendance(PANEL, date.fromisoformat(DAY), None, **lists)


def found(*decisions: Resolution, **rest: Any) -> Found:
    """What was found: these decisions, all of them in minutes, and the rest."""
    return replace(NOTHING, decisions=decisions, minuted=frozenset({"p1"}), **rest)
