"""Claims about the command line as a newcomer meets it."""

import re
from pathlib import Path
from typing import Any

import pytest
import typer.main


@pytest.fixture(scope="module")
def commands() -> dict[str, Any]:
    """Each verb of `minutebook` with what it is."""
    import minutebook

    group: Any = typer.main.get_command(minutebook.app)
    return dict(group.commands)


@pytest.fixture(scope="module")
def documented(root: Path) -> set[str]:
    """Each verb that docs/commands.md has a row for."""
    return set(re.findall(r"^\| `minutebook ([a-z-]+)", (root / "docs/commands.md").read_text(), re.M))


def test_every_command_is_documented_and_no_other(commands: dict[str, Any], documented: set[str]) -> None:
    assert documented == set(commands)


def test_every_command_says_what_it_does(commands: dict[str, Any]) -> None:
    assert [name for name, command in commands.items() if not command.get_short_help_str()] == []


def test_every_option_says_what_it_is_for(commands: dict[str, Any]) -> None:
    bare = [
        f"{name} {option.opts[0]}"
        for name, command in commands.items()
        for option in command.params
        if option.param_type_name == "option" and not option.help
    ]
    assert bare == []


def test_documents_use_only_options_that_exist(commands: dict[str, Any], root: Path) -> None:
    wrong = []
    for paper in [root / "README.md", *(root / "docs").glob("*.md")]:
        for name, words in re.findall(r"minutebook (?:--data \S+ )?([a-z]+)([^`\n]*)", paper.read_text()):
            if name in commands:
                known = {flag for parameter in commands[name].params for flag in parameter.opts}
                used = set(re.findall(r"(?<=[\s\[])--[a-z-]+", words))
                wrong += [f"{paper.name}: {name} {flag}" for flag in sorted(used - known - {"--help"})]
    assert wrong == []
