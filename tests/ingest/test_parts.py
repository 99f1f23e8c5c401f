"""Claims about the parts of a file: their kind, their meeting and their item."""

import json
from datetime import date
from pathlib import Path

import pytest

from index.identity import panel_slug
from index.records import ItemRef
from ingest.parts import sections_of
from ingest.reading import Reading, Stated
from ingest.sections import Section
from tests.ingest.readings import item, reading, stated

SHARED = Path(__file__).parents[3] / "shared"
SAMPLE = Path(__file__).parents[2] / "sample"

PANEL = "Ferries and Quays Scrutiny Panel"
FRONT = ["Ferries &Quays Scrutiny Panel", "14 July 2021", "Time\t6.00 pm"]
AGENDA = [
    "# Agenda", "# Part 1 - items open to the press and public", "#1 Apologies",
    "#2 Minutes of the previous meeting (10 March 2021) (Pages 3 - 4)", "#3 Ferry fares for the winter (Pages 5 - 6)",
    "#4 Harbour safety presentation (Pages 7 - 9)",
]  # fmt: skip
MINUTES = [
    PANEL, "Minutes - 10 March 2021", "# Attendance", "- Mrs Oak\nMr Elm", "#1 Apologies", "There were none.",
    "#2 Dredging of the outer harbour", "The Harbour Master explained the works.", "# Resolved:",
    "- 1. That the works begin.",
]  # fmt: skip
COVER = ["Cabinet", "28 July 2021", "Report title\tWinter fares 2021", "Wards affected\tAll", "# Recommendations"]
TEXT = ["#1. Purpose", "1.1 | Fares rise by a penny.", "#2. Background", "2.1 | They were last raised in 2012."]
SLIDE = ["# Safety", "- fewer falls", "- more lamps"]


def pack() -> Reading:
    return reading(
        FRONT, AGENDA, MINUTES, COVER, TEXT, ["# Appendix A: Table of fares", "A table."], SLIDE, SLIDE, SLIDE,
        heads={3: ["Agenda Item No: 2"], 4: ["Agenda Item No: 3"], 7: ["Agenda Item No: 4"]},
        landscape=(7, 8, 9),
    )  # fmt: skip


def by_kind(sections: tuple[Section, ...]) -> dict[str, Section]:
    return {section.kind: section for section in sections}


def assert_whole(paper: Reading, sections: tuple[Section, ...]) -> None:
    held = [block for section in sections for block in range(section.first, section.last)]
    assert held == list(range(len(paper.blocks)))
    assert all(len(section.items) == section.last - section.first for section in sections)


def test_the_parts_of_a_pack_hold_each_block_once_and_in_order() -> None:
    paper = pack()
    sections = sections_of(paper)
    assert_whole(paper, sections)
    assert [section.kind for section in sections] == ["agenda", "minutes", "report", "appendix", "presentation"]
    assert [(section.page_from, section.page_to) for section in sections] == [(1, 2), (3, 3), (4, 5), (6, 6), (7, 9)]


def test_the_previous_meetings_minutes_keep_their_own_date() -> None:
    minutes = by_kind(sections_of(pack()))["minutes"]
    assert (panel_slug(minutes.panel or ""), minutes.date) == (panel_slug(PANEL), date(2021, 3, 10))
    assert minutes.item == ItemRef("2", "Minutes of the previous meeting (10 March 2021)")
    assert minutes.items[-1] == ItemRef("2", "Dredging of the outer harbour")


def test_a_report_whose_cover_names_another_meeting_is_that_meetings_under_the_packs_item() -> None:
    report = by_kind(sections_of(pack()))["report"]
    assert (report.panel, report.date, report.title) == ("Cabinet", date(2021, 7, 28), "Winter fares 2021")
    assert set(report.items) == {ItemRef("3", "Ferry fares for the winter")}


def test_an_appendix_belongs_to_its_reports_meeting_and_item() -> None:
    appendix = by_kind(sections_of(pack()))["appendix"]
    assert (appendix.panel, appendix.date, appendix.item) == (
        "Cabinet",
        date(2021, 7, 28),
        item("3", "Ferry fares for the winter"),
    )


def test_a_presentation_belongs_to_its_item_of_the_packs_meeting() -> None:
    slides = by_kind(sections_of(pack()))["presentation"]
    assert (panel_slug(slides.panel or ""), slides.date) == (panel_slug(PANEL), date(2021, 7, 14))
    assert slides.item == ItemRef("4", "Harbour safety presentation")


def test_a_file_spells_each_panel_in_one_way() -> None:
    panels = {section.panel for section in sections_of(pack())}
    assert len({panel_slug(panel) for panel in panels if panel}) == len(panels)


def test_signs_that_agree_make_a_part_surer_than_one_alone() -> None:
    sections = by_kind(sections_of(pack()))
    assert sections["report"].confidence > sections["appendix"].confidence


def test_an_item_without_any_sign_lies_between_its_neighbours_where_the_report_before_it_ends() -> None:
    agenda = [
        "# Agenda",
        "#2 Minutes (Pages 3 - 12)",
        "#3 Ferry fares for the winter (Pages 13 - 40)",
        "#4 Harbour lights: new lamps (Pages 41 - 80)",
        "#5 Bollards (Pages 81 - 90)",
    ]
    report = [*COVER, *TEXT, "#3. Background papers", "None."]
    paper = reading(
        FRONT, agenda, MINUTES, report, TEXT, ["Executive Summary", "- fewer falls"], SLIDE, SLIDE, COVER,
        heads={3: ["Agenda Item 2"], 4: ["Agenda Item 3"], 9: ["Agenda Item 5"]},
    )  # fmt: skip
    found = next(section for section in sections_of(paper) if section.item and section.item.number == "4")
    assert found.page_from == 6
    assert found.confidence < 0.5


def test_minutes_by_themselves_are_one_part_with_their_meeting() -> None:
    (section,) = sections_of(reading(MINUTES))
    assert (section.kind, section.panel, section.date, section.status) == ("minutes", PANEL, date(2021, 3, 10), None)


def test_minutes_that_call_themselves_a_draft_are_one() -> None:
    (section,) = sections_of(reading([*MINUTES[:2], "DRAFT - subject to approval at the next meeting", *MINUTES[2:]]))
    assert section.status == "draft"


def test_a_file_whose_title_alone_says_that_it_is_minutes_is_minutes() -> None:
    lines = ["Harrowmere Borough Council", "Council Chamber, Moot Hall", *MINUTES[3:]]
    (section,) = sections_of(reading(lines, title=f"{PANEL} - Minutes, Wednesday 10 March 2021"))
    assert (section.kind, section.panel, section.date) == ("minutes", PANEL, date(2021, 3, 10))


def test_a_record_that_does_not_call_itself_minutes_is_known_by_who_was_there_and_what_was_agreed() -> None:
    lines = [
        PANEL, "10 March 2021, 6 pm, the Custom House", "Record of the meeting", "In attendance - Mrs Oak; Mr Elm",
        "- 1. Dredging", "The Harbour Master explained the works.", "Agreed: (i) that the works begin.",
        "- 2. Lamps", "Two more had been lit since the autumn.", "Agreed: that a third be lit.",
    ]  # fmt: skip
    (section,) = sections_of(reading(lines))
    assert section.kind == "minutes"


def test_a_portals_label_over_a_table_of_years_begins_no_minutes_of_another_day() -> None:
    filler = [f"Paragraph {n} of what the members said about the harbour." for n in range(30)]
    table = "Date\tLamps\n31 March 2019\t14\n31 March 2020\t17"
    lines = [f"{PANEL}: minutes of 10 March 2021", *filler, "Minutes:\nThe officer gave the count.", table, *filler]
    found = sections_of(reading(lines, laid_out=False))
    assert {section.date for section in found} == {date(2021, 3, 10)}


def test_agenda_and_minutes_of_a_meeting_in_one_are_minutes_only_where_they_tell_what_was_done() -> None:
    head = [f"# Agenda and minutes - {PANEL}, Wednesday 10 March 2021 6.00 pm", "Venue: Moot Hall"]
    (told,) = sections_of(reading([*head, "#1 Apologies", "Mrs Oak was not able to be there.", "#2 Fares",
                                   "It was agreed that the fares be set."]))  # fmt: skip
    (to_come,) = sections_of(reading([*head, "#1 Apologies", "To receive any apologies.", "#2 Fares",
                                      "To consider a report by the Harbour Master."]))  # fmt: skip
    assert (told.kind, to_come.kind) == ("minutes", "agenda")
    assert told.panel == to_come.panel == PANEL


def test_a_report_that_follows_an_agenda_without_a_cover_is_a_part_of_its_own() -> None:
    lines = [f"# {PANEL}", "Wednesday 14 July 2021, 6.00 pm", "# Agenda and report: item 3, Ferry fares", "# AGENDA",
             "1. Apologies. 2. Minutes. 3. Ferry fares.", "#1 PURPOSE", "1.1 | To set the fares.",
             "#2 RECOMMENDATIONS", "2.1 | That they rise."]  # fmt: skip
    paper = reading(lines)
    sections = sections_of(paper)
    assert_whole(paper, sections)
    assert [(section.kind, section.panel, section.date) for section in sections] == [
        ("agenda", PANEL, date(2021, 7, 14)), ("report", PANEL, date(2021, 7, 14)),
    ]  # fmt: skip
    assert sections[1].item
    assert sections[1].item.number == "3"


def test_a_notice_that_gives_each_decision_its_agenda_item_is_one_paper() -> None:
    head = ["Harrowmere Borough Council", "NOTICE OF DECISIONS", "Decisions taken by the Cabinet on 10 October 2023"]
    taken = ["Subject\tFerry fares", "Key decision\tYes", "# RESOLVED -", "- (1) that the fares be set."]
    paper = reading([*head, "Agenda item 5. Fares", *taken], ["Agenda item 6. Quays, Cabinet, 10 October 2023", *taken])
    (section,) = sections_of(paper)
    assert (section.kind, section.panel, section.date) == ("decision", "Cabinet", date(2023, 10, 10))


def test_the_item_that_a_reports_particulars_name_is_its_item() -> None:
    lines = ["# Cabinet, Tuesday 11 March 2025", "# Report: Ferry fares", "Cabinet. Agenda item 9. Key decision."]
    (section,) = sections_of(reading([*lines, *TEXT]))
    assert section.kind == "report"
    assert section.item
    assert section.item.number == "9"


@pytest.mark.parametrize(
    "letterhead",
    [
        ["# Somewhere Parish Council", "# Agenda and draft minutes", "Wednesday, 24th July, 2024 6.30 pm"],
        ["Somewhere Parish Council", "# Draft minutes"],
        ["# Somewhere Parish Council", "The Pavilion, Church Lane"],
    ],
)
def test_minutes_under_the_councils_letterhead_are_the_committees_that_the_pages_title_names(
    letterhead: list[str],
) -> None:
    title = "Agenda and draft minutes: The Staffing Committee, Wednesday, 24th July, 2024 - Somewhere Parish Council"
    lines = [*letterhead, "#1 Apologies", "Councillor Oak sent apologies.", "#2 Pay", "RESOLVED: that it be raised."]
    (section,) = sections_of(reading(lines, title=title))
    assert (section.kind, section.panel, section.date) == ("minutes", "Staffing Committee", date(2024, 7, 24))


def test_a_paper_for_one_item_in_the_form_of_a_report_is_one_with_the_items_number_and_title() -> None:
    head = ["# Parish Council, Monday, 13th May, 2024: Item 6, Speed signs: data report", "Somewhere Parish Council"]
    body = ["## 1 What the signs are", "1.1 | There are four.", "1.2 | Each counts cars.", "## 2 Figures",
            "2.1 | Most were slow.", "2.2 | The Council is asked to note this."]  # fmt: skip
    (section,) = sections_of(reading([*head, *body], laid_out=False))
    assert (section.kind, section.panel, section.date) == ("report", "Parish Council", date(2024, 5, 13))
    assert section.item == ItemRef("6", "Speed signs: data report")


def test_an_items_page_with_a_report_is_a_report_and_one_with_its_minutes_is_none() -> None:
    head = ["# Agenda item: Harbour lamps - Quays Scrutiny Board, Thursday, 20th June, 2024 6.00 pm",
            "Report of the Harbour Master. Item 6. Pages 21 to 34."]  # fmt: skip
    asked = ["## 1 What the Board is asked to do", "1.1\tThe Board is asked to:", "(a)\tnote the lamps."]
    (report,) = sections_of(reading([*head, *asked, "## 2 Risks", "2.1\tNone."], laid_out=False))
    (minutes,) = sections_of(reading([*head, "The Board heard of the lamps.", "RESOLVED: that they be noted."]))
    assert (report.kind, report.item) == ("report", ItemRef("6", "Harbour lamps"))
    assert minutes.kind != "report"


def test_the_first_section_of_a_report_is_not_its_title() -> None:
    lines = ["# Report to Cabinet, Tuesday 14 May 2024: Winter ferries", "Harrowmere Borough Council",
             "Report of: Ann Oak. Item 5 on the agenda.", "## 1. Recommendations", "1.1\tThe Cabinet is asked to note.",
             "## 2. Background", "2.1\tFerries run."]  # fmt: skip
    (section,) = sections_of(reading(lines, laid_out=False))
    assert section.item == ItemRef("5", "Winter ferries")


def test_the_councils_own_name_over_a_report_is_not_its_title() -> None:
    lines = ["# LONDON BOROUGH OF HARROWMERE", "# Ferry lamps: yearly review", "Report to CABINET, 11 March 2025",
             "Report of the Harbour Master. Key decision.", *TEXT]  # fmt: skip
    (section,) = sections_of(reading(lines))
    assert section.title == "Ferry lamps: yearly review"


def test_a_clause_of_what_a_report_asks_is_not_its_title() -> None:
    lines = [
        "# Ferry lamps: action plan",
        "Report of\tAnn Oak, Harbour Master\nMeeting\tCabinet, 26 November 2024",
        "## Recommendations",
        "The Cabinet is asked to:",
        "- 1. Endorse the plan.",
        "- 2. Agree to a report in June.",
    ]
    (section,) = sections_of(reading([*lines, *TEXT]))
    assert section.title == "Ferry lamps: action plan"


def test_a_sentence_that_speaks_of_another_meeting_does_not_make_a_paper_its() -> None:
    (section,) = sections_of(reading(["# Notes on lamps", "This was asked for by the Harbours Board on 3 May 2022."]))
    assert section.panel is None


def test_a_draft_work_programme_does_not_make_the_minutes_a_draft() -> None:
    (section,) = sections_of(reading([*MINUTES, "#3 Draft work programme", "It was agreed."]))
    assert section.status is None


def test_a_township_council_is_named_by_the_place_on_its_letterhead() -> None:
    lines = ["# The Corporation of the Township of Northfield", "# *** AGENDA *** Tuesday, April 18, 2023",
             "- 1. Disclosure.",
             "- 2. By-Law: confirming proceedings of Council at its meeting held April 4, 2023."]  # fmt: skip
    (section,) = sections_of(reading(lines))
    assert (section.kind, section.panel, section.date) == (
        "agenda",
        "Township of Northfield Council",
        date(2023, 4, 18),
    )


def test_an_agenda_that_names_no_panel_is_that_of_the_minutes_it_confirms() -> None:
    paper = reading(["# Agenda", "3 May 2022", "#1 Minutes", "#2 Quays"], MINUTES, ["To: Quays Board", *TEXT])
    agenda = sections_of(paper)[0]
    assert (agenda.panel, agenda.date) == (PANEL, date(2022, 5, 3))


def test_the_day_on_which_a_report_was_written_is_not_its_meetings() -> None:
    report = [PANEL, "Date: 1 July 2021", "Report title\tLamps", "Wards affected\tAll"]
    sections = sections_of(reading(FRONT, AGENDA, MINUTES, report, heads={3: ["Agenda Item 2"], 4: ["Agenda Item 3"]}))
    assert sections[-1].date == date(2021, 7, 14)


def test_a_paper_that_does_not_say_whose_it_is_has_no_panel_and_no_date() -> None:
    (section,) = sections_of(reading(["# Notes on lamps", "The Cabinet may hear of them on 3 May 2022, some day."]))
    assert (section.panel, section.date) == (None, None)


def test_a_reports_own_item_covers_all_of_it() -> None:
    (section,) = sections_of(reading(["Agenda Item 5", *COVER, *TEXT]))
    assert section.kind == "report"
    assert section.items == (section.item,) * 10
    assert section.item == ItemRef("5", "Winter fares 2021")


def test_a_page_that_states_its_parts_and_items_is_taken_at_its_word() -> None:
    ferries = item("1", "Ferries")
    paper = stated(("Ferries", Stated("agenda", ferries)), ("That fares be held.", Stated("minutes", ferries)))
    sections = sections_of(paper)
    assert_whole(paper, sections)
    assert [(section.kind, section.item) for section in sections] == [("agenda", ferries), ("minutes", ferries)]


def test_a_reading_without_words_has_no_parts() -> None:
    assert sections_of(reading([])) == ()


def test_a_careful_readers_parts_of_the_seed_pack_are_found() -> None:
    pack_path = SHARED / "seeds" / "reports-pack-2021-07-14.pdf"
    if not pack_path.exists():
        pytest.skip("the seed papers are not beside this repository")
    from ingest import pdf

    paper = pdf.read(pack_path)
    sections = sections_of(paper)
    assert_whole(paper, sections)
    gold = json.loads((SHARED / "gold" / "seed-register.json").read_text())["parts_of_the_pack"]
    found = [(s.kind, s.panel and panel_slug(s.panel), s.date, s.item.number if s.item else None) for s in sections]
    for part in gold:
        assert (part["kind"], panel_slug(part["panel"]), date.fromisoformat(part["date"]), part.get("item")) in found


def test_the_sample_packs_fall_into_the_parts_they_were_made_of() -> None:
    truth = SAMPLE / "truth.json"
    if not truth.exists():
        pytest.skip("the sample papers have not been made: python -m sample.make")
    from ingest import pdf

    parts = json.loads(truth.read_text())["parts"]
    for name in ("env-2023-09-19-pack.pdf", "cabinet-2024-03-12-pack.pdf", "planning-2024-07-10-pack.pdf"):
        sections = sections_of(pdf.read(SAMPLE / "papers" / name))
        wanted = [(p["page_from"], p["page_to"], p["kind"], p["date"]) for p in parts if p["file"] == name]
        assert [(s.page_from, s.page_to, s.kind, str(s.date)) for s in sections] == wanted
