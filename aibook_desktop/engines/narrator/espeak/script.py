"""What espeak-ng is given for one sentence, and which word of the page each part of it is.

The spoken text is not the written one: figures become words, Hangul becomes phonemes, emoji,
symbols and other scripts fall away. So each part remembers its word, and events find their way
back.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from aibook_desktop.book.language.numbers import spell_figures
from aibook_desktop.book.language.pronunciation import pronounce, pronounce_phrase
from aibook_desktop.book.model import Language
from aibook_desktop.engines.narrator.espeak.korean import phonemes
from aibook_desktop.engines.narrator.marks import OPENING, READABLE, USUAL_RESTS
from aibook_desktop.engines.narrator.timing import Word

# Sixteen syllables at a time: more than about 100 phonemes in one [[…]] crash espeak-ng 1.52.
_RUNS: Final = re.compile(r"(?P<hangul>[가-힣]{1,16})|(?P<other>[^가-힣]+)")
_END_MARK: Final = re.compile(r"([,.?!])[^\w]*$")
_LAUGHTER: Final = str.maketrans("ㅋㅎ", "크흐")
_TITLES: Final = {"mr.": "mister", "mrs.": "missis", "ms.": "miss", "dr.": "doctor"}
_INSIDE_ENGLISH: Final = "'-.,% "


@dataclass(frozen=True, slots=True)
class Script:
    """A sentence to speak: its text, and where in it each of the page's words begins.

    `starts` rise; `owners` has the index (within the sentence) of the word at each start. A word
    of which nothing can be spoken does not appear.
    """

    text: str
    starts: tuple[int, ...]
    owners: tuple[int, ...]

    def owner_at(self, character: int) -> int | None:
        """Find the word that a character of the text belongs to; None before the first."""
        at = bisect_right(self.starts, character) - 1
        return self.owners[at] if at >= 0 else None


def write_script(words: Sequence[Word], language: Language) -> Script:
    """Write one sentence out as it shall be spoken."""
    spoken = _korean(words) if language == "ko" else [_english(word.text) for word in words]
    text, starts, owners = "", [], []
    for owner, part in enumerate(spoken):
        if part.strip(" ,.?!"):
            starts.append(len(text))
            owners.append(owner)
            text += part + " "
        elif part and text:
            text = text.rstrip(" ,.?!") + part.strip()[-1] + " "
    return Script(text.rstrip(), tuple(starts), tuple(owners))


def _korean(words: Sequence[Word]) -> list[str]:
    written = [_normal(word.text).translate(_LAUGHTER) for word in words]
    following = [*written[1:], ""]
    parts = [spell_figures(*pair).split() for pair in zip(written, following, strict=True)]
    sounds = iter(pronounce_phrase([part for word in parts for part in word]))
    return [" ".join(filter(None, (_korean_part(next(sounds)) for _ in word))) for word in parts]


def _korean_part(part: str) -> str:
    said = [
        phonemes(run["hangul"]) if run["hangul"] else _letters(run["other"], "'-")
        for run in _RUNS.finditer(part)
    ]
    return " ".join(filter(None, said)) + _end_mark(part)


def _english(word: str) -> str:
    normal = _normal(word)
    if title := _TITLES.get(normal.lower().lstrip(OPENING)):
        return title
    mark = _end_mark(normal)
    return pronounce(_letters(normal, _INSIDE_ENGLISH)).strip(" ,.-'") + mark


def _letters(run: str, also: str) -> str:
    """Keep what the two voices can read; other scripts they spell by the letters' names."""
    said = "".join(c for c in run.replace("’", "'") if READABLE.match(c) or c in also)
    return said if any(c.isalnum() for c in said) else ""


def _end_mark(word: str) -> str:
    found = _END_MARK.search(word)
    return found.group(1) if found else ""


def _normal(word: str) -> str:
    return unicodedata.normalize("NFC", word).translate(USUAL_RESTS)
