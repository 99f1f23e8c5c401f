"""The local engine: tantivy and Chroma following the catalogue, under one lock that only one process holds.

The holder leads: it applies the change log to both followers. Any other process still finds everything: words in
tantivy as far as it was committed, and nearness exactly, from the catalogue's own vectors.
"""

import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import RLock

import numpy as np
import orjson
from filelock import FileLock, Timeout

from index import papers
from index.catalogue import Catalogue
from index.closeness import Closeness
from index.encoder import Encoder, Vectors, unpack
from index.filters import Filters
from index.follower import Change, Entry, Follower
from index.lexical import Lexical
from index.vectors import NearVectors

_NARROW = 4000
"""Passages up to which a filter's own vectors are scored one by one, which Chroma's `where` is slower at; a guess."""

_OVERFETCH = 8
"""How many times the wanted candidates are fetched unfiltered under a broad filter, before the filter drops some."""

_CHANGES_AT_ONCE = 32
"""Documents applied between two savings of how far the followers are."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A follower that does not hold what the catalogue holds."""

    follower: str
    missing: int
    surplus: int


class Engine:
    """The followers of a catalogue. Leads where it can get the lock (`lead`), else only reads."""

    def __init__(self, catalogue: Catalogue, encoder: Encoder) -> None:
        self.catalogue = catalogue
        self.encoder = encoder
        self.closeness = Closeness(encoder)
        self._folder = catalogue.folder / "followers"
        self._folder.mkdir(parents=True, exist_ok=True)
        self._lock = FileLock(self._folder / "leader.lock", thread_local=False)
        self._exchange = RLock()
        self._near: NearVectors | None = None
        self._words: Lexical | None = None
        self._exact: tuple[int, list[str], Vectors] | None = None

    @property
    def leads(self) -> bool:
        """Whether this process follows the log."""
        return self._near is not None

    def lead(self, wait: float = 0.0) -> bool:
        """Takes the lock and opens both stores for writing; False where another process leads after `wait` seconds."""
        if self.leads:
            return True
        try:
            self._lock.acquire(timeout=wait)
        except Timeout:
            return False
        if self._state().get("model") != self.encoder.identity or self._state().get("writing") or self._betrays():
            self._start_over()
        self._open_stores()
        return True

    def close(self) -> None:
        """Lets go of both stores and of the lock."""
        self._close_stores()
        if self._lock.is_locked:
            self._lock.release()

    def follow(self) -> int:
        """Applies what the log holds beyond what was applied; how many documents changed. Only for the leader.

        Where a document was forgotten, both followers are filled again from nothing: Chroma's and tantivy's files go on
        holding what was deleted from them.
        """
        followers = self._followers()
        documents = 0
        while changes := self.catalogue.changes_after(self.applied(), _CHANGES_AT_ONCE):
            wanted = list(dict.fromkeys(change.document_id for change in changes))
            batch = [self._change(document) for document in wanted]
            # Killed while it writes, Chroma may leave its index torn, and does not always notice: `lead` starts over.
            self._save(self._state() | {"writing": 1})
            for follower in followers:
                follower.apply(batch)
            self._save(self._state() | {"writing": 0, "applied": changes[-1].number})
            documents += len(wanted)
        return documents + (self.repair() if self._betrays() else 0)

    def _betrays(self) -> bool:
        """Whether the followers' files may still hold words or vectors of a paper that has been forgotten."""
        return int(self._state().get("cleared", 0)) < self.catalogue.last_forgotten()

    def applied(self) -> int:
        """The number of the last change that both followers hold."""
        return int(self._state().get("applied", 0))

    def behind(self) -> bool:
        """Whether the log holds changes that the followers do not."""
        return self.catalogue.last_change() > self.applied()

    def words(self) -> Lexical:
        """The lexical follower, opened for reading where this process does not lead."""
        with self._exchange:
            if self._words is None:
                self._words = Lexical(self._folder / "lexical", writes=False)
            return self._words

    def nearest(self, vector: Vectors, filters: Filters, k: int) -> dict[str, float]:
        """Cosines of the passages nearest to a unit vector that the filter lets through, by id; about `k` of them."""
        if not filters and self._near is not None:
            return self._near.search(vector, k)
        with self.catalogue.reading() as connection:
            ids = papers.ids_matching(connection, filters, limit=_NARROW + 1)
        if self._near is None or len(ids) <= _NARROW:
            return self._exactly(vector, filters, ids, k)
        broad = self._near.search(vector, k * _OVERFETCH)
        with self.catalogue.reading() as connection:
            let_through = papers.among_matching(connection, filters, list(broad))
        return {name: broad[name] for name in broad if name in let_through}

    def cosines(self, vector: Vectors, ids: Sequence[str]) -> dict[str, float]:
        """Cosines of these passages to a unit vector, from the catalogue's vectors."""
        with self.catalogue.reading() as connection:
            packed = papers.vectors_of(connection, ids)
        if not packed:
            return {}
        scores = unpack(list(packed.values())) @ vector
        return dict(zip(packed, (float(score) for score in scores), strict=True))

    def check(self) -> list[Disagreement]:
        """Where a follower differs from the catalogue; empty where all agree. Only for the leader."""
        with self.catalogue.reading() as connection:
            truth = set(papers.current_passages(connection))
        held = ((follower.name, follower.ids()) for follower in self._followers())
        return [Disagreement(name, len(truth - ids), len(ids - truth)) for name, ids in held if ids != truth]

    def repair(self) -> int:
        """Empties both followers and follows again from nothing, without reading or encoding; documents applied."""
        with self._exchange:
            self._close_stores()
            self._start_over()
            self._open_stores()
        return self.follow()

    def _exactly(self, vector: Vectors, filters: Filters, ids: list[str], k: int) -> dict[str, float]:
        if len(ids) <= _NARROW:
            scores = self.cosines(vector, ids)
        else:
            everything, matrix = self._all_vectors()
            with self.catalogue.reading() as connection:
                let_through = set(papers.ids_matching(connection, filters)) if filters else set(everything)
            ranked = zip(everything, (matrix @ vector).tolist(), strict=True)
            scores = {name: score for name, score in ranked if name in let_through}
        return dict(sorted(scores.items(), key=lambda entry: -entry[1])[:k])

    def _all_vectors(self) -> tuple[list[str], Vectors]:
        newest = self.catalogue.last_change()
        if self._exact is None or self._exact[0] != newest:
            with self.catalogue.reading() as connection:
                packed = papers.vectors_of(connection, list(papers.current_passages(connection)))
            matrix = unpack(list(packed.values())) if packed else np.zeros((0, 1), dtype=np.float32)
            self._exact = (newest, list(packed), matrix)
        return self._exact[1], self._exact[2]

    def _change(self, document: str) -> Change:
        with self.catalogue.reading() as connection:
            if self.catalogue.state(document) != "current":
                return Change(document, ())
            passages = papers.passages_of(connection, document)
            vectors = papers.vectors_of(connection, [passage.id for passage in passages])
        return Change(document, tuple(Entry(passage, vectors[passage.id]) for passage in passages))

    def _followers(self) -> list[Follower]:
        if self._words is None or self._near is None:
            raise PermissionError("this process does not lead: another one holds the followers' lock")
        return [self._words, self._near]

    def _open_stores(self) -> None:
        """Both stores for writing, exchanged at once: no thread may open one for reading in between."""
        with self._exchange:
            self._close_stores()
            self._words = Lexical(self._folder / "lexical", writes=True)
            self._near = NearVectors(self._folder / "vectors")

    def _close_stores(self) -> None:
        for store in (self._words, self._near):
            if store is not None:
                store.close()
        self._words = self._near = None

    def _start_over(self) -> None:
        self._save({"applied": 0})  # first, so that a crash between the two cannot leave empty stores that seem full
        forgotten = self.catalogue.last_forgotten()
        for name in ("lexical", "vectors"):
            shutil.rmtree(self._folder / name, ignore_errors=True)
        self._save({"applied": 0, "model": self.encoder.identity, "cleared": forgotten})

    def _state_file(self) -> Path:
        return self._folder / "applied.json"

    def _state(self) -> dict[str, int | str]:
        try:
            state: dict[str, int | str] = orjson.loads(self._state_file().read_bytes())
        except (FileNotFoundError, orjson.JSONDecodeError):
            return {}
        return state

    def _save(self, state: dict[str, int | str]) -> None:
        temporary = self._state_file().with_suffix(".new")
        temporary.write_bytes(orjson.dumps(state))
        os.replace(temporary, self._state_file())
