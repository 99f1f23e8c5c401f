"""What was undertaken at a meeting, and what only sounds like it."""

from datetime import date

import pytest

from index.records import PartKind
from ingest.commitments import Promise, commitments_of
from ingest.reading import Reading, Stated
from ingest.sections import Section
from tests.ingest.readings import item, reading, stated

MEETING = date(2024, 3, 5)


def promises(*lines: str, kind: PartKind = "minutes", title: str = "") -> tuple[Promise, ...]:
    """The commitments in minutes, or another paper, of these lines."""
    return _of(reading(lines), kind, title)


def _of(read: Reading, kind: PartKind = "minutes", title: str = "") -> tuple[Promise, ...]:
    items = tuple(block.stated.item if block.stated else None for block in read.blocks)
    return commitments_of(read, Section(kind, title, "Panel", MEETING, None, 1, 1, 0, len(read.blocks), items))


def owners(*lines: str, kind: PartKind = "minutes") -> list[str | None]:
    """Who undertook something."""
    return [promise.owner for promise in promises(*lines, kind=kind)]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("The Head of Parks agreed to send members the tree survey.", "Head of Parks"),
        ("Officers undertook to clarify the position and report to the January meeting.", "Officers"),
        ("Mr Elm (Fellgate Recycling) promised to supply tonnages for each round.", "Mr Elm"),
        ("The Chief Officer gave an assurance that she would raise the concerns with the Trust.", "Chief Officer"),
        ("The Director gave his word that they would have it in good time.", "Director"),
        ("The Chair volunteered to speak to the developer.", "Chair"),
        (
            "In answer to Councillor Ash, the Service Director said she would let the Committee have a list.",
            "Service Director",
        ),
        ("The Monitoring Officer would write to all members with guidance.", "Monitoring Officer"),
        ("The Scrutiny Officer would find out whether this could be done.", "Scrutiny Officer"),
        ("The Clerk was asked to write to the landlord.", "Clerk"),
        ("The Committee asked the Head of Planning to bring a report to its June meeting.", "Head of Planning"),
        ("Members requested that the Housing Manager provide a breakdown of empty homes.", "Housing Manager"),
        (
            "It was agreed that the Democratic Services Officer would circulate the slides.",
            "Democratic Services Officer",
        ),
        ("The Town Clerk to obtain three quotations for the work.", "Town Clerk"),
        ("The pond is overgrown – TD & AV to inspect", "TD & AV"),
        ("The Tree Officer is to inspect the oak and report back.", "Tree Officer"),
        ("The Director confirmed that a written response would be sent to Councillor Ash.", "Director"),
        (
            "A breakdown of the figures would be circulated outside the meeting by the Finance Manager.",
            "Finance Manager",
        ),
        (
            "The item was deferred pending further research by the Highways Department on the lines.",
            "the Highways Department",
        ),
        ("The panel agreed to invite the Youth Council to give evidence on 19 October 2024.", "The panel"),
    ],
)
def test_an_undertaking_in_prose_and_who_gave_it(sentence: str, owner: str) -> None:
    assert owners(sentence) == [owner]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Panel agreed to note the report.",
        "Cabinet agreed to approve the strategy.",
        "The service would provide support to 400 families a year.",
        "The strategy will be presented to Cabinet for final approval before it is launched.",
        "The contractor has agreed to pay for the damage.",
        "It was agreed last year to include the views of the workforce.",
        "The Council had undertaken to review the scheme.",
        "The officer would not be able to provide this information.",
        "If the applicant failed to comply, officers would contact the Environment Agency.",
        "Councillor Ash asked when the report would be provided to members.",
        "Councillor Ash asked the Director to explain the variance.",
        "The Committee was asked to consider the report.",
        "The Chair invited the Head of Parks to introduce the report.",
        "That authority be delegated to the Director of Place to award the contract.",
        "It was moved by Councillor Ash and seconded by Councillor Birch that officers be asked to bring a report.",
        "Councillor Ash agreed to withdraw the motion.",
        "The developer had offered to fund a crossing.",
        "Support was offered to schools.",
        "The Board would meet with the Trust every quarter.",
        "The report would be considered by Full Council on 21 May.",
        "[Una Marsh, Head of Parks, to present report]",
    ],
)
def test_decisions_plans_questions_and_past_events_are_none(sentence: str) -> None:
    assert owners(sentence) == []


def test_she_is_whoever_spoke_before() -> None:
    assert owners(
        "The Director of Finance presented the report. She would bring a further report to the next meeting."
    ) == ["Director of Finance"]


def test_a_resolved_clause_without_a_verb_is_one() -> None:
    found = promises(
        "## Resolved:", "- 1. The panel agreed to note the report.", "- 2. The Head of Parks to share the survey."
    )
    assert [(promise.text, promise.owner) for promise in found] == [
        ("The Head of Parks to share the survey.", "Head of Parks")
    ]


@pytest.mark.parametrize(
    ("lines", "owner"),
    [
        (("RESOLVED:", "(a) that the Head of Finance be tasked to present the audit to the Board;"), "Head of Finance"),
        (
            ("RESOLVED: That the Committee:-", "(b) requests the Policy Officer to look at the issues;"),
            "Policy Officer",
        ),
        (
            ("DECISION: That the Monitoring Officer review the protocol and report to the next meeting.",),
            "Monitoring Officer",
        ),
        (("RESOLVED that:", "2. a report be brought back to this Committee after six months;"), None),
        (("AGREED: Clerk to write to the highways authority.",), "Clerk"),
    ],
)
def test_what_is_resolved_to_be_done(lines: tuple[str, ...], owner: str | None) -> None:
    assert owners(*lines) == [owner]


def test_a_lost_motion_binds_nobody() -> None:
    assert owners("THAT we direct staff to draft a by-law. Lost.") == []
    assert owners("THAT we direct municipal staff to draft a by-law. Carried.") == ["municipal staff"]


def test_a_mark_and_the_sentence_before_it_are_one_promise() -> None:
    (found,) = promises("The survey was late. It would be put on the website. (Action: Head of Parks)")
    assert found.text == "It would be put on the website. (Action: Head of Parks)"
    assert found.owner == "Head of Parks"


def test_a_mark_on_its_own_line_takes_the_sentence_above() -> None:
    (found,) = promises("The gate is broken.", "ACTION: Clerk")
    assert found.runs == ((0, 0, 19), (1, 0, 13))
    assert found.text == "The gate is broken. ACTION: Clerk"


def test_initials_are_the_officer_who_was_there() -> None:
    found = promises(
        "## Employees",
        "Jem Birch, Head of Waste",
        "Fay Fern, Scrutiny Officer",
        "## 1. Waste",
        "ACTION: JB to send the figures.",
    )
    assert [promise.owner for promise in found] == ["Jem Birch, Head of Waste"]


def test_a_list_under_actions_is_of_promises() -> None:
    found = promises(
        "## Actions:", "- Circulate the slides (JB)", "- Officers to revise the plan.", "The meeting closed."
    )
    assert [promise.owner for promise in found] == ["JB", "Officers"]


def test_to_whom_and_by_when() -> None:
    (found,) = promises("The Clerk agreed to send the panel members the survey by the end of March.")
    assert (found.to, found.due, found.due_text) == ("panel members", date(2024, 3, 31), "by the end of March")
    (found,) = promises("The Clerk undertook to report back to the next meeting.")
    assert (found.due, found.due_text) == (None, "the next meeting")


def test_two_who_undertake_in_one_sentence_share_it() -> None:
    found = promises("The Chair agreed to write to the Minister, and the Clerk undertook to send members the reply.")
    assert [(promise.owner, promise.text) for promise in found] == [
        ("Chair", "The Chair agreed to write to the Minister"),
        ("Clerk", "Clerk undertook to send members the reply."),
    ]


def test_a_promise_is_told_by_its_runs() -> None:
    read = reading(["Waste", "The survey was late. The Clerk agreed to send members a copy."])
    (found,) = _of(read)
    ((block, start, end),) = found.runs
    assert read.blocks[block].text[start:end] == found.text == "The Clerk agreed to send members a copy."


def test_the_rows_of_an_action_table_in_minutes_are_promises() -> None:
    found = promises("Action\tOwner\tDue\nCheck every licence\tHead of Fleet\t31 January 2025\nName each card\tClerk\t")
    assert [(promise.text, promise.owner, promise.due) for promise in found] == [
        ("Check every licence", "Head of Fleet", date(2025, 1, 31)),
        ("Name each card", "Clerk", None),
    ]


def test_a_report_s_plan_of_action_is_none() -> None:
    assert promises("# Climate action plan", "Action\tLead\tTimescale\nPlant trees\tParks\t2026", kind="report") == ()
    assert (
        promises("# Audit", "Audit\tAction\tOwner\tPosition\nTrees\tInspect all trees\tParks\tBegun", kind="report")
        == ()
    )


def test_an_update_that_says_who_will_act_answers_its_action() -> None:
    found = promises(
        "# Actions agreed in 2023-24 - update",
        "Action\tUpdate\nReport on home education\tUna Marsh to draft a paper."
        "\nReport on jobs\tA paper was sent to members by Ed Elm.",
        kind="report",
    )
    assert [(promise.text, promise.owner, promise.answers, promise.done) for promise in found] == [
        ("Una Marsh to draft a paper.", "Una Marsh", "Report on home education", False),
        ("A paper was sent to members by Ed Elm.", "Ed Elm", "Report on jobs", True),
    ]


def test_the_same_table_read_down_its_columns() -> None:
    found = promises(
        "Agenda items - actions agreed in 2023-24 - update",
        "Report on home education",
        "Report on jobs for care leavers",
        "Update",
        "Una Marsh to draft a paper. Ed Elm to present a report to the July 2024 panel meeting.",
        "Information items",
        kind="report",
    )
    assert [(promise.owner, promise.answers) for promise in found] == [
        ("Una Marsh", "Report on home education"),
        ("Ed Elm", "Report on jobs for care leavers"),
    ]


def test_a_log_s_row_tells_of_which_meeting_it_is() -> None:
    table = "Minute\tAction\tOwner\tPosition\n12/12/23, 4\tSend the counts\tClerk\tSent to members on 3 January"
    (found,) = promises("# Actions from previous meetings", table, kind="other")
    assert (found.undertaken, found.done) == (date(2023, 12, 12), True)
    ((block, start, end),) = found.update
    assert (block, table[start:end]) == (1, "Sent to members on 3 January")


def test_a_report_promises_nothing() -> None:
    assert promises("The Head of Parks agreed to send members the survey.", kind="report") == ()


def test_only_a_page_s_minutes_promise_and_each_once() -> None:
    waste, words = item("4", "Waste"), "That the Clerk write to the landlord."
    read = stated(
        ("The Clerk agreed to write.", Stated("agenda", waste)),
        (words, Stated("decision", waste)),
        ("RESOLVED:", Stated("minutes", waste)),
        (words, Stated("minutes", waste)),
    )
    (found,) = _of(read, kind="agenda")
    assert (found.text, found.item) == (words, waste)


@pytest.mark.parametrize(
    ("sentences", "owner"),
    [
        ("The Director of Care undertook that every door would be replaced by 30 November.", "Director of Care"),
        (
            "The Assistant Director, Highways and Parking promised that it would be over by May.",
            "Assistant Director, Highways and Parking",
        ),
        ("Mr Elm said that he would model it and report in March.", "Mr Elm"),
        ("Mr Elm asked for their names, and said that he would look into both cases himself.", "Mr Elm"),
        ("Area Manager Beech replied that it was old; he undertook to have the run repeated.", "Area Manager Beech"),
        ("The Solicitor said that the opinion would be sent to members before the end of May.", "Solicitor"),
        ("Mr Elm asked how much it cost. Nothing, said Ms Fern, and she would put that in writing.", "Ms Fern"),
        ("The Vice-Chair remarked that it was late and that he would raise it with the Leader.", "Vice-Chair"),
    ],
)
def test_an_undertaking_is_told_in_many_ways(sentences: str, owner: str) -> None:
    assert owners(sentences) == [owner]


@pytest.mark.parametrize(
    "sentence",
    [
        "The report promised to the Council in May would not be ready before June.",
        "a Community Grant to the Bell Society for its festival be approved.",
        "The Leader would speak to the items of the portfolio.",
    ],
)
def test_what_was_promised_before_or_granted_is_no_undertaking(sentence: str) -> None:
    assert owners(sentence) == []


def test_a_time_before_the_undertaking_is_another_things() -> None:
    (found,) = promises("Ms Fern said that work would start in June; she would email members by the end of July 2024.")
    assert found.due == date(2024, 7, 31)


def test_an_action_may_end_with_its_day_alone() -> None:
    (found,) = promises("Members asked why. [ACTION: Ed Elm to give members a list of the trees, 22 November 2024.]")
    assert found.due == date(2024, 11, 22)


def test_a_summary_of_actions_gives_each_its_minute() -> None:
    read = reading(
        ["Trees were discussed.", "Minute\tAction\tBy whom\tBy when\n5\tList of the trees\tEd Elm\t28 May 2024"]
    )
    trees = item("5", "Trees")
    section = Section("minutes", "", "Panel", MEETING, None, 1, 1, 0, 2, (trees, None))
    (found,) = commitments_of(read, section)
    assert (found.owner, found.due, found.item) == ("Ed Elm", date(2024, 5, 28), trees)


def test_a_clause_binds_though_the_one_before_it_delegates() -> None:
    text = "RESOLVED – (1) That authority be delegated to the Clerk; and (2) That the Treasurer write to the auditor."
    assert owners(text) == ["Treasurer"]


def test_initials_that_open_a_sentence_are_whom_he_means() -> None:
    found = promises(
        "Officers: Ed Elm (EE), Head of Parks.", "EE knew of three. He undertook to have them mended by May."
    )
    assert [one.owner for one in found] == ["Ed Elm, Head of Parks"]


@pytest.mark.parametrize(
    ("lines", "owner"),
    [
        (["The Team Leader, Moira Ash, introduced it. 191 were open, the second officer having returned. She would"
          " write to Cllr Elm by 22 March 2024."], "Team Leader, Moira Ash"),
        (["The Director spoke. He gave the panel his word that each would have a visit by 20 May 2024."], "Director"),
        (["Mr Elm said it was set nationally; he would nonetheless write to the Chair."], "Mr Elm"),
        (["Councillor Ash said that he would meet Miss Birch on site."], "Councillor Ash"),
        (["ACTION – Ada Ash (Lido Ltd): confirm in writing when the works are finished."], "Ada Ash"),
    ],
)  # fmt: skip
def test_an_undertaking_is_known_by_its_verb_and_its_owner(lines: list[str], owner: str) -> None:
    assert owners(*lines) == [owner]


def test_who_asks_that_he_be_asked_undertakes_nothing() -> None:
    assert "Councillor Quill" not in owners(
        "Mr Elm had not replied. Councillor Quill thought it poor, and the Panel agreed that he be asked to write by"
        " 4 May."
    )
