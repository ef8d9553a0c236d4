"""Small picture cards in a grid: to choose one, or to put some out of sight."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.card_face import draw_sign, draw_window, draw_word
from aibook_desktop.ui.controls import KeyedButton
from aibook_desktop.ui.faces import Faces
from aibook_desktop.ui.focus import shows_focus
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.sizes import mm

SIDE: Final = 23.4
STRIP_SHARE: Final = 0.24
"""How high the word's strip is, as a share of the side."""
SIGNS: Final = {
    "hero": Pictogram.HERO,
    "place": Pictogram.PLACE,
    "theme": Pictogram.THEME,
}


class Mark(Enum):
    """What a tile says about itself."""

    NONE = auto()
    CHOSEN = auto()
    HIDDEN = auto()


@dataclass(frozen=True, slots=True)
class Front:
    """What a tile shows; `name` is for those who hear it instead, "" takes the word."""

    kind: str
    symbol: str
    word: str
    mark: Mark = Mark.NONE
    name: str = ""


class Tile(KeyedButton):
    """One picture with its word."""

    def __init__(
        self, pictures: Pictures, faces: Faces, parent: QWidget | None = None, *, side: float = SIDE
    ) -> None:
        super().__init__(parent)
        self._pictures, self._faces = pictures, faces
        self._size = QSize(mm(side), mm(side * (1 + STRIP_SHARE)))
        self._front = Front("", "", "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        pictures.arrived.connect(self._arrived)
        faces.came.connect(self._came)

    @property
    def front(self) -> Front:
        """What it shows."""
        return self._front

    def show_front(self, front: Front) -> None:
        """Show something."""
        self._front = front
        self.setAccessibleName(front.name or front.word)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A square, and the word below it."""
        return self._size

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(5, 4, -5, -7)
        radius = mm(3)
        chosen = self._front.mark is Mark.CHOSEN
        hidden = self._front.mark is Mark.HIDDEN
        depth = 2.0 if self.isDown() else 5.0
        paper.draw_card(painter, card, radius, theme.LEAF if chosen else theme.PAPER, depth=depth)
        strip = self._size.width() * STRIP_SHARE
        window = card.adjusted(mm(1), mm(1), -mm(1), -strip)
        painter.setOpacity(0.3 if hidden else 1.0)
        self._paint_picture(painter, window, radius * 0.75)
        painter.setOpacity(1.0)
        if hidden:
            draw_sign(painter, window, Pictogram.CROSS, theme.CORAL_DEEP)
        words = QRectF(card.left(), window.bottom(), card.width(), strip)
        ink = theme.WHITE if chosen else theme.INK_SOFT if hidden else theme.INK
        draw_word(painter, words, self._front.word, ink)
        if shows_focus(self):
            paper.draw_focus(painter, card, radius)
        painter.end()

    def _paint_picture(self, painter: QPainter, window: QRectF, radius: float) -> None:
        path = self._faces.path(self._front.kind, self._front.symbol)
        image = self._pictures.get(path, window.size().toSize()) if path else None
        sign = SIGNS.get(self._front.kind, Pictogram.HERO)
        symbol = self._front.symbol
        instead = (
            (theme.ground_of(symbol), sign, theme.veiled(theme.INK_SOFT, 0.3))
            if symbol
            else (theme.SUN_PALE, Pictogram.SURPRISE, theme.SUN)
        )
        draw_window(painter, window, radius, image, instead)

    @Slot(object)
    def _arrived(self, path: object) -> None:
        if path == self._faces.path(self._front.kind, self._front.symbol):
            self.update()

    @Slot(str, str)
    def _came(self, kind: str, symbol: str) -> None:
        if (kind, symbol) == (self._front.kind, self._front.symbol):
            self.update()


class Tiles(QWidget):
    """A grid of tiles as wide as its place; arrows go from one to the next."""

    tapped = Signal(int)
    """The number of a front, as they were shown."""

    def __init__(
        self,
        pictures: Pictures,
        faces: Faces,
        parent: QWidget | None = None,
        *,
        side: float = SIDE,
        centred: bool = False,
    ) -> None:
        super().__init__(parent)
        self._pictures, self._faces, self._side = pictures, faces, side
        self._tiles: list[Tile] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(mm(1))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        self._grid.setAlignment(Qt.AlignmentFlag.AlignCenter if centred else left)

    def show_fronts(self, fronts: Iterable[Front]) -> None:
        """Show these, keeping tiles that are there, and with them the focus."""
        wanted = tuple(fronts)
        while len(self._tiles) < len(wanted):
            tile = Tile(self._pictures, self._faces, self, side=self._side)
            tile.clicked.connect(self._tap)
            self._tiles.append(tile)
            self._columns = 0
        for tile in self._tiles[len(wanted) :]:
            tile.hide()
        for tile, front in zip(self._tiles, wanted, strict=False):
            tile.show_front(front)
            tile.show()
        self._arrange()

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """Those that are shown."""
        return tuple(tile for tile in self._tiles if not tile.isHidden())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """As many in a row as fit."""
        self._arrange()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows move the focus."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }
        step = steps.get(Qt.Key(event.key()))
        shown = self.tiles
        at = next((n for n, tile in enumerate(shown) if tile.hasFocus()), None)
        if step is None or at is None or not 0 <= at + step < len(shown):
            super().keyPressEvent(event)
            return
        shown[at + step].setFocus()

    @Slot()
    def _tap(self) -> None:
        self.tapped.emit(next(n for n, tile in enumerate(self._tiles) if tile is self.sender()))

    def _arrange(self) -> None:
        columns = max(1, (self.width() + mm(1)) // (mm(self._side) + mm(1)))
        if columns == self._columns:
            return
        self._columns = columns
        for number, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, number // columns, number % columns)
