"""Erases a person's voice and every sound that was made with it; books keep their words.

The consent is withdrawn first, so nothing new is read with the voice. Then each page that it read
is read anew by the usual voice, the old sounds are deleted, and last the folder goes. If something
stops this in between, it goes on at the next start: a withdrawn voice is still there then and
remembers which sounds have to go. Backups hold the library's tables and no sound; a new one is made
at the end, so that the newest no longer names the old sounds. Nothing here reaches books that were
exported, and a disk may keep deleted bytes until it writes over them.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from uuid import uuid4

from aibook_desktop.book.durable import problem_of, sync_folder, write_durably
from aibook_desktop.book.model import Asset
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.registry import BORROWED
from aibook_desktop.engines.voices.consent import ARRIVING, withdraw
from aibook_desktop.library.revoicing import VoicedPage
from aibook_desktop.settings.table import Settings
from aibook_desktop.studio.engine_choice import choice_of
from aibook_desktop.studio.events import StoodIn
from aibook_desktop.studio.voices import Voice, narrate, voice_named, voices
from aibook_desktop.studio.workplace import Studio

DOOMED: Final = "erasing.json"
_SOUND: Final = "audio/wav"


@dataclass(frozen=True, slots=True)
class Erasing:
    """So many pages of so many are read anew."""

    done: int
    of: int


def without_voice(settings: Settings, name: str) -> Settings:
    """The settings in which this voice is no longer chosen."""
    korean, english = (
        "" if chosen.partition("+")[0] == name else chosen
        for chosen in (settings.voice_ko, settings.voice_en)
    )
    return replace(settings, voice_ko=korean, voice_en=english)


def erase_voice(studio: Studio, name: str) -> Iterator[Erasing]:
    """Erase a person's voice; yields after every page.

    Raises `Problem` voice_unknown, also for a voice that is nobody's, disk_full or disk_read_only.
    """
    voice = voice_named(studio.home, name)
    if voice is None or voice.name != name or voice.engine not in BORROWED:
        raise Problem("voice_unknown")
    folder = studio.home / "models" / name
    withdraw(folder, datetime.now(UTC).astimezone().date())
    usual = replace(studio, settings=_without_copies(studio, voice))
    done = 0
    while pages := studio.library.voiced_by(voice.digest):
        sounds = _doom(folder, pages)
        for page in pages:
            _read_anew(page, usual)
            done += 1
            yield Erasing(done, max(done, len(pages)))
        studio.library.forget_sounds(sounds)
    studio.library.forget_sounds(_doom(folder, ()))
    studio.library.forget_unused_sounds()
    studio.library.back_up()
    _take_away(folder)
    studio.crew.choose(choice_of(usual.settings))


def finish_erasing(studio: Studio) -> None:
    """Go on with whatever was being erased, or put together, when the program ended.

    What can't be erased now waits for the next start, and keeps nobody from its book.
    """
    for left in (studio.home / "models").glob(f"{ARRIVING}*"):
        shutil.rmtree(left, ignore_errors=True)
    for voice in withdrawn(studio.home):
        with suppress(Problem):
            for _ in erase_voice(studio, voice.name):
                pass


def withdrawn(home: Path) -> tuple[Voice, ...]:
    """Voices whose erasing was interrupted, those that had lost their record included."""
    return tuple(voice for voice in voices(home) if _is_leaving(voice, home))


def _is_leaving(voice: Voice, home: Path) -> bool:
    if voice.state == "missing":
        return (home / "models" / voice.name / DOOMED).exists()
    return voice.state == "withdrawn"


def _take_away(folder: Path) -> None:
    """Delete a folder; what can't be deleted now is hidden, and goes at the next start.

    Raises `Problem` disk_full or disk_read_only.
    """
    leaving = folder.with_name(f"{ARRIVING}{uuid4().hex}")
    try:
        folder.rename(leaving)
        sync_folder(leaving.parent)
        shutil.rmtree(leaving)
    except OSError as error:
        raise problem_of(error, folder) from error


def _without_copies(studio: Studio, voice: Voice) -> Settings:
    """The settings in which neither a voice nor a copy of it is chosen."""
    settings = studio.settings
    for each in voices(studio.home):
        if each.digest == voice.digest:
            settings = without_voice(settings, each.name)
    return settings


def _read_anew(page: VoicedPage, studio: Studio) -> None:
    changes: list[StoodIn] = []
    book = studio.library.book(page.book_id)
    text = next(each.text for each in book.pages if each.number == page.number)
    narration, made_with = narrate(text, book.wish.language, studio, changes.append)
    studio.library.keep_voice(page.book_id, page.number, narration, made_with)


def _doom(folder: Path, pages: tuple[VoicedPage, ...]) -> tuple[Asset, ...]:
    """Remember in the folder which sounds have to go, those of an interrupted time included."""
    before: list[str] = []
    with suppress(OSError, ValueError):
        before = [str(each) for each in json.loads((folder / DOOMED).read_text(encoding="utf-8"))]
    digests = tuple(dict.fromkeys((*before, *(page.sound.digest for page in pages))))
    write_durably(folder / DOOMED, json.dumps(digests).encode())
    return tuple(Asset(digest, _SOUND) for digest in digests)
