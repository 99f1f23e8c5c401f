"""What no paper says any longer is in no file: words, vectors, and the vectors of words."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from index.catalogue import Catalogue
from index.context import words_to_encode
from index.encoder import Encoder
from index.engine import Engine
from index.words import embedded
from tests.index.shelf import ALONE, MOVED, RESOLVED, contents, ferry, paper, put

ADDRESS = "https://dunmere.example/cabinet/12.html"

SECRET = "quillonbrack"
"""A word that no dictionary, no model and no library holds."""


def files_with(folder: Path, traces: Sequence[bytes]) -> list[str]:
    """The files below a folder that hold any of some bytes."""
    return [
        str(file.relative_to(folder))
        for file in sorted(folder.rglob("*"))
        if file.is_file() and any(trace.lower() in file.read_bytes().lower() for trace in traces)
    ]


def test_a_forgotten_documents_words_and_vectors_are_in_no_file(
    catalogue: Catalogue, engine: Engine, encoder: Encoder
) -> None:
    """Not even where a database or an index keeps what it has deleted, and older versions of the paper no more."""
    words = [f"Clause {number}: {SECRET} owes the council {SECRET}{number} pounds." for number in range(40)]
    ferry().put(catalogue, encoder)
    bound = paper("secret.txt", [*words, f"{SECRET} was struck out."], address=ADDRESS).put(catalogue, encoder)
    engine.follow()
    paper("secret.txt", words, address=ADDRESS).put(catalogue, encoder)
    engine.follow()
    made = embedded(encoder, [words_to_encode(passage) for passage in bound.paper.passages])
    vectors, of_words = [one.vector for one in made], [one.words for one in made]
    # The catalogue holds them as float16 and Chroma as float32: in its database, and in a folder for each index.
    traces = [SECRET.encode(), *vectors, *of_words, *(np.frombuffer(v, "<f2").astype("<f4").tobytes() for v in vectors)]
    catalogue._empty_log()  # as SQLite does by itself in a larger catalogue
    assert {"catalogue.sqlite", "followers/vectors/chroma.sqlite3"} <= set(files_with(catalogue.folder, traces))
    assert engine.words().rarity([SECRET])[SECRET] > 0
    assert files_with(catalogue.folder, of_words) == ["catalogue.sqlite"]
    indexes = {entry for entry in (catalogue.folder / "followers/vectors").iterdir() if entry.is_dir()}

    catalogue.forget(bound.paper.document.id, "exempt")
    engine.follow()

    # What room Chroma's index has to spare holds whatever this process's memory held, and that is not looked through.
    assert [name for name in files_with(catalogue.folder, traces) if not name.endswith(".bin")] == []
    assert indexes
    assert not any(entry.exists() for entry in indexes)
    assert engine.words().rarity([SECRET])[SECRET] == 0
    assert engine.check() == []


def kept_vectors(catalogue: Catalogue) -> tuple[int, int]:
    """How many passages' vectors are kept, and of how many the words'."""
    held = contents(catalogue)
    return len(held["embeddings"]), len(held["word_vectors"])


def test_vectors_that_no_paper_has_any_longer_are_let_go_and_shared_ones_stay(
    catalogue: Catalogue, encoder: Encoder
) -> None:
    older = paper("one.txt", [RESOLVED, MOVED, ALONE], address=ADDRESS).put(catalogue, encoder)
    paper("two.txt", [RESOLVED, "The budget gap had closed."]).put(catalogue, encoder)
    assert kept_vectors(catalogue) == (4, 4)
    paper("one.txt", [MOVED], address=ADDRESS).put(catalogue, encoder)
    assert kept_vectors(catalogue) == (3, 3)
    catalogue.forget(older.paper.document.id, "published twice")
    assert kept_vectors(catalogue) == (2, 2)


def test_a_paper_of_more_passages_than_one_statement_binds_is_let_go_whole(catalogue: Catalogue) -> None:
    bound = paper("long.txt", [f"Clause {number}." for number in range(1203)])
    put(catalogue, bound, bound.paper.passages)
    assert catalogue.missing([f"key of Clause {number}." for number in range(1204)]) == {"key of Clause 1203."}
    catalogue.forget(bound.paper.document.id, "published twice")
    assert kept_vectors(catalogue) == (0, 0)
