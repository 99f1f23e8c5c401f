"""The followers: one process leads, every process finds, and whatever breaks is mended from the catalogue."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from index import engine as engine_module
from index.catalogue import Catalogue
from index.encoder import Encoder, Vectors
from index.engine import Disagreement, Engine
from index.filters import Filters
from index.follower import Change
from index.lexical import Lexical, stems
from index.records import Passage
from index.vectors import COLLECTION, NearVectors
from tests.index.conftest import Library
from tests.index.shelf import CABINET, HEALTH, PLANNING, clinics, ferry, paper, trees
from tests.service.setting import COUNCIL

Way = Callable[[Library], Engine]


class Idle(Encoder):
    """A model that must not be asked for anything."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        raise AssertionError(f"encoded again: {list(texts)[:3]}")


class Renamed(Encoder):
    """The packaged model under another name, as a changed setting would have it."""

    identity = "another model"


def found(engine: Engine, question: str, k: int = 1) -> list[str]:
    """The passages nearest to a question, nearest first."""
    near = engine.nearest(engine.encoder.encode([question])[0], Filters(), k)
    return sorted(near, key=lambda name: -near[name])


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


FILTERS: list[tuple[Filters, Callable[[Passage], bool]]] = [
    (Filters(), lambda _: True),
    (Filters(panels=(CABINET,)), lambda p: p.panel == CABINET),
    (Filters(panels=("health-and-care-panel",)), lambda p: p.panel == HEALTH),
    (Filters(panels=("HEALTH AND CARE PANEL",)), lambda p: p.panel == HEALTH),
    (Filters(panels=(HEALTH, PLANNING)), lambda p: p.panel in (HEALTH, PLANNING)),
    (Filters(kinds=("resolution", "vote")), lambda p: p.kind in ("resolution", "vote")),
    (Filters(parts=("minutes",)), lambda p: p.part.kind == "minutes"),
    (Filters(parts=("report",)), lambda _: False),
    (Filters(item="4"), lambda p: p.item is not None and p.item.number == "4"),
    (Filters(council=COUNCIL), lambda _: True),
    (Filters(council="Another Council"), lambda _: False),
    (Filters(date_from=date(2020, 6, 2)), lambda p: p.date is not None and p.date >= date(2020, 6, 2)),
    (Filters(date_to=date(2020, 6, 2)), lambda p: p.date is not None and p.date <= date(2020, 6, 2)),
    (
        Filters(date_from=date(2019, 3, 13), date_to=date(2021, 1, 19)),
        lambda p: p.date is not None and p.date.year == 2020,
    ),
    (
        Filters(panels=(PLANNING,), kinds=("resolution",), item="4", date_from=date(2021, 1, 20)),
        lambda p: p.panel == PLANNING and p.kind == "resolution",
    ),
]


@pytest.mark.parametrize("narrow", [4000, 0], ids=["narrow", "broad"])
@pytest.mark.parametrize("role", ["leader", "reader"])
@pytest.mark.parametrize(("filters", "lets_through"), FILTERS, ids=[str(number) for number in range(len(FILTERS))])
def test_a_filter_lets_through_exactly_what_it_says(
    library: Library,
    monkeypatch: pytest.MonkeyPatch,
    filters: Filters,
    lets_through: Callable[[Passage], bool],
    role: str,
    narrow: int,
) -> None:
    monkeypatch.setattr(engine_module, "_NARROW", narrow)
    engine = library.leader if role == "leader" else library.reader
    wanted = {passage.id for passage in library.passages if lets_through(passage)}
    vector = engine.encoder.encode(["What was said?"])[0]
    assert set(engine.nearest(vector, filters, 100)) == wanted
    every_word = dict.fromkeys(stems(" ".join(passage.text for passage in library.passages)), 1.0)
    assert set(engine.words().search(every_word, filters, 100)) == wanted


@pytest.mark.parametrize("narrow", [4000, 0], ids=["narrow", "broad"])
@pytest.mark.parametrize("role", ["leader", "reader"])
def test_nearness_is_the_same_whoever_computes_it(
    library: Library, monkeypatch: pytest.MonkeyPatch, role: str, narrow: int
) -> None:
    monkeypatch.setattr(engine_module, "_NARROW", narrow)
    engine = library.leader if role == "leader" else library.reader
    vector = engine.encoder.encode(["A boat for the shift workers"])[0]
    everything = engine.nearest(vector, Filters(council=COUNCIL), 100)
    assert engine.cosines(vector, list(everything)) == pytest.approx(everything, abs=2e-3)
    assert len(engine.nearest(vector, Filters(council=COUNCIL), 3)) >= 3


def test_an_empty_folder_finds_nothing_and_says_nothing_wrong(catalogue: Catalogue, encoder: Encoder) -> None:
    for leads in (False, True):
        engine = Engine(catalogue, encoder)
        assert not leads or engine.lead()
        assert found(engine, "ferry") == []
        assert engine.words().search({"ferri": 1.0}, Filters(), 5) == {}
        engine.close()
