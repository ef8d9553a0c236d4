"""`aibook workshop …`: making models, from the command line. One module for each step."""

from __future__ import annotations

from typing import Final

from aibook_desktop.cli.tree import Tree
from aibook_desktop.cli.workshop import (
    convert,
    deepspeech2,
    photo,
    pictures,
    practice,
    prepare,
    report,
    score,
    speaker,
    tune,
    voices,
)

_SPEECH: Final = (prepare, tune, convert, score, deepspeech2, speaker, practice, report)


def add(tree: Tree) -> None:
    """Add the workshops to the command line."""
    speech = tree.group("speech")
    for step in _SPEECH:
        step.add(speech)
    of_pictures = tree.group("pictures")
    pictures.add(of_pictures)
    photo.add(of_pictures)
    voices.add(tree.group("voices"))
