"""What ranking must know of every passage, in memory: a row each, in order of reading, and its vector.

A filter over these columns costs a comparison a row, the passages it leaves are scored by themselves, and a passage's
neighbours are the rows beside it. The catalogue stays the truth: nothing is shown that was not read from it.
"""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection

from index.codes import NONE, Codes
from index.encoder import Vectors
from index.filters import Filters, day_number

if TYPE_CHECKING:
    import torch

Rows = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]

_GROWTH = 1.5
"""How much larger the columns become when they are full: growing by shares keeps what is copied in proportion."""

_CROWDED = 0.2
"""Share of rows of replaced papers at which the columns are due to be read anew (chosen, not measured)."""

_FETCHED = 4096
"""Rows taken from the database at once."""

_SCATTERED = 10
"""What it costs to score a row that must be fetched first, in rows that are scored where they lie: of 500,000 all took
19 ms on one thread, and 270,000 that were fetched 118."""

_ALL_BUT_A_FEW = 0.8
"""Share of a part's passages under no heading from which it is talk, not a paper. Chosen, not measured."""

_QUERY = """
SELECT p.id, p.document_id, d.council, p.part_id, t.kind, t.panel_slug, t.panel, t.date, p.kind,
       p.item_number, p.item_title, length(p.text) - length(replace(p.text, ' ', '')) + 1, p.heading = '[]',
       p.embedding, e.vector
FROM passages p JOIN parts t ON t.id = p.part_id JOIN documents d ON d.id = p.document_id
JOIN embeddings e ON e.key = p.embedding
WHERE d.state = 'current'{limit} ORDER BY p.document_id, p.ordinal
"""
"""Every current passage, as one pass over the tables; the count of words is that of spaces, which is near enough."""

_CODED = tuple("document council part part_kind panel panel_name kind item_number item words_said".split())
"""Columns that hold a number for each value."""


class AnotherModel(ValueError):
    """Vectors of the papers and of the question are of different lengths, so different models made them."""

    def __init__(self, held: int, given: int) -> None:
        super().__init__(
            f"the papers' vectors have {held} numbers, and {given} were given: another model made them. Use the model "
            "that they were ingested with, or ingest them into a new folder (--data NEW)."
        )


@dataclass(slots=True)
class _Held:
    """The columns as they are: `count` rows are filled. Rows are only added, or marked as not alive."""

    count: int
    numbers: npt.NDArray[np.uint64]
    alive: Mask
    codes: dict[str, npt.NDArray[np.int32]]
    day: npt.NDArray[np.int32]
    words: npt.NDArray[np.int32]
    bare: Mask
    vectors: "torch.Tensor"


def _room(size: int, dimensions: int) -> _Held:
    """Columns for so many rows, none of them filled."""
    import torch

    return _Held(
        count=0,
        numbers=np.zeros(size, dtype=np.uint64),
        alive=np.zeros(size, dtype=bool),
        codes={name: np.full(size, NONE, dtype=np.int32) for name in _CODED},
        day=np.zeros(size, dtype=np.int32),
        words=np.zeros(size, dtype=np.int32),
        bare=np.zeros(size, dtype=bool),
        vectors=torch.zeros((size, dimensions), dtype=torch.float16),
    )


def number_of(passage_id: str) -> int:
    """The number in a passage's id, by which the followers know it."""
    return int(passage_id[1:], 16)


def id_of(number: int) -> str:
    """The id of the passage with this number."""
    return f"p{number:016x}"


class Columns:
    """The columns of a catalogue: filled once, then kept up with its change log by `follow`. A row keeps its place for
    good, so threads may read while one follows; where too many rows are of papers that were replaced (`crowded`), new
    columns take the place of these."""

    def __init__(self) -> None:
        self._codes: dict[str, Codes] = {name: Codes() for name in _CODED}
        self._rows: dict[int, int] = {}
        self._times: list[int] = []
        self._bare: dict[int, list[int]] = {}
        self._held: _Held | None = None
        self._writing = Lock()
        self.applied = -1
        """The number of the last change that the columns hold."""

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def _now(self) -> _Held:
        return self._held or _room(0, 0)

    @property
    def crowded(self) -> bool:
        """Whether so many rows are of papers that were replaced that the columns should be read anew."""
        return self._held is not None and len(self._rows) < (1 - _CROWDED) * self._held.count

    def fill(self, connection: Connection, newest: int) -> None:
        """Reads all current passages into columns that hold none, as they are at the change `newest` or later."""
        with self._writing:
            self._add(connection, "", ())
            self.applied = newest

    def follow(self, connection: Connection, documents: Iterable[str], newest: int) -> None:
        """Puts what is now held of these documents in place of what was."""
        wanted = tuple(dict.fromkeys(documents))
        with self._writing:
            for document in wanted:
                self._bury(document)
                self._add(connection, " AND p.document_id = ?", (document,))
            self.applied = newest

    def _bury(self, document: str) -> None:
        held = self._held
        if held is None or not (code := self._codes["document"].known([document])):
            return
        gone = np.flatnonzero(held.alive[: held.count] & (held.codes["document"][: held.count] == code[0]))
        held.alive[gone] = False
        for row in gone:
            self._rows.pop(int(held.numbers[row]), None)
            self._times[held.codes["words_said"][row]] -= 1
            self._count_bare(int(held.codes["part"][row]), -int(held.bare[row]), -1)

    def _add(self, connection: Connection, limit: str, bound: tuple[str, ...]) -> None:
        cursor = connection.exec_driver_sql(_QUERY.format(limit=limit), bound)
        while rows := cursor.fetchmany(_FETCHED):
            self._append(rows)

    def _append(self, rows: Sequence[Any]) -> None:
        import torch

        ids, documents, councils, parts, part_kinds, slugs, panels, days, kinds, numbers, titles, *rest = zip(
            *rows, strict=True
        )
        lengths, bare, keys, blobs = rest
        width = self._held.vectors.shape[1] if self._held else len(blobs[0]) // 2
        for blob in blobs:
            if len(blob) != 2 * width:
                raise AnotherModel(width, len(blob) // 2)
        vectors = np.frombuffer(b"".join(blobs), dtype="<f2").reshape(len(rows), width)
        matters = [
            (part, number, title) if number or title else None
            for part, number, title in zip(parts, numbers, titles, strict=True)
        ]
        held = self._room(len(rows), vectors.shape[1])
        at = slice(held.count, held.count + len(rows))
        held.numbers[at] = [number_of(name) for name in ids]
        held.vectors[at] = torch.from_numpy(vectors.astype(np.float16))
        held.day[at] = [int(day.replace("-", "")) if day else 0 for day in days]
        held.words[at] = lengths
        held.bare[at] = [bool(one) and matter is None for one, matter in zip(bare, matters, strict=True)]
        coded = (documents, councils, parts, part_kinds, slugs, panels, kinds, numbers, matters, keys)
        for name, values in zip(_CODED, coded, strict=True):
            held.codes[name][at] = [self._codes[name](value) for value in values]
        self._times += [0] * (len(self._codes["words_said"].values) - len(self._times))
        for said in held.codes["words_said"][at]:
            self._times[said] += 1
        for part, alone in zip(held.codes["part"][at].tolist(), held.bare[at].tolist(), strict=True):
            self._count_bare(part, int(alone), 1)
        held.alive[at] = True
        for row, number in enumerate(held.numbers[at].tolist(), held.count):
            self._rows[number] = row
        held.count += len(rows)

    def _count_bare(self, part: int, bare: int, passages: int) -> None:
        counts = self._bare.setdefault(part, [0, 0])
        counts[0] += bare
        counts[1] += passages

    def _room(self, more: int, dimensions: int) -> _Held:
        """The columns with room for so many rows more; readers keep the smaller ones that they have."""
        old = self._held
        if old is not None and old.count + more <= len(old.alive):
            return old
        new = _room(max(1024, int(_GROWTH * ((old.count if old else 0) + more))), dimensions)
        if old is not None:
            new.count = old.count
            kept = slice(0, old.count)
            for name in ("numbers", "alive", "day", "words", "bare", "vectors"):
                getattr(new, name)[kept] = getattr(old, name)[kept]
            for name in _CODED:
                new.codes[name][kept] = old.codes[name][kept]
        self._held = new
        return new

    def rows(self, numbers: Iterable[int]) -> Rows:
        """The rows of passages by their numbers; unknown ones are left out."""
        found = (self._rows.get(number) for number in numbers)
        return np.array([row for row in found if row is not None], dtype=np.int64)

    def row_of(self, number: int) -> int | None:
        """The row of one passage, none where it is not held."""
        return self._rows.get(number)

    def ids(self, rows: Rows) -> list[str]:
        """The passages' ids."""
        return [id_of(number) for number in self._now.numbers[rows].tolist()]

    def matching(self, filters: Filters) -> Rows:
        """The rows that a filter lets through."""
        held = self._now
        count = held.count
        mask = held.alive[:count].copy()

        def among(name: str, values: Sequence[str]) -> None:
            if values:
                codes = self._codes[name].known(values)
                column = held.codes[name][:count]
                mask[:] &= np.isin(column, codes) if len(codes) != 1 else column == codes[0]

        among("panel", filters.panel_slugs())
        among("kind", filters.kinds)
        among("part_kind", filters.parts)
        among("document", filters.documents)
        among("council", (filters.council,) if filters.council else ())
        among("item_number", (filters.item,) if filters.item else ())
        if filters.date_from:
            mask &= held.day[:count] >= day_number(filters.date_from)
        if filters.date_to:
            mask &= (held.day[:count] <= day_number(filters.date_to)) & (held.day[:count] > 0)
        return np.flatnonzero(mask)

    def cosines(self, vector: Vectors, rows: Rows) -> Vectors:
        """The cosines of these rows to a unit vector, by float16 products that the CPU sums in float32."""
        import torch

        if not len(rows):
            return np.zeros(0, dtype=np.float32)
        held = self._now
        if held.vectors.shape[1] != len(vector):
            raise AnotherModel(held.vectors.shape[1], len(vector))
        asked = torch.from_numpy(vector).half()
        if len(rows) * _SCATTERED >= held.count:
            near = torch.mv(held.vectors[: held.count], asked)[torch.from_numpy(rows)]
        else:
            near = torch.mv(held.vectors.index_select(0, torch.from_numpy(rows)), asked)
        return np.asarray(near.float().numpy(), dtype=np.float32)

    def vectors(self, rows: Rows) -> Vectors:
        """The vectors of these rows, shape (rows, dimensions)."""
        import torch

        return np.asarray(self._now.vectors.index_select(0, torch.from_numpy(rows)).float().numpy(), dtype=np.float32)

    def before(self, rows: Rows) -> Rows:
        """The row of the passage before each in its paper, `NONE` where there is none."""
        return self._beside(rows, -1)

    def after(self, rows: Rows) -> Rows:
        """The row of the passage after each in its paper, `NONE` where there is none."""
        return self._beside(rows, 1)

    def _beside(self, rows: Rows, step: int) -> Rows:
        held = self._now
        beside = np.clip(rows + step, 0, held.count - 1)
        document = held.codes["document"]
        same = (rows != NONE) & (beside != rows) & (document[beside] == document[rows]) & held.alive[beside]
        return np.where(same, beside, NONE)

    def code(self, name: str, rows: Rows) -> npt.NDArray[np.int32]:
        """The codes of a column (`document`, `part`, `panel`, `kind`, `item`, ...); `NONE` where there is no value."""
        return self._now.codes[name][rows]

    def values(self, name: str, rows: Rows) -> list[Any]:
        """The values of a column."""
        known = self._codes[name].values
        return [None if code == NONE else known[code] for code in self.code(name, rows).tolist()]

    def codes_of(self, name: str, values: Iterable[Hashable]) -> list[int]:
        """The codes of those values that the column has."""
        return self._codes[name].known(values)

    def days(self, rows: Rows) -> npt.NDArray[np.int32]:
        """The meeting's day as 20210714, 0 where there is none."""
        return self._now.day[rows]

    def length(self, rows: Rows) -> npt.NDArray[np.int32]:
        """About how many words each passage has."""
        return self._now.words[rows]

    def bare(self, rows: Rows) -> Mask:
        """Whether a passage stands under no heading and on no item, as do all of its part but a few: then only its
        neighbours say what it is about. In a part that has headings, such a passage is a preamble or a stray line."""
        counts = [self._bare[part] for part in self.code("part", rows).tolist()]
        mostly: Mask = np.array([bare >= _ALL_BUT_A_FEW * all_ for bare, all_ in counts], dtype=bool)
        return self._now.bare[rows] & mostly

    def times(self, rows: Rows) -> npt.NDArray[np.int64]:
        """How often the passage's words, under the same headings, are held."""
        return np.array([self._times[code] for code in self.code("words_said", rows).tolist()], dtype=np.int64)


def best_by(codes: npt.NDArray[np.int32], scores: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Of each row the best score among the rows that share its code; its own where it has none."""
    best: dict[int, float] = {}
    for code, score in zip(codes.tolist(), scores.tolist(), strict=True):
        best[code] = max(best.get(code, score), score)
    return np.array(
        [score if code == NONE else best[code] for code, score in zip(codes.tolist(), scores.tolist(), strict=True)]
    )
