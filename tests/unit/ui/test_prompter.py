"""Short sentences said aloud: only the newest, ended by a tap, and nobody else's sound ended."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from aibook_desktop.book.model import Language, Narration
from aibook_desktop.book.problems import Problem
from aibook_desktop.ui.bridge import Lane
from aibook_desktop.ui.prompter import Prompter

Until = Callable[..., None]


def speak(sentence: str, language: Language) -> Narration:
    """A narrator that fails at one sentence."""
    if sentence == "?":
        raise Problem("engine_failed", engine="voice")
    return Narration(f"{sentence} {language}".encode(), "audio/wav", ())


@pytest.fixture
def prompter(application: QApplication, voice: Any) -> Iterator[Prompter]:
    assert application is not None
    lane = Lane("speaking")
    made = Prompter(speak, voice, lane)
    yield made
    made.hush()
    lane.close()


def test_a_sentence_is_said(prompter: Prompter, voice: Any, until: Until) -> None:
    """A child who cannot read would not know what was understood."""
    prompter.say("토끼 맞아?", "ko")
    until(lambda: voice.playing)
    assert voice.played == ["토끼 맞아? ko".encode()]


def test_only_the_newest_is_said(prompter: Prompter, voice: Any, until: Until) -> None:
    """Two presses would talk over the third picture."""
    prompter.say("하나", "ko")
    prompter.say("둘", "ko")
    until(lambda: voice.playing)
    QTest.qWait(50)
    assert voice.played == ["둘 ko".encode()]


def test_a_tap_ends_it(
    prompter: Prompter, voice: Any, until: Until, shown: Callable[[QWidget], QWidget]
) -> None:
    """A child who has understood goes on; the machine must not talk into its next wish."""
    window = shown(QWidget())
    prompter.say("하나", "ko")
    until(lambda: voice.playing)
    QTest.mouseClick(window, Qt.MouseButton.LeftButton)
    assert not voice.playing


def test_a_sound_of_the_reader_is_not_ended(prompter: Prompter, voice: Any, until: Until) -> None:
    """Turning to the book must not silence its first page."""
    prompter.say("하나", "ko")
    until(lambda: voice.playing)
    prompter.hush()
    voice.play(b"page one")
    prompter.hush()
    assert voice.playing


def test_without_a_voice_nothing_happens(prompter: Prompter, voice: Any, until: Until) -> None:
    """A broken narrator is no reason to lose the cards; the next sentence is tried again."""
    prompter.say("?", "ko")
    prompter.say("?", "ko")
    QTest.qWait(50)
    prompter.say("둘", "ko")
    until(lambda: voice.playing)
    assert voice.played == ["둘 ko".encode()]
