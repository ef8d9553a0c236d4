"""Which names a setting may take on this machine: engines that run, voices, microphones."""

from __future__ import annotations

from typing import Final

from aibook_desktop.app.desk import StudioDesk
from aibook_desktop.book.model import CRAFTS, Language
from aibook_desktop.settings.table import AUTOMATIC, Value
from aibook_desktop.studio.engine_choice import EngineChoice, line_up
from aibook_desktop.studio.microphones import found
from aibook_desktop.studio.voices import names_for

VOICES: Final = ("", "f4", "m3", "m7")
"""The usual voice, and variants of espeak-ng that children understand well."""

MOST_NAMES: Final = 3
"""Of voices that were installed; all of them stand on the page of voices."""


def offers(desk: StudioDesk, key: str) -> tuple[Value, ...]:
    """The names for a setting as it stands now; the list of microphones may take a moment."""
    studio = desk.studio
    for craft in CRAFTS:
        if key == craft:
            keeper, settings = studio.online, studio.settings
            online = keeper is not None and keeper.obstacle(settings) is None
            line = line_up(craft, EngineChoice(), studio.home, online=online)
            able = (each.card for each in line if each.obstacle is None)
            return (AUTOMATIC, *(card.name for card in able if not card.asked))
    if key.startswith("voice_"):
        language: Language = "ko" if key == "voice_ko" else "en"
        return (*VOICES, *names_for(studio.home, language)[:MOST_NAMES])
    return ("", *(each.name for each in found())) if key == "microphone" else ()
