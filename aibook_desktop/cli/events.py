"""The events of bookmaking as the command line tells them: JSON for programs, lines for people."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from aibook_desktop.book.record import to_plain
from aibook_desktop.book.strings import say
from aibook_desktop.book.understanding import echo
from aibook_desktop.cli.output import Output
from aibook_desktop.studio.events import (
    Bound,
    Event,
    Heard,
    PageDrawn,
    PageSketched,
    PageTold,
    PageVoiced,
    StillAtWork,
    StoodIn,
    Understood,
)


def tell(event: Event, output: Output) -> None:
    """Tell one event."""
    _TELLERS[type(event)](event, output)


def _heard(event: Heard, output: Output) -> None:
    output.event("heard", text=event.text, language=event.language)
    output.say("cli.heard", text=event.text)


def _understood(event: Understood, output: Output) -> None:
    wish = event.wish
    output.event(
        "understood",
        hero=wish.hero,
        companion=wish.companion,
        place=wish.place,
        theme=wish.theme,
        action=wish.action,
        without=wish.without,
        chosen=list(wish.chosen),
        language=wish.language,
        level=wish.level,
        pages=wish.pages,
    )
    output.say("cli.understood", wish=echo(wish))


def _told(event: PageTold, output: Output) -> None:
    page = event.page
    both = {"second": page.second} if page.second else {}
    output.event("told", page=page.number, text=page.text, scene=to_plain(page.scene), **both)
    if page.number == 1:
        output.say("cli.title", title=event.title)
    for text in filter(None, (page.text, page.second)):
        output.say("cli.told", page=str(page.number), text=text)


def _still(event: StillAtWork, output: Output) -> None:
    """Nothing is to be said: it is there so that a window can stop in between."""


def _sketched(event: PageSketched, output: Output) -> None:
    output.event("sketched", page=event.number, step=event.done, of=event.of)


def _drawn(event: PageDrawn, output: Output) -> None:
    output.event("drawn", page=event.number, picture=str(event.path))
    output.say("cli.drawn", page=str(event.number), path=str(event.path))


def _voiced(event: PageVoiced, output: Output) -> None:
    words = [{"start": word.start_ms, "end": word.end_ms} for word in event.words]
    output.event("voiced", page=event.number, sound=str(event.path), words=words)


def _stood_in(event: StoodIn, output: Output) -> None:
    output.event("stood_in", craft=event.craft, engine=event.engine, why=event.why)
    output.say(
        "cli.stood_in", craft=say(f"craft.{event.craft}", output.language), engine=event.engine
    )


def _bound(event: Bound, output: Output) -> None:
    book = event.book
    output.event(
        "bound",
        book=book.id,
        title=book.title,
        pages=len(book.pages),
        level=book.wish.level,
        seconds=round(event.seconds, 3),
    )
    output.say("cli.bound", title=book.title, book=book.id, seconds=f"{event.seconds:.1f}")


_TELLERS: Final[dict[type, Callable[[Any, Output], None]]] = {
    Heard: _heard,
    Understood: _understood,
    PageTold: _told,
    StillAtWork: _still,
    PageSketched: _sketched,
    PageDrawn: _drawn,
    PageVoiced: _voiced,
    StoodIn: _stood_in,
    Bound: _bound,
}
