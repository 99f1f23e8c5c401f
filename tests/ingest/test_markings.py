"""Which pages of a pack are refused as exempt, and which only mention exemption."""

from datetime import date

import pytest

from index.records import PageText, PartKind
from ingest.markings import Exempt, exempt_blocks, markings_of
from ingest.reading import Block, Furniture, Piece, Reading
from ingest.sections import Section

BASIS = "by virtue of paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972"


def pack(*pages: list[str], heads: dict[int, str] | None = None) -> Reading:
    """A paper of pages of short paragraphs; `heads` are the running heads of its pages."""
    blocks = tuple(
        Block(text, "table" if "\t" in text else "paragraph", (Piece(number, 0, len(text), 0),))
        for number, page in enumerate(pages, 1)
        for text in page
    )
    margins = tuple(Furniture(page, text, "head") for page, text in (heads or {}).items())
    texts = tuple(PageText(number, "\n".join(page)) for number, page in enumerate(pages, 1))
    return Reading("application/pdf", None, texts, blocks, margins)


def part(reading: Reading, kind: PartKind, first: int, last: int) -> Section:
    """The section that pages `first` to `last` make."""
    there = [at for at, block in enumerate(reading.blocks) if first <= block.pieces[0].page <= last]
    nothing = (None,) * len(there)
    return Section(kind, kind, "Cabinet", date(2024, 3, 12), None, first, last, there[0], there[-1] + 1, nothing)


def refused(reading: Reading, *sections: Section) -> list[tuple[int, int]]:
    """The pages that are refused."""
    return [(each.page_from, each.page_to) for each in exempt_blocks(reading, sections)]


def alone(kind: PartKind, *texts: str) -> list[tuple[int, int]]:
    """The pages refused of a paper of one page."""
    reading = pack(list(texts))
    return refused(reading, part(reading, kind, 1, 1))


@pytest.mark.parametrize(
    "mark",
    [
        f"NOT FOR PUBLICATION {BASIS}",
        f"Not for publication {BASIS}",
        "EXEMPT APPENDIX 2 - NOT FOR PUBLICATION",
        "CONFIDENTIAL",
        "CONFIDENTIAL - not for publication",
        "EXEMPT",
        "Appendix 3 (EXEMPT)",
        "PART 2 - EXEMPT REPORT",
        "STRICTLY PRIVATE AND CONFIDENTIAL",
        "This report is not for publication because it contains exempt information as defined in paragraph 3 of Part 1"
        " of Schedule 12A to the Local Government Act 1972.",
        "This appendix contains exempt information under paragraph 1 of Schedule 12A.",
        "Sensitivity: CONFIDENTIAL",
        f"Exempt information {BASIS}",
        "Report status\tExempt: paragraph 3",
        "RESTRICTED",
        "The following report contains exempt information as defined in paragraph 3 of Part 1 of Schedule 12A.",
        "By virtue of paragraph(s) 3 of Part 1 of Schedule 12A of the Local Government Act 1972.",
        "Document is Restricted",
        "PART II",
        "Part 2 report",
        "Cabinet - Private Agenda",
        "PINK PAPERS",
        "The public and press are excluded from consideration of this appendix under Section 100A(4) of the Act.",
        "Exempt information - paragraph 3 - not to be disclosed",
        "Not for publication or onward circulation: contains commercially sensitive figures",
        "COMMERCIAL IN CONFIDENCE",
        "NOT FOR PUBLIC RELEASE",
        "IN CAMERA REPORT",
        "CLOSED SESSION",
        "EITHRIEDIG - NID I'W GYHOEDDI",
        "Is the report exempt? Yes - paragraph 3",
        "Is this report confidential?\tYes (paragraph 3, Schedule 12A)",
    ],
)
def test_a_paper_headed_with_the_mark_is_refused(mark: str) -> None:
    assert alone("appendix", mark, "Tenders received for the depot", "Two bids were received.") == [(1, 1)]


@pytest.mark.parametrize(
    "mention",
    [
        "NOT PROTECTIVELY MARKED",
        "[NOT PROTECTIVELY MARKED]",
        "This report is PUBLIC",
        "Sensitivity: PROTECT",
        "No exempt items were expected.",
        "Exempt items",
        "EXEMPT ITEMS",
        "Part 2 - exempt items",
        "Part 2 - items not open to the press and public",
        "Confidential and exempt business",
        "Exempt information: none",
        "Appendix 2 (exempt) is not for publication by virtue of paragraph 3 of Schedule 12A.",
        "Appendix 2 is exempt from publication under paragraph 3 of Part 1 of Schedule 12A to the Act of 1972.",
        "The appendix to this report contains exempt information and is not for publication.",
        "This report does not contain exempt information.",
        "This report is not exempt.",
        "This report contains no confidential information.",
        "Part exempt: Appendix B is not for publication",
        "Public report with exempt appendix",
        "That the public be excluded from the meeting for the following item on the grounds that it involves the likely"
        " disclosure of exempt information as defined in paragraph 3 of Part 1 of Schedule 12A of the Act.",
        "Private rented sector licensing",
        "Confidential waste collection",
        "Exempt accommodation: the Council's response",
        "EXEMPT ACCOMMODATION STRATEGY",
        "Confidentiality",
        "Restricted parking zones in Highfold",
        "Private hire licensing policy",
        "Public or exempt\tPublic",
        "Exempt information\tAppendix 2 only",
        "Exempt information\tNo",
        "Is this report confidential?\tNo",
        "Is this report confidential?\tYes / No",
        "Is this report confidential?\tYes - Appendix 2 only",
        "Appendix 2 - EXEMPT (circulated to Members only)",
        "Part 2: how the scheme would work",
        "Commercial in confidence",
        "The public and press may be excluded from the meeting if exempt information is discussed.",
    ],
)
def test_a_public_paper_that_mentions_exemption_is_kept(mention: str) -> None:
    assert alone("report", "Cabinet", mention, "Library opening hours", "The Cabinet is asked to approve.") == []


def test_only_the_exempt_appendix_of_a_pack_is_refused() -> None:
    reading = pack(
        ["Cabinet", "Disposal of Hide Street", "Part exempt: Appendix 2 is not for publication"],
        ["1. Purpose", "The report seeks approval."],
        ["Appendix 1: Plan"],
        ["EXEMPT APPENDIX 2 - NOT FOR PUBLICATION", BASIS, "Valuation"],
        ["The site is worth £1.9 million."],
        ["Cabinet", "Library opening hours"],
    )
    sections = (part(reading, "report", 1, 2), part(reading, "appendix", 3, 3), part(reading, "appendix", 4, 5))
    found = exempt_blocks(reading, (*sections, part(reading, "report", 6, 6)))
    assert [(each.page_from, each.page_to, each.paragraph) for each in found] == [(4, 5, "3")]


def test_an_exempt_appendix_is_refused_where_its_part_was_not_told_apart() -> None:
    reading = pack(
        ["Cabinet", "Disposal of Hide Street"],
        ["Appendix 1", "Plan"],
        ["Appendix 2", f"NOT FOR PUBLICATION {BASIS}", "Valuation"],
        ["The site is worth £1.9 million."],
        ["Appendix 3", "Equality analysis"],
    )
    assert refused(reading, part(reading, "report", 1, 5)) == [(3, 4)]


def test_a_mark_that_runs_over_the_pages_heads_marks_those_pages() -> None:
    reading = pack(["Report"], ["Valuation"], ["Bids"], ["Next report"], heads={2: "NOT FOR PUBLICATION", 3: "EXEMPT"})
    assert refused(reading, part(reading, "report", 1, 4)) == [(2, 3)]


def test_a_public_running_head_keeps_its_pages() -> None:
    reading = pack(["Report"], ["More"], heads={1: "NOT PROTECTIVELY MARKED", 2: "OFFICIAL"})
    assert refused(reading, part(reading, "report", 1, 2)) == []


def test_a_template_that_marks_every_page_does_not_make_an_exempt_appendix_public() -> None:
    heads = dict.fromkeys((1, 2, 3), "NOT PROTECTIVELY MARKED")
    reading = pack(["Report"], ["EXEMPT APPENDIX 2", "Valuation"], ["The site is worth £1.9 million."], heads=heads)
    assert refused(reading, part(reading, "report", 1, 1), part(reading, "appendix", 2, 3)) == [(2, 3)]


def test_the_appendices_of_an_exempt_report_are_exempt_with_it() -> None:
    reading = pack(
        [f"NOT FOR PUBLICATION {BASIS}", "Depot lease"], ["Appendix A", "Heads of terms"], ["Cabinet", "Public report"]
    )
    sections = (part(reading, "report", 1, 1), part(reading, "appendix", 2, 2), part(reading, "report", 3, 3))
    assert refused(reading, *sections) == [(1, 2)]


def test_minutes_and_agendas_that_list_exempt_items_are_kept() -> None:
    lines = ["Exclusion of the press and public", "EXEMPT ITEM", f"NOT FOR PUBLICATION {BASIS}", "Depot lease"]
    assert alone("agenda", "Cabinet", "Agenda", *lines) == []
    assert refused(*_minutes("Minutes", "Present: Councillor Ash", *["1. Apologies"] * 14, *lines)) == []


def test_agendas_that_announce_a_second_part_are_kept() -> None:
    assert alone("agenda", "Cabinet", "PART II", "CLOSED SESSION", "Private Agenda", "9. Depot lease") == []
    reading = pack(
        ["Cabinet", "Agenda"], ["PART II", "By virtue of paragraph 3 of Part 1 of Schedule 12A.", "9. Lease"]
    )
    assert refused(reading, part(reading, "agenda", 1, 2)) == []


def test_a_title_in_capitals_is_not_taken_back_by_the_words_below_it() -> None:
    said = ("NOT FOR PUBLICATION", "A public report will follow.", "The covering report is part exempt.")
    assert alone("report", "Depot lease", *said) == [(1, 1)]


def test_a_list_of_appendices_on_a_cover_does_not_mark_the_paper() -> None:
    lists = ("Appendix 1 - Plan", "Appendix 2 - EXEMPT")
    assert alone("other", "Cabinet", "Market square", *lists, "1. Summary") == []


def test_exempt_minutes_are_refused() -> None:
    assert refused(*_minutes("EXEMPT MINUTES", "Not for publication", "Depot lease")) == [(1, 1)]


def _minutes(*lines: str) -> tuple[Reading, Section]:
    reading = pack(list(lines))
    return reading, part(reading, "minutes", 1, 1)


def test_a_refusal_says_its_reason_and_its_words() -> None:
    text = "NOT FOR PUBLICATION by virtue of paragraphs 1, 2 and 5 of Part 1 of Schedule 12A"
    reading = pack([text, "Staffing"])
    (found,) = exempt_blocks(reading, (part(reading, "report", 1, 1),))
    assert found == Exempt(
        0, 2, 1, 1, "exempt, not for publication: paragraph 1, 2 and 5 of Part 1 of Schedule 12A", "1, 2, 5", text
    )


def test_what_a_paper_says_of_its_sensitivity_is_read() -> None:
    reading = pack(
        ["Cabinet", "This report is PUBLIC", "Appendix 2 (exempt), paragraph 3 of Schedule 12A"],
        heads={1: "Sensitivity: NOT PROTECTIVELY MARKED"},
    )
    marks = markings_of(reading, part(reading, "report", 1, 1))
    assert marks.sensitivity == ("NOT PROTECTIVELY MARKED",)
    assert (marks.public, marks.part_exempt, marks.paragraphs) == (True, True, ("3",))


def test_a_paper_that_says_nothing_is_neither_public_nor_exempt() -> None:
    reading = pack(["Library opening hours"])
    assert markings_of(reading, part(reading, "report", 1, 1)).public is None
