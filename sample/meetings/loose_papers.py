"""Papers that are no part of a pack: a signed decision, a Word report, a briefing note, answers to questions."""

from __future__ import annotations

from sample.meetings.audit_2024_11 import MEETING as AUDIT_MEETING
from sample.records import Asked, Attendance, Item, Meeting, Minutes, Report, Resolved

SIGNED = Meeting("Cabinet Member for Highways and Transport", "2024-04-15", "")

SIGNED_DECISION = Minutes(
    SIGNED,
    Attendance("Councillor Iqbal Rashdani", ()),
    (
        Item(
            1,
            "Priory Lane, Fernhill: experimental traffic order",
            """
        HARROWMERE BOROUGH COUNCIL

        RECORD OF A DECISION TAKEN BY A CABINET MEMBER

        Cabinet Member: Councillor Iqbal Rashdani, Highways and Transport

        Date of decision: 15 April 2024

        Subject: Priory Lane, Fernhill: experimental traffic order

        Authority: Cabinet, 10 October 2023, item 6 (2), and 12 March 2024, item 4 (1)

        DECISION
        """,
            """
        1. [[r_signed_1: That the Borough of Harrowmere (Priory Lane) Experimental Traffic Order 2024 be made, to come
        into force on 29 April 2024 and to last for twelve months.]]

        2. [[r_signed_2: That the order be suspended if daily traffic in Nook Lane rises by more than 15 per cent in
        any month.]]
        """,
            """
        REASONS

        To give effect to the decision of Cabinet. The cameras were tested on 9 April and the signs are in place. The
        second part repeats the undertaking given to the scrutiny panel on 31 October 2023.

        OTHER OPTIONS CONSIDERED

        To begin in September 2024. This was rejected because the school had told parents that the zone would begin
        after Easter.

        INTERESTS DECLARED: None

        Signed:

        Councillor Iqbal Rashdani, 15 April 2024

        Witnessed: P. Ellingworth, Monitoring Officer
        """,
        ),
    ),
    {"r_signed_1": Resolved("agreed"), "r_signed_2": Resolved("agreed")},
    "",
)

GOVERNANCE = Report(
    AUDIT_MEETING,
    5,
    "Annual Governance Statement: action plan",
    (
        ("Report of", "Priya Ellingworth, Monitoring Officer"),
        ("Meeting", "Audit and Standards Committee, 26 November 2024"),
        ("Item", "5"),
        ("Status", "For publication"),
    ),
    """
    The committee is asked to:

    1. [[a_2411_5a: Endorse the action plan in section 3.]]

    2. [[a_2411_5b: Agree to receive a final report in June 2025.]]
    """,
    """
    # Purpose

    The Accounts and Audit Regulations 2015 require the Council to publish an Annual Governance Statement with its
    accounts. The statement for 2023/24 listed twelve actions. This report says how far each has been taken.

    The committee approved the statement on 24 September 2024 and asked to see the plan again before Christmas.

    # Summary

    Seven actions are complete, four are in progress, and one has not been begun.

    The one that has not been begun is the review of the scheme of delegation, which waits for the appointment of a
    Deputy Monitoring Officer. Interviews will be held on 12 December 2024.

    # Action plan

    @widths 6 3 2 4

    |Action|Owner|Due|Position
    |Publish every officer decision above £50,000|Monitoring Officer|June 2024|Complete
    |Adopt a partnership register|Director of Finance|July 2024|Complete: 34 partnerships are listed
    |Refresh the whistleblowing policy|Monitoring Officer|Sept 2024|Complete
    |Test the business continuity plans of all critical services|Director of Place|Dec 2024|In progress: 11 of 16 tested
    |Train members of the Planning Committee every year|Head of Planning|May 2024|Complete
    |Review the scheme of delegation|Monitoring Officer|Dec 2024|Not begun

    # Financial implications

    The work is met from existing budgets, apart from £6,500 for the testing of continuity plans.

    # Legal implications

    The duty to review the effectiveness of internal control is in regulation 6 of the Accounts and Audit Regulations
    2015.
    """,
    (),
    {"a_2411_5a": Asked(), "a_2411_5b": Asked()},
)

BRIEFING = """
HARROWMERE BOROUGH COUNCIL
Environment and Neighbourhoods Scrutiny Panel
Briefing note for members: the winter service 2023/24
20 November 2023

From: Anneliese Corrie, Head of Highways and Transport
This note is PUBLIC. It contains no exempt information.

1. Why you have this note

The winter service was to have been an item at the meeting on 5 December 2023. It was taken off the agenda to make
room for library opening hours, and members asked for a note instead.

2. What is treated

The Council salts 268 kilometres of road when ice or snow is forecast, which is 44 per cent of the network. There are
seven routes. Each takes about two and a half hours. The routes cover all A and B roads, every bus route with four or
more buses an hour, and the approaches to the hospital, the fire station and the secondary schools.

There are 214 yellow grit bins. They were filled in October and will be filled again in January. A bin can be asked
for by a ward member, if the site is on a gradient of more than one in fifteen or at a junction where there have been
accidents.

3. Salt

The barn at Saltmarsh Quay held 3,150 tonnes on 1 November 2023. In the winter of 2022/23 there were 61 runs and 2,480
tonnes were used.

4. What has changed since last winter

Priory Lane has been added to route 4, at the request of Fernhill Primary School.
Overmere Bridge is salted by a smaller vehicle, because of its weight limit.
The contract with the forecaster has been renewed for three years at £18,300 a year.

5. Cost

The budget is £742,000. In 2022/23 the service cost £801,000. A reserve of £150,000 is kept for a hard winter.
"""

ANSWERS = """
# Cabinet, 12 March 2024: answers to public questions

Harrowmere Borough Council. Supplement to the agenda, published on 11 March 2024. Sensitivity: NOT PROTECTIVELY MARKED.

## Question 1: Mrs O. Thistlewood, Chantry Street

*When Priory Lane is shut, will the ambulance that takes my husband to dialysis be fined?*

Answer of the Cabinet Member for Highways and Transport: No. Ambulances, patient transport and any vehicle with a Blue
Badge holder in it are exempt. The driver may give the number plate to the Council by telephone up to the end of the
following day.

## Question 2: Mr A. Pellow, Market Way

*The lift at Market Way car park has now been out of order for eight months. When will it be repaired?*

Answer of the Cabinet Member for Housing and Property: The part came in January and was found to be the wrong one.
Another has been ordered, and the lift should be working by 26 April 2024. I am sorry that the letter promised to Mr
Pellow in October was never sent.

## Question 3: Dr S. Inchbald, Highfold

*How much has the Council spent on hired heating at Kiln Green Leisure Centre?*

Answer of the Cabinet Member for Culture, Libraries and Leisure: £54,740, for twenty-three weeks. The new heating has
been in use since 29 January 2024.
"""
