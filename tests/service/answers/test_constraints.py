"""What a question demands is read from its form, and words meet it or do not."""

import pytest

from index.understand import understand
from service.answers.constraints import Sort, demands, gives, names, of_period, periods, share_named


@pytest.mark.parametrize(
    ("question", "sort"),
    [
        ("How much did the toll bridge cost?", "money"),
        ("How many pounds will the ferry cost to mend?", "money"),
        ("What share of carts pay the toll?", "share"),
        ("How much of the weir is stone?", "share"),
        ("How much did traffic over the bridge fall?", "share"),
        ("How many lorries crossed in May?", "count"),
        ("When does the ferry stop?", "day"),
        ("Who must count the lorries, and when?", "day"),
        ("How long is the wait at the ford?", "span"),
        ("Which company won the contract for the parapet?", "body"),
        ("Who mended the parapet?", "who"),
        ("How many members voted for the closure?", "votes"),
        ("By how many votes was the motion lost?", "votes"),
        ("Was Weir Bridge closed?", None),
    ],
)
def test_the_sort_of_thing_asked_for_is_read_from_the_questions_form(question: str, sort: Sort | None) -> None:
    assert demands(question, understand(question)).sort == sort


@pytest.mark.parametrize(
    ("sort", "met", "unmet"),
    [
        ("money", "The toll brought in £412 a year.", "The toll brought in more than in the year before."),
        ("share", "A third of the carts pay.", "Most of the carts pay."),
        ("day", "The ferry stops on 3 May.", "The ferry stops when the tide is out."),
        ("span", "The wait is about two hours.", "The wait is too long."),
        ("count", "Nine pairs of herons nested.", "Herons nested on the island."),
        ("who", "It was mended by Mr Penn.", "it was mended in the spring"),
        ("body", "The tender of Sedge Masonry Ltd was taken.", "The tender that was lowest was taken."),
        ("votes", "The motion was lost by 5 votes to 4.", "The motion was put and was lost."),
        ("votes", "There being two in favour and six against, it fell.", "Members were in two minds."),
    ],
)
def test_words_give_what_was_asked_for_or_do_not(sort: Sort, met: str, unmet: str) -> None:
    assert gives(sort, met)
    assert not gives(sort, unmet)


def test_the_number_of_a_lists_entry_is_no_figure() -> None:
    assert not gives("count", "4. The herons of the mere")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the 2021-22 budget", ("2021/22",)),
        ("in 2021/2022 and 2019", ("2021/22", "2019")),
        ("£2,021 and 2,019 carts", ()),
        ("from 2016-2018", ("2016",)),
    ],
)
def test_years_and_financial_years_are_told_from_other_figures(text: str, found: tuple[str, ...]) -> None:
    assert periods(text) == found


def test_a_year_is_met_by_itself_or_inside_a_financial_year_and_by_no_other() -> None:
    assert of_period("2021", "The budget for 2020/21 was set.")
    assert of_period("2021/22", "2021\t2022")
    assert not of_period("2021/22", "The budget for 2022/23 was set.")
    assert not of_period("2019", "The pier closed in 2018.")


def test_titles_months_and_the_panels_own_words_are_no_names() -> None:
    question = "What did Councillor Tarn ask the Bridges Committee about Weir Bridge in May?"
    assert names(question, "Bridges Committee") == ("Tarn", "Weir", "Bridge")
    assert share_named(("Tarn", "Weir"), "Councillor Tarn spoke.") == 0.5
    assert share_named((), "Nobody spoke.") == 1.0


def test_the_time_at_which_a_meeting_closed_is_no_sum_in_pence() -> None:
    assert not gives("money", "The meeting closed at 8.12 p.m.")
    assert gives("money", "The toll is 8p a cart.")


@pytest.mark.parametrize("question", ["What was the old toll house sold for?", "What is the lease of the mill worth?"])
def test_what_something_was_sold_for_or_is_worth_is_a_sum_of_money(question: str) -> None:
    assert demands(question, understand(question)).sort == "money"


def test_a_party_is_no_name_that_papers_must_hold() -> None:
    assert names("Did the bridge get the money that Labour and the Conservatives wanted?") == ()


@pytest.mark.parametrize("question", ["What did the Head of Leisure promise?", "What do families in B&Bs cost?"])
def test_an_office_or_two_letters_name_nobody(question: str) -> None:
    assert set(names(question)) <= {"Leisure"}
