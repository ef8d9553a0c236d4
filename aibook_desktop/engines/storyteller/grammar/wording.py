"""Says one line: fills its slots with names, things and verbs that agree with their sentence.

A slot is `{name}`, `{name:form}`, `{a name}`, `{3 name}` or `{~name}`. In Korean the form is a
particle or a verb ending, in English `s`, `past` or `ing`. Whoever and whatever a line names is
noted, because the scene shows exactly that; `~` names without showing. Somebody named for the first
time is introduced (토끼 보미, Pip the rabbit), but not inside quotation marks. `*stars*` mark sound
words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from aibook_desktop.book.language import conjugation, english, numbers, particles
from aibook_desktop.book.model import Character, Language
from aibook_desktop.book.vocabulary import PropKind, Vocabulary

_SLOT: Final = re.compile(r"\{(~?)(?:(an?(?: \w+)*|\d+) )?(\w+)(?::([^{}]+))?\}")
_QUOTES: Final = {"“": 1, "”": -1}
_CARDINAL: Final = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
)
_CALLS: Final = ("아", "야")
_SOUNDS: Final = ("sound", "go")
_PLURAL_MARK: Final = "s"


@dataclass(frozen=True, slots=True)
class Words:
    """All that slots can name in one book: people, things, and the words of hero and place."""

    language: Language
    people: Mapping[str, Character]
    props: Mapping[str, str]
    verbs: Mapping[str, str]
    nouns: Mapping[str, str]
    vocabulary: Vocabulary


@dataclass(frozen=True, slots=True)
class Said:
    """A line as it stands on the page, and what it names."""

    text: str
    people: frozenset[str]
    props: tuple[tuple[str, int], ...]
    has_sound: bool


def say(template: str, words: Words, met: frozenset[str]) -> Said:
    """Fill a line; `met` are the roles that the reader has met before."""
    return _Saying(words, set(met)).say(template)


def title(template: str, words: Words) -> str:
    """Fill a title: the hero comes with its kind in Korean, and in English where it says `full`."""
    met = frozenset(words.people) if words.language == "en" else frozenset(words.people) - {"hero"}
    text = _Saying(words, set(met)).say(template).text
    return text if words.language == "ko" else english.title_case(text)


def people_in(template: str, words: Words) -> frozenset[str]:
    """The roles that a line names."""
    return say(template, words, frozenset(words.people)).people


def named(character: Character, language: Language) -> str:
    """A character's name as the text has it: Korean names that end in a consonant take 이."""
    return particles.called(character.name) if language == "ko" else character.name


class _Saying:
    """Fills one line; remembers who has been named in it."""

    def __init__(self, words: Words, met: set[str]) -> None:
        self._words = words
        self._met = met
        self._people: set[str] = set()
        self._props: dict[str, int] = {}
        self._sound = False

    def say(self, template: str) -> Said:
        text = self._filled(template)
        self._sound = self._sound or "*" in text
        text = text.replace("*", "")
        if self._words.language == "en":
            text = english.capitalised(english.with_articles_mended(text))
        return Said(text, frozenset(self._people), tuple(self._props.items()), self._sound)

    def _filled(self, template: str) -> str:
        pieces, end = [], 0
        for slot in _SLOT.finditer(template):
            pieces.append(template[end : slot.start()])
            quoted = sum(_QUOTES.get(letter, 0) for letter in template[: slot.start()]) > 0
            pieces.append(self._fill(slot, quoted=quoted))
            end = slot.end()
        pieces.append(template[end:])
        return "".join(pieces)

    def _fill(self, slot: re.Match[str], *, quoted: bool) -> str:
        hidden, lead, name, form = slot[1] == "~", slot[2] or "", slot[3], slot[4] or ""
        self._sound = self._sound or name in _SOUNDS
        words = self._words
        if name in words.people:
            return self._person(name, form, quoted=quoted)
        if name in words.verbs:
            return self._verb(words.verbs[name], form)
        if name in words.nouns:
            return self._agreed(self._filled(words.nouns[name]), form)
        return self._prop(words.props.get(name, name), lead, form, hidden=hidden)

    def _person(self, role: str, form: str, *, quoted: bool) -> str:
        character = self._words.people[role]
        self._people.add(role)
        if self._words.language == "ko" and form in _CALLS:
            return particles.attach(character.name, form)
        name = named(character, self._words.language)
        new = role not in self._met and not quoted and form != "s"
        self._met.add(role)
        if new or form == "full":
            kind = self._words.vocabulary.heroes[character.kind].name(self._words.language)
            name = f"{kind} {name}" if self._words.language == "ko" else f"{name} the {kind}"
        return name if form == "full" else self._agreed(name, form)

    def _verb(self, verb: str, form: str) -> str:
        if self._words.language == "ko":
            return conjugation.conjugate(verb, form) if form else verb
        if form == "past":
            return english.past(verb)
        if form == "not":
            return english.past_not(verb)
        return english.progressive(verb) if form == "ing" else verb

    def _agreed(self, noun: str, form: str) -> str:
        if self._words.language == "ko":
            return particles.attach(noun, form) if form else noun
        return english.possessive(noun) if form == "s" else noun

    def _prop(self, symbol: str, lead: str, form: str, *, hidden: bool) -> str:
        kind = self._words.vocabulary.props[symbol]
        count = int(lead) if lead.isdigit() else 1
        if not hidden:
            self._props[symbol] = max(count, self._props.get(symbol, 0))
        if self._words.language == "ko":
            noun = _counted_ko(kind, count) if lead.isdigit() else kind.ko
            return self._agreed(noun, form)
        if lead.isdigit():
            return f"{_CARDINAL[count]} {kind.en if count == 1 else kind.en_plural}"
        if form == _PLURAL_MARK:
            return kind.en_plural
        return f"{lead} {kind.en}" if lead else kind.en


def _counted_ko(kind: PropKind, count: int) -> str:
    return f"{kind.ko} {numbers.native_count(count, kind.counter_ko)}"
