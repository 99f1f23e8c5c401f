"""Tables, with rules and without."""

from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from ingest.pdf import read
from ingest.reading import Reading
from tests.ingest.pdfs import BODY, LEFT, SIZE, Sheet, broken, pdf
from tests.ingest.test_pdf import assert_offsets_hold

Set = Callable[..., Reading]
PROSE = (
    "The Clerk laid before the board the accounts of the harbour for the year and drew attention to the dues on "
    "coal, which had fallen, and to the dues on timber, which had not."
)


@pytest.fixture
def set_pages(tmp_path: Path) -> Set:
    def of(*pages: Callable[[Sheet], None]) -> Reading:
        reading = read(pdf(tmp_path / "paper.pdf", *pages))
        assert_offsets_hold(reading)
        return reading

    return of


def tables(reading: Reading) -> list[str]:
    return [block.text for block in reading.blocks if block.kind == "table"]


def ruled(sheet: Sheet, xs: list[float], top: float, rows: list[list[str]], height: float = 18) -> None:
    """A table with every rule drawn, a line of text in each cell or several broken to its width."""
    ys = [top]
    for row in rows:
        cells = [broken(cell, xs[at + 1] - xs[at] - 8) for at, cell in enumerate(row)]
        for at, cell in enumerate(cells):
            for down, line in enumerate(cell):
                sheet.at(xs[at] + 4, ys[-1] + 13 + 13 * down, line)
        ys.append(ys[-1] + height + 13 * (max(map(len, cells)) - 1))
    sheet.rules(xs, ys)
    sheet.y = ys[-1]


def test_a_ruled_table_gives_a_line_a_row_and_a_tab_a_cell(set_pages: Set) -> None:
    def page(sheet: Sheet) -> None:
        sheet.prose(PROSE)
        rows = [["Dues", "2030", "2031"], ["Coal", "1,200", "900"], ["Timber", "80", "95"]]
        ruled(sheet, [72, 250, 350, 450], 150, rows)
        sheet.prose(PROSE, gap=20)

    reading = set_pages(page)
    assert [block.kind for block in reading.blocks] == ["paragraph", "table", "paragraph"]
    assert tables(reading) == ["Dues\t2030\t2031\nCoal\t1,200\t900\nTimber\t80\t95"]


def test_a_cell_of_several_lines_is_one_cell_of_its_row(set_pages: Set) -> None:
    task = "Mend the sill of the weir at Lower Stoke before the spring tides and tell the board"

    def page(sheet: Sheet) -> None:
        rows = [["Action", "What is to be done", "By"], ["Weir", task, "Harbour Master"]]
        ruled(sheet, [72, 180, 400, 523], 150, rows)

    assert tables(set_pages(page)) == [f"Action\tWhat is to be done\tBy\nWeir\t{task}\tHarbour Master"]


def test_a_frame_around_prose_is_no_table(set_pages: Set) -> None:
    def page(sheet: Sheet) -> None:
        sheet.rules([60, 540], [80, 200])
        sheet.prose(PROSE)

    reading = set_pages(page)
    assert [(block.kind, block.text) for block in reading.blocks] == [("paragraph", PROSE)]


def test_columns_of_figures_without_rules_are_a_table(set_pages: Set) -> None:
    def page(sheet: Sheet) -> None:
        sheet.prose(PROSE)
        sheet.y += 20
        for row in (("Dues", "2030", "2031"), ("Coal", "1,200", "900"), ("Timber", "80", "95")):
            sheet.line(row[0])
            sheet.at(300, sheet.y, row[1])
            sheet.at(400, sheet.y, row[2])

    assert tables(set_pages(page)) == ["Dues\t2030\t2031\nCoal\t1,200\t900\nTimber\t80\t95"]


def test_names_beside_posts_are_read_across(set_pages: Set) -> None:
    def page(sheet: Sheet) -> None:
        sheet.prose(PROSE)
        sheet.y += 20
        for name, post in (
            ("Rowan Ash", "Harbour Master"),
            ("Ivy Thorn", "Head of Ferries and"),
            ("", "Lighting"),
            ("Basil Reed", "Clerk to the Board"),
        ):
            sheet.line(name)
            sheet.at(250, sheet.y, post)

    assert tables(set_pages(page)) == [
        "Rowan Ash\tHarbour Master\nIvy Thorn\tHead of Ferries and Lighting\nBasil Reed\tClerk to the Board"
    ]


def test_rows_of_figures_that_no_rule_parts_are_told_apart(set_pages: Set) -> None:
    def page(sheet: Sheet) -> None:
        sheet.rules([72, 250, 350, 450], [150, 170, 230])
        columns = (("Dues", "Coal", "Timber", "Fish"), ("2030", "12", "8", "3"), ("2031", "9", "9", "4"))
        for x, cells in zip((76, 254, 354), columns, strict=True):
            for at, cell in enumerate(cells):
                sheet.at(x, 164 if at == 0 else 168 + 16 * at, cell)

    assert tables(set_pages(page)) == ["Dues\t2030\t2031\nCoal\t12\t9\nTimber\t8\t9\nFish\t3\t4"]


def test_a_long_table_parts_between_rows_and_each_page_has_its_own(set_pages: Set) -> None:
    rows = [[f"Berth {at}", f"vessel {at}", str(at)] for at in range(30)]

    def page(sheet: Sheet) -> None:
        ruled(sheet, [72, 200, 350, 450], 100, rows, height=20)

    reading = set_pages(page, page)
    found = tables(reading)
    assert [text.count("\n") + 1 for text in found] == [25, 5, 25, 5]
    assert "\n".join(found[:2]) == "\n".join("\t".join(row) for row in rows)
    assert [block.pieces[0].page for block in reading.blocks] == [1, 1, 2, 2]


def test_a_table_has_a_box_for_each_row(set_pages: Set) -> None:
    def page(sheet: Sheet) -> None:
        ruled(sheet, [LEFT, 250, 350], 150, [["Coal", "9"], ["Timber", "8"], ["Fish", "7"]])

    piece = set_pages(page).blocks[0].pieces[0]
    assert len(piece.boxes) == 3
    assert [round(box[1]) for box in piece.boxes] == sorted(round(box[1]) for box in piece.boxes)


def test_words_shaded_within_a_cell_do_not_part_it(set_pages: Set) -> None:
    def page(sheet: Sheet) -> None:
        rows = [["Weir", "Mend the sill of the weir before the spring tides"], ["Quay", "Mend the lamps"]]
        sheet.canvas.setFillGray(0.9)
        for y in (152, 165):
            sheet.canvas.rect(186, sheet.height - y - 13, 100, 12, stroke=0, fill=1)
        sheet.canvas.setFillGray(0)
        ruled(sheet, [72, 180, 330], 150, rows)

    assert tables(set_pages(page)) == ["Weir\tMend the sill of the weir before the spring tides\nQuay\tMend the lamps"]


def test_shaded_boxes_alone_make_a_table(set_pages: Set) -> None:
    def page(sheet: Sheet) -> None:
        for down, row in enumerate((("Coal", "9"), ("Timber", "8"))):
            for x, width, cell in ((72, 150, row[0]), (222, 80, row[1])):
                sheet.canvas.setFillGray(0.85)
                sheet.canvas.rect(x, sheet.height - 168 - 20 * down, width, 20, stroke=0, fill=1)
                sheet.canvas.setFillGray(0)
                sheet.at(x + 4, 163 + 20 * down, cell)

    assert tables(set_pages(page)) == ["Coal\t9\nTimber\t8"]


def test_a_line_stretched_to_the_margins_is_no_row_of_cells(set_pages: Set) -> None:
    stretched = "which the board had asked for in the spring".split()

    def page(sheet: Sheet) -> None:
        sheet.line("The Harbour Master then laid before the members a plan for the mending of the weir,")
        for _ in range(2):
            sheet.y += 13.5
            x = LEFT
            for word in stretched:
                sheet.at(x, sheet.y, word)
                x += stringWidth(word, BODY, SIZE) + 24
        sheet.line("and they noted it.")

    assert not tables(set_pages(page))


def test_a_word_that_a_narrow_cell_broke_is_one_word(set_pages: Set) -> None:
    def page(sheet: Sheet) -> None:
        sheet.prose(PROSE)
        xs, top = [72, 250, 300, 450], 160
        cells = [
            ["Risk", ("Likeliho", "od"), "Mitigation"],
            ["Coal dues fall", ("Substant", "ial"), ("Service", "charge")],
        ]
        for row, line in enumerate(cells):
            for column, cell in enumerate(line):
                for down, part in enumerate((cell,) if isinstance(cell, str) else cell):
                    sheet.at(xs[column] + 4, top + 13 + 40 * row + 13 * down, part)
        sheet.rules(xs, [top, top + 40, top + 80])
        sheet.y = top + 80

    assert tables(set_pages(page)) == ["Risk\tLikelihood\tMitigation\nCoal dues fall\tSubstantial\tService charge"]
