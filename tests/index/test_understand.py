"""What is understood of a question: its intent, its words, and the meeting that it names."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.identity import panel_slug
from index.records import Panel
from index.understand import WORD, content_words, intent_of, meeting_dates, questions_about, understand

NAMES = ("Cabinet", "Cabinet Highways Sub-Committee", "Health & Care Panel", "Harbour Board")
PANELS = [
    Panel(panel_slug(name), name, "Dunmere Council", meetings, date(2019, 1, 8), date(2021, 5, meetings))
    for meetings, name in enumerate(NAMES, 1)
]
TWELFTH = (date(2019, 3, 12), date(2019, 3, 12))


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("What was resolved about the chain ferry?", "resolution"),
        ("Was the motion on the bandstand lost?", "resolution"),
        ("Did the board go ahead with the slipway?", "resolution"),
        ("Which scheme was deferred?", "resolution"),
        ("Who voted against closing the lido?", "vote"),
        ("Who seconded the amendment?", "vote"),
        ("Was the vote for the budget unanimous?", "vote"),
        ("Who will write to the harbour master?", "commitment"),
        ("What was promised to the residents of Pier Road?", "commitment"),
        ("When will officers report back on the weir?", "commitment"),
        ("What did the panel recommend on lime trees?", "recommendation"),
        ("What was the Cabinet asked? Was it asked the council to pay?", "recommendation"),
        ("Who attended in March?", "attendance"),
        ("Who sent apologies?", "attendance"),
        ("Who chaired the meeting?", "attendance"),
        ("How many baby clinics have closed?", "figure"),
        ("What is the total cost of the weir?", "figure"),
        ("How has the ferry timetable changed over time?", "history"),
        ("What is the history of the tide mill?", "history"),
        ("Where is the depot?", "fact"),
    ],
)
def test_a_question_shows_what_kind_of_answer_it_wants(question: str, intent: str) -> None:
    assert intent_of(question) == intent


@pytest.mark.parametrize(
    ("question", "days"),
    [
        ("What did the Cabinet decide on 12 March 2019?", TWELFTH),
        ("the Cabinet meeting of the 12th of March 2019", TWELFTH),
        ("minutes of 12/03/2019", TWELFTH),
        ("minutes of 2019-03-12", TWELFTH),
        ("Who sat on the panel on March 12, 2019?", TWELFTH),
        ("What did the board agree in February 2020?", (date(2020, 2, 1), date(2020, 2, 29))),
        ("What opened on 12 March 2019?", None),  # the day that something opened is no day of a meeting
        ("the meeting of 31 February 2019", None),
        ("What did the Cabinet decide?", None),
    ],
)
def test_a_date_counts_where_it_is_a_meetings(question: str, days: tuple[date, date] | None) -> None:
    assert meeting_dates(question) == days


@pytest.mark.parametrize(
    ("question", "panel"),
    [
        ("What did the Cabinet say of the weir?", "Cabinet"),
        ("What did the health and care panel hear?", "Health & Care Panel"),
        ("When did the Cabinet Highways Sub-Committee meet?", "Cabinet Highways Sub-Committee"),
        ("Did the cabinets in the museum close?", None),
        ("What did the board say?", None),
    ],
)
def test_a_panel_is_understood_by_its_whole_name_the_longest_first(question: str, panel: str | None) -> None:
    assert understand(question, PANELS).panel == panel


@pytest.mark.parametrize(
    ("question", "item"),
    [
        ("What was said under item 9?", "9"),
        ("What happened to agenda item no. 4.2?", "4.2"),
        ("Was item 12a deferred?", "12a"),
        ("Which items were deferred in 2019?", None),
    ],
)
def test_an_item_is_understood_by_its_number(question: str, item: str | None) -> None:
    assert understand(question).item == item


def test_idle_words_tell_nothing_of_what_a_question_is_about() -> None:
    assert content_words("What is the Ferry’s fare, and what was the fare of the ferry?") == ("ferry", "fare")
    assert content_words("Did it cost 12.8 or 1,000 pounds?") == ("cost", "12.8", "1,000", "pounds")


@given(st.text(max_size=80))
def test_any_question_is_understood_somehow(question: str) -> None:
    understood = understand(question, PANELS)
    assert understood.words == tuple(dict.fromkeys(understood.words))
    assert all(WORD.fullmatch(word) for word in understood.words)


def test_questions_to_try_name_what_there_is() -> None:
    questions = questions_about(PANELS)
    assert len(questions) == 3
    assert understand(questions[0], PANELS).panel == "Harbour Board"
    assert understand(questions[0], PANELS).date_from == date(2021, 5, 4)
    assert questions_about([]) == []
