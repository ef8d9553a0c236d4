"""Which drawings make up which step: drawn from the number of the round alone.

A round is every drawing once, cut into batches of one size; the last batch of a size is filled up
with drawings of that size. Every step can be named without dealing those before it one by one,
which is what lets a killed training go on where it was.
"""

from __future__ import annotations

import random
from collections.abc import Hashable, Sequence
from functools import lru_cache


class Dealer:
    """The endless row of batches; `alike` tells for each picture which it may stand beside."""

    def __init__(self, alike: Sequence[Hashable], batch: int, seed: int, name: str) -> None:
        """Raise `ValueError` for no pictures."""
        if not alike:
            raise ValueError("nothing to deal")
        self._groups: dict[Hashable, list[int]] = {}
        for place, kind in enumerate(alike):
            self._groups.setdefault(kind, []).append(place)
        self._batch, self._seed, self._name = batch, seed, name
        self._each = sum(-(-len(group) // batch) for group in self._groups.values())
        self._round = lru_cache(maxsize=2)(self._dealt)

    def batch(self, number: int) -> list[int]:
        """The places of the pictures of batch `number`, counted from 0."""
        return self._round(number // self._each)[number % self._each]

    def _dealt(self, number: int) -> list[list[int]]:
        dice = random.Random(f"{self._name} {self._seed} {number}")
        batches = []
        for group in self._groups.values():
            order = dice.sample(group, len(group))
            while len(order) % self._batch:
                order.append(group[dice.randrange(len(group))])
            batches += [order[at : at + self._batch] for at in range(0, len(order), self._batch)]
        dice.shuffle(batches)
        return batches
