"""Texts to vectors: what may change without changing them, and what is kept of them."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.encoder import _REMEMBERED, Encoder, pack, unpack

TEXTS = ("The chain ferry runs until ten.", "Ferry.", "Two of the three baby clinics had closed since the winter. " * 9)


def test_vectors_are_of_length_one_and_as_long_as_the_model_says(encoder: Encoder) -> None:
    vectors = encoder.encode(TEXTS)
    assert vectors.shape == (3, encoder.dimensions)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1.0, abs=1e-5)
    assert encoder.encode([]).shape == (0, encoder.dimensions)


def test_a_text_has_the_same_vector_in_any_company(encoder: Encoder) -> None:
    together = encoder.encode(TEXTS)
    alone = np.concatenate([encoder.encode([text]) for text in TEXTS])
    backwards = encoder.encode(TEXTS[::-1])[::-1]
    assert (together * alone).sum(axis=1).min() > 0.998
    assert (together * backwards).sum(axis=1).min() > 0.998


def test_texts_keep_their_places_over_many_batches(encoder: Encoder) -> None:
    texts = [f"Item {number} was about {'lamps and ' * (number % 7)}tides." for number in range(41)]
    together = encoder.encode(texts)
    alone = np.concatenate([encoder.encode([text]) for text in texts])
    assert (together @ alone.T).argmax(axis=1).tolist() == list(range(41))


def test_threads_that_encode_at_once_get_the_vectors_that_one_alone_gets(encoder: Encoder) -> None:
    texts = [[f"Thread {thread} asks about {'tolls ' * (turn * thread % 9)}{turn}." for turn in range(9)]
             for thread in range(6)]  # fmt: skip
    alone = [encoder.encode(some) for some in texts]
    with ThreadPoolExecutor(6) as threads:
        at_once = list(threads.map(encoder.encode, texts))
    for one, other in zip(alone, at_once, strict=True):
        assert (one * other).sum(axis=1).min() > 0.998


def test_near_in_meaning_is_near_in_vectors(encoder: Encoder) -> None:
    boat, ferry, budget = encoder.encode(["the boat over the river", "a ferry across the water", "council tax bands"])
    assert boat @ ferry > boat @ budget


@settings(max_examples=25)
@given(st.integers(0, 2**32 - 1))
def test_a_packed_vector_keeps_its_cosines_to_three_decimals(seed: int) -> None:
    drawn = np.random.default_rng(seed).standard_normal((2, 384))
    vectors = (drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float32)
    back = unpack([pack(vector) for vector in vectors])
    assert back @ vectors.T == pytest.approx(vectors @ vectors.T, abs=1e-3)
    assert len(pack(vectors[0])) == 2 * 384


def test_a_vector_is_kept_by_its_model_and_its_words() -> None:
    one, another = Encoder(), Encoder("/models/another")
    assert one.key("Agreed.") == Encoder().key("Agreed.")
    assert len({one.key("Agreed."), one.key("Noted."), another.key("Agreed.")}) == 3


def test_word_pieces_are_runs_of_their_text(encoder: Encoder) -> None:
    (read,) = encoder.read([TEXTS[0]])
    assert read.words.shape == (len(read.runs), encoder.dimensions)
    assert "".join(TEXTS[0][start:end] for start, end in read.runs) == TEXTS[0].replace(" ", "")
    assert np.linalg.norm(read.words, axis=1) == pytest.approx(1.0, abs=1e-5)


def test_a_text_longer_than_the_model_reads_is_read_as_far_as_it_does(encoder: Encoder) -> None:
    (read,) = encoder.read(["tide " * 2000])
    assert 0 < len(read.runs) <= encoder.longest
    assert read.vector @ read.vector == pytest.approx(1.0, abs=1e-4)


def test_a_question_asked_again_is_not_run_again_and_old_ones_are_let_go() -> None:
    asking = Encoder()
    first = asking.question("When does the ferry run?")
    assert asking.question("When does the ferry run?") is first
    for number in range(_REMEMBERED):
        asking.question(f"Item {number}?")
    assert asking.question("When does the ferry run?") is not first
    assert len(asking._asked) == _REMEMBERED


def test_sentences_read_lately_keep_their_vectors_whoever_stands_beside_them() -> None:
    reading = Encoder()
    ferry, ford, again = reading.sentences(["The ferry ran.", "The ford was shut.", "The ferry ran."])
    assert (ferry == again).all()
    assert ferry @ reading.encode(["The ferry ran."])[0] == pytest.approx(1.0, abs=1e-3)
    assert (reading.sentences(["A weir.", "The ford was shut."])[1] == ford).all()
    assert set(reading._sentences) == {"The ferry ran.", "The ford was shut.", "A weir."}
    assert reading.sentences([]).shape == (0, reading.dimensions)
