"""Fits what a question's words tell of its intent, on labelled questions, and writes `index/intent_weights.json`.

    python -m eval.fitting_intents            # fits, says how often it is right, and writes the weights
    python -m eval.fitting_intents --dry      # only says how often it is right

The questions are those of `eval/gold/intents` (by people who had seen neither papers nor program) and those of the
suites in view. The seeds' questions are never fitted on, nor those that are held back: on these it is measured.
"""

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import numpy as np
import orjson
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

import index
from eval.fitted_on import NEVER_FITTED
from eval.gold import load
from eval.suites import SUITES
from index.intent_model import WEIGHTS, signs
from index.intents import BY_WORDING_ALONE, SURE, Intent, worded

_QUESTIONS = Path(__file__).with_name("gold") / "intents"
_INTENTS = frozenset(get_args(Intent)) - BY_WORDING_ALONE

_FEWEST = 3
"""Questions that must have a sign for it to be weighed."""

_SOFTNESS = 0.3
"""Inverse of the weight of the squared weights in the loss; .15, .3 and .5 were tried and differ by less than .01."""

_OF_A_SUITE = 2.0
"""Weight of a suite's question, which somebody asked of papers, against one that was made up for its form."""

_LEAST = 0.05
"""A sign of which no weight is greater tells nothing, and is left out of the file."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A question, the intent that it has, and where it is from."""

    question: str
    intent: str
    source: str
    weight: float = 1.0


def labelled() -> tuple[list[Labelled], list[Labelled]]:
    """The questions that are fitted on, and those that are held back."""
    made = [
        Labelled(row["question"], row["kind"], file.stem)
        for file in sorted(_QUESTIONS.glob("*.jsonl"))
        for row in map(orjson.loads, file.read_bytes().splitlines())
    ]
    fit, held = made, list[Labelled]()
    for suite in SUITES:
        if suite.questions is None or suite.transcripts or suite.name in (*NEVER_FITTED, "sample"):
            continue
        for question in load(suite.questions):
            if question.kind in _INTENTS:
                one = Labelled(question.question, question.kind, suite.name, _OF_A_SUITE)
                (fit if question.half != "held" else held).append(one)
    return fit, held


class Fitted:
    """Weights of the signs that enough of some questions have."""

    def __init__(self, questions: Sequence[Labelled]) -> None:
        counted = Counter(sign for one in questions for sign in _signs(one))
        self.columns = {sign: at for at, sign in enumerate(sorted(s for s, n in counted.items() if n >= _FEWEST))}
        self.model = LogisticRegression(C=_SOFTNESS, max_iter=3000)
        self.model.fit(
            self._matrix(questions),
            [one.intent for one in questions],
            sample_weight=[one.weight for one in questions],
        )

    def right(self, questions: Sequence[Labelled]) -> tuple[int, int, int]:
        """Of some questions, how many it tells rightly; of how many it is sure; and how many of these rightly."""
        chances = self.model.predict_proba(self._matrix(questions))
        told = self.model.classes_[chances.argmax(axis=1)] == [one.intent for one in questions]
        sure = chances.max(axis=1) >= SURE
        return int(told.sum()), int(sure.sum()), int((told & sure).sum())

    def weights(self) -> Mapping[str, object]:
        """What `index.intent_model` reads."""
        rows = {sign: self.model.coef_[:, at] for sign, at in self.columns.items()}
        return {
            "intents": self.model.classes_.tolist(),
            "bias": np.round(self.model.intercept_ * 100).astype(int).tolist(),
            "signs": {s: np.round(r * 100).astype(int).tolist() for s, r in rows.items() if np.abs(r).max() >= _LEAST},
        }

    def _matrix(self, questions: Sequence[Labelled]) -> csr_matrix:
        cells = [
            (row, self.columns[sign])
            for row, one in enumerate(questions)
            for sign in _signs(one)
            if sign in self.columns
        ]
        rows, columns = zip(*cells, strict=True)
        return csr_matrix((np.ones(len(cells)), (rows, columns)), shape=(len(questions), len(self.columns)))


def _signs(one: Labelled) -> list[str]:
    return list(signs(one.question, worded(one.question)[0]))


def main(arguments: Sequence[str]) -> None:
    """Fits, reports, and writes the weights beside the module that reads them."""
    fit, held = labelled()
    for source in dict.fromkeys(one.source for one in fit):
        own = [one for one in fit if one.source == source]
        right, sure, both = Fitted([one for one in fit if one.source != source]).right(own)
        print(f"{source}: {right} of {len(own)} by the others; sure of {sure}, {both} of them rightly")
    fitted = Fitted(fit)
    right, sure, both = fitted.right(held)
    patterns = sum(worded(one.question)[0] == one.intent for one in held)
    print(f"held back: {right} of {len(held)}; sure of {sure}, {both} of them rightly; by patterns alone {patterns}")
    if "--dry" not in arguments:
        (Path(index.__file__).parent / WEIGHTS).write_bytes(orjson.dumps(fitted.weights(), option=orjson.OPT_SORT_KEYS))


if __name__ == "__main__":
    main(sys.argv[1:])
