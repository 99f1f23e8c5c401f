"""The command that judges: `eval` may not ingest, so the papers of its suites are read here and handed to it."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from desk import CALLED_WRONGLY, DataOption, JsonOption, folder, opened, print_json, say

if TYPE_CHECKING:
    from eval.bench import Reading
    from eval.suites import Suite
    from index.engine import Engine


def eval(
    suite: Annotated[str, typer.Argument(help="One suite by its name, or all.")] = "all",
    save: Annotated[bool, typer.Option("--save", help="Keep the figures as the baseline.")] = False,
    show: Annotated[bool, typer.Option("--show", help="List what went wrong, save on papers kept unseen.")] = False,
    data: DataOption = None,
    json: JsonOption = False,
) -> None:
    """Run the evaluation, and print its figures beside the stored baseline."""
    from eval import report, suites
    from eval.run import bench, run

    chosen, timed = suites.chosen(suite), suite in ("all", suites.BENCH)
    if not chosen and not timed:
        say(f"There is no suite {suite!r}. There are: all {' '.join(s.name for s in suites.SUITES)} {suites.BENCH}")
        raise typer.Exit(CALLED_WRONGLY)

    def told() -> Iterator[report.Report]:
        yield from run(chosen, partial(_read_suite, folder(data) / "eval"), say)
        if timed:
            yield bench(partial(_read_suite, folder(data) / "eval"), _timed_reading, say)

    values = {}
    for found in told():
        values[found.suite] = found.values()
        if not json:
            print(report.rendered(found, report.baseline(found.suite), show and found.suite != suites.UNSEEN))
        if save:
            say(f"saved as {report.save(found)}")
    if json:
        print_json(values)


@contextmanager
def _read_suite(folder: Path, suite: "Suite") -> Iterator["Engine"]:
    """The papers of a suite, read as they would be now, in a data folder of their own."""
    from eval.freshness import keep_up
    from ingest import job

    keep_up(folder / suite.name)
    with opened(folder / suite.name, lead=True) as engine:
        for shelf in suite.shelves:
            job.ingest(engine.catalogue, engine, shelf.paths, shelf.council)
        yield engine


def _timed_reading() -> "Reading | None":
    """What reading the seed pack takes in a child, the second time: the first also starts the children's server."""
    from time import perf_counter

    from eval.bench import Reading
    from eval.suites import SPEED_PAPER
    from ingest.child import Readers

    if not SPEED_PAPER.exists():
        return None
    with Readers(workers=1) as readers:
        for _ in range(2):
            started = perf_counter()
            pages, peak = readers.read(SPEED_PAPER, "judging:weighed_reading", tuple[int, float])
            seconds = perf_counter() - started
    return Reading(pages, seconds, peak)


def weighed_reading(path: Path) -> tuple[int, float]:
    """What a child does to be timed: reads a paper, and says how many pages and megabytes of memory that took."""
    import resource

    import orjson

    from ingest.paper import read_paper

    read = read_paper(path)
    orjson.dumps(read)  # as every child does with what it found
    return len(read.reading.pages), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
