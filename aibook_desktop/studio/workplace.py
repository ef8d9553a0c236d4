"""Where bookmaking happens: the library, the crew and three lanes, opened and closed together.

Telling, drawing and reading aloud go on side by side, each on a lane of its own, so that whoever
makes a book is never stuck in one of them. The lanes are the only threads of the studio.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from aibook_desktop.engines.registry import card_named
from aibook_desktop.library.shelf import Library, open_library
from aibook_desktop.settings.table import Settings
from aibook_desktop.studio.crew import Crew
from aibook_desktop.studio.engine_choice import EngineChoice, choice_of, options_of
from aibook_desktop.studio.online_keeping import OnlineKeeper
from aibook_desktop.studio.packs.shelf import settle


@dataclass(frozen=True, slots=True)
class Studio:
    """Everything that a use case needs; `online` is None where no server may ever be asked."""

    home: Path
    settings: Settings
    library: Library
    crew: Crew
    telling: ThreadPoolExecutor
    drawing: ThreadPoolExecutor
    reading: ThreadPoolExecutor
    clock: Callable[[], float] = time.monotonic
    online: OnlineKeeper | None = None

    def tune(self) -> None:
        """Let the engines work as the settings wish, and ask a server only as was agreed.

        Whoever asks it is started, for that takes a second or two. May block: the system may have
        to be asked for a key.
        """
        options = options_of(self.settings)
        if self.online is not None:
            options = self.online.permitted(self.settings, options)
        self.crew.tune(options)
        first = card_named("storyteller", dict(self.crew.names())["storyteller"])
        if first.online:
            self.crew.warm(first.craft)

    def close(self) -> None:
        """End the workers, wait for the lanes, close the library."""
        lanes = (self.telling, self.drawing, self.reading)
        for lane in lanes:
            lane.shutdown(wait=False, cancel_futures=True)
        self.crew.stop()
        for lane in lanes:
            lane.shutdown(wait=True)
        self.crew.stop()  # what was just being begun has started some anew
        self.library.close()


def open_studio(
    home: Path,
    settings: Settings,
    choice: EngineChoice | None = None,
    online: OnlineKeeper | None = None,
) -> Studio:
    """Open the library of a home for writing; raises `Problem` when it can't be.

    Without a choice the settings say which engines are preferred. No server is asked before
    `Studio.tune`, and without `online` never.
    """
    choice = choice or choice_of(settings)
    library = open_library(home)
    settle(home)
    return Studio(
        home=home,
        settings=settings,
        library=library,
        crew=Crew(home, choice, options_of(settings)),
        telling=ThreadPoolExecutor(1, thread_name_prefix="telling"),
        drawing=ThreadPoolExecutor(1, thread_name_prefix="drawing"),
        reading=ThreadPoolExecutor(1, thread_name_prefix="reading"),
        online=online,
    )
