"""A problem becomes a picture for the child, and a sentence with a remedy for the grown-up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from aibook_desktop.book.model import Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.strings import remedy, say, what
from aibook_desktop.ui.pictograms import Pictogram

_PICTURES: Final = {
    "microphone_denied": Pictogram.LOCK,
    "microphone_elsewhere": Pictogram.OTHER_MICROPHONE,
    "microphone_missing": Pictogram.NO_MICROPHONE,
    "microphone_refused": Pictogram.BUSY_MICROPHONE,
    "microphone_silent": Pictogram.MUTED_MICROPHONE,
    "microphone_unplugged": Pictogram.PLUG,
    "portaudio_missing": Pictogram.SPANNER,
    "enough_for_today": Pictogram.BOOK,
    "nothing_heard": Pictogram.EAR,
    "clip_empty": Pictogram.EAR,
    "model_missing": Pictogram.CARDS,
    "disk_full": Pictogram.SHELF,
    "disk_read_only": Pictogram.SHELF,
    "library_damaged": Pictogram.SHELF,
    "book_unknown": Pictogram.SHELF,
    "page_not_drawable": Pictogram.PENCIL,
    "already_open": Pictogram.BOOK,
}


@dataclass(frozen=True, slots=True)
class Message:
    """What to show: a picture, what happened, and what a grown-up can do."""

    picture: Pictogram
    what: str
    remedy: str


def message_for(error: BaseException, language: Language) -> Message:
    """Tell a problem of the world by its sentences, anything else as a fault that was noted."""
    if isinstance(error, Problem):
        picture = _PICTURES.get(error.kind, Pictogram.CLOUD)
        return Message(picture, what(error, language), remedy(error, language))
    return Message(
        Pictogram.CLOUD,
        say("window.fault.what", language),
        say("window.fault.remedy", language),
    )


def waiting_message(language: Language) -> Message:
    """A finished book that a grown-up looks at first."""
    return Message(
        Pictogram.BOOK,
        say("kiosk.waits.what", language),
        say("kiosk.waits.remedy", language),
    )
