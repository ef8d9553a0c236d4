"""Whether a server may be asked for stories: a letter to read, a key, and the way back.

It is off until a grown-up has read the letter on this page. Nothing of it can be agreed to in
passing: the letter stands above the key, and the key above the one button that agrees.
"""

from __future__ import annotations

from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from aibook_desktop.book.model import Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.strings import day, say
from aibook_desktop.engines.server_address import USUAL_MODEL, USUAL_SERVER
from aibook_desktop.settings.table import Settings
from aibook_desktop.studio.online import Place, Standing
from aibook_desktop.studio.online_desk import OnlineView
from aibook_desktop.studio.online_keeping import LONGEST_KEY
from aibook_desktop.ui import theme
from aibook_desktop.ui.controls import RoundButton, text_field
from aibook_desktop.ui.grownups.clerk import Clerk
from aibook_desktop.ui.grownups.online_letter import Letter
from aibook_desktop.ui.grownups.page import Page
from aibook_desktop.ui.grownups.parts import Choice, Row, Sheet, left_label
from aibook_desktop.ui.messages import message_for
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.sizes import SMALL_WORDS, WORDS, mm

FIELDS: Final = ("online_server", "online_model")
USUAL: Final = {"online_server": USUAL_SERVER, "online_model": USUAL_MODEL}
LONGEST: Final = 200
BUTTON: Final = 16.0
NOWHERE: Final = "…"


class OnlineOffice(Protocol):
    """Who keeps the agreement and the key. All methods may block and raise `Problem`."""

    def look(self) -> OnlineView:
        """How it stands."""
        ...

    def agree(self, place: Place, key: str, *, remember: bool) -> OnlineView:
        """Agree to whom the letter told of; an empty key leaves the one that is there."""
        ...

    def withdraw(self) -> OnlineView:
        """Take the agreement back and remove the key."""
        ...

    def try_out(self) -> OnlineView:
        """Ask for one word."""
        ...


class OnlinePage(Page):
    """Reads and changes the agreement through its office."""

    def __init__(self, office: OnlineOffice, clerk: Clerk) -> None:
        super().__init__()
        self._office, self._clerk = office, clerk
        self._view = OnlineView(Standing.OFF, None)
        self._trouble: Exception | None = None
        self._tried = ""
        self._settings: Settings | None = None
        self._remember = True
        self.state = left_label(WORDS, bold=True)
        self._about_state = left_label(SMALL_WORDS, soft=True)
        self.letter = Letter()
        self.try_out = RoundButton(Pictogram.CLOUD, self, millimetres=BUTTON)
        self.try_out.clicked.connect(self._try)
        self.off = RoundButton(Pictogram.CROSS, self, millimetres=BUTTON)
        self.off.clicked.connect(self._withdraw)
        self.fields = {key: self._field(LONGEST) for key in FIELDS}
        for field in self.fields.values():
            field.editingFinished.connect(self._keep_field)
        self.key = self._field(LONGEST_KEY)
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.stay = Choice()
        self.stay.chosen.connect(self._choose)
        self.agree = RoundButton(
            Pictogram.CHECK, self, millimetres=BUTTON, colour=theme.LEAF, ink=theme.WHITE
        )
        self.agree.clicked.connect(self._agree)
        self.rows = {
            "try": Row(self.try_out),
            "off": Row(self.off),
            "online_server": Row(self.fields["online_server"], wide=True),
            "online_model": Row(self.fields["online_model"], wide=True),
            "key": Row(self.key, wide=True),
            "keep": Row(self.stay, wide=True),
            "agree": Row(self.agree),
        }
        self._buttons = {"try": self.try_out, "off": self.off, "agree": self.agree}
        self._lay_out()

    def _field(self, longest: int) -> QLineEdit:
        field = text_field(self)
        field.setMaxLength(longest)
        field.setFixedWidth(mm(130))
        return field

    def _lay_out(self) -> None:
        sheet = Sheet()
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(mm(7), mm(4), mm(7), mm(5))
        inside.setSpacing(mm(0.8))
        inside.addWidget(self.state)
        inside.addWidget(self._about_state)
        self.column.addWidget(sheet)
        before = ("try", "off")
        for name in before:
            self.column.addWidget(self.rows[name])
        self.column.addWidget(self.letter)
        for name, row in self.rows.items():
            if name not in before:
                self.column.addWidget(row)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        super().speak(language)
        self._refresh()

    def show_settings(self, settings: Settings) -> None:
        """Show whom the settings name, and how it stands with that one."""
        before, self._settings = self._settings, settings
        for key, field in self.fields.items():
            if not field.hasFocus():
                field.setText(getattr(settings, key))
        if before is not None and _named(before) != _named(settings):
            self._look()

    def enter(self) -> None:
        """Look how it stands."""
        self._tried = ""
        self.key.clear()
        self._look()

    def leave(self) -> None:
        """Leave no key behind."""
        self.key.clear()

    def _look(self) -> None:
        self._clerk.ask(self._office.look, self._show, self._fail)

    @Slot(object)
    def _show(self, view: OnlineView) -> None:
        self._view, self._trouble = view, view.trouble
        self._wake()
        self._refresh()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._wake()
        self._trouble, self._tried = error, ""
        self._refresh()

    def _wake(self) -> None:
        for button in self._buttons.values():
            button.setEnabled(True)

    @Slot()
    def _keep_field(self) -> bool:
        """Want what was typed for a setting; tells whether anything is new."""
        new = False
        for key, field in self.fields.items():
            value = field.text().strip()
            if self._settings is not None and getattr(self._settings, key) != value:
                new = True
                self.wanted.emit(key, value)
        return new

    @Slot(object)
    def _choose(self, value: bool) -> None:  # noqa: FBT001 - Qt's
        self._remember = value
        self._refresh()

    @Slot()
    def _agree(self) -> None:
        self._to_the_top()
        if self._keep_field() or self._view.place is None:
            self._tried = "online.reread"
            self._refresh()
            return
        self.agree.setEnabled(False)
        self._tried = ""
        remember = self._remember and self._view.can_remember
        call = partial(self._office.agree, self._view.place, self.key.text(), remember=remember)
        self.key.clear()
        self._clerk.ask(call, self._show, self._fail)

    def _to_the_top(self) -> None:
        """Go where it says what came of it; a button that goes away would take one elsewhere."""
        self._scroll.setFocus()
        self._scroll.verticalScrollBar().setValue(0)

    @Slot()
    def _withdraw(self) -> None:
        self._to_the_top()
        self.off.setEnabled(False)
        self._tried = ""
        self._clerk.ask(self._office.withdraw, self._show, self._fail)

    @Slot()
    def _try(self) -> None:
        self.try_out.setEnabled(False)
        self._tried = "online.trying"
        self._refresh()
        self._clerk.ask(self._office.try_out, self._works, self._fail)

    @Slot(object)
    def _works(self, view: OnlineView) -> None:
        self._tried = "online.tried"
        self._show(view)

    def _refresh(self) -> None:
        view, language = self._view, self.language
        on = view.standing is Standing.ON
        host = view.place.host if view.place is not None else NOWHERE
        model = view.place.model if view.place is not None else NOWHERE
        said = {"date": day(view.given_on, language), "host": host, "model": model}
        self.state.setText(say(f"online.state.{view.standing.name.lower()}", language, **said))
        self._about_state.setText(self._tidings(host))
        self._about_state.setVisible(bool(self._about_state.text()))
        self.letter.tell(host, model, language)
        self.rows["try"].setVisible(on)
        self.rows["off"].setVisible(view.standing is not Standing.OFF)
        trouble = self._trouble
        refused = isinstance(trouble, Problem) and trouble.kind == "online_key_refused"
        for name in ("key", "keep", "agree"):
            self.rows[name].setVisible(not on or not view.has_key or refused)
        self._name_rows()

    def _tidings(self, host: str) -> str:
        """What came of the last thing that was done."""
        if self._trouble is not None:
            message = message_for(self._trouble, self.language)
            return f"{message.what} {message.remedy}"
        return say(self._tried, self.language, host=host) if self._tried else ""

    def _name_rows(self) -> None:
        language, view = self.language, self._view
        for key in FIELDS:
            label = say(f"setting.{key}.label", language)
            self.rows[key].name(label, say(f"setting.{key}.help", language))
            self.fields[key].setPlaceholderText(USUAL[key])
        there = "there" if view.has_key else "help"
        if view.place is not None and view.place.at_home:
            there = "at_home"
        self.rows["key"].name(say("online.key", language), say(f"online.key.{there}", language))
        place = "help" if view.can_remember else "nowhere"
        self.rows["keep"].name(say("online.keep", language), say(f"online.keep.{place}", language))
        choices = (True, False) if view.can_remember else (False,)
        words = {True: "online.keep.ring", False: "online.keep.session"}
        self.stay.offer(
            tuple((each, say(words[each], language)) for each in choices),
            self._remember and view.can_remember,
        )
        for name, button in self._buttons.items():
            label = say(f"online.{name}", language)
            self.rows[name].name(label, say(f"online.{name}.help", language))
            button.setToolTip(label)


def _named(settings: Settings) -> tuple[str, ...]:
    return tuple(getattr(settings, key) for key in FIELDS)
