"""What the page of model packs may ask; the composition root fulfils it with the studio.

Everything may block and raise `Problem`. What takes long comes as events, and closing the iterator
is a pause: the next call goes on where it stopped.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from aibook_desktop.studio.model_choice import Rival
from aibook_desktop.studio.packs.events import Arriving, Examined, Installed, Mended
from aibook_desktop.studio.packs.looking import Pack, Unusable
from aibook_desktop.studio.packs.shelf import Half
from aibook_desktop.studio.packs.upkeep import Line


@dataclass(frozen=True, slots=True)
class PacksView:
    """What is installed, what has arrived in part, bytes that are free, what can be chosen from."""

    lines: tuple[Line, ...] = ()
    halves: tuple[Half, ...] = ()
    free: int = 0
    rivals: tuple[Rival, ...] = ()


class PacksOffice(Protocol):
    """Who keeps the models."""

    def view(self) -> PacksView:
        """How it stands."""
        ...

    def on_sticks(self) -> tuple[Pack | Unusable, ...]:
        """Every pack on every drive that is plugged in."""
        ...

    def licence(self, pack: Pack) -> str:
        """The words of a pack's licence, "" when it brings none."""
        ...

    def install(self, pack: Pack) -> Iterator[Arriving | Installed]:
        """Take a pack in, or go on with it."""
        ...

    def repair(self, pack: Pack) -> Iterator[Arriving | Mended]:
        """Fetch what is damaged at home from a stick."""
        ...

    def examine(self) -> Iterator[Arriving | Examined]:
        """Hash every file of every model."""
        ...

    def discard(self, digest: str) -> None:
        """Throw away what has arrived of a pack."""
        ...

    def remove(self, name: str) -> None:
        """Take a model out of the home."""
        ...
