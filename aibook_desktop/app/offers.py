"""Which names a setting may take on this machine: engines that run, voices, microphones."""

from __future__ import annotations

from typing import Final

from aibook_desktop.book.model import CRAFTS
from aibook_desktop.settings.table import AUTOMATIC, Value
from aibook_desktop.studio.engine_choice import EngineChoice, line_up
from aibook_desktop.studio.microphones import found
from aibook_desktop.studio.workplace import Studio

VOICES: Final = ("", "f4", "m3", "m7")
"""The usual voice, and variants of espeak-ng that children understand well."""


def offers(studio: Studio, key: str) -> tuple[Value, ...]:
    """The names for a setting; the list of microphones may take a moment."""
    for craft in CRAFTS:
        if key == craft:
            keeper, settings = studio.online, studio.settings
            online = keeper is not None and keeper.obstacle(settings) is None
            line = line_up(craft, EngineChoice(), studio.home, online=online)
            return (AUTOMATIC, *(each.card.name for each in line if each.obstacle is None))
    if key.startswith("voice_"):
        return VOICES
    return ("", *(each.name for each in found())) if key == "microphone" else ()
