"""Lets another narrator read and gives its sound a person's voice, with that person's consent.

Which narrator reads stands in the card of the voice's folder. Before every page the consent is
looked at again, because a worker may live for longer than a consent, and a voice may be erased
meanwhile. Every sound says in itself that an AI speaks.
"""

from __future__ import annotations

import wave
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final, Protocol, cast

import numpy as np
from numpy.typing import NDArray

from aibook_desktop.book.model import LANGUAGES, Language, Narration
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.resources import MODELS
from aibook_desktop.book.strings import say
from aibook_desktop.engines.model_card import (
    InstalledModel,
    ModelCard,
    installed,
    read_card,
    verify,
)
from aibook_desktop.engines.narrator.wav import unwrapped, wav
from aibook_desktop.engines.ports import Narrator
from aibook_desktop.engines.progress import Progress, Reporting, Tell, unheard
from aibook_desktop.engines.registry import card_named
from aibook_desktop.engines.voices.consent import check_consent, state_of

Sound = NDArray[np.float64]

BORROWERS: Final = ("family", "rvc")
MOST_LOADED: Final = 2
_HASHED_AT_ONCE: Final = 1 << 20
_FULL_SCALE: Final = 32_768


class Converter(Protocol):
    """Makes sound resemble a person."""

    def convert(
        self, samples: Sound, rate: int, language: Language, tell: Tell
    ) -> tuple[Sound, int]:
        """Return other samples (-1 to 1) that last as long, and their rate; `tell` is called."""
        ...


Open = Callable[[InstalledModel], Converter]


@dataclass(frozen=True, slots=True)
class _Voice:
    """One person's voice, loaded."""

    model: InstalledModel
    narrator: Narrator
    converter: Converter


class BorrowedNarrator:
    """The port's shape; `voice` names a voice's folder, "" is the one that it was built with."""

    def __init__(
        self, engine: str, folder: Path, open_: Open, today: Callable[[], date] = date.today
    ) -> None:
        self._engine, self._folder, self._open, self._today = engine, folder, open_, today
        self._voices: OrderedDict[str, _Voice] = OrderedDict()
        self._tell: Tell = unheard

    def report_to(self, tell: Tell) -> None:
        """Tell how far it is from the next page on."""
        self._tell = tell

    def smoke(self) -> None:
        """Say a word with a voice that may be used today, if there is one; raises `Problem`.

        The one that it was built with comes first. That some person's time is over, or another's
        voice is broken, says nothing about the engine.
        """
        trouble: Problem | None = None
        for model in self._usable():
            try:
                self.read("1", model.card.languages[0], model.folder.name)
            except Problem as problem:
                if problem.kind == "cancelled":
                    raise
                trouble = trouble or problem
            else:
                return
        if trouble is not None:
            raise trouble

    def read(self, text: str, language: Language, voice: str) -> Narration:
        """Speak a page.

        Raises `Problem` voice_unknown, voice_expired or voice_without_consent, and whatever the
        narrator within it raises.
        """
        folder = self._folder.parent / voice if voice else self._folder
        if folder.parent != self._folder.parent:
            raise Problem("voice_unknown")
        try:
            check_consent(folder, self._today())
        except Problem:
            self._voices.pop(folder.name, None)
            raise
        loaded = self._loaded(folder)
        if language not in loaded.model.card.languages:
            raise Problem("engine_failed", engine=self._engine)
        if isinstance(loaded.narrator, Reporting):
            loaded.narrator.report_to(self._tell)
        said = loaded.narrator.read(text, language, loaded.model.card.option("base_voice"))
        return self._given_to(loaded, said, language)

    def _usable(self) -> Iterator[InstalledModel]:
        """The voices that may be used today, the one that it was built with first."""
        models = installed((self._folder.parent,))
        for model in sorted(models, key=lambda each: each.folder != self._folder):
            mine = (model.card.craft, model.card.engine) == ("narrator", self._engine)
            if mine and model.card.languages and state_of(model.folder, self._today()) == "valid":
                yield model

    def _given_to(self, voice: _Voice, said: Narration, language: Language) -> Narration:
        try:
            samples, rate = unwrapped(said.sound)
        except (wave.Error, EOFError):
            raise Problem("engine_failed", engine=self._engine) from None
        self._tell(Progress(0))
        sound = np.frombuffer(samples, dtype="<i2").astype(np.float64) / _FULL_SCALE
        if said.words:
            sound, rate = voice.converter.convert(sound, rate, language, self._tell)
        whole = (np.clip(sound, -1, 1) * (_FULL_SCALE - 1)).astype("<i2")
        return replace(said, sound=wav(whole.tobytes(), rate, _note()))

    def _loaded(self, folder: Path) -> _Voice:
        known = self._voices.get(folder.name)
        if known is None or known.model.card != read_card(folder):
            card = verify(folder, largest=_HASHED_AT_ONCE)
            if (card.craft, card.engine) != ("narrator", self._engine):
                raise Problem("voice_unknown")
            model = InstalledModel(folder, card)
            self._make_room(folder.name)
            self._voices[folder.name] = _Voice(model, narrator_of(model), self._open(model))
        self._voices.move_to_end(folder.name)
        return self._voices[folder.name]

    def _make_room(self, name: str) -> None:
        self._voices.pop(name, None)
        while len(self._voices) >= MOST_LOADED:
            self._voices.popitem(last=False)


def _note() -> str:
    return " · ".join(say("voices.note", language) for language in LANGUAGES)


def narrator_of(model: InstalledModel) -> Narrator:
    """Build the narrator that reads for a voice; raises `Problem` where it is no longer there."""
    name = model.card.option("base", "espeak")
    engine = card_named("narrator", name)
    if name in BORROWERS or engine.missing_modules():
        raise Problem("engine_missing", craft="narrator", engine=name, known="espeak")
    return cast("Narrator", engine.build(_weights(model.card, model.folder.parent)))


def _weights(card: ModelCard, shelf: Path) -> Path | None:
    wanted = card.option("base_model")
    if not wanted:
        return None
    for model in installed((shelf, MODELS)):
        if model.folder.name == wanted:
            return model.folder
    raise Problem("model_missing", engine=wanted)
