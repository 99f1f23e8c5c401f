"""The ways to run a sentence model on this CPU: OpenVINO, torch in bfloat16, plain torch.

Each takes padded batches of token ids to the vectors of the tokens. What makes a sentence's vector of these (pooling,
and what else the model has) stays the model's own.
"""

import logging
import os
import warnings
from collections.abc import Callable, Mapping
from queue import SimpleQueue
from threading import Lock
from typing import TYPE_CHECKING, Any, Literal, Protocol, cast, get_args

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

log = logging.getLogger(__name__)

Tokens = Mapping[str, npt.NDArray[np.int64]]
"""A padded batch as the tokenizer gives it: input_ids, attention_mask, ..., each of shape (texts, tokens)."""

States = npt.NDArray[np.float32]
"""The vectors of a batch's tokens, shape (texts, tokens, dimensions)."""

WayName = Literal["auto", "openvino", "bfloat16", "float32"]
"""How the model runs; `auto` takes the first of the others that this machine can do."""


class Unavailable(Exception):
    """This machine, or this model, cannot be run in that way; says why."""


class Way(Protocol):
    """A way to run the model. Threads may call it at once."""

    name: str
    at_once: int
    """Batches that gain from being run side by side."""

    def states(self, tokens: Tokens) -> States:
        """The vectors of a padded batch's tokens."""


class OpenVino:
    """The model compiled for this CPU: as many streams as it has cores, one thread each, in bfloat16 where it can.

    A question runs on one core and a batch of papers beside it on the other. Against torch in float32, on one core of
    an AMD EPYC (Zen 5) and 512 passages of a pack: 3.8 times as fast at a cosine of .99997 or better; without
    bfloat16 2.5 times (eval/bench.py measures it on other machines).
    """

    def __init__(self, model: "SentenceTransformer") -> None:
        os.environ.setdefault("OPENVINO_TELEMETRY_OPT_OUT", "1")
        try:
            import openvino  # type: ignore[import-untyped]
        except ImportError as error:
            raise Unavailable(f"openvino is not installed ({error})") from error
        core = openvino.Core()
        narrow = "BF16" in core.get_property("CPU", "OPTIMIZATION_CAPABILITIES")
        self.name = f"OpenVINO {'bfloat16' if narrow else 'float32'}"
        self.at_once = _cores()
        how = {
            "INFERENCE_PRECISION_HINT": "bf16" if narrow else "f32",
            "NUM_STREAMS": str(self.at_once),
            "INFERENCE_NUM_THREADS": self.at_once,
        }
        try:
            compiled = core.compile_model(_converted(openvino.convert_model, model), "CPU", how)
        except Exception as error:  # a model of another architecture may fail in any way that its conversion can
            raise Unavailable(f"the model cannot be converted ({type(error).__name__}: {error})") from error
        self._inputs = [port.any_name for port in compiled.inputs]
        self._requests: SimpleQueue[Any] = SimpleQueue()
        for _ in range(self.at_once):
            self._requests.put(compiled.create_infer_request())

    def states(self, tokens: Tokens) -> States:
        request = self._requests.get()
        try:
            request.infer({name: tokens[name] for name in self._inputs}, share_inputs=True)
            return np.array(request.get_output_tensor(0).data, dtype=np.float32)
        finally:
            self._requests.put(request)


class Torch:
    """The model as it comes, in float32, or in bfloat16 where the CPU has the instructions."""

    at_once = 1

    def __init__(self, model: "SentenceTransformer", narrow: bool) -> None:
        import torch

        if narrow and not _multiplies_bfloat16():
            raise Unavailable("this CPU has no bfloat16 instructions")
        self.name = f"torch {'bfloat16' if narrow else 'float32'}"
        self._inner = cast(Any, model[0]).auto_model.to(torch.bfloat16 if narrow else torch.float32)
        self._turn = Lock()

    def states(self, tokens: Tokens) -> States:
        import torch

        with self._turn, torch.inference_mode():
            found = self._inner(**{name: torch.from_numpy(array) for name, array in tokens.items()})
            return np.asarray(found[0].float().numpy(), dtype=np.float32)


def way(model: "SentenceTransformer", name: WayName = "auto") -> Way:
    """The way of this name; for `auto` the fastest that works here. Raises `Unavailable` where a named one does not."""
    tries: dict[WayName, Callable[[], Way]] = {
        "openvino": lambda: OpenVino(model),
        "bfloat16": lambda: Torch(model, narrow=True),
        "float32": lambda: Torch(model, narrow=False),
    }
    if name != "auto":
        return tries[name]()
    for tried, opened in tries.items():
        try:
            return opened()
        except Unavailable as reason:
            log.info("the model does not run by %s here: %s", tried, reason)
    raise AssertionError("plain torch runs everywhere")


def named(name: str) -> WayName:
    """A way by the name that a setting gives it. `ValueError` says which names there are."""
    for known in get_args(WayName):
        if name == known:
            return cast(WayName, known)
    raise ValueError(f"{name!r} is no way to run the model; there are: {' '.join(get_args(WayName))}")


def _converted(convert: Callable[..., Any], model: "SentenceTransformer") -> Any:
    import torch

    example = model.tokenizer(["a word", "two more words"], padding=True, return_tensors="pt")
    inner = cast(Any, model[0]).auto_model
    with torch.inference_mode(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what tracing fixes (no cache, no causal mask) is so for every text
        converted = convert(inner, example_input=dict(example))
    for port in converted.inputs:  # the tracer fixes the order; the names are the tokenizer's
        if port.any_name not in example:
            raise ValueError(f"an input {port.any_name!r} that the tokenizer does not give")
    return converted


def _multiplies_bfloat16() -> bool:
    import torch

    try:
        return bool(torch.ops.mkldnn._is_mkldnn_bf16_supported())
    except AttributeError:  # torch was built without oneDNN
        return False


def _cores() -> int:
    return max(1, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)
