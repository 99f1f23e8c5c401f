"""A forest of trees: each walked from its root, the leaves reached added up."""

from pathlib import Path

import numpy as np
import pytest

from service.answers import abstain, preference
from service.answers.forest import Forest, made, read

TWO_TREES = {
    "signs": ["near", "said"],
    "sign": [[0, 1], [1, 0]],
    "threshold": [[0.5, 0.2], [0.7, 0.0]],
    "left": [[-1, -2], [-1, -1]],
    "right": [[1, -3], [-2, -1]],
    "value": [[-1.0, 0.25, 2.0], [0.5, -0.5, 0.0]],
}
"""The first asks "near", and of what is nearer "said"; the second asks "said" alone (its other node is idle)."""


@pytest.fixture
def forest() -> Forest:
    return made(TWO_TREES)


@pytest.mark.parametrize(
    ("near", "said", "score"),
    [(0.5, 0.9, -1.5), (0.6, 0.2, 0.75), (0.6, 0.3, 2.5), (0.6, 0.8, 1.5)],
)
def test_a_row_scores_the_sum_of_the_leaves_that_it_reaches(
    forest: Forest, near: float, said: float, score: float
) -> None:
    assert forest.scores(np.array([[near, said]])) == pytest.approx([score])


def test_rows_are_scored_each_for_itself(forest: Forest) -> None:
    rows = np.array([[0.5, 0.9], [0.6, 0.3]])
    assert forest.scores(rows) == pytest.approx([-1.5, 2.5])


def test_no_rows_have_no_scores(forest: Forest) -> None:
    assert len(forest.scores(np.zeros((0, 2)))) == 0


@pytest.mark.parametrize("file", [preference.FOREST, abstain.FOREST], ids=["preference", "abstain"])
def test_the_forests_in_use_ask_only_of_signs_that_they_name(file: Path) -> None:
    held = read(file)
    assert held.sign.max() < len(held.signs)
    assert held.left.max() < held.sign.shape[1]
    assert -held.right.min() <= held.value.shape[1]
