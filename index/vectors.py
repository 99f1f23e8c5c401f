"""The vector follower: passages by the nearness of their meaning, in Chroma.

Every record carries council, panel, date (as 20210714), item, kind, part and document, so that other tools can query
the store. Chroma's folder bears one process at a time: whoever opens this class must hold the engine's lock.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import chromadb
import numpy as np
from chromadb.api.client import Client
from chromadb.config import Settings

from index.encoder import Vectors, unpack
from index.filters import day_number
from index.follower import Change, Entry
from index.identity import panel_slug

COLLECTION = "passages"

_SEARCH_WIDTH = 400
"""HNSW's ef_search: at least as wide as the candidates that are asked for, and it can be set at creation alone."""

_AT_ONCE = 1000
"""Records added in one call; Chroma refuses more than about 5,400."""


class NearVectors:
    """A Chroma collection of unit vectors under inner product."""

    name = "vectors"

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        client = chromadb.PersistentClient(path=str(folder), settings=Settings(anonymized_telemetry=False))
        self._client = cast(Client, client)
        self._open()

    def _open(self) -> None:
        self._collection = self._client.get_or_create_collection(
            COLLECTION,
            configuration={"hnsw": {"space": "ip", "ef_search": _SEARCH_WIDTH, "ef_construction": 200}},
            embedding_function=None,
        )

    def apply(self, changes: Sequence[Change]) -> None:
        """Puts each changed document's passages in place of what was held of it: deleting and adding beat upserting."""
        for change in changes:
            self._collection.delete(where={"document": change.document_id})
            for start in range(0, len(change.entries), _AT_ONCE):
                batch = change.entries[start : start + _AT_ONCE]
                self._collection.add(
                    ids=[entry.passage.id for entry in batch],
                    embeddings=unpack([entry.vector for entry in batch]),
                    documents=[entry.passage.text for entry in batch],
                    metadatas=[_metadata(entry) for entry in batch],
                )

    def search(self, vector: Vectors, k: int) -> dict[str, float]:
        """Cosines of the `k` passages nearest to a unit vector, by passage id."""
        if k < 1:
            return {}
        found = self._collection.query(
            query_embeddings=np.asarray([vector], dtype=np.float32), n_results=k, include=["distances"]
        )
        distances = (found["distances"] or [[]])[0]
        return {name: 1.0 - float(distance) for name, distance in zip(found["ids"][0], distances, strict=True)}

    def ids(self) -> set[str]:
        """The ids of all passages held."""
        return set(self._collection.get(include=[])["ids"])

    def count(self) -> int:
        """How many passages are held."""
        return int(self._collection.count())

    def reset(self) -> None:
        """Empties the collection."""
        self._client.delete_collection(COLLECTION)
        self._open()

    def close(self) -> None:
        """Lets go of Chroma's folder."""
        self._client.close()


def _metadata(entry: Entry) -> dict[str, Any]:
    passage = entry.passage
    known = {
        "council": passage.council,
        "panel": panel_slug(passage.panel) if passage.panel else None,
        "panel_name": passage.panel,
        "date": day_number(passage.date) if passage.date else None,
        "item": passage.item.number if passage.item else None,
        "kind": passage.kind,
        "part": passage.part.kind,
        "document": passage.document.id,
        "page": passage.page,
    }
    return {name: value for name, value in known.items() if value is not None}
