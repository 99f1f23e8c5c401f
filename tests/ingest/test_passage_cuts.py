"""Where long paragraphs are cut."""

from ingest.passage_cuts import cuts

SENTENCE = "The ferry ran late on each of the nine days of the fair."
"""Thirteen words."""


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in cuts(text)]


def test_a_long_paragraph_is_cut_into_pieces_of_like_length() -> None:
    lengths = [len(piece.split()) for piece in pieces(" ".join([SENTENCE] * 13))]
    assert lengths in ([91, 78], [78, 91])


def test_a_vote_is_not_cut_off_from_its_motion() -> None:
    motion = "Councillor Oak moved that the fares be held. The motion was put and LOST by 4 to 3."
    for before in range(6, 13):
        text = " ".join([*[SENTENCE] * before, motion, *[SENTENCE] * (14 - before)])
        assert any(motion in piece for piece in pieces(text))


def test_a_paragraph_is_cut_where_another_motion_begins() -> None:
    motion = "Councillor Elm then moved that the quay be swept."
    text = " ".join([*[SENTENCE] * 6, motion, *[SENTENCE] * 7])
    assert pieces(text)[1].startswith(motion)


def test_a_row_of_a_table_is_not_cut_in_two() -> None:
    row = "A1\tSend the list. Say when.\t" + "It was sent. " * 30 + "\tClosed"
    table = "\n".join([row] * 3)
    assert all(piece.startswith("A1") and piece.endswith("Closed") for piece in pieces(table))
