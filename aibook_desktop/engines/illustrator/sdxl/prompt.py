"""The words that SDXL is given for a page: vocabulary phrases by a template, never a child's own.

Who plays comes first and is said the same way on every page (`hero_sheet`), because CLIP heeds the
beginning most. At most two are told of: with three, CLIP gives the scarf of one to another. It
reads 75 tokens and silently forgets the rest, so the least important parts are left out until the
prompt fits; the hero and what it does never are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from aibook_desktop.book.model import Actor, Character, Page, Prop, Scene
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.vocabulary import Vocabulary, standard
from aibook_desktop.engines.illustrator.sdxl.hero_sheet import hero_sheet
from aibook_desktop.engines.ports import FIGURE

MOST_TOKENS: Final = 75
MOST_PEOPLE: Final = 2
ALONE: Final = "alone on a plain white background"
PHOTO: Final = "a page of a picture book"
NEGATIVE: Final = (
    "photo, realistic, nude, suggestive, blood, weapon, scary, horror, text, letters, watermark,"
    " signature, logo, extra limbs, deformed, lowres, blurry"
)
_RANKS: Final = (
    *("hero", "act", "style", "trigger", "place", "alone"),
    *("friend", "friend's act", "emotion", "time", "where", "friend's emotion", "friend's where"),
    *("things", "weather", "camera", "season", "palette"),
)
"""The parts of a prompt; what stands last is left out first."""

OTHERS: Final = "others"
_HERO: Final = ("hero", "act", "where", "emotion")
_FRIEND: Final = tuple(f"friend's {name}" if name != "hero" else "friend" for name in _HERO)
_KEPT: Final = frozenset({"hero", "act"})
_ACTS: Final = frozenset({"act", "friend's act"})
_WHERE: Final = frozenset({"where", "friend's where"})
_UNCOLOURED: Final = frozenset({"line"})
"""Styles without colours: a palette would only confuse."""

_FEW: Final = {2: "two", 3: "three", 4: "four", 5: "five"}

Count = Callable[[str], int]
"""Counts the tokens of a text, without the marks of beginning and end."""


@dataclass(frozen=True, slots=True)
class Said:
    """A prompt, and which parts found no room in it.

    One name of `_RANKS` for each part, and `OTHERS` where more than two play.
    """

    text: str
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Part:
    name: str
    text: str


def prompt(
    page: Page,
    cast: tuple[Character, ...],
    count: Count,
    style: str = "paper",
    triggers: tuple[str, ...] = (),
) -> Said:
    """Say a page's scene in at most 75 tokens as `count` counts them, in a style.

    `triggers` are the words that wake what an adapter has learned. Raises `Problem`
    page_not_drawable for a symbol that the vocabulary does not have.
    """
    people = {each.id: each for each in cast}
    refuse_unknown(page.scene, people, style)
    parts = [
        *_played(page, people, standard()),
        *_surroundings(page, standard(), style),
        *_manner(style, triggers),
    ]
    said = _fitted(parts, count)
    crowd = page.beat != FIGURE and len(page.scene.actors) > MOST_PEOPLE
    return replace(said, left_out=(OTHERS, *said.left_out)) if crowd else said


def photo_prompt(count: Count, style: str = "paper", triggers: tuple[str, ...] = ()) -> Said:
    """Say how a photo shall be drawn anew; what it shows, nobody tells.

    Raises `Problem` page_not_drawable for a style that the vocabulary does not have.
    """
    _refuse(_style_faults(style))
    return _fitted([_Part("hero", PHOTO), *_manner(style, triggers)], count)


def refuse_unknown(scene: Scene, people: dict[str, Character], style: str) -> None:
    """Raise `Problem` page_not_drawable naming what no phrase is known for."""
    words = standard()
    faults = words.faults(scene) + _style_faults(style)
    for actor in scene.actors:
        who = people.get(actor.character)
        if who is None or who.kind not in words.heroes:
            faults.append(f"hero: {actor.character}")
        elif who.look.accessory not in words.scene["accessory"]:
            faults.append(f"accessory: {who.look.accessory}")
    _refuse(faults)


def _style_faults(style: str) -> list[str]:
    return [] if style in standard().scene["style"] else [f"style: {style}"]


def _refuse(faults: list[str]) -> None:
    if faults:
        raise Problem("page_not_drawable", reason=", ".join(faults))


def _fitted(parts: list[_Part], count: Count) -> Said:
    """Leave parts out, the least important and last first, until the rest can be read."""
    kept = sorted(range(len(parts)), key=lambda at: (_RANKS.index(parts[at].name), at))
    left_out: list[str] = []
    while count(_joined(parts, kept)) > MOST_TOKENS and parts[kept[-1]].name not in _KEPT:
        left_out.append(parts[kept.pop()].name)
    return Said(_joined(parts, kept), tuple(left_out))


def _joined(parts: list[_Part], kept: list[int]) -> str:
    """Say the parts with commas; where somebody walks follows "walking" without one."""
    said = [parts[at] for at in sorted(kept)]
    text = said[0].text
    for before, part in pairwise(said):
        one = part.name in _WHERE and before.name in _ACTS
        text += f"{' ' if one else ', '}{part.text}"
    return text


def _manner(style: str, triggers: tuple[str, ...]) -> Iterator[_Part]:
    yield _Part("style", standard().scene["style"][style].phrase)
    yield from (_Part("trigger", word) for word in triggers)


def _played(page: Page, people: dict[str, Character], words: Vocabulary) -> Iterator[_Part]:
    """Who is on the page and what it does, in the order of saying."""
    said = words.scene
    for actor, names in zip(_told_of(page, people), (_HERO, _FRIEND), strict=False):
        who, act, where, emotion = names
        yield _Part(who, hero_sheet(people[actor.character]))
        yield _Part(act, said["pose"][actor.pose].phrase)
        yield _Part(where, said["where"][actor.where].phrase)
        yield _Part(emotion, said["emotion"][actor.emotion].phrase)


def _surroundings(page: Page, words: Vocabulary, style: str) -> Iterator[_Part]:
    """Where and when it is, and what lies about."""
    said, scene = words.scene, page.scene
    if page.beat == FIGURE:
        yield _Part("alone", ALONE)
        return
    yield _Part("place", words.places[scene.place].phrase)
    yield _Part("time", said["time"][scene.time].phrase)
    yield from (_Part("things", _things(prop, words)) for prop in scene.props)
    outdoors = words.places[scene.place].kind == "outdoor"
    names = (*(("weather", "season") if outdoors else ()), "camera")
    for name in names if style in _UNCOLOURED else (*names, "palette"):
        yield _Part(name, said[name][getattr(scene, name)].phrase)


def _told_of(page: Page, people: dict[str, Character]) -> tuple[Actor, ...]:
    """The hero and whoever it has to do with; on a page of one figure that one."""
    order = list(people)
    actors = sorted(page.scene.actors, key=lambda actor: order.index(actor.character))
    if len(actors) <= MOST_PEOPLE or page.beat == FIGURE:
        return tuple(actors[: 1 if page.beat == FIGURE else MOST_PEOPLE])
    hero, *others = actors
    friend = min(
        others,
        key=lambda other: (
            hero.looks_at != other.character,
            other.looks_at != hero.character,
        ),
    )
    return hero, friend


def _things(prop: Prop, words: Vocabulary) -> str:
    kind = words.props[prop.kind]
    return kind.phrase if prop.count == 1 else f"{_FEW.get(prop.count, 'many')} {kind.en_plural}"
