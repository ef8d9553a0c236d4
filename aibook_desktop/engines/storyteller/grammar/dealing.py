"""Stories are dealt like cards, not thrown like dice: neighbouring seeds differ most.

With dice, two of a hundred books about the same rabbit are all but certain to be the same book with
other names. So a seed is a place in an order. The plots that suit a wish are a shuffled deck: the
seeds go through it, and whenever it is through, a new turn begins in which every line of a plot
gives another of its variants. After as many turns as a line has variants, lines step on by
different strides, so that two books still meet in few of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Deal:
    """Where a book stands: `number` among all of its wish, `turn` among those of its plot."""

    number: int
    turn: int

    def first(self, count: int, place: int, *, common: bool, step: int = 1) -> int:
        """Which of `count` options is due at a place of the book.

        Each turn steps on by `step`. What stands in the common tables can come in any plot, so
        there the number counts.
        """
        if count < 2:
            return 0
        laps, at = divmod((self.number if common else self.turn) * step, count)
        return (at + laps * place + place) % count

    def late(self, at: int, count: int, place: int, *, common: bool, step: int = 1) -> int:
        """How many turns an option is away from being due."""
        return (at - self.first(count, place, common=common, step=step)) % max(count, 1)


def shuffled(symbols: Sequence[str], key: str) -> list[str]:
    """A deck of these symbols; the same key shuffles alike."""
    deck = list(symbols)
    Random(f"deck|{key}").shuffle(deck)
    return deck
