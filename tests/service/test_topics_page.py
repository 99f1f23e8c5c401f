"""The page of a topic's history, in a browser without scripts: it reads on a phone, and prints with its addresses."""

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pypdfium2
import pytest
from playwright.sync_api import Page, expect, sync_playwright

from tests.service.test_topics import CARRIED, LOST, MOVED, PORT, harbour, harbour_address

__all__ = ["harbour", "harbour_address"]

ADDRESS = "/topics?q=Crane+Island+ferry"


@pytest.fixture(scope="module")
def page(chromium: str, harbour_address: str, harbour: httpx.Client) -> Iterator[Page]:
    """A narrow page. `harbour` has waited until the papers can be found."""
    assert harbour.get("/readyz").status_code == 200
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        context = browser.new_context(
            base_url=harbour_address, java_script_enabled=False, viewport={"width": 360, "height": 740}
        )
        yield context.new_page()
        browser.close()


def test_a_lost_motion_says_in_words_that_it_was_not_carried(page: Page) -> None:
    page.goto(ADDRESS)
    lost = page.locator(".happening", has=page.locator("blockquote", has_text=LOST))
    expect(lost.locator(".fate")).to_have_text("Lost")
    expect(lost.locator(".verdict")).to_have_text("This motion was put and was not carried.")
    carried = page.locator(".happening.carried")
    expect(carried.locator(".verdict")).to_have_count(0)
    grounds = [one.locator(".fate").evaluate("e => getComputedStyle(e).backgroundColor") for one in (lost, carried)]
    assert grounds[0] != grounds[1]


def test_a_motion_and_the_amendment_that_replaced_it_lead_to_each_other(page: Page) -> None:
    page.goto(ADDRESS)
    motion, amendment = page.locator(".happening.amended"), page.locator(".happening.carried")
    expect(motion.locator(".verdict")).to_contain_text("not carried as it stood")
    expect(motion.locator(".verdict")).to_contain_text(CARRIED[:60])
    expect(amendment).to_contain_text("In place of the motion")
    expect(amendment.locator(".note q")).to_have_text(MOVED)
    leads = motion.locator(".verdict a").get_attribute("href")
    assert leads == f"#{amendment.get_attribute('id')}"


def test_a_recommendation_says_what_became_of_it(page: Page) -> None:
    page.goto(ADDRESS)
    expect(page.locator(".happening.recommended .became")).to_have_text("→ Carried as amended")


def test_the_history_is_an_ordered_list_of_years_meetings_and_entries(page: Page) -> None:
    page.goto(ADDRESS)
    assert page.locator("ol.years-of > li > h2").all_text_contents() == ["2022"]
    days = page.locator("ol.days > li > h3 time").evaluate_all("e => e.map(t => t.dateTime)")
    assert days == ["2022-02-01", "2022-02-01", "2022-10-04"]
    assert page.locator("ol.happenings > li > article").count() == 9
    assert page.locator("h1").count() == 1
    ids = page.locator("[id]").evaluate_all("e => e.map(i => i.id)")
    assert len(ids) == len(set(ids))


def test_the_page_fits_a_phone_and_names_the_council_of_each_meeting(page: Page) -> None:
    page.goto(ADDRESS)
    assert page.locator("html").evaluate("e => e.scrollWidth") <= 360
    expect(page.locator(".council", has_text=PORT)).to_have_count(1)


def test_the_rest_of_a_meetings_talk_is_one_link_away(page: Page) -> None:
    page.goto(ADDRESS)
    page.get_by_role("link", name="2 more passages of this meeting").click()
    expect(page.locator(".found > li").first).to_be_visible()


def test_a_topic_that_the_papers_do_not_treat_says_so_and_names_the_nearest(page: Page) -> None:
    page.goto("/topics?q=Crane+Island+vessel+timetable")
    expect(page.locator(".refusal")).to_contain_text("name nothing on")
    expect(page.locator(".happening")).to_have_count(0)
    page.get_by_role("link", name="Ferry to Crane Island").click()
    expect(page.locator(".happening.lost")).to_have_count(1)


def test_the_limits_of_the_form_are_kept_and_can_be_lifted(page: Page) -> None:
    page.goto(f"{ADDRESS}&date_from=2023-01-01")
    expect(page.locator(".refusal")).to_contain_text("within these limits")
    page.locator(".refusal").get_by_role("link", name="Lift the limits").click()
    expect(page.locator(".happening.lost")).to_have_count(1)


def test_the_front_door_asks_for_a_topic_and_the_resolutions_lead_to_a_history(page: Page) -> None:
    page.goto("/topics")
    page.get_by_role("searchbox", name="The history of").fill("Crane Island ferry")
    page.get_by_role("button", name="Follow").click()
    expect(page.locator(".happening.lost")).to_have_count(1)
    page.goto("/resolutions?about=Crane+Island+ferry")
    page.get_by_role("link", name="Its history, oldest first").click()
    expect(page.locator(".happening.lost")).to_have_count(1)


def test_printed_on_a4_no_entry_is_broken_and_every_address_is_numbered(page: Page, tmp_path: Path) -> None:
    page.goto(ADDRESS)
    sources = page.locator(".happening .source a").evaluate_all("e => e.map(a => a.getAttribute('href'))")
    openings = [words[:30] for words in page.locator(".happening blockquote .words").all_text_contents()]
    page.pdf(path=tmp_path / "history.pdf", format="A4", prefer_css_page_size=True)
    printed = pypdfium2.PdfDocument(tmp_path / "history.pdf")
    try:
        assert [round(length) for length in printed[0].get_size()] == [595, 842]
        pages = [" ".join(sheet.get_textpage().get_text_range().split()) for sheet in printed]
    finally:
        printed.close()
    for number, opening in enumerate(openings, 1):
        assert any(opening in sheet and f"[{number}]" in sheet for sheet in pages), opening
    addresses = re.sub(r"\s", "", "".join(pages))
    for number, source in enumerate(sources, 1):
        assert re.search(rf"{number}\.http://127\.0\.0\.1:\d+{re.escape(source)}", addresses), source
