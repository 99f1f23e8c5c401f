"""What a process that reads strangers' files may use, and how it asks for more."""

import os
import resource
import signal
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

OUTPUT = "said"
"""The file, in a child's own folder, that takes what it prints."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may use: bytes of address space, seconds of CPU and of wall clock, bytes of any file it writes.

    A child that has more to do than its first limits allow, such as the pages of a scan, asks with `need_more`, and
    gets up to `most_seconds` in all.
    """

    memory: int = 2 * 1024**3
    cpu_seconds: int = 60
    wall_seconds: int = 180
    most_seconds: int = 3600
    file_bytes: int = 64 * 1024**2


_GRACE = 2
"""Seconds by which a child's own alarm follows its parent's clock, so that a parent that lives gives the reason."""

_ask: Callable[[int], object] | None = None
"""In a limited process, tells the parent of a wish for more seconds."""


def limit_this_process(limits: Limits, folder: Path, ask: Callable[[int], object]) -> None:
    """Set the limits of this process, for good. What it prints goes to a file in `folder`, and so do temporary files.

    `ask` is called with the seconds that `need_more` asks for.
    """
    global _ask
    _ask = ask
    hard_cpu = limits.most_seconds + limits.cpu_seconds
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu_seconds, hard_cpu))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limits.file_bytes, limits.file_bytes))
    # The parent watches the clock; should the parent be killed, the alarm ends this process in its stead.
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(limits.wall_seconds + _GRACE)
    os.environ.update(OMP_THREAD_LIMIT="1", OMP_NUM_THREADS="1", TMPDIR=str(folder))
    tempfile.tempdir = str(folder)
    output = os.open(folder / OUTPUT, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    for stream in (1, 2):
        os.dup2(output, stream)
    os.close(output)


def need_more(seconds: int) -> None:
    """Ask for more seconds of CPU and wall clock, from inside a limited process; elsewhere nothing happens.

    Raises the soft limit of CPU time, and tells the parent, which keeps to `Limits.most_seconds` whatever is asked.
    """
    if _ask is None:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (min(soft + seconds, hard), hard))
    signal.alarm(signal.alarm(0) + seconds)
    _ask(seconds)
