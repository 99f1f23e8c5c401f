"""Claims about what a page's or a paper's headline says: what the paper is, whose, and of which day."""

from datetime import date

import pytest

from ingest.faces import Face
from ingest.headlines import face_at, headline_of, item_in, tells_what_happened

MARSH = "Marsh and Place Overview Committee"


@pytest.mark.parametrize(
    ("title", "kind", "panel", "day"),
    [
        ("Minutes of Ferries and Fares Scrutiny Committee, Wednesday, 13th September, 2023 6.00 pm",
         "minutes", "Ferries and Fares Scrutiny Committee", date(2023, 9, 13)),
        ("Agenda item – Minutes of Ferries and Fares Scrutiny Committee, Thursday, 8th June, 2023 6.00 pm",
         "minutes", "Ferries and Fares Scrutiny Committee", date(2023, 6, 8)),
        ("Agenda item / Minutes of Cabinet, Tuesday, 14th May, 2024 7.00 pm", "minutes", "Cabinet", date(2024, 5, 14)),
        (f"{MARSH} – DRAFT minutes – Tuesday 21 January 2025", "minutes", MARSH, date(2025, 1, 21)),
        (f"{MARSH}, 21 January 2025 - DRAFT minutes (subject to confirmation)", "minutes", MARSH, date(2025, 1, 21)),
        ("Minutes of Overview and Scrutiny Commission - Tuesday, 12 December 2023, 6.30 pm",
         "minutes", "Overview and Scrutiny Commission", date(2023, 12, 12)),
        ("Planning Applications Committee: Minutes of the meeting of Wednesday 21st February 2024, 7.30pm",
         "minutes", "Planning Applications Committee", date(2024, 2, 21)),
        ("Minutes (draft) of Fire Authority, Wednesday 11 December 2024, 11.00 am",
         "minutes", "Fire Authority", date(2024, 12, 11)),
        ("Cabinet - Minutes, Tuesday 16 January 2024, 7.00 pm", "minutes", "Cabinet", date(2024, 1, 16)),
        ("Harrowmere Borough Council | Harbour Sub-Committee | Minutes | Tuesday 23 January 2024",
         "minutes", "Harbour Sub-Committee", date(2024, 1, 23)),
        ("Printed minutes, Standards Sub-Committee 14/09/2023", "minutes", "Standards Sub-Committee",
         date(2023, 9, 14)),
        ("Confirmed Minutes of the Quays & Moorings Joint Committee, 3 May 2022",
         "minutes", "Quays & Moorings Joint Committee", date(2022, 5, 3)),
        ("Cabinet Minutes 16 January 2024", "minutes", "Cabinet", date(2024, 1, 16)),
        ("Minutes of the Constitution Working Party held on Monday 4th March, 2024",
         "minutes", "Constitution Working Party", date(2024, 3, 4)),
        ("Agenda and minutes - Licensing Sub-Committee, Thursday 6 June 2024 10.00 am",
         "agenda", "Licensing Sub-Committee", date(2024, 6, 6)),
        ("Agenda for Overview and Scrutiny Commission on Tuesday 20th May 2025, 6.30 pm",
         "agenda", "Overview and Scrutiny Commission", date(2025, 5, 20)),
        ("Agenda for Council on Wednesday, 17th July, 2024, 6.30 pm", "agenda", "Council", date(2024, 7, 17)),
        ("Agenda and report: item 5, Audit Plan 2025/26 of Audit and Governance Committee, Thursday 20 March 2025",
         "agenda", "Audit and Governance Committee", date(2025, 3, 20)),
        ("Report to Cabinet, Tuesday, 10th December, 2024 7.00 pm: Ferry Fares - Results of Consultation",
         "report", "Cabinet", date(2024, 12, 10)),
        ("Harrowmere Council – Report to Cabinet – 14 May 2024", "report", "Cabinet", date(2024, 5, 14)),
        ("Planning Applications Committee: Report of the Head of Development", "report",
         "Planning Applications Committee", None),
        ("Decision notice: Cabinet, Tuesday 14 May 2024", "decision", "Cabinet", date(2024, 5, 14)),
        ("Harrowmere Council – Notice of decisions taken by the Cabinet on Tuesday 14 May 2024",
         "decision", "Cabinet", date(2024, 5, 14)),
        ("Licensing Sub-Committee: Notice of Determination", "decision", "Licensing Sub-Committee", None),
        ("Decision Notice HM/24/17, Fire Authority: Delegated Decision, Monday 2 September 2024",
         "decision", "Fire Authority", date(2024, 9, 2)),
        ("Record of a decision taken by a Cabinet Member – 16 December 2024", "decision", None, date(2024, 12, 16)),
        ("Licensing Sub-Committee, hearing of Thursday 6 June 2024; notice issued 12 June 2024",
         None, "Licensing Sub-Committee", date(2024, 6, 6)),
        ("Scrutiny Board (Children, Families & Schools), 5 March 2024",
         None, "Scrutiny Board (Children, Families & Schools)", date(2024, 3, 5)),
        ("Highways, Harbours & Bridges Committee - 1.3.24", None, "Highways, Harbours & Bridges Committee",
         date(2024, 3, 1)),
        ("Summons to a meeting of the Full Council, Wednesday 17 July 2024", "agenda", "Full Council",
         date(2024, 7, 17)),
        ("Mayor and Cabinet, Wednesday 6 November 2024", None, "Mayor and Cabinet", date(2024, 11, 6)),
    ],
)  # fmt: skip
def test_a_headline_says_what_a_paper_is_and_whose(
    title: str, kind: str | None, panel: str | None, day: date | None
) -> None:
    said = headline_of(title)
    assert (said.kind, said.panel, said.day) == (kind, panel, day)


@pytest.mark.parametrize(
    "title",
    [
        "Minutes of the previous meeting (10 March 2021)",
        "To confirm the minutes of the Cabinet held on 3 May 2022",
        "The Cabinet, minutes and all, was heard on 3 May 2022",
        "Agenda item 7: Ferry fares, Cabinet, 3 May 2022",
    ],
)
def test_what_only_speaks_of_minutes_or_an_item_is_neither(title: str) -> None:
    assert headline_of(title).kind is None


def test_a_reports_subject_before_its_panel_is_left_off_where_another_line_names_the_panel_alone() -> None:
    title = "Report: Agenda item 7, Crewing of the Ness and Saltby Lifeboats, Harbour Board, Wednesday 13 December 2023"
    assert headline_of(title, ["Meeting of the Harbour Board, 13 December 2023"]).panel == "Harbour Board"


def test_a_name_with_commas_that_the_other_lines_repeat_is_whole() -> None:
    whole = "Children, Young People and Families Panel"
    assert headline_of(f"Minutes of {whole}, 3 May 2022", [f"At a meeting of the {whole}"]).panel == whole


def test_what_follows_a_colon_is_part_of_a_name_where_the_name_comes_again_with_it() -> None:
    lines = ["Scrutiny Board: Housing", "3 May 2022", "Minutes of the meeting of the Scrutiny Board: Housing"]
    assert face_at(lines).panel == "Scrutiny Board: Housing"
    assert face_at(["Scrutiny Board: Report of the Head of Housing", "3 May 2022"]).panel == "Scrutiny Board"


def test_of_two_names_on_a_face_the_longer_with_the_same_end_is_the_panels() -> None:
    lines = ["Minutes of the Harbours Committee", "3 May 2022", "Meeting of the Fares and Harbours Committee"]
    assert face_at(lines).panel == "Fares and Harbours Committee"


def test_a_headline_overrules_what_else_a_face_looks_like() -> None:
    face = face_at(["Agenda item / Minutes of Cabinet, Tuesday, 14th May, 2024", "Agenda", "1. Apologies"])
    assert (face.kind, face.panel, face.day) == ("minutes", "Cabinet", date(2024, 5, 14))


def test_a_notice_of_a_hearing_is_its_sub_committees_of_the_day_of_the_hearing() -> None:
    face: Face = face_at(
        [
            "Decision notice: The Net Loft, 9 Quay Street - application for a premises licence",
            "Harrowmere Borough Council",
            "Licensing Sub-Committee, hearing of Thursday 6 June 2024; notice issued 12 June 2024",
        ]
    )
    assert (face.kind, face.panel, face.day) == ("decision", "Licensing Sub-Committee", date(2024, 6, 6))


@pytest.mark.parametrize(
    ("lines", "kind", "panel", "day"),
    [
        (["At a Meeting of the CABINET held in the Moot Hall on Tuesday 12 March 2024"],
         "minutes", "Cabinet", date(2024, 3, 12)),
        (["Full Council - Minutes", "Date: 12 March 2024", "Time: 7.00 pm"], "minutes", "Full Council",
         date(2024, 3, 12)),
        (["Committee: Regulatory & Appeals Sub-Committee", "Date: 14/09/2023", "Minutes"],
         "minutes", "Regulatory & Appeals Sub-Committee", date(2023, 9, 14)),
        (["Children’s Services, Education & Skills Committee", "Minutes of the meeting held on 14th September 2023"],
         "minutes", "Children’s Services, Education & Skills Committee", date(2023, 9, 14)),
        (["Notes of the Tides Task and Finish Group held on 2 May 2024"], "minutes", "Tides Task and Finish Group",
         date(2024, 5, 2)),
        (["Joint Waste Committee of Harrowmere Borough Council and Saltby District Council", "Monday 4 March 2024",
          "Minutes"], "minutes", "Joint Waste Committee", date(2024, 3, 4)),
        (["Standards (Hearings) Sub-Committee", "Tuesday, 4th March 2024 10.00 a.m.", "Decision Notice"],
         "decision", "Standards (Hearings) Sub-Committee", date(2024, 3, 4)),
        (["Western Area Planning Committee (North)", "Minutes of the meeting held on 6 March 2024 at 6.30 p.m."],
         "minutes", "Western Area Planning Committee (North)", date(2024, 3, 6)),
        (["Area Committee 3 (South and East)", "Minutes - 6 March 2024"], "minutes",
         "Area Committee 3 (South and East)", date(2024, 3, 6)),
        (["Minutes of the Annual Meeting of the Council of the Borough of Harrowmere held on Wednesday 22nd May 2024"],
         "minutes", "Council of the Borough of Harrowmere", date(2024, 5, 22)),
        (["Licensing Act 2003 Sub-Committee", "Minutes of the meeting held on 6 March 2024"], "minutes",
         "Licensing Act 2003 Sub-Committee", date(2024, 3, 6)),
        (["Communities Overview & Scrutiny Panel: Minutes of meeting held 6 March 2024"], "minutes",
         "Communities Overview & Scrutiny Panel", date(2024, 3, 6)),
        (["Item No. 7", "Report to Planning Committee - 4 March 2024", "Application 23/0123"], "report",
         "Planning Committee", date(2024, 3, 4)),
        (["Harrowmere Borough Council", "Council Agenda Wednesday, 6 March 2024"], "agenda", "Council",
         date(2024, 3, 6)),
        (["Harrowmere Borough Council", "Cabinet (Quays) Panel", "Minutes of the meeting held on 19 March 2024"],
         "minutes", "Cabinet (Quays) Panel", date(2024, 3, 19)),
        (["Harrowmere County Council", "County Council: Minutes of the meeting held on Thursday, 15 February 2024"],
         "minutes", "County Council", date(2024, 2, 15)),
    ],
)  # fmt: skip
def test_a_face_in_any_usual_form_says_what_whose_and_when(
    lines: list[str], kind: str | None, panel: str, day: date | None
) -> None:
    face = face_at(lines)
    assert (face.kind, face.panel, face.day) == (kind, panel, day)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Cabinet, Tuesday 11 March 2025 at 2.00 pm. Agenda item 9. Key decision.", "9"),
        ("Agenda and report: item 5, Precept", "5"),
        ("Report of the Harbour Master. Item 6. Pages 21 to 34 of the pack.", "6"),
        ("Report of: Ann Oak, Lamps Manager. Item 5 on the agenda. Pages 11 to 18.", "5"),
        ("Planning Committee, Item 4 (b), Ferry Yard", "4(b)"),
        ("See item 5 of the agenda", None),
        ("as agenda item 5 shows", None),
    ],
)
def test_the_item_that_a_report_is_for_is_read_from_its_particulars(line: str, number: str | None) -> None:
    assert item_in(line) == number


def test_texts_that_tell_what_was_done_are_a_record_and_those_of_what_is_to_come_are_none() -> None:
    assert tells_what_happened(["Councillor Reed was elected.", "RESOLVED: That the fares be set.", "Two apologies."])
    assert tells_what_happened(["The Pavilion, Church Lane", "Present: A Oak", "RESOLVED: that dues rise."])
    assert not tells_what_happened(["To receive apologies.", "To note what was agreed.", "Report of the Engineer."])
    assert not tells_what_happened([])


def test_a_long_headline_in_segments_is_no_prose() -> None:
    line = (
        "City of Harrowmere Council – Children and Young People Scrutiny Panel, 12 March 2025, 6.00 pm – Agenda item 8:"
        " Work programme and a log of all actions"
    )
    assert headline_of(line).panel == "Children and Young People Scrutiny Panel"
