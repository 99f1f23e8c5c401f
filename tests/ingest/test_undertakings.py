"""Who is bound by a sentence of minutes, and who is not."""

import pytest

from ingest.undertakings import undertakings


def bound(sentence: str) -> list[str | None]:
    """Whom a sentence binds; one that begins with "RESOLVED" was decided."""
    resolved = sentence.startswith("RESOLVED")
    return [each.owner.name if each.owner else None for each in undertakings(sentence, (), resolved)]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("He promised Councillor Ash a breakdown by ward within a fortnight.", "He"),
        ("The Chair said that she would do so before the end of the month.", "Chair"),
        ("Mr Elm replied that a written answer would be sent within ten working days.", "Mr Elm"),
        (
            "Nothing would be submitted before a workshop, which the Head of Parks promised for 30 April.",
            "Head of Parks",
        ),
        ("RESOLVED: That each Director bring a recovery plan to the Cabinet in May.", "Director"),
        ("RESOLVED: That the Head of Parks be asked to confirm in writing that the lido will stay.", "Head of Parks"),
    ],
)
def test_undertakings_in_other_words(sentence: str, owner: str) -> None:
    assert bound(sentence) == [owner]


@pytest.mark.parametrize(
    "sentence",
    [
        "Larkford would provide 900 homes over the plan period.",
        "Fellgate and Overmere would follow in the new year, and Nettlewick by April 2025.",
        "Mrs Elm said that she would look into it with the Clerk but could not bind herself.",
        "Councillor Ash asked whether the buses, promised in a report for the autumn, had been forgotten.",
        "Councillor Ash gave her personal assurance that there was no list in a drawer.",
    ],
)
def test_what_will_happen_or_is_only_told_is_no_undertaking(sentence: str) -> None:
    assert bound(sentence) == []
