"""What a grown-up can see and do about asking a server: look, agree, try it out, take it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.options import USUAL
from aibook_desktop.engines.registry import EngineCard, cards_of
from aibook_desktop.settings.table import Settings
from aibook_desktop.studio.online import Place, Standing, place_of
from aibook_desktop.studio.online_keeping import OnlineKeeper
from aibook_desktop.workers.calls import SMOKE
from aibook_desktop.workers.supervisor import Worker

LOG: Final = "log/workers.log"


@dataclass(frozen=True, slots=True)
class OnlineView:
    """How it stands: `place` is who would be asked, None for an address that is refused.

    `given_on` is the day of the last agreement (ISO 8601, "" for none); `can_remember` tells
    whether this computer has a safe place for a key; `trouble` says why nothing can be asked
    although it is agreed to, or why nobody can agree.
    """

    standing: Standing
    place: Place | None
    given_on: str = ""
    has_key: bool = False
    can_remember: bool = True
    trouble: Problem | None = None


class OnlineDesk:
    """All methods may block; `changed` is called when it stands otherwise."""

    def __init__(
        self,
        keeper: OnlineKeeper,
        home: Path,
        settings: Callable[[], Settings],
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        self._keeper, self._home = keeper, home
        self._settings, self._changed = settings, changed

    def look(self) -> OnlineView:
        """How it stands now."""
        settings = self._settings()
        stands, given = self._keeper.standing(settings), self._keeper.consent()
        day = given.given_on if given is not None else ""
        try:
            place = place_of(settings)
        except Problem as problem:
            return OnlineView(stands, None, day, trouble=problem)
        can_remember = self._keeper.can_remember()
        has_key = self._keeper.has_key(settings)
        trouble = None
        if stands is Standing.ON and not has_key:
            trouble = Problem("online_key_missing")
        if _online_card().missing_modules():
            trouble = Problem("online_not_installed")
        return OnlineView(stands, place, day, has_key, can_remember, trouble)

    def agree(self, place: Place, key: str, *, remember: bool) -> OnlineView:
        """Agree to whom somebody has read about.

        Raises `Problem` online_consent_missing when the settings name another one by now, and as
        `OnlineKeeper.agree`.
        """
        if place != place_of(self._settings()):
            raise Problem("online_consent_missing")
        self._keeper.agree(self._settings(), key, remember=remember)
        self._changed()
        return self.look()

    def withdraw(self) -> OnlineView:
        """Take it back; raises as `OnlineKeeper.withdraw`."""
        try:
            self._keeper.withdraw()
        finally:
            self._changed()
        return self.look()

    def try_out(self) -> OnlineView:
        """Ask for one word, about nobody's wish; raises the `Problem` that came instead."""
        options = self._keeper.permit(self._settings(), USUAL)
        card = _online_card()
        if card.missing_modules():
            raise Problem("online_not_installed")
        worker = Worker(card.craft, card.name, None, self._home / LOG, options=options)
        try:
            for _ in worker.ask(SMOKE):
                pass
        finally:
            worker.end()
        return self.look()


def _online_card() -> EngineCard:
    return next(card for card in cards_of("storyteller") if card.online)
