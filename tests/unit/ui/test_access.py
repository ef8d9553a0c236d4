"""Every control that can be seen can be heard and reached without a mouse, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from aibook_desktop.book.model import LANGUAGES, Language, Wish
from aibook_desktop.book.understanding import Doubt, Understanding
from aibook_desktop.ui.open_book import OpenBook
from aibook_desktop.ui.pictures import Pictures
from tests.unit.ui.test_visit_behind_the_gate import Whole

CONTROLS = (QAbstractButton, QLineEdit, QAbstractSlider)
WISH = Wish("토끼 숲", "ko", 4, 8, "rabbit", "bear", "forest", "fun", chosen=("theme",))
OPEN = Understanding(replace(WISH, chosen=("place",)), (Doubt("place", ("sea", "meadow")),))


@pytest.fixture
def window(tmp_path: Any, pictures: Pictures, desk: Any, ear: Any, voice: Any) -> Iterator[Whole]:
    made = Whole(tmp_path, pictures, desk, ear, voice)
    yield made
    made.end()


def places(window: Whole, book: OpenBook) -> Iterator[str]:
    """Go everywhere, and say where."""
    yield "home"
    window.home._begin_with_cards()
    yield "cards"
    window.home.show_wish(Understanding(WISH))
    yield "understood"
    window.home.show_wish(OPEN)
    yield "asked"
    window.visit.shelf.allow_changes(allowed=True)
    window.visit.go_to_shelf()
    window.visit.shelf.tell_removed("b1")
    yield "shelf"
    window.reader.open_book(book)
    window.window.enter(window.reader)
    yield "reader"
    window.window.enter(window.grownups.gate)
    yield "gate"
    window.window.enter(window.grownups.room)
    for leaf in window.grownups.room.leaves:
        window.grownups.room.turn_to(leaf.name)
        yield leaf.name


def seen(window: Whole) -> list[QWidget]:
    QApplication.processEvents()
    found = [each for kind in CONTROLS for each in window.window.findChildren(kind)]
    return [each for each in found if each.isVisible() and not isinstance(each, QScrollBar)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_has_a_name(window: Whole, book: OpenBook, language: Language) -> None:
    """A screen reader would say "button, button, button" to somebody who can't see them."""
    window.home.language_chosen.emit(language)
    nameless = {
        (place, type(each).__name__)
        for place in places(window, book)
        for each in seen(window)
        if not each.accessibleName() and not getattr(each, "text", str)()
    }
    assert nameless == set()


def test_everything_is_reached_by_keys(window: Whole, book: OpenBook) -> None:
    """Whoever steers by keys or by one switch would be stuck."""
    unreachable = {
        (place, type(each).__name__)
        for place in places(window, book)
        for each in seen(window)
        if each.isEnabled() and not _reached(each)
    }
    assert unreachable == set()


def _reached(control: QWidget) -> bool:
    """By Tab, or among several of which one is chosen by the arrows, as Qt has it."""
    if isinstance(control, QAbstractButton) and control.autoExclusive():
        return True
    return bool(control.focusPolicy() & Qt.FocusPolicy.TabFocus)
