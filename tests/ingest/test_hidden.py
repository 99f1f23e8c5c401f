"""What a web page hides from its reader is not read; what it only folds away is."""

from pathlib import Path

import pytest

from ingest import html
from ingest.shown import shown


def words(folder: Path, markup: str) -> list[str]:
    path = folder / "page.html"
    path.write_text(f"<!doctype html><main><p>The ford is closed.</p>{markup}</main>", encoding="utf-8")
    return [block.text for block in html.read(path).blocks][1:]


@pytest.mark.parametrize(
    "markup",
    [
        "<p style='opacity: 0.0'>gone</p>",
        "<p style='visibility:hidden !important'>gone</p>",
        "<p style='height:0; overflow:hidden'>gone</p>",
        "<p style='clip: rect(0 0 0 0)'>gone</p>",
        "<font color='#FFFFFF'>gone</font>",
        "<div hidden><p hidden>gone</p></div>",
        "<style>@media print { p { color: red } } p.x, .y { display: none }</style><div class=y>gone</div>",
    ],
)
def test_a_hidden_element_is_not_read(tmp_path: Path, markup: str) -> None:
    assert words(tmp_path, markup) == []


@pytest.mark.parametrize(
    "markup",
    [
        "<p style='opacity: 0.5'>seen</p>",
        "<p style='font-size: 10px; height: 20px; overflow: hidden'>seen</p>",
        "<div style='background: #003366'><p style='color: white'>seen</p></div>",
        "<table><tr><td bgcolor=navy><font color=white>seen</font></td></tr></table>",
        "<style>@media print { .x { display: none } } .x:hover { display: none }</style><p class=x>seen</p>",
        "<a href='#more'></a><div id=more style='display: none'><p>seen</p></div>",
        "<details><summary></summary><p>seen</p></details>",
    ],
)
def test_what_is_seen_or_folded_away_is_read(tmp_path: Path, markup: str) -> None:
    assert words(tmp_path, markup) == ["seen"]


def test_a_name_is_shown_with_its_unprintable_characters_written_out() -> None:
    assert shown("weir\x1b[2J\n\u202e\udcff.txt") == "weir\\x1b[2J\\n\\u202e\\udcff.txt"
    assert shown("Llanfair\nPwll – ŵ", "\n") == "Llanfair\nPwll – ŵ"
