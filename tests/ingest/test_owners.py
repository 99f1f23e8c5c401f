"""Who acts in a clerk's sentence."""

import pytest

from ingest.owners import Actor, actors, antecedent, subject


def who(sentence: str, verb: str) -> str | None:
    """The subject of a verb."""
    found = subject(sentence, sentence.rindex(verb))
    return found.name if found else None


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        ("The Head of Highways and Transport undertook to write.", "undertook", "Head of Highways and Transport"),
        ("In reply to the Leader, the Director of Finance agreed to ask.", "agreed", "Director of Finance"),
        ("Councillors Ash and Birch offered to visit.", "offered", "Councillors Ash and Birch"),
        ("Members asked why, and the Clerk agreed to find out.", "agreed", "Clerk"),
        ("The Chair thanked Mr Ash, Ms Birch and Dr Cedar and agreed to write.", "agreed", "Chair"),
        ("The Panel noted that the Director was leaving and agreed to write.", "agreed", "The Panel"),
        ("The director of public health agreed to attend.", "agreed", "director of public health"),
        ("The Assistant Director (Highways) agreed to look.", "agreed", "Assistant Director (Highways)"),
        (
            "A representative of Fellgate Recycling Ltd agreed to reply.",
            "agreed",
            "representative of Fellgate Recycling Ltd",
        ),
        ("Officers would check.", "would", "Officers"),
        ("Rosalind would keep the Board informed.", "would", "Rosalind"),
    ],
)
def test_the_subject_is_the_one_who_acts(sentence: str, verb: str, expected: str) -> None:
    assert who(sentence, verb) == expected


def test_a_name_and_its_post_are_one_person() -> None:
    sentence = "Una Marsh, Director of Children's and Adult Services, welcomed the ideas and agreed to discuss them."
    assert who(sentence, "agreed") == "Una Marsh, Director of Children's and Adult Services"


def test_the_one_who_asked_and_the_one_who_answers_are_two() -> None:
    sentence = "In response to a question from Councillor Ash, the Housing Options Team Leader agreed to reply."
    assert who(sentence, "agreed") == "Housing Options Team Leader"


def test_places_months_and_plans_are_nobody() -> None:
    assert actors("A survey of Priory Lane in March 2024 informed the Local Plan.") == []


def test_an_actor_is_where_it_is_printed() -> None:
    text = "Then the Clerk wrote to Mr Ash."
    assert [text[each.start : each.end] for each in actors(text)] == ["Clerk", "Mr Ash"]


def test_he_is_the_person_of_the_sentence_before() -> None:
    he = Actor("pronoun", "He", 0, 2)
    meant = antecedent(he, ("Mr Ash asked about the lift.", "The Head of Property replied that it was broken."))
    assert meant is not None
    assert meant.name == "Head of Property"


def test_he_is_never_a_committee() -> None:
    assert antecedent(Actor("pronoun", "He", 0, 2), ("The Committee noted the report.",)) is None
