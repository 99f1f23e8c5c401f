"""Chroma alone, as it is used without Minutebook: the same vectors and metadata, and filters by its own `where`."""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import chromadb
import numpy as np
from chromadb.config import Settings

from index.encoder import Vectors
from index.filters import Filters, day_number
from index.vectors import COLLECTION


class Rival:
    """A collection of Chroma's, asked as its documentation has it."""

    def __init__(self, folder: Path) -> None:
        settings = Settings(anonymized_telemetry=False)
        self._client = chromadb.PersistentClient(path=str(folder), settings=settings)
        self._collection = self._client.get_collection(COLLECTION, embedding_function=None)

    def nearest(self, vector: Vectors, filters: Filters, k: int) -> Sequence[str]:
        """The ids of the `k` passages that it finds nearest among those that `where` lets through."""
        found = self._collection.query(
            query_embeddings=np.asarray([vector], dtype=np.float32),
            n_results=k,
            where=where(filters),
            include=["distances"],
        )
        return list(found["ids"][0])

    def close(self) -> None:
        """Lets go of the folder."""
        self._client.close()  # type: ignore[attr-defined]


def where(filters: Filters) -> dict[str, Any] | None:
    """Panels and days as Chroma has them; none where nothing is limited."""
    clauses: list[dict[str, Any]] = []
    if filters.panels:
        clauses.append({"panel": {"$in": list(filters.panel_slugs())}})
    if filters.date_from:
        clauses.append({"date": {"$gte": day_number(filters.date_from)}})
    if filters.date_to:
        clauses.append({"date": {"$lte": day_number(filters.date_to)}})
    return None if not clauses else clauses[0] if len(clauses) == 1 else {"$and": clauses}


@contextmanager
def alone(folder: Path) -> Iterator[Rival]:
    """Chroma over a copy of the index that a stock's vector follower has built, until the end of the block.

    A copy, since its folder bears one process and one owner, and since to build a second index of the same vectors
    takes many minutes. No engine may lead while it is made.
    """
    with tempfile.TemporaryDirectory(dir=folder, prefix="rival-") as place:
        shutil.copytree(folder / "followers" / "vectors", place, dirs_exist_ok=True)
        rival = Rival(Path(place))
        try:
            yield rival
        finally:
            rival.close()
