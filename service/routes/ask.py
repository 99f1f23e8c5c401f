"""GET and POST /api/v1/ask: an answer in the record's own words, or a refusal that says why."""

import logging
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import StreamingResponse
from fastapi.sse import format_sse_event
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, TypeAdapter

from index.engine import Engine
from index.filters import Filters
from index.records import Answer, Citation, Claim, PassageKind
from service.answers.answer import answer
from service.deps import LONGEST_QUESTION, EngineDep, FiltersDep, Question, Reading, known_filters
from service.listing import problems

router = APIRouter(prefix="/api/v1", tags=["ask"])
log = logging.getLogger(__name__)

_ANSWER = TypeAdapter(Answer)


def _several(value: object) -> object:
    return [value] if isinstance(value, str) else value


class Asked(BaseModel):
    """A question with its limits. `panel` and `kind` take one or several."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"question": "What was resolved about school streets?", "kind": "resolution"}]},
    )

    question: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_QUESTION)]
    council: str | None = None
    panel: Annotated[list[str], BeforeValidator(_several)] = Field(default=[], description="Names or slugs.")
    kind: Annotated[list[PassageKind], BeforeValidator(_several)] = []
    item: str | None = None
    date_from: date | None = None
    date_to: date | None = None
    stream: bool = Field(default=False, description="Answer with server-sent events, the last of which is the answer.")

    def filters(self) -> Filters:
        """The limits."""
        return Filters(
            council=self.council,
            panels=tuple(self.panel),
            kinds=tuple(self.kind),
            item=self.item,
            date_from=self.date_from,
            date_to=self.date_to,
        )


class ClaimEvent(BaseModel):
    """One claim as it streams, with the citations that bear it."""

    claim: Claim
    citations: tuple[Citation, ...]


_STREAM: dict[int | str, dict[str, Any]] = {
    200: {
        "content": {"text/event-stream": {"schema": {"type": "string"}}},
        "description": "With `stream`: an event `claim` for each claim, then one `answer` with the whole Answer.",
    }
}


@router.get("/ask", summary="Ask a question", response_model=Answer, responses={**_STREAM, **problems(422)})
def ask(
    engine: EngineDep,
    q: Question,
    filters: FiltersDep,
    stream: Annotated[bool, Query(description="Answer with server-sent events.")] = False,
) -> Answer | Response:
    """Sentences from the papers that answer the question, each with its citation; else a refusal with its reason."""
    return _streamed(engine, q, filters) if stream else answer(engine, q, filters)


@router.post("/ask", summary="Ask a question", response_model=Answer, responses={**_STREAM, **problems(422)})
def ask_at_length(request: Request, engine: EngineDep, connection: Reading, asked: Asked) -> Answer | Response:
    """As GET; `stream`, or an Accept header that asks for text/event-stream, streams."""
    filters = known_filters(connection, asked.filters())
    streams = asked.stream or request.headers.get("accept", "").startswith("text/event-stream")
    return _streamed(engine, asked.question, filters) if streams else answer(engine, asked.question, filters)


def _streamed(engine: Engine, question: str, filters: Filters) -> StreamingResponse:
    headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
    return StreamingResponse(_events(engine, question, filters), media_type="text/event-stream", headers=headers)


def _events(engine: Engine, question: str, filters: Filters) -> Iterator[bytes]:
    try:
        given = answer(engine, question, filters)
    except Exception:
        log.exception("a streamed answer failed")
        yield format_sse_event(event="problem", data_str='{"status":500,"title":"Internal Server Error"}')
        return
    by_number = {citation.n: citation for citation in given.citations}
    for claim in given.claims:
        borne_by = tuple(by_number[n] for n in claim.citations if n in by_number)
        event = ClaimEvent(claim=claim, citations=borne_by)
        yield format_sse_event(event="claim", data_str=event.model_dump_json())
    yield format_sse_event(event="answer", data_str=_ANSWER.dump_json(given, by_alias=True).decode())
