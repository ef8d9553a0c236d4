"""Where a scene plays, by place symbol."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from aibook_desktop.engines.illustrator.papercut.places import (
    bath,
    castle,
    cave,
    clouds,
    desert,
    fields,
    funfair,
    hanok,
    heights,
    home,
    kindergarten,
    kitchen,
    library,
    market,
    playground,
    seaside,
    space,
    station,
    stream,
    treehouse,
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
    "stream": stream.stream,
    "market": market.market,
    "station": station.station,
    "hanok": hanok.hanok,
    "treehouse": treehouse.treehouse,
    "funfair": funfair.funfair,
    "library": library.library,
    "kitchen": kitchen.kitchen,
    "bath": bath.bath,
}
AIRLESS: Final = frozenset({"space", "moon"})
