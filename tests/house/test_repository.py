"""Claims about the house itself: how its rooms are joined, what it is built of, and what it never holds."""

import re
import subprocess
import sys
import tomllib
from importlib.metadata import metadata
from pathlib import Path
from typing import Any

import pytest
from packaging.specifiers import SpecifierSet

LINES = 350  # about where a module has started to hold two ideas
EMPTY_NAMES = re.compile(r"^(utils?|helpers?|managers?|handlers?|misc|common|base)$")

# What only one machine or one network knows. Written so that this file does not match itself.
PRIVATE = re.compile(
    r"(?<![\w.~])/(?:wor[k]|far[m]|roo[t]|home/\w+|tm[p]/lab)/[a-z.]"
    r"|index-ur[l]"
    r"|pyp[i]\.org|pythonhoste[d]\.org|registr[y]\.npmjs|deb\.debia[n]\.org|download\.pytorc[h]\.org"
)


@pytest.fixture(scope="module")
def tracked(root: Path) -> list[Path]:
    """Every file that is in the repository, or would be with the next `git add`."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout
    return [path for name in listed.split("\0") if name and (path := root / name).is_file()]


@pytest.fixture(scope="module")
def project(root: Path) -> dict[str, Any]:
    table: dict[str, Any] = tomllib.loads((root / "pyproject.toml").read_text())["project"]
    return table


def pins(lock: Path) -> dict[str, str]:
    lines = [line for line in lock.read_text().splitlines() if line and not line.startswith("#")]
    return {name: version for name, _, version in (line.partition("==") for line in lines)}


def plain(requirement: str) -> str:
    """A requirement's name as lock files spell it: that of `Foo_Bar[x]>=1` is `foo-bar`."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=!~ ;]", requirement)[0]).lower()


def asked_for(project: dict[str, Any]) -> list[str]:
    return [plain(each) for each in [*project["dependencies"], *project["optional-dependencies"]["dev"]]]


def test_imports_follow_the_arrows(root: Path) -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    said = subprocess.run([linter, "--no-cache"], cwd=root, capture_output=True, text=True)
    assert said.returncode == 0, said.stdout + said.stderr


def test_a_module_is_short_enough_to_hold_one_idea(tracked: list[Path], root: Path) -> None:
    lengths = {path.relative_to(root): len(path.read_text().splitlines()) for path in tracked if path.suffix == ".py"}
    assert {str(path): length for path, length in lengths.items() if length > LINES} == {}


def test_a_module_is_named_for_what_lies_in_it(tracked: list[Path], root: Path) -> None:
    modules = [path.relative_to(root) for path in tracked if path.suffix == ".py"]
    assert [str(path) for path in modules if any(map(EMPTY_NAMES.match, path.with_suffix("").parts))] == []


def test_no_file_names_this_machine_or_a_registry(tracked: list[Path], root: Path) -> None:
    found = []
    for path in tracked:
        content = path.read_bytes()
        if b"\0" not in content[:8000] and (match := PRIVATE.search(content.decode("utf-8", "replace"))):
            found.append(f"{path.relative_to(root)}: {match.group()}")
    assert found == []


def test_every_dependency_is_pinned_exactly_once(project: dict[str, Any], root: Path) -> None:
    runtime, dev = pins(root / "requirements.lock"), pins(root / "requirements-dev.lock")
    assert all(re.fullmatch(r"[\w.]+", version) for version in [*runtime.values(), *dev.values()])
    assert runtime.keys() & dev.keys() == set()
    assert [name for name in asked_for(project) if name not in runtime and name not in dev] == []
    assert [name for name in map(plain, project["dependencies"]) if name not in runtime] == []


def test_every_pin_runs_on_the_oldest_python_promised(root: Path) -> None:
    locked = pins(root / "requirements.lock") | pins(root / "requirements-dev.lock")
    wants = {name: metadata(name)["Requires-Python"] or "" for name in locked}
    assert {name: wanted for name, wanted in wants.items() if "3.11.0" not in SpecifierSet(wanted)} == {}


def test_nothing_of_cuda_is_pinned(root: Path) -> None:
    assert [name for name in pins(root / "requirements.lock") if re.match(r"nvidia|cuda|triton", name)] == []


def test_every_dependency_is_documented_at_its_pinned_version(project: dict[str, Any], root: Path) -> None:
    locked = pins(root / "requirements.lock") | pins(root / "requirements-dev.lock")
    rows = re.findall(r"^\| `([^`]+)` \| ([^ |]+) \|", (root / "docs/dependencies.md").read_text(), re.M)
    documented = {plain(name): version for name, version in rows}
    assert documented == {name: locked[name] for name in asked_for(project)}


def test_make_knows_every_target_that_the_documents_name(root: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):(?!=)", (root / "Makefile").read_text(), re.M))
    papers = [root / "README.md", *(root / "docs").glob("*.md")]
    named = {name for path in papers for name in re.findall(r"(?:^|`)make ([a-z]+)\b", path.read_text(), re.M)}
    assert named >= {"demo", "test"}
    assert named <= targets


def test_every_link_between_documents_leads_somewhere(root: Path) -> None:
    broken = []
    for paper in [root / "README.md", root / "CHANGELOG.md", *(root / "docs").glob("*.md")]:
        for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#]+)", paper.read_text()):
            if not (paper.parent / target).exists():
                broken.append(f"{paper.relative_to(root)}: {target}")
    assert broken == []
