"""What every transcriber promises."""

from __future__ import annotations

import random

import pytest

from aibook_desktop.book.model import Language, Recording
from aibook_desktop.engines.ports import Transcriber

LANGUAGES: tuple[Language, ...] = ("ko", "en")


def noise(seconds: float, rate: int, loudness: int) -> Recording:
    dice = random.Random(5)
    values = [dice.randint(-loudness, loudness) for _ in range(int(seconds * rate))]
    return Recording(b"".join(value.to_bytes(2, "little", signed=True) for value in values), rate)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "recording",
    [
        Recording(b"", 16_000),
        Recording(bytes(2 * 16_000), 16_000),
        Recording(bytes(4 * 48_000 * 3), 48_000, 2),
        noise(2, 16_000, 300),
        noise(1, 8_000, 3_000),
    ],
    ids=["nothing", "silence", "stereo silence", "hiss", "noise"],
)
def test_no_voice_is_no_words(
    transcriber: Transcriber, recording: Recording, language: Language
) -> None:
    """A story that nobody asked for would start whenever a chair is moved."""
    transcript = transcriber.transcribe(recording, language)
    assert transcript.text == ""
    assert transcript.language == language
