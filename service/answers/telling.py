"""An answer's parts, put together: the quotations in their order, what is said before each, and what to note."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from index import papers
from index.lexical import stems
from index.records import Citation, Claim, Commitment, Passage, Resolution
from service.answers import contradictions, latest, register
from service.answers.asked import Asked, goes_with
from service.answers.attending import OnRecord, on_record, told_by
from service.answers.citations import cite
from service.answers.extract import about, select, whole
from service.answers.fates import held_in
from service.answers.later import asks_how_it_stands, later_word
from service.answers.phrasing import lead
from service.answers.register import Recorded
from service.answers.settling import asks_what_came, decides, settled_by
from service.answers.verify import stands

_MOST = 5
"""Quotations at most, with a later decision and the word that a promise was kept: a reader is to check them all."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A run of a passage that is to be quoted, and the commitment whose words it is, if it is one's."""

    passage: Passage
    start: int
    end: int
    commitment: Commitment | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What an answer says: claims, each with its citation, the resolutions they hold, notes, and a way to more."""

    citations: tuple[Citation, ...] = ()
    claims: tuple[Claim, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    notes: tuple[str, ...] = ()
    history_url: str | None = None


def tell(connection: Connection, asked: Asked, today: date) -> Told:
    """The answer to a question that the papers answer; empty where none of its quotations stands."""
    record = on_record(connection, asked.question, asked.understood)
    chosen = [
        Quotation(run.passage, run.start, run.end)
        for run in select(told_by(asked.question, asked.understood, asked.quotable, record))
    ]
    settled = register.recorded(connection, [one.passage for one in chosen], today).resolutions
    decided = [resolution for found in settled.values() for resolution in found]
    matter = latest.standing(connection, asked.question, asked.understood, decided)
    quotations = _with_updates(connection, asked.question, chosen, today)
    if matter.latest is not None:
        quotations = [*_of_record(connection, matter.latest.passage_id, matter.latest.text), *quotations]
    quotations = _with_divisions(connection, quotations, asked.understood.intent == "vote")
    quotations = _with_what_came(connection, asked, quotations)
    quotations = _with_later_word(asked, quotations)
    quotations = _once(quotations)[:_MOST]
    recorded = register.recorded(connection, [one.passage for one in quotations], today)
    told = _cited(connection, asked, quotations, recorded, record)
    cited = {citation.passage_id for citation in told.citations}
    passages = [one.passage for one in quotations if one.passage.id in cited]
    noted = contradictions.notes(
        passages,
        [citation.quote for citation in told.citations],
        [hit.passage for hit in asked.hits if hit.passage.id not in cited],
        told.resolutions,
    )
    url = latest.history_url(asked.understood) if matter.has_history or asked.understood.intent == "history" else None
    return replace(told, notes=(*matter.notes, *noted), history_url=url) if told.claims else Told()


def _with_updates(connection: Connection, question: str, chosen: Sequence[Quotation], today: date) -> list[Quotation]:
    """The quotations with the commitments that they are; what later papers say of one comes before it."""
    updates = dict(register.updated(connection, [one.passage for one in chosen], today))
    recorded = register.recorded(connection, [one.passage for one in chosen], today)
    found: list[Quotation] = []
    for one in chosen:
        if update := updates.get(one.passage.id):
            found += [*_of_record(connection, update.passage_id, update.text, update), one]
            continue
        promise = _promised(question, one, recorded.commitments.get(one.passage.id, ()))
        kept = next((name for name in promise.evidence if name != one.passage.id), None) if promise else None
        word = _of_record(connection, kept, "", promise) if kept and promise else []
        if promise and promise.status == "done":
            found += word
        found.append(replace(one, commitment=promise))
        if promise and promise.status != "done":
            found += [replace(each, commitment=None) for each in word]
    return found


def _promised(question: str, quotation: Quotation, commitments: Sequence[Commitment]) -> Commitment | None:
    """The commitment whose words a quotation holds; of several the one with most of the question's words."""
    text = quotation.passage.text
    held = [
        one
        for one in commitments
        if (run := register.run_of(one.text, text)) and run[0] < quotation.end and quotation.start < run[1]
    ]
    asked = set(stems(question))
    return max(held, key=lambda one: len(asked.intersection(stems(one.text))), default=None)


def _of_record(
    connection: Connection, passage_id: str, words: str, commitment: Commitment | None = None
) -> list[Quotation]:
    """The quotation of a record's words, where its passage holds them in one run; else of what there is most about the
    commitment, and of the whole passage where that is short."""
    passage = papers.passages_by_id(connection, [passage_id]).get(passage_id)
    if passage is None:
        return []
    start, end = (register.run_of(words, passage.text) if words else None) or about(
        passage, commitment.text if commitment else words
    )
    return [Quotation(passage, start, end, commitment)]


def _once(quotations: Sequence[Quotation]) -> list[Quotation]:
    """The quotations without any that says what an earlier one does."""
    kept: list[Quotation] = []
    for one in quotations:
        words = _words(one)
        if not any(words in _words(other) or _words(other) in words for other in kept):
            kept.append(one)
    return kept


def _words(quotation: Quotation) -> str:
    return " ".join(quotation.passage.text[quotation.start : quotation.end].split()).casefold()


def _with_divisions(connection: Connection, quotations: Sequence[Quotation], all_: bool) -> list[Quotation]:
    """The quotations of motions with what came of each where that stands elsewhere: the vote, by which one was lost (or
    of `all_` motions), and what replaced one that was amended."""
    divisions = register.divisions(connection, [one.passage for one in quotations])
    found: list[Quotation] = []
    for one in quotations:
        known = divisions[one.passage.id]
        if known.motion is not None and known.motion.id != one.passage.id:
            found.append(Quotation(known.motion, *whole(known.motion)))
        found.append(one)
        if all_ or known.fell:
            found += [Quotation(table, *whole(table)) for table in known.votes if table.id != one.passage.id]
        found += [
            part for instead in known.instead for part in _of_record(connection, instead.passage_id, instead.text)
        ]
    return found


def _with_what_came(connection: Connection, asked: Asked, quotations: Sequence[Quotation]) -> list[Quotation]:
    """The quotations, the first of which is followed by what was decided on it, where that is asked and not quoted."""
    if not quotations or not asks_what_came(asked):
        return list(quotations)
    first, *rest = quotations
    if any(goes_with(one.passage, first.passage) and decides(one.passage) for one in quotations):
        return list(quotations)
    return [first, *(Quotation(below, *whole(below)) for below in settled_by(asked, connection, first.passage)), *rest]


def _with_later_word(asked: Asked, quotations: Sequence[Quotation]) -> list[Quotation]:
    """The quotations, the first of which is followed by what a later paper says of it, where that is asked."""
    if not quotations or asked.limited or not asks_how_it_stands(asked):
        return list(quotations)
    first, *rest = quotations
    candidate = next((one for one in asked.candidates if one.passage.id == first.passage.id), None)
    later = later_word(asked, candidate) if candidate else None
    if later is None:
        return list(quotations)
    if promise := first.commitment:
        first = replace(first, commitment=replace(promise, evidence=(*promise.evidence, later.passage.id)))
    return [first, Quotation(later.passage, later.start, later.end), *rest]


def _cited(
    connection: Connection,
    asked: Asked,
    quotations: Sequence[Quotation],
    recorded: Recorded,
    record: OnRecord | None,
) -> Told:
    citations: list[Citation] = []
    claims: list[Claim] = []
    decided: dict[str, Resolution] = {}
    last = max((one.passage.date for one in quotations if one.passage.date), default=None)
    for one in quotations:
        citation = cite(len(citations) + 1, one.passage, one.start, one.end)
        if not stands(connection, citation, one.passage):
            continue
        held = recorded.resolutions.get(one.passage.id, ())
        put = held_in(citation, held)
        decided |= {resolution.id: resolution for resolution in put}
        citations.append(citation)
        voted = () if put or one.passage.kind != "vote" else held
        earlier = last is not None and one.passage.date is not None and one.passage.date < last
        said = lead(one.passage, put, one.commitment, asked.understood, voted, beside_later=earlier)
        if record and record.said and not claims and one.passage in record.passages:
            said = f"{record.said}. {said}"
        claims.append(Claim(said + " ".join(citation.quote.split()), (citation.n,)))
    return Told(tuple(citations), tuple(claims), tuple(decided.values()))


def nearest(connection: Connection, asked: Asked, most: int) -> tuple[Citation, ...]:
    """Of a refusal: the passages that came nearest, each by its best run; only what stands on its page."""
    found: list[Citation] = []
    for candidate in asked.candidates[:most]:
        run = candidate.evidence
        citation = cite(len(found) + 1, run.passage, run.start, run.end)
        if stands(connection, citation, run.passage):
            found.append(citation)
    return tuple(found)
