"""Look-alikes of AI Hub's sets."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import soundfile

from aibook_desktop.workshop.speech.prepare.layouts import LayoutName
from aibook_desktop.workshop.speech.prepare.look_alikes import Spoken, write_look_alike

HELLO = Spoken(
    samples=np.sin(np.arange(8000, dtype=np.float32) / 9) * np.float32(0.3),
    rate=16_000,
    text="토끼야 안녕",
    speaker="kid-1",
    gender="female",
    group="child",
    language="ko",
)


@pytest.mark.parametrize(
    ("layout", "text", "speaker"),
    [
        ("commands", ("전사정보", "LabelText"), ("화자정보", "SpeakerName")),
        ("conversation", ("발화정보", "stt"), ("녹음자정보", "recorderId")),
    ],
)
def test_a_look_alike_has_the_published_fields_and_the_rate(
    layout: LayoutName, text: tuple[str, str], speaker: tuple[str, str], tmp_path: Path
) -> None:
    """A reader tested on other fields than the published ones would fail on the real data."""
    assert write_look_alike(tmp_path, layout, [HELLO]) == 1
    (label,) = (json.loads(p.read_text(encoding="utf-8")) for p in tmp_path.rglob("*.json"))
    assert label[text[0]][text[1]] == "토끼야 안녕"
    assert label[speaker[0]][speaker[1]] == "kid-1"
    (sound,) = (soundfile.info(p) for p in tmp_path.rglob("*.wav"))
    assert (sound.samplerate, sound.channels, sound.subtype) == (48_000, 1, "PCM_16")
    assert sound.duration == pytest.approx(0.5, abs=0.001)


def test_a_second_writing_adds_to_the_first(tmp_path: Path) -> None:
    """Whoever writes adults and then children would lose half of the clips."""
    write_look_alike(tmp_path, "commands", [HELLO, HELLO])
    write_look_alike(tmp_path, "commands", [HELLO])
    assert len(list(tmp_path.rglob("*.wav"))) == len(list(tmp_path.rglob("*.json"))) == 3
