"""How well questions are answered: cited rightly, completely, verbatim; and refused where the papers have no answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from eval.fingerprints import norm
from eval.gold import Question
from eval.tables import Line, Table, Value
from eval.timing import quantile
from index import papers
from index.engine import Engine
from index.records import Answer
from service.answers.answer import answer


@dataclass(frozen=True, slots=True)
class Judged:
    """An answer beside its question. So many of its citations' passages hold gold, so many quotes are exact."""

    question: Question
    answer: Answer
    precise: int
    complete: bool
    verbatim: int
    dated: bool | None


def answers(engine: Engine, questions: Sequence[Question]) -> Table:
    """The measures of score.py, in process. A quote that is not verbatim is an alarm."""
    found = judged(engine, questions)
    inexact = sum(len(entry.answer.citations) - entry.verbatim for entry in found)
    faults = [
        f"{_fault(entry)}: {entry.question.id} {entry.question.question} | {entry.answer.text[:120]!r}"
        for entry in found
        if _fault(entry)
    ]
    return Table(
        "answering", (Line("answers", measured(found)),), (("quotes that are not verbatim", inexact),), tuple(faults)
    )


def _fault(entry: Judged) -> str | None:
    if not entry.question.answerable:
        return None if entry.answer.abstained else "answered, though the papers do not"
    if entry.answer.abstained:
        return "abstained"
    if not entry.precise:
        return "cited no gold"
    return None if entry.complete else "incomplete"


def judged(engine: Engine, questions: Sequence[Question]) -> list[Judged]:
    """Every question answered and judged."""
    return [_judge(engine, question, answer(engine, question.question)) for question in questions]


def _judge(engine: Engine, question: Question, given: Answer) -> Judged:
    with engine.catalogue.reading() as connection:
        cited = papers.passages_by_id(connection, [citation.passage_id for citation in given.citations])
    right = [
        citation
        for citation in given.citations
        if any(snippet.stands_in(cited[citation.passage_id].text) for snippet in question.passages)
    ]
    said = norm(" ".join([given.text, *(citation.quote for citation in given.citations)]))
    return Judged(
        question=question,
        answer=given,
        precise=len(right),
        complete=not given.abstained and all(norm(words) in said for words in question.answer),
        verbatim=sum(c.quote == cited[c.passage_id].text[c.start : c.end] for c in given.citations),
        dated=any(str(c.date) == question.date for c in right) if right and question.date else None,
    )


def _share(values: Iterable[bool | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def measured(found: Sequence[Judged]) -> dict[str, Value]:
    """The measures by name; what was not answered counts as wrong."""
    real = [entry for entry in found if entry.question.answerable]
    cited = sum(len(entry.answer.citations) for entry in found)
    cited_for_real = sum(len(entry.answer.citations) for entry in real)
    times = [entry.answer.took_ms for entry in found]
    return {
        "answered": _share(not entry.answer.abstained for entry in real),
        "cited gold": _share(entry.precise > 0 for entry in real),
        "complete": _share(entry.complete for entry in real),
        "citations right": sum(entry.precise for entry in real) / cited_for_real if cited_for_real else None,
        "abstained rightly": _share(entry.answer.abstained for entry in found if not entry.question.answerable),
        "verbatim": sum(entry.verbatim for entry in found) / cited if cited else None,
        "date right": _share(entry.dated for entry in real),
        "p50 ms": quantile(times, 0.5),
        "p95 ms": quantile(times, 0.95),
        "questions": len(real),
        "unanswerable": len(found) - len(real),
    }
