"""Remake the sample papers, truth and questions: `python -m sample.make` writes them, `--check` reads them back."""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

from sample.asked.gold import rows
from sample.asked.grounds import Grounds
from sample.check import faults
from sample.shelf import write_papers
from sample.truth import truth

HERE = Path(__file__).parent
PAPERS = HERE / "papers"
GOLD = HERE.parent / "eval" / "gold" / "sample-questions.jsonl"
ANSWERS = GOLD.with_name("sample-answers.jsonl")


def main() -> int:
    """Write the papers, the truth and the questions; with --check, say what of them is not in the papers."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--check", action="store_true", help="read the papers back against truth and questions")
    wanted = options.parse_args()
    shutil.rmtree(PAPERS, ignore_errors=True)
    PAPERS.mkdir()
    shelf = write_papers(PAPERS)
    found = truth(shelf, PAPERS)
    (HERE / "truth.json").write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    asked = rows(Grounds(shelf, PAPERS))
    lines = (json.dumps(row, ensure_ascii=False) for row in asked)
    ANSWERS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(asked)} questions")
    print(f"{len(shelf)} papers, {sum(paper.pages or 0 for paper in shelf)} PDF pages")
    if not wanted.check:
        return 0
    wrong = faults(shelf, PAPERS, found, (GOLD, ANSWERS))
    print("\n".join(wrong) or "every word of the truth and of the questions is in its paper")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
