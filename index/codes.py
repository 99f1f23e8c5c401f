"""Numbers for values, so that a column of them compares fast."""

from collections.abc import Hashable, Iterable

NONE = -1
"""The code of what a passage does not have."""


class Codes:
    """Numbers for values, from 0 in order of first use."""

    def __init__(self) -> None:
        self._known: dict[Hashable, int] = {}
        self.values: list[Hashable] = []

    def __call__(self, value: Hashable) -> int:
        """The value's number, given to it now if need be; `NONE` for none."""
        if value is None:
            return NONE
        if value not in self._known:
            self._known[value] = len(self.values)
            self.values.append(value)
        return self._known[value]

    def known(self, values: Iterable[Hashable]) -> list[int]:
        """The numbers of those of these values that have one."""
        return [self._known[value] for value in values if value in self._known]
