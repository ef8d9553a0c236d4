"""The transcriber that hears nothing."""

from __future__ import annotations

from aibook_desktop.book.model import Recording, Transcript
from aibook_desktop.engines.transcriber.cards import build


def test_it_always_answers_that_nothing_was_heard() -> None:
    """A machine without ears would show an error instead of the picture cards."""
    assert build(None).transcribe(Recording(b"\1\0" * 100, 16000), "ko") == Transcript("", "ko")
