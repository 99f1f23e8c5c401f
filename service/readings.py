"""What was understood of a question, in words for people."""

from collections.abc import Iterator

from index.question import Understood
from service.answers.shifting import in_words

_WANTED = {
    "resolution": "what was decided",
    "commitment": "what was promised",
    "recommendation": "what was recommended",
    "vote": "how the vote went",
    "attendance": "who was there",
    "figure": "a figure",
    "history": "what came of it over time",
    "definition": "what it stands for",
}

NAMES = {
    "panel": "the panel",
    "date": "the time",
    "item": "the item",
    "people": "the person",
    "intent": "what is wanted",
    "latest": "how it stands now",
    "abbreviations": "the abbreviation",
}


def readings(understood: Understood) -> Iterator[tuple[str, str, str]]:
    """What was read (a value of `ignore`), its name and its value, each once, in the question's order."""
    for what in dict.fromkeys(reading.what for reading in understood.readings):
        if told := told_of(what, understood):
            yield ("date" if what == "period" else what), *told


def told_of(what: str, understood: Understood) -> tuple[str, str] | None:
    """The name and the value of one kind of reading; none where there is nothing to say."""
    if what == "panel" and understood.panel:
        return "Panel", understood.panel
    if what == "date" and (when := in_words(understood.date_from, understood.date_to)):
        return "Meetings", str(when)
    if what == "period":
        return "About", " and ".join(understood.periods)
    if what == "item" and understood.item:
        return "Item", understood.item
    if what == "people":
        return ("Person" if len(understood.people) == 1 else "People"), ", ".join(understood.people)
    if what == "intent" and understood.intent in _WANTED:
        return "Wanted", _WANTED[understood.intent]
    if what == "latest":
        return "Wanted", "how it stands now"
    if what == "abbreviations":
        return "Also searched for", ", ".join(dict.fromkeys(also for _, also in understood.expansions))
    return None
