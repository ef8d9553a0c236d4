"""Sounds without words, made from dice: bodies, rooms, things, toys and music.

Each function returns `seconds` of sound at `RATE`, at whatever level comes out; `not_speech` sets
the level. They are rough likenesses of what a classroom's microphone gets, not recordings of it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from aibook_desktop.workshop.speech.rendering.disturbing import RATE

Sound = NDArray[np.float64]
Dice = np.random.Generator

_SCALES: Final = ((0, 2, 4, 5, 7, 9, 11), (0, 2, 3, 5, 7, 8, 10), (0, 2, 4, 7, 9))
_CHORDS: Final = ((0, 4, 7), (5, 9, 12), (7, 11, 14), (9, 12, 16))


def silence(seconds: float, dice: Dice) -> Sound:
    """Nothing at all, or the last bits of a good microphone."""
    return _white(seconds, dice) * float(dice.choice((0.0, 1e-5, 1e-4)))


def breath(seconds: float, dice: Dice) -> Sound:
    """Air in and out, near the microphone."""
    air = _band(_white(seconds, dice), dice.uniform(200, 600), dice.uniform(1500, 5000))
    swing = np.sin(np.pi * _time(seconds) * dice.uniform(0.4, 1.2) + dice.uniform(0, 3))
    return air * np.abs(swing) ** dice.uniform(1, 4)


def cough(seconds: float, dice: Dice) -> Sound:
    """One to four coughs: a burst of air, then a short voiced bark."""
    sound = np.zeros(_length(seconds))
    for at in np.sort(dice.uniform(0.1, max(0.2, seconds - 0.6), dice.integers(1, 5))):
        last = dice.uniform(0.15, 0.4)
        burst = _band(_white(last, dice), 300, 6000) * _decay(last, dice.uniform(0.02, 0.06))
        pitch = dice.uniform(180, 420) * (1 - 0.5 * _time(last))
        bark = _tone(pitch, (1, 0.7, 0.5, 0.3, 0.2)) * _decay(last, 0.08) * dice.uniform(0, 0.5)
        _put(sound, burst + bark, at)
    return sound


def music(seconds: float, dice: Dice) -> Sound:
    """A melody with chords and, often, drums."""
    beat, key = dice.uniform(0.18, 0.5), dice.uniform(180, 330)
    scale = _SCALES[dice.integers(len(_SCALES))]
    lead, pad = dice.uniform(0, 1, 7) ** 2, dice.uniform(0, 1, 4) ** 2
    lead[0] = pad[0] = 1
    drums = dice.random() < 0.6
    sound = np.zeros(_length(seconds))
    for number, at in enumerate(np.arange(0, seconds, beat)):
        held = beat * dice.choice((1, 1, 2))
        note = key * 2 ** ((scale[dice.integers(len(scale))] + 12 * dice.integers(2)) / 12)
        shake = 1 + 0.01 * np.sin(2 * np.pi * 5.5 * _time(held))
        _put(sound, _tone(note * shake, tuple(lead)) * _plucked(held, dice.uniform(0.1, 0.8)), at)
        if number % 4 == 0:
            for step in _CHORDS[dice.integers(len(_CHORDS))]:
                chord = _tone(key / 2 * 2 ** (step / 12) * np.ones(_length(4 * beat)), tuple(pad))
                _put(sound, 0.4 * chord * _plucked(4 * beat, 1.0), at)
        if drums:
            _put(sound, _drum(number, dice), at)
    return sound


def bang(seconds: float, dice: Dice) -> Sound:
    """A door, a chair that falls or is pulled over the floor."""
    sound = np.zeros(_length(seconds))
    for at in dice.uniform(0.05, seconds - 0.3, dice.integers(1, 4)):
        last = dice.uniform(0.2, 0.8)
        knock = _white(last, dice) * _decay(last, dice.uniform(0.005, 0.04))
        for mode in dice.uniform(60, 900, dice.integers(2, 7)):
            tail = _decay(last, dice.uniform(0.03, 0.2))
            knock += 2 * np.sin(2 * np.pi * mode * _time(last)) * tail * dice.uniform(0.2, 1)
        _put(sound, knock, at)
    if dice.random() < 0.4:
        squeal = dice.uniform(120, 700) * (1 + 0.1 * _slow(seconds, dice))
        sound += _tone(squeal, (1, 0.8, 0.7, 0.6, 0.5, 0.4)) * _gate(seconds, dice) * 1.5
    return sound


def room(seconds: float, dice: Dice) -> Sound:
    """Air conditioning, traffic outside, rain: noise of any colour that swells and fades."""
    spectrum = np.fft.rfft(_white(seconds, dice))
    spectrum /= np.maximum(np.arange(len(spectrum)), 10) ** dice.uniform(0, 1.2)
    noise: Sound = np.fft.irfft(spectrum, _length(seconds))
    swell = 1 + dice.uniform(0, 0.9) * _slow(seconds, dice)
    return noise * (swell / float(noise.std()))


def hum(seconds: float, dice: Dice) -> Sound:
    """Mains, a fan or a motor."""
    pitch = float(dice.choice((50.0, 60.0, 100.0, dice.uniform(40, 400))))
    strengths = tuple(dice.uniform(0, 1, 8) / np.arange(1, 9))
    steady = pitch * (1 + float(dice.choice((0.0, 0.03))) * _slow(seconds, dice))
    return _tone(steady, strengths) + dice.uniform(0, 0.3) * _white(seconds, dice)


def animal(seconds: float, dice: Dice) -> Sound:
    """Mewing, barking, twittering: a voice that no throat of ours has."""
    sound = np.zeros(_length(seconds))
    at = dice.uniform(0, 0.4)
    low, last = dice.choice((150.0, 500.0, 2500.0)), dice.choice((0.1, 0.25, 0.7))
    strengths = tuple(dice.uniform(0, 1, 6) ** 2)
    while at < seconds - last:
        bend = 1 + dice.uniform(-0.5, 1) * np.sin(np.pi * _time(last) / last)
        call = _tone(low * dice.uniform(0.8, 1.5) * bend, strengths)
        _put(sound, call * np.hanning(len(call)), at)
        at += last + dice.uniform(0.03, 0.8)
    return sound + 0.005 * _white(seconds, dice)


def toy(seconds: float, dice: Dice) -> Sound:
    """Rattles, beeps and squeaks."""
    sound = np.zeros(_length(seconds))
    for at in np.cumsum(dice.exponential(dice.uniform(0.05, 0.4), 40)):
        last = dice.uniform(0.02, 0.2)
        click = _white(last, dice) * _decay(last, 0.008)
        beep = np.sin(2 * np.pi * dice.uniform(500, 4000) * _time(last)) * np.hanning(len(click))
        _put(sound, click if dice.random() < 0.5 else beep, at)
    return sound


SOUNDS: Final[dict[str, Callable[[float, Dice], Sound]]] = {
    "silence": silence,
    "breath": breath,
    "cough": cough,
    "music": music,
    "bang": bang,
    "room": room,
    "hum": hum,
    "animal": animal,
    "toy": toy,
}


def _length(seconds: float) -> int:
    return int(seconds * RATE)


def _time(seconds: float) -> Sound:
    return np.arange(_length(seconds)) / RATE


def _white(seconds: float, dice: Dice) -> Sound:
    return dice.standard_normal(_length(seconds))


def _decay(seconds: float, third: float) -> Sound:
    """A fall to about a third in each `third` seconds."""
    return np.exp(-_time(seconds) / third)


def _plucked(seconds: float, third: float) -> Sound:
    return _decay(seconds, third) * np.minimum(1, _time(seconds) / 0.01)


def _band(sound: Sound, low: float, high: float) -> Sound:
    spectrum = np.fft.rfft(sound)
    pitch = np.fft.rfftfreq(len(sound), 1 / RATE)
    shape = 1 / (1 + (low / np.maximum(pitch, 1)) ** 4) / (1 + (pitch / high) ** 4)
    return np.fft.irfft(spectrum * shape, len(sound))


def _tone(pitch: Sound, strengths: tuple[float, ...]) -> Sound:
    """Overtones with the given strengths over a pitch in hertz, one value a sample."""
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    waves = [each * np.sin(phase * number) for number, each in enumerate(strengths, start=1)]
    return np.asarray(np.sum(waves, axis=0), dtype=np.float64)


def _slow(seconds: float, dice: Dice) -> Sound:
    return np.sin(2 * np.pi * dice.uniform(0.2, 3) * _time(seconds) + dice.uniform(0, 6))


def _gate(seconds: float, dice: Dice) -> Sound:
    """A stretch in which a sound is there, with soft edges."""
    middle, width = dice.uniform(0.2, seconds - 0.2), dice.uniform(0.1, 0.5)
    return np.exp(-(((_time(seconds) - middle) / width) ** 4))


def _drum(number: int, dice: Dice) -> Sound:
    if number % 2:
        return _white(0.15, dice) * _decay(0.15, 0.04) * 0.5
    fall = 50 + 100 * _decay(0.25, 0.03)
    return 2 * np.sin(2 * np.pi * np.cumsum(fall) / RATE) * _decay(0.25, 0.08)


def _put(sound: Sound, part: Sound, at: float) -> None:
    start = int(at * RATE)
    end = min(len(sound), start + len(part))
    if end > start:
        sound[start:end] += part[: end - start]
