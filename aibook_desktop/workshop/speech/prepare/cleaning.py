"""Turns a transcript as transcribers write it into the words that were spoken.

AI Hub's sets write noises, stammers and double spellings into the text. The marks are those of
KsponSpeech (Bang et al., "KsponSpeech: Korean Spontaneous Speech Corpus for Automatic Speech
Recognition", Applied Sciences 10(19), 2020) and the tags `(SN:…)`, `(NO:…)`, `(SP:…)`, `(FP:…)`.
Of "(spelling)/(sound)" the spelling stays if it is letters only; a spelling with digits, signs or
Latin letters can be read in several ways, so there the sound stays. Punctuation goes, digits stay.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_MASKED: Final = re.compile(r"#|&\w+&|@\w+@")
_TWO_WAYS: Final = re.compile(r"\(([^()/]*)\)\s*/\s*\(([^()/]*)\)|\(([^()/:]+)/([^()/:]+)\)")
_TAG: Final = re.compile(r"\([A-Za-z]{2,3}:([^()]*)\)")
_NOISE: Final = re.compile(r"(?<![^\W\d_])[bnlou]/")
_ASIDE: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}|<[^<>]*>|【[^【】]*】")
_STAMMER: Final = re.compile(r"[*+]")
_NEEDS_READING: Final = re.compile(r"[^가-힣ㄱ-ㆎ\s.,?!~]")
_APOSTROPHE: Final = re.compile(r"(?<=[A-Za-z])['’](?=[A-Za-z])")


def is_masked(transcript: str) -> bool:
    """Tell whether a name was blotted out: its sound is there, its word is not."""
    return _MASKED.search(transcript) is not None


def spoken(transcript: str) -> str:
    """Return the words, in NFC and one space apart; "" when nobody says a word.

    What it returns it leaves as it is.
    """
    text = unicodedata.normalize("NFC", transcript)
    text = _TWO_WAYS.sub(_one_way, text)
    text = _TAG.sub(r" \1 ", text)
    text = _NOISE.sub(" ", text)
    before = ""
    while before != text:
        before, text = text, _ASIDE.sub(" ", text)
    text = _APOSTROPHE.sub("'", _STAMMER.sub("", text))
    text = "".join(letter if _is_kept(text, index) else " " for index, letter in enumerate(text))
    return unicodedata.normalize("NFC", " ".join(text.split()))


def _one_way(match: re.Match[str]) -> str:
    spelling, sound = (part or "" for part in (match[1] or match[3], match[2] or match[4]))
    return sound if _NEEDS_READING.search(spelling) else spelling


def _is_kept(text: str, index: int) -> bool:
    letter = text[index]
    if letter == "'":
        return 0 < index < len(text) - 1 and text[index - 1].isalpha() and text[index + 1].isalpha()
    return letter.isalpha() or letter.isdecimal()
