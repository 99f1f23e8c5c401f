"""Of which year a figure is: that of its sentence, else the last that was named before it, else its heading's."""

import re
from collections.abc import Sequence

from service.answers.constraints import Sort, gives, of_period, periods
from service.answers.sentences import sentences

_TO_COME = re.compile(
    r"\b(?:by|before|until|after) (?:the end of )?(?:\d{1,2}\w{0,2} )?(?:[A-Z][a-z]+,? )?(?:19|20)\d\d\b"
)
"""A day by which something is to be done: the figures beside it are not of its year."""

_COMPARED = re.compile(
    r"\b(?:as against|against|compared (?:with|to)|up from|down from|than|whereas|having been)\b", re.IGNORECASE
)
"""After these stand other years' figures, beside which the sentence's own is put."""


def gives_for(sort: Sort, period: str, text: str, above: Sequence[str]) -> bool:
    """Whether a text gives a figure of this sort for this period ("2021", "2021/22"), under these headings.

    In a table, whose columns head their figures, the period need only be named.
    """
    if "\t" in text:
        return of_period(period, text, *above)
    named: tuple[str, ...] = ()
    for start, end in sentences(text):
        words = _TO_COME.sub("", text[start:end])
        first = _COMPARED.split(words, maxsplit=1)[0]
        if gives(sort, first) and of_period(period, *(periods(first) or named or above)):
            return True
        named = periods(words) or named
        if gives(sort, words) and of_period(period, *(named or above)):
            return True
    return False
