"""What every test has: no library calls home, nothing fails unseen or for being slow."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings

from aibook_desktop.engines.offline import stay_offline

stay_offline()
settings.register_profile("noisy machine", deadline=None)
settings.load_profile("noisy machine")


@pytest.fixture(autouse=True)
def nothing_fails_unseen(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail where Qt only prints: an error in a slot never reaches the test that caused it."""
    failed: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: failed.append(error))
    yield
    assert failed == []
