"""The sentences of the program, in both languages."""

from __future__ import annotations

import string

from aibook_desktop.book import strings
from aibook_desktop.book.model import LANGUAGES
from aibook_desktop.book.problems import KINDS, Problem


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_every_sentence_stands_in_both_languages_with_the_same_details() -> None:
    """A missing or unfilled sentence would be an empty box or a crash on one of two screens."""
    for key, sentences in strings.tables().items():
        assert all(sentences[language].strip() for language in LANGUAGES), key
        assert placeholders(sentences["ko"]) == placeholders(sentences["en"]), key


def test_every_problem_has_a_sentence_and_a_remedy() -> None:
    """A problem without words would be a traceback for whoever meets it."""
    for kind in KINDS:
        for part in ("what", "remedy"):
            sentence = strings.tables()[f"problem.{kind}.{part}"]
            details = dict.fromkeys(placeholders(sentence["ko"]), "…")
            problem = Problem(kind, **details)
            for language in LANGUAGES:
                say = strings.what if part == "what" else strings.remedy
                assert "{" not in say(problem, language)
