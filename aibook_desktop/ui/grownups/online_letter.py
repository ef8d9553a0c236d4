"""The letter that a grown-up reads before a server is asked for stories."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.studio.online import PARTS
from aibook_desktop.ui import theme
from aibook_desktop.ui.grownups.parts import Sheet, left_label
from aibook_desktop.ui.sizes import SMALL_WORDS, WORDS, mm

_EXAMPLE: Final = "example"


class Note(QLabel):
    """A slip of paper with an example on it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(theme.font(mm(SMALL_WORDS)))
        self.setWordWrap(True)
        self.setContentsMargins(mm(4), mm(2.5), mm(4), mm(2.5))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the slip, then the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.OUTLINE)
        painter.setBrush(theme.SUN_PALE)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), mm(3), mm(3))
        painter.end()
        super().paintEvent(event)


class Letter(Sheet):
    """What a grown-up agrees to, in as many words as it takes."""

    def __init__(self) -> None:
        super().__init__()
        inside = QVBoxLayout(self)
        inside.setContentsMargins(mm(7), mm(4.5), mm(7), mm(6))
        inside.setSpacing(mm(0.8))
        self._heads: dict[str, QLabel] = {}
        self._texts: dict[str, QLabel] = {}
        for part in PARTS:
            plain = part != _EXAMPLE
            self._heads[part] = left_label(WORDS if plain else SMALL_WORDS, bold=plain)
            self._texts[part] = left_label(SMALL_WORDS, soft=True) if plain else Note()
            if plain and part != PARTS[0]:
                inside.addSpacing(mm(1.6))
            inside.addWidget(self._heads[part])
            inside.addWidget(self._texts[part])

    def tell(self, host: str, model: str, language: Language) -> None:
        """Tell it about a server."""
        for part in PARTS:
            key = f"online.consent.{part}"
            self._heads[part].setText(say(key, language))
            self._texts[part].setText(say(f"{key}.text", language, host=host, model=model))
