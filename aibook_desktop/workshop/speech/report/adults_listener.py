"""The model that the report tunes: a practice listener that has only ever heard grown-ups."""

from __future__ import annotations

import random
from dataclasses import asdict, dataclass, field
from itertools import islice
from pathlib import Path
from typing import Final

from aibook_desktop.book.model import Language
from aibook_desktop.workshop.record import Made, read_made, write_made
from aibook_desktop.workshop.speech.practice.packing import save
from aibook_desktop.workshop.speech.practice.recipe import PracticeRecipe, train
from aibook_desktop.workshop.speech.practice.training import Lesson
from aibook_desktop.workshop.speech.rendering.clips import Job, wordless
from aibook_desktop.workshop.speech.rendering.people import people, share_sentences
from aibook_desktop.workshop.speech.rendering.sentences import sentences
from aibook_desktop.workshop.telling import Tell

STEP: Final = "adults-listener"


@dataclass(frozen=True, slots=True)
class AdultsRecipe:
    """How much the listener hears: sentences in Korean and English, speakers, training steps."""

    korean: int = 30_000
    english: int = 8_000
    wordless: int = 600
    speakers: int = 400
    steps: int = 5_000
    practice: PracticeRecipe = field(default_factory=PracticeRecipe)

    def made(self) -> Made:
        """The card of this work, without results."""
        settings = {
            "korean": self.korean,
            "english": self.english,
            "wordless": self.wordless,
            "speakers": self.speakers,
            "steps": self.steps,
            "seed": self.practice.seed,
            **asdict(self.practice.size),
        }
        return Made(STEP, settings, {}, {})


def learn_adults(recipe: AdultsRecipe, folder: Path, tell: Tell) -> None:
    """Train into a folder that transformers reads; nothing to do when it is there already.

    Raises `OSError` and `Problem` disk_full or disk_read_only.
    """
    made = recipe.made()
    before = read_made(folder)
    if before is not None and before.is_same_work(made):
        return
    folder.mkdir(parents=True, exist_ok=True)
    practice = PracticeRecipe(
        pieces=recipe.practice.pieces,
        processes=recipe.practice.processes,
        size=recipe.practice.size,
        lesson=Lesson(steps=recipe.steps),
        seed=recipe.practice.seed,
    )
    train(practice, adults_work(recipe), lambda student: save(student, folder), tell)
    write_made(folder, made)


def adults_work(recipe: AdultsRecipe) -> list[Job]:
    """Draw what the grown-ups say, in rooms that are quiet or not, and clips without speech."""
    seed = recipe.practice.seed
    persons = people("training", "adult", recipe.speakers, seed)
    counts: dict[Language, int] = {"ko": recipe.korean, "en": recipe.english}
    texts = [
        sentence
        for language, count in counts.items()
        for sentence in islice(sentences(language, "training", seed), count)
    ]
    work = [job for _, job in share_sentences(persons, texts, "mixed", seed)]
    work += wordless(recipe.wordless, seed)
    random.Random(seed).shuffle(work)
    return work
