"""Imaginary speakers for espeak-ng: grown-ups, and children with small throats who lisp.

A speaker keeps voice, pitch, speed and ways of speaking from clip to clip, so that data can be
split by speaker. A child's throat is shorter than a grown-up's: its pitch and its formants are
raised together, by playing the voice faster that was spoken slower. Test speakers have voices of
their own. All of it is synthetic: what holds for these voices need not hold for people.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from aibook_desktop.workshop.speech.rendering.clips import Job
from aibook_desktop.workshop.speech.rendering.disturbing import Room, draw
from aibook_desktop.workshop.speech.rendering.lisp import PROCESSES, lisped
from aibook_desktop.workshop.speech.rendering.sentences import Part, Sentence
from aibook_desktop.workshop.speech.rendering.speaking import TONGUES, Voice

Group = Literal["child", "adult"]
Gender = Literal["female", "male"]

VARIANTS: Final[dict[tuple[Part, Gender], tuple[str, ...]]] = {
    ("training", "female"): (
        *("f1", "f3", "f5", "Alicia", "anika", "aunty", "grandma", "steph", "steph3"),
    ),
    ("training", "male"): (
        *("m1", "m2", "m4", "m6", "m8", "Andy", "Diogo", "Henrique", "Lee", "antonio"),
        *("michel", "sandro", "travis"),
    ),
    ("test", "female"): ("f2", "f4", "Andrea", "Annie", "belinda", "linda", "steph2"),
    ("test", "male"): ("m3", "m5", "m7", "Denis", "Hugo", "Marco", "miguel", "victor"),
}


@dataclass(frozen=True, slots=True)
class Person:
    """One speaker.

    Pitch, melody and speed are espeak-ng's; `raised` multiplies pitch and formants; `lisp` names
    processes of `lisp.PROCESSES`.
    """

    name: str
    group: Group
    gender: Gender
    variant: str
    pitch: int
    melody: int
    speed: int
    raised: float = 1.0
    lisp: tuple[str, ...] = ()


def people(part: Part, group: Group, count: int, seed: int) -> tuple[Person, ...]:
    """Draw speakers, half of them female; equal for equal seeds."""
    dice = random.Random(f"people {part} {group} {seed}")
    return tuple(
        _person(part, group, "female" if index % 2 else "male", index, dice)
        for index in range(count)
    )


def _person(part: Part, group: Group, gender: Gender, index: int, dice: random.Random) -> Person:
    grown = Person(
        name=f"{part}-{group}-{index:04d}",
        group=group,
        gender=gender,
        variant=dice.choice(VARIANTS[part, gender]),
        pitch=dice.randint(30, 65),
        melody=dice.randint(30, 70),
        speed=dice.randint(130, 190),
    )
    if group == "adult":
        return grown
    raised = dice.uniform(1.2, 1.4)
    return replace(
        grown,
        pitch=dice.randint(50, 80),
        speed=round(dice.randint(140, 190) / raised),
        raised=raised,
        lisp=tuple(dice.sample(PROCESSES, dice.choice((1, 1, 2)))),
    )


def says(person: Person, sentence: Sentence, room: Room, dice: random.Random) -> Job:
    """Return the clip in which a person says a sentence in a room."""
    tongue = dice.choice(TONGUES[sentence.language])
    voice = Voice(
        name=f"{tongue}+{person.variant}",
        pitch=_near(person.pitch, dice),
        melody=_near(person.melody, dice),
        speed=_near(person.speed, dice),
    )
    spoken = lisped(sentence.spoken, sentence.language, person.lisp, dice)
    heard = draw(dice, room)
    disturbance = replace(heard, tempo=person.raised * (heard.tempo if room == "mixed" else 1.0))
    return Job(replace(sentence, spoken=spoken), voice, disturbance, dice.randrange(1 << 31))


def share_sentences(
    persons: Sequence[Person], texts: Sequence[Sentence], room: Room, seed: int
) -> list[tuple[Person, Job]]:
    """Let the persons say the sentences in turns."""
    dice = random.Random(f"says {seed} {room}")
    return [
        (person, says(person, sentence, room, dice))
        for person, sentence in zip(
            (persons[index % len(persons)] for index in range(len(texts))), texts, strict=True
        )
    ]


def _near(value: int, dice: random.Random) -> int:
    return max(1, value + dice.randint(-4, 4))
