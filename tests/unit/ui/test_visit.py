"""A whole visit: from a wish to a book on the shelf, and everything that may come between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from aibook_desktop.book.model import Page, Recording, Scene
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.studio.events import PageDrawn, PageTold
from aibook_desktop.ui.home.picture_card import Mark
from aibook_desktop.ui.home.room import HomeRoom
from aibook_desktop.ui.main_window import MainWindow
from aibook_desktop.ui.making.room import MakingRoom
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.reader.room import ReaderRoom
from aibook_desktop.ui.shelf.room import ShelfRoom
from aibook_desktop.ui.visit import Rooms, Visit

Until = Callable[..., None]


class Window:
    """A window on a fake desk."""

    def __init__(self, pictures: Pictures, desk: Any, ear: Any, voice: Any) -> None:
        self.desk = desk
        self.window = MainWindow()
        self.rooms = Rooms(
            HomeRoom(standard(), pictures, ear, "ko"),
            MakingRoom(pictures),
            ReaderRoom(pictures, voice),
            ShelfRoom(pictures),
        )
        self.visit = Visit(self.window, desk, self.rooms, "ko", 4, voice=voice)
        self.window.resize(1280, 720)
        self.window.show()
        self.visit.begin()

    def at(self, room: object) -> bool:
        return self.window.room is room

    @property
    def notice(self) -> str:
        notice = self.window._notice
        return notice.accessibleName() if notice.isVisible() else ""

    def wish(self, until: Until) -> None:
        self.rooms.home._wish_typed("토끼")
        until(lambda: self.rooms.home._wish is not None)
        self.rooms.home._agree()


@pytest.fixture
def at(
    application: QApplication, pictures: Pictures, desk: Any, ear: Any, voice: Any
) -> Iterator[Window]:
    assert application is not None
    made = Window(pictures, desk, ear, voice)
    yield made
    desk.waits = False
    made.visit.end()


def test_from_a_wish_to_the_shelf(at: Window, until: Until) -> None:
    """The whole program in one breath."""
    assert at.at(at.rooms.home)
    at.wish(until)
    assert at.at(at.rooms.making)
    until(lambda: at.visit._making.book.bound)
    at.rooms.making.read.emit()
    assert at.at(at.rooms.reader)
    at.rooms.reader.left.emit()
    assert at.at(at.rooms.shelf)
    until(lambda: at.rooms.shelf.books.rowCount() == 2)
    at.rooms.shelf.opened.emit("b1")
    until(lambda: at.at(at.rooms.reader))
    at.rooms.reader.left.emit()
    at.rooms.shelf.left.emit()
    assert at.at(at.rooms.home)


def test_a_spoken_wish_is_heard_and_shown(at: Window, until: Until) -> None:
    """The button would do nothing."""
    at.rooms.home.spoken.emit(Recording(b"\0\0", 16000))
    until(lambda: at.rooms.home._wish is not None)
    assert at.rooms.home._wish is not None
    assert at.rooms.home._wish.words == "토끼 숲"


def test_a_lisped_wish_is_asked_about_changed_and_made(
    at: Window, voice: Any, until: Until
) -> None:
    """From a child's 도끼 to a book about a rabbit in the place that it tapped."""
    at.desk.understands, at.desk.hears = True, "도끼가 우두에 가떠요"
    home = at.rooms.home
    home.spoken.emit(Recording(b"\0\0", 16000))
    until(lambda: home._understood is not None)
    until(lambda: voice.played)
    assert voice.played == ["토끼 맞아? 토끼가 우주에 가는 이야기.".encode()]
    hero, place, _ = home._showing._slots
    place.card.click()
    next(card for card in home._picker._cards if card.symbol == "sea").click()
    until(lambda: home._understood is not None and home._understood.wish.place == "sea")
    assert hero.card.mark is Mark.ASKED
    assert at.desk.wishes == []
    home._showing._yes.click()
    until(lambda: at.desk.wishes)
    (wish,) = at.desk.wishes
    assert (wish.hero, wish.place, wish.action) == ("rabbit", "sea", None)
    assert "hero" not in wish.chosen


def test_an_open_place_waits_for_a_tap(at: Window, until: Until) -> None:
    """A yes to "the sea? the meadow?" is no answer, and time is none either."""
    at.desk.understands = True
    home = at.rooms.home
    home._wish_typed("토끼가 바당에 가떠")
    until(lambda: home._understood is not None)
    home._showing._yes.click()
    QTest.qWait(50)
    assert at.desk.wishes == []
    _, place, _ = home._showing._slots
    assert [card.symbol for card in place.shown()] == ["sea", "meadow"]
    place.choices[1].click()
    until(lambda: not home._showing.is_open)
    home._showing._yes.click()
    until(lambda: at.desk.wishes)
    assert at.desk.wishes[0].place == "meadow"


def test_nothing_heard_is_told_and_home_is_ready_again(at: Window, until: Until) -> None:
    """A child would look at three dots for ever."""
    at.desk.trouble = Problem("nothing_heard")
    at.rooms.home.spoken.emit(Recording(b"\0\0", 16000))
    until(lambda: at.notice)
    assert at.notice == "말소리를 듣지 못했어요."
    assert at.rooms.home._welcome.talk.state.name == "READY"


def test_the_book_can_be_read_while_it_is_made(at: Window, until: Until) -> None:
    """Waiting is over with page one, and the rest comes while reading."""
    at.desk.waits = True
    at.wish(until)
    until(lambda: len(at.visit._making.book.leaves) == 2)
    at.rooms.making.read.emit()
    assert at.at(at.rooms.reader)
    at.rooms.reader.left.emit()
    assert at.at(at.rooms.making)
    at.rooms.making.read.emit()
    at.desk.waits = False
    until(lambda: at.visit._reading.book.bound and not at.visit.busy)
    at.rooms.reader.left.emit()
    assert at.at(at.rooms.shelf)


def test_stopping_goes_home_and_the_book_is_finished_later(at: Window, until: Until) -> None:
    """A child changes its mind; what was made is not lost."""
    until(lambda: at.desk.asked.count("finish") == 1)
    at.desk.waits = True
    at.wish(until)
    until(lambda: at.visit._making.book.leaves)
    at.rooms.making.stop.emit()
    assert at.at(at.rooms.home)
    until(lambda: at.desk.asked.count("finish") == 2)
    assert at.notice == ""


def test_a_new_wish_right_after_stopping(at: Window, until: Until) -> None:
    """The end of the first book must not throw the child out of the second."""
    at.desk.waits = True
    at.wish(until)
    until(lambda: at.visit._making.book.leaves)
    at.rooms.making.stop.emit()
    at.wish(until)
    at.desk.waits = False
    until(lambda: at.visit._making.book.bound)
    assert at.at(at.rooms.making)
    assert len(at.desk.wishes) == 2


def test_old_books_finished_behind_do_not_take_the_new_ones_place(at: Window, until: Until) -> None:
    """The button under the new book must open the new book."""
    at.wish(until)
    until(lambda: at.visit._making.book.bound)
    page = Page(1, "다른 책", "beat", Scene("sea", "day", "clear", "spring", "wide", (), (), "sea"))
    at.visit._making._finished_more(PageTold("old", "옛 책", (), page))
    at.rooms.making.read.emit()
    assert at.visit._reading.book.id == "b1"


def test_an_old_book_is_finished_under_the_readers_eyes(at: Window, until: Until) -> None:
    """Who opens a book in the making sees it come to its end."""
    at.desk.book = replace(at.desk.book, id="old", bound=False)
    at.rooms.home.shelf_wanted.emit()
    at.rooms.shelf.opened.emit("old")
    until(lambda: at.at(at.rooms.reader))
    page = Page(1, "토끼가 숲에 갔어요.", "beat", Scene("sea", "day", "", "", "", (), (), ""))
    at.visit._making._finished_more(PageTold("old", "옛 책", (), page))
    at.visit._making._finished_more(PageDrawn(1, at.desk.picture.with_name("new.png")))
    assert at.visit._reading.book.leaves[0].picture == at.desk.picture.with_name("new.png")


def test_a_full_disk_is_told_and_leads_home(at: Window, until: Until) -> None:
    """A making room without a book is a dead end."""
    at.rooms.home._wish_typed("토끼")
    until(lambda: at.rooms.home._wish is not None)
    at.desk.trouble = Problem("disk_full")
    at.rooms.home._agree()
    until(lambda: at.at(at.rooms.home))
    assert at.notice == "디스크가 가득 찼어요."


def test_a_fault_of_ours_is_told_calmly(at: Window, until: Until) -> None:
    """A traceback helps no teacher."""
    at.desk.trouble = ValueError("토끼")
    at.rooms.home._wish_typed("토끼")
    until(lambda: at.notice)
    assert "토끼" not in at.notice


def test_the_language_is_switched_live_and_kept(at: Window, until: Until) -> None:
    """A class of two languages changes between two books."""
    at.rooms.home.language_chosen.emit("en")
    assert at.window.windowTitle() == "AI-Book"
    until(lambda: "remember en" in at.desk.asked)
    at.rooms.home._wish_typed("rabbit")
    until(lambda: "understand 4" in at.desk.asked)


def test_a_book_that_is_gone_is_told(at: Window, until: Until) -> None:
    """Somebody has cleared the shelf from another program."""
    at.rooms.home.shelf_wanted.emit()
    at.desk.trouble = Problem("book_unknown", book="b9")
    at.rooms.shelf.opened.emit("b9")
    until(lambda: at.notice)
    assert at.at(at.rooms.shelf)


def test_the_hero_of_a_book_plays_again(at: Window, until: Until) -> None:
    """At the end of a book a child wants more of its friend."""
    at.visit._reading.show(at.desk.book)
    at.rooms.reader.same_hero_wanted.emit()
    until(lambda: at.at(at.rooms.home))
    until(lambda: at.rooms.home._wish is not None)
    assert at.rooms.home._returning is not None
    assert at.rooms.home._returning.name == "새봄"


def test_a_heart_reaches_the_library(at: Window, until: Until) -> None:
    """A heart that is forgotten was never given."""
    at.visit._reading.show(at.desk.book)
    at.rooms.reader.favoured.emit(True)  # noqa: FBT003 - Qt's signal
    until(lambda: at.desk.asked[-1] == "favour b1")
    assert at.desk.loved


def test_a_book_is_told_again_where_it_is_open(at: Window, until: Until) -> None:
    """Easier words may not send a child back to the cover."""
    at.visit._reading.show(replace(at.desk.book, level=5))
    at.rooms.reader.view.turn(1)
    until(lambda: at.rooms.reader.view.place == 1)
    easier = replace(at.desk.book.leaves[0], text="토끼가 왔어요.")
    at.desk.book = replace(at.desk.book, id="b9", level=4, leaves=(easier,))
    at.rooms.reader.level_wanted.emit(4)
    until(lambda: at.visit._reading.book.id == "b9")
    assert "relevel b1 4" in at.desk.asked
    assert at.rooms.reader.view.place == 1
    assert at.at(at.rooms.reader)


def test_a_book_that_cannot_be_told_again_stays_as_it_is(at: Window, until: Until) -> None:
    """The flowers may not grow for ever."""
    at.visit._reading.show(replace(at.desk.book, level=5))
    at.desk.trouble = Problem("disk_full")
    at.rooms.reader.level_wanted.emit(4)
    until(lambda: at.notice)
    assert at.visit._reading.book.id == "b1"
    assert at.rooms.reader.steps._easier.isEnabled()
