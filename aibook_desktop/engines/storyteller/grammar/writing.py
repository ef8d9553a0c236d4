"""Writes the pages of one book one after the other, each with what is due on it.

A page that follows a picture - in another language, or at another reading level - names exactly
whom the picture shows, and no other things (`Shown`). What can't be had is given up in a fixed
order: the action, the refrain, the bounds on new words, then the least length, and at the very last
the level, for a page has to come.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from aibook_desktop.book.levels import Limits, different_words, level_for, sentences_of
from aibook_desktop.engines.storyteller.grammar.composing import Draft, Shown, Task, compose
from aibook_desktop.engines.storyteller.grammar.glossary import Play
from aibook_desktop.engines.storyteller.grammar.refusing import refuser
from aibook_desktop.engines.storyteller.grammar.script import Due, Script
from aibook_desktop.engines.storyteller.grammar.shaping import Spread
from aibook_desktop.engines.storyteller.grammar.staging import Setting
from aibook_desktop.engines.storyteller.grammar.wording import say

_ANY: Final = Limits(99, (1, 99), (1, 99), 99, 999, 1.0)
_AHEAD: Final = 2

Layout = Sequence[tuple[Spread, Setting]]


def write(play: Play, layout: Layout, shown: Sequence[Shown] | None = None) -> list[Draft]:
    """Write every page of a layout; `shown` are its pictures where they are there already."""
    writer = _Writer(play, len(layout))
    pictures = shown if shown is not None else [None] * len(layout)
    return [
        writer.page(number, spread, here, picture)
        for number, ((spread, here), picture) in enumerate(zip(layout, pictures, strict=True), 1)
    ]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A book that somebody else writes: its pages so far, and the roles that don't play in it.

    `seconds` are the same pages in the other language.
    """

    told: tuple[str, ...] = ()
    absent: frozenset[str] = frozenset()
    seconds: tuple[str, ...] = ()


def write_one(
    play: Play, layout: Layout, number: int, book: Elsewhere, picture: Shown | None = None
) -> Draft:
    """Write page `number` of somebody else's book."""
    writer = _Writer(play, len(layout))
    writer.catch_up(book)
    spread, here = layout[number - 1]
    return writer.page(number, spread, here, picture)


class _Writer:
    """Knows what the book has said so far."""

    def __init__(self, play: Play, pages: int) -> None:
        wish = play.wish
        self._play = play
        self._pages = pages
        self._script = Script(play)
        self._limits = level_for(wish.level).limits(wish.language)
        self._refused = refuser(wish.without, wish.language, play.words.vocabulary)
        self._met: frozenset[str] = frozenset()
        self._used: frozenset[str] = frozenset()
        self._known: frozenset[str] = frozenset()
        self._sound_due = False
        self._action_due = play.action is not None

    def page(self, number: int, spread: Spread, here: Setting, picture: Shown | None) -> Draft:
        task = self._task(number, spread, here, picture)
        ways = list(self._script.ways(spread, here, action_due=self._action_due))
        if picture is not None:
            ways += [self._script.beside(due) for due in ways[-2:]]
        for bounds in self._bounds(task):
            for due in ways:
                for introduce in (True, False):
                    draft = compose(due.lines, replace(bounds, introduce=introduce))
                    if draft is not None:
                        self._note(draft, due, introduced=introduce)
                        return draft
        raise ValueError(f"{self._play.cast.plot.name}: no words for a page")

    def catch_up(self, book: Elsewhere) -> None:
        """Take note of pages that somebody else wrote, as if they had been written here."""
        said, people = " ".join(book.told), self._play.words.people
        self._met = frozenset(role for role, each in people.items() if each.name in said)
        self._used = frozenset(sentences_of(said))
        self._known = different_words(said)
        self._action_due = self._action_due and not book.told
        refused, absent = self._refused, [people[role].name for role in book.absent]
        self._refused = lambda text: refused(text) or any(name in text for name in absent)

    def _bounds(self, task: Task) -> Iterator[Task]:
        """The task with all its bounds, then with fewer and fewer."""
        yield task
        freely = replace(task, new_left=None)
        yield freely
        least = replace(task.limits, page_words=(1, task.limits.page_words[1]))
        yield replace(freely, limits=replace(least, page_sentences=(1, least.page_sentences[1])))
        yield replace(freely, limits=_ANY)
        yield replace(freely, limits=_ANY, refused=lambda _: False)

    def _task(self, number: int, spread: Spread, here: Setting, picture: Shown | None) -> Task:
        return Task(
            deal=self._play.cast.deal,
            page=number,
            words=self._play.words,
            limits=self._limits,
            tags=self._script.tags(spread, here),
            met=self._met,
            used=self._used,
            known=self._known,
            new_left=self._new_left(number),
            sound_due=self._sound_due,
            refused=self._refused,
            shown=picture,
        )

    def _new_left(self, number: int) -> int:
        """How many new words a page may bring, so that enough are left for those behind it."""
        wish, pages = self._play.wish, self._pages
        most = level_for(wish.level).book_words(wish.language, pages)
        due = most if number == pages else most * (number + _AHEAD) // (pages + _AHEAD)
        return due - len(self._known)

    def _note(self, draft: Draft, due: Due, *, introduced: bool) -> None:
        sung = say(self._play.refrain, self._play.words, self._met).text
        self._met |= draft.people if introduced else frozenset()
        self._used |= {each.text for each in draft.said} - {sung}
        self._known |= draft.different
        self._sound_due = not draft.has_sound
        self._action_due = self._action_due and not due.action
