"""A book is drawn and read aloud while it is still being written."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from aibook_desktop.book.model import Opening, Page, Wish
from aibook_desktop.engines.storyteller.grammar import Grammar
from aibook_desktop.settings.store import read_settings
from aibook_desktop.studio.bookmaking import make_book
from aibook_desktop.studio.engine_choice import EngineChoice
from aibook_desktop.studio.events import Bound, PageDrawn, PageTold, PageVoiced
from aibook_desktop.studio.workplace import open_studio

WISH = Wish("", "ko", 4, 4, hero="rabbit", place="forest")
LONG = 60.0


def test_page_one_is_drawn_and_read_while_page_three_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A child would look at an empty book until a slow model has written the last page."""
    tell, both = Grammar.tell, threading.Semaphore(0)
    waited: list[bool] = []

    def slowly(teller: Grammar, wish: Wish, seed: int) -> Iterator[Opening | Page]:
        for part in tell(teller, wish, seed):
            if isinstance(part, Page) and part.number == 3:
                waited.extend(both.acquire(timeout=LONG) for _ in range(2))
            yield part

    monkeypatch.setattr(Grammar, "tell", slowly)
    choice = EngineChoice(storyteller="grammar", illustrator="papercut", narrator="quiet")
    events = []
    with closing(open_studio(tmp_path, read_settings(tmp_path, "ko"), choice)) as studio:
        for event in make_book(WISH, 1, studio):
            events.append(event)
            if isinstance(event, (PageDrawn, PageVoiced)) and event.number == 1:
                both.release()
    assert waited == [True, True], "page three did not wait for page one to be drawn and read"
    told = [event.page.number for event in events if isinstance(event, PageTold)]
    assert told == [1, 2, 3, 4]
    assert isinstance(events[-1], Bound)
