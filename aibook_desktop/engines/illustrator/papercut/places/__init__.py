"""Where a scene plays, by place symbol."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from aibook_desktop.engines.illustrator.papercut.places import (
    castle,
    cave,
    clouds,
    desert,
    fields,
    heights,
    home,
    kindergarten,
    playground,
    seaside,
    space,
    undersea,
    village,
    woods,
)
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage

PLACES: Final[dict[str, Callable[[Stage], Backdrop]]] = {
    "forest": woods.forest,
    "meadow": fields.meadow,
    "jungle": woods.jungle,
    "farm": fields.farm,
    "mountain": heights.mountain,
    "snowland": heights.snowland,
    "village": village.village,
    "castle": castle.castle,
    "playground": playground.playground,
    "home": home.home,
    "kindergarten": kindergarten.kindergarten,
    "sea": seaside.sea,
    "undersea": undersea.undersea,
    "desert": desert.desert,
    "space": space.space,
    "moon": space.moon,
    "sky": clouds.sky,
    "cave": cave.cave,
}
AIRLESS: Final = frozenset({"space", "moon"})
