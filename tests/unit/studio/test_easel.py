"""Pages that wait are drawn together by an illustrator that can, in a process that may die."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from aibook_desktop.book.model import Wish
from aibook_desktop.engines.registry import EngineCard
from aibook_desktop.settings.store import read_settings
from aibook_desktop.studio.bookmaking import finish_unfinished, make_book
from aibook_desktop.studio.crew import Crew
from aibook_desktop.studio.engine_choice import EngineChoice
from aibook_desktop.studio.events import (
    Bound,
    PageDrawn,
    PageSketched,
    PageTold,
    StillAtWork,
    StoodIn,
)
from aibook_desktop.studio.pulse import Pulse
from aibook_desktop.studio.staff import Hiring
from aibook_desktop.studio.workplace import Studio, open_studio

WISH = Wish("토끼가 우주에 가는 거", "ko", 4, 6, hero="rabbit", place="space")
PAINTER = Path(__file__).parents[1] / "workers" / "slow_worker.py"
CHOICE = EngineChoice(storyteller="grammar", illustrator="papercut", narrator="quiet")


def painted_by(studio: Studio, manner: str) -> Studio:
    """The same studio, whose illustrator is a painter of this manner."""

    def command(card: EngineCard) -> tuple[str, ...]:
        painter = (sys.executable, str(PAINTER), manner)
        return painter if card.craft == "illustrator" else ()

    return replace(studio, crew=Crew(studio.home, CHOICE, hiring=Hiring(command)))


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[Callable[[str], Studio]]:
    """A studio with a painter of a manner."""
    opened: list[Studio] = []
    with closing(open_studio(tmp_path, read_settings(tmp_path, "ko"), CHOICE)) as plain:

        def make(manner: str) -> Studio:
            opened.append(painted_by(plain, manner))
            return opened[-1]

        yield make
        for each in opened:
            each.crew.stop()


def test_every_page_is_drawn_once_with_its_sketches(studio: Callable[[str], Studio]) -> None:
    """A page drawn twice is a minute lost; one that is never shown growing is a minute of doubt."""
    events = list(make_book(WISH, 1, studio("quick")))
    drawn = Counter(each.number for each in events if isinstance(each, PageDrawn))
    assert drawn == dict.fromkeys(range(1, 7), 1)
    sketched = {each.number for each in events if isinstance(each, PageSketched)}
    assert sketched == set(range(1, 7))
    assert isinstance(events[-1], Bound)


def test_page_one_comes_first_though_all_are_told(studio: Callable[[str], Studio]) -> None:
    """A child reads page one while the others are painted; it must not wait for a whole lot."""
    events = list(make_book(WISH, 1, studio("quick")))
    sketches = [each.number for each in events if isinstance(each, PageSketched)]
    drawn = [each.number for each in events if isinstance(each, PageDrawn)]
    assert (sketches[0], drawn[0]) == (1, 1)


def test_what_a_lost_painter_left_is_all_that_is_drawn_again(
    studio: Callable[[str], Studio],
) -> None:
    """A crash at page five must not cost the pages that were painted already."""
    events = list(make_book(WISH, 1, studio("dying")))
    drawn = Counter(each.number for each in events if isinstance(each, PageDrawn))
    assert drawn == dict.fromkeys(range(1, 7), 1)
    assert any(isinstance(each, StoodIn) and each.craft == "illustrator" for each in events)
    assert isinstance(events[-1], Bound)


def test_a_book_that_is_put_away_calls_its_picture_off(studio: Callable[[str], Studio]) -> None:
    """Who goes home must not wait a minute for a picture that nobody will see."""
    slow = studio("steps")
    making = make_book(WISH, 1, slow)
    for event in making:
        if isinstance(event, PageSketched):
            break
    making.close()
    (unfinished,) = slow.library.unfinished()
    assert all(page.picture is None for page in unfinished.book.pages)
    events = list(finish_unfinished(painted_by(slow, "quick")))
    assert isinstance(events[-1], Bound)


def test_who_waits_hears_that_work_goes_on(studio: Callable[[str], Studio]) -> None:
    """The way home is only looked at between two events."""
    making = make_book(WISH, 1, studio("deaf"))
    kinds = []
    for event in making:
        kinds.append(type(event))
        if isinstance(event, StillAtWork):
            break
    making.close()
    assert PageTold in kinds


def test_a_pulse_beats_twice_a_second_at_most() -> None:
    """Hundreds of steps a second must not flood the window."""
    now = [0.0]
    heard: list[object] = []
    pulse = Pulse("storyteller", heard.append, lambda: now[0])
    for tenth in range(21):
        now[0] = tenth / 10
        pulse.beat()
    assert heard == [StillAtWork("storyteller")] * 4
