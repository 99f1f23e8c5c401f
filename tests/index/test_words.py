"""The vectors of words: small, of length one, where they stand, and by a basis that anyone can draw again."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index import words
from index.encoder import Encoded, Encoder

TEXT = "Resolved: That the chain ferry at Nettlewick run until ten at night from 1 May 2019."

ENCODER = Encoder()


def test_words_are_kept_with_the_runs_where_they_stand(encoder: Encoder) -> None:
    (embedding,) = words.embedded(encoder, [TEXT])
    (back,) = words.unpack([embedding.words])
    said = [TEXT[start:end] for start, end in back.runs]
    assert "".join(said) == TEXT.replace(" ", "")
    assert {"ferry", "Resolved", "2019"} <= set(said)
    assert back.vectors.shape == (len(said), words.DIMENSIONS)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(1, 40))
def test_packed_words_come_back_within_what_four_bits_allow(seed: int, pieces: int) -> None:
    drawn = np.random.default_rng(seed).standard_normal((pieces, 384)).astype(np.float32)
    encoded = Encoded(drawn[0], tuple((at, at + 1) for at in range(pieces)), drawn)
    (back,) = words.unpack([words.pack(ENCODER, encoded)])
    given_ = words.turned(ENCODER, drawn)
    assert np.linalg.norm(back.vectors, axis=1) == pytest.approx(1.0, abs=1e-3)
    assert (back.vectors * given_).sum(axis=1).min() > 0.97
    assert back.runs.tolist() == [[at, at + 1] for at in range(pieces)]


def test_texts_without_words_come_back_without_words(encoder: Encoder) -> None:
    packed = [one.words for one in words.embedded(encoder, ["", TEXT, " "])]
    assert [len(one.vectors) for one in words.unpack(packed)] == [0, len(encoder.read([TEXT])[0].runs), 0]
    assert words.unpack(packed[:1])[0].vectors.shape == (0, words.DIMENSIONS)
    assert words.unpack([]) == []


def test_a_word_at_the_end_of_a_very_long_text_is_no_error(encoder: Encoder) -> None:
    (embedding,) = words.embedded(encoder, [" " * 70_000 + "ferry"])
    assert words.unpack([embedding.words])[0].vectors.shape == (1, words.DIMENSIONS)


def test_several_texts_come_back_as_each_by_itself(encoder: Encoder) -> None:
    packed = [one.words for one in words.embedded(encoder, [TEXT, "", "Agreed."])]
    for together, alone in zip(words.unpack(packed), (words.unpack([one])[0] for one in packed), strict=True):
        assert np.array_equal(together.vectors, alone.vectors)
        assert np.array_equal(together.runs, alone.runs)


def test_four_bits_tell_words_apart_as_the_whole_vectors_do(encoder: Encoder) -> None:
    """The nearest of other sentences' words to a word is as near by the packed vectors as by the model's."""
    one, other = encoder.read([TEXT, "A boat over the river was to go on until late in the evening of 2 May."])
    (back,) = words.unpack([words.pack(encoder, other)])
    asked = words.turned(encoder, one.words)
    assert np.corrcoef((one.words @ other.words.T).ravel(), (asked @ back.vectors.T).ravel())[0, 1] > 0.9


def test_the_basis_that_is_kept_is_what_the_models_vocabulary_gives(encoder: Encoder) -> None:
    """Up to how a machine runs the model: what must agree are the directions kept, as a whole."""
    kept, drawn = words._basis(encoder), words.drawn(encoder)
    assert kept.shape == drawn.shape == (encoder.dimensions, words.DIMENSIONS)
    assert kept.T @ kept == pytest.approx(np.eye(words.DIMENSIONS), abs=2e-3)
    shared = np.linalg.svd(kept.T @ drawn, compute_uv=False)
    assert (shared**2).mean() > 0.99
    assert np.array_equal(drawn, words.drawn(encoder))
