"""A composed page before it is drawn: its layers as SVG, the farthest first.

They are kept apart because a painter treats them differently: a sky is washed, scenery is painted
loosely, the cast sharply.
"""

from __future__ import annotations

from dataclasses import dataclass

from aibook_desktop.engines.illustrator.papercut.light import PAGE
from aibook_desktop.engines.illustrator.papercut.paper import distant


@dataclass(frozen=True, slots=True)
class Lamp:
    """Where the light of a page comes from (units of the page), and its colour."""

    x: float
    y: float
    colour: str


@dataclass(frozen=True, slots=True)
class Sheets:
    """The layers of one page, each in units of a page 1024 wide.

    `heaven` holds the colours of the sky from top to horizon, `sky` is that sky as cut paper, and
    `lamp` is what lights a page under an open sky. `bare` says that there is no paper under the
    cast, only the figure of a card.
    """

    heaven: tuple[str, ...]
    sky: str
    scenery: str
    cast: str
    front: str
    lamp: Lamp | None = None
    bare: bool = False

    @property
    def svg(self) -> str:
        """The whole page as cut paper."""
        return document(self.sky + distant(self.scenery) + self.cast + self.front)


def document(content: str) -> str:
    """An SVG of a page."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{PAGE}" height="{PAGE}"'
        f' viewBox="0 0 {PAGE} {PAGE}">{content}</svg>'
    )
