"""How fast the model reads, by each way that this machine can run it, and how far each drifts from torch in float32."""

import os
from collections.abc import Sequence
from random import Random
from typing import get_args

import numpy as np

from eval.bench.questions import questions
from eval.tables import Line, Table
from eval.timing import quantile, timed
from index import papers
from index.catalogue import Catalogue
from index.context import words_to_encode
from index.encoder import Encoder, Vectors
from index.inference import Unavailable, WayName

_ENCODED = 512
"""Passages encoded to take the time: some seconds' work."""

_ROUNDS = 3
"""The fastest of so many counts: whatever runs beside can only slow one down."""

_ASKED = 100

_PLAIN: WayName = "float32"


def encoding(catalogue: Catalogue, passages: int = _ENCODED, asked: int = _ASKED) -> tuple[Table, list[str]]:
    """Passages a second and cosines to torch's in float32 of each way, and why the others cannot be had here. The drift
    is what the cosine lacks of 1, in millionths.

    ONNX is not among them: the service does not run it, and exporting a model to it takes a package (`onnx`) that
    nothing else here needs.
    """
    _use_all_cores()
    texts, wordings = _texts(catalogue, passages), questions(catalogue, asked, Random("encoding"))
    chosen = Encoder().way.name
    plain, plain_rate = _read(Encoder(runs_by=_PLAIN), texts)
    lines, lacking = [], []
    for name in (name for name in get_args(WayName) if name != "auto"):
        encoder = Encoder(runs_by=name)
        try:
            vectors, rate = _read(encoder, texts) if name != _PLAIN else (plain, plain_rate)
        except Unavailable as reason:
            lacking.append(f"{name}: {reason}")
            continue
        cosines = np.sum(plain.astype(np.float64) * vectors, axis=1)
        took = _questions(encoder, wordings)
        values = {
            "passages/s": rate,
            "times float32": rate / plain_rate,
            "least cosine": float(cosines.min()),
            "drift e-6": 1e6 * float(1 - cosines.min()),
            "mean drift e-6": 1e6 * float(1 - cosines.mean()),
            "question p50 ms": quantile(took, 0.5),
            "question p95 ms": quantile(took, 0.95),
            "chosen": int(encoder.way.name == chosen),
        }
        lines.append(Line(encoder.way.name, values))
    return Table(f"encoding {len(texts)} passages, and a question", tuple(lines)), lacking


def _use_all_cores() -> None:
    """Undoes what a service or an earlier suite set: the plain way must not lose by having fewer threads."""
    import torch

    torch.set_num_threads(os.cpu_count() or 1)


def _read(encoder: Encoder, texts: Sequence[str]) -> tuple[Vectors, float]:
    """The vectors, and how many texts a second; the first round, in which shapes are compiled, is not counted."""
    vectors = encoder.encode(texts)
    best = min(timed(lambda: encoder.encode(texts))[1] for _ in range(_ROUNDS))
    return vectors, 1000 * len(texts) / best


def _questions(encoder: Encoder, asked: Sequence[str]) -> list[float]:
    encoder.warm()
    return [timed(lambda asked=question: encoder.question(asked))[1] for question in asked]  # type: ignore[misc]


def _texts(catalogue: Catalogue, count: int) -> Sequence[str]:
    with catalogue.reading() as connection:
        documents = papers.documents(connection)
        held = [passage for document in documents for passage in papers.passages_of(connection, document.id)]
    return [words_to_encode(passage) for passage in Random(0).sample(held, min(count, len(held)))]
