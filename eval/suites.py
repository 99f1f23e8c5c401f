"""The suites: which gold is held against which papers, and whether rules were written with it in view."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from eval import meetings
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

    `seen` says whether weights and rules were chosen with this gold in view. `transcripts` is a file of meetings with
    questions (eval/meetings.py), whose papers are written where they are read. `answers` are the questions to be
    answered, where these are others than those that are searched for.
    """

    name: str
    about: str
    shelves: tuple[Shelf, ...]
    seen: bool
    questions: Path | None = None
    structure: Callable[[], list[Expected]] | None = None
    transcripts: Path | None = None
    answers: Path | None = None

    def folder(self, above: Path) -> Path:
        """Its data folder below `above`: another one for other transcripts, which must not lie beside these."""
        if not self.transcripts:
            return above / self.name
        return above / f"{self.name}-{hashlib.sha256(self.transcripts.read_bytes()).hexdigest()[:8]}"

    def papers(self, folder: Path) -> tuple[Shelf, ...]:
        """Its papers, those of transcripts written into its data folder; `NotMeetings` where they are none."""
        if not self.transcripts:
            return self.shelves
        files = meetings.write(meetings.load(self.transcripts), folder / meetings.TEXTS)
        return (*self.shelves, Shelf("Committee transcripts", tuple(files)))

    def lacking(self) -> Path | None:
        """The first of its papers or questions that this machine does not have; none where all are there."""
        files = [file for file in (self.questions, self.transcripts, self.answers) if file]
        wanted = [path for shelf in self.shelves for path in shelf.paths] + files
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


def _body(name: str, about: str, council: str, seen: bool) -> Suite:
    """A suite over an invented council's papers: who wrote these and the questions had not seen the program."""
    folder = Path(__file__).resolve().parent / "papers" / name
    return Suite(name, about, (Shelf(council, (folder,)),), seen, GOLD / f"{name}.jsonl")


def _dispositions(*days: str) -> tuple[Path, ...]:
    return tuple(_DATA / "docx-dispositions" / f"DISPOSITION-{day}.docx" for day in days)


UNSEEN = "unseen-papers"
"""The suite whose faults are never listed: who looks at them can no longer measure with it."""

MEETINGS = "meetings"
"""The suite that may be pointed at another file of meetings."""

SUITES = (
    Suite(
        "sample",
        "the invented council's papers, whose truth the script that made them wrote down",
        (Shelf("Harrowmere Borough Council", (ROOT / "sample" / "papers",)),),
        seen=True,
        questions=GOLD / "sample-questions.jsonl",
        answers=GOLD / "sample-answers.jsonl",
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
    _body("unitary", "an invented unitary council: schools, care, buses", "Rathmere Council", seen=True),
    _body(
        "borough", "an invented London borough: call-ins, planning, licences", "London Borough of Averhithe", seen=True
    ),
    _body("fire", "an invented fire authority: crewing, audit", "Sabren Vale Fire and Rescue Authority", seen=True),
    _body("county", "an invented county: notices of motion, recorded votes", "Arrowshire County Council", seen=True),
    _body("town", "an invented town council: terse numbered minutes", "Hethersby Town Council", seen=True),
    _body("metro", "an invented district: boards, report packs", "Calderwick Metropolitan Borough Council", seen=True),
    _body(
        "district", "an invented shire district: motions, votes, planning", "North Pellow District Council", seen=True
    ),
    _body(
        "parish", "an invented parish council: numbered minutes, small sums", "Marlingden Parish Council", seen=False
    ),
    _body(
        "borderland", "an invented border county: mixed hands, casting votes", "Marchoddwy County Council", seen=True
    ),
    _body("cityport", "an invented port city: licensing, audit, a long pack", "Marlhaven City Council", seen=False),
    _body("lakeside", "an invented borough without a cabinet", "Ullermere Borough Council", seen=True),
    _body("riverway", "an invented coastal council: a call-in, an area forum", "Riverway Council", seen=True),
    _body("tarrow", "an invented unitary: packs with minutes inside, meeting pages", "Tarrowby Council", seen=True),
    _body("glanwern", "an invented Welsh borough: trackers", "Glanwern County Borough Council", seen=True),
    _body("aldering", "an invented district: pages, a pack, planning", "Aldering District Council", seen=True),
    _body("wrexley", "an invented city: three packs, a work programme", "City of Wrexley Council", seen=True),
    _body(
        "thornwick",
        "an invented unitary: terse, narrative and formal clerks",
        "Thornwick and Saltby Council",
        seen=False,
    ),
    _body(
        "carrowmore",
        "an invented Northern Irish district: proposals, ratified minutes",
        "Carrowmore and Glenlough District Council",
        seen=False,
    ),
    _body("highdene", "an invented borough: meeting pages, planning, licences", "Highdene Borough Council", seen=False),
    _body("eskmouth", "an invented borough: minutes of several clerks", "Eskmouth Borough Council", seen=False),
    _body("shire", "an invented county: schools forum, pensions, police panel", "Ellenshire County Council", seen=True),
    Suite(
        "seeds-again",
        "the seeds' pack, with other questions by somebody who had not seen the program",
        (Shelf("City of Wolverhampton Council", (_SEEDS / _PACK, _SEEDS / _PAGE)),),
        seen=True,
        questions=GOLD / "seeds-again.jsonl",
    ),
    Suite(
        "winnipeg-again",
        "eight dispositions, with questions by somebody who had not seen the program",
        (
            Shelf(
                "City of Winnipeg",
                _dispositions(
                    *("2016-01-27", "2016-03-23", "2016-07-13", "2017-06-21"),
                    *("2017-07-19", "2017-12-13", "2018-01-25", "2018-09-20"),
                ),
            ),
        ),
        seen=True,
        questions=GOLD / "winnipeg-again.jsonl",
    ),
    Suite(
        "kingston-again",
        "the papers of kingston, with questions by somebody who had not seen the program",
        (Shelf("Kingston", (_DATA / "moderngov" / "kingston-html",)),),
        seen=True,
        questions=GOLD / "kingston-again.jsonl",
    ),
    Suite(
        "township-again",
        "the papers of township, with questions by somebody who had not seen the program",
        (Shelf("Township", (_DATA / "minutes-pdf",)),),
        seen=False,
        questions=GOLD / "township-again.jsonl",
    ),
    Suite(
        "decision-pages",
        "decision lists and details of several councils",
        (Shelf("Several councils", (_DATA / "moderngov" / "decision-pages",)),),
        seen=False,
        questions=GOLD / "decision-pages.jsonl",
    ),
    Suite(
        MEETINGS,
        "transcripts of parliamentary committees (QMSum, train split), with the turns that answer each question",
        (),
        seen=True,
        transcripts=_DATA / "meetings-qa" / "committee-train.jsonl",
    ),
)

BENCH = "bench"
"""The suite that takes the time instead of the measure."""

SAMPLE_PAPERS = ROOT / "sample" / "papers"
"""The papers that every machine has, on which a whole ingest is timed."""

SPEED_PAPER = _SEEDS / _PACK
"""The paper that reading is timed on: 272 pages, to be read in under 5 s and 200 MB."""


def chosen(name: str) -> tuple[Suite, ...]:
    """The suites that a name stands for: one, or `all`; none where there is no such suite."""
    return tuple(suite for suite in SUITES if name in ("all", suite.name))


def of_meetings(file: Path) -> Suite:
    """The suite of meetings over another file than the one that is in view: held back, under a name of its own."""
    (usual,) = chosen(MEETINGS)
    if usual.transcripts and file.resolve() == usual.transcripts.resolve():
        return usual
    about = f"transcripts of {file.name}, with the turns that answer each question"
    return replace(usual, name=f"{MEETINGS}-{file.stem}", about=about, seen=False, transcripts=file)
