"""Piper: neural voices (VITS) from a local folder of one `.onnx` and its `.onnx.json`.

A page is spoken sentence by sentence. A voice that was exported with phoneme alignments
(`python -m piper.patch_voice_with_alignment`) says when each word begins; with any other voice the
words share their sentence by syllables, which is within 0.1 s for nine words of ten. The noise that
Piper mixes in is turned off, so that a page sounds the same each time it is read.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

from piper import PiperVoice, SynthesisConfig
from piper.config import PhonemeType
from piper.voice import AudioChunk

from aibook_desktop.book.language.numbers import spell_figures
from aibook_desktop.book.model import Language, Narration
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import ModelCard, verify
from aibook_desktop.engines.narrator.timing import Word, sentences, share, word_times, words_of
from aibook_desktop.engines.narrator.wav import MEDIA_TYPE, silence, wav

SLOWER: Final = 1.15  # than the voice was trained: a child follows with its finger
PAUSE_MS: Final = 250  # between sentences, on top of the voice's own
SHORTEST_MS: Final = 300
UNSPOKEN_MS: Final = 400
_HASHED_AT_ONCE: Final = 1024**2
_OURS: Final = (PhonemeType.ESPEAK, PhonemeType.TEXT)  # the others fetch dictionaries
_SILENT: Final = re.compile(r"[^0-9A-Za-zÀ-ɏ가-힣,.?!'’-]+")  # brackets would be read as phonemes
_HEARD: Final = re.compile(r"[0-9A-Za-zÀ-ɏ가-힣]")
_BYTES_A_SAMPLE: Final = 2


class PiperNarrator:
    """The port's shape over one voice; `voice` may name one of its speakers."""

    def __init__(self, voice: PiperVoice, languages: tuple[Language, ...]) -> None:
        self._voice = voice
        self._languages = languages

    def read(self, text: str, language: Language, voice: str) -> Narration:
        """Speak a page; raises `Problem` engine_failed for a language that the voice can't speak.

        A page without words is a short silence.
        """
        if language not in self._languages:
            raise Problem("engine_failed", engine="piper")
        words, rate = words_of(text), self._voice.config.sample_rate
        samples = bytearray()
        spans: list[tuple[int, int]] = []
        for sentence in sentences(words):
            begins = _ms(len(samples), rate)
            spoken, starts = self._speak(sentence, language, voice)
            end = max(_ms(len(spoken), rate), starts[-1] + 1)
            spans += [(begins + start, begins + over) for start, over in pairwise([*starts, end])]
            samples += spoken + silence(PAUSE_MS, rate)
        sound = wav(bytes(samples) or silence(SHORTEST_MS, rate), rate)
        return Narration(sound, MEDIA_TYPE, word_times(words, spans))

    def _speak(
        self, sentence: Sequence[Word], language: Language, speaker: str
    ) -> tuple[bytes, list[int]]:
        """Speak one sentence: its samples, and where (ms) each of its words begins."""
        parts = _parts(sentence, language)
        said = " ".join(part for word in parts for part in word)
        config = self._voice.config
        manner = SynthesisConfig(
            speaker_id=config.speaker_id_map.get(speaker),
            length_scale=config.length_scale * SLOWER,
            noise_scale=0.0,
            noise_w_scale=0.0,
        )
        chunks = list(self._voice.synthesize(said, manner, include_alignments=True)) if said else []
        samples = b"".join(chunk.audio_int16_bytes for chunk in chunks)
        samples = samples or silence(UNSPOKEN_MS, config.sample_rate)
        weights = [word.syllables + word.rest * (word is not sentence[-1]) for word in sentence]
        end = max(len(sentence), _ms(len(samples), config.sample_rate))
        return samples, share(weights, _known_starts(parts, chunks, config.sample_rate), end)


def build(weights: Path | None) -> PiperNarrator:
    """Load a voice folder; raises `Problem` model_missing or model_damaged."""
    if weights is None or not weights.is_dir():
        raise Problem("model_missing", engine="piper")
    logging.getLogger("piper").setLevel(logging.ERROR)  # it would log the letters it can't say
    card = verify(weights, largest=_HASHED_AT_ONCE)
    network = _network(card)
    try:
        voice = PiperVoice.load(weights / network, weights / f"{network}.json")
    except Exception as error:  # onnxruntime's own errors share no base but this
        raise Problem("model_damaged", model=card.name, file=network) from error
    if voice.config.phoneme_type not in _OURS:
        raise Problem("model_damaged", model=card.name, file=f"{network}.json")
    return PiperNarrator(voice, card.languages)


def _network(card: ModelCard) -> str:
    names = [name for name in card.file_names() if name.endswith(".onnx")]
    if len(names) != 1 or f"{names[0]}.json" not in card.file_names():
        raise Problem("model_damaged", model=card.name, file="*.onnx, *.onnx.json")
    return names[0]


def _parts(sentence: Sequence[Word], language: Language) -> list[list[str]]:
    """What is said for each word: nothing for an emoji, several words for a Korean figure."""
    texts = [_SILENT.sub("", word.text) for word in sentence]
    if language == "ko":
        texts = [spell_figures(*pair) for pair in zip(texts, [*texts[1:], ""], strict=True)]
    return [[part for part in text.split() if _HEARD.search(part)] for text in texts]


def _known_starts(
    parts: Sequence[Sequence[str]], chunks: Sequence[AudioChunk], rate: int
) -> list[int | None]:
    """The start (ms) of each word that the voice tells; None for all when it tells none."""
    begins = _group_starts(chunks)
    unknown: list[int | None] = [None] * len(parts)
    if len(begins) != sum(map(len, parts)):
        return unknown  # espeak reads some figures and abbreviations as several words
    found, at = unknown, 0
    for owner, said in enumerate(parts):
        if said:
            found[owner] = _ms(begins[at] * _BYTES_A_SAMPLE, rate)
        at += len(said)
    return found


def _group_starts(chunks: Sequence[AudioChunk]) -> list[int]:
    """The sample at which each run of phonemes between two spaces begins; empty when unknown."""
    begins, passed = [], 0
    for chunk in chunks:
        if chunk.phoneme_alignments is None:
            return []
        fresh, now = True, passed
        for sound in chunk.phoneme_alignments[1:-1]:  # without the marks of beginning and end
            if fresh and sound.phoneme != " ":
                begins.append(now)
            fresh = sound.phoneme == " "
            now += int(sound.num_samples)
        passed += len(chunk.audio_float_array)
    return begins


def _ms(size: int, rate: int) -> int:
    return size // _BYTES_A_SAMPLE * 1000 // rate
