"""Says a short sentence aloud, by the voice that also reads the books."""

from __future__ import annotations

from aibook_desktop.book.model import Language, Narration
from aibook_desktop.engines.ports import Narrator
from aibook_desktop.studio.events import StoodIn
from aibook_desktop.studio.workplace import Studio


def speak(sentence: str, language: Language, studio: Studio) -> Narration:
    """Return a sentence as sound; raises `Problem` when no narrator can speak."""
    voice = studio.settings.voice(language)
    changes: list[StoodIn] = []

    def read(narrator: Narrator) -> Narration:
        return narrator.read(sentence, language, voice)

    narration, _ = studio.crew.perform("narrator", read, changes.append)
    return narration
