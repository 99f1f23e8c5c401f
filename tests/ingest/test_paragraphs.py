"""From lines to blocks: paragraphs, numbers, lists, headings and furniture."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.paragraphs import Laid
from ingest.pdf import read
from ingest.reading import Block, Reading
from tests.ingest.pdfs import BOLD, HANG, LEADING, LEFT, RIGHT, Sheet, broken, pdf
from tests.ingest.test_pdf import assert_offsets_hold

WEIR = (
    "The Harbour Master told the board that the weir at Lower Stoke had been closed since the storm of 3 January, and "
    "that divers had found the sill cracked along a third of its length and the piles loose."
)
FERRY = (
    "Members asked whether the ferry could run while the weir was shut. The Harbour Master said that it could, though "
    "not at low water, and undertook to publish a timetable."
)
LAMPS = "Forty lamps on the quay have been replaced with lamps that use less power than those that were there before."

Set = Callable[..., Reading]


@pytest.fixture
def set_pages(tmp_path: Path) -> Set:
    def of(*pages: Callable[[Sheet], None]) -> Reading:
        reading = read(pdf(tmp_path / "paper.pdf", *pages))
        assert_offsets_hold(reading)
        return reading

    return of


def shown(reading: Reading | Laid) -> list[tuple[str, str | None, str]]:
    return [(block.kind, block.number, block.text) for block in reading.blocks]


def only(reading: Reading, kind: str) -> list[Block]:
    return [block for block in reading.blocks if block.kind == kind]


def test_paragraphs_without_white_between_them_part_at_a_short_last_line(set_pages: Set) -> None:
    def page(sheet: Sheet) -> None:
        sheet.prose(WEIR)
        sheet.prose(FERRY)
        sheet.prose(LAMPS)

    assert shown(set_pages(page)) == [("paragraph", None, text) for text in (WEIR, FERRY, LAMPS)]


def test_paragraphs_part_at_white_between_them_even_after_a_full_line(set_pages: Set) -> None:
    def page(sheet: Sheet) -> None:
        sheet.line("The board met at the Custom House and was quorate throughout its meeting of March.")
        sheet.prose(LAMPS, gap=9)

    assert len(set_pages(page).blocks) == 2


def test_a_hanging_number_is_off_the_text_and_on_the_page(set_pages: Set) -> None:
    def page(sheet: Sheet) -> None:
        sheet.prose(WEIR, x=HANG, mark="3.45")
        sheet.prose(FERRY, x=HANG, mark="3.46")

    reading = set_pages(page)
    assert shown(reading) == [("paragraph", "3.45", WEIR), ("paragraph", "3.46", FERRY)]
    assert reading.pages[0].text == f"3.45 {WEIR}\n\n3.46 {FERRY}"


def test_a_hanging_number_stays_with_its_paragraph_over_a_page_break(set_pages: Set) -> None:
    lines = broken(f"{LAMPS} {WEIR}", RIGHT - HANG)

    def edges(sheet: Sheet, number: int) -> None:
        sheet.at(LEFT, 40, "Report on the harbour")
        sheet.at(290, 810, f"Page {number}")

    def first(sheet: Sheet) -> None:
        edges(sheet, 7)
        sheet.y = 720
        for line in lines[:3]:
            sheet.line(line, x=HANG)
        sheet.at(LEFT, 720 + LEADING, "3.46")

    def second(sheet: Sheet) -> None:
        edges(sheet, 8)
        for line in lines[3:]:
            sheet.line(line, x=HANG)
        sheet.prose(FERRY, x=HANG, gap=8, mark="3.47")

    def third(sheet: Sheet) -> None:
        edges(sheet, 9)
        sheet.prose(WEIR, x=HANG, mark="3.48")

    reading = set_pages(first, second, third)
    assert shown(reading) == [
        ("paragraph", "3.46", f"{LAMPS} {WEIR}"),
        ("paragraph", "3.47", FERRY),
        ("paragraph", "3.48", WEIR),
    ]
    assert [piece.page for piece in reading.blocks[0].pieces] == [1, 2]
    assert [page.printed for page in reading.pages] == ["7", "8", "9"]


def test_a_number_on_a_line_of_its_own_belongs_to_the_title_below(set_pages: Set) -> None:
    def page(sheet: Sheet) -> None:
        for number, title in (("1", "Welcome"), ("2", "Apologies"), ("3", "The weir at Lower Stoke")):
            sheet.line(number, gap=8)
            sheet.line(title, gap=6)
            sheet.prose(FERRY)

    headings = only(set_pages(page), "heading")
    assert [(h.number, h.text) for h in headings] == [
        ("1", "Welcome"),
        ("2", "Apologies"),
        ("3", "The weir at Lower Stoke"),
    ]


def test_plain_integers_that_run_through_a_report_number_its_paragraphs(set_pages: Set) -> None:
    def page(first: int) -> Callable[[Sheet], None]:
        def setter(sheet: Sheet) -> None:
            for number in range(first, first + 4):
                sheet.prose(WEIR, x=HANG, gap=9, mark=f"{number}.")

        return setter

    reading = set_pages(page(1), page(5))
    assert [block.number for block in reading.blocks] == [f"{number}." for number in range(1, 9)]


def test_numbered_clauses_of_a_resolution_are_single_items_with_their_marks(set_pages: Set) -> None:
    def page(sheet: Sheet) -> None:
        sheet.heading("Resolved:")
        sheet.prose("That the weir be mended before the first of May.", x=HANG, mark="1.")
        sheet.prose(
            "That the ferry's timetable be published, and that the Harbour Master report on it to the next "
            "meeting of the board.",
            x=HANG,
            mark="2.",
        )

    reading = set_pages(page)
    assert shown(reading) == [
        ("heading", None, "Resolved:"),
        ("list", None, "1. That the weir be mended before the first of May."),
        (
            "list",
            None,
            "2. That the ferry's timetable be published, and that the Harbour Master report on it to the "
            "next meeting of the board.",
        ),
    ]


def test_lettered_clauses_go_on_over_a_page_break(set_pages: Set) -> None:
    def first(sheet: Sheet) -> None:
        sheet.prose(WEIR)
        sheet.y = 755
        sheet.line("(a) that the board approve the sum of £40,000 for the repair of the weir at Lower", x=LEFT)

    def second(sheet: Sheet) -> None:
        sheet.prose("stoke, to be met from reserves; and")
        sheet.line("(b) that the ferry be suspended at low water.")

    items = only(set_pages(first, second), "list")
    assert [item.text[:3] for item in items] == ["(a)", "(b)"]
    assert items[0].text.endswith("to be met from reserves; and")
    assert len(items[0].pieces) == 2


def test_short_bullets_stay_together_and_keep_their_lines(set_pages: Set) -> None:
    def page(sheet: Sheet) -> None:
        sheet.line("The works will bring:")
        for item in ("safer steps", "a new crane", "a landing for the ferry, with a rail on either side"):
            sheet.prose(item, x=HANG, mark="•")

    reading = set_pages(page)
    assert shown(reading) == [
        ("paragraph", None, "The works will bring:"),
        ("list", None, "• safer steps\n• a new crane\n• a landing for the ferry, with a rail on either side"),
    ]


def test_a_long_list_of_bullets_parts_between_items(set_pages: Set) -> None:
    def page(sheet: Sheet) -> None:
        for _ in range(6):
            sheet.prose(WEIR, x=HANG, mark="•")

    lists = only(set_pages(page), "list")
    assert len(lists) > 1
    assert all(len(block.text.split()) <= 120 for block in lists)
    assert "".join(block.text for block in lists).count("•") == 6


def test_names_under_each_other_are_a_list_of_lines(set_pages: Set) -> None:
    def page(sheet: Sheet) -> None:
        sheet.prose(WEIR)
        sheet.line("Cllr Rowan Ash (Chair)", gap=10)
        for name in ("Cllr Ivy Thorn", "Cllr Basil Reed", "Cllr Hazel Moor"):
            sheet.line(name)

    assert set_pages(page).blocks[1].text == "Cllr Rowan Ash (Chair)\nCllr Ivy Thorn\nCllr Basil Reed\nCllr Hazel Moor"


def test_headings_are_told_by_weight_size_number_or_custom(set_pages: Set) -> None:
    def page(sheet: Sheet) -> None:
        sheet.line("Lower Stoke Harbour Board", size=16)
        sheet.prose(WEIR, gap=10)
        sheet.heading("1. Purpose")
        sheet.prose(FERRY)
        sheet.heading("Background")
        sheet.prose(LAMPS)
        sheet.line("RESOLVED:", gap=8)
        sheet.prose("That the weir be mended.")

    headings = [(h.number, h.text) for h in only(set_pages(page), "heading")]
    assert headings == [
        (None, "Lower Stoke Harbour Board"),
        ("1.", "Purpose"),
        (None, "Background"),
        (None, "RESOLVED:"),
    ]


def test_a_figure_of_a_chart_is_no_paragraph_number(set_pages: Set) -> None:
    def page(sheet: Sheet) -> None:
        sheet.prose(WEIR, x=HANG, mark="2.1")
        sheet.line("Ferry passengers in thousands", x=HANG, gap=20)
        sheet.at(LEFT, sheet.y, "44.9")
        sheet.prose(FERRY, x=HANG, gap=20, mark="2.2")

    assert [block.number for block in set_pages(page).blocks if block.number] == ["2.1", "2.2"]


def test_the_panels_name_on_front_pages_of_reports_stays_in_the_text(set_pages: Set) -> None:
    def page(number: int) -> Callable[[Sheet], None]:
        def setter(sheet: Sheet) -> None:
            sheet.at(450, 40, f"Agenda Item {number}")
            sheet.at(LEFT, 70, "Harbour Board")
            sheet.prose(f"{WEIR} This is report {number}.")

        return setter

    reading = set_pages(*map(page, range(4, 8)))
    assert all(page.text.startswith("Harbour Board") for page in reading.pages)
    assert [fact.text for fact in reading.furniture] == [f"Agenda Item {number}" for number in range(4, 8)]


def test_bold_says_nothing_on_a_page_set_in_bold(set_pages: Set) -> None:
    def page(sheet: Sheet) -> None:
        for text in (WEIR, FERRY, LAMPS) * 2:
            for at, line in enumerate(broken(text, RIGHT - LEFT - 60)):
                sheet.line(line, font=BOLD, gap=9 if at == 0 else 0)

    assert {block.kind for block in set_pages(page).blocks} == {"paragraph"}


def test_an_address_is_no_heading(set_pages: Set) -> None:
    def page(sheet: Sheet) -> None:
        sheet.prose(WEIR)
        for line in ("The Custom House", "4 Quay Street", "Lower Stoke"):
            sheet.line(line, gap=10 if line.startswith("The") else 0)

    assert not only(set_pages(page), "heading")


def test_running_heads_and_feet_are_kept_as_facts_off_the_text(set_pages: Set) -> None:
    def page(number: int) -> Callable[[Sheet], None]:
        def setter(sheet: Sheet) -> None:
            sheet.at(LEFT, 40, "Lower Stoke Harbour Board")
            sheet.at(400, 40, "NOT PROTECTIVELY MARKED")
            sheet.prose(f"In year {number} of the plan, this was so. {WEIR}")
            sheet.at(270, 812, f"Page {number + 16} of 40")

        return setter

    reading = set_pages(*map(page, range(1, 5)))
    assert [page.printed for page in reading.pages] == ["17", "18", "19", "20"]
    assert all("Board" not in page.text and "Page" not in page.text for page in reading.pages)
    assert [fact.text for fact in reading.furniture if fact.page == 2] == [
        "Lower Stoke Harbour Board",
        "NOT PROTECTIVELY MARKED",
        "Page 18 of 40",
    ]


def test_of_two_page_numbers_the_one_that_runs_through_the_pack_is_printed(set_pages: Set) -> None:
    def page(pack: int, inner: int) -> Callable[[Sheet], None]:
        def setter(sheet: Sheet) -> None:
            sheet.prose(f"{WEIR} Figures for sheet {pack}.")
            sheet.at(290, 790, str(inner))
            sheet.at(500, 815, f"Page {pack}")

        return setter

    reading = set_pages(*[page(31 + at, at % 3 + 1) for at in range(9)])
    assert [page.printed for page in reading.pages] == [str(31 + at) for at in range(9)]
    assert all(page.text.count("\n\n") == 0 for page in reading.pages)


def test_an_agenda_stamp_is_a_fact_and_not_a_line_of_the_title_it_cuts(set_pages: Set) -> None:
    def page(sheet: Sheet) -> None:
        sheet.y = 40
        sheet.line("Harbour, Ferries and")
        sheet.line("Agenda Item No: 7")
        sheet.line("Lighting Board")
        sheet.prose(WEIR, gap=20)

    reading = set_pages(page)
    assert [(fact.text, fact.at) for fact in reading.furniture] == [("Agenda Item No: 7", "head")]
    assert reading.blocks[0].text == "Harbour, Ferries and Lighting Board"


def test_captions_that_number_their_own_tables_are_no_running_heads(set_pages: Set) -> None:
    def page(number: int) -> Callable[[Sheet], None]:
        def setter(sheet: Sheet) -> None:
            sheet.at(LEFT, 60, f"Appendix {number * 2}")
            sheet.prose(WEIR)

        return setter

    assert all("Appendix" in page.text for page in set_pages(*map(page, range(1, 6))).pages)


def test_prose_in_two_columns_is_read_down_one_and_then_the_other(set_pages: Set) -> None:
    def page(sheet: Sheet) -> None:
        sheet.prose(f"{WEIR} {FERRY}", right=285)
        sheet.y = 90
        sheet.prose(f"{LAMPS} {WEIR}", x=310)

    text = set_pages(page).pages[0].text.replace("\n\n", " ")
    assert text == f"{WEIR} {FERRY} {LAMPS} {WEIR}"
