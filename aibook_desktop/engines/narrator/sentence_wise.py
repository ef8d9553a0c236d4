"""What narrators share that speak a page sentence by sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from aibook_desktop.book.model import Narration
from aibook_desktop.engines.narrator.timing import Word, sentences, word_times, words_of
from aibook_desktop.engines.narrator.wav import MEDIA_TYPE, silence, wav
from aibook_desktop.engines.progress import Progress, Tell

PAUSE_MS: Final = 250  # between sentences, on top of the voice's own
SHORTEST_MS: Final = 300
UNSPOKEN_MS: Final = 400
BYTES_A_SAMPLE: Final = 2

Speak = Callable[[Sequence[Word]], tuple[bytes, list[int]]]
"""Speaks one sentence: its samples (none for an unspeakable one), and where (ms) words begin."""


def read_page(text: str, rate: int, speak: Speak, tell: Tell) -> Narration:
    """Speak a page; `tell` hears of every sentence before it is spoken.

    A page without words is a short silence.
    """
    words = words_of(text)
    parts = list(sentences(words))
    samples = bytearray()
    spans: list[tuple[int, int]] = []
    for done, sentence in enumerate(parts):
        tell(Progress(done, len(parts)))
        begins = milliseconds(len(samples), rate)
        spoken, starts = speak(sentence)
        end = max(milliseconds(len(spoken), rate), starts[-1] + 1)
        spans += [(begins + start, begins + over) for start, over in pairwise([*starts, end])]
        samples += spoken + silence(PAUSE_MS, rate)
    sound = wav(bytes(samples) or silence(SHORTEST_MS, rate), rate)
    return Narration(sound, MEDIA_TYPE, word_times(words, spans))


def weights_of(sentence: Sequence[Word]) -> list[float]:
    """How long each word lasts beside the others, with the rest behind it; none after the last."""
    return [word.syllables + word.rest * (word is not sentence[-1]) for word in sentence]


def milliseconds(size: int, rate: int) -> int:
    """How long so many bytes of samples last."""
    return size // BYTES_A_SAMPLE * 1000 // rate
