"""What a grown-up set for the engines, and what the studio asks of one that failed before.

One frozen value for all engines: each reads what concerns it and leaves the rest. It reaches a
worker as the first frame on its wire, never on a command line that others could list, because it
may hold the key of a server.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final, Literal, Protocol, runtime_checkable

Preset = Literal["draft", "good", "best"]
PRESETS: Final[tuple[Preset, ...]] = ("draft", "good", "best")


@dataclass(frozen=True, slots=True)
class Options:
    """The wishes of the house.

    `preset` is how much time a picture may take; `adapters` are the names of model folders that
    lie beside the engine's own and change how it draws, each with an optional weight
    ("our-class" or "our-class:0.8"); `same_hero` lets all pages look at one picture of the hero;
    `smaller` is how many steps below the plan that memory allows an engine works, after it was
    lost; `server`, `model` and `secret` are the address, model name and key of an
    OpenAI-compatible server; `online` is a grown-up's consent to use it, never given in a kiosk.
    """

    preset: Preset = "good"
    adapters: tuple[str, ...] = ()
    same_hero: bool = False
    smaller: int = 0
    server: str = ""
    model: str = ""
    secret: str = field(default="", repr=False)
    online: bool = False

    def offline(self) -> Options:
        """What an engine may know that has no business with a server."""
        return replace(self, server="", model="", secret="", online=False)


USUAL: Final = Options()


@runtime_checkable
class Picky(Protocol):
    """An engine that works without those of `Options.adapters` that it can't use."""

    @property
    def left_out(self) -> tuple[str, ...]:
        """Their folders' names."""
        ...
