"""The microphone, on a stream that is moved by hand (1,000 frames a second)."""

from __future__ import annotations

import threading
from array import array
from collections.abc import Callable
from itertools import count

import pytest

from aibook_desktop.book.problems import Problem
from aibook_desktop.ui.sound.microphone import LONGEST_S, STALLED_S, STARTING_S, Microphone
from aibook_desktop.ui.sound.portaudio import Why
from tests.unit.ui.sound.devices import HandClock, HandMicrophone, HandStream


class Desk:
    """A microphone on its hand-driven device; every sample is a number, so that none can hide."""

    def __init__(self, channels: int = 1) -> None:
        self.clock = HandClock()
        self.device = HandMicrophone(HandStream(channels=channels))
        self.elsewhere = ""
        self.microphone = Microphone(self.device.open, self._look_elsewhere, self.clock)
        self._numbers = count(1)

    def _look_elsewhere(self, is_signal: Callable[[bytes], bool], silent: str) -> str:
        assert is_signal(array("h", [9_000] * 10).tobytes())
        assert not is_signal(bytes(20))
        assert silent == "by hand"
        return self.elsewhere

    def hear(self, milliseconds: int) -> None:
        samples = [next(self._numbers) % 30_000 + 1_000 for _ in range(milliseconds)]
        for at in range(0, milliseconds, 10):
            self.device.hear(array("h", samples[at : at + 10]).tobytes())
            self.clock.now += 0.01

    def refuse(self) -> str:
        """Finish while only silence comes; returns the trouble."""
        troubles: list[str] = []

        def wait() -> None:
            try:
                self.microphone.finish_take()
            except Problem as problem:
                troubles.append(" ".join([problem.kind, *map(str, problem.details.values())]))

        waiting = threading.Thread(target=wait)
        waiting.start()
        while waiting.is_alive():
            self.device.hear(bytes(20))
            waiting.join(0.001)
        return troubles[0]

    def finish(self, tail: int = 400) -> list[int]:
        """Finish as the window does: waiting on one thread while samples come on another."""
        heard: list[array[int]] = []

        def wait() -> None:
            heard.append(array("h", self.microphone.finish_take().samples))

        waiting = threading.Thread(target=wait)
        before = len(self.microphone._take)
        waiting.start()
        while waiting.is_alive() and len(self.microphone._take) - before < 2 * tail:
            self.hear(10)
            waiting.join(0.001)
        waiting.join()
        return list(heard[0])


def test_a_take_begins_half_a_second_before_the_press_and_ends_after_the_release() -> None:
    """Else the first and last syllables of wishes are cut."""
    desk = Desk()
    desk.microphone.open()
    desk.hear(2_000)
    desk.microphone.start_take()
    desk.hear(1_000)
    samples = desk.finish()
    assert samples[0] == 2_000 - 500 + 1 + 1_000
    assert samples == list(range(samples[0], samples[0] + len(samples)))
    assert 1_850 <= len(samples) <= 1_900


@pytest.mark.parametrize("late", [0.0, 0.7, 2.5])
def test_a_press_that_the_window_learns_late_of_loses_no_syllable(late: float) -> None:
    """Else a busy window drops the words that were said before it had time for the finger."""
    desk = Desk()
    desk.microphone.open()
    desk.hear(5_000)
    desk.microphone.start_take(desk.clock.now - late)
    samples = desk.finish()
    assert samples[0] == pytest.approx(5_000 - 500 - late * 1_000 + 1_001, abs=1)
    assert samples == list(range(samples[0], samples[0] + len(samples)))


def test_nothing_stays_in_memory() -> None:
    """Else a child's voice could be read out of the computer afterwards."""
    desk = Desk()
    desk.microphone.open()
    desk.hear(700)
    desk.microphone.start_take()
    desk.hear(300)
    desk.finish()
    assert not any(desk.microphone._take._memory)
    assert not any(desk.microphone._ring._memory)
    desk.hear(300)
    desk.microphone.start_take()
    desk.microphone.drop_take()
    assert not any(desk.microphone._take._memory)
    desk.hear(300)
    desk.microphone.close()
    assert not any(desk.microphone._ring._memory)
    assert desk.device.stream.closed


def test_it_is_flowing_only_while_samples_come() -> None:
    """Else the lamp says `speak` to a microphone that sleeps."""
    desk = Desk()
    seen = [desk.microphone.flowing]
    desk.microphone.open()
    seen.append(desk.microphone.flowing)
    desk.hear(20)
    seen.append(desk.microphone.flowing)
    assert desk.microphone.level() > 0
    desk.clock.now += STALLED_S
    seen.append(desk.microphone.flowing)
    assert seen == [False, False, True, False]
    assert desk.microphone.level() == 0


def test_opening_twice_opens_once_but_a_dead_stream_is_opened_anew() -> None:
    """Else a microphone that was unplugged and plugged in again stays deaf until a restart."""
    desk = Desk()
    desk.microphone.open()
    desk.clock.now += STARTING_S / 2
    desk.microphone.open()
    assert desk.device.opened == 1
    desk.hear(20)
    desk.microphone.open()
    assert desk.device.opened == 1
    desk.clock.now += STALLED_S
    desk.microphone.open()
    assert desk.device.opened == 2
    assert desk.device.stream.closed


def test_no_microphone_is_told_as_a_problem_and_may_come_later() -> None:
    """Else the window breaks on a computer without a microphone."""
    desk = Desk()
    desk.device.plugged = False
    with pytest.raises(Problem) as problem:
        desk.microphone.open()
    assert problem.value.kind == "microphone_missing"
    with pytest.raises(Problem):
        desk.microphone.start_take()
    desk.device.plugged = True
    desk.microphone.open()
    desk.microphone.start_take()


def test_a_muted_microphone_is_told_apart_from_a_missing_one() -> None:
    """Else the teacher looks for a plug while a mute switch is on."""
    desk = Desk()
    desk.microphone.open()
    desk.microphone.start_take()
    assert desk.refuse() == "microphone_silent"


def test_the_wrong_microphone_is_told_with_the_right_one() -> None:
    """Else the teacher unmutes a microphone that nobody speaks into."""
    desk = Desk()
    desk.elsewhere = "usb · ALSA"
    desk.microphone.open()
    desk.microphone.start_take()
    assert desk.refuse() == "microphone_elsewhere usb · ALSA"


def test_a_pulled_plug_is_told_without_waiting() -> None:
    """Else a child stands for seconds before a picture that thinks."""
    desk = Desk()
    desk.microphone.open()
    desk.microphone.start_take()
    desk.hear(500)
    seen = [desk.microphone.gone]
    desk.device.stream.ended = True
    seen.append(desk.microphone.gone)
    assert seen == [False, True]
    with pytest.raises(Problem) as problem:
        desk.microphone.finish_take()
    assert problem.value.kind == "microphone_unplugged"


def test_a_computer_that_stands_still_loses_no_word() -> None:
    """Else a busy old laptop takes its own pause for a pulled plug."""
    desk = Desk()
    desk.microphone.open()
    desk.hear(1_000)
    desk.microphone.start_take()
    desk.hear(500)
    desk.clock.now += 2.0
    assert not desk.microphone.flowing
    assert not desk.microphone.gone
    desk.hear(500)
    assert len(desk.finish()) >= 1_850


def test_a_microphone_unplugged_while_recording_is_told_and_comes_back() -> None:
    """Else half a wish is taken for a whole one, or the next press is deaf."""
    desk = Desk()
    desk.microphone.open()
    desk.microphone.start_take()
    desk.hear(500)
    desk.clock.now += STALLED_S
    with pytest.raises(Problem) as problem:
        desk.microphone.finish_take()
    assert problem.value.kind == "microphone_unplugged"
    desk.microphone.open()
    desk.microphone.start_take()
    desk.hear(300)
    assert len(desk.finish()) >= 300


@pytest.mark.parametrize(
    ("why", "kind"),
    [
        ("no library", "portaudio_missing"),
        ("denied", "microphone_denied"),
        ("refused", "microphone_refused"),
    ],
)
def test_each_refusal_is_a_problem_of_its_own(why: Why, kind: str) -> None:
    """Else every trouble is told as a missing plug."""
    desk = Desk()
    desk.device.plugged, desk.device.why = False, why
    with pytest.raises(Problem) as problem:
        desk.microphone.open()
    assert problem.value.kind == kind


def test_what_was_said_so_far_is_a_copy() -> None:
    """Else hearing early takes the beginning of the wish away, or gives it without its end."""
    desk = Desk()
    desk.microphone.open()
    with pytest.raises(Problem):
        desk.microphone.take_so_far()
    desk.microphone.start_take()
    desk.hear(200)
    so_far = desk.microphone.take_so_far()
    early = list(array("h", so_far.samples))
    so_far.wipe()
    assert not any(so_far.samples)
    whole = desk.finish()
    assert early == whole[:200]
    assert len(whole) > len(early)


def test_a_take_that_is_never_finished_stays_within_its_memory() -> None:
    """Else a forgotten recording eats the memory of the computer."""
    desk = Desk()
    desk.microphone.open()
    desk.microphone.start_take()
    desk.hear(int(LONGEST_S * 1_000) + 5_000)
    assert len(desk.finish()) == LONGEST_S * 1_000


def test_two_channels_stay_in_step() -> None:
    """Else a stereo microphone gives left samples to the right ear and back."""
    desk = Desk(channels=2)
    desk.microphone.open()
    desk.hear(3_000)
    desk.microphone.start_take()
    desk.hear(500)
    samples = desk.finish(tail=800)
    assert len(samples) % 2 == 0
    assert samples[0] % 2 == 1


def test_closing_frees_whoever_waits_for_the_last_syllable() -> None:
    """Else leaving the page hangs a lane."""
    desk = Desk()
    desk.microphone.open()
    desk.microphone.start_take()
    kinds: list[str] = []

    def wait() -> None:
        try:
            desk.microphone.finish_take()
        except Problem as problem:
            kinds.append(problem.kind)

    waiting = threading.Thread(target=wait)
    waiting.start()
    desk.microphone.close()
    waiting.join(2)
    assert not waiting.is_alive()
    assert kinds == ["microphone_unplugged"]
