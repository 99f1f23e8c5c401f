"""Word by word: what says the thing that was asked is closest."""

import numpy as np
import pytest

from index import words
from index.closeness import asked, nearness
from index.context import read_before
from index.encoder import Encoder
from index.papers import Wording

ALIKE = [
    "The chain ferry at Nettlewick was painted green in the spring.",
    "The chain ferry at Nettlewick stops running at ten at night.",
    "The toll bridge at Nettlewick opens at ten in the morning.",
    "",
]


def close(encoder: Encoder, question: str, texts: list[str], rarity: dict[str, int] | None = None) -> list[float]:
    question_read = asked(encoder, question, rarity or {}, 100)
    held = [Wording(text, (), one.words) for text, one in zip(texts, words.embedded(encoder, texts), strict=True)]
    return [float(score) for score in question_read.weights @ nearness(question_read, held)]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("When does the ferry stop for the night?", 1),
        ("What colour is the ferry?", 0),
        ("When does the bridge open?", 2),
    ],
)
def test_the_passage_that_says_what_is_asked_is_closest(encoder: Encoder, question: str, answer: int) -> None:
    scores = close(encoder, question, ALIKE)
    assert int(np.argmax(scores)) == answer
    assert all(-1.001 <= score <= 1.001 for score in scores)


def test_a_passage_without_words_is_close_to_nothing_and_no_error(encoder: Encoder) -> None:
    assert close(encoder, "When does the ferry stop?", [""]) == [0.0]
    assert close(encoder, "When does the ferry stop?", ALIKE)[3] == 0.0
    assert close(encoder, "When does the ferry stop?", []) == []


def test_a_question_without_words_is_close_to_nothing(encoder: Encoder) -> None:
    assert close(encoder, "", ALIKE) == [0.0] * 4


def test_the_same_words_are_as_close_as_can_be(encoder: Encoder) -> None:
    (score,) = close(encoder, ALIKE[1], [ALIKE[1]])
    assert score > 0.97


def test_rare_words_weigh_more_than_those_that_every_passage_has(encoder: Encoder) -> None:
    rare = asked(encoder, "ferry night", {"ferri": 1, "night": 100}, 100)
    assert rare.weights.sum() == pytest.approx(1.0, abs=1e-5)
    assert rare.weights[0] > 5 * rare.weights[1]


def test_a_word_in_pieces_weighs_as_the_whole_word(encoder: Encoder) -> None:
    """The model reads "Nettlewick" as several pieces, each of which stands for a rare word."""
    read = encoder.question("Nettlewick ferry")
    weights = asked(encoder, "Nettlewick ferry", {"nettlewick": 1, "ferri": 100}, 100).weights
    pieces = [at for at, (start, _) in enumerate(read.runs) if start < 10]
    assert len(pieces) > 1
    assert len({float(weights[at]) for at in pieces}) == 1
    assert weights[pieces[0]] > weights[-1]


def test_a_word_that_only_the_headings_have_counts_less_than_the_passages_own(encoder: Encoder) -> None:
    said, above = "The chain ferry stops at ten.", ("Tolls and charges",)
    (inside,) = close(encoder, "ferry", [said])
    read = asked(encoder, "ferry", {}, 100)
    other = ("The chain ferry",)
    texts = [(read_before(above) + said, above), (read_before(other) + "It stops.", other)]
    packed = words.embedded(encoder, [text for text, _ in texts])
    held = [Wording(text, titles, one.words) for (text, titles), one in zip(texts, packed, strict=True)]
    own, headed = (read.weights @ nearness(read, held)).tolist()
    assert own == pytest.approx(inside, abs=0.15)
    assert 0 < headed < own
