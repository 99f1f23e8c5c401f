"""A question to an answer: understood, found, weighed, quoted, verified. A question's whole way on one screen."""

import time

from index import registers
from index.engine import Engine
from index.filters import Filters
from index.records import Answer, Citation, Claim, Resolution
from index.search import Found, search
from service.answers.abstain import why_not
from service.answers.citations import cite
from service.answers.evidence import Evidence, gather
from service.answers.extract import select
from service.answers.fates import held_in, label
from service.answers.register import needs_no_test, of_that_meeting
from service.answers.verify import stands

_HITS = 10

WRITER = "extractive"
"""The writer that selects and arranges sentences from the record, and writes none."""


def _evidence(engine: Engine, question: str, found: Found, filters: Filters) -> tuple[list[Evidence], str | None]:
    """The sentences to answer from, and why they do not answer if they do not: first of the meeting that is named."""
    named = of_that_meeting(engine, question, found.understood, filters)
    if named:
        evidence = gather(engine, question, found.understood, named)
        if needs_no_test(found.understood) or why_not(engine, question, found.understood, named, evidence) is None:
            return evidence, None
    evidence = gather(engine, question, found.understood, found.hits)
    return evidence, why_not(engine, question, found.understood, found.hits, evidence)


def answer(engine: Engine, question: str, filters: Filters = Filters()) -> Answer:
    """Answers a question from the papers that the filters let through, or says why they do not answer it."""
    started = time.perf_counter()
    found = search(engine, question, filters, limit=_HITS)
    evidence, reason = _evidence(engine, question, found, filters)
    citations: list[Citation] = []
    claims: list[Claim] = []
    decided: dict[str, Resolution] = {}
    if reason is None:
        with engine.catalogue.reading() as connection:
            chosen = select(found.understood, evidence)
            recorded = registers.resolutions_in(connection, [run.passage.id for run in chosen])
            for run in chosen:
                citation = cite(len(citations) + 1, run.passage, run.start, run.end)
                if stands(connection, citation, run.passage):
                    put = held_in(citation, recorded.get(run.passage.id, ()))
                    decided |= {resolution.id: resolution for resolution in put}
                    citations.append(citation)
                    claims.append(Claim(label(put) + " ".join(citation.quote.split()), (citation.n,)))
        if not citations:
            reason = "The words that seemed to answer could not be verified on their page, so none are quoted."
    return Answer(
        question=question,
        text="\n".join(f"{claim.text} [{claim.citations[0]}]" for claim in claims),
        citations=tuple(citations),
        abstained=reason is not None,
        reason=reason,
        claims=tuple(claims),
        resolutions=tuple(decided.values()),
        understood=found.understood,
        writer=WRITER,
        took_ms=round(1000 * (time.perf_counter() - started), 1),
    )
