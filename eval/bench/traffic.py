"""The service as a process of its own, asked over HTTP by one client and by several at once, and timed by them."""

import gzip
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from time import monotonic, perf_counter, sleep
from urllib.parse import urlencode

import orjson

from eval.suites import ROOT
from eval.timing import quantile
from index.filters import Filters

_PATIENCE = 600.0
"""Seconds: opening half a million passages takes most of a minute, on a machine that does other things several."""

_LOOK = 0.2
_QUIET = 0.05
"""A process that used less than this share of a core for a second has done what it began beside the asking."""

_SETTLING = 120.0
"""Seconds to wait for that at most."""

_ANSWERS = re.compile(r"answers at http://([\d.]+):(\d+)")


class NoService(Exception):
    """The service did not start, or did not answer; says what it said."""


@dataclass(frozen=True, slots=True)
class Service:
    """A running service."""

    host: str
    port: int
    process: int

    def memory(self) -> float | None:
        """Megabytes resident; none where the system does not tell."""
        said = _proc(self.process, "status")
        found = re.search(r"VmRSS:\s+(\d+) kB", said)
        return int(found[1]) / 1024 if found else None

    def settle(self) -> None:
        """Waits until the service does nothing: it may go on beside the first questions with what they began."""
        deadline = monotonic() + _SETTLING
        before = self._worked()
        while before is not None and monotonic() < deadline:
            sleep(1)
            now = self._worked() or before
            if now - before < _QUIET:
                return
            before = now

    def _worked(self) -> float | None:
        """Seconds of CPU used so far."""
        said = _proc(self.process, "stat").rpartition(")")[2].split()
        return (int(said[11]) + int(said[12])) / os.sysconf("SC_CLK_TCK") if said else None


@dataclass(frozen=True, slots=True)
class Told:
    """What came of one request: milliseconds from asking to the last byte, and whether anything was found or said."""

    ms: float
    something: bool


@contextmanager
def serving(folder: Path) -> Iterator[Service]:
    """`minutebook serve` over a data folder on a free port of this machine, until the end of the block."""
    command = [sys.executable, "-m", "minutebook", "--data", str(folder), "serve", "--host", "127.0.0.1", "--port", "0"]
    own = {name: value for name, value in os.environ.items() if not name.startswith("MINUTEBOOK_")}
    with (
        tempfile.TemporaryFile("w+") as said,
        subprocess.Popen(command, cwd=ROOT, env=own, stdout=said, stderr=said) as process,
    ):
        try:
            yield _ready(process, said.fileno())
        finally:
            process.terminate()
            process.wait()


def _ready(process: "subprocess.Popen[bytes]", log: int) -> Service:
    deadline = monotonic() + _PATIENCE
    while monotonic() < deadline:
        said = os.pread(log, 1 << 20, 0).decode(errors="replace")
        if found := _ANSWERS.search(said):
            return Service(found[1], int(found[2]), process.pid)
        if process.poll() is not None:
            break
        sleep(_LOOK)
    raise NoService(f"the service did not start: {said.strip()[-2000:]}")


def search_address(question: str, filters: Filters) -> str:
    """Where the search answers a question under some filters."""
    return "/api/v1/search?" + urlencode({"q": question, **_limits(filters)}, doseq=True)


def ask_address(question: str, filters: Filters) -> str:
    """Where a question is answered under some filters."""
    return "/api/v1/ask?" + urlencode({"q": question, **_limits(filters)}, doseq=True)


def _limits(filters: Filters) -> dict[str, object]:
    days = {"date_from": filters.date_from, "date_to": filters.date_to}
    return {"panel": filters.panels, **{name: day.isoformat() for name, day in days.items() if day}}


def asked(service: Service, addresses: Sequence[str], clients: int = 1) -> list[Told]:
    """What came of each address, in order: asked once, `clients` at a time, each over a connection that it keeps.

    Raises `NoService` where an answer is not 200.
    """
    shares = [addresses[client::clients] for client in range(clients)]
    with ThreadPoolExecutor(clients) as those:
        told = list(those.map(lambda share: _client(service, share), shares))
    return [told[at % clients][at // clients] for at in range(len(addresses))]


def _client(service: Service, addresses: Sequence[str]) -> list[Told]:
    answers: list[tuple[float, bytes]] = []
    with closing(HTTPConnection(service.host, service.port, timeout=_PATIENCE)) as connection:
        for address in addresses:
            started = perf_counter()
            connection.request("GET", address, headers={"Accept-Encoding": "gzip"})  # as browsers and clients do
            response = connection.getresponse()
            body = response.read()
            took = 1000 * (perf_counter() - started)
            body = gzip.decompress(body) if response.headers.get("Content-Encoding") == "gzip" else body
            if response.status != 200:
                raise NoService(f"{response.status} for {address}: {body[:500].decode(errors='replace')}")
            answers.append((took, body))
    return [Told(took, _something(body)) for took, body in answers]


def _something(body: bytes) -> bool:
    """Whether a search found anything, or a question was answered: to refuse may cost less than to answer."""
    answer = orjson.loads(body)
    return bool(answer["results"]) if "results" in answer else not answer["abstained"]


def times(told: Sequence[Told]) -> dict[str, float | int | None]:
    """The columns of a table: milliseconds that half, 95 and 99 in 100 stay under."""
    taken = [one.ms for one in told]
    return {
        "p50 ms": quantile(taken, 0.5),
        "p95 ms": quantile(taken, 0.95),
        "p99 ms": quantile(taken, 0.99),
        "answered": sum(one.something for one in told) / len(told) if told else None,
        "questions": len(told),
    }


def _proc(process: int, what: str) -> str:
    try:
        return Path(f"/proc/{process}/{what}").read_text()
    except OSError:
        return ""
