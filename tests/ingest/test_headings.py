"""Claims about headings that are long."""

from tests.ingest.pdfs import BOLD, Sheet
from tests.ingest.test_paragraphs import Set, only, set_pages

__all__ = ["set_pages"]

SOME_PROSE = (
    "The Clerk laid before the board the accounts of the harbour for the year, and spoke of the dues on coal. " * 2
)


def test_a_long_title_in_bold_with_a_number_is_a_heading(set_pages: Set) -> None:
    title = "Order No. 412 (2024): Copper beech and two limes at the Laurels and a yew in the yard of the Net Loft"

    def page(sheet: Sheet) -> None:
        sheet.prose(SOME_PROSE)
        sheet.line(f"8. {title}", font=BOLD, size=9, gap=12)
        sheet.prose(SOME_PROSE, gap=12)

    assert [(h.number, h.text) for h in only(set_pages(page), "heading")] == [("8.", title)]


def test_a_large_title_that_fills_its_line_goes_on_in_the_next(set_pages: Set) -> None:
    first = "Minutes of the meeting held on Wednesday 29 May 2024 in the Main Hall"

    def page(sheet: Sheet) -> None:
        sheet.line(first, size=12.5, font=BOLD)
        sheet.line("Guildgate House, Saltby", size=12.5, font=BOLD, gap=7)
        for _ in range(6):
            sheet.prose(SOME_PROSE, gap=14)

    assert [h.text for h in only(set_pages(page), "heading")] == [f"{first} Guildgate House, Saltby"]
