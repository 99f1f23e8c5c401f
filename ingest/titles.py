"""What a part of a file is called: by its face, its bookmark, or the item that it is for."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from index.records import ItemRef, PartKind
from ingest.agenda import ALIKE
from ingest.faces import face_lines
from ingest.items import clean_title
from ingest.openings import Opening
from ingest.reading import Block, Reading

_HEADS = 2
"""Blocks at a report's head of which one may give its item's title again: a stamp may stand before it."""


def title_of(opening: Opening, kind: PartKind, item: ItemRef | None, blocks: Sequence[Block], reading: Reading) -> str:
    """The title of the part that begins with an opening."""
    face = opening.face
    if kind == "agenda":
        return "Agenda"
    if kind in ("minutes", "decision"):
        said = next(
            (
                line
                for line in face_lines(blocks[:10])[:9]
                if re.search(r"\bminutes\b|\bdecisions?\b|\bdisposition\b", line, re.IGNORECASE)
            ),
            None,
        )
        if said and len(said) < 160:
            return clean_title(said)
    mark = re.sub(r"^\W*(?:item\s+)?\d{1,3}[a-z]?[.:)]?\s+", "", opening.bookmark or "", flags=re.IGNORECASE)
    headed = next((block.text for block in blocks[:_HEADS] if block.kind == "heading"), "")
    if kind == "report" and item and item.title and not _gives(face.title or "", item) and _gives(headed, item):
        return item.title
    if kind in ("report", "appendix") and face.title:
        return face.title
    return mark or (item.title if item else "") or face.title or reading.title or clean_title(blocks[0].text[:120])


def _gives(line: str, item: ItemRef) -> bool:
    return fuzz.token_set_ratio(line.lower(), item.title.lower()) >= ALIKE
