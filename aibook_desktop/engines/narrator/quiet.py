"""The narrator that always runs: no voice, but the time that a reading takes.

Pages still turn by themselves and words still light up for whoever reads along.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from aibook_desktop.book.model import Language, Narration
from aibook_desktop.engines.narrator.timing import Word, word_times, words_of
from aibook_desktop.engines.narrator.wav import MEDIA_TYPE, silence, wav

SYLLABLE_MS: Final = {"ko": 250, "en": 270}
SHORTEST_MS: Final = 300


class QuietNarrator:
    """Reads in silence, as fast as a grown-up reads to a child (about 4 syllables a second)."""

    def read(self, text: str, language: Language, voice: str) -> Narration:  # noqa: ARG002  no voice
        """Answer with a silent sound and the time of every word."""
        words = words_of(text)
        spans, end = _spans(words, SYLLABLE_MS[language])
        sound = wav(silence(max(end, SHORTEST_MS)))
        return Narration(sound, MEDIA_TYPE, word_times(words, spans))


def build(weights: Path | None) -> QuietNarrator:  # noqa: ARG001  the registry's shape
    """Make the narrator; it needs nothing."""
    return QuietNarrator()


def _spans(words: tuple[Word, ...], pace: int) -> tuple[list[tuple[int, int]], int]:
    spans: list[tuple[int, int]] = []
    now = 0
    for word in words:
        over = now + round(word.syllables * pace)
        spans.append((now, over))
        now = over + round(word.rest * pace)
    return spans, now
