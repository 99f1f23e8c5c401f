"""What is to be found: questions, and all the passages of the catalogue that answer each.

Passages that repeat each other word for word, in one meeting and on one item, are one here: who finds two of them has
gained nothing, and who finds one lacks nothing. So every way of finding is judged, whether it folds repeats or not.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from eval.gold import Question
from index import papers
from index.engine import Engine
from index.identity import folded
from index.records import Passage


@dataclass(frozen=True, slots=True)
class Sought:
    """A question with the ids of what is relevant, all of it; none where its answer stands in no passage.

    Where it names a `document`, it is asked of that paper alone. `together` names those it stands and falls with (the
    meeting or matter that they are about), or itself: intervals and tests draw these, not questions. `half` (tune or
    held) says whether whoever chooses rules and weights may look at it; none where all may.
    """

    id: str
    question: str
    relevant: frozenset[str]
    together: str
    document: str | None = None
    half: str | None = None


class Held:
    """Every current passage of a catalogue, in reading order, and which of them say the same."""

    def __init__(self, engine: Engine) -> None:
        self.passages = _current(engine)
        first: dict[tuple[object, ...], str] = {}
        self._same = {passage.id: first.setdefault(_said_of(passage), passage.id) for passage in self.passages}

    def distinct(self, ids: Iterable[str]) -> list[str]:
        """These ids in their order, each as the first passage that says the same, without repeats."""
        return list(dict.fromkeys(self._same.get(name, name) for name in ids))

    def distinct_each(self, ids: Iterable[str]) -> list[str]:
        """Each of these ids as the first passage that says the same."""
        return [self._same.get(name, name) for name in ids]

    def holding(self, questions: Sequence[Question]) -> list[Sought]:
        """The questions that the papers answer; a passage that holds one of a question's snippets is relevant, where
        the gold says so only at the meeting that it names."""
        snippets = {snippet for question in questions for snippet in question.passages}
        where = {each: [passage for passage in self.passages if each.stands_in(passage.text)] for each in snippets}

        def sought(question: Question) -> Sought:
            right = (passage for snippet in question.passages for passage in where[snippet])
            relevant = self.distinct(passage.id for passage in right if _of_its_meeting(question, passage))
            together = question.topic or question.id
            return Sought(question.id, question.question, frozenset(relevant), together, half=question.half)

        return [sought(question) for question in questions if question.answerable]


def _of_its_meeting(question: Question, passage: Passage) -> bool:
    here = (passage.panel, passage.date.isoformat() if passage.date else None)
    return not question.only_there or here == (question.panel, question.date)


def _said_of(passage: Passage) -> tuple[object, ...]:
    meeting = (passage.panel, passage.date) if passage.panel and passage.date else passage.document.id
    return (folded(passage.text).casefold(), meeting, passage.item.title if passage.item else None)


def _current(engine: Engine) -> tuple[Passage, ...]:
    with engine.catalogue.reading() as connection:
        names = list(papers.current_passages(connection))
        found = papers.passages_by_id(connection, names)
    return tuple(found[name] for name in names)
