"""Leaves turn fast where nobody looks at them."""

from __future__ import annotations

import pytest

from aibook_desktop.ui.reader import turner


@pytest.fixture(autouse=True)
def fast_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    """Turn leaves in a tenth of a second."""
    monkeypatch.setattr(turner, "BY_ITSELF_S", 0.1)
