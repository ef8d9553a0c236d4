"""A listener is tried out before a child relies on it."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from aibook_desktop.book.resources import MODELS
from aibook_desktop.engines.deepspeech.listener import Listener
from aibook_desktop.engines.model_card import read_card
from aibook_desktop.engines.progress import Smokable
from aibook_desktop.engines.transcriber import deepspeech2, whisper
from aibook_desktop.studio.preflight import Trials, trials
from aibook_desktop.workers.supervisor import Worker
from tests.tiny_models.letter_listener import write_letter_listener

PRACTICE = MODELS / "practice-listener"


def test_a_whisper_is_tried_out_to_its_last_layer(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that loads and fails at its first word would make each child say its wish in vain."""
    engine = whisper.build(PRACTICE)
    assert isinstance(engine, Smokable)
    engine.smoke()

    def broken(*_given: Any, **_more: Any) -> None:
        raise RuntimeError("Library libcublas.so.12 is not found or cannot be loaded")

    monkeypatch.setattr(engine._writer, "_model", SimpleNamespace(generate=broken))
    with pytest.raises(RuntimeError, match="libcublas"):
        engine.smoke()


def test_the_baseline_is_tried_out_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Torch without a kernel for this processor is found out at the first layer, not at loading."""
    engine = deepspeech2.build(write_letter_listener(tmp_path / "model"))
    assert isinstance(engine, Smokable)
    heard: list[int] = []
    write = Listener.write

    def noted(self: Listener, clip: Any) -> str:
        heard.append(len(clip))
        return write(self, clip)

    monkeypatch.setattr(Listener, "write", noted)
    engine.smoke()
    assert heard == [16_000]


def test_the_worker_of_a_listener_is_tried_out_once(tmp_path: Path) -> None:
    """The try-out of a listener would exist and never be made."""
    worker = Worker("transcriber", "whisper", PRACTICE, tmp_path / "workers.log")
    try:
        assert "smoke" in worker.abilities()
        Trials(tmp_path).require(worker, read_card(PRACTICE).digest)
        assert [(each.engine, each.why) for each in trials(tmp_path)] == [("whisper", "")]
    finally:
        worker.end()
