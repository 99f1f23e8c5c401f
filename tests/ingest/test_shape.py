"""What the first word of a line is."""

import pytest

from ingest.shape import inline_mark, mark_kind


@pytest.mark.parametrize("mark", ["3.46", "12.1.4", "27A.1", "104B.12"])
def test_a_number_of_two_levels_numbers_a_paragraph_though_its_item_was_put_in_between(mark: str) -> None:
    assert mark_kind(mark) == "number"
    assert inline_mark(f"{mark} The ferry ran late.") == (mark, "The ferry ran late.")


def test_a_figure_with_a_unit_is_no_paragraphs_number() -> None:
    assert inline_mark("12.5 per cent of the ferries ran late") is None
