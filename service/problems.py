"""What went wrong, said so that a person can act on it: problem+json (RFC 9457) for programs, a page for people."""

import logging
import secrets
from dataclasses import asdict, dataclass
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from rapidfuzz import fuzz, process
from starlette.exceptions import HTTPException

from service import guard
from service.typesetting import page

log = logging.getLogger(__name__)

MEDIA_TYPE = "application/problem+json"

_PREFIX = "urn:minutebook:problem:"

_LIKE = 60.0
"""Of 100: "health" is like "health-scrutiny-panel" (100), "cabnet" like "cabinet" (92), and "zzz" like nothing."""


@dataclass(frozen=True, slots=True)
class ProblemDetails:
    """A problem, as RFC 9457 has it. `near` lists what may have been meant; `errors` says what is wrong where."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    near: tuple[str, ...] = ()
    errors: tuple[dict[str, str], ...] = ()


class Problem(Exception):
    """Something that a caller did, or must know. `detail` says what to do about it."""

    def __init__(self, status: int, name: str, title: str, detail: str, near: tuple[str, ...] = ()) -> None:
        super().__init__(detail)
        self.status = status
        self.name = name
        self.title = title
        self.detail = detail
        self.near = near


def gone(what: str, why: str) -> Problem:
    """A paper that was taken out, with the reason that was given."""
    return Problem(
        410, "forgotten", f"This {what} was taken out", f"It is no longer held here. The reason given: {why}"
    )


def unknown(what: str, where: str) -> Problem:
    """An id that never was. `where` is a place to look for ones that are."""
    return Problem(404, "unknown", f"No such {what}", f"No {what} has this id. {where}")


def nearest(wanted: str, known: dict[str, str]) -> tuple[str, ...]:
    """Names by slug that are like a slug, likest first."""
    words = {slug: slug.replace("-", " ") for slug in known}
    close = process.extract(wanted.replace("-", " "), words, scorer=fuzz.token_set_ratio, score_cutoff=_LIKE, limit=5)
    return tuple(known[slug] for _, _, slug in close)


_ADVICE = {
    404: "There is nothing at this address. The API's addresses are listed at /docs.",
    405: "This address does not take this method. /docs says which it takes.",
    413: "The request is larger than any question. Send at most 64 kB.",
    503: "The service cannot answer just now. Try again shortly.",
}


def answer(request: Request, details: ProblemDetails) -> Response:
    """The problem as JSON; as a page where a browser asked for one."""
    machine = request.url.path.startswith("/api/") or "text/html" not in request.headers.get("accept", "")
    if not machine:
        response = page(request, "problem.html", status=details.status, problem=details)
    else:
        body = {name: value for name, value in asdict(details).items() if value not in ((), None)}
        response = JSONResponse(body, details.status, media_type=MEDIA_TYPE)
    response.headers["cache-control"] = "no-store"
    return response


def _details(request: Request, status: int, name: str, title: str, detail: str, **more: Any) -> ProblemDetails:
    kind = f"{_PREFIX}{name}" if name else "about:blank"
    return ProblemDetails(kind, title, status, detail, request.url.path, **more)


def _on_problem(request: Request, problem: Problem) -> Response:
    details = _details(request, problem.status, problem.name, problem.title, problem.detail, near=problem.near)
    return answer(request, details)


def _on_http(request: Request, error: HTTPException) -> Response:
    title = HTTPStatus(error.status_code).phrase
    detail = _ADVICE.get(error.status_code) or str(error.detail)
    response = answer(request, _details(request, error.status_code, "", title, detail))
    response.headers.update(error.headers or {})
    return response


def _on_invalid(request: Request, error: RequestValidationError) -> Response:
    errors = tuple(_fault(fault) for fault in error.errors())
    said = "; ".join(f"{fault['where']}: {fault['what']}" for fault in errors)
    detail = f"{said}. What this address takes is described at /docs."
    title = "The request is not as it should be"
    return answer(request, _details(request, 422, "invalid-request", title, detail, errors=errors))


def _fault(fault: dict[str, Any]) -> dict[str, str]:
    """Where a request is wrong ("limit", "body"), and what is wrong there."""
    where = ".".join(str(step) for step in fault["loc"][1:]) or str(fault["loc"][0])
    return {"where": where, "what": "it is needed and was not sent" if fault["type"] == "missing" else fault["msg"]}


def _on_failure(request: Request, error: Exception) -> Response:
    mark = secrets.token_hex(4)
    log.error("failure %s at %s", mark, request.url.path, exc_info=error)
    detail = f"This is a fault of the service, not of the request. Its log tells more under the mark {mark}."
    response = answer(request, _details(request, 500, "", "Internal Server Error", detail))
    response.headers.update(guard.HEADERS)  # what fails is answered outside all middleware
    return response


def install(app: FastAPI) -> None:
    """Makes every error of the app a problem."""
    app.add_exception_handler(Problem, _on_problem)  # type: ignore[arg-type]
    app.add_exception_handler(HTTPException, _on_http)  # type: ignore[arg-type]
    app.add_exception_handler(RequestValidationError, _on_invalid)  # type: ignore[arg-type]
    app.add_exception_handler(Exception, _on_failure)
