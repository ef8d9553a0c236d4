"""Counts the books that would be started by clips in which nobody speaks.

The transcriber is the program's own, with everything that lets it doubt; what it writes is
understood the way a wish is. A single word that comes back counts, whether or not it is a wish.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from aibook_desktop.book.model import LANGUAGES
from aibook_desktop.book.understanding import understand
from aibook_desktop.engines.ports import Transcriber
from aibook_desktop.workshop.speech.rendering.not_speech import KINDS, NotSpeech, not_speech
from aibook_desktop.workshop.speech.rendering.recording import recorded

CLIPS: Final = 500
_SEED: Final = 20261122
_LEVEL: Final = 4
_ALL: Final = frozenset(("hero", "place", "theme"))


@dataclass(frozen=True, slots=True)
class Wordless:
    """What was made of one kind of sound: clips, those with words, those with a wish in them."""

    kind: str
    clips: int
    with_words: int
    with_wish: int


@dataclass(frozen=True, slots=True)
class NoBookResult:
    """All kinds together, and each of them."""

    clips: int
    with_words: int
    with_wish: int
    kinds: tuple[Wordless, ...]


def count_books(listener: Transcriber, clips: int = CLIPS, seed: int = _SEED) -> NoBookResult:
    """Let the listener hear clips of every kind, in Korean and English by turns."""
    heard = list(_heard(listener, not_speech(clips, "test", seed)))
    kinds = tuple(_count(kind, [text for of, text in heard if of == kind]) for kind in KINDS)
    return NoBookResult(
        clips=len(heard),
        with_words=sum(kind.with_words for kind in kinds),
        with_wish=sum(kind.with_wish for kind in kinds),
        kinds=kinds,
    )


def _heard(listener: Transcriber, clips: Sequence[NotSpeech]) -> Iterator[tuple[str, str]]:
    for number, each in enumerate(clips):
        language = LANGUAGES[number // len(KINDS) % len(LANGUAGES)]
        yield each.kind, listener.transcribe(recorded(each.clip), language).text


def _count(kind: str, texts: Sequence[str]) -> Wordless:
    return Wordless(
        kind=kind,
        clips=len(texts),
        with_words=sum(bool(text) for text in texts),
        with_wish=sum(_has_wish(text) for text in texts),
    )


def _has_wish(text: str) -> bool:
    """Whether anything in it is understood, so that the program need not choose all by itself."""
    wish = understand(text, None, _LEVEL)
    return bool(text) and (wish.action is not None or not _ALL.issubset(wish.chosen))
