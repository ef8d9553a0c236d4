"""Says a short sentence aloud, by the voice that also reads the books."""

from __future__ import annotations

from aibook_desktop.book.model import Language, Narration
from aibook_desktop.studio.events import StoodIn
from aibook_desktop.studio.voices import narrate
from aibook_desktop.studio.workplace import Studio


def speak(sentence: str, language: Language, studio: Studio) -> Narration:
    """Return a sentence as sound; raises `Problem` when no narrator can speak."""
    changes: list[StoodIn] = []
    narration, _ = narrate(sentence, language, studio, changes.append)
    return narration
