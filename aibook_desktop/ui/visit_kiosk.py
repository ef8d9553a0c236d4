"""A visit in a kiosk: a guarded window, a question when nobody touches it, a fresh start after it.

It adds nothing to the rooms; it only watches whether somebody is there.
"""

from __future__ import annotations

import time
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.settings.table import Settings
from aibook_desktop.ui.faces import Faces
from aibook_desktop.ui.kiosk.guard import Guard
from aibook_desktop.ui.kiosk.idling import ASK_S, Idling, Stage
from aibook_desktop.ui.kiosk.inviting import Inviting
from aibook_desktop.ui.kiosk.still_there import StillThere
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.visit import Visit
from aibook_desktop.ui.visit_children import SigningIn
from aibook_desktop.ui.visit_grownups import Grownups

TICK_MS: Final = 250
_TOUCHES: Final = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.KeyPress,
        QEvent.Type.Wheel,
    }
)


class Sounding(Protocol):
    """Whatever may be heard."""

    @property
    def playing(self) -> bool:
        """Whether it is heard now."""
        ...


class Kiosk(QObject):
    """Begins by inviting; ends with the window."""

    def __init__(
        self,
        visit: Visit,
        grownups: Grownups,
        signing_in: SigningIn,
        sounding: Sounding,
        settings: Settings,
    ) -> None:
        super().__init__(visit)
        self._visit, self._grownups, self._signing_in = visit, grownups, signing_in
        self._sounding = sounding
        self._language: Language = settings.language
        self._usual = settings
        self._idling = Idling(settings.idle_seconds, time.monotonic())
        self._shown = Stage.VISIT
        self._inviting: Inviting | None = None
        self._guard: Guard | None = None
        self._still_there = StillThere(visit.window)
        self._ticks = QTimer(self)
        self._ticks.setInterval(TICK_MS)
        self._ticks.timeout.connect(self._tick)
        self._wire()

    def _wire(self) -> None:
        self._still_there.here.connect(self._touched)
        self._grownups.entered.connect(self._touched)
        self._grownups.settings_changed.connect(self._work_by)
        self._visit.language_changed.connect(self._speak)

    def begin(
        self,
        application: QApplication,
        heroes: tuple[str, ...],
        pictures: Pictures,
        faces: Faces,
    ) -> None:
        """Guard the window and invite."""
        self._guard = Guard(self._visit.window, application)
        self._grownups.closing.connect(self._guard.let_go)
        self._inviting = Inviting(self._visit.window, heroes, pictures, faces)
        self._inviting.touched.connect(self._touched)
        application.installEventFilter(self)
        self._ticks.start()
        self._show()

    def end(self) -> None:
        """Watch no longer: an application must not outlive those who watch its events."""
        self._ticks.stop()
        application = QApplication.instance()
        if self._guard is not None and application is not None:
            self._guard.let_go()
            application.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note that somebody is there; what lies over the rooms notes its own touches."""
        if event.type() in _TOUCHES and self._idling.stage is Stage.VISIT:
            self._idling.touch(time.monotonic())
        return False

    @property
    def stage(self) -> Stage:
        """What the kiosk is about now."""
        return self._idling.stage

    @property
    def _busy(self) -> bool:
        return self._visit.busy or self._sounding.playing or self._among_grownups

    @property
    def _among_grownups(self) -> bool:
        return self._visit.window.room in (self._grownups.gate, self._grownups.room)

    @Slot()
    def _touched(self) -> None:
        self._idling.touch(time.monotonic())
        self._show()

    @Slot()
    def _tick(self) -> None:
        now = time.monotonic()
        asking = self._idling.stage is Stage.ASKING
        self._idling.tick(now, busy=self._busy and not asking)
        if self._idling.stage is Stage.ASKING:
            self._still_there.burn_down(self._idling.left(now), self._language)
        self._show()

    def _show(self) -> None:
        stage = self._idling.stage
        if stage is self._shown or self._inviting is None:
            return
        self._shown = stage
        self._still_there.hide()
        self._inviting.hide()
        if stage is Stage.ASKING:
            self._still_there.ask(ASK_S, self._language)
            self._visit.prompt(say("kiosk.there", self._language))
        elif stage is Stage.INVITING:
            self._begin_afresh()
            self._inviting.invite(self._language)

    def _begin_afresh(self) -> None:
        """Leave nothing behind for the next child: no words, no name, no loudness, no language."""
        self._visit.hush()
        self._signing_in.sign_out()
        self._visit.home.language_chosen.emit(self._usual.language)
        self._visit.go_home()
        self._grownups.take_back()

    @Slot(object)
    def _work_by(self, settings: Settings) -> None:
        self._idling.idle_s = settings.idle_seconds
        if self._among_grownups:
            self._usual = settings

    @Slot(str)
    def _speak(self, language: Language) -> None:
        self._language = language
