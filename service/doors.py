"""Many may search the stores at once, and nobody while they are exchanged for new ones."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition


class Shut(Exception):
    """The stores were still being exchanged when patience ran out."""


class Doors:
    """Open to any number, until somebody shuts them and those inside have left.

    Tantivy and Chroma bear searching while they are written to. What they do not bear is being closed: after a paper
    was forgotten the engine throws both away and fills new ones, so that nothing of it stays in their files.
    """

    def __init__(self) -> None:
        self._change = Condition()
        self._inside = 0
        self._shut = False

    @contextmanager
    def inside(self, patience: float) -> Iterator[None]:
        """Waits until the doors are open, at most `patience` seconds, and keeps them from shutting meanwhile."""
        with self._change:
            if not self._change.wait_for(lambda: not self._shut, patience):
                raise Shut
            self._inside += 1
        try:
            yield
        finally:
            with self._change:
                self._inside -= 1
                self._change.notify_all()

    @contextmanager
    def shut(self) -> Iterator[None]:
        """Lets nobody in, and waits until the last one has left."""
        with self._change:
            self._shut = True
            self._change.wait_for(lambda: self._inside == 0)
        try:
            yield
        finally:
            with self._change:
                self._shut = False
                self._change.notify_all()
