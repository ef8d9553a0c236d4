"""English words in a sentence: articles, plurals, possessives, capitals, and the forms of a verb.

Rules first, tables for what the rules miss; only as much as stories for small children need. Verb
phrases ("be scared of the dark") change in their first word.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

_AN_ANYWAY: Final = ("hour", "honest", "heir")
_A_ANYWAY: Final = ("uni", "one", "use", "eu")
_PLURALS: Final = {
    "child": "children",
    "mouse": "mice",
    "sheep": "sheep",
    "fish": "fish",
    "foot": "feet",
    "tooth": "teeth",
    "leaf": "leaves",
    "loaf": "loaves",
    "wolf": "wolves",
    "person": "people",
    "snowman": "snowmen",
}
_PASTS: Final = {
    "be": "was", "become": "became", "blow": "blew", "break": "broke", "bring": "brought",
    "build": "built", "buy": "bought", "catch": "caught", "come": "came", "dig": "dug",
    "do": "did", "draw": "drew", "drink": "drank", "drive": "drove", "eat": "ate",
    "fall": "fell", "feel": "felt", "fight": "fought", "find": "found", "fly": "flew",
    "forget": "forgot", "get": "got", "give": "gave", "go": "went", "grow": "grew",
    "have": "had", "hear": "heard", "hide": "hid", "hit": "hit", "hold": "held",
    "keep": "kept", "know": "knew", "lead": "led", "leave": "left", "let": "let",
    "lie": "lay", "lose": "lost", "make": "made", "meet": "met", "put": "put",
    "read": "read", "ride": "rode", "ring": "rang", "run": "ran", "say": "said",
    "see": "saw", "send": "sent", "shake": "shook", "shine": "shone", "sing": "sang",
    "sit": "sat", "sleep": "slept", "slide": "slid", "speak": "spoke", "spin": "spun",
    "stand": "stood", "steal": "stole", "swim": "swam", "swing": "swung", "take": "took",
    "teach": "taught", "tell": "told", "think": "thought", "throw": "threw", "wake": "woke",
    "can": "could", "can't": "could not", "cannot": "could not", "don't": "did not",
    "wear": "wore", "win": "won", "write": "wrote",
}  # fmt: skip
_SMALL_WORDS: Final = frozenset(
    ("a", "an", "the", "and", "or", "of", "to", "in", "on", "for", "by", "at", "with", "under")
)
_DOUBLED: Final = re.compile(r"^[^aeiou]*[aeiou][bdgklmnprt]$")
_SENTENCE_START: Final = re.compile(r"(^|[.!?]\s+)([‘“]*)([a-z])")
_ARTICLE: Final = re.compile(r"\b([Aa])n? (?=(\w+))")


def article(phrase: str) -> str:
    """Return `a` or `an`, as the phrase is spoken: an egg, a unicorn, an honest fox."""
    word = phrase.lower()
    if word.startswith(_AN_ANYWAY):
        return "an"
    if word.startswith(_A_ANYWAY):
        return "a"
    return "an" if word[:1] in "aeiou" else "a"


def with_article(phrase: str) -> str:
    """Return the phrase behind its article: an acorn."""
    return f"{article(phrase)} {phrase}"


def plural(noun: str) -> str:
    """Return more than one of a noun: foxes, berries, mice; a phrase changes in its last word."""
    head, _, last = noun.rpartition(" ")
    lead = f"{head} " if head else ""
    if last in _PLURALS:
        return lead + _PLURALS[last]
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        return f"{lead}{last[:-1]}ies"
    return lead + last + ("es" if last.endswith(("s", "x", "z", "ch", "sh")) else "s")


def possessive(name: str) -> str:
    """Return whose: Pip's, Otis's."""
    return f"{name}'s"


def past(phrase: str) -> str:
    """Return a verb phrase in the past: went to space, was scared of the dark, hopped."""
    return _first_changed(phrase, _past)


def past_not(phrase: str) -> str:
    """Return what did not happen: was not scared of the dark, did not cry."""
    first, _, rest = phrase.strip().partition(" ")
    return f"was not {rest}" if first.lower() == "be" else f"did not {phrase.strip()}"


def progressive(phrase: str) -> str:
    """Return a verb phrase with -ing: going to space, being scared, hopping."""
    return _first_changed(phrase, _progressive)


def capitalised(text: str) -> str:
    """Begin every sentence of a text with a capital."""
    return _SENTENCE_START.sub(lambda hit: hit[1] + hit[2] + hit[3].upper(), text)


def with_articles_mended(text: str) -> str:
    """Set every a and an right for the word that follows it."""

    def mended(hit: re.Match[str]) -> str:
        return hit[1] + article(hit[2])[1:] + " "

    return _ARTICLE.sub(mended, text)


def _first_changed(phrase: str, change: Callable[[str], str]) -> str:
    first, _, rest = phrase.strip().partition(" ")
    if first.lower() == "never" and rest:
        return f"never {_first_changed(rest, change)}"
    changed = change(first.lower())
    return f"{changed} {rest}" if rest else changed


def _past(verb: str) -> str:
    if verb in _PASTS:
        return _PASTS[verb]
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ied"
    return (verb + verb[-1] if _DOUBLED.match(verb) else verb) + "ed"


def _progressive(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and verb != "be" and not verb.endswith(("ee", "ye", "oe")):
        return verb[:-1] + "ing"
    return (verb + verb[-1] if _DOUBLED.match(verb) else verb) + "ing"


def title_case(text: str) -> str:
    """Capitalise a title's words but for its small ones: The Way Up, Pip and the Lost Star."""
    words = text.split()
    return " ".join(
        word if word in _SMALL_WORDS and place else word[:1].upper() + word[1:]
        for place, word in enumerate(words)
    )
