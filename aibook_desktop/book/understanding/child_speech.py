"""The word a small child meant: 토찌 is 토끼, 우두 is 우주.

Korean three-year-olds put easy sounds in the place of hard ones: stops for ㅅ and ㅈ, ㄷ for ㄱ
("fronting"), ㅇ or a glide for ㄹ, and they mix plain, tense and breathed consonants. Such a change
costs little here and any other costs much, so only a word that differs as children's words do is
taken, and only when no second word is about as near.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from aibook_desktop.book.language import jamo
from aibook_desktop.book.understanding import lexicon, tables
from aibook_desktop.book.understanding.lexicon import Meaning

_SERIES: Final = ("ㄱㄲㅋ", "ㄷㄸㅌ", "ㅂㅃㅍ", "ㅈㅉㅊ", "ㅅㅆ")
_EASIER: Final = ("ㄷㄸㅌㅈㅉㅊㅅㅆ", "ㄱㄲㅋㄷㄸㅌ", "ㄲㅉㄸ", "ㄹㅇㄴㄷ", "ㅎㅇ")
_VOWELS: Final = (
    "ㅐㅔ",
    "ㅗㅜ",
    "ㅓㅗ",
    "ㅚㅙㅞ",
    "ㅟㅣ",
    "ㅢㅣ",
    "ㅑㅏ",
    "ㅕㅓ",
    "ㅛㅗ",
    "ㅠㅜ",
    "ㅖㅔ",
    "ㅘㅏ",
)
_VOWEL_CLASSES: Final = ("ㅏㅑㅘ", "ㅐㅔㅒㅖㅚㅙㅞ", "ㅓㅗㅜㅡㅕㅛㅠㅝ", "ㅣㅟㅢ")
_CLASS_OF: Final = {vowel: group[0] for group in _VOWEL_CLASSES for vowel in group}
_ALMOST_ALIKE: Final = 0.2
_CHILDLIKE: Final = 0.4
_MOST_PER_LETTER: Final = 0.17
_MARGIN: Final = 0.3
_SHORTEST: Final = 2


@lru_cache(maxsize=2048)
def meant(word: str, field: str) -> tuple[str, Meaning] | None:
    """Return the word of a field (hero or place) that was meant and its meaning, or None."""
    if len(word) < _SHORTEST or word in tables.nouns():
        return None
    letters = jamo.decompose(word)
    nearest: dict[Meaning, tuple[float, str]] = {}
    most = _MOST_PER_LETTER * len(letters) + _MARGIN
    for known, meaning in _words(field).get(_skeleton(letters), ()):
        if abs(len(known) - len(letters)) > most:
            continue
        far = (jamo.distance(letters, known, _price), known)
        nearest[meaning] = min(far, nearest.get(meaning, far))
    ranked = sorted(nearest.items(), key=lambda pair: pair[1])
    if not ranked or ranked[0][1][0] > _MOST_PER_LETTER * len(letters):
        return None
    if len(ranked) > 1 and ranked[1][1][0] - ranked[0][1][0] < _MARGIN:
        return None
    meaning, (_, known) = ranked[0]
    return jamo.compose(known), meaning


@cache
def _words(field: str) -> dict[str, list[tuple[str, Meaning]]]:
    """The words of a field in letters, by their skeleton; words of one syllable are too alike."""
    found: dict[str, list[tuple[str, Meaning]]] = {}
    for word, meaning in lexicon.meanings("ko").items():
        if meaning.field == field and len(word) >= _SHORTEST:
            letters = jamo.decompose(word)
            found.setdefault(_skeleton(letters), []).append((letters, meaning))
    return found


def _skeleton(letters: str) -> str:
    """The vowels in rough classes: what small children change least."""
    return "".join(_CLASS_OF[letter] for letter in letters if letter in _CLASS_OF)


@cache
def _price(one: str, other: str) -> float:
    if _alike(one, other, _SERIES) or _alike(one, other, _VOWELS[:1]):
        return _ALMOST_ALIKE
    if _alike(one, other, _EASIER) or _alike(one, other, _VOWELS):
        return _CHILDLIKE
    return 1.0


def _alike(one: str, other: str, groups: tuple[str, ...]) -> bool:
    return any(one in group and other in group for group in groups)
