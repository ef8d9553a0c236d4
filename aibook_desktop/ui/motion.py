"""Whether anything may swing or pulse: some eyes and heads cannot bear it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

_MARK: Final = "moves_calmly"


def move_calmly(*, calm: bool) -> None:
    """Let the whole application move calmly, or as usual."""
    application = QCoreApplication.instance()
    if application is not None:
        application.setProperty(_MARK, calm)


def is_calm() -> bool:
    """Tell whether nothing should swing or pulse now."""
    application = QCoreApplication.instance()
    return application is not None and bool(application.property(_MARK))
