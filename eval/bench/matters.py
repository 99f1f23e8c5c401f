"""What was really read and encoded: the matters of real and sample papers, sentence by sentence.

Encoding half a million texts takes most of an hour. A stock of passages (`eval.bench.stock`) therefore recombines these
sentences, and their vectors with them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from eval.bench.wording import Mould, mould
from index import papers, words
from index.catalogue import Catalogue
from index.encoder import Encoder, Vectors
from index.records import PartKind, Passage, PassageKind
from service.answers.sentences import sentences

_LONGEST = 6
"""Sentences taken of a passage: a table of forty rows would fill the model's 256 tokens by itself."""

_AT_ONCE = 512


@dataclass(frozen=True, slots=True)
class Base:
    """A passage as it was found: its kind, its headings, and its sentences by their places in `Said`."""

    kind: PassageKind
    heading: tuple[str, ...]
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Matter:
    """An item of business as one part of a paper tells it, in order of reading."""

    title: str
    bases: tuple[Base, ...]


@dataclass(slots=True)
class Said:
    """Sentences and titles, each encoded once: mould, unit vector, and words as `index.words` packs them."""

    places: dict[str, int] = field(default_factory=dict)
    moulds: list[Mould] = field(default_factory=list)
    runs: list[npt.NDArray[np.uint16]] = field(default_factory=list)
    scales: list[bytes] = field(default_factory=list)
    halves: list[bytes] = field(default_factory=list)
    vectors: Vectors = field(default_factory=lambda: np.zeros((0, 0), dtype=np.float32))

    def place(self, text: str) -> int:
        """Where a text is, or will be once `encode` was called."""
        return self.places.setdefault(text, len(self.places))

    def encode(self, encoder: Encoder) -> None:
        """Has the model read all texts that were placed since the last time."""
        new = list(self.places)[len(self.moulds) :]
        found = [self.vectors] if len(self.vectors) else []
        for start in range(0, len(new), _AT_ONCE):
            batch = new[start : start + _AT_ONCE]
            for text, encoded in zip(batch, encoder.read(batch), strict=True):
                packed = words.pack(encoder, encoded)
                count = int.from_bytes(packed[:2], "little")
                self.moulds.append(mould(text))
                self.runs.append(np.frombuffer(packed[2 : 2 + 4 * count], dtype="<u2"))
                self.scales.append(packed[2 + 4 * count : 2 + 6 * count])
                self.halves.append(packed[2 + 6 * count :])
                found.append(encoded.vector[None])
        self.vectors = np.concatenate(found)

    def packed(self, places: Sequence[int], starts: Sequence[int]) -> bytes:
        """The words of some texts put in a row, each run shifted to where its text starts."""
        runs = [self.runs[place] + np.uint16(start) for place, start in zip(places, starts, strict=True)]
        count = sum(len(run) for run in runs) // 2
        whole = np.concatenate(runs).astype("<u2").tobytes() if runs else b""
        scales = b"".join(self.scales[place] for place in places)
        return count.to_bytes(2, "little") + whole + scales + b"".join(self.halves[place] for place in places)


@dataclass(frozen=True, slots=True)
class Sources:
    """All matters by the kind of part that they stand in, and the sentences that they are made of."""

    matters: dict[PartKind, tuple[Matter, ...]]
    said: Said


def sources(catalogues: Iterable[Catalogue], encoder: Encoder) -> Sources:
    """The matters of the papers in some catalogues, their sentences encoded."""
    said = Said()
    found: dict[PartKind, list[Matter]] = {}
    for catalogue in catalogues:
        with catalogue.reading() as connection:
            for document in papers.documents(connection, limit=10_000):
                for kind, matter in _matters(papers.passages_of(connection, document.id), said):
                    found.setdefault(kind, []).append(matter)
    said.encode(encoder)
    return Sources({kind: tuple(matters) for kind, matters in sorted(found.items())}, said)


def _matters(passages: Sequence[Passage], said: Said) -> list[tuple[PartKind, Matter]]:
    together: dict[tuple[str, str], list[Passage]] = {}
    for passage in passages:
        title = passage.item.title if passage.item else passage.part.title
        together.setdefault((passage.part.id, title), []).append(passage)
    found = []
    for (_, title), those in together.items():
        said.place(title)
        bases = tuple(base for passage in those if (base := _base(passage, said)).sentences)
        if bases:
            found.append((those[0].part.kind, Matter(title, bases)))
    return found


def _base(passage: Passage, said: Said) -> Base:
    for heading in passage.heading:
        said.place(heading)
    runs = sentences(passage.text)[:_LONGEST]
    return Base(passage.kind, passage.heading, tuple(said.place(passage.text[a:b]) for a, b in runs))
