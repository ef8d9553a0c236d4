"""Reading aloud: the voice, the marked word, auto-play, and books that are still being made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from aibook_desktop.book.strings import say
from aibook_desktop.engines.narrator.wav import RATE, wav
from aibook_desktop.ui.open_book import OpenBook
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.reader import room as module
from aibook_desktop.ui.reader.room import ReaderRoom
from aibook_desktop.ui.reader.words import set_words

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


def sounding(book: OpenBook, folder: Path) -> OpenBook:
    """The book with half a second of sound on each page."""
    path = folder / "half.wav"
    path.write_bytes(wav(bytes(RATE)))
    return replace(book, leaves=tuple(replace(leaf, sound=path) for leaf in book.leaves))


def touch(room: ReaderRoom, start: int, end: int, *, second: bool = False) -> None:
    """Tap the characters of the open page, or its second text."""
    leaf = room._open_leaf()
    assert leaf is not None
    page = room.view._lay().right
    words = set_words(leaf.text, page.width(), page.height(), leaf.second)
    box = words.second_box() if second else words.boxes(start, end)[0]
    at = page.topLeft() + box.center().toPoint()
    QTest.mouseClick(room.view, Qt.MouseButton.LeftButton, pos=QPoint(at))


def test_a_tapped_word_is_said_by_the_pages_own_voice(
    room: ReaderRoom, voice: Any, book: OpenBook, tmp_path: Path, until: Until
) -> None:
    """A child points at a word and asks what it says."""
    room.open_book(sounding(book, tmp_path))
    turn(room, until)
    until(lambda: len(voice.played) == 1)
    touch(room, 4, 6)
    until(lambda: len(voice.played) == 2)
    assert len(voice.played[1]) < len(voice.played[0])
    until(lambda: room.view._ink.word == (4, 6))
    voice.playing = False
    until(lambda: room.view._ink.word is None)
    assert room.view.place == 1


def test_a_tapped_word_without_a_time_is_said_by_the_narrator(
    room: ReaderRoom, book: OpenBook, until: Until
) -> None:
    """A page whose voice is not there yet can be asked too."""
    mute = tuple(replace(leaf, sound=None, words=()) for leaf in book.leaves)
    room.open_book(replace(book, leaves=mute))
    asked: list[tuple[str, str]] = []
    room.prompted.connect(lambda words, language: asked.append((words, language)))
    turn(room, until)
    touch(room, 0, 3)
    assert asked == [("토끼가", "ko")]


def test_the_second_text_is_read_in_its_own_language(
    room: ReaderRoom, book: OpenBook, until: Until
) -> None:
    """English read by a Korean voice helps nobody."""
    both = tuple(replace(leaf, second="The rabbit hopped.") for leaf in book.leaves)
    room.open_book(replace(book, leaves=both))
    asked: list[tuple[str, str]] = []
    room.prompted.connect(lambda words, language: asked.append((words, language)))
    turn(room, until)
    touch(room, 0, 0, second=True)
    assert asked == [("The rabbit hopped.", "en")]


def test_the_tortoise_reads_slowly(
    room: ReaderRoom, voice: Any, book: OpenBook, tmp_path: Path, until: Until
) -> None:
    """Who follows with a finger needs time, and the marked word has to wait for the voice."""
    room.open_book(sounding(book, tmp_path))
    turn(room, until)
    until(lambda: len(voice.played) == 1)
    QTest.mouseClick(room._slow, Qt.MouseButton.LeftButton)
    until(lambda: len(voice.played) == 2)
    assert len(voice.played[1]) > 1.3 * len(voice.played[0])
    voice.moment = 120
    until(lambda: room.view._ink.word == (0, 3))
    voice.moment = 180
    until(lambda: room.view._ink.word == (4, 6))


def test_the_end_leads_on(room: ReaderRoom, until: Until) -> None:
    """A child alone must not be stuck at the last page."""
    done: list[str] = []
    room.prompted.connect(lambda words, _language: done.append(words))
    room.same_hero_wanted.connect(lambda: done.append("hero"))
    room.left.connect(lambda: done.append("shelf"))
    turn(room, until, Qt.Key.Key_End)
    assert room._what_next.isVisible()
    assert len(done) == 1
    QTest.mouseClick(room._what_next._hero, Qt.MouseButton.LeftButton)
    QTest.mouseClick(room._what_next._shelf, Qt.MouseButton.LeftButton)
    assert done[1:] == ["hero", "shelf"]
    QTest.mouseClick(room._what_next._again, Qt.MouseButton.LeftButton)
    until(lambda: room.view.place == 0)
    assert not room._what_next.isVisible()


def test_a_heart_can_be_given(room: ReaderRoom, book: OpenBook) -> None:
    """The favourite is found again tomorrow."""
    given: list[bool] = []
    room.favoured.connect(given.append)
    QTest.mouseClick(room._heart, Qt.MouseButton.LeftButton)
    QTest.mouseClick(room._heart, Qt.MouseButton.LeftButton)
    assert given == [True, False]
    room.open_book(replace(book, favourite=True))
    assert room._heart.isChecked()


def test_words_can_be_made_easier_or_harder_by_one_tap(
    room: ReaderRoom, book: OpenBook, until: Until
) -> None:
    """A book that is too hard is put away, one that is too easy too."""
    assert not room.steps.isVisible()
    room.open_book(replace(book, level=3))
    wanted: list[int] = []
    room.level_wanted.connect(wanted.append)
    assert not room.steps._easier.isEnabled()
    QTest.mouseClick(room.steps._harder, Qt.MouseButton.LeftButton)
    assert wanted == [4]
    turn(room, until)
    room.steps.show_busy(busy=True)
    assert not room.steps._harder.isEnabled()
    room.steps.show_busy(busy=False)
    longer = replace(book.leaves[0], text="토끼가 커다란 숲에 갔어요.")
    room.open_edition(replace(book, id="b9", level=4, leaves=(longer, book.leaves[1])))
    assert room.view.place == 1
    assert room.steps._easier.isEnabled()


def test_an_opened_page_is_announced(
    room: ReaderRoom, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who cannot see the page hears from the screen reader that it has turned."""
    said: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: said.append(event.message())
    )
    turn(room, until)
    assert any("토끼가 숲에 갔어요." in each for each in said)


def test_home_and_end_go_to_the_covers_from_any_button(room: ReaderRoom, until: Until) -> None:
    """Keys that work only where the focus happens to be are no keys."""
    room._listen.setFocus()
    QTest.keyClick(room._listen, Qt.Key.Key_End)
    until(lambda: room.view.at_end)
    QTest.keyClick(room._previous, Qt.Key.Key_Home)
    until(lambda: room.view.place == 0)


def test_an_ai_voice_is_shown_while_it_reads(
    room: ReaderRoom, book: OpenBook, until: Until
) -> None:
    """A child would take the voice for the person that it resembles."""
    leaves = (replace(book.leaves[0], borrowed=True), *book.leaves[1:])
    room.open_book(replace(book, leaves=leaves))
    assert room.badge.isHidden()
    turn(room, until)
    assert not room.badge.isHidden()
    assert room.badge.accessibleName() == say("reader.ai_voice", "ko")
    turn(room, until)
    assert room.badge.isHidden()
