"""How well questions are answered: cited rightly, completely, verbatim; and refused where the papers have no answer."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from eval import intervals
from eval.abstaining import Asked, curve, values
from eval.citing import Cited, cited, complete
from eval.gold import Question
from eval.tables import Line, Table, Value
from eval.telling import as_carried, names_what_was_sought, outcome_told, uncarried
from eval.timing import quantile
from index import papers
from index.engine import Engine
from index.records import Answer
from service.answers.answer import answer

_HALVES = ("tune", "held")
"""Where questions are halved: what rules and thresholds may be chosen on, and what is only ever measured."""


@dataclass(frozen=True, slots=True)
class Judged:
    """An answer beside its question: its citations, whether it is complete, whether it tells the outcome that was asked
    about, whether it tells a motion as carried that was not, and whether a refusal says what was looked for."""

    question: Question
    answer: Answer
    cited: Cited
    complete: bool
    outcome: bool | None
    as_carried: bool
    names_sought: bool | None

    @property
    def asked(self) -> Asked:
        """What counts for refusing."""
        return Asked(self.question.answerable, self.answer.abstained, self.answer.doubt)


def answers(engine: Engine, questions: Sequence[Question]) -> Iterator[Table]:
    """Every question answered: the measures of all, by kind, of refusing, and of refusing by threshold.

    A quote that is not verbatim is an alarm, and so is a motion told as carried that was not.
    """
    found = judged(engine, questions)
    yield _summary(found)
    yield Table("answering, by kind", tuple(_by(found, lambda question: question.kind, _of_kind)))
    yield _refusing(found)
    if lines := [line for name, part in _parts(found) for line in curve(name, [each.asked for each in part])]:
        yield Table("refusing, by threshold", tuple(lines))


def judged(engine: Engine, questions: Sequence[Question]) -> list[Judged]:
    """Every question answered and judged."""
    motions = uncarried(questions)
    found = []
    for question in questions:
        given = answer(engine, question.question)
        with engine.catalogue.reading() as connection:
            passages = papers.passages_by_id(connection, [each.passage_id for each in given.citations])
        citations = cited(question, given, passages)
        found.append(
            Judged(
                question=question,
                answer=given,
                cited=citations,
                complete=complete(question, given),
                outcome=outcome_told(question, given, citations.right),
                as_carried=as_carried(given, motions),
                names_sought=names_what_was_sought(given),
            )
        )
    return found


def _summary(found: Sequence[Judged]) -> Table:
    inexact = sum(each.cited.citations - each.cited.verbatim for each in found)
    faults = [
        f"{fault}: {each.question.id} {each.question.question} | {each.answer.text[:120]!r}"
        for each in found
        if (fault := _fault(each)) and each.question.half != "held"
    ]
    return Table(
        "answering",
        tuple(Line(name, {**measured(part), **_bounds(part)}) for name, part in _parts(found)),
        (
            ("quotes that are not verbatim", inexact),
            ("motions told as carried that were not", sum(each.as_carried for each in found)),
        ),
        tuple(faults),
    )


def _bounds(found: Sequence[Judged]) -> dict[str, Value]:
    """The 95 % interval of the share of complete answers, whole matters drawn at random."""
    real = [each for each in found if each.question.answerable]
    matters = [each.question.topic or each.question.id for each in real]
    bounds = intervals.of_mean([float(each.complete) for each in real], matters)
    return {"complete from": bounds[0], "complete to": bounds[1]} if bounds else {}


def _fault(entry: Judged) -> str | None:
    if entry.as_carried:
        return "told as carried"
    if not entry.question.answerable:
        return None if entry.answer.abstained else f"answered, though the papers do not ({entry.question.why_not})"
    if entry.answer.abstained:
        return "abstained"
    if not entry.cited.right:
        return "cited no gold"
    if entry.outcome is False:
        return f"does not tell the outcome ({entry.question.outcome})"
    if entry.cited.met < entry.cited.needs:
        return "does not cite all"
    return None if entry.complete else "incomplete"


def _parts(found: Sequence[Judged]) -> Iterator[tuple[str, Sequence[Judged]]]:
    """All, then each half where there are halves."""
    yield "answers", found
    for half in _HALVES:
        if part := [each for each in found if each.question.half == half]:
            yield half, part


def _by(
    found: Sequence[Judged],
    group: Callable[[Question], str | None],
    measure: Callable[[Sequence[Judged]], dict[str, Value]],
) -> Iterator[Line]:
    """A line for each group, and one for each half of it where there are halves."""
    for name in dict.fromkeys(group(each.question) for each in found):
        if name is not None:
            for half, part in _parts([each for each in found if group(each.question) == name]):
                yield Line(name if half == "answers" else f"{name}, {half}", measure(part))


def _of_kind(found: Sequence[Judged]) -> dict[str, Value]:
    if not found[0].question.answerable:
        return {"abstained rightly": _share(each.answer.abstained for each in found), "questions": len(found)}
    columns = (
        "answered",
        "cited gold",
        "citations right",
        "gold cited",
        "complete",
        "outcome right",
        "p50 ms",
        "p95 ms",
    )
    known = measured(found)
    return {**{name: known[name] for name in columns}, "questions": len(found)}


def _refusing(found: Sequence[Judged]) -> Table:
    """Precision, recall and F1 of refusals, then for each near miss how many questions were refused."""
    lines = [Line(name, _of_refusing(part)) for name, part in _parts(found)]
    return Table("refusing", (*lines, *_by(found, lambda question: question.why_not, _of_near_miss)))


def _of_refusing(found: Sequence[Judged]) -> dict[str, Value]:
    return {
        **values([each.asked for each in found]),
        "names what was sought": _share(each.names_sought for each in found),
        "unanswerable": sum(not each.question.answerable for each in found),
    }


def _of_near_miss(found: Sequence[Judged]) -> dict[str, Value]:
    return {"recall": _share(each.answer.abstained for each in found), "unanswerable": len(found)}


def _share(values: Iterable[bool | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def _ratio(above: int, below: int) -> float | None:
    return above / below if below else None


def measured(found: Sequence[Judged]) -> dict[str, Value]:
    """The measures by name; what was not answered counts as wrong.

    "citations right" is citation precision, "gold cited" citation recall: of what full answers cite, the share that
    was cited. Both count citations and gold, not questions.
    """
    real = [each for each in found if each.question.answerable]
    times = [each.answer.took_ms for each in found]
    return {
        "answered": _share(not each.answer.abstained for each in real),
        "cited gold": _share(each.cited.right > 0 for each in real),
        "complete": _share(each.complete for each in real),
        "citations right": _ratio(sum(each.cited.right for each in real), sum(each.cited.citations for each in real)),
        "gold cited": _ratio(sum(each.cited.met for each in real), sum(each.cited.needs for each in real)),
        "outcome right": _share(each.outcome for each in real),
        "abstained rightly": _share(each.answer.abstained for each in found if not each.question.answerable),
        "verbatim": _ratio(sum(each.cited.verbatim for each in found), sum(each.cited.citations for each in found)),
        "date right": _share(each.cited.dated for each in real),
        "p50 ms": quantile(times, 0.5),
        "p95 ms": quantile(times, 0.95),
        "questions": len(real),
        "unanswerable": len(found) - len(real),
    }
