"""Claims about whose meeting a face says its paper belongs to."""

from datetime import date

import pytest

from ingest.faces import Face, face_of

PANEL = "Ferries and Quays Scrutiny Panel"


@pytest.mark.parametrize(
    ("lines", "panel", "day"),
    [
        ([PANEL, "14 July 2021", "Report title\tFares", "Wards affected\tAll"], PANEL, date(2021, 7, 14)),
        (["REPORT TO:\tHARBOURS COMMITTEE", "DATE:\t5 JUNE 2026", "Report of the Harbour Master"],
         "Harbours Committee", date(2026, 6, 5)),
        (["MINUTES OF THE MEETING OF THE HARBOURS PANEL HELD IN THE MOOT HALL ON 3 MAY 2022 AT 6PM"],
         "Harbours Panel", date(2022, 5, 3)),
        (["Northfield Borough Council", "NOTICE OF DECISIONS", "Decisions taken by the Cabinet on Tuesday 9 May 2023"],
         "Cabinet", date(2023, 5, 9)),
        (["MINUTES", "TOWNSHIP OF NORTHFIELD Tuesday, June 6, 2023",
          "A regular meeting of the Township of Northfield Council was held on Tuesday, June 6, 2023."],
         "Township of Northfield Council", date(2023, 6, 6)),
        (["Harbours Panel - Monday, 1st June, 2026 10.30 am", "Agenda"], "Harbours Panel", date(2026, 6, 1)),
        (["Decision maker: Cabinet Member for Ferries", "Date of decision: 4 May 2024"],
         "Cabinet Member for Ferries", date(2024, 5, 4)),
    ],
)  # fmt: skip
def test_a_face_names_its_meeting(lines: list[str], panel: str, day: date) -> None:
    face = face_of(lines)
    assert (face.panel, face.day) == (panel, day)


def test_the_date_of_other_minutes_is_not_the_meetings() -> None:
    face = face_of([PANEL, "14 July 2021", "Agenda", "5. Minutes of the meeting held on 5 January 2021"])
    assert face.day == date(2021, 7, 14)


def test_who_has_considered_a_report_is_not_whose_it_is() -> None:
    lines = [
        "Cabinet",
        "28 July 2021",
        "Report title\tFares",
        "Report has been considered by",
        "Harbours Panel 1 July 2021",
    ]
    face = face_of(lines)
    assert (face.panel, face.day) == ("Cabinet", date(2021, 7, 28))


def test_a_panel_in_the_running_text_is_not_the_papers() -> None:
    face = face_of(
        ["1.2 The Harbours Panel asked on 13 June 2023 for this.", "Nothing here names a meeting of its own."]
    )
    assert face.panel is None
    assert face.day is None


def test_a_letterhead_counts_for_less_than_the_panel_under_it() -> None:
    assert face_of(["Northfield Borough Council", "Planning Committee", "3 May 2022"]).panel == "Planning Committee"


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (["Minutes - 10 March 2021"], "minutes"),
        (["*** AGENDA *** Tuesday, April 18, 2023"], "agenda"),
        (["RECORD OF A DECISION TAKEN BY A CABINET MEMBER"], "decision"),
        (["Appendix B: Berths"], "appendix"),
        (["Report title", "Fares", "Wards affected", "All"], "report"),
        (["Minutes of the previous meeting (10 March 2021)"], None),
        (["Appendix 1 shows the fares"], None),
        (["MINUTES SILENCE"], None),
    ],
)
def test_a_face_says_what_kind_of_paper_it_is(lines: list[str], kind: str | None) -> None:
    assert face_of(lines).kind == kind


def test_a_stamp_is_taken_out_of_the_name_that_it_cut_in_two() -> None:
    face: Face = face_of(["Ferries,Rivers and Agenda Item No: 5 Quays Scrutiny Panel", "Minutes - 10 March 2021"])
    assert (face.stamp, face.panel) == ("5", "Ferries, Rivers and Quays Scrutiny Panel")


def test_a_sentence_that_refers_to_an_item_is_no_stamp() -> None:
    assert face_of(["For the fares see agenda item 5"]).stamp is None


def test_a_covers_title_is_the_one_under_its_label() -> None:
    lines = [
        "Cabinet",
        "28 July 2021",
        "Report title",
        "Fares for the",
        "winter of 2021",
        "Decision designation",
        "AMBER",
    ]
    assert face_of(lines).title == "Fares for the winter of 2021"
