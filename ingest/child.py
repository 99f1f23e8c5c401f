"""Reads each paper in a process of its own, with limits, since parsers abort and eat memory on hostile files.

Children are forked from a small server process that holds the reading modules and nothing else, so that one costs
milliseconds and inherits neither the parent's threads nor its gigabytes. What a child found comes back as JSON through
a pipe and is validated; what a process that has read hostile bytes sends is never unpickled.
"""

import contextlib
import gc
import importlib
import multiprocessing
import multiprocessing.forkserver
import os
import signal
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path
from types import ModuleType, TracebackType
from typing import Generic, Self, TypeVar

import orjson
from pydantic import TypeAdapter, ValidationError

from ingest.limits import OUTPUT, Limits, limit_this_process
from ingest.reading import Unreadable

Result = TypeVar("Result")

READING_MODULES = ("ingest.paper",)
OFFICE_MODULES = ("ingest.office_parser",)
"""`unstructured` takes three seconds to import: it is loaded ahead only for a run that has office files."""

_LARGEST_RESULT = 256 * 1024 * 1024
"""Bytes of JSON taken from a child: ten times that of the largest pack seen, and it fits in memory."""

_AHEAD = 4
"""Papers read ahead of the one that is waited for, for each worker: enough to hide a slow one, little to hold."""

_START_LOCK = threading.Lock()
"""Held while a child starts or is buried: `multiprocessing` looks after all children whenever one starts."""

_RESULT, _REFUSAL, _MORE = b"+", b"-", b"?"
_STOPPED = "the reading was stopped"


class Readers:
    """Reads papers side by side, each in a fresh limited process. Use as a context manager, which stops its children.

    `workers` is how many children run at once; `office` loads the slow parser of office files ahead of need.
    """

    def __init__(self, workers: int = 2, *, office: bool = False, limits: Limits | None = None) -> None:
        self._context = multiprocessing.get_context("forkserver")
        _load_ahead(self._context, (*READING_MODULES, *(OFFICE_MODULES if office else ())))
        self._limits = limits or Limits()
        self._workers = workers
        self._threads = ThreadPoolExecutor(workers, "reader")
        self._children: set[ForkServerProcess] = set()
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop every child and give up what was still to be read."""
        if self._closed:
            return
        self._closed = True
        for child in list(self._children):
            with contextlib.suppress(ValueError, OSError):
                child.kill()
        self._threads.shutdown(cancel_futures=True)
        _give_up_server()

    def map(self, paths: Sequence[Path], work: str, result: type[Result]) -> Iterator[tuple[Path, Result | Unreadable]]:
        """Apply the function named `work` ("ingest.formats:read") to each path, in children, in the order of `paths`.

        Yields the path with what the function returned, validated as `result`, or with the `Unreadable` that says why
        there is nothing: the function's own, or the limit that the child ran into.
        """
        adapter: TypeAdapter[Result] = TypeAdapter(result)
        waiting = iter(paths)
        ahead: deque[tuple[Path, Future[Result | Unreadable]]] = deque()
        while True:
            while len(ahead) < self._workers * _AHEAD and (path := next(waiting, None)) is not None:
                ahead.append((path, self._threads.submit(self._read, path, work, adapter)))
            if not ahead:
                return
            path, future = ahead.popleft()
            try:
                yield path, future.result()
            except CancelledError:
                yield path, Unreadable(_STOPPED)

    def read(self, path: Path, work: str, result: type[Result]) -> Result:
        """Apply `work` to one path in a child; raises `Unreadable`."""
        for _, found in self.map([path], work, result):
            if isinstance(found, Unreadable):
                raise found
            return found
        raise AssertionError("one path gives one result")

    def _read(self, path: Path, work: str, adapter: TypeAdapter[Result]) -> Result | Unreadable:
        with tempfile.TemporaryDirectory(prefix="minutebook-") as folder:
            said = Path(folder) / OUTPUT
            receiver, sender = self._context.Pipe(duplex=False)
            given = (sender, work, str(path), self._limits, folder)
            child = self._context.Process(target=_work, args=given, daemon=True)
            with _START_LOCK, _without_main():
                if self._closed:
                    return Unreadable(_STOPPED)
                child.start()
                self._children.add(child)
            sender.close()
            try:
                return _Listener(child, receiver, adapter, self._limits, said).result()
            finally:
                receiver.close()
                self._children.discard(child)


def _work(line: Connection, work: str, path: str, limits: Limits, folder: str) -> None:
    """What a child does: limit itself, read the paper, send what it found, and leave without ceremony."""
    gc.freeze()  # what the server loaded is not looked through for garbage, which would copy it into this process
    limit_this_process(limits, Path(folder), lambda seconds: line.send_bytes(_MORE + str(seconds).encode()))
    try:
        module, _, name = work.partition(":")
        function: Callable[[Path], object] = getattr(importlib.import_module(module), name)
        found = function(Path(path))
        line.send_bytes(_RESULT + orjson.dumps(found))
    except Unreadable as error:
        line.send_bytes(_REFUSAL + error.reason.encode(errors="replace"))
    except MemoryError:
        line.send_bytes(_REFUSAL + _memory_reason(limits).encode())
    except RecursionError:
        line.send_bytes(_REFUSAL + b"is nested too deeply to be read")
    except Exception as error:
        words = f"could not be read ({type(error).__name__}: {str(error)[:200]})"
        line.send_bytes(_REFUSAL + words.encode(errors="replace"))
    line.close()
    os._exit(0)


class _Server:
    """The one server of this program that children are forked from: what it has loaded, and who uses it."""

    loaded: tuple[str, ...] = ()
    users = 0


def _load_ahead(context: ForkServerContext, modules: tuple[str, ...]) -> None:
    """Have the server load `modules`. A running one with less is ended first, unless somebody uses it."""
    with _START_LOCK:
        if _Server.users == 0 and not set(modules) <= set(_Server.loaded):
            stop = getattr(multiprocessing.forkserver._forkserver, "_stop", None)
            if _Server.loaded and stop is not None:
                stop()
            context.set_forkserver_preload(list(modules))
            _Server.loaded = modules
        _Server.users += 1


def _give_up_server() -> None:
    with _START_LOCK:
        _Server.users -= 1


@contextlib.contextmanager
def _without_main() -> Iterator[None]:
    """Start children without the program's main module, which they would import, with all that it imports."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


class _Listener(Generic[Result]):
    """Hears one child out, and stops it when its time is over."""

    def __init__(
        self, child: ForkServerProcess, line: Connection, adapter: TypeAdapter[Result], limits: Limits, said: Path
    ) -> None:
        self._child = child
        self._line = line
        self._adapter = adapter
        self._limits = limits
        self._said = said
        self._begun = time.monotonic()
        self._seconds = limits.wall_seconds
        self._timed_out = False

    def result(self) -> Result | Unreadable:
        """What the child found, validated, or why there is nothing."""
        message = self._message()
        wait([self._child.sentinel])
        with _START_LOCK:
            self._child.join()
        if message is None or not message:
            return Unreadable(self._why_it_ended())
        if message[:1] == _REFUSAL:
            return Unreadable(message[1:].decode(errors="replace"))
        try:
            return self._adapter.validate_json(message[1:])
        except ValidationError as error:
            return Unreadable(f"was read into something that is not a reading ({error.error_count()} faults)")

    def _message(self) -> bytes | None:
        while True:
            watch = threading.Timer(max(self._begun + self._seconds - time.monotonic(), 0), self._stop)
            watch.daemon = True
            watch.start()
            try:
                message = self._line.recv_bytes(_LARGEST_RESULT)
            except (EOFError, OSError):
                self._child.kill()
                return None
            finally:
                watch.cancel()
            if message[:1] != _MORE:
                return message
            asked = int(message[1:]) if message[1:].isdigit() else 0
            self._seconds = min(self._seconds + asked, self._limits.most_seconds)

    def _stop(self) -> None:
        self._timed_out = True
        self._child.kill()

    def _why_it_ended(self) -> str:
        code = self._child.exitcode or 0
        if self._timed_out:
            return f"took longer than {self._seconds} s to read"
        if -code == signal.SIGXCPU:
            return f"needs more than {self._limits.cpu_seconds} s of computing to read"
        words = self._last_words()
        if code >= 0:
            return f"sent more than {_LARGEST_RESULT // 1024**2} MB of words, or none{words}"
        name = signal.Signals(-code).name
        if -code in (signal.SIGABRT, signal.SIGSEGV, signal.SIGBUS, signal.SIGTRAP, signal.SIGILL):
            return f"made its parser crash ({name}), most likely at the limit of {_memory_words(self._limits)}{words}"
        return f"its reader was ended ({name}){words}"

    def _last_words(self) -> str:
        """The last line that the child printed, if any."""
        with contextlib.suppress(OSError):
            lines = self._said.read_bytes()[-500:].decode(errors="replace").split("\n")
            if words := next((line.strip() for line in reversed(lines) if line.strip()), ""):
                return f": {words[:200]}"
        return ""


def _memory_words(limits: Limits) -> str:
    return f"{limits.memory / 1024**3:.3g} GB of memory"


def _memory_reason(limits: Limits) -> str:
    return f"needs more than {_memory_words(limits)} to read"
