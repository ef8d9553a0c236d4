"""From presses to recordings, through the pure machine and a microphone on its lane."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from aibook_desktop.book.model import Recording
from aibook_desktop.book.problems import Problem
from aibook_desktop.ui.home.talk_button import TalkButton, TalkState
from aibook_desktop.ui.home.talking import Talking

Until = Callable[..., None]


class Heard:
    """What a `Talking` told."""

    def __init__(self, ear: Any) -> None:
        self.button = TalkButton()
        self.talking = Talking(self.button, ear)
        self.states: list[tuple[TalkState, bool]] = []
        self.taken: list[Recording] = []
        self.troubles: list[Problem] = []
        self.early: list[str] = []
        self.talking.state_changed.connect(self._state)
        self.talking.taken.connect(self.taken.append)
        self.talking.paused.connect(self._pause)
        self.talking.resumed.connect(self._resume)
        self.talking.troubled.connect(self.troubles.append)

    def note_taken(self) -> None:
        self.early.append("taken")

    def _pause(self, recording: Recording) -> None:
        self.early.append(f"paused {len(recording.samples)}")

    def _resume(self) -> None:
        self.early.append("resumed")

    def _state(self, state: TalkState, latched: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.states.append((state, latched))


@pytest.fixture
def heard(application: QApplication, ear: Any) -> Iterator[Heard]:
    assert application is not None
    made = Heard(ear)
    yield made
    made.talking.close_lane()


def test_held_and_let_go_gives_a_recording(heard: Heard, ear: Any, until: Until) -> None:
    """The plain way to wish."""
    heard.button.went_down.emit()
    QTest.qWait(600)
    heard.button.came_up.emit()
    until(lambda: heard.taken)
    assert [state for state, _ in heard.states] == [TalkState.LISTENING, TalkState.THINKING]
    assert [each for each in ear.done if each != "open"] == ["start", "finish"]
    heard.talking.finish()
    assert heard.states[-1] == (TalkState.READY, False)


def test_a_tap_listens_until_the_next_tap(heard: Heard, until: Until) -> None:
    """Small children cannot hold and speak at once."""
    heard.button.click()
    until(lambda: (TalkState.LISTENING, True) in heard.states)
    QTest.qWait(450)
    heard.button.click()
    until(lambda: heard.taken)


def test_a_pause_gives_the_recording_so_far(heard: Heard, ear: Any, until: Until) -> None:
    """Else nothing is heard before the release, and every child waits for all of the decoding."""
    heard.button.went_down.emit()
    ear.hears_voice = True
    QTest.qWait(100)
    assert heard.early == []
    ear.hears_voice = False
    until(lambda: heard.early == ["paused 1600"])
    ear.hears_voice = True
    until(lambda: heard.early == ["paused 1600", "resumed"])
    ear.hears_voice = False
    until(lambda: heard.early == ["paused 1600", "resumed", "paused 1600"])
    heard.button.came_up.emit()
    until(lambda: heard.taken)
    assert heard.early == ["paused 1600", "resumed", "paused 1600"]


def test_a_late_syllable_takes_the_pause_back(heard: Heard, ear: Any, until: Until) -> None:
    """Else the last syllable is in the recording, but not in what is made of it."""
    heard.button.went_down.emit()
    ear.hears_voice = True
    QTest.qWait(600)
    ear.hears_voice = False
    until(lambda: heard.early)
    heard.talking.taken.connect(heard.note_taken)
    heard.button.came_up.emit()
    ear.hears_voice = True
    until(lambda: "taken" in heard.early)
    assert heard.early == ["paused 1600", "resumed", "taken"]


def test_nothing_of_the_voice_is_left_when_it_has_been_dealt_with(
    heard: Heard, ear: Any, until: Until
) -> None:
    """Else what children said all day can be read out of the computer's memory."""
    voices = [Recording(bytearray(b"\1\2" * 50), 16000) for _ in range(2)]
    ear.take_so_far = lambda: voices[0]
    ear.finish_take = lambda: voices[1]
    heard.button.went_down.emit()
    ear.hears_voice = True
    QTest.qWait(600)
    ear.hears_voice = False
    until(lambda: heard.early)
    heard.button.came_up.emit()
    until(lambda: heard.taken)
    assert all(any(each.samples) for each in voices)
    heard.talking.finish()
    assert heard.taken == [voices[1]]
    assert not any(any(each.samples) for each in voices)


def test_a_voice_that_comes_too_late_is_wiped(heard: Heard, ear: Any, until: Until) -> None:
    """Else what a child said before it left the page stays in memory."""
    voice = Recording(bytearray(b"\1\2" * 50), 16000)
    left = Event()

    def finish_late() -> Recording:
        assert left.wait(10)
        return voice

    ear.finish_take = finish_late
    heard.button.went_down.emit()
    QTest.qWait(600)
    heard.button.came_up.emit()
    until(lambda: heard.states[-1][0] is TalkState.THINKING)
    heard.talking.cancel()
    left.set()
    until(lambda: not any(voice.samples))
    assert heard.taken == []


def test_a_microphone_unplugged_while_listening_is_told_at_once(
    heard: Heard, ear: Any, until: Until
) -> None:
    """Else a child goes on telling its wish to a lamp that is still lit."""
    heard.button.went_down.emit()
    until(lambda: heard.states)
    ear.gone = True
    until(lambda: heard.troubles)
    assert heard.troubles[0].kind == "microphone_unplugged"
    assert heard.states[-1] == (TalkState.READY, False)
    until(lambda: "drop" in ear.done)


def test_a_computer_that_stands_still_for_a_moment_ends_no_wish(
    heard: Heard, ear: Any, until: Until
) -> None:
    """Else a busy old laptop says that the microphone was unplugged, and the wish is gone."""
    heard.button.went_down.emit()
    until(lambda: heard.states)
    ear.flowing = False
    QTest.qWait(600)
    ear.flowing = True
    heard.button.came_up.emit()
    until(lambda: heard.taken)
    assert heard.troubles == []


def test_without_a_microphone_it_says_so_and_rests(heard: Heard, ear: Any, until: Until) -> None:
    """A child would talk to a machine that does not listen."""
    ear.missing = True
    heard.button.went_down.emit()
    until(lambda: heard.troubles)
    assert heard.troubles[0].kind == "microphone_missing"
    assert TalkState.LISTENING not in [state for state, _ in heard.states[-1:]]
    assert heard.taken == []


def test_waking_without_a_microphone_is_silent(heard: Heard, ear: Any, until: Until) -> None:
    """Nobody has asked for it yet, so nobody is told."""
    ear.missing = True
    heard.talking.wake()
    heard.talking.sleep()
    until(lambda: "close" in ear.done)
    assert heard.troubles == []


def test_leaving_the_room_drops_what_is_being_said(heard: Heard, ear: Any, until: Until) -> None:
    """A voice is never kept by accident."""
    heard.button.went_down.emit()
    until(lambda: heard.states)
    heard.talking.sleep()
    until(lambda: "close" in ear.done)
    assert "drop" in ear.done
    assert heard.taken == []
