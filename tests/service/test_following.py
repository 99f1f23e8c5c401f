"""The service follows the catalogue beside answering, and outlives what goes wrong there."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event, Thread
from time import monotonic, sleep

import httpx
import pytest

from index.engine import Engine
from service.doors import Doors, Shut
from tests.service.conftest import Shelf, wait_until_followed
from tests.service.setting import Section, Words, bind


def test_the_service_leads_so_that_no_other_process_opens_the_vector_store(client: httpx.Client, shelf: Shelf) -> None:
    assert client.get("/readyz").json()["leads"]
    assert not Engine(shelf.catalogue, shelf.encoder).lead()


def test_a_failure_to_follow_is_told_survived_and_mended(client: httpx.Client, shelf: Shelf) -> None:
    in_the_way = shelf.data / "followers" / "applied.new"
    in_the_way.mkdir()
    words = Words("The lido is to be painted blue.")
    shelf.put(bind("lido.pdf", "Lido", (Section("other", "Lido", None, None, ((words,),)),)))
    started = monotonic()
    while not client.get("/readyz").json()["following"]:
        assert monotonic() - started < 5
        sleep(0.05)
    assert client.get("/api/v1/search", params={"q": "school streets"}).json()["results"]
    in_the_way.rmdir()
    assert wait_until_followed(client) < 10
    assert client.get("/readyz").json()["following"] is None


def test_many_may_search_while_the_stores_are_open_and_nobody_while_they_are_exchanged() -> None:
    doors, exchanged = Doors(), Event()

    def exchange() -> None:
        with doors.shut():
            exchanged.wait(5)

    exchanging = Thread(target=exchange)
    with doors.inside(0), doors.inside(0):
        exchanging.start()
        sleep(0.1)
    with pytest.raises(Shut), doors.inside(0.1):
        pass
    exchanged.set()
    with doors.inside(5):
        pass
    exchanging.join()


def test_many_who_ask_at_once_are_all_answered(client: httpx.Client) -> None:
    def ask(number: int) -> int:
        question = f"Which {number} dental practices were resolved {'about streets ' * (number % 7)}?"
        return httpx.get(f"{client.base_url}/api/v1/search", params={"q": question}, timeout=60).status_code

    with ThreadPoolExecutor(10) as askers:
        assert set(askers.map(ask, range(40))) == {200}
