"""What the window may ask of the studio and the library, fulfilled.

Each method is one call or one use case; whatever needs a decision stands in `studio`.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Final

from aibook_desktop.app.bookshelf import Bookshelf
from aibook_desktop.book.model import Language, Narration, Recording, Wish
from aibook_desktop.book.understanding import Understanding
from aibook_desktop.library.lines import Child
from aibook_desktop.settings.class_words import read_class_words
from aibook_desktop.settings.store import read_settings, save_settings
from aibook_desktop.settings.table import Settings, Value
from aibook_desktop.studio import bookmaking
from aibook_desktop.studio.card_pictures import card_pictures
from aibook_desktop.studio.class_rules import Maker, check_allowance
from aibook_desktop.studio.engine_choice import choice_of, preferred_models
from aibook_desktop.studio.erasing import finish_erasing
from aibook_desktop.studio.events import Event, Heard, StoodIn
from aibook_desktop.studio.listening import hear
from aibook_desktop.studio.old_friends import hero_of, old_friends
from aibook_desktop.studio.presets import presets_of, understanding_in_class
from aibook_desktop.studio.releveling import relevel
from aibook_desktop.studio.seeds import Seeds
from aibook_desktop.studio.speaking import speak
from aibook_desktop.studio.wishing import Chosen
from aibook_desktop.studio.workplace import Studio
from aibook_desktop.ui.desk import CardFace, FriendFace
from aibook_desktop.ui.open_book import OpenBook, opened

MOST_FRIENDS: Final = 3


class StudioDesk(Bookshelf):
    """Fulfils the window's `Desk` with the studio and the library."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio
        self._seeds = Seeds(studio.library)
        self._changing = threading.Lock()
        self._tuning = threading.Lock()
        self._maker = Maker()
        self._new_models = False
        self._models = preferred_models(studio.settings)
        self._presets = presets_of(studio.settings, read_class_words(studio.home))

    @property
    def studio(self) -> Studio:
        """The studio as it works now."""
        return self._studio

    def change(self, **values: Value) -> Settings:
        """Keep settings and work by them from now on; raises as `save_settings` does."""
        with self._changing:
            before = read_settings(self._studio.home, self._studio.settings.language)
            settings = replace(before, **values)  # type: ignore[arg-type]
            save_settings(self._studio.home, settings)
            self._studio = replace(self._studio, settings=settings)
        if preferred_models(before) != preferred_models(settings):
            self.take_models()
        elif choice_of(before) != choice_of(settings):
            self._studio.crew.choose(replace(choice_of(settings), models=self._models))
        self.tune()
        self.take_presets()
        return settings

    def tune(self) -> None:
        """Let the engines work as it is settled now; who comes last has the last word."""
        with self._tuning:
            self._studio.tune()

    def take_presets(self) -> None:
        """Read again what a grown-up has set for the day and the class."""
        words = read_class_words(self._studio.home)
        self._presets = presets_of(self._studio.settings, words)

    @property
    def is_making(self) -> bool:
        """Whether a book is in the making, or waits to be finished."""
        return bool(self._studio.library.unfinished())

    def take_models(self) -> None:
        """Work with the models that are installed now; a book in the making keeps what it has."""
        self._new_models = self.is_making
        if not self._new_models:
            self._models = preferred_models(self._studio.settings)
            self._studio.crew.choose(choice_of(self._studio.settings))

    def hear(self, recording: Recording, language: Language) -> Iterator[Heard | StoodIn]:
        """Write down what a child said."""
        return hear(recording, language, self._studio.crew)

    def understand(
        self, words: str, language: Language, level: int, chosen: Chosen
    ) -> Understanding:
        """Complete a wish."""
        return understanding_in_class(
            words,
            language,
            level=level,
            seed=self._seeds.of_understanding(),
            presets=self._presets,
            chosen=chosen,
        )

    def speak(self, sentence: str, language: Language) -> Narration:
        """Say a sentence."""
        return speak(sentence, language, self._studio)

    def make(self, wish: Wish) -> Iterator[Event]:
        """Make a book; an agreement that was taken back elsewhere meanwhile is heeded first."""
        online = self._studio.online
        if online is not None and online.obstacle(self._studio.settings) is not None:
            self.tune()
        studio, maker = self._studio, self._maker
        now = datetime.now().astimezone()
        check_allowance(maker, studio.settings, studio.library, now)
        self._maker = maker.after_a_book()
        if self._new_models:
            self.take_models()
        yield from bookmaking.make_book(wish, self._seeds.of_book(), studio, child=maker.child)

    def sign_in(self, child: str | None) -> None:
        """Somebody of the class makes books from now on, None for a guest."""
        self._maker = Maker(child)

    def children(self) -> tuple[Child, ...]:
        """Everybody in the class."""
        return self._studio.library.children()

    def finish(self) -> Iterator[Event]:
        """Make the workers ready, then go on with unfinished books."""
        self.tune()
        self._studio.crew.warm("transcriber", "illustrator", "narrator", light=True)
        finish_erasing(self._studio)
        yield from bookmaking.finish_unfinished(self._studio)

    def open(self, book_id: str) -> OpenBook:
        """Take a book from the shelf."""
        library = self._studio.library
        book = opened(library.book(book_id), library.asset_path)
        loved = any(line.favourite for line in library.editions(book_id))
        return replace(book, favourite=loved)

    def hero_of(self, book_id: str) -> FriendFace:
        """Find or draw the hero of a book."""
        hero = hero_of(self._studio, book_id)
        return FriendFace(hero.character, hero.path)

    def relevel(self, book_id: str, level: int) -> Iterator[Event]:
        """Write a book anew for a reading level."""
        return relevel(book_id, level, self._studio)

    def remember(self, language: Language) -> None:
        """Keep the choice in the settings of the home."""
        self.change(language=language)

    def card_faces(self) -> Iterator[CardFace]:
        """Find or draw the pictures of the picture cards."""
        for card in card_pictures(self._studio.crew, self._studio.home):
            yield CardFace(card.kind, card.symbol, card.path)

    def old_friends(self) -> tuple[FriendFace, ...]:
        """Find or draw the heroes of the newest books."""
        return tuple(
            FriendFace(each.character, each.path)
            for each in old_friends(self._studio, MOST_FRIENDS)
        )
