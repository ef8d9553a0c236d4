"""Books in a column, each a sheet with its cover and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.controls import RoundButton
from aibook_desktop.ui.grownups.parts import Sheet, left_label
from aibook_desktop.ui.pictograms import Pictogram, draw
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.shelf_desk import Spine
from aibook_desktop.ui.sizes import SMALL_WORDS, WORDS, mm

COVER: Final = 26.0
BUTTON: Final = 17.0


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be done with a book; `grownups.deed.<name>` says what."""

    name: str
    sign: Pictogram
    main: bool = False


@dataclass(frozen=True, slots=True)
class ClassBook:
    """A book as a grown-up looks at it: whose it is ("" for a guest's), and from when."""

    spine: Spine
    maker: str = ""
    made_at: datetime | None = None


class Cover(QWidget):
    """The picture of page one."""

    def __init__(self, spine: Spine, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._spine, self._pictures = spine, pictures
        self.setFixedSize(mm(COVER), mm(COVER))
        pictures.arrived.connect(self._arrived)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A small square."""
        return QSize(mm(COVER), mm(COVER))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the picture, or a book while there is none."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        path = self._spine.cover
        image = self._pictures.get(path, box.size().toSize()) if path else None
        if image is not None:
            paper.draw_picture(painter, image, box, mm(2.5))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.BOOK_PAPER)
            painter.drawRoundedRect(box, mm(2.5), mm(2.5))
            inset = box.width() * 0.3
            draw(painter, Pictogram.BOOK, box.adjusted(inset, inset, -inset, -inset), theme.SCROLL)
        painter.end()

    @Slot(object)
    def _arrived(self, path: object) -> None:
        if path == self._spine.cover:
            self.update()


class BookRow(Sheet):
    """One book; `done` brings its id and the name of a deed."""

    done = Signal(str, str)

    def __init__(self, book: ClassBook, deeds: tuple[Deed, ...], pictures: Pictures) -> None:
        super().__init__()
        self._book, self._spine, self._deeds = book, book.spine, deeds
        self._title = left_label(WORDS, bold=True)
        self._about = left_label(SMALL_WORDS, soft=True)
        words = QVBoxLayout()
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._about)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(mm(4), mm(3), mm(4), mm(4))
        row.setSpacing(mm(3))
        row.addWidget(Cover(book.spine, pictures, self))
        row.addLayout(words, 1)
        self.buttons: list[RoundButton] = []
        for deed in deeds:
            colours = {"colour": theme.LEAF, "ink": theme.WHITE} if deed.main else {}
            button = RoundButton(deed.sign, self, millimetres=BUTTON, **colours)
            button.clicked.connect(self._do)
            self.buttons.append(button)
            row.addWidget(button)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        title = self._spine.title or say("window.reader.untitled", language)
        self._title.setText(title)
        self._about.setText(" · ".join(self._facts(language)))
        for deed, button in zip(self._deeds, self.buttons, strict=True):
            button.name(say(f"grownups.deed.{deed.name}", language, title=title))

    def _facts(self, language: Language) -> Iterator[str]:
        yield self._book.maker or say("who.guest", language)
        if self._book.made_at is not None:
            yield f"{self._book.made_at:%Y-%m-%d %H:%M}"
        yield say("window.language", self._spine.language)

    @Slot()
    def _do(self) -> None:
        number = next(n for n, button in enumerate(self.buttons) if button is self.sender())
        self.done.emit(self._spine.id, self._deeds[number].name)


class BookRows(QWidget):
    """All of them, or a sentence where there are none."""

    done = Signal(str, str)

    def __init__(self, deeds: tuple[Deed, ...], pictures: Pictures, empty: str) -> None:
        super().__init__()
        self._deeds, self._pictures, self._empty_key = deeds, pictures, empty
        self._language: Language = "ko"
        self._empty = left_label(WORDS, soft=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(mm(1.5))
        self._column.addWidget(self._empty)
        self.rows: list[BookRow] = []

    def show_books(self, books: tuple[ClassBook, ...]) -> None:
        """Show these books."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.setParent(None)
            row.deleteLater()
        self.rows = [BookRow(book, self._deeds, self._pictures) for book in books]
        for row in self.rows:
            row.speak(self._language)
            row.done.connect(self.done)
            self._column.addWidget(row)
        self._empty.setVisible(not books)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self._language = language
        self._empty.setText(say(self._empty_key, language))
        for row in self.rows:
            row.speak(language)
