"""Whose voices there are, which engine speaks with them, and reading with the chosen one.

A voice is a model folder and is chosen by its folder's name, whatever engine it belongs to; so the
voice that a grown-up chose for a language decides which narrator is asked first.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final, Literal

from aibook_desktop.book.model import Language, MadeWith, Narration
from aibook_desktop.book.resources import MODELS
from aibook_desktop.engines.model_card import InstalledModel, installed
from aibook_desktop.engines.progress import Tell, unheard
from aibook_desktop.engines.registry import BORROWED, card_named, cards_of
from aibook_desktop.engines.voices.consent import read_consent, state_of
from aibook_desktop.studio.events import StoodIn
from aibook_desktop.studio.workplace import Studio

_STYLES: Final = "voice_styles/"

State = Literal["valid", "expired", "withdrawn", "missing", "open"]


@dataclass(frozen=True, slots=True)
class Voice:
    """One installed voice.

    `who`, `listeners` and `expires_on` are a person's, "" for a voice that needs nobody's consent,
    whose `state` is "open"; `styles` are names of its own ("F1").
    """

    name: str
    engine: str
    languages: tuple[Language, ...]
    digest: str
    state: State
    who: str = ""
    listeners: str = ""
    expires_on: str = ""
    styles: tuple[str, ...] = ()

    @property
    def usable(self) -> bool:
        """Whether it may read today."""
        return self.state in ("valid", "open")


def voices(home: Path, today: date | None = None) -> tuple[Voice, ...]:
    """Every installed voice, those of persons included whatever their state."""
    engines = {card.name for card in cards_of("narrator") if card.weights}
    now = today or datetime.now(UTC).astimezone().date()
    return tuple(
        _voice(model, now)
        for model in installed((home / "models", MODELS))
        if model.card.craft == "narrator" and model.card.engine in engines and not model.card.role
    )


def voice_named(home: Path, name: str) -> Voice | None:
    """Find a voice by its folder, also with a style behind a plus; None for another name."""
    folder = name.partition("+")[0]
    return next((each for each in voices(home) if folder and each.name == folder), None)


def names_for(home: Path, language: Language) -> tuple[str, ...]:
    """Voices that are nobody's and speak a language: folders, each with its styles."""
    names: list[str] = []
    for voice in voices(home):
        if voice.state == "open" and language in voice.languages and not _lacking(voice.engine):
            names += [f"{voice.name}+{style}" for style in voice.styles] or [voice.name]
    return tuple(names)


def is_voiced_by_person(made_with: MadeWith | None) -> bool:
    """Whether a sound was made with a person's voice, which has to be shown."""
    return made_with is not None and made_with.engine in BORROWED


def is_taken_back(home: Path, made_with: MadeWith) -> bool:
    """Whether a person's voice was erased, or its time ended, while it made a sound."""
    if not is_voiced_by_person(made_with):
        return False
    return not any(each.usable and each.digest == made_with.weights for each in voices(home))


def narrate(
    text: str,
    language: Language,
    studio: Studio,
    tell: Callable[[StoodIn], None],
    seed: int = 0,
    *,
    hear: Tell = unheard,
) -> tuple[Narration, MadeWith]:
    """Read with the voice that is chosen for a language; raises `Problem` when nobody can read.

    `hear` may raise `Problem` cancelled (see `Crew.perform`).
    """
    name = studio.settings.voice(language)
    chosen = voice_named(studio.home, name)
    narration, seat = studio.crew.perform(
        "narrator",
        lambda engine: engine.read(text, language, name),
        tell,
        chosen.engine if chosen is not None else None,
        hear=hear,
    )
    made = seat.made_with(seed)
    if chosen is not None and made.engine == chosen.engine:
        made = replace(made, weights=chosen.digest)
    return narration, made


def _lacking(engine: str) -> bool:
    return bool(card_named("narrator", engine).missing_modules())


def _voice(model: InstalledModel, today: date) -> Voice:
    card, name = model.card, model.folder.name
    styles = tuple(
        sorted(Path(each).stem for each in card.file_names() if each.startswith(_STYLES))
    )
    if card.engine not in BORROWED:
        return Voice(name, card.engine, card.languages, card.digest, "open", styles=styles)
    consent = read_consent(model.folder)
    voice = Voice(name, card.engine, card.languages, card.digest, state_of(model.folder, today))
    if consent is None:
        return voice
    return replace(
        voice, who=consent.who, listeners=consent.listeners, expires_on=consent.expires_on
    )
