"""Web pages that set a label over what was said on each item: the record is told from the agenda."""

from datetime import date

from index.records import ItemRef
from ingest import html, moderngov
from ingest.paper import understood
from ingest.parts import sections_of
from ingest.reading import Reading
from ingest.withholding import Public

ITEMS = (
    "<h2>31. Apologies</h2><h4>Minutes</h4><p>Councillor Birch had sent apologies.</p>"
    "<h2>32. Minutes</h2><p>To approve the minutes of 5 March.</p><h4>Minutes</h4><p>Agreed.</p>"
    "<h2>33. Quay wall</h2><p>Report of the Harbour Master.</p><h4>Minutes</h4>"
    "<p>The wall had moved by an inch.</p><p>RESOLVED: That the quay wall be rebuilt.</p>"
)


def page(title: str, items: str = ITEMS) -> Reading:
    body = f"<title>{title} | Harrowmere Borough Council</title><body><div id=modgov><h1>{title}</h1>{items}</div>"
    return moderngov.reading(html.parsed(body.encode()))


def test_a_page_whose_items_have_minutes_is_minutes_whatever_it_is_called() -> None:
    for title in (
        "Agenda item minutes: Planning Committee, Tuesday 2 April 2024, 6.30 pm",
        "Planning Committee - Tuesday 2 April 2024 6.30 pm: agenda, decisions and minutes",
        "Agenda for Planning Committee on Tuesday 2nd April 2024, 6.30 pm",
    ):
        minutes, agenda = sections_of(page(title))
        assert (minutes.kind, agenda.kind) == ("minutes", "agenda")
        assert (minutes.panel, minutes.date) == ("Planning Committee", date(2024, 4, 2))


def test_what_stands_above_a_label_is_no_record() -> None:
    reading = page("Planning Committee - Tuesday 2 April 2024")
    minutes, agenda = sections_of(reading)
    asked = [block.text for block in reading.blocks[agenda.first : agenda.last] if block.kind != "heading"]
    assert asked == ["To approve the minutes of 5 March.", "Report of the Harbour Master."]
    assert not {block.text for block in reading.blocks[minutes.first : minutes.last]} & set(asked)


def test_each_minute_is_of_its_item_though_an_item_is_itself_called_minutes() -> None:
    reading = page("Planning Committee - Tuesday 2 April 2024")
    read = understood(reading, Public(reading))
    found = [(one.item and one.item.number, one.outcome) for one in read.decisions]
    assert found == [("32", "approved"), ("33", "agreed")]


def test_a_label_may_be_a_line_and_a_number_a_line_of_its_own() -> None:
    items = "".join(
        f"<p>{number}.</p><h3>{title}</h3><p>Additional documents:</p><p>Minutes:</p><p>It was noted.</p>"
        for number, title in ((51, "Ferries"), (52, "Piers"), (53, "Lamps"))
    )
    (minutes, *others) = sections_of(page("Quays Panel - Tuesday 2 April 2024", items))
    assert (minutes.kind, others) == ("minutes", [])
    assert [item for item in dict.fromkeys(minutes.items) if item] == [
        ItemRef("51", "Ferries"), ItemRef("52", "Piers"), ItemRef("53", "Lamps"),
    ]  # fmt: skip


def test_a_lettered_heading_within_an_items_minutes_begins_no_item() -> None:
    items = ITEMS + "<h2>34. Motions</h2><h4>Minutes</h4><h2>(a) Lamps</h2><p>Councillor Ash spoke of lamps.</p>"
    minutes, _ = sections_of(page("Planning Committee - Tuesday 2 April 2024", items))
    assert minutes.items[-1] == ItemRef("34", "Motions")


def test_one_heading_minutes_makes_no_page_of_labelled_items() -> None:
    items = "<h2>Ferries</h2><p>They run each hour.</p><h3>Minutes</h3><p>To be published.</p>"
    assert not any(block.stated for block in page("Quays Panel", items).blocks)


def test_a_page_called_an_agenda_that_tells_what_was_resolved_is_minutes() -> None:
    items = (
        "<h2>1. Apologies</h2><p>Councillor Birch had sent apologies.</p><h2>2. Quay</h2><p>The wall had moved.</p>"
        "<p>RESOLVED: That the quay wall be rebuilt.</p><h2>3. Lamps</h2><p>RESOLVED: That the lamps be mended.</p>"
    )
    (minutes,) = sections_of(page("Agenda for Planning Committee on Tuesday 2nd April 2024, 6.30 pm", items))
    assert minutes.kind == "minutes"


def test_a_page_called_an_agenda_that_says_what_is_to_come_is_one() -> None:
    items = "<h2>1. Apologies</h2><p>To receive apologies.</p><h2>2. Quay</h2><p>To consider the report attached.</p>"
    (agenda,) = sections_of(page("Agenda for Planning Committee on Tuesday 2nd April 2024, 6.30 pm", items))
    assert agenda.kind == "agenda"
