"""A terminal gets words, and no commands, from what was planted in papers, their names and what is asked."""

import re

import pytest

from tests.attacks.conftest import Shelf
from tests.attacks.table import SCRIPT
from tests.attacks.test_planted import unprinted
from tests.test_command_line import Clerk, clerk

__all__ = ["clerk"]


def test_the_terminal_gets_no_command_from_an_ingest(shelf: Shelf) -> None:
    printed = shelf.printed.decode()
    assert unprinted(re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", printed), "\n\r\t") == []
    assert "\x1b[2J" not in printed
    assert "\x1b]" not in printed


@pytest.mark.parametrize(
    "words",
    [
        ("status",),
        ("status", "--json"),
        ("search", "weir footbridge was carried", "--limit", "100"),
        ("ask", "What became of the weir \x1b[31mfootbridge\x9b2J \u202e?"),
        ("resolutions",),
        ("commitments",),
        ("resolutions", "--csv"),
        ("search", "footbridge", "--panel", "\x1b[31m\u202e"),
    ],
    ids=lambda words: words[0],
)
def test_the_terminal_gets_no_command_from_what_is_asked(shelf: Shelf, clerk: Clerk, words: tuple[str, ...]) -> None:
    said = clerk("--data", shelf.data, *words)
    assert said.status in (0, 2)
    assert unprinted(said.out, "\n\r\t") == []
    assert unprinted(said.err, "\n\r\t") == []


@pytest.mark.parametrize(
    "address", [f"javascript:{SCRIPT}", f"data:text/html,<script>{SCRIPT}</script>", "//x", "file:///"]
)
def test_papers_come_from_addresses_of_the_web_alone(shelf: Shelf, clerk: Clerk, address: str) -> None:
    said = clerk("--data", shelf.data, "ingest", shelf.data.parent / "papers", "--source-url", address)
    assert said.status == 2
    assert "no address of the web" in " ".join(said.err.replace("│", " ").split())
