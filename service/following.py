"""The thread that keeps the followers up with the catalogue, so that papers ingested beside the service are found."""

import logging
from collections.abc import Callable
from contextlib import nullcontext
from threading import Event, Thread

from index.engine import Engine
from service.doors import Doors
from service.pictures import Pictures

log = logging.getLogger(__name__)

_PAUSE = 0.25
"""Seconds between two looks at the log: new papers must answer within two, and a look costs a millisecond."""

_PAUSE_AFTER_FAILURE = 5.0
"""Seconds before the next try where following failed: a full disk is not mended by trying four times a second."""


class Following:
    """Takes the lead when no other process has it, then applies the log as it grows."""

    def __init__(self, engine: Engine, pictures: Pictures) -> None:
        self._engine = engine
        self._pictures = pictures
        self._forgotten = engine.catalogue.last_forgotten()
        self._stopping = Event()
        self._thread = Thread(target=self._run, name="following", daemon=True)
        self.doors = Doors()
        """Shut while the engine exchanges its stores, which it does once a paper was forgotten."""
        self.failure: str | None = None
        """Why the last try failed, none where it did not."""

    def start(self) -> None:
        """Takes the lead if it is free, before the first question opens the stores for reading; then goes on beside."""
        self._survive(self._engine.lead)
        self._thread.start()

    def stop(self) -> None:
        """Ends after the step under way."""
        self._stopping.set()
        self._thread.join()

    @property
    def alive(self) -> bool:
        """Whether the thread still runs."""
        return self._thread.is_alive()

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._survive(self._step)
            self._stopping.wait(_PAUSE_AFTER_FAILURE if self.failure else _PAUSE)

    def _step(self) -> None:
        if not (self._engine.lead() and self._engine.behind()):
            return
        forgotten = self._engine.catalogue.last_forgotten()
        with self.doors.shut() if forgotten != self._forgotten else nullcontext():
            documents = self._engine.follow()
        self._forgotten = forgotten
        self._pictures.drop_orphans()
        log.info("followed: %d documents changed", documents)

    def _survive(self, step: Callable[[], object]) -> None:
        """Takes a step; where it fails, the service goes on answering from what it has."""
        before = self.failure
        try:
            step()
            self.failure = None
        except Exception as error:
            self.failure = f"{type(error).__name__}: {error}"
            if self.failure != before:
                log.exception("cannot follow; trying again every %g s", _PAUSE_AFTER_FAILURE)
        if before and not self.failure:
            log.info("following again")
