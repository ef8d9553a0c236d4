"""Where a scene plays, by place symbol."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from aibook_desktop.engines.illustrator.papercut.places import built, green, rooms, waters, wonders
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage

PLACES: Final[dict[str, Callable[[Stage], Backdrop]]] = {
    "forest": green.forest,
    "meadow": green.meadow,
    "jungle": green.jungle,
    "farm": green.farm,
    "mountain": green.mountain,
    "snowland": green.snowland,
    "village": built.village,
    "castle": built.castle,
    "playground": built.playground,
    "home": rooms.home,
    "kindergarten": rooms.kindergarten,
    "sea": waters.sea,
    "undersea": waters.undersea,
    "desert": waters.desert,
    "space": wonders.space,
    "moon": wonders.moon,
    "sky": wonders.sky,
    "cave": wonders.cave,
}
AIRLESS: Final = frozenset({"space", "moon"})
