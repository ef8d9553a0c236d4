"""A voice's own pitch network, run as a graph by onnxruntime."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from aibook_desktop.engines.model_card import InstalledModel, describe, read_card, write_card
from aibook_desktop.engines.narrator.borrowed import rvc
from aibook_desktop.engines.narrator.borrowed.rvc.runner import PITCH, open_voice
from tests.tiny_models.family_voice import write_rvc
from tests.tiny_models.graphs import FLOAT, node, write_graph

BANDS, STEPS = 128, 360
SURE, UNSURE = 0.9, 0.001


def with_pitch_network(folder: Path, step: int, sure: float = SURE) -> InstalledModel:
    """A voice whose pitch network always hears the same step of its 360, surely or not."""
    write_rvc(folder)
    heard = np.zeros(STEPS, np.float32)
    heard[step] = sure
    write_graph(
        folder / PITCH,
        (("mel", FLOAT, (1, BANDS, "frames")),),
        (("hidden", FLOAT, (1, "frames", STEPS)),),
        (
            node("Transpose", "mel", "frames_first", perm=[0, 2, 1]),
            node("MatMul", "frames_first deaf", "nothing"),
            node("Add", "nothing heard", "hidden"),
        ),
        {"deaf": np.zeros((BANDS, STEPS), np.float32), "heard": heard},
    )
    card = read_card(folder)
    write_card(folder, replace(card, files=(*card.files, *describe(folder, (PITCH,)))))
    return InstalledModel(folder, read_card(folder))


def hertz_of(step: int) -> float:
    """What a step means, by RMVPE's own scale of 20 cents."""
    return float(10 * 2 ** ((20 * step + 1997.3794084376191) / 1200))


def test_the_pitch_is_the_networks(tmp_path: Path) -> None:
    """The network that came with a voice would lie there unused, and the melody be WORLD's."""
    noise = np.random.default_rng(1).standard_normal(16_000)
    for step in (150, 180):
        voice = open_voice(with_pitch_network(tmp_path / str(step), step))
        hertz = voice._hertz(noise)
        assert hertz == pytest.approx(np.full(len(hertz), hertz_of(step)), rel=1e-4)
    unsure = open_voice(with_pitch_network(tmp_path / "unsure", 150, UNSURE))
    assert not unsure._hertz(noise).any()


def test_the_generator_sings_what_the_pitch_network_hears(tmp_path: Path) -> None:
    """All persons would speak with the narrator's melody."""
    write_rvc(tmp_path / "plain")
    for name, step in (("low", 100), ("high", 200)):
        with_pitch_network(tmp_path / name, step)
    sounds = [
        rvc.build(tmp_path / name).read("토끼가 웃었어요.", "ko", "").sound
        for name in ("plain", "low", "high")
    ]
    assert len(set(sounds)) == 3
