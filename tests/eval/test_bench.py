"""Claims about the stock of passages that speed is measured on, and about how it is measured."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

import numpy as np
import pytest

from eval.bench import exactness, rival, stock, traffic
from eval.bench.encoding import encoding
from eval.bench.matters import Sources, sources
from eval.bench.press import Press
from eval.bench.questions import LIMITS, questions
from eval.bench.wording import cast, mould
from index import papers, registers, words
from index.catalogue import Catalogue
from index.encoder import Encoder, unpack
from index.engine import Engine
from index.filters import Filters
from index.search import search
from ingest import job
from ingest.linking import link

_SIZE = 600


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder()


@pytest.fixture(scope="module")
def read(root: Path, tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Iterator[Catalogue]:
    """A catalogue of some sample papers, read as they are."""
    catalogue = Catalogue(tmp_path_factory.mktemp("read"))
    engine = Engine(catalogue, encoder)
    paths = [
        root / "sample" / "papers" / name for name in ("cabinet-2024-10-08-minutes.pdf", "env-2025-06-17-pack.pdf")
    ]
    job.ingest(catalogue, engine, paths, "Harrowmere Borough Council")
    yield catalogue
    engine.close()
    catalogue.close()


@pytest.fixture(scope="module")
def told(read: Catalogue, encoder: Encoder) -> Sources:
    return sources([read], encoder)


@pytest.fixture(scope="module")
def press(told: Sources, encoder: Encoder) -> Press:
    return Press(told, encoder, seed=7)


@pytest.fixture(scope="module")
def folder(read: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a small stock, indexed."""
    place = tmp_path_factory.mktemp("stock")
    stock.stocked(place, _SIZE, lambda: [read], link, lambda _: None)
    return place


@pytest.fixture
def engine(folder: Path, encoder: Encoder) -> Iterator[Engine]:
    catalogue = Catalogue(folder)
    engine = Engine(catalogue, encoder)
    assert engine.lead()
    yield engine
    engine.close()
    catalogue.close()


def test_a_sentence_is_said_again_with_other_names_streets_sums_and_days() -> None:
    said = "Councillor Ines Lowe said that Kiln Lane would cost £84,500 (12%) on 4 May 2021, for 1,200 homes."
    again = cast(mould(said), Random(3))
    assert again != said
    shape = r"Councillor \w+ \w+ said that \w+ \w+ would cost £[\d,]+ \([\d.]+%\) on \d+ \w+ 20\d\d, for [\d,]+ homes\."
    assert re.fullmatch(shape, again)


def test_a_sentence_that_names_nothing_stays_as_it_is() -> None:
    said = "The panel noted the report, and thanked the officers."
    assert cast(mould(said), Random(3)) == said


def test_a_paper_is_the_same_each_time_and_another_has_other_words(press: Press) -> None:
    assert press.paper(5, 50) == press.paper(5, 50)
    one, other = ({passage.text for passage in press.paper(number, 50).paper.passages} for number in (5, 6))
    assert len(one - other) > 20


def test_what_a_made_paper_says_stands_on_its_pages(press: Press) -> None:
    paper = press.paper(2, 60).paper
    pages = {page.number: page.text for page in paper.pages}
    for passage in paper.passages:
        (span,) = passage.spans
        assert pages[span.page][span.page_start : span.page_start + span.end] == passage.text


def test_a_made_passage_has_a_unit_vector_near_what_the_model_makes_of_it(press: Press, encoder: Encoder) -> None:
    printed = press.paper(3, 60)
    rows = [row for row, passage in enumerate(printed.paper.passages) if passage.kind == "paragraph"]
    made = unpack([printed.embeddings[printed.keys[row]].vector for row in rows])
    read = encoder.encode([printed.paper.passages[row].text for row in rows])
    assert np.allclose(np.linalg.norm(made, axis=1), 1, atol=1e-3)
    of_itself, of_others = np.diag(made @ read.T).mean(), (made @ read.T).mean()
    assert of_itself > of_others + 0.3


def test_a_made_passage_has_the_words_of_its_sentences_in_a_row(press: Press) -> None:
    printed = press.paper(3, 60)
    held = words.unpack([embedding.words for embedding in printed.embeddings.values()])
    assert all(len(one.runs) == len(one.vectors) > 0 for one in held)
    assert np.allclose(np.linalg.norm(np.concatenate([one.vectors for one in held]), axis=1), 1, atol=0.02)


def test_a_stock_is_made_once_and_both_followers_hold_it(folder: Path, engine: Engine) -> None:
    assert engine.check() == []
    assert engine.words().count() == _SIZE
    engine.close()

    def again() -> list[Catalogue]:
        raise AssertionError("it was made a second time")

    assert stock.stocked(folder, _SIZE, again, link, lambda _: None).passages == _SIZE


def test_a_stock_that_was_not_finished_is_made_anew(folder: Path, tmp_path: Path, read: Catalogue) -> None:
    (tmp_path / "catalogue.sqlite").write_bytes((folder / "catalogue.sqlite").read_bytes()[:20_000])
    assert stock.stocked(tmp_path, 30, lambda: [read], link, lambda _: None).passages == 30


def test_a_stock_has_its_decisions_in_the_register(engine: Engine) -> None:
    with engine.catalogue.reading() as connection:
        found = registers.resolutions(connection, Filters(), limit=1000)
        recorded = papers.ids_matching(connection, Filters(kinds=("resolution", "vote")))
    assert found
    assert {one.passage_id for one in found} <= set(recorded)


def test_no_question_is_asked_twice_and_most_find_something(engine: Engine) -> None:
    asked = questions(engine.catalogue, 60, Random(1))
    assert len(set(asked)) == 60
    assert all(search(engine, question).hits for question in asked[:10])


def test_a_filter_names_a_panel_that_is_held_and_as_many_years_as_it_says() -> None:
    drawn = {limits.name: limits.drawn(["Cabinet"], Random(2)) for limits in LIMITS}
    assert not drawn["no filter"]
    assert drawn["a panel"] == Filters(panels=("Cabinet",))
    both = drawn["a panel in three years"]
    assert both.panels == ("Cabinet",)
    assert both.date_from
    assert both.date_to
    assert round((both.date_to - both.date_from).days / 365) == 3


def test_a_running_service_is_asked_and_timed(folder: Path) -> None:
    catalogue = Catalogue(folder)
    asked = questions(catalogue, 8, Random(4))
    catalogue.close()
    with traffic.serving(folder) as service:
        found = traffic.asked(service, [traffic.search_address(one, Filters()) for one in asked], clients=4)
        answered = traffic.asked(service, [traffic.ask_address(one, Filters(kinds=("vote",))) for one in asked])
        assert len(found) == len(answered) == 8
        assert all(one.something for one in found)
        mixed = [traffic.search_address("bins", Filters(date_to=day)) for day in (date(2014, 1, 1), None, None) * 3]
        assert [one.something for one in traffic.asked(service, mixed, clients=2)] == [False, True, True] * 3
        assert min(one.ms for one in found + answered) > 0
        assert (service.memory() or 100) > 50
        with pytest.raises(traffic.NoService, match="unknown-panel"):
            traffic.asked(service, [traffic.search_address("bins", Filters(panels=("No Such Body",)))])


def test_a_service_that_does_not_start_says_why(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(traffic.NoService, match="FileExistsError"), traffic.serving(tmp_path / "file"):
        pass


def test_times_are_those_that_half_and_nineteen_in_twenty_stay_under() -> None:
    values = traffic.times([traffic.Told(float(ms), ms > 50) for ms in range(1, 101)])
    assert (values["p50 ms"], values["p95 ms"], values["p99 ms"]) == (51.0, 96.0, 100.0)
    assert values["answered"] == 0.5


def test_chroma_is_asked_by_the_same_limits() -> None:
    chosen = LIMITS[3].drawn(["Health Scrutiny Panel"], Random(1))
    said = rival.where(chosen)
    assert said is not None
    assert said["$and"][0] == {"panel": {"$in": ["health-scrutiny-panel"]}}
    assert [list(clause["date"]) for clause in said["$and"][1:]] == [["$gte"], ["$lte"]]
    assert rival.where(Filters()) is None


def test_nearness_is_held_against_all_vectors(folder: Path, engine: Engine) -> None:
    engine.close()
    with rival.alone(folder) as chroma:
        assert engine.lead()
        table = exactness.nearness(engine, chroma)
    assert [line.name for line in table.lines] == [limits.name for limits in LIMITS]
    for line in table.lines:
        assert line.values["Minutebook recall@10"] == pytest.approx(1, abs=0.02)
        assert line.values["Chroma where recall@10"] == pytest.approx(1, abs=0.02)
    assert not list(folder.glob("rival-*"))


def test_passages_that_are_not_the_nearest_lower_the_recall(engine: Engine) -> None:
    held = exactness.truth(engine.catalogue)
    vector = held.vectors[0]
    exact = held.cosines(vector, Filters())
    names = list(held.places)
    tried = exactness.Tried()
    exactness.attempt(tried, exact, held, lambda: [names[at] for at in np.argsort(exact)[:10]])
    assert tried.recall == [0.0]


def test_every_way_of_encoding_is_held_against_torch_in_float32(read: Catalogue) -> None:
    table, lacking = encoding(read, passages=24, asked=5)
    rows = {line.name: line.values for line in table.lines}
    assert rows["torch float32"]["times float32"] == 1
    assert rows["torch float32"]["least cosine"] == pytest.approx(1, abs=1e-5)
    assert sum(int(values["chosen"] or 0) for values in rows.values()) == 1
    assert len(rows) + len(lacking) == 3
