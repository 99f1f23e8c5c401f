"""The reading arm over HTTP: the API, the pages, and what stands around both."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from anyio import to_thread
from fastapi import FastAPI
from pydantic import TypeAdapter
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.staticfiles import StaticFiles

from service import problems
from service.freshness import Freshness
from service.guard import BodyLimit, Guard
from service.library import open_library
from service.routes import (
    ask,
    diary,
    documents,
    front,
    health,
    ledger,
    manual,
    panels,
    passages,
    reading,
    registers,
    search,
    timeline,
    topics,
)
from service.settings import Settings

_LARGEST_BODY = 65_536
"""Bytes: a question of 1,000 characters with every filter is a tenth of it."""

_DESCRIPTION = """Ask a council's meeting papers a question in plain words. Every answer is made of sentences that
stand word for word in the papers, with citations to their paragraph on their page; where the papers do not answer, it
says so.

Errors are `application/problem+json` (RFC 9457); their `detail` says what to do. Reading needs no key. Answers to GET
carry an `ETag`: ask again with `If-None-Match`, and unchanged answers cost nothing."""

_API = (search, ask, registers, topics, passages, documents, panels, health)
_PAGES = (front, ledger, timeline, reading, diary, manual)


@asynccontextmanager
async def _open(app: FastAPI) -> AsyncIterator[None]:
    library = open_library(app.state.settings)
    app.state.library = await to_thread.run_sync(library.__enter__)
    try:
        yield
    finally:
        await to_thread.run_sync(library.__exit__, None, None, None)


def create_app(settings: Settings) -> FastAPI:
    """The service over one data folder; its stores open with the app's lifespan."""
    app = FastAPI(
        title="Minutebook",
        version="1",
        description=_DESCRIPTION,
        lifespan=_open,
        middleware=[
            Middleware(GZipMiddleware, minimum_size=1000),
            Middleware(Guard),
            Middleware(Freshness),
            Middleware(BodyLimit, largest=_LARGEST_BODY),
        ],
        docs_url=None,  # they fetch scripts from elsewhere; routes/manual.py needs none
        redoc_url=None,
    )
    app.state.settings = settings
    problems.install(app)
    for module in (*_API, *_PAGES):
        app.include_router(module.router)
    app.mount("/static", StaticFiles(directory=Path(__file__).parent / "static"), name="static")
    _describe_problems(app)
    return app


def _describe_problems(app: FastAPI) -> None:
    """Adds the shape of a problem to the API's description, to which the routes refer."""
    described = app.openapi

    def with_problems() -> dict[str, Any]:
        schema = described()
        schema["components"]["schemas"].setdefault(
            problems.ProblemDetails.__name__, TypeAdapter(problems.ProblemDetails).json_schema()
        )
        return schema

    app.openapi = with_problems  # type: ignore[method-assign]
