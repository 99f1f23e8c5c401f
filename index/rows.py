"""Records as rows of the catalogue's tables; `papers` reads them back."""

import orjson

from index.identity import panel_slug
from index.intake import Paper, Promise, Sighting
from index.records import Attendance, PageText, Part, Passage


def page_row(page: PageText, document: str) -> dict[str, object]:
    """A page of a document."""
    return {
        "document_id": document,
        "number": page.number,
        "text": page.text,
        "width": page.width,
        "height": page.height,
        "printed": page.printed,
        "confidence": page.confidence,
    }


def part_row(part: Part, ordinal: int, document: str) -> dict[str, object]:
    """A part, by where it stands among the parts of its document."""
    return {
        "id": part.id,
        "document_id": document,
        "ordinal": ordinal,
        "kind": part.kind,
        "title": part.title,
        "panel": part.panel,
        "panel_slug": panel_slug(part.panel) if part.panel else None,
        "date": part.date.isoformat() if part.date else None,
        "item_number": part.item.number if part.item else None,
        "item_title": part.item.title if part.item else None,
        "page_from": part.page_from,
        "page_to": part.page_to,
        "confidence": part.confidence,
        "status": part.status,
        "complete": part.complete,
    }


def passage_row(passage: Passage, ordinal: int, key: str) -> dict[str, object]:
    """A passage, by where it stands in its document, with the key of its embedding. Heading and spans are JSON."""
    return {
        "id": passage.id,
        "document_id": passage.document.id,
        "part_id": passage.part.id,
        "ordinal": ordinal,
        "text": passage.text,
        "kind": passage.kind,
        "item_number": passage.item.number if passage.item else None,
        "item_title": passage.item.title if passage.item else None,
        "page": passage.page,
        "printed_page": passage.printed_page,
        "paragraph": passage.paragraph,
        "heading": orjson.dumps(passage.heading).decode(),
        "spans": orjson.dumps(passage.spans).decode(),
        "complete": passage.complete,
        "embedding": key,
    }


def finding_rows(paper: Paper) -> list[dict[str, object]]:
    """What a paper records of decisions, promises and attendance, in its order."""
    part_of = {passage.id: passage.part.id for passage in paper.passages}
    found: list[tuple[str, str, Sighting | Promise | Attendance]] = [
        *(("sighting", part_of[sighting.passage_id], sighting) for sighting in paper.sightings),
        *(("promise", part_of[promise.passage_id], promise) for promise in paper.promises),
        *(("attendance", part, attendance) for part, attendance in paper.attendance),
    ]
    return [
        {
            "document_id": paper.document.id,
            "ordinal": ordinal,
            "kind": kind,
            "part_id": part,
            "record": orjson.dumps(record).decode(),
        }
        for ordinal, (kind, part, record) in enumerate(found)
    ]
