"""Claims about registers of attendance, and the marks beside names in them."""

from tests.ingest.test_attendance import attended


def test_a_register_tells_who_stood_in_who_left_and_who_came_from_another_body() -> None:
    found = attended(
        "Attendee\tRole\tAttendance\nCllr Ada Ash\tChair\tApologies\nCllr Ben Birch\tVice-Chair, in the Chair\tPresent"
        "\nCllr Cy Cedar\tSubstitute for Cllr Ash\tPresent\nCllr Dora Dale\tMember\tPresent (until 3.40 pm)"
        "\nCllr Ed Elm\tChair, Harbour Panel (item 7)\tPresent",
        "Apologies were received from Cllr Ash.",
    )
    assert (found.chair, found.apologies) == ("Cllr Ben Birch", ("Cllr Ada Ash",))
    assert found.members == ("Cllr Ben Birch", "Cllr Cy Cedar", "Cllr Dora Dale")
    assert found.substitutes == (("Cllr Cy Cedar", "Cllr Ash"),)
    assert (found.others, found.left_early) == (("Cllr Ed Elm",), (("Cllr Dora Dale", "until 3.40 pm"),))


def test_a_register_that_lost_its_columns_is_one() -> None:
    found = attended(
        "Attendance",
        "Cllr Ada Ash Chair Present",
        "Cllr Ben Birch Committee Member Apologies, sent representative",
        "Cllr Cy Cedar Substitute (for Cllr Ben Birch) Present",
    )
    assert (found.chair, found.members) == ("Cllr Ada Ash", ("Cllr Ada Ash", "Cllr Cy Cedar"))
    assert (found.apologies, found.substitutes) == (("Cllr Ben Birch",), (("Cllr Cy Cedar", "Cllr Ben Birch"),))


def test_posts_in_a_column_beside_the_names_are_nobody() -> None:
    found = attended(
        "Members of the Cabinet\tPortfolio\nCllr Ada Ash (Chair)\tLeader\nCllr Ben Birch\tDeputy Leader: Resources",
        "Employees\tPost\nCy Cedar\tHead of Ferries",
    )
    assert (found.members, found.officers) == (("Cllr Ada Ash", "Cllr Ben Birch"), ("Cy Cedar, Head of Ferries",))


def test_groups_in_the_first_column_of_a_register_are_nobody() -> None:
    found = attended(
        "Group\tPresent\tApologies\nPrimary (2)\tMrs Ada Ash, Mr Ben Birch\tMs Cy Cedar"
        "\nSecondary (1)\tDr Dora Dale\tnone"
    )
    assert (found.members, found.apologies) == (("Mrs Ada Ash", "Mr Ben Birch", "Dr Dora Dale"), ("Ms Cy Cedar",))


def test_a_guest_for_one_item_stands_in_for_nobody() -> None:
    found = attended("Present: Councillors A Ash and B Birch.", "Also present: Councillor C Cedar (for item 4).")
    assert (found.substitutes, found.others) == ((), ("Councillor C Cedar, for item 4",))


def test_a_second_list_on_a_line_may_have_brackets_in_its_label() -> None:
    found = attended("Members: Councillors A Ash and B Birch. Independent Member (non-voting): Mr C Cedar.")
    assert found.members == ("Councillor A Ash", "Councillor B Birch", "Mr C Cedar")


def test_who_is_there_for_another_body_is_a_guest() -> None:
    found = attended(
        "Present: Councillors A Ash and B Birch. Parish representatives (non-voting): Mr C Cedar.",
        "Officers: D Dale (Planner). For Harrowmere County Council as highway authority: Mr E Elm.",
    )
    assert found.members == ("Councillor A Ash", "Councillor B Birch", "Mr C Cedar")
    assert (found.officers, found.others) == (("D Dale, Planner",), ("Mr E Elm",))
