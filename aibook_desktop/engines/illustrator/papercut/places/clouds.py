"""The sky above the clouds."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.heavens import cloud
from aibook_desktop.engines.illustrator.papercut.paper import (
    piece,
)
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage


def sky(stage: Stage) -> Backdrop:
    """Banks of clouds down to the bottom of the page, the lower the whiter."""
    hand, h = stage.hand, stage.horizon
    white = "#ffffff"
    tints = ("#b4cdf0", "#cfcaf0", "#f2d7e6", "#fbf3fa")
    papers = [stage.tone(tint, 0.1 - 0.03 * i) for i, tint in enumerate(tints)]
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
