"""Makes a page of what a model wrote: without labels, chatter, emphasis and emoji, one line."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from aibook_desktop.book.levels import sentences_of
from aibook_desktop.book.model import Language

_OTHERS: Final = r" \n0-9.,?!~…'\"‘’“”:;()%–—-"
_ALLOWED: Final[dict[Language, re.Pattern[str]]] = {
    "ko": re.compile(rf"[가-힣A-Za-z{_OTHERS}]*"),
    "en": re.compile(rf"[A-Za-zé{_OTHERS}]*"),
}
_MOTHER_TONGUE: Final[dict[Language, re.Pattern[str]]] = {
    "ko": re.compile(r"[가-힣]"),
    "en": re.compile(r"[A-Za-z]"),
}
_LABELLED: Final = r"(?:제목|title|책 제목|본문|\d+ ?쪽|page \d+)(?: ?\([^)]*\))? ?"
_LABEL: Final = re.compile(
    rf"(?:(?:^|(?<=[.!?:…] ))[(–—-]? ?{_LABELLED}[:.)]|{_LABELLED}:) ?", re.IGNORECASE
)
"""Where a sentence begins, or with a colon: other titles and pages belong to the story."""
_NEXT_PAGE: Final = re.compile(r"\n\s*(?:\d+ ?쪽|page \d+)\b.*", re.IGNORECASE | re.DOTALL)
_LABEL_WITHIN: Final = 60
"""How far a model chats before a label ("Sure! Here it comes. Page 3: …"), in letters."""
_EMPHASIS: Final = re.compile(r"[*_#`]+")
_PICTURES: Final = frozenset(("So", "Sk", "Cs", "Cf", "Mn", "Me"))
_LATIN: Final = re.compile(r"(?<!['’A-Za-zé])[A-Za-zé]+")
_ENGLISH: Final = re.compile(
    r"[(“‘'\"]*(?:[A-Z]?[a-zé]+|[A-Z]+|\d+)(?:['’-][A-Za-z]+)*[,.;:!?…~)”’'\"–—-]*|[–—-]+"
)
_HUDDLED: Final = re.compile(r"[b-df-hj-np-tv-xz]{6}", re.IGNORECASE)
_SPOKEN: Final = re.compile(r"[aeiouyé]|^[bfghmprstz]{3,}$|^(?:mr|mrs|dr|hm|mm|sh|tv)$")
"""What makes letters a word: a vowel, or being a sound word (brr, shh, bzz)."""
_ALONE: Final = frozenset("aio")
_ENDS: Final = re.compile(r"[.?!…~]['\"’”)]*$")
_STRAIGHT: Final = re.compile(r"\"([^\"]*)\"")


def is_written_in(text: str, language: Language) -> bool:
    """Tell whether there is nothing in a text but the letters and marks of its language."""
    return _ALLOWED[language].fullmatch(text) is not None


def is_readable(text: str, language: Language) -> bool:
    """Tell whether the words look like words: a broken model strings letters together.

    Korean is held to the 2,350 syllables of KS X 1001, which are all that stories need.
    """
    if language == "ko":
        return _is_common(text) and text.count("(") == text.count(")")
    shaped = all(_ENGLISH.fullmatch(word) for word in text.split())
    return shaped and not _HUDDLED.search(text) and all(map(_is_spoken, latin_words(text)))


def latin_words(text: str) -> list[str]:
    """The runs of Latin letters in a text, small; what follows an apostrophe is no word."""
    return [word.lower() for word in _LATIN.findall(text)]


def _is_spoken(word: str) -> bool:
    return _SPOKEN.search(word) is not None if len(word) > 1 else word in _ALONE


def _is_common(text: str) -> bool:
    """Tell whether every syllable has a place of two bytes; others would be spelled in eight."""
    syllables = "".join(each for each in text if "가" <= each <= "힣")
    return len(syllables.encode("euc_kr")) == 2 * len(syllables)


def tidy(raw: str, language: Language) -> str:
    """Return the text on one line, with round quotation marks, "" when nothing is told in it."""
    text = unicodedata.normalize("NFC", raw.strip())
    text = _NEXT_PAGE.sub("", text).partition("\n\n")[0]
    text = "".join(each for each in text if unicodedata.category(each) not in _PICTURES)
    text = " ".join(_EMPHASIS.sub("", text).split())
    label = _LABEL.search(text, 0, _LABEL_WITHIN)
    text = _STRAIGHT.sub(r"“\1”", text[label.end() :] if label else text).strip()
    return text if _MOTHER_TONGUE[language].search(text) else ""


def whole_sentences(text: str) -> list[str]:
    """The sentences that have an end: what was cut off is left out."""
    return [each for each in sentences_of(text) if _ENDS.search(each)]
