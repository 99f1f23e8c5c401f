"""Texts to vectors: what may change without changing them, and what is kept of them."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.encoder import Encoder, pack, unpack

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
    ((runs, vectors),) = encoder.encode_words([TEXTS[0]])
    assert vectors.shape == (len(runs), encoder.dimensions)
    assert "".join(TEXTS[0][start:end] for start, end in runs) == TEXTS[0].replace(" ", "")
