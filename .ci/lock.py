#!/usr/bin/env python3
"""Write requirements.lock and requirements-dev.lock: the whole closure, pinned exactly, as pip resolves it.

    .ci/lock.py PYTHON_WITH_PIP [--new]

Pins that stand are kept, and what pyproject.toml newly asks for is added; `--new` takes the newest of everything.
Nothing is installed. Why there are no hashes, and why nothing of CUDA comes: docs/dependencies.md.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNTIME, DEV = ROOT / "requirements.lock", ROOT / "requirements-dev.lock"
CUDA = re.compile(r"^(nvidia|cuda|cudnn|triton)")


def resolve(python: str, what: str, kept: list[Path]) -> dict[str, str]:
    """What pip would install for `what`, name to version."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        constraints = [word for path in kept for word in ("-c", str(path))]
        command = [python, "-m", "pip", "install", "-qq", "--dry-run", "--ignore-installed", "--report", str(report)]
        subprocess.run([*command, *constraints, what], check=True, cwd=ROOT)
        found = [each["metadata"] for each in json.loads(report.read_text())["install"]]
    # "2.13.0+cpu" names the build that this machine happened to have; the pin admits any build of 2.13.0.
    pins = {re.sub(r"[-_.]+", "-", m["name"]).lower(): m["version"].split("+")[0] for m in found}
    return {name: pins[name] for name in sorted(pins) if name != "minutebook" and not CUDA.match(name)}


def write(path: Path, title: str, pins: dict[str, str]) -> None:
    lines = [f"# {title} Written by `make lock`; do not edit.", *(f"{n}=={v}" for n, v in pins.items())]
    path.write_text("\n".join(lines) + "\n")
    print(f"{path.name}: {len(pins)} packages")


def main() -> None:
    python, new = sys.argv[1], "--new" in sys.argv[2:]
    kept = [] if new else [path for path in (RUNTIME, DEV) if path.exists()]
    runtime = resolve(python, ".", kept)
    write(RUNTIME, "What Minutebook runs on.", runtime)
    everything = resolve(python, ".[dev]", [RUNTIME, *([] if new or not DEV.exists() else [DEV])])
    write(
        DEV, "What its tests need besides requirements.lock.", {n: v for n, v in everything.items() if n not in runtime}
    )


main()
