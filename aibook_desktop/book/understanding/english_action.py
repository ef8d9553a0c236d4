"""The action of an English wish as a bare verb phrase: "be scared of the dark", "fly to the moon".

Helping verbs fall away ("wants to fly", "is flying", "can fly" are all "fly"); what somebody does
not do becomes a phrase that a story can still put into the past ("refuse to sleep", "be unable to
swim").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from aibook_desktop.book.understanding import tables
from aibook_desktop.book.understanding.english_words import (
    MARKS,
    base,
    before_noun,
    group,
    guessed_base,
)

_MOST_WORDS: Final = 8
_BARE_MOTION: Final = ("go", "come", "be", "have", "live", "do", "get", "let")
"""Not worth telling without more words behind it."""
_PLACED: Final = ("be", "live")
"""Not worth telling with only a place behind it."""
_OBJECTS: Final = tuple((word,) for word in ("his", "her", "their", "its", "my", "the", "a"))
_SPEAKERS: Final = ("i", "you", "we", "me", "us")


def told(words: Sequence[str], taken: Mapping[int, str]) -> str | None:
    """Return the action of words; `taken` maps the places of lexicon words to their fields."""
    for at in range(len(words)):
        phrase = _phrase_at(words, at, taken)
        if phrase is not None:
            return phrase
    return None


def is_verb(word: str) -> bool:
    """Whether a word can be a form of a known verb."""
    return base(word) is not None


def _phrase_at(words: Sequence[str], at: int, taken: Mapping[int, str]) -> str | None:
    """The verb phrase that begins at a word, None when none does."""
    if at in taken or _compares(words, at) or not _may_begin(words, at, taken):
        return None
    lead, verb = _main_verb(words, at)
    if verb >= len(words) or (verb in taken and lead == ""):
        return None
    word = words[verb]
    if word in group("feeling") and not _has_object(words, verb):
        return _finished(words, verb, "be " + word, lead)
    form = base(word)
    if form is None and verb and words[verb - 1] in ("who", "that", "he", "she"):
        form = guessed_base(word)
    if form is None and verb > at and word.isalpha() and word not in before_noun():
        form = word
    if form is None:
        return None
    if form in _PLACED and _only_place(words, verb + 1, taken):
        return None
    return _finished(words, verb, form, lead)


def _compares(words: Sequence[str], at: int) -> bool:
    """Whether "like" compares (a dog like a lion) and is no verb (bears like honey)."""
    after = words[at + 1] if at + 1 < len(words) else ""
    return words[at] == "like" and after in group("determiner")


def _has_object(words: Sequence[str], at: int) -> bool:
    """Whether "lost" and "hurt" are done to something: lost his way."""
    return base(words[at]) is not None and tuple(words[at + 1 : at + 2])[:1] in _OBJECTS


def _may_begin(words: Sequence[str], at: int, taken: Mapping[int, str]) -> bool:
    if at == 0:
        return True
    before = words[at - 1]
    if before in _SPEAKERS:
        return False
    return taken.get(at - 1) in ("hero", "place", "prop") or before in group("subject") | group(
        "able"
    ) | MARKS | {"friend", "friends", "friend's"}


def _main_verb(words: Sequence[str], at: int) -> tuple[str, int]:
    """Skip helping verbs; return what they add in front ("refuse to") and where the verb stands."""
    lead = ""
    while at < len(words):
        word, after = words[at], words[at + 1] if at + 1 < len(words) else ""
        if word in group("negative"):
            lead, at = "refuse to", at + 1
            if after in ("want", "like") and words[at + 1 : at + 2] == ["to"]:
                at += 2
        elif word in group("unable"):
            lead, at = "be unable to", at + 1
        elif word in group("able"):
            at += 1
        elif word in group("wanting") and after == "to" and _verb_behind(words, at + 2):
            at += 2
        elif _helps(word, after):
            at += 1
        else:
            break
    return lead, at


def _helps(word: str, after: str) -> bool:
    """Whether be or have only helps the verb behind it (is flying, has lost)."""
    if base(word) == "be":
        return _is_progressive(after)
    return base(word) == "have" and _is_participle(after)


def _verb_behind(words: Sequence[str], at: int) -> bool:
    return at < len(words) and (is_verb(words[at]) or words[at] in group("feeling"))


def _is_progressive(word: str) -> bool:
    return word.endswith("ing") and (is_verb(word) or word == "going")


def _is_participle(word: str) -> bool:
    return is_verb(word) and word not in tables.english_verbs().values() and not word.endswith("s")


def _only_place(words: Sequence[str], at: int, taken: Mapping[int, str]) -> bool:
    rest = range(at, at + len(_tail(words, at)))
    return any(taken.get(place) == "place" for place in rest) and all(
        taken.get(place) == "place" or words[place] in group("goal") | before_noun()
        for place in rest
    )


def _finished(words: Sequence[str], verb: int, form: str, lead: str) -> str | None:
    tail = _tail(words, verb + 1)
    if not tail and form in _BARE_MOTION:
        return None
    if lead == "refuse to" and form == "like":
        return " ".join(["dislike", *tail])
    if lead == "refuse to" and form == "have":
        return " ".join(["have no", *(word for word in tail if word not in ("any", "a", "an"))])
    return " ".join(part for part in (lead, form, *tail) if part)


def _tail(words: Sequence[str], at: int) -> list[str]:
    """The words of a verb phrase behind its verb, up to the next clause."""
    tail: list[str] = []
    for offset, word in enumerate(words[at : at + _MOST_WORDS]):
        after = words[at + offset + 1] if at + offset + 1 < len(words) else ""
        if word in MARKS or word in group("stop") or word in group("story"):
            break
        if word in ("and", "who", "that") and (is_verb(after) or after in group("subject")):
            break
        if word not in tables.fillers("en") or word in ("and", "well", "like"):
            tail.append(word)
    while tail and tail[-1] in group("determiner") | group("goal") | {"and", "who", "that", "with"}:
        if tail[-1] in ("his", "her") or tail[-1] in group("feeling"):
            break
        tail.pop()
    return tail
