"""From counts to results: whole and by group, with intervals, and one model against another.

All models are drawn together, clip by clip, so each group is resampled once, however many models
and conditions there are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from aibook_desktop.workshop.speech.score.bootstrap import (
    Estimate,
    Sums,
    estimated,
    resampled_sums,
)
from aibook_desktop.workshop.speech.score.edits import MEASURES, Counts, Pair, count, normalised
from aibook_desktop.workshop.speech.score.speech import Spoken
from aibook_desktop.workshop.speech.score.table import EVERYBODY, Difference, Result

_HEADLINE: Final = MEASURES.index("cer")


@dataclass(frozen=True, slots=True)
class Listening:
    """What one model heard in one condition, in the order of the clips."""

    model: str
    condition: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """The results of all listenings, by group, and the differences from the first model."""

    groups: tuple[str, ...]
    results: tuple[tuple[str, Result], ...]
    differences: tuple[Difference, ...]

    def of(self, model: str) -> tuple[Result, ...]:
        """The results of one model."""
        return tuple(result for name, result in self.results if name == model)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """One listening, cut down to one group: the counts, and their sums in each resample."""

    listening: Listening
    counts: Counts
    edits: Sums
    lengths: Sums

    def rates(self) -> Sums:
        """The error rates of each resample: a row for each, a column for each measure."""
        return self.edits / self.lengths


def compare(
    clips: Sequence[Spoken], listenings: Sequence[Listening], resamples: int, seed: int
) -> Results:
    """Score listenings of the same clips; the first one's model is what others are held against."""
    if not listenings:
        return Results((), (), ())
    counted = [(each, _count(clips, each)) for each in listenings]
    groups = _groups(clips)
    results, differences = [], []
    for group, rows in groups.items():
        drawn = _draw([clips[row] for row in rows], rows, counted, resamples, seed)
        for each in drawn:
            result = _result(group, [clips[row] for row in rows], rows, each)
            results.append((each.listening.model, result))
        differences += _differences(group, drawn)
    return Results(tuple(groups), tuple(results), tuple(differences))


def _groups(clips: Sequence[Spoken]) -> Mapping[str, NDArray[np.intp]]:
    """Name the clips of each group that says a word; groups overlap."""
    groups: dict[str, list[int]] = {EVERYBODY: list(range(len(clips)))}
    for name in ("child", "adult", "female", "male", "ko", "en"):
        rows = [
            row
            for row, clip in enumerate(clips)
            if name in (clip.group, clip.gender, clip.language)
        ]
        if any(clips[row].has_words for row in rows):
            groups[name] = rows
    return {name: np.array(rows, dtype=np.intp) for name, rows in groups.items()}


def _count(clips: Sequence[Spoken], listening: Listening) -> Counts:
    return count([Pair(clip.text, text) for clip, text in zip(clips, listening.texts, strict=True)])


def _draw(
    clips: Sequence[Spoken],
    rows: NDArray[np.intp],
    counted: Sequence[tuple[Listening, Counts]],
    resamples: int,
    seed: int,
) -> list[_Drawn]:
    wordy = np.array([clip.has_words for clip in clips])
    some = [_cut(counts, rows[wordy]) for _, counts in counted]
    speakers = [clip.speaker for clip in clips if clip.has_words]
    columns = np.concatenate([some[0].lengths, *(counts.edits for counts in some)], axis=1)
    sums = resampled_sums(columns, speakers, resamples, seed)
    lengths, *edited = np.split(sums, len(some) + 1, axis=1)
    return [
        _Drawn(listening, counts, edits, lengths)
        for (listening, _), counts, edits in zip(counted, some, edited, strict=True)
    ]


def _cut(counts: Counts, rows: NDArray[np.intp]) -> Counts:
    return Counts(counts.edits[rows], counts.lengths[rows], counts.unheard[rows])


def _result(group: str, clips: Sequence[Spoken], rows: NDArray[np.intp], drawn: _Drawn) -> Result:
    values, rates = _values(drawn.counts), drawn.rates()
    cer, cer_with_spaces, letters, wer = (
        estimated(float(values[measure]), rates[:, measure]) for measure in range(len(MEASURES))
    )
    texts = (drawn.listening.texts[row] for row in rows)
    wordless = [
        normalised(text) for clip, text in zip(clips, texts, strict=True) if not clip.has_words
    ]
    return Result(
        condition=drawn.listening.condition,
        group=group,
        clips=len(drawn.counts.unheard),
        speakers=count_speakers(clips),
        unheard=int(drawn.counts.unheard.sum()),
        wordless=len(wordless),
        invented=sum(map(bool, wordless)),
        cer=cer,
        cer_with_spaces=cer_with_spaces,
        letters=letters,
        wer=wer,
    )


def count_speakers(clips: Sequence[Spoken]) -> int:
    """How many people say the words; somebody unknown is somebody new each time."""
    return len({clip.speaker or row for row, clip in enumerate(clips) if clip.has_words})


def _differences(group: str, drawn: Sequence[_Drawn]) -> list[Difference]:
    first = drawn[0].listening.model
    against = {each.listening.condition: each for each in drawn if each.listening.model == first}
    return [
        Difference(
            model=each.listening.model,
            against=first,
            condition=each.listening.condition,
            group=group,
            cer=_difference(each, against[each.listening.condition]),
        )
        for each in drawn
        if each.listening.model != first and each.listening.condition in against
    ]


def _difference(one: _Drawn, other: _Drawn) -> Estimate:
    value = _values(one.counts)[_HEADLINE] - _values(other.counts)[_HEADLINE]
    return estimated(float(value), one.rates()[:, _HEADLINE] - other.rates()[:, _HEADLINE])


def _values(counts: Counts) -> NDArray[np.float64]:
    rates: NDArray[np.float64] = counts.edits.sum(axis=0) / counts.lengths.sum(axis=0)
    return rates
