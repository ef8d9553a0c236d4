"""Who talks how long when a group tells a story together: for the teacher, after the telling.

The recording is cut into stretches of speech (Silero's voice detector), these into pieces of about
two seconds, because one stretch may hold two persons, and each piece is given to whoever the
classifier takes it for. Where it isn't sure, the piece is counted as unsure instead of being
guessed. Names, words and voices are not kept: only seconds are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import Final, Literal

from faster_whisper.vad import VadOptions, get_speech_timestamps

from aibook_desktop.workshop.speech.dataset import RATE, Samples
from aibook_desktop.workshop.speech.speaker.classifier import (
    Judgement,
    SpeakerClassifier,
    load_speaker,
)
from aibook_desktop.workshop.speech.speaker.recording import read_recording

Who = Literal["child", "woman", "man", "adult", "unsure"]

_PIECE: Final = 2.0
_SURE: Final = 0.75
_DETECTOR: Final = VadOptions(
    threshold=0.35, min_speech_duration_ms=150, min_silence_duration_ms=400, speech_pad_ms=60
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Speech of one person, in samples from the beginning."""

    start: int
    end: int

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return (self.end - self.start) / RATE


@dataclass(frozen=True, slots=True)
class TalkShare:
    """Seconds of speech by whom, in a recording of `seconds`.

    `adult` are grown-ups of whom it isn't sure whether a woman or a man speaks; `unsure` may be a
    child or a grown-up.
    """

    seconds: float
    child: float
    woman: float
    man: float
    adult: float
    unsure: float

    @property
    def adults(self) -> float:
        """Seconds of all grown-ups."""
        return self.woman + self.man + self.adult

    @property
    def speech(self) -> float:
        """Seconds in which somebody speaks."""
        return self.child + self.adults + self.unsure

    def part(self, seconds: float) -> float:
        """Return seconds as a share of the speech, 0 to 1; 0 when nobody speaks."""
        return seconds / self.speech if self.speech else 0.0


def talk_share(folder: Path, clip: Path) -> TalkShare:
    """Measure a recording of a group; a recording without speech gives zeros.

    Raises `Problem` speaker_missing, speaker_damaged, or what `read_recording` raises.
    """
    return share_of(load_speaker(folder), read_recording(clip))


def share_of(classifier: SpeakerClassifier, sound: Samples) -> TalkShare:
    """Measure mono sound at `RATE`."""
    found = pieces(sound)
    judged = [(each, classifier.judge(sound[each.start : each.end])) for each in found]
    return total(len(sound) / RATE, [(each.seconds, who(one)) for each, one in judged])


def pieces(sound: Samples) -> Sequence[Piece]:
    """Cut out the speech, in pieces of equal length of at most two seconds in each stretch."""
    return tuple(_cut(sound)) if len(sound) else ()


def _cut(sound: Samples) -> Iterator[Piece]:
    for stretch in get_speech_timestamps(sound, _DETECTOR, RATE):
        start, end = int(stretch["start"]), int(stretch["end"])
        count = ceil((end - start) / (_PIECE * RATE))
        for index in range(count):
            yield Piece(
                start + (end - start) * index // count, start + (end - start) * (index + 1) // count
            )


def who(judged: Judgement | None) -> Who:
    """Say who speaks, as far as that is sure."""
    if judged is None or 1 - _SURE < judged.child < _SURE:
        return "unsure"
    if judged.child >= _SURE:
        return "child"
    if judged.female >= _SURE:
        return "woman"
    return "man" if judged.female <= 1 - _SURE else "adult"


def total(seconds: float, heard: Sequence[tuple[float, Who]]) -> TalkShare:
    """Add up the seconds of each."""

    def of(one: Who) -> float:
        return sum(lasting for lasting, speaking in heard if speaking == one)

    return TalkShare(seconds, of("child"), of("woman"), of("man"), of("adult"), of("unsure"))
