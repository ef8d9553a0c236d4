"""A visit with grown-ups, a class and a kiosk around it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from argon2 import PasswordHasher
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import QColor, QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from aibook_desktop.book.vocabulary import standard
from aibook_desktop.settings.class_words import ClassWords
from aibook_desktop.settings.store import read_settings
from aibook_desktop.settings.table import Settings, Value
from aibook_desktop.studio.gatekeeping import Gatekeeper
from aibook_desktop.studio.health import Health
from aibook_desktop.studio.online_desk import OnlineDesk
from aibook_desktop.studio.online_keeping import OnlineKeeper
from aibook_desktop.ui import theme
from aibook_desktop.ui.desk import CardFace
from aibook_desktop.ui.faces import Faces
from aibook_desktop.ui.home.room import HomeRoom
from aibook_desktop.ui.kiosk.idling import Stage
from aibook_desktop.ui.main_window import MainWindow
from aibook_desktop.ui.making.room import MakingRoom
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.reader.room import ReaderRoom
from aibook_desktop.ui.shelf.room import ShelfRoom
from aibook_desktop.ui.visit import Rooms, Visit
from aibook_desktop.ui.visit_children import SigningIn
from aibook_desktop.ui.visit_grownups import Equipment, Grownups
from aibook_desktop.ui.visit_kiosk import Kiosk
from tests.unit.studio.ring_in_memory import RingInMemory
from tests.unit.ui.gate_partners import HANA, Loudness, NoPacks, Register

Until = Callable[..., None]


@dataclass
class Office:
    """As much of an office as the way through the gate needs."""

    keeper: Gatekeeper
    kept: Settings
    words: ClassWords = field(default_factory=ClassWords)

    def settings(self) -> Settings:
        return self.kept

    def change(self, key: str, value: Value) -> Settings:
        changes: dict[str, Any] = {key: value}
        self.kept = replace(self.kept, **changes)
        return self.kept

    def class_words(self) -> ClassWords:
        return self.words

    def health(self) -> Health:
        return Health(free=10**12, used=0, books=0, backups=(), engines=())

    def painting(self, _language: str) -> str:
        return "붓"

    def __getattr__(self, name: str) -> Any:
        asked = {"gate": "gate", "choose_pin": "choose", "try_pin": "try_pin"}
        return getattr(self.keeper, asked[name]) if name in asked else lambda *_: ()


class Whole:
    """A window with everything around it, on fake partners."""

    def __init__(self, tmp_path: Any, pictures: Pictures, desk: Any, ear: Any, voice: Any) -> None:
        home = tmp_path / "home"
        settings = read_settings(home, "ko")
        quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
        self.office: Any = Office(Gatekeeper(home, hasher=quick), settings)
        self.window, self.voice, self.desk = MainWindow(), voice, desk
        self.faces, self.register, self.loudness = Faces(), Register(), Loudness()
        self.home = HomeRoom(standard(), pictures, ear, "ko")
        self.reader = ReaderRoom(pictures, voice)
        rooms = Rooms(self.home, MakingRoom(pictures), self.reader, ShelfRoom(pictures))
        self.visit = Visit(self.window, desk, rooms, "ko", 4, voice=voice)
        equipment = Equipment(
            self.office,
            lambda _key: ("auto",),
            standard(),
            pictures,
            self.faces,
            ear,
            self.loudness,
            OnlineDesk(OnlineKeeper(home, RingInMemory()), home, lambda: self.office.kept),
            packs=NoPacks(),
        )
        self.grownups = Grownups(self.visit, equipment, settings)
        self.class_ = SigningIn(self.visit, self.register, pictures, self.faces, "ko")
        self.kiosk = Kiosk(self.visit, self.grownups, self.class_, self.loudness, settings)
        self.pictures = pictures
        self.window.resize(1280, 720)
        self.window.show()
        self.visit.begin()

    def end(self) -> None:
        self.desk.waits = False
        for part in (self.grownups, self.class_, self.visit):
            part.end()

    def at(self, room: object) -> bool:
        return self.window.room is room

    def is_at(self, stage: Stage) -> bool:
        return self.kiosk.stage is stage

    def go_in(self, until: Until) -> None:
        self.grownups.knock()
        until(lambda: self.grownups.gate._later.isVisible() or self.grownups.gate._hold.isVisible())
        self.grownups.gate.opened.emit()
        until(lambda: self.at(self.grownups.room))


@pytest.fixture
def whole(tmp_path: Any, pictures: Pictures, desk: Any, ear: Any, voice: Any) -> Iterator[Whole]:
    made = Whole(tmp_path, pictures, desk, ear, voice)
    yield made
    made.end()
    application = QApplication.instance()
    if isinstance(application, QApplication):
        theme.dress(application, high_contrast=False)


def test_the_lock_and_the_keys_lead_to_the_gate(whole: Whole) -> None:
    """A teacher at a touch screen and one at a keyboard both get in; a tap on the lock does not."""
    whole.grownups.lock.click()
    assert whole.at(whole.home)
    whole.grownups.lock.held.emit()
    assert whole.at(whole.grownups.gate)
    whole.grownups.gate.cancelled.emit()
    assert whole.at(whole.home)
    whole.window.activateWindow()
    QTest.qWaitForWindowActive(whole.window)
    QTest.keyClick(
        whole.window,
        Qt.Key.Key_Escape,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert whole.at(whole.grownups.gate)


def test_changes_are_worked_by_at_once(whole: Whole, until: Until) -> None:
    """A teacher who turns a switch must see it, without starting anew."""
    whole.go_in(until)
    for key, value in (
        ("language", "en"),
        ("volume_cap", 40),
        ("high_contrast", True),
        ("level", 6),
        ("reduced_motion", True),
        ("auto_play", True),
    ):
        whole.grownups.room.leaves[0].page.wanted.emit(key, value)
    until(lambda: whole.office.kept.auto_play)
    until(lambda: whole.reader._plays_by_itself)
    assert whole.window.windowTitle() == "AI-Book"
    assert whole.loudness.volume == pytest.approx(0.4)
    assert QColor("#000000") == theme.INK
    assert whole.visit._level == 6
    assert whole.reader.view.calm


def test_a_voice_is_heard_when_it_is_chosen(whole: Whole, until: Until) -> None:
    """Nobody can choose a voice by its name."""
    whole.go_in(until)
    whole.grownups.room.leaves[0].page.wanted.emit("voice_en", "m3")
    until(lambda: ("Once upon a time there was a little rabbit.", "en") in whole.desk.said)
    said = len(whole.desk.said)
    whole.grownups.room.leaves[0].page.wanted.emit("voice_en", "f4")
    until(lambda: len(whole.desk.said) > said)


def test_hidden_heroes_leave_the_cards(whole: Whole, until: Until) -> None:
    """A child must not be offered what its teacher has hidden."""
    hidden = ClassWords(frozenset({("hero", "fox"), ("place", "cave")}))
    whole.grownups.words.changed.emit(hidden)
    deck = whole.home._deck
    assert all("fox" not in section.symbols for section in deck.sections("hero"))
    assert all("cave" not in section.symbols for section in deck.sections("place"))
    until(lambda: True)


def test_a_book_is_reviewed_and_the_grown_up_comes_back(whole: Whole, until: Until) -> None:
    """Reading the next book must not cost the way through the gate again."""
    whole.go_in(until)
    whole.grownups.review.opened.emit("b1")
    until(lambda: whole.at(whole.reader))
    whole.reader.left.emit()
    until(lambda: whole.at(whole.grownups.room))


def test_another_pin_is_chosen_from_inside(whole: Whole, until: Until) -> None:
    """Whoever changes the mind half way is still inside."""
    whole.go_in(until)
    whole.grownups.computer.pin_wanted.emit()
    assert whole.at(whole.grownups.gate)
    whole.grownups.gate.cancelled.emit()
    assert whole.at(whole.grownups.room)


def test_a_veiled_book_is_not_seen_before_a_grown_up(whole: Whole, until: Until) -> None:
    """With "show me first" the making room shows paper, and then a kind sentence."""
    whole.visit.work_by(replace(whole.office.kept, review=True))
    whole.desk.waits = True
    whole.home._wish_typed("토끼")
    until(lambda: whole.home._wish is not None)
    whole.home._agree()
    until(lambda: len(whole.visit._making.book.leaves) == 2)
    book = whole.visit._rooms.making.book
    assert [(leaf.text, leaf.picture) for leaf in book.leaves] == [("", None), ("", None)]
    whole.desk.waits = False
    until(lambda: whole.at(whole.home))
    until(lambda: ("책이 다 됐어요! 선생님이 먼저 볼 거예요.", "ko") in whole.desk.said)


def test_a_child_says_who_it_is(whole: Whole, until: Until) -> None:
    """Its own picture, one tap; no name has to be read."""
    until(whole.class_.portrait.isVisible)
    whole.class_.portrait.click()
    until(lambda: whole.at(whole.class_.room))
    until(lambda: ("너는 누구야?", "ko") in whole.desk.said)
    whole.class_.room.tiles.tiles[1].click()
    assert whole.register.signed == ["c1"]
    assert whole.at(whole.home)
    assert whole.class_.portrait.symbol == "rabbit"
    assert "하나" in whole.class_.portrait.accessibleName()


def test_who_is_taken_off_the_list_is_a_guest_again(whole: Whole, until: Until) -> None:
    """The next book must not go to a child that is not there."""
    until(whole.class_.portrait.isVisible)
    whole.class_._sign_in(HANA)
    whole.register.pupils = ()
    whole.class_.look()
    until(lambda: whole.register.signed[-1] is None)
    assert not whole.class_.portrait.isVisible()


@pytest.fixture
def kiosk(whole: Whole, application: QApplication, until: Until) -> Iterator[Whole]:
    whole.kiosk.begin(application, ("rabbit", "bear"), whole.pictures, whole.faces)
    until(lambda: whole.grownups._lane.idle)
    yield whole
    whole.grownups.closing.emit()


def test_a_kiosk_invites_and_the_first_touch_presses_nothing(kiosk: Whole) -> None:
    """The finger that wakes it up must not start a recording."""
    inviting = kiosk.kiosk._inviting
    assert inviting is not None
    assert inviting.isVisible()
    assert inviting.geometry() == kiosk.window.rect()
    kiosk.faces.add(CardFace("hero", "rabbit", kiosk.desk.picture))
    inviting.grab()
    QTest.mouseClick(inviting, Qt.MouseButton.LeftButton)
    assert not inviting.isVisible()
    assert kiosk.is_at(Stage.VISIT)


def test_a_kiosk_asks_and_then_begins_afresh(kiosk: Whole, until: Until) -> None:
    """The next child finds no words, no name and no loudness of the one before."""
    kiosk.kiosk._touched()
    until(kiosk.class_.portrait.isVisible)
    kiosk.class_._sign_in(HANA)
    kiosk.home._wish_typed("토끼")
    until(lambda: kiosk.home._wish is not None)
    kiosk.home.language_chosen.emit("en")
    kiosk.home.language_chosen.emit("ko")
    kiosk.loudness.volume = 0.1
    kiosk.kiosk._idling.idle_s = 0.0
    until(kiosk.kiosk._still_there.isVisible)
    until(lambda: ("아직 여기 있니?", "ko") in kiosk.desk.said)
    kiosk.kiosk._still_there.grab()
    kiosk.kiosk._idling._ask_s = 0.0
    until(lambda: kiosk.is_at(Stage.INVITING))
    assert kiosk.home._wish is None
    assert kiosk.class_.child is None
    assert kiosk.visit._level == 4
    assert kiosk.at(kiosk.home)
    until(lambda: kiosk.loudness.volume == pytest.approx(0.8))


def test_i_am_here(kiosk: Whole, until: Until) -> None:
    """A tap on the candle, or anywhere, goes on."""
    kiosk.kiosk._touched()
    kiosk.kiosk._idling.idle_s = 0.0
    until(kiosk.kiosk._still_there.isVisible)
    kiosk.kiosk._idling.idle_s = 100.0
    kiosk.kiosk._still_there.button.click()
    assert not kiosk.kiosk._still_there.isVisible()
    assert kiosk.is_at(Stage.VISIT)


def test_nobody_is_asked_while_the_book_is_read(kiosk: Whole) -> None:
    """A question over page three spoils the story."""
    kiosk.kiosk._touched()
    kiosk.loudness.playing = True
    kiosk.kiosk._idling.idle_s = 0.0
    for _ in range(3):
        kiosk.kiosk._tick()
    assert kiosk.is_at(Stage.VISIT)
    kiosk.loudness.playing = False
    kiosk.kiosk._tick()
    assert kiosk.is_at(Stage.ASKING)


def test_no_way_out_of_a_kiosk_but_the_gate(kiosk: Whole, until: Until) -> None:
    """Alt+F4, menus and things dropped in lead a child onto somebody's desktop."""
    kiosk.window.close()
    assert kiosk.window.isVisible()
    asked = QEvent(QEvent.Type.ContextMenu)
    assert QApplication.sendEvent(kiosk.home, asked)
    dropped = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        QMimeData(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(kiosk.window, dropped)
    assert not dropped.isAccepted()
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F4, Qt.Key.Key_F11, Qt.Key.Key_Q):
        QTest.keyClick(kiosk.window, key, Qt.KeyboardModifier.AltModifier)
    assert kiosk.window.isVisible()
    kiosk.window.showNormal()
    until(kiosk.window.isFullScreen)
    kiosk.grownups.closing.emit()
    kiosk.window.close()
    assert not kiosk.window.isVisible()


def test_a_grown_up_is_not_asked_for(kiosk: Whole, until: Until) -> None:
    """Settings take thought; the gate has its own time."""
    kiosk.kiosk._touched()
    kiosk.go_in(until)
    kiosk.kiosk._idling.idle_s = 0.0
    kiosk.kiosk._tick()
    assert kiosk.is_at(Stage.VISIT)


def lets_change(whole: Whole) -> bool:
    return whole.visit.shelf._changes


def test_only_a_grown_up_puts_books_away(whole: Whole, until: Until) -> None:
    """A child would empty the shelf, or the teacher could not."""
    whole.visit.go_to_shelf()
    assert not lets_change(whole)
    whole.visit.go_home()
    whole.go_in(until)
    whole.grownups.room.shelf_wanted.emit()
    assert whole.at(whole.visit.shelf)
    assert lets_change(whole)
    whole.visit.shelf.left.emit()
    assert whole.at(whole.grownups.room)
    assert not lets_change(whole)


def test_who_walks_away_from_tidying_leaves_nothing_open(whole: Whole, until: Until) -> None:
    """The next child would stand before a shelf with a bin."""
    whole.go_in(until)
    whole.grownups.room.shelf_wanted.emit()
    whole.grownups._tidying.setInterval(0)
    until(lambda: not lets_change(whole))
    whole.visit.shelf.left.emit()
    assert whole.at(whole.home)
