"""Items that are cited together: the bullets of one list, and short lines that stand under each other."""

from ingest.setting import Draft, Strip
from ingest.shape import is_closed, mark_kind

LIST_WORDS = 120
"""Short items stay together up to this many words, so that a list is cited with its company but fits a screen."""

SHORT_LINE_WORDS = 14
"""A line that ends early, has no more words than this and no full stop is an entry of a list: a name, an address."""


def lists_gathered(drafts: list[Draft]) -> list[Draft]:
    """Bullets of one list, and short lines that stand together, as one block up to a number of words."""
    gathered: list[Draft] = []
    for draft in drafts:
        before = gathered[-1] if gathered else None
        if before and _belongs(before, draft):
            before.kind = "list"
            draft.strips[0] = _on_own_line(draft.strips[0])
            before.strips += draft.strips
        else:
            gathered.append(draft)
    return gathered


def _belongs(before: Draft, draft: Draft) -> bool:
    if before.words + draft.words > LIST_WORDS or draft.number:
        return False
    last, first = before.strips[-1], draft.strips[0]
    if last.page != first.page:
        return False
    if draft.kind == "list":
        return before.kind == "list" and _is_bulleted(before) and _is_bulleted(draft)
    close = first.box[1] - last.box[3] < 0.8 * (first.box[3] - first.box[1])
    return close and _is_entry(draft) and _is_entry(before)


def _is_bulleted(draft: Draft) -> bool:
    return mark_kind(draft.strips[0].text.split(" ", 1)[0]) == "bullet"


def _is_entry(draft: Draft) -> bool:
    if draft.kind == "list":
        return not _is_bulleted(draft) and any(strip.own_line for strip in draft.strips)
    text = draft.strips[-1].text
    lone = draft.kind == "paragraph" and len(draft.strips) == 1
    return lone and not is_closed(text) and text.count(" ") < SHORT_LINE_WORDS


def _on_own_line(strip: Strip) -> Strip:
    return Strip(strip.page, strip.text, strip.box, own_line=True)
