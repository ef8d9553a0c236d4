"""Books that nobody asked for."""

from __future__ import annotations

from typing import cast

from aibook_desktop.book.model import Language, Recording, Transcript
from aibook_desktop.book.resources import MODELS
from aibook_desktop.engines.ports import Transcriber
from aibook_desktop.engines.registry import card_named
from aibook_desktop.workshop.speech.no_book import count_books
from aibook_desktop.workshop.speech.rendering.not_speech import KINDS


class Credulous:
    """Hears a rabbit in every third sound and a sigh in the others."""

    def __init__(self) -> None:
        self.asked = 0

    def transcribe(self, recording: Recording, language: Language) -> Transcript:
        assert recording.samples
        self.asked += 1
        return Transcript("" if self.asked % 3 else "토끼가 바다에 가는 이야기", language)


def test_a_sound_that_becomes_a_wish_is_counted() -> None:
    """A listener that invents wishes would pass for a good one."""
    count = count_books(Credulous(), 12, seed=1)
    assert (count.clips, count.with_words, count.with_wish) == (12, 4, 4)
    assert tuple(kind.kind for kind in count.kinds) == KINDS
    assert sum(kind.clips for kind in count.kinds) == 12


def test_the_listener_starts_no_book_by_itself() -> None:
    """A door that bangs would make a book."""
    listener = card_named("transcriber", "whisper").build(MODELS / "practice-listener")
    assert count_books(cast("Transcriber", listener), 40).with_words == 0
