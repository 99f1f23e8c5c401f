"""How a question was taken: shown, undone with one click, followed up, and put right where it finds little."""

from urllib.parse import parse_qsl, urlsplit

import httpx
from selectolax.lexbor import LexborHTMLParser as HTMLParser

STREETS = "What did the Cabinet resolve about school streets in March 2021?"


def chips(client: httpx.Client, address: str, **asked: object) -> dict[str, str]:
    """The chips of a page, by their words, with where each leads."""
    page = HTMLParser(client.get(address, params=asked).text)  # type: ignore[arg-type]
    return {
        " ".join(chip.text(separator=" ").split("×")[0].split()): chip.attributes["href"] or ""
        for chip in page.css("a.chip")
    }


def test_search_says_which_words_it_read_as_what(client: httpx.Client) -> None:
    query = client.get("/api/v1/search", params={"q": STREETS}).json()["query"]
    assert (query["panel"], query["date_from"], query["date_to"]) == ("Cabinet", "2021-03-01", "2021-03-31")
    assert {reading["what"]: reading["said"] for reading in query["readings"]} == {
        "panel": "Cabinet",
        "intent": "resolve",
        "date": "in March 2021",
    }


def test_what_is_to_be_ignored_is_not_read(client: httpx.Client) -> None:
    asked = {"q": STREETS, "ignore": ["panel", "date"]}
    query = client.get("/api/v1/search", params=asked).json()["query"]
    assert (query["panel"], query["date_from"], query["ignored"]) == (None, None, ["panel", "date"])
    answered = client.get("/api/v1/ask", params=asked).json()["understood"]
    assert (answered["panel"], answered["date_from"]) == (None, None)


def test_only_what_can_be_read_can_be_ignored(client: httpx.Client) -> None:
    refused = client.get("/api/v1/search", params={"q": STREETS, "ignore": "weather"})
    assert refused.status_code == 422
    assert "ignore" in refused.json()["detail"]


def test_a_misspelt_question_is_offered_in_the_papers_own_words(client: httpx.Client) -> None:
    found = client.get("/api/v1/search", params={"q": "access to dentystry in Aldmoor"}).json()
    assert found["did_you_mean"] == "access to dentistry in Aldmoor"
    page = HTMLParser(client.get("/search", params={"q": "access to dentystry in Aldmoor", "kind": "heading"}).text)
    (offer,) = page.css(".meant a")
    assert dict(parse_qsl(urlsplit(offer.attributes["href"] or "").query)) == {
        "q": "access to dentistry in Aldmoor",
        "kind": "heading",
    }


def test_a_question_in_the_papers_words_is_offered_in_no_others(client: httpx.Client) -> None:
    assert client.get("/api/v1/search", params={"q": STREETS}).json()["did_you_mean"] is None


def test_where_limits_let_nothing_through_it_is_said_which_to_drop(client: httpx.Client) -> None:
    limits = {"q": "school streets", "panel": "cabinet", "kind": "attendance"}
    found = client.get("/api/v1/search", params=limits).json()
    assert found["results"] == []
    assert [drop["parameters"] for drop in found["drop"]] == [["panel"], ["kind"]]
    page = HTMLParser(client.get("/search", params=limits).text)
    without = [parse_qsl(urlsplit(link.attributes["href"] or "").query) for link in page.css(".lift a")]
    assert without == [
        [("q", "school streets"), ("kind", "attendance")],
        [("q", "school streets"), ("panel", "cabinet")],
    ]


def test_each_reading_is_a_chip_that_one_click_undoes(client: httpx.Client) -> None:
    for address in ("/ask", "/search"):
        shown = chips(client, address, q=STREETS)
        assert list(shown) == ["Panel Cabinet", "Wanted what was decided", "Meetings in March 2021"]
        undone = HTMLParser(client.get(shown["Panel Cabinet"]).text)
        assert [chip.text().split()[0] for chip in undone.css("a.chip")] == ["Wanted", "Meetings"]
        (again,) = undone.css(".aside a")
        back = HTMLParser(client.get(again.attributes["href"] or "").text)
        assert len(back.css("a.chip")) == len(shown)


def test_a_follow_up_carries_the_turns_and_is_shown_in_full(client: httpx.Client) -> None:
    page = HTMLParser(client.get("/ask", params={"q": STREETS}).text)
    (form,) = page.css("form.follow")
    hidden = form.css("input[type=hidden]")
    turns = [(field.attributes["name"] or "", field.attributes["value"] or "") for field in hidden]
    assert turns == [("turn", STREETS)]
    following = HTMLParser(client.get("/ask", params=[*turns, ("q", "who voted against it?")]).text)
    (full,) = following.css(".in-full a")
    assert full.text() == "Who voted against school streets at the Cabinet in March 2021?"
    assert [link.text() for link in following.css(".earlier a")] == [STREETS]
    assert [field.attributes["value"] for field in following.css("form.follow input[name=turn]")] == [
        STREETS,
        "Who voted against school streets at the Cabinet in March 2021?",
    ]


def test_the_limits_of_a_question_hold_for_its_follow_up(client: httpx.Client) -> None:
    page = HTMLParser(client.get("/ask", params={"q": STREETS, "panel": "cabinet", "date_to": "2021-12-31"}).text)
    fields = {
        field.attributes["name"]: field.attributes["value"] for field in page.css("form.follow input[type=hidden]")
    }
    assert fields == {"turn": STREETS, "panel": "cabinet", "date_to": "2021-12-31"}


def test_words_of_a_question_cannot_become_markup(client: httpx.Client) -> None:
    hostile = 'Cabinet <script>alert(1)</script>" onmouseover="alert(1)'
    page = client.get("/ask", params=[("q", f"and {hostile}?"), ("turn", hostile)]).text
    assert "<script>alert" not in page
    assert not HTMLParser(page).css("[onmouseover]")
