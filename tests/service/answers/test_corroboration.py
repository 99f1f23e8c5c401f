"""A sentence stands only if the passages that it cites bear it out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.records import Votes
from service.answers.cited import Cited
from service.answers.corroboration import bearers, why_not
from tests.service.answers.quoted import quoted

PILOT = quoted(
    "The Cabinet Member for Transport, Councillor Ines Okafor, presented the results of the pilot. Morning traffic "
    "outside the two schools fell by 41 per cent, and the share of children who walked or cycled rose from 52 "
    "to 63 per cent."
)
MADE_PERMANENT = quoted(
    "Resolved: That the school streets pilot at Mill Lane and Castle Road be made permanent from 1 September 2021, and "
    "that signs be put up before the start of term.",
    kind="resolution",
    outcome="approved",
    votes=Votes(7, 2, 1),
    mover="Councillor Ines Okafor",
    seconder="Councillor Lowe",
)
VOTE = quoted("The motion was put to the vote: 7 for, 2 against, 1 abstention. The motion was carried.", kind="vote")
LOST = quoted(
    "That Weir Bridge be closed to all traffic and sold to the Canal Trust.",
    kind="resolution",
    item="Weir Bridge",
    outcome="lost",
    votes=Votes(2, 5, 1),
    mover="Councillor Tarn",
    seconder="Councillor Beck",
)
LOST_IN_WORDS = quoted(
    "Councillor Tarn moved, and Councillor Beck seconded, that Weir Bridge be closed to all traffic. On being put to "
    "the vote, the motion was lost by 2 votes to 5.",
    item="Weir Bridge",
)
ONLY_MOVED = quoted("Councillor Tarn moved that Weir Bridge be closed to all traffic.", item="Weir Bridge")
WITHDRAWN = quoted(
    "That the Town Mayor be asked to open the bridge on horseback.", kind="resolution", outcome="withdrawn"
)
DEFERRED = quoted("That the closure of Weir Bridge be put to lorry owners.", kind="resolution", outcome="deferred")
NOTED = quoted("That the budget monitoring report for quarter 3 be received.", kind="resolution", outcome="noted")
AMENDED = quoted("That the car park charge be raised to £2.50 an hour.", kind="resolution", outcome="amended")
RECOMMENDED = quoted(
    "The Panel is recommended to ask the commissioners for quarterly figures of dental practices that accept new "
    "patients.",
    kind="recommendation",
    part="report",
    item="Access to dentistry",
)
DENTISTS = quoted(
    "Of the 14 dental practices in the borough, 3 accept new adult patients of the NHS. The median wait for a first "
    "appointment was 19 weeks in March 2021.",
    part="report",
    item="Access to dentistry",
)
NONE_TAKING = quoted(
    "Councillor Lowe said that no dental practice in Aldmoor was taking new NHS patients. The Chair asked for a report "
    "to the next meeting.",
    item="Access to dentistry",
)
BUDGET = quoted(
    "Service\t2020/21\t2021/22\nAdult social care\t£71.0m\t£74.6m\nHighways\t£18.3m\t£17.9m\nLibraries\t£6.1m\t£6.2m",
    kind="table",
    item="Revenue budget 2021/22",
)
TO_COUNCIL = quoted(
    "Resolved: That a net revenue budget of £184.2 million for 2021/22 be recommended to Council, with an increase of "
    "1.99 per cent in council tax.",
    kind="resolution",
    item="Revenue budget 2021/22",
    outcome="approved",
)
UNDERTAKEN = quoted("The Head of Highways undertook to write to every household before the end of April 2021.")
EXPECTED = quoted("The commissioners expect to award replacement contracts by January 2022.", part="report")
WITH_CONDITION = quoted(
    "Resolved: That planning permission be granted for twelve houses at Tannery Row, subject to a legal agreement.",
    kind="resolution",
    outcome="approved",
)
ROLL = quoted(
    "Present: Councillors Adeyemi (Chair), Brandt and Singh. Apologies: Councillor Lowe.",
    kind="attendance",
    item="Attendance",
)


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("Morning traffic outside the two schools fell by 41%.", PILOT),
        ("The share of children who walked or cycled rose from 52 to 63 per cent.", PILOT),
        ("Councillor Ines Okafor presented the results of the pilot.", PILOT),
        ("The Cabinet agreed to make the school streets pilot permanent from 1 September 2021.", MADE_PERMANENT),
        (
            "On 10 March 2021, the Cabinet resolved that the pilot at Mill Lane and Castle Road be made permanent.",
            MADE_PERMANENT,
        ),
        ("The motion was carried with seven votes for, two against and one abstention.", VOTE),
        ("Three of the 14 dental practices in the borough accept new adult NHS patients.", DENTISTS),
        ("The median wait for a first appointment was 19 weeks.", DENTISTS),
        ("No dental practice in Aldmoor was taking new NHS patients, said Cllr Lowe.", NONE_TAKING),
        ("A motion that Weir Bridge be closed to all traffic was lost.", LOST),
        ("The motion to close Weir Bridge to all traffic was not carried.", LOST),
        ("The motion that Weir Bridge be closed was lost by two votes to five.", LOST_IN_WORDS),
        ("Councillor Tarn moved that Weir Bridge be closed to all traffic.", ONLY_MOVED),
        ("Asking the Town Mayor to open the bridge on horseback was withdrawn.", WITHDRAWN),
        ("The closure of Weir Bridge was deferred.", DEFERRED),
        ("The Cabinet noted the budget monitoring report for quarter 3.", NOTED),
        ("The report recommended asking commissioners for quarterly figures of dental practices.", RECOMMENDED),
        ("The revenue budget for highways is £18.3 million in 2020/21 and £17.9 million in 2021/22.", BUDGET),
        ("The Cabinet agreed to recommend to Council a net revenue budget of £184.2m.", TO_COUNCIL),
        ("The Head of Highways undertook to write to every household before the end of April 2021.", UNDERTAKEN),
        ("The commissioners expect to award replacement contracts by January 2022.", EXPECTED),
        ("Permission was granted for 12 houses at Tannery Row, subject to a legal agreement.", WITH_CONDITION),
        ("Councillors Adeyemi, Brandt and Singh were present.", ROLL),
        ("Apologies were received from Councillor Lowe.", ROLL),
    ],
)
def test_a_sentence_that_its_passage_says_stands(sentence: str, passage: Cited) -> None:
    assert why_not(sentence, [passage]) is None


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("Morning traffic outside the two schools fell by 14 per cent.", PILOT),
        ("Morning traffic outside the two schools fell by 41 pounds.", PILOT),
        ("Morning traffic outside the two schools fell by £41.", PILOT),
        ("Morning traffic outside the two schools fell by 52 per cent.", PILOT),
        ("Morning traffic outside the three schools fell by 41 per cent.", PILOT),
        ("Morning traffic outside the two schools rose by 41 per cent.", PILOT),
        ("Morning traffic outside the two schools fell by half.", PILOT),
        ("The share of children who walked or cycled rose from 63 to 52 per cent.", PILOT),
        ("The net revenue budget recommended to Council is £184.2 thousand.", TO_COUNCIL),
        ("The net revenue budget recommended to Council is £18.42 million.", TO_COUNCIL),
        ("Of the 3 dental practices in the borough, 14 accept new adult patients.", DENTISTS),
        ("Highways spending is £74.6 million in 2021/22.", BUDGET),
        ("The motion was carried with two votes for and seven against.", VOTE),
        ("The motion that Weir Bridge be closed was lost by five votes to two.", LOST_IN_WORDS),
    ],
)
def test_a_wrong_or_moved_figure_is_struck(sentence: str, passage: Cited) -> None:
    assert why_not(sentence, [passage]) is not None


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("Councillor James Okafor presented the results of the pilot.", PILOT),
        ("Councillor Brandt presented the results of the pilot.", PILOT),
        ("The school streets pilot at Mill Lane and Tannery Row was made permanent.", MADE_PERMANENT),
        ("The Planning Committee agreed to make the school streets pilot permanent.", MADE_PERMANENT),
        (
            "Councillor Beck moved, and Councillor Tarn seconded, that Weir Bridge be closed; it was lost.",
            LOST_IN_WORDS,
        ),
        ("The motion to close Weir Bridge, moved by Councillor Beck, was lost.", LOST),
        ("Councillors Adeyemi, Brandt and Lowe were present.", ROLL),
        ("Apologies were received from Councillor Singh.", ROLL),
    ],
)
def test_a_wrong_or_swapped_name_is_struck(sentence: str, passage: Cited) -> None:
    assert why_not(sentence, [passage]) is not None


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("The school streets pilot was made permanent from 1 October 2021.", MADE_PERMANENT),
        ("The school streets pilot was made permanent from 1 September 2022.", MADE_PERMANENT),
        ("On 1 September 2021, the Cabinet agreed to make the school streets pilot permanent.", MADE_PERMANENT),
        ("The school streets pilot was made permanent from 10 March 2021.", MADE_PERMANENT),
        ("The school streets pilot was made permanent until 1 September 2021.", MADE_PERMANENT),
        ("The commissioners expect to award replacement contracts from January 2022.", EXPECTED),
    ],
)
def test_a_wrong_date_is_struck(sentence: str, passage: Cited) -> None:
    assert why_not(sentence, [passage]) is not None


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("Dental practices in Aldmoor were taking new NHS patients, said Councillor Lowe.", NONE_TAKING),
        ("The school streets pilot was not made permanent.", MADE_PERMANENT),
        ("The Head of Highways undertook not to write to every household.", UNDERTAKEN),
        ("The commissioners will award replacement contracts by January 2022.", EXPECTED),
        ("Planning permission was granted for twelve houses at Tannery Row.", WITH_CONDITION),
        ("Morning traffic outside the two schools never fell.", PILOT),
    ],
)
def test_a_denial_left_out_or_put_in_is_struck(sentence: str, passage: Cited) -> None:
    assert why_not(sentence, [passage]) is not None


@pytest.mark.parametrize("passage", [LOST, LOST_IN_WORDS], ids=["by the register", "by the words"])
@pytest.mark.parametrize(
    "sentence",
    [
        "The Cabinet agreed that Weir Bridge be closed to all traffic.",
        "The motion to close Weir Bridge to all traffic was carried.",
        "Weir Bridge will be closed to all traffic.",
        "Weir Bridge is to be closed to all traffic.",
        "Councillors voted for Weir Bridge to be closed to all traffic.",
        "Councillor Tarn moved that Weir Bridge be closed to all traffic.",
        "That Weir Bridge be closed to all traffic.",
        "The motion to close Weir Bridge to all traffic was not lost.",
        "The motion that Weir Bridge be closed to all traffic was withdrawn.",
    ],
)
def test_a_lost_motion_is_never_told_otherwise(sentence: str, passage: Cited) -> None:
    assert why_not(sentence, [passage]) is not None


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("The Cabinet agreed to ask the Town Mayor to open the bridge on horseback.", WITHDRAWN),
        ("The Town Mayor was asked to open the bridge on horseback.", WITHDRAWN),
        ("The Cabinet agreed the closure of Weir Bridge.", DEFERRED),
        ("The closure of Weir Bridge was lost.", DEFERRED),
        ("The Cabinet approved the budget monitoring report for quarter 3.", NOTED),
        ("The car park charge was raised to £2.50 an hour.", AMENDED),
        ("The Cabinet agreed that Weir Bridge be closed to all traffic.", ONLY_MOVED),
        ("Weir Bridge will be closed to all traffic.", ONLY_MOVED),
        ("The motion that Weir Bridge be closed to all traffic was lost.", ONLY_MOVED),
        ("The school streets pilot at Mill Lane was lost.", MADE_PERMANENT),
        ("The motion that the school streets pilot be made permanent was rejected.", MADE_PERMANENT),
        ("The Cabinet approved a net revenue budget of £184.2 million.", TO_COUNCIL),
    ],
)
def test_what_became_of_a_motion_is_told_as_the_record_has_it(sentence: str, passage: Cited) -> None:
    assert why_not(sentence, [passage]) is not None


@pytest.mark.parametrize(
    "sentence",
    [
        "The Panel agreed to ask the commissioners for quarterly figures of dental practices.",
        "The Panel will ask the commissioners for quarterly figures of dental practices.",
        "The Panel asked the commissioners for quarterly figures of dental practices.",
        "It was resolved that the commissioners give quarterly figures of dental practices that accept new patients.",
    ],
)
def test_a_recommendation_is_never_told_as_decided(sentence: str) -> None:
    assert why_not(sentence, [RECOMMENDED]) is not None


@pytest.mark.parametrize(
    "sentence",
    [
        "Yes, morning traffic outside the two schools fell by 41 per cent.",
        "Yes.",
        "It did.",
        "Did morning traffic outside the two schools fell by 41 per cent?",
        "The pilot was a wonderful success that residents and businesses celebrated all summer.",
        "Le trafic du matin devant les deux écoles a diminué de 41 pour cent.",
        "Morning traffic outside the two schools fell by 41 per cent because parents feared enormous fines.",
    ],
)
def test_what_the_passage_does_not_hold_is_struck(sentence: str) -> None:
    assert why_not(sentence, [PILOT]) is not None


def test_of_several_passages_cited_those_are_kept_that_say_it() -> None:
    first, second = quoted(PILOT.quote, 1), quoted(DENTISTS.quote, 2, part="report", item="Access to dentistry")
    kept, why = bearers("Morning traffic outside the two schools fell by 41 per cent.", [first, second])
    assert ([one.n for one in kept], why) == ([1], None)


def test_two_passages_may_bear_a_sentence_out_together() -> None:
    motion, vote = (
        quoted(ONLY_MOVED.quote, 1, item="Weir Bridge"),
        quoted("The motion was lost.", 2, item="Weir Bridge"),
    )
    kept, why = bearers(
        "Councillor Tarn moved that Weir Bridge be closed to all traffic, and it was lost.", [motion, vote]
    )
    assert ([one.n for one in kept], why) == ([1, 2], None)


@given(st.text(max_size=400), st.text(max_size=400))
def test_no_words_upset_it(sentence: str, passage: str) -> None:
    assert why_not(sentence, [quoted(passage)]) != ""


@pytest.mark.parametrize(
    "piece", ["Aa", "A", "aA", "1", "1,", " ", "not ", "Councillor ", "Councillor Aa ", "from 1 to ", "["]
)
def test_long_rubbish_is_soon_done_with(piece: str) -> None:
    rubbish = piece * (600 // len(piece))
    assert why_not(rubbish, [quoted(rubbish * 5)]) != "unchecked"
