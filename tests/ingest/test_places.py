"""Where in a pack a paper may begin, and whose pages an agenda's column gives."""

from datetime import date

from ingest.agenda import agenda_items
from ingest.parts import sections_of
from ingest.places import places_of
from tests.ingest.readings import reading

FRONT = [
    "# Harrowmere Borough Council", "# Audit Committee", "# Tuesday 18 March 2025", "# AGENDA", "- 1. Apologies",
    "- 2. Minutes of the meeting held on 26 November 2024 (Pages 3 - 8)", "- 3. Action log (Pages 9 - 10)",
    "- 4. Risk register, quarter 3 (Pages 11 - 12)",
]  # fmt: skip
MINUTES = [
    "# Agenda item 2", "# AUDIT COMMITTEE - MINUTES OF THE MEETING HELD ON TUESDAY 26 NOVEMBER 2024",
    "PRESENT: Dr A Ash (Chair) and Councillor B Birch.", "#23. APOLOGIES", "Councillor Cedar.", "#24. ACCOUNTS",
    "RESOLVED that the accounts be approved.",
]  # fmt: skip
LOG = [
    "# Agenda item 3: ACTION LOG",
    "Report of the Clerk",
    "Ref\tAction\tOwner\tStatus\n7\tMend the lamp on the outer quay\tHarbour Master\tOpen until the autumn",
]
RISKS = ["# Agenda item 4: RISK REGISTER", "Report of the Treasurer", "1. | The register holds twelve risks."]


def test_a_stamp_set_as_a_heading_begins_a_paper_wherever_it_stands_on_a_page() -> None:
    sections = sections_of(reading([*FRONT, *MINUTES, *LOG], ["The clerk has it in hand.", *RISKS]))
    assert [(one.kind, one.item and one.item.number) for one in sections] == [
        ("agenda", None), ("minutes", "2"), ("other", "3"), ("report", "4"),
    ]  # fmt: skip


def test_the_last_minutes_in_a_pack_keep_their_own_day_and_items() -> None:
    _, minutes, *_ = sections_of(reading([*FRONT, *MINUTES, *LOG], RISKS))
    assert (minutes.panel, minutes.date) == ("Audit Committee", date(2024, 11, 26))
    assert [item.number for item in dict.fromkeys(minutes.items) if item] == ["23", "24"]


def test_minutes_that_number_their_items_as_stamps_do_are_one_paper() -> None:
    lines = ["# MINUTES of the Audit Committee, 26 November 2024", "# Agenda item 1: Apologies", "None.",
             "# Agenda item 2: Accounts", "They were approved."]  # fmt: skip
    assert len(list(places_of(reading(lines)))) == 1


def test_a_column_of_pages_tells_where_items_begin_that_have_no_stamp() -> None:
    table = "Item Business\tPage\n1 Apologies\n2 Minutes of 16 April 2024\t2\n3 Action tracker\t4\n4 Ferry fares\t5"
    front = ["# Quays Panel", "# Tuesday 9 July 2024", "# AGENDA", table]
    assert [item.pages for item in agenda_items(reading(front).blocks)] == [None, (2, 3), (4, 4), (5, 5)]
    minutes = ["# QUAYS PANEL: Minutes of the meeting of Tuesday 16 April 2024 (draft, for approval)",
               "# 1 Interests", "None.", "# 2 Fares", "Noted."]  # fmt: skip
    log = "Ref\tAction\tOwner\n7\tMend the lamp on the outer quay\tHarbour Master"
    fares = ["# Ferry fares", "Report of the Clerk to the Quays Panel, 9 July 2024", "1.1 | They rise."]
    pages = [front, minutes, ["Councillor Ash spoke."], ["# Action tracker", log], fares]
    sections = sections_of(reading(*pages, printed=["1", "2", "3", "4", "5"]))
    assert [(one.kind, one.date, one.page_from) for one in sections[1:3]] == [
        ("minutes", date(2024, 4, 16), 2), ("other", date(2024, 7, 9), 4),
    ]  # fmt: skip
    assert sections[1].status == "draft"
    assert (sections[3].item and sections[3].item.number, sections[3].title) == ("4", "Ferry fares")


def test_an_appendix_begins_with_its_heading_and_not_with_the_end_of_the_report_above() -> None:
    end = (
        "11.2 | An assessment was made of the daytime fares; it finds that nobody who pays in coins would lose by them."
    )
    report = [
        "# Report to Cabinet, 19 September 2023",
        "Report of the Treasurer",
        "# 1. Purpose",
        "1.1 | To set fares.",
    ]
    *_, appendix = sections_of(reading(report, [end, "# Appendix 1: fares by day", "Fare\tNow\nOne way\t£2"]))
    assert (appendix.kind, appendix.first) == ("appendix", 5)
