"""A composed page before it is drawn: its layers as SVG, the farthest first.

They are kept apart because a painter treats them differently: a sky is washed, scenery is painted
loosely, the cast sharply.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from aibook_desktop.engines.illustrator.papercut.light import PAGE


@dataclass(frozen=True, slots=True)
class Sheets:
    """The layers of one page, each in units of a page 1024 wide.

    `heaven` holds the colours of the sky at the top and at the horizon, `sky` what stands in it
    before the scenery; `defs` are the gradients that layers refer to. `bare` says that there is no
    paper under the cast, only the figure of a card.
    """

    defs: str
    heaven: tuple[str, str]
    sky: str
    scenery: str
    cast: str
    front: str
    bare: bool = False

    @property
    def svg(self) -> str:
        """The whole page as cut paper."""
        return document(self.defs + self.sky + self.scenery + self.cast + self.front)

    def redrawn(self, draw: Callable[[str], str]) -> Sheets:
        """The same page with every layer drawn anew, the sky left to the painter."""
        return Sheets(
            "", self.heaven, "", draw(self.scenery), draw(self.cast), draw(self.front), self.bare
        )


def document(content: str) -> str:
    """An SVG of a page."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{PAGE}" height="{PAGE}"'
        f' viewBox="0 0 {PAGE} {PAGE}">{content}</svg>'
    )
