"""A leaf is painted where it is asked for, within what it says it may cover."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from aibook_desktop.ui.reader.curl import Bend, bend_at, swing_at
from aibook_desktop.ui.reader.leafing import Leafing, Sheet, reach, softened

SIDE = 160
PAGE = QRect(200, 40, SIDE, SIDE)
TABLE = QColor("#ffffff")
BENDS = [bend_at(0.15, 0.8), bend_at(0.45, 0.8), bend_at(0.7, 0.4), bend_at(0.97), swing_at(0.3)]


@pytest.fixture
def sheet(application: QApplication) -> Sheet:
    assert application is not None
    sides = []
    for colour in ("#c03030", "#3030c0"):
        image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        sides.append(softened(image))
    front, back = sides
    return Sheet(front, back)


def painted(sheet: Sheet, bend: Bend, moved: int = 0) -> QImage:
    """The table with a leaf; the painter may have been moved before."""
    image = QImage(420, 240, QImage.Format.Format_RGB32)
    image.fill(TABLE)
    painter = QPainter(image)
    painter.translate(moved, 0)
    Leafing().paint(painter, PAGE.translated(-moved, 0), sheet, bend)
    painter.end()
    return image


@pytest.mark.parametrize("bend", BENDS)
def test_a_painter_that_was_moved_or_scaled_stays_so(sheet: Sheet, bend: Bend) -> None:
    """On a screen with two pixels a point the leaf would be torn to pieces."""
    assert painted(sheet, bend) == painted(sheet, bend, moved=60)


@pytest.mark.parametrize("bend", BENDS)
def test_nothing_is_painted_outside_what_is_renewed(sheet: Sheet, bend: Bend) -> None:
    """Each frame renews only what may have changed; anything else would stay as a smear."""
    image = painted(sheet, bend)
    lying = QRect(PAGE.left(), PAGE.top(), round(bend.flat_end * SIDE) + 1, SIDE)
    within = reach(PAGE, sheet, bend)
    smears = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) != TABLE
        and not within.contains(x, y)
        and not lying.contains(x, y)
    ]
    assert smears == []


def test_the_front_is_seen_before_and_the_back_after(sheet: Sheet) -> None:
    """A leaf without a back is a card."""
    middle = PAGE.top() + SIDE // 2
    before = painted(sheet, bend_at(0.02)).pixelColor(PAGE.left() + SIDE // 2, middle)
    after = painted(sheet, bend_at(0.98)).pixelColor(PAGE.left() - SIDE // 2, middle)
    assert before.red() > before.blue()
    assert after.blue() > after.red()
