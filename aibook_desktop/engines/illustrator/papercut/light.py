"""Light: how time of day, haze and the page's palette tint every paper that is not the hero.

The cast keeps its own colours in any light, so that a hero is the same on every page; the world
round it is graded. Night is a deep blue glass in front of the papers, never black.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from aibook_desktop.engines.illustrator.papercut.colour import lighten, mix, multiply, saturate

# time -> (sky at the top, sky at the horizon, the glass, how strongly it tints)
_TIMES: Final = {
    "morning": ("#a9d3ea", "#fdebd0", "#fff0dd", 0.55),
    "day": ("#86c2e8", "#e2f3f4", "#ffffff", 0.0),
    "sunset": ("#7f79b8", "#fbc08c", "#f7b391", 0.62),
    "night": ("#1b2a60", "#5a72b4", "#8698e8", 0.86),
}
# palette -> (tint, share, saturation)
_MOODS: Final = {
    "warm": ("#f5ad6a", 0.13, 1.06),
    "fresh": ("#92d68d", 0.11, 1.08),
    "cool": ("#7fb4ea", 0.17, 0.95),
    "soft": ("#f9e3ea", 0.26, 0.86),
    "bright": ("#ffe9a8", 0.05, 1.2),
    "dusk": ("#a98bc9", 0.2, 0.95),
    "night": ("#33478f", 0.22, 0.95),
}
PAGE: Final = 1024
STRIPS: Final = 64
_GREY: Final = {"cloudy": 0.3, "rain": 0.45, "snow": 0.3, "windy": 0.1, "clear": 0.0}


@dataclass(frozen=True, slots=True)
class Light:
    """The light of one page; colours are `#rrggbb`."""

    time: str
    weather: str
    palette: str

    @property
    def night(self) -> bool:
        """Whether lamps, stars and windows shine."""
        return self.time == "night"

    @property
    def sky(self) -> tuple[str, str]:
        """The colours at the top of the sky and at the horizon."""
        top, low, _, _ = _TIMES[self.time]
        grey = "#46557f" if self.night else "#c3ccd8"
        share = _GREY[self.weather]
        return tuple(self._mood(mix(each, grey, share)) for each in (top, low))  # type: ignore[return-value]

    def tone(self, colour: str, depth: float = 0.0) -> str:
        """A paper in this light; `depth` 0 is near, 1 is lost in the haze of the horizon."""
        _, _, glass, share = _TIMES[self.time]
        lit = self._mood(mix(colour, multiply(colour, glass), share))
        if self.night:
            lit = mix(lit, "#2f4794", 0.34)
        return mix(lit, self.sky[1], depth)

    def lamp(self, colour: str) -> str:
        """A paper that gives light itself: unchanged at night, a little paler by day."""
        return colour if self.night else lighten(colour, 0.15)

    def _mood(self, colour: str) -> str:
        tint, share, saturation = _MOODS[self.palette]
        return saturate(mix(colour, tint, share), saturation)


def heaven(sky: tuple[str, str]) -> str:
    """The sky as strips from the top colour to the horizon's.

    A gradient over a whole page costs 50 ms in resvg, forty flat strips 2 ms, and the grain of the
    paper hides their edges.
    """
    height = PAGE / STRIPS
    return "".join(
        f'<rect y="{i * height:.0f}" width="{PAGE}" height="{height:.0f}"'
        f' fill="{mix(*sky, min(1.0, i / (STRIPS * 0.72)))}"/>'
        for i in range(STRIPS)
    )


def shines(light: Light) -> str:
    """The few gradients of a page: the shine of sun and moon, lamps, ground shadows."""
    sun = "#fff3c4" if light.night else "#fff6d8"
    return (
        "<defs>"
        + _radial("shine", sun, 0.62)
        + _radial("lamp", "#ffd98a", 0.7)
        + _radial("ground", "#141d45", 0.42)
        + "</defs>"
    )


def _radial(name: str, colour: str, strength: float) -> str:
    return (
        f'<radialGradient id="{name}"><stop offset=".3" stop-color="{colour}"'
        f' stop-opacity="{strength}"/><stop offset="1" stop-color="{colour}" stop-opacity="0"/>'
        "</radialGradient>"
    )
