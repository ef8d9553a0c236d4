"""The open book turns by buttons, taps and drags, one leaf at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
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
