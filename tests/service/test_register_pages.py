"""The pages of the registers, in a browser without scripts: nothing that fell can be taken for what was carried."""

from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect, sync_playwright

from tests.service import bridges


@pytest.fixture(scope="module")
def page(chromium: str, ledger_address: str, reader: httpx.Client) -> Iterator[Page]:
    """A narrow page. `reader` has waited until the papers can be found."""
    assert reader.get("/readyz").status_code == 200
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        context = browser.new_context(
            base_url=ledger_address, java_script_enabled=False, viewport={"width": 360, "height": 740}
        )
        yield context.new_page()
        browser.close()


def entry(page: Page, words: str) -> Locator:
    """The entry with these words."""
    return page.locator(".entry", has_text=words)


def id_of(reader: httpx.Client, words: str) -> str:
    found = reader.get("/api/v1/resolutions").json()["results"]
    return next(str(one["id"]) for one in found if one["text"] == words)


def meeting(reader: httpx.Client) -> str:
    found = reader.get("/api/v1/meetings", params={"date_to": "2022-03-01"}).json()["results"]
    return f"/m/{found[0]['id']}"


def test_a_lost_motion_says_so_in_a_word_and_a_shape_of_its_own(page: Page) -> None:
    page.goto("/resolutions")
    lost, carried = entry(page, bridges.LOST), entry(page, bridges.CLOSED)
    expect(lost.locator(".fate")).to_have_text("Lost")
    expect(carried.locator(".fate")).to_have_text("Agreed")
    shapes = [one.locator(".sign path").get_attribute("d") for one in (lost, carried)]
    assert shapes[0] != shapes[1]
    grounds = [one.locator(".fate").evaluate("e => getComputedStyle(e).backgroundColor") for one in (lost, carried)]
    rules = [one.locator(".told").evaluate("e => getComputedStyle(e).borderLeftStyle") for one in (lost, carried)]
    assert grounds[0] != grounds[1]
    assert rules == ["double", "solid"]


def test_a_resolution_shows_its_votes_movers_and_minutes_and_leads_to_its_words(page: Page) -> None:
    page.goto("/resolutions?outcome=lost")
    lost = entry(page, bridges.LOST)
    expect(lost).to_contain_text("2 for, 5 against, 1 abstention.")
    expect(lost).to_contain_text("Moved by Councillor Tarn, seconded by Councillor Beck.")
    expect(lost).to_contain_text("minutes since corrected")
    expect(page.locator(".entry")).to_have_count(1)
    lost.locator(".place").click()
    expect(page.locator(".this mark")).to_have_text(bridges.LOST)


def test_the_form_limits_the_register_and_the_limits_can_be_lifted(page: Page) -> None:
    page.goto("/resolutions")
    page.get_by_role("checkbox", name="Withdrawn").check()
    page.get_by_role("button", name="Apply").click()
    expect(page.locator(".entry .words")).to_have_text([bridges.WITHDRAWN])
    expect(page.get_by_role("checkbox", name="Withdrawn")).to_be_checked()
    page.get_by_role("link", name="Lift the limits").click()
    expect(page.locator(".entry")).to_have_count(6)


def test_the_form_finds_what_bears_on_some_words(page: Page) -> None:
    page.goto("/commitments")
    page.get_by_label("Commitments about").fill("counting lorries on the bridge")
    page.get_by_role("button", name="Find").click()
    expect(page.locator(".entry .words")).to_have_text([bridges.COUNT])


def test_the_spreadsheet_has_what_the_page_shows(page: Page, reader: httpx.Client) -> None:
    page.goto("/resolutions?outcome=lost")
    address = page.get_by_role("link", name="As a spreadsheet").get_attribute("href")
    assert address
    assert reader.get(address).text.count("\r\n") == 2


def test_a_commitment_shows_its_owner_its_day_and_how_it_stands(page: Page) -> None:
    page.goto("/commitments")
    owed, kept = entry(page, bridges.COUNT), entry(page, bridges.PARAPET)
    expect(owed.locator(".fate")).to_have_text("Overdue")
    expect(owed).to_contain_text("Head of Bridges, by 1 June 2022")
    expect(entry(page, bridges.HERONS).locator(".fate")).to_have_text("No date given")
    expect(kept.locator(".fate")).to_have_text("Done")
    kept.get_by_role("link", name="minutes of 6 September 2022").click()
    expect(page.locator(".this")).to_contain_text(bridges.MENDED)


def test_one_resolution_stands_with_its_witnesses_and_its_history_oldest_first(
    page: Page, reader: httpx.Client
) -> None:
    page.goto(f"/r/{id_of(reader, bridges.PUT_OFF)}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Deferred")
    told = page.locator(".history .words").all_text_contents()
    assert (told[0], told[-1]) == (bridges.PUT_OFF, bridges.CLOSED)
    expect(page.locator(".history [aria-current]")).to_contain_text(bridges.PUT_OFF)
    expect(page.locator(".notice")).to_contain_text("This was replaced by another decision")
    expect(page.get_by_role("link", name="minutes of 1 March 2022")).to_be_visible()
    assert page.goto("/r/r0").status == 404  # type: ignore[union-attr]


def test_a_meetings_page_gives_each_item_its_decisions_and_promises(page: Page, reader: httpx.Client) -> None:
    page.goto(meeting(reader))
    bridge, ford = page.locator("#item-4"), page.locator("#item-5")
    assert bridge.locator(".fate").all_text_contents() == [" Deferred", " Lost", " Withdrawn", " Overdue"]
    expect(ford).to_contain_text(bridges.PARAPET)
    expect(ford).not_to_contain_text(bridges.COUNT)


def test_a_meetings_page_says_who_was_there_and_what_became_of_its_minutes(page: Page, reader: httpx.Client) -> None:
    page.goto(meeting(reader))
    roll = page.locator(".roll")
    expect(roll).to_contain_text("Councillor Ada Tarn; Councillor Wilf Weaver")
    expect(roll).to_contain_text("Councillor Ivo Reed for Councillor Joan Beck")
    expect(roll).to_contain_text("Councillor Wilf Weaver: at 8 pm")
    expect(page.locator(".correction")).to_have_text(bridges.CORRECTION)
    expect(page.locator(".minutes-state").get_by_role("link", name="minutes of 6 September 2022")).to_be_visible()


def test_no_page_of_the_registers_scrolls_sideways_or_repeats_an_id(page: Page, reader: httpx.Client) -> None:
    for address in ("/resolutions", "/commitments", f"/r/{id_of(reader, bridges.LOST)}", meeting(reader), "/"):
        page.goto(address)
        assert page.locator("html").evaluate("e => e.scrollWidth") <= 360, address
        assert page.locator("h1").count() == 1, address
        ids = page.locator("[id]").evaluate_all("e => e.map(i => i.id)")
        assert len(ids) == len(set(ids)), address
        unlabelled = "e => e.filter(i => i.type != 'hidden' && !i.labels.length).length"
        assert page.locator("input").evaluate_all(unlabelled) == 0, address


def test_the_front_page_leads_to_the_registers(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="motions lost or withdrawn").click()
    expect(page.locator(".entry")).to_have_count(2)


def test_an_answer_shows_what_became_of_the_motions_that_it_quotes(page: Page, reader: httpx.Client) -> None:
    question = "What happened to the motion that Weir Bridge be closed to all traffic?"
    answer = reader.get("/api/v1/ask", params={"q": question}).json()
    assert "lost" in {one["outcome"] for one in answer["resolutions"]}
    page.goto(str(httpx.URL("/ask", params={"q": question})))
    expect(entry(page, bridges.LOST).locator(".fate")).to_have_text("Lost")
    expect(page.locator(".cited", has_text=bridges.LOST).locator(".label")).to_contain_text("Motion lost")
