"""Listens to a short clip and says how likely a child or a woman speaks: ONNX, without PyTorch."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import onnxruntime

from aibook_desktop.workshop.speech.dataset import RATE, Samples
from aibook_desktop.workshop.speech.speaker.features import log_power, settled
from aibook_desktop.workshop.speech.speaker.graph_names import FRAMES, GENDER, GROUP
from aibook_desktop.workshop.speech.speaker.model import Opened, open_model

SHORTEST_SECONDS: Final = 0.5
LONGEST_SECONDS: Final = 6.0


@dataclass(frozen=True, slots=True)
class Judgement:
    """How likely it is that a woman or a girl speaks, and that a child does: 0 to 1."""

    female: float
    child: float


class SpeakerClassifier:
    """A loaded classifier; one thread uses it at a time."""

    def __init__(self, opened: Opened) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            opened.network, options, providers=["CPUExecutionProvider"]
        )
        self._how = opened.model.features
        self._female = opened.model.genders.index("female")
        self._child = opened.model.groups.index("child")

    def judge(self, sound: Samples) -> Judgement | None:
        """Judge mono sound at `RATE`, of which the first `LONGEST_SECONDS` are heard.

        None when it is silent or shorter than `SHORTEST_SECONDS`: nobody could tell.
        """
        heard = sound[: int(LONGEST_SECONDS * RATE)]
        if len(heard) < SHORTEST_SECONDS * RATE or not np.abs(heard).max():
            return None
        frames = settled(log_power(heard, self._how)[None], self._how)
        gender, group = self._session.run([GENDER, GROUP], {FRAMES: frames})
        return Judgement(float(gender[0, self._female]), float(group[0, self._child]))


def load_speaker(folder: Path) -> SpeakerClassifier:
    """Load a classifier; raises `Problem` speaker_missing or speaker_damaged."""
    return SpeakerClassifier(open_model(folder))
