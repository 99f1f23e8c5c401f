"""Whether the service is alive, and whether it can answer."""

from collections.abc import Callable

from fastapi import APIRouter

from service.deps import EngineDep, LibraryDep
from service.listing import problems
from service.problems import Problem

router = APIRouter(tags=["health"])


@router.get("/healthz", summary="Is it alive?")
async def alive() -> dict[str, str]:
    """Answers as long as the process does, however many questions wait."""
    return {"status": "alive"}


@router.get("/readyz", summary="Can it answer?", responses=problems(503))
def ready(library: LibraryDep, engine: EngineDep) -> dict[str, str | int | bool | None]:
    """The stores are open and the model is loaded; else 503 and which is not.

    `behind` counts changes that cannot be found yet. `following` is why the last try to follow failed, if it did.
    """
    opens: dict[str, Callable[[], object]] = {
        "the catalogue": library.catalogue.last_change,
        "the lexical index": lambda: engine.words().count(),
        "the sentence model": lambda: library.encoder.dimensions,
    }
    for name, use in opens.items():
        try:
            use()
        except Exception as error:
            detail = f"Cannot use {name}: {type(error).__name__}: {error}. The service's log tells more."
            raise Problem(503, "not-ready", "Not ready", detail) from error
    if not library.following.alive:
        raise Problem(503, "not-ready", "Not ready", "Following has ended; restart the service.")
    return {
        "status": "ready",
        "leads": engine.leads,
        "behind": library.catalogue.last_change() - engine.applied(),
        "following": library.following.failure,
    }
