"""Searching and asking at the terminal: what was understood is said, and what names nothing known is refused."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import minutebook
from tests.service import bridges

DONE, CALLED_WRONGLY = 0, 2


@dataclass(frozen=True, slots=True)
class Said:
    """What a command ended with and printed."""

    status: int
    out: str
    err: str


Clerk = Callable[..., Said]


@pytest.fixture
def clerk(ledger: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Clerk:
    """Calls `minutebook` with some words, over the ledger."""

    def call(verb: str, *words: str) -> Said:
        monkeypatch.setattr(sys, "argv", ["minutebook", verb, "--data", str(ledger), *words])
        capfd.readouterr()
        with pytest.raises(SystemExit) as left:
            minutebook.main()
        out, err = capfd.readouterr()
        return Said(left.value.code if isinstance(left.value.code, int) else 0, out, err)

    return call


@pytest.mark.parametrize("verb", ["search", "ask"])
@pytest.mark.parametrize(
    ("words", "near"),
    [
        (("--panel", "Bridges and Fjords"), bridges.PANEL),
        (("--kind", "votes"), "vote"),
        (("--ignore", "panels"), "panel"),
    ],
)
def test_a_limit_that_names_nothing_known_is_refused_with_the_nearest(
    clerk: Clerk, verb: str, words: tuple[str, str], near: str
) -> None:
    said = clerk(verb, "Weir Bridge", *words)
    assert (said.status, said.out) == (CALLED_WRONGLY, "")
    assert f"Did you mean {near}?" in " ".join(said.err.replace("│", " ").split())


def test_what_was_understood_is_said_beside_the_results(clerk: Clerk) -> None:
    said = clerk("search", "What did the bridges committee decide in March 2022?", "--limit", "1")
    assert f"Panel {bridges.PANEL} (--ignore panel)" in said.err
    assert "Meetings in March 2022 (--ignore date)" in said.err
    aside = clerk("search", "What did the bridges committee decide in March 2022?", "--ignore", "date")
    assert "Not read: the time" in aside.err
    assert "March 2022 (" not in aside.err


@pytest.mark.usefixtures("reader")  # a service follows, so that the words are indexed
def test_a_misspelt_word_is_offered_as_the_papers_have_it(clerk: Clerk) -> None:
    assert "Did you mean: Weir Bridge" in clerk("search", "Wier Brigde").err


def test_a_follow_up_is_asked_in_full(clerk: Clerk) -> None:
    before = "What did the bridges committee decide about Weir Bridge?"
    said = clerk("ask", "and who voted against it?", "--after", before, "--json")
    assert json.loads(said.out)["asked_in_full"] == f"Who voted against Weir Bridge at the {bridges.PANEL}?"
