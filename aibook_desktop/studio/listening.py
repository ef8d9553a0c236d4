"""From a voice to words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from aibook_desktop.book.model import Language, Recording, Transcript
from aibook_desktop.book.problems import Problem
from aibook_desktop.studio.crew import Crew
from aibook_desktop.studio.events import Heard, StoodIn


def hear(recording: Recording, language: Language, crew: Crew) -> Iterator[Heard | StoodIn]:
    """Yield what was said.

    Raises `Problem` nothing_heard when nobody spoke, or the trouble that left only the picture
    cards to choose from.
    """

    def words(engine: Any) -> Transcript:
        transcript: Transcript = engine.transcribe(recording, language)
        if not transcript.text:
            raise Problem("nothing_heard")
        return transcript

    changes: list[StoodIn] = []
    try:
        transcript, _ = crew.perform("transcriber", words, changes.append)
    except Problem as problem:
        obstacle = crew.obstacle("transcriber") if problem.kind == "nothing_heard" else None
        raise obstacle or problem from None
    yield from changes
    yield Heard(transcript.text, transcript.language)
