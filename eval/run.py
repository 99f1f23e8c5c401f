"""A run of the evaluation: each suite's papers opened, its gold held against them, a report handed on at once."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from eval import fitting, meetings
from eval.answers import answers
from eval.gold import load
from eval.relevance import Held, Sought
from eval.report import Report
from eval.retrieval import Finder, by_search, retrieval
from eval.structure import judged
from eval.suites import Suite
from eval.tables import Table
from index.encoder import use_one_thread
from index.engine import Engine
from index.ranking import TALK

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
        held = Held(engine)
        sought = held.holding(questions)
        say(f"{suite.name}: searching for {len(sought)} questions, some ways each")
        yield from retrieval(engine, held, sought, say=say)
        asked = load(suite.answers) if suite.answers else questions
        if suite.answers:
            more = held.holding(asked)
            say(f"{suite.name}: searching for {len(more)} more questions")
            yield from retrieval(engine, held, more, "finding, made questions", ablations=False, say=say)
        say(f"{suite.name}: answering {len(asked)} questions")
        yield from answers(engine, asked)
    if suite.transcripts:
        use_one_thread()
        yield from _of_meetings(suite.transcripts, engine, say)


def _of_meetings(file: Path, engine: Engine, say: Say) -> Iterator[Table]:
    """Each meeting's questions asked of all meetings together, then of their own alone."""
    transcripts = meetings.load(file)
    held = Held(engine)
    for title, within in (("finding, all meetings", False), ("finding, within one meeting", True)):
        judged = meetings.judgments(engine, held, transcripts, engine.catalogue.folder / meetings.TEXTS, within)
        say(
            f"{title}: searching for {len(judged.sought)} questions about {len(transcripts)} meetings; "
            f"{judged.turns_lacking} turns stand in no passage, {judged.questions_lacking} questions name no turn"
        )
        rivals = {} if within else {LEFT_OUT: _left_out(engine, held, judged.sought)}
        yield from retrieval(engine, held, judged.sought, title, rivals, ablations=not within, say=say)


LEFT_OUT = "search, this meeting left out of the fit"
"""The search with weights of talk that were fitted on the other meetings of the file."""


def _left_out(engine: Engine, held: Held, asked: Sequence[Sought]) -> Finder:
    weights = fitting.held_out(fitting.judged(engine, asked, held))

    def find(engine: Engine, sought: Sought) -> Sequence[str]:
        with fitting.weighing_talk(weights.get(sought.together, TALK)):
            return by_search(engine, sought)

    return find
