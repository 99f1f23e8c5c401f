"""Where sentences end."""

from ingest.sentences import sentences


def split(text: str) -> list[str]:
    """The sentences of a text."""
    return [text[start:end] for start, end in sentences(text)]


def test_a_full_stop_before_a_capital_ends_a_sentence() -> None:
    assert split("It was late. The Chair left at 8 p.m. The Clerk wrote.") == [
        "It was late.",
        "The Chair left at 8 p.m.",
        "The Clerk wrote.",
    ]


def test_titles_initials_and_numbers_do_not() -> None:
    text = "Cllr. A. Ash asked Mr. Birch about minute No. 4."
    assert split(text) == [text]


def test_a_line_of_a_list_ends_one() -> None:
    assert split("1. Bins\n2. Trees") == ["1. Bins", "2. Trees"]


def test_brackets_after_a_sentence_are_their_own() -> None:
    assert split("It is late. (Action: Clerk)") == ["It is late.", "(Action: Clerk)"]
