"""Reading in limited processes: whatever a paper does, the run goes on and says why."""

import os
import subprocess
import sys
import threading
import time
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest import formats
from ingest.child import Readers
from ingest.limits import Limits, need_more
from ingest.reading import Reading, Unreadable

STRICT = Limits(memory=1024**3, cpu_seconds=5, wall_seconds=20)
READ = "ingest.formats:read"


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    with Readers(limits=STRICT) as readers:
        yield readers


def reason(readers: Readers, path: Path, work: str = READ) -> str:
    with pytest.raises(Unreadable) as caught:
        readers.read(path, work, Reading)
    return caught.value.reason


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def pdf(objects: list[bytes]) -> bytes:
    """A PDF of numbered objects, the first of which is its catalogue."""
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n" % size
    return out + head + table + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, len(out))


def stream(data: bytes, facts: bytes = b"") -> bytes:
    return b"<</Length %d%s>>\nstream\n" % (len(data), facts) + data + b"\nendstream"


TREE = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"]


def page(box: bytes = b"0 0 612 792") -> bytes:
    return b"<</Type/Page/Parent 2 0 R/MediaBox[" + box + b"]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>"


def forms(depth: int) -> list[bytes]:
    """Pictures within pictures, each drawn four times in the last."""
    facts = b"/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</A %d 0 R>>>>"
    return [stream(b"/A Do /A Do /A Do /A Do", facts % (number + 6)) for number in range(depth)]


def test_results_come_in_the_order_of_the_papers(readers: Readers, tmp_path: Path) -> None:
    paths = [written(tmp_path / f"{n}.txt", f"Paper {n} is short.".encode() * (1 + 500 * (n % 3))) for n in range(12)]
    found = list(readers.map(paths, READ, Reading))
    assert [path for path, _ in found] == paths
    for number, (_, reading) in enumerate(found):
        assert isinstance(reading, Reading)
        assert reading.pages[0].text.startswith(f"Paper {number} ")


def test_a_reading_comes_back_as_it_was(readers: Readers, tmp_path: Path) -> None:
    path = written(tmp_path / "a.html", "<h1>Löcher</h1><ul><li>4 ½<li>b</ul>".encode())
    assert readers.read(path, READ, Reading) == formats.read(path)


def test_a_readers_own_reason_comes_back(readers: Readers, tmp_path: Path) -> None:
    assert reason(readers, written(tmp_path / "a.pdf", b"")) == "is empty"


def test_one_bad_paper_stops_no_other(readers: Readers, tmp_path: Path) -> None:
    bad = written(tmp_path / "a.pdf", pdf([*TREE, page(), stream(b"/A Do"), *forms(30), stream(b"")]))
    good = written(tmp_path / "b.txt", b"The kiln was cold.")
    found = [result for _, result in readers.map([bad, good], READ, Reading)]
    assert isinstance(found[0], Unreadable)
    assert isinstance(found[1], Reading)


def test_a_stream_that_unpacks_without_end_ends_at_a_limit(readers: Readers, tmp_path: Path) -> None:
    packed = zlib.compress(zlib.compress(b" " * (1 << 29), 9), 9)
    bomb = pdf([*TREE, page(), stream(packed, b"/Filter[/FlateDecode/FlateDecode]"), stream(b"")])
    assert len(bomb) < 5000
    assert "memory" in reason(readers, written(tmp_path / "a.pdf", bomb))


def test_a_page_as_wide_as_a_country_is_read_as_empty(readers: Readers, tmp_path: Path) -> None:
    wide = pdf([*TREE, page(b"0 0 9000000 9000000"), stream(b"0 0 8000000 10 re f"), stream(b"")])
    assert "holds no words" in reason(readers, written(tmp_path / "a.pdf", wide))


def test_a_tree_of_pages_that_holds_itself_is_refused(readers: Readers, tmp_path: Path) -> None:
    looped = pdf([TREE[0], b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 100000000>>"])
    assert reason(readers, written(tmp_path / "a.pdf", looped))


def test_a_pdf_cut_short_is_refused_or_read_but_never_crashes(readers: Readers, tmp_path: Path) -> None:
    whole = pdf([*TREE, page(), stream(b"BT ET"), stream(b"")])
    assert reason(readers, written(tmp_path / "a.pdf", whole[: len(whole) // 2]))


def test_an_office_bomb_is_refused(readers: Readers, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(60 * 1024 * 1024))
    assert "not safe to open" in reason(readers, path)


def test_a_billion_laughs_are_refused(readers: Readers, tmp_path: Path) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    words = f'<?xml version="1.0"?><!DOCTYPE m [<!ENTITY l0 "ha">{laughs}]><meeting>&l9;</meeting>'
    assert "document type" in reason(readers, written(tmp_path / "a.xml", words.encode()))


def test_endless_nesting_ends_at_a_limit(readers: Readers, tmp_path: Path) -> None:
    path = written(tmp_path / "a.html", b"<div>" * 150_000 + b"words")
    assert "computing" in reason(readers, path)


# What follows is named to children as their work.


def hoard(path: Path) -> Reading:
    held = bytearray(4 * 1024**3)
    raise Unreadable(f"{path}{len(held)}")


def spin(path: Path) -> Reading:
    while path:
        pass
    raise AssertionError


def sleep(path: Path) -> Reading:
    time.sleep(600)
    raise Unreadable(str(path))


def scribble(path: Path) -> Reading:
    print(f"a parser's last words of {path.name}", flush=True)
    os.abort()


def fail(path: Path) -> Reading:
    raise ZeroDivisionError(path.name)


def lie(path: Path) -> object:
    return {"pages": str(path)}


def ask(path: Path) -> Reading:
    need_more(3)
    time.sleep(2)
    return Reading("text/plain", path.name, (), ())


@pytest.fixture
def works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on the children's path with this file in it as the module `works`."""
    folder = tmp_path / "works"
    folder.mkdir()
    (folder / "works.py").write_text(Path(__file__).read_text("utf-8"), "utf-8")
    monkeypatch.syspath_prepend(str(folder))
    return folder


def test_a_child_that_wants_more_memory_than_it_may_have_is_refused(readers: Readers, works: Path) -> None:
    assert "1 GB of memory" in reason(readers, works, "works:hoard")


def test_a_child_that_computes_too_long_is_refused(works: Path) -> None:
    with Readers(limits=Limits(cpu_seconds=1)) as hurried:
        assert reason(hurried, works, "works:spin") == "needs more than 1 s of computing to read"


def test_a_child_that_takes_too_long_is_refused(works: Path) -> None:
    with Readers(limits=Limits(wall_seconds=1)) as hurried:
        assert reason(hurried, works, "works:sleep") == "took longer than 1 s to read"


def test_a_child_that_asks_for_more_time_gets_it(works: Path) -> None:
    with Readers(limits=Limits(wall_seconds=1)) as hurried:
        assert hurried.read(works, "works:ask", Reading).title == "works"


def test_a_child_that_crashes_is_refused_with_its_last_words(
    readers: Readers, works: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert "SIGABRT" in (said := reason(readers, works, "works:scribble"))
    assert "a parser's last words" in said
    assert capfd.readouterr() == ("", "")


def test_a_fault_of_the_reader_is_a_refusal_that_names_it(readers: Readers, works: Path) -> None:
    assert "ZeroDivisionError" in reason(readers, works, "works:fail")


def test_what_is_not_a_reading_is_not_believed(readers: Readers, works: Path) -> None:
    assert "not a reading" in reason(readers, works, "works:lie")


def test_closing_stops_the_children(works: Path) -> None:
    begun = time.monotonic()
    with Readers(limits=Limits(wall_seconds=60)) as stopped:
        results = stopped.map([works] * 3, "works:sleep", Reading)
        threading.Timer(1, stopped.close).start()
        assert all(isinstance(result, Unreadable) for _, result in results)
    assert time.monotonic() - begun < 20


def test_a_child_loads_no_model_and_no_store(root: Path) -> None:
    heavy = "torch chromadb tantivy sqlalchemy unstructured spacy fastapi".split()
    code = f"import sys, ingest.formats; print([m for m in {heavy!r} if m in sys.modules])"
    said = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
