"""One real service over a real catalogue, for all tests of this folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from time import monotonic, sleep
from typing import Any

import httpx
import pytest
import uvicorn

from index.catalogue import Catalogue
from index.encoder import Encoder
from ingest.linking import link
from service.app import create_app
from service.settings import Settings
from tests.service import bridges, papers
from tests.service.setting import Bound


@dataclass(frozen=True, slots=True)
class Shelf:
    """A data folder and the papers in it. The catalogue is a second opening of it, as an ingest beside has."""

    data: Path
    catalogue: Catalogue
    encoder: Encoder
    minutes: Bound
    pack: Bound
    hostile_page: Bound
    note: Bound
    scan: Bound
    damaged: Bound

    def put(self, paper: Bound) -> Bound:
        """Lands one more paper."""
        return paper.put(self.catalogue, self.encoder)


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    data = tmp_path_factory.mktemp("data")
    catalogue, encoder = Catalogue(data), Encoder()
    makers = (papers.minutes, papers.pack, papers.hostile_page, papers.note, papers.scan, papers.damaged)
    yield Shelf(data, catalogue, encoder, *(make().put(catalogue, encoder) for make in makers))
    catalogue.close()


@contextmanager
def serving(data: Path, **settings: Any) -> Iterator[str]:
    """A service over a data folder, and where it answers: a port of this machine that the system chose."""
    server = uvicorn.Server(
        uvicorn.Config(create_app(Settings(data=data, **settings)), port=0, log_level="warning", ws="none")
    )
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    deadline = monotonic() + 60
    while not server.started:
        assert thread.is_alive(), "the service ended before it was ready"
        assert monotonic() < deadline
        sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="session")
def address(shelf: Shelf) -> Iterator[str]:
    """Where the service over the shelf answers."""
    with serving(shelf.data) as answering:
        yield answering


@pytest.fixture(scope="session")
def client(address: str) -> Iterator[httpx.Client]:
    """Asks the service over HTTP."""
    with httpx.Client(base_url=address, timeout=30) as asking:
        wait_until_followed(asking)
        yield asking


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with two meetings whose registers have been made."""
    data = tmp_path_factory.mktemp("ledger")
    catalogue, encoder = Catalogue(data), Encoder()
    bridges.first().put(catalogue, encoder)
    bridges.second().put(catalogue, encoder)
    link(catalogue)
    catalogue.close()
    return data


@pytest.fixture(scope="session")
def ledger_address(ledger: Path) -> Iterator[str]:
    """Where the service over the ledger answers."""
    with serving(ledger) as answering:
        yield answering


@pytest.fixture(scope="session")
def reader(ledger_address: str) -> Iterator[httpx.Client]:
    """Asks for the registers over HTTP."""
    with httpx.Client(base_url=ledger_address, timeout=30) as asking:
        wait_until_followed(asking)
        yield asking


def wait_until_followed(client: httpx.Client) -> float:
    """Waits until every change can be found; the seconds it took."""
    started = monotonic()
    while client.get("/readyz").json()["behind"]:
        assert monotonic() - started < 30
        sleep(0.02)
    return monotonic() - started
