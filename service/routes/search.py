"""GET /api/v1/search: ranked passages with their citations, and counts to narrow them by."""

from fastapi import APIRouter, Request

from index.search import Hit, search
from service import cursor
from service.answers.citations import best_quote, cite
from service.deps import Cursor, EngineDep, FiltersDep, Limit, Question
from service.listing import Ranked, SearchResults, problems

router = APIRouter(prefix="/api/v1", tags=["find"])


def ranked(n: int, hit: Hit) -> Ranked:
    """A hit with the citation of the words in it that bear most on the question."""
    citation = cite(n, hit.passage, *best_quote(hit))
    return Ranked(passage=hit.passage, score=hit.score, highlights=hit.highlights, citation=citation)


@router.get("/search", summary="Find passages", responses=problems(422))
def find(
    request: Request,
    engine: EngineDep,
    q: Question,
    filters: FiltersDep,
    limit: Limit = 10,
    place: Cursor = None,
) -> SearchResults:
    """Passages that bear on a question, best first.

    `query` says what was understood of the question: that steers the ranking and hides nothing. Only the filters hide.
    """
    offset = cursor.decode(place, 0)
    found = search(engine, q, filters, limit, offset)
    following = offset + limit if offset + limit < found.total else None
    return SearchResults(
        query=found.understood,
        results=tuple(ranked(n, hit) for n, hit in enumerate(found.hits, offset + 1)),
        facets=found.facets,
        next=cursor.next_address(request, following),
    )
