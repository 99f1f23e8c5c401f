"""The cost of refusing as a picture: what other thresholds of doubt would refuse rightly, and what they would leave."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from eval.report import RESULTS, Stored
from eval.tables import Value

BY_THRESHOLD, AS_IT_IS = "refusing, by threshold", "refusing"
"""The tables that are drawn: the curve, and where the system stands on it."""

_WIDTH, _HEIGHT, _LEFT, _TOP, _SIDE = 480, 452, 56, 64, 320
"""In pixels. So narrow that its words can still be read where a telephone shows it at three quarters of its size."""

_COLOURS = {"tune": "#2f9e94", "held": "#9a3f7d"}
"""The halves, told apart by lightness too."""


@dataclass(frozen=True, slots=True)
class Line:
    """A half's curve as an SVG path, and the place of the system's own threshold, in pixels."""

    name: str
    colour: str
    path: str
    stands: tuple[float, float] | None


def draw(values: Stored, file: Path = RESULTS / "refusing.svg") -> Path | None:
    """Draws the curve of a suite's values; nothing where it has none."""
    picture = drawn(values)
    if picture is None:
        return None
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(picture, "utf8")
    return file


def drawn(values: Stored) -> str | None:
    """The picture: along, the share answered of what the papers answer; up, the share refused of what they do not."""
    lines = [line for name, colour in _COLOURS.items() if (line := _line(name, colour, values))]
    if not lines:
        return None
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), undefined=StrictUndefined, autoescape=True, trim_blocks=True
    )
    return environment.get_template("curve.svg.jinja").render(
        lines=lines, width=_WIDTH, height=_HEIGHT, left=_LEFT, top=_TOP, side=_SIDE, marks=(0.0, 0.25, 0.5, 0.75, 1.0)
    )


def _line(name: str, colour: str, values: Stored) -> Line | None:
    rows = [row for title, row in values.get(BY_THRESHOLD, {}).items() if title.startswith(f"{name},")]
    points = [point for row in rows if (point := _point(row))]
    if not points:
        return None
    path = "M" + "L".join(f"{x} {y}" for x, y in points)
    return Line(name, colour, path, _point(values.get(AS_IT_IS, {}).get(name, {})))


def _point(row: Mapping[str, Value]) -> tuple[float, float] | None:
    answered, recall = row.get("answered"), row.get("recall")
    if answered is None or recall is None:
        return None
    return round(_LEFT + answered * _SIDE, 1), round(_TOP + (1 - recall) * _SIDE, 1)
