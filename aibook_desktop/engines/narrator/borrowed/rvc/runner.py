"""Runs the three networks of a voice: what is said, how high, and how this person would say it.

Shapes are those of RVC's ONNX export (`infer/modules/onnx/export.py`, branch 20240604): the content
encoder hears 16 kHz and gives 768 numbers every 20 ms; each is used twice, so the generator works
in steps of 10 ms. The noise that it asks for comes from a fixed seed, so a page always sounds the
same. Sound is cut at its quietest places into chunks, because the encoder's memory grows with the
square of its length. The graphs are single files whose bytes the card vouches for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import numpy as np
import onnxruntime
import soxr

from aibook_desktop.book.model import Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import InstalledModel, verify
from aibook_desktop.engines.narrator.borrowed.reader import BorrowedNarrator, Sound
from aibook_desktop.engines.narrator.borrowed.rvc import pitch
from aibook_desktop.engines.narrator.borrowed.rvc.pitch import CONTENT_RATE, HOP
from aibook_desktop.engines.narrator.borrowed.rvc.retrieval import Matrix, blended, read_index
from aibook_desktop.engines.progress import Progress, Tell

ENGINE: Final = "rvc"
CONTENT: Final = "vec-768-layer-12.onnx"
GENERATOR: Final = "net_g.onnx"
PITCH: Final = "rmvpe.onnx"
INDEX: Final = "index.safetensors"
WIDTH: Final = 768
RATES: Final = (32_000, 40_000, 48_000)
LONGEST_S: Final = 45
_CUT_S: Final = 10  # the last seconds of a chunk, in which a quiet place is looked for
_SHORTEST: Final = CONTENT_RATE // 2
_SEED: Final = 1


@dataclass(frozen=True, slots=True)
class Manner:
    """How a voice is used; the names and usual values are RVC's.

    `rate` is the generator's; `transpose` moves the pitch by semitones; `index_rate` (0 to 1) leans
    on the index; `protect` (0 to 0.5) keeps breaths as they were; `rms_mix` 1 takes the generator's
    loudness, 0 the narrator's; `speaker` is the number of the person in the network.
    """

    rate: int
    transpose: float = 0.0
    index_rate: float = 0.66
    protect: float = 0.33
    rms_mix: float = 1.0
    speaker: int = 0


class RvcConverter:
    """One voice in memory."""

    def __init__(self, networks: dict[str, Any], index: Matrix | None, manner: Manner) -> None:
        self._networks, self._index, self._manner = networks, index, manner

    def convert(
        self,
        samples: Sound,
        rate: int,
        language: Language,  # noqa: ARG002  any language
        tell: Tell,
    ) -> tuple[Sound, int]:
        """See `Converter`."""
        made = self._manner.rate
        heard = np.asarray(soxr.resample(samples, rate, CONTENT_RATE), dtype=np.float64)
        edges = list(_edges(heard))
        parts = []
        for done, (begin, end) in enumerate(pairwise(edges)):
            tell(Progress(done, len(edges) - 1))
            parts.append(self._chunk(heard[begin:end]))
        whole = np.concatenate(parts)
        count = len(samples) * made // rate
        whole = np.pad(whole, (0, max(0, count - len(whole))))[:count]
        return _as_loud(whole, samples, 1 - self._manner.rms_mix), made

    def _chunk(self, heard: Sound) -> Sound:
        """Convert one chunk of 16 kHz into one of the generator's rate, as long as it was."""
        manner, count = self._manner, len(heard) * self._manner.rate // CONTENT_RATE
        padded = np.pad(heard, (0, max(0, _SHORTEST - len(heard))))
        said = self._content(padded)
        hertz = self._hertz(padded) * 2 ** (manner.transpose / 12)
        steps = min(len(said) * 2, len(hertz))
        phones = self._phones(said, hertz, steps)
        hertz = hertz[:steps]
        noise = np.random.default_rng(_SEED).standard_normal((1, 192, steps), dtype=np.float32)
        (sound, *_) = self._networks[GENERATOR].run(
            None,
            {
                "phone": phones[None],
                "phone_lengths": np.array([steps], dtype=np.int64),
                "pitch": pitch.as_steps(hertz)[None],
                "pitchf": hertz[None].astype(np.float32),
                "ds": np.array([manner.speaker], dtype=np.int64),
                "rnd": noise,
            },
        )
        made = np.nan_to_num(np.asarray(sound, dtype=np.float64).reshape(-1))
        return np.pad(made, (0, max(0, count - len(made))))[:count]

    def _content(self, heard: Sound) -> Matrix:
        network = self._networks[CONTENT]
        given = heard.astype(np.float32)[None, None]
        found = np.asarray(network.run(None, {network.get_inputs()[0].name: given})[0])[0]
        if WIDTH not in found.shape:
            raise Problem("engine_failed", engine=ENGINE)
        return np.ascontiguousarray(found.T if found.shape[0] == WIDTH else found)

    def _hertz(self, heard: Sound) -> Sound:
        network = self._networks.get(PITCH)
        if network is None:
            return pitch.hz_by_world(heard)
        return pitch.hz_by_network(heard, network)

    def _phones(self, said: Matrix, hertz: Sound, steps: int) -> Matrix:
        """What is said, leaning on the index where there is a pitch, and protected elsewhere."""
        raw = np.repeat(said, 2, axis=0)[:steps]
        if self._index is None:
            return raw.astype(np.float32)
        leaning = np.repeat(blended(said, self._index, self._manner.index_rate), 2, axis=0)[:steps]
        kept = np.where(hertz[:steps] > 0, 1.0, self._manner.protect)[:, None]
        return np.asarray(leaning * kept + raw * (1 - kept), dtype=np.float32)


def build(weights: Path | None) -> BorrowedNarrator:
    """Make the narrator; raises `Problem` model_missing. Voices are loaded when they read."""
    if weights is None:
        raise Problem("model_missing", engine=ENGINE)
    return BorrowedNarrator(ENGINE, weights, open_voice)


def open_voice(model: InstalledModel) -> RvcConverter:
    """Load a voice; raises `Problem` model_damaged, also for a byte that the card doesn't know.

    One that is whole and still can't be loaded is engine_failed.
    """
    folder, card = model.folder, verify(model.folder)
    names = card.file_names()
    if CONTENT not in names or GENERATOR not in names:
        raise Problem("model_damaged", model=card.name, file=f"{CONTENT}, {GENERATOR}")
    networks: dict[str, Any] = {
        name: _session(folder, name) for name in (CONTENT, GENERATOR, PITCH) if name in names
    }
    index = _index(folder) if INDEX in names else None
    numbers = ("rate", "transpose", "index_rate", "protect", "rms_mix", "speaker")
    given = {name: card.option(name) for name in numbers if card.option(name)}
    try:
        manner = Manner(**{name: _number(name, text) for name, text in given.items()})
    except (TypeError, ValueError):
        raise Problem("model_damaged", model=card.name, file="card.toml") from None
    if manner.rate not in RATES:
        raise Problem("model_damaged", model=card.name, file="card.toml")
    return RvcConverter(networks, index, manner)


def _session(folder: Path, name: str) -> Any:
    try:
        return onnxruntime.InferenceSession(folder / name, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's own errors share no base but this
        raise Problem("engine_failed", engine=ENGINE) from error


def _index(folder: Path) -> Matrix:
    try:
        return read_index(folder / INDEX, WIDTH)
    except Problem:
        raise Problem("engine_failed", engine=ENGINE) from None


def _number(name: str, text: str) -> Any:
    return int(text) if name in {"rate", "speaker"} else float(text)


def _edges(heard: Sound) -> Iterator[int]:
    """Where chunks begin and end (samples): at the quietest 10 ms of their last seconds."""
    at = 0
    yield at
    while len(heard) - at > LONGEST_S * CONTENT_RATE:
        late = at + (LONGEST_S - _CUT_S) * CONTENT_RATE
        look = heard[late : at + LONGEST_S * CONTENT_RATE]
        energy = (look[: len(look) // HOP * HOP].reshape(-1, HOP) ** 2).sum(axis=1)
        at = late + int(energy.argmin()) * HOP
        yield at
    yield len(heard)


def _as_loud(made: Sound, before: Sound, share: float) -> Sound:
    """Give the sound the narrator's loudness by a share of 0 to 1, every half second."""
    if share <= 0 or min(len(made), len(before)) < _SHORTEST:
        return made
    count = len(before) // _SHORTEST + 1
    curves = [
        np.interp(
            np.linspace(0, 1, len(made)),
            np.linspace(0, 1, count),
            [np.sqrt(np.mean(part**2)) + 1e-6 for part in np.array_split(sound, count)],
        )
        for sound in (before, made)
    ]
    louder = made * (curves[0] / curves[1]) ** share
    return np.asarray(np.clip(louder, -1, 1))
