"""From a minute of reading to a voice's folder: measured, written down, put in its place at once.

The reading itself is not kept; the spoken consent is, because it is what the voice may be used by.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final, cast
from uuid import uuid4

import numpy as np
import soxr

from aibook_desktop.book.durable import make_folder, problem_of, write_durably
from aibook_desktop.book.model import LANGUAGES, Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.resources import MODELS
from aibook_desktop.book.strings import say
from aibook_desktop.engines.model_card import CARD, ModelCard, card_text, describe, installed
from aibook_desktop.engines.ports import Narrator
from aibook_desktop.engines.registry import EngineCard, cards_of
from aibook_desktop.engines.voices.cepstra import is_spoken
from aibook_desktop.engines.voices.consent import (
    ARRIVING,
    RECORDING,
    Person,
    make_consent,
    save_consent,
)
from aibook_desktop.engines.voices.converting import Part, measure, read_by
from aibook_desktop.engines.voices.reading import reading_text
from aibook_desktop.engines.voices.voice_file import FORMAT, VOICE, FamilyVoice, ReadBy, save_voice
from aibook_desktop.engines.voices.world import FRAME_MS, Sound
from aibook_desktop.workshop.voices.clips import Clip, check_clear
from aibook_desktop.workshop.voices.sounds import decoded

ENGINE: Final = "family"
LEAST_SPEECH_S: Final = 20.0
CONSENT_S: Final = (1.5, 60.0)
MEASURED_AT: Final = 16_000

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Base:
    """The narrator that reads for a voice: its card, its model folder's name or "", its voice."""

    card: EngineCard
    model: str
    voice: str = ""
    languages: tuple[Language, ...] = LANGUAGES


def check_name(name: str, shelf: Path) -> None:
    """Raise `Problem` voice_exists for a name in use."""
    if (shelf / name).exists():
        raise Problem("voice_exists")


def find_base(
    shelf: Path, engine: str | None = None, voice: str = "", language: Language | None = None
) -> Base:
    """Find the best narrator of this machine, or the one that is asked for.

    It speaks the `language` of the person, whatever else it speaks. Raises `Problem`
    engine_missing.
    """
    models = installed((shelf, MODELS))
    for card in cards_of("narrator"):
        if card.asked or not card.apart or card.missing_modules():
            continue
        if engine is not None and card.name != engine:
            continue
        if not card.weights:
            return Base(card, "", voice)
        for model in models:
            speaks = language is None or language in model.card.languages
            if speaks and (model.card.craft, model.card.engine) == ("narrator", card.name):
                return Base(card, model.folder.name, voice, model.card.languages)
    known = ", ".join(card.name for card in cards_of("narrator") if not card.asked)
    raise Problem("engine_missing", craft="narrator", engine=engine or "narrator", known=known)


def measured(reading: Clip, base: Base, shelf: Path, tell: Tell) -> FamilyVoice:
    """Measure a reading against the narrator.

    Raises `Problem` as `check_clear`, and voice_not_learnt for a narrator whose voice is none.
    """
    check_clear(reading)
    tell("voices.learning")
    part = Part.of(_for_measuring(reading), MEASURED_AT)
    spoken = int((is_spoken(part.speech.envelope) & part.speech.hums).sum()) * FRAME_MS / 1000
    if spoken < LEAST_SPEECH_S / 2:  # half of speech hums
        raise Problem("voice_too_short")
    person = measure([part])
    narrator = built(base, shelf)
    narrators: list[ReadBy] = []
    for language in base.languages:
        tell("voices.comparing")
        texts = reading_text(language)
        sounds = [decoded(narrator.read(text, language, base.voice)) for text in texts]
        try:
            narrators.append(read_by(sounds, [part], language))
        except ValueError:
            raise Problem("voice_not_learnt") from None
    return FamilyVoice(FORMAT, person, tuple(narrators), round(reading.seconds, 1))


def built(base: Base, shelf: Path) -> Narrator:
    """Build the narrator that reads for a voice."""
    folders = {model.folder.name: model.folder for model in installed((shelf, MODELS))}
    return cast("Narrator", base.card.build(folders[base.model] if base.model else None))


def check_spoken(consent: Clip) -> None:
    """Raise `Problem` where a recorded consent can't be one."""
    shortest, longest = CONSENT_S
    if not shortest <= consent.seconds <= longest:
        raise Problem("voice_too_short")
    check_clear(consent)


def keep(folder: Path, voice: FamilyVoice, base: Base, person: Person, consent: Clip) -> None:
    """Put a voice with its consent into a new folder, whole or not at all.

    Raises `Problem` voice_exists, disk_full or disk_read_only.
    """
    shelf = folder.parent
    check_name(folder.name, shelf)
    arriving = shelf / f"{ARRIVING}{uuid4().hex}"
    try:
        make_folder(arriving)
        save_voice(arriving, voice)
        add_consent(arriving, person, consent, _today())
        card = _card(arriving, folder.name, voice, base, person.language)
        write_durably(arriving / CARD, card_text(card))
        arriving.rename(folder)
    except OSError as error:
        raise problem_of(error, shelf) from error
    finally:
        with suppress(OSError):
            shutil.rmtree(arriving)


def add_consent(folder: Path, person: Person, consent: Clip, today: date) -> None:
    """Write a spoken consent and its record into a voice's folder."""
    sound = consent.as_wav()
    write_durably(folder / RECORDING, sound)
    save_consent(folder, make_consent(person, today, sound))


def _card(folder: Path, name: str, voice: FamilyVoice, base: Base, language: Language) -> ModelCard:
    options = (("base", base.card.name), ("base_model", base.model), ("base_voice", base.voice))
    seconds = f"{voice.seconds:.0f}"
    found = tuple(
        (f"formants moved by ({each.language})", f"{each.stretch:.2f}") for each in voice.narrators
    )
    return ModelCard(
        name=name,
        craft="narrator",
        engine=ENGINE,
        licence=say("voices.licence", language),
        origin=say("voices.origin", language, seconds=seconds),
        languages=tuple(each.language for each in voice.narrators),
        files=describe(folder, (VOICE,)),
        measured=found,
        options=tuple((key, value) for key, value in options if value),
    )


def _for_measuring(clip: Clip) -> Sound:
    return np.asarray(soxr.resample(clip.samples, clip.rate, MEASURED_AT), dtype=np.float64)


def _today() -> date:
    return datetime.now(UTC).astimezone().date()
