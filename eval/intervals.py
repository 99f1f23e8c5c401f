"""How sure a figure is: bootstrap intervals (Efron 1979, percentiles) and a paired randomisation test (Fisher 1935).

What is drawn are groups, not questions: those about one meeting stand and fall together, and drawn one by one they
would make a figure look surer than it is. Where each question is its own group, it is drawn by itself.
"""

from collections.abc import Hashable, Sequence

import numpy as np
from scipy.stats import bootstrap, permutation_test

Array = np.ndarray[tuple[int, ...], np.dtype[np.float64]]
Bounds = tuple[float, float]

_DRAWS = 9999
"""Resamples, as scipy has it by default: the ends of an interval then move in the third figure."""

_SEED = 20261122
"""The same draws in every run, so that a figure that has not changed prints unchanged."""

_FEWEST = 5
"""Groups below which no interval is given: drawing so few again and again says nothing."""


def of_mean(values: Sequence[float], groups: Sequence[Hashable]) -> Bounds | None:
    """The 95 % interval of the mean of values, a group each; none for fewer than five groups."""
    return _interval(values, [1.0] * len(values), groups)


def of_ratio(values: Sequence[float], others: Sequence[float], groups: Sequence[Hashable]) -> Bounds | None:
    """The 95 % interval of the ratio of two means over the same questions; none where it has no bounds."""
    return _interval(values, others, groups)


def paired(values: Sequence[float], others: Sequence[float], groups: Sequence[Hashable]) -> float | None:
    """How often chance alone would part the two means at least so far, 0 to 1: whole groups swap sides at random."""
    mine, theirs = _sums(values, groups), _sums(others, groups)
    if not len(mine):
        return None
    if np.array_equal(mine, theirs):
        return 1.0
    test = permutation_test(
        (mine, theirs),
        lambda a, b, axis: np.mean(a - b, axis=axis),
        permutation_type="samples",
        vectorized=True,
        n_resamples=_DRAWS,
        rng=np.random.default_rng(_SEED),
    )
    return float(test.pvalue)


def _interval(values: Sequence[float], others: Sequence[float], groups: Sequence[Hashable]) -> Bounds | None:
    above, below = _sums(values, groups), _sums(others, groups)
    if len(above) < _FEWEST or not below.any():
        return None
    with np.errstate(divide="ignore", invalid="ignore"):  # a draw may hold only groups in which the others have nothing
        drawn = bootstrap(
            (above, below),
            lambda a, b, axis: a.sum(axis=axis) / b.sum(axis=axis),
            paired=True,
            vectorized=True,
            method="percentile",
            n_resamples=_DRAWS,
            rng=np.random.default_rng(_SEED),
        )
    low, high = float(drawn.confidence_interval.low), float(drawn.confidence_interval.high)
    return (low, high) if np.isfinite([low, high]).all() else None


def _sums(values: Sequence[float], groups: Sequence[Hashable]) -> Array:
    """The sum of each group, in the order in which groups come first."""
    sums: dict[Hashable, float] = dict.fromkeys(groups, 0.0)
    for value, group in zip(values, groups, strict=True):
        sums[group] += value
    return np.array(list(sums.values()), dtype=np.float64)
