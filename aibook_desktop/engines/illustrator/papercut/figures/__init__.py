"""Everybody who can play, by hero symbol: the one place that knows which rig draws whom."""

from __future__ import annotations

from typing import Final

from aibook_desktop.engines.illustrator.papercut.figures import biped, sea, vehicles
from aibook_desktop.engines.illustrator.papercut.figures.acting import Acting, Extent, Paint
from aibook_desktop.engines.illustrator.papercut.figures.beasts import BEASTS
from aibook_desktop.engines.illustrator.papercut.figures.bones import Bones, upright_bones
from aibook_desktop.engines.illustrator.papercut.figures.children import CHILDREN
from aibook_desktop.engines.illustrator.papercut.figures.players import PLAYERS
from aibook_desktop.engines.illustrator.papercut.figures.robot import ROBOT
from aibook_desktop.engines.illustrator.papercut.figures.vehicles import VEHICLES
from aibook_desktop.engines.illustrator.papercut.figures.wildlife import WILDLIFE

UPRIGHT: Final = {**BEASTS, **WILDLIFE, **CHILDREN, **PLAYERS, "robot": ROBOT}
HOVERING: Final = frozenset({"fairy", "bee", "ghost"})
KINDS: Final = (*UPRIGHT, *VEHICLES, "whale", "octopus")


def extent_of(kind: str, pose: str) -> Extent:
    """How much room a kind takes in a pose, in figure units."""
    if kind in UPRIGHT:
        return biped.extent(UPRIGHT[kind], pose)
    if kind in VEHICLES:
        return vehicles.extent(kind, pose)
    return sea.whale_extent(pose) if kind == "whale" else sea.octopus_extent(pose)


def draw_figure(kind: str, paint: Paint, acting: Acting) -> str:
    """Draw somebody of a kind, facing right, standing on (0, 0)."""
    if kind in UPRIGHT:
        return biped.draw(UPRIGHT[kind], paint, acting)
    if kind in VEHICLES:
        return vehicles.draw(kind, paint, acting)
    return sea.whale(paint, acting) if kind == "whale" else sea.octopus(paint, acting)


def bones_of(kind: str, paint: Paint, acting: Acting) -> Bones:
    """Where the joints of somebody of a kind are, facing right, standing on (0, 0)."""
    if kind in UPRIGHT:
        return upright_bones(UPRIGHT[kind], paint, acting)
    if kind in VEHICLES:
        return vehicles.bones(kind, acting)
    return sea.whale_bones(acting) if kind == "whale" else sea.octopus_bones(acting)
