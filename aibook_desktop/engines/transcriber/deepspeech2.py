"""Deep Speech 2: the baseline that a Whisper must beat, behind the same port.

It writes down what it hears letter by letter and knows no words, so nothing is invented, and most
of what is wrong is wrongly spelt.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np

from aibook_desktop.book.model import Language, Recording, Transcript
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.deepspeech.listener import Listener
from aibook_desktop.engines.deepspeech.weights import FILES, read
from aibook_desktop.engines.model_card import verify
from aibook_desktop.engines.transcriber.hearing import RATE, speech, to_clip

ENGINE: Final = "deepspeech2"
_LONGEST: Final = 15.0
_HASHED_AT_ONCE: Final = 16 * 1024**2


class DeepSpeech2:
    """The transcriber: Silero finds the speech, the network writes down each span of it.

    Spans are at most `window` seconds long.
    """

    def __init__(self, listener: Listener, window: float) -> None:
        self._listener = listener
        self._window = window

    def smoke(self) -> None:
        """Listen to a second in which nobody speaks, all the way through the network."""
        self._listener.write(np.zeros(RATE, np.float32))

    def transcribe(self, recording: Recording, language: Language) -> Transcript:
        """Write down what was said, in whatever language it was; empty when nobody spoke."""
        clip = to_clip(recording)
        spans = speech(clip, self._window, breath=self._window)
        texts = (self._listener.write(clip[span.start : span.end]) for span in spans)
        return Transcript(" ".join(text for text in texts if text), language)


def build(weights: Path | None) -> DeepSpeech2:
    """Load a model folder; raises `Problem` model_missing, model_damaged or engine_failed."""
    if weights is None or not weights.is_dir():
        raise Problem("model_missing", engine=ENGINE)
    card = verify(weights, largest=_HASHED_AT_ONCE)
    for name in FILES:
        if name not in card.file_names():
            raise Problem("model_damaged", model=card.name, file=name)
    try:
        listener = read(weights)
    except Problem:
        verify(weights)
        raise Problem("engine_failed", engine=ENGINE) from None
    return DeepSpeech2(listener, card.window_seconds or _LONGEST)
