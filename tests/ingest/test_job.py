"""The whole ingest: nothing is done twice, nothing is lost in silence, and no paper stops another."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from index import papers
from index.catalogue import Catalogue
from index.encoder import Encoded, Encoder
from index.engine import Engine
from index.records import Document, Passage
from ingest import job
from ingest.child import Readers
from ingest.job import Outcome
from ingest.paper import ReadPaper
from ingest.reading import Unreadable
from tests.ingest.pdfs import Sheet, pdf

COUNCIL = "Dunmere Council"
FERRY = "The chain ferry at Nettlewick is to run until ten at night from the first of May."
LIDO = "The lido is to open an hour earlier on Sundays, subject to the weather and the tide."
TOLL = "The toll for a cart drawn by two horses was set at three pence, and at two for a barrow."


class Noting(Encoder):
    """The packaged model, which notes what it was asked to encode."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def read(self, texts: Sequence[str], question: bool = False) -> list[Encoded]:
        self.asked += texts
        return super().read(texts, question)


@dataclass(frozen=True, slots=True)
class House:
    """A data folder and a folder of papers."""

    catalogue: Catalogue
    engine: Engine
    encoder: Noting
    papers: Path
    given: list[Path]
    """The papers that were given to children to read."""

    def write(self, name: str, *paragraphs: str) -> Path:
        """A paper of a few paragraphs: text, or a page where its name says so."""
        path = self.papers / name
        path.parent.mkdir(exist_ok=True)
        if path.suffix == ".html":
            words = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
            path.write_text(f"<title>Minutes</title><main><h1>Minutes of the board</h1>{words}</main>")
        elif path.suffix == ".pdf":
            pdf(path, lambda sheet: prose(sheet, paragraphs), title="Minutes")
        else:
            path.write_text("\n\n".join(paragraphs))
        return path

    def ingest(self, *paths: Path, source_url: str | None = None, **more: Callable[[int, int, str], None]) -> Outcome:
        """Ingests those papers, or all; forgets what was noted before."""
        self.encoder.asked.clear()
        self.given.clear()
        return job.ingest(
            self.catalogue, self.engine, paths or [self.papers], council=COUNCIL, source_url=source_url, **more
        )

    def documents(self) -> list[Document]:
        with self.catalogue.reading() as connection:
            return papers.documents(connection)

    def passages(self) -> list[Passage]:
        with self.catalogue.reading() as connection:
            return [p for d in papers.documents(connection) for p in papers.passages_of(connection, d.id)]

    def said(self) -> set[str]:
        return {passage.text for passage in self.passages()}


def prose(sheet: Sheet, paragraphs: Sequence[str]) -> None:
    for paragraph in paragraphs:
        sheet.prose(paragraph, gap=14)


@pytest.fixture(scope="module")
def encoder() -> Noting:
    return Noting()


@pytest.fixture
def house(tmp_path: Path, encoder: Noting, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    catalogue = Catalogue(tmp_path / "data")
    engine = Engine(catalogue, encoder)
    assert engine.lead()
    (tmp_path / "papers").mkdir()
    given: list[Path] = []
    read = Readers._read

    def noting(self: Readers, path: Path, *more: object) -> object:
        given.append(path)
        return read(self, path, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(Readers, "_read", noting)
    yield House(catalogue, engine, encoder, tmp_path / "papers", given)
    engine.close()
    catalogue.close()


def reasons(outcome: Outcome) -> dict[str, str | None]:
    """The names of refused papers, with why."""
    return {Path(source.place).name: source.refused for source in outcome.refused}


def test_papers_of_several_kinds_land_and_are_found(house: House) -> None:
    house.write("ferry.pdf", FERRY, TOLL)
    house.write("below/lido.html", LIDO)
    house.write("note.txt", "The weighbridge was sold for forty-two pounds and the key given to the clerk.")
    house.write("note.md", "The bandstand clock is to be wound on Fridays by whoever is last to leave.")
    outcome = house.ingest()
    assert (outcome.read, outcome.unchanged, outcome.refused) == (4, 0, [])
    assert outcome.passages == len(house.passages()) == outcome.encoded
    assert outcome.pages == 4
    assert {FERRY, TOLL, LIDO} <= house.said()
    assert house.engine.check() == []
    assert {document.council for document in house.documents()} == {COUNCIL}
    assert all(house.catalogue.file(document.sha256).exists() for document in house.documents())


def test_an_unchanged_run_reads_and_encodes_nothing_and_says_so(house: House) -> None:
    house.write("ferry.pdf", FERRY)
    house.write("lido.html", LIDO)
    house.ingest()
    changes = house.catalogue.last_change()
    outcome = house.ingest()
    assert outcome == Outcome(unchanged=2)
    assert (house.given, house.encoder.asked) == ([], [])
    assert house.catalogue.last_change() == changes


def test_the_same_words_are_never_encoded_twice(house: House) -> None:
    """Under the same headings, that is: these are encoded with them."""
    agreed, more = "Agreed by all who were in the room.", "One sentence more was written down."
    house.write("one.html", FERRY, TOLL, agreed, agreed)
    house.write("two.html", TOLL, LIDO, agreed)
    first = house.ingest()
    asked = house.encoder.asked.copy()
    assert first.encoded == len(asked) == len(set(asked)) < first.passages
    house.write("two.html", TOLL, LIDO, agreed, more)
    second = house.ingest()
    assert second.encoded == 1
    assert [more in words for words in house.encoder.asked] == [True]


def test_words_that_no_paper_says_any_more_keep_no_vector(house: House) -> None:
    house.write("one.txt", FERRY, TOLL)
    house.ingest()
    house.write("one.txt", LIDO)
    house.ingest(source_url=None)
    with house.catalogue.reading() as connection:
        held = connection.exec_driver_sql("SELECT count(*) FROM embeddings").scalar_one()
        wanted = connection.exec_driver_sql("SELECT count(DISTINCT embedding) FROM passages").scalar_one()
    assert held == wanted


def test_a_refused_paper_is_named_with_its_reason_and_not_tried_again_while_unchanged(house: House) -> None:
    house.write("ferry.txt", FERRY)
    bad = house.papers / "bad.pdf"
    bad.write_bytes(b"GIF89a is no paper\x00")
    first = house.ingest()
    assert list(reasons(first)) == ["bad.pdf"]
    assert reasons(first)["bad.pdf"]
    assert [source.place for source in house.catalogue.refusals()] == [str(bad)]
    again = house.ingest()
    assert reasons(again) == reasons(first)  # named each time, for it is still not in,
    assert (again.unchanged, house.given) == (1, [])  # but not read
    house.write("bad.pdf", LIDO)
    mended = house.ingest()
    assert (mended.read, mended.refused, house.given) == (1, [], [bad])
    assert house.catalogue.refusals() == []


def test_no_bad_paper_stops_a_run(house: House) -> None:
    house.write("a.txt", FERRY)
    (house.papers / "b.pdf").write_bytes(b"")
    house.write("c.pdf", TOLL)
    (house.papers / "d.pdf").write_bytes((house.papers / "c.pdf").read_bytes()[:400])
    (house.papers / "e.txt").write_bytes(bytes(range(256)) * 8)
    (house.papers / "f.docx").write_bytes(b"PK\x03\x04 cut short")
    (house.papers / "g.html").write_text("<title>Nothing</title><main></main>")
    house.write("h.html", LIDO)
    outcome = house.ingest()
    assert outcome.read == 3
    assert {FERRY, TOLL, LIDO} <= house.said()
    assert set(reasons(outcome)) == {"b.pdf", "d.pdf", "e.txt", "f.docx", "g.html"}
    assert all(reasons(outcome).values())


def test_a_reading_that_contradicts_itself_is_refused(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a child sends was made from a stranger's bytes, and is believed no further than it holds together."""
    house.write("a.txt", FERRY, TOLL)
    house.write("b.txt", LIDO)
    truthful = Readers.map

    def lying(self: Readers, *of: object) -> Iterator[tuple[Path, ReadPaper | Unreadable]]:
        results: Any = truthful(self, *of)  # type: ignore[arg-type]
        for path, result in results:
            if path.name == "a.txt" and isinstance(result, ReadPaper):
                result = replace(result, reading=replace(result.reading, pages=()))
            yield path, result

    monkeypatch.setattr(Readers, "map", lying)
    outcome = house.ingest()
    assert list(reasons(outcome)) == ["a.txt"]
    assert house.said() == {LIDO}


def test_a_copy_of_the_same_bytes_costs_nothing(house: House) -> None:
    one = house.write("one.txt", FERRY)
    house.ingest()
    shutil.copy(one, house.papers / "two.txt")
    outcome = house.ingest()
    assert (outcome.read, outcome.unchanged, house.given, house.encoder.asked) == (0, 2, [], [])
    one.unlink()
    assert house.ingest().unchanged == 1
    assert len(house.documents()) == 1


def test_copies_that_come_together_are_one_document(house: House) -> None:
    one = house.write("one.txt", FERRY)
    shutil.copy(one, house.papers / "two.txt")
    outcome = house.ingest()
    assert (outcome.read, outcome.unchanged) == (1, 1)
    assert [document.title for document in house.documents()] == ["one"]
    assert house.catalogue.last_change() == 1
    assert house.ingest().unchanged == 2


def test_a_changed_paper_replaces_what_it_was(house: House) -> None:
    house.write("minutes.txt", FERRY, TOLL)
    house.ingest()
    (older,) = house.documents()
    house.write("minutes.txt", FERRY, LIDO)
    outcome = house.ingest()
    (newer,) = house.documents()
    assert outcome.read == 1
    assert house.said() == {FERRY, LIDO}
    assert house.engine.words().ids() == {passage.id for passage in house.passages()}
    with house.catalogue.reading() as connection:
        gone = papers.document(connection, older.id)
    assert gone is not None
    assert (gone.state, gone.replaced_by) == ("replaced", newer.id)


def test_a_paper_that_changes_back_is_current_again(house: House) -> None:
    for words in (FERRY, LIDO, FERRY):
        house.write("minutes.txt", words)
        house.ingest()
    assert house.said() == {FERRY}
    assert house.engine.check() == []


def test_a_newer_version_at_an_address_keeps_the_ids_of_unchanged_words(house: House) -> None:
    path = house.write("minutes.html", FERRY, TOLL)
    house.ingest(path, source_url="https://dunmere.example/minutes/7")
    before = {passage.text: passage.id for passage in house.passages()}
    house.write("minutes.html", LIDO, TOLL)
    house.ingest(path, source_url="https://dunmere.example/minutes/7")
    after = {passage.text: passage.id for passage in house.passages()}
    assert after[TOLL] == before[TOLL]
    with house.catalogue.reading() as connection:
        gone = papers.passage(connection, before[FERRY])
    assert gone is not None
    assert gone.document.replaced_by == gone.document.id


def test_ids_are_the_same_in_any_order_of_reading(house: House, tmp_path: Path) -> None:
    one, two = house.write("one.txt", FERRY, TOLL), house.write("two.txt", LIDO, TOLL)
    house.ingest(one)
    house.ingest(two)
    other = Catalogue(tmp_path / "other")
    engine = Engine(other, house.encoder)
    job.ingest(other, engine, [two, one], COUNCIL)
    with other.reading() as connection:
        ids = set(papers.current_passages(connection))
    other.close()
    assert ids == {passage.id for passage in house.passages()}


@pytest.mark.parametrize("when", ["before it is read", "after it was read"])
@pytest.mark.parametrize("what", ["vanishes", "changes"])
def test_a_paper_that_goes_in_mid_run_is_refused_until_it_stands_still(house: House, what: str, when: str) -> None:
    house.write("a.txt", FERRY)
    moving = house.write("b.txt", LIDO)

    def meddle(done: int, _total: int, _name: str) -> None:
        if done == (0 if when == "before it is read" else 1) and moving.exists():
            if what == "vanishes":
                moving.unlink()
            else:
                house.write("b.txt", TOLL)

    outcome = house.ingest(progress=meddle)
    assert list(reasons(outcome)) == ["b.txt"]
    assert house.said() == {FERRY}
    house.write("b.txt", LIDO)  # as it was when the first run began
    assert house.ingest().refused == []
    assert house.said() == {FERRY, LIDO}


def test_a_forgotten_paper_is_kept_out_under_any_name(house: House) -> None:
    one = house.write("one.txt", FERRY)
    house.ingest()
    assert house.catalogue.forget(house.documents()[0].id, "a name was not redacted")
    shutil.copy(one, house.papers / "two.txt")
    house.ingest()
    assert house.documents() == []
    assert "forgotten" in (reasons(house.ingest())["two.txt"] or "")


def test_a_forgotten_paper_is_kept_out_without_its_address(house: House) -> None:
    one = house.write("one.txt", FERRY)
    house.ingest(one, source_url="https://dunmere.example/minutes/7")
    assert house.catalogue.forget(house.documents()[0].id, "a name was not redacted")
    moved = one.rename(house.papers / "two.txt")
    assert list(reasons(house.ingest(moved))) == ["two.txt"]
    assert house.documents() == []


def test_another_councils_name_is_put_on_papers_that_are_read_again(house: House) -> None:
    house.write("one.txt", FERRY)
    house.ingest()
    job.ingest(house.catalogue, house.engine, [house.papers], "Harrow Council")
    assert [document.council for document in house.documents()] == ["Harrow Council"]


def test_beside_a_leader_papers_land_and_the_leader_follows(house: House) -> None:
    house.write("one.txt", FERRY)
    beside = Engine(house.catalogue, house.encoder)
    assert not beside.lead()
    assert job.ingest(house.catalogue, beside, [house.papers], COUNCIL).read == 1
    assert house.engine.behind()
    house.engine.follow()
    assert house.engine.check() == []
