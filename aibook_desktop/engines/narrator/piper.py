"""Piper: neural voices (VITS), each a local folder of one `.onnx` and its `.onnx.json`.

A page is spoken sentence by sentence. A voice that was exported with phoneme alignments
(`python -m piper.patch_voice_with_alignment`) says how long each phoneme lasts, and so when each
word begins; with any other voice the words share their sentence by syllables, which is within 0.1 s
for nine words of ten. The noise that Piper mixes in is turned off, so that a page sounds the same
each time it is read.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import Final

from piper import PiperVoice, SynthesisConfig
from piper.config import PhonemeType
from piper.const import BOS, PAD
from piper.voice import AudioChunk

from aibook_desktop.book.model import Language, Narration
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import InstalledModel, ModelCard, verify
from aibook_desktop.engines.narrator.sentence_wise import (
    BYTES_A_SAMPLE,
    UNSPOKEN_MS,
    milliseconds,
    read_page,
    said_of,
    weights_of,
)
from aibook_desktop.engines.narrator.shelf import Voices
from aibook_desktop.engines.narrator.timing import Word, share
from aibook_desktop.engines.narrator.wav import silence
from aibook_desktop.engines.progress import Tell, unheard

ENGINE: Final = "piper"
SLOWER: Final = 1.15  # than the voice was trained: a child follows with its finger
_OURS: Final = (PhonemeType.ESPEAK, PhonemeType.TEXT)  # the others fetch dictionaries
_SILENT: Final = re.compile(r"[^0-9A-Za-zÀ-ɏ가-힣,.?!'’-]+")  # brackets would be read as phonemes
_STRESS: Final = frozenset("ˈˌ")
_UNHEARD: Final = frozenset(" ,.?!") | _STRESS


class PiperNarrator:
    """The port's shape over the voices of a shelf."""

    def __init__(self, usual: Path) -> None:
        self._voices = Voices(ENGINE, usual, _load)
        self._tell: Tell = unheard

    def report_to(self, tell: Tell) -> None:
        """Tell of every sentence from the next page on."""
        self._tell = tell

    def smoke(self) -> None:
        """Say a syllable with a voice that can; raises `Problem`."""
        try:
            self.read("1", "ko", "")
        except Problem:
            self.read("1", "en", "")

    def read(self, text: str, language: Language, voice: str) -> Narration:
        """Speak a page; raises `Problem` engine_failed for a language that no voice speaks."""
        found, speaker = self._voices.find(voice, language)
        speak = partial(_speak, found, language, speaker)
        return read_page(text, found.config.sample_rate, speak, self._tell)


def build(weights: Path | None) -> PiperNarrator:
    """Load a voice folder; raises `Problem` model_missing, model_damaged or engine_failed."""
    if weights is None or not weights.is_dir():
        raise Problem("model_missing", engine=ENGINE)
    logging.getLogger("piper").setLevel(logging.ERROR)  # it would log the letters it can't say
    return PiperNarrator(weights)


def _load(model: InstalledModel) -> PiperVoice:
    network = _network(model.card)
    try:
        voice = PiperVoice.load(model.folder / network, model.folder / f"{network}.json")
    except Exception as error:  # onnxruntime's own errors share no base but this
        verify(model.folder)
        raise Problem("engine_failed", engine=ENGINE) from error
    if voice.config.phoneme_type not in _OURS:
        raise Problem("engine_failed", engine=ENGINE)
    return voice


def _network(card: ModelCard) -> str:
    names = [name for name in card.file_names() if name.endswith(".onnx")]
    if len(names) != 1 or f"{names[0]}.json" not in card.file_names():
        raise Problem("model_damaged", model=card.name, file="*.onnx, *.onnx.json")
    return names[0]


def _speak(
    voice: PiperVoice, language: Language, speaker: str, sentence: Sequence[Word]
) -> tuple[bytes, list[int]]:
    """Speak one sentence: its samples, and where (ms) each of its words begins."""
    parts = said_of(sentence, language, _SILENT)
    said = " ".join(part for word in parts for part in word)
    config = voice.config
    manner = SynthesisConfig(
        speaker_id=config.speaker_id_map.get(speaker),
        length_scale=config.length_scale * SLOWER,
        noise_scale=0.0,
        noise_w_scale=0.0,
    )
    chunks = list(voice.synthesize(said, manner, include_alignments=True)) if said else []
    samples = b"".join(chunk.audio_int16_bytes for chunk in chunks)
    samples = samples or silence(UNSPOKEN_MS, config.sample_rate)
    end = max(len(sentence), milliseconds(len(samples), config.sample_rate))
    starts = _known_starts(parts, list(_sounding(chunks, voice)), voice)
    return samples, share(weights_of(sentence), starts, end)


def _known_starts(
    parts: Sequence[Sequence[str]], spoken: Sequence[tuple[str, int]], voice: PiperVoice
) -> list[int | None]:
    """The start (ms) of each word that the voice tells; None for all when it tells none.

    espeak says "of the" as one word and "23" as two. So each word is also written in phonemes by
    itself, and found again in what was spoken.
    """
    alone = [_phonemes(voice, said) if spoken else [] for said in parts]
    begins = accumulate(map(len, alone), initial=0)
    written = [phoneme for each in alone for phoneme in each]
    heard = [phoneme for phoneme, _ in spoken]
    same = SequenceMatcher(None, written, heard, autojunk=False).get_matching_blocks()
    where = {one + step: other + step for one, other, size in same for step in range(size)}
    found = [where.get(begin) if each else None for begin, each in zip(begins, alone, strict=False)]
    rate = voice.config.sample_rate
    return [
        None if at is None else milliseconds(spoken[at][1] * BYTES_A_SAMPLE, rate) for at in found
    ]


def _phonemes(voice: PiperVoice, said: Sequence[str]) -> list[str]:
    found = voice.phonemize(" ".join(said)) if said else []
    return [phoneme for each in found for phoneme in each if phoneme not in _UNHEARD]


def _sounding(chunks: Sequence[AudioChunk], voice: PiperVoice) -> Iterator[tuple[str, int]]:
    """Each phoneme and the sample at which it begins, a stress with what it stresses.

    Nothing when it is unknown. Worked out from the lengths of the single ids: Piper's own alignment
    gives up a whole sentence for one phoneme that the voice doesn't know. The mark of the beginning
    sounds too.
    """
    passed = 0
    ids = voice.config.phoneme_id_map
    for chunk in chunks:
        if chunk.phoneme_id_samples is None or len(chunk.phoneme_id_samples) != len(
            chunk.phoneme_ids
        ):
            return
        lengths = [int(count) for count in chunk.phoneme_id_samples]
        at = len(ids[BOS]) + len(ids[PAD])
        now = begin = passed + sum(lengths[:at])
        for phoneme in chunk.phonemes:
            if phoneme not in _UNHEARD:
                yield phoneme, begin
            after = at + (len(ids[phoneme]) + len(ids[PAD]) if phoneme in ids else 0)
            now += sum(lengths[at:after])
            at = after
            begin = begin if phoneme in _STRESS else now
        passed += len(chunk.audio_float_array)
