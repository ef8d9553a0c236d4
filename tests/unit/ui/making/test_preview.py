"""A picture that is still being painted: soft at first, clearer with every step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from aibook_desktop.studio.events import PageSketched
from aibook_desktop.ui.making.page_card import PageCard
from aibook_desktop.ui.making.preview import Preview, softened
from aibook_desktop.ui.making.room import MakingRoom
from aibook_desktop.ui.open_book import Leaf, OpenBook
from aibook_desktop.ui.pictures import Pictures

SIDE = 64


def stripes() -> QImage:
    """Black and white, as hard as can be."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    for x in range(0, SIDE, 8):
        painter.fillRect(x, 0, 4, SIDE, QColor("black"))
    painter.end()
    return image


def png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def contrast(image: QImage) -> int:
    row = [image.pixelColor(x, image.height() // 2).lightness() for x in range(image.width())]
    return max(row) - min(row)


def test_it_grows_clearer() -> None:
    """A child who watches should see the picture come, not the noise of a machine."""
    contrasts = [contrast(softened(stripes(), share)) for share in (0.2, 0.6, 1.0)]
    assert contrasts == sorted(contrasts)
    assert contrasts[0] < 60 < contrasts[2]


def test_nonsense_is_not_shown() -> None:
    """A broken sketch must not take away the one before it."""
    preview = Preview()
    preview.take(png(stripes()), 0.5)
    preview.take(b"nonsense", 0.6)
    assert preview.is_there


def test_it_can_be_forgotten() -> None:
    """The picture itself must not be seen through an old sketch."""
    preview = Preview()
    preview.take(png(stripes()), 0.5)
    preview.clear()
    assert not preview.is_there


def test_the_first_step_leaves_the_words() -> None:
    """A grey patch tells less than the sentence that stood there."""
    preview = Preview()
    preview.take(png(stripes()), 0.05)
    assert not preview.is_there


def test_it_is_painted_where_the_picture_will_be() -> None:
    """A sketch that jumps when the picture comes looks like a mistake."""
    canvas = QImage(100, 100, QImage.Format.Format_RGB32)
    canvas.fill(QColor("red"))
    preview = Preview()
    preview.take(png(stripes()), 1.0)
    QTest.qWait(700)
    painter = QPainter(canvas)
    preview.paint(painter, QRectF(20, 20, 60, 60), 4)
    painter.end()
    assert canvas.pixelColor(10, 50) == QColor("red")
    assert canvas.pixelColor(50, 50) != QColor("red")


@pytest.fixture
def room(pictures: Pictures, shown: Callable[[QWidget], QWidget]) -> MakingRoom:
    made = MakingRoom(pictures)
    shown(made)
    made.begin(OpenBook("", "", "ko", 4))
    made.show_book(OpenBook("b", "t", "ko", 4, (Leaf(1, "글"), Leaf(2, "말"))))
    QTest.qWait(10)
    return made


def card(room: MakingRoom, number: int) -> PageCard:
    return room.findChildren(PageCard)[number - 1]


def test_a_sketch_stands_on_its_page(room: MakingRoom) -> None:
    """A sketch on the wrong sheet would be somebody else's story."""
    before = card(room, 1).grab().toImage(), card(room, 2).grab().toImage()
    room.show_sketch(PageSketched(2, 9, 10, png(stripes())))
    QTest.qWait(700)
    assert card(room, 2)._preview.is_there
    assert card(room, 2).grab().toImage() != before[1]
    assert not card(room, 1)._preview.is_there


@pytest.mark.parametrize(("number", "data"), [(0, b"x"), (9, b"x"), (2, b"")])
def test_a_sketch_of_no_page_is_passed_over(room: MakingRoom, number: int, data: bytes) -> None:
    """An engine that counts otherwise must not end the room."""
    room.show_sketch(PageSketched(number, 9, 10, data))
    assert not any(each._preview.is_there for each in room.findChildren(PageCard))


def test_another_story_forgets_the_sketch(room: MakingRoom) -> None:
    """Where somebody else tells on, the old picture has nothing to do with the new words."""
    room.show_sketch(PageSketched(2, 9, 10, png(stripes())))
    book = room.book
    other = (book.leaves[0], replace(book.leaves[1], text="다른 말"))
    room.show_book(replace(book, leaves=other))
    assert not card(room, 2)._preview.is_there
