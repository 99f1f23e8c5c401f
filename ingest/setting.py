"""Drafts are set in type: page texts are composed, and each block learns where its words lie on them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from index.records import Box, PageText
from ingest.joining import Vocabulary
from ingest.lines import PageLines
from ingest.reading import Block, BlockKind, Piece


@dataclass(frozen=True, slots=True)
class Strip:
    """A line of a draft, or a row of its table. `own_line` says that it starts a new line in the block's text."""

    page: int
    text: str
    box: Box
    own_line: bool = False


@dataclass(slots=True)
class Draft:
    """A block before it is set: its lines in order, from one page or several."""

    kind: BlockKind
    strips: list[Strip]
    number: str | None = None
    level: int = 0

    @property
    def words(self) -> int:
        return sum(strip.text.count(" ") + 1 for strip in self.strips)


@dataclass(slots=True)
class Composer:
    """Composes page texts from drafts given in reading order."""

    laid: Sequence[PageLines]
    vocabulary: Vocabulary
    blocks: list[Block] = field(default_factory=list)
    _texts: dict[int, list[str]] = field(default_factory=dict)
    _lengths: dict[int, int] = field(default_factory=dict)
    _by_number: dict[int, PageLines] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._by_number = {page.number: page for page in self.laid}

    def set(self, draft: Draft) -> None:
        """Put a draft's words on their pages and keep it as a block."""
        if draft.kind == "table":
            self.blocks += [self._block(part) for part in _parted(draft)]
        else:
            self.blocks.append(self._block(draft))

    def pages(self, printed: Sequence[str | None]) -> tuple[PageText, ...]:
        """The page texts so far, each with its printed number."""
        return tuple(
            PageText(page.number, "".join(self._texts.get(page.number, ())), *page.displayed, number, page.confidence)
            for page, number in zip(self.laid, printed, strict=True)
        )

    def _block(self, draft: Draft) -> Block:
        pieces: list[Piece] = []
        text = ""
        number = draft.number
        for run, joint in self._runs(draft):
            words = "".join(part for part, _ in run)
            page = run[0][1].page
            at = self._write(page, words, f"{number} " if number else "")
            number = None
            boxes = tuple(self._by_number[page].on_page(strip.box) for _, strip in run)
            pieces.append(Piece(page, len(text), len(text) + len(words), at, boxes))
            text += words + joint
        return Block(text, draft.kind, tuple(pieces), draft.number, draft.level)

    def _runs(self, draft: Draft) -> list[tuple[list[tuple[str, Strip]], str]]:
        """A draft's strips by page, each with the space after it, and what joins each page's run to the next."""
        runs: list[tuple[list[tuple[str, Strip]], str]] = []
        run: list[tuple[str, Strip]] = []
        for at, strip in enumerate(draft.strips):
            following = draft.strips[at + 1] if at + 1 < len(draft.strips) else None
            if following is None:
                run.append((strip.text, strip))
                runs.append((run, ""))
                break
            text, joint = (strip.text, "\n") if following.own_line else self.vocabulary.join(strip.text, following.text)
            if following.page == strip.page:
                run.append((text + joint, strip))
            else:
                run.append((text, strip))
                runs.append((run, joint))
                run = []
        return runs

    def _write(self, page: int, words: str, before: str) -> int:
        """Put words at the end of a page's text; where they start."""
        lead = ("\n\n" if self._texts.get(page) else "") + before
        start = self._lengths.get(page, 0) + len(lead)
        self._texts.setdefault(page, []).append(lead + words)
        self._lengths[page] = start + len(words)
        return start


MOST_ROWS, MOST_WORDS = 25, 180
"""A table's block is cited whole and must fit an encoder's window of some 256 tokens: a screenful, not a page."""


def _parted(draft: Draft) -> list[Draft]:
    """A table as blocks of no more rows and words than one citation bears, parted between rows."""
    parts: list[Draft] = []
    words = 0
    for strip in draft.strips:
        more = len(strip.text.split())
        if not parts or words + more > MOST_WORDS or len(parts[-1].strips) >= MOST_ROWS:
            parts.append(Draft("table", []))
            words = 0
        parts[-1].strips.append(strip)
        words += more
    return parts
