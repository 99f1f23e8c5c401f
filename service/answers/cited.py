"""What a model is given to word: each quotation of an answer, with whose words it is and what became of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import Connection

from index import papers, registers
from index.context import context, meeting_words
from index.records import Answer, Citation, Outcome, PartKind, Passage, Resolution
from service.answers.fates import held_in

_ASKING: Final[frozenset[PartKind]] = frozenset({"report", "agenda", "appendix", "presentation"})
"""Parts that ask for decisions and take none."""

CAME_TO_NOTHING: Final[frozenset[Outcome]] = frozenset({"lost", "withdrawn", "amended", "deferred", "referred"})
"""Outcomes of a motion whose words are not what was decided on the day."""

_MARKS: Final[Mapping[Outcome, str]] = {
    "lost": "LOST: this motion was put and was not agreed",
    "withdrawn": "WITHDRAWN: this motion was taken back and not agreed",
    "amended": "REPLACED BY AN AMENDMENT: these words were not what was agreed",
    "deferred": "DEFERRED: this was put off, not agreed",
    "referred": "REFERRED: this was sent to another body, not agreed",
    "noted": "NOTED: this was noted, no more",
}


@dataclass(frozen=True, slots=True)
class Cited:
    """A quotation under its number. `decided` are the motions and resolutions in the register that its words hold."""

    n: int
    quote: str
    passage: Passage
    decided: tuple[Resolution, ...] = field(default=())

    @property
    def recommends(self) -> bool:
        """Whether it is a recommendation, which nobody has decided on by making it."""
        return self.passage.kind == "recommendation"

    @property
    def came_to_nothing(self) -> bool:
        """Whether it holds a motion that was not agreed, or put off."""
        return any(one.outcome in CAME_TO_NOTHING for one in self.decided)

    @property
    def asks(self) -> bool:
        """Whether it stands in a paper that asks for decisions."""
        return self.passage.part.kind in _ASKING

    def place(self) -> str:
        """Whose words they are: panel, day, part and item, as the caption of the citation has them."""
        return ". ".join((", ".join(meeting_words(self.passage)), *context(self.passage))).strip(". ")

    def marks(self) -> Iterator[str]:
        """What has to be told with the quotation."""
        yield from dict.fromkeys(_MARKS[one.outcome] for one in self.decided if one.outcome in _MARKS)
        if self.recommends:
            yield "RECOMMENDATION: this was asked for; whether it was decided is not said here"


def of_answer(connection: Connection, answer: Answer) -> tuple[Cited, ...]:
    """The citations of an answer with their passages and what the register knows of them."""
    return tuple(_cited(connection, answer.citations))


def _cited(connection: Connection, citations: Sequence[Citation]) -> Iterator[Cited]:
    ids = [citation.passage_id for citation in citations]
    passages = papers.passages_by_id(connection, ids)
    recorded = registers.resolutions_in(connection, ids)
    for citation in citations:
        if passage := passages.get(citation.passage_id):
            decided = held_in(citation, recorded.get(citation.passage_id, ()))
            yield Cited(citation.n, citation.quote, passage, tuple(decided))
