"""Light: how time of day, haze and the page's palette tint every paper that is not the hero.

The cast keeps its own colours in any light, so that a hero is the same on every page; the world
round it is graded. Night is a deep blue glass in front of the papers, never black.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from aibook_desktop.engines.illustrator.papercut.colour import (
    brightness,
    lighten,
    mix,
    multiply,
    saturate,
)


@dataclass(frozen=True, slots=True)
class Hour:
    """The light of a time of day: the sky from top to horizon, and the glass before the papers.

    `share` says how strongly the glass tints; `shine` is the colour of the light itself, and
    `height` how far down the page the sun or moon stands, 0 to 1.
    """

    sky: tuple[str, str, str]
    glass: str
    share: float
    shine: str
    height: float


_TIMES: Final = {
    "dawn": Hour(("#7c97cf", "#e9bccb", "#ffe6c4"), "#efdcee", 0.5, "#ffd9c0", 0.4),
    "morning": Hour(("#69b3e6", "#b5def0", "#fdefcf"), "#fff2da", 0.5, "#fff0b8", 0.24),
    "day": Hour(("#4aa3e2", "#8ccbf0", "#d6eff6"), "#ffffff", 0.0, "#fff6d0", 0.14),
    "sunset": Hour(("#6a76bd", "#f0967f", "#ffd488"), "#ffc596", 0.55, "#ffc27a", 0.38),
    "dusk": Hour(("#36458c", "#8474bd", "#ef9f9b"), "#b2a2e2", 0.62, "#f7b0a8", 0.42),
    "night": Hour(("#16245a", "#33498f", "#5f7abb"), "#8698e8", 0.86, "#c9d6ff", 0.16),
}
# palette -> (tint, share, saturation)
_MOODS: Final = {
    "warm": ("#f5ad6a", 0.13, 1.1),
    "fresh": ("#92d68d", 0.1, 1.12),
    "cool": ("#7fb4ea", 0.16, 1.0),
    "soft": ("#f7d3de", 0.16, 0.98),
    "bright": ("#ffe27a", 0.05, 1.22),
    "dusk": ("#b48fd0", 0.1, 1.06),
    "night": ("#33478f", 0.2, 1.0),
}
PAGE: Final = 1024
STRIPS: Final = 128
_GREY: Final = {
    "cloudy": 0.3,
    "rain": 0.45,
    "snow": 0.25,
    "windy": 0.08,
    "clear": 0.0,
    "foggy": 0.5,
}
_HAZE: Final = {"foggy": 0.62, "rain": 0.08, "snow": 0.08}


@dataclass(frozen=True, slots=True)
class Light:
    """The light of one page; colours are `#rrggbb`. Indoors a lamp makes the night milder."""

    time: str
    weather: str
    palette: str
    indoors: bool = False

    @property
    def hour(self) -> Hour:
        """The light of this time of day."""
        return _TIMES[self.time]

    @property
    def night(self) -> bool:
        """Whether lamps, stars and windows shine."""
        return self.time in {"night", "dusk"}

    @property
    def heavens(self) -> tuple[str, str, str]:
        """The colours of the sky at the top, in the middle and at the horizon."""
        grey = "#46557f" if self.night else "#c3ccd8"
        share = _GREY[self.weather]
        top, middle, low = (self._mood(mix(each, grey, share)) for each in self.hour.sky)
        return top, middle, low

    @property
    def sky(self) -> tuple[str, str]:
        """The colours at the top of the sky and at the horizon."""
        top, _, low = self.heavens
        return top, low

    @property
    def haze(self) -> str:
        """What far things fade into."""
        _, middle, low = self.heavens
        return mix(middle, low, 0.5)

    def tone(self, colour: str, depth: float = 0.0) -> str:
        """A paper in this light; `depth` 0 is near, 1 is lost in the haze of the horizon."""
        hour = self.hour
        share = hour.share * (0.72 if self.indoors else 1.0)
        lit = self._mood(mix(colour, multiply(colour, hour.glass), share))
        if self.time == "night":
            lit = mix(lit, "#2f4794", 0.1 if self.indoors else 0.34)
        far = min(1.0, depth + _HAZE.get(self.weather, 0.0) * (0.35 + depth))
        return mix(lit, self.haze, far)

    def lamp(self, colour: str) -> str:
        """A paper that gives light itself: unchanged at night, a little paler by day."""
        return colour if self.night else lighten(colour, 0.15)

    def _mood(self, colour: str) -> str:
        """Tint a colour by the palette: a pale paper less, or snow would turn yellow."""
        tint, share, saturation = _MOODS[self.palette]
        return saturate(mix(colour, tint, share * (1.3 - brightness(colour))), saturation)


def heaven(sky: tuple[str, ...]) -> str:
    """The sky as strips from the top colour over any others to the horizon's.

    A gradient over a whole page costs 50 ms in resvg, a hundred flat strips 3 ms, and the grain of
    the paper hides their edges.
    """
    height = PAGE / STRIPS
    return "".join(
        f'<rect y="{i * height:.0f}" width="{PAGE}" height="{height:.0f}"'
        f' fill="{_between(sky, min(1.0, i / (STRIPS * 0.64)))}"/>'
        for i in range(STRIPS)
    )


def _between(colours: tuple[str, ...], share: float) -> str:
    """The colour at a share of the way through several."""
    at = share * (len(colours) - 1)
    first = min(int(at), len(colours) - 2)
    return mix(colours[first], colours[first + 1], at - first)
