"""The suites: which gold is held against which papers, and whether rules were written with it in view."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from eval.expected import Expected, papers_gold, sample_gold, seeds_gold

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
GOLD = Path(__file__).resolve().parent / "gold"

_DATA = SHARED / "data"
_SEEDS = SHARED / "seeds"
_PACK, _PAGE = "reports-pack-2021-07-14.pdf", "meeting-page-2021-07-14.txt"


@dataclass(frozen=True, slots=True)
class Shelf:
    """Papers of one council: files and folders."""

    council: str
    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Suite:
    """Papers, with the questions that are asked of them, or the structure that is to be found in them, or both.

    `seen` says whether weights and rules were chosen with this gold in view.
    """

    name: str
    about: str
    shelves: tuple[Shelf, ...]
    seen: bool
    questions: Path | None = None
    structure: Callable[[], list[Expected]] | None = None

    def lacking(self) -> Path | None:
        """The first of its papers or questions that this machine does not have; none where all are there."""
        wanted = [path for shelf in self.shelves for path in shelf.paths] + ([self.questions] if self.questions else [])
        return next((path for path in wanted if not path.exists()), None)


def _real(split: str) -> tuple[Shelf, ...]:
    """The papers of a split, each on the shelf of its council."""
    files = [expected.file or "" for expected in papers_gold(GOLD / "structure" / split)]
    return tuple(
        Shelf(council, paths)
        for folder, council in _COUNCILS.items()
        if (paths := tuple(_DATA / file for file in files if file.startswith(folder)))
    )


_COUNCILS = {
    "minutes-pdf": "Township of Nipissing",
    "docx-dispositions": "City of Winnipeg",
    "moderngov/kingston-html": "Royal Borough of Kingston upon Thames",
    "moderngov/combined-authority": "West of England Combined Authority",
    "moderngov/gloucester-xml": "Gloucester City Council",
    "moderngov/decision-pages": "Several councils",
}
"""Whose papers each folder of the shared data holds."""

UNSEEN = "unseen-papers"
"""The suite whose faults are never listed: who looks at them can no longer measure with it."""

SUITES = (
    Suite(
        "sample",
        "the invented council's papers, whose truth the script that made them wrote down",
        (Shelf("Harrowmere Borough Council", (ROOT / "sample" / "papers",)),),
        seen=True,
        questions=GOLD / "sample-questions.jsonl",
        structure=lambda: sample_gold(ROOT / "sample" / "truth.json"),
    ),
    Suite(
        "seeds",
        "the pack and page that the issues are judged on; failures were looked at, no rule names them",
        (Shelf("City of Wolverhampton Council", (_SEEDS / _PACK, _SEEDS / _PAGE)),),
        seen=True,
        questions=SHARED / "gold" / "seed-questions.jsonl",
        structure=lambda: seeds_gold(SHARED / "gold" / "seed-register.json", _PACK, _PAGE),
    ),
    Suite(
        "seen-papers",
        "real papers that the rules for structure were written on",
        _real("seen"),
        seen=True,
        structure=lambda: papers_gold(GOLD / "structure" / "seen"),
    ),
    Suite(
        UNSEEN,
        "real papers that no rule was written on; their faults are not listed, and must not be looked at",
        _real("unseen"),
        seen=False,
        structure=lambda: papers_gold(GOLD / "structure" / "unseen"),
    ),
    Suite(
        "combined-authority",
        "long reports with tables",
        (Shelf("West of England Combined Authority", (_DATA / "moderngov" / "combined-authority",)),),
        seen=True,
        questions=GOLD / "combined-authority.jsonl",
    ),
    Suite(
        "kingston",
        "ModernGov pages and two reports",
        (Shelf("Kingston", (_DATA / "moderngov" / "kingston-html",)),),
        seen=True,
        questions=GOLD / "kingston.jsonl",
    ),
    Suite(
        "township",
        "short minutes and agendas",
        (Shelf("Township", (_DATA / "minutes-pdf",)),),
        seen=True,
        questions=GOLD / "township.jsonl",
    ),
    Suite(
        "winnipeg",
        "a city council's dispositions",
        (Shelf("Winnipeg", tuple(sorted((_DATA / "docx-dispositions").glob("*2016*.docx")))),),
        seen=True,
        questions=GOLD / "winnipeg.jsonl",
    ),
)

BENCH = "bench"
"""The suite that takes the time instead of the measure."""

SPEED_PAPER = _SEEDS / _PACK
"""The paper that reading is timed on: 272 pages, to be read in under 5 s and 200 MB."""


def chosen(name: str) -> tuple[Suite, ...]:
    """The suites that a name stands for: one, or `all`; none where there is no such suite."""
    return tuple(suite for suite in SUITES if name in ("all", suite.name))
