"""Questions that lean on those before them, put so that they stand by themselves."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.identity import panel_slug
from index.known import knowing
from index.records import Panel
from index.understand import understand
from service.answers.conversation import Turn, in_full

NAMES = ("Cabinet", "Health & Care Panel", "Planning Committee")
KNOWN = knowing(
    panels=[Panel(panel_slug(name), name, "Dunmere Council", 2, None, None) for name in NAMES],
    people=("Ines Okafor", "Dora Lowe"),
    meetings={"cabinet": (date(2019, 3, 12), date(2019, 7, 9), date(2020, 3, 10))},
    today=date(2021, 11, 22),
)

FERRY = "What did the Cabinet decide about the chain ferry in 2019?"
SITTING = "What did the Cabinet decide about the chain ferry at its meeting on 9 July 2019?"


def follow(*questions: str) -> str:
    """The last of some questions in the light of those before it."""
    return in_full(questions[-1], [Turn(question) for question in questions[:-1]], KNOWN)


@pytest.mark.parametrize(
    ("asked", "full"),
    [
        ("and what about the year before?", "What did the Cabinet decide about the chain ferry in 2018?"),
        ("And the following year?", "What did the Cabinet decide about the chain ferry in 2020?"),
        ("and in 2020/21?", "What did the Cabinet decide about the chain ferry in 2020/21?"),
        ("and since March 2020?", "What did the Cabinet decide about the chain ferry since 1 March 2020?"),
        ("and the Planning Committee?", "What did the Planning Committee decide about the chain ferry in 2019?"),
        ("and in planning?", "What did the Planning Committee decide about the chain ferry in 2019?"),
        ("what about the tide mill?", "What did the Cabinet decide about the tide mill in 2019?"),
        ("and on lime trees?", "What did the Cabinet decide about lime trees in 2019?"),
        ("and why?", "What did the Cabinet decide about the chain ferry in 2019, and why?"),
        ("who voted against it?", "Who voted against the chain ferry at the Cabinet in 2019?"),
        ("Was that unanimous?", "Was the chain ferry unanimous at the Cabinet in 2019?"),
        ("What was the vote?", "What was the vote on the chain ferry at the Cabinet in 2019?"),
        ("and what did they promise?", "What did the Cabinet promise on the chain ferry in 2019?"),
        ("How much did it cost?", "How much did the chain ferry cost at the Cabinet?"),
    ],
)
def test_what_a_follow_up_leaves_out_comes_from_the_turn_before(asked: str, full: str) -> None:
    assert follow(FERRY, asked) == full


@pytest.mark.parametrize(
    ("asked", "day"),
    [
        ("and at the meeting before?", date(2019, 3, 12)),
        ("and at the next meeting?", date(2020, 3, 10)),
        ("Who attended?", date(2019, 7, 9)),
        ("who chaired that meeting?", date(2019, 7, 9)),
    ],
)
def test_a_meeting_is_followed_to_the_one_before_and_after(asked: str, day: date) -> None:
    understood = understand(follow(SITTING, asked), KNOWN)
    assert (understood.panel, understood.date_from, understood.date_to) == ("Cabinet", day, day)


def test_a_matters_year_is_shifted_where_it_stands() -> None:
    assert follow("What is the 2019/20 budget for ferries?", "and the year before?") == (
        "What is the 2018/19 budget for ferries?"
    )


def test_a_shift_from_no_time_still_keeps_the_matter() -> None:
    asked = "What did the Cabinet decide about the chain ferry?"
    assert (
        follow(asked, "and the year before?") == "What did the Cabinet decide about the chain ferry, the year before?"
    )


def test_a_person_is_put_in_for_he_and_she() -> None:
    asked = "What did Councillor Okafor promise about the ferry?"
    assert follow(asked, "and Councillor Lowe?") == "What did Councillor Dora Lowe promise about the ferry?"
    assert follow(asked, "What did she say about the tide mill?") == "What did Ines Okafor say about the tide mill?"


def test_a_figure_is_followed_to_another_place_and_year() -> None:
    asked = "How many people were fined in Pier Road in 2019?"
    assert follow(asked, "and in Mill Lane?") == "How many people were fined in Mill Lane in 2019?"
    assert (
        follow(asked, "and in Mill Lane?", "and the year after?") == "How many people were fined in Mill Lane in 2020?"
    )


def test_several_turns_carry_the_matter_on() -> None:
    full = follow(FERRY, "and the year before?", "and the Planning Committee?", "who voted against it?")
    assert full == "Who voted against the chain ferry at the Planning Committee in 2018?"


@pytest.mark.parametrize(
    "asked",
    [
        "What was promised to the residents of Pier Road?",
        "Was it agreed that the weir be sold to the highest bidder?",
        "How many trees were felled in Long Wood in 2020?",
        "Which schools closed?",
    ],
)
def test_a_question_that_stands_by_itself_is_left_alone(asked: str) -> None:
    assert follow(FERRY, asked) == asked


@given(st.text(max_size=60))
def test_a_first_question_is_never_changed(question: str) -> None:
    assert in_full(question, [], KNOWN) == question


@given(st.text(alphabet="and what it they in 2019 ?,the vote", max_size=40), st.text(max_size=40))
def test_any_turns_give_some_question(before: str, question: str) -> None:
    assert in_full(question, [Turn(before)], KNOWN).strip() or not question.strip()
