"""What a house adds to SDXL: its adapters and the same hero, behind the `Additions` protocol.

An adapter that turns out to be made for other networks is left out when it is first tried, and
stays so; the worker's log says which and why.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar, get_args

from aibook_desktop.book.model import Character, Page
from aibook_desktop.engines.diffusion.cards import is_full
from aibook_desktop.engines.diffusion.recipes import Recipe, Scheduler, few_steps
from aibook_desktop.engines.illustrator.sdxl.adapters import (
    CONTROLS,
    LORAS,
    WORDS,
    Adapter,
    Choice,
    LeftOut,
    choose,
    is_plain,
)
from aibook_desktop.engines.illustrator.sdxl.additions import NONE, Additions, BeforeStep
from aibook_desktop.engines.illustrator.sdxl.anchor import Anchors, anchor_page
from aibook_desktop.engines.illustrator.sdxl.control import (
    Control,
    control_arguments,
    controlled,
    read_control,
)
from aibook_desktop.engines.illustrator.sdxl.loras import UNFIT, Lora
from aibook_desktop.engines.illustrator.sdxl.new_words import NewWord
from aibook_desktop.engines.illustrator.sdxl.prompt import Count, photo_prompt, prompt
from aibook_desktop.engines.model_card import read_card
from aibook_desktop.engines.options import Options

_log = logging.getLogger(__name__)
_STEPS: Final = range(1, 31)
_MOST_GUIDANCE: Final = 10.0
T = TypeVar("T")


class House:
    """Satisfies `Additions`."""

    def __init__(self, choice: Choice, anchors: Anchors | None = None, trigger: str = "") -> None:
        """Nothing is loaded yet; `trigger` wakes what the base itself has learned of a class."""
        self.left_out = list(choice.left_out)
        self._choice = choice
        self._anchors = anchors
        self._trigger = trigger
        self._loras: list[Lora] = []
        self._words: list[NewWord] = []
        self._controls: tuple[Control, ...] = ()
        self._unfit: set[Path] = set()
        for each in choice.left_out:
            _log.warning("adapter %s left out: %s", each.folder, each.reason)

    @property
    def one_by_one(self) -> bool:
        """Control pictures and anchors belong to one page each."""
        return self._anchors is not None or bool(self._choice.of(*CONTROLS))

    @property
    def triggers(self) -> tuple[str, ...]:
        """The words that wake the adapters in use."""
        used = (each for each in self._choice.adapters if each.folder not in self._unfit)
        words = (self._trigger, *(each.trigger for each in used))
        return tuple(dict.fromkeys(filter(None, words)))

    def recipe(self, usual: Recipe) -> Recipe:
        """Few steps where weights for them are in use; with any LoRA no refiner, which undoes it.

        Which of them fit is known once the base was dressed.
        """
        loras = [each for each in self._choice.of(*LORAS) if each.folder not in self._unfit]
        few = (few_step_recipe(each) for each in loras if each.card.role == "few-step")
        return next(filter(None, few), usual.unrefined() if loras else usual)

    def dressed(self, base: Any) -> Any:
        """Fuse LoRAs, make words known, and return a pipeline that looks at control pictures.

        Whatever an earlier loading has left, perhaps in memory that ran out, goes first.
        """
        self._controls = ()
        if self._anchors is not None:
            self._anchors.forget()
        self._loras = self._working(LORAS, partial(_fused, base))
        self._words = self._working((WORDS,), partial(_known, base))
        self._controls = tuple(self._working(CONTROLS, partial(read_control, base)))
        return controlled(base, self._controls) if self._controls else base

    def taught(self, base: Any) -> None:
        """Give LoRAs and new words to text encoders that were just loaded."""
        for lora in self._loras:
            lora.into_encoders(base)
        for word in self._words:
            word.into_encoders(base)

    def said(
        self, page: Page, cast: tuple[Character, ...], count: Callable[[str], int], style: str
    ) -> str:
        """The prompt of a page, with the words that wake the adapters."""
        return prompt(page, cast, self._counting(count), style, self.triggers).text

    def said_of_photo(self, count: Count, style: str) -> str:
        """The prompt of a photo that is painted over."""
        return photo_prompt(self._counting(count), style, self.triggers).text

    def arguments(
        self, page: Page, cast: tuple[Character, ...], seed: int, edge: int
    ) -> Mapping[str, Any]:
        """The control pictures of a page."""
        return control_arguments(self._controls, page, cast, seed, edge)

    def anchor(self, page: Page, cast: tuple[Character, ...]) -> Page | None:
        """The hero's sheet, where the house wants the same hero."""
        return anchor_page(page, cast) if self._anchors is not None else None

    def remembers(self, key: str) -> bool:
        """Whether that anchor was painted."""
        return self._anchors is None or self._anchors.remembers(key)

    def remembering(self, key: str, base: Any) -> AbstractContextManager[BeforeStep]:
        """Surround the run of an anchor."""
        self._stand_beside(base)
        if self._anchors is None:
            return NONE.remembering(key, base)
        return self._anchors.remembering(key, base.unet)

    def looking(self, key: str | None, base: Any) -> AbstractContextManager[BeforeStep]:
        """Surround the run of a page."""
        self._stand_beside(base)
        if self._anchors is None:
            return NONE.looking(key, base)
        return self._anchors.looking(key, base.unet)

    def _stand_beside(self, base: Any) -> None:
        """Bring the ControlNets to where the base works; they stay until all is loaded anew."""
        for control in self._controls:
            control.network.to(base.vae.device)

    def _counting(self, count: Count) -> Count:
        """Count a learned word as many times as it has vectors."""
        written = {word.trigger: word.written for word in self._words}

        def counted(text: str) -> int:
            for trigger, names in written.items():
                text = text.replace(trigger, names)
            return count(text)

        return counted

    def _working(self, roles: tuple[str, ...], load: Callable[[Adapter], T]) -> list[T]:
        """Load the adapters of some roles; those that don't fit are left out from now on."""
        loaded = []
        for adapter in self._choice.of(*roles):
            work = self._tried(adapter, load)
            if work is not None:
                loaded.append(work)
        return loaded

    def _tried(self, adapter: Adapter, load: Callable[[Adapter], T]) -> T | None:
        if adapter.folder in self._unfit:
            return None
        try:
            return load(adapter)
        except UNFIT as error:
            if is_full(error):
                raise
        self._unfit.add(adapter.folder)
        self.left_out.append(LeftOut(adapter.folder.name, "unfit"))
        _log.warning("adapter %s left out: unfit", adapter.folder.name)
        return None


def house_for(weights: Path, options: Options) -> Additions:
    """What a house's options add to the engine whose model folder is `weights`."""
    trigger = read_card(weights).option("trigger")
    if not options.adapters and not options.same_hero and not trigger:
        return NONE
    anchors = Anchors() if options.same_hero else None
    return House(choose(weights, options.adapters), anchors, trigger if is_plain(trigger) else "")


def few_step_recipe(adapter: Adapter) -> Recipe | None:
    """The recipe that few-step weights were distilled for; None if their card has no sound one."""
    option = adapter.card.option
    try:
        steps, guidance = int(option("steps", "8")), float(option("guidance", "1"))
    except ValueError:
        return None
    scheduler = option("scheduler", "euler")
    known = next((each for each in get_args(Scheduler) if each == scheduler), None)
    if known is None or steps not in _STEPS or not 0 <= guidance <= _MOST_GUIDANCE:
        return None
    return few_steps(steps, known, guidance)


def _fused(base: Any, adapter: Adapter) -> Lora:
    lora = Lora(adapter, base)
    lora.into_unet(base)
    return lora


def _known(base: Any, adapter: Adapter) -> NewWord:
    word = NewWord(adapter, base)
    word.into_tokenizers(base)
    return word
