"""GET and POST /api/v1/ask: an answer in the record's own words, or worded by a model, or a refusal that says why."""

import logging
from collections.abc import AsyncGenerator
from contextlib import aclosing
from datetime import date
from typing import Annotated, Any

import anyio
from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import StreamingResponse
from fastapi.sse import format_sse_event
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, TypeAdapter
from starlette.concurrency import run_in_threadpool

from index.filters import Filters
from index.question import Understood
from index.records import Answer, Citation, Claim, PassageKind, Struck
from service.answers.written import Draft, draft, last, wording
from service.deps import LONGEST_QUESTION, FiltersDep, LibraryDep, Question, known_filters, searching
from service.library import Library
from service.listing import problems
from service.unread import MOST_TURNS, Ignorable, Ignored, Turns

router = APIRouter(prefix="/api/v1", tags=["ask"])
log = logging.getLogger(__name__)

_ANSWER = TypeAdapter(Answer)
_STRUCK = TypeAdapter(Struck)
_PASSING = {"cache-control": "no-store", "x-accel-buffering": "no"}

Asking = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_QUESTION)]


def _several(value: object) -> object:
    return [value] if isinstance(value, str) else value


class Asked(BaseModel):
    """A question with its limits. `panel`, `kind` and `ignore` take one or several."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"question": "What was resolved about school streets?", "kind": "resolution"}]},
    )

    question: Asking
    council: str | None = None
    panel: Annotated[list[str], BeforeValidator(_several)] = Field(default=[], description="Names or slugs.")
    kind: Annotated[list[PassageKind], BeforeValidator(_several)] = []
    item: str | None = None
    date_from: date | None = None
    date_to: date | None = None
    ignore: Annotated[list[Ignorable], BeforeValidator(_several)] = Field(
        default=[], description="What is not to be read out of the question."
    )
    turns: list[Asking] = Field(
        default=[], max_length=MOST_TURNS, description="Questions asked before, oldest first; nothing is kept of them."
    )
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


class UnderstoodEvent(BaseModel):
    """What was understood, before anything is told; `writer` is the model that is asked, or "extractive"."""

    question: str
    asked_in_full: str | None
    understood: Understood
    writer: str


class ClaimEvent(BaseModel):
    """One sentence that stands, with the citations that bear it."""

    claim: Claim
    citations: tuple[Citation, ...]


_STREAM: dict[int | str, dict[str, Any]] = {
    200: {
        "content": {"text/event-stream": {"schema": {"type": "string"}}},
        "description": "With `stream`: an event `understood`; `claim` for each sentence once it is checked; where a "
        "model words the answer, `struck` for each sentence that does not stand; last, one `answer` with the whole "
        "Answer, which alone counts: where it has a `note`, the model's sentences before it are withdrawn.",
    }
}


@router.get("/ask", summary="Ask a question", response_model=Answer, responses={**_STREAM, **problems(422)})
async def ask(
    request: Request,
    response: Response,
    library: LibraryDep,
    q: Question,
    filters: FiltersDep,
    ignore: Ignored = [],  # noqa: B006
    turn: Turns = [],  # noqa: B006
    stream: Annotated[bool, Query(description="Answer with server-sent events.")] = False,
) -> Answer | Response:
    """Sentences from the papers that answer the question, each with its citation; else a refusal with its reason.

    Where a language model is configured it words the answer from these sentences. What it writes is checked against
    the passages that it cites, and struck where they do not bear it out.
    """
    made = await run_in_threadpool(_drafted, library, q, filters, ignore, turn)
    return await _given(request, response, library, made, stream)


@router.post("/ask", summary="Ask a question", response_model=Answer, responses={**_STREAM, **problems(422)})
async def ask_at_length(request: Request, response: Response, library: LibraryDep, asked: Asked) -> Answer | Response:
    """As GET; `stream`, or an Accept header that asks for text/event-stream, streams."""
    filters = await run_in_threadpool(_known, library, asked.filters())
    made = await run_in_threadpool(_drafted, library, asked.question, filters, asked.ignore, asked.turns)
    streams = asked.stream or request.headers.get("accept", "").startswith("text/event-stream")
    return await _given(request, response, library, made, streams)


def _known(library: Library, filters: Filters) -> Filters:
    with library.catalogue.reading() as connection:
        return known_filters(connection, filters)


def _drafted(library: Library, question: str, filters: Filters, ignore: list[Ignorable], turns: list[str]) -> Draft:
    with searching(library) as engine:
        return draft(engine, question, filters, frozenset(ignore), turns)


async def _given(
    request: Request, response: Response, library: Library, made: Draft, streams: bool
) -> Answer | Response:
    if streams:
        return StreamingResponse(_events(library, made), media_type="text/event-stream", headers=_PASSING)
    given = await _unless_deserted(request, library, made)
    if given.note:
        response.headers["cache-control"] = "no-store"  # a model that failed may answer the next time
    return given


async def _unless_deserted(request: Request, library: Library, made: Draft) -> Answer:
    """The whole answer; who goes away ends the request to the model, and gets what is there."""
    if library.writer is None:
        return await last(made, None)
    given = made.answer

    async def answer_then_stop() -> None:
        nonlocal given
        given = await last(made, library.writer)
        waiting.cancel_scope.cancel()

    async with anyio.create_task_group() as waiting:
        waiting.start_soon(answer_then_stop)
        while (await request.receive())["type"] != "http.disconnect":
            pass
        waiting.cancel_scope.cancel()
    return given


async def _events(library: Library, made: Draft) -> AsyncGenerator[bytes, None]:
    given = made.answer
    asks_model = library.writer and made.cited and not given.abstained
    understood = UnderstoodEvent(
        question=given.question,
        asked_in_full=given.asked_in_full,
        understood=given.understood,
        writer=library.writer.name if library.writer and asks_model else given.writer,
    )
    yield format_sse_event(event="understood", data_str=understood.model_dump_json())
    try:
        async with aclosing(wording(made, library.writer)) as told:
            async for event in told:
                if isinstance(event, Answer):
                    yield format_sse_event(event="answer", data_str=_ANSWER.dump_json(event, by_alias=True).decode())
                elif isinstance(event, Struck):
                    yield format_sse_event(event="struck", data_str=_STRUCK.dump_json(event).decode())
                else:
                    claim = ClaimEvent(claim=event.claim, citations=event.citations)
                    yield format_sse_event(event="claim", data_str=claim.model_dump_json())
    except Exception:
        log.exception("a streamed answer failed")
        yield format_sse_event(event="problem", data_str='{"status":500,"title":"Internal Server Error"}')
