"""/api/v1/passages: words by their id, and others about the same thing."""

from typing import Annotated

from fastapi import APIRouter, Path

from index.records import Passage
from index.search import similar
from service import held
from service.deps import EngineDep, Limit, Reading
from service.listing import Listing, Ranked, problems
from service.routes.search import ranked

router = APIRouter(prefix="/api/v1/passages", tags=["papers"], responses=problems(404, 410, 422))

PassageId = Annotated[str, Path(description="A passage's id.", examples=["p0123456789abcdef"])]


@router.get("/{passage_id}", summary="Read a passage")
def read(connection: Reading, passage_id: PassageId) -> Passage:
    """A passage's words and whose they are. Where its paper has newer words, `document.replaced_by` names the paper."""
    return held.passage(connection, passage_id)


@router.get("/{passage_id}/similar", summary="Find passages about the same thing")
def alike(connection: Reading, engine: EngineDep, passage_id: PassageId, limit: Limit = 10) -> Listing[Ranked]:
    """Passages about the same thing, nearest first, without those that say the same words."""
    hits = similar(engine, held.passage(connection, passage_id), limit)
    return Listing(results=tuple(ranked(n, hit) for n, hit in enumerate(hits, 1)))
