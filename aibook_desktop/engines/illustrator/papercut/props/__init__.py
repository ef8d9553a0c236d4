"""The things of the vocabulary: how each is drawn, how big it is and where it belongs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from aibook_desktop.engines.illustrator.papercut.props import (
    food,
    gear,
    indoors,
    keepsakes,
    kitchen,
    nature,
    outdoors,
    toys,
    washing,
)


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing stands on (0, 0), `width` and `height` of its own units around it.

    `size` scales it beside a child 200 high. `home` is ground (may stand in front of the actors),
    back (big, behind them), air (above the ground) or heaven (high in the sky).
    """

    draw: Callable[[], str]
    width: float
    height: float
    size: float = 0.55
    home: str = "ground"


THINGS: Final = {
    "ball": Thing(toys.ball, 84, 82, 0.62),
    "kite": Thing(toys.kite, 100, 200, 0.8, "heaven"),
    "balloon": Thing(toys.balloon, 88, 178, 0.72, "air"),
    "lantern": Thing(keepsakes.lantern, 72, 138, 0.62),
    "star": Thing(keepsakes.star_, 100, 94, 0.62, "heaven"),
    "acorn": Thing(food.acorn, 60, 84, 0.6),
    "apple": Thing(food.apple, 82, 80, 0.56),
    "carrot": Thing(food.carrot, 60, 118, 0.62),
    "banana": Thing(food.banana, 100, 70, 0.6),
    "cake": Thing(food.cake, 136, 148, 0.72),
    "cookie": Thing(food.cookie, 72, 70, 0.56),
    "honey": Thing(food.honey, 112, 106, 0.62),
    "bread": Thing(food.bread, 132, 92, 0.56),
    "gift": Thing(keepsakes.gift, 106, 116, 0.66),
    "letter": Thing(keepsakes.letter, 102, 68, 0.62),
    "book": Thing(keepsakes.book, 134, 72, 0.66),
    "umbrella": Thing(gear.umbrella, 170, 188, 0.8),
    "boat": Thing(toys.boat, 248, 178, 1.0, "back"),
    "rocket": Thing(toys.rocket, 132, 232, 1.05, "back"),
    "shell": Thing(nature.shell, 104, 80, 0.52),
    "flower": Thing(nature.flower, 66, 116, 0.66),
    "sprout": Thing(nature.sprout, 92, 90, 0.62),
    "watering_can": Thing(gear.watering_can, 176, 96, 0.6),
    "key": Thing(gear.key, 124, 64, 0.5),
    "map": Thing(gear.map_, 126, 84, 0.62),
    "treasure": Thing(gear.treasure, 146, 110, 0.8),
    "bell": Thing(keepsakes.bell, 94, 96, 0.56),
    "drum": Thing(toys.drum, 104, 100, 0.66),
    "blanket": Thing(keepsakes.blanket, 134, 68, 0.7),
    "teddy": Thing(toys.teddy, 84, 98, 0.62),
    "basket": Thing(gear.basket, 126, 112, 0.68),
    "bucket": Thing(gear.bucket, 100, 104, 0.6),
    "snowman": Thing(toys.snowman, 188, 230, 0.92, "back"),
    "feather": Thing(nature.feather, 94, 110, 0.54),
    "egg": Thing(food.egg, 70, 82, 0.58),
    "nest": Thing(nature.nest, 166, 58, 0.62),
    "bridge": Thing(gear.bridge, 384, 134, 1.05, "back"),
    "telescope": Thing(gear.telescope, 136, 134, 0.86),
    "crown": Thing(keepsakes.crown, 96, 58, 0.66),
    "wand": Thing(toys.wand, 112, 116, 0.66),
    "campfire": Thing(gear.campfire, 132, 134, 0.78),
    "tent": Thing(gear.tent, 344, 188, 1.1, "back"),
    "medal": Thing(keepsakes.medal, 62, 98, 0.6),
    "puddle": Thing(nature.puddle, 212, 44, 0.8),
    "rainbow": Thing(nature.rainbow, 424, 206, 2.1, "heaven"),
    "butterfly": Thing(nature.butterfly, 104, 82, 0.52, "air"),
    "firefly": Thing(nature.firefly, 46, 56, 0.62, "air"),
    "stone": Thing(nature.stone, 86, 52, 0.55),
    "pot": Thing(kitchen.pot, 170, 148, 0.68),
    "spoon": Thing(kitchen.spoon, 48, 126, 0.6),
    "cup": Thing(kitchen.cup, 106, 122, 0.5),
    "kimbap": Thing(kitchen.kimbap, 146, 96, 0.6),
    "rice_cake": Thing(kitchen.rice_cake, 116, 72, 0.52),
    "watermelon": Thing(kitchen.watermelon, 142, 72, 0.62),
    "ice_cream": Thing(kitchen.ice_cream, 72, 130, 0.6),
    "candle": Thing(kitchen.candle, 96, 124, 0.56),
    "soap": Thing(washing.soap, 112, 90, 0.56),
    "toothbrush": Thing(washing.toothbrush, 76, 128, 0.6),
    "towel": Thing(washing.towel, 118, 92, 0.64),
    "mirror": Thing(washing.mirror, 78, 126, 0.58),
    "sock": Thing(washing.sock, 90, 100, 0.56),
    "traffic_light": Thing(outdoors.traffic_light, 78, 260, 0.95, "back"),
    "bench": Thing(outdoors.bench, 234, 114, 0.95, "back"),
    "ladder": Thing(outdoors.ladder, 100, 240, 1.0, "back"),
    "flag": Thing(outdoors.flag, 190, 162, 0.7),
    "leaf": Thing(outdoors.leaf, 98, 112, 0.5),
    "pinwheel": Thing(outdoors.pinwheel, 96, 152, 0.64),
    "clock": Thing(indoors.clock, 102, 114, 0.6),
    "magnifier": Thing(indoors.magnifier, 88, 140, 0.6),
    "toy_train": Thing(indoors.toy_train, 184, 116, 0.62),
    "crayon": Thing(indoors.crayon, 66, 120, 0.54),
}
