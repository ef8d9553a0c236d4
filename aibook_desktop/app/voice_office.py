"""What the page of voices may ask for, fulfilled by the studio."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from aibook_desktop.app.desk import StudioDesk
from aibook_desktop.book.model import Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.strings import say
from aibook_desktop.engines.voices.reading import asked_of, reading_text
from aibook_desktop.studio import voice_learning
from aibook_desktop.studio.erasing import erase_voice, without_voice
from aibook_desktop.studio.events import StoodIn
from aibook_desktop.studio.voice_learning import NewVoice
from aibook_desktop.studio.voices import Voice, narrate, voices

PIECES: Final = 4
"""The reading comes in so many pieces, each well below the half minute a microphone keeps."""


class StudioVoices:
    """Fulfils the page's `VoiceOffice`."""

    def __init__(self, desk: StudioDesk) -> None:
        self._desk = desk

    def voices(self) -> tuple[Voice, ...]:
        """Every installed voice."""
        return voices(self._desk.studio.home)

    def can_learn(self) -> bool:
        """Whether what learns voices is installed."""
        return voice_learning.can_learn()

    def texts(self, who: str, language: Language, days: int) -> tuple[str, ...]:
        """What the person says; raises `Problem` engine_not_installed where nothing learns it."""
        if not self.can_learn():
            raise voice_learning.not_installed()
        today = datetime.now(UTC).astimezone().date()
        lines = reading_text(language)
        size = -(-len(lines) // PIECES)
        pieces = (" ".join(lines[at : at + size]) for at in range(0, len(lines), size))
        return (asked_of(who, language, today, days).sentence, *pieces)

    def learn(self, voice: NewVoice) -> None:
        """Learn a voice, and know it from now on."""
        voice_learning.learn(self._desk.studio.home, voice)
        self._desk.take_models()

    def sample(self, name: str, language: Language) -> bytes:
        """A sentence in a voice."""
        studio = self._desk.studio
        settings = replace(studio.settings, voice_ko=name, voice_en=name)
        sentence = say("grownups.voice.sample", language)
        changes: list[StoodIn] = []
        narration, _ = narrate(
            sentence, language, replace(studio, settings=settings), changes.append
        )
        return narration.sound

    def erase(self, name: str) -> None:
        """Erase a voice and all that it has read."""
        settings = self._desk.studio.settings
        plain = without_voice(settings, name)
        with suppress(Problem):  # a setting that can't be kept must not keep the voice
            if plain != settings:
                self._desk.change(voice_ko=plain.voice_ko, voice_en=plain.voice_en)
        for _ in erase_voice(replace(self._desk.studio, settings=plain), name):
            pass
