"""The shelf shows covers, searches, and opens."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit, QListView, QWidget

from aibook_desktop.ui.desk import Spine
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.shelf.covers import Covers, title_of
from aibook_desktop.ui.shelf.room import ShelfRoom

Until = Callable[..., None]


def spines(count: int, cover: Path | None = None) -> tuple[Spine, ...]:
    return tuple(
        Spine(f"b{number}", f"책 {number}", "ko", cover, finished=number % 5 != 0)
        for number in range(count)
    )


@pytest.fixture
def room(pictures: Pictures, shown: Callable[[QWidget], QWidget]) -> ShelfRoom:
    made = ShelfRoom(pictures)
    shown(made)
    return made


def books(room: ShelfRoom) -> QListView:
    (view,) = room.findChildren(QListView)
    return view


def test_a_tap_opens_a_book(room: ShelfRoom, picture: Path, until: Until) -> None:
    """The one thing a shelf is for."""
    opened: list[str] = []
    room.opened.connect(opened.append)
    room.show_spines(spines(9, picture))
    until(lambda: books(room).isVisible())
    QTest.qWait(30)
    place = books(room).visualRect(books(room).model().index(2, 0)).center()
    QTest.mouseClick(books(room).viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == ["b2"]


def test_a_finger_opens_a_book(room: ShelfRoom, until: Until) -> None:
    """The kiosk has neither mouse nor keys, and the shelf also scrolls by finger."""
    opened: list[str] = []
    room.opened.connect(opened.append)
    room.show_spines(spines(9))
    QTest.qWait(30)
    window = room.window()
    place = books(room).visualRect(books(room).model().index(1, 0)).center()
    at = books(room).viewport().mapTo(window, place)
    device = QTest.createTouchDevice()
    QTest.touchEvent(window, device).press(1, at).commit()
    QTest.qWait(60)
    QTest.touchEvent(window, device).release(1, at).commit()
    until(lambda: opened)
    assert opened == ["b1"]


def test_arrows_and_enter_open_a_book(room: ShelfRoom) -> None:
    """The whole program works without a mouse."""
    opened: list[str] = []
    room.opened.connect(opened.append)
    room.show_spines(spines(9))
    QTest.qWait(30)
    books(room).setCurrentIndex(books(room).model().index(0, 0))
    QTest.keyClick(books(room), Qt.Key.Key_Right)
    QTest.keyClick(books(room), Qt.Key.Key_Return)
    assert opened == ["b1"]


def test_typing_searches_once_it_rests(room: ShelfRoom, until: Until) -> None:
    """Every key stroke would ask the library."""
    sought: list[str] = []
    room.searched.connect(sought.append)
    (field,) = room.findChildren(QLineEdit)
    QTest.keyClicks(field, "rabbit")
    until(lambda: sought)
    assert sought == ["rabbit"]


def test_an_empty_shelf_says_what_to_do(room: ShelfRoom) -> None:
    """A blank screen on the first day looks broken."""
    room.show_spines(())
    assert room._empty.isVisible()
    assert not books(room).isVisible()


def test_ten_thousand_books_are_shown_at_once(room: ShelfRoom) -> None:
    """A school's shelf must not stop the window."""
    many = spines(10_000)
    began = time.thread_time()
    room.show_spines(many)
    QTest.qWait(30)
    room.grab()
    assert time.thread_time() - began < 1.0
    assert books(room).model().rowCount() == 10_000


def test_the_model_keeps_qts_rules(room: ShelfRoom) -> None:
    """Qt crashes on models that break them."""
    model = Covers()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_spines(spines(5))
    model.speak("en")
    model.show_spines(())
    assert tester.model() is model
    assert model.rowCount(QModelIndex()) == 0
    assert room is not None


def test_a_book_in_the_making_says_so() -> None:
    """Who cannot see the pencil on its cover hears it."""
    unfinished, finished = spines(2)
    assert title_of(unfinished, "en") == "책 0 (being made)"
    assert title_of(finished, "en") == "책 1"
