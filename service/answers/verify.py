"""No quote leaves this program that does not stand, character for character, in its passage and on its page."""

from itertools import pairwise

from sqlalchemy import Connection

from index import papers
from index.records import Citation, Passage


def stands(connection: Connection, citation: Citation, passage: Passage) -> bool:
    """Whether the words quoted are those of the passage at that place, and each run of them those of its page."""
    if (
        not citation.quote
        or not 0 <= citation.start < citation.end
        or passage.text[citation.start : citation.end] != citation.quote
    ):
        return False
    covered = 0
    for span in passage.spans:
        start, end = max(span.start, citation.start), min(span.end, citation.end)
        if start >= end:
            continue
        page = papers.page(connection, passage.document.id, span.page)
        at = span.page_start + start - span.start
        if page is None or page.text[at : at + end - start] != passage.text[start:end]:
            return False
        covered += end - start
    joints = sum(passage.text[a.end : b.start].isspace() for a, b in pairwise(passage.spans))
    return covered + joints >= len(citation.quote)
