"""The followers: one process leads, every process finds, and whatever breaks is mended from the catalogue."""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from index.catalogue import Catalogue
from index.encoder import Encoded, Encoder
from index.engine import Disagreement, Engine
from index.filters import Filters
from index.follower import Change
from index.lexical import Lexical
from index.vectors import COLLECTION, NearVectors
from tests.index.conftest import Library
from tests.index.shelf import clinics, ferry, paper, trees
from tests.service.setting import COUNCIL


class Idle(Encoder):
    """A model that must not be asked for anything."""

    def read(self, texts: Sequence[str], question: bool = False) -> list[Encoded]:
        raise AssertionError(f"encoded again: {list(texts)[:3]}, {question}")


class Renamed(Encoder):
    """The packaged model under another name, as a changed setting would have it."""

    identity = "another model"


def found(engine: Engine, question: str, k: int = 1) -> list[str]:
    """The passages nearest to a question, nearest first."""
    engine.keep_up()
    rows, _ = engine.near(engine.encoder.question(question).vector, Filters(), k)
    return engine.columns.ids(rows)


LEADING = """
import sys
from pathlib import Path
from index.catalogue import Catalogue
from index.encoder import Encoder
from index.engine import Engine
engine = Engine(Catalogue(Path(sys.argv[1])), Encoder())
print(engine.lead(), flush=True)
sys.stdin.readline()
print(engine.lead(wait=20), flush=True)
sys.stdin.readline()
"""


def test_only_one_process_leads_and_the_next_one_can_when_it_ends(
    catalogue: Catalogue, engine: Engine, encoder: Encoder, root: Path
) -> None:
    command = [sys.executable, "-c", LEADING, str(catalogue.folder)]
    with subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        assert other.stdout.readline() == "False\n"
        engine.close()
        other.stdin.write("\n")
        other.stdin.flush()
        assert other.stdout.readline() == "True\n"
        again = Engine(catalogue, encoder)
        assert not again.lead()
        other.kill()  # not asked: a leader that crashes gives up the lead too
        other.wait()
        assert again.lead(wait=20)
        again.close()


def test_a_process_that_does_not_lead_may_not_write(library: Library) -> None:
    assert not library.reader.lead()
    for forbidden in (library.reader.follow, library.reader.check):
        with pytest.raises(PermissionError):
            forbidden()


def test_leading_twice_is_leading(engine: Engine) -> None:
    assert engine.lead()
    assert engine.leads


def test_followers_hold_what_the_catalogue_holds(library: Library) -> None:
    assert library.leader.check() == []
    assert library.leader.words().count() == len(library.passages)
    assert not library.leader.behind()


def test_following_again_does_nothing(library: Library) -> None:
    assert library.leader.follow() == 0


def test_a_reader_finds_what_landed_before_and_after_it_looked(
    catalogue: Catalogue, engine: Engine, encoder: Encoder
) -> None:
    reader = Engine(catalogue, encoder)
    ferry().put(catalogue, encoder)
    engine.follow()
    boats = found(reader, "boats over the water")
    assert boats == found(engine, "boats over the water")
    trees().put(catalogue, encoder)
    assert found(reader, "lime trees on a street") != boats  # by nearness before the leader has followed,
    assert reader.words().search({"lime": 1.0}, Filters(), 5) == {}
    engine.follow()
    assert len(reader.words().search({"lime": 1.0}, Filters(), 5)) == 1  # by words after it
    reader.close()


def test_a_replaced_papers_passages_are_found_no_more(catalogue: Catalogue, engine: Engine, encoder: Encoder) -> None:
    ferry(address="https://dunmere.example/1").put(catalogue, encoder)
    engine.follow()
    newer = paper("cabinet.txt", ["The ferry had sunk."], address="https://dunmere.example/1").put(catalogue, encoder)
    engine.follow()
    assert engine.words().ids() == {newer.paper.passages[0].id}
    assert found(engine, "ferry", k=50) == [newer.paper.passages[0].id]
    assert engine.check() == []


def test_check_says_what_a_follower_lacks_and_has_too_much(
    catalogue: Catalogue, engine: Engine, encoder: Encoder
) -> None:
    bound = ferry().put(catalogue, encoder)
    engine.follow()
    for follower in engine._followers():
        follower.apply([Change(bound.paper.document.id, ())])
    assert engine.check() == [Disagreement("lexical", 5, 0), Disagreement("vectors", 5, 0)]
    engine.repair()
    catalogue.forget(bound.paper.document.id, "withdrawn")
    assert engine.check() == [Disagreement("lexical", 0, 5), Disagreement("vectors", 0, 5)]


def test_repair_makes_the_stores_agree_and_encodes_nothing(
    catalogue: Catalogue, engine: Engine, encoder: Encoder
) -> None:
    for bound in (ferry(), clinics()):
        bound.put(catalogue, encoder)
    engine.follow()
    for follower in engine._followers():
        follower.reset()
    engine.encoder = Idle()
    assert engine.repair() == 2
    assert engine.check() == []


@pytest.mark.parametrize("store", [Lexical, NearVectors])
def test_a_follower_that_failed_is_followed_again(
    catalogue: Catalogue, engine: Engine, encoder: Encoder, monkeypatch: pytest.MonkeyPatch, store: type[Any]
) -> None:
    ferry().put(catalogue, encoder)
    engine.follow()
    clinics().put(catalogue, encoder)

    def full(self: object, changes: object) -> None:
        raise OSError(28, f"No space left for {changes} in {self}")

    with monkeypatch.context() as broken:
        broken.setattr(store, "apply", full)
        with pytest.raises(OSError, match="No space"):
            engine.follow()
    assert engine.behind()
    engine.follow()
    assert engine.check() == []


def test_starting_over_survives_a_crash_in_its_midst(
    catalogue: Catalogue, engine: Engine, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    ferry().put(catalogue, encoder)
    engine.follow()
    remove = shutil.rmtree

    def crash(folder: Path, ignore_errors: bool) -> None:
        remove(folder, ignore_errors)
        if folder.name == "vectors":
            raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(shutil, "rmtree", crash)
        with pytest.raises(KeyboardInterrupt):
            engine.repair()
    engine.close()
    after = Engine(catalogue, encoder)
    assert after.lead()
    after.follow()
    assert after.check() == []
    after.close()


def test_a_leader_killed_while_it_wrote_is_not_built_upon(
    catalogue: Catalogue, engine: Engine, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Chroma opens a torn index without complaint, and finds a part of what it held."""
    ferry().put(catalogue, encoder)
    engine.follow()
    held = catalogue.folder / "followers/vectors"
    clinics().put(catalogue, encoder)

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(NearVectors, "apply", killed)
        with pytest.raises(KeyboardInterrupt):
            engine.follow()
    engine.close()
    for file in held.rglob("*.bin"):
        file.write_bytes(b"torn")
    after = Engine(catalogue, encoder)
    assert after.lead()
    assert after.follow() == 2
    assert after.check() == []
    assert len(found(after, "ferry", k=50)) == 7
    after.close()


def test_a_changed_model_starts_the_followers_over(catalogue: Catalogue, engine: Engine, encoder: Encoder) -> None:
    ferry().put(catalogue, encoder)
    engine.follow()
    engine.close()
    changed = Engine(catalogue, Renamed())
    assert changed.lead()
    assert changed.applied() == 0
    assert changed.words().count() == 0
    assert changed.follow() == 1
    assert changed.check() == []
    changed.close()


def test_the_same_model_goes_on_where_it_was(catalogue: Catalogue, engine: Engine, encoder: Encoder) -> None:
    ferry().put(catalogue, encoder)
    engine.follow()
    engine.close()
    assert engine.lead()
    assert engine.applied() == 1
    assert engine.words().count() == 5


def test_the_vector_store_is_of_use_to_other_tools(library: Library) -> None:
    """Every record carries council, panel, date, item, kind and document."""
    near = library.leader._near
    assert near is not None
    records = near._client.get_collection(COLLECTION).get(where={"panel": "health-and-care-panel"})
    metadatas = records["metadatas"]
    assert metadatas is not None
    assert {(m["council"], m["date"], m["item"], m["kind"], m["part"]) for m in metadatas} == {
        (COUNCIL, 20200602, "4", "paragraph", "minutes"),
        (COUNCIL, 20200602, "5", "commitment", "minutes"),
    }
