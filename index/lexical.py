"""The lexical follower: BM25 over words and the headings they stand under, in tantivy."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import tantivy

from index.columns import id_of, number_of
from index.context import context, meeting_words
from index.filters import Filters, day_number
from index.follower import Change, Entry
from index.identity import panel_slug

_CONTEXT_WEIGHT = 0.6
"""Of a word found in the headings against one found in the text: chosen, not yet measured against others."""

_PHRASE = 2.0
"""Of a phrase that was set in quotation marks, against its words one by one. Chosen, not measured."""

_HEAP = 64_000_000
"""Bytes the writer may gather before it writes a segment."""


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for name in ("text", "context"):
        builder.add_text_field(name, stored=False, tokenizer_name="en_stem")
    builder.add_unsigned_field("number", stored=False, indexed=False, fast=True)  # a stored id takes ten times as long
    for name in ("document", "council", "panel", "kind", "part", "item"):
        builder.add_text_field(name, stored=False, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("date", stored=False, indexed=True, fast=True)
    return builder.build()


_ANALYSER = (
    tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    .filter(tantivy.Filter.remove_long(40))
    .filter(tantivy.Filter.lowercase())
    .filter(tantivy.Filter.stemmer("english"))
    .build()
)
"""The steps of tantivy's own "en_stem", to which the indexed words were put."""


def stems(text: str) -> list[str]:
    """The words of a text as the index knows them."""
    return list(_ANALYSER.analyze(text))


class Lexical:
    """A tantivy index in `folder`. Only the process that leads writes; others read and see each commit."""

    name = "lexical"

    def __init__(self, folder: Path, writes: bool) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._schema = _schema()
        self._index = tantivy.Index(self._schema, path=str(folder))
        self._writer = self._index.writer(heap_size=_HEAP, num_threads=1) if writes else None
        self._index.config_reader(reload_policy="manual")
        self._index.reload()

    def apply(self, changes: Sequence[Change]) -> None:
        """Puts each changed document's passages in place of what was held of it, in one commit."""
        writer = self._writing()
        for change in changes:
            writer.delete_documents_by_term("document", change.document_id)
            for entry in change.entries:
                writer.add_document(self._document(entry))
        writer.commit()
        self._index.reload()

    def search(
        self, words: Mapping[str, float], filters: Filters, k: int, phrases: Sequence[Sequence[str]] = ()
    ) -> dict[int, float]:
        """BM25 of the best `k` passages for these stems, each with its weight, by the number in the passage's id.

        `phrases` are stems in a row, and a passage that has them so gains.
        """
        self._index.reload()
        if not words:
            return {}
        searcher = self._index.searcher()
        found = searcher.search(self._query(words, filters, phrases), limit=k, count=False)
        numbers = searcher.fast_field_values("number", [address for _, address in found.hits])
        return {int(number or 0): float(score) for number, (score, _) in zip(numbers, found.hits, strict=True)}

    def ids(self) -> set[str]:
        """The ids of all passages held."""
        self._index.reload()
        searcher = self._index.searcher()
        found = searcher.search(tantivy.Query.all_query(), limit=max(1, searcher.num_docs), count=False)
        numbers = searcher.fast_field_values("number", [address for _, address in found.hits])
        return {id_of(int(number or 0)) for number in numbers}

    def rarity(self, words: Iterable[str]) -> dict[str, int]:
        """In how many passages each stem occurs, in the text or the headings."""
        searcher = self._index.searcher()
        return {w: max(searcher.doc_freq("text", w), searcher.doc_freq("context", w)) for w in words}

    def count(self) -> int:
        """How many passages are held."""
        self._index.reload()
        return int(self._index.searcher().num_docs)

    def reset(self) -> None:
        """Empties the index."""
        writer = self._writing()
        writer.delete_all_documents()
        writer.commit()
        self._index.reload()

    def close(self) -> None:
        """Lets go of the writer's lock."""
        if self._writer is not None:
            self._writer.wait_merging_threads()
            self._writer = None

    def _writing(self) -> tantivy.IndexWriter:
        if self._writer is None:
            raise PermissionError(f"{self._folder} was opened for reading: another process follows")
        return self._writer

    def _document(self, entry: Entry) -> tantivy.Document:
        passage = entry.passage
        document = tantivy.Document()
        document.add_unsigned("number", number_of(passage.id))
        document.add_text("document", passage.document.id)
        document.add_text("council", passage.council)
        document.add_text("kind", passage.kind)
        document.add_text("part", passage.part.kind)
        document.add_text("text", passage.text)
        document.add_text("context", "\n".join((*context(passage), *meeting_words(passage))))
        if passage.panel:
            document.add_text("panel", panel_slug(passage.panel))
        if passage.item and passage.item.number:
            document.add_text("item", passage.item.number)
        if passage.date:
            document.add_integer("date", day_number(passage.date))
        return document

    def _query(self, words: Mapping[str, float], filters: Filters, phrases: Sequence[Sequence[str]]) -> tantivy.Query:
        term = tantivy.Query.term_query
        either = [
            (tantivy.Occur.Should, tantivy.Query.boost_query(term(self._schema, field, word), weight * share))
            for word, weight in words.items()
            for field, share in (("text", 1.0), ("context", _CONTEXT_WEIGHT))
        ]
        either += [
            (tantivy.Occur.Should, tantivy.Query.boost_query(self._in_a_row(phrase), _PHRASE)) for phrase in phrases
        ]
        clauses = [(tantivy.Occur.Must, tantivy.Query.boolean_query(either))]
        clauses += [(tantivy.Occur.Must, _unscored(limit)) for limit in self._limits(filters)]
        return tantivy.Query.boolean_query(clauses)

    def _in_a_row(self, phrase: Sequence[str]) -> tantivy.Query:
        return tantivy.Query.phrase_query(self._schema, "text", list(phrase))

    def _limits(self, filters: Filters) -> list[tantivy.Query]:
        def among(field: str, values: Sequence[str]) -> list[tantivy.Query]:
            return [tantivy.Query.term_set_query(self._schema, field, list(values))] if values else []

        limits = among("panel", filters.panel_slugs()) + among("kind", filters.kinds) + among("part", filters.parts)
        limits += among("document", filters.documents)
        limits += among("council", [filters.council] if filters.council else [])
        limits += among("item", [filters.item] if filters.item else [])
        if filters.date_from or filters.date_to:
            low = day_number(filters.date_from) if filters.date_from else 0
            high = day_number(filters.date_to) if filters.date_to else 99_999_999
            limits.append(tantivy.Query.range_query(self._schema, "date", tantivy.FieldType.Integer, low, high))
        return limits


def _unscored(query: tantivy.Query) -> tantivy.Query:
    return tantivy.Query.const_score_query(query, 0.0)
