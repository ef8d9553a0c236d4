"""Says a short sentence of the program aloud, by the voice that also reads the books.

A person's voice reads stories and nothing else: where one is chosen, the usual voice speaks.
"""

from __future__ import annotations

from dataclasses import replace

from aibook_desktop.book.model import Language, Narration
from aibook_desktop.engines.registry import BORROWED
from aibook_desktop.studio.events import StoodIn
from aibook_desktop.studio.voices import narrate, voice_named
from aibook_desktop.studio.workplace import Studio


def speak(sentence: str, language: Language, studio: Studio) -> Narration:
    """Return a sentence as sound; raises `Problem` when no narrator can speak."""
    chosen = voice_named(studio.home, studio.settings.voice(language))
    if chosen is not None and chosen.engine in BORROWED:
        studio = replace(studio, settings=replace(studio.settings, voice_ko="", voice_en=""))
    changes: list[StoodIn] = []
    narration, _ = narrate(sentence, language, studio, changes.append)
    return narration
