"""A child's visit: carries wishes and books between the rooms and the desk.

The only place that knows every room. It sends the desk's work to lanes, so that hearing, making,
the library, the picture cards and speaking never wait for each other, and feeds what comes back to
the rooms.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from aibook_desktop.book.model import Language, Recording, Wish
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.strings import what
from aibook_desktop.settings.table import Settings
from aibook_desktop.studio.events import Heard, StoodIn
from aibook_desktop.studio.wishing import Chosen
from aibook_desktop.ui.bridge import Errand, Lane, answer, was_cancelled
from aibook_desktop.ui.desk import CardFace, Desk, FriendFace
from aibook_desktop.ui.hearing import Hearing
from aibook_desktop.ui.home.room import HomeRoom
from aibook_desktop.ui.main_window import MainWindow
from aibook_desktop.ui.making.room import MakingRoom
from aibook_desktop.ui.messages import message_for, waiting_message
from aibook_desktop.ui.motion import move_calmly
from aibook_desktop.ui.prompter import Prompter
from aibook_desktop.ui.reader.falling import TURN_S
from aibook_desktop.ui.reader.read_aloud import Voice
from aibook_desktop.ui.reader.room import ReaderRoom
from aibook_desktop.ui.shelf.room import ShelfRoom
from aibook_desktop.ui.visit_making import Making
from aibook_desktop.ui.visit_reading import Reading
from aibook_desktop.ui.visit_shelf import ShelfVisit


@dataclass(frozen=True, slots=True)
class Rooms:
    """The four rooms of a window."""

    home: HomeRoom
    making: MakingRoom
    reader: ReaderRoom
    shelf: ShelfRoom

    def all(self) -> tuple[HomeRoom, MakingRoom, ReaderRoom, ShelfRoom]:
        """Every room."""
        return self.home, self.making, self.reader, self.shelf


class Visit(QObject):
    """Wires one window. `begin` once the window is shown, `end` before it goes."""

    card_drawn = Signal(object)
    """The `CardFace` of a picture card."""
    language_changed = Signal(str)
    came_home = Signal()

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        rooms: Rooms,
        language: Language,
        level: int,
        *,
        voice: Voice,
    ) -> None:
        super().__init__(window)
        self.window, self.home, self.shelf = window, rooms.home, rooms.shelf
        self._window, self._desk = window, desk
        self._rooms = rooms
        self._home, self._reader, self._shelf = rooms.home, rooms.reader, rooms.shelf
        self._language: Language = language
        self._level = level
        self._drawing: Errand | None = None
        self._ending = False
        self._after_reading: Callable[[], None] | None = None
        names = ("hearing", "making", "library", "cards", "speaking")
        self._lanes = {name: Lane(name, self) for name in names}
        self._hearing = Hearing(self._lanes["hearing"], desk.hear, self)
        self._prompter = Prompter(desk.speak, voice, self._lanes["speaking"], self)
        self._making = Making(rooms.making, desk, self._lanes["making"], self)
        self._books = ShelfVisit(rooms.shelf, desk, self._lanes["library"], self)
        self._reading = Reading(
            window,
            rooms.reader,
            desk,
            self._prompter,
            lane=self._lanes["library"],
            parent=self,
        )
        for room in rooms.all():
            window.add_room(room)
        self._wire()
        self._speak(language)

    def _wire(self) -> None:
        self._home.spoken.connect(self._hear)
        self._home.spoken_so_far.connect(self._hear_so_far)
        self._home.speech_resumed.connect(self._hearing.speak_on)
        self._hearing.heard.connect(self._heard)
        self._hearing.failed.connect(self._wish_failed)
        self._home.wished.connect(self._understand)
        self._home.agreed.connect(self._make)
        self._home.prompted.connect(self._prompter.say)
        self._home.troubled.connect(self._tell)
        self._home.shelf_wanted.connect(self._enter_shelf)
        self._home.language_chosen.connect(self._set_language)
        self._rooms.making.prompted.connect(self._prompter.say)
        self._rooms.making.read.connect(self._read_made)
        self._rooms.making.stop.connect(self._stop_making)
        self._making.made.connect(self._made_all)
        self._making.failed.connect(self._making_failed)
        self._making.rested.connect(self._draw_cards)
        self._making.grew.connect(self._reading.feed)
        self._making.older_grew.connect(self._books.renew)
        self._making.troubled.connect(self._tell)
        self._reading.left.connect(self._leave_reader)
        self._reader.view.turning.connect(partial(self._lanes["making"].rest, TURN_S))
        self._reading.hero_returns.connect(self._begin_with)
        self._reading.troubled.connect(self._tell)
        self._reader.troubled.connect(self._tell)
        self._shelf.opened.connect(self._open)
        self._shelf.prompted.connect(self._prompter.say)
        self._books.troubled.connect(self._tell)
        self.card_drawn.connect(self._books.card_drawn)
        self._shelf.left.connect(self._enter_home)

    def begin(self) -> None:
        """Start at home; finish old books and draw the cards in the background."""
        self._enter_home()
        self._making.finish_older()
        self._draw_cards()

    def end(self) -> None:
        """Stop everything that is under way."""
        self._ending = True
        self._making.end()
        self._prompter.hush()
        for lane in self._lanes.values():
            lane.cancel_all()
        self._home.close_lane()
        self._reading.end()
        for lane in self._lanes.values():
            lane.close()

    # Wishing

    @Slot(object)
    def _hear(self, recording: Recording) -> None:
        self._hearing.hear(recording, self._language)

    @Slot(object)
    def _hear_so_far(self, recording: Recording) -> None:
        self._hearing.hear_so_far(recording, self._language)

    @Slot(object)
    def _heard(self, event: Heard | StoodIn) -> None:
        if isinstance(event, Heard):
            self._understand(event.text, Chosen())

    @Slot(str, object)
    def _understand(self, words: str, chosen: Chosen) -> None:
        call = partial(self._desk.understand, words, self._language, self._level, chosen)
        errand = self._lanes["hearing"].send(partial(answer, call))
        errand.arrived.connect(self._home.show_wish)
        errand.failed.connect(self._wish_failed)

    @Slot(object)
    def _wish_failed(self, error: object) -> None:
        self._home.show_rest()
        self._tell(error)

    # Making

    @Slot(object)
    def _make(self, wish: Wish) -> None:
        self._lanes["cards"].cancel_all()
        self._making.make(wish)
        self._window.enter(self._rooms.making)

    @Slot()
    def _made_all(self) -> None:
        if self._making.shown_first and self._window.room is self._rooms.making:
            self._enter_home()
            message = waiting_message(self._language)
            self._window.tell(message)
            self.prompt(message.what)
        self._home.start_over()

    @Slot(object)
    def _making_failed(self, error: object) -> None:
        if self._window.room is self._rooms.making:
            self._enter_home()
        self._tell(error)
        if isinstance(error, Problem) and error.kind == "enough_for_today":
            self.prompt(what(error, self._language))

    @Slot()
    def _stop_making(self) -> None:
        self._making.stop()
        self._enter_home()

    @Slot()
    def _draw_cards(self) -> None:
        if self._drawing is None:
            self._drawing = self._lanes["cards"].send(self._desk.card_faces)
            self._drawing.arrived.connect(self._card_drawn)
            self._drawing.finished.connect(self._drawn)
            self._drawing.failed.connect(self._drawn)

    @Slot()
    def _drawn(self, _error: object = None) -> None:
        self._drawing = None

    @Slot(object)
    def _card_drawn(self, face: CardFace) -> None:
        self._home.card_drawn(face)
        self.card_drawn.emit(face)

    # Reading

    @Slot()
    def _read_made(self) -> None:
        self._reading.show(self._making.book)

    @Slot(str)
    def _leave_reader(self, book_id: str) -> None:
        then, self._after_reading = self._after_reading, None
        if then is not None:
            then()
        elif self.busy and book_id == self._making.book.id:
            self._window.enter(self._rooms.making)
        elif book_id == self._making.book.id:
            self._enter_shelf()
        else:
            self._back_to_shelf()

    @Slot(object)
    def _begin_with(self, hero: FriendFace) -> None:
        self._enter_home()
        self._home.begin_with(hero)

    # The shelf

    @Slot()
    def _enter_shelf(self) -> None:
        self._prompter.hush()
        self._books.enter()
        self._window.enter(self._shelf)

    def _back_to_shelf(self) -> None:
        self._books.come_back()
        self._window.enter(self._shelf)

    @Slot(str)
    def _open(self, book_id: str) -> None:
        errand = self._lanes["library"].send(partial(answer, partial(self._desk.open, book_id)))
        errand.arrived.connect(self._reading.show)
        errand.failed.connect(self._tell)

    # What others than the rooms ask

    @property
    def busy(self) -> bool:
        """Whether a child's book is being made."""
        return self._making.busy

    @Slot()
    def go_to_shelf(self) -> None:
        """Stand before the shelf."""
        self._enter_shelf()

    def go_home(self) -> None:
        """Leave whatever is open."""
        self._after_reading = None
        self._enter_home()

    @Slot()
    def hush(self) -> None:
        """Say nothing more."""
        self._prompter.hush()

    def prompt(self, sentence: str, language: Language | None = None) -> None:
        """Say a sentence aloud, in the language of the rooms unless another is named."""
        self._prompter.say(sentence, language or self._language)

    def try_voice(self, sentence: str, language: Language) -> None:
        """Say a sentence with a voice that has just been chosen."""
        self._prompter.forget()
        self.prompt(sentence, language)

    def read_for(self, book_id: str, then: Callable[[], None]) -> None:
        """Open a book for somebody who comes back to where `then` leads."""
        self._after_reading = then
        self._open(book_id)

    def work_by(self, settings: Settings) -> None:
        """Speak the language and take the level of these settings from now on."""
        if settings.language != self._language:
            self._speak(settings.language)
        self._level = settings.level
        self._making.shown_first = settings.review
        self._reader.read_by(by_itself=settings.auto_play, slow=settings.slow_reading)
        self._reader.move_calmly(calm=settings.reduced_motion)
        self._shelf.move_calmly(calm=settings.reduced_motion)
        move_calmly(calm=settings.reduced_motion)

    @Slot(object)
    def tell(self, error: object) -> None:
        """Tell what is broken, unless somebody wanted this end."""
        self._tell(error)

    # The window

    @Slot()
    def _enter_home(self) -> None:
        self._window.enter(self._home)
        self._home.start_over()
        self.came_home.emit()
        errand = self._lanes["cards"].send(partial(answer, self._desk.old_friends))
        errand.arrived.connect(self._home.show_friends)

    @Slot(str)
    def _set_language(self, language: Language) -> None:
        self._speak(language)
        call = partial(self._desk.remember, language)
        self._lanes["library"].send(partial(answer, call)).failed.connect(self._tell)

    def _speak(self, language: Language) -> None:
        self._language = language
        self._window.speak(language)
        for room in self._rooms.all():
            room.speak(language)
        self.language_changed.emit(language)

    @Slot(object)
    def _tell(self, error: object) -> None:
        if isinstance(error, Exception) and not was_cancelled(error) and not self._ending:
            self._window.tell(message_for(error, self._language))
