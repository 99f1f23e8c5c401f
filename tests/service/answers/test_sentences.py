"""Where sentences begin and end: too long a quote is a nuisance, one cut in half misleads."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.answers.sentences import sentences

signs = st.sampled_from([*" \n\t.!?;()”’\"'£•", "Cllr. ", "p.m. ", "No. 4", "(a) ", "Ferry", "ran", "12.8", "é", "A."])


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "said",
    [
        ["The ferry ran late.", "It ran later on Sunday."],
        ["Cllr. Dunmore spoke.", "Mr. Hale replied to Dr. Pym."],
        ["The toll is 12.8 pence.", "It was nine."],
        ["St. Mary's Road is closed.", "See para. 4.2 for why."],
        ["A. Smith was present.", "B. Jones was not."],
        ["It closed in 2019.", "The pier did not."],
        ["What next?", "Nothing!", "£3 was left."],
        ["He asked “Why?”", "Nobody knew."],
        ["The bell (of bronze.)", "“It rang,” she said."],
        ["Boats, rafts, etc. Were counted."],  # in doubt, a quote is rather too long than cut in half
        ["The vote was taken at 5.30 p.m. The chair then left."],
    ],
    ids=lambda said: said[0],
)
def test_sentences_are_told_apart_and_abbreviations_end_none(said: list[str]) -> None:
    assert cut(" ".join(said)) == said


@pytest.mark.parametrize("said", [["The ferry runs until ten.", "The toll stays."], ["Nobody met.", "It was put off."]])
def test_a_short_word_ends_a_sentence_like_any_other(said: list[str]) -> None:
    assert cut(" ".join(said)) == said


def test_lines_of_lists_and_tables_are_runs_of_their_own() -> None:
    assert cut("1. The ferry ran late.\n2. It ran later.") == ["1. The ferry ran late.", "2. It ran later."]
    assert cut("Name\tWard\nHale\tNorth") == ["Name\tWard", "Hale\tNorth"]


def test_clauses_after_a_semicolon_are_told_apart_by_their_marks() -> None:
    assert cut("Resolved: (a) that the ferry run; (b) that it be free; or so.") == [
        "Resolved: (a) that the ferry run;",
        "(b) that it be free; or so.",
    ]


@given(st.lists(signs, max_size=40).map("".join))
def test_runs_come_in_order_and_leave_out_nothing_but_white_space(text: str) -> None:
    runs = sentences(text)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in runs)
    edges = [(0, 0), *runs, (len(text), len(text))]
    assert all(before <= after and not text[before:after].strip() for (_, before), (after, _) in pairwise(edges))
