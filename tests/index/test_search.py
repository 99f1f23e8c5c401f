"""Finding: the best first, what was said twice once, and an answer beside the words that name its topic."""

from collections import Counter
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import papers
from index.catalogue import Catalogue
from index.columns import number_of
from index.encoder import Encoder
from index.engine import Engine
from index.filters import Filters
from index.lexical import stems
from index.ranking import beside, standardised
from index.records import ItemRef
from index.search import highlights, rank, search, similar
from index.understand import WORD, understand
from tests.index.conftest import Library
from tests.index.shelf import ALONE, BUDGET, CABINET, HEALTH, PLANNING, RESOLVED, ferry, paper
from tests.service.setting import Words

QUESTIONS = {
    "What was resolved about the chain ferry?": RESOLVED,
    "Who is to ask the harbour master?": ALONE,
    "How large was the budget gap?": "The budget gap stood at",
    "What happened to the trees on Foundry Walk?": "The lime trees along",
    "Who took over the tide mill?": "The tide mill was let",
    "boats for people who work at night": "shift workers at the cannery",
}


@pytest.mark.parametrize(("question", "answer"), QUESTIONS.items())
@pytest.mark.parametrize("role", ["leader", "reader"])
def test_a_question_finds_the_passage_that_answers_it(library: Library, question: str, answer: str, role: str) -> None:
    engine = library.leader if role == "leader" else library.reader
    assert any(answer in hit.passage.text for hit in search(engine, question).hits[:2])


def test_hits_come_best_first_and_each_once(library: Library) -> None:
    hits = search(library.leader, "ferry budget trees clinics", limit=100).hits
    assert len(hits) > 5
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert len({hit.passage.id for hit in hits}) == len(hits)


def test_pages_of_hits_make_up_the_whole(library: Library) -> None:
    question = "What was said of the ferry?"
    whole = search(library.leader, question, limit=100)
    pages = [search(library.leader, question, limit=3, offset=offset).hits for offset in range(0, whole.total, 3)]
    assert tuple(hit for page in pages for hit in page) == whole.hits
    assert len(whole.hits) == whole.total


def test_facets_count_all_that_was_found_not_only_what_is_shown(library: Library) -> None:
    found = search(library.leader, "What was resolved?", limit=1)
    ranking = rank(library.leader, "What was resolved?", found.understood, Filters())
    with library.catalogue.reading() as connection:
        ranked = list(papers.passages_by_id(connection, ranking.columns.ids(ranking.rows)).values())
    assert len(ranked) == found.total
    counts = {name: {facet.value: facet.count for facet in facets} for name, facets in found.facets.items()}
    assert counts == {
        "panel": Counter(passage.panel for passage in ranked if passage.panel),
        "kind": Counter(passage.kind for passage in ranked),
        "year": Counter(str(passage.date.year) for passage in ranked if passage.date),
    }
    assert set(counts["panel"]) == {CABINET, HEALTH, PLANNING}
    for facets in found.facets.values():
        assert [facet.count for facet in facets] == sorted((facet.count for facet in facets), reverse=True)


def test_a_filter_holds_for_hits_and_facets(library: Library) -> None:
    found = search(library.leader, "What was resolved about the ferry?", Filters(panels=(PLANNING,)))
    assert {hit.passage.panel for hit in found.hits} == {PLANNING}
    assert [facet.value for facet in found.facets["panel"]] == [PLANNING]


def test_a_question_that_filters_leave_nothing_for_finds_nothing(library: Library) -> None:
    found = search(library.leader, "ferry", Filters(date_from=date(2030, 1, 1)))
    assert (found.hits, found.total) == ((), 0)


def test_words_said_twice_at_a_meeting_are_shown_once(catalogue: Catalogue, engine: Engine, encoder: Encoder) -> None:
    """The minutes and the web page say the same; another meeting that says so says it for itself."""
    ferry("minutes.txt").put(catalogue, encoder)
    ferry("page.html").put(catalogue, encoder)
    paper("later.txt", [RESOLVED.replace(" ", "  ")], day=date(2020, 3, 10)).put(catalogue, encoder)
    engine.follow()
    hits = search(engine, "What was resolved about the chain ferry?").hits
    said = Counter((" ".join(hit.passage.text.split()), hit.passage.date) for hit in hits)
    assert set(said.values()) == {1}
    assert said[RESOLVED, date(2019, 3, 12)] == said[RESOLVED, date(2020, 3, 10)] == 1


@pytest.mark.parametrize("size", [1, 3, 10])
def test_pages_over_folded_hits_show_none_twice_and_miss_none(
    catalogue: Catalogue, engine: Engine, encoder: Encoder, size: int
) -> None:
    """Though more repeat each other than are looked through for one page."""
    for copy in range(32):
        paper(f"{copy}.txt", ["The chain ferry at Nettlewick runs until ten at night."]).put(catalogue, encoder)
    boats = ("barge", "punt", "dinghy", "launch", "trawler", "tug", "lighter", "yawl")
    rest = [f"The {boat} at Nettlewick was painted." for boat in boats]
    paper("boats.txt", rest).put(catalogue, encoder)
    engine.follow()
    question = "How long does the chain ferry at Nettlewick run?"
    whole = search(engine, question, limit=100).hits
    assert len(whole) == 9
    assert max(len(hit.witnesses) for hit in whole) == 31
    pages = [search(engine, question, limit=size, offset=offset).hits for offset in range(0, 12, size)]
    assert [hit.passage.id for page in pages for hit in page] == [hit.passage.id for hit in whole]


def test_a_bare_vote_is_found_by_the_item_it_stands_under(
    catalogue: Catalogue, engine: Engine, encoder: Encoder
) -> None:
    """Its words do not say what was voted on; two votes alike are told apart by their headings and neighbours."""
    weir, lido = ItemRef("5", "Repair of the weir"), ItemRef("6", "Opening hours of the lido")
    bound = paper(
        "votes.txt",
        [
            Words("The weir had been leaking since the flood.", item=weir),
            Words("The motion was lost by five votes to six.", "vote", weir),
            Words("Swimmers had asked for mornings.", item=lido),
            Words("The motion was carried by seven votes to four.", "vote", lido),
            Words("The gap was put before members.", item=BUDGET),
        ],
    ).put(catalogue, encoder)
    engine.follow()
    votes = {vote.item.title: vote.id for vote in bound.paper.passages if vote.kind == "vote" and vote.item}
    for question, title in (
        ("How did the vote on the weir go?", weir.title),
        ("How did the vote on the lido go?", lido.title),
    ):
        ranked = [hit.passage.id for hit in search(engine, question).hits if hit.passage.kind == "vote"]
        assert ranked[0] == votes[title]


def test_a_passage_gains_from_a_good_neighbour_and_loses_nothing_by_a_bad_one(library: Library) -> None:
    columns = library.leader.columns
    rows = columns.rows(number_of(passage.id) for passage in library.passages[:5])
    gained = beside(columns, rows, np.array([0.0, 0.0, 3.0, 0.0, -3.0]))
    assert gained.tolist() == [0.0, 3.0, 0.0, 3.0, 0.0]


@given(st.lists(st.floats(-1, 1), min_size=2, max_size=8))
def test_standardised_scores_keep_their_order_on_one_scale(scores: list[float]) -> None:
    found = standardised(scores)
    assert abs(found.sum()) < 1e-6
    assert all(
        found[a] <= found[b] + 1e-9 for a in range(len(scores)) for b in range(len(scores)) if scores[a] <= scores[b]
    )


def test_what_does_not_differ_has_no_score() -> None:
    assert standardised([0.4, 0.4, 0.4]).tolist() == [0, 0, 0]
    assert standardised([]).tolist() == []


@given(st.text(max_size=60), st.lists(st.from_regex(r"[A-Za-z]{2,9}", fullmatch=True), max_size=4))
def test_highlights_are_whole_words_of_the_text_that_the_question_says(text: str, asked: list[str]) -> None:
    said = f"{text} {' '.join(asked)}"
    wanted = frozenset(stems(" ".join(asked)))
    runs = highlights(said, wanted)
    assert list(runs) == sorted(runs)
    assert all(WORD.fullmatch(said[start:end]) and wanted.intersection(stems(said[start:end])) for start, end in runs)
    assert not asked or wanted <= {stem for start, end in runs for stem in stems(said[start:end])}


def test_hits_highlight_the_words_of_the_question_in_any_form(library: Library) -> None:
    hit = next(
        h for h in search(library.leader, "What did they resolve on ferries?").hits if h.passage.text == RESOLVED
    )
    assert [hit.passage.text[start:end] for start, end in hit.highlights] == ["Resolved", "ferry"]


def test_headings_come_after_what_they_head(library: Library) -> None:
    kinds = [hit.passage.kind for hit in search(library.leader, "chain ferry at Nettlewick").hits]
    assert kinds[0] != "heading"


def test_a_meeting_that_the_question_names_is_preferred(catalogue: Catalogue, engine: Engine, encoder: Encoder) -> None:
    for day in (date(2019, 3, 12), date(2020, 3, 10), date(2021, 3, 9)):
        paper(f"{day}.txt", ["The toll was set at three pence."], day=day).put(catalogue, encoder)
    engine.follow()
    best = search(engine, "What toll was set at the Cabinet meeting of 10 March 2020?").hits[0]
    assert best.passage.date == date(2020, 3, 10)
    assert understand("What toll was set at the Cabinet meeting of 10 March 2020?").date_from == best.passage.date


def test_what_is_not_to_be_read_out_of_a_question_is_not_read(library: Library) -> None:
    question = "What did the Planning Committee resolve on 20 January 2021?"
    read = search(library.leader, question)
    unread = search(library.leader, question, ignore=frozenset({"date", "panel"}))
    assert (read.understood.panel, read.understood.date_from) == (PLANNING, date(2021, 1, 20))
    assert (unread.understood.panel, unread.understood.date_from) == (None, None)
    assert unread.understood.ignored == ("panel", "date")
    assert read.hits[0].passage.panel == PLANNING


def test_words_in_quotation_marks_are_preferred_as_they_stand(
    catalogue: Catalogue, engine: Engine, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = "water over the gate", "gate over the water"
    paper("one.txt", [f"The keeper spoke of {words} at length." for words in rows]).put(catalogue, encoder)
    engine.follow()
    for words in rows:
        said = engine.words().search(dict.fromkeys(stems(words), 1.0), Filters(), 5, [stems(words)])
        with catalogue.reading() as connection:
            first = papers.passage(connection, f"p{max(said, key=lambda number: said[number]):016x}")
        assert first is not None
        assert words in first.text
        assert words in search(engine, f'Who spoke of "{words}"?').hits[0].passage.text
        first_hit, second_hit = search(engine, f"Who spoke of “{words}”?").hits
        assert words in first_hit.passage.text
        with monkeypatch.context() as unquoted:
            unquoted.setattr("index.search._phrases", lambda _: [])
            first_then, second_then = search(engine, f"Who spoke of “{words}”?").hits
        assert first_hit.score - second_hit.score > first_then.score - second_then.score


def test_an_abbreviation_that_papers_explain_finds_what_says_it_in_full(
    catalogue: Catalogue, engine: Engine, encoder: Encoder
) -> None:
    paper("a.txt", ["The Harbour Dredging Board (HDB) met in May."]).put(catalogue, encoder)
    full = paper("b.txt", ["The Harbour Dredging Board asked for a second barge.", "Eggs."]).put(catalogue, encoder)
    engine.follow()
    found = search(engine, "What did the HDB ask for?")
    assert [also.casefold() for _, also in found.understood.expansions] == ["harbour dredging board"]
    assert full.paper.passages[0].id in [hit.passage.id for hit in found.hits[:2]]
    assert search(engine, "What did the HDB ask for?", ignore=frozenset({"abbreviations"})).understood.expansions == ()


def among_others(catalogue: Catalogue, encoder: Encoder) -> None:
    """A paper about other things: scores are in deviations over all candidates, and a few alike have no spread."""
    things = "lamps gulls roofs bells wells gates walls drains lambs eggs oaks ponds barns mills quays ropes".split()
    doings = ("counted", "painted", "mended and put back where they had been", "left as they were", "sold to a baker")
    said = [f"The {thing} were {doing}, and of any interest to the ferry." for thing in things for doing in doings]
    paper("others.txt", said, HEALTH, date(2018, 1, 9)).put(catalogue, encoder)


def test_the_latest_is_preferred_when_it_is_asked_how_things_stand(
    catalogue: Catalogue, engine: Engine, encoder: Encoder
) -> None:
    days = [date(2021, 3, 9), date(2019, 3, 12), date(2022, 3, 8), date(2020, 3, 10)]
    for day, pence in zip(days, ("four", "five", "six", "seven"), strict=True):
        paper(f"{day}.txt", [f"The toll on the bridge was {pence} pence."], day=day).put(catalogue, encoder)
    among_others(catalogue, encoder)
    engine.follow()
    found = search(engine, "What is the current toll on the bridge?")
    assert found.understood.latest
    assert found.hits[0].passage.date == max(days)


def test_standing_text_that_many_papers_have_comes_after_the_same_said_once(
    catalogue: Catalogue, engine: Engine, encoder: Encoder
) -> None:
    standing = "Members are reminded to declare any interest in the ferry tolls."
    for month in range(1, 13):
        paper(f"{month}.txt", [standing], day=date(2021, month, 1)).put(catalogue, encoder)
    once = "Members were reminded to declare any interest in the ferry tolls."
    bound = paper("once.txt", [once], day=date(2021, 6, 15)).put(catalogue, encoder)
    among_others(catalogue, encoder)
    engine.follow()
    hits = search(engine, "Who must declare any interest in the ferry tolls?", limit=20).hits
    assert [hit.passage.text for hit in hits[:13]].count(standing) == 12
    assert hits[0].passage.id == bound.paper.passages[0].id


def test_similar_passages_are_about_the_same_and_not_the_same(
    catalogue: Catalogue, engine: Engine, encoder: Encoder
) -> None:
    bound = ferry("minutes.txt").put(catalogue, encoder)
    ferry("page.html").put(catalogue, encoder)
    later = "A later boat across the water at Nettlewick was wanted."
    paper("letter.txt", [later, "Eggs."]).put(catalogue, encoder)
    engine.follow()
    alike = similar(engine, bound.saying(RESOLVED))
    said = [hit.passage.text for hit in alike]
    assert RESOLVED not in said
    assert all(hit.passage.kind != "heading" for hit in alike)
    assert said.index(later) < said.index("Eggs.")
