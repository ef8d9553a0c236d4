"""Where the pictures of the picture cards lie, for whoever shows heroes, places and themes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from aibook_desktop.ui.desk import CardFace


class Faces(QObject):
    """Fills as the cards are drawn."""

    came = Signal(str, str)
    """Kind and symbol of a picture that can be shown now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths: dict[tuple[str, str], Path] = {}

    @Slot(object)
    def add(self, face: CardFace) -> None:
        """Take a picture that has been drawn."""
        self._paths[face.kind, face.symbol] = face.path
        self.came.emit(face.kind, face.symbol)

    def path(self, kind: str, symbol: str) -> Path | None:
        """The picture of a symbol, once it is drawn."""
        return self._paths.get((kind, symbol))
