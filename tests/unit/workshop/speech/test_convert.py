"""Tuned models become models that the program installs."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import ctranslate2
import numpy as np
import pytest
import torch

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import ModelCard, verify
from aibook_desktop.workshop.record import read_made
from aibook_desktop.workshop.speech.augment.mel import log_mel
from aibook_desktop.workshop.speech.convert import convert
from aibook_desktop.workshop.speech.tune import tune
from aibook_desktop.workshop.speech.tune.base import end_token, open_base, start_tokens
from aibook_desktop.workshop.speech.tune.listener import Listener, write
from aibook_desktop.workshop.telling import tell_nobody
from tests.unit.workshop import threads
from tests.unit.workshop.speech.tune.whistles import (
    LORA,
    RECIPE,
    SMALL,
    WORDS,
    whistle,
    write_base,
    write_data,
)

LICENCE = "GPL-3.0-or-later"


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> Iterator[None]:
    """Threads that wait for each other on a busy machine take minutes for nothing."""
    with threads.single():
        yield


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_base(tmp_path_factory.mktemp("base"))


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_data(tmp_path_factory.mktemp("data") / "whistles")


@pytest.fixture(scope="module")
def tuned(base: Path, data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tuned")
    tune(replace(RECIPE, steps=40, validate_every=40), base, data, folder, tell_nobody)
    return folder


def converted(source: Path, folder: Path) -> ModelCard:
    return convert(source, folder, "whistler", tell_nobody, licence=LICENCE)


def test_the_packed_model_writes_what_the_tuned_one_wrote(tuned: Path, tmp_path: Path) -> None:
    """The model that is shipped would hear other words than the one that was measured."""
    converted(tuned, tmp_path / "model")
    opened = open_base(tuned)
    tokenizer = opened.tokenizer()
    listener = Listener(opened.network()).eval()
    packed = ctranslate2.models.Whisper(str(tmp_path / "model"), compute_type="int8")
    for word in WORDS:
        mel = log_mel(np.pad(whistle(word), 4000), 80)[None, :, :130]
        start = start_tokens(tokenizer, "ko")
        (written,) = write(listener, torch.from_numpy(mel), [start], ([], []))
        view = ctranslate2.StorageView.from_array(np.ascontiguousarray(mel))
        found = packed.generate(view, [start], beam_size=1, max_length=96)[0].sequences_ids[0]
        end = end_token(tokenizer)
        assert [token for token in found if token != end] == written
        assert tokenizer.decode(written).strip()


def test_the_card_says_whose_it_is_and_what_it_hears(tuned: Path, tmp_path: Path) -> None:
    """Nobody could say what is in a model, or it would be given what it can't hear."""
    card = converted(tuned, tmp_path / "model")
    assert verify(tmp_path / "model") == card
    assert (card.licence, card.window_seconds) == (LICENCE, SMALL.window_seconds)
    assert dict(card.measured)["validation_steps"] == "40"
    assert {"model.bin", "tokenizer.json", "preprocessor_config.json"} <= set(card.file_names())
    assert converted(tuned, tmp_path / "model") == card
    assert not list(tmp_path.glob(".*"))


def test_a_stock_model_is_not_said_to_hear_short_clips(tmp_path: Path) -> None:
    """A stock Whisper would be given short windows and write nonsense."""
    size = replace(SMALL, width=16, window_seconds=30, longest_text=448)
    card = converted(write_base(tmp_path / "stock", size), tmp_path / "model")
    assert card.window_seconds is None
    assert card.measured == ()


def test_a_model_that_learnt_silence_may_begin_with_the_end(
    base: Path, data: Path, tmp_path: Path
) -> None:
    """Noise without speech would always become a word, and a book."""
    begins = tmp_path / "base"
    shutil.copytree(base, begins)
    rules = json.loads((begins / "generation_config.json").read_text(encoding="utf-8"))
    end = open_base(base).tokenizer().token_to_id("<|endoftext|>")
    rules["begin_suppress_tokens"] = [3, end]
    (begins / "generation_config.json").write_text(json.dumps(rules), encoding="utf-8")
    recipe = replace(RECIPE, steps=1, validate_every=1)
    for wordless, expected in ((0.2, [3]), (0.0, [3, end])):
        folder = tmp_path / f"tuned-{wordless}"
        tune(replace(recipe, wordless=wordless), begins, data, folder, tell_nobody)
        converted(folder, tmp_path / f"model-{wordless}")
        config = (tmp_path / f"model-{wordless}" / "config.json").read_text(encoding="utf-8")
        assert json.loads(config)["suppress_ids_begin"] == expected


def test_an_adapter_needs_the_model_that_it_was_learnt_on(data: Path, tmp_path: Path) -> None:
    """An adapter would be merged into a model that it was never measured with."""
    base = write_base(tmp_path / "base")
    recipe = replace(LORA, steps=1, validate_every=1)
    tune(recipe, base, data, tmp_path / "tuned", tell_nobody)
    assert converted(tmp_path / "tuned", tmp_path / "model").window_seconds == 2
    write_base(base, replace(SMALL, width=16))
    with pytest.raises(Problem) as told:
        converted(tmp_path / "tuned", tmp_path / "other")
    assert told.value.kind == "base_changed"
    assert not (tmp_path / "other").exists()


def test_the_licence_comes_from_the_base_or_is_asked_for(base: Path, tmp_path: Path) -> None:
    """A model would be passed on under nobody's terms."""
    with pytest.raises(Problem) as asked:
        convert(base, tmp_path / "model", "whistler", tell_nobody)
    assert asked.value.kind == "licence_unknown"
    shutil.copytree(base, tmp_path / "base")
    head = "---\nlanguage: ko\nlicense: apache-2.0\n---\n# A model\n"
    (tmp_path / "base" / "README.md").write_text(head, encoding="utf-8")
    card = convert(tmp_path / "base", tmp_path / "model", "whistler", tell_nobody)
    assert card.licence == "apache-2.0"


def test_what_is_in_a_folder_stays(base: Path, tmp_path: Path) -> None:
    """Somebody's files would be gone because a folder was mistyped."""
    folder = tmp_path / "photos"
    folder.mkdir()
    (folder / "photo.jpg").write_bytes(b"photo")
    with pytest.raises(Problem) as refused:
        converted(base, folder)
    assert refused.value.kind == "work_of_another"
    assert [path.name for path in folder.iterdir()] == ["photo.jpg"]
    assert read_made(folder) is None
