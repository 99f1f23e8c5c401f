"""How fast papers are read, and brought in whole."""

from collections.abc import Callable
from dataclasses import dataclass

from eval.tables import Line, Table


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading one paper took, in a child of its own, without encoding."""

    pages: int
    seconds: float
    peak_mb: float


@dataclass(frozen=True, slots=True)
class Ingest:
    """What bringing papers in took whole: read, encoded, landed, linked, and followed by both followers."""

    name: str
    pages: int
    passages: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Ingesting:
    """Takes these times: whoever may ingest provides it. `reading` gives none where its paper is not there."""

    reading: Callable[[], Reading | None]
    ingests: Callable[[], tuple[Ingest, ...]]


def speed(ingesting: Ingesting) -> Table:
    """The speed of an ingest."""
    lines = []
    if read := ingesting.reading():
        values = {
            "pages/s": read.pages / read.seconds,
            "seconds": read.seconds,
            "peak MB": read.peak_mb,
            "pages": read.pages,
        }
        lines.append(Line("reading the seed pack, without encoding", values))
    for whole in ingesting.ingests():
        rates = {"pages/s": whole.pages / whole.seconds, "passages/s": whole.passages / whole.seconds}
        held = {"seconds": whole.seconds, "pages": whole.pages, "passages": whole.passages}
        lines.append(Line(f"ingest of {whole.name}, whole", rates | held))
    return Table("speed", tuple(lines))
