"""Which of the times that a question speaks of are days of meetings."""

from datetime import date

import pytest

from index.known import knowing
from index.question import Understood
from index.understand import understand

KNOWN = knowing(meetings={"cabinet": (date(2019, 7, 9), date(2021, 5, 4))}, today=date(2021, 11, 22))


def read(question: str) -> Understood:
    return understand(question, KNOWN)


def test_a_comma_after_a_year_leaves_the_year_its_month() -> None:
    understood = read("When the ferry came back in January 2019, did the Cabinet agree?")
    assert (understood.date_from, understood.date_to) == (date(2019, 1, 1), date(2019, 1, 31))


@pytest.mark.parametrize(
    "question",
    [
        "Is the ferry being stopped in March 2019?",
        "Will the ford be open in June 2019?",
        "Who's to paint the pier in June 2019?",
    ],
)
def test_how_a_matter_stands_or_will_be_is_asked_of_no_meeting(question: str) -> None:
    assert read(question).date_from is None


@pytest.mark.parametrize(
    "question",
    [
        "How much did the Council owe at the end of March 2019?",
        "Was the ford dredged in June 2019 as Councillor Venn had said?",
    ],
)
def test_the_time_of_a_state_or_of_a_promised_deed_is_no_day_of_a_meeting(question: str) -> None:
    assert read(question).date_from is None


def test_a_month_without_its_year_may_be_of_any_year() -> None:
    understood = read("What did the Cabinet decide on the ferry in July?")
    assert understood.yearless
    assert understood.on_in_some_year(date(2011, 7, 5))
    assert not understood.on_in_some_year(date(2011, 8, 5))
    assert not read("What did the Cabinet decide on the ferry in July 2019?").yearless
