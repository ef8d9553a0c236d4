"""Writes the network down as ONNX, node by node, so that listening needs no PyTorch.

The graph is small enough to be spelt out, and then it says exactly what is run: each convolution
carries its norm in its own weights. Operator set 17 is the last whose ReduceMean takes its axes as
an attribute.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor

from aibook_desktop.workshop.speech.speaker.graph_names import FRAMES, GENDER, GROUP
from aibook_desktop.workshop.speech.speaker.network import NORM_TINY, TINY, SpeakerNetwork

_OPERATORS: Final = 17
_FORMAT: Final = 10

Weights = NDArray[np.float32] | NDArray[np.int64]


class _Sheet:
    """Nodes and weights as they are written down; each step takes a name and gives the next."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.weights: list[Any] = []

    def keep(self, name: str, weights: Weights) -> str:
        self.weights.append(numpy_helper.from_array(weights, name))
        return name

    def step(self, kind: str, *inputs: str, to: str = "", **how: Any) -> str:
        name = to or f"{kind.lower()}{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], **how))
        return name


def to_onnx(network: SpeakerNetwork, bands: int) -> bytes:
    """Return a checked ONNX model.

    It takes `frames` (clips, bands, frames) and gives `gender` and `group`, the chances of each
    label (clips, 2). Raises `onnx.checker.ValidationError`, which would be a bug.
    """
    sheet = _Sheet()
    heard = sheet.step("Unsqueeze", FRAMES, sheet.keep("axis", np.array([1], dtype=np.int64)))
    heard = _convolutions(sheet, heard, network)
    pooled = _pooling(sheet, heard, network)
    scores = _scores(sheet, pooled, network)
    halves = [GENDER + "_scores", GROUP + "_scores"]
    sheet.nodes.append(helper.make_node("Split", [scores], halves, axis=1))
    for half, name in zip(halves, (GENDER, GROUP), strict=True):
        sheet.step("Softmax", half, to=name, axis=1)
    graph = helper.make_graph(
        sheet.nodes,
        "speaker",
        [helper.make_tensor_value_info(FRAMES, TensorProto.FLOAT, ["clips", bands, "length"])],
        [
            helper.make_tensor_value_info(name, TensorProto.FLOAT, ["clips", 2])
            for name in (GENDER, GROUP)
        ],
        sheet.weights,
    )
    operators = [helper.make_opsetid("", _OPERATORS)]
    model = helper.make_model(
        graph, opset_imports=operators, ir_version=_FORMAT, producer_name="aibook"
    )
    onnx.checker.check_model(model, full_check=True)
    written: bytes = model.SerializeToString()
    return written


def _convolutions(sheet: _Sheet, heard: str, network: SpeakerNetwork) -> str:
    learnt = {name: _plain(each) for name, each in network.state_dict().items()}
    for number in range(len(network.convolutions)):
        norm = f"norms.{number}."
        scale = learnt[f"{norm}weight"] / np.sqrt(
            learnt[f"{norm}running_var"] + np.float32(NORM_TINY)
        )
        weight = learnt[f"convolutions.{number}.weight"] * scale[:, None, None, None]
        bias = learnt[f"{norm}bias"] - learnt[f"{norm}running_mean"] * scale
        heard = sheet.step(
            "Conv",
            heard,
            sheet.keep(f"weight{number}", weight),
            sheet.keep(f"bias{number}", bias),
            kernel_shape=[3, 3],
            strides=[2, 2],
            pads=[1, 1, 1, 1],
        )
        heard = sheet.step("Relu", heard)
    return heard


def _pooling(sheet: _Sheet, heard: str, network: SpeakerNetwork) -> str:
    rows = network.narrow.in_features // 2
    shape = sheet.keep("shape", np.array([0, rows, -1], dtype=np.int64))
    heard = sheet.step("Reshape", heard, shape)
    kept_mean = sheet.step("ReduceMean", heard, axes=[2], keepdims=1)
    mean = sheet.step("ReduceMean", heard, axes=[2], keepdims=0)
    apart = sheet.step("Sub", heard, kept_mean)
    square = sheet.step("Mul", apart, apart)
    variance = sheet.step("ReduceMean", square, axes=[2], keepdims=0)
    tiny = sheet.keep("tiny", np.array(TINY, dtype=np.float32))
    spread = sheet.step("Sqrt", sheet.step("Add", variance, tiny))
    return sheet.step("Concat", mean, spread, axis=1)


def _scores(sheet: _Sheet, pooled: str, network: SpeakerNetwork) -> str:
    narrow = sheet.step(
        "Gemm",
        pooled,
        sheet.keep("narrow", _plain(network.narrow.weight)),
        sheet.keep("narrow_bias", _plain(network.narrow.bias)),
        transB=1,
    )
    return sheet.step(
        "Gemm",
        sheet.step("Relu", narrow),
        sheet.keep("answer", _plain(network.answer.weight)),
        sheet.keep("answer_bias", _plain(network.answer.bias)),
        transB=1,
    )


def _plain(weights: Tensor) -> NDArray[np.float32]:
    return weights.detach().float().cpu().numpy()
