"""Whether somebody really said what a transcriber wrote down.

Whisper writes words for music, coughs and a babble of voices too, but it is less certain of them.
Silero lets them pass as perhaps a voice, but is hardly ever sure of one; only of a babble it often
is, and a babble never stops, while somebody who speaks into a microphone is much louder than the
room before and after. So all three are asked: the less clear the voice, the more certain the words
must be. How certain a model is of what it invents differs from model to model, so the bounds stand
in its card; they are found on spoken wishes and on sounds without words (`workshop.speech`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_SURE_SECONDS: Final = 0.5
_FLAT_DB, _RISEN_DB = 9.5, 12.0


@dataclass(frozen=True, slots=True)
class Written:
    """Words and how certain they are: the mean log-probability of their tokens, at most 0."""

    words: str
    certainty: float


@dataclass(frozen=True, slots=True)
class Voice:
    """For how many seconds Silero is sure of it, and how many decibels it rises over the room."""

    sure: float
    rise: float

    @property
    def clearness(self) -> float:
        """From 0 (perhaps nobody speaks) to 1 (somebody speaks to us)."""
        risen = (self.rise - _FLAT_DB) / (_RISEN_DB - _FLAT_DB)
        return min(1.0, self.sure / _SURE_SECONDS) * min(1.0, max(0.0, risen))


@dataclass(frozen=True, slots=True)
class Belief:
    """The least certainty that words need when the voice is clear, and when it is not at all."""

    clear: float
    unclear: float

    def holds(self, written: Written, voice: Voice) -> bool:
        """Tell whether the words were said."""
        return written.certainty >= self.unclear + voice.clearness * (self.clear - self.unclear)


USUAL: Final = Belief(clear=-1.0, unclear=-0.7)
"""For a model whose card has none: -1 is where Whisper itself tries again (Radford et al. 2022)."""
