"""Small ONNX graphs, made with the `onnx` package and written as single files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

FLOAT = TensorProto.FLOAT
INT64 = TensorProto.INT64

Value = tuple[str, int, Sequence[int | str]]


def node(kind: str, inputs: str, output: str, **attributes: Any) -> Any:
    """One node; `inputs` are names with spaces between them."""
    return helper.make_node(kind, inputs.split(), [output], **attributes)


def write_graph(
    path: Path,
    inputs: Sequence[Value],
    outputs: Sequence[Value],
    nodes: Sequence[Any],
    constants: dict[str, np.ndarray[Any, Any]],
) -> None:
    """Write a graph and check that it is one."""
    graph = helper.make_graph(
        list(nodes),
        path.stem,
        [helper.make_tensor_value_info(*each) for each in inputs],
        [helper.make_tensor_value_info(*each) for each in outputs],
        [numpy_helper.from_array(array, name) for name, array in constants.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)
    onnx.checker.check_model(model)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(model.SerializeToString())
