"""The open book turns by buttons, taps and drags, one leaf at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from aibook_desktop.ui.open_book import OpenBook
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.reader.book_view import BookView

Until = Callable[..., None]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(pictures: Pictures, book: OpenBook, shown: Callable[[QWidget], QWidget]) -> BookView:
    made = BookView(pictures)
    shown(made)
    made.open_book(book)
    return made


def rest(view: BookView, until: Until, place: int) -> None:
    until(lambda: view._turn is None and view.place == place)


def test_a_leaf_turns_and_comes_to_rest(view: BookView, until: Until) -> None:
    """The book would stay shut."""
    places: list[int] = []
    view.settled.connect(places.append)
    assert view.turn(1)
    rest(view, until, 1)
    assert view.turn(-1)
    rest(view, until, 0)
    assert places == [1, 0]


def test_an_impatient_child_turns_one_leaf_at_a_time(view: BookView, until: Until) -> None:
    """Ten taps must not skip the story."""
    assert view.turn(1)
    assert not any(view.turn(1) for _ in range(10))
    rest(view, until, 1)


def test_there_is_nothing_before_the_cover_or_after_the_end(view: BookView, until: Until) -> None:
    """A leaf that turns into nothing."""
    assert not view.turn(-1)
    for place in (1, 2, 3, 4):
        view.turn(1)
        rest(view, until, place)
    assert view.at_end
    assert not view.turn(1)


def tap(view: BookView, x: float) -> None:
    QTest.mouseClick(view, LEFT, pos=QPoint(round(x), view.height() // 2))


def test_a_tap_near_the_edge_turns(view: BookView, until: Until) -> None:
    """Children tap the corner of a page."""
    tap(view, view.width() / 2)
    rest(view, until, 1)
    book = view.book_box()
    tap(view, book.center().x() - 20)
    assert view.place == 1
    tap(view, book.right() - 10)
    rest(view, until, 2)
    tap(view, book.left() + 10)
    rest(view, until, 1)


def drag(view: BookView, start: int, end: int) -> None:
    y = view.height() // 2
    QTest.mousePress(view, LEFT, pos=QPoint(start, y))
    for step in range(1, 6):
        QTest.mouseMove(view, QPoint(start + (end - start) * step // 5, y))
        QTest.qWait(5)
    QTest.mouseRelease(view, LEFT, pos=QPoint(end, y))


def test_a_leaf_can_be_dragged(view: BookView, until: Until) -> None:
    """The gesture that a paper book has taught."""
    drag(view, 1000, 350)
    rest(view, until, 1)
    drag(view, 300, 950)
    rest(view, until, 0)


def test_a_leaf_let_go_early_falls_back(view: BookView, until: Until) -> None:
    """A brush of the hand must not turn the page."""
    places: list[int] = []
    view.settled.connect(places.append)
    drag(view, 1000, 960)
    rest(view, until, 0)
    assert places == []


def test_the_coming_page_becomes_the_page(view: BookView, book: OpenBook, until: Until) -> None:
    """A child that waits at the pencil sees the page appear where it looks."""
    view.open_book(replace(book, leaves=book.leaves[:1], bound=False))
    for place in (1, 2):
        view.turn(1)
        rest(view, until, place)
    assert view.spread.number == 0
    view.show_book(book)
    assert view.spread.number == 2


def test_a_finger_swipes_and_a_second_one_is_not_listened_to(view: BookView, until: Until) -> None:
    """A child leans on the screen with the other hand."""
    y, device = view.height() // 2, QTest.createTouchDevice()
    assert isinstance(device, QPointingDevice)
    QTest.touchEvent(view, device).press(0, QPoint(900, y), view).commit()
    for x in (850, 700, 500, 300):
        QTest.touchEvent(view, device).move(0, QPoint(x, y), view).commit()
        QTest.qWait(15)
    QTest.touchEvent(view, device).press(1, QPoint(100, y), view).stationary(0).commit()
    QTest.touchEvent(view, device).release(0, QPoint(300, y), view).stationary(1).commit()
    QTest.touchEvent(view, device).release(1, QPoint(100, y), view).commit()
    rest(view, until, 1)


def test_a_swipe_is_thrown(view: BookView, until: Until) -> None:
    """A quick short swipe turns the page as a long slow drag does."""
    view.turn(1)
    rest(view, until, 1)
    y = view.height() // 2
    QTest.mousePress(view, LEFT, pos=QPoint(1000, y))
    for x in (950, 850, 700):
        QTest.mouseMove(view, QPoint(x, y))
        QTest.qWait(12)
    QTest.mouseRelease(view, LEFT, pos=QPoint(700, y))
    rest(view, until, 2)


def test_where_movement_is_unwelcome_pages_fade(view: BookView, until: Until) -> None:
    """A leaf that swings makes some people dizzy."""
    view.calm = True
    view.turn(1)
    assert view._dress is not None
    assert view._dress.sheet is None
    assert view._dress.after is not None
    rest(view, until, 1)


def test_space_turns_on_and_backspace_back(view: BookView, until: Until) -> None:
    """The largest key of all is the one that children press."""
    QTest.keyClick(view, Qt.Key.Key_Space)
    rest(view, until, 1)
    QTest.keyClick(view, Qt.Key.Key_Backspace)
    rest(view, until, 0)


def test_a_resting_book_is_painted_once(view: BookView, until: Until) -> None:
    """A word that lights up may not cost a new picture of the table."""
    view.turn(1)
    rest(view, until, 1)
    view.repaint()
    kept = view._dress
    view.mark_word((0, 3))
    view.repaint()
    assert view._dress is kept


def test_news_wait_until_the_leaf_has_come_to_rest(
    view: BookView, book: OpenBook, until: Until
) -> None:
    """A page that is finished elsewhere may not make the leaf stumble."""
    view.turn(1)
    dress = view._dress
    other = replace(book.leaves[0], text="토끼가 바다에 갔어요.")
    view.show_book(replace(book, leaves=(other, book.leaves[1])))
    assert view._dress is dress
    rest(view, until, 1)
    view.repaint()
    assert view._dress is not dress


def test_a_voice_alone_changes_no_picture(view: BookView, book: OpenBook) -> None:
    """While a book is made, a voice comes every second."""
    view.repaint()
    kept = view._dress
    mute = replace(book.leaves[0], sound=None, words=())
    view.show_book(replace(book, leaves=(mute, book.leaves[1])))
    view.repaint()
    assert view._dress is kept
