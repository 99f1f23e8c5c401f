"""Claims about running heads and feet."""

from pathlib import Path

import pytest

from ingest.pdf import read
from tests.ingest.pdfs import Sheet, pdf

PROSE = "The Clerk laid before the board the accounts of the harbour for the year, and drew attention to the dues. " * 3


@pytest.mark.parametrize("stamped", [(2, 3, 4, 5), (2, 4)])
def test_a_small_running_head_is_one_however_many_reports_begin_under_it(
    tmp_path: Path, stamped: tuple[int, ...]
) -> None:
    def page(number: int, sheet: Sheet) -> None:
        sheet.at(62, 34, "Harbour Panel – 13 March 2024", size=8)
        if number in stamped:
            sheet.heading(f"Agenda Item No: {number}")
        sheet.prose(f"{number} {PROSE}")

    pages = [lambda sheet, number=number: page(number, sheet) for number in range(1, 6)]
    reading = read(pdf(tmp_path / "pack.pdf", *pages))
    assert not [block.text for block in reading.blocks if block.text.startswith("Harbour Panel")]
