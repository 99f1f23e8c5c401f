"""Web pages of any maker: main content in, boilerplate off, any encoding."""

from hypothesis import given
from hypothesis import strategies as some

from ingest import html
from ingest.reading import Reading
from tests.ingest.agreement import assert_agrees, texts


def read(page: str | bytes) -> Reading:
    return html.reading(html.parsed(page if isinstance(page, bytes) else page.encode()))


def test_navigation_scripts_and_footers_are_off() -> None:
    reading = read(
        "<title>Allotments</title><body><nav>Home</nav><script>let x = 1</script><style>p{}</style>"
        "<h2>Allotments</h2><p>Plots are let <b>each</b>\n spring.</p><footer>Contact us</footer></body>"
    )
    assert texts(reading) == ["Allotments", "Plots are let each spring."]
    assert (reading.title, reading.blocks[0].kind, reading.blocks[0].level) == ("Allotments", "heading", 2)


def test_the_main_element_is_enough_where_it_holds_the_words() -> None:
    words = "The mill race was cleared by volunteers over four weekends in May. " * 3
    reading = read(f"<body><div>Menu of services</div><main><p>{words}</p></main></body>")
    assert texts(reading) == [words.strip()]


def test_an_ordered_list_shows_the_numbers_that_a_browser_prints() -> None:
    reading = read("<ol type=a start=2><li>mend the stile with oak from the yard</li><li><p>paint it</p></li></ol>")
    assert texts(reading) == ["b. mend the stile with oak from the yard", "c. paint it"]
    assert {block.kind for block in reading.blocks} == {"list"}


def test_a_table_is_rows_of_cells_parted_by_tabs() -> None:
    reading = read("<table><tr><th>Ward<th>Votes<tr><td>Elm<td>40<br>(of 90)</table>")
    assert texts(reading) == ["Ward\tVotes\nElm\t40 (of 90)"]


def test_a_table_that_only_places_things_is_not_a_table() -> None:
    reading = read("<table><tr><td><h2>Weir</h2><p>The weir holds.</p><td><table><tr><td>a<td>b</table></table>")
    assert [block.kind for block in reading.blocks] == ["heading", "paragraph", "table"]


def test_lines_that_begin_as_list_entries_are_parted_at_line_breaks() -> None:
    reading = read("<p>Resolved:<br>1. to buy a bell<br>2. to hang<br>it<br><br>The chair left.</p>")
    assert texts(reading) == ["Resolved:", "1. to buy a bell", "2. to hang it", "The chair left."]


def test_a_declared_charset_is_used() -> None:
    page = '<meta charset="iso-8859-15"><p>Grant of 5 €</p>'.encode("iso-8859-15")
    assert texts(read(page)) == ["Grant of 5 €"]
    assert not read(page).warnings


def test_windows_1252_is_read_with_a_warning_where_nothing_is_declared() -> None:
    reading = read("<p>The clerk’s fee is £20</p>".encode("windows-1252"))
    assert texts(reading) == ["The clerk’s fee is £20"]
    assert "windows-1252" in reading.warnings[0]


def test_a_page_that_is_utf8_whatever_it_declares_is_read_as_utf8_with_a_warning() -> None:
    reading = read('<meta charset="utf-16"><p>Grant of 5 €!</p>'.encode())
    assert texts(reading) == ["Grant of 5 €!"]
    assert "UTF-8" in reading.warnings[0]


def test_nesting_without_end_does_not_stop_the_reader() -> None:
    assert texts(read("<div>" * 2000 + "<p>Still here.</p>")) == ["Still here."]


TAGS = some.sampled_from(["p", "div", "li", "ul", "ol", "table", "tr", "td", "b", "h3", "br", "blockquote"])
PARTS = some.one_of(TAGS.map("<{}>".format), TAGS.map("</{}>".format), some.text(max_size=12))


@given(some.lists(PARTS, max_size=40))
def test_blocks_and_page_agree_on_any_tangle_of_tags(parts: list[str]) -> None:
    assert_agrees(read("".join(parts).encode(errors="ignore")))
