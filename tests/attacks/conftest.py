"""One real ingest of every planted paper, and one real service over what came of it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from index.catalogue import Catalogue
from index.encoder import Encoder
from index.engine import Engine
from ingest.job import Found
from tests.attacks import planting
from tests.attacks.table import ATTACKS, Attack
from tests.service.conftest import serving, wait_until_followed
from tests.service.endpoint import ScriptedModel, scripted

_WHOSE = ("--council", planting.COUNCIL, "--source-url", "https://aldmoor.example/papers")


@dataclass(frozen=True, slots=True)
class Shelf:
    """The data folder, the files by attack, the record's own document, and what the ingest printed."""

    data: Path
    catalogue: Catalogue
    engine: Engine
    files: dict[str, Path]
    record: str
    printed: bytes
    status: int

    def document(self, attack: Attack) -> str:
        """The id of the document into which an attack's file was read."""
        return _document(self.catalogue, self.files[attack.name])


def _document(catalogue: Catalogue, file: Path) -> str:
    source = catalogue.source(Found(file).place)
    assert source, f"{file!r} was never noted"
    assert source.document_id, source.refused
    return source.document_id


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Iterator[Shelf]:
    folder = tmp_path_factory.mktemp("attacks")
    papers = folder / "papers"
    papers.mkdir()
    record = planting.record(papers)
    files = {attack.name: _planted(attack, papers) for attack in ATTACKS}
    data = folder / "data"
    ran = subprocess.run(
        [sys.executable, "-m", "minutebook", "--data", data, "ingest", papers, *_WHOSE],
        cwd=root,
        capture_output=True,
        timeout=300,
        env={**os.environ, "FORCE_COLOR": "1", "TTY_COMPATIBLE": "1", "TTY_INTERACTIVE": "0"},
    )
    catalogue = Catalogue(data)
    engine = Engine(catalogue, Encoder())
    printed = ran.stdout + ran.stderr
    yield Shelf(data, catalogue, engine, files, _document(catalogue, record), printed, ran.returncode)
    engine.close()
    catalogue.close()


def _planted(attack: Attack, folder: Path) -> Path:
    named = attack.file or f"{attack.name.replace(' ', '-')}{attack.suffix}"
    path = Path(os.fsdecode(os.fsencode(folder) + b"/" + named.encode("utf-8", "surrogateescape")))
    words = attack.words.replace("MARK", attack.marker)
    attack.plant(path, words if words != attack.words else f"{words} {attack.marker}")
    return path


@pytest.fixture(scope="session")
def address(shelf: Shelf) -> Iterator[str]:
    """Where the service over the planted papers answers."""
    with serving(shelf.data) as answering:
        yield answering


@pytest.fixture(scope="session")
def client(address: str) -> Iterator[httpx.Client]:
    """Asks the service over HTTP."""
    with httpx.Client(base_url=address, timeout=60) as asking:
        wait_until_followed(asking)
        yield asking


@pytest.fixture(scope="session")
def model() -> Iterator[ScriptedModel]:
    """A language model that does as it is told by the attacker."""
    with scripted() as answering:
        yield answering
