"""GET /api/v1/search: ranked passages with their citations, and counts to narrow them by."""

from fastapi import APIRouter, Request

from index.nearest import FEW, did_you_mean, droppable
from index.search import Hit, search
from service import cursor
from service.answers.citations import best_quote, cite
from service.deps import Cursor, EngineDep, FiltersDep, Limit, Question
from service.listing import Ranked, SearchResults, Witness, problems
from service.unread import Ignored

router = APIRouter(prefix="/api/v1", tags=["find"])


def ranked(n: int, hit: Hit) -> Ranked:
    """A hit with the citation of the words in it that bear most on the question."""
    citation = cite(n, hit.passage, *best_quote(hit))
    return Ranked(
        passage=hit.passage,
        score=hit.score,
        highlights=hit.highlights,
        citation=citation,
        witnesses=tuple(
            Witness(
                passage_id=other.id,
                document=other.document,
                part=other.part,
                page=other.page,
                printed_page=other.printed_page,
                url=f"/p/{other.id}",
            )
            for other in hit.witnesses
        ),
    )


@router.get("/search", summary="Find passages", responses=problems(422))
def find(
    request: Request,
    engine: EngineDep,
    q: Question,
    filters: FiltersDep,
    ignore: Ignored = [],  # noqa: B006
    limit: Limit = 10,
    place: Cursor = None,
) -> SearchResults:
    """Passages that bear on a question, best first.

    `query` says what was understood of the question: that steers the ranking and hides nothing. Only the filters hide.
    Its `readings` say which words were read as what; `ignore` has them not read so.
    """
    offset = cursor.decode(place, 0)
    found = search(engine, q, filters, limit, offset, ignore=frozenset(ignore))
    following = offset + limit if offset + limit < found.total else None
    return SearchResults(
        query=found.understood,
        results=tuple(ranked(n, hit) for n, hit in enumerate(found.hits, offset + 1)),
        facets=found.facets,
        did_you_mean=did_you_mean(engine, q, found.understood) if offset == 0 else None,
        drop=droppable(engine, filters) if found.total < FEW else (),
        next=cursor.next_address(request, following),
    )
