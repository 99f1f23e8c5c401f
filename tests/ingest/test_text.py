"""Plain text and Markdown."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from ingest import text
from ingest.reading import Reading, Unreadable
from tests.ingest.agreement import assert_agrees, texts


def read(folder: Path, words: str | bytes, name: str = "paper.txt") -> Reading:
    path = folder / name
    path.write_bytes(words if isinstance(words, bytes) else words.encode(errors="ignore"))
    reading = text.read(path)
    assert_agrees(reading)
    return reading


WRAPPED = """The committee walked the length of the sea wall and found
that the stones below the lamp had moved since the autumn.

2.1 A mason was asked for a price before the tides of March,
and two were given.
2.2 The lower of them was thought fair.
"""


def test_wrapped_lines_are_one_paragraph_and_hanging_numbers_begin_the_next(tmp_path: Path) -> None:
    blocks = read(tmp_path, WRAPPED).blocks
    assert [block.number for block in blocks] == [None, "2.1", "2.2"]
    assert blocks[1].text == "A mason was asked for a price before the tides of March, and two were given."


def test_form_feeds_part_pages_and_their_printed_numbers_are_kept_off_the_text(tmp_path: Path) -> None:
    reading = read(tmp_path, "The tide was high.\n\n14\n\fThe tide was low.\n\n15\n\f")
    assert [(page.printed, page.text) for page in reading.pages] == [
        ("14", "The tide was high."),
        ("15", "The tide was low."),
    ]
    assert [fact.text for fact in reading.furniture] == ["14", "15"]


@pytest.mark.parametrize("words", ["Page 7\nGulls.\nPage 8\nTerns.\n", "Gulls.\nPage 7\nTerns.\nPage 8\n"])
def test_lines_that_number_pages_part_them_at_head_or_foot(tmp_path: Path, words: str) -> None:
    assert [(page.printed, page.text) for page in read(tmp_path, words).pages] == [("7", "Gulls."), ("8", "Terns.")]


def test_a_single_mention_of_a_page_parts_nothing(tmp_path: Path) -> None:
    assert len(read(tmp_path, "See also:\nPage 7\nTerns.\n").pages) == 1


def test_a_number_over_a_title_heads_an_item(tmp_path: Path) -> None:
    blocks = read(tmp_path, "4\n\nLamps on the quay\n\nThe lamps were lit at dusk and put out at one.\n").blocks
    assert (blocks[0].kind, blocks[0].number, blocks[0].text) == ("heading", "4", "Lamps on the quay")


def test_a_short_line_over_prose_is_a_heading(tmp_path: Path) -> None:
    blocks = read(tmp_path, "Eels\n\nEels were counted twice in the year and found wanting.\n").blocks
    assert [block.kind for block in blocks] == ["heading", "paragraph"]


TRANSCRIPT = """Councillor Amery: Where is the map

Mrs Tolland, Harbour Master: It was left at the lodge, with the other papers, on the day of the storm.

Councillor Amery: And the key

Mrs Tolland, Harbour Master: The key hangs behind the door of the lodge, where the clerk left it in the spring.

Councillor Amery: Thank you Harbour Master

Mrs Tolland, Harbour Master: Not at all; the map should be kept with the minutes in the library from now on.
"""


def test_short_turns_of_a_transcript_are_no_headings(tmp_path: Path) -> None:
    """They are short, end in no full stop and stand over a longer paragraph, as headings do."""
    blocks = read(tmp_path, TRANSCRIPT).blocks
    assert [block.kind for block in blocks] == ["paragraph"] * 6
    assert blocks[2].text == "Councillor Amery: And the key"


def test_a_label_that_stands_once_or_twice_may_begin_a_heading(tmp_path: Path) -> None:
    words = "Appendix: The sea wall\n\nThe wall was walked from end to end by two members of the committee in March.\n"
    for times in (1, 2):
        assert [block.kind for block in read(tmp_path, "\n".join([words] * times)).blocks][::2] == ["heading"] * times


def test_other_headings_of_a_transcript_stay_headings(tmp_path: Path) -> None:
    assert read(tmp_path, "The lodge\n\n" + TRANSCRIPT).blocks[0].kind == "heading"


def test_lists_keep_their_marks(tmp_path: Path) -> None:
    reading = read(tmp_path, "Resolved:\n(a) to wait for the spring\n(b) to ask again\n")
    assert texts(reading) == ["Resolved:", "(a) to wait for the spring", "(b) to ask again"]


def test_latin_text_is_read_with_a_warning(tmp_path: Path) -> None:
    reading = read(tmp_path, "Café licence: £30".encode("latin-1"))
    assert texts(reading) == ["Café licence: £30"]
    assert "windows-1252" in reading.warnings[0]


def test_utf16_is_told_by_its_mark(tmp_path: Path) -> None:
    assert texts(read(tmp_path, "Gŵyl y Môr".encode("utf-16"))) == ["Gŵyl y Môr"]


@pytest.mark.parametrize("data", [b"\x00\x01\x02words", b"\x01\x02\x03\x04\x05"])
def test_binary_data_is_no_text(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(Unreadable, match="binary data"):
        read(tmp_path, data)


MARKDOWN = """---
draft: yes
---
# Tolls

Tolls are **not** raised, says [the clerk](https://example.org).

- carts
- barges

| Cart | Toll |
|------|-----:|
| Hay  | 2d   |

Exempt carts
------------
Those of the _miller_.
"""


def test_markdown_is_read_as_it_is_shown(tmp_path: Path) -> None:
    reading = read(tmp_path, MARKDOWN, "tolls.md")
    assert texts(reading) == [
        "Tolls",
        "Tolls are not raised, says the clerk.",
        "- carts",
        "- barges",
        "Cart\tToll\nHay\t2d",
        "Exempt carts",
        "Those of the miller.",
    ]
    assert [block.level for block in reading.blocks if block.kind == "heading"] == [1, 2]
    assert (reading.media_type, reading.title) == ("text/markdown", "Tolls")


LINES = some.lists(
    some.one_of(
        some.text(max_size=20),
        some.sampled_from(["", "\f", "Page 1", "Page 2", "3.1 Words", "| a | b |", "# H", "---"]),
    ),
    max_size=15,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LINES, some.sampled_from(["paper.txt", "paper.md"]))
def test_blocks_and_pages_agree_on_any_text(tmp_path: Path, lines: list[str], name: str) -> None:
    words = "\n".join(lines).replace("\x00", "")
    with suppress(Unreadable):  # control characters make it binary data
        read(tmp_path, words, name)
