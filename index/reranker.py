"""An optional second look: a cross-encoder reads the question and each of the best passages together.

None comes with the program, since none is packaged; a folder or a hub name in the settings brings one.
"""

import os
from collections.abc import Sequence
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

READ = 24
"""Best passages that it reads: each takes the model a run of its own. Chosen, not measured."""


class Reranker:
    """A cross-encoder by `name` (a folder or a hub name), loaded when first used; threads use it in turn."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._turn = Lock()

    @cached_property
    def _model(self) -> "CrossEncoder":
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        from sentence_transformers import CrossEncoder

        model: CrossEncoder = CrossEncoder(self.name, device="cpu")
        return model

    def scores(self, question: str, passages: Sequence[str]) -> npt.NDArray[np.float64]:
        """How well each passage answers the question, by the model: higher is better, on a scale of its own."""
        if not passages:
            return np.zeros(0)
        with self._turn:
            found = self._model.predict([(question, text) for text in passages], show_progress_bar=False)
        return np.asarray(found, dtype=np.float64).reshape(len(passages))
