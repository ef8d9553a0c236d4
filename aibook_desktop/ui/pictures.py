"""Reads and scales pictures off the window's thread, newest wish first, and keeps the recent ones.

Whoever paints asks for a picture and gets what is there; after `arrived` it paints again. That fits
a shelf of ten thousand books: only what is on the screen is ever read, and what has scrolled away
before its turn is forgotten.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QImageReader

from aibook_desktop.ui.bridge import Lane
from aibook_desktop.ui.thumbnails import Thumbnails

KEPT_BYTES: Final = 32 * 1024 * 1024
LONGEST_QUEUE: Final = 64
THUMBNAILS: Final = "thumbnails"
"""The folder of a home for small copies."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    path: Path
    width: int
    height: int


class Pictures(QObject):
    """A cache of scaled pictures that fills itself in the background."""

    arrived = Signal(object)
    """The path of a picture that can be painted now."""

    def __init__(self, parent: QObject | None = None, thumbnails: Path | None = None) -> None:
        """Keep small copies of the library's pictures in a folder, if there is one for them."""
        super().__init__(parent)
        self._thumbnails = Thumbnails(thumbnails) if thumbnails else None
        self._lane = Lane("pictures", self)
        self._kept: OrderedDict[_Wanted, QImage] = OrderedDict()
        self._bytes = 0
        self._queue: list[_Wanted] = []
        self._reading: _Wanted | None = None

    def get(self, path: Path, size: QSize) -> QImage | None:
        """Return the picture scaled to cover a size in pixels.

        Until it is there, return the same picture in another size, or None.
        """
        wanted = _Wanted(path, size.width(), size.height())
        image = self._kept.get(wanted)
        if image is not None:
            self._kept.move_to_end(wanted)
            return None if image.isNull() else image
        if wanted != self._reading:
            if wanted in self._queue:
                self._queue.remove(wanted)
            self._queue.append(wanted)
            del self._queue[:-LONGEST_QUEUE]
            self._read_next()
        return self._in_another_size(path)

    def close(self) -> None:
        """Stop reading."""
        self._queue.clear()
        self._lane.close()

    def _in_another_size(self, path: Path) -> QImage | None:
        return next(
            (
                image
                for other, image in self._kept.items()
                if other.path == path and not image.isNull()
            ),
            None,
        )

    def _read_next(self) -> None:
        if self._reading is None and self._queue:
            self._reading = self._queue.pop()
            errand = self._lane.send(partial(_read, self._reading, self._thumbnails))
            errand.arrived.connect(self._keep)
            errand.finished.connect(self._go_on)
            errand.failed.connect(self._go_on)

    @Slot(object)
    def _keep(self, image: QImage) -> None:
        if self._reading is None:
            return
        self._kept[self._reading] = image
        self._bytes += image.sizeInBytes()
        while self._bytes > KEPT_BYTES and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._bytes -= oldest.sizeInBytes()
        self.arrived.emit(self._reading.path)

    @Slot()
    def _go_on(self) -> None:
        self._reading = None
        self._read_next()


def _read(wanted: _Wanted, thumbnails: Thumbnails | None) -> Iterator[QImage]:
    """Yield the picture, or a null one when the file cannot be read (it is not tried again)."""
    size = QSize(wanted.width, wanted.height)
    image = thumbnails.find(wanted.path, size) if thumbnails else QImage()
    if image.isNull():
        image = _scaled(wanted)
        if thumbnails:
            thumbnails.leave(image, wanted.path, size)
    if image.isNull():
        yield image
        return
    formats = QImage.Format
    clear = image.hasAlphaChannel()
    yield image.convertToFormat(
        formats.Format_ARGB32_Premultiplied if clear else formats.Format_RGB32
    )


def _scaled(wanted: _Wanted) -> QImage:
    reader = QImageReader(str(wanted.path))
    full = reader.size()
    if full.isValid():
        target = QSize(wanted.width, wanted.height)
        reader.setScaledSize(full.scaled(target, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    return reader.read()
