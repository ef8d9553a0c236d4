"""The home room: wishing by voice, by cards or by typing, then hear-show-fix, then off it goes.

The room holds the wish while it is open (the words, and what was chosen by cards) and nothing else;
understanding it and making the book happen outside.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from aibook_desktop.book.model import Character, Language, Recording, Wish
from aibook_desktop.book.strings import say
from aibook_desktop.book.understanding import Understanding
from aibook_desktop.book.vocabulary import Vocabulary
from aibook_desktop.studio.wishing import Chosen
from aibook_desktop.ui.desk import CardFace, FriendFace
from aibook_desktop.ui.home import deck as decks
from aibook_desktop.ui.home.deck import Deck
from aibook_desktop.ui.home.picker import Picker
from aibook_desktop.ui.home.showing import Showing
from aibook_desktop.ui.home.talk_button import TalkState
from aibook_desktop.ui.home.talking import Ear, Talking
from aibook_desktop.ui.home.top_bar import TopBar
from aibook_desktop.ui.home.welcome import Welcome
from aibook_desktop.ui.pictures import Pictures


class HomeRoom(QWidget):
    """Three faces in one place: welcome, the picker, and what was understood."""

    spoken = Signal(object)
    """A `Recording`."""
    spoken_so_far = Signal(object)
    """The `Recording` so far, when the child pauses; `spoken` or `speech_resumed` follows."""
    speech_resumed = Signal()
    """What was `spoken_so_far` is not the whole."""
    wished = Signal(str, object)
    """Words (may be empty) and what is `Chosen` by cards; answered by `show_wish`."""
    agreed = Signal(object)
    """The `Wish` to make a book of."""
    prompted = Signal(str, str)
    """Words to be said aloud, and their language."""
    troubled = Signal(object)
    """A `Problem` of the microphone."""
    shelf_wanted = Signal()
    language_chosen = Signal(str)

    def __init__(
        self,
        vocabulary: Vocabulary,
        pictures: Pictures,
        ear: Ear,
        language: Language,
    ) -> None:
        super().__init__()
        self._language = language
        self._words = ""
        self._chosen = Chosen()
        self._understood: Understanding | None = None
        self._slot = decks.HERO
        self._first_cards = False
        self._again: FriendFace | None = None
        self._deck = Deck(vocabulary)
        self._bar = TopBar(language, self)
        self._welcome = Welcome(pictures, self)
        self._picker = Picker(self._deck, pictures, self)
        self._showing = Showing(self._deck, pictures, self)
        self._talking = Talking(self._welcome.talk, ear, self)
        self._faces = QStackedWidget(self)
        for face in (self._welcome, self._picker, self._showing):
            self._faces.addWidget(face)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._bar)
        whole.addWidget(self._faces, 1)
        self._wire()
        self.speak(language)

    def _wire(self) -> None:
        self._bar.shelf_wanted.connect(self._leave_for_shelf)
        self._bar.language_chosen.connect(self.language_chosen)
        self._welcome.typed.connect(self._wish_typed)
        self._welcome.cards_wanted.connect(self._begin_with_cards)
        self._welcome.friends.chosen.connect(self.begin_with)
        self._picker.picked.connect(self._pick)
        self._picker.left.connect(self._leave_picker)
        self._showing.agreed.connect(self._agree)
        self._showing.again.connect(self.start_over)
        self._showing.change.connect(self._open_picker)
        self._showing.chosen.connect(self._choose)
        self._showing.prompted.connect(self.prompted)
        self._picker.prompted.connect(self._prompt)
        self._talking.state_changed.connect(self._show_talk_state)
        self._welcome.shown.connect(self._talking.wake)
        self._welcome.gone.connect(self._talking.sleep)
        self._talking.taken.connect(self._send_recording)
        self._talking.paused.connect(self.spoken_so_far)
        self._talking.resumed.connect(self.speech_resumed)
        self._talking.troubled.connect(self.troubled)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self._language = language
        for face in (self._bar, self._welcome, self._picker, self._showing):
            face.speak(language)
        if self._wish is not None and self._wish.language != language:
            self.wished.emit(self._words, self._seen())

    def add_to_bar(self, widget: QWidget, *, first: bool = False) -> None:
        """Give a widget of somebody else's a place in the strip above."""
        if first:
            self._bar.add_first(widget)
        else:
            self._bar.add(widget)

    def hide_cards(self, hidden: frozenset[tuple[str, str]]) -> None:
        """Offer no cards of these kinds and symbols."""
        self._deck.hide(hidden)

    def show_wish(self, understood: Understanding) -> None:
        """Show what was understood, and have it said."""
        self._understood = understood
        self._words = understood.wish.words
        self._rest()
        self._show_face(self._showing)
        self._showing.show_understanding(understood, self._language, self._again)

    def show_rest(self) -> None:
        """Nothing came of it: be ready for another press, keeping what was typed."""
        self._rest()
        if self._faces.currentWidget() is self._welcome:
            self._welcome.talk.setFocus()

    def card_drawn(self, face: CardFace) -> None:
        """Put a picture on a card."""
        self._deck.add_picture(face.kind, face.symbol, face.path)
        self._picker.picture_came(face.kind, face.symbol)
        self._showing.picture_came(face.kind, face.symbol)

    def show_friends(self, faces: tuple[FriendFace, ...]) -> None:
        """Show the heroes of earlier books."""
        self._welcome.friends.show_friends(faces)

    @Slot(object)
    def begin_with(self, face: FriendFace) -> None:
        """Begin a wish for the hero of an earlier book."""
        self._talking.cancel()
        self._forget()
        self._again = face
        self._chosen = Chosen(hero=face.character.kind)
        name = face.character.name
        self._prompt(say("window.home.again_with", self._language, name=name))
        self.wished.emit("", self._chosen)

    @Slot()
    def start_over(self) -> None:
        """Begin a new wish."""
        self._forget()
        self._welcome.clear()
        self._rest()
        self._show_face(self._welcome)
        self._welcome.talk.setFocus()

    def close_lane(self) -> None:
        """End the microphone's thread."""
        self._talking.close_lane()

    def _show_face(self, face: QWidget) -> None:
        self._bar.setVisible(face is not self._picker)
        self._faces.setCurrentWidget(face)

    def _forget(self) -> None:
        self._words, self._chosen, self._understood = "", Chosen(), None
        self._again = None
        self._first_cards = False

    def _rest(self) -> None:
        self._talking.finish()
        self._welcome.show_state(TalkState.READY)

    @Slot()
    def _leave_for_shelf(self) -> None:
        self._talking.cancel()
        self.shelf_wanted.emit()

    @Slot(str)
    def _wish_typed(self, text: str) -> None:
        self._forget()
        self._welcome.show_state(TalkState.THINKING)
        self.wished.emit(text, self._chosen)

    @Slot()
    def _begin_with_cards(self) -> None:
        self._talking.cancel()
        self._forget()
        self._first_cards = True
        self._open_picker(decks.HERO)

    @Slot(object)
    def _open_picker(self, slot: decks.Slot) -> None:
        self._slot = slot
        self._show_face(self._picker)
        self._picker.offer(slot, self._language)

    @Slot(str)
    def _pick(self, symbol: str) -> None:
        """Take a card; the first time, the hero's card is followed by the place's."""
        self._take(self._slot, symbol or self._deck.surprise(self._slot, self._wish))
        if self._first_cards and self._slot is decks.HERO:
            self._open_picker(decks.PLACE)
            return
        self._first_cards = False
        self.wished.emit(self._words, self._chosen)

    @Slot(object, str)
    def _choose(self, slot: decks.Slot, symbol: str) -> None:
        """Take one of the few cards that a part may be."""
        self._take(slot, symbol)
        self.wished.emit(self._words, self._chosen)

    def _take(self, slot: decks.Slot, symbol: str) -> None:
        self._chosen = replace(self._seen(), **{slot.field: symbol})
        if slot is decks.THEME:
            self._chosen = replace(self._chosen, action="")

    def _seen(self) -> Chosen:
        """What was picked, and what is on the cards and not doubtful: it was seen and left."""
        if self._understood is None:
            return self._chosen
        doubtful = {doubt.field for doubt in self._understood.doubts}
        shown = {
            slot.field: decks.chosen_symbol(self._understood.wish, slot) or None
            for slot in decks.SLOTS
            if slot.field not in doubtful
        }
        return replace(self._chosen, **shown)

    @property
    def _returning(self) -> Character | None:
        """The hero of an earlier book, unless another kind of hero was chosen since."""
        wish, again = self._wish, self._again
        if wish is None or again is None or wish.hero != again.character.kind:
            return None
        return again.character

    @property
    def _wish(self) -> Wish | None:
        return self._understood.wish if self._understood else None

    @Slot()
    def _leave_picker(self) -> None:
        if self._first_cards and self._slot is decks.PLACE:
            self._open_picker(decks.HERO)
        elif self._wish is None:
            self.start_over()
        else:
            self._show_face(self._showing)

    @Slot()
    def _agree(self) -> None:
        """A yes also answers what was asked; it is no answer to a choice."""
        understood = self._understood
        if understood is None or any(doubt.is_open for doubt in understood.doubts):
            return
        answered = {doubt.field for doubt in understood.doubts}
        left = tuple(field for field in understood.wish.chosen if field not in answered)
        self.agreed.emit(replace(understood.wish, chosen=left, again=self._returning))

    @Slot(str)
    def _prompt(self, words: str) -> None:
        self.prompted.emit(words, self._language)

    @Slot(object, bool)
    def _show_talk_state(self, state: TalkState, latched: bool) -> None:  # noqa: FBT001 - a signal
        self._welcome.show_state(state, latched=latched)

    @Slot(object)
    def _send_recording(self, recording: Recording) -> None:
        self._forget()
        self.spoken.emit(recording)
