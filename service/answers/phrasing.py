"""What is said before a quotation: who, when, on which item, and what came of it. All of it is the record's own fields.

The words after it are the paper's, character for character; a lead adds none to them and never tells less of a motion's
fate than the register does.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from index.question import Understood
from index.records import Commitment, Outcome, Passage, Resolution

_CARRIED: Mapping[Outcome, str] = {
    "approved": "resolved",
    "agreed": "resolved",
    "noted": "resolved to note",
    "endorsed": "resolved",
    "action": "asked for action",
}
_NOT_CARRIED: Mapping[Outcome, str] = {
    "lost": "Motion lost",
    "withdrawn": "Motion withdrawn",
    "amended": "Motion replaced by an amendment",
    "deferred": "Deferred",
    "referred": "Referred",
}
"""Outcomes that must be said with the words that were put, and how."""

_PART = {
    "minutes": "Minutes",
    "decision": "Decision",
    "report": "Report",
    "agenda": "Agenda",
    "appendix": "Appendix",
    "presentation": "Presentation",
}


def day_in_words(day: date) -> str:
    """A day as people write it: "14 July 2021"."""
    return f"{day.day} {day:%B %Y}"


def lead(
    passage: Passage,
    resolutions: Sequence[Resolution],
    commitment: Commitment | None,
    understood: Understood,
    voted: Sequence[Resolution] = (),
    beside_later: bool = False,
) -> str:
    """What to say before words of a passage, which hold these resolutions or this commitment, or who voted how on what
    another passage holds (`voted`). `beside_later`: a paper of a later day is quoted too, and may tell how it stood."""
    if resolutions:
        return _decision(passage, resolutions, understood)
    if voted:
        return f"{'; '.join(dict.fromkeys(_divided(one) for one in voted))}, {_place(passage)}: "
    if commitment is not None:
        return f"{_promise(commitment, beside_later)}, {_place(passage)}: "
    if passage.kind == "recommendation":
        return f"Recommended, not resolved, {_place(passage)}: "
    return f"{_paper(passage)}: "


def told(resolution: Resolution) -> str:
    """A motion's fate with its votes: "Motion lost (5 for, 9 against)"; of what was carried, the votes alone."""
    fate = _NOT_CARRIED.get(resolution.outcome, "")
    votes = _votes(resolution)
    return f"{fate} ({votes})" if fate and votes else fate or votes


def fates(resolutions: Sequence[Resolution]) -> tuple[str, ...]:
    """What came of each motion that was not carried as it was put, each said once."""
    return tuple(dict.fromkeys(told(one) for one in resolutions if one.outcome in _NOT_CARRIED))


def _decision(passage: Passage, resolutions: Sequence[Resolution], understood: Understood) -> str:
    place = _place(passage)
    draft = "Draft minutes: " if resolutions[0].status == "draft" else ""
    moved = _movers(resolutions[0]) if understood.intent == "vote" and len(resolutions) == 1 else ""
    if not_carried := fates(resolutions):
        return f"{draft}{'; '.join(not_carried)}{moved}, {place}: "
    first = resolutions[0]
    verbs = dict.fromkeys(_CARRIED.get(one.outcome, "resolved") for one in resolutions)
    verb = next(iter(verbs)) if len(verbs) == 1 else "resolved"
    counts = tuple(dict.fromkeys(_votes(one) for one in resolutions))
    votes = f" ({counts[0]})" if len(counts) == 1 and counts[0] else ""
    if not first.panel or not first.date:
        return f"{draft}{place}, {verb}{votes}{moved}: "
    return f"{draft}{first.panel} {verb} on {day_in_words(first.date)}{_item(passage)}{votes}{moved}: "


def _divided(resolution: Resolution) -> str:
    """What a recorded vote decided: "Vote on a motion that was lost (4 for, 5 against)"."""
    fate = _NOT_CARRIED.get(resolution.outcome)
    votes = _votes(resolution)
    return f"Vote: {fate[0].lower() + fate[1:] if fate else 'carried'}{f' ({votes})' if votes else ''}"


def _votes(resolution: Resolution) -> str:
    votes = resolution.votes
    if votes is None:
        return ""
    if votes.for_ is not None and votes.against is not None:
        abstained = f", {votes.abstained} abstained" if votes.abstained else ""
        return f"{votes.for_} for, {votes.against} against{abstained}"
    return "unanimous" if votes.unanimous else ""


def _movers(resolution: Resolution) -> str:
    moved = [f"moved by {resolution.mover}"] if resolution.mover else []
    seconded = [f"seconded by {resolution.seconder}"] if resolution.seconder else []
    return f", {' and '.join(moved + seconded)}" if moved or seconded else ""


def _promise(commitment: Commitment, beside_later: bool) -> str:
    due = commitment.due
    if commitment.status == "done":
        return "Done"
    if commitment.status == "overdue" and due and any(one != commitment.passage_id for one in commitment.evidence):
        return f"Due {day_in_words(due)}; a later paper says how it stood"
    if commitment.status == "overdue" and due and not beside_later:
        return f"Due {day_in_words(due)}, and nothing later on it was found"
    if commitment.status in ("open", "overdue") and due:
        return f"Due {day_in_words(due)}"
    return "Promised"


def _paper(passage: Passage) -> str:
    kind = _PART.get(passage.part.kind, "")
    if passage.kind == "attendance" and passage.part.kind in ("minutes", "decision"):
        kind = "Attendance"
    draft = "Draft minutes" if passage.status == "draft" and kind == "Minutes" else kind
    return ", ".join(filter(None, (draft, _place(passage))))


def _place(passage: Passage) -> str:
    """Whose words they are: "Cabinet, 14 July 2021, item 9"; the paper's own title where no meeting is known."""
    if not passage.panel:
        return passage.part.title or passage.document.title
    day = f", {day_in_words(passage.date)}" if passage.date else ""
    return f"{passage.panel}{day}{_item(passage)}"


def _item(passage: Passage) -> str:
    number = passage.item.number if passage.item else None
    paragraph = f", paragraph {passage.paragraph}" if passage.paragraph else ""
    return f"{f', item {number}' if number else ''}{paragraph}"
