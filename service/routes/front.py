"""The pages that a question goes through: the front page, the answer, and the results."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse

from index import panels, papers
from index.filters import Filters
from index.identity import panel_slug
from index.records import PageText, Passage
from index.search import FacetValue, Hit, search
from service import cursor
from service.answers.answer import answer
from service.answers.citations import best_quote
from service.deps import LONGEST_QUESTION, Cursor, EngineDep, FiltersDep, LibraryDep, Reading
from service.entries import resolution_entries
from service.examples import examples
from service.typesetting import Run, excerpt, page

router = APIRouter(include_in_schema=False)

_RESULTS = 10

_BESIDE_AN_ANSWER = 5
"""Passages shown under an answer: enough to see what else there is, without burying the answer."""

Typed = Annotated[str, Query(max_length=LONGEST_QUESTION)]


@dataclass(frozen=True, slots=True)
class Choice:
    """A box to tick: a panel or kind that results can be limited to."""

    value: str
    count: int | None
    chosen: bool


@dataclass(frozen=True, slots=True)
class Result:
    """A found passage as a list shows it."""

    passage: Passage
    excerpt: list[Run]
    url: str


@router.get("/")
def home(request: Request, connection: Reading, library: LibraryDep) -> Response:
    """A question box, what this is, and whose papers are held."""
    asked = library.settings.questions or examples(connection)
    held = panels.panels(connection)
    return page(request, "home.html", examples=asked, panels=held, totals=papers.totals(connection))


@router.get("/ask")
def ask(request: Request, connection: Reading, engine: EngineDep, filters: FiltersDep, q: Typed = "") -> Response:
    """The answer with its citations, or the refusal with its reason; below it, the passages that were found."""
    if not q.strip():
        return RedirectResponse("/", 303)
    given = answer(engine, q.strip(), filters)
    found = search(engine, q.strip(), filters, _RESULTS)
    cited = papers.passages_by_id(connection, [citation.passage_id for citation in given.citations])
    return page(
        request,
        "answer.html",
        q=q.strip(),
        filters=filters,
        answer=given,
        resolutions=list(resolution_entries(connection, given.resolutions)),
        citations={citation.n: citation for citation in given.citations},
        cited=cited,
        by_machine={name for name, passage in cited.items() if _pages_read(connection, passage)},
        results=[_result(hit) for hit in found.hits if hit.passage.id not in cited][:_BESIDE_AN_ANSWER],
        query=request.url.query,
    )


@router.get("/search")
def results(
    request: Request,
    connection: Reading,
    engine: EngineDep,
    filters: FiltersDep,
    q: Typed = "",
    place: Cursor = None,
) -> Response:
    """Found passages, best first, with counts to limit them by."""
    if not q.strip():
        return RedirectResponse("/", 303)
    offset = cursor.decode(place, 0)
    found = search(engine, q.strip(), filters, _RESULTS, offset)
    known = {panel.slug: panel.name for panel in panels.panels(connection)}
    chosen = [known.get(slug, slug) for slug in filters.panel_slugs()]
    following = offset + _RESULTS if offset + _RESULTS < found.total else None
    return page(
        request,
        "results.html",
        q=q.strip(),
        filters=filters,
        results=[_result(hit) for hit in found.hits],
        first=offset + 1,
        total=found.total,
        panel_choices=_choices(found.facets["panel"], chosen),
        kind_choices=_choices(found.facets["kind"], list(filters.kinds)),
        years=_years(request, found.facets["year"], filters),
        next=cursor.next_address(request, following),
    )


def _result(hit: Hit) -> Result:
    quote = best_quote(hit)
    url = f"/p/{hit.passage.id}?quote={quote[0]}-{quote[1]}"
    return Result(hit.passage, excerpt(hit.passage.text, hit.highlights, quote), url)


def _pages_read(connection: Reading, passage: Passage) -> list[PageText]:
    """The pages of a passage that a machine read from a scan."""
    pages = (papers.page(connection, passage.document.id, span.page) for span in passage.spans)
    return [read for read in pages if read and read.confidence is not None]


def _choices(counted: tuple[FacetValue, ...], chosen: list[str]) -> list[Choice]:
    names = {panel_slug(name) for name in chosen}
    found = [Choice(facet.value, facet.count, panel_slug(facet.value) in names) for facet in counted]
    shown = {panel_slug(choice.value) for choice in found}
    return found + [Choice(name, None, True) for name in chosen if panel_slug(name) not in shown]


def _years(request: Request, counted: tuple[FacetValue, ...], filters: Filters) -> list[tuple[FacetValue, str, bool]]:
    """Each year with the address of its results, newest first, and whether it is the one that is shown."""
    bare = request.url.remove_query_params("cursor")
    days = (str(filters.date_from), str(filters.date_to))
    return [
        (facet, f"?{bare.include_query_params(date_from=span[0], date_to=span[1]).query}", span == days)
        for facet in sorted(counted, key=lambda facet: facet.value, reverse=True)
        for span in [(f"{facet.value}-01-01", f"{facet.value}-12-31")]
    ]
