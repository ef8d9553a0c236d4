"""Stage directions: the few words of the closed vocabulary that a model chooses for a page.

Who plays, where and when is decided before a word is written; the model only says what those whom
the page names do and feel, which thing is seen and from how near. It answers by a grammar (GBNF)
made from the vocabulary, `walk joy stand curious ball wide`, so every answer is a scene.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from aibook_desktop.book.model import Actor, Character, Prop, Scene
from aibook_desktop.book.vocabulary import Vocabulary
from aibook_desktop.engines.storyteller.grammar.staging import Setting

NOTHING: Final = "nothing"
MOST_PEOPLE: Final = 2
_SPOTS: Final = {1: ("center",), 2: ("left", "right")}
_PALETTES: Final = {"night": "night", "sunset": "dusk", "morning": "fresh"}
_USUAL_PALETTE: Final = "bright"


@dataclass(frozen=True, slots=True)
class Directions:
    """What the model chose: a pose and a face for each who plays, a thing or None, the distance."""

    acts: tuple[tuple[str, str], ...]
    prop: str | None
    camera: str


def grammar(people: int, vocabulary: Vocabulary) -> str:
    """The GBNF of an answer for one or two people."""
    scene = vocabulary.scene
    root = " ".join(['pose " " emotion " "'] * people)
    return "\n".join(
        (
            f'root ::= {root} prop " " camera',
            f"pose ::= {_one_of(scene['pose'])}",
            f"emotion ::= {_one_of(scene['emotion'])}",
            f"prop ::= {_one_of((NOTHING, *vocabulary.props))}",
            f"camera ::= {_one_of(scene['camera'])}",
        )
    )


def understood(answer: str, people: int) -> Directions:
    """Read an answer; raises `ValueError` when it broke off."""
    *acts, prop, camera = answer.split()
    if len(acts) != 2 * people:
        raise ValueError("the answer broke off")
    pairs = tuple(zip(acts[::2], acts[1::2], strict=True))
    return Directions(pairs, None if prop == NOTHING else prop, camera)


def present(text: str, people: Sequence[Character]) -> list[Character]:
    """Whom a page names; the first of the cast when it names nobody."""
    named = [each for each in people if each.name in text]
    return (named or list(people[:1]))[:MOST_PEOPLE]


def scene(
    said: Directions, people: Sequence[Character], here: Setting, weather: str, season: str
) -> Scene:
    """Compose the scene of one page; two who meet look at each other."""
    ids = [each.id for each in people]
    actors = tuple(
        Actor(name, pose, emotion, where, next((each for each in ids if each != name), None))
        for name, (pose, emotion), where in zip(ids, said.acts, _SPOTS[len(ids)], strict=True)
    )
    return Scene(
        place=here.place,
        time=here.time,
        weather=weather,
        season=season,
        camera=said.camera,
        actors=actors,
        props=() if said.prop is None else (Prop(said.prop),),
        palette=_PALETTES.get(here.time, _USUAL_PALETTE),
    )


def _one_of(symbols: Iterable[str]) -> str:
    return " | ".join(f'"{symbol}"' for symbol in symbols)
