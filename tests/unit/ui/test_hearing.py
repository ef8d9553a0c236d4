"""Early hearing on a real lane, with a transcriber that takes its time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication

from aibook_desktop.book.model import Language, Recording
from aibook_desktop.book.problems import Problem
from aibook_desktop.studio.events import Heard
from aibook_desktop.ui.bridge import Lane
from aibook_desktop.ui.hearing import Hearing

Until = Callable[..., None]
WHOLE = Recording(b"\1\0" * 40, 16000)
SO_FAR = Recording(b"\1\0" * 30, 16000)


class Transcriber:
    """Hears how many bytes it was given; `slow` makes it wait for `go`."""

    def __init__(self) -> None:
        self.begun: list[int] = []
        self.done: list[int] = []
        self.go = Event()
        self.slow = self.deaf = False

    def __call__(self, recording: Recording, language: Language) -> Iterator[Heard]:
        size = len(recording.samples)
        self.begun.append(size)
        if self.slow:
            assert self.go.wait(5)
        self.done.append(size)
        if self.deaf:
            raise Problem("nothing_heard")
        yield Heard(str(size), language)


@pytest.fixture
def transcriber() -> Transcriber:
    return Transcriber()


@pytest.fixture
def told() -> list[object]:
    """What the window was told: words or troubles."""
    return []


@pytest.fixture
def hearing(
    application: QApplication, transcriber: Transcriber, told: list[object]
) -> Iterator[Hearing]:
    assert application is not None
    lane = Lane("hearing")
    made = Hearing(lane, transcriber, lane)
    made.heard.connect(told.append)
    made.failed.connect(lambda error: told.append(error.kind))
    yield made
    transcriber.go.set()
    lane.close()


def test_the_words_are_there_at_the_release(
    hearing: Hearing, transcriber: Transcriber, told: list[object], until: Until
) -> None:
    """A child would wait for words that were heard while it held the button."""
    hearing.hear_so_far(SO_FAR, "ko")
    until(lambda: hearing._early is None)
    assert told == []
    hearing.hear(WHOLE, "ko")
    assert told == [Heard("60", "ko")]
    assert transcriber.begun == [60]


def test_a_release_during_the_early_hearing_waits_for_it(
    hearing: Hearing, transcriber: Transcriber, told: list[object], until: Until
) -> None:
    """The same words would be heard twice."""
    transcriber.slow = True
    hearing.hear_so_far(SO_FAR, "ko")
    until(lambda: transcriber.begun)
    hearing.hear(WHOLE, "ko")
    transcriber.go.set()
    until(lambda: told)
    assert told == [Heard("60", "ko")]
    assert transcriber.begun == [60]


def test_who_speaks_on_costs_the_transcriber_one_take_at_most(
    hearing: Hearing, transcriber: Transcriber, told: list[object], until: Until
) -> None:
    """Ums and ers would queue up before the wish, or the model would be loaded again."""
    transcriber.slow = True
    for _ in range(5):
        hearing.hear_so_far(SO_FAR, "ko")
        until(lambda: transcriber.begun)
        hearing.speak_on()
    hearing.hear(WHOLE, "ko")
    transcriber.go.set()
    until(lambda: told)
    assert told == [Heard("80", "ko")]
    assert transcriber.begun == transcriber.done == [60, 80]


def test_what_could_not_be_heard_early_is_heard_whole(
    hearing: Hearing, transcriber: Transcriber, told: list[object], until: Until
) -> None:
    """A trouble with half a wish would be told before the wish was whole."""
    transcriber.deaf = True
    hearing.hear_so_far(SO_FAR, "ko")
    until(lambda: hearing._early is None)
    transcriber.deaf = False
    hearing.hear(WHOLE, "ko")
    until(lambda: told)
    assert told == [Heard("80", "ko")]


def test_nothing_heard_is_told(
    hearing: Hearing, transcriber: Transcriber, told: list[object], until: Until
) -> None:
    """The button would stay busy for ever."""
    transcriber.deaf = True
    hearing.hear(WHOLE, "ko")
    until(lambda: told)
    assert told == ["nothing_heard"]
