"""`aibook gallery --screens`: a picture of every room, in both languages, on three screens.

Qt knows its screen for the whole life of a process, so each screen is a process of its own that is
told what it has before Qt starts. The home with its books is made once and lent to all of them.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtWidgets import QWidget

from aibook_desktop.app.tour import Pause, Picture, Stop, Tour, Until
from aibook_desktop.app.window import run_window
from aibook_desktop.book.model import LANGUAGES, Language
from aibook_desktop.library.shelf import open_library
from aibook_desktop.settings.store import read_settings
from aibook_desktop.studio.bookmaking import make_book
from aibook_desktop.studio.sample_wishes import sample_wishes
from aibook_desktop.studio.wishing import LEFT_OPEN, wish_from
from aibook_desktop.studio.workplace import open_studio
from aibook_desktop.ui import sizes
from aibook_desktop.ui.home.room import HomeRoom
from aibook_desktop.ui.home.showing import Showing
from aibook_desktop.ui.home.talk_button import TalkState
from aibook_desktop.ui.home.welcome import Welcome
from aibook_desktop.ui.kiosk.inviting import Inviting
from aibook_desktop.ui.kiosk.still_there import StillThere
from aibook_desktop.ui.main_window import MainWindow
from aibook_desktop.ui.making.room import MakingRoom
from aibook_desktop.ui.reader.room import ReaderRoom
from aibook_desktop.ui.shelf.room import ShelfRoom
from aibook_desktop.ui.visit_grownups import Grownups


@dataclass(frozen=True, slots=True)
class Screen:
    """Pixels, and how many of them to an inch."""

    name: str
    width: int
    height: int
    density: float


SCREENS: Final = (
    Screen("classroom", 1366, 768, 100.0),
    Screen("large", 1920, 1080, 92.0),
    Screen("tablet", 1280, 800, 149.0),
)
"""A 15.6-inch notebook, a 24-inch screen, a 10-inch tablet."""

BOOKS: Final = 6
_ASKED_S: Final = 15.0
Kind = TypeVar("Kind", bound=QWidget)


def furnish(home: Path) -> None:
    """Put some books on the shelf of a new home."""
    home.mkdir(parents=True, exist_ok=True)
    with closing(open_studio(home, read_settings(home, "ko"))) as studio:
        for seed, sample in enumerate(sample_wishes()[:BOOKS]):
            wish = wish_from(sample.words, sample.language, level=sample.level, seed=seed)
            for _ in make_book(wish, seed, studio):
                pass


def picture_screens(home: Path, folder: Path) -> list[Path]:
    """Take the pictures of all screens, one process each."""
    for screen in SCREENS:
        for kiosk in (False, True):
            _apart(screen, home, folder, kiosk=kiosk)
    return [path for screen in SCREENS for path in sorted((folder / screen.name).glob("*.png"))]


def _apart(screen: Screen, home: Path, folder: Path, *, kiosk: bool) -> None:
    wide = {"name": screen.name, "x": 0, "y": 0, "width": screen.width, "height": screen.height}
    file = home / f"{screen.name}.json"
    file.write_text(json.dumps({"screens": [wide | {"logicalDpi": 96, "dpr": 1}]}))
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={file}"}
    shell = ["--kiosk"] if kiosk else []
    own = ["gallery", "--screens", "--only", screen.name, "--home", str(home), str(folder)]
    command = [sys.executable, "-m", "aibook_desktop", *shell, *own]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)


def picture_screen(name: str, home: Path, folder: Path, *, kiosk: bool) -> list[Path]:
    """Take the pictures of one screen in this process; raises `StopIteration` for a strange one."""
    screen = next(each for each in SCREENS if each.name == name)
    sizes.believe(screen.density)
    place = folder / screen.name
    place.mkdir(parents=True, exist_ok=True)
    with closing(open_library(home, read_only=True)) as library:
        books = tuple(line.id for line in library.shelf())
    tour = Tour(_in_kiosk if kiosk else partial(_everywhere, books=books), place)
    run_window(home, kiosk=kiosk, usable=tour.begin)
    if tour.broken_off is not None:
        raise tour.broken_off
    return tour.taken


def _everywhere(window: MainWindow, books: tuple[str, ...]) -> Iterator[Stop]:
    for language in LANGUAGES:
        home = _inside(window, HomeRoom)
        home.language_chosen.emit(language)
        for stop in _rooms(window, language, books):
            yield _named(stop, language)


def _rooms(window: MainWindow, language: Language, books: tuple[str, ...]) -> Iterator[Stop]:
    yield from _at_home(_inside(window, HomeRoom), language)
    yield from _while_made(_inside(window, MakingRoom), _inside(window, HomeRoom), language)
    yield from _on_the_shelf(_inside(window, ShelfRoom), _inside(window, HomeRoom))
    yield from _read(_inside(window, ReaderRoom), _inside(window, ShelfRoom), books)
    yield from _behind_the_gate(window)


def _at_home(home: HomeRoom, language: Language) -> Iterator[Stop]:
    yield Until(home.isVisible)
    yield Picture("home")
    welcome = _inside(home, Welcome)
    for state in (TalkState.LISTENING, TalkState.THINKING):
        welcome.show_state(state)
        yield Picture(f"home-{state.name.lower()}")
    welcome.show_state(TalkState.READY)
    welcome.cards_wanted.emit()
    yield Picture("home-cards")
    home.start_over()
    home.wished.emit(_words(language), LEFT_OPEN)
    yield Until(_inside(home, Showing).isVisible)
    yield Picture("home-understood")
    home.start_over()


def _while_made(making: MakingRoom, home: HomeRoom, language: Language) -> Iterator[Stop]:
    home.agreed.emit(wish_from(_words(language), language, level=5, seed=7))
    yield Until(making.isVisible)
    yield Picture("making-begun", settled=False)
    yield Until(lambda: making.book.leaves[2:3] and making.book.leaves[2].ready)
    yield Picture("making", settled=False)
    yield Until(lambda: making.book.bound)
    yield Picture("making-done")
    making.stop.emit()


def _on_the_shelf(shelf: ShelfRoom, home: HomeRoom) -> Iterator[Stop]:
    home.shelf_wanted.emit()
    yield Until(shelf.isVisible)
    yield Pause(1.0)
    yield Picture("shelf")


def _read(reader: ReaderRoom, shelf: ShelfRoom, books: tuple[str, ...]) -> Iterator[Stop]:
    shelf.opened.emit(books[0])
    yield Until(reader.isVisible)
    yield Pause(1.0)
    yield Picture("reader-cover")
    reader.turn_on()
    yield Pause(2.0)
    yield Picture("reader")
    reader.turn_on()
    yield Pause(0.25)
    yield Picture("reader-turning", settled=False)
    reader.left.emit()
    shelf.left.emit()


def _behind_the_gate(window: MainWindow) -> Iterator[Stop]:
    (grownups,) = window.findChildren(Grownups)
    grownups.knock()
    yield Picture("gate")
    grownups.gate.opened.emit()
    for leaf in grownups.room.leaves:
        grownups.room.turn_to(leaf.name)
        yield Pause(0.6)
        yield Picture(f"grownups-{leaf.name}")
    grownups.room.left.emit()


def _in_kiosk(window: MainWindow) -> Iterator[Stop]:
    for language in LANGUAGES:
        _inside(window, HomeRoom).language_chosen.emit(language)
        inviting, question = _inside(window, Inviting), _inside(window, StillThere)
        inviting.invite(language)
        yield Pause(1.5)
        yield Picture(f"kiosk-{language}")
        inviting.touched.emit()
        inviting.hide()
        question.ask(_ASKED_S, language)
        yield Picture(f"kiosk-question-{language}")
        question.here.emit()


def _words(language: Language) -> str:
    return next(each.words for each in sample_wishes() if each.language == language)


def _inside(whole: QWidget, kind: type[Kind]) -> Kind:
    (found,) = whole.findChildren(kind)
    return found


def _named(stop: Stop, language: Language) -> Stop:
    return Picture(f"{stop.name}-{language}", stop.settled) if isinstance(stop, Picture) else stop
