"""Joining lines: hyphens at their ends, characters that do not belong, and offsets that hold whatever is set."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.joining import Vocabulary
from ingest.lines import Line, PageLines, Word, clean, lines_of
from ingest.paragraphs import blocks_of
from ingest.reading import Reading
from tests.ingest.test_pdf import assert_offsets_hold


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("the infor-", "mation", "the information"),
        ("its self-", "evaluation", "its self-evaluation"),
        ("in 2030-", "31", "in 2030-31"),
        ("Mrs Ash-", "Reed", "Mrs Ash-Reed"),
        ("a long-", "term plan", "a long-term plan"),
        ("the weir -", "and", "the weir - and"),
    ],
)
def test_a_hyphen_at_a_lines_end_goes_only_when_it_cuts_a_word(before: str, after: str, expected: str) -> None:
    vocabulary = Vocabulary.of(["information of a long term, a term"])
    words, joint = vocabulary.join(before, after)
    assert words + joint + after == expected


def test_the_papers_own_spelling_decides_about_a_hyphen() -> None:
    assert Vocabulary.of(["the waterfront"]).join("the water-", "front") == ("the water", "")
    assert Vocabulary.of(["water-front, water, front"]).join("the water-", "front") == ("the water-", "")


def test_no_null_no_lone_surrogate_and_no_private_character_gets_through() -> None:
    assert clean("A\x00B\ud800C\ufb01\uf0b7\ue123\u00ad") == "ABCfi•"


VOCABULARY = "a b the of weir. Ferry 3.4 1. (a) • 12 co- RESOLVED: £3,000 Item".split()
WORDS = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=20)
LINES = st.builds(
    lambda words, x, y, size, bold: Line(" ".join(words), (x, y, x + 6.0 * len(words), y + size), size, bold, 1),
    WORDS,
    st.floats(20, 400),
    st.floats(10, 800),
    st.sampled_from([9.0, 11.0, 16.0]),
    st.booleans(),
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(st.lists(LINES, max_size=12), min_size=1, max_size=4))
def test_offsets_hold_whatever_stands_on_the_pages(pages: list[list[Line]]) -> None:
    laid = blocks_of(
        [
            PageLines(number, 595, 842, tuple(replace(line, page=number) for line in lines))
            for number, lines in enumerate(pages, start=1)
        ]
    )
    assert_offsets_hold(Reading("application/pdf", None, laid.pages, laid.blocks))
    given_letters = letters(line.text for lines in pages for line in lines)
    kept = letters(page.text for page in laid.pages) + letters(fact.text for fact in laid.furniture)
    assert kept == given_letters


def letters(texts: Iterable[str]) -> Counter[str]:
    """How often each letter and figure occurs."""
    return Counter(character for text in texts for character in text if character.isalnum())


PLACED = [
    Word(f"w{at}", 72 + 40 * (at % 5), 100 + 14 * (at // 5), 106 + 40 * (at % 5), 112 + 14 * (at // 5), 11, False)
    for at in range(15)
]


@given(st.permutations(PLACED))
def test_lines_do_not_depend_on_the_order_in_which_words_were_drawn(words: list[Word]) -> None:
    assert [line.text for line in lines_of(words, 1)] == ["w0 w1 w2 w3 w4", "w5 w6 w7 w8 w9", "w10 w11 w12 w13 w14"]
