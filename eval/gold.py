"""Gold questions: what a careful reader asked of the papers, and the words that answer.

A question's gold is a list of snippets; a passage that holds one of them is relevant. Snippets of papers that are not
ours to copy are kept as fingerprints: how many words, and a digest of them.

    python -m eval.gold fingerprint IN.json OUT.json    # gold for structure (eval/expected.py) without copied words
"""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.fingerprints import Shingles, Snippet


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the snippets that answer it (none: the papers do not), and what a complete answer holds.

    A full answer cites one of each of `needed`; where gold does not say, any one of `passages`. With `only_there`, a
    snippet counts only in a citation of that panel and date. `resolved` are the words of the resolution or motion that
    the question is about, `outcome` what became of it, and `status` that of a commitment. `why_not` names the near
    miss of a question without an answer. `topic` is its matter, and `half` (tune or held) says whether that matter may
    be looked at by whoever chooses rules and thresholds.
    """

    id: str
    question: str
    kind: str
    passages: tuple[Snippet, ...]
    answer: tuple[str, ...]
    panel: str | None
    date: str | None
    needed: tuple[tuple[Snippet, ...], ...] = ()
    only_there: bool = False
    outcome: str | None = None
    resolved: str | None = None
    status: str | None = None
    why_not: str | None = None
    topic: str | None = None
    half: str | None = None

    @property
    def answerable(self) -> bool:
        """Whether the papers answer it."""
        return self.kind != "abstain"

    @property
    def needs(self) -> tuple[tuple[Snippet, ...], ...]:
        """What a full answer cites: of each, any one."""
        return self.needed or ((self.passages,) if self.passages else ())


def _snippet(value: str | dict[str, Any]) -> Snippet:
    return Snippet.of(value) if isinstance(value, str) else Snippet(**value)


_BESIDE = ("only_there", "outcome", "resolved", "status", "why_not", "topic", "half")
"""What some gold says of a question beside what all gold says."""


def load(file: Path) -> list[Question]:
    """The questions of a JSON-lines file, whose snippets are verbatim or fingerprints."""
    rows = [json.loads(line) for line in file.read_text("utf8").splitlines() if line.strip()]
    return [
        Question(
            id=row["id"],
            question=row["question"],
            kind=row["kind"],
            passages=tuple(map(_snippet, row["passages"])),
            answer=tuple(row["answer"]),
            panel=row.get("panel"),
            date=row.get("date"),
            needed=tuple(tuple(map(_snippet, group)) for group in row.get("needed", ())),
            **{name: row[name] for name in _BESIDE if name in row},
        )
        for row in rows
    ]


_MEETING = ("panel", "panel_aliases", "council", "date")
_WHOSE = ("panel", "panel_also", "date", "item", "item_also", "optional")
_FACTS: Mapping[str, tuple[str, ...]] = {
    "meetings": _MEETING,
    "parts": (*_WHOSE, "kind", "kind_also", "page_from", "page_to"),
    "resolutions": (
        *(*_WHOSE, "outcome", "outcome_also", "as_amended", "votes", "votes_also"),
        *("mover", "mover_name", "seconder", "seconder_name", "number", "procedural"),
    ),
    "recommendations_not_resolutions": ("panel", "date", "item"),
    "commitments": (*_WHOSE, "owner", "owner_also", "to", "due", "due_also", "status", "number"),
    "attendance": (
        *("panel", "date", "chair", "chair_also", "vice_chair", "members", "members_known", "apologies"),
        *("substitutes", "officers", "others", "guests", "left_early"),
    ),
}
"""What is kept of each record as it is: facts, which belong to nobody."""

_WORDS = ("text", "min_text", "sub_clauses")
"""What is kept as fingerprints."""


def fingerprinted(paper: Mapping[str, Any]) -> dict[str, Any]:
    """The gold of a paper with its words turned into fingerprints, and whatever else quotes it left out."""
    kept = ("file", "scope", "minutes_status", "approves_minutes_of", "incomplete_items")
    gold: dict[str, Any] = {name: paper[name] for name in kept if name in paper}
    for kind, facts in _FACTS.items():
        gold[kind] = [_kept(row, facts) for row in paper.get(kind, ())]
    return gold


def _kept(row: Mapping[str, Any], facts: tuple[str, ...]) -> dict[str, Any]:
    empty_tells = "members" in row or "owner" in row  # that there was nobody, that no day was named; elsewhere nothing
    kept = {name: row[name] for name in facts if name in row and (empty_tells or row[name] not in (None, [], False))}
    for name in _WORDS:
        if isinstance(row.get(name), str):
            kept[name] = Shingles.of(row[name]).written()
        elif row.get(name):
            kept[name] = [Shingles.of(words).written() for words in row[name]]
    return kept


def _main(arguments: list[str]) -> int:
    if len(arguments) != 3 or arguments[0] != "fingerprint":
        print("python -m eval.gold fingerprint IN.json OUT.json", file=sys.stderr)
        return 2
    read, written = map(Path, arguments[1:])
    gold = fingerprinted(json.loads(read.read_text("utf8")))
    written.write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", "utf8")
    return 0


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
