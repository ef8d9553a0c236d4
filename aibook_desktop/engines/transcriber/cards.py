"""The last transcriber: hears nothing, so that the picture cards are shown instead."""

from __future__ import annotations

from pathlib import Path

from aibook_desktop.book.model import Language, Recording, Transcript


class PictureCards:
    """A transcriber for a machine that can't hear; the child chooses by pictures."""

    def transcribe(self, recording: Recording, language: Language) -> Transcript:  # noqa: ARG002 (a port)
        """Answer that nothing was heard."""
        return Transcript("", language)


def build(weights: Path | None) -> PictureCards:  # noqa: ARG001 (the registry's form)
    """Make the engine; it has no weights."""
    return PictureCards()
