"""One small classifier of real voices for all tests: seconds to make, good enough to be tested."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import pytest

from aibook_desktop.workshop.speech.dataset import Split
from aibook_desktop.workshop.speech.rendering.clips import Job
from aibook_desktop.workshop.speech.rendering.people import Person
from aibook_desktop.workshop.speech.speaker.network import Size
from aibook_desktop.workshop.speech.speaker.recipe import SpeakerRecipe, Trained, train_speaker
from aibook_desktop.workshop.telling import tell_nobody
from tests.unit.workshop import threads
from tests.unit.workshop.speech.speaker.speakers import jobs_of, spoken, write_shard

SMALL = SpeakerRecipe(
    steps=90, batch=24, check_every=30, checked=24, rate=5e-3, size=Size((8, 16, 24, 32), 32)
)


@dataclass(frozen=True, slots=True)
class Learnt:
    """A data set of imaginary speakers and the classifier that learnt from it."""

    data: Path
    folder: Path
    trained: Trained


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """96 training clips, 24 of other speakers to choose by, 40 of test voices."""
    folder = tmp_path_factory.mktemp("speakers")
    shares: tuple[tuple[Split, list[tuple[Person, Job]]], ...] = (
        ("training", jobs_of("training", range(24), 96, "quiet", 1)),
        ("validation", jobs_of("training", range(24, 30), 24, "quiet", 1)),
        ("test", jobs_of("test", range(10), 40, "quiet", 1)),
    )
    said = iter(spoken([job for _, work in shares for job in work]))
    for split, work in shares:
        write_shard(folder, split, 0, list(islice(said, len(work))))
    return folder


@pytest.fixture(scope="session")
def learnt(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Learnt:
    """The small classifier."""
    folder = tmp_path_factory.mktemp("classifier")
    with threads.single():
        trained = train_speaker(SMALL, data, folder, tell_nobody)
    return Learnt(data, folder, trained)
