"""What is said before a quotation is the record's own: who, when, which item, and what came of it."""

from dataclasses import replace
from datetime import date

import pytest

from index.question import Understood
from index.records import Commitment, ItemRef, Outcome, Resolution, Votes
from service.answers.phrasing import lead
from tests.service.setting import Section, Words, bind

ITEM = ItemRef("4", "Weir Bridge")
DAY = date(2022, 3, 1)
ASKED = Understood("resolution")

BOUND = bind(
    "bridges.pdf",
    "Bridges minutes",
    (
        Section("minutes", "Minutes", "Bridges Committee", DAY, ((Words("That the bridge be closed.", item=ITEM),),)),
        Section("report", "Weir Bridge", None, None, ((Words("The bridge is old.", paragraph="3.2"),),)),
    ),
)
PASSAGE, REPORT = BOUND.paper.passages
RESOLUTION = Resolution(
    id="r1",
    text="That the bridge be closed.",
    panel="Bridges Committee",
    date=DAY,
    item=ITEM,
    outcome="approved",
    votes=None,
    mover="Councillor Tarn",
    seconder="Councillor Beck",
    status="approved",
    passage_id=PASSAGE.id,
)
PROMISE = Commitment(
    id="c1",
    text="The Clerk would count the carts.",
    owner="Clerk",
    to=None,
    due=date(2022, 6, 1),
    panel="Bridges Committee",
    date=DAY,
    item=ITEM,
    status="open",
    evidence=(),
    passage_id=PASSAGE.id,
)


def test_a_resolution_is_said_with_who_when_and_the_item() -> None:
    assert lead(PASSAGE, [RESOLUTION], None, ASKED) == "Bridges Committee resolved on 1 March 2022, item 4: "


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ("lost", "Motion lost"),
        ("withdrawn", "Motion withdrawn"),
        ("amended", "Motion replaced by an amendment"),
        ("deferred", "Deferred"),
        ("referred", "Referred"),
    ],
)
def test_what_was_not_carried_is_said_first_and_never_as_resolved(outcome: Outcome, said: str) -> None:
    told = lead(PASSAGE, [replace(RESOLUTION, outcome=outcome)], None, ASKED)
    assert told.startswith(said)
    assert "resolved" not in told
    assert "1 March 2022" in told


def test_votes_are_said_in_figures() -> None:
    lost = replace(RESOLUTION, outcome="lost", votes=Votes(5, 9, 1))
    assert lead(PASSAGE, [lost], None, ASKED).startswith("Motion lost (5 for, 9 against, 1 abstained), ")
    carried = replace(RESOLUTION, votes=Votes(unanimous=True))
    assert "(unanimous)" in lead(PASSAGE, [carried], None, ASKED)


def test_one_lost_motion_among_carried_ones_is_still_said() -> None:
    both = [RESOLUTION, replace(RESOLUTION, id="r2", outcome="lost")]
    assert lead(PASSAGE, both, None, ASKED).startswith("Motion lost")


def test_mover_and_seconder_are_said_where_a_vote_was_asked_for() -> None:
    told = lead(PASSAGE, [RESOLUTION], None, Understood("vote"))
    assert "moved by Councillor Tarn and seconded by Councillor Beck" in told
    assert "Tarn" not in lead(PASSAGE, [RESOLUTION], None, ASKED)


def test_draft_minutes_are_said_to_be_a_draft() -> None:
    assert lead(PASSAGE, [replace(RESOLUTION, status="draft")], None, ASKED).startswith("Draft minutes: ")


def test_a_recommendation_is_said_not_to_be_resolved() -> None:
    asked = lead(replace(PASSAGE, kind="recommendation"), [], None, ASKED)
    assert asked == "Recommended, not resolved, Bridges Committee, 1 March 2022, item 4: "


@pytest.mark.parametrize(
    ("commitment", "said"),
    [
        (PROMISE, "Due 1 June 2022, "),
        (replace(PROMISE, status="done"), "Done, "),
        (replace(PROMISE, status="overdue"), "Due 1 June 2022, and nothing later on it was found, "),
        (replace(PROMISE, status="unknown", due=None), "Promised, "),
    ],
)
def test_a_promise_is_said_with_how_it_stands(commitment: Commitment, said: str) -> None:
    assert lead(PASSAGE, [], commitment, ASKED).startswith(said)


def test_beside_a_later_paper_nobody_says_that_nothing_later_was_found() -> None:
    said = lead(PASSAGE, [], replace(PROMISE, status="overdue"), ASKED, beside_later=True)
    assert said.startswith("Due 1 June 2022, Bridges")


def test_words_of_no_known_meeting_are_said_to_be_their_papers() -> None:
    assert lead(REPORT, [], None, ASKED) == "Report, Weir Bridge: "
