"""Claims about what a web site prints around every page."""

import pytest

from ingest import html
from ingest.reading import Reading
from ingest.site_furniture import without_file_marks

BODY = "<h1>Minutes of Cabinet, 3 March 2031</h1>" + "<p>The Cabinet resolved to mend the lido.</p>" * 8


def read(words: str) -> Reading:
    return html.reading(html.parsed(f"<html><body>{words}</body></html>".encode()))


@pytest.mark.parametrize(
    "around",
    [
        '<a class="skip" href="#content">Skip to main content</a>',
        '<ul class="mgBreadcrumb"><li>Home</li><li>Committees</li><li>Cabinet</li></ul>',
        '<div id="footer"><p>Accessibility | Cookies | Contact us</p></div>',
        '<div class="site-footer">Copyright Harrowmere Borough Council</div>',
        '<div role="contentinfo">Town Hall, Harrowmere</div>',
        '<div class="cookie-banner">We use cookies</div>',
    ],
)
def test_what_a_site_prints_around_every_page_is_no_passage(around: str) -> None:
    assert read(around + BODY).blocks == read(BODY).blocks


def test_content_that_is_named_like_a_footer_is_kept() -> None:
    kept = read(f'<div class="footer">{BODY}</div>')
    assert [block.text for block in kept.blocks] == [block.text for block in read(BODY).blocks]


@pytest.mark.parametrize(
    "printed",
    [
        "Ferries pdf icon PDF 268 KB",
        "Ferries (PDF, 201 KB)",
        "Ferries PDF 1.2 MB",
        "Ferries View the reasons why item 2 is restricted: none. pdf icon PDF 232 KB",
        "Ferries Restricted enclosure 3",
    ],
)
def test_the_marks_of_a_linked_file_are_no_words_of_a_title(printed: str) -> None:
    assert without_file_marks(printed) == "Ferries"
    assert read(f"<h2>{printed}</h2>{BODY}").blocks[0].text == "Ferries"


@pytest.mark.parametrize("title", ["Review of PDF forms", "Grant of 2 MB Ltd", "Restricted parking in Quay Road"])
def test_a_title_that_only_sounds_so_is_whole(title: str) -> None:
    assert without_file_marks(title) == title
