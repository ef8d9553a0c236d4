"""The whole way from no model to a scored one: speak, learn, pack, score, write the card."""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import torch
from torch import distributed
from torch.distributed import FileStore  # type: ignore[attr-defined] # not in its stub
from torch.multiprocessing.spawn import spawn

from aibook_desktop.book.model import LANGUAGES
from aibook_desktop.book.strings import say
from aibook_desktop.engines.model_card import ModelCard, describe, write_card
from aibook_desktop.workshop.speech.bench import ListenerScore, score_model
from aibook_desktop.workshop.speech.practice.alphabet import learn_pieces, token
from aibook_desktop.workshop.speech.practice.network import Listener, Size
from aibook_desktop.workshop.speech.practice.packing import FILES, pack
from aibook_desktop.workshop.speech.practice.training import Keep, Lesson, Student, teach
from aibook_desktop.workshop.speech.rendering.clips import Job, jobs, wordless
from aibook_desktop.workshop.speech.rendering.corpus import Example, store, stored
from aibook_desktop.workshop.speech.score import Score
from aibook_desktop.workshop.telling import Tell, tell_nobody

LICENCE: Final = "GPL-3.0-or-later"
_BELIEVED: Final = (-0.9, -0.34)


@dataclass(frozen=True, slots=True)
class PracticeRecipe:
    """How the practice listener is made.

    `sentences` for each language, `wordless` clips in which nobody speaks, `pieces` of text,
    `tested` sentences for each language and room. Two quiet cores take about an hour and a half.
    """

    sentences: int = 60000
    wordless: int = 2000
    pieces: int = 480
    tested: int = 240
    processes: int = field(default_factory=lambda: min(4, os.cpu_count() or 1))
    size: Size = field(default_factory=Size)
    lesson: Lesson = field(default_factory=lambda: Lesson(steps=12000))
    seed: int = 1


def run(recipe: PracticeRecipe, folder: Path, tell: Tell) -> ListenerScore:
    """Make a practice listener in a folder and return its score; the folder has no card before.

    Raises `OSError` when a disk is full or read-only.
    """
    folder.mkdir(parents=True, exist_ok=True)
    train(recipe, _work(recipe), lambda student: pack(student, folder), tell)
    tell("practice.scoring")
    sign(folder, recipe.size, None)
    result = score_model(folder, recipe.tested)
    sign(folder, recipe.size, result)
    for what, rate in _measured(result):
        tell("practice.measured", what=what, result=rate)
    return result


def train(recipe: PracticeRecipe, work: Sequence[Job], keep: Keep, tell: Tell) -> None:
    """Speak the clips and learn from them; `keep` gets the student now and then and at the end.

    Raises `OSError` when a disk is full or read-only.
    """
    with tempfile.TemporaryDirectory(prefix="practice-listener-") as name:
        scratch = Path(name)
        tell("practice.speaking", clips=str(len(work)))
        store(work, recipe.size.window_seconds, recipe.processes, scratch)
        _learn(recipe, scratch, keep, tell)


def sign(folder: Path, size: Size, result: ListenerScore | None) -> None:
    """Write the card of a packed listener, with what was measured if anything was."""
    write_card(
        folder,
        ModelCard(
            name="practice-listener",
            craft="transcriber",
            engine="whisper",
            licence=LICENCE,
            origin=say("practice.origin", "en"),
            languages=LANGUAGES,
            files=describe(folder, FILES),
            measured=() if result is None else _measured(result),
            window_seconds=float(size.window_seconds),
            believed=_BELIEVED,
        ),
    )


def new_student(recipe: PracticeRecipe, examples: list[Example]) -> Student:
    """Make the network and the tokenizer that the examples call for; equal for equal seeds."""
    torch.manual_seed(recipe.seed)
    tokenizer = learn_pieces((example.words for example in examples), recipe.pieces)
    start, end = token(tokenizer, "<|startoftranscript|>"), token(tokenizer, "<|endoftext|>")
    return Student(Listener(recipe.size, tokenizer.get_vocab_size(), start, end), tokenizer)


def _work(recipe: PracticeRecipe) -> list[Job]:
    work = jobs("training", recipe.sentences, recipe.seed, "mixed")
    work += wordless(recipe.wordless, recipe.seed)
    random.Random(recipe.seed).shuffle(work)
    return work


def _learn(recipe: PracticeRecipe, scratch: Path, keep: Keep, tell: Tell) -> None:
    helpers = spawn(  # type: ignore[no-untyped-call] # torch leaves it bare
        _help, (recipe, scratch), nprocs=recipe.processes - 1, join=False
    )
    _meet(recipe, scratch, rank=0)
    examples = stored(scratch)
    student = new_student(recipe, examples)
    teach(student, examples, recipe.lesson, keep, tell)
    distributed.destroy_process_group()
    while not helpers.join():
        pass


def _help(index: int, recipe: PracticeRecipe, scratch: Path) -> None:
    """Be one of the other processes: learn the same from other batches, keep nothing."""
    _meet(recipe, scratch, rank=index + 1)
    examples = stored(scratch)
    teach(new_student(recipe, examples), examples, recipe.lesson, _keep_nothing, tell_nobody)
    distributed.destroy_process_group()


def _meet(recipe: PracticeRecipe, scratch: Path, rank: int) -> None:
    torch.set_num_threads(1)
    meeting = FileStore(str(scratch / "meeting"), recipe.processes)
    distributed.init_process_group("gloo", store=meeting, rank=rank, world_size=recipe.processes)


def _keep_nothing(_kept: Student) -> None:
    pass


def _measured(result: ListenerScore) -> tuple[tuple[str, str], ...]:
    """The figures of a card: error rates without spaces and of words, 1 being everything wrong."""
    rows: dict[str, Score] = {
        "ko_quiet": result.ko_quiet,
        "ko_noisy": result.ko_noisy,
        "en_quiet": result.en_quiet,
        "en_noisy": result.en_noisy,
    }
    return (
        *((f"{name}_clips", str(each.clips)) for name, each in rows.items()),
        *((f"{name}_cer", f"{each.cer:.4f}") for name, each in rows.items()),
        *((f"{name}_wer", f"{each.wer:.4f}") for name, each in rows.items()),
        ("wordless_clips", str(result.no_book.clips)),
        ("wordless_invented", str(result.no_book.with_words)),
    )
