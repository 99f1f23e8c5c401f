"""Two meetings of a committee: motions carried, lost and withdrawn, minutes corrected, promises kept and owed."""

from dataclasses import replace
from datetime import date
from typing import Literal

from index.intake import Promise, Sighting
from index.records import Attendance, ItemRef, Outcome, Votes
from tests.service.setting import Bound, Section, Words, bind

PANEL = "Bridges & Fords Committee"
SLUG = "bridges-and-fords-committee"
FIRST, SECOND = date(2022, 3, 1), date(2022, 9, 6)

_MINUTES, _WEIR, _FORD = ItemRef("2", "Minutes"), ItemRef("4", "Weir Bridge"), ItemRef("5", "Sedge Ford")

PUT_OFF = "That the closure of Weir Bridge to heavy lorries be deferred until the lorries have been counted."
LOST = "that Weir Bridge be closed to all traffic and sold to the Canal Trust."
WITHDRAWN = "that the Town Mayor be asked to open the bridge on horseback."
FORMULA = '=HYPERLINK("https://evil.example/","Sedge Ford") be noted,\nas the agenda prints it.'
CLOSED = "That the closure of Weir Bridge to heavy lorries be approved."
APPROVED = "That the minutes of the meeting held on 1 March 2022 be approved as a correct record, subject to"
CORRECTION = "the name of Councillor Beck being added to those present"
COUNT = "The Head of Bridges undertook to count the lorries on Weir Bridge by 1 June 2022."
PARAPET = "The Clerk of Works would have the parapet of Sedge Ford mended by 31 May 2022."
MENDED = "The Clerk of Works reported that the parapet of Sedge Ford had been mended in April."
HERONS = "-1 herons: Councillor Tarn offered to speak to the warden."


def first() -> Bound:
    """Minutes of the first meeting: a motion carried, one lost, one withdrawn, words like a formula, two promises."""
    paper = bind(
        "bridges-2022-03-01.pdf",
        "Bridges minutes 1 March 2022",
        (
            Section(
                "minutes",
                "Minutes of the Bridges and Fords Committee",
                PANEL,
                FIRST,
                (
                    (
                        Words("Present: Councillors Tarn (Chair) and Weaver.", "attendance"),
                        Words(f"RESOLVED: {PUT_OFF}", "resolution", _WEIR),
                        Words(
                            f"Councillor Tarn moved, and Councillor Beck seconded, {LOST} It was lost.", "vote", _WEIR
                        ),
                        Words(f"Councillor Weaver moved {WITHDRAWN} She withdrew her motion.", "vote", _WEIR),
                        Words(COUNT, "commitment", _WEIR),
                    ),
                    (
                        Words(FORMULA, "resolution", _FORD),
                        Words(PARAPET, "commitment", _FORD),
                        Words(HERONS, "commitment", _FORD),
                    ),
                ),
            ),
        ),
    )
    bound = paper.recording(
        (
            _sighting(paper, PUT_OFF, "deferred", Votes(5, 2, 0)),
            _sighting(paper, LOST, "lost", Votes(2, 5, 1), "Councillor Tarn", "Councillor Beck"),
            _sighting(paper, WITHDRAWN, "withdrawn", None, "Councillor Weaver"),
            _sighting(paper, FORMULA, "noted"),
        ),
        (
            _promise(paper, COUNT, "Head of Bridges", date(2022, 6, 1)),
            _promise(paper, PARAPET, "Clerk of Works", date(2022, 5, 31)),
            _promise(paper, HERONS, "Councillor Tarn", None),
        ),
    )
    there = Attendance(
        PANEL,
        FIRST,
        bound.saying("Present:").id,
        chair="Councillor Ada Tarn",
        members=("Councillor Ada Tarn", "Councillor Wilf Weaver"),
        apologies=("Councillor Joan Beck",),
        substitutes=(("Councillor Ivo Reed", "Councillor Joan Beck"),),
        officers=("Sid Penn, Head of Bridges",),
        left_early=(("Councillor Wilf Weaver", "at 8 pm"),),
    )
    return replace(bound, paper=replace(bound.paper, attendance=((bound.paper.parts[0].id, there),)))


def second() -> Bound:
    """Minutes of the second meeting: it corrects those of the first, settles a matter and hears of a promise kept."""
    paper = bind(
        "bridges-2022-09-06.pdf",
        "Bridges minutes 6 September 2022",
        (
            Section(
                "minutes",
                "Minutes of the Bridges and Fords Committee",
                PANEL,
                SECOND,
                (
                    (
                        Words(f"RESOLVED: {APPROVED} {CORRECTION}.", "resolution", _MINUTES),
                        Words(MENDED, item=ItemRef("3", "Matters arising")),
                        Words(f"RESOLVED: {CLOSED}", "resolution", _WEIR),
                    ),
                ),
            ),
        ),
    )
    return paper.recording(
        (
            _sighting(paper, f"{APPROVED} {CORRECTION}.", "approved"),
            _sighting(paper, CLOSED, "agreed", Votes(unanimous=True)),
        )
    )


def _sighting(
    paper: Bound,
    words: str,
    outcome: Outcome,
    votes: Votes | None = None,
    mover: str | None = None,
    seconder: str | None = None,
) -> Sighting:
    passage = paper.saying(words)
    start = passage.text.index(words)
    kind: Literal["resolution", "vote"] = "vote" if passage.kind == "vote" else "resolution"
    end = start + len(words)
    return Sighting(passage.id, start, end, words, passage.item, outcome, votes, mover, seconder, kind, 0.9)


def _promise(paper: Bound, words: str, owner: str, due: date | None) -> Promise:
    passage = paper.saying(words)
    return Promise(
        passage_id=passage.id,
        start=0,
        end=len(words),
        text=words,
        owner=owner,
        to=None,
        due=due,
        due_text=None,
        item=passage.item,
        done=False,
        answers=None,
        update_passage_id=None,
        confidence=0.9,
    )
