"""What is understood of a question: its intent, its words, and the meeting that it names."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.identity import panel_slug
from index.known import knowing
from index.question import Understood
from index.records import Panel
from index.understand import IGNORABLE, WORD, content_words, intent_of, meeting_dates, questions_about, understand

NAMES = ("Cabinet", "Cabinet Highways Sub-Committee", "Health & Care Panel", "Harbour Board")
PANELS = [
    Panel(panel_slug(name), name, "Dunmere Council", meetings, date(2019, 1, 8), date(2021, 5, meetings))
    for meetings, name in enumerate(NAMES, 1)
]
KNOWN = knowing(
    panels=PANELS,
    people=("Ines Okafor", "Dora Lowe", "Sam Lowe", "Bo Green", "Owen Marsh-Hale", "Head of Ferries", "Harbour Master"),
    abbreviations=(("FRED", "Ferry Renewal and Estuary Dredging"), ("HB", "Heritage Barge")),
    meetings={"cabinet": (date(2019, 7, 9), date(2021, 5, 4)), "harbour-board": (date(2020, 7, 14), date(2021, 6, 1))},
    today=date(2021, 11, 22),
)
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
        ("Who stood in for Cllr Venn?", "attendance"),
        ("Which Cabinet member was missing?", "attendance"),
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
    "question",
    [
        "Which members voted against referring the slipway back to the Cabinet?",
        "Was the ferry decision sent back to Cabinet by scrutiny?",
        "Was the poor audit of the moorings passed up to the Harbour Board?",
    ],
)
def test_the_body_that_a_matter_is_sent_to_says_nothing_of_whose_meeting_it_was(question: str) -> None:
    assert understand(question, PANELS).panel is None


def test_what_is_put_to_a_body_is_asked_of_that_bodys_meeting() -> None:
    assert understand("What was put to the Cabinet on 12 March 2019?", PANELS).panel == "Cabinet"


@pytest.mark.parametrize("printed", ["Council", "Full Council"])
@pytest.mark.parametrize("asked", ["What was resolved at Council?", "What was resolved at Full Council?"])
def test_council_and_full_council_mean_the_meeting_of_all_members_whichever_is_printed(
    printed: str, asked: str
) -> None:
    whole = Panel(panel_slug(printed), printed, "Dunmere Council", 1, None, None)
    assert understand(asked, [*PANELS, whole]).panel == printed
    assert understand("What is the council tax of a band D house?", [*PANELS, whole]).panel is None


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


def read(question: str, *ignore: str) -> Understood:
    return understand(question, KNOWN, frozenset(ignore))


@pytest.mark.parametrize(
    ("question", "panel"),
    [
        ("What did the health panel hear?", "Health & Care Panel"),
        ("What did the health committee hear?", "Health & Care Panel"),  # people mix up committees and panels
        ("What did the highways subcommittee say?", "Cabinet Highways Sub-Committee"),
        ("Did health agree to it?", "Health & Care Panel"),
        ("What came back to highways last year?", "Cabinet Highways Sub-Committee"),
        ("the harbour meeting of 14 July", "Harbour Board"),
        ("What did CHSC decide?", "Cabinet Highways Sub-Committee"),
        ("Who spoke at the July meeting of highways?", "Cabinet Highways Sub-Committee"),
        ("What did the executive settle on?", "Cabinet"),
        ("What does the chief executive earn?", None),
        ("What did the health cttee hear?", "Health & Care Panel"),
        ("What did HCP decide?", "Health & Care Panel"),
        ("What did HB decide?", None),  # the papers say that it is short for something else
        ("Who pays for care in the harbour?", None),
        ("Did health costs rise?", None),
        ("What did the health board say?", None),
        ("What did the scrutiny panel say?", None),
    ],
)
def test_a_panel_is_understood_by_what_people_call_it(question: str, panel: str | None) -> None:
    assert read(question).panel == panel


def test_a_name_that_two_panels_share_names_neither() -> None:
    both = [*PANELS, Panel("care-homes-panel", "Care Homes Panel", "Dunmere Council", 1, None, None)]
    assert understand("What did the care panel say?", both).panel is None
    assert understand("What did the care homes panel say?", both).panel == "Care Homes Panel"


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("What did Ines Okafor promise?", ("Ines Okafor",)),
        ("What did Cllr Okafor promise?", ("Ines Okafor",)),
        ("what did okafor promise?", ("Ines Okafor",)),
        ("Did Marsh-Hale object?", ("Owen Marsh-Hale",)),
        ("Did Lowe and Okafor object?", ("Dora Lowe", "Sam Lowe", "Ines Okafor")),
        ("What is the Head of Ferries to do?", ("Head of Ferries",)),
        ("What opened in Lowe Street?", ()),
        ("Is the Green scheme open?", ()),
        ("how low is the green?", ()),
        ("Marsh-Hale wanted a ferry. Outcome?", ("Owen Marsh-Hale",)),
        ("What did Cllr Nobody say?", ()),
    ],
)
def test_people_are_those_whom_the_papers_know(question: str, people: tuple[str, ...]) -> None:
    assert read(question).people == people


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("What did the Cabinet decide at the July meeting?", date(2019, 7, 1), date(2019, 7, 31)),
        ("What did the Harbour Board decide at its July meeting?", date(2020, 7, 1), date(2020, 7, 31)),
        ("What was decided at the July meeting?", date(2020, 7, 1), date(2020, 7, 31)),
        ("What did the Cabinet agree in 2019/20?", date(2019, 4, 1), date(2020, 3, 31)),
        ("What was promised last year?", date(2020, 1, 1), date(2020, 12, 31)),
        ("What has been resolved on the ferry since the spring of 2021?", date(2021, 3, 1), None),
        ("What did members say about the ferry before 2020?", None, date(2019, 12, 31)),
        ("How has the fare changed since 2018?", date(2018, 1, 1), None),
        ("What happened at the last meeting of the Cabinet?", date(2021, 5, 4), date(2021, 5, 4)),
        ("What was decided before the election?", None, None),
        ("Did Ines Okafor support the ferry in June 2019?", date(2019, 6, 1), date(2019, 6, 30)),
    ],
)
def test_a_span_of_meetings_is_understood(question: str, first: date | None, last: date | None) -> None:
    understood = read(question)
    assert (understood.date_from, understood.date_to) == (first, last)
    assert understood.periods == ()


@pytest.mark.parametrize(
    ("question", "periods"),
    [
        ("What is the 2019/20 budget of the ferry?", ("2019/20",)),
        ("What did the Cabinet agree in the 2019/20 budget?", ("2019/20",)),
        ("What fare did the Cabinet agree for 2021?", ("2021",)),
        ("How many people crossed in 2020?", ("2020",)),
        ("How much did it cost in the year to March 2021?", ("2021",)),
        ("How did crossings change between 2018/19 and 2020/21?", ("2018/19", "2020/21")),
        ("How many people have crossed since 2018?", ()),
    ],
)
def test_the_year_of_a_matter_is_no_date_of_a_meeting(question: str, periods: tuple[str, ...]) -> None:
    understood = read(question)
    assert understood.periods == periods
    assert understood.date_from is understood.date_to is None


def test_a_question_may_name_both_a_meeting_and_the_year_of_a_matter() -> None:
    understood = read("What was agreed on the 2019/20 budget at the meeting on 12 March 2019?")
    assert (understood.periods, understood.date_from) == (("2019/20",), date(2019, 3, 12))


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("What does FRED stand for?", "definition"),
        ("What is meant by dredging?", "definition"),
        ("What does estuary dredging mean?", "definition"),
        ("What is a TAS?", "definition"),
        ("What is a tax?", "fact"),
        ("What does this mean for the ferry?", "fact"),
        ("What is the NHS contract about?", "fact"),
    ],
)
def test_a_definition_is_asked_for_in_its_own_words(question: str, intent: str) -> None:
    assert intent_of(question) == intent


def test_an_abbreviation_is_understood_either_way() -> None:
    long = "Ferry Renewal and Estuary Dredging"
    assert read("What did FRED cost?").expansions == (("FRED", long),)
    assert read(f"What did {long} cost?").expansions == ((long, "FRED"),)
    assert read("what does fred stand for").expansions == (("fred", long),)


@pytest.mark.parametrize(
    ("question", "latest"),
    [
        ("What is the current fare?", True),
        ("How does it stand now?", True),
        ("What was said at the last meeting of the Harbour Board?", True),
        ("What was the fare?", False),
    ],
)
def test_it_is_understood_whether_the_latest_state_is_asked_for(question: str, latest: bool) -> None:
    assert read(question).latest is latest


EVERYTHING = "What did Cllr Okafor promise the harbour board in July on item nine about FRED, and where is it now?"


def test_every_reading_says_which_words_it_was_read_from() -> None:
    understood = read(EVERYTHING)
    assert {reading.what for reading in understood.readings} == set(IGNORABLE)
    for reading in understood.readings:
        assert EVERYTHING[reading.start : reading.end] == reading.said
    assert [r.value for r in understood.readings if r.what == "date"] == ["2020-07-01/2020-07-31"]


@pytest.mark.parametrize("what", IGNORABLE)
def test_what_is_ignored_is_not_read_and_all_else_is(what: str) -> None:
    before, after = read(EVERYTHING), read(EVERYTHING, what)
    assert {r.what for r in before.readings} - {r.what for r in after.readings} == {what}
    assert after.ignored == (what,)
    fields = {"panel": "panel", "item": "item", "people": "people", "latest": "latest", "abbreviations": "expansions"}
    if what in fields:
        assert not getattr(after, fields[what])
    assert (after.date_from is None) == (what == "date")
    assert (after.intent == "fact") == (what == "intent")


def test_questions_to_try_name_what_there_is() -> None:
    questions = questions_about(PANELS)
    assert len(questions) == 3
    assert understand(questions[0], PANELS).panel == "Harbour Board"
    assert understand(questions[0], PANELS).date_from == date(2021, 5, 4)
    assert questions_about([]) == []


def test_the_cabinet_system_is_no_meeting_of_the_cabinet() -> None:
    assert read("Did Cllr Venn want to give up the Cabinet system?").panel is None


def test_who_told_a_body_something_is_the_body_that_is_meant() -> None:
    names = ("Cabinet", "Overview and Scrutiny Committee")
    known = knowing(Panel(panel_slug(name), name, "Dunmere Council", 1, None, None) for name in names)
    assert understand("Did the scrutiny committee tell the Cabinet to wait?", known).panel == names[1]
    assert understand("Did anybody tell the Cabinet to wait?", known).panel == "Cabinet"
