"""A question to an answer: understood, found, weighed, quoted, verified. A question's whole way on one screen."""

import time
from collections.abc import Iterator, Sequence
from datetime import date

from index.engine import Engine
from index.filters import Filters
from index.records import Answer
from index.search import Hit, search
from service.answers import register
from service.answers.abstain import judged
from service.answers.asked import Asked
from service.answers.attending import listed
from service.answers.constraints import demands, may_ask_for_a_decision
from service.answers.evidence import gather
from service.answers.extract import is_hearsay, rated
from service.answers.lacking import fitting
from service.answers.preference import preferred
from service.answers.telling import Told, nearest, tell
from service.answers.unmet import without_matter

_HITS = 10

_NEAREST = 3
"""Passages that a refusal shows: enough to see that it looked in the right place."""

WRITER = "extractive"
"""The writer that selects and arranges sentences from the record, and writes none."""

_UNVERIFIED = "The words that seemed to answer could not be verified on their page, so none are quoted."


def answer(engine: Engine, question: str, filters: Filters = Filters(), ignore: frozenset[str] = frozenset()) -> Answer:
    """Answers a question from the papers that the filters let through, or says why they do not answer it.

    What is in `ignore` (`index.understand.IGNORABLE`) is not read out of the question.
    """
    started = time.perf_counter()
    asked = weigh(engine, question, filters, ignore)
    doubt, reason = judged(asked)
    with engine.catalogue.reading() as connection:
        told = tell(connection, asked, date.today()) if reason is None else Told()
        reason = reason if reason or told.claims else _UNVERIFIED
        near = nearest(connection, asked, _NEAREST) if reason and not without_matter(asked) else ()
    return Answer(
        question=question,
        text="\n".join(f"{claim.text} [{claim.citations[0]}]" for claim in told.claims),
        citations=told.citations,
        abstained=reason is not None,
        reason=reason,
        claims=told.claims,
        resolutions=told.resolutions,
        understood=asked.understood,
        writer=WRITER,
        took_ms=round(1000 * (time.perf_counter() - started), 1),
        notes=told.notes,
        history_url=told.history_url,
        nearest=near,
        doubt=round(doubt, 3),
    )


def weigh(engine: Engine, question: str, filters: Filters = Filters(), ignore: frozenset[str] = frozenset()) -> Asked:
    """A question with the passages that may answer it, best first."""
    return preferred(considered(engine, question, filters, ignore))


def considered(
    engine: Engine, question: str, filters: Filters = Filters(), ignore: frozenset[str] = frozenset()
) -> Asked:
    """A question with the passages that may answer it, in the order of their own signs: those found, those of the
    meeting that it names, and what the registers lead to from there."""
    found = search(engine, question, filters, limit=_HITS, ignore=ignore)
    understood = found.understood
    named = register.of_that_meeting(engine, question, understood, filters, ignore)
    brought: list[tuple[int, Hit]] = []
    if not filters:
        with engine.catalogue.reading() as connection:
            hits = [*named, *found.hits]
            if may_ask_for_a_decision(question, understood):
                brought += register.decided_on(engine, connection, question, hits)
                if any(is_hearsay(hit.passage) for hit in hits):
                    brought += [(0, hit) for hit in register.recorded_of(engine, question, ignore)]
            brought += register.replies(connection, found.hits)
            brought += [(-1, hit) for hit in register.approving(connection, question, understood, hits)]
            brought += [(-1, hit) for hit in listed(connection, question, understood)]
    ranks: dict[str, int] = {}
    for rank, hit in (*enumerate(found.hits), *enumerate(named), *((rank + 1, hit) for rank, hit in brought)):
        ranks[hit.passage.id] = min(rank, ranks.get(hit.passage.id, rank))
    lists = _apart(found.hits, named, [hit for _, hit in brought])
    evidence = gather(engine, question, understood, *lists)
    wanted = demands(question, understood)
    candidates = rated(understood, wanted, evidence, ranks)
    asked = Asked(engine, question, understood, wanted, found.hits, evidence, candidates, limited=bool(filters))
    return fitting(asked)


def _apart(*several: Sequence[Hit]) -> Iterator[list[Hit]]:
    """Lists of hits, each without those that an earlier one holds; the empty ones left out."""
    held: set[str] = set()
    for hits in several:
        fresh = [hit for hit in {hit.passage.id: hit for hit in hits}.values() if hit.passage.id not in held]
        held |= {hit.passage.id for hit in fresh}
        if fresh:
            yield fresh
