"""One window for each home."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from aibook_desktop.ui.one_window import OneWindow

Until = Callable[..., None]


def test_a_second_start_knocks_at_the_first(
    application: QApplication, tmp_path: Path, until: Until
) -> None:
    """A child who clicks twice would get two programs that fight for one library."""
    assert application is not None
    first, knocks = OneWindow(tmp_path), []
    first.knocked.connect(lambda: knocks.append(1))
    assert not first.another_is_open()
    first.listen()
    assert OneWindow(tmp_path).another_is_open()
    until(lambda: knocks)
    assert OneWindow(tmp_path / "." / "").another_is_open()


def test_another_home_has_its_own_window(application: QApplication, tmp_path: Path) -> None:
    """Two classes may work on one computer."""
    assert application is not None
    first = OneWindow(tmp_path / "a")
    first.listen()
    assert not OneWindow(tmp_path / "b").another_is_open()
