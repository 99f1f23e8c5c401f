"""Citations: the words quoted, where they stand, and links for people."""

from index.records import Citation, Passage
from index.search import Hit
from service.answers.sentences import sentences


def cite(n: int, passage: Passage, start: int, end: int) -> Citation:
    """The citation of `passage.text[start:end]` under number `n`."""
    span = next((s for s in passage.spans if s.start <= start < s.end), None)
    return Citation(
        n=n,
        passage_id=passage.id,
        quote=passage.text[start:end],
        start=start,
        end=end,
        panel=passage.panel,
        date=passage.date,
        item=passage.item,
        title=passage.part.title or passage.document.title,
        kind=passage.kind,
        status=passage.status,
        page=span.page if span else passage.page,
        printed_page=span.printed_page if span else passage.printed_page,
        paragraph=passage.paragraph,
        url=f"/p/{passage.id}?quote={start}-{end}",
        source_url=passage.document.source_url,
    )


def best_quote(hit: Hit) -> tuple[int, int]:
    """The sentence of a hit that holds most of the question's words; its first one where none does."""
    runs = sentences(hit.passage.text) or [(0, len(hit.passage.text))]

    def held(run: tuple[int, int]) -> int:
        return len({hit.passage.text[a:b].casefold() for a, b in hit.highlights if run[0] <= a and b <= run[1]})

    return max(runs, key=held)
