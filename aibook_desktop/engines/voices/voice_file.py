"""`voice.json`: how somebody's voice differs from the narrator's, in a few hundred numbers.

No sound and no words are in it, and nobody could be heard from it; still it belongs to a person and
is kept and erased together with the consent.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from aibook_desktop.book.durable import write_durably
from aibook_desktop.book.model import Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.record import from_plain, to_plain

VOICE: Final = "voice.json"
ORDER: Final = 24
FORMAT: Final = 1
_LARGEST: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Throat:
    """Mean and standard deviation of each of the 24 mel-cepstra."""

    mean: tuple[float, ...]
    spread: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class VoiceMeasure:
    """What one voice is like.

    `pitch` and `melody` are mean and standard deviation of the logarithm of its pitch in Hz;
    `humming` is its throat where it has a pitch, `whispering` where it has none.
    """

    pitch: float
    melody: float
    humming: Throat
    whispering: Throat


@dataclass(frozen=True, slots=True)
class ReadBy:
    """How the narrator itself sounds in one language, and how it is moved.

    `stretch` moves its formants, after which it is like `measure`; `shift` is added to the
    logarithm of the pitch, because what comes out of a conversion is measured a little beside what
    went in, above all with deep, creaking voices.
    """

    language: Language
    measure: VoiceMeasure
    stretch: float
    shift: float = 0.0


@dataclass(frozen=True, slots=True)
class FamilyVoice:
    """A person's voice beside that of the narrator who is to sound like it."""

    format: int
    person: VoiceMeasure
    narrators: tuple[ReadBy, ...]
    seconds: float

    def narrator(self, language: Language) -> ReadBy | None:
        """The narrator's own voice in a language."""
        return next((each for each in self.narrators if each.language == language), None)


def save_voice(folder: Path, voice: FamilyVoice) -> None:
    """Write a voice into its folder; raises `Problem` disk_full or disk_read_only."""
    write_durably(folder / VOICE, json.dumps(to_plain(voice)).encode())


def load_voice(folder: Path) -> FamilyVoice:
    """Read a voice; raises `Problem` model_damaged for whatever is not one."""
    path = folder / VOICE
    try:
        if path.stat().st_size > _LARGEST:
            raise ValueError("no voice is so large")
        voice: FamilyVoice = from_plain(FamilyVoice, json.loads(path.read_bytes()))
    except (OSError, ValueError, RecursionError):
        raise Problem("model_damaged", model=folder.name, file=VOICE) from None
    measures = (voice.person, *(each.measure for each in voice.narrators))
    numbers = [number for measure in measures for number in _numbers(measure)]
    numbers += [number for each in voice.narrators for number in (each.stretch, each.shift)]
    if voice.format != FORMAT or not all(map(math.isfinite, numbers)):
        raise Problem("model_damaged", model=folder.name, file=VOICE)
    return voice


def _numbers(measure: VoiceMeasure) -> Iterator[float]:
    yield from (measure.pitch, measure.melody)
    for throat in (measure.humming, measure.whispering):
        for row in (throat.mean, throat.spread):
            yield from row if len(row) == ORDER else (math.nan,)
