"""The voices of one engine: model folders that lie beside each other, chosen by name.

A voice is called by its folder ("kss"), by one of its speakers or styles ("F1"), or by both with a
plus between them ("kss+F1"). One that can't speak a page's language leaves it to one that can, so
that a Korean and an English voice share a bilingual book.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import Final, Generic, TypeVar

from aibook_desktop.book.model import Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import InstalledModel, installed, verify

V = TypeVar("V")
MOST_LOADED: Final = 2
HASHED_AT_ONCE: Final = 1 << 20


class Voices(Generic[V]):
    """Finds and loads voices; few stay in memory."""

    def __init__(self, engine: str, usual: Path, load: Callable[[InstalledModel], V]) -> None:
        self._engine, self._usual, self._load = engine, usual, load
        self._loaded: OrderedDict[str, V] = OrderedDict()
        self._get(InstalledModel(usual, verify(usual, largest=HASHED_AT_ONCE)))

    def find(self, voice: str, language: Language) -> tuple[V, str]:
        """Return the voice for a language and the speaker or style that `voice` names, or "".

        Raises `Problem` engine_failed where no voice speaks the language or its library refuses a
        whole one, and model_damaged.
        """
        name, _, style = voice.partition("+")
        able = [each for each in self._models() if language in each.card.languages]
        if not able:
            raise Problem("engine_failed", engine=self._engine)
        for model in able:
            if model.folder.name == name:
                return self._get(model), style
        usual = next((each for each in able if each.folder == self._usual), able[0])
        return self._get(usual), style or name

    def _models(self) -> list[InstalledModel]:
        mine = ("narrator", self._engine, "")
        return [
            model
            for model in installed((self._usual.parent,))
            if (model.card.craft, model.card.engine, model.card.role) == mine
        ]

    def _get(self, model: InstalledModel) -> V:
        name = model.folder.name
        if name not in self._loaded:
            verify(model.folder, largest=HASHED_AT_ONCE)
            self._loaded[name] = self._load(model)
            while len(self._loaded) > MOST_LOADED:
                self._loaded.popitem(last=False)
        self._loaded.move_to_end(name)
        return self._loaded[name]
