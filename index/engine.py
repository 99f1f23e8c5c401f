"""The local engine: tantivy and Chroma following the catalogue, under one lock that only one process holds.

The holder leads: it applies the change log to both followers. Any other process still finds everything: words in
tantivy as far as it was committed, and nearness exactly, from the vectors in its columns.
"""

import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock, RLock

import numpy as np
import orjson
from filelock import FileLock, Timeout

from index import papers
from index.catalogue import Catalogue
from index.closeness import Asked, asked
from index.columns import Columns, Rows, number_of
from index.encoder import Encoder, Vectors
from index.filters import Filters
from index.follower import Change, Entry, Follower
from index.lexical import Lexical, stems
from index.question import Understood
from index.reranker import Reranker
from index.vectors import NearVectors

_SCANNED = 250_000
"""Passages up to which all are scored even without a filter: one thread takes 10 ms for so many, where Chroma takes 3
to 5 and misses some. Of the ten nearest of 500,000 it gave 96 in 100."""

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

    def __init__(self, catalogue: Catalogue, encoder: Encoder, reranker: Reranker | None = None) -> None:
        self.catalogue = catalogue
        self.encoder = encoder
        self.reranker = reranker
        self._columns = Columns()
        self._filling = Lock()
        self._folder = catalogue.folder / "followers"
        self._folder.mkdir(parents=True, exist_ok=True)
        self._lock = FileLock(self._folder / "leader.lock", thread_local=False)
        self._exchange = RLock()
        self._near: NearVectors | None = None
        self._words: Lexical | None = None

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
        self.keep_up()
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

    @property
    def columns(self) -> Columns:
        """What ranking knows of every passage, as it was when `keep_up` was last called."""
        if self._columns.applied < 0:
            self.keep_up()
        return self._columns

    def keep_up(self) -> None:
        """Brings the columns up to the log's end; each question calls it once."""
        newest = self.catalogue.last_change()
        if self._columns.applied != newest:
            with self._filling:
                self._read_columns(newest)

    def _read_columns(self, newest: int) -> None:
        if self._columns.applied < 0 or self._columns.crowded:
            anew = Columns()
            with self.catalogue.reading() as connection:
                anew.fill(connection, newest)
            self._columns = anew  # only when they are full: until then others go on with those that were
        columns = self._columns
        while columns.applied < newest and (changes := self.catalogue.changes_after(columns.applied)):
            with self.catalogue.reading() as connection:
                columns.follow(connection, (change.document_id for change in changes), changes[-1].number)

    def near(self, vector: Vectors, filters: Filters, k: int, columns: Columns | None = None) -> tuple[Rows, Vectors]:
        """The passages nearest to a unit vector that the filter lets through, nearest first: at most `k`, as rows of
        the columns, with their cosines. The columns are those of the moment; a question that goes on to read rows of
        them passes its own, since new ones may take their place.

        Under a filter every passage that passes is scored, which loses none and costs a fraction of Chroma's `where`.
        Without one Chroma offers the nearest, where there are too many to be scored each time.
        """
        columns = columns or self.columns
        if filters or self._near is None or len(columns) <= _SCANNED:
            return _of(columns, vector, columns.matching(filters), k)
        rows = columns.rows(map(number_of, self._near.search(vector, min(len(columns), k))))
        return rows, columns.cosines(vector, rows)

    def cosines(self, vector: Vectors, ids: Sequence[str]) -> dict[str, float]:
        """Cosines of these passages to a unit vector, by id."""
        columns = self.columns
        rows = columns.rows(map(number_of, ids))
        return dict(zip(columns.ids(rows), columns.cosines(vector, rows).tolist(), strict=True))

    def asked(self, question: str, understood: Understood) -> Asked:
        """A question as its words are compared with those of passages."""
        known = self.words().rarity(stems(" ".join(understood.words)))
        return asked(self.encoder, question, known, self.words().count())

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


def _of(columns: Columns, vector: Vectors, rows: Rows, k: int) -> tuple[Rows, Vectors]:
    """The `k` nearest of these rows, by a look at all of them; those are put in order by sums in full precision."""
    if not len(rows):
        return rows, np.zeros(0, dtype=np.float32)
    cosines = columns.cosines(vector, rows)
    best = rows[np.argpartition(-cosines, k - 1)[:k]] if len(rows) > k else rows
    exact = columns.vectors(best) @ vector
    order = np.argsort(-exact, kind="stable")
    return best[order], exact[order]
