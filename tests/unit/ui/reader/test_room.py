"""Reading aloud: the voice, the marked word, auto-play, and books that are still being made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from aibook_desktop.ui.open_book import OpenBook
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.reader import room as module
from aibook_desktop.ui.reader.room import ReaderRoom

Until = Callable[..., None]


@pytest.fixture
def room(
    pictures: Pictures,
    voice: Any,
    book: OpenBook,
    shown: Callable[[QWidget], QWidget],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[ReaderRoom]:
    monkeypatch.setattr(module, "BREATH_MS", 20)
    monkeypatch.setattr(module, "COVER_MS", 20)
    made = ReaderRoom(pictures, voice)
    shown(made)
    made.open_book(book)
    yield made
    made.close_lane()


def turn(room: ReaderRoom, until: Until, key: Qt.Key = Qt.Key.Key_Right) -> None:
    before = room.view.place
    QTest.keyClick(room.view, key)
    until(lambda: room.view.place != before)


def test_the_cover_is_quiet_and_a_page_is_read(room: ReaderRoom, voice: Any, until: Until) -> None:
    """A child who cannot read opens the book to hear it."""
    assert voice.played == []
    turn(room, until)
    until(lambda: voice.played)


def test_the_spoken_word_is_marked(room: ReaderRoom, voice: Any, until: Until) -> None:
    """The eye learns where the ear is."""
    turn(room, until)
    until(lambda: room.view._ink.word == (0, 3))
    voice.moment = 150
    until(lambda: room.view._ink.word == (4, 6))
    voice.playing = False
    until(lambda: room.view._ink.word is None)


def test_turning_hushes_the_page_before(room: ReaderRoom, voice: Any, until: Until) -> None:
    """Two voices at once are none."""
    turn(room, until)
    until(lambda: voice.playing)
    QTest.keyClick(room.view, Qt.Key.Key_Right)
    assert not voice.playing
    until(lambda: len(voice.played) == 2)


def test_pause_keeps_quiet_on_the_next_page(room: ReaderRoom, voice: Any, until: Until) -> None:
    """Who wants to read alone is not read to."""
    turn(room, until)
    until(lambda: voice.playing)
    QTest.mouseClick(room._listen, Qt.MouseButton.LeftButton)
    assert not voice.playing
    turn(room, until)
    QTest.qWait(60)
    assert len(voice.played) == 1
    QTest.mouseClick(room._again, Qt.MouseButton.LeftButton)
    until(lambda: len(voice.played) == 2)


def test_auto_play_reads_to_the_end(room: ReaderRoom, voice: Any, until: Until) -> None:
    """A tired class listens without touching anything."""
    QTest.mouseClick(room._auto, Qt.MouseButton.LeftButton)
    for heard in (1, 2):
        until(lambda heard=heard: len(voice.played) == heard)
        voice.playing = False
    until(lambda: room.view.at_end)


def test_a_page_is_read_when_its_voice_comes(
    room: ReaderRoom, voice: Any, book: OpenBook, until: Until
) -> None:
    """A child that is faster than the narrator still hears every page."""
    silent = replace(book.leaves[0], sound=None, words=())
    room.open_book(replace(book, leaves=(silent, book.leaves[1]), bound=False))
    turn(room, until)
    QTest.qWait(40)
    assert voice.played == []
    room.show_book(book)
    until(lambda: voice.played)


def test_more_pages_do_not_start_the_voice_anew(
    room: ReaderRoom, voice: Any, book: OpenBook, until: Until
) -> None:
    """The story must not stutter whenever another page is finished."""
    turn(room, until)
    until(lambda: voice.played)
    room.show_book(replace(book, title="x"))
    QTest.qWait(40)
    assert len(voice.played) == 1


def test_auto_play_leaves_the_cover_while_pages_are_still_made(
    room: ReaderRoom, voice: Any, book: OpenBook, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    """News from the making may not hold the story up."""
    monkeypatch.setattr(module, "COVER_MS", 150)
    QTest.mouseClick(room._auto, Qt.MouseButton.LeftButton)
    for number in range(30):
        room.show_book(replace(book, title=str(number)))
        QTest.qWait(20)
    until(lambda: voice.played)


def test_a_broken_voice_is_told_once_and_the_book_goes_on(
    room: ReaderRoom, voice: Any, until: Until
) -> None:
    """A message on every page would be worse than silence."""
    voice.broken = True
    told: list[object] = []
    room.troubled.connect(told.append)
    turn(room, until)
    until(lambda: told)
    turn(room, until)
    QTest.qWait(40)
    assert len(told) == 1


def test_leaving_is_quiet(room: ReaderRoom, voice: Any, until: Until) -> None:
    """A voice from a closed book frightens."""
    turn(room, until)
    until(lambda: voice.playing)
    room.hide()
    assert not voice.playing


def test_escape_leaves(room: ReaderRoom) -> None:
    """There is a way out of every room."""
    asked: list[int] = []
    room.left.connect(lambda: asked.append(1))
    QTest.keyClick(room.view, Qt.Key.Key_Escape)
    assert asked == [1]
