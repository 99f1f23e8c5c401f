"""How the API gives a list: a page of results, and the address of the next."""

from typing import Annotated, Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from index.records import Citation, Passage, Understood
from index.search import FacetValue
from service.problems import MEDIA_TYPE, ProblemDetails

Result = TypeVar("Result")

Next = Annotated[str | None, Field(description="The address of the next page; null on the last.")]


class Listing(BaseModel, Generic[Result]):
    """A page of a list."""

    model_config = ConfigDict(frozen=True)

    results: tuple[Result, ...]
    next: Next = None


class Ranked(BaseModel):
    """A passage that was found. Highlights are character offsets in its text."""

    model_config = ConfigDict(frozen=True)

    passage: Passage
    score: Annotated[float, Field(description="Comparable within one answer only.", examples=[3.1415])]
    highlights: tuple[tuple[int, int], ...]
    citation: Citation


class SearchResults(Listing[Ranked]):
    """What a question found, best first, with what was understood of it and counts to narrow it by."""

    query: Understood
    facets: dict[str, tuple[FacetValue, ...]]


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The problems that a route may answer with, for its documentation."""
    said = {
        404: "There is no such thing.",
        410: "It was taken out; `detail` says why.",
        422: "The request cannot be understood; `detail` says what to change.",
        503: "Not now; `detail` says what is missing.",
    }
    schema = {"$ref": f"#/components/schemas/{ProblemDetails.__name__}"}
    return {status: {"description": said[status], "content": {MEDIA_TYPE: {"schema": schema}}} for status in statuses}
