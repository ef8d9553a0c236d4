"""One small model and one small data set for all tests of tuning."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.workshop import threads
from tests.unit.workshop.speech.tune.whistles import write_base, write_data


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_base(tmp_path_factory.mktemp("base"))


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_data(tmp_path_factory.mktemp("data") / "whistles")


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """Sums come out the same only in the same order."""
    with threads.single():
        yield
