"""What the page of voices may ask for. Everything may block and raise `Problem`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from aibook_desktop.book.model import Language, Recording
from aibook_desktop.studio.voice_learning import NewVoice
from aibook_desktop.studio.voices import Voice
from aibook_desktop.ui.grownups.microphone_page import TriedEar


class VoiceOffice(Protocol):
    """Who keeps the voices of the house."""

    def voices(self) -> tuple[Voice, ...]:
        """Every installed voice."""
        ...

    def can_learn(self) -> bool:
        """Whether what learns voices is installed."""
        ...

    def texts(self, who: str, language: Language, days: int) -> tuple[str, ...]:
        """What the person says: the consent, then the reading piece by piece."""
        ...

    def learn(self, voice: NewVoice) -> None:
        """Learn a voice; takes up to a few minutes."""
        ...

    def sample(self, name: str, language: Language) -> bytes:
        """A sentence in a voice, as a WAV file; "" is the usual voice."""
        ...

    def erase(self, name: str) -> None:
        """Erase a voice and all that it has read."""
        ...


class RecordingEar(TriedEar, Protocol):
    """A microphone that also records. `finish_take` may block and raise `Problem`."""

    def start_take(self) -> None:
        """Begin to record."""
        ...

    def finish_take(self) -> Recording:
        """Hand over what was recorded."""
        ...

    def drop_take(self) -> None:
        """Forget what was recorded."""
        ...


class Player(Protocol):
    """A loudspeaker."""

    def play(self, wav: bytes) -> None:
        """Start a sound; raises `Problem`."""
        ...

    def stop(self) -> None:
        """Be quiet."""
        ...


@dataclass(frozen=True, slots=True)
class VoiceDesk:
    """All that the page of voices works with."""

    office: VoiceOffice
    ear: RecordingEar
    player: Player
