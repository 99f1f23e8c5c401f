"""How well an answer is cited: whether what it cites holds gold, whether all gold is cited, whether quotes match."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from eval.fingerprints import Snippet, norm
from eval.gold import Question
from index.records import Answer, Citation, Passage


@dataclass(frozen=True, slots=True)
class Cited:
    """An answer's citations against gold.

    Of `citations`, the passages of `right` hold a snippet of the question's gold and the quotes of `verbatim` stand in
    their passage to the character. Of the `needs` of a full answer, `met` are held by a passage cited. `dated` says
    whether a right citation has the gold's date; nothing where there is no such citation or no such date.
    """

    citations: int
    right: int
    verbatim: int
    needs: int
    met: int
    dated: bool | None


def cited(question: Question, given: Answer, passages: Mapping[str, Passage]) -> Cited:
    """Judges the citations of an answer; `passages` are those cited, by id, as the catalogue has them."""
    right = [each for each in given.citations if _holds_any(question, each, question.passages, passages)]
    return Cited(
        citations=len(given.citations),
        right=len(right),
        verbatim=sum(_verbatim(each, passages[each.passage_id]) for each in given.citations),
        needs=len(question.needs),
        met=sum(any(_holds_any(question, each, need, passages) for each in right) for need in question.needs),
        dated=any(str(each.date) == question.date for each in right) if right and question.date else None,
    )


def _holds_any(
    question: Question, citation: Citation, snippets: Sequence[Snippet], passages: Mapping[str, Passage]
) -> bool:
    if question.only_there and (citation.panel, str(citation.date)) != (question.panel, question.date):
        return False
    text = passages[citation.passage_id].text
    return any(snippet.stands_in(text) for snippet in snippets)


def _verbatim(citation: Citation, passage: Passage) -> bool:
    return bool(citation.quote) and citation.quote == passage.text[citation.start : citation.end]


def complete(question: Question, given: Answer) -> bool:
    """Whether an answer's text, quotes and notes hold every string of a complete one."""
    said = norm(" ".join([given.text, *(citation.quote for citation in given.citations), *given.notes]))
    return not given.abstained and all(norm(words) in said for words in question.answer)
