"""Claims about which item of business each block belongs to."""

from collections.abc import Sequence

import pytest

from index.records import ItemRef, PartKind
from ingest.items import clean_title, item_of_blocks
from tests.ingest.readings import item, reading


def items(lines: Sequence[str], kind: PartKind = "minutes") -> list[str | None]:
    found = item_of_blocks(reading(lines).blocks, kind)
    return [entry.number or entry.title if entry else None for entry in found]


PROSE = "Members asked the Harbour Master about the winter timetable, and he answered them at some length."


@pytest.mark.parametrize(
    ("first", "second", "numbers"),
    [
        ("#9 Ferries", "#10 Quays", ("9", "10")),
        ("# 9. FERRIES", "# 10. QUAYS", ("9", "10")),
        ("Item 4 - Ferries", "Item 5 - Quays", ("4", "5")),
        ("24/2023 FERRIES", "25/2023 QUAYS", ("24/2023", "25/2023")),
        ("CL32 FERRIES", "CL33 QUAYS", ("CL32", "CL33")),
        ("C048/23 1. FERRIES", "C049/23 2. QUAYS", ("C048/23", "C049/23")),
        ("22-23/103 FERRIES", "22-23/104 QUAYS", ("22-23/103", "22-23/104")),
        ("Minute No. 12 Ferries", "Minute No. 13 Quays", ("12", "13")),
        ("# 5.1 Ferries", "# 5.2 Quays", ("5.1", "5.2")),
        ("45. FERRIES Apologies were received from Mrs Oak.", "46. QUAYS There were none.", ("45", "46")),
    ],
)
def test_a_heading_gives_its_number_however_it_is_printed(first: str, second: str, numbers: tuple[str, str]) -> None:
    assert items([first, PROSE, second, PROSE]) == [numbers[0], numbers[0], numbers[1], numbers[1]]


def test_a_number_on_a_line_of_its_own_belongs_to_the_title_below() -> None:
    assert items(["9", "# Ferries", PROSE, "10", "# Quays"]) == ["9", "9", "9", "10", "10"]


def test_a_number_under_a_title_belongs_to_the_title_above() -> None:
    lines = ["# FERRIES", "PLN46/14", PROSE, "# QUAYS", "PLN47/14", PROSE]
    assert items(lines) == ["PLN46/14"] * 3 + ["PLN47/14"] * 3


def test_a_number_in_brackets_over_its_title_is_the_items() -> None:
    assert items(["(49)", "# FERRIES", PROSE, "(50)", "# QUAYS"]) == ["49", "49", "49", "50", "50"]


def test_clauses_of_a_resolution_are_no_items() -> None:
    lines = [
        "#1 Ferries",
        "# Resolved:",
        "- 1. That the report be noted.",
        "- 2. That fares be held.",
        "#2 Quays",
        PROSE,
    ]
    assert items(lines) == ["1", "1", "1", "1", "2", "2"]


def test_part_1_is_no_item_and_what_stands_before_the_first_item_has_none() -> None:
    lines = ["# Part 1 - items open to the press and public", "Present: Mrs Oak", "#1 Ferries", "#2 Quays"]
    assert items(lines) == [None, None, "1", "2"]


def test_an_item_whose_number_the_paper_lost_is_the_one_between_its_neighbours() -> None:
    assert items(["#1 Ferries", PROSE, "# Locks", PROSE, "#3 Quays"]) == ["1", "1", "2", "2", "3"]


def test_bold_titles_are_items_where_nothing_is_numbered() -> None:
    lines = ["# MINUTES", "## APOLOGIES FOR ABSENCE", PROSE, "## FERRIES", PROSE, "### Resolved:", PROSE]
    assert items(lines)[1:] == ["APOLOGIES FOR ABSENCE"] * 2 + ["FERRIES"] * 4


def test_movers_over_a_townships_resolutions_are_no_items() -> None:
    assert (
        items(["# MINUTES", "## R2023-11 D. Oak, S. Elm:", PROSE, "## R2023-12 S. Elm, D. Oak:", PROSE]) == [None] * 5
    )


def test_an_agendas_list_gives_its_items() -> None:
    lines = [
        "# Agenda",
        "- 1. Declarations of interest.",
        "- 2. Award of the ferry contract.",
        "# PART B",
        "- 3. Quays.",
    ]
    assert items(lines, "agenda") == [None, "1", "2", None, "3"]


def test_the_agendas_title_is_used_where_the_number_agrees() -> None:
    found = item_of_blocks(reading(["#1 Ferrys", "#2 Quays"]).blocks, "minutes", [item("1", "Ferries")])
    assert [entry and entry.title for entry in found] == ["Ferries", "Quays"]


def test_a_table_of_facts_over_each_decision_gives_its_item() -> None:
    lines = ["# Decisions", "Agenda item\t5\nSubject\tFerries", PROSE, "Agenda item\t6\nSubject\tQuays", PROSE]
    found = item_of_blocks(reading(lines).blocks, "decision")
    assert found[2] == ItemRef("5", "Ferries")
    assert found[4] == ItemRef("6", "Quays")


def test_a_title_loses_its_page_range_and_its_files_size() -> None:
    assert clean_title("Ferries (Pages 13 - 92)") == "Ferries"
    assert clean_title("Ferries pdf icon PDF 6 MB") == "Ferries pdf icon"
