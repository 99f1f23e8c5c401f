"""Claims about the picture of refusing: it shows each half and where the system stands, or there is none."""

from pathlib import Path
from xml.etree import ElementTree

from eval.curve import AS_IT_IS, BY_THRESHOLD, draw, drawn

VALUES = {
    BY_THRESHOLD: {
        "tune, doubt over 0.0": {"threshold": 0.0, "recall": 1.0, "answered": 0.0},
        "tune, doubt over 0.5": {"threshold": 0.5, "recall": 0.5, "answered": 1.0},
        "answers, doubt over 0.5": {"threshold": 0.5, "recall": 0.1, "answered": 0.1},
    },
    AS_IT_IS: {"tune": {"recall": 0.5, "answered": 1.0}},
}


def test_a_half_is_a_line_from_all_refused_to_all_answered_with_a_mark_where_the_system_stands() -> None:
    picture = ElementTree.fromstring(drawn(VALUES) or "")
    space = "{http://www.w3.org/2000/svg}"
    assert "M56.0 64.0L376.0 224.0" in {path.get("d") for path in picture.iter(f"{space}path")}
    circles = [(mark.get("cx"), mark.get("cy")) for mark in picture.iter(f"{space}circle")]
    assert circles == [("376.0", "224.0")]
    words = {text.text for text in picture.iter(f"{space}text")}
    assert "tune" in words
    assert "held" not in words


def test_values_without_a_curve_are_not_drawn(tmp_path: Path) -> None:
    assert draw({AS_IT_IS: {"tune": {"recall": 0.5, "answered": 1.0}}}, tmp_path / "curve.svg") is None
    assert not (tmp_path / "curve.svg").exists()
    assert draw(VALUES, tmp_path / "curve.svg") == tmp_path / "curve.svg"
