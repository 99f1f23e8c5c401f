"""Where the next page of a list starts, as an opaque word in its address."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import TypeVar

import orjson
from starlette.datastructures import URL
from starlette.requests import Request

from service.problems import Problem

Place = TypeVar("Place", int, str)


def encode(place: int | str) -> str:
    """A place in a list as a cursor."""
    return urlsafe_b64encode(orjson.dumps(place)).decode().rstrip("=")


def decode(cursor: str | None, start: Place) -> Place:
    """The place that a cursor names, `start` where there is none."""
    if cursor is None:
        return start
    try:
        place = orjson.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except ValueError:
        place = None
    if type(place) is not type(start) or (isinstance(place, int) and place < 0):
        raise unknown_cursor()
    return place


def unknown_cursor() -> Problem:
    """A cursor that names no place: made up, or of a list that has changed."""
    advice = "Take the cursor from the `next` of an earlier answer, or begin again without one."
    return Problem(422, "unknown-cursor", "This cursor is not one of ours", advice)


def next_address(request: Request, place: int | str | None) -> str | None:
    """The address of the next page: this request's with another cursor. None where the list ends."""
    if place is None:
        return None
    address: URL = request.url.include_query_params(cursor=encode(place))
    return f"{address.path}?{address.query}"
