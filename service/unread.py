"""What an asker may have not read out of a question, and the turns before it, as parameters of an address."""

from typing import Annotated

from fastapi import Query
from pydantic import BeforeValidator, StringConstraints

from index.question import Ignorable
from service.deps import LONGEST_QUESTION

__all__ = ["MOST_TURNS", "Ignorable", "Ignored", "Turns"]

MOST_TURNS = 6
"""Turns of a conversation that are sent along: each says in full what the ones before it were about."""


def _unless_blank(value: object) -> object:
    return [entry for entry in value if entry != ""] if isinstance(value, list) else value


Ignored = Annotated[
    list[Ignorable],
    BeforeValidator(_unless_blank),
    Query(alias="ignore", description="What not to read out of the question; may repeat.", examples=[["panel"]]),
]

Turns = Annotated[
    list[Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_QUESTION)]],
    BeforeValidator(_unless_blank),
    Query(alias="turn", max_length=MOST_TURNS, description="Questions asked before this one, oldest first."),
]
