"""Tables as text beside the stored baseline, and the baseline itself: figures at the edge, nothing measured here."""

import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from eval.suites import ROOT
from eval.tables import Line, Table, Value

BASELINES = Path(__file__).resolve().parent / "baselines"
RESULTS = Path(__file__).resolve().parent / "results"

Stored = Mapping[str, Mapping[str, Mapping[str, Value]]]
"""Values by table, row and column."""


@dataclass(frozen=True, slots=True)
class Report:
    """The tables of one suite."""

    suite: str
    about: str
    tables: tuple[Table, ...]

    def values(self) -> dict[str, dict[str, dict[str, Value]]]:
        """Every value by table, row and column; alarms are a row of their own."""
        found: dict[str, dict[str, dict[str, Value]]] = {}
        for table in self.tables:
            rows = {line.name.strip(): _rounded(line.values) for line in table.lines}
            found[table.title] = rows | ({"alarms": dict(table.alarms)} if table.alarms else {})
        return found


def _rounded(values: Mapping[str, Value]) -> dict[str, Value]:
    return {name: round(value, 4) if isinstance(value, float) else value for name, value in values.items()}


def save(report: Report, folder: Path = BASELINES) -> Path:
    """Keeps a report's values as the baseline that later ones are shown beside."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{report.suite}.json"
    _write(file, {"saved": _today(), "commit": _commit(), "values": report.values()})
    return file


def keep(report: Report, folder: Path = RESULTS) -> Path:
    """Puts a report's values into the file of this commit, beside those of the suites that were saved there before."""
    folder.mkdir(parents=True, exist_ok=True)
    commit = _commit() or "unknown"
    file = next(folder.glob(f"*-{commit}.json"), folder / f"{_today()}-{commit}.json")
    held = json.loads(file.read_text("utf8"))["suites"] if file.exists() else {}
    _write(file, {"saved": _today(), "commit": commit, "suites": held | {report.suite: report.values()}})
    return file


def _write(file: Path, kept: Mapping[str, Any]) -> None:
    file.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", "utf8")


def _today() -> str:
    return datetime.now(UTC).date().isoformat()


def _commit() -> str | None:
    """The commit that is judged, with a plus where the files differ from it; none where there is no git."""
    commit = _git("rev-parse", "--short", "HEAD")
    changed = commit and _git("status", "--porcelain", "--", ".", *(f":!{folder}" for folder in _OUTCOMES))
    return f"{commit}+" if changed else commit


_OUTCOMES = ("eval/baselines", "eval/results", "docs")
"""Folders in which a change changes no figure."""


def _git(*words: str) -> str | None:
    try:
        said = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True)
    except OSError:
        return None
    return said.stdout.strip() or None


def baselines(folder: Path = BASELINES) -> dict[str, dict[str, Any]]:
    """What was saved of every suite, by its name."""
    return {file.stem: json.loads(file.read_text("utf8")) for file in sorted(folder.glob("*.json"))}


def baseline(suite: str, folder: Path = BASELINES) -> dict[str, Any] | None:
    """What was saved of a suite; none before the first time."""
    file = folder / f"{suite}.json"
    return json.loads(file.read_text("utf8")) if file.exists() else None


def rendered(report: Report, before: Mapping[str, Any] | None, show: bool = False) -> str:
    """A report as text: alarms first, then each table with what changed since the baseline in brackets."""
    since = f", beside the baseline of {before['saved']} ({before['commit']})" if before else ", no baseline yet"
    lines = [f"== {report.suite}: {report.about}{since}", *_alarms(report.tables)]
    values: Stored = before["values"] if before else {}
    for table in report.tables:
        lines += ["", table.title, *_aligned(table.lines, values.get(table.title, {}))]
    if show:
        lines += [f"  {fault}" for table in report.tables for fault in ["", table.title, *table.faults]]
    return "\n".join(lines) + "\n"


def _alarms(tables: Sequence[Table]) -> list[str]:
    return [
        f"!!! {count} {what.upper()}" if count else f"    0 {what}" for table in tables for what, count in table.alarms
    ]


def _aligned(lines: Sequence[Line], before: Mapping[str, Mapping[str, Value]]) -> list[str]:
    columns = list(dict.fromkeys(column for line in lines for column in line.values))
    rows = [["", *columns]]
    for line in lines:
        known = before.get(line.name.strip(), {})
        rows.append([line.name, *(_cell(line.values, known, column) for column in columns)])
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    return ["  " + "  ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]).rstrip() for row in rows]


def _cell(values: Mapping[str, Value], before: Mapping[str, Value], column: str) -> str:
    if column not in values:
        return ""
    value, old = values[column], before.get(column)
    if value is None or old is None or _number(value) == _number(old):
        return _number(value)
    return f"{_number(value)} ({'+' if value > old else '-'}{_number(abs(value - old))})"


def _number(value: Value) -> str:
    if value is None:
        return "-"
    if isinstance(value, int):
        return str(value)
    return f"{value:.3f}" if value < 10 else f"{value:.1f}"
