"""Supertonic: a neural voice for Korean and English from four local ONNX graphs and style files.

The package's own `TTS` may fetch from the network and draws its noise from a global state, so only
its loader of local files and its reader of texts are used; the graphs run here, with noise from a
fixed seed, step by step. The voice tells no times: words share the sounding part of their sentence
by syllables. What the voice can't read would be an error and falls away before.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from supertonic.core import Style
from supertonic.loader import load_model, load_voice_style_from_name

from aibook_desktop.book.model import Language, Narration
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import InstalledModel, verify
from aibook_desktop.engines.narrator.marks import READABLE
from aibook_desktop.engines.narrator.sentence_wise import (
    UNSPOKEN_MS,
    read_page,
    said_of,
    weights_of,
)
from aibook_desktop.engines.narrator.shelf import Voices
from aibook_desktop.engines.narrator.timing import Word, share
from aibook_desktop.engines.narrator.wav import silence
from aibook_desktop.engines.progress import Progress, Tell, unheard

ENGINE: Final = "supertonic"
SPEED: Final = 0.9  # a child follows with its finger
STEPS: Final = 8
MOST_LETTERS: Final = 110  # the voice loses its way in longer Korean
_SEED: Final = 1
_AUDIBLE: Final = 0.02  # of the loudest
_STYLES: Final = "voice_styles/"
_KEPT: Final = re.compile(r"[^0-9A-Za-zÀ-ɏ가-힣,.?!'’\" -]+")
_VOLUME: Final = re.compile(r"일권")  # would be read with a hard ㄲ

Sound = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Loaded:
    """A voice in memory: the four graphs, its styles by name, steps and speed."""

    model: Any
    styles: dict[str, Style]
    steps: int
    speed: float


class SupertonicNarrator:
    """The port's shape over the voices of a shelf; `voice` may name a style ("F1")."""

    def __init__(self, usual: Path) -> None:
        self._voices = Voices(ENGINE, usual, _load)
        self._tell: Tell = unheard

    def report_to(self, tell: Tell) -> None:
        """Tell of every sentence and step from the next page on."""
        self._tell = tell

    def smoke(self) -> None:
        """Say a syllable; raises `Problem`."""
        self.read("1", "ko", "")

    def read(self, text: str, language: Language, voice: str) -> Narration:
        """Speak a page; raises `Problem` engine_failed for a language that no voice speaks."""
        found, style = self._voices.find(voice, language)
        chosen = found.styles.get(style) or next(iter(found.styles.values()))
        speak = partial(_speak, found, chosen, language, self._tell)
        return read_page(text, found.model.sample_rate, speak, self._tell)


def build(weights: Path | None) -> SupertonicNarrator:
    """Load a voice folder; raises `Problem` model_missing, model_damaged or engine_failed."""
    if weights is None or not weights.is_dir():
        raise Problem("model_missing", engine=ENGINE)
    logging.getLogger("supertonic").setLevel(logging.CRITICAL)
    return SupertonicNarrator(weights)


def _load(model: InstalledModel) -> Loaded:
    card = model.card
    names = [name for name in card.file_names() if name.startswith(_STYLES)]
    try:
        whole = load_model(model.folder, auto_download=False)
        styles = {
            Path(name).stem: load_voice_style_from_name(model.folder, Path(name).stem)
            for name in sorted(names)
        }
        steps, speed = (
            int(card.option("steps", str(STEPS))),
            float(card.option("speed", str(SPEED))),
        )
    except Exception as error:  # onnxruntime's own errors share no base but this
        verify(model.folder)
        raise Problem("engine_failed", engine=ENGINE) from error
    if not styles:
        raise Problem("model_damaged", model=card.name, file=_STYLES)
    return Loaded(whole, styles, min(max(steps, 1), 32), min(max(speed, 0.7), 2.0))


def _speak(
    voice: Loaded, style: Style, language: Language, tell: Tell, sentence: Sequence[Word]
) -> tuple[bytes, list[int]]:
    """Speak one sentence: its samples, and where (ms) each of its words begins."""
    rate: int = voice.model.sample_rate
    said = _readable(sentence, language, voice.model.text_processor)
    pieces = [_sounded(voice, style, language, each, tell) for each in _pieces(said)]
    sound = np.concatenate(pieces) if pieces else np.zeros(0, dtype=np.float32)
    samples = (np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes()
    samples = samples or silence(UNSPOKEN_MS, rate)
    begins, ends = _sounding(sound, rate)
    end = max(ends, begins + len(sentence))
    starts: list[int | None] = [begins, *[None] * (len(sentence) - 1)]
    return samples, share(weights_of(sentence), starts, end)


def _sounded(voice: Loaded, style: Style, language: Language, text: str, tell: Tell) -> Sound:
    """Run the four graphs; `tell` hears of every step of the third."""
    model = voice.model
    ids, mask = model.text_processor([text], language)
    seconds, *_ = model.dp_ort.run(None, {"text_ids": ids, "style_dp": style.dp, "text_mask": mask})
    seconds = np.reshape(seconds, -1)[:1] / voice.speed
    embedded, *_ = model.text_enc_ort.run(
        None, {"text_ids": ids, "style_ttl": style.ttl, "text_mask": mask}
    )
    length = int(seconds[0] * model.sample_rate)
    chunk = model.base_chunk_size * model.chunk_compress_factor
    frames = max(1, -(-length // chunk))
    shape = (1, model.ldim * model.chunk_compress_factor, frames)
    latent = np.random.default_rng(_SEED).standard_normal(shape, dtype=np.float32)
    kept = np.ones((1, 1, frames), dtype=np.float32)
    for step in range(voice.steps):
        tell(Progress(step, voice.steps))
        latent, *_ = model.vector_est_ort.run(
            None,
            {
                "noisy_latent": latent,
                "text_emb": embedded,
                "style_ttl": style.ttl,
                "text_mask": mask,
                "latent_mask": kept,
                "current_step": np.array([step], dtype=np.float32),
                "total_step": np.array([voice.steps], dtype=np.float32),
            },
        )
    sound, *_ = model.vocoder_ort.run(None, {"latent": latent})
    return np.asarray(sound, dtype=np.float32).reshape(-1)[:length]


def _readable(sentence: Sequence[Word], language: Language, processor: Any) -> list[str]:
    """The words of a sentence as the voice can read them."""
    texts = [" ".join(parts) for parts in said_of(sentence, language, _KEPT)]
    if language == "ko":
        texts = [_VOLUME.sub("일 권", text) for text in texts]
    known = ("".join(c for c in text if processor.validate_text(c)[0]) for text in texts)
    return [text for text in known if READABLE.search(text)]


def _pieces(words: Sequence[str]) -> Iterator[str]:
    piece = ""
    for word in words:
        if piece and len(piece) + 1 + len(word) > MOST_LETTERS:
            yield piece
            piece = ""
        piece = f"{piece} {word}".strip()
    if piece:
        yield piece


def _sounding(sound: Sound, rate: int) -> tuple[int, int]:
    """Where (ms) the voice begins and where it has ended."""
    loudness = np.abs(sound)
    heard = np.flatnonzero(loudness > _AUDIBLE * loudness.max(initial=0.0))
    if not heard.size:
        return 0, max(UNSPOKEN_MS, len(sound) * 1000 // rate)
    return int(heard[0]) * 1000 // rate, (int(heard[-1]) + 1) * 1000 // rate
