"""Whom a visit with grown-ups meets: a class of one, a loudspeaker, an empty cupboard."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from aibook_desktop.library.lines import Child
from aibook_desktop.ui.grownups.packs_office import PacksView

HANA = Child("c1", "하나", "rabbit")


@dataclass
class Register:
    """A class of one."""

    signed: list[str | None] = field(default_factory=list)
    pupils: tuple[Child, ...] = (HANA,)

    def children(self) -> tuple[Child, ...]:
        return self.pupils

    def sign_in(self, child: str | None) -> None:
        self.signed.append(child)


@dataclass
class Loudness:
    """A loudspeaker's knob, and whether it is heard."""

    volume: float = 1.0
    playing: bool = False


class NoPacks:
    """A home without models, and no stick."""

    def view(self) -> PacksView:
        return PacksView()

    def on_sticks(self) -> tuple[Any, ...]:
        return ()

    def __getattr__(self, name: str) -> Any:
        return lambda *_: iter(())
