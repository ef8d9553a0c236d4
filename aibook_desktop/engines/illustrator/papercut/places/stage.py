"""What a place needs to know of a page, and what it gives back."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from aibook_desktop.engines.illustrator.papercut.light import PAGE, Light


@dataclass(frozen=True, slots=True)
class Stage:
    """One page as a place sees it: 1024 units square, actors stand about y = 800.

    `horizon` is where the farthest ground meets the sky and differs from page to page; `side` is
    -1 or 1, the side for the big thing of the place (barn, slide, castle), away from the hero;
    `blooming` is off when the story counts flowers, so that no other is on the page.
    """

    light: Light
    hand: Random
    horizon: float
    side: int
    season: str
    weather: str
    blooming: bool = True

    @property
    def snowy(self) -> bool:
        """Whether snow lies on things."""
        return self.season == "winter" or self.weather == "snow"

    def tone(self, colour: str, depth: float = 0.0) -> str:
        """A paper in the light of this page."""
        return self.light.tone(colour, depth)

    def aside(self, share: float) -> float:
        """An x on the side of the big thing; `share` 0 is the middle, 1 the edge of the page."""
        return PAGE / 2 + self.side * share * PAGE / 2


@dataclass(frozen=True, slots=True)
class Backdrop:
    """Three sheets of scenery: `far` hardly moves with the camera, `near` moves with the actors.

    `front` lies over the actors' feet and stays low. `sky` overrides the colours of the sky;
    `indoors` keeps weather and heavens out.
    """

    far: str
    near: str
    front: str = ""
    sky: tuple[str, str] | None = None
    indoors: bool = False
