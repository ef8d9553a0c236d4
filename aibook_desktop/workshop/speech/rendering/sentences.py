"""Wish sentences by the thousand, grown from a small grammar over the program's vocabulary.

The grammar stands in `wishes.csv`: each cell holds alternatives divided by `|`, and `{rule}` or
`{rule:form}` is replaced by an alternative of that rule. Wishes are what is tested; drills are rows
of words and made-up words, which nobody wishes but from which sounds are learnt. Now and then two
wishes come together, for children change their minds. The vocabulary's
tables give the rules `hero`, `place`, `theme`, `prop` and `name`, with every way children say them
but for spellings that sound like another (`unspoken`): nobody could tell which one was meant. A
sentence belongs to the test set by its own hash: no seed and no list can let one leak into the
training.
"""

from __future__ import annotations

import csv
import hashlib
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Literal

from aibook_desktop.book.language.hangul import NO_CODA, Syllable, coda_of
from aibook_desktop.book.model import Language
from aibook_desktop.book.vocabulary import standard

Part = Literal["training", "test"]
Kind = Literal["wishes", "commands"]

GRAMMAR: Final = Path(__file__).with_name("wishes.csv")
LONGEST: Final = {"ko": 34, "en": 72}
_TEST_SHARE: Final = 12
_DRILLS: Final = 0.15
_DOUBLES: Final = 0.08
_ARTICLE: Final = re.compile(r"\ban?(?= (\w+))")
_SLOT: Final = re.compile(r"\{(\w+)(?::([^}]+))?\}")
_ONSETS: Final = "ㄱㄴㄷㄹㅁㅂㅅㅅㅇㅇㅈㅊㅋㅌㅍㅎㄲㄸㅃㅆㅉ"
_VOWELS: Final = "ㅏㅏㅓㅓㅗㅗㅜㅜㅡㅡㅣㅣㅐㅔㅕㅑㅛㅠㅘㅟㅝ"
_CODAS: Final = (*[NO_CODA] * 5, *"ㄴㄴㄹㄹㅁㅁㅇㅇㄱㅂㅅ")


@dataclass(frozen=True, slots=True)
class Sentence:
    """`words` is the right transcript, `spoken` has the marks that shape the voice."""

    words: str
    spoken: str
    language: Language


def sentences(
    language: Language, part: Part, seed: int, kind: Kind = "wishes"
) -> Iterator[Sentence]:
    """Yield sentences of one part of the data, endlessly.

    Wishes are all different. Commands are the plainest wishes, in the plain words of the vocabulary
    and a dozen forms: a closed domain such as recorded command speech has, where many people say
    the same.
    """
    dice = random.Random(f"{language} {part} {seed}")
    if kind == "commands":
        yield from _commands(language, part, dice)
        return
    seen: set[str] = set()
    while True:
        drill = part == "training" and dice.random() < _DRILLS
        parts = [_sentence("drill" if drill else "wish", language, dice)]
        if dice.random() < _DOUBLES:
            parts.append(_sentence("wish", language, dice))
        words = " ".join(parts)
        if words in seen or len(words) > LONGEST[language] or belongs_to(words) != part:
            continue
        seen.add(words)
        spoken = ". ".join(_punctuate(each, language, dice) for each in parts)
        yield Sentence(words, spoken, language)


def _commands(language: Language, part: Part, dice: random.Random) -> Iterator[Sentence]:
    while True:
        words = _sentence("command", language, dice)
        if belongs_to(words) == part:
            yield Sentence(words, _punctuate(words, language, dice), language)


def _sentence(rule: str, language: Language, dice: random.Random) -> str:
    return _ARTICLE.sub(_article, _grow(rule, language, dice))


def belongs_to(words: str) -> Part:
    """Say which part of the data a sentence belongs to."""
    digest = hashlib.sha256(words.encode()).digest()
    return "test" if digest[0] % _TEST_SHARE == 0 else "training"


def _grow(rule: str, language: Language, dice: random.Random) -> str:
    if rule == "nonsense":
        return "".join(_syllable(dice) for _ in range(dice.choice((2, 2, 3, 3, 4))))
    text = dice.choice(_rules(language)[rule])
    while slot := _SLOT.search(text):
        grown = _inflect(_grow(slot[1], language, dice), slot[2] or "", language)
        text = text[: slot.start()] + grown + text[slot.end() :]
    return text


@cache
def _rules(language: Language) -> dict[str, tuple[str, ...]]:
    rules: dict[str, tuple[str, ...]] = {}
    with GRAMMAR.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, strict=True):
            if row["language"] == language:
                rules[row["rule"]] = rules.get(row["rule"], ()) + tuple(row["text"].split("|"))
    words = standard()
    for rule, table in (
        ("hero", words.heroes),
        ("place", words.places),
        ("theme", words.themes),
        ("prop", words.props),
    ):
        rules[rule] = tuple(
            name
            for word in table.values()
            for name in word.heard(language)
            if name not in rules["unspoken"]
        )
    for rule, known in (("hero", words.heroes), ("place", words.places), ("theme", words.themes)):
        rules[f"plain_{rule}"] = tuple(each.name(language).lower() for each in known.values())
    rules["name"] = tuple(name.lower() for name in words.names[language])
    return rules


def _inflect(word: str, form: str, language: Language) -> str:
    if not form:
        return word
    if language == "en":
        return _plural(word) if form == "s" else f"a {word}"
    after_final, _, after_vowel = form.partition("/")
    if not after_vowel:
        return word + after_final
    coda = coda_of(word)
    light = coda == NO_CODA or (coda == "ㄹ" and after_final == "으로")
    return word + (after_vowel if light else after_final)


def _plural(word: str) -> str:
    if word.endswith("man"):
        return word[:-3] + "men"
    if word.endswith(("x", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2] not in "aeo":
        return word[:-1] + "ies"
    return word if word.endswith("s") else word + "s"


def _article(found: re.Match[str]) -> str:
    vowel = found[1][0] in "aeiou" and not found[1].startswith("uni")
    return "an" if vowel else "a"


def _syllable(dice: random.Random) -> str:
    return str(Syllable(dice.choice(_ONSETS), dice.choice(_VOWELS), dice.choice(_CODAS)))


def _punctuate(words: str, language: Language, dice: random.Random) -> str:
    first, _, rest = words.partition(" ")
    if rest and first in _rules(language)["filler"] and dice.random() < 0.7:
        words = f"{first}{dice.choice(('...', ',', '..', '!'))} {rest}"
    return words + dice.choice(("", "", "", "", ".", "!", "?", "..."))
