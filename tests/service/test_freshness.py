"""Answers can be kept and asked after again; new papers are found at once."""

from time import monotonic, sleep

import httpx
import pytest

from ingest.linking import link
from tests.service.conftest import Shelf, wait_until_followed
from tests.service.setting import Section, Words, bind

READ = ["/api/v1/search?q=school+streets", "/api/v1/ask?q=school+streets", "/api/v1/panels", "/meetings", "/"]


@pytest.mark.parametrize("path", READ)
def test_an_unchanged_answer_is_304_for_its_etag(client: httpx.Client, path: str) -> None:
    wait_until_followed(client)
    first = client.get(path)
    assert first.headers["cache-control"] == "public, no-cache"
    again = client.get(path, headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get(path, headers={"if-none-match": '"another"'}).status_code == 200


def test_an_etag_of_one_question_is_not_that_of_another(client: httpx.Client) -> None:
    first = client.get("/api/v1/search?q=school+streets").headers["etag"]
    assert client.get("/api/v1/search?q=dentists", headers={"if-none-match": first}).status_code == 200


def test_a_new_paper_is_found_within_two_seconds_and_changes_the_etag(client: httpx.Client, shelf: Shelf) -> None:
    address = "/api/v1/search?q=ferry+timetable+to+Gull+Island"
    before = client.get(address).headers["etag"]
    words = Words("The ferry to Gull Island sails at nine and at noon by the summer timetable.")
    paper = bind("ferry.pdf", "Ferry", (Section("other", "Ferry", None, None, ((words,),)),))
    landed = monotonic()
    shelf.put(paper)
    while client.get(address).json()["results"][0]["passage"]["id"] != paper.paper.passages[0].id:
        assert monotonic() - landed < 2
        sleep(0.05)
    assert client.get(address, headers={"if-none-match": before}).status_code == 200


def test_head_answers_as_get_does_without_a_body(client: httpx.Client, shelf: Shelf) -> None:
    answer = client.head(f"/p/{shelf.minutes.paper.passages[0].id}")
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["etag"]


def test_the_registers_change_their_etag_when_papers_are_linked(client: httpx.Client, shelf: Shelf) -> None:
    words = Words("The ford at Gull Island is to be paved.")
    shelf.put(bind("ford.pdf", "Ford", (Section("other", "Ford", None, None, ((words,),)),)))
    wait_until_followed(client)
    before = client.get("/api/v1/resolutions").headers["etag"]
    assert client.get("/api/v1/resolutions", headers={"if-none-match": before}).status_code == 304
    link(shelf.catalogue)
    assert client.get("/api/v1/resolutions", headers={"if-none-match": before}).status_code == 200
