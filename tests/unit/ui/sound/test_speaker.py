"""The loudspeaker and its place in the sound."""

from __future__ import annotations

from array import array

import pytest

from aibook_desktop.book.problems import Problem
from aibook_desktop.ui.sound.speaker import RETRY_S, STALLED_S, STARTING_S, Speaker
from tests.unit.ui.sound.devices import HandClock, HandLoudspeaker, HandStream
from tests.unit.ui.sound.test_playback import wav_of

SECOND = wav_of(list(range(1, 1_001)))


class Desk:
    """A loudspeaker on its hand-driven device."""

    def __init__(self, channels: int = 1, latency: float = 0.0, *, plugged: bool = True) -> None:
        self.clock = HandClock()
        self.device = HandLoudspeaker(HandStream(channels=channels, latency=latency))
        self.device.plugged = plugged
        self.speaker = Speaker(self.device.open, clock=self.clock)

    def ask(self, milliseconds: int) -> list[int]:
        given: list[int] = []
        for _ in range(milliseconds // 10):
            given += array("h", self.device.ask(10))
            self.clock.now += 0.01
        return given


def test_a_sound_comes_out_whole_and_in_order() -> None:
    """Else stories crackle or miss words."""
    desk = Desk()
    desk.speaker.play(SECOND)
    assert desk.ask(1_200) == [*range(1, 1_001), *[0] * 200]
    assert not desk.speaker.playing


def test_the_position_follows_what_is_heard_not_what_was_handed_over() -> None:
    """Else words light up before they are spoken, by the length of the card's buffer."""
    desk = Desk(latency=0.2)
    desk.speaker.play(SECOND)
    desk.ask(100)
    assert desk.speaker.position_ms() == 0
    desk.ask(400)
    assert desk.speaker.position_ms() == pytest.approx(300, abs=11)
    desk.ask(650)
    still_playing = desk.speaker.playing
    desk.ask(100)
    assert (still_playing, desk.speaker.playing) == (True, False)
    assert desk.speaker.position_ms() == 1_000


def test_blocks_asked_for_in_bursts_do_not_shake_the_position() -> None:
    """Else the highlight trembles on sound servers that ask for several blocks at once."""
    desk = Desk()
    desk.speaker.play(SECOND)
    seen = []
    for _ in range(12):
        for _ in range(4):
            desk.device.ask(20)
        for _ in range(8):
            desk.clock.now += 0.01
            seen.append(desk.speaker.position_ms())
    assert seen == sorted(seen)


def test_without_a_device_the_sound_passes_in_silence() -> None:
    """Else books without a loudspeaker never turn their pages."""
    desk = Desk(plugged=False)
    desk.speaker.play(SECOND)
    desk.clock.now += 0.4
    began = desk.speaker.playing
    assert desk.speaker.position_ms() == 400
    desk.clock.now += 0.7
    assert (began, desk.speaker.playing) == (True, False)


def test_a_device_that_is_plugged_in_later_is_found() -> None:
    """Else headphones need a restart of the program."""
    desk = Desk(plugged=False)
    desk.speaker.play(SECOND)
    desk.device.plugged = True
    desk.speaker.play(SECOND)
    assert desk.device.opened == 0
    desk.clock.now += RETRY_S
    desk.speaker.play(SECOND)
    assert desk.ask(50) == list(range(1, 51))


def test_a_sound_waits_for_a_device_that_wakes_up_but_not_for_ever() -> None:
    """Else the first words are gone before a Bluetooth loudspeaker is there."""
    desk = Desk()
    desk.speaker.play(SECOND)
    desk.clock.now += STARTING_S - 0.1
    assert desk.speaker.position_ms() == 0
    assert desk.ask(50) == list(range(1, 51))
    late = Desk()
    late.speaker.play(SECOND)
    assert late.speaker.position_ms() == 0
    late.clock.now += STARTING_S + 0.5
    assert late.speaker.position_ms() > 0
    late.clock.now += 1
    assert not late.speaker.playing


def test_a_device_that_is_pulled_out_lets_the_story_go_on() -> None:
    """Else the book stops on the page where the headphones came off."""
    desk = Desk()
    desk.speaker.play(SECOND)
    desk.ask(300)
    desk.clock.now += 0.4
    assert desk.speaker.position_ms() == pytest.approx(700, abs=11)
    desk.clock.now += STALLED_S
    assert not desk.speaker.playing
    desk.speaker.play(SECOND)
    assert desk.device.opened == 2
    assert desk.device.stream.closed


def test_stop_volume_and_a_second_sound() -> None:
    """Else a page that is left goes on talking, or the volume cap does nothing."""
    desk = Desk(channels=2)
    desk.speaker.volume = 7
    assert desk.speaker.volume == 1
    desk.speaker.volume = 0.5
    desk.speaker.play(wav_of([1_000] * 100))
    assert desk.ask(10) == [500] * 20
    desk.speaker.stop()
    assert not desk.speaker.playing
    assert desk.speaker.position_ms() == 0
    assert desk.ask(10) == [0] * 20
    desk.speaker.play(wav_of([2_000] * 100))
    assert desk.ask(10) == [1_000] * 20
    desk.speaker.close()
    assert desk.device.stream.closed
    assert desk.device.ask(10) == b""


def test_what_is_no_sound_is_a_problem() -> None:
    """Else a damaged page breaks the window."""
    with pytest.raises(Problem):
        Desk().speaker.play(b"no sound")
