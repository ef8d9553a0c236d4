"""A listener so small that it learns in seconds."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from faster_whisper.feature_extractor import FeatureExtractor

from aibook_desktop.book.model import LANGUAGES, Recording
from aibook_desktop.engines.model_card import describe, read_card, write_card
from aibook_desktop.engines.registry import card_named
from aibook_desktop.workshop.speech.practice.batches import IGNORED, batches
from aibook_desktop.workshop.speech.practice.network import Size
from aibook_desktop.workshop.speech.practice.packing import FILES, pack
from aibook_desktop.workshop.speech.practice.recipe import PracticeRecipe, new_student, sign
from aibook_desktop.workshop.speech.practice.training import Lesson, Student, teach
from aibook_desktop.workshop.speech.rendering.clips import jobs, wordless
from aibook_desktop.workshop.speech.rendering.corpus import (
    FLOOR,
    Example,
    store,
    stored,
    to_example,
)
from aibook_desktop.workshop.speech.rendering.disturbing import RATE
from aibook_desktop.workshop.speech.rendering.sentences import Sentence

SMALL = Size(width=32, heads=2, encoder_layers=1, decoder_layers=1, window_seconds=8)
RECIPE = PracticeRecipe(pieces=120, size=SMALL, lesson=Lesson(steps=25, frames=1600))
WORDS = ("토끼 이야기", "곰이 자는 거", "a cat", "the big dragon")


def toys() -> list[Example]:
    """Four sentences, each with frames of its own."""
    dice = np.random.default_rng(0)
    return [
        Example(words, LANGUAGES["a" <= words[0] <= "z"], frames, 1.0)
        for words in WORDS
        for frames in [dice.integers(0, 255, (150, 80), dtype=np.uint8)] * 8
    ]


@pytest.fixture(scope="module")
def taught() -> tuple[Student, list[float]]:
    """A student after a short lesson."""
    torch.set_num_threads(1)
    kept: list[Student] = []
    told: list[str] = []
    examples = toys()
    losses = teach(
        new_student(RECIPE, examples),
        examples,
        RECIPE.lesson,
        kept.append,
        lambda key, **details: told.append(key + json.dumps(details)),
    )
    assert told
    return kept[-1], losses


def test_a_lesson_is_learnt(taught: tuple[Student, list[float]]) -> None:
    """Hours of training would end in a listener that knows nothing."""
    losses = taught[1]
    assert len(losses) == RECIPE.lesson.steps
    assert sum(losses[-5:]) < 0.8 * sum(losses[:5])


def test_what_was_learnt_becomes_a_model_that_the_program_can_use(
    taught: tuple[Student, list[float]], tmp_path: Path
) -> None:
    """A trained listener could not be installed."""
    pack(taught[0], tmp_path)
    sign(tmp_path, SMALL, None)
    assert read_card(tmp_path).window_seconds == SMALL.window_seconds
    card_named("transcriber", "whisper").build(tmp_path)


def test_a_model_without_a_short_window_is_given_thirty_seconds(tmp_path: Path) -> None:
    """A stock Whisper from a stick would not run, or be asked for what it can't do."""
    size = replace(SMALL, window_seconds=30, longest_text=448)
    pack(new_student(replace(RECIPE, size=size), toys()), tmp_path)
    sign(tmp_path, size, None)
    card = replace(read_card(tmp_path), window_seconds=None, files=describe(tmp_path, FILES))
    write_card(tmp_path, card)
    ears = card_named("transcriber", "whisper").build(tmp_path)
    narrator = card_named("narrator", "espeak").build(None)
    sound = narrator.read("토끼 이야기 해 주세요", "ko", "").sound  # type: ignore[union-attr]
    transcript = ears.transcribe(Recording(sound[44:], 22050), "ko")  # type: ignore[union-attr]
    assert transcript.language == "ko"


def test_frames_survive_their_packing() -> None:
    """A listener would learn from other sounds than it will hear."""
    clip = np.random.default_rng(1).normal(0, 0.1, 2 * RATE).astype(np.float32)
    extract = FeatureExtractor()
    example = to_example(Sentence("a", "a", "en"), clip, extract)
    unpacked = example.frames.T * (FLOOR / 255) + example.loudest - FLOOR
    assert np.abs(unpacked - extract(clip, padding=0)).max() < FLOOR / 255


def test_batches_have_few_shapes_and_hide_only_the_padding() -> None:
    """Every step would compile its own kernels, or the prompt would be learnt as speech."""
    dice = random.Random(1)
    examples = [replace(each, frames=each.frames[: dice.randint(60, 150)]) for each in toys()]
    tokenizer = new_student(RECIPE, examples).tokenizer
    endless = batches(examples, tokenizer, 800, 1)
    for batch in (next(endless) for _ in range(6)):
        assert batch.mel.shape[2] % 80 == 0
        assert batch.tokens.shape[1] % 8 == 0
        assert (batch.labels[:, :3] == IGNORED).all()
        learnt = batch.labels[batch.labels != IGNORED]
        assert (learnt < tokenizer.get_vocab_size()).all()


def test_a_few_examples_are_enough_for_a_batch() -> None:
    """A small training would look for a full batch for ever."""
    examples = toys()[:2]
    tokenizer = new_student(RECIPE, examples).tokenizer
    assert len(next(batches(examples, tokenizer, 100_000, 1)).mel) <= 2


def test_a_corpus_is_stored_and_mapped(tmp_path: Path) -> None:
    """A training would learn clips with other clips' words."""
    work = jobs("training", 4, 1, "mixed") + wordless(2, 1)
    count = store(work, 8, 1, tmp_path)
    examples = stored(tmp_path)
    assert len(examples) == count <= len(work)
    assert {each.words for each in examples} <= {job.sentence.words for job in work}
    assert any(not each.words for each in examples)
    assert all(50 < len(each.frames) <= 8 * RATE / 160 + 1 for each in examples)
    assert all(each.frames.max() == 255 for each in examples)
