"""The figures of finding as a picture: for each suite a bar a way, with its interval, as an SVG that documents show."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from eval.report import RESULTS, Stored
from eval.retrieval import JUDGED_BY
from eval.tables import Value
from eval.yardsticks import YARDSTICKS

_FINDING = "finding"
"""How the titles of the tables begin that are drawn."""

_NOT_DRAWN = ("without ", "search, ")
"""Rows that are left to the tables begin so: the search less a part of it, or over part of the questions."""

_WIDTH, _MARGIN, _LEFT, _FIGURES = 480, 12, 170, 44
"""In pixels. So narrow that its words can still be read where a telephone shows it at three quarters of its size."""

_TOP, _ROW, _HEADING, _GAP = 56, 18, 22, 12


@dataclass(frozen=True, slots=True)
class Bar:
    """A way of finding: its length and interval in pixels, its figure in words. `mine` marks our own."""

    name: str
    y: int
    length: float
    interval: tuple[float, float] | None
    figure: str
    mine: bool


@dataclass(frozen=True, slots=True)
class Panel:
    """A table of a suite: its name, how many questions at which commit, and its bars."""

    name: str
    about: str
    y: int
    bars: tuple[Bar, ...]


def draw(stored: Mapping[str, Mapping[str, Any]], file: Path = RESULTS / "chart.svg") -> Path:
    """Draws the stored baselines of all suites in which something was to be found."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(drawn(stored), "utf8")
    return file


def drawn(stored: Mapping[str, Mapping[str, Any]]) -> str:
    """The picture of some stored baselines, by suite."""
    panels = tuple(_panels(stored))
    last = panels[-1].bars[-1].y + _ROW if panels else _TOP
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), undefined=StrictUndefined, autoescape=True, trim_blocks=True
    )
    return environment.get_template("chart.svg.jinja").render(
        panels=panels, measure=str(JUDGED_BY), width=_WIDTH, height=last + _GAP, margin=_MARGIN, left=_LEFT
    )


def _panels(stored: Mapping[str, Mapping[str, Any]]) -> Iterator[Panel]:
    y = _TOP
    for suite, saved in stored.items():
        values: Stored = saved["values"]
        for title, rows in values.items():
            drawable = {
                name: row for name, row in rows.items() if not name.startswith(_NOT_DRAWN) and row.get(str(JUDGED_BY))
            }
            if not title.startswith(_FINDING) or not drawable:
                continue
            top = y + _HEADING
            bars = tuple(_bar(name, row, top + place * _ROW) for place, (name, row) in enumerate(drawable.items()))
            name = suite + title.removeprefix(_FINDING)
            yield Panel(name, f"{rows['search'].get('questions')} questions, {saved['commit']}", y + 14, bars)
            y = bars[-1].y + _ROW + _GAP


def _bar(name: str, row: Mapping[str, Value], y: int) -> Bar:
    value, low, high = (row.get(column) for column in (str(JUDGED_BY), "from", "to"))
    return Bar(
        name=name,
        y=y,
        length=_pixels(value or 0.0),
        interval=(_LEFT + _pixels(low), _LEFT + _pixels(high)) if low is not None and high is not None else None,
        figure=f"{value or 0.0:.3f}",
        mine=name not in YARDSTICKS,
    )


def _pixels(value: float) -> float:
    return round(value * (_WIDTH - _LEFT - _MARGIN - _FIGURES), 1)
