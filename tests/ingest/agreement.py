"""What every reader's reading must keep, whatever the paper."""

from ingest.reading import Reading


def assert_agrees(reading: Reading) -> None:
    """Pages count from 1; every block's pieces cover its text in order and say the same as the page they name."""
    assert [page.number for page in reading.pages] == list(range(1, len(reading.pages) + 1))
    for block in reading.blocks:
        assert block.text
        assert block.pieces
        assert block.pieces[0].start == 0
        assert block.pieces[-1].end == len(block.text)
        for before, after in zip(block.pieces, block.pieces[1:], strict=False):
            assert not block.text[before.end : after.start].strip()
            assert before.page < after.page
        for piece in block.pieces:
            words = reading.pages[piece.page - 1].text[piece.page_start :][: piece.end - piece.start]
            assert block.text[piece.start : piece.end] == words


def texts(reading: Reading) -> list[str]:
    """The blocks' words in order."""
    return [block.text for block in reading.blocks]
