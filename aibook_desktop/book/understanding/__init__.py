"""What a child's free words mean: who, where, what about. Korean and English, without a model."""

from aibook_desktop.book.understanding.echo import echo
from aibook_desktop.book.understanding.wish import understand

__all__ = ["echo", "understand"]
