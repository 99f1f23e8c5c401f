"""The pages that a question goes through: the front page, the answer, and the results."""

from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse

from index import panels, papers
from index.engine import Engine
from index.filters import Filters
from index.identity import panel_slug
from index.known import known
from index.nearest import FEW, did_you_mean, droppable
from index.records import PageText, Passage
from index.search import FacetValue, Found, Hit, search
from service import cursor
from service.answers.citations import best_quote
from service.answers.written import draft, finished, labels
from service.chips import Asking, Offer, asked_as, chips, lifted, set_aside
from service.deps import LONGEST_QUESTION, Cursor, EngineDep, FiltersDep, LibraryDep, Reading, searching
from service.entries import resolution_entries
from service.examples import examples
from service.typesetting import Run, excerpt, page
from service.unread import MOST_TURNS, Ignored, Turns

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
    witnesses: tuple[Passage, ...] = ()


@router.get("/")
def home(request: Request, connection: Reading, library: LibraryDep) -> Response:
    """A question box, what this is, and whose papers are held."""
    asked = library.settings.questions or examples(connection)
    held = panels.panels(connection)
    return page(request, "home.html", examples=asked, panels=held, totals=papers.totals(connection))


@router.get("/ask")
def ask(
    request: Request,
    connection: Reading,
    library: LibraryDep,
    filters: FiltersDep,
    ignore: Ignored = [],  # noqa: B006
    turn: Turns = [],  # noqa: B006
    q: Typed = "",
) -> Response:
    """The answer with its citations, or the refusal with its reason; below it, the passages that were found."""
    asked = q.strip()
    if not asked:
        return RedirectResponse("/", 303)
    with searching(library) as engine:  # let go of before a model words the answer, which may take it half a minute
        made = draft(engine, asked, filters, frozenset(ignore), turn)
        in_full = made.answer.asked_in_full or asked
        found = search(engine, in_full, filters, _RESULTS, ignore=frozenset(ignore))
        asking = _asking(request, engine, in_full, found, filters)
    given = finished(made, library.writer)
    cited = papers.passages_by_id(connection, [citation.passage_id for citation in given.citations])
    response = page(
        request,
        "answer.html",
        q=asked,
        in_full=in_full,
        labels=labels(made, given),
        turns=[*turn, in_full][-MOST_TURNS:],
        earlier=[(before, f"/ask?{urlencode({'q': before})}") for before in turn],
        filters=filters,
        answer=given,
        resolutions=list(resolution_entries(connection, given.resolutions)),
        citations={citation.n: citation for citation in given.citations},
        cited=cited,
        by_machine={name for name, passage in cited.items() if _pages_read(connection, passage)},
        results=[_result(hit) for hit in found.hits if hit.passage.id not in cited][:_BESIDE_AN_ANSWER],
        passages=asked_as(request.url, in_full, "/search"),
        asking=asking,
    )
    if given.note:
        response.headers["cache-control"] = "no-store"  # a model that failed may answer the next time
    return response


@router.get("/search")
def results(
    request: Request,
    connection: Reading,
    engine: EngineDep,
    filters: FiltersDep,
    ignore: Ignored = [],  # noqa: B006
    q: Typed = "",
    place: Cursor = None,
) -> Response:
    """Found passages, best first, with counts to limit them by."""
    if not q.strip():
        return RedirectResponse("/", 303)
    offset = cursor.decode(place, 0)
    found = search(engine, q.strip(), filters, _RESULTS, offset, ignore=frozenset(ignore))
    names = {panel.slug: panel.name for panel in panels.panels(connection)}
    chosen = [names.get(slug, slug) for slug in filters.panel_slugs()]
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
        asking=_asking(request, engine, q.strip(), found, filters),
    )


def _asking(request: Request, engine: Engine, question: str, found: Found, filters: Filters) -> Asking:
    """What was understood, with what undoes it, and what may have been meant where little was found."""
    meant = did_you_mean(engine, question, found.understood)
    drops = droppable(engine, filters) if filters and found.total < FEW else ()
    names = {panel.slug: panel.name for panel in known(engine.catalogue).panels}
    return Asking(
        chips(request.url, found.understood),
        set_aside(request.url, found.understood),
        Offer(meant, asked_as(request.url, meant)) if meant else None,
        lifted(request.url, drops, names),
    )


def _result(hit: Hit) -> Result:
    quote = best_quote(hit)
    url = f"/p/{hit.passage.id}?quote={quote[0]}-{quote[1]}"
    return Result(hit.passage, excerpt(hit.passage.text, hit.highlights, quote), url, hit.witnesses)


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
