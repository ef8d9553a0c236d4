"""How it stands with a pack, in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from aibook_desktop.studio.packs.events import Arriving
from aibook_desktop.studio.packs.looking import look
from aibook_desktop.ui.grownups.pack_standing import Told, Work, standing
from tests.unit.studio.packs.sticks import write_pack


@pytest.mark.parametrize(
    ("last", "said"),
    [
        (None, "1 of 2: checking Listener"),
        (
            Arriving("checking", "model.bin", 1, 2),
            "1 of 2: checking Listener",
        ),
        (Arriving("copying", "model.bin", 1, 2), "2 of 2: mending Listener"),
    ],
)
def test_a_bar_that_runs_twice_says_for_what(tmp_path: Path, last: Told | None, said: str) -> None:
    """It would be full, and then empty again; a teacher would pull the stick out."""
    work = Work("mending", look(write_pack(tmp_path / "listener")), last=last)
    assert standing(work, "en")[1] == said
