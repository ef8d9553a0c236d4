"""Reads a page aloud, sentence by sentence, and says when each word is heard."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Final

import espeakng_loader
import numpy as np
import numpy.typing as npt

from aibook_desktop.book.model import Language, Narration
from aibook_desktop.engines.narrator.espeak.library import Espeak, Manner, Utterance
from aibook_desktop.engines.narrator.espeak.script import Script, write_script
from aibook_desktop.engines.narrator.timing import Word, sentences, share, word_times, words_of
from aibook_desktop.engines.narrator.wav import MEDIA_TYPE, silence, wav

MANNERS: Final[dict[Language, Manner]] = {
    "ko": Manner("ko+f2", speed=135, pitch=58, liveliness=65),
    "en": Manner("en-us+f2", speed=135, pitch=55, liveliness=60),
}
VARIANTS: Final = frozenset(
    path.name for path in Path(espeakng_loader.get_data_path(), "voices", "!v").iterdir()
)
PAUSE_MS: Final = 180  # between sentences, on top of espeak's own
SHORTEST_MS: Final = 300
UNSPOKEN_MS: Final = 400
_VARIANT: Final = re.compile(r"[A-Za-z0-9]{1,16}")
_HEARD: Final = 250  # of 32,768: quieter is the tail of a word

Loudness = npt.NDArray[np.bool_]


class EspeakNarrator:
    """The port's shape over the library; `voice` names an espeak-ng variant ("f3", "m1")."""

    def read(self, text: str, language: Language, voice: str) -> Narration:
        """Speak a page; a page without words is a short silence."""
        manner = _manner(language, voice)
        words = words_of(text)
        samples = bytearray()
        spans: list[tuple[int, int]] = []
        with Espeak() as espeak:
            for sentence in sentences(words):
                begins = len(samples) * 1000 // 2 // espeak.rate
                spoken, inside = _speak(espeak, sentence, language, manner)
                samples += spoken + silence(PAUSE_MS, espeak.rate)
                spans += [(begins + start, begins + end) for start, end in inside]
            samples = samples or bytearray(silence(SHORTEST_MS, espeak.rate))
            sound = wav(bytes(samples), espeak.rate)
        return Narration(sound, MEDIA_TYPE, word_times(words, spans))


def build(weights: Path | None) -> EspeakNarrator:  # noqa: ARG001  the registry's shape
    """Make the narrator; raises `Problem` engine_failed where the library cannot be opened."""
    with Espeak():
        return EspeakNarrator()


def _speak(
    espeak: Espeak, sentence: Sequence[Word], language: Language, manner: Manner
) -> tuple[bytes, list[tuple[int, int]]]:
    """Speak one sentence: its samples, and the span of each of its words within it."""
    script = write_script(sentence, language)
    utterance = espeak.speak(script.text, manner) if script.text else Utterance()
    samples = bytes(utterance.samples) or silence(UNSPOKEN_MS, espeak.rate)
    loud = _loudness(samples, espeak.rate)
    end = _falls_silent(loud, 0, len(loud))
    starts = share(
        [word.syllables + word.rest * (word is not sentence[-1]) for word in sentence],
        _known_starts(script, utterance, len(sentence)),
        end,
    )
    spans = [
        (start, _falls_silent(loud, start, following))
        for start, following in pairwise([*starts, end])
    ]
    too_short = max(0, spans[-1][1] - len(loud))
    return samples + silence(too_short, espeak.rate), spans


def _manner(language: Language, voice: str) -> Manner:
    """The usual manner; a variant that espeak does not know leaves it the usual one."""
    usual = MANNERS[language]
    if not (_VARIANT.fullmatch(voice) and voice in VARIANTS):
        return usual
    return replace(usual, voice=f"{usual.voice.partition('+')[0]}+{voice}")


def _known_starts(script: Script, utterance: Utterance, words: int) -> list[int | None]:
    """The first event of each word, in milliseconds."""
    starts: list[int | None] = [None] * words
    for character, ms in utterance.words:
        owner = script.owner_at(character)
        if owner is not None and starts[owner] is None:
            starts[owner] = ms
    return starts


def _loudness(samples: bytes, rate: int) -> Loudness:
    """Tell for each millisecond whether there is voice in it."""
    waves = np.abs(np.frombuffer(samples, dtype="<i2").astype(np.int32))
    begins = np.arange(len(waves) * 1000 // rate) * rate // 1000
    return np.maximum.reduceat(waves, begins) > _HEARD


def _falls_silent(loud: Loudness, start: int, end: int) -> int:
    """Find where the voice stops between two moments (ms); `end` when there is none at all."""
    heard = np.flatnonzero(loud[start:end])
    return start + int(heard[-1]) + 1 if heard.size else max(end, start + 1)
