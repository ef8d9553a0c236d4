"""What may be told of a wish to a stranger, and how the book becomes the child's again afterwards.

No list of names is ever complete, so names are not looked for: a child's free words leave this
machine only where they stand in the program's own tables, whoever was meant by the others. A hero
with a name of its own (a class gives them) plays under one from the table of names, which ends on
the same kind of sound, so that Korean particles fit when the names are changed back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from aibook_desktop.book import vocabulary as vocabularies
from aibook_desktop.book.language import hangul
from aibook_desktop.book.model import Character, Language, Opening, Page, Wish
from aibook_desktop.book.understanding import korean_nouns, lexicon, tables
from aibook_desktop.engines.storyteller.grammar import tables as story_tables
from aibook_desktop.engines.storyteller.grammar.naming import in_other_language, plain_names
from aibook_desktop.safety.personal import scrub

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
_KOREAN_PARTS: Final = frozenset(("안", "못", "게", "걸", "거", "것"))
_VERB_TAILS: Final = ("다", "기", "지", "는", "은", "을")
_BEHIND_CONSONANTS: Final = ("은", "을", "이", "과", "아")
_LIQUID: Final = "ㄹ"
_FIGURES: Final = "figures.csv"
"""Heroes of well-known tales in our tables who have names that children bear, too."""


@dataclass(frozen=True, slots=True)
class Veil:
    """A name that is not told, and the one that stands for it, in each language."""

    names: tuple[tuple[str, str], ...] = ()

    def lifted(self, part: Opening | Page) -> Opening | Page:
        """A part of the book with the name that it should have."""
        if isinstance(part, Page):
            return replace(part, text=self._own(part.text), second=self._own(part.second))
        people = tuple(replace(each, name=self._own(each.name)) for each in part.cast)
        return replace(part, title=self._own(part.title), cast=people)

    def _own(self, text: str) -> str:
        for told, own in self.names:
            said = re.escape(told)
            alone = rf"(?<!{said}){said}(?!{said})" if hangul.has_hangul(told) else rf"\b{said}\b"
            text = own.join(re.split(alone, text))
        return text


def discreet(wish: Wish) -> tuple[Wish, Veil]:
    """Return the wish as it may be told of, and what leads back from it.

    `without` stays as it is, because the book is held to it here; `known_words` is for telling it.
    """
    action = known_words(wish.action or "", wish.language) or None
    told = replace(wish, words="", action=action)
    if wish.again is None or wish.again.name in _our_names():
        return told, Veil()
    standing_in = _stand_in(wish.again, wish)
    veil = Veil(tuple(_pairs(standing_in.name, wish.again.name, wish.language)))
    return replace(told, again=standing_in), veil


def known_words(said: str, language: Language) -> str:
    """The words of a phrase that stand in our own tables, without anything personal."""
    is_known = _is_korean if language == "ko" else _is_english
    return " ".join(word for word in _WORD.findall(scrub(said)) if is_known(word))


def _is_korean(word: str) -> bool:
    """A noun or verb of ours, or what stands between them."""
    if word in _KOREAN_PARTS or word in tables.korean_verbs():
        return True
    if _is_verb(word):
        return True
    noun = korean_nouns.known_noun([word], 0) or korean_nouns.common_noun(word)
    if noun is None or noun.word in tables.single_column(_FIGURES):
        return False
    return hangul.coda_of(noun.word) != "" or not noun.particle.startswith(_BEHIND_CONSONANTS)


def _is_verb(word: str) -> bool:
    """A form of a verb, as it is spelled: 하은 is a name and no form of 하다."""
    stem = word[:-1]
    if stem + "다" not in tables.korean_verbs():
        return False
    spelled = hangul.coda_of(stem) not in ("", _LIQUID) or not word.endswith(_BEHIND_CONSONANTS)
    return spelled and word.endswith(_VERB_TAILS)


def _is_english(word: str) -> bool:
    return word.lower() in _english()


@cache
def _english() -> frozenset[str]:
    known = {part for key in lexicon.meanings("en") for part in key.split()}
    known |= tables.every_english_word() | tables.english_nouns()
    known |= frozenset(tables.english_verbs())
    return frozenset(known - set(tables.single_column(_FIGURES)))


@cache
def _our_names() -> frozenset[str]:
    return frozenset(name for names in vocabularies.standard().names.values() for name in names)


def _stand_in(hero: Character, wish: Wish) -> Character:
    """The same hero under a name of ours that ends like its own and is no word (하늘 is sky)."""
    names = plain_names(wish.language)
    ending = _ending(hero.name)
    alike = [each for each in names if _ending(each) == ending and each not in (wish.action or "")]
    start = sum(hero.name.encode())
    return replace(hero, name=(alike or names)[start % len(alike or names)])


def _ending(name: str) -> str:
    """None, ㄹ or another consonant: what Korean particles ask for; names in Latin count alike."""
    coda = hangul.coda_of(name)
    return coda if coda in ("", _LIQUID) else "consonant"


def _pairs(told: str, own: str, language: Language) -> Iterator[tuple[str, str]]:
    other: Language = "en" if language == "ko" else "ko"
    story = story_tables.standard()
    yield told, own
    yield in_other_language(told, other, story), in_other_language(own, other, story)
