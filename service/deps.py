"""What routes depend on, named once."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Annotated, Literal

from fastapi import Depends, Query, Request
from pydantic import BeforeValidator, StringConstraints
from sqlalchemy import Connection

from index import panels
from index.catalogue import Catalogue
from index.engine import Engine
from index.filters import Filters
from index.identity import panel_slug
from index.records import CommitmentStatus, MinutesStatus, Outcome, PassageKind
from service import held
from service.doors import Shut
from service.entries import CommitmentQuery, ResolutionQuery
from service.library import Library
from service.problems import Problem, nearest

LONGEST_QUESTION = 1000
"""Characters: no question is longer, and the model reads no further."""

_PATIENCE = 10.0
"""Seconds that a question waits for the index to be rebuilt; a small one takes less."""


def library(request: Request) -> Library:
    """All that the service holds open."""
    held: Library = request.app.state.library
    return held


LibraryDep = Annotated[Library, Depends(library)]


def engine(held: LibraryDep) -> Iterator[Engine]:
    """The followers, for searching; their stores stay open until the answer is given."""
    try:
        with held.following.doors.inside(_PATIENCE):
            yield held.engine
    except Shut:
        detail = "A paper was taken out, and the index is being built anew without it. Try again in a minute."
        raise Problem(503, "rebuilding", "The index is being rebuilt", detail) from None


searching = contextmanager(engine)
"""The same for a part of a request: who waits for a language model must not keep the stores from being exchanged."""


def catalogue(held: LibraryDep) -> Catalogue:
    """The truth about every paper."""
    return held.catalogue


EngineDep = Annotated[Engine, Depends(engine)]
CatalogueDep = Annotated[Catalogue, Depends(catalogue)]


def reading(held: CatalogueDep) -> Iterator[Connection]:
    """A connection that sees one moment of the catalogue."""
    with held.reading() as connection:
        yield connection


Reading = Annotated[Connection, Depends(reading)]

Question = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_QUESTION),
    Query(description="A question or words, in plain English.", examples=["What was resolved about school streets?"]),
]
Limit = Annotated[int, Query(ge=1, le=100, description="How many results to answer with.")]
Cursor = Annotated[
    str | None, Query(alias="cursor", description="Where to go on: taken from the `next` of an earlier answer.")
]


def _unless_blank(value: object) -> object:
    """A form sends its empty fields too; they are limits that nobody set."""
    if isinstance(value, list):
        return [entry for entry in value if entry != ""]
    return None if value == "" else value


_Blank = BeforeValidator(_unless_blank)

Council = Annotated[str | None, _Blank, Query(description="A council's name, exactly.")]
Panels = Annotated[
    list[str], _Blank, Query(description="A panel's name or slug; may repeat.", examples=[["health-scrutiny-panel"]])
]
Kinds = Annotated[
    list[PassageKind], _Blank, Query(description="What kind of passage; may repeat.", examples=[["resolution"]])
]
Item = Annotated[str | None, _Blank, Query(description="An item's number as printed.", examples=["9"])]
DateFrom = Annotated[
    date | None, _Blank, Query(description="The first day of a meeting, inclusive.", examples=["2021-01-01"])
]
DateTo = Annotated[
    date | None, _Blank, Query(description="The last day of a meeting, inclusive.", examples=["2021-12-31"])
]


def known_filters(connection: Connection, filters: Filters) -> Filters:
    """The filters, if they name what is known and dates in order: an empty answer would mislead."""
    if filters.council:
        _known_council(connection, filters.council)
    known = {panel.slug: panel.name for panel in panels.panels(connection, filters.council)} if filters.panels else {}
    for name in filters.panels:
        if panel_slug(name) not in known:
            near = nearest(panel_slug(name), known)
            advice = f"Did you mean {' or '.join(near)}?" if near else "GET /api/v1/panels lists those that are known."
            raise Problem(422, "unknown-panel", "No such panel", f"No panel is called {name!r}. {advice}", near)
    if filters.date_from and filters.date_to and filters.date_from > filters.date_to:
        detail = (
            f"date_from ({filters.date_from}) is after date_to ({filters.date_to}): no day lies between. Swap them."
        )
        raise Problem(422, "dates-reversed", "The dates are the wrong way round", detail)
    return filters


def _known_council(connection: Connection, name: str) -> None:
    known = held.councils(connection)
    if name not in known:
        said = f"Those whose papers are held: {'; '.join(known)}." if known else "No papers are held yet."
        raise Problem(422, "unknown-council", "No such council", f"No council is called {name!r}. {said}", known)


def common_filters(
    connection: Reading,
    council: Council = None,
    panel: Panels = [],  # noqa: B006
    kind: Kinds = [],  # noqa: B006
    item: Item = None,
    date_from: DateFrom = None,
    date_to: DateTo = None,
) -> Filters:
    """The limits that search, ask and the registers share."""
    return known_filters(
        connection,
        Filters(
            council=council,
            panels=tuple(panel),
            kinds=tuple(kind),
            item=item,
            date_from=date_from,
            date_to=date_to,
        ),
    )


FiltersDep = Annotated[Filters, Depends(common_filters)]


About = Annotated[
    Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_QUESTION)] | None,
    _Blank,
    Query(description="Only what bears on these words, most relevant first.", examples=["school streets"]),
]


Owner = Annotated[
    Annotated[str, StringConstraints(max_length=200)] | None,
    _Blank,
    Query(description="Words of the owner's name or post.", examples=["Waste"]),
]


def resolution_query(
    filters: FiltersDep,
    outcome: Annotated[
        list[Outcome], _Blank, Query(description="What became of it; may repeat.", examples=[["lost"]])
    ] = [],  # noqa: B006
    status: Annotated[
        list[MinutesStatus], _Blank, Query(description="Of the minutes that record it; may repeat.")
    ] = [],  # noqa: B006
    about: About = None,
) -> ResolutionQuery:
    """Which resolutions are wanted."""
    return ResolutionQuery(filters, tuple(outcome), tuple(status), about)


def commitment_query(
    filters: FiltersDep,
    status: Annotated[
        list[CommitmentStatus], _Blank, Query(description="How it stands today; may repeat.", examples=[["overdue"]])
    ] = [],  # noqa: B006
    owner: Owner = None,
    about: About = None,
) -> CommitmentQuery:
    """Which commitments are wanted."""
    return CommitmentQuery(filters, tuple(status), owner, about)


ResolutionQueryDep = Annotated[ResolutionQuery, Depends(resolution_query)]
CommitmentQueryDep = Annotated[CommitmentQuery, Depends(commitment_query)]


def as_csv(
    request: Request,
    form: Annotated[
        Literal["csv", "json"] | None, Query(alias="format", description="CSV is the whole register, in one go.")
    ] = None,
) -> bool:
    """Whether CSV is wanted: by `format`, by an address that ends in .csv, or by the Accept header."""
    if form or request.url.path.endswith(".csv"):
        return form != "json"
    accepted = request.headers.get("accept", "").split(",")
    return any(kind.strip().startswith("text/csv") for kind in accepted)


AsCsv = Annotated[bool, Depends(as_csv)]
