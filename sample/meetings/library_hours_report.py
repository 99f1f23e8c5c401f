"""The proposals on library hours, put to scrutiny on 5 December 2023 before Cabinet decided."""

from __future__ import annotations

from sample.meetings.scrutiny_dates import DECEMBER_2023
from sample.records import Appendix, Asked, Report

REPORT = Report(
    DECEMBER_2023,
    5,
    "Library opening hours: results of consultation (pre-decision scrutiny)",
    (
        ("Cabinet member with lead responsibility", "Councillor Dominic Farrowby, Culture, Libraries and Leisure"),
        ("Wards affected", "All wards, particularly Fernhill and Marlpit"),
        ("Accountable director", "Martin Ollerenshaw, Director of Place"),
        ("Originating service", "Libraries and Culture"),
        (
            "Accountable employee",
            "Fiona Tapsell, Head of Libraries and Culture, Tel 01632 960 171, fiona.tapsell@harrowmere.example",
        ),
        ("Report has been considered by", "Place Leadership Team, 6 November 2023"),
        ("Report to be considered by", "Cabinet, 13 February 2024"),
    ),
    """
    The panel is recommended to:

    1. [[a_2312_5a: Endorse Option A for the opening hours of Fernhill and Marlpit libraries.]]

    2. [[a_2312_5b: Comment on the proposal for self-service opening in section 5.]]
    """,
    """
    # 1. Purpose

    1.1 The budget for 2023/24 assumed that £64,500 a year would be saved by changing the hours at which the two
    smallest full-time libraries open. Cabinet will choose between two options in February. The panel's view is sought
    first.

    # 2. Background

    2.1 Harrowmere has nine libraries. Five are open on six days a week; the other four are run by volunteers with the
    Council's support and are not affected.

    2.2 Visits have recovered to about four fifths of what they were before 2020, but unevenly.

    @figure visits

    2.3 At Fernhill the busiest hours are on Saturday afternoon, when the children's theatre group meets, and on
    Wednesday morning. At Marlpit, two thirds of visits take place before 1 pm. After 5 pm on weekdays the mean number
    of visitors in an hour is nine at Fernhill and four at Marlpit.

    # 3. The options

    3.1 Option A closes both libraries at 5 pm every weekday and closes Fernhill at 1 pm on Saturday. Option B closes
    both at 5 pm, opens Marlpit from Tuesday to Saturday only, and keeps Saturday afternoons at Fernhill.

    @widths 4 2 2 2

    |Library and option|Hours now|Hours proposed|Saving (£ a year)
    |Fernhill, Option A|43|33|44,100
    |Marlpit, Option A|36|30|20,400
    |**Option A, both libraries**|**79**|**63**|**64,500**
    |Fernhill, Option B|43|38|20,700
    |Marlpit, Option B|36|28|20,500
    |**Option B, both libraries**|**79**|**66**|**41,200**

    3.2 Neither option requires a compulsory redundancy. Option A would remove 2.4 full-time equivalent posts, of which
    1.6 are vacant, and Option B would remove 1.5, all of them vacant.

    # 4. Consultation

    4.1 Consultation ran from 4 September to 27 October 2023. There were 912 replies to the questionnaire, 61 letters
    and a petition of 1,140 signatures from the Friends of Fernhill Library. A full analysis is at Appendix 1.

    4.2 Option B was preferred by 57 per cent of those who answered the question, Option A by 9 per cent, and 34 per
    cent supported neither.

    4.3 The secondary schools were asked for their views because both libraries are used for homework after school.
    Marlpit High School replied that 40 to 50 of its pupils walk to the library on most days and would have nowhere to
    wait for the 5.35 pm bus.

    # 5. Self-service opening

    5.1 The library management system allows members to let themselves in with a card when no staff are present. It
    has been used in other authorities to keep libraries open in the evening. The equipment would cost £28,900 at
    Fernhill and £26,300 at Marlpit, where the entrance would have to be altered.

    5.2 Officers suggest a trial at Fernhill from 5 pm to 7 pm on two evenings a week, to begin by September 2024.
    Under-16s would have to be accompanied.

    # 6. Alternatives considered

    6.1 **Transfer to volunteers.** The Friends of Fernhill Library have said that they do not wish to run the library.

    6.2 **Closure of Marlpit Library.** Not proposed. The nearest alternative is 2.8 miles away.

    # 7. Financial implications

    7.1 Option A would meet the saving in the budget. Option B would leave £23,300 a year to be found from elsewhere in
    the directorate. The cost of equipment for a trial at Fernhill could be met from the Libraries Improvement reserve,
    which stands at £74,000. [RCF/10112023/T]

    # 8. Legal implications

    8.1 Section 7 of the Public Libraries and Museums Act 1964 requires the Council to provide a comprehensive and
    efficient library service. Consultation must take place while proposals are still at a formative stage, and its
    results must be conscientiously taken into account. [PE/13112023/D]

    # 9. Equalities implications

    9.1 People over 65 and children under 12 are the largest groups of users at both libraries. Option A would affect
    children more, because of the Saturday afternoon session. Neither option reduces the hours of the reading groups for
    people with a visual impairment.
    """,
    (
        Appendix(
            "Appendix 1",
            "Library opening hours: analysis of replies",
            """
            # A. Who replied

            @widths 5 2 2

            |Group|Number|Share (%)
            |Aged under 18|88|10
            |Aged 18 to 44|241|26
            |Aged 45 to 64|266|29
            |Aged 65 or over|301|33
            |Not stated|16|2
            |**All replies**|**912**|**100**

            # B. What they would choose

            @widths 4 2 2 2 2

            |Usual library|Option A (%)|Option B (%)|Neither (%)|Number answering
            |Fernhill|6|68|26|498
            |Marlpit|11|39|50|287
            |Other|17|49|34|94
            |**All**|**9**|**57**|**34**|**879**

            # C. What they said

            - "Saturday afternoon is the only time that I can bring both children, because I work a late shift in the
            week." (Fernhill)

            - "If it has to shut on a Monday then so be it, but please keep it open after school." (Marlpit)

            - "I would use a card to get in, but not by myself after dark." (Fernhill)

            - "You are cutting the branch that costs least." (Marlpit)

            # D. Letters

            Letters were received from the governing bodies of Fernhill Primary School and Marlpit High School, the
            Harrowmere Chess Club, the Overmere Parish Meeting, and 57 individuals. All but four of the letters opposed
            any reduction.
            """,
        ),
    ),
    {"a_2312_5a": Asked(), "a_2312_5b": Asked()},
)
