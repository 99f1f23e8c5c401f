"""A run of the evaluation: each suite's papers opened, its gold held against them, a report handed on at once."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager

from eval.answers import answers
from eval.bench import Reading, speed
from eval.gold import load
from eval.report import Report
from eval.retrieval import retrieval
from eval.structure import judged
from eval.suites import BENCH, SUITES, Suite
from eval.tables import Table
from index.encoder import use_one_thread
from index.engine import Engine

Opened = Callable[[Suite], AbstractContextManager[Engine]]
"""Brings a suite's papers in and opens what holds them: whoever may ingest provides it."""

Say = Callable[[str], None]


def run(suites: Sequence[Suite], opened: Opened, say: Say) -> Iterator[Report]:
    """A report for each suite whose papers this machine has; the others are named with what is lacking."""
    for suite in suites:
        if lacking := suite.lacking():
            say(f"{suite.name}: left out, for {lacking} is not there; it is not part of the repository.")
            continue
        say(f"{suite.name}: reading its papers")
        with opened(suite) as engine:
            yield Report(suite.name, suite.about, tuple(_tables(suite, engine, say)))


def _tables(suite: Suite, engine: Engine, say: Say) -> Iterator[Table]:
    if suite.structure:
        say(f"{suite.name}: comparing what was understood")
        yield from judged(engine.catalogue, suite.structure())
    if suite.questions:
        questions = load(suite.questions)
        use_one_thread()
        say(f"{suite.name}: searching for {len(questions)} questions, some ways each")
        yield retrieval(engine, questions)
        say(f"{suite.name}: answering them")
        yield answers(engine, questions)


def bench(opened: Opened, read: Callable[[], Reading | None], say: Say) -> Report:
    """How fast papers are read and encoded."""
    suite = next((suite for suite in SUITES if suite.name == "seeds" and not suite.lacking()), SUITES[0])
    with opened(suite) as engine:
        say(f"{BENCH}: taking the time")
        return Report(BENCH, "speed on this machine", (speed(read(), engine),))
