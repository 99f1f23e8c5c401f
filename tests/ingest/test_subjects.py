"""Claims about what a report's headline says that it is about."""

import pytest

from ingest.subjects import application_in, subject_in, subject_of


@pytest.mark.parametrize(
    ("headline", "panel", "subject"),
    [
        ("Parish Council, Monday, 13th May, 2024: Item 6, Speed signs: data report", "Parish Council",
         "Speed signs: data report"),
        ("Agenda item: Harbour lamps - Quays Scrutiny Board, Thursday, 20th June, 2024 6.00 pm | Harrowmere MBC",
         "Quays Scrutiny Board", "Harbour lamps"),
        ("Report to Cabinet, Tuesday 14 May 2024: Winter ferries - options and costs - Harrowmere Borough Council",
         "Cabinet", "Winter ferries - options and costs"),
        ("Ferry Stations: Outcome of Review – Report to Full Council, Monday, 9th September, 2024", "Full Council",
         "Ferry Stations: Outcome of Review"),
        ("Harrowmere County Council - Executive - 19 March 2024 - Item 6 - Future of the Quays", "Executive",
         "Future of the Quays"),
        ("Report: Agenda item 7, Crewing of Two Ferry Stations, Harbour Authority, Wednesday 13 December 2023",
         "Harbour Authority", "Crewing of Two Ferry Stations"),
        ("Harbour Committee, 14 January 2025 – Weed on the slipways: Report of the Harbour Master", "Harbour Committee",
         "Weed on the slipways"),
        ("Agenda and report: item 5, Ferry Fares and Tolls 2025/26", None, "Ferry Fares and Tolls 2025/26"),
        ("Report: Larch Quay – options for its repair", "Cabinet", "Larch Quay – options for its repair"),
    ],
)  # fmt: skip
def test_what_a_headline_says_beside_panel_day_and_item_is_its_subject(
    headline: str, panel: str | None, subject: str
) -> None:
    assert subject_in(headline, panel) == subject


@pytest.mark.parametrize(
    "line",
    [
        "Harrowmere Borough Council – Report to Cabinet – 14 May 2024",
        "Planning Committee: Report of the Head of Development | London Borough of Harrowmere",
        "Meeting: Cabinet of Harrowmere Council, Tuesday 14 May 2024, 2.00 pm, Moot Hall. Agenda item 7. Key decision",
        "Report of the Treasurer. Portfolio Holder: Councillor Ann Oak. Agenda item 6",
        "The panel considered the report on 3 May 2022 and agreed it.",
        "Background",
    ],
)
def test_a_line_that_says_no_more_than_whose_paper_it_is_gives_no_subject(line: str) -> None:
    assert subject_in(line, "Cabinet") is None


def test_the_first_headline_that_says_what_a_report_is_about_is_believed() -> None:
    lines = ["Harrowmere Borough Council", "Cabinet, 14 May 2024", "Cabinet, 14 May 2024: Ferries"]
    assert subject_of(lines, "Cabinet") == "Ferries"


def test_a_planning_report_is_about_its_application() -> None:
    assert application_in(["Harrowmere", "Application 24/03310/FUL: 2 Quay Street"]) == (
        "Application 24/03310/FUL: 2 Quay Street"
    )
