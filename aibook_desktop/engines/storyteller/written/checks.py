"""Whether what somebody wrote freely may stand in a book, and as much of it as may.

A model writes on when a page is full, chats before it begins, mixes scripts (Chinese in Korean is
the usual leak), falls into loops, invents people and forgets its reader. Whole sentences are kept
from the beginning while they keep to the reading level; whatever can't be mended that way is
written again, and the fault is named, so that the writer can be told what to do better.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from aibook_desktop.book.levels import (
    different_words,
    level_for,
    new_share,
    sentences_of,
    violations,
    words_of,
)
from aibook_desktop.book.model import Character, Language
from aibook_desktop.engines.storyteller.written.mentions import figures, present, strangers
from aibook_desktop.engines.storyteller.written.tidying import (
    is_readable,
    is_written_in,
    latin_words,
    tidy,
    whole_sentences,
)
from aibook_desktop.safety.pages import unfit

Fault = Literal[
    "empty", "script", "length", "words", "loop", "register", "unsafe", "refused", "people", ""
]
MOST_TITLE_WORDS: Final = 8
MOST_TITLE_LETTERS: Final = 40
_TITLE: Final[dict[Language, re.Pattern[str]]] = {
    "ko": re.compile(r"[가-힣]{2}"),
    "en": re.compile(r"^(?=[A-Z0-9]).*[A-Za-z]{3}"),
}
"""A word worth the name; English titles begin with a capital."""
_AHEAD: Final = 2
"""Pages of words that a book may be in advance of its bound on different words."""
_SPEECH: Final = re.compile(r"“[^”]*”|‘[^’]*’")
_PLAIN_END: Final = re.compile(r"(?:다|[았었였했갔왔봤랐렀났졌됐]어)[.!?…~]*$")
_IN_A_ROW: Final = re.compile(r"(\S{1,12}?)[\s,]*(?:\1[\s,!]*){4,}|(\S)\2{5,}")


@dataclass(frozen=True, slots=True)
class Checked:
    """What may stand in the book, or "" and what was wrong with it."""

    text: str
    fault: Fault = ""


@dataclass(frozen=True, slots=True)
class Rules:
    """What every page of a book keeps to.

    `pages` is how many the book will have; `refrain` may come again on every page.
    """

    language: Language
    level: int
    pages: int
    people: tuple[Character, ...]
    refrain: str
    refused: Callable[[str], bool]

    @property
    def page_words(self) -> int:
        """How many words a page may have."""
        return level_for(self.level).limits(self.language).page_words[1]


def check_page(raw: str, rules: Rules, told: Sequence[str] | None) -> Checked:
    """Keep the most whole sentences, from the first, that may stand behind the pages `told`.

    Without these, as in second texts, words are not counted through the book.
    """
    text = tidy(raw, rules.language)
    if not text:
        return Checked("", "empty")
    if not _is_language(text, rules):
        return Checked("", "script")
    sentences = whole_sentences(text)
    for count in range(len(sentences), 0, -1):
        kept = " ".join(sentences[:count])
        if kept.count("“") == kept.count("”") and not violations(kept, rules.language, rules.level):
            return (
                Checked(kept) if (fault := _fault(kept, rules, told)) == "" else Checked("", fault)
            )
    return Checked("", "length" if sentences else "empty")


def check_title(raw: str, rules: Rules) -> Checked:
    """Take the first line as a title, without quotes and full stop."""
    first = next(iter(raw.strip().splitlines()), "")
    title = (sentences_of(tidy(first, rules.language)) or [""])[0].strip("\"'‘’“” .")
    if not 0 < len(words_of(title)) <= MOST_TITLE_WORDS or len(title) > MOST_TITLE_LETTERS:
        return Checked("", "length" if title else "empty")
    if not _is_language(title, rules) or not _TITLE[rules.language].search(title):
        return Checked("", "script")
    fault: Fault = _unwanted(title, rules)
    if not fault and figures(title, rules.language, rules.people):
        fault = "people"
    return Checked("" if fault else title, fault)


def _fault(text: str, rules: Rules, told: Sequence[str] | None) -> Fault:
    if _loops(text, rules, told or ()):
        return "loop"
    if rules.language == "ko" and _is_plain(text):
        return "register"
    if not present(text, rules.language, rules.people):
        return "people"
    if told is not None and _too_new(text, rules, told):
        return "words"
    if strangers(text, rules.language, rules.people):
        return "people"
    return _unwanted(text, rules)


def _is_language(text: str, rules: Rules) -> bool:
    """Tell whether a text holds nothing but its language; Latin letters in Korean are names."""
    if not is_written_in(text, rules.language) or not is_readable(text, rules.language):
        return False
    names = " ".join(each.name for each in rules.people)
    return rules.language == "en" or set(latin_words(text)) <= set(latin_words(names))


def _unwanted(text: str, rules: Rules) -> Fault:
    if unfit(text, rules.language, rules.level) is not None:
        return "unsafe"
    return "refused" if rules.refused(text) else ""


def _loops(text: str, rules: Rules, told: Sequence[str]) -> bool:
    """Tell whether words run in circles, or most of a page has been told before."""
    said = [each for each in sentences_of(text) if each not in rules.refrain]
    before = {each for page in told for each in sentences_of(page)}
    again = sum(each in before for each in said)
    return len(set(said)) < len(said) or 2 * again > len(said) or is_circling(text)


def is_circling(text: str) -> bool:
    """Tell whether a few letters or words come five times in a row or more."""
    return _IN_A_ROW.search(text) is not None


def _is_plain(text: str) -> bool:
    """Tell whether a Korean sentence outside of speech isn't in the polite informal style."""
    told = sentences_of(_SPEECH.sub(" ", text))
    return any(_PLAIN_END.search(sentence) for sentence in told)


def _too_new(text: str, rules: Rules, told: Sequence[str]) -> bool:
    """Tell whether a page brings more new words than its level takes, or leaves too few."""
    known = frozenset[str]().union(*map(different_words, told))
    words = different_words(text)
    level, number = level_for(rules.level), len(told) + 1
    most = level.book_words(rules.language, rules.pages) * (number + _AHEAD)
    share = level.limits(rules.language).new_words
    return len(words | known) * (rules.pages + _AHEAD) > most or (
        number > 1 and new_share(words, known) > share
    )
