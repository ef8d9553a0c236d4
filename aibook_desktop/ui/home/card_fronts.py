"""What the cards of a wish show: symbol, word, picture, and how sure the program is."""

from __future__ import annotations

from dataclasses import replace

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.book.understanding import Understanding, doing
from aibook_desktop.ui.desk import FriendFace
from aibook_desktop.ui.home import deck as decks
from aibook_desktop.ui.home.deck import Deck, Slot, chosen_symbol
from aibook_desktop.ui.home.picture_card import CardFront, Mark

LONGEST_WORD = 18
"""Letters that are still legible on a card."""


def front_of(understood: Understanding, slot: Slot, deck: Deck, language: Language) -> CardFront:
    """The front of a card; the card of what it is about is called by what is done."""
    wish = understood.wish
    symbol = chosen_symbol(wish, slot)
    word = deck.word(slot, symbol, language)
    deed = doing(wish) if slot is decks.THEME and wish.language == language else ""
    if 0 < len(deed) <= LONGEST_WORD:
        word = deed
    mark = Mark.GUESSED if slot.field in wish.chosen and not deed else Mark.NONE
    name = f"{say(f'window.slot.{slot.field}', language)} {deed or word}"
    if any(doubt.field == slot.field for doubt in understood.doubts):
        mark, name = Mark.ASKED, f"{name}. {say('window.show.maybe', language, what=word)}"
    return CardFront(symbol, word, deck.picture(slot.kind, symbol), mark, name)


def choice_fronts(
    understood: Understanding, slot: Slot, deck: Deck, language: Language
) -> tuple[CardFront, ...]:
    """The two or three fronts among which a child has to choose, none when it need not."""
    title = say(f"window.slot.{slot.field}", language)
    for doubt in understood.doubts:
        if doubt.field == slot.field and doubt.is_open:
            words = [(symbol, deck.word(slot, symbol, language)) for symbol in doubt.choices]
            return tuple(
                CardFront(
                    symbol, word, deck.picture(slot.kind, symbol), Mark.ASKED, f"{title} {word}"
                )
                for symbol, word in words
            )
    return ()


def returning(front: CardFront, again: FriendFace) -> CardFront:
    """The hero's front for the one who returns, unless it stands for another kind by now."""
    if front.symbol != again.character.kind:
        return front
    return replace(front, word=again.character.name, picture=again.path, mark=Mark.NONE)
