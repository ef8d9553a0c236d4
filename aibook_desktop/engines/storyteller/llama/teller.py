"""Tells a story with a language model: free words first, then what the page shows.

One talk runs through the whole book, so the model knows what it has told, and llama.cpp has to read
only what is new. The built-in storyteller's casting decides who plays where and when and which beat
each page has; the model writes. A page that fails its checks twice ends the book here, and the
built-in storyteller begins it anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from random import Random
from typing import Final

from llama_cpp import LlamaGrammar

from aibook_desktop.book import vocabulary as vocabularies
from aibook_desktop.book.levels import level_for
from aibook_desktop.book.model import Character, Language, Opening, Page, Scene, Wish
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.strings import say
from aibook_desktop.engines.storyteller.grammar import casting, shaping, staging, tables
from aibook_desktop.engines.storyteller.grammar.naming import names_for
from aibook_desktop.engines.storyteller.grammar.refusing import refuser
from aibook_desktop.engines.storyteller.grammar.shaping import Spread
from aibook_desktop.engines.storyteller.grammar.staging import Setting
from aibook_desktop.engines.storyteller.llama import directions
from aibook_desktop.engines.storyteller.llama.checks import page_text, title_text
from aibook_desktop.engines.storyteller.llama.model import ENGINE, LanguageModel

ROLES: Final = ("hero", "companion")
TRIES: Final = 2
_TOKENS_A_WORD: Final[dict[Language, int]] = {"ko": 5, "en": 2}
_LONGEST_TITLE: Final = 40
_LONGEST_DIRECTIONS: Final = 96
_NOT_WORDS: Final = re.compile(r"[^\w ]+|_")  # a template's own marks must not be spoken by a child


class LlamaStoryteller:
    """Satisfies `ports.Storyteller`."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model
        vocabulary = vocabularies.standard()
        self._grammars = {
            people: model.grammar(directions.grammar(people, vocabulary))
            for people in range(1, directions.MOST_PEOPLE + 1)
        }

    def tell(self, wish: Wish, seed: int) -> Iterator[Opening | Page]:
        """Yield the opening, then `wish.pages` pages; raises `Problem` engine_failed."""
        if wish.language not in self._model.languages:
            raise Problem("engine_failed", engine=ENGINE)
        self._model.forget()
        book = _Book(wish, seed)
        write = _Writing(self._model, book.language, seed)
        write.hear(book.request())
        yield Opening(write.sound(_LONGEST_TITLE, book.title), book.people)
        for number, (spread, here) in enumerate(book.layout, 1):
            write.hear(book.page_request(number, spread, here))
            text = write.sound(book.longest_page, book.page)
            on_stage = directions.present(text, book.people)
            answer = write.aside(book.directions_request(on_stage), self._grammars[len(on_stage)])
            yield Page(number, text, spread.elements, book.scene(answer, on_stage, here))


class _Writing:
    """The talk so far, and what is written into it."""

    def __init__(self, model: LanguageModel, language: Language, seed: int) -> None:
        self._model = model
        self._language = language
        self._dice = Random(f"llama|{seed}")
        self._talk: list[tuple[str, str]] = []

    def hear(self, request: str) -> None:
        self._talk.append(("user", request))

    def sound(self, longest: int, check: Callable[[str], str | None]) -> str:
        """Write until the check returns what may stay; raises `Problem` after the last try."""
        for _ in range(TRIES):
            seed = self._dice.getrandbits(31)
            text = check(self._model.write(self._talk, self._language, longest, seed))
            if text is not None:
                self._talk.append(("assistant", text))
                return text
        raise Problem("engine_failed", engine=ENGINE)

    def aside(self, request: str, grammar: LlamaGrammar) -> str:
        """Ask something that does not become part of the talk."""
        talk = [*self._talk, ("user", request)]
        return self._model.choose(talk, grammar, _LONGEST_DIRECTIONS)


class _Book:
    """What is decided of a book before its first word, and what is asked for each page."""

    def __init__(self, wish: Wish, seed: int) -> None:
        self._wish = wish
        self._vocabulary = vocabularies.standard()
        story = tables.standard()
        self._cast = casting.cast(wish, seed, story, self._vocabulary)
        dice = Random(f"llama names|{seed}|{wish.language}")
        names = names_for(self._cast, wish, story, self._vocabulary, dice)
        self.language = wish.language
        self.people = tuple(
            Character(role, names[role], self._cast.kinds[role], self._cast.looks[role])
            for role in ROLES
        )
        spreads = shaping.spreads(self._cast.plot.shape, wish.pages)
        settings = staging.settings(self._cast, spreads, self._vocabulary)
        self.layout = tuple(zip(spreads, settings, strict=True))
        self._limits = level_for(wish.level).limits(wish.language)
        self.longest_page = self._limits.page_words[1] * _TOKENS_A_WORD[wish.language]
        self._refused = refuser(wish.without, wish.language, self._vocabulary)

    def request(self) -> str:
        """Everything that the model is told before it writes the title."""
        wish, words = self._wish, self._vocabulary
        people = ", ".join(
            f"{each.name} ({words.heroes[each.kind].name(self.language)})" for each in self.people
        )
        (least, most), (_, sentences) = self._limits.page_words, self._limits.page_sentences
        lines = [
            self._say("task", age=str(wish.level), pages=str(wish.pages)),
            self._say("people", people=people, hero=self.people[0].name),
            self._say("place", place=words.places[self._cast.place].name(self.language)),
            self._say(
                "limits",
                least=str(least),
                most=str(most),
                sentences=str(sentences),
                longest=str(self._limits.sentence_words),
            ),
        ]
        if wish.theme is not None:
            lines.append(self._say("theme", theme=words.themes[wish.theme].name(self.language)))
        for part, said in (("action", wish.action), ("without", wish.without)):
            if said:
                lines.append(self._say(part, said=_NOT_WORDS.sub(" ", said)))
        things = ", ".join((*words.props, directions.NOTHING))
        return "\n".join([*lines, self._say("things", things=things), self._say("title")])

    def page_request(self, number: int, spread: Spread, here: Setting) -> str:
        """What the next page tells, and where and when."""
        beats = spread.elements.split("+")
        return self._say(
            "page",
            number=str(number),
            pages=str(self._wish.pages),
            beats=", ".join(self._say(f"beat.{beat}") for beat in beats),
            place=self._vocabulary.places[here.place].name(self.language),
            time=self._vocabulary.scene["time"][here.time].name(self.language),
        )

    def directions_request(self, people: list[Character]) -> str:
        """Ask for the stage directions of the page that was just written."""
        return self._say("directions", people=", ".join(each.name for each in people))

    def title(self, raw: str) -> str | None:
        """Check a title."""
        return title_text(raw, self.language, self._refused)

    def page(self, raw: str) -> str | None:
        """Check the text of a page."""
        return page_text(raw, self.language, self._wish.level, self._refused)

    def scene(self, answer: str, people: list[Character], here: Setting) -> Scene:
        """Turn stage directions into a scene."""
        try:
            said = directions.understood(answer, len(people))
        except ValueError as error:
            raise Problem("engine_failed", engine=ENGINE) from error
        weather = self._cast.weather if here.place == self._cast.place else "clear"
        return directions.scene(said, people, here, weather, self._cast.season)

    def _say(self, key: str, **details: str) -> str:
        return say(f"llama.{key}", self.language, **details)
