"""The columns in memory say of every passage what the catalogue says, whatever came and went."""

import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index import papers
from index.catalogue import Catalogue
from index.codes import NONE
from index.columns import AnotherModel, Columns, best_by, number_of
from index.encoder import pack
from index.filters import Filters
from index.identity import panel_slug
from index.intake import Embedding
from index.records import ItemRef, PartKind, PassageKind
from index.sources import Source
from tests.service.setting import Section, Words, bind

COUNCILS = ("Aldmoor Borough Council", "Dunmere Council")
PANELS = ("Cabinet", "Health & Care Panel", None)
DAYS = (date(2019, 3, 12), date(2020, 6, 2), None)
KINDS: tuple[PassageKind, ...] = ("paragraph", "heading", "resolution")
PARTS: tuple[PartKind, ...] = ("minutes", "report")
ITEMS = (None, ItemRef("4", "Ferry"), ItemRef("5", ""), ItemRef(None, "Tolls"))
NAMED = ("Cabinet", "health-and-care-panel", "HEALTH AND CARE PANEL", "Nobody")
SAID = ("Agreed.", "The ferry ran late.", "Tolls were paid at the gate in coin.")
PLACES = range(5)


@dataclass(frozen=True, slots=True)
class Draft:
    """A paper to be landed: where it lies, and what it says."""

    place: int
    council: str
    sections: tuple[Section, ...]

    def land(self, catalogue: Catalogue, numbers: int = 8) -> str:
        """Puts the paper, each text with a vector of its own drawn from its words; the document's id."""
        address = f"https://dunmere.example/{self.place}"
        bound = bind(str(self.place), "Paper", self.sections, repr(self).encode(), source_url=address)
        document = replace(bound.paper.document, council=self.council)
        keys = [f"{numbers} {passage.text}" for passage in bound.paper.passages]
        vectors = {key: Embedding(pack(drawn(key, numbers)), bytes(2)) for key in keys}
        source = Source(bound.place, self.council, document.sha256, "tests", address, document.id)
        catalogue.put(replace(bound.paper, document=document), bound.lineage, source, keys, vectors)
        return document.id


def drawn(words: str, numbers: int = 8) -> np.ndarray:
    """A unit vector that is always the same for the same words."""
    vector = np.random.default_rng(list(words.encode())).standard_normal(numbers)
    return (vector / np.linalg.norm(vector)).astype(np.float32)


words = st.builds(Words, st.sampled_from(SAID), st.sampled_from(KINDS), st.sampled_from(ITEMS))
sections = st.builds(
    Section,
    st.sampled_from(PARTS),
    st.just("A part"),
    st.sampled_from(PANELS),
    st.sampled_from(DAYS),
    st.lists(words, min_size=1, max_size=4).map(lambda said: (tuple(said),)),
)
drafts = st.builds(
    Draft,
    st.sampled_from(PLACES),
    st.sampled_from(COUNCILS),
    st.lists(sections, min_size=1, max_size=2).map(tuple),
)
FORGET, FOLLOW = "forget", "follow"
doings = st.lists(st.one_of(drafts, st.just(FORGET), st.just(FOLLOW)), max_size=8)
filters = st.builds(
    Filters,
    council=st.sampled_from((None, *COUNCILS, "Elsewhere")),
    panels=st.lists(st.sampled_from(NAMED), max_size=2).map(tuple),
    kinds=st.lists(st.sampled_from((*KINDS, "vote")), max_size=2).map(tuple),
    parts=st.lists(st.sampled_from((*PARTS, "agenda")), max_size=1).map(tuple),
    item=st.sampled_from((None, "4", "5", "6")),
    date_from=st.sampled_from((None, date(2019, 3, 12), date(2019, 3, 13), date(2030, 1, 1))),
    date_to=st.sampled_from((None, date(2020, 6, 2), date(2020, 6, 1), date(1999, 1, 1))),
)


@contextmanager
def opened() -> Iterator[Catalogue]:
    """A catalogue for one example."""
    with tempfile.TemporaryDirectory() as folder:
        catalogue = Catalogue(Path(folder))
        yield catalogue
        catalogue.close()


def follow(catalogue: Catalogue, columns: Columns) -> None:
    """Brings columns up to the log's end, as the engine does."""
    changes = catalogue.changes_after(columns.applied, 1000)
    with catalogue.reading() as connection:
        columns.follow(connection, [change.document_id for change in changes], catalogue.last_change())


def filled(catalogue: Catalogue) -> Columns:
    """Columns read at once."""
    columns = Columns()
    with catalogue.reading() as connection:
        columns.fill(connection, catalogue.last_change())
    return columns


def carry_out(catalogue: Catalogue, doing: Sequence[Draft | str], columns: Columns | None = None) -> list[str]:
    """Lands, replaces and forgets papers in this order, following where it says so; the documents that landed."""
    landed: list[str] = []
    for step in doing:
        if isinstance(step, Draft):
            landed.append(step.land(catalogue))
        elif step == FORGET and landed:
            catalogue.forget(landed[-1], "a test")
        elif step == FOLLOW and columns is not None:
            follow(catalogue, columns)
    return landed


def assert_agree(catalogue: Catalogue, columns: Columns) -> None:
    """Every column says of every passage what the catalogue says."""
    with catalogue.reading() as connection:
        ids = papers.ids_matching(connection, Filters())
        held = papers.passages_by_id(connection, ids)
        vectors = papers.vectors_of(connection, ids)
    rows = columns.matching(Filters())
    assert sorted(columns.ids(rows)) == sorted(ids)
    assert len(columns) == len(ids)
    rows = columns.rows(map(number_of, ids))
    passages = [held[name] for name in ids]
    assert columns.values("document", rows) == [p.document.id for p in passages]
    assert columns.values("council", rows) == [p.council for p in passages]
    assert columns.values("part", rows) == [p.part.id for p in passages]
    assert columns.values("part_kind", rows) == [p.part.kind for p in passages]
    assert columns.values("panel_name", rows) == [p.panel for p in passages]
    assert columns.values("panel", rows) == [p.panel and panel_slug(p.panel) for p in passages]
    assert columns.values("kind", rows) == [p.kind for p in passages]
    assert columns.values("item_number", rows) == [p.item and p.item.number for p in passages]
    assert columns.days(rows).tolist() == [int(f"{p.date:%Y%m%d}") if p.date else 0 for p in passages]
    assert columns.length(rows).tolist() == [len(p.text.split()) for p in passages]
    alone = {p.id: p.item is None and not p.heading for p in passages}
    share = {
        part: np.mean([alone[p.id] for p in passages if p.part.id == part]) for part in {p.part.id for p in passages}
    }
    assert columns.bare(rows).tolist() == [alone[p.id] and share[p.part.id] >= 0.8 for p in passages]
    times = Counter(p.text for p in passages)
    assert columns.times(rows).tolist() == [times[p.text] for p in passages]
    assert [vector.astype("<f2").tobytes() for vector in columns.vectors(rows)] == [vectors[name] for name in ids]
    for beside, wanted in (
        (columns.before(rows), [p.before for p in passages]),
        (columns.after(rows), [p.after for p in passages]),
    ):
        known = [None if row == NONE else columns.ids(np.array([row]))[0] for row in beside.tolist()]
        assert known == wanted


@settings(max_examples=20, deadline=None)
@given(doings)
def test_columns_that_followed_say_what_the_catalogue_says(doing: list[Draft | str]) -> None:
    with opened() as catalogue:
        columns = filled(catalogue)
        carry_out(catalogue, doing, columns)
        follow(catalogue, columns)
        assert_agree(catalogue, columns)
        assert_agree(catalogue, filled(catalogue))


@settings(max_examples=20, deadline=None)
@given(doings, st.lists(filters, min_size=1, max_size=6))
def test_a_filter_passes_what_it_passes_in_the_catalogue(doing: list[Draft | str], asked: list[Filters]) -> None:
    with opened() as catalogue:
        columns = filled(catalogue)
        landed = carry_out(catalogue, doing, columns)
        follow(catalogue, columns)
        some = tuple(landed[:1])
        for limits in [*asked, *(replace(one, documents=some) for one in asked), Filters(documents=("d0",))]:
            with catalogue.reading() as connection:
                wanted = papers.ids_matching(connection, limits)
            assert sorted(columns.ids(columns.matching(limits))) == sorted(wanted)


def test_neighbours_do_not_cross_papers() -> None:
    said = (tuple(Words(text) for text in SAID),)
    with opened() as catalogue:
        columns = filled(catalogue)
        for place in PLACES:
            Draft(place, COUNCILS[0], (Section("minutes", "M", None, None, said),)).land(catalogue)
        follow(catalogue, columns)
        rows = columns.matching(Filters())
        for beside in (columns.before(rows), columns.after(rows)):
            inside = beside != NONE
            assert inside.sum() == len(PLACES) * (len(SAID) - 1)
            assert (columns.code("document", beside[inside]) == columns.code("document", rows[inside])).all()


def test_beside_nothing_is_nothing() -> None:
    """Also where the columns are full to the last row."""
    said = (tuple(map(Words, SAID)),)
    with opened() as catalogue:
        Draft(0, COUNCILS[0], (Section("minutes", "M", None, None, said),)).land(catalogue)
        columns = filled(catalogue)
        held = columns._now
        for name, codes in held.codes.items():
            held.codes[name] = codes[: held.count]
        nothing = np.array([NONE])
        assert columns.before(nothing).tolist() == columns.after(nothing).tolist() == [NONE]


def test_rows_keep_their_places_as_the_columns_grow() -> None:
    """A question that is being answered holds rows while papers land."""
    said = (tuple(Words(f"{text} {number}") for text in SAID for number in range(300)),)
    with opened() as catalogue:
        columns = filled(catalogue)
        names: dict[int, str] = {}
        for place in PLACES:
            Draft(place, COUNCILS[0], (Section("minutes", "M", None, None, said),)).land(catalogue)
            follow(catalogue, columns)
            rows = columns.matching(Filters())
            names |= dict(zip(rows.tolist(), columns.ids(rows), strict=True))
        assert len(names) == len(PLACES) * 900
        held = np.array(sorted(names))
        assert columns.ids(held) == [names[row] for row in held.tolist()]


def test_columns_that_hold_many_replaced_papers_say_so() -> None:
    said = (tuple(map(Words, SAID)),)
    with opened() as catalogue:
        columns = Columns()
        follow(catalogue, columns)
        for turn in range(3):
            Draft(0, COUNCILS[0], (Section("minutes", f"M{turn}", None, DAYS[turn], said),)).land(catalogue)
            follow(catalogue, columns)
        assert [columns.crowded, filled(catalogue).crowded] == [True, False]


@pytest.mark.parametrize("said", [(), ("Agreed.",)], ids=["nothing", "one passage"])
def test_columns_of_nothing_and_of_one_passage_answer(said: tuple[str, ...]) -> None:
    with opened() as catalogue:
        if said:
            Draft(0, COUNCILS[0], (Section("minutes", "M", None, None, ((Words(said[0]),),)),)).land(catalogue)
        columns = filled(catalogue)
        rows = columns.matching(Filters())
        assert len(rows) == len(columns) == len(said)
        assert columns.before(rows).tolist() == columns.after(rows).tolist() == [NONE] * len(said)
        assert columns.cosines(drawn("8 Agreed."), rows) == pytest.approx([1.0] * len(said), abs=2e-3)
        assert columns.rows([1, 2]).tolist() == columns.values("kind", rows[:0]) == columns.ids(rows[:0]) == []


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_cosines_are_those_of_the_vectors_to_three_decimals(seed: int) -> None:
    said = (tuple(Words(f"{seed} {number}") for number in range(20)),)
    with opened() as catalogue:
        Draft(0, COUNCILS[0], (Section("minutes", "M", None, None, said),)).land(catalogue, numbers=384)
        columns = filled(catalogue)
        rows = columns.matching(Filters())
        asked = drawn(f"asked {seed}", 384)
        for some in (rows, rows[::3], rows[7:8]):  # scored where they lie; and fetched, where they are few
            assert columns.cosines(asked, some) == pytest.approx(columns.vectors(some) @ asked, abs=1e-3)


def test_vectors_of_another_model_are_named_as_such() -> None:
    section = Section("minutes", "M", None, None, ((Words("Agreed."),),))
    with opened() as catalogue:
        Draft(0, COUNCILS[0], (section,)).land(catalogue)
        columns = filled(catalogue)
        with pytest.raises(AnotherModel, match="have 8 numbers, and 12 were given"):
            columns.cosines(drawn("asked", 12), columns.matching(Filters()))
        Draft(1, COUNCILS[0], (section,)).land(catalogue, numbers=12)
        with pytest.raises(AnotherModel, match="ingested with"):
            filled(catalogue)


def test_the_best_of_each_code_is_given_to_all_that_share_it() -> None:
    codes = np.array([3, NONE, 3, 5, NONE], dtype=np.int32)
    assert best_by(codes, np.array([1.0, -2.0, 4.0, 0.5, 7.0])).tolist() == [4.0, -2.0, 4.0, 0.5, 7.0]
