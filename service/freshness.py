"""Conditional requests: an ETag on what is read from the papers, and 304 where the asker has it already.

The tag names a state of the index and an address, not bytes: it is known before the work is done, so that asking
again costs nothing while no paper has changed, and an answer that says how long it took keeps its tag.
"""

import hashlib
from datetime import UTC, datetime

from anyio import to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from index.derived import fact
from service.library import Library

_LIVE = ("/healthz", "/readyz", "/metrics", "/static/", "/docs", "/openapi.json")
"""Addresses whose answers do not follow from the papers."""


class Freshness:
    """Tags answers to GET, and answers HEAD as GET without its body."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        library: Library = scope["app"].state.library
        live = scope["path"].startswith(_LIVE)
        tag = None if live else await to_thread.run_sync(_tag, scope, library)
        named_by_content = scope["path"].startswith("/static/") and scope["query_string"].startswith(b"v=")
        caching = "private, no-cache" if library.settings.private else "public, no-cache"
        if tag and tag in _tags_held(Headers(scope=scope)):
            headers = [(b"etag", tag.encode()), (b"cache-control", caching.encode()), (b"vary", b"Accept")]
            await send({"type": "http.response.start", "status": 304, "headers": headers})
            await send({"type": "http.response.body", "body": b""})
            return

        async def send_tagged(message: Message) -> None:
            if message["type"] == "http.response.start" and tag and message["status"] in (200, 206):
                headers = MutableHeaders(scope=message)
                if headers.get("cache-control") != "no-store":  # a stream, or an answer that will soon be another
                    headers["ETag"] = tag
                headers.setdefault("Cache-Control", caching)
                headers.add_vary_header("Accept")
            if message["type"] == "http.response.start" and named_by_content:
                MutableHeaders(scope=message)["Cache-Control"] = "public, max-age=31536000, immutable"
            if message["type"] == "http.response.body" and scope["method"] == "HEAD":
                message = {**message, "body": b""}
            await send(message)

        await self.app({**scope, "method": "GET"}, receive, send_tagged)


def _tag(scope: Scope, library: Library) -> str:
    """Weak, since the bytes may differ. The day is part of it: a commitment is overdue from one day to the next."""
    with library.catalogue.reading() as connection:
        linked = fact(connection, "linked")  # the registers are made a moment after their papers have landed
    state = (
        library.catalogue.last_change(),
        linked,
        library.engine.applied(),
        library.opened.isoformat(),
        datetime.now(UTC).date().isoformat(),
        scope["path"],
        scope["query_string"].decode("latin-1"),
        Headers(scope=scope).get("accept", ""),
    )
    return f'W/"{hashlib.sha256(repr(state).encode()).hexdigest()[:24]}"'


def _tags_held(headers: Headers) -> set[str]:
    return {tag.strip() for tag in headers.get("if-none-match", "").split(",")}
