"""A small look-alike of the command set that the tests of preparing share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from aibook_desktop.workshop.speech.prepare.look_alikes import Spoken, write_look_alike

SPEAKERS = (*(f"child-{number}" for number in range(11)), "speaker-7")  # of all splits
CLIPS = 60


def tones(count: int) -> Iterator[Spoken]:
    """Tones of 0.4 to 0.8 s by speakers whose names fall into all three splits."""
    dice = np.random.default_rng(3)
    for number in range(count):
        time = np.arange(int(48_000 * dice.uniform(0.4, 0.8)), dtype=np.float32) / 48_000
        yield Spoken(
            samples=np.float32(0.2) * np.sin(time * np.float32(dice.uniform(900, 9000))),
            rate=48_000,
            text=f"토끼가 {number}번째로 (SN:말했어요). b/",
            speaker=SPEAKERS[number % len(SPEAKERS)],
            gender="female" if number % 2 else "male",
            group="child" if number % 3 else "adult",
            language="en" if number % 5 == 0 else "ko",
        )


@pytest.fixture(scope="session")
def speech(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tree of 60 clips by 12 speakers, none of them bad; not to be written to."""
    folder = tmp_path_factory.mktemp("speech")
    write_look_alike(folder, "commands", tones(CLIPS))
    return folder
