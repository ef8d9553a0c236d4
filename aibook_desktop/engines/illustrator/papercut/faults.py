"""Whether a page can be drawn: every symbol is looked up before anything is cut.

So that an unknown symbol becomes a sentence for people instead of a `KeyError` in the middle of a
drawing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from aibook_desktop.book.model import Actor, Character, Scene
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.illustrator.papercut.colour import is_colour
from aibook_desktop.engines.illustrator.papercut.figures import KINDS
from aibook_desktop.engines.illustrator.papercut.places import PLACES
from aibook_desktop.engines.illustrator.papercut.props import THINGS

MOST_OF_A_KIND: Final = 40


def refuse_undrawable(scene: Scene, cast: tuple[Character, ...]) -> None:
    """Raise `Problem` page_not_drawable naming everything that has no drawing."""
    faults = [f"{field}: {value}" for field, value, known in _fields(scene, cast) if not known]
    if faults:
        raise Problem("page_not_drawable", reason=", ".join(faults))


def _fields(scene: Scene, cast: tuple[Character, ...]) -> Iterator[tuple[str, object, bool]]:
    words = standard().scene
    yield "place", scene.place, scene.place in PLACES
    for name in ("time", "weather", "season", "camera", "palette"):
        value = getattr(scene, name)
        yield name, value, value in words[name]
    for prop in scene.props:
        yield "prop", prop.kind, prop.kind in THINGS
        yield "count", f"{prop.kind} {prop.count}", 0 < prop.count <= MOST_OF_A_KIND
    by_id = {each.id: each for each in cast}
    names = [actor.character for actor in scene.actors]
    for actor in scene.actors:
        yield "actor", actor.character, names.count(actor.character) == 1
        yield from _actor_fields(actor, by_id.get(actor.character))


def _actor_fields(actor: Actor, character: Character | None) -> Iterator[tuple[str, object, bool]]:
    words = standard().scene
    for name in ("pose", "emotion", "where"):
        value = getattr(actor, name)
        yield name, value, value in words[name]
    if character is None:
        yield "cast", actor.character, False
        return
    yield "hero", character.kind, character.kind in KINDS and character.kind in standard().heroes
    look = character.look
    yield "accessory", look.accessory, look.accessory in words["accessory"]
    yield "colour", look.coat, is_colour(look.coat)
    yield "colour", look.accent, is_colour(look.accent)
