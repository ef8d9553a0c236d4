"""What narrators share that speak a page sentence by sentence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from aibook_desktop.book.language.numbers import spell_figures
from aibook_desktop.book.model import Language, Narration
from aibook_desktop.engines.narrator.marks import READABLE, USUAL_RESTS
from aibook_desktop.engines.narrator.timing import Word, sentences, word_times, words_of
from aibook_desktop.engines.narrator.wav import MEDIA_TYPE, silence, wav
from aibook_desktop.engines.progress import Progress, Tell

PAUSE_MS: Final = 250  # between sentences, on top of the voice's own
SHORTEST_MS: Final = 300
UNSPOKEN_MS: Final = 400
BYTES_A_SAMPLE: Final = 2
_BEFORE_A_MARK: Final = re.compile(r"\s+(?=[,.?!])")

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


def said_of(
    sentence: Sequence[Word], language: Language, unread: re.Pattern[str]
) -> list[list[str]]:
    """What is said for each word, without signs that are `unread`.

    Nothing for an emoji, several words for a Korean figure or where only a dash stands between two.
    """
    texts = [unicodedata.normalize("NFC", word.text) for word in sentence]
    if language == "ko":
        texts = [spell_figures(*pair) for pair in zip(texts, [*texts[1:], ""], strict=True)]
    plain = (unread.sub(" ", text.translate(USUAL_RESTS)) for text in texts)
    return [
        [part for part in _BEFORE_A_MARK.sub("", text).split() if READABLE.search(part)]
        for text in plain
    ]


def weights_of(sentence: Sequence[Word]) -> list[float]:
    """How long each word lasts beside the others, with the rest behind it; none after the last."""
    return [word.syllables + word.rest * (word is not sentence[-1]) for word in sentence]


def milliseconds(size: int, rate: int) -> int:
    """How long so many bytes of samples last."""
    return size // BYTES_A_SAMPLE * 1000 // rate
