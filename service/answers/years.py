"""Of which year a figure is: that of its sentence, else the last that was named before it, else its heading's."""

import re
from collections.abc import Sequence

from service.answers.constraints import Sort, gives, of_period, periods
from service.answers.sentences import sentences

_TO_COME = re.compile(
    r"\b(?:by|before|until|after) (?:the end of )?(?:\d{1,2}\w{0,2} )?(?:[A-Z][a-z]+,? )?(?:19|20)\d\d\b"
)
"""A day by which something is to be done: the figures beside it are not of its year."""


def gives_for(sort: Sort, period: str, text: str, above: Sequence[str]) -> bool:
    """Whether a text gives a figure of this sort for this period ("2021", "2021/22"), under these headings.

    In a table, whose columns head their figures, the period need only be named.
    """
    if "\t" in text:
        return of_period(period, text, *above)
    named: tuple[str, ...] = ()
    for start, end in sentences(text):
        words = text[start:end]
        named = periods(_TO_COME.sub("", words)) or named
        if gives(sort, words) and of_period(period, *(named or above)):
            return True
    return False
