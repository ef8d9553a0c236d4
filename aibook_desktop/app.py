"""Composition root of the window: the one file that knows which engine meets which window."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication

from aibook_desktop.book.model import Language, Narration, Recording, Wish
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.understanding import Understanding
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.library.lines import BookLine
from aibook_desktop.settings.store import read_settings, save_settings
from aibook_desktop.settings.table import language_of
from aibook_desktop.studio import bookmaking
from aibook_desktop.studio.card_pictures import card_pictures
from aibook_desktop.studio.events import Event, Heard, StoodIn
from aibook_desktop.studio.listening import hear
from aibook_desktop.studio.speaking import speak
from aibook_desktop.studio.wishing import Chosen, understanding_of
from aibook_desktop.studio.workplace import Studio, open_studio
from aibook_desktop.ui import fonts, theme
from aibook_desktop.ui.bridge import Lane, answer
from aibook_desktop.ui.calm_window import CalmWindow
from aibook_desktop.ui.desk import CardFace, Spine
from aibook_desktop.ui.focus import FocusWatch
from aibook_desktop.ui.home.room import HomeRoom
from aibook_desktop.ui.main_window import MainWindow
from aibook_desktop.ui.making.room import MakingRoom
from aibook_desktop.ui.messages import message_for
from aibook_desktop.ui.one_window import OneWindow
from aibook_desktop.ui.open_book import OpenBook, opened
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.reader.room import ReaderRoom
from aibook_desktop.ui.shelf.room import ShelfRoom
from aibook_desktop.ui.sound.microphone import Microphone
from aibook_desktop.ui.sound.portaudio import open_input
from aibook_desktop.ui.sound.speaker import Speaker
from aibook_desktop.ui.visit import Rooms, Visit


class StudioDesk:
    """Fulfils the window's `Desk` with the studio and the library."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio

    def hear(self, recording: Recording, language: Language) -> Iterator[Heard | StoodIn]:
        """Write down what a child said."""
        return hear(recording, language, self._studio.crew)

    def understand(
        self, words: str, language: Language, level: int, chosen: Chosen
    ) -> Understanding:
        """Complete a wish."""
        return understanding_of(words, language, level=level, seed=_new_seed(), chosen=chosen)

    def speak(self, sentence: str, language: Language) -> Narration:
        """Say a sentence."""
        return speak(sentence, language, self._studio)

    def make(self, wish: Wish) -> Iterator[Event]:
        """Make a book."""
        return bookmaking.make_book(wish, _new_seed(), self._studio)

    def finish(self) -> Iterator[Event]:
        """Make the workers ready, then go on with unfinished books."""
        self._studio.crew.warm("transcriber", "illustrator", "narrator")
        yield from bookmaking.finish_unfinished(self._studio)

    def spines(self, text: str) -> tuple[Spine, ...]:
        """Return the shelf."""
        library = self._studio.library
        lines = library.search(text) if text else library.shelf()
        return tuple(self._spine(line) for line in lines)

    def open(self, book_id: str) -> OpenBook:
        """Take a book from the shelf."""
        library = self._studio.library
        return opened(library.book(book_id), library.asset_path)

    def remember(self, language: Language, level: int) -> None:
        """Keep the choice in the settings of the home."""
        home = self._studio.home
        saved = read_settings(home, language)
        save_settings(home, replace(saved, language=language, level=level))

    def card_faces(self) -> Iterator[CardFace]:
        """Find or draw the pictures of the picture cards."""
        for card in card_pictures(self._studio.crew, self._studio.home):
            yield CardFace(card.kind, card.symbol, card.path)

    def _spine(self, line: BookLine) -> Spine:
        cover = self._studio.library.asset_path(line.cover) if line.cover else None
        return Spine(line.id, line.title, line.language, cover, line.state == "bound")


def run_window(home: Path, *, kiosk: bool, usable: Callable[[], None] | None = None) -> int:
    """Open the window of a home and stay until it is closed; returns the exit status.

    A second start for the same home brings the first window to the front. `usable` is called once
    the window can be used.
    """
    application = QApplication(sys.argv[:1])
    application.setApplicationName("AI-Book")
    fonts.install()
    application.setFont(theme.font(16))
    FocusWatch(application)
    one_window = OneWindow(home)
    if one_window.another_is_open():
        return 0
    settings = read_settings(home, language_of(QLocale.system().name()))
    language = settings.language
    try:
        studio = open_studio(home, settings)
    except Problem as problem:
        window = CalmWindow(message_for(problem, language), language)
        window.show()
        application.exec()
        return 1
    with closing(studio):
        return _run(application, studio, one_window, kiosk=kiosk, usable=usable)


def _run(
    application: QApplication,
    studio: Studio,
    one_window: OneWindow,
    *,
    kiosk: bool,
    usable: Callable[[], None] | None,
) -> int:
    settings = studio.settings
    language, level = settings.language, settings.level
    window = MainWindow()
    pictures = Pictures(window)
    sound = Lane("loudspeaker", window)
    microphone = Microphone(partial(open_input, chosen=settings.microphone))
    speaker = Speaker(in_background=partial(_in_background, sound))
    speaker.volume = settings.volume / 100
    visit = Visit(
        window,
        StudioDesk(studio),
        Rooms(
            HomeRoom(standard(), pictures, microphone, language, level),
            MakingRoom(pictures),
            ReaderRoom(pictures, speaker, auto_play=settings.auto_play),
            ShelfRoom(pictures),
        ),
        language,
        level,
        voice=speaker,
    )
    one_window.listen()
    one_window.knocked.connect(window.come_to_front)
    window.open(kiosk=kiosk)
    visit.begin()
    if usable is not None:
        QTimer.singleShot(0, usable)
    status = application.exec()
    visit.end()
    pictures.close()
    sound.close()
    speaker.close()
    return status


def _in_background(lane: Lane, work: Callable[[], None]) -> None:
    lane.send(partial(answer, work))


def _new_seed() -> int:
    return random.randrange(2**31)
