"""The whole ingest: files found, read side by side in limited children, encoded, and landed one by one."""

import base64
import hashlib
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from filelock import FileLock

import ingest.formats as formats
from index import identity, papers
from index.catalogue import Catalogue
from index.context import words_to_encode
from index.encoder import Encoder
from index.engine import Engine
from index.records import Document
from index.sources import Source
from index.words import embedded
from ingest.child import Readers
from ingest.findings import answered, recorded
from ingest.letterheads import without_council
from ingest.lines import clean
from ingest.linking import link
from ingest.paper import READER, ReadPaper
from ingest.passages import bind
from ingest.reading import Unreadable
from ingest.sections import Section
from ingest.shown import shown
from ingest.withholding import Public

_ADDRESS = re.compile(r"https?://[^\s<>\"\x00-\x20\x7f-\x9f]+\Z", re.IGNORECASE)

_LONGEST_TITLE = 300
"""Characters: what goes on for longer is no title, and would push everything else off a page."""

_MOVED = "changed or vanished while it was being read; run the ingest again"


@dataclass(frozen=True, slots=True)
class Found:
    """A file that may be a paper: where it is, and the address that its publisher gives it."""

    path: Path
    source_url: str | None = None

    @property
    def place(self) -> str:
        """Its name in the catalogue."""
        return shown(str(self.path.resolve()))


@dataclass(frozen=True, slots=True)
class WithheldPages:
    """Pages of a paper that were not taken, because they are exempt or confidential, and why."""

    place: str
    page_from: int
    page_to: int
    reason: str


@dataclass(slots=True)
class Outcome:
    """What an ingest did. `refused` names each paper that was not taken, with its reason.

    `withheld` names the pages that were left out of papers which this ingest read.
    """

    read: int = 0
    unchanged: int = 0
    pages: int = 0
    passages: int = 0
    encoded: int = 0
    passed_over: int = 0
    refused: list[Source] = field(default_factory=list)
    withheld: list[WithheldPages] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _New:
    found: Found
    sha256: str


def find(paths: Sequence[Path], source_url: str | None = None) -> tuple[list[Found], int]:
    """The papers under files and folders, by name, and how many files were passed over as no kind of paper.

    `source_url` is the address of a single file, or what stands before the names of a folder's files. Raises
    `ValueError` where it is no address of the web, such as `javascript:`, since readers are led to it.
    """
    if source_url and not _ADDRESS.match(source_url):
        raise ValueError(f"{source_url!r} is no address of the web: give one that begins with https:// or http://")
    found: dict[Path, Found] = {}
    passed_over = 0
    for path in paths:
        if path.is_dir():
            for file in sorted(entry for entry in path.rglob("*") if entry.is_file()):
                if file.suffix.lower() not in formats.SUFFIXES or file.name.startswith((".", "~$")):
                    passed_over += 1
                    continue
                below = quote(os.fsencode(file.relative_to(path).as_posix()))
                found.setdefault(file, Found(file, f"{source_url.rstrip('/')}/{below}" if source_url else None))
        else:
            found.setdefault(path, Found(path, source_url))
    return list(found.values()), passed_over


def ingest(
    catalogue: Catalogue,
    engine: Engine,
    paths: Sequence[Path],
    council: str,
    source_url: str | None = None,
    progress: Callable[[int, int, str], None] = lambda *_: None,
) -> Outcome:
    """Brings the papers under `paths` into the catalogue and lets the followers follow, where this process leads.

    `progress` is called with the files done, the files in all, and the one that is next. A file that cannot be read is
    recorded with its reason and the run goes on. An ingest that runs on the same folder is waited for.
    """
    council = clean(council) or council
    # Two ingests at once would each sweep away vectors that the other counts on.
    with FileLock(catalogue.folder / "ingest.lock"):
        return _ingest(catalogue, engine, paths, council, source_url, progress)


def _ingest(
    catalogue: Catalogue,
    engine: Engine,
    paths: Sequence[Path],
    council: str,
    source_url: str | None,
    progress: Callable[[int, int, str], None],
) -> Outcome:
    found, passed_over = find(paths, source_url)
    outcome = Outcome(passed_over=passed_over)
    new = list(_changed(catalogue, found, council, outcome))
    done = len(found) - len(new)
    suffixes = {entry.found.path.suffix.lower() for entry in new}
    with Readers(office=bool(suffixes & formats.OFFICE_SUFFIXES)) as readers:
        results = readers.map([entry.found.path for entry in new], "ingest.paper:read_paper", ReadPaper)
        progress(done, len(found), shown(new[0].found.path.name) if new else "")
        for entry, (_, result) in zip(new, results, strict=True):
            content = _content(entry)
            if content is None:  # noted without its digest, so that the next run tries again whatever it then finds
                _refuse(catalogue, replace(entry, sha256=""), council, _MOVED, outcome)
            elif isinstance(result, Unreadable):
                _refuse(catalogue, entry, council, result.reason, outcome)
            elif document := _held(catalogue, entry.found, entry.sha256, council):
                _seen_again(catalogue, entry, council, document, outcome)  # a copy of one that landed a moment ago
            else:
                _land(catalogue, engine.encoder, entry, content, council, result, outcome)
                if engine.leads:
                    engine.follow()
            done += 1
            progress(done, len(found), shown(entry.found.path.name))
    link(catalogue)
    if engine.leads:
        engine.follow()
    return outcome


def _changed(catalogue: Catalogue, found: Iterable[Found], council: str, outcome: Outcome) -> Iterator[_New]:
    """The files that must be read; those that are known and unchanged are counted."""
    for entry in found:
        try:
            sha256 = _digest(entry.path)
        except OSError as error:
            _refuse(catalogue, _New(entry, ""), council, f"cannot be opened: {error.strerror}", outcome)
            continue
        known = catalogue.source(entry.place)
        if known and (known.sha256, known.reader, known.council) == (sha256, READER, council):
            if known.refused:
                outcome.refused.append(known)
            else:
                outcome.unchanged += 1
        elif document := _held(catalogue, entry, sha256, council):
            _seen_again(catalogue, _New(entry, sha256), council, document, outcome)
        else:
            yield _New(entry, sha256)


def _digest(path: Path) -> str:
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _held(catalogue: Catalogue, entry: Found, sha256: str, council: str) -> str | None:
    """The document that already holds these bytes as this reader reads them, whatever place they came from."""
    document_id = identity.document_id(identity.lineage(entry.source_url, sha256))
    with catalogue.reading() as connection:
        held = papers.document(connection, document_id)
        reader = papers.reader_of(connection, document_id)
    same = held and held.state == "current" and (held.sha256, held.council) == (sha256, council)
    return document_id if same and reader == READER else None


def _seen_again(catalogue: Catalogue, entry: _New, council: str, document: str, outcome: Outcome) -> None:
    found = entry.found
    catalogue.note(Source(found.place, council, entry.sha256, READER, found.source_url, document))
    outcome.unchanged += 1


def _content(entry: _New) -> bytes | None:
    """The file's bytes; none where they are no longer those that were found."""
    try:
        content = entry.found.path.read_bytes()
    except OSError:
        return None
    return content if hashlib.sha256(content).hexdigest() == entry.sha256 else None


def _title(result: ReadPaper, found: Found) -> str:
    """What the paper is called: as it says itself, else as its file is named."""
    named = clean(shown(found.path.stem).replace("_", " "))
    return (result.reading.title or named)[:_LONGEST_TITLE]


def _whose(section: Section, council: str) -> Section:
    """A section whose panel's name does not begin with the name of the council that all its papers are of."""
    return replace(section, panel=without_council(section.panel, council)) if section.panel else section


def _kept_digest(public: Public, kept: bytes) -> str | None:
    """None where the whole file is kept, "" where none of it may be."""
    if public.copy is None:
        return None
    return hashlib.sha256(kept).hexdigest() if kept else ""


def _refuse(catalogue: Catalogue, entry: _New, council: str, reason: str, outcome: Outcome) -> None:
    found = entry.found
    source = Source(found.place, council, entry.sha256, READER, found.source_url, refused=shown(reason))
    catalogue.note(source)
    outcome.refused.append(source)


def _land(
    catalogue: Catalogue,
    encoder: Encoder,
    entry: _New,
    content: bytes,
    council: str,
    result: ReadPaper,
    outcome: Outcome,
) -> None:
    """Encodes what is new in a paper, and puts all of it into the catalogue in one transaction."""
    found = entry.found
    lineage = identity.lineage(found.source_url, entry.sha256)
    if catalogue.forgot(identity.document_id(lineage), entry.sha256):
        _refuse(catalogue, entry, council, "was forgotten, and is kept out", outcome)
        return
    kept = content if result.public.copy is None else base64.b64decode(result.public.copy)
    result = replace(result, sections=tuple(_whose(section, council) for section in result.sections))
    document = Document(
        id=identity.document_id(lineage),
        title=_title(result, found),
        council=council,
        media_type=result.reading.media_type,
        sha256=entry.sha256,
        size=len(content),
        pages=len(result.reading.pages),
        source_url=found.source_url,
        retrieved_at=datetime.now(UTC),
        kept_sha256=_kept_digest(result.public, kept),
        withheld=result.public.withheld,
    )
    try:
        bound = bind(result.reading, result.sections, result.kinds, document, lineage, answered(result))
        paper = recorded(document, result, bound)
    except (LookupError, ValueError):  # a child that a paper has taken over may send anything
        _refuse(catalogue, entry, council, "was read into something that contradicts itself", outcome)
        return
    words = [words_to_encode(passage) for passage in bound.passages]
    texts = {encoder.key(text): text for text in words}
    missing = sorted(catalogue.missing(list(texts)))
    embeddings = embedded(encoder, [texts[key] for key in missing])
    if document.kept_sha256 != "":
        catalogue.keep_bytes(kept, document.kept_sha256 or document.sha256)
    catalogue.put(
        paper,
        lineage,
        Source(found.place, council, entry.sha256, READER, found.source_url, document.id),
        [encoder.key(text) for text in words],
        dict(zip(missing, embeddings, strict=True)),
    )
    outcome.withheld += [
        WithheldPages(found.place, gap.page_from, gap.page_to, gap.reason) for gap in document.withheld
    ]
    outcome.read += 1
    outcome.pages += document.pages
    outcome.passages += len(bound.passages)
    outcome.encoded += len(missing)
