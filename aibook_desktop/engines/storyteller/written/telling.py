"""Leads the talk in which a book is written: title, then page after page, each seen in symbols.

One talk runs through the whole book and is only ever added to, so the writer knows what it has
told and has to read only what is new. It holds what stands in the book, never a page that failed.
Stage directions and second texts are asked aside.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from random import Random
from typing import Final

from aibook_desktop.book.model import Character, Language, Opening, Page, Wish
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.progress import Progress, Tell, unheard
from aibook_desktop.engines.storyteller.written import directions, plan
from aibook_desktop.engines.storyteller.written.checks import (
    MOST_TITLE_WORDS,
    Checked,
    Fault,
    Rules,
    check_page,
    check_title,
)
from aibook_desktop.engines.storyteller.written.mentions import present
from aibook_desktop.engines.storyteller.written.plan import BookPlan
from aibook_desktop.engines.storyteller.written.repair import HOPELESS, stand_in, tried
from aibook_desktop.engines.storyteller.written.watching import page_so_far, title_so_far
from aibook_desktop.engines.storyteller.written.writer import Order, Talk, Turn, Writer

_SEED_BITS: Final = 31
GIVES_UP_AFTER: Final = 3
"""Pages in a row with nothing to read on them: such a writer is not asked again."""


class WrittenStoryteller:
    """Satisfies `ports.Storyteller`, `progress.Reporting` and `progress.Smokable`."""

    def __init__(self, writer: Writer, engine: str) -> None:
        self._writer = writer
        self._engine = engine
        self._tell: Tell = unheard
        self._pages = self._own = 0

    def counts(self) -> tuple[int, int]:
        """All pages so far, and those that the writer wrote; see `race.Counting`."""
        return self._pages, self._own

    def report_to(self, tell: Tell) -> None:
        """Tell `tell` how far each page is; see `progress`."""
        self._tell = tell

    def smoke(self) -> None:
        """Write one word."""
        self._writer.smoke()

    def tell(self, wish: Wish, seed: int) -> Iterator[Opening | Page]:
        """Yield the opening, then the pages, each as soon as it is written and staged.

        Raises `Problem` engine_failed for a language that the writer doesn't write, and whatever
        ends the writer.
        """
        if wish.language not in self._writer.languages:
            raise Problem("engine_failed", engine=self._engine)
        self._writer.begin()
        book = _Book(plan.begin(wish, seed), self._writer, seed, self._report)
        for part in book.parts():
            if isinstance(part, Page):
                self._pages += 1
                self._own = self._own + 1 if book.is_own else self._own
            yield part

    def _report(self, page: int) -> None:
        tell = self._tell
        self._writer.report_to(lambda progress: tell(_on_page(progress, page)))


class _Book:
    """One book while it is written."""

    def __init__(
        self, book: BookPlan, writer: Writer, seed: int, report: Callable[[int], None]
    ) -> None:
        self._book = book
        self._writer = writer
        self._dice = Random(f"written|{seed}|{book.language}")
        self._report = report
        self._talk: Talk = ()
        self._told: list[Page] = []
        self._failed = 0
        self.is_own = False

    def parts(self) -> Iterator[Opening | Page]:
        self._report(0)
        yield Opening(self._title(), self._book.people)
        for number in range(1, len(self._book.gists) + 1):
            self._report(number)
            page = self._page(number)
            self._told.append(page)
            yield page

    def _title(self) -> str:
        request = self._book.opening_request()
        checked = tried(lambda fault: self._attempted_title(request, fault))
        title = checked.text or self._book.title
        self._said(request, title)
        return title

    def _page(self, number: int) -> Page:
        book, request = self._book, self._book.page_request(number)
        told = [page.text for page in self._told]
        checked = Checked("")
        if self._failed < GIVES_UP_AFTER:
            checked = tried(lambda fault: self._attempt(request, fault, book.rules, told))
            self._failed = self._failed + 1 if checked.fault in HOPELESS else 0
        self.is_own = bool(checked.text)
        if not self.is_own:
            page = stand_in(book, self._told)
            self._said(request, page.text)
            return page
        self._said(request, checked.text)
        return self._staged(number, checked.text)

    def _staged(self, number: int, text: str) -> Page:
        """A page that somebody wrote: its scene, and its second text."""
        book = self._book
        before = self._told[-1].scene if self._told else None
        leaf = directions.leaf(book, number, text)
        asked = directions.slots(book, leaf)
        answer = self._writer.choose(self._aside(directions.request(book, leaf, asked)), asked)
        if answer is None:
            scene = directions.usual_scene(book, leaf, before)
        else:
            scene = directions.scene(book, leaf, answer, before)
        spread, _ = book.plan.layout[number - 1]
        return Page(number, text, spread.elements, scene, second=self._second(leaf.people))

    def _second(self, people: Sequence[Character]) -> str:
        """The page that was just written in the other language; "" when nobody could say it."""
        book = self._book
        if not book.wish.bilingual or book.plan.other_language not in self._writer.languages:
            return ""
        rules = book.second_rules()
        request = book.second_request(rules.people)
        wanted = {each.id for each in people}

        def attempt(fault: Fault) -> Checked:
            checked = self._attempt(request, fault, rules, None)
            said = {each.id for each in present(checked.text, rules.language, rules.people)}
            return checked if said == wanted else Checked("", checked.fault or "people")

        return tried(attempt).text

    def _attempted_title(self, request: str, fault: Fault) -> Checked:
        pieces = self._writer.write(
            self._aside(_and(request, self._book.again(fault))),
            self._order(self._book.language, MOST_TITLE_WORDS),
        )
        return check_title(title_so_far(pieces, self._book.language), self._book.rules)

    def _attempt(self, request: str, fault: Fault, rules: Rules, told: list[str] | None) -> Checked:
        asked = _and(request, self._book.again(fault))
        order = self._order(rules.language, rules.page_words)
        pieces = self._writer.write(self._aside(asked), order)
        return check_page(page_so_far(pieces, rules), rules, told)

    def _order(self, language: Language, words: int) -> Order:
        return Order(language, words, self._dice.getrandbits(_SEED_BITS))

    def _aside(self, request: str) -> Talk:
        """The talk with one more question, which does not become part of it."""
        return (*self._talk, Turn("user", request))

    def _said(self, request: str, answer: str) -> None:
        self._talk = (*self._aside(request), Turn("assistant", answer))


def _and(request: str, more: str) -> str:
    return f"{request} {more}" if more else request


def _on_page(progress: Progress, page: int) -> Progress:
    return replace(progress, page=page)
