"""What is well on this machine, what is missing, and the one command that adds it.

Every check looks without loading: no engine is imported, no device opened, no big file read. An
examination takes a moment and can be asked for while a book is being made. Findings carry facts;
the sentences round them stand in the string table under `doctor.<name>.<state>`.
"""

from __future__ import annotations

import ctypes
import os
import platform
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Final, Literal

from aibook_desktop.book.model import CRAFTS, Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.resources import MODELS, RESOURCES
from aibook_desktop.book.strings import say
from aibook_desktop.engines import graphics_probe
from aibook_desktop.engines.graphics_memory import plans_for
from aibook_desktop.engines.model_card import CARD, verify
from aibook_desktop.engines.registry import SET_UP
from aibook_desktop.library.lock import HomeLock
from aibook_desktop.settings.store import read_settings
from aibook_desktop.studio.engine_choice import Candidate, EngineChoice, line_up
from aibook_desktop.studio.incidents import recent
from aibook_desktop.studio.microphones import chosen_one, found, is_denied, meant
from aibook_desktop.studio.online import Standing, place_of
from aibook_desktop.studio.online_keeping import OnlineKeeper

AGREE: Final = "aibook grownups online on"
OTHER_TORCH: Final = "https://pytorch.org/get-started/locally"
LITTLE_SPACE: Final = 500 * 1024**2  # bytes; a book takes some megabytes
SOON_HASHED: Final = 8 * 1024**2  # bytes; larger files are compared by size only
FACES: Final = "*.ttf"
_CRAFTS: Final = "|".join(CRAFTS)
_CRAFT: Final = re.compile(rf"^(?:{_CRAFTS})(?= \S+(?:$|, ×))|(?<=\()(?:{_CRAFTS})(?= \S+\)$)")
"""The name of a craft where a detail has one: an engine's, or that of a model's engine."""

State = Literal["good", "missing", "warning"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: `detail` is a fact (a version, an engine, a folder), `remedy` a command.

    What stands behind a "-" in its `name` is one of several things that are found under one title.
    `missing` is what can be added; `warning` is what will go wrong if nobody acts.
    """

    name: str
    state: State
    detail: str
    remedy: str = ""

    def title(self, language: Language) -> str:
        """Name the thing for people."""
        title, _, _ = self.name.partition("-")
        return say(f"doctor.{title}", language)

    def sentence(self, language: Language) -> str:
        """Say how it is, and what to do where something is to be done."""
        key = f"doctor.{self.name}.{self.state}"
        detail = _CRAFT.sub(lambda craft: say(f"craft.{craft[0]}", language), self.detail)
        return say(key, language, detail=detail, remedy=self.remedy)


def examine(home: Path) -> tuple[Finding, ...]:
    """Look at everything that a book needs; `home` need not exist yet."""
    return (
        Finding("python", "good", f"{platform.python_version()}, {platform.system()}"),
        *_engines(home),
        *_models(home),
        *_graphics(),
        *_falls(home),
        _sound(),
        *_microphone(read_settings(home, "en").microphone),
        _fonts(RESOURCES / "fonts"),
        _space(home),
        _library(home),
    )


def _engines(home: Path) -> Iterator[Finding]:
    for craft in CRAFTS:
        for candidate in line_up(craft, EngineChoice(), home, online=True):
            ready = candidate.card.online and candidate.obstacle is None
            yield _online(home) if ready else _engine(candidate)


def _online(home: Path) -> Finding:
    """Whether a server may be asked; the key is not looked for, the system might want a password.

    That it is off is no fault: `missing` says how a grown-up can allow it.
    """
    settings = read_settings(home, "en")
    match OnlineKeeper(home).standing(settings):
        case Standing.ON:
            place = place_of(settings)
            return Finding("online", "good", f"{place.host}, {place.model}")
        case Standing.CHANGED:
            return Finding("online", "warning", settings.online_server, AGREE)
        case Standing.OFF:
            return Finding("online", "missing", "", AGREE)


def _engine(candidate: Candidate) -> Finding:
    card = candidate.card
    detail = f"{card.craft} {card.name}"
    if candidate.obstacle is None:
        return Finding("engine", "good", detail)
    if candidate.obstacle.kind == "engine_unfit":
        return Finding("fitness", "warning", detail, "aibook models verify")
    if candidate.obstacle.kind == "model_missing":
        return Finding("weights", "missing", detail, card.learns or "aibook models install FOLDER")
    return Finding("engine", "missing", detail, card.set_up)


def _models(home: Path) -> Iterator[Finding]:
    """Look at damaged models too, which no engine is offered."""
    cards = (
        card for parent in (home / "models", MODELS) for card in sorted(parent.glob(f"*/{CARD}"))
    )
    for folder in (card.parent for card in cards if not card.parent.name.startswith(".")):
        try:
            card = verify(folder, largest=SOON_HASHED)
        except Problem:
            yield Finding("model", "warning", str(folder), "aibook models repair PATH")
        else:
            yield Finding("model", "good", f"{card.name} ({card.craft} {card.engine})")


def _falls(home: Path) -> Iterator[Finding]:
    """What happened to engines lately, by its kinds and how often."""
    for each in recent(home, datetime.now(UTC).date()):
        detail = f"{each.craft} {each.engine}, × {each.count}"
        yield Finding(f"falls-{each.kind}", "warning", detail)


def _graphics() -> Iterator[Finding]:
    """What would paint SDXL's pictures, and by which plan of its memory."""
    there, found = graphics_probe.card(), graphics_probe.painter()
    if there is not None and found.device != there.device:
        yield Finding("unused_card", "warning", there.name, OTHER_TORCH)
    plan = plans_for(found)[0]
    detail = f"{found.name}, {found.free:.1f} / {found.total:.1f} GB"
    yield Finding(f"paints-{plan.name}", "good", detail)


def _sound() -> Finding:
    """PortAudio comes with the wheel of sounddevice, but for Linux, where the system has it."""
    there = find_spec("sounddevice") is not None
    if there and sys.platform.startswith("linux"):
        there = _loads("libportaudio.so.2")
    return Finding("sound", "good" if there else "missing", "PortAudio", "" if there else SET_UP)


def _microphone(chosen: str) -> Iterator[Finding]:
    microphones = found()
    microphone = meant(chosen, microphones)
    if microphone is None:
        yield Finding("microphone", "warning" if is_denied() else "missing", "")
        return
    yield Finding("microphone", "good", microphone.name)
    if chosen and chosen_one(chosen, microphones) is None:
        yield Finding("chosen_microphone", "warning", chosen)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _fonts(folder: Path) -> Finding:
    faces = sorted(path.stem for path in folder.rglob(FACES))
    return Finding(
        "fonts", "good" if faces else "missing", ", ".join(faces), "" if faces else SET_UP
    )


def _space(home: Path) -> Finding:
    place = next(folder for folder in (home, *home.parents) if folder.exists())
    if not os.access(place, os.W_OK):
        return Finding("folder", "warning", str(home), "--home")
    free = shutil.disk_usage(place).free
    detail = f"{free / 1024**3:.1f} GB, {home}"
    return Finding("space", "good" if free >= LITTLE_SPACE else "warning", detail)


def _library(home: Path) -> Finding:
    if not home.is_dir() or not os.access(home, os.W_OK):
        return Finding("library", "good", str(home))
    try:
        HomeLock(home).release()
    except (Problem, OSError):
        return Finding("library", "warning", str(home))
    return Finding("library", "good", str(home))
