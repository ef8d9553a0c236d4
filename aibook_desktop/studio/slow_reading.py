"""A page read more slowly at the same pitch, and one word cut out of it.

Slowing is WSOLA: short pieces of the sound are laid down further apart than they were taken, each
moved a little so that its wave joins the one before (Verhelst & Roelands 1993). It is done in plain
Python, since the window may not load numpy; a page of ten seconds takes some tenths of a second.
Every narrator's sound can be slowed, whatever engine made it, and word times are stretched alike.
"""

from __future__ import annotations

import io
import math
import operator
import sys
import wave
from array import array
from typing import Final

from aibook_desktop.book.model import WordTime
from aibook_desktop.book.problems import Problem

PIECE_S: Final = 0.030
"""How long the pieces are by which neighbours overlap."""
SEARCH_S: Final = 0.007
"""How far a piece may be moved to join; more than half a period of a deep voice."""
COARSE: Final = 4
"""Every how many samples places are tried first."""
LEAD_MS: Final = 20
"""A cut word begins a little before its time and ends a little after it."""
TAIL_MS: Final = 60
FADE_S: Final = 0.006


def slowed(wav: bytes, times: float) -> bytes:
    """Return a mono 16-bit WAV that lasts `times` (1 to 2) as long, at its pitch.

    Raises `Problem` clip_not_sound for anything else.
    """
    samples, rate = _samples(wav)
    return _wrapped(_stretched(samples, rate, times), rate)


def slowed_words(words: tuple[WordTime, ...], times: float) -> tuple[WordTime, ...]:
    """Return when each word is spoken in the slowed sound."""
    return tuple(
        WordTime(
            word.start_char, word.end_char, round(word.start_ms * times), round(word.end_ms * times)
        )
        for word in words
    )


def word_cut(wav: bytes, word: WordTime) -> bytes:
    """Return the sound of one word of a page, softly begun and ended."""
    samples, rate = _samples(wav)
    first = max(0, (word.start_ms - LEAD_MS) * rate // 1000)
    last = min(len(samples), (word.end_ms + TAIL_MS) * rate // 1000)
    cut = samples[first:last]
    fade = min(len(cut) // 2, round(FADE_S * rate))
    for index in range(fade):
        cut[index] = cut[index] * index // fade
        cut[-1 - index] = cut[-1 - index] * index // fade
    return _wrapped(cut, rate)


def _stretched(samples: array[int], rate: int, times: float) -> array[int]:
    piece, search = round(PIECE_S * rate), round(SEARCH_S * rate)
    step = piece / times
    rising = [index / piece for index in range(piece)]
    falling = rising[::-1]
    made = array("h", samples[:piece])
    tail = samples[piece : 2 * piece]
    number = 1
    while True:
        wanted = round(number * step)
        if wanted + search + 2 * piece > len(samples) or len(tail) < piece:
            break
        start = _best_place(samples, tail, max(0, wanted - search), wanted + search)
        head = samples[start : start + piece]
        down = map(operator.mul, tail, falling)
        up = map(operator.mul, head, rising)
        made.extend(map(int, map(operator.add, down, up)))
        tail = samples[start + piece : start + 2 * piece]
        number += 1
    made.extend(tail)
    return made


def _best_place(samples: array[int], tail: array[int], low: int, high: int) -> int:
    """Where between two places the sound goes on most like the tail that it will replace."""
    coarse = tail[::COARSE]
    span = len(tail)

    def alike(start: int) -> float:
        part = samples[start : start + span : COARSE]
        power = sum(map(operator.mul, part, part))
        return float(sum(map(operator.mul, coarse, part)) / math.sqrt(power + 1.0))

    best = max(range(low, high + 1, COARSE), key=alike)
    return max(range(max(low, best - COARSE + 1), min(high, best + COARSE - 1) + 1), key=alike)


def _samples(wav: bytes) -> tuple[array[int], int]:
    try:
        with wave.open(io.BytesIO(wav)) as sound:
            if sound.getsampwidth() != 2 or sound.getnchannels() != 1:
                raise Problem("clip_not_sound", file="sound")
            samples = array("h", sound.readframes(sound.getnframes()))
            rate = sound.getframerate()
    except (wave.Error, EOFError, ValueError):
        raise Problem("clip_not_sound", file="sound") from None
    if sys.byteorder == "big":
        samples.byteswap()
    return samples, rate


def _wrapped(samples: array[int], rate: int) -> bytes:
    if sys.byteorder == "big":
        samples = array("h", samples)
        samples.byteswap()
    envelope = io.BytesIO()
    with wave.open(envelope, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        sound.writeframes(samples.tobytes())
    return envelope.getvalue()
