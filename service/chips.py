"""What was understood of a question, as a page shows it: each reading can be undone, and taken back, with one click."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import URL

from index.nearest import Drop
from index.question import Understood
from service.readings import NAMES, told_of

_LIMITS = {
    "panel": "panel",
    "kind": "kind",
    "item": "item",
    "date_from": "date",
    "date_to": "date",
    "council": "council",
}


@dataclass(frozen=True, slots=True)
class Chip:
    """One reading: what it is, what was read, from which words, and the page's address without it."""

    what: str
    label: str
    value: str
    said: str
    address: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A change to the asking, in words, and its address."""

    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Asking:
    """How a question was taken: its chips, what was set aside, the question that may have been meant, and limits whose
    lifting would find something."""

    chips: tuple[Chip, ...]
    set_aside: tuple[Offer, ...]
    meant: Offer | None
    liftable: tuple[Offer, ...]


def chips(url: URL, understood: Understood) -> tuple[Chip, ...]:
    """What was read out of a question, in the question's order, one chip for each kind of reading."""
    found: dict[str, Chip] = {}
    for reading in understood.readings:
        what = reading.what
        if what in found:
            continue
        if told := told_of(what, understood):
            said = "; ".join(r.said.strip() for r in understood.readings if r.what == what)
            found[what] = Chip(what, *told, said, _with(url, "date" if what == "period" else what))
    return tuple(found.values())


def set_aside(url: URL, understood: Understood) -> tuple[Offer, ...]:
    """What the asker had not read, each with the address that has it read again."""
    return tuple(Offer(NAMES[what], _without(url, {"ignore": {what}})) for what in understood.ignored)


def asked_as(url: URL, question: str, path: str | None = None) -> str:
    """The page's address, or that of another page, with another question in place of its own."""
    pairs = [(name, value) for name, value in _pairs(url) if name not in ("q", "cursor", "turn")]
    return f"{path or url.path}?{urlencode([('q', question), *pairs])}"


def lifted(url: URL, drops: Sequence[Drop], names: Mapping[str, str]) -> tuple[Offer, ...]:
    """The limits without which there would be something, each with the page's address without it. `names` are those
    of panels by slug."""
    offers = []
    for drop in drops:
        kinds = dict.fromkeys(_LIMITS[parameter] for parameter in drop.parameters)
        values = ", ".join(names.get(value, value) for value in drop.values)
        words = f"{' and '.join(kinds)} ({values})"
        offers.append(Offer(words, _without(url, dict.fromkeys(drop.parameters))))
    return tuple(offers)


def _pairs(url: URL) -> list[tuple[str, str]]:
    return parse_qsl(url.query)


def _with(url: URL, what: str) -> str:
    pairs = [(name, value) for name, value in _pairs(url) if name != "cursor"]
    return f"{url.path}?{urlencode([*pairs, ('ignore', what)])}"


def _without(url: URL, dropped: Mapping[str, Collection[str] | None]) -> str:
    """The address without these parameters, or without these values of them."""

    def stays(name: str, value: str) -> bool:
        values = dropped.get(name, ())
        return name != "cursor" and not (name in dropped and (values is None or value in values))

    return f"{url.path}?{urlencode([(name, value) for name, value in _pairs(url) if stays(name, value)])}"
