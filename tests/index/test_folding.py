"""What is said twice of one item of one meeting is one hit with a witness; what differs is never folded."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import numpy as np
import pytest

from index import papers
from index.catalogue import Catalogue
from index.columns import Columns
from index.encoder import Encoder
from index.engine import Engine
from index.filters import Filters
from index.folding import fold, same
from index.records import ItemRef, Passage
from index.search import search
from tests.index.shelf import HEALTH, RESOLVED, ferry, paper
from tests.service.setting import Section, Words, bind

DAY = date(2021, 7, 14)
REPORT = (
    "The council is asked to lend the harbour trust 40,000 pounds over six years, at three per cent, to rebuild the "
    "north wall before the winter tides, and to appoint a surveyor who reports to this panel every quarter."
)


def passage(text: str, place: str = "one.txt", item: ItemRef | None = None, day: date | None = DAY) -> Passage:
    """A passage of a paper of its own."""
    return paper(place, [Words(text, item=item)], HEALTH if day else None, day).paper.passages[0]


def test_the_same_report_in_a_pack_and_by_itself_is_one_hit_with_a_witness(
    catalogue: Catalogue, engine: Engine, encoder: Encoder
) -> None:
    loan, other = ItemRef("5", "Loan to the harbour trust"), ItemRef("6", "Swans")
    pack = (
        Section("report", "Loan", HEALTH, DAY, ((Words(REPORT, item=loan),),), item=loan),
        Section("report", "Swans", HEALTH, DAY, ((Words("Swans were counted.", item=other),),), item=other),
    )
    alone = (Section("report", "Loan", None, None, ((Words(REPORT.replace("pounds ", "pounds  ")),),)),)
    bind("pack.pdf", "Pack", pack, content=b"pack").put(catalogue, encoder)
    bind("report.pdf", "Report", alone, content=b"report").put(catalogue, encoder)
    engine.follow()
    hits = search(engine, "How much is lent to rebuild the north wall of the harbour?").hits
    (hit,) = [hit for hit in hits if "north wall" in hit.passage.text]
    assert [witness.document.id for witness in hit.witnesses] != [hit.passage.document.id]
    assert len(hit.witnesses) == 1
    assert hits[0] == hit


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("40,000", "45,000"),
        ("six years", "two years"),
        ("three per cent", "five per cent"),
        ("lend", "not lend"),
        ("lend the", "refuse the"),
        ("surveyor who", "gardener who"),
        ("winter tides", "autumn tides"),
    ],
)
def test_figures_denials_and_other_words_keep_two_texts_apart(words: str, others: str) -> None:
    assert words in REPORT
    assert not same(passage(REPORT), passage(REPORT.replace(words, others), "two.txt"))


@pytest.mark.parametrize("other", ["lost", "defeated", "withdrawn", "not carried", "deferred", "dismissed"])
def test_outcomes_that_differ_are_never_folded(other: str) -> None:
    """However much else is alike."""
    moved = f"The motion about the loan, in the words below, was carried by nine votes to three. {REPORT}"
    against = moved.replace("carried", other)
    assert not same(passage(moved), passage(against, "two.txt"))
    assert not same(passage(moved), passage(moved.replace("nine votes to three", "three votes to nine"), "two.txt"))


SLIPS = [("harbour trust", "harb our trust"), ("a surveyor", "a surveyer"), ("every quarter.", "every quarter")]


@pytest.mark.parametrize(("words", "misread"), SLIPS)
def test_a_slip_of_a_reader_does_not_keep_them_apart(words: str, misread: str) -> None:
    assert words in REPORT
    assert same(passage(REPORT), passage(REPORT.replace(words, misread), "two.txt"))


def test_the_same_standing_text_at_another_meeting_is_not_folded() -> None:
    assert not same(passage(REPORT), passage(REPORT, "two.txt", day=date(2022, 7, 14)))


def test_the_same_words_of_another_council_are_not_folded() -> None:
    assert not same(passage(REPORT), replace(passage(REPORT, "two.txt"), council="Dunmere Council"))


def test_the_same_words_on_another_item_are_another_decision() -> None:
    """ "Resolved: That the report be noted" is said of many reports at one meeting."""
    noted = "Resolved: That the report be noted."
    ferries, swans = passage(noted, item=ItemRef("5", "Ferries")), passage(noted, "two.txt", ItemRef("6", "Swans"))
    assert not same(ferries, swans)
    assert same(ferries, passage(noted, "two.txt", ItemRef("27", "The ferries")))  # minutes number items anew
    assert same(ferries, passage(noted, "two.txt"))


def test_words_said_twice_in_one_paper_on_two_items_are_two_hits() -> None:
    one = passage(REPORT, item=ItemRef("5", "Loan"))
    assert not same(one, replace(one, id="p0", item=ItemRef("6", "Loan")))


def held(catalogue: Catalogue, texts: list[tuple[str, date | None]], encoder: Encoder) -> tuple[Columns, list[Passage]]:
    """Papers of one passage each, in this order, and the columns of all."""
    landed = [
        paper(f"{number}.txt", [text], "Cabinet" if day else None, day).put(catalogue, encoder)
        for number, (text, day) in enumerate(texts)
    ]
    columns = Columns()
    with catalogue.reading() as connection:
        columns.fill(connection, catalogue.last_change())
        found = papers.passages_by_id(connection, columns.ids(columns.matching(Filters())))
    return columns, [found[bound.paper.passages[0].id] for bound in landed]


def grouped(columns: Columns, order: list[Passage]) -> list[list[str]]:
    """The passages in this order, folded."""
    rows = np.array([columns.row_of(int(one.id[1:], 16)) for one in order])
    found = fold(columns, rows, dict(zip(rows.tolist(), order, strict=True)))
    return [columns.ids(np.array(group)) for group in found]


def test_a_paper_of_no_meeting_does_not_bring_two_meetings_together(catalogue: Catalogue, encoder: Encoder) -> None:
    columns, (undated, one, other) = held(
        catalogue, [(REPORT, None), (REPORT, DAY), (REPORT, date(2022, 7, 14))], encoder
    )
    assert grouped(columns, [undated, one, other]) == [[undated.id, one.id], [other.id]]
    assert grouped(columns, [one, undated, other]) == [[one.id, undated.id], [other.id]]


def test_a_group_stands_where_its_best_stood_and_more_looked_through_move_nothing(
    catalogue: Catalogue, encoder: Encoder
) -> None:
    texts: list[tuple[str, date | None]] = [(REPORT, None), (RESOLVED, DAY), (REPORT, DAY), (REPORT, date(2022, 1, 1))]
    columns, passages = held(catalogue, [*texts, (RESOLVED, DAY), (REPORT, DAY)], encoder)
    leaders = [[group[0] for group in grouped(columns, passages[:end])] for end in range(1, 7)]
    for shorter, longer in pairwise(leaders):
        assert longer[: len(shorter)] == shorter
    assert leaders[-1] == [passages[0].id, passages[1].id, passages[3].id]


def test_a_passage_that_is_gone_is_left_out(catalogue: Catalogue, encoder: Encoder) -> None:
    columns, passages = held(catalogue, [(REPORT, DAY), (RESOLVED, DAY)], encoder)
    rows = columns.rows(int(one.id[1:], 16) for one in passages)
    assert fold(columns, rows, {int(rows[1]): passages[1]}) == [[int(rows[1])]]
    assert fold(columns, rows[:0], {}) == []


def test_minutes_and_their_web_page_are_one_hit_whichever_is_better(
    catalogue: Catalogue, engine: Engine, encoder: Encoder
) -> None:
    for place in ("minutes.txt", "page.html"):
        ferry(place).put(catalogue, encoder)
    engine.follow()
    hits = search(engine, "What was resolved about the chain ferry?", limit=50).hits
    assert len({hit.passage.text for hit in hits}) == len(hits)
    for hit in hits:
        assert [one.text for one in hit.witnesses] == [hit.passage.text]
        assert hit.witnesses[0].document.id != hit.passage.document.id
