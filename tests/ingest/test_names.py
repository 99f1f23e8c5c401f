"""Claims about panel names and dates as clerks print them."""

from datetime import date

import pytest

from ingest.names import best_formed, first_date, joined_lines, mended, panel_names, printed_dates, whole_name


@pytest.mark.parametrize(
    "printed",
    [
        "14 July 2021", "Wednesday, 14th July, 2021", "July 14, 2021", "14.07.21", "14/07/2021", "2021-07-14",
        "the 14 th day of July, 2021", "14th-Jul-2021",
    ],
)  # fmt: skip
def test_a_date_is_read_however_it_is_printed(printed: str) -> None:
    assert first_date(printed) == date(2021, 7, 14)


@pytest.mark.parametrize("printed", ["April 180, 2023", "31 February 2022", "01632 96.01.41", "1.2.3.4", "2021/22"])
def test_what_is_no_date_is_not_read_as_one(printed: str) -> None:
    assert printed_dates(printed) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("MINUTES OF THE MEETING OF THE HARBOURS PANEL HELD IN THE COUNCIL CHAMBER ON 3 MAY 2022", "Harbours Panel"),
        ("A regular meeting of the Township of Northfield Council was held", "Township of Northfield Council"),
        ("REPORT TO:\tTHE MOORS AND FENS JOINT COMMITTEE", "Moors and Fens Joint Committee"),
        ("Chair of the Housing & Homes Scrutiny Panel", "Housing & Homes Scrutiny Panel"),
        ("Council Tax Setting Committee, 4 March 2020", "Council Tax Setting Committee"),
        ("Licensing Sub Committee B", "Licensing Sub-Committee B"),
        ("Committee of the Whole", "Committee of the Whole"),
        ("Report to Cabinet", "Cabinet"),
        ("Cabinet (Quays) Panel", "Cabinet (Quays) Panel"),
        ("Harrowmere Borough Council Cabinet (Quays and Ferries) Panel", "Cabinet (Quays and Ferries) Panel"),
        ("Planning Committee (North) will sit", "Planning Committee (North)"),
        ("Minutes of Overview and Scrutiny Committee (Special Meeting)", "Overview and Scrutiny Committee"),
        ("Meeting of the Town Council's Staffing Committee", "Staffing Committee"),
        ("Women's Forum", "Women's Forum"),
    ],
)
def test_a_panel_is_found_among_the_words_around_it(text: str, name: str) -> None:
    assert [found.name for found in panel_names(text)] == [name]


@pytest.mark.parametrize(
    "text",
    ["Council Chamber", "the Committee agreed", "Cabinet Member for Ferries", "Council Tax", "Committee Reports"],
)
def test_words_that_only_speak_of_a_panel_are_no_name(text: str) -> None:
    assert whole_name(text) is None


def test_a_name_broken_over_lines_is_joined() -> None:
    lines = ["Agenda", "Ferries,Quays and", "Harbours Scrutiny Panel", "Overview and Scrutiny", "Committee", "3 May"]
    names = [whole_name(line) for line in joined_lines(lines)]
    assert names == [None, "Ferries, Quays and Harbours Scrutiny Panel", "Overview and Scrutiny Committee", None]


def test_a_name_in_capitals_is_put_in_small_letters() -> None:
    assert mended("CHILDREN,YOUNG PEOPLE AND  FAMILIES PANEL") == "Children, Young People and Families Panel"


def test_spellings_that_differ_in_form_alone_are_one_panel_with_the_best_of_them() -> None:
    chosen = best_formed(
        ["Roads & Rivers panel", "Roads and Rivers Panel", "Roads & Rivers Panel", "Roads & Rivers Panel"]
    )
    assert list(chosen.values()) == ["Roads & Rivers Panel"]


def test_a_bracket_after_the_council_tells_the_meeting_and_is_no_part_of_its_name() -> None:
    for text in ("MINUTES OF THE SPECIAL MEETING OF THE COUNCIL (BUDGET)", "Council (Budget) - Tuesday"):
        assert [name.name for name in panel_names(text)] == ["Council"]
    assert [name.name for name in panel_names("Area Planning Committee (North)")] == ["Area Planning Committee (North)"]
