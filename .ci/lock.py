"""Write requirements.lock and requirements-dev.lock: the whole closure, pinned exactly, as pip resolves it.

    python .ci/lock.py [--new]

Pins that stand are kept, and what pyproject.toml newly asks for is added; `--new` takes the newest of everything that
the oldest Python we promise can run. Nothing is installed. Why there are no hashes, and why nothing of CUDA comes:
docs/dependencies.md.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).resolve().parent.parent
RUNTIME, DEV = ROOT / "requirements.lock", ROOT / "requirements-dev.lock"
OLDEST = "3.11.0"  # what pyproject.toml promises; Debian 12 has 3.11.2, and some packages want 3.11.5
CUDA = re.compile(r"^(nvidia|cuda|cudnn|triton)")


def resolve(what: str, kept: list[Path]) -> dict[str, str]:
    """What pip would install for `what`, name to version."""
    too_new: list[str] = []
    while True:
        found = _report(what, kept, too_new)
        barred = [each for each in found if OLDEST not in SpecifierSet(each.get("requires_python", ""))]
        if not barred:
            break
        too_new += [f"{each['name']}<{each['version']}" for each in barred]
        print("too new for Python", OLDEST, *too_new)
    # "2.13.0+cpu" names the build that this machine happened to have; the pin admits any build of 2.13.0.
    pins = {re.sub(r"[-_.]+", "-", each["name"]).lower(): each["version"].split("+")[0] for each in found}
    return {name: pins[name] for name in sorted(pins) if name != "minutebook" and not CUDA.match(name)}


def _report(what: str, kept: list[Path], too_new: list[str]) -> list[dict[str, Any]]:
    with tempfile.TemporaryDirectory() as folder:
        report, bars = Path(folder) / "report.json", Path(folder) / "too-new.txt"
        bars.write_text("\n".join(too_new))
        constraints = [word for path in [*kept, bars] for word in ("-c", str(path))]
        command = [sys.executable, "-m", "pip", "install", "-qq", "--dry-run", "--ignore-installed"]
        subprocess.run([*command, "--report", str(report), *constraints, what], check=True, cwd=ROOT)
        return [each["metadata"] for each in json.loads(report.read_text())["install"]]


def write(path: Path, title: str, pins: dict[str, str]) -> None:
    """A lock file of these pins."""
    lines = [f"# {title} Written by `make lock`; do not edit.", *(f"{name}=={pins[name]}" for name in pins)]
    path.write_text("\n".join(lines) + "\n")
    print(f"{path.name}: {len(pins)} packages")


def main() -> None:
    """Both files, the second holding only what the first does not."""
    kept = [] if "--new" in sys.argv[1:] else [path for path in (RUNTIME, DEV) if path.exists()]
    runtime = resolve(".", kept)
    write(RUNTIME, "What Minutebook runs on.", runtime)
    everything = resolve(".[dev]", [RUNTIME, *(path for path in kept if path == DEV)])
    dev = {name: version for name, version in everything.items() if name not in runtime}
    write(DEV, "What its tests need besides requirements.lock.", dev)


main()
