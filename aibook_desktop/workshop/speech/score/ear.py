"""One model as the scoring asks it: loaded when first needed, and whatever breaks is its reason."""

from __future__ import annotations

from pathlib import Path
from typing import Final, cast

from aibook_desktop.book.model import Language, Recording
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import ModelCard, read_card
from aibook_desktop.engines.ports import Transcriber
from aibook_desktop.engines.registry import card_named

_LONGEST_REASON: Final = 200


class ModelBroke(Exception):  # noqa: N818 - it carries the world's problem to the model's row
    """A model could not be loaded or could not go on; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.kind)
        self.problem = problem


class Ear:
    """A model that is loaded when it is first asked, so that one that is done is never loaded.

    Raises `ModelBroke` for a folder without a sound card.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.card = _card_of(folder)
        self._transcriber: Transcriber | None = None

    def hear(self, recording: Recording, language: Language) -> str:
        """Return what the model hears; raises `ModelBroke`."""
        try:
            if self._transcriber is None:
                engine = card_named("transcriber", self.card.engine).build(self._folder)
                self._transcriber = cast("Transcriber", engine)
            return self._transcriber.transcribe(recording, language).text
        except Problem as problem:
            raise ModelBroke(problem) from problem
        except Exception as error:
            reason = f"{type(error).__name__}: {error}"[:_LONGEST_REASON]
            failed = Problem("model_failed", model=self._folder.name, error=reason)
            raise ModelBroke(failed) from error


def _card_of(folder: Path) -> ModelCard:
    try:
        return read_card(folder)
    except Problem as problem:
        raise ModelBroke(problem) from problem
