"""What a child's free words mean: who, where, what about. Korean and English, without a model."""

from aibook_desktop.book.understanding.doubts import Doubt
from aibook_desktop.book.understanding.echo import doing, echo
from aibook_desktop.book.understanding.wish import (
    NOTHING_SHOWN,
    Shown,
    Understanding,
    interpret,
    understand,
)

__all__ = [
    "NOTHING_SHOWN",
    "Doubt",
    "Shown",
    "Understanding",
    "doing",
    "echo",
    "interpret",
    "understand",
]
