"""Which reader takes a file, and why some files are refused."""

import re
import zipfile
from pathlib import Path

import docx
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from ingest import formats
from ingest.child import Readers
from ingest.reading import Reading, Unreadable
from tests.ingest.agreement import assert_agrees, texts

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(40)


def refusal(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    with pytest.raises(Unreadable) as caught:
        formats.read(path)
    return caught.value.reason


def letter(path: Path, words: str, password: str | None = None) -> Path:
    lock = StandardEncryption("secret", ownerPassword=password) if password else None
    canvas = Canvas(str(path), encrypt=lock)
    canvas.drawString(72, 700, words)
    canvas.save()
    return path


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.pdf", b"", "is empty"),
        ("a.txt", b" \n\n", "is empty"),
        ("a.pdf", PNG, r"a PNG image, named \.pdf"),
        ("a.png", PNG, "a PNG image"),
        ("a.pdf", b"Not one at all, but words.", "is not a PDF"),
        ("a.docx", b"Words in a text file.", r"is named \.docx but holds something else"),
        ("a.docx", b"PK\x03\x04 cut short", "damaged or cut short"),
        ("a.doc", b"\xd0\xcf\x11\xe0" + bytes(600), "old binary Office format"),
        ("a.docx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
        ("a.json", b'{"minutes": "none"}', "JSON data"),
        ("a.jsonl", b'{"a": 1}\n{"a": 2}\n', "JSON data"),
        ("a.csv", b"ward,votes\nElm,40\n", "a table of data"),
        ("a.zip", b"", "is empty"),
        ("a.txt", b"words\x00\x01\x02\x03", "binary data"),
        ("a.html", b"<html><body><script>1</script></body></html>", "holds no words"),
    ],
)
def test_what_is_no_paper_is_refused_with_its_reason(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    assert re.search(reason, refusal(tmp_path / name, data))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="cannot be opened"):
        formats.read(tmp_path / "nowhere.pdf")


@pytest.mark.parametrize(
    ("name", "data", "media_type"),
    [
        ("a.txt", b"The bell was rung.", "text/plain"),
        ("a.md", b"# Bells\n\nRung.", "text/markdown"),
        ("a.html", b"<p>The bell was rung.</p>", "text/html"),
        ("a", b"<!DOCTYPE html><p>The bell was rung.</p>", "text/html"),
        ("a.xml", b"<?xml version='1.0'?><html xmlns='x'><body><p>Rung.</p></body></html>", "text/html"),
        ("a.eml", b"From: a@b.c\nSubject: Bells\n\nRung.\n", "message/rfc822"),
        (
            "saved",
            b"From: a@b.c\nTo: d@e.f\nDate: Mon, 3 Mar 2031 09:00:00 +0000\nSubject: x\n\nRung.\n",
            "message/rfc822",
        ),
        ("a.htm", b"<div id='modgov'><div class='mgContent'><p>Rung.</p></div></div>", "text/html"),
    ],
)
def test_the_bytes_choose_the_reader(tmp_path: Path, name: str, data: bytes, media_type: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    reading = formats.read(path)
    assert reading.media_type == media_type
    assert_agrees(reading)


def test_a_wrong_suffix_is_no_hindrance_but_a_warning(tmp_path: Path) -> None:
    path = letter(tmp_path / "a.txt", "The bell was rung.")
    reading = formats.read(path)
    assert texts(reading) == ["The bell was rung."]
    assert reading.warnings == ("is named .txt but holds a PDF",)


def test_a_locked_pdf_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="encrypted"):
        formats.read(letter(tmp_path / "a.pdf", "The bell was rung.", "owner"))


def test_an_ordinary_docx_passes_the_checks_on_its_size(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("The bell was rung.")
    document.save(str(tmp_path / "a.docx"))
    assert texts(formats.read(tmp_path / "a.docx")) == ["The bell was rung."]


def test_a_zip_of_files_is_no_paper(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("minutes.txt", "words")
    with pytest.raises(Unreadable, match="a ZIP archive"):
        formats.read(path)


def test_an_office_file_that_would_unpack_to_too_much_is_never_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(40 * 1024 * 1024))
    with pytest.raises(Unreadable, match="would unpack to 40 MB"):
        formats.read(path)


def test_what_a_folder_is_searched_for_has_a_reader() -> None:
    assert formats.OFFICE_SUFFIXES < formats.SUFFIXES
    assert {".pdf", ".html", ".txt", ".md", ".xml", ".docx"} <= formats.SUFFIXES


def test_every_kind_of_shared_file_is_read_or_refused_with_a_reason(shared: Path) -> None:
    data = shared / "data"
    paths = [path for path in sorted((data / "moderngov").rglob("*")) if path.is_file()]
    paths += sorted((data / "docx-dispositions").iterdir())[:8] + sorted((data / "minutes-pdf").iterdir())
    paths += [*sorted((data / "meetings-qa").iterdir()), data / "scans" / "Resolution-2024-189.pdf"]
    with Readers(office=True) as readers:
        found = list(readers.map(paths, "ingest.formats:read", Reading))
    assert [path for path, _ in found] == paths
    refused = {path: result.reason for path, result in found if isinstance(result, Unreadable)}
    assert {path.suffix for path in refused} <= {".json", ".jsonl", ".xml"}
    assert not [path for path, why in refused.items() if "crash" in why or "could not be read" in why]
    for _, result in found:
        if isinstance(result, Reading):
            assert_agrees(result)
