"""Makes what was heard or typed plain before anybody looks for meaning in it.

Children drag vowels ("토끼이이이") and say a word again and again, keyboards send invisible
characters, and a text can be thousands of characters long; none of that changes what is wished.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import Final

from aibook_desktop.book.language import hangul, jamo

LONGEST: Final = 600
"""Characters that are looked at once the drawl is gone: ten times a long wish."""

_HIDDEN: Final = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]")
_STRAY_JAMO: Final = re.compile(r"[ㄱ-ㅣ]+")
_DRAWN_VOWEL: Final = re.compile(rf"([{hangul.VOWELS}])(?:ㅇ\1){{2,}}")
_DRAWN_LETTER: Final = re.compile(r"([a-z])\1{2,}")
_KOREAN_WORD: Final = re.compile(r"[가-힣]+")
_LATIN_WORD: Final = re.compile(r"[a-zà-ÿ0-9]+(?:['’-][a-zà-ÿ]+)*|[,.;!?]")


def plain(words: str) -> str:
    """Return the words in lower case, composed, without hidden characters and drawl."""
    text = jamo.normalised(words)
    text = _HIDDEN.sub("", text).lower()
    text = _undrawn(_STRAY_JAMO.sub(" ", text))
    return " ".join(word for word, _ in groupby(text.split()))[:LONGEST]


def korean_words(text: str) -> list[str]:
    """Return the runs of Hangul of a plain text (eojeol without marks), said twice only once."""
    return [word for word, _ in groupby(_KOREAN_WORD.findall(text))]


def latin_words(text: str) -> list[str]:
    """Return the words of a plain text in Latin letters, and the marks that part clauses."""
    return [word.replace("’", "'") for word in _LATIN_WORD.findall(text)]


def _undrawn(text: str) -> str:
    """Shorten a vowel that is drawn over three syllables or more, and a letter said thrice."""
    shorter = _DRAWN_LETTER.sub(r"\1", text)
    if not _KOREAN_WORD.search(shorter):
        return shorter
    return _KOREAN_WORD.sub(_word_undrawn, shorter)


def _word_undrawn(found: re.Match[str]) -> str:
    letters = jamo.decompose(found[0])
    undrawn = _DRAWN_VOWEL.sub(r"\1", letters)
    return found[0] if undrawn == letters else jamo.compose(undrawn)
