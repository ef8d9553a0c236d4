"""Pictures are read beside the window, at the size in which they are shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from aibook_desktop.ui import pictures as module
from aibook_desktop.ui.pictures import Pictures

Until = Callable[..., None]


def test_a_picture_comes_later_and_covers_the_size(
    pictures: Pictures, picture: Path, until: Until
) -> None:
    """Reading it at once would stop the window; too small it would be blurred."""
    assert pictures.get(picture, QSize(20, 30)) is None
    until(lambda: pictures.get(picture, QSize(20, 30)) is not None)
    image = pictures.get(picture, QSize(20, 30))
    assert image is not None
    assert image.size() == QSize(30, 30)


def test_another_size_stands_in(pictures: Pictures, picture: Path, until: Until) -> None:
    """A cover that was seen small must not be blank while it is read large."""
    until(lambda: pictures.get(picture, QSize(20, 20)) is not None)
    small = pictures.get(picture, QSize(50, 50))
    assert small is not None
    assert small.size() == QSize(20, 20)


def test_a_broken_file_is_tried_once(pictures: Pictures, tmp_path: Path, until: Until) -> None:
    """A damaged cover would be read again at every repaint."""
    path = tmp_path / "broken.png"
    path.write_bytes(b"not a picture")
    heard: list[object] = []
    pictures.arrived.connect(heard.append)
    assert pictures.get(path, QSize(20, 20)) is None
    until(lambda: heard)
    for _ in range(5):
        assert pictures.get(path, QSize(20, 20)) is None
    assert heard == [path]


def test_what_scrolled_away_is_forgotten(pictures: Pictures, tmp_path: Path, until: Until) -> None:
    """Scrolling over ten thousand books must not leave ten thousand covers to read."""
    heard: list[object] = []
    pictures.arrived.connect(heard.append)
    for number in range(500):
        pictures.get(tmp_path / f"{number}.png", QSize(20, 20))
    until(lambda: tmp_path / "499.png" in heard)
    until(lambda: len(heard) > module.LONGEST_QUEUE)
    assert len(heard) <= module.LONGEST_QUEUE + 1


def test_memory_stays_bounded(pictures: Pictures, tmp_path: Path, until: Until) -> None:
    """A long morning at the shelf must not fill the memory."""
    image = QImage(1600, 1600, QImage.Format.Format_RGB32)
    image.fill(0)
    paths = [tmp_path / f"{number}.bmp" for number in range(6)]
    heard: list[object] = []
    pictures.arrived.connect(heard.append)
    for path in paths:
        image.save(str(path))
        pictures.get(path, QSize(1600, 1600))
    until(lambda: len(heard) == len(paths), 20)
    kept = [path for path in paths if pictures.get(path, QSize(1600, 1600)) is not None]
    assert len(kept) * image.sizeInBytes() <= module.KEPT_BYTES
