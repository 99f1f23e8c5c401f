"""A meeting page that somebody saved as text."""

from pathlib import Path

from index.records import ItemRef
from ingest import text
from ingest.parts import sections_of
from ingest.reading import Reading, Stated
from tests.ingest.agreement import assert_agrees, texts

PAGE = """Agenda and minutes

Venue: Tithe Barn

Items
No. Item

1.

Welcome

Minutes:

The chair lit the stove.

2.

Bridge repairs pdf icon PDF 86 KB

[The engineer to report]

Additional documents:

Minutes:

Three arches were found sound.
The fourth  ...  view the full minutes text for item 2.

3.

Works

Minutes:

Resolved:

1.    to buy lime
2.    to hire a mason
"""


def read(folder: Path, words: str = PAGE) -> Reading:
    path = folder / "page.txt"
    path.write_text(words, "utf-8")
    reading = text.read(path)
    assert_agrees(reading)
    return reading


def stated(reading: Reading, words: str) -> Stated | None:
    return next(block.stated for block in reading.blocks if block.text == words)


def test_items_are_told_by_numbers_alone_on_their_lines(tmp_path: Path) -> None:
    reading = read(tmp_path)
    headings = [(b.number, b.text) for b in reading.blocks if b.kind == "heading" and b.level == 2]
    minuted = [("1.", "Welcome"), ("2.", "Bridge repairs"), ("3.", "Works")]
    assert headings == [*minuted, ("2.", "Bridge repairs")]
    assert stated(reading, "The chair lit the stove.") == Stated("minutes", ItemRef("1", "Welcome"))
    assert stated(reading, "[The engineer to report]") == Stated("agenda", ItemRef("2", "Bridge repairs"))


def test_the_minutes_stand_together_and_the_agenda_after_them(tmp_path: Path) -> None:
    assert [section.kind for section in sections_of(read(tmp_path))] == ["minutes", "agenda"]


def test_minutes_that_the_page_cut_short_are_incomplete(tmp_path: Path) -> None:
    reading = read(tmp_path)
    bridge = ItemRef("2", "Bridge repairs")
    assert stated(reading, "Three arches were found sound.") == Stated("minutes", bridge, complete=False)
    assert stated(reading, "The fourth ...") == Stated("minutes", bridge, complete=False)


def test_a_list_in_the_minutes_begins_no_item(tmp_path: Path) -> None:
    words = texts(read(tmp_path))
    assert words[words.index("1. to buy lime") + 1] == "2. to hire a mason"
    assert stated(read(tmp_path), "2. to hire a mason") == Stated("minutes", ItemRef("3", "Works"))


def test_the_venue_is_kept_and_no_meeting_is_made_up(tmp_path: Path) -> None:
    meeting = read(tmp_path).meeting
    assert meeting
    assert (meeting.venue, meeting.panel, meeting.date) == ("Tithe Barn", None, None)


def test_a_text_with_numbers_but_no_labels_is_no_meeting_page(tmp_path: Path) -> None:
    reading = read(tmp_path, "1.\n\nWelcome\n\n2.\n\nBridge repairs\n")
    assert all(block.stated is None for block in reading.blocks)
