"""The web pages, in a real browser: without scripts, on a narrow screen, by keyboard, against hostile papers."""

from collections.abc import Iterator
from urllib.parse import quote, urlencode

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.service import papers
from tests.service.conftest import Shelf

QUESTION = "What was resolved about the school streets pilot?"


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        yield opened
        opened.close()


@pytest.fixture
def plain(browser: Browser, address: str, client: httpx.Client) -> Iterator[Page]:
    """A page of a browser that runs no scripts. `client` has waited until the papers can be found."""
    assert client.get("/readyz").status_code == 200
    context = browser.new_context(base_url=address, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture
def scripted(browser: Browser, address: str, client: httpx.Client) -> Iterator[BrowserContext]:
    """A browser that would run any script that it was given."""
    assert client.get("/readyz").status_code == 200
    context = browser.new_context(base_url=address, viewport={"width": 360, "height": 740})
    yield context
    context.close()


def addresses(shelf: Shelf, client: httpx.Client) -> list[str]:
    """One of every kind of page."""
    meeting = client.get("/api/v1/meetings", params={"panel": "cabinet"}).json()["results"][0]["id"]
    return [
        "/",
        f"/ask?q={quote(QUESTION)}",
        "/search?q=dental+practices&panel=health-and-care-scrutiny-panel&date_from=2021-01-01",
        f"/p/{shelf.minutes.saying('be made permanent').id}?quote=0-40",
        f"/p/{shelf.minutes.saying('Libraries').id}",
        f"/p/{shelf.hostile_page.saying('refused').id}",
        f"/p/{shelf.scan.paper.passages[0].id}",
        f"/p/{shelf.note.paper.passages[0].id}",
        f"/d/{shelf.pack.paper.document.id}",
        f"/d/{shelf.pack.paper.document.id}?page=3",
        f"/m/{meeting}",
        "/meetings",
        "/panels/cabinet",
        "/docs",
    ]


def test_a_question_leads_to_the_marked_page_without_scripts(plain: Page) -> None:
    plain.goto("/")
    plain.get_by_label("Your question").fill(QUESTION)
    plain.get_by_role("button", name="Ask", exact=True).click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("What the record says")
    expect(plain.locator(".cited blockquote").first).to_contain_text("be made permanent")
    plain.locator(".cited a.place").first.click()
    expect(plain.locator(".this mark")).to_contain_text("be made permanent")
    picture = plain.locator(".picture img")
    expect(picture).to_be_visible()
    assert "passage=" in (picture.get_attribute("src") or "")


def test_a_question_leads_to_the_marked_page_by_keyboard_alone(plain: Page) -> None:
    plain.goto("/")
    for _ in range(10):
        plain.keyboard.press("Tab")
        if plain.get_by_label("Your question").and_(plain.locator(":focus")).count():
            break
    plain.keyboard.type(QUESTION)
    plain.keyboard.press("Enter")
    plain.wait_for_url("**/ask?**")
    for _ in range(20):
        plain.keyboard.press("Tab")
        if plain.locator("a.place:focus").count():
            break
    plain.keyboard.press("Enter")
    plain.wait_for_url("**/p/**")
    expect(plain.locator(".this mark")).to_be_visible()


def test_the_first_tab_offers_to_skip_to_the_content(plain: Page) -> None:
    plain.goto("/meetings")
    plain.keyboard.press("Tab")
    expect(plain.locator(".skip:focus")).to_be_in_viewport()


def test_no_page_scrolls_sideways_at_360_pixels(scripted: BrowserContext, shelf: Shelf, client: httpx.Client) -> None:
    page = scripted.new_page()
    for address in addresses(shelf, client):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, address


def test_every_page_loads_nothing_from_elsewhere_and_breaks_no_rule(
    scripted: BrowserContext, shelf: Shelf, client: httpx.Client, address: str
) -> None:
    page = scripted.new_page()
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    for path in addresses(shelf, client):
        page.goto(path, wait_until="networkidle")
    assert not [url for url in asked if not url.startswith((address, "data:"))]
    assert not complaints


def test_every_page_has_landmarks_one_heading_labels_and_pictures_in_words(
    scripted: BrowserContext, shelf: Shelf, client: httpx.Client
) -> None:
    page = scripted.new_page()
    for address in addresses(shelf, client):
        page.goto(address)
        for landmark in ("banner", "main", "contentinfo"):
            assert page.get_by_role(landmark).count() == 1, (address, landmark)
        assert page.locator("h1").count() == 1, address
        assert page.locator("html").get_attribute("lang") == "en-GB"
        unlabelled = "e => e.filter(i => i.type != 'hidden' && !i.labels.length).length"
        assert page.locator("input").evaluate_all(unlabelled) == 0, address
        assert page.locator("img:not([alt]), img[alt='']").count() == 0, address
        ids = page.locator("[id]").evaluate_all("e => e.map(i => i.id)")
        assert len(ids) == len(set(ids)), address


def test_filters_limit_the_results_and_can_be_lifted(plain: Page) -> None:
    plain.goto("/search?q=council")
    plain.get_by_role("checkbox", name="Cabinet").check()
    plain.get_by_role("button", name="Apply").click()
    assert set(plain.locator(".found .panel").all_text_contents()) == {"Cabinet"}
    plain.get_by_role("link", name="Lift the limits").click()
    expect(plain.get_by_role("checkbox", name="Cabinet")).not_to_be_checked()


def test_a_refusal_gives_its_reason(plain: Page, client: httpx.Client) -> None:
    limits = {"q": QUESTION, "date_from": "1990-01-01", "date_to": "1990-12-31"}
    answer = client.get("/api/v1/ask", params=limits).json()
    assert answer["abstained"]
    plain.goto(f"/ask?{urlencode(limits)}")
    expect(plain.get_by_role("heading", level=1)).to_have_text("The papers do not answer this")
    expect(plain.locator(".refusal")).to_contain_text(answer["reason"])
    expect(plain.get_by_role("link", name="lift the limits")).to_be_visible()


def test_markup_in_a_papers_words_is_shown_and_does_not_run(scripted: BrowserContext, shelf: Shelf) -> None:
    page = scripted.new_page()
    passage = shelf.hostile_page.saying("The agent wrote")
    for address in (f"/p/{passage.id}", f"/d/{passage.document.id}", "/search?q=the+agent+wrote+objection+noted"):
        page.goto(address, wait_until="networkidle")
        assert "owned" not in page.title()
        expect(page.locator("main")).to_contain_text('<script>document.title="owned"</script>')
        assert page.locator("main script, main img[src=x], main b").count() == 0


def test_a_script_in_an_original_web_page_does_not_run(
    scripted: BrowserContext, shelf: Shelf, client: httpx.Client
) -> None:
    address = f"/api/v1/documents/{shelf.hostile_page.paper.document.id}/file"
    page = scripted.new_page()
    page.goto(address)
    assert page.locator("#words").text_content() == "Objection noted."
    assert client.get(address).headers["content-security-policy"].startswith("sandbox;")


def test_a_question_with_markup_comes_back_as_words(scripted: BrowserContext) -> None:
    page = scripted.new_page()
    question = '"><script>document.title="owned"</script>'
    page.goto(f"/search?q={quote(question)}", wait_until="networkidle")
    assert page.title() == f"{question}: passages · Minutebook"
    assert page.get_by_label("Words or a question").input_value() == question
    assert page.locator("main script").count() == 0


def test_what_a_reader_must_know_of_a_paper_is_said_beside_its_words(plain: Page, shelf: Shelf) -> None:
    for paper, words, said in (
        (shelf.pack, "no dental practice", "draft minutes"),
        (shelf.minutes, "be made permanent", "approved minutes"),
        (shelf.hostile_page, "refused", "incomplete"),
        (shelf.scan, "weighbridge", "read by machine"),
    ):
        plain.goto(f"/p/{paper.saying(words).id}")
        expect(plain.locator(".states")).to_contain_text(said)


def test_a_packs_page_names_its_own_meeting_and_not_that_of_the_minutes_it_opens_with(
    plain: Page, shelf: Shelf
) -> None:
    plain.goto(f"/d/{shelf.pack.paper.document.id}")
    expect(plain.locator(".over")).to_contain_text("14 July 2021")
    expect(plain.locator(".over")).not_to_contain_text("12 May 2021")


def test_a_citation_can_be_copied_with_its_place_and_address(plain: Page, shelf: Shelf, address: str) -> None:
    motion = shelf.minutes.saying("be made permanent")
    plain.goto(f"/p/{motion.id}?quote=0-{len(papers.MOTION)}")
    expect(plain.locator(".copy")).to_contain_text(f"“{papers.MOTION}”")
    expect(plain.locator(".copy")).to_contain_text("Cabinet, minutes of 10 March 2021, item 7, page 112")
    expect(plain.locator(".copy")).to_contain_text(f"{address}/p/{motion.id}")


def test_a_table_is_set_in_rows_and_cells(plain: Page, shelf: Shelf) -> None:
    plain.goto(f"/p/{shelf.minutes.saying('Libraries').id}")
    assert plain.locator(".this tr").nth(1).locator("td").all_text_contents() == [
        "Adult social care",
        "£71.0m",
        "£74.6m",
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_ground_as_wcag_aa_asks(browser: Browser, address: str, scheme: str) -> None:
    context = browser.new_context(base_url=address, color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    page.goto("/")
    colours: dict[str, list[float]] = page.evaluate(
        """() => { const probe = document.createElement('i'); document.body.append(probe);
        const style = getComputedStyle(document.documentElement);
        const rgb = name => { probe.style.color = style.getPropertyValue(name);
            return getComputedStyle(probe).color.match(/[0-9.]+/g).slice(0, 3).map(Number); };
        return Object.fromEntries(['--paper', '--leaf', '--ink', '--soft', '--link', '--mark', '--mark-ink', '--cloth',
            '--cloth-ink', '--notice'].map(name => [name, rgb(name)])); }"""
    )
    context.close()

    def light(name: str) -> float:
        parts = [c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colours[name]]
        return float(0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2])

    for ink, ground in (
        ("--ink", "--paper"),
        ("--soft", "--paper"),
        ("--link", "--paper"),
        ("--link", "--leaf"),
        ("--link", "--notice"),
        ("--ink", "--notice"),
        ("--mark-ink", "--mark"),
        ("--cloth-ink", "--cloth"),
    ):
        dark, bright = sorted((light(ink), light(ground)))
        assert (bright + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)
