"""How long a child waits for a server at the very most."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from aibook_desktop.book.model import Wish
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.options import Options
from aibook_desktop.engines.progress import Progress
from aibook_desktop.engines.storyteller.openai import asking, build
from tests import moody_server as moody
from tests.moody_server import KEY, serving

WISH = Wish("", "ko", 4, 4, "rabbit", "bear", "forest", "fun")
AGREED_S = 25.0


def test_a_silent_server_is_waited_for_25_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    """A child would look at an empty book for minutes, or a slow school line never tell a story."""
    now = [0.0]

    def beats(_progress: Progress) -> None:
        now[0] += 1.0

    monkeypatch.setattr(asking, "time", SimpleNamespace(monotonic=lambda: now[0], sleep=beats))
    with serving(moody.never) as server:
        engine = build(None, Options(server=server.url, model="m", secret=KEY, online=True))
        engine.report_to(beats)
        with pytest.raises(Problem, match="online_unreachable"):
            list(engine.tell(WISH, 7))
        assert len(server.asked) == 1
    assert now[0] == pytest.approx(AGREED_S, abs=1.0)
