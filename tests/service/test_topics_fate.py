"""What may be said in one word of a recommendation's fate: never that it was carried where it was not."""

from dataclasses import dataclass

import pytest

from service.recommending import told_fate


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision as far as its fate is told."""

    event: str
    text: str
    label: str = "Agreed"


ASKED = "1. Approve the sale of the old ferry house in Quay Lane."
SOLD = Decided("carried", "That the sale of the old ferry house in Quay Lane be approved.")
FELL = Decided("lost", "That the sale of the old ferry house in Quay Lane be approved.")
REPLACED = Decided("amended", "That the sale of the old ferry house in Quay Lane be approved.")


@pytest.mark.parametrize(
    ("decisions", "fate"),
    [
        ((), ""),
        ((SOLD,), "Carried"),
        ((FELL,), "Lost"),
        ((SOLD, REPLACED), "Carried as amended"),
        ((SOLD, FELL), "Decided in parts"),
        ((Decided("carried", "That the sale of the old ferry house be not approved."),), "Decided in other words"),
        ((Decided("carried", "That the report on the old ferry house be noted.", "Noted"),), "Decided on"),
        ((Decided("carried", "That the sale of the old ferry house in Quay Lane be noted.", "Noted"),), "Noted"),
        ((Decided("carried", "That the Head of Property let the old ferry house to the Sea Scouts."),), "Decided on"),
        ((Decided("lost", "That the old ferry house in Quay Lane be sold to no one."),), "Decided in other words"),
    ],
)
def test_carried_is_said_only_of_what_says_the_same_and_stood(decisions: tuple[Decided, ...], fate: str) -> None:
    assert told_fate(ASKED, decisions) == fate


def test_a_question_put_to_a_meeting_is_decided_on_and_not_carried() -> None:
    assert told_fate("Decide whether to approve the sale of the old ferry house in Quay Lane.", (SOLD,)) == "Decided on"
    assert told_fate("That Cabinet considers the sale of the old ferry house in Quay Lane.", (SOLD,)) == "Decided on"
