"""The grown-ups' part of a visit: the way through the gate, the pages behind it, and back.

What is changed behind the gate is worked by at once: the rooms speak the other language, the
loudspeaker keeps below its cap, colours change, hidden heroes leave the cards.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from aibook_desktop.book.model import CRAFTS, LANGUAGES, Language
from aibook_desktop.book.strings import say
from aibook_desktop.book.vocabulary import Vocabulary
from aibook_desktop.settings.class_words import ClassWords
from aibook_desktop.settings.table import TABLE, Settings, Value, model_key
from aibook_desktop.ui import theme
from aibook_desktop.ui.bridge import Lane
from aibook_desktop.ui.faces import Faces
from aibook_desktop.ui.grownups.bin_page import BinPage
from aibook_desktop.ui.grownups.children_page import ChildrenPage
from aibook_desktop.ui.grownups.clerk import LaneClerk
from aibook_desktop.ui.grownups.computer_page import SETTINGS as COMPUTER_SETTINGS
from aibook_desktop.ui.grownups.computer_page import ComputerPage
from aibook_desktop.ui.grownups.gate import GateRoom
from aibook_desktop.ui.grownups.microphone_page import MicrophonePage, TriedEar
from aibook_desktop.ui.grownups.office import Office
from aibook_desktop.ui.grownups.online_page import OnlineOffice, OnlinePage
from aibook_desktop.ui.grownups.packs_office import PacksOffice
from aibook_desktop.ui.grownups.packs_page import PacksPage
from aibook_desktop.ui.grownups.pictures_page import SETTINGS as PICTURE_SETTINGS
from aibook_desktop.ui.grownups.pictures_page import PicturesPage
from aibook_desktop.ui.grownups.review_page import ReviewPage
from aibook_desktop.ui.grownups.room import ALONE_MS, GrownupsRoom, Leaf
from aibook_desktop.ui.grownups.setting_rows import Options
from aibook_desktop.ui.grownups.settings_page import SettingsPage
from aibook_desktop.ui.grownups.today_page import THEME, TodayPage
from aibook_desktop.ui.grownups.voice_office import VoiceDesk
from aibook_desktop.ui.grownups.voices_page import VoicesPage
from aibook_desktop.ui.grownups.words_page import WordsPage
from aibook_desktop.ui.holding import HoldButton
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.visit import Visit

LOCK: Final = 13.0
LOCK_HOLD_MS: Final = 900
KEYS: Final = "Ctrl+Shift+Esc"
TODAY: Final = ("level", "length", "style", "bilingual")
ELSEWHERE: Final = frozenset(
    {
        *(*TODAY, THEME, "review", "books_a_day", "microphone"),
        *("online_server", "online_model", *PICTURE_SETTINGS, *COMPUTER_SETTINGS),
        *(model_key(craft) for craft in CRAFTS),
    }
)


class Loudness(Protocol):
    """Whatever has a volume of 0 to 1."""

    volume: float


@dataclass(frozen=True, slots=True)
class Equipment:
    """What the pages are made with; `options` names the values of a setting that is a name.

    `online` is None where no server may ever be asked, as in a kiosk: then nobody sees its page;
    so is `voices` where nobody's voice is taken in.
    """

    office: Office
    options: Options
    vocabulary: Vocabulary
    pictures: Pictures
    faces: Faces
    ear: TriedEar
    speaker: Loudness
    online: OnlineOffice | None = None
    voices: VoiceDesk | None = None
    packs: PacksOffice | None = None


class Grownups(QObject):
    """`closing` when the whole program is to be closed, `entered` when the gate is knocked at."""

    closing = Signal()
    entered = Signal()
    settings_changed = Signal(object)

    def __init__(self, visit: Visit, equipment: Equipment, settings: Settings) -> None:
        super().__init__(visit)
        self._visit, self._equipment = visit, equipment
        self._office = equipment.office
        self._settings = settings
        self._lane = Lane("grownups", self)
        self._voice_lane = Lane("voices", self)
        clerk = LaneClerk(self._lane, visit.tell)
        self._clerk = clerk
        self.gate = GateRoom(self._office, clerk, settings.language)
        self._inside = False
        self._tidying = QTimer(self)
        self._tidying.setSingleShot(True)
        self._tidying.setInterval(ALONE_MS)
        self._tidying.timeout.connect(self._stop_tidying)
        self.review = ReviewPage(self._office, clerk, equipment.pictures)
        self.computer = ComputerPage(self._office, self._office, clerk, equipment.options)
        self.words = WordsPage(
            self._office, clerk, equipment.vocabulary, equipment.pictures, equipment.faces
        )
        self.packs = tuple(self._packs(equipment.packs))
        self.room = GrownupsRoom(self._leaves(), settings.language)
        for room in (self.gate, self.room):
            visit.window.add_room(room)
        self.lock = HoldButton(Pictogram.LOCK, None, millimetres=LOCK, hold_ms=LOCK_HOLD_MS)
        visit.home.add_to_bar(self.lock)
        self._wire()
        self.speak(settings.language)
        self.apply(settings)
        clerk.ask(self._office.class_words, self._hide)

    def _packs(self, office: PacksOffice | None) -> Iterator[PacksPage]:
        if office is not None:
            yield PacksPage(office, self._clerk, Lane("packs", self))

    def _leaves(self) -> tuple[Leaf, ...]:
        with_ = self._equipment
        words, pictures, faces = with_.vocabulary, with_.pictures, with_.faces
        office, clerk = self._office, self._clerk
        usual = tuple(row.key for row in TABLE if row.key not in ELSEWHERE)
        online = () if with_.online is None else (OnlinePage(with_.online, clerk),)
        slow_clerk = LaneClerk(self._voice_lane, self._visit.tell)
        voices = () if with_.voices is None else (VoicesPage(with_.voices, slow_clerk, clerk),)
        self._voices = voices
        return (
            Leaf("today", Pictogram.THEME, TodayPage(TODAY, words, pictures, faces)),
            Leaf("review", Pictogram.BOOK, self.review),
            Leaf(
                "children",
                Pictogram.FRIENDS,
                ChildrenPage(office, clerk, words, pictures, faces),
            ),
            Leaf("words", Pictogram.CARDS, self.words),
            Leaf("pictures", Pictogram.PENCIL, PicturesPage(office, clerk)),
            Leaf("settings", Pictogram.SLIDERS, SettingsPage(usual, with_.options)),
            *(Leaf("voices", Pictogram.SPEAKER, page) for page in voices),
            Leaf(
                "microphone",
                Pictogram.MICROPHONE,
                MicrophonePage(with_.ear, clerk, with_.options),
            ),
            *(Leaf("packs", Pictogram.STICK, page) for page in self.packs),
            *(Leaf("online", Pictogram.CLOUD, page) for page in online),
            Leaf("computer", Pictogram.COMPUTER, self.computer),
            Leaf("bin", Pictogram.BIN, BinPage(office, clerk, pictures)),
        )

    def _wire(self) -> None:
        self.lock.held.connect(self.knock)
        shortcut = QShortcut(QKeySequence(KEYS), self._visit.window)
        shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
        shortcut.activated.connect(self.knock)
        self.gate.opened.connect(self._go_in)
        self.gate.cancelled.connect(self._turn_back)
        self.room.left.connect(self._leave)
        self.room.shelf_wanted.connect(self._tidy)
        self._visit.shelf.left.connect(self._tidied)
        self.review.opened.connect(self._read)
        self.words.changed.connect(self._hide)
        self.computer.pin_wanted.connect(self._choose_pin)
        self.computer.closing.connect(self.closing)
        self._visit.card_drawn.connect(self._equipment.faces.add)
        self._visit.language_changed.connect(self.speak)
        for leaf in self.room.leaves:
            leaf.page.wanted.connect(self._want)

    def end(self) -> None:
        """Stop whatever is asked."""
        for page in self.packs:
            page.end()
        self._lane.close()
        self._voice_lane.close()

    @Slot()
    def take_back(self) -> None:
        """Work by what is kept again, whatever a child has turned."""
        self._clerk.ask(self._office.settings, self.apply)

    @Slot()
    def knock(self) -> None:
        """Stand before the gate."""
        if self._visit.window.room in (self.gate, self.room):
            return
        self._inside = False
        self.entered.emit()
        self._visit.hush()
        self._visit.window.put_notice_away()
        self._visit.window.enter(self.gate)
        self.gate.knock()

    @Slot()
    def _go_in(self) -> None:
        self._visit.window.enter(self.room)
        self.take_back()
        self.room.enter()
        self._inside = True

    @Slot()
    def _turn_back(self) -> None:
        """Back inside for who only wanted another PIN; else back to the children."""
        if self._inside:
            self._go_in()
        else:
            self._visit.go_home()

    @Slot()
    def _leave(self) -> None:
        self._inside = False
        self._visit.go_home()

    @Slot()
    def _tidy(self) -> None:
        """Let books be put away, for as long as a grown-up is likely to stand there."""
        self._visit.shelf.allow_changes(allowed=True)
        self._tidying.start()
        self._visit.go_to_shelf()

    @Slot()
    def _tidied(self) -> None:
        if self._tidying.isActive():
            self._stop_tidying()
            self._go_in()

    @Slot()
    def _stop_tidying(self) -> None:
        self._tidying.stop()
        self._visit.shelf.allow_changes(allowed=False)

    @Slot()
    def _choose_pin(self) -> None:
        self._visit.window.enter(self.gate)
        self.gate.knock(choosing=True)

    @Slot(str)
    def _read(self, book_id: str) -> None:
        self._visit.read_for(book_id, self._back_to_review)

    def _back_to_review(self) -> None:
        self._visit.window.enter(self.room)
        self.room.turn_to("review")

    @Slot(object)
    def _hide(self, words: ClassWords) -> None:
        self._visit.home.hide_cards(frozenset(words.hidden))

    @Slot(str, object)
    def _want(self, key: str, value: Value) -> None:
        self._clerk.ask(partial(self._office.change, key, value), self.apply)

    @Slot(object)
    def apply(self, settings: Settings) -> None:
        """Work by these settings from now on."""
        before, self._settings = self._settings, settings
        self._visit.work_by(settings)
        self._equipment.speaker.volume = min(settings.volume, settings.volume_cap) / 100
        application = QApplication.instance()
        if isinstance(application, QApplication) and before.high_contrast != settings.high_contrast:
            theme.dress(application, high_contrast=settings.high_contrast)
        if self.room.language != settings.language:
            self.speak(settings.language)
        heard = any(page.isVisible() for page in self._voices)  # the page itself lets it speak
        for language in () if heard else LANGUAGES:
            now = (settings.voice(language), settings.narrator)
            if now != (before.voice(language), before.narrator):
                self._visit.try_voice(say("grownups.voice.sample", language), language)
        self.room.show_settings(settings)
        self.settings_changed.emit(settings)

    @Slot(str)
    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self.gate.speak(language)
        self.room.speak(language)
        self.lock.name(say("grownups.lock", language))
