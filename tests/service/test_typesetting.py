"""Marks fall on the words they name, and no word is lost or doubled in setting."""

from hypothesis import given
from hypothesis import strategies as st

from service.typesetting import Run, excerpt, rows, runs, web

texts = st.text(alphabet="ab \t\n£é", max_size=900)
ranges = st.lists(st.tuples(st.integers(0, 950), st.integers(0, 950)), max_size=6)


def said(run_list: list[Run]) -> str:
    return "".join(run.text for run in run_list)


@given(texts, ranges)
def test_runs_say_the_text_word_for_word(text: str, marks: list[tuple[int, int]]) -> None:
    assert said(runs(text, marks)) == text


@given(texts, ranges)
def test_a_letter_is_marked_if_and_only_if_a_mark_covers_it(text: str, marks: list[tuple[int, int]]) -> None:
    letters = [run.marked for run in runs(text, marks) for _ in run.text]
    assert letters == [any(start <= at < end for start, end in marks) for at in range(len(text))]


@given(texts, ranges)
def test_a_tables_cells_say_its_text_word_for_word(text: str, marks: list[tuple[int, int]]) -> None:
    assert "\n".join("\t".join(said(cell) for cell in row) for row in rows(text, marks)) == text


@given(texts, st.integers(0, 899))
def test_an_excerpt_is_a_run_of_the_text_that_holds_the_start_of_what_it_is_about(text: str, at: int) -> None:
    about = min(at, max(0, len(text) - 1))
    cut = said(excerpt(text, [], (about, len(text)))).removeprefix("… ").removesuffix(" …")
    assert cut in text
    assert text[about : about + 1] in cut


def test_a_link_leads_to_the_web_or_nowhere() -> None:
    assert web("https://council.example/a") == "https://council.example/a"
    assert web("javascript:alert(1)") is None
    assert web(None) is None
