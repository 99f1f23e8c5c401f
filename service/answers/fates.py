"""What became of the motions that a quote holds: words of a motion alone read as if it had been carried."""

from collections.abc import Iterable, Mapping, Sequence

from index.records import Citation, Outcome, Resolution

_NOT_CARRIED: Mapping[Outcome, str] = {
    "lost": "Motion lost",
    "withdrawn": "Motion withdrawn",
    "amended": "Motion replaced by an amendment",
    "deferred": "Deferred",
    "referred": "Referred",
}
"""Outcomes that must be said with the words that were put, and how."""

_ENOUGH = 60
"""Characters of a clause's beginning that tell it from any other."""


def held_in(citation: Citation, resolutions: Iterable[Resolution]) -> list[Resolution]:
    """Those resolutions of a passage whose words and the quote's overlap."""
    quote = _plain(citation.quote)
    return [
        r for r in resolutions if (text := _plain(r.text)) and (text in quote or quote in text or _shares(text, quote))
    ]


def label(resolutions: Sequence[Resolution]) -> str:
    """What to say before a quote: "Motion lost (5 for, 4 against): "; empty where all it holds was carried."""
    fates = dict.fromkeys(_told(r) for r in resolutions if r.outcome in _NOT_CARRIED)
    return f"{'; '.join(fates)}: " if fates else ""


def _told(resolution: Resolution) -> str:
    said = _NOT_CARRIED[resolution.outcome]
    votes = resolution.votes
    if votes is None or votes.for_ is None or votes.against is None:
        return said
    abstained = f", {votes.abstained} abstained" if votes.abstained else ""
    return f"{said} ({votes.for_} for, {votes.against} against{abstained})"


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _shares(text: str, quote: str) -> bool:
    """Whether a quote holds the beginning of a longer text: a clause may run on into the next passage."""
    return len(text) > _ENOUGH and text[:_ENOUGH] in quote
