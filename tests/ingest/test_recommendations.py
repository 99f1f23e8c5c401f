"""What reports ask for."""

import pytest

from ingest.decisions import decisions_of, recommendations_of
from tests.ingest.written import paper

REPORT = """
# Recommendations for decision:

The Cabinet is recommended to:

1. Approve the alteration of the depot, at a cost of £410,000.

2. Note the survey.

The panel is asked to note:

3. The results of the consultation.

# 1. Purpose

1.1 At its last meeting it was RESOLVED: That the work begin.
"""


def asked(words: str) -> list[str]:
    return [one.text for one in recommendations_of(*paper(words, "report"))]


def test_each_clause_asked_for_is_a_recommendation() -> None:
    assert asked(REPORT) == [
        "Approve the alteration of the depot, at a cost of £410,000.",
        "Note the survey.",
        "The results of the consultation.",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "It is recommended that the panel note the report.",
        "RECOMMENDATION: that the panel note the report.",
        "# 2. RECOMMENDATION(S)\n\nThat the panel note the report.",
        "Members are invited to note the report.",
        "The Cabinet (Quays) Panel is recommended to note the report.",
        "Case officer: Ann Oak. Recommendation: APPROVE with conditions.",
        "Case officer: Ann Oak. Recommendation: REFUSE.",
        "# 1 Decision asked for\n\n1. That the Board note the report.",
        "This report tells of the quays. The Committee is asked:\n\n(a) to note the report;",
        "The Cabinet on 3 May 2022 (Minute 9) RECOMMENDED to the Council that the report be noted.",
    ],
)
def test_the_ways_to_ask_are_known(words: str) -> None:
    assert len(asked(words)) == 1


def test_a_clause_that_asks_for_another_bodys_leave_is_whole() -> None:
    words = "# Recommendations\n\n1. That the report be noted.\n\n2. That the Cabinet be recommended to buy a lamp."
    assert asked(words)[1] == "That the Cabinet be recommended to buy a lamp."


def test_a_numbered_paragraph_below_a_recommendation_is_none() -> None:
    words = "# Recommendation\n\nThat the forecast be noted.\n\n7.1 The forecast by quay is shown below."
    assert asked(words) == ["That the forecast be noted."]


def test_the_columns_of_a_table_of_recommendations_ask_for_nothing() -> None:
    assert asked("Recommendation: To whom") == []


@pytest.mark.parametrize("kind", ["report", "agenda", "appendix", "presentation", "other"])
def test_nothing_in_a_paper_that_is_not_minutes_is_decided(kind: str) -> None:
    words = REPORT + "\n\nRESOLVED: That the budget be approved.\n\nThat Cabinet be thanked. Carried."
    assert decisions_of(*paper(words, kind)) == ()  # type: ignore[arg-type]


def test_minutes_recommend_nothing() -> None:
    assert recommendations_of(*paper("RECOMMENDED to Council: That the budget be approved.")) == ()
