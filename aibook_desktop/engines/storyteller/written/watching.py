"""Looks at a page while it is being written: when there is enough of it, or no hope for it.

Tokens cost a classroom computer up to a fifth of a second each; a model that circles, leaves its
script or writes the whole book at once is stopped in time.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from typing import Final

from aibook_desktop.book.levels import level_for, words_of
from aibook_desktop.book.model import Language
from aibook_desktop.engines.storyteller.written.checks import (
    MOST_TITLE_WORDS,
    Rules,
    is_circling,
)
from aibook_desktop.engines.storyteller.written.tidying import tidy, whole_sentences

_MOST_LETTERS_A_WORD: Final = 20
_LATEST: Final = 160
"""Letters at the end in which a loop is looked for."""


def page_so_far(pieces: Generator[str, None, None], rules: Rules) -> str:
    """Read the pieces of a page until there is enough, and close them."""
    limits = level_for(rules.level).limits(rules.language)
    return _read(
        pieces, _Enough(rules.language, limits.page_words[1], limits.page_sentences[1], "\n\n")
    )


def title_so_far(pieces: Generator[str, None, None], language: Language) -> str:
    """Read the pieces of a title until its line ends, and close them."""
    return _read(pieces, _Enough(language, MOST_TITLE_WORDS, 1, "\n"))


@dataclass(frozen=True, slots=True)
class _Enough:
    """How many words and sentences there may be, and what ends the text."""

    language: Language
    words: int
    sentences: int
    end: str

    @property
    def letters(self) -> int:
        """How long it may become."""
        return self.words * _MOST_LETTERS_A_WORD

    def is_reached(self, text: str) -> bool:
        told = text.strip()
        if (told and self.end in text.lstrip()) or is_circling(told[-_LATEST:]):
            return True
        if len(told) > self.letters:
            return True
        if text[-1:].isalnum():
            return False
        page = tidy(text, self.language)
        return len(words_of(page)) > self.words or len(whole_sentences(page)) >= self.sentences


def _read(pieces: Generator[str, None, None], enough: _Enough) -> str:
    text = ""
    with closing(pieces):
        for piece in pieces:
            text += piece
            if enough.is_reached(text):
                break
    return text.lstrip()[: 2 * enough.letters]  # whoever answers at once may say a whole book
