"""Learning a voice that was recorded in the window."""

from __future__ import annotations

from pathlib import Path

import pytest

from aibook_desktop.book.model import Recording
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines import registry
from aibook_desktop.studio.voice_learning import NewVoice, can_learn, learn, not_installed


def test_without_what_learns_voices_the_way_to_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A grandmother would read that there is no narrator of that name, and stop there."""
    monkeypatch.setattr(registry, "find_spec", lambda _name: None)
    assert not can_learn()
    told = not_installed()
    assert told.details["command"].endswith("--with family")
    said = [Recording(bytearray(b"\1\1"), 16_000, 1) for _ in range(2)]
    with pytest.raises(Problem, match=told.kind):
        learn(tmp_path, NewVoice("Oma", "en", 30, said[0], (said[1],)))
    assert all(bytes(each.samples) == b"\0\0" for each in said)
