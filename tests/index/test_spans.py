"""The times that a question speaks of."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.spans import TimeSpan, time_spans

TODAY = date(2025, 11, 22)
MET = (date(2023, 7, 11), date(2024, 3, 5), date(2025, 3, 4))


def held(first: date, last: date) -> Sequence[date]:
    return [day for day in MET if first <= day <= last]


def spans(question: str) -> list[TimeSpan]:
    return time_spans(question, TODAY, held)


def days(question: str) -> list[str]:
    """The stretches as "first..last", an open end empty."""
    return [f"{span.first or ''}..{span.last or ''}" for span in spans(question)]


@pytest.mark.parametrize(
    ("question", "stretch"),
    [
        ("on 12 March 2019", "2019-03-12..2019-03-12"),
        ("on Tuesday the 12th of March, 2019", "2019-03-12..2019-03-12"),
        ("March 12, 2019", "2019-03-12..2019-03-12"),
        ("12.3.2019", "2019-03-12..2019-03-12"),
        ("12/03/2019", "2019-03-12..2019-03-12"),
        ("2019-03-12", "2019-03-12..2019-03-12"),
        ("5 and 9 July 2021", "2021-07-05..2021-07-09"),
        ("in Feb 2020", "2020-02-01..2020-02-29"),
        ("in 2021", "2021-01-01..2021-12-31"),
        ("in 2019/20", "2019-04-01..2020-03-31"),
        ("in 2019-2020", "2019-04-01..2020-03-31"),
        ("rents for 24/25", "2024-04-01..2025-03-31"),
        ("in 1999/00", "1999-04-01..2000-03-31"),
        ("2019-22", "2019-01-01..2022-12-31"),
        ("in early 2021", "2021-01-01..2021-04-30"),
        ("by the end of 2021", "2021-09-01..2021-12-31"),
        ("in the spring of 2021", "2021-03-01..2021-05-31"),
        ("winter 2021/22", "2021-12-01..2022-02-28"),
        ("in the 1990s", "1990-01-01..1999-12-31"),
        ("last year", "2024-01-01..2024-12-31"),
        ("the year before last", "2023-01-01..2023-12-31"),
        ("this year", "2025-01-01..2025-12-31"),
        ("last month", "2025-10-01..2025-10-31"),
        ("two years ago", "2023-01-01..2023-12-31"),
        ("last financial year", "2024-04-01..2025-03-31"),
        ("over the past six months", "2025-05-22..2025-11-22"),
    ],
)
def test_a_time_has_its_first_and_its_last_day(question: str, stretch: str) -> None:
    assert days(question) == [stretch]


@pytest.mark.parametrize(
    ("question", "stretch"),
    [
        ("since the spring of 2021", "2021-03-01.."),
        ("since last summer", "2025-06-01.."),
        ("from July 2021 onwards", "2021-07-01.."),
        ("after July 2021", "2021-08-01.."),
        ("2021 or later", "2021-01-01.."),
        ("before 2020", "..2019-12-31"),
        ("until the end of March 2022", "..2022-03-31"),
        ("2019 and before", "..2019-12-31"),
    ],
)
def test_since_has_no_end_and_before_no_beginning(question: str, stretch: str) -> None:
    assert days(question) == [stretch]


@pytest.mark.parametrize(
    ("question", "stretch"),
    [
        ("between March and June 2022", "2022-03-01..2022-06-30"),
        ("March–June 2022", "2022-03-01..2022-06-30"),
        ("March and April 2021", "2021-03-01..2021-04-30"),
        ("between November and February 2022", "2021-11-01..2022-02-28"),
        ("from 10 March 2021 to 4 May 2021", "2021-03-10..2021-05-04"),
        ("between 2019 and 2021", "2019-01-01..2021-12-31"),
        ("from 2019/20 to 2021/22", "2019-04-01..2022-03-31"),
    ],
)
def test_two_times_that_belong_together_are_one_stretch(question: str, stretch: str) -> None:
    assert days(question) == [stretch]


def test_a_month_without_a_year_is_the_last_in_which_a_meeting_was_held() -> None:
    assert days("at the July meeting") == ["2023-07-01..2023-07-31"]
    assert days("in March") == ["2025-03-01..2025-03-31"]
    assert days("in December") == ["2024-12-01..2024-12-31"]  # none was held: the last December that has begun


@pytest.mark.parametrize(
    "question",
    [
        "before the election",
        "since the merger",
        "may I ask who will march",
        "how many of the 2000 homes were built",
        "the Localism Act 2011",
        "under Section 2019 of it",
        "£2019 was paid",
        "application 21/0417 and 3/4 of 12/14",
        "the Spring Lane scheme",
        "on 31 February 2019",
        "part 2021.5 of the plan",
    ],
)
def test_what_names_no_time_is_none(question: str) -> None:
    assert days(question) == []


def test_a_time_says_which_words_it_was_read_from() -> None:
    question = "What was agreed since the spring of 2021 about buses?"
    (span,) = spans(question)
    assert question[span.start : span.end] == "since the spring of 2021"


def test_a_matters_year_is_named_as_councils_write_it() -> None:
    assert spans("in 2019-2020")[0].periods == ("2019/20",)
    assert spans("between 2019/20 and 2021/22")[0].periods == ("2019/20", "2021/22")
    assert spans("since 2019")[0].periods == ()  # any year after it will do


@given(st.text(alphabet="0123456789/-–., abcdefjlmnoprstuvyJMASOND", max_size=40))
def test_no_words_make_a_time_run_backwards(question: str) -> None:
    for span in spans(question):
        assert span.first is None or span.last is None or span.first <= span.last
        assert 0 <= span.start <= span.core <= span.end <= len(question)
