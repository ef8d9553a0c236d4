"""The shelf shows books, sorts and searches them, opens them, and lets nobody lose one."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from aibook_desktop.book.model import LANGUAGES
from aibook_desktop.book.strings import say
from aibook_desktop.library.lines import Child, ShelfQuery
from aibook_desktop.ui.main_window import MainWindow
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.shelf.books import PIECE
from aibook_desktop.ui.shelf.cover_painter import Deed
from aibook_desktop.ui.shelf.room import ShelfRoom
from aibook_desktop.ui.shelf.views import View
from aibook_desktop.ui.shelf_desk import ShelfPart, ShelfViews, Spine

Until = Callable[..., None]


def spines(count: int, cover: Path | None = None) -> tuple[Spine, ...]:
    return tuple(
        Spine(f"b{number}", f"책 {number}", "ko", cover, finished=number % 5 != 0, planned=8)
        for number in range(count)
    )


def part(count: int, cover: Path | None = None) -> ShelfPart:
    return ShelfPart(count, 0, spines(min(count, PIECE), cover))


@pytest.fixture
def room(pictures: Pictures, shown: Callable[[QWidget], QWidget]) -> ShelfRoom:
    made = ShelfRoom(pictures)
    made.speak("ko")
    shown(made)
    made.show_views(
        ShelfViews((Child("c1", "민지", "fox"),), ("courage", "sharing"), ("2026-11", "2026-10"))
    )
    return made


def show(room: ShelfRoom, count: int, cover: Path | None = None) -> None:
    room.begin(room.query, part(count, cover))
    QTest.qWait(30)


def place_of(room: ShelfRoom, row: int) -> QPoint:
    return room.wall.visualRect(room.books.index(row)).center()


def heard(signal: object) -> list[object]:
    told: list[object] = []
    signal.connect(lambda *said: told.append(said[0] if len(said) == 1 else said))  # type: ignore[attr-defined]
    return told


def corner(room: ShelfRoom, row: int, deed: Deed) -> QPoint:
    """A point of a place where a tap asks for a deed."""
    box = room.wall.visualRect(room.books.index(row))
    for x in range(box.left(), box.right(), 4):
        for y in range(box.top(), box.bottom(), 4):
            at = QPoint(x, y)
            if room.wall._painter.deed_at(QRectF(box), at.toPointF()) is deed:
                return at
    raise AssertionError(f"no place for {deed}")


def tap(room: ShelfRoom, at: QPoint) -> None:
    QTest.mouseClick(room.wall.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_tap_opens_a_book(room: ShelfRoom, picture: Path) -> None:
    """The one thing a shelf is for."""
    opened = heard(room.opened)
    show(room, 9, picture)
    tap(room, place_of(room, 2))
    assert opened == ["b2"]


def test_a_finger_opens_a_book(room: ShelfRoom, until: Until) -> None:
    """The kiosk has neither mouse nor keys."""
    opened = heard(room.opened)
    show(room, 9)
    window = room.window()
    at = room.wall.viewport().mapTo(window, place_of(room, 1))
    device = QTest.createTouchDevice()
    QTest.touchEvent(window, device).press(1, at).commit()
    QTest.qWait(60)
    QTest.touchEvent(window, device).release(1, at).commit()
    until(lambda: opened)
    assert opened == ["b1"]


def test_a_drag_scrolls_and_opens_nothing(room: ShelfRoom) -> None:
    """A child who pulls the shelf along would land in a book by chance."""
    opened = heard(room.opened)
    show(room, 60)
    view, start = room.wall.viewport(), place_of(room, 7)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 8):
        QTest.mouseMove(view, start - QPoint(0, 20 * step))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start - QPoint(0, 140))
    assert room.wall.verticalScrollBar().value() > 100
    assert opened == []


def test_arrows_and_enter_open_a_book(room: ShelfRoom) -> None:
    """The whole program works without a mouse."""
    opened = heard(room.opened)
    show(room, 9)
    room.wall.setCurrentIndex(room.books.index(0))
    QTest.keyClick(room.wall, Qt.Key.Key_Right)
    QTest.keyClick(room.wall, Qt.Key.Key_Return)
    assert opened == ["b1"]


def test_keys_bring_far_books_into_view(room: ShelfRoom, until: Until) -> None:
    """Who steers by keys must see where they are."""
    show(room, 60)
    room.wall.setCurrentIndex(room.books.index(0))
    for _ in range(5):
        QTest.keyClick(room.wall, Qt.Key.Key_Down)
    row = room.wall.currentIndex().row()
    assert row > 15
    until(lambda: room.wall.viewport().rect().contains(place_of(room, row)))


def test_nothing_glides_for_whom_movement_is_bad(room: ShelfRoom) -> None:
    """Some people feel sick when a whole screen slides by."""
    room.move_calmly(calm=True)
    show(room, 60)
    room.wall.glide.by(200)
    assert room.wall.verticalScrollBar().value() == 200
    assert not room.wall.glide.moving


def test_every_key_stroke_asks(room: ShelfRoom) -> None:
    """Somebody who types wants to see at once what is there."""
    show(room, 9)
    asked = heard(room.searched)
    QTest.keyClicks(room.wall, "ra")
    assert asked == [ShelfQuery(text="r"), ShelfQuery(text="ra")]
    (field,) = room.findChildren(QLineEdit)
    assert field.hasFocus() or not room.isActiveWindow()
    room._clear.click()
    assert asked[-1] == ShelfQuery()


def test_late_answers_are_dropped(room: ShelfRoom) -> None:
    """The books of "r" would stand under "rabbit"."""
    first = room.query
    room._field.setText("rabbit")
    room.begin(first, part(9))
    assert room.books.rowCount() == 0
    room.begin(room.query, part(2))
    assert room.books.rowCount() == 2


def test_views_ask_for_their_books(room: ShelfRoom) -> None:
    """Each picture at the top must lead to its books and say its name aloud."""
    show(room, 9)
    asked, said = heard(room.searched), heard(room.prompted)
    for view, query in (
        (View.FAVOURITES, ShelfQuery(favourites=True)),
        (View.CHILDREN, ShelfQuery(child="c1")),
        (View.THEMES, ShelfQuery(theme="courage")),
        (View.MONTHS, ShelfQuery(month="2026-11")),
        (View.ALL, ShelfQuery()),
    ):
        room._tabs._tabs[view].click()
        assert asked[-1] == room.query == query
        assert said[-1] == (view.name_in("ko"), "ko")
    room._tabs._tabs[View.MONTHS].click()
    room._strip._buttons[1].click()
    assert asked[-1] == ShelfQuery(month="2026-10")
    assert said[-1] == ("2026년 10월", "ko")


def test_a_heart_is_given_and_taken(room: ShelfRoom) -> None:
    """A child taps the heart and the book would open instead."""
    show(room, 9)
    given, opened = heard(room.favoured), heard(room.opened)
    tap(room, corner(room, 1, Deed.LOVE))
    room.change(Spine("b1", "책 1", "ko", None, finished=True, favourite=True))
    tap(room, corner(room, 1, Deed.LOVE))
    assert given == [("b1", True), ("b1", False)]
    assert opened == []


def test_a_child_cannot_remove_a_book(room: ShelfRoom) -> None:
    """One curious finger, and the favourite book of another child is gone."""
    show(room, 9)
    removed = heard(room.removed)
    room.wall.setCurrentIndex(room.books.index(1))
    QTest.keyClick(room.wall, Qt.Key.Key_Delete)
    with pytest.raises(AssertionError, match="no place"):
        corner(room, 1, Deed.REMOVE)
    assert removed == []
    assert not room._tabs._tabs[View.BIN].isVisible()


def test_a_grown_up_removes_and_takes_it_back(room: ShelfRoom) -> None:
    """Nobody is asked "are you sure?", so there must be a way back."""
    room.allow_changes(allowed=True)
    show(room, 9)
    removed, restored = heard(room.removed), heard(room.restored)
    tap(room, corner(room, 1, Deed.REMOVE))
    assert removed == ["b1"]
    room.tell_removed("b1")
    assert room._undo.isVisible()
    room._undo._undo.click()
    assert restored == ["b1"]
    assert not room._undo.isVisible()


def test_the_bin_gives_back(room: ShelfRoom) -> None:
    """What was removed last year is looked for in the bin."""
    room.allow_changes(allowed=True)
    asked, restored = heard(room.searched), heard(room.restored)
    room._tabs._tabs[View.BIN].click()
    assert asked == [None]
    room.begin(None, part(3))
    QTest.qWait(30)
    tap(room, place_of(room, 2))
    assert restored == ["b2"]
    room.allow_changes(allowed=False)
    assert room.query == ShelfQuery()


def test_an_empty_shelf_invites(room: ShelfRoom) -> None:
    """A blank screen on the first day looks broken."""
    left = heard_nothing(room.left)
    show(room, 0)
    assert room._invitation.isVisible()
    assert not room.wall.isVisible()
    room._invitation._make.click()
    assert left == [True]
    room._field.setText("x")
    room.begin(room.query, part(0))
    assert not room._invitation._make.isVisible()


def test_an_empty_shelf_says_so_once(room: ShelfRoom) -> None:
    """A child who can't read sees planks without books and wonders; said twice it is a nuisance."""
    said = heard(room.prompted)
    show(room, 0)
    show(room, 0)
    assert said == [(say("window.shelf.empty", "ko"), "ko")]
    show(room, 2)
    show(room, 0)
    assert len(said) == 2


def heard_nothing(signal: object) -> list[bool]:
    told: list[bool] = []
    signal.connect(lambda: told.append(True))  # type: ignore[attr-defined]
    return told


def test_ten_thousand_books_cost_what_is_seen(room: ShelfRoom, until: Until) -> None:
    """A school's shelf must neither stop the window nor read every book."""
    wanted: list[int] = []
    room.piece_wanted.connect(lambda _, start: wanted.append(start))
    show(room, 10_000)
    room.grab()
    assert room.books.rowCount() == 10_000
    assert wanted == []
    room.wall.verticalScrollBar().setValue(room.wall.verticalScrollBar().maximum() // 2)
    until(lambda: wanted)
    assert len(wanted) <= 2
    assert all(start % PIECE == 0 for start in wanted)


def test_everything_has_a_name(room: ShelfRoom) -> None:
    """Who cannot see the signs hears them."""
    show(room, 9)
    for language in LANGUAGES:
        room.speak(language)
        for button in room.findChildren(QAbstractButton):
            if button.isVisible():
                assert button.accessibleName(), button
    books = QAccessible.queryAccessibleInterface(room.wall)
    assert books.text(QAccessible.Text.Name) == "Books"
    assert books.text(QAccessible.Text.Description)


def test_nothing_overlaps_in_the_narrowest_window(room: ShelfRoom) -> None:
    """A tab under another one cannot be tapped."""
    room.allow_changes(allowed=True)
    room._field.setText("x")
    room.resize(MainWindow().minimumWidth(), room.height())
    QTest.qWait(30)
    tabs = [tab.geometry() for tab in room._tabs._tabs.values() if tab.isVisible()]
    assert len(tabs) == len(View)
    assert all(not one.intersects(other) for one, other in combinations(tabs, 2))
    whole = [each.geometry() for each in (room._home, room._tabs, room._field, room._clear)]
    assert all(not one.intersects(other) for one, other in combinations(whole, 2))
    assert whole[-1].right() <= room.width()


def test_escape_clears_then_leaves(room: ShelfRoom) -> None:
    """Somebody who is lost presses Escape."""
    left = heard_nothing(room.left)
    room._field.setText("x")
    QTest.keyClick(room, Qt.Key.Key_Escape)
    assert (room._field.text(), left) == ("", [])
    QTest.keyClick(room, Qt.Key.Key_Escape)
    assert left == [True]
