"""Plainer ways of finding, which the search must beat: what anyone would build of the same passages in an afternoon.

None of them uses the followers, so that nothing which helps the search can help them, or hinder them.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import numpy as np
import tantivy

from eval.relevance import Held, Sought
from index.encoder import Encoder, Vectors
from index.engine import Engine
from index.lexical import stems

_DEPTH = 100
"""Passages that each offers, and from which the two that join both choose."""

_RANK_OFFSET = 60
"""The constant of reciprocal rank fusion, as Cormack and others (2009) set it."""

_KEPT_OUT = np.float32(-2)
"""In place of the cosine of a passage of another paper than the one that is asked: less than any."""

_HEAP = 64_000_000
"""Bytes the writer may gather: more than any suite needs."""


class Yardsticks:
    """BM25 of tantivy with English stems, and exact cosines, both over the words of the passages alone."""

    def __init__(self, engine: Engine, held: Held) -> None:
        self._encoder = engine.encoder
        self._ids = [passage.id for passage in held.passages]
        self._documents = np.array([passage.document.id for passage in held.passages])
        texts = [passage.text for passage in held.passages]
        self._matrix = _encoded(engine.encoder, texts, engine.catalogue.folder / "yardsticks.npz")
        self._place = {name: place for place, name in enumerate(self._ids)}
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("text", stored=False, tokenizer_name="en_stem")
        for name in ("id", "document"):
            builder.add_text_field(name, stored=name == "id", tokenizer_name="raw", index_option="basic")
        self._asked: tuple[str, Vectors] = ("", np.zeros(len(self._ids), dtype=np.float32))
        self._schema = builder.build()
        index = tantivy.Index(self._schema)
        writer = index.writer(heap_size=_HEAP, num_threads=1)
        for passage in held.passages:
            writer.add_document(tantivy.Document(id=passage.id, document=passage.document.id, text=passage.text))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._searcher = index.searcher()

    def by_words(self, sought: Sought) -> list[str]:
        """BM25 alone."""
        return best(self._bm25(sought))

    def by_vectors(self, sought: Sought) -> list[str]:
        """Nearness of sentence vectors alone."""
        return best(self._nearest(sought))

    def by_sum(self, sought: Sought) -> list[str]:
        """Both scores of whatever either offers, in standard deviations from their mean, added up."""
        either = list(dict.fromkeys([*self._bm25(sought), *self._nearest(sought)]))
        said = self._bm25(sought, among=either)
        near = self._cosines(sought)
        summed = _standardised([said.get(name, 0.0) for name in either])
        summed = summed + _standardised([float(near[self._place[name]]) for name in either])
        return best(dict(zip(either, summed.tolist(), strict=True)))

    def by_ranks(self, sought: Sought) -> list[str]:
        """Both, their ranks fused."""
        scores: dict[str, float] = {}
        for found in (self.by_words(sought), self.by_vectors(sought)):
            for rank, name in enumerate(found, 1):
                scores[name] = scores.get(name, 0.0) + 1 / (_RANK_OFFSET + rank)
        return best(scores)

    def _bm25(self, sought: Sought, among: Sequence[str] = ()) -> dict[str, float]:
        """BM25 of the hundred best, or of all `among` these that hold a word of the question."""
        words = list(dict.fromkeys(stems(sought.question)))
        if not words:
            return {}
        term = tantivy.Query.term_query
        either = [(tantivy.Occur.Should, term(self._schema, "text", word)) for word in words]
        clauses = [(tantivy.Occur.Must, tantivy.Query.boolean_query(either))]
        for field, values in (("document", [sought.document] if sought.document else []), ("id", among)):
            if values:
                limit = tantivy.Query.term_set_query(self._schema, field, list(values))
                clauses.append((tantivy.Occur.Must, tantivy.Query.const_score_query(limit, 0.0)))
        found = self._searcher.search(tantivy.Query.boolean_query(clauses), limit=len(among) or _DEPTH, count=False)
        return {self._searcher.doc(address)["id"][0]: float(score) for score, address in found.hits}

    def _cosines(self, sought: Sought) -> Vectors:
        """Cosines of all passages to the question."""
        if sought.question != self._asked[0]:
            self._asked = (sought.question, self._matrix @ self._encoder.encode([sought.question], question=True)[0])
        cosines = self._asked[1]
        return np.where(self._documents == sought.document, cosines, _KEPT_OUT) if sought.document else cosines

    def _nearest(self, sought: Sought) -> dict[str, float]:
        cosines = self._cosines(sought)
        nearest = np.argsort(-cosines, kind="stable")[:_DEPTH]
        return {self._ids[place]: float(cosines[place]) for place in nearest if cosines[place] > _KEPT_OUT}


def _encoded(encoder: Encoder, texts: Sequence[str], kept: Path) -> Vectors:
    """The vectors of some texts, a row each; those that `kept` holds of an earlier run are not encoded again."""
    keys = [encoder.key(text) for text in texts]
    known: dict[str, Vectors] = {}
    if kept.exists():
        with np.load(kept) as held:
            known = dict(zip(held["keys"].tolist(), held["vectors"], strict=True))
    new = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
    if new:
        known.update(zip(new, encoder.encode(list(new.values())), strict=True))
        np.savez(kept, keys=np.array(list(known)), vectors=np.stack(list(known.values())))
    return np.stack([known[key] for key in keys]) if keys else encoder.encode([])


def best(scores: Mapping[str, float]) -> list[str]:
    """The hundred best ids, best first; of those that score alike, by id."""
    return sorted(scores, key=lambda name: (-scores[name], name))[:_DEPTH]


def _standardised(scores: Sequence[float]) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    values = np.asarray(scores, dtype=np.float64)
    return (values - values.mean()) / (values.std() or 1.0) if len(values) else values


YARDSTICKS = MappingProxyType(
    {
        "BM25 alone": Yardsticks.by_words,
        "vectors alone": Yardsticks.by_vectors,
        "plain sum": Yardsticks.by_sum,
        "rank fusion": Yardsticks.by_ranks,
    }
)
"""Each of them by its name."""
