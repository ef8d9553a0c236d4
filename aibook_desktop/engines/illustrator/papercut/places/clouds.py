"""The sky above the clouds."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import mix
from aibook_desktop.engines.illustrator.papercut.heavens import cloud
from aibook_desktop.engines.illustrator.papercut.paper import (
    piece,
)
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage


def sky(stage: Stage) -> Backdrop:
    """Banks of clouds down to the bottom of the page, the lower the whiter."""
    hand, h = stage.hand, stage.horizon
    blue, white = "#bcd9f2", "#ffffff"
    papers = [
        stage.tone(mix(blue, white, share), 0.12 - 0.1 * share) for share in (0.1, 0.34, 0.58, 0.8)
    ]
    far = "".join(
        cloud(x, h - hand.uniform(60, 230), hand.uniform(170, 280), stage.tone(white, 0.2))
        for x in (90, 400, 730, 960)
    )
    far += _bank(stage, h - 20, papers[0], 60)
    near = _bank(stage, h + 50, papers[1], 84) + cloud(
        stage.aside(0.72), h + 92, 360, stage.tone(white)
    )
    near += _bank(stage, h + 130, papers[2], 104) + _bank(stage, h + 250, papers[3], 130)
    return Backdrop(far, near)


def _bank(stage: Stage, y: float, colour: str, bump: float) -> str:
    x, path = -300.0, ""
    while x < 1320:
        w = stage.hand.uniform(bump * 1.0, bump * 2.0)
        path += f"a{w / 2:.0f} {w * 0.42:.0f} 0 0 1 {w:.0f} {0}"
        x += w
    return piece(f"M-300 {y:.0f}{path}V1450H-300Z", colour, -4)
