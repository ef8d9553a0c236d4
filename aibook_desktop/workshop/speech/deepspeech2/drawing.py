"""Which clips make up which batch, drawn from the number of the round alone.

So a killed training goes on with the batches that it would have had. The first round goes from
short clips to long ones, which keeps CTC's first, wild gradients small (SortaGrad; Amodei et al.,
2016); every later one cuts batches of like lengths and shuffles them.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import count
from typing import Final

from aibook_desktop.workshop.speech.together import Share

_GRID: Final = 40


def rounds(lengths: Sequence[int], frames: int, seed: int, share: Share) -> Iterator[list[int]]:
    """Yield one process's batches, endlessly: places in `lengths`, about `frames` frames each.

    Every clip comes once a round; where a round doesn't share out evenly among the processes, its
    first batches come again. Raises `ValueError` without clips.
    """
    if not lengths:
        raise ValueError("no clips")
    for number in count():
        cuts = one_round(lengths, frames, seed, number)
        for at in range(0, len(cuts), share.world):
            yield cuts[(at + share.rank) % len(cuts)]


def one_round(lengths: Sequence[int], frames: int, seed: int, number: int) -> list[list[int]]:
    """Cut all clips into batches of at most `frames` padded frames, or of one clip."""
    dice = random.Random(f"round {seed} {number}")
    order = list(range(len(lengths)))
    dice.shuffle(order)
    first = number == 0
    order.sort(key=lambda place: lengths[place] if first else lengths[place] // _GRID)
    cuts: list[list[int]] = []
    longest = 0
    for place in order:
        longest = max(longest, lengths[place])
        if not cuts or longest * (len(cuts[-1]) + 1) > frames:
            cuts.append([])
            longest = lengths[place]
        cuts[-1].append(place)
    if not first:
        dice.shuffle(cuts)
    return cuts
