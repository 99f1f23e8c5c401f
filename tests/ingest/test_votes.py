"""Divisions in words, figures, names and tables."""

import pytest

from index.records import Votes
from ingest.vote_tables import votes_in_table
from ingest.votes import count_of, names_in, of_others, votes_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On being put to the vote the motion was carried by six votes to three.", Votes(6, 3)),
        ("The motion was accordingly lost by 5 votes to 4, with 1 abstention.", Votes(4, 5, 1)),
        ("The amendment was lost by 3 votes to 13.", Votes(3, 13)),
        ("this was carried by four votes to one", Votes(4, 1)),
        ("for 5 / against 4 / abstentions 1", Votes(5, 4, 1)),
        ("For: 5, Against: 4, Abstain: 0", Votes(5, 4, 0)),
        ("Ayes 8 Noes 3", Votes(8, 3)),
        ("For – 7; Against – 2; Abstentions – 1", Votes(7, 2, 1)),
        ("(eight votes for, one against)", Votes(8, 1)),
        ("(four in favour, none against, one abstaining)", Votes(4, 0, 1)),
        ("Twelve members voted in favour and twenty-one against", Votes(12, 21)),
        ("There voted for the motion three and against it six", Votes(3, 6)),
        ("4 votes having been cast for and 4 against", Votes(4, 4)),
        ("Four members voted for it and five against, Councillor Oxley abstaining.", Votes(4, 5, 1)),
        ("with 2 abstentions", Votes(None, None, 2)),
    ],
)
def test_counts_are_read_in_words_and_figures(text: str, expected: Votes) -> None:
    assert votes_in(text) == expected


def test_names_are_counted_where_no_figure_stands() -> None:
    text = "For: Councillors Bell, Cole and Dunn. Against: Councillors Eve and Fox. Abstained: none."
    assert votes_in(text) == Votes(3, 2, 0)


def test_the_clerks_own_figure_stands_before_a_count_of_names() -> None:
    text = "(For: Councillors A Bell, B Cole (2); Against: Councillor C Dunn (1))"
    assert votes_in(text) == Votes(2, 1)


def test_a_label_with_its_figure_in_brackets_needs_no_names() -> None:
    assert votes_in("For the motion (4): Councillors Ash, Birch, Cedar and Elm.") == Votes(4)


@pytest.mark.parametrize("text", ["carried unanimously", "RESOLVED UNANIMOUSLY", "all in favour"])
def test_unanimity_is_not_a_count(text: str) -> None:
    assert votes_in(text) == Votes(unanimous=True)


@pytest.mark.parametrize("text", ["nem con", "nem. con.", "nemine contradicente", "carried without dissent"])
def test_nobody_against_may_still_leave_somebody_abstaining(text: str) -> None:
    assert votes_in(text) == Votes(against=0)


@pytest.mark.parametrize(
    "text", ["Carried.", "passed", "income rose for 5 years", "against a target of 45", "a budget for 2024/25", ""]
)
def test_words_that_tell_no_vote_give_none(text: str) -> None:
    assert votes_in(text) is None


def test_a_table_of_yeas_and_nays_is_counted_by_name_and_nobody_against_is_unanimous() -> None:
    assert votes_in_table("YEAS\tNAYS\nCouncillor Bell\tCouncillor Dunn\nCouncillor Cole\t") == Votes(2, 1)
    assert votes_in_table("Ayes\tNoes\nCouncillor Bell\tNil") == Votes(1, 0, None, True)
    assert votes_in_table("For\tCllr Bell, Cllr Cole\nAgainst\tCllr Dunn") == Votes(2, 1)


def test_an_ordinary_table_is_no_division() -> None:
    assert votes_in_table("Street\tReplies\tSupport\nPriory Lane\t534\t71") is None


def test_numbers_in_words_are_counted() -> None:
    assert [count_of(words) for words in ("nil", "seven", "twenty-one", "forty", "12")] == [0, 7, 21, 40, 12]


def test_a_list_of_nobody_names_nobody() -> None:
    assert [names_in(words) for words in ("NIL", "None.", "Councillors Bell, Cole and Dunn")] == [0, 0, 3]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There voted, the Chair refraining: for the motion, 7; against, 1; abstentions, nil.", Votes(7, 1, 0)),
        ("(8 in favour, 4 not.)", Votes(8, 4)),
        ("The mandate is on watch for two quarters, and it was carried, nobody dissenting.", Votes(None, 0)),
    ],
)
def test_votes_in_the_rarer_ways(text: str, expected: Votes) -> None:
    assert votes_in(text) == expected


def test_a_time_is_no_count_of_votes() -> None:
    assert votes_in("The mandate was placed on watch for two quarters and the vote was carried.") is None


def test_the_vote_of_another_meeting_is_not_heard() -> None:
    assert of_others("At its meeting on 25 May the Committee had, by six votes to one, ended the mandate.")
