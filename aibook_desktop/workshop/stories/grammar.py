"""Korean grammar, checked by somebody else: the morphological analyser Kiwi.

A sentence is cut into morphemes and put together again; Kiwi chooses particles and contracts
endings by rules of its own, so a text that comes back changed had a wrong particle (보미이), a
wrong ending (돕었어요) or a wrong contraction. Spaces don't count, nor does what is free (주었어요
and 줬어요 are both right). Names are told to Kiwi as names.

English is held to what can be checked without a parser: a and an, capitals, doubled words, an end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from kiwipiepy import Kiwi, Token

from aibook_desktop.book.language.hangul import coda_of, syllable
from aibook_desktop.book.language.particles import called
from aibook_desktop.book.levels import sentences_of
from aibook_desktop.workshop.stories.told import Told

_SPEECH: Final = re.compile(r"“[^”]*”")
_POLITE: Final = ("요", "죠")
_HANGUL: Final = re.compile(r"[^가-힣]")
_PARTICLES: Final = frozenset(("은", "는", "이", "가", "을", "를", "과", "와", "르", "으로", "로"))
_NAME_SCORE: Final = 3.0
_PAST: Final = re.compile(r"[았었였했](?:어요?)?$")
_MUST_CONTRACT: Final = re.compile(r"[가-힣]?(?:오았|가았|하았|서었|켜었|펴었)[가-힣]*")
_COPULA: Final = re.compile(r"([ㅏ-ㅣ])ㅇㅣ(?=[ㄹㄴㅂㅁ])")
_FREE: Final = (
    ("ㄱㅓㅅㅇㅣ", "ㄱㅔ"),
    ("ㅌㅓㅇㅣㄴ", "ㅌㅔㄴ"),
    ("ㄹㅕㄱㅗㅎㅏㄷㅏㄱㅏ", "ㄹㅕㄷㅏㄱㅏ"),
    ("ㅇㅛㅇㅎㅏㄱㅔ", "ㅇㅛㅇㅋㅔ"),
    ("ㅈㅣㅇㅏㄶㅇㅏ", "ㅈㅏㄶㅇㅏ"),
    ("ㅇㅣㄹㅏㅎㅐㅆ", "ㅇㅣㄹㅐㅆ"),
    ("ㅗㅎㅇㅏ", "ㅘ"),
    ("ㅗㅇㅏ", "ㅘ"),
    ("ㅜㅇㅓ", "ㅝ"),
    ("ㅣㅇㅓ", "ㅕ"),
    ("ㅚㅇㅓ", "ㅙ"),
    ("ㅐㅇㅓ", "ㅐ"),
    ("ㅔㅇㅓ", "ㅔ"),
    ("ㅔㅇㅣ", "ㅔ"),
)
"""Contractions that may be made or left, in letters (rules 34-38 of the Korean orthography)."""
_SMALL: Final = re.compile(r"[.!?…] [a-z]\w*")
_ARTICLE: Final = re.compile(r"\ba [aeio]\w+|\ban [^aeiouh]", re.IGNORECASE)
_TWICE: Final = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)


class KoreanGrammar:
    """Kiwi, told the names of the books that it reads."""

    def __init__(self, names: Iterable[str]) -> None:
        self._kiwi = Kiwi()
        for name in sorted(set(names)):
            for form in {name, called(name)}:
                self._kiwi.add_user_word(form, "NNP", _NAME_SCORE)

    def faults(self, text: str) -> list[str]:
        """Sentences whose particles or endings Kiwi would write in another way."""
        return [each for sentence in sentences_of(text) for each in self._sentence(sentence)]

    def impolite(self, text: str) -> list[str]:
        """Told sentences, outside of speech, whose verb isn't in 해요체 (a sound word has none)."""
        told = sentences_of(_SPEECH.sub(" ", text))
        return [each for each in told if self._ends_plainly(each)]

    def _ends_plainly(self, sentence: str) -> bool:
        said = [each for each in self._kiwi.tokenize(sentence) if not each.tag.startswith("S")]
        ending = said[-1] if said else None
        return ending is not None and ending.tag == "EF" and not ending.form.endswith(_POLITE)

    def _sentence(self, sentence: str) -> list[str]:
        tokens = self._kiwi.tokenize(sentence)
        again = self._kiwi.join([(token.form, token.tag) for token in tokens])
        faults = [f"{one.form}+{two.form}" for one, two in pairwise(tokens) if _misfit(one, two)]
        faults += [token.form for token in tokens if _unread(token)]
        faults += _MUST_CONTRACT.findall(sentence)
        if _letters(again) != _letters(sentence):
            faults.append(again)
        return [f"{sentence} -> {', '.join(faults)}"] if faults else []


def _misfit(one: Token, two: Token) -> bool:
    """Tell whether what hangs on a noun is no particle of it.

    Kiwi reads a particle that doesn't fit as a strange noun (열쇠+을) or as an ending of the copula
    (두리+이+은, 몽실+잇+은), and where an ending doesn't fit, its stem as a noun (있았+어요).
    """
    if one.end != two.start and one.tag != "VCP":
        return False
    if one.tag == "VCP":
        return two.tag == "EC" and two.form in _PARTICLES
    if not (one.tag.startswith("N") or one.tag in {"ETN", "XSN"}):
        return False
    if one.tag == "NNP" and two.tag.startswith("VV"):
        return True
    if two.tag == "XSN" and two.form == "이":
        return not coda_of(one.form[-1])
    strange = not two.tag.startswith(("J", "VCP", "V", "XS"))
    return strange and (two.form in _PARTICLES or two.tag in {"EP", "EF"})


def _unread(token: Token) -> bool:
    """Tell whether Kiwi took a verb that it couldn't read for a noun."""
    return token.tag.startswith("N") and _PAST.search(token.form) is not None


def english_faults(text: str) -> list[str]:
    """Articles, capitals, doubled words and ends that are wrong."""
    faults = [f"article: {each}" for each in _ARTICLE.findall(text)]
    faults += [f"twice: {each.group()}" for each in _TWICE.finditer(text) if not _echoes(each)]
    faults += [f"small letter: {each}" for each in _SMALL.findall(text)]
    if not text.lstrip("“‘ ")[:1].isupper():
        faults.append(f"small letter: {text[:30]}")
    if not text.rstrip("”’ ").endswith((".", "!", "?", "…")):
        faults.append(f"no end: {text[-30:]}")
    return faults


def names_of(books: Iterable[Told]) -> set[str]:
    """Everybody's name in some books."""
    return {each.name for told in books for each in told.opening.cast}


def _letters(text: str) -> str:
    """The letters of a text, with every free contraction made."""
    parts = (syllable(each) for each in _HANGUL.sub("", text))
    letters = "".join(part.onset + part.vowel + part.coda for part in parts)
    before = ""
    while letters != before:
        before = letters
        for open_form, contracted in _FREE:
            letters = letters.replace(open_form, contracted)
    return _COPULA.sub(r"\1", letters)


def _echoes(found: re.Match[str]) -> bool:
    """Tell whether a doubled word is a sound or a call: hop hop, very very, round and round."""
    return found.group(1).lower() not in {"the", "a", "an", "and", "to", "of", "was", "is", "in"}
