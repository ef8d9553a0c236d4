"""Tells a story that a server writes: what it wrote is held to the same rules as any other writing.

The whole book is asked for at once and read while it comes. To `written` that looks like a writer
who answers page by page and only once: a page that was no good, or never came, is told by the
built-in storyteller, with the same people. Only when not a single page came is there no book here,
and another storyteller begins.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Final

from aibook_desktop.book.model import LANGUAGES, Language, Opening, Page, Wish
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.progress import Tell
from aibook_desktop.engines.storyteller.openai.asking import Question, Server
from aibook_desktop.engines.storyteller.openai.discretion import discreet
from aibook_desktop.engines.storyteller.openai.request import (
    CAMERA,
    SECOND,
    question_of,
    trying_out,
)
from aibook_desktop.engines.storyteller.openai.unfolding import Sheet, Title, unfold
from aibook_desktop.engines.storyteller.written import plan
from aibook_desktop.engines.storyteller.written.directions import THING
from aibook_desktop.engines.storyteller.written.telling import WrittenStoryteller
from aibook_desktop.engines.storyteller.written.writer import Order, Slot, Talk

ENGINE: Final = "openai"


class OnlineStoryteller:
    """Satisfies `ports.Storyteller`, `progress.Reporting` and `progress.Smokable`."""

    def __init__(self, server: Server) -> None:
        self._writer = BookWriter(server)
        self._written = WrittenStoryteller(self._writer, ENGINE)

    def report_to(self, tell: Tell) -> None:
        """Tell `tell` while the server is waited for."""
        self._written.report_to(tell)

    def smoke(self) -> None:
        """Ask for one word."""
        self._writer.smoke()

    def tell(self, wish: Wish, seed: int) -> Iterator[Opening | Page]:
        """Yield the opening, then the pages as they come.

        Raises the `Problem` of the server while there is no page yet.
        """
        told, veil = discreet(wish)
        self._writer.ask_for(question_of(plan.begin(told, seed), seed), wish.language)
        try:
            for part in self._written.tell(told, seed):
                yield veil.lifted(part)
        finally:
            self._writer.hang_up()


class BookWriter:
    """Satisfies `written.Writer` out of one answer."""

    languages: tuple[Language, ...] = LANGUAGES

    def __init__(self, server: Server) -> None:
        self._server = server
        self._question = trying_out()
        self._language: Language = "ko"
        self._coming: Generator[Title | Sheet, None, None] | None = None
        self._sheets: list[Sheet] = []
        self._page = 0
        self._given: set[tuple[int, Language]] = set()

    def ask_for(self, question: Question, language: Language) -> None:
        """Write this book from the next `begin` on."""
        self._question, self._language = question, language

    def begin(self) -> None:
        """Forget the book before and ask for the next one."""
        self._coming = self._server.ask(self._question, unfold)
        self._sheets.clear()
        self._page = 0
        self._given.clear()

    def hang_up(self) -> None:
        """Listen no longer: whatever the server would still write is for nobody."""
        if self._coming is not None:
            self._coming.close()

    def report_to(self, tell: Tell) -> None:
        """Call `tell` while the server is waited for."""
        self._server.report_to(tell)

    def write(self, talk: Talk, order: Order) -> Generator[str, None, None]:
        """Yield the title or a page whole; nothing when the same is asked for again."""
        first = order.language == self._language
        if first:
            self._page = len(talk) // 2
        if (self._page, order.language) in self._given:
            return
        self._given.add((self._page, order.language))
        if self._page == 0:
            yield self._title()
            return
        sheet = self._sheet(self._page)
        yield sheet.text if first else sheet.choices.get(SECOND, "")

    def choose(self, _talk: Talk, slots: tuple[Slot, ...]) -> tuple[str, ...] | None:
        """What came beside the text of the page in hand."""
        choices = self._sheet(self._page).choices
        chosen = [_chosen(slot, choices.get(slot.name, "")) for slot in slots]
        return tuple(chosen) if all(chosen) else None

    def smoke(self) -> None:
        """Ask for one word; raises the `Problem` of the server."""
        for _ in self._server.ask(trying_out(), iter):
            return

    def _title(self) -> str:
        came = self._next()
        return came.text if isinstance(came, Title) else ""

    def _sheet(self, number: int) -> Sheet:
        """A page of the answer, empty when it never comes."""
        while len(self._sheets) < number:
            came = self._next()
            if came is None:
                return Sheet("", {})
            if isinstance(came, Sheet):
                self._sheets.append(came)
        return self._sheets[number - 1]

    def _next(self) -> Title | Sheet | None:
        """What comes next, None when nothing more does; raises while there is no page yet."""
        try:
            came = next(self._coming, None) if self._coming is not None else None
        except Problem as problem:
            if problem.kind == "cancelled" or not self._sheets:
                raise
            came = None
        if came is None and not self._sheets:
            raise Problem("online_unreachable")
        return came


def _chosen(slot: Slot, said: str) -> str:
    """The word for a slot; a thing that is not there is none, and close is nearly medium."""
    if said in slot.options:
        return said
    return slot.options[-1] if slot.name in (THING, CAMERA) and said else ""
