"""Who was there, as minutes print it."""

from datetime import date

import pytest

from index.records import PartKind
from ingest.attendance import attendance_of, merged
from ingest.roll_call import Attendance
from ingest.sections import Section
from tests.ingest.readings import reading


def attended(*lines: str, kind: PartKind = "minutes") -> Attendance:
    """The attendance that minutes of these lines record."""
    read = reading(lines)
    nothing = (None,) * len(read.blocks)
    section = Section(kind, "", "Panel", date(2024, 3, 5), None, 1, 1, 0, len(read.blocks), nothing)
    return attendance_of(read, section) or Attendance()


def test_a_list_by_lines_under_its_labels() -> None:
    found = attended(
        "## Attendance",
        "## Members of the Environment Panel",
        "Councillor Ada Ash (Chair)",
        "Councillor Ben Birch (Vice-Chair)",
        "Councillor Cy Cedar",
        "## Co-opted Members",
        "Dora Dale",
        "## Employees",
        "Ed Elm\tHead of Parks\nFay Fern\tScrutiny Officer",
        "Part 1 - items open to the press and public",
    )
    assert (found.chair, found.vice_chair) == ("Councillor Ada Ash", "Councillor Ben Birch")
    assert found.members == ("Councillor Ada Ash", "Councillor Ben Birch", "Councillor Cy Cedar", "Dora Dale")
    assert found.officers == ("Ed Elm, Head of Parks", "Fay Fern, Scrutiny Officer")


def test_a_title_printed_for_several_is_given_to_each() -> None:
    found = attended("PRESENT: Councillors A Ash (Chair), B Birch, Mrs C Cedar and D Dale.")
    assert found.members == ("Councillor A Ash", "Councillor B Birch", "Councillor Mrs C Cedar", "Councillor D Dale")
    assert found.chair == "Councillor A Ash"


def test_posts_before_names_in_a_township_s_list() -> None:
    found = attended(
        "Present: Mayor Ada Ash and Councillors Ben Birch, Cy Cedar and Dora Dale.",
        "Staff: Fire Chief Ed Elm; Planning and Technology Administrator Fay Fern and Clerk-Treasurer Guy Gorse.",
        "Guests: Hal Holt and Ida Ivey, Elm Bank Residents' Association.",
    )
    assert found.members == ("Mayor Ada Ash", "Councillor Ben Birch", "Councillor Cy Cedar", "Councillor Dora Dale")
    assert found.officers == (
        "Fire Chief Ed Elm",
        "Planning and Technology Administrator Fay Fern",
        "Clerk-Treasurer Guy Gorse",
    )
    assert found.others == ("Hal Holt", "Ida Ivey, Elm Bank Residents' Association")


def test_officers_in_attendance_are_officers_where_no_list_is_theirs() -> None:
    found = attended("Present: Councillor Ada Ash", "In attendance: Ed Elm, Head of Parks, and Fay Fern (Clerk)")
    assert found.officers == ("Ed Elm, Head of Parks", "Fay Fern, Clerk")


def test_columns_of_a_table_may_be_the_lists() -> None:
    found = attended(
        "MEMBERS PRESENT\tOFFICERS\nCouncillor Ash\tMr. R. Elm, City Clerk\nCouncillor Birch\tMs. F. Fern, Solicitor"
    )
    assert found.members == ("Councillor Ash", "Councillor Birch")
    assert found.officers == ("Mr. R. Elm, City Clerk", "Ms. F. Fern, Solicitor")


def test_a_portal_s_register_says_who_came() -> None:
    found = attended(
        "## Attendees",
        "Councillor Ada Ash\tChair\tPresent, as expected\nCouncillor Ben Birch\tCommittee Member\tApologies, sent"
        "\nEd Elm\tOfficer\tIn attendance",
    )
    assert (found.chair, found.members) == ("Councillor Ada Ash", ("Councillor Ada Ash",))
    assert (found.apologies, found.officers) == (("Councillor Ben Birch",), ("Ed Elm",))


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Apologies for absence were received from Councillors A Ash, B Birch and Cy Cedar.", "A Ash|B Birch|Cy Cedar"),
        ("An apology was received from Councillor Ada Ash.", "Ada Ash"),
        (
            "Apologies were received from the Chair, Councillor Ada Ash, and from Councillor Ben Birch.",
            "Ada Ash|Ben Birch",
        ),
        ("Councillor Ada Ash sent an apology, and Councillor Ben Birch attended in her place.", "Ada Ash"),
        ("There were no apologies.", ""),
    ],
)
def test_apologies_in_sentences(sentence: str, names: str) -> None:
    assert attended(sentence).apologies == tuple(f"Councillor {name}" for name in names.split("|") if name)


def test_apologies_listed_below_their_sentence() -> None:
    found = attended(
        "Apologies were received from the following members of the panel:", "Cllr Ada Ash", "Ben Birch", "None."
    )
    assert found.apologies == ("Cllr Ada Ash", "Ben Birch")


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Ben Birch substituted for Councillor Ada Ash.",
        "Councillor Ben Birch was in attendance as a substitute for Councillor Ada Ash.",
        "Present: Councillor Ben Birch (substituting for Councillor Ada Ash)",
        "Present: Councillor Ben Birch (in place of Councillor Ada Ash)",
        "Apologies for absence were received from Councillor Ada Ash (Councillor Ben Birch attended as substitute).",
        "Apologies were received from Councillor Ada Ash (substitute: Councillor Ben Birch).",
        "Councillor Ada Ash had sent Councillor Ben Birch as her substitute.",
    ],
)
def test_who_stood_in_for_whom(line: str) -> None:
    assert attended(line).substitutes == (("Councillor Ben Birch", "Councillor Ada Ash"),)


def test_a_surname_in_a_sentence_is_the_member_of_the_list() -> None:
    found = attended("Present: Councillor Ada Ash", "Councillor Ash left the meeting at 7.40 pm during this item.")
    assert found.left_early == (("Councillor Ada Ash", "7.40 pm"),)


def test_coming_late_and_leaving_in_brackets() -> None:
    found = attended("Present: Councillors Ada Ash (until 7.40 pm), Ben Birch (from 6.15 pm) and Cy Cedar")
    assert found.left_early == (("Councillor Ada Ash", "until 7.40 pm"),)
    assert found.arrived_late == (("Councillor Ben Birch", "from 6.15 pm"),)
    assert len(found.members) == 3


def test_leaving_over_an_interest_is_not_leaving_early() -> None:
    line = "Councillor Ash declared an interest and left the meeting during consideration of this item."
    assert attended("Present: Councillor Ada Ash", line).left_early == ()


def test_a_membership_list_on_an_agenda_is_not_attendance() -> None:
    assert (
        attended("Membership", "Chair: Councillor Ada Ash", "Members: Councillor Ben Birch", kind="agenda")
        == Attendance()
    )


def test_the_blocks_that_were_read_are_named() -> None:
    assert attended("Minutes", "Present: Councillor Ada Ash", "1. Welcome").runs == (1,)


def test_the_vice_chair_in_the_chair_has_the_chair() -> None:
    found = attended("Present: Councillors Ada Ash (Vice-Chair, in the Chair), Ben Birch and Cy Cedar.")
    assert (found.chair, found.vice_chair) == ("Councillor Ada Ash", "Councillor Ada Ash")


def test_a_role_behind_a_post_is_the_members_own() -> None:
    found = attended(
        "PRESENT: Councillor Ada Ash, Leader (Chair); Councillors Ben Birch (Deputy Leader; Housing), Cy Cedar."
    )
    assert found.chair == "Councillor Ada Ash"
    assert found.members == ("Councillor Ada Ash", "Councillor Ben Birch", "Councillor Cy Cedar")


def test_who_presides_is_told_in_a_sentence() -> None:
    assert attended("Councillor Ada Ash, Mayor of the Borough, presiding.").chair == "Councillor Ada Ash"
    assert attended("Councillor Ben Birch took the chair for item 4.").chair is None


@pytest.mark.parametrize(
    ("sentence", "away"),
    [
        ("Councillors Ada Ash and Ben Birch had apologised.", ("Councillor Ada Ash", "Councillor Ben Birch")),
        ("Cy Cedar and Dora Dale of the Tenants’ Forum had also apologised.", ("Cy Cedar", "Dora Dale")),
        ("Apologies for inability to attend were received from Councillor Ada Ash.", ("Councillor Ada Ash",)),
        (
            "Apologies were received from Councillors Ada Ash and Ben Birch and from Mr Ed Elm, the diocesan member.",
            ("Councillor Ada Ash", "Councillor Ben Birch", "Mr Ed Elm"),
        ),
        (
            "Apologies were received from Councillor Ada Ash, whose substitute was Councillor Cy Cedar, and from "
            "Councillor Ben Birch, for whom there was no substitute.",
            ("Councillor Ada Ash", "Councillor Ben Birch"),
        ),
        ("Councillor Ada Ash gave an apology for lateness.", ()),
        ("The Head of Parks apologised for the delay.", ()),
    ],
)
def test_apologies_stand_in_prose(sentence: str, away: tuple[str, ...]) -> None:
    assert attended(sentence).apologies == away


@pytest.mark.parametrize(
    "sentence",
    [
        "Apologies were received from Councillor Ada Ash, for whom Councillor Ben Birch attended as substitute.",
        "An apology was received from Councillor Ada Ash, whose substitute was Councillor Ben Birch.",
    ],
)
def test_who_stood_in_is_told_beside_the_apology(sentence: str) -> None:
    assert attended(sentence).substitutes == (("Councillor Ben Birch", "Councillor Ada Ash"),)


def test_whoever_joins_late_is_named_without_the_reason() -> None:
    found = attended("Councillor Ada Ash gave an apology for lateness and joined the meeting during item 6.")
    assert found.arrived_late == (("Councillor Ada Ash", "during item 6"),)


def test_an_items_number_and_title_are_nobody() -> None:
    found = attended("OFFICERS: Ed Elm, Fay Fern.", "C.12 APOLOGIES FOR ABSENCE", "There were none.")
    assert found.others + found.officers == ("Ed Elm", "Fay Fern")


def test_a_rank_before_a_name_begins_another_person() -> None:
    found = attended("In attendance: Ed Elm (Head of Parks), Area Manager Fay Fern (Response) and Gus Gorse (Clerk).")
    assert found.officers == ("Ed Elm, Head of Parks", "Area Manager Fay Fern, Response", "Gus Gorse, Clerk")


def test_the_initials_beside_a_name_are_no_post() -> None:
    assert attended("Officers: Ed Elm (EE), Head of Parks; Fay Fern (FF), Clerk.").officers == (
        "Ed Elm, Head of Parks",
        "Fay Fern, Clerk",
    )


def test_what_several_parts_of_a_page_tell_is_one_attendance() -> None:
    found = merged([attended("Present: Councillor Ada Ash (Chair)."), attended("Councillor Ben Birch had apologised.")])
    assert (found.chair, found.apologies) == ("Councillor Ada Ash", ("Councillor Ben Birch",))


def test_who_is_in_attendance_with_the_chair_among_them_are_the_members() -> None:
    found = attended(
        "In attendance: Cllr Ada Ash (Chair), Cllr Ben Birch and Cllr Cy Cedar (substituting for Cllr Dora Dale).",
        "Invited: Mr Ed Elm; Miss Fay Fern, Harbour Users' Group. Officers: Guy Gorse, Hal Holt.",
    )
    assert (found.chair, len(found.members)) == ("Cllr Ada Ash", 3)
    assert found.substitutes == (("Cllr Cy Cedar", "Cllr Dora Dale"),)
    assert found.officers == ("Guy Gorse", "Hal Holt")


def test_members_of_the_executive_who_came_are_guests_of_a_committee() -> None:
    found = attended(
        "Present: Councillor Ada Ash in the Chair. Councillors Ben Birch and Cy Cedar.",
        "Attending under Procedure Rule 9: Councillor Dora Dale. Executive Member: Councillor Ed Elm.",
    )
    assert found.members == ("Councillor Ada Ash", "Councillor Ben Birch", "Councillor Cy Cedar")
    assert found.others == ("Councillor Dora Dale", "Councillor Ed Elm")


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Cllrs Ada Ash and Ben Birch were unable to attend.", ("Cllr Ada Ash", "Cllr Ben Birch")),
        ("Absent with apology: Councillor Ada Ash (Fellgate Council).", ("Councillor Ada Ash",)),
        (
            "Councillor Ben Birch was present in place of Councillor Ada Ash, who had sent apologies.",
            ("Councillor Ada Ash",),
        ),
    ],
)
def test_apologies_in_other_words(sentence: str, names: tuple[str, ...]) -> None:
    assert attended(sentence).apologies == names


def test_a_sentence_under_the_heading_of_apologies_is_no_list() -> None:
    found = attended("## Apologies", "Councillors Ash, Birch and Cedar sent their apologies.")
    assert found.apologies == ("Councillor Ash", "Councillor Birch", "Councillor Cedar")


def test_an_appointment_in_somebody_s_place_is_no_substitution() -> None:
    words = "RESOLVED: That Councillor Ada Ash be appointed to the Drainage Board in place of Councillor Ben Birch."
    assert attended("Present: Councillor Cy Cedar", words).substitutes == ()


def test_leaving_at_a_time_is_leaving_early() -> None:
    assert attended("Cllr Ada Ash left at 2.50 pm, after item 45.").left_early == (("Cllr Ada Ash", "2.50 pm"),)


def test_a_mayor_is_known_by_name() -> None:
    for printed in ("The Mayor (Councillor Ada Ash) in the Chair", "The Mayor, Councillor Ada Ash (in the Chair)"):
        found = attended(f"PRESENT: {printed}; Councillors Ben Birch and Cy Cedar.")
        assert (found.chair, found.members[0]) == ("Councillor Ada Ash", "Councillor Ada Ash")


def test_members_also_present_beside_a_mayor_who_presided_are_the_meetings() -> None:
    found = attended("The Mayor (Councillor Ada Ash) presided. Also present: Councillors Birch, Cedar, Dale and Elm.")
    assert (found.chair, found.others) == ("Councillor Ada Ash", ())
    assert found.members == ("Councillor Birch", "Councillor Cedar", "Councillor Dale", "Councillor Elm")


def test_who_also_attended_is_no_member_of_the_list_before() -> None:
    found = attended(
        "Attendance: Councillors Ash (Chair) and Birch. Councillors Cedar and Dale also attended and spoke."
    )
    assert found.members == ("Councillor Ash", "Councillor Birch")
    assert found.others == ("Councillor Cedar", "Councillor Dale")


def test_a_label_over_the_minutes_does_not_end_the_list_under_its_heading() -> None:
    names = "Councillor Ada Ash (Vice-Chair, in the Chair), Councillors Ben Birch, Cy Cedar and Di Dale; Canon Ed Elm."
    assert len(attended("## Attendance", "## Minutes:", names).members) == 5


def test_a_mark_beside_each_name_tells_who_was_absent() -> None:
    found = attended(
        "Quays Panel: Councillors Ada Ash (Chair) (P), Ben Birch (A). Co-optees: Canon Ed Elm (P), Mr Fo Fern (A). "
        "(P) denotes present, (A) denotes apologies given."
    )
    assert found.members == ("Councillor Ada Ash", "Canon Ed Elm")
    assert found.apologies == ("Councillor Ben Birch", "Mr Fo Fern")


def test_apologies_are_read_whatever_is_told_after_them() -> None:
    found = attended(
        "## Apologies", "## Minutes:", "Councillor Ash (unwell). Councillor Birch left at the end of item 5."
    )
    assert found.apologies == ("Councillor Ash",)
    found = attended("Not attending: Cllr Ash (apologies); Cllr Birch (apologies, Cllr Cedar in her place)")
    assert (found.apologies, found.substitutes) == (("Cllr Ash", "Cllr Birch"), (("Cllr Cedar", "Cllr Birch"),))
    assert attended("Councillor Ash and Mrs. Di Dale sent apologies.").apologies == ("Councillor Ash", "Mrs. Di Dale")
