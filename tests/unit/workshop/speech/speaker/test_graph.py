"""The network as PyTorch learns it and as ONNX runs it."""

from __future__ import annotations

import numpy as np
import onnx
import onnxruntime
import pytest
import torch

from aibook_desktop.workshop.speech.speaker.graph import to_onnx
from aibook_desktop.workshop.speech.speaker.network import Size, SpeakerNetwork, count_parameters


def _stirred(bands: int, size: Size) -> SpeakerNetwork:
    """A network whose norms have seen something, as after a training."""
    torch.manual_seed(3)
    network = SpeakerNetwork(bands, size)
    for _ in range(3):
        network(torch.randn(6, bands, 90) * 2 + 1)
    return network.eval()


@pytest.mark.parametrize(
    ("bands", "size"), [(64, Size()), (40, Size((4, 6), 8)), (33, Size((3, 5, 7), 4))]
)
@pytest.mark.parametrize("length", [1, 37, 240])
def test_onnx_answers_as_pytorch_does(bands: int, size: Size, length: int) -> None:
    """What is scored after the training must be what a teacher's computer runs."""
    network = _stirred(bands, size)
    frames = torch.randn(2, bands, length)
    with torch.inference_mode():
        wanted = network(frames).reshape(2, 2, 2).softmax(dim=2).numpy()
    written = to_onnx(network, bands)
    onnx.checker.check_model(onnx.load_from_string(written), full_check=True)
    session = onnxruntime.InferenceSession(written, providers=["CPUExecutionProvider"])
    gender, group = session.run(["gender", "group"], {"frames": frames.numpy()})
    assert np.abs(np.stack((gender, group), axis=1) - wanted).max() < 1e-4


def test_the_network_stays_small() -> None:
    """It runs on a kindergarten's old computer: fewer than half a million parameters."""
    assert count_parameters(SpeakerNetwork(64, Size())) < 500_000
