"""Groups of English words that tell what the words around them mean, and the base form of verbs."""

from __future__ import annotations

from functools import cache

from aibook_desktop.book.understanding import lexicon, tables

MARKS = frozenset(",.;!?")


@cache
def group(name: str) -> frozenset[str]:
    """Return the words of one group of the table `words_en.csv`."""
    return tables.english_group(name)


def before_noun() -> frozenset[str]:
    """Words that may stand between a telling word and its noun."""
    return group("determiner") | group("adjective")


@cache
def is_known(word: str) -> bool:
    """Whether a table of English words holds a word, in whatever part."""
    return (
        not word.isalpha()
        or word in tables.every_english_word()
        or word in lexicon.theme_cues("en")
        or base(word) is not None
        or any(word in phrase.split() for phrase in lexicon.meanings("en"))
    )


def base(word: str) -> str | None:
    """Return the base form of a known verb in any of its forms, None for another word."""
    known = tables.english_verbs()
    if word in known:
        return known[word]
    for ending, kept in (
        ("ies", "y"),
        ("es", ""),
        ("s", ""),
        ("ing", ""),
        ("ing", "e"),
        ("ed", ""),
        ("ed", "e"),
    ):
        if word.endswith(ending) and word.removesuffix(ending) + kept in known:
            return known[word.removesuffix(ending) + kept]
    return None


def guessed_base(word: str) -> str | None:
    """Return the base form of an unknown word that stands where only a verb can stand (…s)."""
    if not word.endswith("s") or word.endswith(("ss", "us", "is")) or len(word) < 4:
        return None
    if word.endswith("ies"):
        return word.removesuffix("ies") + "y"
    return word[:-2] if word.endswith(("shes", "ches", "xes", "sses", "zzes", "oes")) else word[:-1]
