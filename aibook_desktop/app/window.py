"""Opens the window of a home: makes its rooms, its desk and its voice, and lets them meet."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication

from aibook_desktop.app.desk import StudioDesk
from aibook_desktop.app.offers import offers
from aibook_desktop.app.office import StudioOffice, online_desk, online_keeper
from aibook_desktop.app.packs_desk import StudioPacks
from aibook_desktop.app.voice_office import StudioVoices
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.settings.store import read_settings
from aibook_desktop.settings.table import language_of
from aibook_desktop.studio.engine_choice import built_in
from aibook_desktop.studio.workplace import Studio, open_studio
from aibook_desktop.ui import fonts, theme
from aibook_desktop.ui.bridge import Lane, answer
from aibook_desktop.ui.calm_window import CalmWindow
from aibook_desktop.ui.faces import Faces
from aibook_desktop.ui.focus import FocusWatch
from aibook_desktop.ui.grownups.voice_office import VoiceDesk
from aibook_desktop.ui.home.room import HomeRoom
from aibook_desktop.ui.main_window import MainWindow
from aibook_desktop.ui.making.room import MakingRoom
from aibook_desktop.ui.messages import message_for
from aibook_desktop.ui.one_window import OneWindow
from aibook_desktop.ui.pictures import THUMBNAILS, Pictures
from aibook_desktop.ui.reader.room import ReaderRoom
from aibook_desktop.ui.shelf.room import ShelfRoom
from aibook_desktop.ui.sound.microphone import Microphone
from aibook_desktop.ui.sound.portaudio import Heard, Stream, open_input
from aibook_desktop.ui.sound.speaker import Speaker
from aibook_desktop.ui.visit import Rooms, Visit
from aibook_desktop.ui.visit_children import SigningIn
from aibook_desktop.ui.visit_grownups import Equipment, Grownups
from aibook_desktop.ui.visit_kiosk import Kiosk


@dataclass(frozen=True, slots=True)
class Beats:
    """A sign of life: what says it, and every how many seconds."""

    seconds: float
    beat: Callable[[], None]


class Ending(Protocol):
    """Whatever has to stop before the application goes."""

    def end(self) -> None:
        """Stop."""
        ...


def run_window(
    home: Path,
    *,
    kiosk: bool,
    safe: bool = False,
    usable: Callable[[], None] | None = None,
    beats: Beats | None = None,
) -> int:
    """Open the window of a home and stay until it is closed; returns the exit status.

    A second start for the same home brings the first window to the front. `usable` is called once
    the window can be used; `safe` does without models; `beats` are given while the window answers.
    """
    application = QApplication(sys.argv[:1])
    application.setApplicationName("AI-Book")
    fonts.install()
    application.setFont(theme.font(16))
    settings = read_settings(home, language_of(QLocale.system().name()))
    theme.dress(application, high_contrast=settings.high_contrast)
    FocusWatch(application)
    one_window = OneWindow(home)
    if one_window.another_is_open():
        return 0
    if beats is not None:
        _give(beats, application)
    try:
        online = online_keeper(home, kiosk=kiosk, safe=safe)
        studio = open_studio(home, settings, built_in() if safe else None, online)
    except Problem as problem:
        window = CalmWindow(message_for(problem, settings.language), settings.language)
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
    settings, words = studio.settings, standard()
    language, level = settings.language, settings.level
    window = MainWindow()
    pictures, faces = Pictures(window, studio.home / THUMBNAILS), Faces(window)
    sound = Lane("loudspeaker", window)
    desk = StudioDesk(studio)
    open_chosen = partial(_open_chosen, desk)
    speaker = Speaker(in_background=partial(_in_background, sound))
    rooms = Rooms(
        HomeRoom(words, pictures, Microphone(open_chosen), language),
        MakingRoom(pictures),
        ReaderRoom(pictures, speaker, auto_play=settings.auto_play),
        ShelfRoom(pictures),
    )
    visit = Visit(window, desk, rooms, language, level, voice=speaker)
    visit.work_by(settings)
    office, names = StudioOffice(desk), partial(offers, desk)
    ear = Microphone(open_chosen)
    voice_desk = VoiceDesk(StudioVoices(desk), ear, speaker)
    others = (online_desk(desk), voice_desk, StudioPacks(desk))
    equipment = Equipment(office, names, words, pictures, faces, ear, speaker, *others)
    grownups = Grownups(visit, equipment, settings)
    signing_in = SigningIn(visit, desk, pictures, faces, language)
    one_window.listen()
    one_window.knocked.connect(window.come_to_front)
    window.open(kiosk=kiosk)
    visit.begin()
    endings: list[Ending] = [grownups, signing_in, visit]
    if kiosk:
        shell = Kiosk(visit, grownups, signing_in, speaker, settings)
        shell.begin(application, tuple(words.heroes), pictures, faces)
        endings.insert(0, shell)
    grownups.closing.connect(window.close)
    if usable is not None:
        QTimer.singleShot(0, usable)
    status = application.exec()
    for ending in endings:
        ending.end()
    for closing_down in (pictures, sound, speaker):
        closing_down.close()
    return status


def _give(beats: Beats, application: QApplication) -> None:
    timer = QTimer(application)
    timer.setInterval(round(beats.seconds * 1000))
    timer.timeout.connect(beats.beat)
    timer.start()
    beats.beat()


def _open_chosen(desk: StudioDesk, heard: Heard) -> Stream:
    """Open the microphone that the settings name now."""
    return open_input(heard, chosen=desk.studio.settings.microphone)


def _in_background(lane: Lane, work: Callable[[], None]) -> None:
    lane.send(partial(answer, work))
