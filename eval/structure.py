"""How well papers are understood: what the catalogue holds beside what a careful reader finds, a table a subject.

Micro measures count records; macro measures are the mean over papers (over meetings, where the gold is of all papers
together), so that one long paper does not decide.
"""

from collections.abc import Sequence

from eval.attending import attendance
from eval.bound import papers_apart
from eval.decided import decisions
from eval.expected import Expected
from eval.found import found_in
from eval.promised import commitments
from eval.tables import Table
from index.catalogue import Catalogue


def judged(catalogue: Catalogue, gold: Sequence[Expected]) -> list[Table]:
    """All tables of a suite; each paper's gold beside what that paper says, gold of all papers beside everything."""
    suite = [(expected, found_in(catalogue, expected.file)) for expected in gold]
    return [subject(suite) for subject in (decisions, commitments, papers_apart, attendance)]
