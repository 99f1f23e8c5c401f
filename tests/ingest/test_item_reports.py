"""Claims about reports that stand under their items in an agenda that nothing parts from them."""

import pytest

from ingest.item_reports import own_paragraphs, papers_under_items
from ingest.parts import sections_of
from ingest.sections import Section
from tests.ingest.readings import reading

PANEL = "Quays and Ferries Select Committee"
HEAD = ["# Harrowmere County Council", f"## {PANEL}: Agenda and reports, Tuesday 11 March 2025", "## Agenda"]
LIST = ["- 1. Apologies for absence", "- 2. Action log", "- 3. Chain ferry: first three months of the trial",
        "- 4. Slipways: yearly report (Pages 5 - 9)", "- 5. Exclusion of the public"]  # fmt: skip
LOG = ["#### Item 2 Action log", "Ref\tAction\tOwner\n24/04\tList the worst slipways\tA Oak"]
TRIAL = ["#### Item 3 Chain ferry: first three months of the trial", "Report of the Harbour Master.",
         "##### Recommendations", "3.1 | That the trial of the chain ferry be noted.",
         "3.2 | That it go on until the end of the summer of next year.", "##### What was found",
         "3.3 | The ferry carried 4,100 people in the first three months."]  # fmt: skip
SLIPWAYS = ["#### Item 4 Slipways: yearly report", "4.1 | There are 21 slipways.",
            "4.2 | Of these nine need work. The Committee is asked to say which should be first."]  # fmt: skip
CLOSE = ["#### Item 5 Exclusion of the public", "To pass the usual resolution."]


def pack() -> tuple[Section, ...]:
    return sections_of(reading([*HEAD, *LIST, *LOG, *TRIAL, *SLIPWAYS, *CLOSE], laid_out=False))


def test_reports_under_the_items_that_an_agenda_listed_are_parts_with_their_number_and_title() -> None:
    found = [(part.kind, part.item.number, part.item.title) for part in pack() if part.kind == "report" and part.item]
    assert found == [
        ("report", "3", "Chain ferry: first three months of the trial"),
        ("report", "4", "Slipways: yearly report"),
    ]


def test_the_list_itself_stays_the_agenda_with_its_items() -> None:
    agenda = pack()[0]
    assert agenda.kind == "agenda"
    assert [item.number for item in agenda.items if item] == ["1", "2", "3", "4", "5"]


def test_a_log_under_its_item_is_no_report() -> None:
    assert next(part.kind for part in pack() if part.item and part.item.number == "2") == "other"


def test_an_item_given_again_with_a_line_below_it_is_the_agenda_still() -> None:
    last = pack()[-1]
    assert last.kind == "agenda"
    assert last.items[-1]
    assert last.items[-1].number == "5"


def test_each_part_belongs_to_the_meeting_of_the_agenda() -> None:
    assert {(part.panel, str(part.date)) for part in pack()} == {(PANEL, "2025-03-11")}


def test_the_parts_hold_each_block_once() -> None:
    parts = pack()
    assert [part.first for part in parts[1:]] == [part.last for part in parts[:-1]]


def test_planning_reports_under_lettered_items_are_parts() -> None:
    front = ["# Agenda and reports: Planning Committee, Wednesday 12 March 2025, 2.00 pm", "## Agenda",
             "- 1. Apologies. 2. Minutes. 3. Applications: (a) 24/01302/FUL Ferry Yard, Quay Road: lamps; (b) "
             "24/01418/OUT Land at Mere Cross: up to 140 dwellings"]  # fmt: skip
    one = ["## 3(a) 24/01302/FUL Ferry Yard, Quay Road: lamps", "Case officer: A Oak. Recommendation: APPROVE.",
           "3a.1 The yard is to be lit until ten at night.", "3a.2 Two letters were received."]  # fmt: skip
    two = ["## 3(b) 24/01418/OUT Land at Mere Cross: up to 140 dwellings",
           "Case officer: B Elm. Recommendation: REFUSE.", "3b.1 The land is pasture.",
           "3b.2 The parish council objects."]  # fmt: skip
    parts = sections_of(reading([*front, *one, *two], laid_out=False))
    assert [(part.kind, part.item.number if part.item else None) for part in parts] == [
        ("agenda", None), ("report", "3(a)"), ("report", "3(b)"),
    ]  # fmt: skip


def test_an_appendix_among_the_reports_belongs_to_the_item_that_it_names() -> None:
    appendix = ["## Appendix A to item 3 Chain ferry: counts", "A.1 | The counts by day."]
    parts = sections_of(reading([*HEAD, *LIST, *TRIAL, *SLIPWAYS], appendix))
    assert parts[-1].kind == "appendix"
    assert parts[-1].item
    assert parts[-1].item.number == "3"


def test_slides_under_an_item_are_a_presentation() -> None:
    listed = [*LIST[:4], "- 5. Tides - presentation by the Harbour Trust"]
    slides = ["#### Item 5 Tides - presentation by the Harbour Trust", "##### Slide 1", "- high\n- low",
              "##### Slide 2", "- ebb\n- flow"]  # fmt: skip
    parts = sections_of(reading([*HEAD, *listed, *TRIAL, *slides], laid_out=False))
    assert parts[-1].kind == "presentation"


def test_an_agenda_that_says_a_line_or_two_of_each_item_is_an_agenda_alone() -> None:
    lines = ["## 1 Apologies", "To receive any.", "## 2 Fares", "To consider a report by the Harbour Master.",
             "## 3 Lamps", "Report of the Clerk attached.", "## 4 Dredging", "To note the position."]  # fmt: skip
    assert papers_under_items(reading(lines).blocks) == ()


def test_an_agenda_without_items_has_no_papers_under_them() -> None:
    assert papers_under_items(reading(["# Agenda", "The meeting was called off."]).blocks) == ()


def test_the_numbered_sections_of_one_report_are_no_items() -> None:
    lines = ["- 1. Apologies. 2. Fares.", "## 1 Purpose", "1.1 | To set.", "1.2 | To say why.", "1.3 | To ask.",
             "## 2 Recommendations", "2.1 | That they rise.", "2.2 | Soon.", "2.3 | By a penny."]  # fmt: skip
    assert papers_under_items(reading(lines).blocks) == ()


def test_sections_of_one_report_whose_names_its_item_has_are_no_items() -> None:
    lines = ["1. Apologies. 2. Revenue budget, capital programme and reserves.", "## 1 Purpose", "1.1 | To set it.",
             "## 2 Recommendations", "2.1 | That it be set.", "## 3 Capital programme", "3.1 | Two lamps.",
             "3.2 | One quay.", "## 4 Reserves", "4.1 | A penny.", "4.2 | Two."]  # fmt: skip
    assert papers_under_items(reading(lines).blocks) == ()


@pytest.mark.parametrize(
    ("number", "starts", "own"),
    [
        ("6", ["6.1 The fares", "6.2", "16.1 Tolls", "6.10 Lamps"], 3),
        ("4(a)", ["4a.1 The yard", "4a.2A Lamps", "4b.1 Land"], 2),
        (None, ["1.1 The fares"], 0),
    ],
)
def test_paragraphs_numbered_after_their_item_are_its_own(number: str | None, starts: list[str], own: int) -> None:
    assert own_paragraphs(number, starts) == own
