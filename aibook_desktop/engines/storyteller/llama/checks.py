"""Whether what a language model wrote may stand in a book, and as much of it as may.

A model writes on when a page is full, mixes scripts (Chinese in Korean is the usual leak) and falls
into loops. Whole sentences are kept from the beginning while they keep to the reading level;
whatever can't be mended that way is written again.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from aibook_desktop.book.levels import sentences_of, violations, words_of
from aibook_desktop.book.model import Language

MOST_TITLE_WORDS: Final = 8
MOST_TITLE_LETTERS: Final = 40
_OTHERS: Final = r" \n0-9.,?!~…'\"‘’“”:;()%–—-"
_ALLOWED: Final[dict[Language, re.Pattern[str]]] = {
    "ko": re.compile(rf"[가-힣A-Za-z{_OTHERS}]*"),
    "en": re.compile(rf"[A-Za-zé{_OTHERS}]*"),
}
_MOTHER_TONGUE: Final[dict[Language, re.Pattern[str]]] = {
    "ko": re.compile(r"[가-힣]"),
    "en": re.compile(r"[A-Za-z]"),
}
_LABEL: Final = re.compile(r"(?:제목|title|\d+ ?쪽|page \d+) ?[:.] ?", re.IGNORECASE)
_ENDS: Final = re.compile(r"[.?!…~]['\"’”)]*$")


def is_written_in(text: str, language: Language) -> bool:
    """Tell whether there is nothing in a text but the letters and marks of its language."""
    return _ALLOWED[language].fullmatch(text) is not None


def page_text(
    raw: str, language: Language, level: int, refused: Callable[[str], bool]
) -> str | None:
    """Return the most whole sentences, from the first, that may stand on a page, or None."""
    text = _tidy(raw)
    if not is_written_in(text, language):
        return None
    sentences = [each for each in sentences_of(text) if _ENDS.search(each)]
    for count in range(len(sentences), 0, -1):
        kept = sentences[:count]
        whole = " ".join(kept)
        if not violations(whole, language, level):
            sound = len(set(kept)) == count and all(_is_told(each, language) for each in kept)
            return whole if sound and not refused(whole) else None
    return None


def title_text(raw: str, language: Language, refused: Callable[[str], bool]) -> str | None:
    """Return the first sentence as a title, without quotes and full stop; None if it is none."""
    first = (raw.strip().splitlines() or [""])[0]
    title = (sentences_of(_tidy(first)) or [""])[0].strip("\"'‘’“” .")
    sound = (
        0 < len(words_of(title)) <= MOST_TITLE_WORDS
        and len(title) <= MOST_TITLE_LETTERS
        and is_written_in(title, language)
        and _is_told(title, language)
        and not refused(title)
    )
    return title if sound else None


def _tidy(raw: str) -> str:
    """Join the lines and drop the label that models put in front ("1쪽:", "Title:")."""
    text = " ".join(unicodedata.normalize("NFC", raw).split())
    label = _LABEL.match(text)
    return text[label.end() :] if label else text


def _is_told(text: str, language: Language) -> bool:
    return _MOTHER_TONGUE[language].search(text) is not None
