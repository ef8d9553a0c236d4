"""Deep Speech 2 behind the transcriber's port, with weights of chance."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.deepspeech.alphabet import LETTERS
from aibook_desktop.engines.deepspeech.decoding import Decoding
from aibook_desktop.engines.deepspeech.features import evened, log_mel
from aibook_desktop.engines.deepspeech.weights import CONFIG, FILES, WEIGHTS, read
from aibook_desktop.engines.model_card import describe, read_card, write_card
from aibook_desktop.engines.registry import cards_of
from aibook_desktop.engines.transcriber.deepspeech2 import build
from tests.tiny_models.letter_listener import write_letter_listener
from tests.unit.engines.transcriber.test_whisper import said


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A model folder."""
    return write_letter_listener(tmp_path / "model")


def change(folder: Path, **fields: Any) -> None:
    """Change the configuration and sign the folder again, as another version might have."""
    plain = json.loads((folder / CONFIG).read_text(encoding="utf-8"))
    (folder / CONFIG).write_text(json.dumps({**plain, **fields}), encoding="utf-8")
    sign_again(folder)


def sign_again(folder: Path) -> None:
    card = read_card(folder)
    write_card(
        folder,
        type(card)(
            *(card.name, card.craft, card.engine, card.licence, card.origin, card.languages),
            files=describe(folder, FILES),
        ),
    )


@pytest.mark.parametrize("search", ["greedy", "beam"])
def test_speech_becomes_letters(tmp_path: Path, search: str) -> None:
    """The gate would keep speech from the baseline, and every score would be that of silence."""
    how = Decoding("beam" if search == "beam" else "greedy", beam=3)
    engine = build(write_letter_listener(tmp_path / search, how))
    transcript = engine.transcribe(said("토끼가 우주에 가요", "ko"), "ko")
    assert transcript.language == "ko"
    assert transcript.text
    assert transcript.text == engine.transcribe(said("토끼가 우주에 가요", "ko"), "ko").text


def test_loudness_is_no_matter(folder: Path) -> None:
    """What was learnt from prepared sound of unit variance would not be heard in a microphone's."""
    dice = np.random.default_rng(2)
    clip = dice.normal(size=8000).astype(np.float32) * np.hanning(8000).astype(np.float32)
    quiet, loud = (evened(log_mel(clip * np.float32(level))) for level in (0.05, 3.0))
    torch.testing.assert_close(quiet, loud, rtol=1e-3, atol=1e-3)
    listener = read(folder)
    assert listener.write(clip * np.float32(0.05)) == listener.write(clip)


@pytest.mark.parametrize(
    "fields",
    [
        {"letters": LETTERS[::-1]},
        {"size": {"layers": 0, "width": 8, "channels": 2}},
        {"size": {"layers": 1}},
        {"features": {"mels": 40}},
        {"decoding": {"search": "guess", "beam": 1, "least": -1.0}},
        {"decoding": None},
    ],
    ids=["alphabet", "no layers", "half a size", "features", "search", "no decoding"],
)
def test_a_model_of_another_kind_is_refused(folder: Path, fields: dict[str, Any]) -> None:
    """Weights of another alphabet would fit and write nonsense."""
    change(folder, **fields)
    with pytest.raises(Problem) as caught:
        read(folder)
    assert caught.value.kind == "model_damaged"
    assert caught.value.details["file"] == CONFIG
    with pytest.raises(Problem, match="engine_failed"):
        build(folder)


def test_weights_of_another_size_are_refused(folder: Path) -> None:
    """The program would end with a traceback instead of a sentence."""
    change(folder, size={"layers": 2, "width": 8, "channels": 2})
    with pytest.raises(Problem) as caught:
        read(folder)
    assert caught.value.details["file"] == WEIGHTS
    with pytest.raises(Problem, match="engine_failed"):
        build(folder)


def test_damaged_weights_are_refused(folder: Path) -> None:
    """A half copied model would crash the worker."""
    (folder / WEIGHTS).write_bytes((folder / WEIGHTS).read_bytes()[:-100])
    with pytest.raises(Problem, match="model_damaged"):
        build(folder)
    sign_again(folder)
    with pytest.raises(Problem, match="model_damaged"):
        build(folder)


def test_a_missing_model_is_told(tmp_path: Path) -> None:
    """A setting that names a folder which is gone would crash the program."""
    for weights in (None, tmp_path / "gone"):
        with pytest.raises(Problem, match="model_missing"):
            build(weights)


def test_whisper_is_preferred() -> None:
    """Children would be heard by the baseline."""
    assert [card.name for card in cards_of("transcriber")] == ["whisper", "deepspeech2", "cards"]
