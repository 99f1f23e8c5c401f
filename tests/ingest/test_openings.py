"""Claims about where the papers in a file begin."""

from ingest.agenda import agenda_items
from ingest.faces import face_of
from ingest.openings import is_slide, openings
from ingest.places import places_of
from ingest.reading import Reading
from tests.ingest.readings import reading

COVER = ["Cabinet", "28 July 2021", "Report title\tFares", "Wards affected\tAll"]
PROSE = ["3.1 | The winter timetable begins in October.", "3.2 | Fares rise by a penny."]


def starts(paper: Reading) -> list[tuple[int, str | None]]:
    places = list(places_of(paper))
    return [(found.page, found.item) for found in openings(paper, face_of([]), places)]


def test_a_stamp_at_a_pages_head_begins_a_paper() -> None:
    assert starts(reading(["Agenda"], PROSE, PROSE, heads={2: ["Agenda Item No: 6"]})) == [(2, "6")]


def test_a_stamp_among_the_first_words_begins_a_paper() -> None:
    assert starts(reading(["Agenda"], ["ITEM NO. 7", *PROSE])) == [(2, "7")]


def test_a_stamp_repeated_on_each_page_begins_one_paper() -> None:
    heads = {page: ["Agenda Item 6"] for page in (2, 3, 4)}
    assert starts(reading(["Agenda"], PROSE, PROSE, PROSE, heads=heads)) == [(2, "6")]


def test_a_cover_begins_a_paper_without_any_stamp() -> None:
    assert starts(reading(["Agenda"], COVER, PROSE)) == [(2, None)]


def test_a_panel_and_a_date_in_a_reports_text_begin_nothing() -> None:
    page = [
        "1.2 | The Cabinet asked for the report on 13 June 2023.",
        "- Objections may reach the Cabinet by 28 October 2024",
    ]
    assert starts(reading(["Agenda"], page)) == []


def test_the_opening_of_minutes_begins_a_paper() -> None:
    assert starts(reading(["Agenda"], ["Harbours Panel", "Minutes - 10 March 2021", "Attendance"], PROSE)) == [
        (2, None)
    ]


def test_an_appendix_begins_a_part_and_keeps_its_reports_item() -> None:
    paper = reading(["Agenda"], COVER, ["# Appendix A: Berths", "A berth."], heads={2: ["Agenda Item 4"]})
    assert starts(paper) == [(2, "4"), (3, "4")]


def test_a_list_of_appendices_begins_nothing() -> None:
    assert starts(reading(["Agenda"], ["Appendix 1 - Berths", "Appendix 2 - Fares", *PROSE])) == []


def test_minutes_whose_pages_repeat_their_date_are_one_paper() -> None:
    first = face_of(["MINUTES", "Township of Northfield", "Tuesday, June 6, 2023"])
    paper = reading(["MINUTES"], ["Minutes - June 6, 2023", "That fares be held."])
    assert openings(paper, first, list(places_of(paper))) == []


def test_slides_after_upright_pages_begin_a_part() -> None:
    slide = ["# Fares", "- lower", "- simpler"]
    assert starts(reading(PROSE, slide, slide, slide, landscape=(2, 3, 4))) == [(2, None)]
    assert is_slide(reading(slide, landscape=(1,)).pages[0])


def test_where_there_are_no_pages_a_stamp_on_its_line_begins_a_paper() -> None:
    paper = reading(["Agenda", "Apologies", "Agenda Item No: 6", *COVER], laid_out=False)
    found = openings(paper, face_of([]), list(places_of(paper)))
    assert [(entry.block, entry.item) for entry in found] == [(2, "6")]


def test_without_stamps_a_report_belongs_to_the_item_that_speaks_of_its_title_and_not_to_the_one_before() -> None:
    agenda = [
        "# Agenda",
        "#5 Staff report: Dredging of the harbour",
        "#6 Staff report: Parking on the quay",
        "#7 Lamps",
    ]
    report = ["Report to: Council", "Date: 1 May 2024", "Subject: Dredging of the harbour"]
    parking = ["Report to: Council", "Date: 1 May 2024", "Subject: Parking on the quay"]
    other = ["Report to: Council", "Date: 1 May 2024", "Subject: A matter that is on no agenda"]
    paper = reading(agenda, report, parking, other)
    found = openings(paper, face_of([]), list(places_of(paper)), agenda_items(paper.blocks[:4]), 4)
    assert [entry.item for entry in found] == ["5", "6", None]
