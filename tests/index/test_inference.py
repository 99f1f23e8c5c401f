"""The ways to run the model: each gives the same vectors, and one that a machine lacks is passed over or says why."""

import os
import sys
import warnings
from pathlib import Path

import numpy as np
import pytest

from index.encoder import Encoder
from index.inference import Unavailable, WayName

TEXTS = (
    "Resolved: That the chain ferry run until ten at night.",
    "Agreed.",
    "",
    "Two of the three baby clinics had closed since the winter, and the third was short of a midwife. " * 12,
)


@pytest.fixture(scope="session")
def plain() -> Encoder:
    """The model by torch in float32, which every machine can do."""
    return Encoder(runs_by="float32")


@pytest.mark.parametrize("way", ["openvino", "bfloat16"])
def test_every_way_gives_the_same_vectors(plain: Encoder, way: WayName) -> None:
    other = Encoder(runs_by=way)
    try:
        assert other.way.name
    except Unavailable as reason:
        pytest.skip(str(reason))
    for one, same in zip(plain.read(TEXTS), other.read(TEXTS), strict=True):
        assert one.runs == same.runs
        assert one.vector @ same.vector > 0.999
        assert (one.words * same.words).sum(axis=1).min(initial=1.0) > 0.99


def test_a_machine_without_openvino_runs_the_model_by_torch(plain: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openvino", None)
    falling_back = Encoder()
    assert falling_back.way.name.startswith("torch")
    assert falling_back.encode(["A ferry."])[0] @ plain.encode(["A ferry."])[0] > 0.999


def test_a_machine_with_neither_openvino_nor_bfloat16_still_runs_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openvino", None)
    monkeypatch.setattr("index.inference._multiplies_bfloat16", lambda: False)
    assert Encoder().way.name == "torch float32"


def test_a_model_that_openvino_cannot_take_runs_by_torch(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("no such operation")

    monkeypatch.setattr("index.inference._converted", fails)
    assert Encoder().way.name.startswith("torch")
    with pytest.raises(Unavailable, match="no such operation"):
        assert Encoder(runs_by="openvino").way


def test_a_way_that_was_named_and_is_not_there_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openvino", None)
    with pytest.raises(Unavailable, match="openvino is not installed"):
        Encoder(runs_by="openvino").encode(["A ferry."])
    monkeypatch.setattr("index.inference._multiplies_bfloat16", lambda: False)
    with pytest.raises(Unavailable, match="no bfloat16 instructions"):
        Encoder(runs_by="bfloat16").encode(["A ferry."])


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Path:
    """A model with vectors of 32 numbers and nothing learnt, which is told by prompts what it reads."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
    from transformers import AutoTokenizer, BertConfig, BertModel

    folder = tmp_path_factory.mktemp("model")
    _, tokenizer = encoder.way, AutoTokenizer.from_pretrained(encoder._model.tokenizer.name_or_path)
    config = BertConfig(
        vocab_size=len(tokenizer),
        hidden_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=64,
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        BertModel(config).save_pretrained(folder / "bert")
        tokenizer.save_pretrained(folder / "bert")
        inner = Transformer(str(folder / "bert"), max_seq_length=64)
        SentenceTransformer(
            modules=[inner, Pooling(32)], prompts={"query": "query: ", "document": "passage: "}, device="cpu"
        ).save(str(folder / "whole"))
    return folder / "whole"


def test_a_model_of_other_dimensions_runs_and_its_prompts_are_not_its_words(small: Path) -> None:
    model = Encoder(os.fspath(small))
    asked, told = model.question("Who let the mill?"), model.read(["Who let the mill?"])[0]
    assert model.dimensions == len(asked.vector) == 32
    assert asked.runs == told.runs
    assert ["Who let the mill?"[start:end] for start, end in asked.runs] == ["Who", "let", "the", "mill", "?"]
    assert asked.words.shape == (5, 32)
    assert np.abs(asked.vector - told.vector).max() > 1e-3
