"""How likely a question wants each sort of passage, learned from questions that were labelled by hand.

People seldom use a clerk's words: "Can the bar stay open until two?" asks what was resolved, "Who is to chase the
landlord?" for a commitment. A multinomial logistic regression over a question's words and pairs of words tells these
apart where patterns of wording do not; `python -m eval.fitting_intents` fits it and says how often it is right.
"""

import math
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import orjson

from index.lexical import stems

WEIGHTS = "intent_weights.json"
"""The file of the weights: "intents", "bias" (one an intent), and "signs", each with one weight an intent, all in
hundredths."""

Run = tuple[int, int]

_PART = re.compile(
    r"(?P<money>[£$€]\d[\d,.]*(?:\s?(?:m|bn|k|million|billion|thousand)\b)?)|(?P<share>\d[\d,.]*\s?(?:%|per cent))"
    r"|(?P<year>(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?\b)|(?P<number>\d[\d.,:/]*)|(?P<word>[^\W\d_]+)"
)
_OPENS = re.compile(r"(?:^|[.?!:;]\s+|[\"“‘(])\W*$")
"""What stands before the first word of a sentence, which has a capital whether or not it is a name."""

_NO_NAMES = frozenset(
    """council cabinet committee panel board executive cllr councillor councillors members mayor chair leader january
    february march april may june july august september october november december mr mrs ms dr""".split()
)
"""Words with a capital that tell what is asked; all others are names, of which none tells more than another."""


def signs(question: str, worded: str) -> dict[str, Run]:
    """The signs of a question, each with the run of characters where it first stands: stems and pairs of stems (next to
    each other or with one between), its opening words, and the intent that patterns of wording give (`worded`)."""
    parts = list(_parts(question))
    found: dict[str, Run] = {f"worded {worded}": (0, 0)}
    for at, (stem, (start, end)) in enumerate(parts):
        found.setdefault(stem, (start, end))
        for step, between in ((1, " "), (2, " _ ")):
            if at + step < len(parts):
                found.setdefault(stem + between + parts[at + step][0], (start, parts[at + step][1][1]))
    for many in range(1, min(3, len(parts)) + 1):
        found["^ " + " ".join(stem for stem, _ in parts[:many])] = (parts[0][1][0], parts[many - 1][1][1])
    return found


def _parts(question: str) -> list[tuple[str, Run]]:
    """The words of a question as stems, and what it names or counts as what it is: "#name", "#money", "#year"."""
    found: list[tuple[str, Run]] = []
    for part in _PART.finditer(question):
        word, run = part.group(), part.span()
        if part.lastgroup != "word":
            found.append((f"#{part.lastgroup}", run))
        elif _is_a_name(word, question[: part.start()]):
            if found and found[-1][0] == "#name":
                found[-1] = ("#name", (found[-1][1][0], run[1]))
            else:
                found.append(("#name", run))
        else:
            found += [(stem, run) for stem in stems(word)[:1]]
    return found


def _is_a_name(word: str, before: str) -> bool:
    return word[0].isupper() and len(word) > 1 and word.casefold() not in _NO_NAMES and not _OPENS.search(before)


@cache
def _weights() -> tuple[tuple[str, ...], tuple[float, ...], Mapping[str, tuple[float, ...]]]:
    held = orjson.loads(files("index").joinpath(WEIGHTS).read_bytes())
    told = {sign: tuple(weight / 100 for weight in row) for sign, row in held["signs"].items()}
    return tuple(held["intents"]), tuple(weight / 100 for weight in held["bias"]), told


def likelihoods(question: str, worded: str) -> dict[str, float]:
    """How likely each intent is, 0 to 1 and 1 in all; `worded` is the one that patterns of wording give."""
    intents, bias, weights = _weights()
    scores = list(bias)
    for sign in signs(question, worded):
        for at, weight in enumerate(weights.get(sign, ())):
            scores[at] += weight
    top = max(scores)
    chances = [math.exp(score - top) for score in scores]
    return dict(zip(intents, (chance / sum(chances) for chance in chances), strict=True))


def telling_run(question: str, worded: str, intent: str) -> Run | None:
    """The run of a question that tells most for an intent; none where no sign tells for it."""
    intents, _, weights = _weights()
    at = intents.index(intent)
    told = {run: weights[sign][at] for sign, run in signs(question, worded).items() if run[1] and sign in weights}
    best = max(told, key=lambda run: told[run], default=None)
    return best if best and told[best] > 0 else None
