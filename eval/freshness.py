"""Whether a suite's papers were read by the programs as they now stand; what is stale is read again.

A reader's version number is raised for a release. While rules are being written every change of theirs must show in the
figures, so an evaluation goes by the sources themselves.
"""

import hashlib
import shutil
from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import update

from eval.suites import ROOT
from index import schema
from index.catalogue import Catalogue

_STALE = "stale"
"""The reader's version of papers that are to be read again; their vectors are kept, for most words will be the same."""


def keep_up(folder: Path) -> None:
    """Has the papers of a data folder read again where the readers have changed; empties it where the tables have."""
    tables, readers = _digest([ROOT / "index" / "schema.py"]), _digest(sorted((ROOT / "ingest").rglob("*.py")))
    note = folder / "read-by"
    known = note.read_text().split() if note.exists() else []
    if known == [tables, readers]:
        return
    if known[:1] != [tables]:
        shutil.rmtree(folder, ignore_errors=True)
    catalogue = Catalogue(folder)
    with catalogue.writing() as connection:
        connection.execute(update(schema.sources).values(reader=_STALE))
        connection.execute(update(schema.documents).values(reader=_STALE))
    catalogue.close()
    note.write_text(f"{tables}\n{readers}\n")


def _digest(files: Iterable[Path]) -> str:
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()
