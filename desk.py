"""What every command stands on: its options, its exit statuses, the data folder, and how it prints."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ingest.shown import shown

if TYPE_CHECKING:
    from index.encoder import Encoder
    from index.engine import Engine
    from index.filters import Filters
    from index.reranker import Reranker

DONE, SOME_REFUSED, CALLED_WRONGLY, FAILED = 0, 1, 2, 3
"""Exit statuses, as the contract has them."""

DATA = "The folder that holds everything Minutebook knows."
DataOption = Annotated[Path | None, typer.Option("--data", metavar="DIR", help=DATA, show_default="./data")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON on standard output.")]
PanelOption = Annotated[list[str] | None, typer.Option("--panel", help="Only this panel (may repeat).")]
FromOption = Annotated[datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], help="Meetings from this day on.")]
ToOption = Annotated[datetime | None, typer.Option("--to", formats=["%Y-%m-%d"], help="Meetings up to this day.")]

chosen: dict[str, Path] = {}
"""The data folder, where it was named before the verb."""


def folder(data: Path | None) -> Path:
    """The data folder: named after the verb, before it, or by the environment."""
    return data or chosen["data"]


def held(data: Path | None) -> Path:
    """The data folder, if it holds papers; else says what to do, and ends."""
    place = folder(data)
    if not (place / "catalogue.sqlite").exists():
        say(f"There are no papers in {place} yet. Bring some in with: minutebook --data {place} ingest PATH")
        raise typer.Exit(CALLED_WRONGLY)
    return place


def say(*words: object) -> None:
    """Tells the person at the terminal; programs read standard output alone."""
    print(*(shown(str(word), "\n\t") for word in words), file=sys.stderr, flush=True)


def print_json(value: Any, shape: Any = None) -> None:
    """Prints a record under the names that the API has; `shape` is its type, where it is not plain from the record."""
    from pydantic import TypeAdapter

    print(TypeAdapter(shape or type(value)).dump_json(value, indent=1, by_alias=True).decode())


@contextmanager
def opened(data: Path | None, lead: bool = False) -> Iterator["Engine"]:
    """The data folder's stores, until the end of the block; one that must exist, unless this process is to lead."""
    from index.catalogue import Catalogue
    from index.engine import Engine

    catalogue = Catalogue(folder(data) if lead else held(data))
    engine = Engine(catalogue, _encoder(), _reranker())
    if lead and not engine.lead():
        say("A service is running on this data folder: it will answer from new papers as they land.")
    try:
        yield engine
    finally:
        engine.close()
        catalogue.close()


def _encoder() -> "Encoder":
    """The sentence model that the environment names, run as it says."""
    from index.encoder import Encoder
    from index.inference import named

    try:
        way = named(os.environ.get("MINUTEBOOK_ENCODING") or "auto")
    except ValueError as error:
        say(f"MINUTEBOOK_ENCODING: {error}")
        raise typer.Exit(CALLED_WRONGLY) from None
    return Encoder(os.environ.get("MINUTEBOOK_MODEL") or Encoder().name, way)


def _reranker() -> "Reranker | None":
    from index.reranker import Reranker

    name = os.environ.get("MINUTEBOOK_RERANKER")
    return Reranker(name) if name else None


def filters(
    panel: list[str] | None, kind: list[str] | None, since: datetime | None, until: datetime | None
) -> "Filters":
    """The limits that a command was given."""
    from index.filters import Filters

    return Filters(
        panels=tuple(panel or ()),
        kinds=tuple(kind or ()),
        date_from=since.date() if since else None,
        date_to=until.date() if until else None,
    )
