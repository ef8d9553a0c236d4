"""How far a word that a small child said lies from a word that it may have meant.

Words are compared by their sounds, one language a table (`korean_sounds`, `english_sounds`). What
small children do to words has a direction: they say an easy sound where a hard one belongs (ㄷ for
ㅅ, w for r) and leave sounds out. Such a change costs little, the reverse costs as much as any
other, so 타자 is nearer to 사자 than 사자 is to 타자.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Protocol

ALMOST_ALIKE: Final = 0.2
CHILDLIKE: Final = 0.4
UNLIKE: Final = 1.0


class Sounds(Protocol):
    """The sounds of one language and what each change of them costs (0 to 1)."""

    def of(self, word: str) -> str:
        """Return the sounds of a written word, one character each."""
        ...

    def price(self, said: str, meant: str) -> float:
        """The price of one sound said in the place of another."""
        ...

    def dropped(self, meant: str) -> float:
        """The price of a sound that was not said."""
        ...


@dataclass(frozen=True, slots=True)
class Distance:
    """The price of all changes, and how many sounds the meant word has."""

    price: float
    sounds: int

    @property
    def each(self) -> float:
        """The price for each sound."""
        return self.price / max(1, self.sounds)


def distance(said: str, meant: str, sounds: Sounds) -> Distance:
    """Return how far two rows of sounds lie apart: a weighted edit distance."""
    above = [0.0]
    for sound in meant:
        above.append(above[-1] + sounds.dropped(sound))
    for left in said:
        row = [above[0] + UNLIKE]
        for column, right in enumerate(meant):
            row.append(
                min(
                    above[column] + (0.0 if left == right else sounds.price(left, right)),
                    above[column + 1] + UNLIKE,
                    row[column] + sounds.dropped(right),
                )
            )
        above = row
    return Distance(round(above[-1], 3), len(meant))
