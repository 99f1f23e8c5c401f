"""The truth: papers land wholly or not at all, the log has no holes, and what is gone is gone."""

from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy.exc import SQLAlchemyError

from index import panels, papers, schema
from index.catalogue import Catalogue, WrongVersion
from index.context import words_to_encode
from index.encoder import Encoder
from index.records import Passage
from index.sources import Source
from index.words import embedded
from tests.index.shelf import ALONE, CABINET, MOVED, NOTHING, RESOLVED, clinics, contents, ferry, paper, put, trees
from tests.service.setting import COUNCIL

ADDRESS = "https://dunmere.example/cabinet/12.html"


def held(catalogue: Catalogue, passage_id: str) -> Passage | None:
    """What a passage's id resolves to."""
    with catalogue.reading() as connection:
        return papers.passage(connection, passage_id)


def test_a_paper_comes_back_as_it_was_put(catalogue: Catalogue, encoder: Encoder) -> None:
    bound = ferry(address=ADDRESS).put(catalogue, encoder)
    with catalogue.reading() as connection:
        document = papers.document(connection, bound.paper.document.id)
        pages = tuple(papers.page(connection, bound.paper.document.id, page.number) for page in bound.paper.pages)
        parts = tuple(papers.parts_of(connection, bound.paper.document.id))
        passages = papers.passages_of(connection, bound.paper.document.id)
    assert (document, pages, parts) == (bound.paper.document, bound.paper.pages, bound.paper.parts)
    assert tuple(replace(passage, before=None, after=None) for passage in passages) == bound.paper.passages


def test_each_passage_knows_its_neighbours(catalogue: Catalogue, encoder: Encoder) -> None:
    bound = ferry().put(catalogue, encoder)
    clinics().put(catalogue, encoder)
    with catalogue.reading() as connection:
        passages = papers.passages_of(connection, bound.paper.document.id)
    names = [None, *(passage.id for passage in passages), None]
    assert [(p.before, p.after) for p in passages] == list(zip(names, names[2:], strict=False))


@pytest.mark.parametrize("fault", ["the same passage twice", "a part that is not there", "a passage without a vector"])
def test_a_paper_lands_wholly_or_not_at_all(catalogue: Catalogue, encoder: Encoder, fault: str) -> None:
    older = ferry(address=ADDRESS).put(catalogue, encoder)
    before = contents(catalogue)
    newer = paper(older.place, [RESOLVED, "The ferry had sunk.", ALONE], address=ADDRESS)
    first, *others = newer.paper.passages
    if fault == "the same passage twice":
        others[-1] = first
    elif fault == "a part that is not there":
        others[-1] = replace(others[-1], part=replace(first.part, id="s0"))
    passages = [first, *others]
    keys = [encoder.key(passage.text) for passage in passages]
    vectors = {} if fault == "a passage without a vector" else dict.fromkeys(keys, NOTHING)
    source = Source(newer.place, COUNCIL, newer.paper.document.sha256, "tests", ADDRESS, newer.paper.document.id)
    with pytest.raises(SQLAlchemyError):
        catalogue.put(replace(newer.paper, passages=tuple(passages)), newer.lineage, source, keys, vectors)
    assert contents(catalogue) == before


def test_a_paper_of_pages_without_passages_lands(catalogue: Catalogue) -> None:
    bound = ferry()
    put(catalogue, bound, [])
    assert catalogue.state(bound.paper.document.id) == "current"
    with catalogue.reading() as connection:
        assert papers.passages_of(connection, bound.paper.document.id) == []


def test_the_log_has_no_holes_whoever_writes_it_and_whatever_fails(tmp_path: Path) -> None:
    """Four writers at once, one landing in three failing, while a reader follows the log as it grows."""
    Catalogue(tmp_path).close()
    seen: list[int] = []
    writing = True

    def follow() -> None:
        catalogue = Catalogue(tmp_path)
        while writing or catalogue.last_change() > len(seen):
            seen.extend(change.number for change in catalogue.changes_after(seen[-1] if seen else 0, limit=2))
        catalogue.close()

    def write(writer: int) -> None:
        catalogue = Catalogue(tmp_path)
        for turn in range(6):
            bound = paper(f"{writer}-{turn}", [f"Item {turn} of {writer} was noted.", "Agreed."])
            put(catalogue, bound, bound.paper.passages)
            if turn % 2:
                with pytest.raises(SQLAlchemyError):
                    put(catalogue, bound, [bound.paper.passages[0]] * 2)
        catalogue.close()

    reader = Thread(target=follow)
    writers = [Thread(target=write, args=(number,)) for number in range(4)]
    for thread in (reader, *writers):
        thread.start()
    for thread in writers:
        thread.join()
    writing = False
    reader.join(timeout=30)
    assert seen == list(range(1, 25))


def test_landing_the_same_paper_twice_changes_nothing_but_the_log(catalogue: Catalogue, encoder: Encoder) -> None:
    ferry().put(catalogue, encoder)
    before = contents(catalogue)
    ferry().put(catalogue, encoder)
    after = contents(catalogue)
    for table in ("sources", "changes"):  # these say when
        del before[table], after[table]
    assert after == before
    assert catalogue.last_change() == 2


def test_words_that_a_newer_version_lacks_still_resolve_and_name_their_paper(
    catalogue: Catalogue, encoder: Encoder
) -> None:
    older = ferry(address=ADDRESS).put(catalogue, encoder)
    newer = paper("cabinet.txt", [RESOLVED, "The budget gap had closed."], address=ADDRESS).put(catalogue, encoder)
    gone, kept = held(catalogue, older.saying(MOVED).id), held(catalogue, older.saying(RESOLVED).id)
    assert gone is not None
    assert (gone.text, gone.document.replaced_by) == (MOVED, newer.paper.document.id)
    assert kept is not None
    assert (kept.text, kept.document.replaced_by) == (RESOLVED, None)


def test_words_that_come_back_are_current_again(catalogue: Catalogue, encoder: Encoder) -> None:
    older = ferry(address=ADDRESS).put(catalogue, encoder)
    paper("cabinet.txt", ["Nothing was said."], address=ADDRESS).put(catalogue, encoder)
    ferry(address=ADDRESS).put(catalogue, encoder)
    back = held(catalogue, older.saying(MOVED).id)
    assert back is not None
    assert back.document.replaced_by is None


def test_a_replaced_document_still_resolves_and_says_what_replaced_it(catalogue: Catalogue, encoder: Encoder) -> None:
    older = ferry("minutes.txt").put(catalogue, encoder)
    newer = replace(paper("other bytes", ["The minutes were rewritten."]), place="minutes.txt").put(catalogue, encoder)
    with catalogue.reading() as connection:
        document = papers.document(connection, older.paper.document.id)
        current = list(papers.current_passages(connection))
    assert document is not None
    assert (document.state, document.replaced_by) == ("replaced", newer.paper.document.id)
    passage = held(catalogue, older.saying(MOVED).id)
    assert passage is not None
    assert (passage.text, passage.document.replaced_by) == (MOVED, newer.paper.document.id)
    assert current == [passage.id for passage in newer.paper.passages]


def test_a_document_that_another_place_still_holds_is_not_replaced(catalogue: Catalogue, encoder: Encoder) -> None:
    older = ferry("minutes.txt").put(catalogue, encoder)
    catalogue.note(Source("copy.txt", COUNCIL, older.paper.document.sha256, "tests", None, older.paper.document.id))
    replace(paper("other bytes", ["The minutes were rewritten."]), place="minutes.txt").put(catalogue, encoder)
    assert catalogue.state(older.paper.document.id) == "current"


def test_a_paper_mended_after_a_refusal_replaces_what_stood_there_before(
    catalogue: Catalogue, encoder: Encoder
) -> None:
    older = ferry("minutes.txt").put(catalogue, encoder)
    catalogue.note(Source("minutes.txt", COUNCIL, "f" * 64, "tests", refused="is damaged"))
    assert catalogue.state(older.paper.document.id) == "current"
    replace(paper("other bytes", ["The minutes were rewritten."]), place="minutes.txt").put(catalogue, encoder)
    assert catalogue.state(older.paper.document.id) == "replaced"


def test_a_refusal_is_kept_with_its_reason_until_the_paper_lands(catalogue: Catalogue, encoder: Encoder) -> None:
    refused = Source("minutes.txt", COUNCIL, "f" * 64, "tests", refused="is damaged", paragraph="3")
    catalogue.note(refused)
    assert catalogue.refusals() == [refused]
    ferry("minutes.txt").put(catalogue, encoder)
    assert catalogue.refusals() == []


def test_a_forgotten_documents_ids_stay_as_tombstones_that_say_why(catalogue: Catalogue, encoder: Encoder) -> None:
    bound = ferry(address=ADDRESS).put(catalogue, encoder)
    paper("cabinet.txt", [RESOLVED], address=ADDRESS).put(catalogue, encoder)  # so that some are retired already
    assert catalogue.forget(bound.paper.document.id, "a name was not redacted")
    with catalogue.reading() as connection:
        for name in (bound.paper.document.id, *(passage.id for passage in bound.paper.passages)):
            assert papers.forgotten(connection, name) == "a name was not redacted"
        assert all(papers.passage(connection, passage.id) is None for passage in bound.paper.passages)
        assert list(papers.current_passages(connection)) == []
        assert panels.panels(connection) == []
    assert not catalogue.file(bound.paper.document.sha256).exists()


def test_what_was_never_held_cannot_be_forgotten(catalogue: Catalogue) -> None:
    assert not catalogue.forget("d0000000000000000", "why not")
    assert catalogue.last_change() == 0
    with catalogue.reading() as connection:
        assert papers.forgotten(connection, "d0000000000000000") is None


def test_bytes_that_another_document_shares_outlive_the_forgotten_one(catalogue: Catalogue, encoder: Encoder) -> None:
    one = ferry(address=ADDRESS).put(catalogue, encoder)
    ferry(address=ADDRESS + "?copy").put(catalogue, encoder)
    catalogue.forget(one.paper.document.id, "published twice")
    assert catalogue.file(one.paper.document.sha256).exists()


def test_bytes_that_newer_ones_took_the_place_of_are_let_go(catalogue: Catalogue, encoder: Encoder) -> None:
    older = ferry(address=ADDRESS).put(catalogue, encoder)
    newer = paper("newer bytes", [RESOLVED], address=ADDRESS).put(catalogue, encoder)
    assert not catalogue.file(older.paper.document.sha256).exists()
    assert catalogue.file(newer.paper.document.sha256).read_bytes() == newer.content


def test_the_public_copy_of_a_paper_is_forgotten_with_it(catalogue: Catalogue, encoder: Encoder) -> None:
    bound = ferry()
    copy = "c" * 64
    catalogue.keep_bytes(b"without the exempt pages", copy)
    withholding = replace(bound.paper, document=replace(bound.paper.document, kept_sha256=copy))
    replace(bound, paper=withholding).put(catalogue, encoder)
    catalogue.forget(bound.paper.document.id, "exempt")
    assert not catalogue.file(copy).exists()


def test_a_paper_of_which_no_bytes_are_kept_can_be_forgotten(catalogue: Catalogue, encoder: Encoder) -> None:
    bound = ferry()
    withholding = replace(bound.paper, document=replace(bound.paper.document, kept_sha256=""))
    replace(bound, paper=withholding).put(catalogue, encoder)
    assert catalogue.forget(bound.paper.document.id, "exempt")


def test_wordings_are_those_of_current_passages_with_what_they_stand_under(
    catalogue: Catalogue, encoder: Encoder
) -> None:
    bound = ferry().put(catalogue, encoder)
    gone = trees().put(catalogue, encoder)
    catalogue.forget(gone.paper.document.id, "exempt")
    ids = [passage.id for passage in (*bound.paper.passages, *gone.paper.passages)]
    with catalogue.reading() as connection:
        found = papers.wordings(connection, [*ids, "p0000000000000000"])
    assert {name: wording.text for name, wording in found.items()} == {p.id: p.text for p in bound.paper.passages}
    resolved = bound.saying(RESOLVED)
    assert found[resolved.id].above[-1] == "Chain ferry at Nettlewick"
    assert found[resolved.id].words == embedded(encoder, [words_to_encode(resolved)])[0].words


def test_a_folder_of_another_version_is_refused(tmp_path: Path) -> None:
    catalogue = Catalogue(tmp_path)
    with catalogue.writing() as connection:
        connection.execute(schema.facts.update().values(value="999"))
    catalogue.close()
    with pytest.raises(WrongVersion, match="999"):
        Catalogue(tmp_path)


def test_panels_and_meetings_are_those_that_current_papers_name(catalogue: Catalogue, encoder: Encoder) -> None:
    for bound in (ferry(), clinics(), trees(), paper("note.txt", ["Nobody's note."], None, None)):
        bound.put(catalogue, encoder)
    with catalogue.reading() as connection:
        known = panels.panels(connection)
        meetings = panels.meetings(connection)
        whole = panels.meeting(connection, meetings[-1].id)
    assert [panel.slug for panel in known] == ["cabinet", "health-and-care-panel", "planning-committee"]
    assert [meeting.date.year for meeting in meetings] == [2021, 2020, 2019]
    assert whole is not None
    assert whole.panel == CABINET
    assert [(item.number, item.title) for item in whole.items] == [
        ("4", "Chain ferry at Nettlewick"),
        ("7", "Revenue budget"),
    ]


def test_one_transaction_sees_one_moment(catalogue: Catalogue, encoder: Encoder) -> None:
    ferry().put(catalogue, encoder)
    with catalogue.reading() as connection:
        before = papers.totals(connection)
        clinics().put(catalogue, encoder)
        assert papers.totals(connection) == before
    with catalogue.reading() as connection:
        assert papers.totals(connection)["documents"] == 2


def test_bytes_are_kept_under_their_digest(catalogue: Catalogue) -> None:
    digest = "ab" * 32
    catalogue.keep_bytes(b"first", digest)
    catalogue.keep_bytes(b"first", digest)
    assert catalogue.file(digest).read_bytes() == b"first"
    assert [file.name for file in catalogue.file(digest).parent.iterdir()] == [digest]


def test_a_replaced_paper_is_not_counted_twice(catalogue: Catalogue, encoder: Encoder) -> None:
    ferry("minutes.txt").put(catalogue, encoder)
    newer = replace(paper("other bytes", ["The minutes were rewritten."]), place="minutes.txt").put(catalogue, encoder)
    with catalogue.reading() as connection:
        assert papers.totals(connection) == {"documents": 1, "pages": 1, "passages": 1}
        assert papers.documents(connection) == [newer.paper.document]
