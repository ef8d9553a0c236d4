"""Whisper by CTranslate2 from a local folder, never from the internet.

A stock Whisper must be given 30 seconds, however short the wish is; one that was trained with short
windows says so in its card (`window_seconds`) and is only given what was said, which is ten times
less work (github.com/futo-org/whisper-acft explains why that breaks a stock model).
"""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path
from typing import Final, Protocol

import ctranslate2
import numpy as np
from faster_whisper import WhisperModel
from faster_whisper.feature_extractor import FeatureExtractor
from tokenizers import Tokenizer

from aibook_desktop.book.model import Language, Recording, Transcript
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import ModelCard, verify
from aibook_desktop.engines.transcriber.belief import USUAL, Belief, Written
from aibook_desktop.engines.transcriber.hearing import (
    RATE,
    Samples,
    Span,
    speech,
    to_clip,
    voice_in,
)
from aibook_desktop.engines.transcriber.loops import is_loop, without_repeats

ENGINE: Final = "whisper"
NEEDED: Final = ("model.bin", "tokenizer.json", "preprocessor_config.json")
FULL_WINDOW: Final = 30.0
PAUSE: Final = 0.25
_HASHED_AT_ONCE: Final = 16 * 1024**2
_THREADS: Final = min(4, os.cpu_count() or 1)
_LONGEST_TEXT: Final = 96
_BEAM: Final = 5


class Writer(Protocol):
    """Writes down one span of speech."""

    def write(self, clip: Samples, language: Language) -> Written:
        """Return the words, "" when they can't be made out, and how certain they are."""
        ...


class WhisperTranscriber:
    """The transcriber: Silero finds the speech, a writer writes it down, inventions are dropped.

    It can be tried out (`progress.Smokable`).

    The writer is given spans of at most `window` seconds with no silence over `breath` in them,
    and `PAUSE` around them: a clip that starts with its first consonant would lose it. `belief`
    says how certain its words must be.
    """

    def __init__(self, writer: Writer, window: float, breath: float, belief: Belief) -> None:
        self._writer = writer
        self._window = window
        self._breath = breath
        self._belief = belief

    def smoke(self) -> None:
        """Listen to a second in which nobody speaks, all the way through the network."""
        self._writer.write(np.zeros(RATE, np.float32), "ko")

    def transcribe(self, recording: Recording, language: Language) -> Transcript:
        """Write down what was said; an empty text when nobody spoke."""
        clip = to_clip(recording)
        spans = speech(clip, self._window, self._breath)
        said = " ".join(filter(None, (self._said(clip, span, language) for span in spans)))
        return Transcript(unicodedata.normalize("NFC", without_repeats(said)), language)

    def _said(self, clip: Samples, span: Span, language: Language) -> str:
        written = self._writer.write(span.of(clip, PAUSE), language)
        if not written.words or is_loop(written.words):
            return ""
        believed = self._belief.holds(written, voice_in(clip, span))
        return written.words if believed else ""


class ShortWindow:
    """Gives a model that was trained for it only the frames that there are."""

    def __init__(self, folder: Path) -> None:
        self._model = ctranslate2.models.Whisper(
            str(folder), device="cpu", compute_type="int8", intra_threads=_THREADS
        )
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._extract = FeatureExtractor()

    def write(self, clip: Samples, language: Language) -> Written:
        """Return the words of a clip that is no longer than the model's window."""
        mel = self._extract(clip, padding=0)
        mel = np.ascontiguousarray(mel[None, :, : mel.shape[1] - mel.shape[1] % 2])
        start = ("<|startoftranscript|>", f"<|{language}|>", "<|transcribe|>", "<|notimestamps|>")
        found = self._model.generate(
            ctranslate2.StorageView.from_array(mel),
            [[self._tokenizer.token_to_id(token) for token in start]],
            beam_size=_BEAM,
            max_length=_LONGEST_TEXT,
            return_scores=True,
        )
        text: str = self._tokenizer.decode(found[0].sequences_ids[0])
        return Written(text.strip(), found[0].scores[0])


class LongWindow:
    """Any Whisper, by faster-whisper, one wish at a time."""

    def __init__(self, folder: Path) -> None:
        self._model = WhisperModel(
            str(folder),
            device="cpu",
            compute_type="int8",
            cpu_threads=_THREADS,
            local_files_only=True,
        )

    def write(self, clip: Samples, language: Language) -> Written:
        """Return the words of a clip; a second, warmer try when the first one makes no sense."""
        segments, _ = self._model.transcribe(
            clip,
            language=language,
            beam_size=_BEAM,
            temperature=[0.0, 0.4],
            condition_on_previous_text=False,
            without_timestamps=True,
            max_new_tokens=_LONGEST_TEXT,
        )
        parts = list(segments)
        words = " ".join(part.text.strip() for part in parts)
        return Written(words, min((part.avg_logprob for part in parts), default=0.0))


def build(weights: Path | None) -> WhisperTranscriber:
    """Load a model folder; raises `Problem` model_missing, model_damaged or engine_failed."""
    if weights is None or not weights.is_dir():
        raise Problem("model_missing", engine=ENGINE)
    card = _checked(weights)
    try:
        belief = USUAL if card.believed is None else Belief(*card.believed)
        if card.window_seconds is None:
            window = FULL_WINDOW - 2 * PAUSE
            return WhisperTranscriber(LongWindow(weights), window, FULL_WINDOW, belief)
        window = card.window_seconds - 2 * PAUSE
        return WhisperTranscriber(ShortWindow(weights), window, PAUSE, belief)
    except (RuntimeError, ValueError, OSError) as error:
        verify(weights)
        raise Problem("engine_failed", engine=ENGINE) from error


def _checked(folder: Path) -> ModelCard:
    """Check what can be checked at once; big files are hashed by `aibook models verify`."""
    card = verify(folder, largest=_HASHED_AT_ONCE)
    for name in NEEDED:
        if name not in card.file_names():
            raise Problem("model_damaged", model=card.name, file=name)
    return card
