"""What is under an actor's feet and just over them: shadows, clouds, water, motion marks."""

from __future__ import annotations

from aibook_desktop.book.model import Scene
from aibook_desktop.engines.illustrator.papercut.figures import HOVERING
from aibook_desktop.engines.illustrator.papercut.figures.vehicles import VEHICLES
from aibook_desktop.engines.illustrator.papercut.heavens import cloud
from aibook_desktop.engines.illustrator.papercut.light import Light
from aibook_desktop.engines.illustrator.papercut.paper import (
    dot,
    flat,
    ground_shadow,
    group,
    line,
)
from aibook_desktop.engines.illustrator.papercut.shapes import oval
from aibook_desktop.engines.illustrator.papercut.staging import Spot

_RESTING = frozenset({"sit", "sleep", "carry", "fall"})


def afloat(scene: Scene, spot: Spot) -> tuple[float, float]:
    """How high somebody floats (pixels) and how tilted: in water nearly all, in space a little."""
    if spot.character.kind in VEHICLES or spot.actor.pose in _RESTING:
        return 0.0, 0.0
    if scene.place == "undersea":
        return 34 * spot.scale, 4.0 if spot.actor.pose in {"walk", "run"} else -2.0
    if scene.place == "space":
        return 9 * spot.scale, 2.0
    return (6 * spot.scale, 0.0) if spot.character.kind in HOVERING else (0.0, 0.0)


def below(scene: Scene, spot: Spot) -> str:
    """A shadow, a cloud to stand on, or the water that a whale brings along."""
    marks = group(_marks(spot), spot.x, spot.y, 0, spot.scale, mirrored=spot.facing < 0)
    return _ground(scene, spot) + marks


def _ground(scene: Scene, spot: Spot) -> str:
    wide = spot.half * 0.82
    if scene.place == "sky":
        light = Light(scene.time, scene.weather, scene.palette)
        return cloud(
            spot.x, spot.y + 6 * spot.scale, spot.half * 3.1, light.tone("#f7fbff", 0.02), 0.98
        )
    if spot.character.kind == "whale" and scene.place not in {"undersea", "space", "moon"}:
        rim = oval(spot.x, spot.y - 6, spot.half * 1.06, spot.half * 0.2)
        inner = oval(spot.x, spot.y - 8, spot.half * 0.98, spot.half * 0.16)
        return flat(rim, "#d5eef7") + flat(inner, "#7fbfde")
    return ground_shadow(spot.x, spot.y + 2, wide)


def over(scene: Scene, spot: Spot) -> str:
    """What lies over the feet: cloud tufts and ripples."""
    drawn = ""
    if scene.place == "sky":
        light = Light(scene.time, scene.weather, scene.palette)
        paper = light.tone("#ffffff", 0.0)
        drawn += flat(oval(spot.x - spot.half * 0.5, spot.y + 9, spot.half * 0.42, 15), paper)
        drawn += flat(oval(spot.x + spot.half * 0.5, spot.y + 11, spot.half * 0.46, 16), paper)
    if spot.character.kind == "whale" and scene.place not in {"undersea", "space", "moon", "sky"}:
        ripples = "M-100 -8q14 -10 28 0t28 0t28 0t28 0t28 0t28 0t28 0"
        drawn += group(line(ripples, "#d5eef7", 5), spot.x, spot.y + 4, 0, spot.half / 124)
    return drawn


def _marks(spot: Spot) -> str:
    pose, paper = spot.actor.pose, "#fffaf0"
    if pose == "run":
        puffs = "".join(
            dot(x, y, r, paper, 0.75) for x, y, r in ((-84, -8, 11), (-102, -16, 8), (-116, -6, 6))
        )
        return puffs + line("M-100 -70h-20M-96 -92h-26M-102 -48h-14", paper, 4, 0.8)
    if pose == "jump" and spot.character.kind != "whale":
        return line("M-30 -22v18M0 -26v24M30 -22v18", paper, 4.5, 0.85)
    if pose == "fall":
        puffs = "".join(
            dot(x, y, r, paper, 0.55)
            for x, y, r in ((-64, -4, 9), (-78, -8, 6), (92, -4, 9), (106, -8, 6))
        )
        return puffs + line("M-92 -96C-84 -150 -40 -190 0 -196M-104 -60l-16 -4", paper, 4.5, 0.8)
    return ""
