"""Times as people feel them: the middle one, and the one that nineteen in twenty stay under."""

from collections.abc import Callable, Sequence
from time import perf_counter
from typing import TypeVar

Result = TypeVar("Result")


def timed(work: Callable[[], Result]) -> tuple[Result, float]:
    """What some work gave, and the milliseconds that it took."""
    started = perf_counter()
    result = work()
    return result, 1000 * (perf_counter() - started)


def quantile(times: Sequence[float], share: float) -> float | None:
    """The time that this share of the times does not exceed."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else None
