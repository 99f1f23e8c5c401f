"""Ids come from content: what stays the same, and what is told apart."""

import random
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from index import identity

ADDRESS = "https://dunmere.example/papers/17.pdf"

words = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=40).filter(str.strip)
papers_of_words = st.lists(words, max_size=12)
gaps = st.text(" \n\t\r\u00a0", min_size=1, max_size=3)


def by_words(lineage: str, texts: list[str]) -> dict[str, set[str]]:
    """The ids that each run of words has in a paper."""
    found: dict[str, set[str]] = {}
    for text, name in zip(texts, identity.passage_ids(lineage, texts), strict=True):
        found.setdefault(identity.folded(text), set()).add(name)
    return found


@given(papers_of_words, st.randoms(use_true_random=False))
def test_the_same_words_have_the_same_id_in_any_order_of_reading(texts: list[str], order: random.Random) -> None:
    shuffled = texts.copy()
    order.shuffle(shuffled)
    assert by_words(ADDRESS, shuffled) == by_words(ADDRESS, texts)


@given(words, st.integers(1, 6), papers_of_words)
def test_recurring_words_are_told_apart(text: str, times: int, others: list[str]) -> None:
    names = identity.passage_ids(ADDRESS, [text] * times + others)
    assert len(set(names)) == len(names)


@given(papers_of_words, papers_of_words, st.data())
def test_words_that_a_newer_version_adds_change_no_id_of_the_unchanged(
    texts: list[str], added: list[str], data: st.DataObject
) -> None:
    newer = texts.copy()
    for text in added:
        newer.insert(data.draw(st.integers(0, len(newer))), text)
    then, now = by_words(ADDRESS, texts), by_words(ADDRESS, newer)
    assert all(names <= now[text] for text, names in then.items())


@given(st.lists(st.from_regex(r"\w{1,8}", fullmatch=True), min_size=2, max_size=6), gaps, gaps)
def test_layout_is_no_part_of_an_id(said: list[str], one: str, another: str) -> None:
    assert identity.passage_ids(ADDRESS, [one.join(said)]) == identity.passage_ids(ADDRESS, [another.join(said)])


@given(words, words, words)
def test_the_same_words_in_two_papers_have_two_ids(text: str, one: str, another: str) -> None:
    if one != another:
        assert identity.passage_ids(one, [text]) != identity.passage_ids(another, [text])


def test_newer_bytes_at_the_same_address_are_the_same_document() -> None:
    assert identity.lineage(ADDRESS, "a" * 64) == identity.lineage(ADDRESS, "b" * 64)


def test_bytes_without_an_address_are_a_document_of_their_own() -> None:
    one, another = (identity.document_id(identity.lineage(None, digit * 64)) for digit in "ab")
    assert one != another


def test_kinds_of_id_are_told_apart_at_a_glance() -> None:
    names = [
        identity.document_id(ADDRESS),
        identity.part_id(ADDRESS, 0),
        identity.passage_ids(ADDRESS, ["Agreed."])[0],
        identity.meeting_id("Dunmere", "Cabinet", date(2019, 3, 12)),
    ]
    assert [name[0] for name in names] == ["d", "s", "p", "m"]
    assert len({name[1:] for name in names}) == 4


def test_ids_are_those_of_the_first_release() -> None:
    """Stable ids are a promise: a change to how they are made breaks every link that anybody has kept."""
    assert identity.document_id(ADDRESS) == "d07dd34ece2b2cc26"
    assert identity.passage_ids(ADDRESS, ["Agreed.", "Agreed."]) == ["p34da2b166f2097ac", "pc872526e94c5f209"]


def test_ampersands_case_and_marks_make_no_other_panel() -> None:
    names = ("Health & Care Panel", "Health and Care Panel", "HEALTH AND CARE PANEL", "Health and Care  Panel.")
    assert {identity.panel_slug(name) for name in names} == {"health-and-care-panel"}


def test_council_and_full_council_are_one_panel_and_a_named_council_is_another() -> None:
    names = ("Council", "Full Council", "FULL COUNCIL", "Council Meeting")
    assert {identity.panel_slug(name) for name in names} == {"council"}
    assert identity.panel_slug("Dunmere Town Council") == "dunmere-town-council"


def test_one_meeting_has_one_id_however_its_panel_is_written() -> None:
    day = date(2019, 3, 12)
    assert identity.meeting_id("Dunmere", "Health & Care Panel", day) == identity.meeting_id(
        "Dunmere", "Health and Care Panel", day
    )
    assert identity.meeting_id("Dunmere", "Cabinet", day) != identity.meeting_id("Harrow", "Cabinet", day)
