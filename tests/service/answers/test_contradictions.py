"""A reader is told where papers differ, and where minutes are a draft or cut short."""

from dataclasses import replace
from datetime import date

from index.records import ItemRef, Passage, Resolution, Votes
from service.answers.contradictions import notes
from tests.service.setting import Section, Words, bind

DAY = date(2022, 3, 1)
SAID = "The mending of the parapet of Sedge Ford has cost the council £412 so far."
OTHERWISE = "The mending of the parapet of Sedge Ford has cost the council £640 so far."
ELSEWHERE = "The mending of the weir at Low Mill took seven men and a boat £640."


def passage(place: str, text: str, status: str | None = "approved") -> Passage:
    words = Words(text, item=ItemRef("5", "Sedge Ford"))
    section = Section("minutes", place, "Bridges Committee", DAY, ((words,),), status=status)  # type: ignore[arg-type]
    return bind(f"{place}.pdf", place, (section,)).paper.passages[0]


def test_two_papers_that_give_different_figures_for_the_same_thing_are_both_named() -> None:
    one, other = passage("Minutes", SAID), passage("Decision notice", OTHERWISE)
    (note,) = notes([one], [SAID], [other], [])
    assert "Minutes (page 1)" in note
    assert "Decision notice (page 1)" in note


def test_another_matter_the_same_figure_or_another_day_is_no_contradiction() -> None:
    one = passage("Minutes", SAID)
    assert not notes([one], [SAID], [passage("Notice", ELSEWHERE)], [])
    assert not notes([one], [SAID], [passage("Notice", SAID)], [])
    assert not notes([one], [SAID], [replace(passage("Notice", OTHERWISE), date=date(2022, 4, 5))], [])


def test_draft_minutes_and_minutes_cut_short_are_noted() -> None:
    (draft,) = notes([passage("Minutes", SAID, "draft")], [SAID], [], [])
    assert "draft" in draft
    assert "1 March 2022" in draft
    (partial,) = notes([replace(passage("Minutes", SAID), complete=False)], [SAID], [], [])
    assert "in part" in partial
    assert not notes([passage("Minutes", SAID)], [SAID], [], [])


def test_records_that_give_one_motion_two_fates_are_noted() -> None:
    lost = Resolution("r1", SAID, "Bridges Committee", DAY, None, "lost", Votes(2, 5), None, None, None, "p1")
    carried = replace(lost, id="r2", outcome="agreed", votes=Votes(5, 2), passage_id="p2")
    (note,) = notes([], [], [], [lost, carried])
    assert "Motion lost (2 for, 5 against)" in note
    assert "5 for, 2 against" in note
