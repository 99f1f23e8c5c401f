"""What weights and forests are fitted on: questions in view, and which of them share their papers."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from eval.gold import Question, load
from eval.suites import SUITES, Suite
from index.catalogue import Catalogue
from index.encoder import Encoder
from index.engine import Engine

NEVER_FITTED = ("seeds",)
"""Suites whose questions nothing is fitted on: the issues are judged on them."""

_MORE = Path(__file__).with_name("gold") / "fitting"
"""Questions on the papers of suites in view that were written to be fitted on, a file for each suite."""

FOLDS = 8
"""Parts into which suites are put, so that each is judged by what was fitted on the others."""

_SAME_PAPERS: Mapping[str, str] = {
    "kingston-again": "kingston",
    "winnipeg-again": "winnipeg",
    "township-again": "township",
    "seeds-again": "seeds",
}
"""Suites that ask of another's papers."""


def suites_named(names: Sequence[str]) -> list[Suite]:
    """The suites to be asked: those named, else all, that have questions in view and papers on this machine."""
    known = [one for one in SUITES if one.seen and one.questions and not one.transcripts and not one.lacking()]
    return [suite for suite in known if not names or suite.name in names]


def questions_of(suite: Suite) -> list[Question]:
    """A suite's questions and those written to be fitted on; those that are held back left out."""
    more = _MORE / f"{suite.name}.jsonl"
    files = [file for file in (suite.questions, suite.answers, more) if file and file.exists()]
    return [question for file in files for question in load(file) if question.half in (None, "tune")]


def fold_of(suite: Suite) -> int:
    """The part, 0 to `FOLDS` - 1, that a suite is in, with all that ask of the same papers."""
    papers = sorted({_SAME_PAPERS.get(one.name, one.name) for one in suites_named(())})
    return papers.index(_SAME_PAPERS.get(suite.name, suite.name)) % FOLDS


@contextmanager
def engine_over(suite: Suite, data: Path) -> Iterator[Engine]:
    """An engine over a suite's papers as `minutebook eval` read them below `data`."""
    catalogue = Catalogue(suite.folder(data / "eval"))
    engine = Engine(catalogue, Encoder())
    engine.lead()
    engine.follow()
    try:
        yield engine
    finally:
        engine.close()
        catalogue.close()
