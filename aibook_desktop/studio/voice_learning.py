"""Learns a voice that was recorded in the window, in a process of its own.

Measuring needs a vocoder and may build a neural narrator, neither of which belongs into the window.
So it is the command `workshop voices family` that learns, and it gets both recordings through its
standard input: the reading never lies on the disk, and the consent only where it is kept.
"""

from __future__ import annotations

import io
import json
import subprocess
import wave
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import uuid4

from aibook_desktop.book.model import Language, Recording
from aibook_desktop.book.problems import KINDS, Problem
from aibook_desktop.engines.registry import EngineCard, card_named
from aibook_desktop.workers.process import program

LONGEST_S: Final = 900.0
ENGINE: Final = "family"
_BYTES_A_SAMPLE: Final = 2


@dataclass(frozen=True, slots=True)
class NewVoice:
    """A voice to be learnt: what the family calls the person, for how long, and what was said."""

    who: str
    language: Language
    days: int
    consent: Recording
    reading: tuple[Recording, ...]

    def wipe(self) -> None:
        """Overwrite the recordings."""
        for recording in (self.consent, *self.reading):
            recording.wipe()


def can_learn() -> bool:
    """Whether what learns voices is installed."""
    return not _card().missing_modules()


def not_installed() -> Problem:
    """The problem that it is not, with the command that adds it."""
    return Problem("engine_not_installed", engine=ENGINE, command=_card().set_up)


def learn(home: Path, voice: NewVoice) -> str:
    """Learn a voice and return its name; the recordings are wiped whatever happens.

    Raises `Problem` engine_not_installed, voice_not_learnt, or what is wrong with the recordings.
    """
    try:
        if not can_learn():
            raise not_installed()
        name = f"family-{uuid4().hex[:8]}"
        said = bytearray(as_wav((voice.consent,)))
        said += as_wav(voice.reading)
        _run([*program(), *_words(home, name, voice)], bytes(said))
        said[:] = bytes(len(said))
        return name
    finally:
        voice.wipe()


def _card() -> EngineCard:
    return card_named("narrator", ENGINE)


def as_wav(recordings: tuple[Recording, ...]) -> bytes:
    """Recordings of one microphone, one after the other, as one WAV file."""
    first = recordings[0]
    envelope = io.BytesIO()
    with wave.open(envelope, "wb") as sound:
        sound.setnchannels(first.channels)
        sound.setsampwidth(_BYTES_A_SAMPLE)
        sound.setframerate(first.rate)
        for recording in recordings:
            if (recording.rate, recording.channels) == (first.rate, first.channels):
                sound.writeframes(recording.samples)
    return envelope.getvalue()


def _words(home: Path, name: str, voice: NewVoice) -> list[str]:
    options = {
        "--who": voice.who,
        "--language": voice.language,
        "--days": str(voice.days),
        "--consent": "-",
        "--reading": "-",
    }
    pairs = [f"{option}={value}" for option, value in options.items()]
    return ["--json", "--home", str(home), "workshop", "voices", "family", name, *pairs]


def _run(command: list[str], said: bytes) -> None:
    try:
        done = subprocess.run(
            command, input=said, capture_output=True, timeout=LONGEST_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        raise Problem("voice_not_learnt") from None
    if done.returncode != 0:
        raise _told(done.stdout)


def _told(output: bytes) -> Problem:
    """The problem that the command told, if it is one about voices; those have no details."""
    for line in output.splitlines():
        with suppress(ValueError, TypeError, KeyError):
            kind = str(json.loads(line)["kind"])
            if kind in KINDS and kind.startswith("voice_"):
                return Problem(kind)
    return Problem("voice_not_learnt")
