"""What every narration must be, whoever reads it."""

from __future__ import annotations

import io
import wave
from array import array

from aibook_desktop.book.model import Narration


def samples_of(narration: Narration) -> array[int]:
    """Unwrap the sound."""
    with wave.open(io.BytesIO(narration.sound)) as sound:
        shape = (sound.getframerate(), sound.getnchannels(), sound.getsampwidth())
        assert shape == (22_050, 1, 2)
        return array("h", sound.readframes(sound.getnframes()))


def check(narration: Narration, text: str) -> None:
    """Every word of the text has its time, in order, within the sound."""
    assert narration.media_type == "audio/wav"
    assert [text[word.start_char : word.end_char] for word in narration.words] == text.split()
    now = 0
    for word in narration.words:
        assert now <= word.start_ms < word.end_ms
        now = word.end_ms
    assert now <= len(samples_of(narration)) * 1000 / 22_050
