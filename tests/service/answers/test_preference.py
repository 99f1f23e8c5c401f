"""Which passage is quoted first: what is measured of the candidates, and the order that a forest gives them."""

from collections.abc import Iterator

import pytest

from index.engine import Engine
from service.answers.answer import considered, weigh
from service.answers.forest import made, read
from service.answers.preference import FOREST, order, signs_of
from tests.service import bridges, papers
from tests.service.setting import engine_over

QUESTION = "Did the Bridges and Fords Committee resolve to close Weir Bridge to heavy lorries?"
NEARER_FIRST = {
    "signs": ["near"],
    "sign": [[0]],
    "threshold": [[0.5]],
    "left": [[-1]],
    "right": [[-2]],
    "value": [[-1.0, 1.0]],
}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """An engine over two meetings of a bridges committee and a small council's other papers."""
    made = (bridges.first(), bridges.second(), papers.minutes(), papers.pack())
    with engine_over(tmp_path_factory.mktemp("preference"), *made) as engine:
        yield engine


def test_every_sign_that_the_forest_asks_for_is_measured(engine: Engine) -> None:
    rows = signs_of(considered(engine, QUESTION))
    assert set(read(FOREST).signs) <= set(rows[0])


def test_each_candidate_is_measured_beside_the_best_of_all(engine: Engine) -> None:
    rows = signs_of(considered(engine, QUESTION))
    assert max(row["below best near"] for row in rows) == 0.0
    assert all(row["below best near"] <= 0.0 for row in rows)


def test_what_scores_more_comes_first_and_chances_add_up() -> None:
    found = order(made(NEARER_FIRST), [{"near": 0.2}, {"near": 0.9}, {"near": 0.1}], fit=0)
    assert [at for at, _ in found] == [1, 0, 2]
    assert sum(chance for _, chance in found) == pytest.approx(1.0)
    assert found[0][1] > found[1][1] == pytest.approx(found[2][1])


def test_of_equals_the_one_that_lacks_nothing_comes_first() -> None:
    found = order(made(NEARER_FIRST), [{"near": 0.2}, {"near": 0.2}], fit=1)
    assert [at for at, _ in found] == [0, 1]
    assert found[0][1] > found[1][1]


def test_candidates_keep_their_signs_when_they_change_places(engine: Engine) -> None:
    before = considered(engine, QUESTION)
    near = {one.passage.id: one.evidence.nearness for one in before.candidates}
    after = weigh(engine, QUESTION)
    assert [row["near"] for row in after.signs] == [near[one.passage.id] for one in after.candidates]
