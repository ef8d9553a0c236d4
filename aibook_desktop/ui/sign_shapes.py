"""The shapes of the signs, each in a box of 100 by 100: what is filled, and what is stroked."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF


def _line(path: QPainterPath, *points: tuple[float, float]) -> None:
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)


def _shape(path: QPainterPath, *points: tuple[float, float]) -> None:
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()


def microphone(filled: QPainterPath, stroked: QPainterPath) -> None:
    """A microphone on its stand."""
    filled.addRoundedRect(36, 10, 28, 48, 14, 14)
    stroked.moveTo(22, 44)
    stroked.arcTo(22, 14, 56, 60, 180, 180)
    _line(stroked, (50, 75), (50, 90))
    _line(stroked, (34, 90), (66, 90))


def no_microphone(_filled: QPainterPath, stroked: QPainterPath) -> None:
    """A stand, and a cross where the microphone should be."""
    _line(stroked, (38, 18), (62, 46))
    _line(stroked, (62, 18), (38, 46))
    stroked.moveTo(22, 44)
    stroked.arcTo(22, 14, 56, 60, 180, 180)
    _line(stroked, (50, 75), (50, 90))
    _line(stroked, (34, 90), (66, 90))


def muted_microphone(filled: QPainterPath, stroked: QPainterPath) -> None:
    """A microphone with a bar across."""
    microphone(filled, stroked)
    _line(stroked, (14, 12), (86, 88))


def other_microphone(filled: QPainterPath, stroked: QPainterPath) -> None:
    """A small silent one, and a larger one with waves of sound."""
    stroked.addRoundedRect(10, 40, 16, 28, 8, 8)
    _line(stroked, (18, 78), (18, 88))
    filled.addRoundedRect(44, 14, 26, 44, 13, 13)
    _line(stroked, (57, 68), (57, 88))
    _line(stroked, (43, 88), (71, 88))
    for reach in (0, 12):
        stroked.arcMoveTo(62 - reach, 18 - reach, 22 + 2 * reach, 36 + 2 * reach, -45)
        stroked.arcTo(62 - reach, 18 - reach, 22 + 2 * reach, 36 + 2 * reach, -45, 90)


def busy_microphone(filled: QPainterPath, stroked: QPainterPath) -> None:
    """A microphone, and the sign that bars a road."""
    filled.addRoundedRect(20, 8, 24, 42, 12, 12)
    stroked.moveTo(8, 38)
    stroked.arcTo(8, 12, 48, 50, 180, 130)
    _line(stroked, (30, 64), (30, 86))
    stroked.addEllipse(QPointF(68, 66), 22, 22)
    _line(stroked, (58, 66), (78, 66))


def plug(filled: QPainterPath, stroked: QPainterPath) -> None:
    """A plug that has come out of its socket."""
    _line(stroked, (50, 96), (50, 84))
    filled.addRoundedRect(30, 58, 40, 28, 10, 10)
    _line(stroked, (40, 58), (40, 46))
    _line(stroked, (60, 58), (60, 46))
    _line(stroked, (26, 8), (26, 28), (74, 28), (74, 8))


def lock(filled: QPainterPath, stroked: QPainterPath) -> None:
    """A closed padlock."""
    filled.addRoundedRect(20, 44, 60, 46, 10, 10)
    stroked.moveTo(32, 44)
    stroked.lineTo(32, 32)
    stroked.arcTo(32, 12, 36, 40, 180, -180)
    stroked.lineTo(68, 44)


def spanner(filled: QPainterPath, stroked: QPainterPath) -> None:
    """A spanner, for what a grown-up mends."""
    _line(stroked, (50, 50), (20, 80))
    filled.addEllipse(QPointF(20, 80), 11, 11)
    stroked.arcMoveTo(48, 12, 40, 40, 90)
    stroked.arcTo(48, 12, 40, 40, 90, 270)
    _line(stroked, (88, 32), (70, 32), (68, 12))


def ear(filled: QPainterPath, stroked: QPainterPath) -> None:
    """An ear."""
    stroked.moveTo(30, 44)
    stroked.cubicTo(26, 4, 80, 4, 76, 42)
    stroked.cubicTo(74, 62, 58, 60, 58, 78)
    stroked.cubicTo(56, 94, 36, 92, 36, 78)
    stroked.moveTo(44, 44)
    stroked.cubicTo(42, 24, 64, 24, 62, 42)
    filled.addEllipse(QPointF(50, 54), 5, 5)


def shelf(filled: QPainterPath, stroked: QPainterPath) -> None:
    """Books on a plank."""
    filled.addRoundedRect(14, 20, 16, 58, 4, 4)
    filled.addRoundedRect(34, 30, 13, 48, 4, 4)
    filled.addRoundedRect(51, 16, 15, 62, 4, 4)
    _shape(filled, (70, 30), (82, 26), (93, 74), (81, 78))
    _line(stroked, (8, 86), (92, 86))


def book(filled: QPainterPath, stroked: QPainterPath) -> None:
    """An open book."""
    stroked.moveTo(50, 28)
    stroked.cubicTo(38, 16, 22, 18, 10, 20)
    stroked.lineTo(10, 76)
    stroked.cubicTo(22, 74, 38, 74, 50, 84)
    stroked.cubicTo(62, 74, 78, 74, 90, 76)
    stroked.lineTo(90, 20)
    stroked.cubicTo(78, 18, 62, 16, 50, 28)
    stroked.lineTo(50, 84)
    filled.addEllipse(QPointF(30, 44), 7, 7)


def cards(filled: QPainterPath, stroked: QPainterPath) -> None:
    """Two cards, one behind the other."""
    _line(stroked, (30, 26), (12, 32), (26, 80), (34, 78))
    _line(stroked, (70, 26), (88, 32), (74, 80), (66, 78))
    stroked.addRoundedRect(33, 14, 34, 56, 7, 7)
    filled.addEllipse(QPointF(50, 42), 9, 9)


def cloud(filled: QPainterPath, _stroked: QPainterPath) -> None:
    """A cloud."""
    cloud = QPainterPath()
    cloud.setFillRule(Qt.FillRule.WindingFill)
    cloud.addEllipse(QPointF(34, 58), 22, 20)
    cloud.addEllipse(QPointF(56, 44), 24, 24)
    cloud.addEllipse(QPointF(74, 60), 18, 18)
    cloud.addRect(30, 58, 46, 20)
    filled.addPath(cloud.simplified())


def pencil(filled: QPainterPath, _stroked: QPainterPath) -> None:
    """A pencil."""
    _shape(filled, (66, 12), (88, 34), (80, 42), (58, 20))
    _shape(filled, (53, 25), (75, 47), (36, 86), (14, 64))
    _shape(filled, (11, 69), (31, 89), (8, 92))


def previous(_filled: QPainterPath, stroked: QPainterPath) -> None:
    """An arrow to the left."""
    _line(stroked, (60, 20), (30, 50), (60, 80))


def next_(_filled: QPainterPath, stroked: QPainterPath) -> None:
    """An arrow to the right."""
    _line(stroked, (40, 20), (70, 50), (40, 80))


def check(_filled: QPainterPath, stroked: QPainterPath) -> None:
    """A tick: yes."""
    _line(stroked, (18, 54), (42, 76), (84, 26))


def again(filled: QPainterPath, stroked: QPainterPath) -> None:
    """An arrow that goes round."""
    stroked.arcMoveTo(18, 18, 64, 64, 60)
    stroked.arcTo(18, 18, 64, 64, 60, 285)
    _shape(filled, (58, 2), (88, 18), (62, 40))


def cross(_filled: QPainterPath, stroked: QPainterPath) -> None:
    """A cross: no, or close."""
    _line(stroked, (24, 24), (76, 76))
    _line(stroked, (76, 24), (24, 76))


def play(filled: QPainterPath, stroked: QPainterPath) -> None:
    """A triangle: begin."""
    _shape(filled, (32, 20), (80, 50), (32, 80))
    _shape(stroked, (32, 20), (80, 50), (32, 80))


def pause(filled: QPainterPath, _stroked: QPainterPath) -> None:
    """Two bars: wait."""
    filled.addRoundedRect(26, 18, 18, 64, 7, 7)
    filled.addRoundedRect(56, 18, 18, 64, 7, 7)


def auto(filled: QPainterPath, stroked: QPainterPath) -> None:
    """Two arrows against a bar: on to the end by itself."""
    _shape(filled, (14, 26), (46, 50), (14, 74))
    _shape(filled, (50, 26), (82, 50), (50, 74))
    _line(stroked, (90, 26), (90, 74))


def speaker(filled: QPainterPath, stroked: QPainterPath) -> None:
    """A loudspeaker with its waves."""
    _shape(filled, (12, 38), (28, 38), (50, 18), (50, 82), (28, 62), (12, 62))
    stroked.arcMoveTo(44, 32, 30, 36, -60)
    stroked.arcTo(44, 32, 30, 36, -60, 120)
    stroked.arcMoveTo(38, 16, 54, 68, -55)
    stroked.arcTo(38, 16, 54, 68, -55, 110)


def home(filled: QPainterPath, stroked: QPainterPath) -> None:
    """A house."""
    _line(stroked, (12, 50), (50, 16), (88, 50))
    _shape(filled, (24, 50), (50, 27), (76, 50), (76, 86), (24, 86))


def search(_filled: QPainterPath, stroked: QPainterPath) -> None:
    """A magnifying glass."""
    stroked.addEllipse(QPointF(42, 42), 26, 26)
    _line(stroked, (62, 62), (86, 86))


def surprise(filled: QPainterPath, _stroked: QPainterPath) -> None:
    """A star."""
    star = [(50, 8), (61, 38), (92, 40), (67, 59), (76, 90), (50, 72), (24, 90), (33, 59), (8, 40)]
    _shape(filled, *star, (39, 38))


def hero(filled: QPainterPath, stroked: QPainterPath) -> None:
    """A smiling face."""
    stroked.addEllipse(QPointF(50, 50), 38, 38)
    filled.addEllipse(QPointF(37, 44), 5.5, 6.5)
    filled.addEllipse(QPointF(63, 44), 5.5, 6.5)
    stroked.arcMoveTo(33, 36, 34, 36, 200)
    stroked.arcTo(33, 36, 34, 36, 200, 140)


def friends(filled: QPainterPath, _stroked: QPainterPath) -> None:
    """A large and a small person side by side."""
    filled.addEllipse(QPointF(32, 36), 18, 18)
    filled.addEllipse(QPointF(70, 44), 14, 14)
    filled.addRoundedRect(10, 58, 44, 30, 15, 15)
    filled.addRoundedRect(58, 62, 32, 26, 13, 13)


def place(filled: QPainterPath, _stroked: QPainterPath) -> None:
    """Mountains and the sun."""
    filled.addEllipse(QPointF(76, 26), 11, 11)
    _shape(filled, (4, 84), (36, 28), (58, 66), (66, 54), (96, 84))


def theme(filled: QPainterPath, _stroked: QPainterPath) -> None:
    """A heart."""
    filled.moveTo(50, 88)
    filled.cubicTo(-14, 44, 16, 2, 50, 30)
    filled.cubicTo(84, 2, 114, 44, 50, 88)


def tortoise(filled: QPainterPath, stroked: QPainterPath) -> None:
    """A tortoise: slowly."""
    filled.moveTo(10, 66)
    filled.cubicTo(12, 16, 68, 16, 70, 66)
    filled.closeSubpath()
    filled.addEllipse(QPointF(82, 52), 12, 11)
    _line(stroked, (70, 66), (80, 60))
    _line(stroked, (22, 72), (20, 84))
    _line(stroked, (58, 72), (60, 84))


def flower(filled: QPainterPath, stroked: QPainterPath, top: float, petal: float) -> None:
    """A flower whose size says how much there is to read."""
    for turn in range(5):
        angle = math.tau * turn / 5 - math.pi / 2
        x, y = 50 + petal * 1.25 * math.cos(angle), top + petal * 1.25 * math.sin(angle)
        filled.addEllipse(QPointF(x, y), petal * 0.8, petal * 0.8)
    _line(stroked, (50, top + petal * 2), (50, 90))
    _line(stroked, (50, 84), (66, 74))


def calendar(filled: QPainterPath, stroked: QPainterPath) -> None:
    """A page of a calendar."""
    stroked.addRoundedRect(12, 20, 76, 68, 10, 10)
    _line(stroked, (14, 42), (86, 42))
    _line(stroked, (34, 8), (34, 26))
    _line(stroked, (66, 8), (66, 26))
    for x, y in ((34, 58), (66, 58), (34, 74)):
        filled.addEllipse(QPointF(x, y), 6, 6)


def basket(filled: QPainterPath, stroked: QPainterPath) -> None:
    """A bin with its lid."""
    _line(stroked, (14, 26), (86, 26))
    _line(stroked, (38, 26), (40, 12), (60, 12), (62, 26))
    _line(stroked, (24, 30), (30, 88), (70, 88), (76, 30))
    filled.addRoundedRect(40, 42, 7, 32, 3, 3)
    filled.addRoundedRect(54, 42, 7, 32, 3, 3)


def computer(filled: QPainterPath, stroked: QPainterPath) -> None:
    """A screen on its foot."""
    stroked.addRoundedRect(12, 16, 76, 52, 8, 8)
    _line(stroked, (50, 70), (50, 84))
    _line(stroked, (30, 86), (70, 86))
    filled.addEllipse(QPointF(50, 42), 9, 9)


def sliders(filled: QPainterPath, stroked: QPainterPath) -> None:
    """Three sliders."""
    for y, x in ((22, 66), (50, 32), (78, 56)):
        _line(stroked, (10, y), (90, y))
        filled.addEllipse(QPointF(x, y), 12, 12)


def stick(filled: QPainterPath, stroked: QPainterPath) -> None:
    """A memory stick, its plug above."""
    filled.addRoundedRect(28, 40, 44, 52, 12, 12)
    stroked.addRoundedRect(35, 10, 30, 28, 4, 4)
    _line(stroked, (45, 22), (45, 23))
    _line(stroked, (55, 22), (55, 23))
