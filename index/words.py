"""The vectors of a passage's words, small enough to keep: 128 numbers of four bits a word, and where it stands.

They are made in the same run of the model as the passage's own vector, and compared with a question's words when it is
asked (`index.closeness`). Full vectors would take 768 bytes a word, these take 64. They are turned by a basis that
keeps most of what tells words apart: the directions in which the words of the model's own vocabulary differ most, mixed
by a random rotation so that no few of them hold it all and four bits do. Of 48 committee questions and 24 on a pack,
closeness by these ranked as well as by full vectors (nDCG@10 .413 to .415, and .824 to .825).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt

from index.encoder import PACKAGED, Encoder, Vectors, unit
from index.encoder import pack as pack_vector
from index.intake import Embedding

if TYPE_CHECKING:
    from index.encoder import Encoded

DIMENSIONS = 128
"""Directions kept, an even number."""

_STEPS = 7
"""Four bits hold -7 to 7."""

_FARTHEST = 2**16 - 1
"""Characters that a run's two bytes count; what stands beyond is said to stand there."""

_DRAWN, _TOGETHER = 3000, 12
"""Words of the vocabulary that the basis is drawn from, and how many the model reads at once. Chosen, not measured."""

_KEPT = Path(__file__).with_name("all-MiniLM-L6-v2.basis.npy")
"""The packaged model's basis, as `python -m index.words` makes it."""


@dataclass(frozen=True, slots=True)
class Words:
    """Of a text each word piece's run, shape (pieces, 2), and its vector turned by the basis, (pieces, DIMENSIONS)."""

    runs: npt.NDArray[np.int32]
    vectors: Vectors


def turned(encoder: Encoder, vectors: Vectors) -> Vectors:
    """Vectors of words under the basis of their model, of length one again, shape (pieces, DIMENSIONS)."""
    return unit(vectors @ _basis(encoder))


def pack(encoder: Encoder, encoded: "Encoded") -> bytes:
    """The words of a text: how many, their runs, a scale each, and two directions a byte; little-endian."""
    vectors = turned(encoder, encoded.words)
    steps = np.rint(vectors * (_STEPS / np.abs(vectors).max(axis=1, initial=1e-6))[:, None]).astype(np.int8)
    scale = 1.0 / np.maximum(np.linalg.norm(steps.astype(np.float32), axis=1), 1.0)  # by which they are of length one
    halves = ((steps[:, ::2] + _STEPS) | ((steps[:, 1::2] + _STEPS) << 4)).astype(np.uint8)
    runs = np.minimum(np.asarray(encoded.runs, dtype=np.int64), _FARTHEST).astype("<u2").reshape(-1, 2)
    return b"".join((len(runs).to_bytes(2, "little"), runs.tobytes(), scale.astype("<f2").tobytes(), halves.tobytes()))


def embedded(encoder: Encoder, texts: Sequence[str]) -> list[Embedding]:
    """Texts as the catalogue keeps what the model makes of them."""
    return [Embedding(pack_vector(read.vector), pack(encoder, read)) for read in encoder.read(texts)]


def unpack(packed: Sequence[bytes]) -> list[Words]:
    """What `pack` kept of some texts."""
    if not packed:
        return []
    counts = [int.from_bytes(one[:2], "little") for one in packed]
    runs = b"".join(one[2 : 2 + 4 * count] for one, count in zip(packed, counts, strict=True))
    scale = b"".join(one[2 + 4 * count : 2 + 6 * count] for one, count in zip(packed, counts, strict=True))
    halves = b"".join(one[2 + 6 * count :] for one, count in zip(packed, counts, strict=True))
    width = 2 * len(halves) // sum(counts) if halves else DIMENSIONS
    vectors = _PAIRS[np.frombuffer(halves, dtype=np.uint8)].reshape(sum(counts), width)
    vectors = vectors * np.frombuffer(scale, dtype="<f2").astype(np.float32)[:, None]
    places = np.frombuffer(runs, dtype="<u2").reshape(-1, 2).astype(np.int32)
    edges = np.cumsum(counts)[:-1]
    return [Words(*each) for each in zip(np.split(places, edges), np.split(vectors, edges), strict=True)]


def _pairs() -> Vectors:
    """The two numbers that each byte holds."""
    every = np.arange(256)
    return (np.stack([every & 15, every >> 4], axis=1) - _STEPS).astype(np.float32)


_PAIRS = _pairs()


_BASES: WeakKeyDictionary[Encoder, Vectors] = WeakKeyDictionary()
"""The basis of each model that is open; who closes a model is not kept from letting go of it."""


def _basis(encoder: Encoder) -> Vectors:
    if encoder not in _BASES:
        kept = encoder.name == PACKAGED and _KEPT.exists()
        _BASES[encoder] = np.asarray(np.load(_KEPT), dtype=np.float32) if kept else drawn(encoder)
    return _BASES[encoder]


def drawn(encoder: Encoder) -> Vectors:
    """A basis from the words of the model's own vocabulary, shape (dimensions, DIMENSIONS) or less; always the same."""
    known = sorted(word for word in encoder.vocabulary() if word.isalpha() and word.isascii() and len(word) > 2)
    chance = np.random.default_rng(0)
    words = [str(word) for word in chance.permutation(known)[:_DRAWN]]
    texts = [" ".join(words[start : start + _TOGETHER]) for start in range(0, len(words), _TOGETHER)]
    vectors = np.concatenate([encoded.words for encoded in encoder.read(texts)]).astype(np.float64)
    _, directions = np.linalg.eigh(vectors.T @ vectors)
    kept = directions[:, ::-1][:, :DIMENSIONS]
    kept = kept * np.where(kept.sum(axis=0) < 0, -1.0, 1.0)  # a direction has no sign of its own
    mixed, _ = np.linalg.qr(chance.standard_normal((kept.shape[1], kept.shape[1])))
    return np.asarray(kept @ mixed, dtype=np.float32)


def nearest(asked: Vectors, held: Sequence[Vectors]) -> Vectors:
    """How near each asked word comes to its nearest in each text, shape (words asked, texts); every text has a word."""
    edges = np.cumsum([0, *(len(vectors) for vectors in held)])[:-1]
    return np.asarray(np.maximum.reduceat(asked @ np.concatenate(held).T, edges, axis=1), dtype=np.float32)


if __name__ == "__main__":
    np.save(_KEPT, drawn(Encoder()).astype(np.float16))
