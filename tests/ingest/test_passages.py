"""Blocks to passages: verbatim, short enough for the model, and with what tells what they are about."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from index.records import Document, ItemRef, PageText, Passage, PassageKind
from ingest.passage_cuts import cuts
from ingest.passages import bind
from ingest.reading import Block, BlockKind, Piece, Reading, Stated
from ingest.sections import Section

LONGEST = 150
"""Words that a passage may have."""

DOCUMENT = Document(
    id="d1",
    title="Minutes",
    council="Dunmere Council",
    media_type="text/plain",
    sha256="0" * 64,
    size=1,
    pages=1,
    source_url="https://dunmere.example/1",
    retrieved_at=datetime(2021, 5, 1, tzinfo=UTC),
)
WORDS = "the ferry ran late. Members asked; was it 12.8 miles? (a) Yes: “no” • Cllr. Dunmore agreed! 3. that".split()
FERRY, BUDGET = ItemRef("4", "Chain ferry"), ItemRef("5", "Budget")


def reading_of(blocks: Sequence[Block], pages: Sequence[str]) -> Reading:
    return Reading(
        "text/plain",
        "Minutes",
        tuple(PageText(number, text, printed=str(number + 40)) for number, text in enumerate(pages, 1)),
        tuple(blocks),
    )


def one_page(*blocks: Block) -> Reading:
    """Blocks one under another on a page; their pieces are set here."""
    placed, text = [], ""
    for block in blocks:
        placed.append(replace(block, pieces=(Piece(1, 0, len(block.text), len(text)),)))
        text += block.text + "\n"
    return reading_of(placed, [text])


def block(text: str, kind: BlockKind = "paragraph", number: str | None = None, level: int = 0) -> Block:
    return Block(text, kind, (), number, level)


def section(first: int, last: int, items: Sequence[ItemRef | None] = (), **facts: object) -> Section:
    known = Section(
        kind="minutes",
        title="Minutes of the Cabinet",
        panel="Cabinet",
        date=date(2019, 3, 12),
        item=None,
        page_from=1,
        page_to=1,
        first=first,
        last=last,
        items=tuple(items) or (None,) * (last - first),
    )
    return replace(known, **facts)  # type: ignore[arg-type]


def passages_of(
    reading: Reading, items: Sequence[ItemRef | None] = (), kinds: Sequence[PassageKind] = ()
) -> tuple[Passage, ...]:
    whole = section(0, len(reading.blocks), items)
    return bind(reading, [whole], kinds or [b.kind for b in reading.blocks], DOCUMENT, "lineage").passages


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Papers of any blocks, some of which run over a page."""
    pages = [""]
    blocks: list[Block] = []
    kinds: list[BlockKind] = ["paragraph", "paragraph", "list", "heading", "table"]
    for _ in range(draw(st.integers(1, 8))):
        count = draw(st.one_of(st.integers(1, 30), st.integers(140, 330)))
        seed = draw(st.randoms(use_true_random=False))
        said = [seed.choice(WORDS) for _ in range(count)]
        lines = draw(st.booleans())
        text = "".join(word + ("\n" if lines and seed.random() < 0.1 else " ") for word in said).rstrip()
        kind = draw(st.sampled_from(kinds))
        text += draw(st.sampled_from(["", ":"])) if kind == "paragraph" else ""
        turn = draw(st.sampled_from([None, *(at for at, sign in enumerate(text) if sign.isspace())]))
        pieces = []
        for start, end in [(0, len(text))] if turn is None else [(0, turn), (turn + 1, len(text))]:
            if start:
                pages.append("")
            box = (72.0, 90.0, 523.0, 103.0)
            pieces.append(Piece(len(pages), start, end, len(pages[-1]), (box, box)))
            pages[-1] += text[start:end] + "\n"
        blocks.append(
            Block(text, kind, tuple(pieces), draw(st.sampled_from([None, None, "3.46"])), int(kind == "heading"))
        )
    return reading_of(blocks, pages)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(readings())
def test_every_passage_is_verbatim_from_its_pages(reading: Reading) -> None:
    for passage in passages_of(reading):
        assert passage.spans
        for span in passage.spans:
            page = reading.pages[span.page - 1]
            said = passage.text[span.start : span.end]
            assert page.text[span.page_start : span.page_start + len(said)] == said
            assert span.printed_page == page.printed
        gaps = [(0, passage.spans[0].start), *((a.end, b.start) for a, b in pairwise(passage.spans))]
        assert all(start <= end and not passage.text[start:end].strip() for start, end in gaps)
        assert passage.spans[-1].end == len(passage.text)
        assert (passage.page, passage.printed_page) == (passage.spans[0].page, passage.spans[0].printed_page)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(readings())
def test_no_passage_is_longer_than_allowed_and_no_word_is_lost(reading: Reading) -> None:
    passages = passages_of(reading)
    assert max(len(passage.text.split()) for passage in passages) <= LONGEST
    said = [word for passage in passages for word in passage.text.split()]
    assert said == [word for block in reading.blocks for word in block.text.split()]
    assert len({passage.id for passage in passages}) == len(passages)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(readings(), st.data())
def test_any_run_of_a_block_is_found_again_in_a_passage(reading: Reading, data: st.DataObject) -> None:
    whole = section(0, len(reading.blocks))
    bound = bind(reading, [whole], [b.kind for b in reading.blocks], DOCUMENT, "lineage")
    texts = {passage.id: passage.text for passage in bound.passages}
    number = data.draw(st.integers(0, len(reading.blocks) - 1))
    text = reading.blocks[number].text
    start = data.draw(st.integers(0, len(text) - 1).filter(lambda at: not text[at].isspace()))
    end = data.draw(st.integers(start + 1, len(text)))
    passage, first, last = bound.find(number, start, end)
    found = texts[passage][first:last]
    assert found
    assert text[start:end].startswith(found)


@given(st.lists(st.sampled_from([*WORDS, "so.\nThen", "x" * 90]), min_size=1, max_size=400), st.integers(3, 150))
@example(["word"] * 151, 150)
@example(["word"] * 301, 150)
@settings(max_examples=60, deadline=None)
def test_a_text_is_cut_between_words_into_runs_that_leave_nothing_out(words: list[str], longest: int) -> None:
    text = " ".join(words)
    runs = cuts(text, longest)
    assert all(0 < len(text[start:end].split()) <= longest for start, end in runs)
    assert (runs[0][0], runs[-1][1]) == (0, len(text))
    assert all(text[end:start].strip() == "" and end < start for (_, end), (start, _) in pairwise(runs))


def test_a_long_paragraph_is_cut_where_sentences_end() -> None:
    sentence = "The ferry ran late on each of the nine days of the fair."
    passages = passages_of(one_page(block(" ".join([sentence] * 30))))
    assert len(passages) == 3
    assert all(passage.text.endswith("fair.") and passage.text.startswith("The ferry") for passage in passages)


def test_an_introduction_stays_with_its_list() -> None:
    reading = one_page(
        block("The following members sent apologies:"),
        block("Councillors Dunmore, Hale and Pettigrew", "list"),
        block("The ferry was late."),
    )
    together, after = passages_of(reading)
    assert together.text == "The following members sent apologies:\nCouncillors Dunmore, Hale and Pettigrew"
    assert together.kind == "list"
    assert after.text == "The ferry was late."


def test_a_numbered_entry_stands_alone_and_carries_its_introduction_in_its_headings() -> None:
    reading = one_page(
        block("Chain ferry", "heading", level=1),
        block("The Cabinet resolved that:"),
        block("(a) the ferry run until ten;", "list"),
        block("(b) the toll be three pence.", "list"),
        block("The chair thanked the ferryman."),
    )
    passages = {passage.text: passage.heading for passage in passages_of(reading)}
    assert passages == {
        "Chain ferry": (),
        "The Cabinet resolved that:": ("Chain ferry",),
        "(a) the ferry run until ten;": ("Chain ferry", "The Cabinet resolved that:"),
        "(b) the toll be three pence.": ("Chain ferry", "The Cabinet resolved that:"),
        "The chair thanked the ferryman.": ("Chain ferry",),
    }


@pytest.mark.parametrize(
    ("follower", "items"),
    [
        (block("Budget", "heading", level=1), (FERRY, FERRY)),
        (block("Councillor Hale", "list"), (FERRY, BUDGET)),
        (block("Councillor Hale", number="3.47"), (FERRY, FERRY)),
        (block("name\tward", "table"), (FERRY, FERRY)),
        (block("word " * 149), (FERRY, FERRY)),
    ],
    ids=["a heading", "another item", "a numbered paragraph", "a table", "a long paragraph"],
)
def test_an_introduction_takes_in_nothing_that_is_not_its_own(follower: Block, items: tuple[ItemRef, ItemRef]) -> None:
    reading = one_page(block("The members who spoke were:"), replace(follower, text=follower.text.strip()))
    assert [passage.text for passage in passages_of(reading, items)] == [b.text for b in reading.blocks]


def test_headings_make_a_path_the_outermost_first() -> None:
    reading = one_page(
        block("Part one", "heading", level=1),
        block("Tolls", "heading", level=2),
        block("Three pence."),
        block("Tides", "heading", level=2),
        block("High at noon."),
        block("Part two", "heading", level=1),
        block("Nothing."),
    )
    assert [(passage.text, passage.heading) for passage in passages_of(reading) if passage.kind != "heading"] == [
        ("Three pence.", ("Part one", "Tolls")),
        ("High at noon.", ("Part one", "Tides")),
        ("Nothing.", ("Part two",)),
    ]


def test_each_passage_knows_its_section_its_item_and_its_number() -> None:
    reading = one_page(block("It ran late.", number="3.46"), block("The gap grew."))
    first = section(0, 1, [FERRY], status="approved")
    second = section(1, 2, [BUDGET], kind="report", panel="Audit Panel", date=date(2018, 1, 9), complete=False)
    bound = bind(reading, [first, second], ["vote", "paragraph"], DOCUMENT, "lineage")
    one, another = bound.passages
    assert (one.panel, one.date, one.item, one.paragraph) == ("Cabinet", date(2019, 3, 12), FERRY, "3.46")
    assert (one.kind, one.status, one.complete) == ("vote", "approved", True)
    assert (another.panel, another.date, another.item, another.paragraph) == (
        "Audit Panel",
        date(2018, 1, 9),
        BUDGET,
        None,
    )
    assert (another.part.kind, another.complete) == ("report", False)
    assert [part.id for part in bound.parts] == [one.part.id, another.part.id]
    assert one.council == another.council == DOCUMENT.council
    assert one.document.source_url == DOCUMENT.source_url


def test_headings_of_one_part_do_not_stand_over_the_next() -> None:
    reading = one_page(block("Ferry", "heading", level=1), block("It ran late."), block("The gap grew."))
    bound = bind(reading, [section(0, 2), section(2, 3)], ["heading", "paragraph", "paragraph"], DOCUMENT, "lineage")
    assert [passage.heading for passage in bound.passages] == [(), ("Ferry",), ()]


def test_words_that_their_page_cuts_short_are_marked_incomplete() -> None:
    whole, cut = block("It ran late."), block("The gap ...")
    cut = replace(cut, stated=Stated("minutes", BUDGET, complete=False))
    assert [passage.complete for passage in passages_of(one_page(whole, cut))] == [True, False]


def boxes(passage: Passage) -> Iterator[tuple[float, ...]]:
    return (box for span in passage.spans for box in span.boxes)


def test_a_passage_is_boxed_on_its_first_page_and_each_span_on_its_own() -> None:
    upper, lower, over = (72.0, 700.0, 523.0, 713.0), (72.0, 716.0, 523.0, 729.0), (72.0, 90.0, 200.0, 103.0)
    text = "The ferry ran late and the ferryman was asked why."
    turn = text.index(" why")
    pieces = (Piece(1, 0, turn, 0, (upper, lower)), Piece(2, turn + 1, len(text), 0, (over,)))
    reading = reading_of([Block(text, "paragraph", pieces)], [text[:turn], text[turn + 1 :]])
    (passage,) = passages_of(reading)
    assert passage.boxes == (upper, lower)
    assert list(boxes(passage)) == [upper, lower, over]
    assert [span.page for span in passage.spans] == [1, 2]


def test_a_cut_of_a_paragraph_is_boxed_by_its_own_lines() -> None:
    lines = tuple((72.0, 100.0 + 14 * line, 523.0, 112.0 + 14 * line) for line in range(20))
    text = " ".join(f"Sentence {number} of the report on the ferry at Nettlewick." for number in range(40))
    reading = reading_of([Block(text, "paragraph", (Piece(1, 0, len(text), 0, lines),))], [text])
    first, *_, last = passages_of(reading)
    assert first.boxes[0] == lines[0]
    assert lines[-1] not in first.boxes
    assert last.boxes[-1] == lines[-1]
    assert lines[0] not in last.boxes


def test_the_rows_of_a_long_table_that_are_cut_off_stand_under_the_names_of_its_columns() -> None:
    rows = [
        f"Ward {number} {number * 7} swans {number * 3} geese counted in the spring of the year" for number in range(30)
    ]
    text = "\n".join(["Ward Swans Geese", *rows])
    first, *others = passages_of(one_page(Block(text, "table", ())))
    assert first.heading == ()
    assert others
    assert {passage.heading for passage in others} == {("Ward Swans Geese",)}
    assert all(row in text for passage in (first, *others) for row in passage.text.split("\n"))


def test_a_table_that_begins_with_a_row_of_figures_has_no_names_of_columns() -> None:
    text = "\n".join(
        f"Ward {number} {number * 7} swans {number * 3} geese counted in the spring" for number in range(40)
    )
    passages = passages_of(one_page(Block(text, "table", ())))
    assert len(passages) > 1
    assert {passage.heading for passage in passages} == {()}
