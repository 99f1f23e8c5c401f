"""Gold for structure: what a careful reader finds in papers, as records that know which readings are right.

Three kinds of file are read: gold of real papers (fingerprints, a file a paper), the truth that the script of the
sample papers wrote, and the register of the seeds. Each becomes one or more `Expected`, which is judged by itself.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.fingerprints import Shingles
from index.records import Votes

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose words they are: every panel name and item number that is right (no item: not judged)."""

    panels: tuple[str, ...]
    date: str | None
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision. A found text that holds `least` is this one, and `pieces` of it may be split off.

    `outcomes` and `votes` are those that are right, the best first.
    """

    whose: Whose
    text: Shingles
    least: Shingles | None
    pieces: tuple[Shingles, ...]
    outcomes: tuple[str, ...]
    votes: tuple[Votes, ...]
    movers: tuple[str, ...]
    seconders: tuple[str, ...]
    optional: bool
    procedural: bool
    told: str
    """What a person knows it by: its first words where they are ours to show, else how many and its number."""


@dataclass(frozen=True, slots=True)
class Undertaking:
    """A commitment. No owner: the record names none. A due date may be a month ("2026-03"); no `due` is not judged."""

    whose: Whose
    text: Shingles
    least: Shingles | None
    pieces: tuple[Shingles, ...]
    owners: tuple[str | None, ...]
    due: tuple[str | None, ...]
    status: str | None
    optional: bool
    told: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What must not come out as a resolution: a recommendation, a recital, another body's decision."""

    whose: Whose
    text: Shingles


@dataclass(frozen=True, slots=True)
class Portion:
    """A part of a paper. Pages are those of the file; none where they are not judged."""

    file: str
    whose: Whose
    kinds: tuple[str, ...]
    pages: tuple[int, int] | None
    optional: bool


@dataclass(frozen=True, slots=True)
class Roll:
    """Who was at a meeting, list by list; a list that the paper does not show is not there."""

    whose: Whose
    lists: Mapping[str, tuple[str, ...]]
    chairs: tuple[str | None, ...] | None


@dataclass(frozen=True, slots=True)
class Expected:
    """Gold of one paper (`file`), or of all papers together. What is found beyond it is false, save for parts where
    the gold does not list them all (`parts_whole`)."""

    name: str
    file: str | None
    parts_whole: bool = True
    meetings: tuple[Whose, ...] = ()
    parts: tuple[Portion, ...] = ()
    decisions: tuple[Decision, ...] = ()
    asked: tuple[Asked, ...] = ()
    undertakings: tuple[Undertaking, ...] = ()
    rolls: tuple[Roll, ...] = ()
    minutes: tuple[tuple[Whose, str, Shingles | None], ...] = ()
    incomplete: frozenset[tuple[str, str]] = frozenset()
    exempt: tuple[tuple[str, int, int], ...] = ()
    statuses_exact: bool = False
    """Whether what is not known to be done has one right status, or overdue and unknown are as right as open."""


def papers_gold(folder: Path) -> list[Expected]:
    """Gold of real papers, one each; minutes that another of them adopts are approved."""
    return papers_gold_of([json.loads(file.read_text("utf8")) for file in sorted(folder.glob("*.json"))])


def papers_gold_of(rows: Sequence[Row]) -> list[Expected]:
    """Gold of real papers from the rows of their files."""
    return [_paper(row, rows) for row in rows]


def _paper(row: Row, everything: Sequence[Row]) -> Expected:
    meetings = tuple(_whose(meeting, row) for meeting in row["meetings"])
    file = row["file"]
    return Expected(
        name=Path(file).name,
        file=file,
        parts_whole=row["scope"] == "whole",
        meetings=meetings,
        parts=tuple(_portion(part, row, file) for part in row["parts"]),
        decisions=tuple(_decision(each, row) for each in row["resolutions"]),
        asked=tuple(Asked(_whose(each, row), Shingles.read(each["text"])) for each in _asked(row)),
        undertakings=tuple(_undertaking(each, row) for each in row["commitments"]),
        rolls=tuple(_roll(each, row) for each in row["attendance"]),
        minutes=tuple(
            (meeting, "approved" if _adopted(row["meetings"][0], everything) else row["minutes_status"], None)
            for meeting in meetings[:1]
            if row.get("minutes_status")
        ),
        incomplete=frozenset((file, str(item)) for item in row.get("incomplete_items", ())),
    )


def _adopted(meeting: Row, everything: Iterable[Row]) -> bool:
    return any(
        meeting["date"] in other.get("approves_minutes_of", ())
        and any(meeting["panel"] == known["panel"] for known in other["meetings"])
        for other in everything
    )


def sample_gold(file: Path) -> list[Expected]:
    """The truth of the sample papers, all together: their registers go across papers."""
    truth = json.loads(file.read_text("utf8"))
    exempt = tuple((each["file"], each["page_from"], each["page_to"]) for each in truth["exempt"])
    public = [part for part in truth["parts"] if (part["file"], part["page_from"], part["page_to"]) not in exempt]
    return [
        Expected(
            name="",
            file=None,
            meetings=tuple(_whose(meeting) for meeting in truth["meetings"]),
            parts=tuple(_portion(part, {}, part["file"]) for part in public),
            decisions=tuple(_decision(each) for each in truth["resolutions"]),
            asked=tuple(Asked(_whose(each), Shingles.read(each["text"])) for each in _asked(truth)),
            undertakings=tuple(_undertaking(each) for each in truth["commitments"]),
            rolls=tuple(_roll(each) for each in truth["attendance"]),
            minutes=tuple(
                (_whose(each), each["status"], Shingles.read(each["correction"]) if each["correction"] else None)
                for each in truth["minutes_status"]
            ),
            incomplete=frozenset((each["file"], str(each["item"])) for each in truth["incomplete"]),
            exempt=exempt,
            statuses_exact=True,
        )
    ]


def seeds_gold(file: Path, pack: str, page: str) -> list[Expected]:
    """The register of the seeds: a pack, whose pages the register does not know, and the page of the same meeting."""
    register = json.loads(file.read_text("utf8"))
    roll = {**register["attendance_2021_03_10"], **register["meetings"][1]}
    return [
        Expected(
            name="",
            file=None,
            parts_whole=False,
            meetings=tuple(_whose(meeting) for meeting in register["meetings"]),
            parts=tuple(_portion(part, {}, pack) for part in register["parts_of_the_pack"]),
            decisions=tuple(_decision(each) for each in register["resolutions"]),
            asked=tuple(Asked(_whose(each), Shingles.read(each["text"])) for each in _asked(register)),
            undertakings=tuple(_undertaking(each) for each in register["commitments"]),
            rolls=(_roll(roll),),
            incomplete=frozenset((page, item) for item in register["truncated_minutes"]["meeting_page_items"]),
        )
    ]


def _asked(row: Row) -> Sequence[Row]:
    rows: Sequence[Row] = row["recommendations_not_resolutions"]
    return rows


def _whose(row: Row, paper: Row = {}) -> Whose:  # noqa: B006  (never written to)
    """Panels with the other names that the paper's meetings go by; one that is missing is not judged."""
    names = [row["panel"]] if row.get("panel") else []
    for meeting in paper.get("meetings", ()):
        if meeting["panel"] in names:
            names += meeting.get("panel_aliases", [])
    names += [*row.get("panel_aliases", ()), *row.get("panel_also", ())]
    items = [row.get("item"), *row.get("item_also", ())]
    return Whose(tuple(names), row.get("date"), tuple(str(item) for item in items if item is not None))


def _decision(row: Row, paper: Row = {}) -> Decision:  # noqa: B006
    outcomes = [row["outcome"], *row.get("outcome_also", ()), *(["amended"] if row.get("as_amended") else [])]
    votes = [row["votes"]] if row.get("votes") else []
    return Decision(
        whose=_whose(row, paper),
        text=Shingles.read(row["text"]),
        least=Shingles.read(row["min_text"]) if row.get("min_text") else None,
        pieces=tuple(Shingles.read(piece) for piece in row.get("sub_clauses", ())),
        outcomes=tuple(outcomes),
        votes=tuple(_votes(each) for each in [*votes, *row.get("votes_also", ())]),
        movers=tuple(row[name] for name in ("mover", "mover_name") if row.get(name)),
        seconders=tuple(row[name] for name in ("seconder", "seconder_name") if row.get(name)),
        optional=bool(row.get("optional")),
        procedural=bool(row.get("procedural")),
        told=_told(row),
    )


def _told(row: Row) -> str:
    text = row["text"]
    return text[:90] if isinstance(text, str) else f"{text['words']} words {row.get('number', '')}".strip()


def _votes(row: Row) -> Votes:
    return Votes(row["for"], row["against"], row["abstained"], row["unanimous"])


def _undertaking(row: Row, paper: Row = {}) -> Undertaking:  # noqa: B006
    return Undertaking(
        whose=_whose(row, paper),
        text=Shingles.read(row["text"]),
        least=Shingles.read(row["min_text"]) if row.get("min_text") else None,
        pieces=tuple(Shingles.read(piece) for piece in row.get("sub_clauses", ())),
        owners=(row.get("owner"), *row.get("owner_also", ())),
        due=(row["due"], *row.get("due_also", ())) if "due" in row else (),
        status=row.get("status"),
        optional=bool(row.get("optional")),
        told=_told(row),
    )


def _portion(row: Row, paper: Row, file: str) -> Portion:
    pages = (row["page_from"], row["page_to"]) if row.get("page_from") else None
    kinds = (row["kind"], *row.get("kind_also", ()))
    return Portion(file, _whose(row, paper), kinds, pages, bool(row.get("optional")))


_LISTS = ("members", "apologies", "officers", "substitutes", "left_early")


def _roll(row: Row, paper: Row = {}) -> Roll:  # noqa: B006
    lists = {name: tuple(_person(each) for each in row[name]) for name in _LISTS if name in row}
    if "others" in row or "guests" in row:
        lists["others"] = tuple(row.get("others", ())) + tuple(row.get("guests", ()))
    if not row.get("members_known", True):
        lists.pop("members", None)
    chairs = (row["chair"], *row.get("chair_also", ())) if "chair" in row or "chair_also" in row else None
    return Roll(_whose(row, paper), lists, chairs)


def _person(value: str | Row) -> str:
    return value if isinstance(value, str) else str(value.get("member") or value["name"])
