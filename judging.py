"""The command that judges: `eval` may not ingest, so the papers of its suites are read here and handed to it."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from desk import CALLED_WRONGLY, DataOption, JsonOption, folder, opened, print_json, say

if TYPE_CHECKING:
    from eval.bench.course import Workshop
    from eval.bench.speed import Ingest, Reading
    from eval.suites import Suite
    from index.engine import Engine


_QUESTIONS = "Other meetings for the suite `meetings`: a JSON-lines file in QMSum's format."
_SIZES = "Passages to hold while `bench` takes the time (may repeat); 10000 and 100000 where none is named."


def eval(
    suite: Annotated[str, typer.Argument(help="One suite by its name, or all.")] = "all",
    save: Annotated[bool, typer.Option("--save", help="Keep the figures as the baseline.")] = False,
    show: Annotated[bool, typer.Option("--show", help="List what went wrong, save on papers kept unseen.")] = False,
    questions: Annotated[Path | None, typer.Option("--questions", metavar="FILE", help=_QUESTIONS)] = None,
    size: Annotated[list[int] | None, typer.Option("--size", metavar="PASSAGES", min=1000, help=_SIZES)] = None,
    data: DataOption = None,
    json: JsonOption = False,
) -> None:
    """Run the evaluation, and print its figures beside the stored baseline."""
    from eval import chart, report, suites
    from eval.bench import course
    from eval.run import run

    chosen, timed = suites.chosen(suite), suite in ("all", suites.BENCH)
    if questions:
        chosen = (_other_meetings(suite, questions),)
    if not chosen and not timed:
        say(f"There is no suite {suite!r}. There are: all {' '.join(s.name for s in suites.SUITES)} {suites.BENCH}")
        raise typer.Exit(CALLED_WRONGLY)

    def told() -> Iterator[report.Report]:
        yield from run(chosen, partial(_read_suite, folder(data) / "eval"), say)
        if timed:
            # Every suite together is to be run often: the larger stocks are made and asked where bench is named.
            yield from course.bench(
                _workshop(folder(data) / "eval"), size or course.SIZES[: 1 if suite == "all" else 2], say
            )

    unseen = {each.name for each in chosen if not each.seen}
    values = {}
    for found in told():
        values[found.suite] = found.values()
        if not json:
            print(report.rendered(found, report.baseline(found.suite), show and found.suite not in unseen))
        if save:
            say(f"saved as {report.save(found)} and in {report.keep(found)}")
    if save:
        say(f"drawn as {chart.draw(report.baselines())}")
    if json:
        print_json(values)


def _other_meetings(suite: str, file: Path) -> "Suite":
    """The suite over a file of meetings; says what is wrong, and ends, where that cannot be."""
    from eval import meetings, suites

    if suite != suites.MEETINGS:
        say(f"--questions is for one suite alone: minutebook eval {suites.MEETINGS} --questions {file}")
        raise typer.Exit(CALLED_WRONGLY)
    try:
        meetings.load(file)
    except (OSError, meetings.NotMeetings) as wrong:
        say(f"These meetings cannot be asked about: {wrong}")
        raise typer.Exit(CALLED_WRONGLY) from wrong
    return suites.of_meetings(file)


@contextmanager
def _read_suite(above: Path, suite: "Suite") -> Iterator["Engine"]:
    """The papers of a suite, read as they would be now, in a data folder of their own below `above`."""
    from eval.freshness import keep_up
    from ingest import job

    place = suite.folder(above)
    keep_up(place)
    with opened(place, lead=True) as engine:
        for shelf in suite.papers(place):
            job.ingest(engine.catalogue, engine, shelf.paths, shelf.council)
        yield engine


def _workshop(above: Path) -> "Workshop":
    from eval.bench.course import Workshop
    from eval.bench.speed import Ingesting
    from ingest.linking import link

    return Workshop(partial(_read_suite, above), Ingesting(_timed_reading, _timed_ingests), link, above)


def _timed_ingests() -> "tuple[Ingest, ...]":
    """What bringing in the sample papers and the seed pack takes, each into an empty folder, the model being loaded."""
    from tempfile import TemporaryDirectory
    from time import perf_counter

    from eval.bench.speed import Ingest
    from eval.suites import SAMPLE_PAPERS, SPEED_PAPER
    from ingest import job

    found = []
    for name, paper in (("the sample papers", SAMPLE_PAPERS), ("the seed pack", SPEED_PAPER)):
        if not paper.exists():
            continue
        with TemporaryDirectory() as place, opened(Path(place), lead=True) as engine:
            engine.encoder.warm()
            started = perf_counter()
            brought = job.ingest(engine.catalogue, engine, [paper], "Harrowmere Borough Council")
            found.append(Ingest(name, brought.pages, brought.passages, perf_counter() - started))
    return tuple(found)


def _timed_reading() -> "Reading | None":
    """What reading the seed pack takes in a child, the second time: the first also starts the children's server."""
    from time import perf_counter

    from eval.bench.speed import Reading
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
