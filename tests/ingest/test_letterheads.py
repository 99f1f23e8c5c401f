"""Claims about a council's own name, by itself and before a panel's."""

import pytest

from ingest.letterheads import names_a_place, without_council
from ingest.names import panel_names, whole_name


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Harrowmere Borough Council Planning Committee", "Planning Committee"),
        ("NORTHFIELD COUNTY COUNCIL CABINET", "Cabinet"),
        ("Saltby Vale Fire and Rescue Authority Fire Authority", "Fire Authority"),
        ("Peak Moor National Park Authority Planning Committee", "Planning Committee"),
        ("Harrowmere Borough Council Full Council", "Full Council"),
    ],
)
def test_a_letterhead_is_no_part_of_the_panels_name_after_it(printed: str, name: str) -> None:
    assert whole_name(printed) == name


@pytest.mark.parametrize(
    "name",
    [
        "Town and Parish Council Liaison Forum",
        "Council Tax Setting Committee",
        "Harrowmere Borough Council",
        "Northfield Borough Council Joint Committee",
        "West Fen Combined Authority Audit Committee",
    ],
)
def test_a_name_that_only_speaks_of_councils_is_whole(name: str) -> None:
    assert [found.name for found in panel_names(name)] == [name]


@pytest.mark.parametrize(
    ("name", "says"),
    [("Saltby Fire Authority", True), ("Fire Authority", False), ("Harrowmere Borough Council", True)],
)
def test_a_councils_name_says_where_it_is_or_only_what(name: str, says: bool) -> None:
    assert names_a_place(name) is says


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("City of Harrowmere Council Health Scrutiny Panel", "Health Scrutiny Panel"),
        ("City of Harrowmere Council Cabinet", "Cabinet"),
        ("Royal Borough of Harrowmere Council Planning Committee", "Planning Committee"),
        ("City and County of Harrowmere Council Cabinet", "Cabinet"),
    ],
)
def test_a_councils_name_that_begins_with_what_it_is_is_no_part_of_its_panels(printed: str, name: str) -> None:
    assert [found.name for found in panel_names(printed)] == [name]


def test_the_councils_own_name_is_taken_off_its_panels() -> None:
    assert without_council("Saltby Council Planning Committee", "Saltby Council") == "Planning Committee"
    assert without_council("Saltby Council", "Saltby Council") == "Saltby Council"
    assert without_council("Saltby Council Chamber", "Saltby Council") == "Saltby Council Chamber"
