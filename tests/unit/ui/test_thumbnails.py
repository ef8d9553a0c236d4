"""Small copies on the disk save time and never take more room than they may."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from aibook_desktop.ui.thumbnails import LARGEST, Thumbnails

SIZE = QSize(40, 30)


def picture(number: int) -> tuple[Path, QImage]:
    """An asset's path, named by a digest, and how it looks."""
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor(number, 90, 160))
    return Path(f"{number:064x}.jpg"), image


def test_a_copy_is_found_again_in_its_size_only(tmp_path: Path) -> None:
    """A cover of another size would be blurred."""
    thumbnails = Thumbnails(tmp_path / "small")
    path, image = picture(7)
    thumbnails.leave(image, path, SIZE)
    assert thumbnails.find(path, SIZE).size() == SIZE
    assert thumbnails.find(path, QSize(41, 30)).isNull()


def test_large_clear_and_foreign_pictures_are_not_copied(tmp_path: Path) -> None:
    """A figure would stand in a box, and a file that changes would show what it was."""
    thumbnails = Thumbnails(tmp_path / "small")
    path, image = picture(7)
    thumbnails.leave(image, path, QSize(LARGEST + 1, 30))
    thumbnails.leave(image, Path("holiday.jpg"), SIZE)
    thumbnails.leave(image.convertToFormat(QImage.Format.Format_ARGB32), path, SIZE)
    assert not (tmp_path / "small").exists()


def test_what_was_looked_at_last_stays(tmp_path: Path) -> None:
    """A kiosk would fill its disk in some months, or forget the books on the first row."""
    thumbnails = Thumbnails(tmp_path, most_bytes=3000)
    paths = []
    for number in range(20):
        path, image = picture(number)
        thumbnails.leave(image, path, SIZE)
        paths.append(path)
    for age, copy in enumerate(sorted(tmp_path.rglob("*.jpg"))):
        os.utime(copy, (1000 + age, 1000 + age))
    assert not thumbnails.find(paths[0], SIZE).isNull()
    thumbnails.tidy()
    kept = [path for path in paths if not thumbnails.find(path, SIZE).isNull()]
    assert sum(copy.stat().st_size for copy in tmp_path.rglob("*.jpg")) <= 3000
    assert paths[0] in kept
    assert paths[-1] in kept
    assert paths[1] not in kept
