"""The making room shows a book grow and lets it be read early."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from aibook_desktop.ui.controls import RoundButton
from aibook_desktop.ui.making.page_card import PageCard
from aibook_desktop.ui.making.room import MakingRoom
from aibook_desktop.ui.open_book import Leaf, OpenBook
from aibook_desktop.ui.pictures import Pictures

BLANK = OpenBook("", "", "ko", 8)


@pytest.fixture
def room(pictures: Pictures, shown: Callable[[QWidget], QWidget]) -> MakingRoom:
    made = MakingRoom(pictures)
    shown(made)
    made.begin(BLANK)
    QTest.qWait(10)
    return made


def read_button(room: MakingRoom) -> RoundButton:
    return next(b for b in room.findChildren(RoundButton) if b.accessibleName() == "책 펼치기")


def test_there_is_a_sheet_for_every_page_on_one_screen(room: MakingRoom) -> None:
    """A child sees how long it will take without knowing numbers."""
    cards = room.findChildren(PageCard)
    assert len(cards) == 8
    for card in cards:
        assert room.rect().contains(card.geometry())


@pytest.mark.parametrize("pages", [4, 6, 10, 12, 16])
def test_any_length_fits(room: MakingRoom, pages: int) -> None:
    """Long books would run off the screen."""
    room.begin(replace(BLANK, expected=pages))
    QTest.qWait(20)
    cards = [each for each in room.findChildren(PageCard) if each.isVisible()]
    assert len(cards) == pages
    assert all(room.rect().contains(card.geometry()) for card in cards)
    assert min(min(card.width(), card.height()) for card in cards) >= 100


def test_the_book_opens_once_page_one_can_be_read(room: MakingRoom, book: OpenBook) -> None:
    """Too early a child finds an empty page, too late it waits for nothing."""
    asked: list[int] = []
    room.read.connect(lambda: asked.append(1))
    room.show_book(replace(BLANK, leaves=(Leaf(1, "글"),)))
    assert not read_button(room).isEnabled()
    QTest.keyClick(room, Qt.Key.Key_Return)
    assert asked == []
    room.show_book(replace(BLANK, leaves=(book.leaves[0], Leaf(2, "글"))))
    assert read_button(room).isEnabled()
    QTest.mouseClick(read_button(room), Qt.MouseButton.LeftButton)
    assert asked == [1]


def test_something_moves_while_nothing_is_there_yet(room: MakingRoom) -> None:
    """Two seconds of stillness and a child believes that it is broken."""
    before = room.grab().toImage()
    QTest.qWait(300)
    assert room.grab().toImage() != before


def test_escape_stops(room: MakingRoom) -> None:
    """There is a way out of every room."""
    asked: list[int] = []
    room.stop.connect(lambda: asked.append(1))
    QTest.keyClick(room, Qt.Key.Key_Escape)
    assert asked == [1]


def test_every_page_says_how_far_it_is(room: MakingRoom, book: OpenBook) -> None:
    """Who cannot see the pages hears them."""
    room.speak("en")
    room.show_book(replace(BLANK, leaves=(book.leaves[0], Leaf(2, "글"))))
    names = [card.accessibleName() for card in room.findChildren(PageCard)][:3]
    assert names == ["Page 1: ready", "Page 2: being drawn", "Page 3: still blank"]


def test_a_tapped_page_says_what_stands_on_it(room: MakingRoom) -> None:
    """Whoever waits wants to touch; a page that stays dead looks broken."""
    said: list[tuple[str, str]] = []
    room.prompted.connect(lambda words, language: said.append((words, language)))
    room.show_book(replace(BLANK, leaves=(Leaf(1, "Once upon a time."),), language="en"))
    first, second = room.findChildren(PageCard)[:2]
    still = first.grab().toImage()
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert said == [("Once upon a time.", "en"), ("2쪽", "ko")]
    QTest.qWait(90)
    assert first.grab().toImage() != still
