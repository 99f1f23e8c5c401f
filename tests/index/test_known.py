"""What the papers themselves make known: panels, meetings, people and abbreviations."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from time import monotonic, sleep

import pytest

from index.catalogue import Catalogue
from index.encoder import Encoder
from index.intake import Promise, Sighting
from index.known import Known, known
from index.people import names_in
from index.records import Attendance
from tests.index import shelf
from tests.service.setting import Bound

EXPLAINED = "The Ferry Renewal and Estuary Dredging (FRED) fund was spent."


def until(catalogue: Catalogue, holds: Callable[[Known], bool]) -> Known:
    """What is known once it holds: papers that land are read beside the asking."""
    deadline = monotonic() + 30
    while not holds(found := known(catalogue)):
        assert monotonic() < deadline
        sleep(0.01)
    return found


def explained() -> Bound:
    return shelf.paper("fred.txt", [EXPLAINED], "Harbour Board", date(2020, 7, 14))


def test_panels_and_the_days_on_which_they_met_are_known(catalogue: Catalogue, encoder: Encoder) -> None:
    shelf.ferry().put(catalogue, encoder)
    shelf.trees().put(catalogue, encoder)
    found = known(catalogue)
    assert [panel.name for panel in found.panels] == [shelf.CABINET, shelf.PLANNING]
    assert found.held(None, date(2019, 1, 1), date(2021, 12, 31)) == (date(2019, 3, 12), date(2021, 1, 20))
    assert found.held(shelf.PLANNING, date(2019, 1, 1), date(2020, 12, 31)) == ()
    assert found.last_meeting(shelf.CABINET) == date(2019, 3, 12)
    assert found.last_meeting(shelf.CABINET, before=date(2019, 3, 12)) is None


def test_a_meeting_to_come_is_not_yet_held(catalogue: Catalogue, encoder: Encoder) -> None:
    shelf.paper("next.txt", ["Agenda."], "Harbour Board", date(2999, 7, 14)).put(catalogue, encoder)
    assert known(catalogue).last_meeting("Harbour Board") is None


def test_a_paper_that_lands_later_is_known_without_another_beginning(catalogue: Catalogue, encoder: Encoder) -> None:
    shelf.ferry().put(catalogue, encoder)
    assert known(catalogue).abbreviations.long_forms("FRED") == ()
    explained().put(catalogue, encoder)
    found = until(catalogue, lambda now: len(now.panels) == 2)
    assert found.abbreviations.long_forms("FRED") == ("Ferry Renewal and Estuary Dredging",)


def test_a_forgotten_paper_makes_nothing_known(catalogue: Catalogue, encoder: Encoder) -> None:
    fred = explained().put(catalogue, encoder)
    assert known(catalogue).abbreviations.long_forms("FRED")
    catalogue.forget(fred.paper.document.id, "it was exempt")
    assert not until(catalogue, lambda now: not now.panels).abbreviations.long_forms("FRED")


def test_people_are_those_that_the_record_names(catalogue: Catalogue, encoder: Encoder) -> None:
    minutes = shelf.ferry()
    passage, part = minutes.paper.passages[2], minutes.paper.parts[0]
    moved = Sighting(
        passage.id, 0, 9, "That it run", None, "approved", None, "Councillor Venn", "Cllr Orla Pike", "resolution", 1.0
    )
    owed = Promise(
        passage.id, 0, 9, "to write", "Ines Okafor, Head of Ferries", None, None, None, None, False, None, None, 1.0
    )
    there = Attendance(
        shelf.CABINET, None, None, chair="Councillor Bea Lowe (Chair)", officers=("Sam Dale, Solicitor",)
    )
    told = minutes.recording((moved,), (owed,))
    replace(told, paper=replace(told.paper, attendance=((part.id, there),))).put(catalogue, encoder)
    names = set(known(catalogue).people.names)
    assert names >= {"Venn", "Orla Pike", "Ines Okafor", "Head of Ferries", "Bea Lowe", "Sam Dale"}


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Councillors Penn, Venn and Dora Lowe", ["Penn", "Venn", "Dora Lowe"]),
        ("Ines Okafor, Head of Ferries", ["Ines Okafor", "Head of Ferries"]),
        ("Her Worship Mayor Lowe", ["Lowe"]),
        ("The Chair, Councillor Lowe", ["Lowe"]),
        ("the Leader of the Council", ["Leader of the Council"]),
        ("Deputy Clerk Kristin Dahl", ["Kristin Dahl"]),
        ("The panel", []),
        ("all members of the committee", []),
        ("", []),
    ],
)
def test_names_are_told_from_titles_and_posts(words: str, names: list[str]) -> None:
    assert list(names_in(words)) == names
