"""Real catalogues with their followers, for the tests of this folder."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from index.catalogue import Catalogue
from index.encoder import Encoder
from index.engine import Engine
from index.records import Passage
from tests.index import shelf


@dataclass(frozen=True, slots=True)
class Library:
    """Papers that have landed, the engine that leads, and one beside it that only reads."""

    catalogue: Catalogue
    leader: Engine
    reader: Engine
    passages: tuple[Passage, ...]


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    """The packaged model, loaded once."""
    return Encoder()


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    """An empty catalogue in a folder of its own."""
    opened = Catalogue(tmp_path / "data")
    yield opened
    opened.close()


@pytest.fixture
def engine(catalogue: Catalogue, encoder: Encoder) -> Iterator[Engine]:
    """The followers of that catalogue, which this process leads."""
    leading = Engine(catalogue, encoder)
    assert leading.lead()
    yield leading
    leading.close()


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Iterator[Library]:
    """Three panels' papers and a note of nobody's, for tests that change nothing."""
    catalogue = Catalogue(tmp_path_factory.mktemp("library"))
    papers = [make().put(catalogue, encoder) for make in (shelf.ferry, shelf.clinics, shelf.trees, shelf.note)]
    leader, reader = Engine(catalogue, encoder), Engine(catalogue, encoder)
    assert leader.lead()
    leader.follow()
    yield Library(catalogue, leader, reader, tuple(p for bound in papers for p in bound.paper.passages))
    reader.close()
    leader.close()
    catalogue.close()
