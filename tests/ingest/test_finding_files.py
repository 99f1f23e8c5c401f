"""Which files an ingest takes for papers, and under what addresses."""

from pathlib import Path

from ingest import job


def test_a_folder_is_searched_for_papers_and_the_rest_is_counted(tmp_path: Path) -> None:
    for name in ("b.PDF", "a.txt", "below/c.html", "photo.jpg", ".hidden.txt", "~$open.docx", "notes.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    found, passed_over = job.find([tmp_path])
    assert [entry.path.relative_to(tmp_path).as_posix() for entry in found] == ["a.txt", "b.PDF", "below/c.html"]
    assert passed_over == 4


def test_a_file_that_is_named_is_tried_whatever_it_is_called(tmp_path: Path) -> None:
    named = tmp_path / "minutes.cgi"
    found, passed_over = job.find([named, named])
    assert ([entry.path for entry in found], passed_over) == ([named], 0)


def test_addresses_of_a_folders_papers_are_made_of_their_names(tmp_path: Path) -> None:
    (tmp_path / "März 2019").mkdir()
    (tmp_path / "März 2019" / "a b.txt").write_text("x")
    ((entry,), _) = job.find([tmp_path], "https://dunmere.example/papers/")
    assert entry.source_url == "https://dunmere.example/papers/M%C3%A4rz%202019/a%20b.txt"
