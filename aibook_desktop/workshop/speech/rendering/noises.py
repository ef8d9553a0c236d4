"""What sounds beside a voice: hiss, hum, other voices, and the noises of homes and classrooms.

All of them are computed, none is a recording: a vacuum cleaner is the harmonics of a motor and a
stream of air. They resemble their namesakes in pitch, colour and rhythm, no further; a figure
measured with them is one for computed noise. Every noise is drawn from the dice it is given, and
`mix` is the one place that says what a signal-to-noise ratio is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]
Curve = NDArray[np.float64]
Dice = np.random.Generator

RATE: Final = 16_000
HOUSEHOLD: Final = ("vacuum", "washing_machine", "classroom", "rain", "fan")
NOISES: Final = ("white", "pink", "brown", "babble", "hum", *HOUSEHOLD)

_FRAME: Final = RATE // 50
_ACTIVE: Final = 1e-3
_HISS_IN_HUM: Final = np.float32(0.05)


def noise(kind: str, length: int, dice: Dice, others: Sequence[Samples] = ()) -> Samples:
    """Return `length` samples at `RATE` with a mean square of 1.

    Babble is mixed from `others`, clips at `RATE`, and murmured by speech-shaped noise when there
    are none. Raises `ValueError` for a kind that is not one of `NOISES`.
    """
    if kind not in NOISES:
        raise ValueError(f"no such noise: {kind}")
    if not length:
        return np.zeros(0, dtype=np.float32)
    if kind == "babble":
        made = _babble(length, dice, others) if others else _voices(length, dice)
    else:
        made = _MAKERS[kind](length, dice)
    level = float(np.sqrt(np.mean(np.square(made, dtype=np.float64))))
    return np.asarray(made / max(level, 1e-9), dtype=np.float32)


def mix(voice: Samples, noise: Samples, snr_db: float) -> Samples:
    """Add noise to a voice of the same length; the sum may exceed 1.

    The ratio is that of the mean squares of both over the active part of the voice: its frames of
    20 ms that are less than 30 dB below its loudest one. So pauses don't make a clip noisier.
    Where nobody speaks the noise comes back as it is. Raises `ValueError` for a noise of another
    length.
    """
    if len(voice) != len(noise):
        raise ValueError(f"{len(voice)} samples of voice and {len(noise)} of noise")
    active = speech_active(voice)
    if not active.any():
        return noise
    spoken = float(np.mean(np.square(voice[active], dtype=np.float64)))
    disturbing = float(np.mean(np.square(noise[active], dtype=np.float64)))
    scale = np.sqrt(spoken / max(disturbing, 1e-18)) * 10 ** (-snr_db / 20)
    return np.asarray(voice + noise * np.float32(scale), dtype=np.float32)


def speech_active(voice: Samples) -> NDArray[np.bool_]:
    """Mark the samples of the frames of 20 ms within 30 dB of the loudest; none in silence."""
    padded = np.pad(voice, (0, -len(voice) % _FRAME)).astype(np.float64)
    power = np.mean(np.square(padded.reshape(-1, _FRAME)), axis=1)
    loudest = power.max(initial=0.0)
    return np.repeat((power > loudest * _ACTIVE) & (power > 0), _FRAME)[: len(voice)]


def _babble(length: int, dice: Dice, others: Sequence[Samples]) -> Samples:
    sound = np.zeros(length, dtype=np.float32)
    for _ in range(int(dice.integers(3, 8))):
        other = others[int(dice.integers(len(others)))]
        sound += np.resize(np.roll(other, int(dice.integers(RATE))), length)
    return sound


def _coloured(length: int, dice: Dice, slope: float) -> Samples:
    """Noise whose power falls by 6 dB times `slope` an octave: 0 is white, 0.5 pink, 1 brown."""
    spectrum = np.fft.rfft(dice.standard_normal(length))
    spectrum /= np.maximum(np.arange(len(spectrum)), 10) ** slope
    coloured: Samples = np.fft.irfft(spectrum, length).astype(np.float32)
    return coloured


def _hum(length: int, dice: Dice) -> Samples:
    time = np.arange(length) / RATE
    hum = [np.sin(2 * np.pi * 50 * k * time) / k for k in (1, 2, 3, 4, 6)]
    mains: Samples = np.sum(hum, axis=0).astype(np.float32)
    return mains + _HISS_IN_HUM * dice.standard_normal(length, dtype=np.float32)


def _vacuum(length: int, dice: Dice) -> Curve:
    """A motor whose pitch wanders by some per cent, and the air it draws."""
    pitch = dice.uniform(160, 420) * (1 + 0.02 * _wander(length, 0.8, dice))
    motor = _tones(pitch, 14, 0.6, dice)
    air = _band(length, dice, dice.uniform(500, 1200), 2.0)
    return motor * dice.uniform(0.4, 0.9) + air * (1 + 0.1 * _wander(length, 2, dice))


def _washing_machine(length: int, dice: Dice) -> Curve:
    """Water and laundry that turn with the drum; the faster it turns, the more the motor sings."""
    seconds = length / RATE
    slow, fast = dice.uniform(0.6, 0.95), dice.choice((1.0, 1.0, dice.uniform(3, 14)))
    turns_a_second = slow * fast ** (np.arange(length) / length)
    turn = np.cumsum(turns_a_second) / RATE + dice.uniform()
    slosh = _band(length, dice, dice.uniform(200, 400), 1.5) * (1.1 + np.sin(2 * np.pi * turn))
    thump = _band(length, dice, 70, 1.0) * np.exp(-12 * (turn % 1.0))
    motor = _tones(turns_a_second * dice.uniform(60, 110), 8, 0.8, dice)
    sung = (turns_a_second / slow - 1) / 6 + 0.15
    dripping = _drops(length, dice, int(6 * seconds) + 1, 0.01)
    together: Curve = slosh + 1.5 * thump + motor * sung + 0.3 * dripping
    return together


def _classroom(length: int, dice: Dice) -> Curve:
    """A dozen voices too far away to be understood, and chairs."""
    murmur = _voices(length, dice)
    scrapes = _drops(length, dice, int(dice.poisson(1 + 0.4 * length / RATE)), 0.12)
    return murmur / max(float(np.std(murmur)), 1e-9) + 0.5 * scrapes


def _rain(length: int, dice: Dice) -> Curve:
    """A hiss of far drops and the ticks of near ones."""
    gusts = 1 + 0.25 * _wander(length, 0.7, dice)
    ticks = _drops(length, dice, int(dice.uniform(20, 80) * length / RATE) + 1, 0.003)
    return _band(length, dice, dice.uniform(2500, 4500), 1.0) * gusts + ticks


def _fan(length: int, dice: Dice) -> Curve:
    """Low air, cut by the blades."""
    blades = dice.uniform(18, 60) * (1 + 0.01 * _wander(length, 0.5, dice))
    cut = 1 + 0.35 * np.sin(2 * np.pi * np.cumsum(blades) / RATE)
    return _band(length, dice, dice.uniform(150, 350), 1.2) * cut + 0.2 * _tones(
        np.full(length, 120.0), 4, 1.0, dice
    )


_MAKERS: Final[Mapping[str, Callable[[int, Dice], NDArray[np.floating]]]] = {
    "white": lambda length, dice: _coloured(length, dice, 0.0),
    "pink": lambda length, dice: _coloured(length, dice, 0.5),
    "brown": lambda length, dice: _coloured(length, dice, 1.0),
    "hum": _hum,
    "vacuum": _vacuum,
    "washing_machine": _washing_machine,
    "classroom": _classroom,
    "rain": _rain,
    "fan": _fan,
}


def _voices(length: int, dice: Dice) -> Curve:
    """Several people at once: speech-shaped noise that swells at the pace of syllables."""
    voices = (_band(length, dice, 420, 1.5), _band(length, dice, 600, 1.5))
    sound = np.zeros(length)
    for number in range(int(dice.integers(6, 13))):
        swelling = np.maximum(_wander(length, dice.uniform(6, 10), dice), 0)
        talking = _wander(length, 0.6, dice) > -0.5
        voice = np.roll(voices[number % 2], int(dice.integers(length)))
        sound += dice.uniform(0.3, 1.0) * voice * (swelling * talking + 0.05)
    return sound


def _band(length: int, dice: Dice, centre: float, steepness: float) -> Curve:
    """Noise of mean square 1 around `centre` Hz, 6 dB times `steepness` an octave to both sides."""
    quick = length + -length % 4096
    spectrum = np.fft.rfft(dice.standard_normal(quick))
    octaves = np.abs(np.log2(np.maximum(np.fft.rfftfreq(quick, 1 / RATE), 20.0) / centre))
    sound = np.fft.irfft(spectrum * 2 ** (-steepness * octaves), quick)[:length]
    even: Curve = sound / max(float(np.std(sound)), 1e-9)
    return even


def _tones(pitch: Curve, count: int, slope: float, dice: Dice) -> Curve:
    """Harmonics of a wandering pitch in Hz, below the Nyquist frequency, of mean square 1."""
    first = np.exp(2j * np.pi * (np.cumsum(pitch) / RATE + dice.uniform()))
    top = float(pitch.max(initial=1.0))
    sound, turning = np.zeros(len(pitch)), np.ones_like(first)
    for number in range(1, count + 1):
        turning = turning * first
        if number * top < RATE / 2:
            sound += dice.uniform(0.3, 1.0) / number**slope * turning.real
    even: Curve = sound / max(float(np.std(sound)), 1e-9)
    return even


def _drops(length: int, dice: Dice, count: int, decay: float) -> Curve:
    """`count` bursts of bright noise that die away within `decay` seconds, each of its own size."""
    sound = np.zeros(length)
    fading = np.exp(-np.arange(int(6 * decay * RATE) + 1) / (decay * RATE))
    for at, size in zip(
        dice.integers(length, size=count), dice.exponential(2.0, count), strict=True
    ):
        burst = (size * fading * dice.standard_normal(len(fading)))[: length - at]
        sound[at : at + len(burst)] += burst
    return sound


def _wander(length: int, a_second: float, dice: Dice) -> Curve:
    """A curve that passes `a_second` times a second through a new normal deviate."""
    knots = dice.standard_normal(int(length / RATE * a_second) + 3)
    curve: Curve = np.interp(np.arange(length) * (a_second / RATE), np.arange(len(knots)), knots)
    return curve
