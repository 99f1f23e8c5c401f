"""Page pictures are bounded: in size, in memory, on disk."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from index.catalogue import Catalogue
from service.pictures import Pictures, Undrawable
from tests.service import papers

_TREE = b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
_END = b"trailer<</Root 1 0 R>>\n"

HUGE = _TREE + b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 2000000]>>endobj\n" + _END


def nested(depth: int) -> bytes:
    """A page of a form that draws another four times, and so on: 4 to the power of `depth` objects in a few kB."""
    page = b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>"
    first = b"endobj\n4 0 obj<</Length 5>>stream\n/A Do\nendstream endobj\n"
    forms = b"".join(
        b"%d 0 obj<</Length 23/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</A %d 0 R>>>>>>"
        b"stream\n/A Do /A Do /A Do /A Do\nendstream endobj\n" % (number, number + 1)
        for number in range(5, 5 + depth)
    )
    return _TREE + page + first + forms + _END


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    opened = Catalogue(tmp_path)
    yield opened
    opened.close()


def kept(catalogue: Catalogue, content: bytes) -> str:
    sha256 = hashlib.sha256(content).hexdigest()
    catalogue.keep_bytes(content, sha256)
    return sha256


def test_a_page_that_claims_to_be_huge_is_drawn_small(catalogue: Catalogue, tmp_path: Path) -> None:
    sha256 = kept(catalogue, HUGE)
    drawn = Pictures(catalogue, tmp_path / "pictures", 10**8).picture(sha256, 1, 2000, 200.0, ())
    with Image.open(drawn) as picture:
        assert max(picture.size) <= 4000


def test_a_page_that_takes_all_memory_ends_its_own_process_alone(catalogue: Catalogue, tmp_path: Path) -> None:
    sha256 = kept(catalogue, nested(30))
    with pytest.raises(Undrawable, match="damaged or hostile"):
        Pictures(catalogue, tmp_path / "pictures", 10**8).picture(sha256, 1, 800, 612.0, ())
    assert not list((tmp_path / "pictures").glob("*/*"))


def test_a_picture_is_drawn_once(catalogue: Catalogue, tmp_path: Path) -> None:
    sha256 = kept(catalogue, papers.minutes().content)
    pictures = Pictures(catalogue, tmp_path / "pictures", 10**8)
    first = pictures.picture(sha256, 1, 300, 595.0, ((90.0, 72.0, 200.0, 88.0),))
    inode = first.stat().st_ino
    assert pictures.picture(sha256, 1, 300, 595.0, ((90.0, 72.0, 200.0, 88.0),)).stat().st_ino == inode


def test_the_oldest_pictures_go_when_the_cache_is_full(catalogue: Catalogue, tmp_path: Path) -> None:
    sha256 = kept(catalogue, papers.minutes().content)
    roomy = Pictures(catalogue, tmp_path / "pictures", 10**8)
    sizes = [roomy.picture(sha256, 1, width, 595.0, ()).stat().st_size for width in (300, 310, 320)]
    full = Pictures(catalogue, tmp_path / "pictures", sum(sizes) + 10)
    newest = full.picture(sha256, 1, 330, 595.0, ())
    held = list((tmp_path / "pictures").glob("*/*.png"))
    assert newest in held
    assert sum(picture.stat().st_size for picture in held) <= sum(sizes)
    assert not any(picture.name.startswith("1-300-") for picture in held)


def test_pictures_of_papers_that_were_taken_out_are_dropped(catalogue: Catalogue, tmp_path: Path) -> None:
    sha256 = kept(catalogue, papers.minutes().content)
    drawn = Pictures(catalogue, tmp_path / "pictures", 10**8).picture(sha256, 1, 300, 595.0, ())
    catalogue.file(sha256).unlink()
    Pictures(catalogue, tmp_path / "pictures", 10**8)
    assert not drawn.exists()
