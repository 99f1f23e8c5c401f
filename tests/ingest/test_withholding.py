"""What is kept and what is left out of minutes and of pages that are one long page, and that this is told."""

import json
from datetime import date
from pathlib import Path

import pytest

import minutebook
from index import papers
from index.catalogue import Catalogue
from index.encoder import Encoder
from index.engine import Engine
from index.records import ItemRef
from ingest import job
from ingest.exemption import says_public
from ingest.markings import exempt_blocks
from ingest.paper import read_paper
from ingest.reading import Block, Piece, Reading
from ingest.sections import Section

BASIS = "by virtue of paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972"
BID = "The best bid for the wharf was 4,250,000 pounds, from Larkrow Holdings."
PUBLIC = "The press and public were asked to leave, and the item on the wharf was considered as exempt."


BODY = "The wharf has stood empty since 2019 and the Cabinet is asked to agree that it be sold by tender in May."
REPORT = ("# Penrow Council", "# Sale of the wharf", "Report of the Director", "# 1. Summary", BODY)
APPENDIX = ("# Appendix 2 (Exempt)", f"NOT FOR PUBLICATION {BASIS}", BID)


def minutes(*lines: tuple[int, int, str]) -> tuple[Reading, Section]:
    """Minutes set as (page, item, words); a heading begins with '# ', and an item of 0 is none."""
    blocks, items = [], []
    for page, item, words in lines:
        text = words.removeprefix("# ")
        blocks.append(Block(text, "heading" if words != text else "paragraph", (Piece(page, 0, len(text), 0),)))
        items.append(ItemRef(str(item), "Item") if item else None)
    reading = Reading("application/pdf", None, (), tuple(blocks))
    last = lines[-1][0]
    section = Section("minutes", "Minutes", "Cabinet", date(2024, 3, 12), None, 1, last, 0, len(blocks), tuple(items))
    return reading, section


def kept(*lines: tuple[int, int, str]) -> list[str]:
    """The words that are not withheld."""
    reading, section = minutes(*lines)
    hidden = {at for each in exempt_blocks(reading, [section]) for at in range(each.first, each.last)}
    return [block.text for at, block in enumerate(reading.blocks) if at not in hidden]


OPENING = (
    (1, 0, "# Minutes of the Cabinet"),
    (1, 0, "Present: Councillor Ash"),
    (1, 1, "# Apologies"),
    (1, 1, "None."),
)
RESOLVED = (1, 2, f"RESOLVED - That the public be excluded for the next item, {BASIS}.")


@pytest.mark.parametrize("mark", ["EXEMPT MINUTES", "CONFIDENTIAL MINUTES", f"NOT FOR PUBLICATION {BASIS}", "EXEMPT"])
def test_minutes_below_a_mark_are_withheld_and_those_above_it_are_kept(mark: str) -> None:
    below = ((2, 2, f"# {mark}"), (2, 3, "# Sale of the wharf"), (2, 3, BID), (3, 3, "Larkrow is to be told."))
    exclusion = (1, 2, "# Exclusion of the press and public")
    assert kept(*OPENING, exclusion, RESOLVED, *below) == [line[2].removeprefix("# ") for line in OPENING] + [
        "Exclusion of the press and public",
        RESOLVED[2],
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Sale of the wharf (EXEMPT - PARAGRAPH 3)",
        "Sale of the wharf (Exempt)",
        "Sale of the wharf - NOT FOR PUBLICATION",
        f"Sale of the wharf (Not for publication {BASIS})",
    ],
)
def test_an_item_that_its_heading_marks_is_withheld_up_to_the_next_item(title: str) -> None:
    item = ((1, 2, f"# {title}"), (1, 2, BID), (1, 3, "# Bus shelters"), (1, 3, "The report was noted."))
    assert kept(*OPENING, *item)[-2:] == ["Bus shelters", "The report was noted."]
    assert BID not in kept(*OPENING, *item)


@pytest.mark.parametrize(
    "item",
    [
        ((1, 2, "# Exclusion of the press and public"), RESOLVED),
        ((1, 2, "# Sale of the wharf (EXEMPT - PARAGRAPH 3)"), (1, 2, "The Cabinet considered an exempt report.")),
        ((1, 2, "# Exempt minutes"), (1, 2, "RESOLVED that the exempt minutes of 3 February be approved.")),
        ((1, 2, "# Sale of the wharf"), (1, 2, PUBLIC)),
        ((1, 2, "# Closed session"), (1, 2, "The Council went into closed session at 9.15 p.m.")),
        ((1, 2, "# Lease of the pier (with exempt appendix)"), (1, 2, "The rent was agreed at £900 a year.")),
    ],
)
def test_a_public_minute_that_mentions_an_exempt_matter_is_kept(item: tuple[tuple[int, int, str], ...]) -> None:
    lines = (*OPENING, *item)
    assert kept(*lines) == [line[2].removeprefix("# ") for line in lines]


def test_a_web_page_keeps_its_public_report_and_loses_its_exempt_appendix(tmp_path: Path) -> None:
    path = tmp_path / "wharf.html"
    path.write_text("".join(_element(each) for each in (*REPORT, *APPENDIX)))
    paper = read_paper(path)
    said = [block.text for block in paper.reading.blocks]
    assert BODY in said
    assert not {"Appendix 2 (Exempt)", BID} & set(said)


def _element(words: str) -> str:
    return f"<h2>{words[2:]}</h2>" if words.startswith("# ") else f"<p>{words}</p>"


@pytest.mark.parametrize(
    "sentence",
    [
        "This appendix should be read with the public report earlier on the agenda.",
        "Status: public interest test applied.",
        "A public report will be brought once the sale is complete.",
        "It belongs to a part exempt covering report.",
    ],
)
def test_a_sentence_about_a_public_report_does_not_say_that_its_own_paper_is_public(sentence: str) -> None:
    assert not says_public(sentence)


@pytest.mark.parametrize("mark", ["This report is PUBLIC", "Public report", "Report status\tPublic", "Part exempt"])
def test_a_mark_of_publicness_says_so(mark: str) -> None:
    assert says_public(mark)


def test_an_ingest_and_the_status_tell_which_pages_are_withheld_and_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "wharf.html"
    path.write_text("".join(_element(each) for each in (*REPORT, *APPENDIX)))
    catalogue = Catalogue(tmp_path / "data")
    engine = Engine(catalogue, Encoder())
    assert engine.lead()
    outcome = job.ingest(engine.catalogue, engine, [path], "Penrow Council")
    with catalogue.reading() as connection:
        ((document, gap),) = papers.withheld(connection)
    engine.close()
    catalogue.close()
    assert outcome.withheld == [job.WithheldPages(str(path), 1, 1, gap.reason)]
    assert gap.reason.startswith("paragraph 3 of Schedule 12A; it says “NOT FOR PUBLICATION")
    told = minutebook._told(outcome)
    assert f"1 papers had pages withheld:\n  withheld: {path}, page 1\n            {gap.reason}" in told
    capsys.readouterr()
    minutebook.status(tmp_path / "data")
    assert f"1 papers with pages withheld:\n  {document.title} ({document.id}), page 1\n" in capsys.readouterr().out
    minutebook.status(tmp_path / "data", json=True)
    (listed,) = json.loads(capsys.readouterr().out)["withheld"]
    assert (listed["document"], listed["page_from"], listed["paragraph"]) == (document.id, 1, "3")
