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
_LONELY_APOSTROPHE: Final = re.compile(r"(?<![A-Za-z])'|'(?![A-Za-z])")
_NO_WORD: Final = re.compile(r"[^\w']|_")


def is_masked(transcript: str) -> bool:
    """Tell whether a name was blotted out: its sound is there, its word is not."""
    return _MASKED.search(transcript) is not None


def spoken(transcript: str) -> str:
    """Return the words, in NFC and one space apart; "" when nobody says a word.

    What it returns it leaves as it is.
    """
    text = unicodedata.normalize("NFC", transcript)
    if "(" in text:
        text = _TAG.sub(r" \1 ", _TWO_WAYS.sub(_one_way, text))
    if "/" in text:
        text = _NOISE.sub(" ", text)
    while _ASIDE.search(text):
        text = _ASIDE.sub(" ", text)
    text = _STAMMER.sub("", text)
    if "'" in text or "’" in text:
        text = _LONELY_APOSTROPHE.sub(" ", text.replace("’", "'"))
    return unicodedata.normalize("NFC", " ".join(_NO_WORD.sub(" ", text).split()))


def _one_way(match: re.Match[str]) -> str:
    spelling, sound = (part or "" for part in (match[1] or match[3], match[2] or match[4]))
    return sound if _NEEDS_READING.search(spelling) else spelling
