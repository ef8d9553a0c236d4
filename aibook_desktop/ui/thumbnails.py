"""Small copies of the library's pictures on the disk, so that a large shelf opens at once.

They may be deleted at any time. A copy is named by what its picture holds, which never changes. The
folder has a bound, because a kiosk runs for months and every window size has copies of its own: now
and then those that nobody has looked at for longest are deleted.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

LARGEST: Final = 512
"""Wider pictures are not copied (pixels)."""
QUALITY: Final = 88
MOST_BYTES: Final = 256 * 1024**2
"""Room for the covers of ten thousand books in three sizes, at about 8 kB each."""
TIDIED_EACH: Final = 500
"""After so many new copies the folder is looked through."""
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")


class Thumbnails:
    """The copies in one folder. For one thread at a time."""

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        self._folder = folder
        self._most = most_bytes
        self._new = 0

    def find(self, picture: Path, size: QSize) -> QImage:
        """Return the copy of a picture in a size, a null image where there is none."""
        path = self._path(picture, size)
        image = QImage() if path is None else QImage(str(path))
        if path is not None and not image.isNull():
            with suppress(OSError):
                os.utime(path)
        return image

    def leave(self, image: QImage, picture: Path, size: QSize) -> None:
        """Leave a copy for the next time, whole or not at all; a full disk is no trouble."""
        path = self._path(picture, size)
        if path is None or image.isNull() or image.hasAlphaChannel():
            return
        unfinished = path.with_suffix(".part")
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            if image.save(str(unfinished), "JPEG", QUALITY):  # type: ignore[call-overload]
                unfinished.replace(path)
        self._new += 1
        if self._new % TIDIED_EACH == 1:
            self.tidy()

    def tidy(self) -> None:
        """Delete what nobody has looked at for longest, until the rest fits."""
        found = []
        for path in self._folder.rglob("*.*"):
            with suppress(OSError):
                facts = path.stat()
                found.append((facts.st_mtime, facts.st_size, path))
        total = sum(size for _, size, _ in found)
        for _, size, path in sorted(found):
            if total <= self._most:
                return
            with suppress(OSError):
                path.unlink()
            total -= size

    def _path(self, picture: Path, size: QSize) -> Path | None:
        digest = picture.stem
        if max(size.width(), size.height()) > LARGEST or not _DIGEST.fullmatch(digest):
            return None
        return self._folder / f"{size.width()}x{size.height()}" / digest[:2] / f"{digest}.jpg"
