"""Models: which are here and what they make better, and how more of them come from a stick.

One thing is done at a time, on a lane of its own, so that a grown-up may leave the page, and the
children may go on reading, while gigabytes come over. Whoever comes back sees how far it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Slot

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.settings.table import Settings, model_key
from aibook_desktop.studio.packs.events import Arriving, Examined, Installed
from aibook_desktop.studio.packs.looking import Pack, Unusable
from aibook_desktop.ui.bridge import Errand, Lane, was_cancelled
from aibook_desktop.ui.controls import RoundButton
from aibook_desktop.ui.grownups.clerk import Clerk
from aibook_desktop.ui.grownups.pack_licence import LicenceSheet
from aibook_desktop.ui.grownups.pack_lists import PackLists
from aibook_desktop.ui.grownups.pack_picture import Standing
from aibook_desktop.ui.grownups.pack_standing import Told, Work, standing
from aibook_desktop.ui.grownups.pack_work import WorkCard
from aibook_desktop.ui.grownups.packs_office import PacksOffice, PacksView
from aibook_desktop.ui.grownups.page import Page
from aibook_desktop.ui.grownups.parts import Row
from aibook_desktop.ui.pictograms import Pictogram

BUTTON: Final = 16.0


class PacksPage(Page):
    """Shows, installs, mends, checks and removes, through its office."""

    def __init__(self, office: PacksOffice, clerk: Clerk, lane: Lane) -> None:
        super().__init__()
        self._office, self._clerk, self._lane = office, clerk, lane
        self._work: Work | None = None
        self._errand: Errand | None = None
        self._after: Callable[[], None] | None = None
        self.card = WorkCard()
        self.card.go_on_or_pause.connect(self._go_on_or_pause)
        self.card.stopped.connect(self._stop)
        self.look = RoundButton(Pictogram.SEARCH, self, millimetres=BUTTON)
        self.look.clicked.connect(self._look)
        self.check = RoundButton(Pictogram.SPANNER, self, millimetres=BUTTON)
        self.check.clicked.connect(self._check)
        self.lists = PackLists()
        self.lists.install_wanted.connect(self._ask_licence)
        self.lists.repair_wanted.connect(partial(self._begin_with, "mending"))
        self.lists.remove_wanted.connect(self._remove)
        self.lists.discard_wanted.connect(self._discard)
        self.lists.use_wanted.connect(self._use)
        self.licence = LicenceSheet()
        self.licence.agreed.connect(self._agreed)
        self.licence.refused.connect(self._show_lists)
        self._rows = {"look": Row(self.look), "check": Row(self.check)}
        self._looking = False
        self._settings: Settings | None = None
        for part in (self.card, self._rows["look"], self.lists, self._rows["check"], self.licence):
            self.column.addWidget(part)
        self.card.hide()
        self.licence.hide()

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        super().speak(language)
        self.lists.speak(language)
        self.licence.speak(language)
        self._refresh()

    def enter(self) -> None:
        """Look how it stands now."""
        self._show_lists()
        self._view_again()

    def show_settings(self, settings: Settings) -> None:
        """Look again which models are used where that may have changed."""
        before, self._settings = self._settings, settings
        if settings != before and self.isVisible():
            self._view_again()

    def end(self) -> None:
        """Pause what is under way; it goes on another day."""
        self._lane.close()

    def _to_the_top(self) -> None:
        """Show what has just begun."""
        self._scroll.verticalScrollBar().setValue(0)

    def _view_again(self) -> None:
        self._clerk.ask(self._office.view, self._viewed)

    @Slot(object)
    def _viewed(self, view: PacksView) -> None:
        self.lists.show_view(view)
        self._refresh()

    @Slot()
    def _look(self) -> None:
        self._looking = True
        self._refresh()
        self._clerk.ask(self._office.on_sticks, self._found, self._look_failed)

    @Slot(object)
    def _found(self, found: tuple[Pack | Unusable, ...]) -> None:
        self._looking = False
        self.lists.show_found(found)
        self._refresh()

    def _look_failed(self, _error: Exception) -> None:
        self._found(())

    @Slot(object)
    def _ask_licence(self, pack: Pack) -> None:
        self._clerk.ask(partial(self._office.licence, pack), partial(self._show_licence, pack))

    def _show_licence(self, pack: Pack, words: str) -> None:
        for part in (self._rows["look"], self.lists, self._rows["check"]):
            part.hide()
        self.licence.show()
        self.licence.ask(pack, words, self.language)
        self._to_the_top()

    @Slot()
    def _show_lists(self) -> None:
        self.licence.hide()
        for part in (self._rows["look"], self.lists, self._rows["check"]):
            part.show()

    @Slot()
    def _agreed(self) -> None:
        pack = self.licence.pack
        self._show_lists()
        if pack is not None:
            self._begin(Work("copying", pack))

    @Slot(object)
    def _begin_with(self, kind: str, pack: Pack) -> None:
        self._begin(Work(kind, pack))

    @Slot()
    def _check(self) -> None:
        self._begin(Work("checking", None))

    def _begin(self, work: Work) -> None:
        """Begin, or go on; only one thing at a time."""
        if self._errand is not None:
            return
        self._work = replace(work, running=True, trouble=None)
        self._errand = self._lane.send(partial(self._events, work))
        self._errand.arrived.connect(self._told)
        self._errand.finished.connect(self._finished)
        self._errand.failed.connect(self._failed)
        self._refresh()
        self._to_the_top()

    def _events(self, work: Work) -> Iterator[Told]:
        if work.pack is None:
            yield from self._office.examine()
        elif work.kind == "mending":
            yield from self._office.repair(work.pack)
        else:
            yield from self._office.install(work.pack)

    @Slot(object)
    def _told(self, event: Told) -> None:
        if self._work is None:
            return
        self._work = replace(self._work, last=event)
        if not isinstance(event, Arriving):
            self.lists.note(event)
        if isinstance(event, Examined):
            damaged = self._work.damaged + (not event.sound)
            self._work = replace(self._work, damaged=damaged)
        self._refresh()

    @Slot()
    def _finished(self) -> None:
        self._after = None
        self._rest(None)
        self._view_again()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self._rest(None if was_cancelled(error) else error)
        after, self._after = self._after, None
        if after is not None:
            after()
        self._view_again()

    def _rest(self, trouble: Exception | None) -> None:
        self._errand = None
        if self._work is not None:
            self._work = replace(self._work, running=False, trouble=trouble)
        self._refresh()

    @Slot()
    def _go_on_or_pause(self) -> None:
        if self._errand is not None:
            self._errand.cancel()
        elif self._work is not None and self._work.pack is not None:
            self._clerk.ask(self._office.on_sticks, self._go_on, self._go_on_failed)

    def _go_on(self, found: tuple[Pack | Unusable, ...]) -> None:
        """Go on with the same pack, wherever its stick is now."""
        if self._work is None or self._work.pack is None:
            return
        digest = self._work.pack.digest
        packs = (each for each in found if isinstance(each, Pack) and each.digest == digest)
        self._begin(replace(self._work, pack=next(packs, self._work.pack)))

    def _go_on_failed(self, _error: Exception) -> None:
        self._go_on(())

    @Slot()
    def _stop(self) -> None:
        """Close the card; what has come over of a pack stays until somebody throws it away."""
        if self._errand is not None:
            self._after = self._close
            self._errand.cancel()
        else:
            self._close()

    def _close(self) -> None:
        self._work = None
        self._refresh()

    @Slot(str)
    def _remove(self, name: str) -> None:
        self._clerk.ask(partial(self._office.remove, name), self._removed)

    @Slot(str)
    def _use(self, name: str) -> None:
        rival = self.lists.rival(name)
        if rival is not None:
            self.wanted.emit(model_key(rival.craft), name)

    @Slot(str)
    def _discard(self, digest: str) -> None:
        self._clerk.ask(partial(self._office.discard, digest), self._removed)

    @Slot(object)
    def _removed(self, _answer: object) -> None:
        self._view_again()

    def _refresh(self) -> None:
        language = self.language
        help_ = "grownups.packs.looking" if self._looking else "grownups.packs.look.help"
        self._rows["look"].name(say("grownups.packs.look", language), say(help_, language))
        self._rows["check"].name(
            say("grownups.packs.check", language), say("grownups.packs.check.help", language)
        )
        for name, button in (("look", self.look), ("check", self.check)):
            button.setToolTip(say(f"grownups.packs.{name}", language))
        busy = self._errand is not None
        self.look.setEnabled(not self._looking)
        self.check.setEnabled(not busy)
        self.lists.let(allowed=not busy)
        self.card.setVisible(self._work is not None)
        if self._work is not None:
            self._show_work(self._work)

    def _is_spare(self, name: str) -> bool:
        """Whether another model is chosen for the engine of one that has just come."""
        rival = self.lists.rival(name)
        return rival is not None and not rival.chosen

    def _show_work(self, work: Work) -> None:
        """Say how it stands with what is being done."""
        spare = isinstance(work.last, Installed) and self._is_spare(work.last.folder.name)
        state, title, words = standing(work, self.language, spare=spare)
        share = 1.0 if state is Standing.DONE else 0.0 if work.last is None else None
        if isinstance(work.last, Arriving) and work.last.of:
            share = work.last.done / work.last.of
        self.card.show_work(state, title, words, share=share)
        goes_on = work.pack is not None and state in (Standing.PULLED, Standing.RESTING)
        pausable = (work.running and work.pack is not None) or (goes_on and not work.is_hopeless)
        self.card.name_buttons(self.language, running=work.running, pausable=pausable)
