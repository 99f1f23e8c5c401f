"""Claims about which item of business each block belongs to."""

from collections.abc import Sequence

import pytest

from index.records import ItemRef, PartKind
from ingest.items import clean_title, item_of_blocks, items_of_rows
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
        ("AG/24/21 FERRIES", "AG/24/22 QUAYS", ("AG/24/21", "AG/24/22")),
        ("#CAB/2023/7 Ferries", "#CAB/2023/11A Quays", ("CAB/2023/7", "CAB/2023/11A")),
        ("24/019 FERRIES", "24/020 QUAYS", ("24/019", "24/020")),
        ("# HWB.9 Ferries", "# HWB.9A Quays", ("HWB.9", "HWB.9A")),
        ("# PC/71 Ferries", "# PC/72 Minutes, 29 November 2023", ("PC/71", "PC/72")),
        ("# PC.63 23/00982/OUT Ferry Yard", "# PC.64 23/01511/FUL Quays", ("PC.63", "PC.64")),
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


def test_an_item_that_was_taken_out_of_its_order_is_an_item() -> None:
    lines = ["# C.31 Ferries", PROSE, "# C.33 Quays", PROSE, "# C.32 Lamps", PROSE, "# C.34 Tolls", PROSE]
    assert items(lines)[::2] == ["C.31", "C.33", "C.32", "C.34"]


def test_an_item_put_in_by_a_letter_before_the_year_is_one() -> None:
    lines = ["# C.31/24 Ferries", PROSE, "# C.32/24 Quays", PROSE, "# C.32A/24 Lamps", PROSE, "# C.33/24 Tolls", PROSE]
    assert items(lines)[::2] == ["C.31/24", "C.32/24", "C.32A/24", "C.33/24"]


def test_a_heading_that_refers_to_an_earlier_meetings_minute_is_no_item() -> None:
    lines = ["# C.31 Ferries", PROSE, "# C.9 Matters arising", PROSE, "# C.32 Quays", PROSE]
    assert items(lines) == ["C.31"] * 4 + ["C.32"] * 2


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
    assert clean_title("Ferries pdf icon PDF 6 MB") == "Ferries"
    assert clean_title("Ferries (PDF, 201 KB)") == "Ferries"


def test_items_in_capitals_go_on_after_a_list_of_what_was_resolved() -> None:
    lines = ["HC.8 FERRIES", PROSE, "RESOLVED –", "- (a) That fares be held; and", "- (b) That the slip be mended."]
    assert items([*lines, "HC.9 QUAYS", PROSE, "RESOLVED –", PROSE, "HC.10 LOCKS"])[5:] == ["HC.9"] * 4 + ["HC.10"]


def test_a_paragraph_that_tells_what_was_resolved_is_no_item() -> None:
    of_ferries = ["# HA/24/21 FERRIES", "21.1 | A bell was asked for.", "21.2 | RESOLVED – That a bell be bought."]
    of_quays = ["# HA/24/22 QUAYS", "22.1 | RESOLVED – (1) That the report be noted; (2) That quays be swept."]
    assert items([*of_ferries, *of_quays]) == ["HA/24/21"] * 3 + ["HA/24/22"] * 2


def test_the_numbered_paragraphs_of_a_section_are_no_items_of_an_agenda() -> None:
    of_ferries = ["#1 FERRIES", "1.1 | Table 1 gives the fares.", "1.2 | Fares rose by a tenth", "1.3 | They were:"]
    of_quays = ["#2 QUAYS", "2.1 | Four quays are in use.", "2.2 | One was built in 1874.", "2.3 | It leaks."]
    assert items([*of_ferries, *of_quays], "agenda") == ["1"] * 4 + ["2"] * 4


def test_a_planning_item_whose_title_is_an_address_begins_with_its_own_number() -> None:
    lines = ["# PL.44 Ferry House", PROSE, "# PL.45 22 Weir Lane (23/02107)", PROSE, "# PL.46 3-5 Mill Row", PROSE]
    assert items(lines) == ["PL.44"] * 2 + ["PL.45"] * 2 + ["PL.46"] * 2


def test_a_short_numbered_line_over_prose_is_an_item_though_it_looks_like_a_lists_entry() -> None:
    lines = ["- 1. Ferries", PROSE, "Resolved:", "- 1. That fares be held.", "- 2. Quays", PROSE]
    assert items(lines) == ["1"] * 4 + ["2"] * 2


TABLE = "Item\tSubject\tDecision\n4\tFerry fares\tThat fares be held.\n5(a)\tEast quay\tThat the quay be swept."


def test_a_row_of_a_notice_is_an_item_and_what_stands_under_another_heading_is_not_the_last_rows() -> None:
    lines = ["# Notice of decisions", TABLE, "## Reasons for the decision on item 4", PROSE, "## Publication", PROSE]
    assert items(lines, "decision") == [None, None, "4", "4", None, None]


def test_each_row_of_a_notice_has_its_own_item_where_it_begins() -> None:
    (block,) = reading([TABLE]).blocks
    found = items_of_rows(block, "decision")
    assert [(TABLE[start:].split("\t")[0], entry.title) for start, entry in found] == [
        ("4", "Ferry fares"),
        ("5(a)", "East quay"),
    ]


def test_a_table_of_figures_has_no_items() -> None:
    (block,) = reading(["Ward\t2022\t2023\nWeir\t14\t19\nMill\t3\t2"]).blocks
    assert items_of_rows(block, "minutes") == ()


def test_a_heading_under_a_list_of_decisions_belongs_to_no_row_of_it_even_if_that_has_but_one() -> None:
    lines = ["# Report of the Ferry Board", "1\tFerry fares\tADOPTED", "# Report of the Quay Board", "2\tQuays\tLOST"]
    assert items(lines, "decision") == [None, "1", None, "2"]


def test_the_references_of_a_log_of_actions_are_no_items_of_the_minutes_that_hold_it() -> None:
    log = "Ref\tWhat\tWho\tState of play\nFB.24\tMend the jetty\tMr Oak\tDone\nFB.27\tCount swans\tMr Elm\tOpen"
    lines = ["- 1. Ferries", PROSE, "- 2. Quays", PROSE, "- 3. Actions", PROSE, log, "- 4. Swans", PROSE]
    assert items(lines) == ["1"] * 2 + ["2"] * 2 + ["3"] * 3 + ["4"] * 2


def test_a_mark_after_an_items_number_is_no_part_of_its_title() -> None:
    found = item_of_blocks(reading(["# PR/14 * Ferry fares", PROSE, "# PR/15 Quays", PROSE]).blocks, "decision")
    assert [entry.title for entry in found if entry] == ["Ferry fares"] * 2 + ["Quays"] * 2


def test_what_was_resolved_on_a_titles_own_line_is_not_of_the_title() -> None:
    assert clean_title("MINUTES. RESOLVED:") == "MINUTES"
    assert clean_title("Matters agreed") == "Matters agreed"
