"""Killed at any moment and run again, an ingest ends as if nothing had happened, and leaves nobody behind.

MINUTEBOOK_KILLS sets how many kills there are (6 unless it is set), MINUTEBOOK_SEED at which moments.
"""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from index.catalogue import Catalogue
from index.encoder import Encoder
from index.engine import Engine
from tests.ingest.pdfs import Sheet, pdf


def setting(name: str, default: int) -> int:
    """A number from the environment as it was before conftest.py took Minutebook's own settings out of it."""
    given = dict(entry.partition("=")[::2] for entry in Path("/proc/self/environ").read_text().split("\0"))
    return int(given.get(name, default))


KILLS = setting("MINUTEBOOK_KILLS", 6)
SEED = setting("MINUTEBOOK_SEED", random.SystemRandom().randrange(10**6))
PAPERS = 12
PATIENCE = 120
"""Seconds after which an ingest of these few papers is taken to hang."""

WHEN = {"documents": {"retrieved_at"}, "sources": {"seen_at"}}
"""Columns that say when something was done; the papers' own folder is the same in all runs."""

HOW = {"changes", "sqlite_sequence"}
"""Tables that say how the catalogue came to be what it is."""


def write_papers(folder: Path) -> None:
    """A dozen small papers: text, pages and PDFs, one of which cannot be read."""
    folder.mkdir()
    for number in range(PAPERS):
        said = [
            f"The Drainage Board met at the pump house on day {number} and heard the engineer.",
            "Resolved: That the sluice at Fenny Corner be opened at every spring tide.",
            f"The rate was set at {number + 2} pence an acre, to be gathered before harvest.",
        ]
        path = folder / f"paper-{number:02}{('.txt', '.html', '.pdf')[number % 3]}"
        if path.suffix == ".html":
            path.write_text("<title>Board</title><main>" + "".join(f"<p>{words}</p>" for words in said) + "</main>")
        elif path.suffix == ".pdf":
            pdf(path, lambda sheet, said=said: prose(sheet, said))  # type: ignore[misc]
        else:
            path.write_text("\n\n".join(said))
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 and then nothing")


def prose(sheet: Sheet, paragraphs: list[str]) -> None:
    for paragraph in paragraphs:
        sheet.prose(paragraph, gap=14)


@contextmanager
def ingesting(papers: Path, data: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """An ingest in a session of its own, so that all whom it starts can be told from others."""
    command = [sys.executable, "-m", "minutebook", "--data", str(data), "ingest", str(papers), "--council", "Dunmere"]
    root = Path(__file__).parent.parent
    said = data.with_suffix(".log")
    with (
        said.open("ab") as log,
        subprocess.Popen(command, cwd=root, start_new_session=True, stdout=log, stderr=log) as process,
    ):
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()


def landed(data: Path) -> int:
    """How many papers have landed, as another process sees it."""
    try:
        with closing(sqlite3.connect(f"file:{data / 'catalogue.sqlite'}?mode=ro", uri=True, timeout=5)) as connection:
            return int(connection.execute("SELECT count(*) FROM changes").fetchone()[0])
    except sqlite3.Error:  # it has not begun yet
        return 0


def wait_until_landed(process: "subprocess.Popen[bytes]", data: Path, wanted: int) -> None:
    """Waits for the ingest to land so many papers, or to end."""
    deadline = time.monotonic() + PATIENCE
    while process.poll() is None and landed(data) < wanted:
        assert time.monotonic() < deadline, "the ingest hangs"
        time.sleep(0.005)


def left_of(session: int) -> list[str]:
    """The processes of a session that still run, by their command lines."""
    running = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            state, _, _, owner = (entry / "stat").read_text().rpartition(")")[2].split()[:4]
            if int(owner) == session and state != "Z":
                running.append((entry / "cmdline").read_text().replace("\0", " "))
        except (OSError, ValueError):  # it ended while it was looked at
            continue
    return running


def assert_none_left(session: int, seconds: float = 20) -> None:
    deadline = time.monotonic() + seconds
    while left := left_of(session):
        assert time.monotonic() < deadline, left
        time.sleep(0.05)


def contents(data: Path) -> dict[str, list[str]]:
    """Every row of every table that says what is held, without when it was written; the log must have no holes."""
    with closing(sqlite3.connect(data / "catalogue.sqlite")) as connection:
        connection.row_factory = sqlite3.Row
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        numbers = [row[0] for row in connection.execute("SELECT number FROM changes ORDER BY number")]
        assert numbers == list(range(1, len(numbers) + 1))
        return {
            name: sorted(
                repr({key: row[key] for key in row.keys() if key not in WHEN.get(name, set())})  # noqa: SIM118
                for row in connection.execute(f"SELECT * FROM {name}")
            )
            for name in names - HOW
        }


def assert_stores_agree(data: Path) -> None:
    catalogue = Catalogue(data)
    engine = Engine(catalogue, Encoder())
    assert engine.lead(wait=10), "a killed ingest still holds the lead"
    engine.follow()
    assert engine.check() == []
    engine.close()
    catalogue.close()


def test_a_killed_ingest_run_again_gives_the_same_catalogue(tmp_path: Path) -> None:
    print(f"MINUTEBOOK_SEED={SEED} MINUTEBOOK_KILLS={KILLS} repeats these moments")
    moments = random.Random(SEED)
    papers = tmp_path / "papers"
    write_papers(papers)
    with ingesting(papers, tmp_path / "undisturbed") as process:
        assert process.wait(PATIENCE) == 1, (tmp_path / "undisturbed.log").read_text()  # one paper is refused
    wanted = contents(tmp_path / "undisturbed")
    assert len(wanted["documents"]) == PAPERS
    assert len(wanted["sources"]) == PAPERS + 1

    kills, rounds = 0, 0
    while kills < KILLS:
        rounds += 1
        data = tmp_path / f"killed-{rounds}"
        finished = False
        while not finished:
            with ingesting(papers, data) as process:
                if kills < KILLS:
                    wait_until_landed(process, data, landed(data) + moments.randrange(4))
                    time.sleep(moments.random() * 0.15)
                    process.kill()
                finished = process.wait(PATIENCE) == 1
                assert finished or process.returncode == -signal.SIGKILL, data.with_suffix(".log").read_text()
                kills += not finished
            assert_none_left(process.pid)
        assert contents(data) == wanted
        kept = {file.name for file in (data / "papers").rglob("*") if file.is_file()}
        assert {name for name in kept if not name.startswith(".incoming-")} == {
            file.name for file in (tmp_path / "undisturbed" / "papers").rglob("*") if file.is_file()
        }
        assert_stores_agree(data)


HANG = """
import time
from pathlib import Path
def hang(path):
    Path({begun!r}).touch()
    time.sleep(60)
"""

HANGING = """
import sys
from pathlib import Path
from ingest.child import Readers
from ingest.limits import Limits
from ingest.reading import Reading
with Readers(limits=Limits(wall_seconds=2)) as readers:
    readers.read(Path(sys.argv[1]), "hanging:hang", Reading)
"""


def test_a_reader_that_hangs_ends_by_itself_when_its_ingest_was_killed(tmp_path: Path, root: Path) -> None:
    begun = tmp_path / "begun"
    (tmp_path / "hanging.py").write_text(HANG.format(begun=str(begun)))
    paths = os.pathsep.join((str(root), str(tmp_path)))
    command = [sys.executable, "-c", HANGING, str(tmp_path)]
    with subprocess.Popen(command, env=os.environ | {"PYTHONPATH": paths}, start_new_session=True) as process:
        while not begun.exists():
            assert process.poll() is None
            time.sleep(0.02)
        process.kill()
    try:
        assert_none_left(process.pid, seconds=8)
    finally:
        if left_of(process.pid):
            os.killpg(process.pid, signal.SIGKILL)
