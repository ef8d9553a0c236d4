"""Hearing while the button is still down: every order of events."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibook_desktop.book.model import Language, Recording
from aibook_desktop.studio.early_hearing import EarlyHearing, Order, take_of

WISH = Recording(bytes(range(200)), 16000)
BEGUN = Recording(WISH.samples[:80], 16000)
FURTHER = Recording(WISH.samples[:120], 16000)
OTHER = Recording(bytes(200), 16000)


class Window:
    """Carries out what is ordered, the way the window does, and writes down who asked for what.

    `early` is the early hearing that would still be listened to; `answers` what the child got.
    """

    def __init__(self) -> None:
        self.machine = EarlyHearing()
        self.early: bytes | None = None
        self.brought: bytes | None = None
        self.whole = WISH
        self.asked: list[str] = []
        self.answers: list[bytes] = []

    def pause(self, recording: Recording, language: Language = "ko") -> None:
        step, orders = self.machine.paused(take_of(recording, language))
        self._follow(step, orders, recording)

    def resume(self) -> None:
        self._follow(*self.machine.resumed(), self.whole)

    def finish(self, recording: Recording = WISH, language: Language = "ko") -> None:
        self.whole = recording
        self._follow(*self.machine.finished(recording, language), recording)

    def early_words(self) -> None:
        if self.early is not None:
            self.brought, self.early = self.early, None
            self._follow(*self.machine.heard_early(), self.whole)

    def early_trouble(self) -> None:
        if self.early is not None:
            self.early = None
            self._follow(*self.machine.failed_early(), self.whole)

    def _follow(self, step: EarlyHearing, orders: tuple[Order, ...], recording: Recording) -> None:
        self.machine = step
        for order in orders:
            self.asked.append(order.name)
            if order is Order.HEAR_EARLY:
                assert self.early is None, "two early hearings at once"
                self.early, self.brought = bytes(recording.samples), None
            elif order is Order.FORGET:
                self.early = self.brought = None
            elif order is Order.ANSWER:
                assert self.brought is not None
                self.answers.append(self.brought)
            else:
                self.answers.append(bytes(recording.samples))


@pytest.fixture
def window() -> Window:
    return Window()


def test_without_a_pause_the_whole_is_heard(window: Window) -> None:
    """A child that lets go while it speaks would never be answered."""
    window.finish()
    assert window.asked == ["HEAR"]


def test_words_heard_early_are_the_answer_at_the_release(window: Window) -> None:
    """A child that is done would wait for what is known already."""
    window.pause(BEGUN)
    window.early_words()
    window.finish()
    assert window.asked == ["HEAR_EARLY", "ANSWER"]
    assert window.answers == [BEGUN.samples]


def test_an_early_hearing_that_takes_longer_is_waited_for(window: Window) -> None:
    """The same words would be heard twice, one after the other."""
    window.pause(BEGUN)
    window.finish()
    assert window.answers == []
    window.early_words()
    assert window.asked == ["HEAR_EARLY", "ANSWER"]


def test_who_speaks_on_is_heard_whole(window: Window) -> None:
    """The second half of a wish would be lost."""
    window.pause(BEGUN)
    window.early_words()
    window.resume()
    window.finish()
    assert window.asked == ["HEAR_EARLY", "FORGET", "HEAR"]
    assert window.answers == [WISH.samples]


def test_a_later_pause_overtakes_an_earlier_one(window: Window) -> None:
    """What was said by the first pause would be taken for the whole."""
    window.pause(BEGUN)
    window.resume()
    window.pause(FURTHER)
    window.early_words()
    window.finish()
    assert window.answers == [FURTHER.samples]


def test_a_pause_overtakes_one_that_nobody_took_back(window: Window) -> None:
    """Two early hearings would answer the same recording."""
    window.pause(BEGUN)
    window.pause(FURTHER)
    window.early_words()
    window.finish()
    assert window.asked == ["HEAR_EARLY", "FORGET", "HEAR_EARLY", "ANSWER"]


@pytest.mark.parametrize("ended", [False, True])
def test_an_early_hearing_that_fails_is_made_good(
    window: Window,
    ended: bool,  # noqa: FBT001 - pytest's form
) -> None:
    """A cough before the pause would end in "nothing was heard"."""
    window.pause(BEGUN)
    if ended:
        window.finish()
    window.early_trouble()
    if not ended:
        window.finish()
    assert window.answers == [WISH.samples]


def test_who_speaks_on_behind_the_release_is_heard_whole(window: Window) -> None:
    """The last syllable, which came with the release, would be lost."""
    window.pause(BEGUN)
    window.finish()
    window.resume()
    window.early_words()
    assert window.answers == [WISH.samples]


@pytest.mark.parametrize(
    ("recording", "language"),
    [
        (OTHER, "ko"),
        (WISH, "en"),
        (Recording(WISH.samples, 48000), "ko"),
        (Recording(BEGUN.samples[:-2], 16000), "ko"),
    ],
)
def test_an_early_hearing_never_answers_for_something_else(
    window: Window, recording: Recording, language: Language
) -> None:
    """A press that was dropped would put its words into the next child's wish."""
    window.pause(BEGUN)
    window.early_words()
    window.finish(recording, language)
    assert window.asked == ["HEAR_EARLY", "FORGET", "HEAR"]
    assert window.answers == [recording.samples]


EVENTS = st.sampled_from(("pause", "resume", "finish", "early_words", "early_trouble"))


@given(st.lists(EVENTS, max_size=14))
def test_every_recording_is_answered_once_and_rightly(events: list[str]) -> None:
    """Some order of pauses and releases would leave a child without an answer, or with two."""
    window, finished, spoke_on = Window(), 0, True
    for event in events:
        if event == "finish" and len(window.answers) < finished:
            continue  # the button rests until its answer is there
        if event == "finish":
            finished += 1
            window.finish()
        elif event == "pause":
            if len(window.answers) == finished:
                spoke_on = False
                window.pause(BEGUN)
        elif event == "resume":
            spoke_on = True
            window.resume()
        else:
            getattr(window, event)()
        assert len(window.answers) <= finished
        if spoke_on and event == "finish":
            assert window.answers[-1] == WISH.samples
    window.early_words()
    window.early_trouble()
    assert len(window.answers) == finished
