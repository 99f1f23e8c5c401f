"""Citations: their words stand character for character in the passage and on its page, or they are none."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index import schema
from index.catalogue import Catalogue
from index.intake import Embedding
from index.records import ItemRef, PageText, Passage, Span
from index.search import Hit
from index.sources import Source
from index.understand import WORD
from service.answers.citations import best_quote, cite
from service.answers.sentences import sentences
from service.answers.verify import stands
from tests.service.setting import COUNCIL, Section, Words, bind

UPPER = "The chain ferry is to run until dusk. The toll stays at"
LOWER = "three pence a cart. A bell is to be bought."
TEXT = f"{UPPER} {LOWER}"


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Catalogue, Passage]]:
    """A catalogue with one passage that runs over a page."""
    words = Words(TEXT, "resolution", ItemRef("4", "Chain ferry"), "3.46")
    section = Section("minutes", "Minutes of the Cabinet", "Cabinet", date(2019, 3, 12), ((words,),), status="approved")
    bound = bind("ferry.txt", "Ferry", (section,), content=b"ferry", source_url="https://dunmere.example/ferry")
    pages = (
        PageText(1, f"4. Chain ferry\n{UPPER}", 595, 842, "40"),
        PageText(2, f"{LOWER}\nThe chair left.", 595, 842, "41"),
    )
    turn = len(UPPER)
    box = ((90.0, 72.0, 300.0, 86.0),)
    spans = (
        Span(1, 0, turn, pages[0].text.index(UPPER), box, "40"),
        Span(2, turn + 1, len(TEXT), 0, box, "41"),
    )
    passage = replace(bound.paper.passages[0], spans=spans, page=1, printed_page="40", boxes=box)
    paper = replace(bound.paper, pages=pages, passages=(passage,))
    catalogue = Catalogue(Path(tmp_path_factory.mktemp("citations")))
    source = Source("ferry.txt", COUNCIL, paper.document.sha256, "tests", None, paper.document.id)
    catalogue.put(paper, bound.lineage, source, ["key"], {"key": Embedding(bytes(768), b"")})
    yield catalogue, passage
    catalogue.close()


Shelf = tuple[Catalogue, Passage]
runs = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).filter(lambda run: run[0] < run[1])


@settings(deadline=None)
@given(runs)
def test_any_run_of_a_passage_can_be_cited(shelf: Shelf, run: tuple[int, int]) -> None:
    catalogue, passage = shelf
    citation = cite(1, passage, *run)
    assert passage.text[citation.start : citation.end] == citation.quote == TEXT[slice(*run)]
    with catalogue.reading() as connection:
        assert stands(connection, citation, passage)


@settings(deadline=None)
@given(runs, st.data())
def test_a_quote_that_differs_by_a_character_does_not_stand(
    shelf: Shelf, run: tuple[int, int], data: st.DataObject
) -> None:
    catalogue, passage = shelf
    citation = cite(1, passage, *run)
    at = data.draw(st.integers(0, len(citation.quote) - 1))
    wrong = citation.quote[:at] + "#" + citation.quote[at + 1 :]
    with catalogue.reading() as connection:
        assert not stands(connection, replace(citation, quote=wrong), passage)
        assert not stands(connection, replace(citation, quote=citation.quote + "#"), passage)
        assert not stands(connection, replace(citation, start=citation.start + 1), passage)


@settings(deadline=None, max_examples=40)
@given(runs, st.integers(0, len(TEXT) - 1))
def test_a_quote_that_its_page_does_not_say_does_not_stand(shelf: Shelf, run: tuple[int, int], at: int) -> None:
    """The passage says it, the page says something else: one of them is wrong, and nobody is to be quoted on it."""
    catalogue, passage = shelf
    forged = TEXT[:at] + "#" + TEXT[at + 1 :]
    changed = replace(passage, text=forged)
    with catalogue.reading() as connection:
        says = stands(connection, cite(1, changed, *run), changed)
    assert says == (not run[0] <= at < run[1])


def test_what_is_empty_or_of_no_page_does_not_stand(shelf: Shelf) -> None:
    catalogue, passage = shelf
    whole = cite(1, passage, 0, len(TEXT))
    with catalogue.reading() as connection:
        assert not stands(connection, cite(1, passage, 5, 5), passage)
        for spans in ((), passage.spans[:1], (replace(passage.spans[0], page=9), passage.spans[1])):
            torn = replace(passage, spans=spans)
            assert not stands(connection, whole, torn)
        elsewhere = replace(passage, document=replace(passage.document, id="d0"))
        assert not stands(connection, whole, elsewhere)


def test_a_forgotten_papers_quotes_do_not_stand(shelf: Shelf) -> None:
    catalogue, passage = shelf
    connection = catalogue.engine.connect().execution_options(writes=True)
    with connection, connection.begin() as unsaved:
        connection.execute(schema.pages.delete())
        assert not stands(connection, cite(1, passage, 0, 9), passage)
        unsaved.rollback()


def test_a_citation_names_the_page_of_the_words_that_it_quotes(shelf: Shelf) -> None:
    _, passage = shelf
    first, second, third = (cite(n, passage, *run) for n, run in enumerate(sentences(TEXT), 1))
    assert [(c.page, c.printed_page) for c in (first, second, third)] == [(1, "40"), (1, "40"), (2, "41")]
    assert [c.n for c in (first, second, third)] == [1, 2, 3]
    assert third.quote == "A bell is to be bought."
    assert third.url == f"/p/{passage.id}?quote={third.start}-{third.end}"


def test_a_citation_carries_whose_words_they_are(shelf: Shelf) -> None:
    _, passage = shelf
    citation = cite(1, passage, 0, 9)
    assert (citation.panel, citation.date, citation.item) == ("Cabinet", date(2019, 3, 12), ItemRef("4", "Chain ferry"))
    assert (citation.kind, citation.status, citation.paragraph) == ("resolution", "approved", "3.46")
    assert (citation.title, citation.source_url) == ("Minutes of the Cabinet", "https://dunmere.example/ferry")


@pytest.mark.parametrize(
    ("asked", "quote"),
    [
        ({"toll", "cart"}, "The toll stays at three pence a cart."),
        ({"bell"}, "A bell is to be bought."),
        (set(), "The chain ferry is to run until dusk."),
    ],
)
def test_the_best_quote_is_the_sentence_with_most_of_the_questions_words(
    shelf: Shelf, asked: set[str], quote: str
) -> None:
    _, passage = shelf
    marked = tuple(word.span() for word in WORD.finditer(TEXT) if word.group() in asked)
    start, end = best_quote(Hit(passage, 1.0, marked))
    assert TEXT[start:end] == quote
