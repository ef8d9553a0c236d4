"""How near the conversion comes to a speaker, on sentences that it has not measured.

The speakers are espeak-ng's other voices, some with a child's short throat (pitch and formants
raised together): nobody's real voice is here, and the figures say nothing of how a person will
sound. Source is the program's own espeak narrator. Pitch is the mean of the logarithm over all
held-out sentences; distance is the mel-cepstral one (24 coefficients, without loudness) along the
best alignment in time, in decibels.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final, cast

import numpy as np

from aibook_desktop.book.model import LANGUAGES, Language
from aibook_desktop.engines.ports import Narrator
from aibook_desktop.engines.registry import card_named
from aibook_desktop.engines.voices.cepstra import aligned_distance_db, is_spoken, mel_cepstra
from aibook_desktop.engines.voices.converting import Part, convert, measure, read_by
from aibook_desktop.engines.voices.reading import reading_text
from aibook_desktop.engines.voices.voice_file import ReadBy, VoiceMeasure
from aibook_desktop.engines.voices.world import Frames, Sound
from aibook_desktop.workshop.speech.rendering.clips import Job, make_clips_apart
from aibook_desktop.workshop.speech.rendering.disturbing import RATE, Disturbance
from aibook_desktop.workshop.speech.rendering.people import Person, people
from aibook_desktop.workshop.speech.rendering.sentences import Sentence, sentences
from aibook_desktop.workshop.speech.rendering.speaking import Voice
from aibook_desktop.workshop.voices.sounds import decoded

MOST_OFF: Final = 0.02
HELD_OUT: Final = 6
_SEED: Final = 20
_PINNED_MOUTH: Final = 0


@dataclass(frozen=True, slots=True)
class Score:
    """One speaker.

    `log_f0_off` is the relative difference of the mean logarithmic pitch, `hz_off` that of its
    exponential; `before_db` and `after_db` are mean mel-cepstral distances; `seconds_a_second` is
    how long converting takes beside the sound.
    """

    speaker: str
    language: Language
    hz: float
    log_f0_off: float
    hz_off: float
    before_db: float
    after_db: float
    seconds_a_second: float

    @property
    def passed(self) -> bool:
        """Whether the pitch is met and the distance has fallen."""
        return self.log_f0_off <= MOST_OFF and self.after_db < self.before_db


@dataclass(frozen=True, slots=True)
class Report:
    """All speakers."""

    speakers: tuple[Score, ...]
    passed: bool

    def lines(self) -> Iterator[str]:
        """The table."""
        yield "| speaker | language | Hz | log-F0 off | Hz off | MCD before | MCD after | s/s | |"
        yield "|---|---|---|---|---|---|---|---|---|"
        for each in self.speakers:
            yield (
                f"| {each.speaker} | {each.language} | {each.hz:.0f} | {each.log_f0_off:.2%} |"
                f" {each.hz_off:.1%} | {each.before_db:.2f} dB | {each.after_db:.2f} dB |"
                f" {each.seconds_a_second:.2f} | {'ok' if each.passed else 'missed'} |"
            )


def score_speakers(count: int) -> Report:
    """Learn so many speakers from the reading text each and measure them on other sentences."""
    narrator = cast("Narrator", card_named("narrator", "espeak").build(None))
    drawn = (*people("test", "adult", count, _SEED), *people("test", "child", count, _SEED))
    chosen = [drawn[index // 2 + count * (index % 2)] for index in range(count)]
    scores = tuple(
        _score(person, LANGUAGES[index // 2 % 2], narrator) for index, person in enumerate(chosen)
    )
    return Report(scores, all(score.passed for score in scores))


def _score(person: Person, language: Language, narrator: Narrator) -> Score:
    held_out = [each.spoken for each in islice(sentences(language, "test", _SEED), HELD_OUT)]
    read = reading_text(language)
    clips = _clips(person, (*read, *held_out), language)
    reading = [Part.of(clip, RATE) for clip in clips[: len(read)]]
    known = measure(reading)
    own = read_by([decoded(narrator.read(text, language, "")) for text in read], reading, language)
    target = [Part.of(clip, RATE) for clip in clips[len(read) :]]
    sounds = [decoded(narrator.read(text, language, "")) for text in held_out]
    return _compare(f"{person.name} {person.variant}", sounds, target, own, known)


def _compare(
    name: str,
    sounds: list[tuple[Sound, int]],
    target: list[Part],
    own: ReadBy,
    known: VoiceMeasure,
) -> Score:
    started = time.perf_counter()
    made = [(convert(samples, rate, own, known), rate) for samples, rate in sounds]
    spent = time.perf_counter() - started
    lasted = sum(len(samples) / rate for samples, rate in sounds)
    before, after = ([Part.of(*each) for each in some] for some in (sounds, made))
    wanted, got = _log_pitch(target), _log_pitch(after)
    return Score(
        name,
        own.language,
        round(float(np.exp(wanted)), 1),
        round(abs(got - wanted) / wanted, 5),
        round(abs(float(np.exp(got - wanted)) - 1), 4),
        round(_distance(before, target), 2),
        round(_distance(after, target), 2),
        round(spent / lasted, 3),
    )


def _clips(person: Person, texts: tuple[str, ...], language: Language) -> list[Sound]:
    tongue = "ko" if language == "ko" else "en-us"
    voice = Voice(f"{tongue}+{person.variant}", person.pitch, person.melody, person.speed)
    how = Disturbance(before=0.1, after=0.1, tempo=person.raised)
    jobs = [Job(Sentence(text, text, language), voice, how, 1) for text in texts]
    made = make_clips_apart(jobs, _PINNED_MOUTH)
    return [np.asarray(clip, dtype=np.float64) for clip in made]


def _distance(some: list[Part], others: list[Part]) -> float:
    pairs = zip(some, others, strict=True)
    return float(np.mean([aligned_distance_db(_throats(a), _throats(b)) for a, b in pairs]))


def _throats(part: Part) -> Frames:
    envelope = part.speech.envelope
    return mel_cepstra(envelope, part.rate)[is_spoken(envelope)]


def _log_pitch(parts: list[Part]) -> float:
    return float(np.log(np.concatenate([_hummed(part) for part in parts])).mean())


def _hummed(part: Part) -> Frames:
    return part.speech.pitch[part.speech.hums & is_spoken(part.speech.envelope)]
