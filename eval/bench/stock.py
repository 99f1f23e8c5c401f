"""A data folder with as many passages as wanted, made once and used again: building the index of half a million takes
longer than all the asking."""

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

import orjson
from sqlalchemy import func, select
from sqlalchemy.schema import CreateTable

from eval.bench.matters import sources
from eval.bench.press import COUNCIL, PASSAGES, Press
from eval.tables import Line, Table
from eval.timing import timed
from index import schema
from index.catalogue import Catalogue
from index.encoder import Encoder
from index.engine import Engine
from index.identity import digest
from index.sources import Source

SEED = 4

VERSION = 1
"""Raised whenever the press makes other papers of the same seed."""

_TOLD = 50
"""Papers landed between two words of progress."""

Say = Callable[[str], None]
Link = Callable[[Catalogue], object]
"""Makes the registers of all papers together: whoever may ingest provides it."""


@dataclass(frozen=True, slots=True)
class Built:
    """How many passages a data folder holds, and the seconds that each step of making it took."""

    passages: int
    landing: float
    linking: float
    following: float = 0.0


def folder_of(above: Path, size: int) -> Path:
    """Where a stock of this size lies."""
    return above / f"bench-{size}"


def stocked(folder: Path, size: int, from_papers: Callable[[], Iterable[Catalogue]], link: Link, say: Say) -> Built:
    """Has the folder hold a stock of `size` passages, and both followers follow; what is there already is used.

    `from_papers` opens the catalogues whose sentences are recombined, and is called only where there is none yet.
    """
    encoder = Encoder()
    mark = {"seed": SEED, "version": VERSION, "size": size, "model": encoder.identity, "tables": _tables()}
    note = folder / "stock.json"
    held = orjson.loads(note.read_bytes()) if note.exists() else {}
    if held.get("mark") == mark:
        built = Built(**held["built"])
    else:
        _empty(folder)
        built = _fill(folder, size, Press(sources(from_papers(), encoder), encoder, SEED), link, say)
        _keep(note, mark, built)
    catalogue = Catalogue(folder)
    engine = Engine(catalogue, encoder)
    try:
        if not engine.lead():
            raise RuntimeError(f"another process leads in {folder}; stop it before its times are taken")
        if engine.behind():
            say(f"{size} passages: indexing, from change {engine.applied()} of {catalogue.last_change()}")
            _, took = timed(engine.follow)
            built = Built(built.passages, built.landing, built.linking, built.following + took / 1000)
            _keep(note, mark, built)
    finally:
        engine.close()
        catalogue.close()
    return built


def building(built: Built) -> Table:
    """How fast the stock was made, without reading papers or encoding."""
    steps = {"landing": built.landing, "linking": built.linking, "indexing": built.following}
    return Table(
        "making the stock",
        tuple(
            Line(name, {"seconds": seconds, "passages/s": built.passages / seconds})
            for name, seconds in steps.items()
            if seconds
        ),
    )


def weighing(folder: Path, passages: int) -> Table:
    """Bytes on disk for each passage: the catalogue with its log, and each follower."""
    catalogue = sum(file.stat().st_size for file in folder.glob("catalogue.sqlite*"))
    kept = {"catalogue": catalogue, **{name: _weight(folder / "followers" / name) for name in ("lexical", "vectors")}}
    kept["all"] = sum(kept.values())
    return Table(
        "bytes a passage",
        tuple(Line(name, {"bytes": size / passages, "MB": size / 1e6}) for name, size in kept.items()),
    )


def _weight(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _fill(folder: Path, size: int, press: Press, link: Link, say: Say) -> Built:
    catalogue = Catalogue(folder)
    try:
        _, landing = timed(lambda: _land(catalogue, size, press, say))
        say(f"{size} passages: linking")
        _, linking = timed(lambda: link(catalogue))
        with catalogue.reading() as connection:
            passages = connection.execute(select(func.count()).select_from(schema.passages)).scalar_one()
    finally:
        catalogue.close()
    return Built(passages, landing / 1000, linking / 1000)


def _land(catalogue: Catalogue, size: int, press: Press, say: Say) -> None:
    papers = -(-size // PASSAGES)
    for number in range(papers):
        printed = press.paper(number, min(PASSAGES, size - number * PASSAGES))
        document = printed.paper.document
        source = Source(printed.lineage, COUNCIL, document.sha256, "bench", document_id=document.id)
        catalogue.put(printed.paper, printed.lineage, source, printed.keys, printed.embeddings)
        if number % _TOLD == 0:
            say(f"{size} passages: paper {number} of {papers}")


def _tables() -> str:
    return digest(*(str(CreateTable(table)) for table in schema.metadata.sorted_tables))


def _empty(folder: Path) -> None:
    from shutil import rmtree

    rmtree(folder, ignore_errors=True)


def _keep(note: Path, mark: dict[str, object], built: Built) -> None:
    note.write_bytes(orjson.dumps({"mark": mark, "built": asdict(built)}))
