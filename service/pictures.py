"""Pictures of pages, drawn in a limited process of their own and kept on disk as long as their paper is."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import BoundedSemaphore

from index.catalogue import Catalogue
from index.records import Box
from service import drawing

NARROWEST, WIDEST = 200, 2000
"""Pixels; a page is legible at 800, and beyond 2000 there is nothing more to see."""

_AT_ONCE = 2
"""Pages drawn at the same time: each may take 1.5 GB."""

_WAIT = 20.0
"""Seconds that a picture may take, and that one may wait for its turn."""

_KEPT = 0.8
"""Share of the limit that is left after old pictures are cleared, so that clearing is rare."""


class Undrawable(Exception):
    """A page that could not be drawn, with the reason."""


class Busy(Exception):
    """Too many pages are being drawn."""


class Pictures:
    """A cache folder: pictures lie under their paper's digest, and go when its bytes go."""

    def __init__(self, catalogue: Catalogue, folder: Path, limit: int) -> None:
        self._catalogue = catalogue
        self._folder = folder
        self._limit = limit
        self._turns = BoundedSemaphore(_AT_ONCE)
        folder.mkdir(parents=True, exist_ok=True)
        self.drop_orphans()

    def picture(self, sha256: str, page: int, width: int, page_width: float, boxes: Sequence[Box]) -> Path:
        """The picture of a PDF's page with these boxes marked on it, drawn if it is not held yet."""
        width = min(max(width, NARROWEST), WIDEST)
        told = json.dumps({"page_width": page_width, "boxes": boxes})
        marks = hashlib.sha256(told.encode()).hexdigest()[:16] if boxes else "plain"
        target = self._folder / sha256 / f"{page}-{width}-{marks}.png"
        if target.exists():
            with suppress(FileNotFoundError):
                os.utime(target)
            return target
        if not self._turns.acquire(timeout=_WAIT):
            raise Busy
        try:
            self._draw(self._catalogue.file(sha256), page, width, told, target)
        finally:
            self._turns.release()
        self._clear_old()
        return target

    def drop_orphans(self) -> None:
        """Drops the pictures of papers whose bytes are no longer held: they would betray a forgotten one."""
        for held in self._folder.iterdir():
            if not self._catalogue.file(held.name).exists():
                shutil.rmtree(held, ignore_errors=True)

    def _draw(self, pdf: Path, page: int, width: int, told: str, target: Path) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, incoming = tempfile.mkstemp(dir=target.parent, prefix=".incoming-")
        os.close(handle)
        command = [sys.executable, "-I", drawing.__file__, str(pdf), str(page), str(width), incoming]
        try:
            done = subprocess.run(command, input=told.encode(), capture_output=True, timeout=_WAIT, check=False)
            if done.returncode:
                raise Undrawable(_reason(done))
            os.replace(incoming, target)
        except subprocess.TimeoutExpired:
            raise Undrawable(f"drawing it took more than {_WAIT:g} s") from None
        finally:
            Path(incoming).unlink(missing_ok=True)

    def _clear_old(self) -> None:
        held = [(entry, entry.stat()) for entry in self._folder.glob("*/*.png")]
        size = sum(stat.st_size for _, stat in held)
        if size <= self._limit:
            return
        for entry, stat in sorted(held, key=lambda pair: pair[1].st_mtime):
            entry.unlink(missing_ok=True)
            size -= stat.st_size
            if size <= self._limit * _KEPT:
                return


def _reason(done: subprocess.CompletedProcess[bytes]) -> str:
    if done.returncode == 3:
        return "the file has no such page"
    if done.returncode < 0:
        return f"drawing it was ended by signal {-done.returncode}: the file may be damaged or hostile"
    last = done.stderr.decode(errors="replace").strip().splitlines()
    return f"the file may be damaged ({last[-1] if last else 'no reason was given'})"
