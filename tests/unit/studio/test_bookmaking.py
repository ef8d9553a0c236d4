"""A wish becomes a bound book, in order, safely, and again after a stop."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from aibook_desktop.book.model import Craft, MadeWith, Opening, Page, Picture, Wish
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.storyteller.grammar import Grammar
from aibook_desktop.settings.store import read_settings
from aibook_desktop.studio.bookmaking import finish_unfinished, make_book
from aibook_desktop.studio.crew import Crew, Seat
from aibook_desktop.studio.engine_choice import EngineChoice
from aibook_desktop.studio.events import Bound, Event, PageDrawn, PageTold, PageVoiced, Understood
from aibook_desktop.studio.incidents import incidents
from aibook_desktop.studio.staff import Hiring
from aibook_desktop.studio.wishing import wish_from
from aibook_desktop.studio.workplace import Studio, open_studio


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[Studio]:
    choice = EngineChoice(narrator="quiet")
    with closing(open_studio(tmp_path, read_settings(tmp_path, "ko"), choice)) as studio:
        yield studio


WISH = wish_from("여우가 숲에서 노는 이야기", "ko", level=4, seed=1, pages=4)


def test_events_come_in_an_order_that_can_be_shown(studio: Studio) -> None:
    """A picture of a page whose text is unknown could not be shown anywhere."""
    events = list(make_book(WISH, 1, studio))
    assert isinstance(events[0], Understood)
    assert isinstance(events[-1], Bound)
    told: set[int] = set()
    for event in events:
        match event:
            case PageTold(page=page):
                told.add(page.number)
            case PageDrawn(number=number) | PageVoiced(number=number):
                assert number in told
    assert told == {1, 2, 3, 4}


def test_what_is_announced_is_on_the_disk(studio: Studio) -> None:
    """A page shown to a child and then lost in a power cut would be a broken promise."""
    for event in make_book(WISH, 1, studio):
        match event:
            case PageDrawn(number, path) | PageVoiced(number, path):
                assert path.stat().st_size > 0
                (kept,) = studio.library.unfinished()
                assert kept.book.pages[number - 1].picture or kept.book.pages[number - 1].voice


def stop_after(kind: type[Event], count: int, studio: Studio) -> None:
    """Close the making once an event has come `count` times."""
    events = make_book(WISH, 1, studio)
    for event in events:
        count -= isinstance(event, kind)
        if count == 0:
            break
    events.close()


@pytest.mark.parametrize(
    ("kind", "count"), [(PageTold, 1), (PageTold, 3), (PageDrawn, 1), (PageVoiced, 4)]
)
def test_a_stopped_book_is_finished_with_only_what_it_lacks(
    studio: Studio, kind: type[Event], count: int
) -> None:
    """Drawing everything again would double the wait and could change a page already seen."""
    stop_after(kind, count, studio)
    (unfinished,) = studio.library.unfinished()
    there = {page.number for page in unfinished.book.pages if page.picture}
    events = list(finish_unfinished(studio))
    drawn = {event.number for event in events if isinstance(event, PageDrawn)}
    assert drawn == {1, 2, 3, 4} - there
    assert isinstance(events[-1], Bound)
    assert studio.library.unfinished() == ()
    whole = events[-1].book
    again = next(event for event in make_book(WISH, 1, studio) if isinstance(event, Bound)).book
    assert [(page.text, page.picture) for page in whole.pages] == [
        (page.text, page.picture) for page in again.pages
    ]


def test_a_story_told_otherwise_for_a_moment_leaves_no_page_bare(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A child would sit before a book that can't be closed, for a page without its picture."""
    stop_after(PageTold, 1, studio)
    (unfinished,) = studio.library.unfinished()
    picture, by = Picture(b"drawn before", "image/png", 1, 1), MadeWith("papercut", "", 1)
    studio.library.keep_picture(unfinished.book.id, 1, picture, by)
    seats, tell, tellings = Crew._seats, Grammar.tell, []

    def twice(crew: Crew, craft: Craft, first: str | None) -> list[Seat]:
        return [*seats(crew, craft, first)] * 2

    def otherwise(teller: Grammar, wish: Wish, seed: int) -> Iterator[Opening | Page]:
        tellings.append(seed)
        for part in tell(teller, wish, seed):
            if len(tellings) > 1 or isinstance(part, Opening):
                yield part
            else:
                yield replace(part, text="다른 이야기예요.")
                raise Problem("worker_lost", engine="llama")

    monkeypatch.setattr(Crew, "_seats", twice)
    monkeypatch.setattr(Grammar, "tell", otherwise)
    *_, bound = finish_unfinished(studio)
    assert isinstance(bound, Bound)
    assert len(tellings) == 2
    assert bound.book.pages[0].text == unfinished.book.pages[0].text


def test_a_book_that_can_not_be_finished_holds_up_no_other(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One wish that an update no longer knows would keep every later book off the shelf."""
    for seed in (1, 2):
        making = make_book(WISH, seed, studio)
        next(making)
        next(making)
        making.close()
    tell = Grammar.tell

    def only_the_second(teller: Grammar, wish: Wish, seed: int) -> Iterator[Opening | Page]:
        if seed == 1:
            raise Problem("engine_failed", engine="grammar")
        yield from tell(teller, wish, seed)

    monkeypatch.setattr(Grammar, "tell", only_the_second)
    with pytest.raises(Problem, match="engine_failed"):
        list(finish_unfinished(studio))
    (left,) = studio.library.unfinished()
    assert left.seed == 1


def test_a_book_can_be_put_away_while_its_voice_stands_still(studio: Studio) -> None:
    """The next child would wait minutes at the bear for a narrator that nobody hears any more."""
    note = studio.home / "note"
    harmed = (sys.executable, "-m", "aibook_desktop.workers.saboteur", "hang", str(note))
    hiring = Hiring(lambda card: harmed if card.name == "espeak" else (), hung=20.0)
    crew = Crew(studio.home, EngineChoice(narrator="espeak"), hiring=hiring)
    events = make_book(WISH, 1, replace(studio, crew=crew))
    try:
        next(event for event in events if note.exists())
        events.close()
        assert not [each for each in incidents(studio.home) if each.kind == "hung"]
    finally:
        crew.stop()


def test_what_made_each_part_is_kept(studio: Studio) -> None:
    """A page can only be drawn again if one knows with what and from which seed."""
    *_, bound = make_book(WISH, 9, studio)
    assert isinstance(bound, Bound)
    made_with = dict(studio.library.book(bound.book.id).made_with)
    assert made_with["picture 2"].engine == "papercut"
    assert made_with["voice 2"].engine == "quiet"
    assert made_with["story"].seed == 9


def test_a_book_remembers_its_child_and_waits_for_a_grown_up(tmp_path: Path) -> None:
    """A teacher who wants to see books first must not find them on the children's shelf."""
    settings = replace(read_settings(tmp_path, "ko"), review=True)
    choice = EngineChoice(narrator="quiet")
    with closing(open_studio(tmp_path, settings, choice)) as studio:
        child = studio.library.add_child("하나", "rabbit")
        *_, bound = make_book(WISH, 1, studio, child=child.id)
        assert isinstance(bound, Bound)
        (waiting,) = studio.library.waiting()
        assert (waiting.id, waiting.child) == (bound.book.id, child.id)
        studio.library.approve(waiting.id)
        assert studio.library.waiting() == ()


def test_a_book_in_the_making_ends_though_its_lanes_were_closed_first(studio: Studio) -> None:
    """A window that closes meanwhile would wait for parts that nobody will ever make."""
    held = threading.Event()
    studio.drawing.submit(held.wait, 60)
    events = make_book(WISH, 1, studio)
    while not isinstance(next(events), PageTold):
        continue
    next(events)
    studio.drawing.shutdown(wait=False, cancel_futures=True)
    held.set()
    ending = threading.Thread(target=events.close, daemon=True)
    ending.start()
    ending.join(60)
    assert not ending.is_alive()


def test_no_worker_outlives_its_studio(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture begun just as the window closes would leave a painter in memory for nobody."""
    studio = open_studio(tmp_path, read_settings(tmp_path, "ko"))
    crew, stopped = studio.crew, threading.Event()
    stop = crew.stop

    def stop_and_say_so() -> None:
        stop()
        stopped.set()

    def begin_late() -> None:
        stopped.wait(60)
        crew.warm("illustrator")

    monkeypatch.setattr(crew, "stop", stop_and_say_so)
    studio.drawing.submit(begin_late)
    studio.close()
    assert [worker.pid for worker in crew._staff._all()] == [None]
