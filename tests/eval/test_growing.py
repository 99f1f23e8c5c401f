"""Growing a forest: what is written is what was grown."""

import numpy as np
import pytest

from eval.growing import grown
from service.answers.forest import made


def test_a_forest_tells_what_it_was_grown_to_tell() -> None:
    choice = np.random.default_rng(0)
    rows = [{"near": float(near), "said": float(said)} for near, said in choice.random((400, 2))]
    gold = [float(row["near"] > 0.5 and row["said"] > 0.3) for row in rows]
    forest = made(grown(rows, gold, {"objective": "binary", "num_leaves": 4, "min_data_in_leaf": 20}, 40))
    scores = forest.scores(np.array([[row[name] for name in forest.signs] for row in rows]))
    told = [score > 0 for score in scores]
    assert sum(one == bool(other) for one, other in zip(told, gold, strict=True)) > 380


def test_a_forest_that_can_learn_nothing_scores_all_alike() -> None:
    rows = [{"near": float(at % 2)} for at in range(100)]
    gold = [float(at % 4 > 1) for at in range(100)]
    forest = made(grown(rows, gold, {"objective": "binary", "num_leaves": 4, "min_data_in_leaf": 20}, 5))
    scores = forest.scores(np.array([[0.0], [1.0]]))
    assert scores[0] == pytest.approx(scores[1], abs=0.1)
