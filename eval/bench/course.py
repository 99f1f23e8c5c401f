"""The whole benchmark on one screen: reading and encoding, then each size asked over HTTP and beside Chroma alone."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from random import Random
from time import sleep

from eval.bench.encoding import encoding
from eval.bench.exactness import nearness
from eval.bench.questions import LIMITS, bodies, questions
from eval.bench.rival import alone
from eval.bench.speed import Ingesting, speed
from eval.bench.stock import Link, building, folder_of, stocked, weighing
from eval.bench.traffic import Service, ask_address, asked, search_address, serving, times
from eval.report import Report
from eval.run import Opened, Say
from eval.suites import BENCH, SUITES, Suite
from eval.tables import Line, Table
from index.catalogue import Catalogue
from index.encoder import Encoder, use_one_thread
from index.engine import Engine

SIZES = (10_000, 100_000)
"""Passages: a small council's ten years, and a large one's."""

_QUESTIONS = 200
"""Of each kind of filter by one client: ten are slower than p95, two than p99."""

_CROWD = 8
"""Clients at once."""

_WARMING = 40
"""Questions before the time is taken: pages of the stores come into memory, what is known is gathered."""

_BUSY = 0.15
"""Share of the cores in others' use at which times are said not to count. Chosen, not measured."""

_LISTENING = 3.0
"""Seconds: the load average would count what this program itself did a minute ago."""

_SOURCES = ("sample", "seeds")
"""Suites whose papers give the sentences; those that this machine lacks are left out."""

_WAYS = (("search", search_address), ("ask", ask_address))


@dataclass(frozen=True, slots=True)
class Workshop:
    """What the benchmark may not do itself: opening a suite's papers, ingesting, and linking."""

    opened: Opened
    ingesting: Ingesting
    link: Link
    above: Path
    """The folder below which the data folders lie."""


def bench(workshop: Workshop, sizes: Sequence[int], say: Say) -> Iterator[Report]:
    """A report on reading and encoding, and one on each size, each as soon as its times are taken."""
    machine = _machine(say, BENCH)
    say(f"{BENCH}: reading and encoding")
    read = speed(workshop.ingesting)
    with workshop.opened(_sources()[-1]) as engine:
        encoded, lacking = encoding(engine.catalogue)
    for reason in lacking:
        say(f"{BENCH}: not measured, {reason}")
    yield Report(BENCH, "speed on this machine", (machine, read, encoded))
    for size in sizes:
        yield _of_size(workshop, size, say)


def _of_size(workshop: Workshop, size: int, say: Say) -> Report:
    folder = folder_of(workshop.above, size)
    with ExitStack() as opened:

        def catalogues() -> Iterator[Catalogue]:
            for suite in _sources():
                yield opened.enter_context(workshop.opened(suite)).catalogue

        built = stocked(folder, size, catalogues, workshop.link, say)
    machine = _machine(say, f"{size} passages")
    served = list(_served(folder, size, say))
    say(f"{size} passages: nearness beside Chroma alone, held against all vectors")
    tables = (machine, *served, _beside_chroma(folder), weighing(folder, built.passages), building(built))
    about = f"{size} passages made of recombined sentences; vectors and dates made with them (eval/bench/press.py)"
    return Report(f"{BENCH}-{size}", about, tables)


def _served(folder: Path, size: int, say: Say) -> Iterator[Table]:
    """Searching and asking over HTTP, by one client and by several, and the memory that the service then has."""
    catalogue = Catalogue(folder)
    try:
        with serving(folder) as service:
            say(f"{size} passages: warming up with {_WARMING} questions of each kind, which are not counted")
            for _, address in _WAYS:
                asked(service, _addresses(catalogue, address, f"warming/{address.__name__}", _WARMING))
            service.settle()
            warm = service.memory()
            for way, address in _WAYS:
                for clients in (1, _CROWD):
                    say(f"{size} passages: {way} over HTTP, {clients} at a time")
                    yield _timed(service, catalogue, way, address, clients)
            yield Table("memory", (Line("service", {"warm MB": warm, "after all questions MB": service.memory()}),))
    finally:
        catalogue.close()


Address = Callable[..., str]


def _timed(service: Service, catalogue: Catalogue, way: str, address: Address, clients: int) -> Table:
    """Each kind of filter in turn, question by question: what else the machine does meanwhile befalls all alike."""
    told = asked(service, _addresses(catalogue, address, f"{way}/{clients}", _QUESTIONS * len(LIMITS)), clients)
    found = {limits.name: times(told[at :: len(LIMITS)]) for at, limits in enumerate(LIMITS)}
    plain = found[LIMITS[0].name]["p50 ms"] or 1.0
    lines = [
        Line(name, {**values, "p50 to unfiltered": (values["p50 ms"] or 0) / plain}) for name, values in found.items()
    ]
    return Table(f"{way} over HTTP, {clients} at a time", tuple(lines))


def _addresses(catalogue: Catalogue, address: Address, seed: str, count: int) -> list[str]:
    """Different questions as addresses, under each kind of filter in turn."""
    chance = Random(seed)
    wordings, held = questions(catalogue, count, chance), bodies(catalogue)
    return [address(wording, LIMITS[at % len(LIMITS)].drawn(held, chance)) for at, wording in enumerate(wordings)]


def _beside_chroma(folder: Path) -> Table:
    use_one_thread()  # as the service does
    catalogue = Catalogue(folder)
    engine = Engine(catalogue, Encoder())
    try:
        with alone(folder) as rival:
            engine.lead()
            return nearness(engine, rival)
    finally:
        engine.close()
        catalogue.close()


def _sources() -> list[Suite]:
    return [suite for suite in SUITES if suite.name in _SOURCES and not suite.lacking()]


def _machine(say: Say, about: str) -> Table:
    """How many cores the machine has, and what others do with them while this program waits; says where it is much."""
    cores, others = os.cpu_count() or 1, _others()
    load = os.getloadavg()[0]
    busy = others is not None and others > _BUSY
    say(
        f"{about}: load average {load:.2f} on {cores} cores"
        + (f", of which others now use {100 * others:.0f} in 100" if others is not None else "")
        + (". THE MACHINE IS BUSY: its times are not what it can do." if busy else "")
    )
    return Table("machine", (Line("as it was", {"cores": cores, "load average": load, "used by others": others}),))


def _others() -> float | None:
    """The share of all cores that is in use while this program sleeps; none where the system does not tell."""
    before = _ticks()
    sleep(_LISTENING)
    after = _ticks()
    if not before or not after:
        return None
    spent = [new - old for old, new in zip(before, after, strict=True)]
    idle = spent[3] + spent[4]  # idle, and waiting for the disk
    return 1 - idle / max(1, sum(spent))


def _ticks() -> list[int]:
    try:
        return [int(ticks) for ticks in Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9]]
    except (OSError, ValueError):
        return []
