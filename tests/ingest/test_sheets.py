"""Sheets: words laid on pages that can say where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ingest.reading import BlockKind
from ingest.sheets import LONG_CELL, Sheets, is_listed, parted
from tests.ingest.agreement import assert_agrees, texts

WORDS = some.text(max_size=60)
DEEDS = some.one_of(
    some.tuples(some.sampled_from(["paragraph", "heading", "list"]), WORDS),
    some.tuples(some.just("words"), WORDS),
    some.tuples(some.just("go on"), WORDS),
    some.tuples(some.just("rows"), some.lists(some.lists(WORDS, min_size=1, max_size=3), max_size=4)),
    some.tuples(some.just("turn"), some.none()),
)


def lay(sheets: Sheets, deed: str, what: object) -> None:
    if isinstance(what, list):
        sheets.put_rows(what)
    elif not isinstance(what, str):
        sheets.turn()
    elif deed == "words":
        sheets.put_words(what)
    elif deed == "go on":
        sheets.go_on(what)
    else:
        kinds: dict[str, BlockKind] = {"paragraph": "paragraph", "heading": "heading", "list": "list"}
        sheets.put(what, kinds[deed], number="2.1" if deed == "paragraph" else None)


@given(some.lists(DEEDS, max_size=20))
def test_blocks_and_pages_hold_the_same_words_whatever_is_put(deeds: list[tuple[str, object]]) -> None:
    sheets = Sheets()
    for deed, what in deeds:
        lay(sheets, deed, what)
    assert_agrees(sheets.reading("text/plain"))


def test_a_paragraph_goes_on_over_a_page() -> None:
    sheets = Sheets()
    sheets.put("The ferry was said to be")
    sheets.turn()
    sheets.go_on("late every second day.")
    reading = sheets.reading("text/plain")
    assert_agrees(reading)
    assert texts(reading) == ["The ferry was said to be late every second day."]
    assert [piece.page for piece in reading.blocks[0].pieces] == [1, 2]


def test_a_number_is_on_the_page_but_not_in_the_paragraph() -> None:
    sheets = Sheets()
    sheets.put_words("4.12 Bats were counted in the belfry.")
    block = sheets.reading("text/plain").blocks[0]
    assert (block.number, block.text) == ("4.12", "Bats were counted in the belfry.")
    assert sheets.reading("text/plain").pages[0].text == "4.12 Bats were counted in the belfry."


def test_a_motion_in_a_table_keeps_its_number_movers_and_outcome_in_one_row() -> None:
    motion = "That the pond be dredged.\n" + "and so on " * LONG_CELL
    sheets = Sheets()
    sheets.put_rows([["No.", "Movers", "Motion", "Outcome"], ["7", "Ash/Birch", motion, "LOST"]])
    reading = sheets.reading("text/plain")
    assert texts(reading)[1:3] == ["7\tAsh/Birch\t\tLOST", "That the pond be dredged."]
    assert_agrees(reading)


def test_a_row_of_one_cell_heads_what_follows() -> None:
    sheets = Sheets()
    sheets.put_rows([["BYE-LAWS"], ["12", "Geese on the green", "PASSED"]])
    assert [block.kind for block in sheets.reading("text/plain").blocks] == ["heading", "table"]


def test_a_long_table_is_parted_between_rows() -> None:
    sheets = Sheets()
    sheets.put_rows([[str(number), "a lamp mended"] for number in range(80)])
    blocks = sheets.reading("text/plain").blocks
    assert len(blocks) > 1
    assert sum(block.text.count("\n") + 1 for block in blocks) == 80


@pytest.mark.parametrize("text", ["(a) mend the roof", "1. mend the roof", "• mend it", "- mend it", "iv) mend it"])
def test_marks_of_lists_are_known(text: str) -> None:
    assert is_listed(text)


@pytest.mark.parametrize("text", ["A. Alder moved it", "6.00 pm", "2.5 per cent more", "1984 was dry", "-5 degrees"])
def test_what_only_looks_like_a_mark_or_number_is_left_alone(text: str) -> None:
    assert not is_listed(text)
    assert parted(text) == (None, text)
