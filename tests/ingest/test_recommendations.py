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
    ],
)
def test_the_ways_to_ask_are_known(words: str) -> None:
    assert len(asked(words)) == 1


@pytest.mark.parametrize("kind", ["report", "agenda", "appendix", "presentation", "other"])
def test_nothing_in_a_paper_that_is_not_minutes_is_decided(kind: str) -> None:
    words = REPORT + "\n\nRESOLVED: That the budget be approved.\n\nThat Cabinet be thanked. Carried."
    assert decisions_of(*paper(words, kind)) == ()  # type: ignore[arg-type]


def test_minutes_recommend_nothing() -> None:
    assert recommendations_of(*paper("RECOMMENDED to Council: That the budget be approved.")) == ()
