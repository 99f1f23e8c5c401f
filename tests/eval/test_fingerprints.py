"""Claims about fingerprints: they know the words they were made of, and no others."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.fingerprints import Shingles, Snippet
from eval.gold import fingerprinted
from tests.eval.records import FERRY, LIGHTS

WORDS = st.lists(st.sampled_from("ferry harbour lamp tide clerk winter quay rope".split()), min_size=1, max_size=30)


def test_a_snippet_stands_in_a_longer_text_whatever_the_punctuation() -> None:
    snippet = Snippet.of("run until ten at night")
    assert snippet.stands_in("It was agreed that the ferry RUN  until ten at night; and no later.")
    assert not snippet.stands_in("It was agreed that the ferry run until ten.")


@given(WORDS)
def test_shingles_know_their_own_words(words: list[str]) -> None:
    text = " ".join(words)
    assert Shingles.of(text).held_by(f"(a) {text}.")
    assert Shingles.of(text).holds(text)
    assert Shingles.of(text).likeness(text) == 1.0


@given(WORDS)
def test_shingles_know_no_other_words(words: list[str]) -> None:
    other = " ".join(word + "s" for word in words)
    assert not Shingles.of(" ".join(words)).held_by(other)
    assert not Shingles.of(" ".join(words)).holds(other)


@given(WORDS)
def test_shingles_are_the_same_once_they_were_written_down(words: list[str]) -> None:
    shingles = Shingles.of(" ".join(words))
    assert Shingles.read(json.loads(json.dumps(shingles.written()))) == shingles


@pytest.mark.parametrize(
    "printed",
    [
        FERRY.replace("Nettlewick", "Nettle-\nwick"),
        FERRY.upper(),
        "3. RESOLVED: " + FERRY + " CARRIED",
        FERRY.replace("of May", "of june"),  # a slip at the end
    ],
)
def test_layout_and_a_slip_do_not_hide_a_clause(printed: str) -> None:
    assert Shingles.of(FERRY).held_by(printed)


def test_a_clause_of_other_words_is_not_taken_for_it() -> None:
    assert not Shingles.of(FERRY).held_by(LIGHTS)
    assert not Shingles.of(FERRY).held_by("That the ferry be sold.")


def test_a_piece_is_held_but_does_not_hold_the_whole() -> None:
    piece = "the chain ferry at Nettlewick run until ten"
    assert Shingles.of(FERRY).holds(piece)
    assert not Shingles.of(FERRY).held_by(piece)


def test_gold_of_real_papers_keeps_facts_and_no_words() -> None:
    row = {"text": FERRY, "min_text": FERRY[:40], "sub_clauses": [LIGHTS], "why": FERRY, "outcome": "agreed"}
    paper = {"file": "a.pdf", "scope": "whole", "notes": [FERRY], "resolutions": [{**row, "mover": "Dunmore"}]}
    kept = json.dumps(fingerprinted(paper))
    assert "Dunmore" in kept
    assert "agreed" in kept
    assert not re.search("ferry|Nettlewick|lamps", kept)
