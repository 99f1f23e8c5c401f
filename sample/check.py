"""Reads the papers back and says which words of the truth, or of the gold questions, are not where they should be."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sample.asked import faults as asked
from sample.asked.grounds import Grounds
from sample.readback import squashed, words
from sample.shelf import Shelved
from sample.truth import unmarked


def faults(shelf: Sequence[Shelved], folder: Path, found: Mapping[str, Any], gold: Sequence[Path]) -> list[str]:
    """Every fault, in a sentence; none when all is well."""
    read = {paper.file: squashed(words(folder / paper.file)) for paper in shelf if not paper.picture}
    wrong = unmarked(shelf)
    for row in found["resolutions"]:
        if not row["files"]:
            wrong.append(f"no witness: {row['date']} item {row['item']}: {row['text'][:70]}")
    for row in found["recommendations_not_resolutions"]:
        if squashed(row["text"]) not in read[row["file"]]:
            wrong.append(f"not in {row['file']}: {row['text'][:70]}")
    everything = "".join(read.values())
    for row in found["commitments"]:
        if not row["file"]:
            wrong.append(f"no paper holds the promise: {row['text'][:70]}")
        if row["evidence_text"] and squashed(row["evidence_text"]) not in everything:
            wrong.append(f"no evidence: {row['evidence_text'][:70]}")
        if (row["status"] == "done") != bool(row["evidence_text"]):
            wrong.append(f"done and evidence disagree: {row['text'][:70]}")
    for row in found["attendance"]:
        for name in [*row["members"], *row["apologies"], *(each["for"] for each in row["substitutes"])]:
            if squashed(name) not in everything:
                wrong.append(f"not in the papers: {name}")
    pictured = Grounds([paper for paper in shelf if paper.picture], folder)
    everything += "".join(squashed(each.words) for each in pictured.paragraphs)
    for file in gold:
        wrong += _questions(file, everything) if file.exists() else [f"{file.name} is missing"]
    return wrong + asked.faults(Grounds(shelf, folder))


def _questions(gold: Path, everything: str) -> list[str]:
    wrong: list[str] = []
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    twice = [name for name, count in Counter(row["id"] for row in rows).items() if count > 1]
    wrong += [f"two questions are called {name}" for name in twice]
    for row in rows:
        if (row["kind"] == "abstain") != (not row["passages"]):
            wrong.append(f"{row['id']}: passages and kind disagree")
        for passage in row["passages"]:
            if squashed(passage) not in everything:
                wrong.append(f"{row['id']}: not in the papers: {passage[:70]}")
        for answer in row["answer"]:
            if squashed(answer).lower() not in everything.lower():
                wrong.append(f"{row['id']}: answer not in the papers: {answer[:50]}")
    return wrong
