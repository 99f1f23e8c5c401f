"""An answer's whole way: asked in full, answered from the papers, and worded by a model where one is configured."""

import time
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace

import anyio

from index.engine import Engine
from index.filters import Filters
from index.known import known
from index.records import Answer, Struck
from service.answers.answer import answer
from service.answers.cited import Cited, of_answer
from service.answers.conversation import Turn, in_full
from service.answers.writer import Said, Writer, worded


@dataclass(frozen=True, slots=True)
class Draft:
    """The answer in the papers' own words, and what a model needs to word it. `started` is by `perf_counter`."""

    answer: Answer
    cited: tuple[Cited, ...]
    started: float


def draft(
    engine: Engine,
    question: str,
    filters: Filters = Filters(),
    ignore: frozenset[str] = frozenset(),
    earlier: Sequence[str] = (),
) -> Draft:
    """The extractive answer. `earlier` are the questions asked before, oldest first; `ignore` names what of the
    question is not to be read (the values of `Reading.what`). Needs the engine; the wording does not."""
    started = time.perf_counter()
    asked = in_full(question, [Turn(each) for each in earlier], known(engine.catalogue)) if earlier else question
    given = answer(engine, asked, filters, ignore=ignore)
    if asked != question:
        given = replace(given, question=question, asked_in_full=asked)
    with engine.catalogue.reading() as connection:
        cited = of_answer(connection, given)
    return Draft(given, cited, started)


async def wording(made: Draft, writer: Writer | None) -> AsyncGenerator[Said | Struck | Answer, None]:
    """Each sentence as soon as it stands or is struck, then the whole answer, which alone counts.

    Without a model the sentences are those of the record, and a refusal has none. Where a model fails, the answer in
    the papers' own words comes last, with its note.
    """
    given = made.answer
    if writer is None or given.abstained or not made.cited:
        by_number = {citation.n: citation for citation in given.citations}
        for claim in given.claims:
            yield Said(claim, tuple(by_number[n] for n in claim.citations if n in by_number))
        yield _timed(given, made.started)
        return
    async with aclosing(worded(writer, given, made.cited)) as told:
        async for event in told:
            yield _timed(event, made.started) if isinstance(event, Answer) else event


def finished(made: Draft, writer: Writer | None) -> Answer:
    """The whole answer, for callers that wait for it. Not to be called where an event loop runs."""
    return anyio.run(last, made, writer)


async def last(made: Draft, writer: Writer | None) -> Answer:
    async with aclosing(wording(made, writer)) as told:
        return [event async for event in told if isinstance(event, Answer)][-1]


def written(
    engine: Engine,
    question: str,
    filters: Filters = Filters(),
    ignore: frozenset[str] = frozenset(),
    earlier: Sequence[str] = (),
    writer: Writer | None = None,
) -> Answer:
    """Draft and wording in one, for the command line and for pages."""
    return finished(draft(engine, question, filters, ignore, earlier), writer)


def labels(made: Draft, given: Answer) -> dict[int, str]:
    """What has to be said before each quotation of a worded answer ("Motion lost:"), by the number it has there.

    A quotation shows a motion's words alone, and they read as if it had been carried.
    """
    before = {citation.n: citation for citation in made.answer.citations}
    said = {
        (citation.passage_id, citation.start): claim.text.removesuffix(quote).strip()
        for claim in made.answer.claims
        for citation in (before[n] for n in claim.citations if n in before)
        if claim.text.endswith(quote := " ".join(citation.quote.split()))
    }
    return {citation.n: said.get((citation.passage_id, citation.start), "") for citation in given.citations}


def _timed(given: Answer, started: float) -> Answer:
    return replace(given, took_ms=round(1000 * (time.perf_counter() - started), 1))
