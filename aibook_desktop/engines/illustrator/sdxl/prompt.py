"""The words that SDXL is given for a page: vocabulary phrases by a template, never a child's own.

Who plays comes first and is said the same way on every page, because CLIP heeds the beginning most
and nothing else keeps a hero alike without more weights. CLIP reads 75 tokens and silently forgets
the rest, so the least important parts are left out until the prompt fits.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from aibook_desktop.book.model import Actor, Character, Page, Prop, Scene
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.vocabulary import Vocabulary, standard
from aibook_desktop.engines.ports import FIGURE

MOST_TOKENS: Final = 75
ALONE: Final = "alone on a plain white background"
NEGATIVE: Final = (
    "photo, realistic, nude, suggestive, blood, weapon, scary, horror, text, letters, watermark,"
    " signature, logo, extra limbs, deformed, lowres, blurry"
)
_COLOURS: Final = {
    "white": (246, 241, 234),
    "cream": (240, 216, 180),
    "tan": (217, 180, 140),
    "light brown": (188, 140, 96),
    "brown": (150, 105, 70),
    "grey": (165, 165, 172),
    "dark grey": (80, 85, 95),
    "red": (222, 85, 75),
    "orange": (232, 145, 70),
    "yellow": (245, 205, 90),
    "green": (115, 170, 105),
    "teal": (100, 170, 160),
    "blue": (95, 145, 200),
    "navy": (60, 75, 105),
    "purple": (140, 110, 190),
    "pink": (243, 180, 180),
}
_FEW: Final = {2: "two", 3: "three", 4: "four", 5: "five"}


def prompt(
    page: Page, cast: tuple[Character, ...], count: Callable[[str], int], style: str = "paper"
) -> str:
    """Say a page's scene in at most 75 tokens as `count` counts them, in a style.

    Raises `Problem` page_not_drawable for a symbol that the vocabulary does not have.
    """
    people = {each.id: each for each in cast}
    refuse_unknown(page.scene, people, style)
    parts = _parts(page, people, standard(), style)
    kept = list(range(len(parts)))
    while count(_joined(parts, kept)) > MOST_TOKENS and len(kept) > 1:
        kept.remove(max(kept, key=lambda at: (parts[at][0], at)))
    return _joined(parts, kept)


def refuse_unknown(scene: Scene, people: dict[str, Character], style: str) -> None:
    """Raise `Problem` page_not_drawable naming what no phrase is known for."""
    words = standard()
    faults = words.faults(scene)
    if style not in words.scene["style"]:
        faults.append(f"style: {style}")
    for actor in scene.actors:
        who = people.get(actor.character)
        if who is None or who.kind not in words.heroes:
            faults.append(f"hero: {actor.character}")
        elif who.look.accessory not in words.scene["accessory"]:
            faults.append(f"accessory: {who.look.accessory}")
    if faults:
        raise Problem("page_not_drawable", reason=", ".join(faults))


def _parts(
    page: Page, people: dict[str, Character], words: Vocabulary, style: str
) -> list[tuple[int, str]]:
    """Every part with its rank, in the order of saying; the highest rank is left out first."""
    said, scene = words.scene, page.scene
    actors = sorted(scene.actors, key=lambda actor: list(people).index(actor.character))
    sheets = [_sheet(people[actor.character], words) for actor in actors]
    acts = [_act(actor, words) for actor in actors]
    parts = [(min(rank, 2), sheet) for rank, sheet in enumerate(sheets)]
    parts += [(3 + 2 * (rank > 0), act) for rank, act in enumerate(acts)]
    manner = (0, said["style"][style].phrase)
    if page.beat == FIGURE:
        return [*parts, (1, ALONE), manner]
    parts += [
        (1, words.places[scene.place].phrase),
        (4, said["time"][scene.time].phrase),
        *((6, _things(prop, words)) for prop in scene.props),
        (7, said["weather"][scene.weather].phrase),
        (9, said["season"][scene.season].phrase),
        (8, said["camera"][scene.camera].phrase),
        (10, said["palette"][scene.palette].phrase),
        manner,
    ]
    return parts


def _sheet(who: Character, words: Vocabulary) -> str:
    hero, look = words.heroes[who.kind], who.look
    worn = words.scene["accessory"][look.accessory].en
    return f"{hero.phrase}, {colour_name(look.coat)}, with a {colour_name(look.accent)} {worn}"


def _act(actor: Actor, words: Vocabulary) -> str:
    said = words.scene
    return (
        f"{said['pose'][actor.pose].phrase} {said['where'][actor.where].phrase},"
        f" {said['emotion'][actor.emotion].phrase}"
    )


def _things(prop: Prop, words: Vocabulary) -> str:
    kind = words.props[prop.kind]
    return kind.phrase if prop.count == 1 else f"{_FEW.get(prop.count, 'many')} {kind.en_plural}"


def colour_name(colour: str) -> str:
    """The nearest colour that has a plain English name; `colour` is `#rrggbb`."""
    for accent in standard().accents.values():
        if accent.colour == colour:
            return accent.en
    rgb = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]

    def distance(name: str) -> int:
        return sum((a - b) ** 2 for a, b in zip(rgb, _COLOURS[name], strict=True))

    return min(_COLOURS, key=distance)


def _joined(parts: list[tuple[int, str]], kept: list[int]) -> str:
    return ", ".join(parts[at][1] for at in sorted(kept))
