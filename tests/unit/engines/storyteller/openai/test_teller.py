"""A book that is told by a server, and left before its end."""

from __future__ import annotations

import threading
from collections.abc import Generator

from aibook_desktop.book.model import Opening, Wish
from aibook_desktop.engines.options import Options
from aibook_desktop.engines.storyteller.openai import build
from tests import moody_server as moody
from tests.moody_server import KEY, serving

WISH = Wish("", "ko", 4, 4, "rabbit", "bear", "forest", "fun")


def test_a_server_need_not_go_on_when_nobody_reads() -> None:
    """A school would pay for the pages that a child did not wait for."""
    hung_up = threading.Event()

    def tells_on(visit: moody.Visit, _asked: moody.Asked) -> None:
        visit.begin()
        visit.say('{"title": "숲속 춤", "pages": [')
        try:
            while not visit.server.ending.wait(0.02):
                visit.say(" ")
        except OSError:
            hung_up.set()

    with serving(tells_on) as server:
        engine = build(None, Options(server=server.url, model="m", secret=KEY, online=True))
        story = engine.tell(WISH, 7)
        assert isinstance(next(story), Opening)
        assert isinstance(story, Generator)
        story.close()
        assert hung_up.wait(5)
