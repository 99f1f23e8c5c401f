"""What is exempt is neither pictured nor in the file, nor is it in the words."""

from dataclasses import replace

import httpx
import pypdfium2
import pytest

from index.records import Withheld
from tests.service.conftest import Shelf, wait_until_followed
from tests.service.setting import Bound, Section, Words, bind

_PRICE = "The reserve price of the tannery is nine hundred thousand pounds."


def _bound(place: str, pages: tuple[str, ...]) -> Bound:
    section = Section("other", "Tannery", None, None, tuple((Words(words),) for words in pages))
    return bind(place, "Sale of the tannery", (section,))


@pytest.fixture(scope="module")
def partly(shelf: Shelf, client: httpx.Client) -> Bound:
    """A paper whose second page is exempt: a copy in which it is blank is kept beside its own digest."""
    public = _bound("tannery.pdf", ("The tannery is to be sold by tender.", "The lawn stays open."))
    whole = _bound("tannery.pdf", ("The tannery is to be sold by tender.", _PRICE))
    exempt = (Withheld(2, 2, "3", "exempt under paragraph 3 of Schedule 12A"),)
    document = replace(
        public.paper.document, sha256=whole.paper.document.sha256, kept_sha256=public.paper.document.sha256
    )
    paper = replace(public.paper, document=replace(document, withheld=exempt))
    shelf.catalogue.keep_bytes(public.content, public.paper.document.sha256)
    return _landed(shelf, client, replace(public, paper=paper, content=b""))


@pytest.fixture(scope="module")
def wholly(shelf: Shelf, client: httpx.Client) -> Bound:
    """A paper whose exempt words cannot be told apart by page: none of its bytes are kept."""
    public = _bound("tannery-2.pdf", ("The tannery will be surveyed first.",))
    document = replace(public.paper.document, kept_sha256="", withheld=(Withheld(1, 1, "3", "exempt"),))
    return _landed(shelf, client, replace(public, paper=replace(public.paper, document=document), content=b""))


def _landed(shelf: Shelf, client: httpx.Client, bound: Bound) -> Bound:
    shelf.put(bound)
    wait_until_followed(client)
    return bound


def test_the_file_is_the_copy_without_the_exempt_page(client: httpx.Client, partly: Bound) -> None:
    answer = client.get(f"/api/v1/documents/{partly.paper.document.id}/file").raise_for_status()
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(answer.content)]
    assert "sold by tender" in pages[0]
    assert "reserve price" not in "".join(pages)


def test_the_pictures_are_drawn_from_the_copy(client: httpx.Client, shelf: Shelf, partly: Bound) -> None:
    document = partly.paper.document
    for number in (1, 2):
        assert client.get(f"/api/v1/documents/{document.id}/pages/{number}.png").status_code == 200
    assert (shelf.data / "pictures" / str(document.kept_sha256)).exists()
    assert not (shelf.data / "pictures" / document.sha256).exists()


def test_a_paper_of_which_no_bytes_are_kept_has_no_file_and_no_pictures(client: httpx.Client, wholly: Bound) -> None:
    address = f"/api/v1/documents/{wholly.paper.document.id}"
    for path in (f"{address}/file", f"{address}/pages/1.png"):
        assert client.get(path).status_code == 404
    assert "<img" not in client.get(f"/d/{wholly.paper.document.id}").text
    assert "will be surveyed first" in client.get(f"/d/{wholly.paper.document.id}").text


def test_a_reader_is_told_what_is_not_shown_and_why(client: httpx.Client, partly: Bound) -> None:
    shown = client.get(f"/d/{partly.paper.document.id}").text
    assert "Page 2: part of this paper is exempt and is not held. Exempt under paragraph 3" in shown
    told = client.get(f"/api/v1/documents/{partly.paper.document.id}").json()["withheld"]
    assert [(stretch["page_from"], stretch["paragraph"]) for stretch in told] == [(2, "3")]
