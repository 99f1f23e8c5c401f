"""Claims about an agenda as the key to its pack."""

from ingest.agenda import agenda_items, alike, trusted_ranges
from tests.ingest.readings import reading

AGENDA = ["# Agenda", "#1 Apologies", "#2 Minutes (Pages 3 - 4)", "#3 Ferry fares for the winter (Pages 5 - 9)"]


def test_the_page_range_printed_with_an_item_is_its_papers() -> None:
    found = agenda_items(reading(AGENDA).blocks)
    assert [(entry.item.number, entry.item.title, entry.pages) for entry in found] == [
        ("1", "Apologies", None),
        ("2", "Minutes", (3, 4)),
        ("3", "Ferry fares for the winter", (5, 9)),
    ]


def test_a_range_on_the_next_line_belongs_to_the_item_with_the_words_before_it() -> None:
    found = agenda_items(reading(["#4 Ferries and the long", "winter programme (Pages 7 - 8)", "#5 Quays"]).blocks)
    assert (found[0].item.title, found[0].pages) == ("Ferries and the long winter programme", (7, 8))


def test_a_range_that_does_not_rise_through_the_agenda_is_no_page_range() -> None:
    found = agenda_items(reading(["#4 Ferries (Pages 20 - 25)", "#5 Quays 2 - 3"]).blocks)
    assert found[1].pages is None


def test_ranges_count_by_the_printed_numbers() -> None:
    paper = reading(AGENDA, [], ["a"], ["b"], ["c"], printed=[None, "2", "3", "4", "5"])
    assert trusted_ranges(paper, agenda_items(paper.blocks), {}) == {3: "2", 5: "3"}


def test_ranges_that_a_stamp_contradicts_are_not_trusted() -> None:
    paper = reading(AGENDA, ["a"], ["b"], ["c"], ["d"], printed=["1", "2", "3", "4", "5"])
    assert trusted_ranges(paper, agenda_items(paper.blocks), {"2": 2}) == {}


def test_a_heading_is_matched_with_the_title_that_a_clerk_mistyped() -> None:
    items = agenda_items(reading(AGENDA).blocks)
    found = alike("Ferry fares for the Winters", items)
    assert found is not None
    assert found.item.number == "3"
    assert alike("Harbour dues", items) is None
