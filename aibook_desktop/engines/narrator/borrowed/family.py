"""`family`: a family member's voice from a minute of reading, by WORLD and without weights."""

from __future__ import annotations

from pathlib import Path

from aibook_desktop.book.model import Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import InstalledModel, verify
from aibook_desktop.engines.narrator.borrowed.reader import BorrowedNarrator, Sound
from aibook_desktop.engines.progress import Progress, Tell
from aibook_desktop.engines.voices.converting import convert
from aibook_desktop.engines.voices.voice_file import FamilyVoice, load_voice

ENGINE = "family"


class FamilyConverter:
    """Moves pitch and formants to the person's."""

    def __init__(self, voice: FamilyVoice) -> None:
        self._voice = voice

    def convert(
        self, samples: Sound, rate: int, language: Language, tell: Tell
    ) -> tuple[Sound, int]:
        """See `Converter`."""
        own = self._voice.narrator(language)
        if own is None:
            raise Problem("engine_failed", engine=ENGINE)
        tell(Progress(1, 2))
        return convert(samples, rate, own, self._voice.person), rate


def build(weights: Path | None) -> BorrowedNarrator:
    """Make the narrator; raises `Problem` model_missing. Voices are loaded when they read."""
    if weights is None:
        raise Problem("model_missing", engine=ENGINE)
    return BorrowedNarrator(ENGINE, weights, open_voice)


def open_voice(model: InstalledModel) -> FamilyConverter:
    """Load a voice; raises `Problem` model_damaged, and engine_failed for one of another kind."""
    try:
        return FamilyConverter(load_voice(model.folder))
    except Problem:
        verify(model.folder)
        raise Problem("engine_failed", engine=ENGINE) from None
