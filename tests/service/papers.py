"""A small council's papers, made for these tests: minutes, a pack, a hostile web page, a scan, a note of nobody's."""

from datetime import date

from index.records import ItemRef
from tests.service.setting import Bound, Section, Words, bind

CABINET = "Cabinet"
HEALTH = "Health & Care Scrutiny Panel"
PLANNING = "Planning Committee"

_STREETS = ItemRef("7", "School streets: results of the pilot")
_BUDGET = ItemRef("8", "Revenue budget 2021/22")
_DENTISTS = ItemRef("5", "Access to NHS dentistry in Aldmoor")

MOTION = (
    "Resolved: That the school streets pilot at Mill Lane and Castle Road be made permanent from 1 September 2021, "
    "and that signs be put up before the start of term."
)
VOTE = "The motion was put to the vote: 7 for, 2 against, 1 abstention. The motion was carried."
HOSTILE = (
    'The agent wrote: <script>document.title="owned"</script> <img src=x onerror="document.title=\'owned\'"> '
    "Objection noted."
)


def minutes() -> Bound:
    """Printed minutes of the Cabinet, approved, on two pages; their page numbers go on from the year's book."""
    return bind(
        "cabinet-2021-03-10.pdf",
        "Cabinet minutes 10 March 2021",
        (
            Section(
                "minutes",
                "Minutes of the Cabinet, 10 March 2021",
                CABINET,
                date(2021, 3, 10),
                (
                    (
                        Words("7. School streets: results of the pilot", "heading", _STREETS),
                        Words(
                            "The Cabinet Member for Transport, Councillor Ines Okafor, presented the results of the "
                            "pilot. Morning traffic outside the two schools fell by 41 per cent, "
                            "and the share of children who "
                            "walked or cycled rose from 52 to 63 per cent.",
                            item=_STREETS,
                        ),
                        Words(
                            "Councillor Brandt asked how residents of Castle Road would get "
                            "permits. The Head of Highways "
                            "undertook to write to every household before the end of April.",
                            "commitment",
                            _STREETS,
                        ),
                        Words(MOTION, "resolution", _STREETS),
                        Words(VOTE, "vote", _STREETS),
                    ),
                    (
                        Words("8. Revenue budget 2021/22", "heading", _BUDGET),
                        Words(
                            "Resolved: That a net revenue budget of £184.2 million for 2021/22 be "
                            "recommended to Council, "
                            "with an increase of 1.99 per cent in council tax.",
                            "resolution",
                            _BUDGET,
                        ),
                        Words(
                            "Service\t2020/21\t2021/22\nAdult social care\t£71.0m\t£74.6m\nHighways\t£18.3m\t£17.9m\n"
                            "Libraries\t£6.1m\t£6.2m",
                            "table",
                            _BUDGET,
                        ),
                    ),
                ),
                status="approved",
            ),
        ),
        source_url="https://aldmoor.example/cabinet/2021-03-10.pdf",
        printed_from=112,
    )


def pack() -> Bound:
    """A pack of the scrutiny panel: the last meeting's minutes, in draft, and a report with numbered paragraphs."""
    return bind(
        "health-2021-07-14.pdf",
        "Health and Care Scrutiny Panel, reports pack",
        (
            Section(
                "minutes",
                "Minutes of the last meeting",
                HEALTH,
                date(2021, 5, 12),
                (
                    (
                        Words("Present: Councillors Adeyemi (Chair), Brandt, Lowe and Singh.", "attendance"),
                        Words(
                            "Councillor Lowe said that no dental practice in Aldmoor was taking new "
                            "NHS patients. The Chair "
                            "asked for a report to the next meeting.",
                            item=_DENTISTS,
                        ),
                    ),
                ),
                status="draft",
            ),
            Section(
                "report",
                "Access to NHS dentistry in Aldmoor",
                HEALTH,
                date(2021, 7, 14),
                (
                    (
                        Words("3. Findings", "heading"),
                        Words(
                            "Of the 14 dental practices in the borough, 3 accept new adult patients "
                            "of the NHS. The median "
                            "wait for a first appointment was 19 weeks in March 2021.",
                            paragraph="3.1",
                        ),
                        Words(
                            "Two practices handed back their NHS contracts in 2020. The commissioners expect to award "
                            "replacements by January 2022.",
                            paragraph="3.2",
                        ),
                    ),
                    (
                        Words("4. Recommendations", "heading"),
                        Words(
                            "The Panel is recommended to ask the commissioners for quarterly "
                            "figures of dental practices that "
                            "accept new patients.",
                            "recommendation",
                            paragraph="4.1",
                        ),
                    ),
                ),
                item=_DENTISTS,
            ),
        ),
    )


def hostile_page() -> Bound:
    """A meeting page whose words hold markup, and whose original runs a script; its minutes are cut short."""
    original = (
        "<!doctype html><title>Planning Committee</title><body><h1>Planning Committee, 3 February 2022</h1>"
        "<p id=words>Objection noted.</p><script>document.getElementById('words').textContent = 'owned'</script></body>"
    )
    return bind(
        "planning-2022-02-03.html",
        "Planning Committee <b>3 February 2022</b>",
        (
            Section(
                "minutes",
                "Meeting of the Planning Committee",
                PLANNING,
                date(2022, 2, 3),
                (
                    (
                        Words(
                            "Application 21/0417: land behind Tannery Row",
                            "heading",
                            ItemRef("4", "Application 21/0417"),
                        ),
                        Words(HOSTILE, item=ItemRef("4", "Application 21/0417")),
                        Words(
                            "The application for 24 flats behind Tannery Row was refused, since access was unsafe.",
                            "resolution",
                            ItemRef("4", "Application 21/0417"),
                        ),
                    ),
                ),
                complete=False,
            ),
        ),
        content=original.encode(),
        media_type="text/html",
        source_url="https://aldmoor.example/planning/2022-02-03",
    )


def note() -> Bound:
    """A text that does not say whose meeting it belongs to."""
    text = "Herons have nested on the island of Fennel Mere since 2015.\nThe ranger counted nine pairs in 2021."
    first, second = text.split("\n")
    return bind(
        "herons.txt",
        "Herons of Fennel Mere",
        (Section("other", "Herons of Fennel Mere", None, None, ((Words(first), Words(second)),)),),
        content=text.encode(),
        media_type="text/plain",
    )


def scan() -> Bound:
    """A page that a machine read from a scan."""
    words = "The Town Clerk reported that the weighbridge in Corn Street had been sold for forty-two pounds."
    section = Section(
        "minutes", "Minutes of the Markets Committee", "Markets Committee", date(2019, 11, 5), ((Words(words),),)
    )
    return bind("markets-1962.pdf", "Markets Committee, a scan", (section,), confidence=0.87)


def damaged() -> Bound:
    """A PDF that can no longer be opened."""
    section = Section("other", "Damaged", None, None, ((Words("The bandstand clock is to be wound on Fridays."),),))
    return bind("damaged.pdf", "Damaged", (section,), content=b"%PDF-1.7\nnothing follows")
