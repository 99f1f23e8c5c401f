"""By when something was promised."""

from datetime import date

import pytest

from ingest.deadlines import deadline, due_cell, written_day

MEETING = date(2023, 10, 10)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("by 24 October 2023", date(2023, 10, 24)),
        ("by Friday 12 April", date(2024, 4, 12)),
        ("to the meeting on 13 February 2024", date(2024, 2, 13)),
        ("by the end of March", date(2024, 3, 31)),
        ("before June", date(2024, 5, 31)),
        ("in October 2024", date(2024, 10, 31)),
        ("within 28 days", date(2023, 11, 7)),
        ("within ten working days", date(2023, 10, 24)),
        ("within four weeks", date(2023, 11, 7)),
        ("in six months' time", date(2024, 4, 10)),
        ("by Friday", date(2023, 10, 13)),
        ("by 31/03/24", date(2024, 3, 31)),
    ],
)
def test_a_day_is_counted_from_the_meeting(words: str, day: date) -> None:
    found = deadline(f"The Clerk would write to members {words}.", MEETING)
    assert found is not None
    assert found.day == day


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("to the next meeting", "the next meeting"),
        ("before the September meeting", "before the September meeting"),
        ("to the March committee meeting", "the March committee meeting"),
        ("outside of the meeting", "outside of the meeting"),
        ("as soon as possible", "as soon as possible"),
        ("before Christmas", "before Christmas"),
        ("within a week of receiving it", "within a week"),
    ],
)
def test_a_time_without_a_day_is_kept_as_printed(words: str, printed: str) -> None:
    found = deadline(f"The Clerk would report {words}.", MEETING)
    assert found is not None
    assert (found.day, found.text) == (None, printed)


@pytest.mark.parametrize(
    "words",
    [
        "the figures for March 2023",
        "a by-law to take effect in January 2024",
        "the survey made in June 2021",
        "in 3 of the 5 days",
        "the scheme which begins on 1 April 2024",
    ],
)
def test_another_matter_s_date_is_no_deadline(words: str) -> None:
    assert deadline(f"The Clerk would send members {words}", MEETING) is None


def test_the_exact_day_outweighs_the_vague_one() -> None:
    found = deadline("to the next meeting, that is by 5 December 2023", MEETING)
    assert found is not None
    assert found.day == date(2023, 12, 5)


def test_a_date_with_its_year_needs_no_meeting() -> None:
    found = deadline("at the meeting on 19 October 2021", None)
    assert found is not None
    assert found.day == date(2021, 10, 19)
    assert deadline("at the next meeting", None) is not None
    assert deadline("by the end of March", None) is not None


def test_a_table_s_cell_may_give_the_day_bare() -> None:
    cells = ("31/03/24", "12 April", "March 2024", "Ongoing")
    assert [due_cell(cell, MEETING) for cell in cells] == [
        date(2024, 3, 31),
        date(2024, 4, 12),
        date(2024, 3, 31),
        None,
    ]


def test_the_first_full_date_of_a_cell_is_its_day() -> None:
    assert written_day("19/9/23, 4") == date(2023, 9, 19)
    assert written_day("Minute 12 of 5 March 2024") == date(2024, 3, 5)
    assert written_day("Minute 12") is None
