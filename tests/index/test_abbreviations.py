"""Abbreviations that the papers themselves explain."""

import pytest

from index.abbreviations import Abbreviations, abbreviations_in
from index.tokens import tokens


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("the Public Spaces Protection Order (PSPO) of 2019", ("PSPO", "Public Spaces Protection Order")),
        ("five low emission buses (LEBs) were bought", ("LEB", "low emission buses")),
        ("Ferry Renewal and Estuary Dredging (‘FRED’)", ("FRED", "Ferry Renewal and Estuary Dredging")),
        ("Estuary Dredging and Ferry Renewal (FRED)", ("FRED", "Estuary Dredging and Ferry Renewal")),
        ("Transport for the Estuary (TfE)", ("TfE", "Transport for the Estuary")),
        ("an Equality Impact Assessment (EqIA)", ("EqIA", "Equality Impact Assessment")),
        ("LEB (low emission bus) grants", ("LEB", "low emission bus")),
        ("Tidal Mill Trust (T.M.T.)", ("TMT", "Tidal Mill Trust")),
        ("TMT: Tidal Mill Trust", ("TMT", "Tidal Mill Trust")),
        ("Terms used\nTMT\tTidal Mill Trust\nLEB\tLow emission bus", ("TMT", "Tidal Mill Trust")),
    ],
)
def test_an_abbreviation_is_learnt_from_the_words_beside_it(text: str, pair: tuple[str, str]) -> None:
    assert pair in list(abbreviations_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "Councillor Orla Venn (LIB) moved it",
        "the tide mill (see TMT)",
        "the mill. A grant (TMT)",
        "as shown in figure (A)",
        "the mill (1986)",
    ],
)
def test_words_in_brackets_that_are_no_abbreviation_teach_nothing(text: str) -> None:
    assert list(abbreviations_in(text)) == []


def test_a_question_is_widened_either_way() -> None:
    known = Abbreviations([("TMT", "Tidal Mill Trust"), ("LEB", "low emission bus")])
    assert [(w.said, w.also) for w in known.widened(tokens("What did the TMT ask for?"))] == [
        ("TMT", "Tidal Mill Trust")
    ]
    assert [(w.said, w.also) for w in known.widened(tokens("the Tidal Mill Trust"))] == [("Tidal Mill Trust", "TMT")]
    assert [w.also for w in known.widened(tokens("low emission buses, or LEBs"))] == ["LEB", "low emission bus"]


def test_small_letters_are_an_abbreviation_only_where_that_is_asked() -> None:
    known = Abbreviations([("CARE", "Coastal Access and Rambling Easement")])
    assert known.widened(tokens("who is in care?")) == []
    assert [w.also for w in known.widened(tokens("what does care stand for?"), in_any_case=True)] == [
        "Coastal Access and Rambling Easement"
    ]


def test_what_is_said_most_often_comes_first_and_a_plural_is_no_other_form() -> None:
    pairs = [("PSW", "Public Sea Wall"), ("PSW", "Principal Swimming Warden"), ("PSW", "Principal Swimming Wardens")]
    assert Abbreviations(pairs).long_forms("PSW") == ("Principal Swimming Warden", "Public Sea Wall")
