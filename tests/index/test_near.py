"""What is near a question under a filter, who leads or not, while papers come and go and columns grow."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Event
from typing import Any

import numpy as np
import pytest

from index import columns as columns_module
from index import engine as engine_module
from index import papers
from index.catalogue import Catalogue
from index.columns import id_of
from index.encoder import Encoder, pack, unit, unpack
from index.engine import Engine
from index.filters import Filters
from index.intake import Embedding
from index.lexical import stems
from index.records import ItemRef, Passage
from index.search import search, similar
from index.sources import Source
from tests.index.conftest import Library
from tests.index.shelf import CABINET, HEALTH, PLANNING, clinics, ferry, paper, trees
from tests.service.setting import COUNCIL, Words

FILTERS: list[tuple[Filters, Callable[[Passage], bool]]] = [
    (Filters(), lambda _: True),
    (Filters(panels=(CABINET,)), lambda p: p.panel == CABINET),
    (Filters(panels=("health-and-care-panel",)), lambda p: p.panel == HEALTH),
    (Filters(panels=("HEALTH AND CARE PANEL",)), lambda p: p.panel == HEALTH),
    (Filters(panels=(HEALTH, PLANNING)), lambda p: p.panel in (HEALTH, PLANNING)),
    (Filters(kinds=("resolution", "vote")), lambda p: p.kind in ("resolution", "vote")),
    (Filters(parts=("minutes",)), lambda p: p.part.kind == "minutes"),
    (Filters(parts=("report",)), lambda _: False),
    (Filters(item="4"), lambda p: p.item is not None and p.item.number == "4"),
    (Filters(council=COUNCIL), lambda _: True),
    (Filters(council="Another Council"), lambda _: False),
    (Filters(date_from=date(2020, 6, 2)), lambda p: p.date is not None and p.date >= date(2020, 6, 2)),
    (Filters(date_to=date(2020, 6, 2)), lambda p: p.date is not None and p.date <= date(2020, 6, 2)),
    (
        Filters(date_from=date(2019, 3, 13), date_to=date(2021, 1, 19)),
        lambda p: p.date is not None and p.date.year == 2020,
    ),
    (
        Filters(panels=(PLANNING,), kinds=("resolution",), item="4", date_from=date(2021, 1, 20)),
        lambda p: p.panel == PLANNING and p.kind == "resolution",
    ),
]


@pytest.mark.parametrize("role", ["leader", "reader"])
@pytest.mark.parametrize(("filters", "lets_through"), FILTERS, ids=[str(number) for number in range(len(FILTERS))])
def test_a_filter_lets_through_exactly_what_it_says(
    library: Library, filters: Filters, lets_through: Callable[[Passage], bool], role: str
) -> None:
    engine = library.leader if role == "leader" else library.reader
    wanted = {passage.id for passage in library.passages if lets_through(passage)}
    rows, _ = engine.near(engine.encoder.question("What was said?").vector, filters, 100)
    assert set(engine.columns.ids(rows)) == wanted
    every_word = dict.fromkeys(stems(" ".join(passage.text for passage in library.passages)), 1.0)
    assert {id_of(number) for number in engine.words().search(every_word, filters, 100)} == wanted


MANY = 600
DAYS = [date(2020, month, 1) for month in range(1, 13)]
BROAD_AND_NARROW = [
    Filters(),
    Filters(kinds=("paragraph",)),
    Filters(kinds=("resolution",)),
    Filters(panels=(CABINET,)),
    Filters(date_from=DAYS[6]),
    Filters(item="7"),
    Filters(panels=(HEALTH,), kinds=("resolution",), date_to=DAYS[2]),
]


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Iterator[tuple[Engine, Engine]]:
    """Hundreds of passages with vectors drawn by chance; who leads, and who only reads."""
    chance = np.random.default_rng(7)
    catalogue = Catalogue(tmp_path_factory.mktemp("crowd"))
    for number, day in enumerate(DAYS):
        said = [
            Words(f"Passage {at} of {number}.", "resolution" if at % 10 == 0 else "paragraph", ItemRef(str(at % 8), ""))
            for at in range(MANY // len(DAYS))
        ]
        bound = paper(f"{number}.txt", said, (CABINET, HEALTH)[number % 4 == 0], day)
        keys = [passage.id for passage in bound.paper.passages]
        vectors = unit(chance.standard_normal((len(keys), encoder.dimensions)).astype(np.float32))
        embeddings = {key: Embedding(pack(vector), bytes(2)) for key, vector in zip(keys, vectors, strict=True)}
        document = bound.paper.document
        source = Source(bound.place, COUNCIL, document.sha256, "tests", None, document.id)
        catalogue.put(bound.paper, bound.lineage, source, keys, embeddings)
    leader, reader = Engine(catalogue, encoder), Engine(catalogue, encoder)
    assert leader.lead()
    leader.follow()
    yield leader, reader
    leader.close()
    reader.close()
    catalogue.close()


@pytest.mark.parametrize("scanned", [MANY, 0], ids=["few enough to score all", "asked of Chroma"])
@pytest.mark.parametrize("filters", BROAD_AND_NARROW, ids=[str(number) for number in range(len(BROAD_AND_NARROW))])
def test_the_nearest_under_a_filter_are_those_that_a_look_at_all_finds(
    crowd: tuple[Engine, Engine], monkeypatch: pytest.MonkeyPatch, filters: Filters, scanned: int
) -> None:
    monkeypatch.setattr(engine_module, "_SCANNED", scanned)
    catalogue = crowd[0].catalogue
    with catalogue.reading() as connection:
        ids = papers.ids_matching(connection, filters)
        vectors = unpack([papers.vectors_of(connection, ids)[name] for name in ids])
    for seed in range(5):
        asked = unit(np.random.default_rng(seed).standard_normal((1, vectors.shape[1])).astype(np.float32))[0]
        cosines = vectors @ asked
        wanted = [ids[at] for at in np.argsort(-cosines)[:20]]
        for engine in crowd:
            rows, found = engine.near(asked, filters, 20)
            names = engine.columns.ids(rows)
            # Cosines are told apart to three decimals: of two that are nearer than that, either may be the last.
            edge = cosines[ids.index(wanted[-1])] + 1e-3
            assert {name for name in wanted if cosines[ids.index(name)] > edge} <= set(names)
            assert len(names) == len(wanted)
            assert found == pytest.approx([cosines[ids.index(name)] for name in names], abs=1e-3)
            assert (np.diff(found) <= 1e-3).all()


@pytest.mark.parametrize("role", ["leader", "reader"])
def test_cosines_of_some_passages_are_those_of_the_nearest(library: Library, role: str) -> None:
    engine = library.leader if role == "leader" else library.reader
    vector = engine.encoder.question("A boat for the shift workers").vector
    rows, cosines = engine.near(vector, Filters(council=COUNCIL), 100)
    ids = engine.columns.ids(rows)
    assert [engine.cosines(vector, ids)[name] for name in ids] == pytest.approx(cosines.tolist(), abs=1e-3)
    assert engine.cosines(vector, ["p0000000000000000"]) == {}
    assert len(engine.near(vector, Filters(council=COUNCIL), 3)[0]) == 3


def test_an_empty_folder_finds_nothing_and_says_nothing_wrong(catalogue: Catalogue, encoder: Encoder) -> None:
    for leads in (False, True):
        engine = Engine(catalogue, encoder)
        assert not leads or engine.lead()
        assert len(engine.near(encoder.question("ferry").vector, Filters(), 5)[0]) == 0
        assert engine.words().search({"ferri": 1.0}, Filters(), 5) == {}
        assert search(engine, "When does the ferry run?").hits == ()
        assert search(engine, "ferry", Filters(panels=(CABINET,))).total == 0
        engine.close()


def test_one_passage_is_found_among_one(catalogue: Catalogue, engine: Engine, encoder: Encoder) -> None:
    bound = paper("note.txt", ["The tide mill was let to a baker."]).put(catalogue, encoder)
    engine.follow()
    (hit,) = search(engine, "Who was the tide mill let to?").hits
    assert hit.passage.id == bound.paper.passages[0].id
    assert similar(engine, hit.passage) == ()


def test_a_forgotten_paper_leaves_every_process_at_once(catalogue: Catalogue, engine: Engine, encoder: Encoder) -> None:
    """Before its followers have followed too, whoever leads."""
    reader = Engine(catalogue, encoder)
    bound = ferry().put(catalogue, encoder)
    trees().put(catalogue, encoder)
    engine.follow()
    question = "What was resolved about the chain ferry?"
    for one in (engine, reader):
        assert bound.paper.document.id in {hit.passage.document.id for hit in search(one, question).hits}
    catalogue.forget(bound.paper.document.id, "exempt")
    for one in (engine, reader):
        hits = search(one, question, limit=100).hits
        assert {hit.passage.document.id for hit in hits} == {trees().paper.document.id}
        assert len(one.columns) == 2
        vector = one.encoder.question(question).vector
        assert one.cosines(vector, [passage.id for passage in bound.paper.passages]) == {}
    reader.close()


def test_columns_that_grew_crowded_are_read_anew(catalogue: Catalogue, engine: Engine, encoder: Encoder) -> None:
    trees().put(catalogue, encoder)
    for turn in range(4):
        paper("cabinet.txt", [f"Turn {turn} of the ferry."], address="https://dunmere.example/1").put(
            catalogue, encoder
        )
        engine.follow()
        assert "Turn" in search(engine, "the ferry's turn").hits[0].passage.text
    clinics().put(catalogue, encoder)
    engine.keep_up()
    assert not engine.columns.crowded
    assert len(engine.columns) == 5


def test_a_question_that_is_being_answered_keeps_its_columns(
    catalogue: Catalogue, engine: Engine, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though others take their place while it is: rows of the one would be other passages in the other."""
    monkeypatch.setattr(columns_module, "_CROWDED", 0.0)
    address = "https://dunmere.example/1"
    clauses = [f"Clause {clause} of the toll." for clause in range(9)]
    paper("cabinet.txt", clauses, address=address).put(catalogue, encoder)
    kept = trees().put(catalogue, encoder)
    engine.follow()
    before, near = engine.columns, engine.near

    def meanwhile(*asked: Any) -> tuple[Any, Any]:
        found = near(*asked)
        for newer in ("The toll was lifted.", "The toll was put back."):  # crowded by the one, read anew at the other
            paper("cabinet.txt", [newer], address=address).put(catalogue, encoder)
            engine.follow()
        return found

    monkeypatch.setattr(engine, "near", meanwhile)
    question = "Which trees along Foundry Walk were kept?"
    (best, *_) = search(engine, question, Filters(panels=(PLANNING,))).hits
    assert best.passage.id == kept.paper.passages[0].id
    assert engine.columns is not before
    assert {hit.passage.panel for hit in search(engine, question, Filters(panels=(PLANNING,))).hits} == {PLANNING}


def test_threads_search_while_papers_come_and_go(
    catalogue: Catalogue, engine: Engine, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stays is found by every one of them, also while the columns are read anew, which here is at each change."""
    monkeypatch.setattr(columns_module, "_CROWDED", 0.0)
    kept = trees().put(catalogue, encoder)
    engine.follow()
    going = Event()
    searched: list[int] = []

    def ask() -> None:
        while not going.is_set():
            hits = search(engine, "Which trees along Foundry Walk were kept?").hits
            assert hits[0].passage.id == kept.paper.passages[0].id
            searched.append(1)

    with ThreadPoolExecutor(3) as threads:
        asking = [threads.submit(ask) for _ in range(3)]
        try:
            for turn in range(12):
                words = [f"Turn {turn} of the toll, clause {clause}." for clause in range(turn % 5 + 1)]
                paper("cabinet.txt", words, address="https://dunmere.example/1").put(catalogue, encoder)
                engine.follow()
        finally:
            going.set()
        for asked in asking:
            asked.result()
    assert len(searched) > 3
