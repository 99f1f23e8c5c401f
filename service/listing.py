"""How the API gives a list: a page of results, and the address of the next."""

from typing import Annotated, Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from index.nearest import Drop
from index.question import Understood
from index.records import Citation, DocumentRef, PartRef, Passage
from index.search import FacetValue
from service.problems import MEDIA_TYPE, ProblemDetails

Result = TypeVar("Result")

Next = Annotated[str | None, Field(description="The address of the next page; null on the last.")]


class Listing(BaseModel, Generic[Result]):
    """A page of a list."""

    model_config = ConfigDict(frozen=True)

    results: tuple[Result, ...]
    next: Next = None


class Witness(BaseModel):
    """Another passage that says the same of the same meeting."""

    model_config = ConfigDict(frozen=True)

    passage_id: str
    document: DocumentRef
    part: PartRef
    page: int
    printed_page: str | None
    url: str


class Ranked(BaseModel):
    """A passage that was found. Highlights are character offsets in its text; witnesses are other papers' passages that
    say the same of the same meeting, and are not listed again."""

    model_config = ConfigDict(frozen=True)

    passage: Passage
    score: Annotated[float, Field(description="Comparable within one answer only.", examples=[3.1415])]
    highlights: tuple[tuple[int, int], ...]
    citation: Citation
    witnesses: tuple[Witness, ...] = ()


class SearchResults(Listing[Ranked]):
    """What a question found, best first, with what was understood of it and counts to narrow it by."""

    query: Understood
    facets: dict[str, tuple[FacetValue, ...]]
    did_you_mean: Annotated[
        str | None, Field(description="The question in the papers' own words, where it has words that no paper has.")
    ] = None
    drop: Annotated[
        tuple[Drop, ...], Field(description="Where little is found: limits without which there would be more.")
    ] = ()


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
