"""Who was there, told from the register of attendance in the words of the lists."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from index.catalogue import Catalogue
from index.question import Understood
from index.records import Attendance
from service.answers.attending import OnRecord, listed, on_record
from tests.ingest.clerk import APRIL, MARCH, Line, linked, written

PRESENT = Line("Present: Councillors Hale (Chair), Birch and Cedar (in place of Councillor Ash).", kind="attendance")
AWAY = Line("Apologies were received from Councillors Ash and Dale.", kind="attendance")
OFFICERS = Line("Officers: Ed Elm, Head of Harbour Lights; Fay Fern, Clerk.", kind="attendance")
LEFT = Line("Councillor Birch left the meeting at 8.05 pm.", kind="attendance")
UNEXCUSED = Line("Councillor Gorse was absent without apology.", kind="attendance")
ROLL = Attendance(
    None,
    None,
    None,
    chair="Councillor Hale",
    members=("Councillor Hale", "Councillor Birch", "Councillor Cedar"),
    apologies=("Councillor Ash", "Councillor Dale"),
    substitutes=(("Councillor Cedar", "Councillor Ash"),),
    officers=("Ed Elm, Head of Harbour Lights", "Fay Fern, Clerk"),
    left_early=(("Councillor Birch", "8.05 pm"),),
)


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    """The minutes of a meeting in March, and of another in April."""
    opened = Catalogue(tmp_path / "data")
    linked(
        opened,
        written("march", PRESENT, AWAY, OFFICERS, LEFT, UNEXCUSED, there=ROLL),
        written(
            "april",
            Line("Present: Councillor Ash.", kind="attendance"),
            day=APRIL,
            there=Attendance(None, None, None, members=("Councillor Ash",)),
        ),
    )
    yield opened
    opened.close()


def asked(catalogue: Catalogue, question: str, *people: str, day: date | None = MARCH) -> OnRecord | None:
    """What the record says to a question about the meeting of a day."""
    understood = Understood("attendance", date_from=day, date_to=day, people=people)
    with catalogue.reading() as connection:
        return on_record(connection, question, understood)


@pytest.mark.parametrize(
    ("question", "person", "said", "line"),
    [
        ("Was Councillor Hale at the meeting?", "Councillor Hale", "Councillor Hale was present", PRESENT),
        ("Did Councillor Dale come?", "Councillor Dale", "Councillor Dale sent apologies", AWAY),
        ("Was Councillor Ash there?", "Councillor Ash", "Councillor Ash was away; Councillor Cedar stood in", PRESENT),
        (
            "Was Councillor Cedar there?",
            "Councillor Cedar",
            "Councillor Cedar was present, in place of Councillor Ash",
            PRESENT,
        ),
        (
            "Did Councillor Birch stay to the end?",
            "Councillor Birch",
            "Councillor Birch was present, and left (8.05 pm)",
            PRESENT,
        ),
        ("Was Councillor Gorse there?", "Councillor Gorse", "", UNEXCUSED),
    ],
)
def test_whether_somebody_was_there_is_said_first_and_told_by_the_list_that_names_them(
    catalogue: Catalogue, question: str, person: str, said: str, line: Line
) -> None:
    found = asked(catalogue, question, person)
    assert found
    assert (found.said, found.passages[0].text) == (said, line.text)


@pytest.mark.parametrize(
    ("question", "people", "said", "line"),
    [
        ("Who was missing?", (), "Apologies: Councillor Ash, Councillor Dale", AWAY),
        ("Who chaired the meeting?", (), "In the chair: Councillor Hale", PRESENT),
        (
            "Who sat in for Councillor Ash?",
            ("Councillor Ash",),
            "Councillor Cedar stood in for Councillor Ash",
            PRESENT,
        ),
        ("Who left early?", (), "Councillor Birch left (8.05 pm)", LEFT),
    ],
)
def test_a_group_is_told_by_the_list_that_holds_it(
    catalogue: Catalogue, question: str, people: tuple[str, ...], said: str, line: Line
) -> None:
    found = asked(catalogue, question, *people)
    assert found
    assert (found.said, found.passages[0].text) == (said, line.text)


def test_a_post_is_found_beside_the_name(catalogue: Catalogue) -> None:
    found = asked(catalogue, "Was the head of harbour lights there?")
    assert found
    assert (found.said, found.passages[0].text) == ("Ed Elm, Head of Harbour Lights, was present", OFFICERS.text)


def test_lists_that_do_not_name_somebody_answer_nothing(catalogue: Catalogue) -> None:
    found = asked(catalogue, "Was Councillor Stranger there?", "Councillor Stranger")
    assert found == OnRecord(found.attendance, "", ()) if found else False


def test_no_meeting_is_meant_where_several_may_be(catalogue: Catalogue) -> None:
    understood = Understood("attendance", date_from=MARCH, date_to=APRIL)
    with catalogue.reading() as connection:
        assert on_record(connection, "Who was there in spring?", understood) is None
        assert listed(connection, "Who was there in spring?", understood) == []


def test_only_a_question_about_attendance_is_answered_so(catalogue: Catalogue) -> None:
    with catalogue.reading() as connection:
        assert on_record(connection, "Who voted?", Understood("vote", date_from=MARCH, date_to=MARCH)) is None
