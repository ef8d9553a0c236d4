"""The question by which a child checks what was understood: "토끼가 우주에 가는 이야기 맞아?".

Where a word was doubtful, that word is asked about ("토끼 맞아?"), or the few that it may be are
named ("숲? 산? 어디야?").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aibook_desktop.book import vocabulary
from aibook_desktop.book.language import conjugation, english, particles
from aibook_desktop.book.language.adjectives import is_adjective
from aibook_desktop.book.model import Language, Wish
from aibook_desktop.book.strings import say
from aibook_desktop.book.strings import tables as tables_of_strings
from aibook_desktop.book.understanding.doubts import Doubt
from aibook_desktop.book.understanding.kindred import kindred_of
from aibook_desktop.book.vocabulary import Hero, Place, Word


def echo(wish: Wish, doubts: Sequence[Doubt] = ()) -> str:
    """Say a wish back as a question, in its language; what was chosen is offered, not claimed.

    With doubts, these are what is asked; the whole wish is only told when no doubt is open.

    Hero and place have to be set, as `understand` leaves them; raises `KeyError` for symbols
    outside the vocabulary.
    """
    questions = " ".join(_question(doubt, wish.language) for doubt in doubts)
    questions = english.capitalised(questions) if wish.language == "en" else questions
    if any(doubt.is_open for doubt in doubts):
        return questions
    what = _in_korean(wish) if wish.language == "ko" else _in_english(wish)
    key = "understanding.chosen" if "hero" in wish.chosen else "understanding.heard"
    key = "understanding.told" if doubts else key
    sentence = f"{questions} {say(key, wish.language, what=what)}".strip()
    sentence = f"{_instead(wish)} {sentence}".strip()
    if wish.without is None:
        return sentence
    return f"{sentence} {say('understanding.without', wish.language, what=wish.without)}"


def _instead(wish: Wish) -> str:
    """Say kindly who comes for the figures of brands."""
    found = (
        kindred_of(symbol, wish.words, wish.without, wish.language)
        for symbol in (wish.hero, wish.companion)
    )
    return " ".join(
        say("understanding.kindred", wish.language, name=each.name, ours=each.ours)
        for each in found
        if each is not None
    )


def doing(wish: Wish) -> str:
    """Name what is done in a wish, for a card: 축구하기, playing football; "" when nothing is."""
    if wish.action is None:
        return ""
    if wish.language == "en":
        return english.progressive(wish.action)
    return "" if is_adjective(wish.action) else conjugation.conjugate(wish.action, "기")


def _question(doubt: Doubt, language: Language) -> str:
    words = vocabulary.standard()
    table: Mapping[str, Word] = words.places if doubt.field == "place" else words.heroes
    names = [table[symbol].name(language) for symbol in doubt.choices]
    if not doubt.is_open:
        return say("understanding.asked", language, what=names[0])
    return say(f"understanding.which.{doubt.field}", language, choices="? ".join(names))


def _in_korean(wish: Wish) -> str:
    heroes, place = _cast(wish, "ko"), _place(wish)
    who = " ".join([*(particles.attach(each.ko, "이랑") for each in heroes[:-1]), heroes[-1].ko])
    going = say("understanding.going", "ko", place=place.ko)
    elsewhere = not (_names(wish.action or "", place) or "place" in wish.chosen)
    if wish.action is None:
        return _doing(who, going)
    if is_adjective(wish.action):
        described = f"{conjugation.conjugate(wish.action, '는')} {who}"
        return _doing(described, going) if elsewhere else described
    where = f"{say('understanding.at_place', 'ko', place=place.ko)} " if elsewhere else ""
    return _doing(who, where + wish.action)


def _doing(who: str, action: str) -> str:
    return f"{particles.attach(who, '이')} {conjugation.conjugate(action, '는')}"


def _in_english(wish: Wish) -> str:
    heroes, place = _cast(wish, "en"), _place(wish)
    who = " and ".join(english.with_article(each.en) for each in heroes)
    action = wish.action or say("understanding.going", "en", place=_the(place))
    doing = english.progressive(action)
    if wish.action is None or _names(wish.action, place) or "place" in wish.chosen:
        return f"{who} {doing}"
    return f"{who} {doing} {say('understanding.at_place', 'en', place=_the(place))}"


def _cast(wish: Wish, language: Language) -> list[Hero]:
    """Hero and companion; a companion whom the action names already is not said twice."""
    heroes = vocabulary.standard().heroes
    hero, companion = heroes[wish.hero or ""], heroes.get(wish.companion or "")
    action = wish.action or ""
    if companion is None or "companion" in wish.chosen:
        return [hero]
    told = any(word in action for word in companion.heard(language) if len(word) > 1)
    return [hero] if told or action.startswith(f"{companion.ko} ") else [hero, companion]


def _place(wish: Wish) -> Place:
    return vocabulary.standard().places[wish.place or ""]


def _names(action: str, place: Word) -> bool:
    """Whether an action already says where it happens."""
    said = [*place.heard("ko"), *place.heard("en")]
    return any(word in action for word in said if len(word) > 1 or f"{word}에" in action)


def _the(place: Place) -> str:
    key = f"understanding.place.{place.symbol}"
    key = key if key in tables_of_strings() else "understanding.place"
    return say(key, "en", place=place.en)
