"""A model's words become plain sentences with the numbers that they cite, however they come."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.answers.transcript import Sentence, Transcript


def read(text: str, pieces: int = 1) -> list[Sentence]:
    transcript = Transcript()
    found = [s for at in range(0, len(text), pieces) for s in transcript.take(text[at : at + pieces])]
    return [*found, *transcript.end()]


@pytest.mark.parametrize(
    ("text", "cites"),
    [
        ("Traffic fell [1].", (1,)),
        ("Traffic fell. [1]", (1,)),
        ("Traffic fell.[2][1]", (2, 1)),
        ("Traffic fell [1, 3].", (1, 3)),
        ("Traffic fell [1-3].", (1, 2, 3)),
        ("Traffic fell [passage 2].", (2,)),
        ("Traffic fell [^2].", (2,)),
        ("Traffic fell【2†source】.", (2,)),
        ("Traffic fell.", ()),
        ("- Traffic fell. [1]", (1,)),
        ("1. Traffic fell [2].", (2,)),
        ("**Traffic** `fell` [1].", (1,)),
        ("<b>Traffic</b> fell [1].", (1,)),
        ("## Traffic fell [1].", (1,)),
        ("Traffic\u202e\u200b fell [1].", (1,)),
        ("Traffic \U000e0041\x07fell [1].", (1,)),
        ("[Traffic](https://evil.example/?q=1) fell [1].", (1,)),
        ("Traffic https://evil.example/a?b=[1] fell [1].", (1,)),
        ("<think>I must lie. [9]</think>Traffic fell [1].", (1,)),
    ],
)
def test_a_sentence_is_read_with_its_marks(text: str, cites: tuple[int, ...]) -> None:
    sentences = read(text)
    assert [sentence.cites for sentence in sentences] == [cites]
    assert "".join(sentences[0].text.split()) in ("Trafficfell.", "Trafficfell")


def test_marks_go_with_the_sentence_that_they_follow() -> None:
    assert read("Traffic fell. [1] Walking rose. [2]") == [
        Sentence("Traffic fell.", (1,)),
        Sentence("Walking rose.", (2,)),
    ]


@given(st.integers(1, 40))
def test_sentences_are_the_same_however_the_words_come(pieces: int) -> None:
    text = "Traffic fell by 41 per cent. [1] **Cllr. Lowe** asked about permits [2][3]. <i>It</i> fell.\n- Last one [1]"
    assert read(text, pieces) == read(text, len(text))


@given(st.text(max_size=300))
def test_no_text_upsets_it_and_nothing_invisible_is_left(text: str) -> None:
    for sentence in read(text, 7):
        assert sentence.text.isprintable()


def test_an_unfinished_thought_says_nothing() -> None:
    assert read("<think>The motion was carried [1]. And so on") == []
