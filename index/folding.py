"""The same words found twice: one hit, with every paper that has them as its witness."""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

import numpy as np
from rapidfuzz import fuzz

from index.columns import Columns, Rows
from index.identity import folded
from index.records import ItemRef, Passage

_LOOKED_AT = 0.85
"""Cosine from which two passages may say the same: their words are compared only then."""

_ALIKE = 94.0
"""How alike two texts are (rapidfuzz's ratio, to 100) that differ by a slip of a reader or a clerk's full stop."""


def fold(columns: Columns, rows: Rows, passages: Mapping[int, Passage]) -> list[list[int]]:
    """The rows, best first, in groups that say the same of one meeting; a group stands where its best row stood.

    `passages` are those of the rows; a row whose passage is not there any longer is left out.
    """
    held = [row for row in rows.tolist() if row in passages]
    group = {row: [row] for row in held}
    for one, other in _alike(columns, held):
        # With all of the group: a paper of no meeting goes with any, and must not bring two meetings together.
        if group[other][0] == other and all(same(passages[row], passages[other]) for row in group[one]):
            group[one].append(other)
            group[other] = group[one]
    return [group[row] for row in held if group[row][0] == row]


def _alike(columns: Columns, rows: Sequence[int]) -> list[tuple[int, int]]:
    """Pairs of rows, the better one first, whose vectors are near; in order of the other, so that what is done with a
    row depends on those before it alone, and pages of hits do not shift as more are looked through."""
    if len(rows) < 2:
        return []
    vectors = columns.vectors(np.array(rows, dtype=np.int64))
    near = vectors @ vectors.T >= _LOOKED_AT
    return [(rows[i], rows[j]) for j in range(len(rows)) for i in range(j) if near[i, j]]


def same(one: Passage, other: Passage) -> bool:
    """Whether two passages say the same of one item of one meeting: a report in its pack and by itself, minutes and a
    notice.

    Figures must agree to the letter; a paper that does not say whose meeting or item it belongs to goes with any.
    """
    if one.council != other.council or not (_agree(one.panel, other.panel) and _agree(one.date, other.date)):
        return False
    a, b = folded(one.text).casefold(), folded(other.text).casefold()
    if one.document.id == other.document.id and (one.item != other.item or a != b):
        return False
    return _same_matter(one.item, other.item) and (a == b or (fuzz.ratio(a, b) >= _ALIKE and _slips(a, b)))


def _same_matter(one: ItemRef | None, other: ItemRef | None) -> bool:
    """Minutes and agenda may number an item each in their way: then its title tells."""
    if one is None or other is None or (one.number and one.number == other.number):
        return True
    return fuzz.token_set_ratio(one.title.casefold(), other.title.casefold()) >= _TITLED_ALIKE


_TITLED_ALIKE = 85.0
"""How alike the titles of one item are (token_set_ratio), as `index.fates` has it."""

_SLIP = 80.0
"""How alike two words are (ratio, to 100) of which one is a slip for the other: "June" and "July" are 50, "sixty" and
"six" 75."""

_TELLING = frozenset(
    """not no nor never lost refused rejected withdrawn deferred against carried approved agreed disagreed defeated
    failed fell dismissed declined granted adjourned upheld one two three four five six seven eight nine ten eleven
    twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty
    ninety hundred thousand million""".split()
)
"""Outcomes, denials and numbers in words: two texts that look alike say different things by one of these."""


def _agree(one: object, other: object) -> bool:
    return one is None or other is None or one == other


def _slips(one: str, other: str) -> bool:
    """Whether two texts differ by nothing but slips: no figure, outcome or denial, and no word for an unlike one."""
    a, b = ([word.strip(".,;:()") for word in text.split()] for text in (one, other))
    if _telling(a) != _telling(b):
        return False
    return all(
        fuzz.ratio("".join(a[start:end]), "".join(b[first:last])) >= _SLIP
        for what, start, end, first, last in SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
        if what == "replace"
    )


def _telling(words: Sequence[str]) -> list[str]:
    return [word for word in words if word in _TELLING or any(sign.isdigit() for sign in word)]
