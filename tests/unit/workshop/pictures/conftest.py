"""A small SDXL and a class's drawings, made once for the tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.workshop import threads
from tests.unit.workshop.pictures.lessons import write_base, write_drawings


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """Sums of several threads end on other last digits, and tests of other folders set them."""
    with threads.single():
        yield


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """SDXL without a refiner, of random weights."""
    return write_base(tmp_path_factory.mktemp("models") / "noise")


@pytest.fixture(scope="session")
def drawings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dozen drawings with their captions."""
    return write_drawings(tmp_path_factory.mktemp("class") / "drawings")
