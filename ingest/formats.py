"""Which reader a file needs, told by its bytes first and its name second, and why some files are no papers at all."""

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from ingest import html, moderngov, ocr, office, pdf, text, xml
from ingest.reading import Reading, Unreadable

OFFICE_SUFFIXES = frozenset(".docx .odt .rtf .pptx .eml .xlsx".split())
SUFFIXES = frozenset(".pdf .html .htm .xml .txt .md".split()) | OFFICE_SUFFIXES
"""What a folder is searched for; anything else in it is no paper."""

_HEAD = 4096
"""Bytes that tell a format: PDFs may begin with up to a kilobyte of something else."""

_PDF_WITHIN = 1024
_MOST_UNPACKED = 512 * 1024 * 1024
"""Bytes that an office file may declare to unpack to: the largest real ones, full of pictures, stay below 200 MB."""

_MOST_RATIO = 250
"""Times its size that a part of an office file may unpack to; XML of papers reaches 30, a bomb 1,000."""

_RATIO_MATTERS = 16 * 1024 * 1024
"""Parts that unpack to less than this do no harm, whatever their ratio: an empty sheet's XML packs very well."""

_MOST_MEMBERS = 10_000

_OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"BM", "a BMP image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3", "a database"),
    (b"OggS", "a recording"),
    (b"ID3", "a recording"),
)
_OFFICE_ENTRIES = {
    "word/document.xml": ".docx",
    "ppt/presentation.xml": ".pptx",
    "xl/workbook.xml": ".xlsx",
}
_NOT_PAPERS = {".json": "JSON data", ".jsonl": "JSON data", ".csv": "a table of data", ".tsv": "a table of data"}
_LETTER = re.compile(rb"(?:^|\n)(?:received|return-path|mime-version|message-id|from|subject|date):\s", re.IGNORECASE)
_FEWEST_LETTER_FIELDS = 3
_MARKUP = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype|html|head|body|div|table|p|h\d|meta|section|article)\b",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of paper: what people call it, the suffixes it usually has, and its reader."""

    name: str
    suffixes: frozenset[str]
    read: Callable[[Path], Reading]


def read(path: Path) -> Reading:
    """Read a file of any known format.

    Returns a reading with words in it. Raises `Unreadable` with the reason where the file is empty, damaged, locked,
    dangerous to unpack, not a kind of paper, or holds no words.
    """
    found = format_of(path)
    reading = found.read(path)
    if not any(block.text for block in reading.blocks):
        raise Unreadable(f"holds no words ({_pages(reading)})")
    suffix = path.suffix.lower()
    if suffix in SUFFIXES and suffix not in found.suffixes:
        warning = f"is named {suffix} but holds {found.name}"
        return replace(reading, warnings=(*reading.warnings, warning))
    return reading


def format_of(path: Path) -> Format:
    """The format that a file's bytes show. Raises `Unreadable` where it is no paper's."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        raise Unreadable(f"cannot be opened ({error.strerror})") from error
    if not head.strip():
        raise Unreadable("is empty")
    suffix = path.suffix.lower()
    if b"%PDF-" in head[:_PDF_WITHIN]:
        return _PDF
    if head.startswith(b"PK\x03\x04"):
        return _zipped(path)
    if head.startswith(b"{\\rtf"):
        return _office(".rtf")
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unreadable(_old_office(path))
    for magic, name in _OTHERS:
        if head.startswith(magic) and (len(magic) > 2 or b"\x00" in head):
            raise _not_a_paper(name, suffix)
    if head[:4] == b"RIFF" or head[4:8] == b"ftyp":
        raise _not_a_paper("a picture or recording", suffix)
    if suffix in _NOT_PAPERS:
        raise _not_a_paper(_NOT_PAPERS[suffix], suffix)
    if suffix == ".pdf":
        raise Unreadable("is named .pdf but is not a PDF (its first bytes say so)")
    return _worded(head, suffix)


def _worded(head: bytes, suffix: str) -> Format:
    """The format of a file that is text of some kind."""
    body = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if suffix not in (".txt", ".md") and (_MARKUP.match(body) or (suffix in (".html", ".htm") and b"<" in body)):
        return _HTML
    if body.startswith(b"<?xml") or (suffix == ".xml" and body.startswith(b"<")):
        return _HTML if re.search(rb"<!doctype html|<html\b", body, re.IGNORECASE) else _XML
    if suffix == ".eml" or (suffix not in SUFFIXES and len(_LETTER.findall(head)) >= _FEWEST_LETTER_FIELDS):
        return _office(".eml")
    if suffix in OFFICE_SUFFIXES:
        raise Unreadable(f"is named {suffix} but holds something else")
    if body[:1] in (b"{", b"[") and re.match(rb"[\[{]\s*(?:[\"{\[\]}]|-?\d)", body) and suffix not in (".txt", ".md"):
        raise _not_a_paper("JSON data", suffix)
    return _TEXT


def _zipped(path: Path) -> Format:
    """The office format inside a ZIP file, once it is known to unpack to a sane size."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            names = {member.filename for member in members}
            kind = archive.read("mimetype")[:100] if "mimetype" in names else b""
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError) as error:
        raise Unreadable(f"is damaged or cut short ({error})") from error
    suffix = ".odt" if b"opendocument.text" in kind else None
    suffix = next((suffix for entry, suffix in _OFFICE_ENTRIES.items() if entry in names), suffix)
    if suffix is None:
        raise Unreadable("not a kind of paper Minutebook reads (a ZIP archive); unpack it first")
    if any(member.flag_bits & 1 for member in members):
        raise Unreadable("is locked with a password")
    _check_size(members)
    return _office(suffix)


def _check_size(members: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(member.file_size for member in members)
    bomb = any(member.file_size > max(_RATIO_MATTERS, _MOST_RATIO * member.compress_size) for member in members)
    if unpacked > _MOST_UNPACKED or len(members) > _MOST_MEMBERS or bomb:
        size = f"{unpacked / 1024**2:,.0f} MB in {len(members)} parts"
        raise Unreadable(f"would unpack to {size}, which is not safe to open")


def _old_office(path: Path) -> str:
    """Why a file in Microsoft's binary container is refused: it is locked, or in a format of before 2007."""
    content = path.read_bytes()[: 64 * 1024 * 1024]
    if "EncryptedPackage".encode("utf-16-le") in content:
        return "is locked with a password"
    return "is in an old binary Office format; save it as DOCX, XLSX, PPTX or PDF"


def _read_pdf(path: Path) -> Reading:
    with ocr.Eyes(path) as see:
        reading = pdf.read(path, see)
    if see.unread and not reading.blocks:
        raise Unreadable(f"is a scan without a text layer; {ocr.HOW_TO_INSTALL}")
    warnings = list(reading.warnings)
    for pages, why in (
        (see.unread, "scans, and Tesseract is not installed"),
        (see.illegible, "drawings or handwriting"),
    ):
        if pages:
            warnings.append(f"pages not read, since they are {why}: {', '.join(map(str, pages))}")
    return replace(reading, warnings=tuple(warnings))


def _read_html(path: Path) -> Reading:
    page = html.parsed(path.read_bytes())
    return moderngov.reading(page) if moderngov.is_page(page) else html.reading(page)


def _office(suffix: str) -> Format:
    return Format(f"{suffix[1:].upper()}", frozenset((suffix,)), lambda path: office.read(path, suffix))


def _not_a_paper(name: str, suffix: str) -> Unreadable:
    named = f", named {suffix}" if suffix in SUFFIXES else ""
    return Unreadable(f"not a kind of paper Minutebook reads ({name}{named})")


def _pages(reading: Reading) -> str:
    return "1 page" if len(reading.pages) == 1 else f"{len(reading.pages)} pages"


_PDF = Format("a PDF", frozenset((".pdf",)), _read_pdf)
_HTML = Format("a web page", frozenset((".html", ".htm")), _read_html)
_XML = Format("XML", frozenset((".xml",)), xml.read)
_TEXT = Format("plain text", frozenset((".txt", ".md")), text.read)
