"""Grows a forest of small trees on rows of signs, and writes it as `service.answers.forest` reads it."""

from collections.abc import Mapping, Sequence
from typing import Any

import lightgbm
import numpy as np

Signs = Mapping[str, float]

_DIGITS = 6
"""Significant digits of a number in the file."""

_ALIKE: Mapping[str, Any] = {
    "learning_rate": 0.05,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "deterministic": True,
    "force_row_wise": True,
    "seed": 0,
    "verbose": -1,
}
"""Slow and much held back, since the questions are few."""


def grown(
    rows: Sequence[Signs],
    gold: Sequence[float],
    settings: Mapping[str, Any],
    trees: int,
    groups: Sequence[int] | None = None,
    weights: Sequence[float] | None = None,
) -> dict[str, Any]:
    """The forest that tells `gold` from the others among these rows (within each of `groups`, by their lengths, where
    the objective ranks)."""
    names = sorted({name for row in rows for name in row})
    table = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    known = lightgbm.Dataset(table, np.array(gold, dtype=float), group=groups, weight=weights)
    model = lightgbm.train({**_ALIKE, **settings}, known, trees)
    return _written(names, [tree["tree_structure"] for tree in model.dump_model()["tree_info"]])


def _written(names: Sequence[str], trees: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    flat = [_flat(tree) for tree in trees]
    nodes, leaves = max(len(one["sign"]) for one in flat), max(len(one["value"]) for one in flat)
    held: dict[str, Any] = {"signs": list(names), "value": [_filled(one["value"], leaves, 0.0) for one in flat]}
    for part, idle in (("sign", 0), ("threshold", 0.0), ("left", -1), ("right", -1)):
        held[part] = [_filled(one[part], nodes, idle) for one in flat]
    return held


def _filled(row: list[float], length: int, idle: float) -> list[float]:
    return row + [idle] * (length - len(row))


def _flat(tree: Mapping[str, Any]) -> dict[str, list[float]]:
    """A tree's nodes in rows; a child below 0 is the leaf -1 - child."""
    rows: dict[str, list[float]] = {"sign": [], "threshold": [], "left": [], "right": [], "value": []}

    def put(node: Mapping[str, Any]) -> int:
        if "leaf_value" in node:
            rows["value"].append(_short(node["leaf_value"]))
            return -len(rows["value"])
        at = len(rows["sign"])
        rows["sign"].append(node["split_feature"])
        rows["threshold"].append(_short(node["threshold"]))
        rows["left"].append(0)
        rows["right"].append(0)
        rows["left"][at], rows["right"][at] = put(node["left_child"]), put(node["right_child"])
        return at

    if put(tree) < 0:  # one leaf: a root that sends all alike
        rows.update({"sign": [0], "threshold": [0.0], "left": [-1], "right": [-1]})
    return rows


def _short(number: float) -> float:
    return float(f"{number:.{_DIGITS}g}")
