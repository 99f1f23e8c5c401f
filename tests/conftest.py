"""What every test stands on: no network, nobody's own settings, the shared papers, a browser."""

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

ROOT = Path(__file__).resolve().parent.parent
IN_CI = os.environ.get("CI") == "true"

# Libraries read these when they are imported, which the tests do after this file.
os.environ.update(
    HF_HUB_OFFLINE="1",
    DO_NOT_TRACK="1",
    SCARF_NO_ANALYTICS="1",
    ANONYMIZED_TELEMETRY="False",
    TOKENIZERS_PARALLELISM="false",
)
for setting in [name for name in os.environ if name.startswith("MINUTEBOOK_")]:
    del os.environ[setting]


def lacking(what: str) -> NoReturn:
    """Skip where a developer has less on the machine; fail in CI, where a skip would hide it."""
    if IN_CI:
        pytest.fail(f"CI lacks {what}")
    pytest.skip(f"this machine lacks {what}")


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real papers, gold questions and seeds that lies beside the repository."""
    folder = ROOT.parent / "shared"
    return folder if folder.is_dir() else lacking("../shared")


@pytest.fixture(scope="session")
def chromium() -> str:
    """A browser's path, for playwright's `executable_path`."""
    found = (shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome"))
    return next((path for path in found if path), None) or lacking("chromium")
