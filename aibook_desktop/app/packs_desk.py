"""What the page of model packs may ask of the studio, fulfilled.

New models are used from the next book on. What stands there already is only exchanged or removed
while no book is in the making, and after the engines have let go of it.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress

from aibook_desktop.app.desk import StudioDesk
from aibook_desktop.book.problems import Problem
from aibook_desktop.studio.model_choice import rivals
from aibook_desktop.studio.packs import shelf, upkeep
from aibook_desktop.studio.packs.drives import drives
from aibook_desktop.studio.packs.events import Arriving, Examined, Installed, Mended
from aibook_desktop.studio.packs.looking import Pack, Unusable, licence_words, packs_at
from aibook_desktop.ui.grownups.packs_office import PacksView


class StudioPacks:
    """Fulfils the page's `PacksOffice`."""

    def __init__(self, desk: StudioDesk) -> None:
        self._desk = desk
        self._home = desk.studio.home

    def view(self) -> PacksView:
        """What is installed and used, what is half here, and the room that is left."""
        free = shutil.disk_usage(self._home).free
        studio, lines = self._desk.studio, upkeep.lines(self._home)
        keeper = studio.online
        online = keeper is not None and keeper.obstacle(studio.settings) is None
        several = rivals(self._home, studio.settings, online=online)
        return PacksView(lines, shelf.unfinished(self._home), free, several)

    def on_sticks(self) -> tuple[Pack | Unusable, ...]:
        """Every pack on every drive that is still there."""
        found: list[Pack | Unusable] = []
        for drive in drives():
            with suppress(Problem):
                found += packs_at(drive, self._home)
        return tuple(found)

    def licence(self, pack: Pack) -> str:
        """The words of a pack's licence."""
        return licence_words(pack)

    def install(self, pack: Pack) -> Iterator[Arriving | Installed]:
        """Take a pack in."""
        yield from shelf.install(pack, self._home, busy=self._busy)
        self._desk.take_models()

    def repair(self, pack: Pack) -> Iterator[Arriving | Mended]:
        """Mend a model from its stick."""
        yield from upkeep.repair(pack, self._home, busy=self._busy)
        self._desk.take_models()

    def examine(self) -> Iterator[Arriving | Examined]:
        """Hash every file of every model."""
        return upkeep.examine(self._home)

    def discard(self, digest: str) -> None:
        """Throw away what has arrived of a pack."""
        shelf.discard(digest, self._home)

    def remove(self, name: str) -> None:
        """Take a model out of the home; raises `Problem` model_in_use while a book is made."""
        if self._busy():
            raise Problem("model_in_use", model=name)
        shelf.remove(name, self._home)
        self._desk.take_models()

    def _busy(self) -> bool:
        """Whether a book is in the making; if not, nobody holds a model any more afterwards."""
        if self._desk.is_making:
            return True
        self._desk.studio.crew.stop()
        return False
