"""Painting may not wear out `None`.

PySide6 6.12.0 on Python 3.11 takes a reference of `None` at some paint calls, and after a few
thousand frames the program dies. This keeps watch over every paint path of the window.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.controls import RoundButton, WordButton
from aibook_desktop.ui.home.talk_button import TalkButton, TalkState
from aibook_desktop.ui.making.page_card import PageCard
from aibook_desktop.ui.open_book import Leaf, OpenBook
from aibook_desktop.ui.pencil import draw_sketch
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.reader.curl import Bend, bend_at, swing_at
from aibook_desktop.ui.reader.faces import Ink, paint_face, paint_gutter
from aibook_desktop.ui.reader.leafing import Leafing, Sheet, softened
from aibook_desktop.ui.reader.spreads import Face, spreads
from aibook_desktop.ui.reader.table import Table, lay_out

TIMES = 400
LOSS = -50
"""`None` may not lose references; small noise is the interpreter's."""
GAIN = 3 * TIMES

Paint = Callable[[QPainter], object]


def drift(paint: Paint) -> int:
    canvas = QImage(220, 110, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for _ in range(10):
        paint(painter)
    gc.collect()
    gc.disable()  # or what other tests have left behind would be counted
    before = sys.getrefcount(None)
    for _ in range(TIMES):
        paint(painter)
    after = sys.getrefcount(None)
    gc.enable()
    painter.end()
    return after - before


def widget_paint(widget: QWidget) -> Paint:
    widget.resize(110, 110)
    image = QImage(110, 110, QImage.Format.Format_ARGB32_Premultiplied)
    return lambda _: widget.render(image)


def face_paint(page: QRectF, face: Face, ink: Ink, painter: QPainter) -> None:
    paint_face(painter, page, face, ink)


def leaf_paint(bend: Bend) -> Paint:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(theme.CORAL)
    leafing, sheet = Leafing(), Sheet(softened(image), softened(image))
    return lambda painter: leafing.paint(painter, QRect(100, 5, 100, 100), sheet, bend)


@pytest.fixture
def paints(pictures: Pictures, book: OpenBook) -> dict[str, Paint]:
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(theme.CORAL)
    ink = Ink(book, lambda _path, _size: image, word=(0, 3))
    left, right = QRectF(0, 0, 100, 100), QRectF(100, 0, 100, 100)
    faces = [face for spread in spreads(book) for face in (spread.left, spread.right)]
    table, lay, open_pages = Table(), lay_out(QSize(220, 110), 1.0), spreads(book)[1]
    talk = TalkButton()
    talk.show_state(TalkState.LISTENING)
    told = PageCard(1, pictures)
    told.show_leaf(Leaf(1, "글"), "ko", sketching=True)
    return {
        **{
            f"{face.side.name} {face.number}": partial(face_paint, left, face, ink)
            for face in faces
        },
        "gutter": lambda p: paint_gutter(p, right, left=False),
        "leaf": leaf_paint(bend_at(0.4, 0.6)),
        "board": leaf_paint(swing_at(0.4)),
        "spread": lambda p: table.paint_spread(p, lay, open_pages, ink, 0.5),
        "sketch": lambda p: draw_sketch(p, left, 1.0, 1),
        "card": lambda p: paper.draw_card(p, left, 9, theme.PAPER),
        "picture": lambda p: paper.draw_picture(p, image, left, 9),
        "round button": widget_paint(RoundButton(Pictogram.PLAY)),
        "word button": widget_paint(WordButton("5")),
        "talk button": widget_paint(talk),
        "page card": widget_paint(told),
    }


def test_none_survives_every_paint_path(paints: dict[str, Paint]) -> None:
    """The program would die in the middle of a morning."""
    drifts = {name: drift(paint) for name, paint in paints.items()}
    assert {name: count for name, count in drifts.items() if not LOSS <= count <= GAIN} == {}
