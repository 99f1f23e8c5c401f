"""Minutes of a word or two, which say all that came of an item: "Agreed.", "Noted with thanks.", "DEFERRED to May"."""

import re

# "Agreed as a true record.", "Approved, with one change": all that stands under the heading "Minutes of 5 May"
_OF_THE_RECORD = re.compile(
    r"^(?:(?:it\s+was\s+)?(?:agreed|approved|confirmed|accepted|signed"
    r"|adopted))\b(?:(?:\s+and\s+signed)?(?:,?\s+(?:by\s+the\s+\w+\s+)?"
    r"as\s+(?:an?\s+)?(?:correct|true|accurate|fair)\b|,?\s+(?:with|subject\s+to|save|except|after|once)\b"
    r"|\s*\.(?=\s|$)|\s*$))",
    re.IGNORECASE,
)
_MINUTES = re.compile(r"\bminutes\b", re.IGNORECASE)
_NOTED = re.compile(r"N(?:oted|OTED)(?:\s+with\s+(?:thanks|interest))?\s*\.?\s*")
# "DEFERRED (7 for, 1 against) to allow a survey", "GRANTED subject to conditions", "NOTED. The Panel asked that ...": a
# clerk's capitals at the head of a paragraph, which no sentence of the narrative has
_IN_A_WORD = re.compile(
    r"(?P<word>DEFERRED|ADJOURNED|REFERRED|REFUSED|GRANTED|APPROVED|CONFIRMED|ENDORSED|NOTED)\b(?P<votes>\s*\([^()]{3,120}\))?"
    r"(?=\s*[,.;:–—-]|\s+(?:to|for|until|subject|as|by|on|with|unanimously|contrary|in|back)\b)"
)
_AGREED = re.compile(r"(?P<said>(?:Agreed|AGREED)\s*\.)(?=\s+(?!(?i:that|to)\b)\S|\s*$)")


def notes_alone(text: str) -> bool:
    """Whether a paragraph is "Noted." and no more: all that an item came to."""
    return bool(_NOTED.fullmatch(text))


def decides_in_a_word(text: str) -> tuple[int, str] | None:
    """Where the word ends that decides at a paragraph's head, and its bracket: "DEFERRED (7 for, 1 against) to ..."."""
    found = _IN_A_WORD.match(text)
    if found is None or not (found["votes"] or text.rstrip()[-1:] in ".;"):
        return None  # a cell of a table: "REFUSED by officers"
    return found.end("word"), found["votes"] or ""


def agrees_at_once(text: str) -> int | None:
    """Where the first sentence ends of a paragraph that begins "Agreed.": what stood under the item's title was."""
    found = _AGREED.match(text)
    return found.end("said") if found else None


def approves_record(text: str, title: str) -> bool:
    """Whether a paragraph under the item "Minutes of ..." says no more than that these were agreed."""
    return bool(_MINUTES.search(title)) and bool(_OF_THE_RECORD.match(text))
