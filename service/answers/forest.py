"""Many small trees of questions about a row of signs; what they say together is the row's score.

The form is that of gradient-boosted trees (Friedman, "Greedy function approximation", 2001): each tree is walked from
its root, left where the sign is at most the threshold, and the values of the leaves reached are added up.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import orjson


@dataclass(frozen=True)
class Forest:
    """Trees over the signs named. Row t of `sign`, `threshold`, `left` and `right` is tree t, node by node: a child
    from 0 on is a node, and a negative one is the leaf -1 - child of `value`."""

    signs: tuple[str, ...]
    sign: "np.ndarray[tuple[int, int], np.dtype[np.int64]]"
    threshold: "np.ndarray[tuple[int, int], np.dtype[np.float64]]"
    left: "np.ndarray[tuple[int, int], np.dtype[np.int64]]"
    right: "np.ndarray[tuple[int, int], np.dtype[np.int64]]"
    value: "np.ndarray[tuple[int, int], np.dtype[np.float64]]"

    def scores(
        self, rows: "np.ndarray[tuple[int, int], np.dtype[np.float64]]"
    ) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
        """The score of each row; its columns are `signs`, in that order."""
        trees = np.arange(len(self.sign))[None, :]
        many = np.arange(len(rows))[:, None]
        at = np.zeros((len(rows), len(self.sign)), dtype=np.int64)
        while (inner := at >= 0).any():
            node = np.maximum(at, 0)
            less = rows[many, self.sign[trees, node]] <= self.threshold[trees, node]
            at = np.where(inner, np.where(less, self.left[trees, node], self.right[trees, node]), at)
        found: np.ndarray[tuple[int], np.dtype[np.float64]] = self.value[trees, -1 - at].sum(axis=1)
        return found


def made(held: Mapping[str, Any]) -> Forest:
    """The forest of a file's contents."""
    return Forest(
        signs=tuple(held["signs"]),
        sign=np.array(held["sign"], dtype=np.int64),
        threshold=np.array(held["threshold"], dtype=np.float64),
        left=np.array(held["left"], dtype=np.int64),
        right=np.array(held["right"], dtype=np.int64),
        value=np.array(held["value"], dtype=np.float64),
    )


@cache
def read(file: Path) -> Forest:
    """The forest that a file holds, as `eval.fitting_preference` writes it."""
    return made(orjson.loads(file.read_bytes()))
