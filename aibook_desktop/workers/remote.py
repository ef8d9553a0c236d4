"""Proxies that satisfy the ports by asking a worker: the studio can't tell them from an engine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from aibook_desktop.book.model import (
    Character,
    Language,
    Narration,
    Opening,
    Page,
    Picture,
    Recording,
    Transcript,
    Wish,
)
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.record import from_plain, to_plain
from aibook_desktop.engines.ports import EDGE, Engine
from aibook_desktop.workers.calls import answer_type
from aibook_desktop.workers.supervisor import Worker


@dataclass(frozen=True, slots=True)
class _Remote:
    worker: Worker

    def _answers(self, *arguments: object) -> Iterator[Any]:
        kind = answer_type(self.worker.craft)
        for plain in self.worker.ask(*(to_plain(each) for each in arguments)):
            try:
                answer = from_plain(kind, plain)
            except ValueError:
                raise Problem("engine_failed", engine=self.worker.name) from None
            yield answer

    def _one(self, *arguments: object) -> Any:
        answers = list(self._answers(*arguments))
        if len(answers) != 1:
            raise Problem("engine_failed", engine=self.worker.name)
        return answers[0]


class RemoteTranscriber(_Remote):
    """Hears in another process."""

    def transcribe(self, recording: Recording, language: Language) -> Transcript:
        """See `ports.Transcriber`."""
        transcript: Transcript = self._one(recording, language)
        return transcript


class RemoteStoryteller(_Remote):
    """Writes in another process."""

    def tell(self, wish: Wish, seed: int) -> Iterator[Opening | Page]:
        """See `ports.Storyteller`."""
        yield from self._answers(wish, seed)


class RemoteIllustrator(_Remote):
    """Draws in another process."""

    def draw(
        self,
        page: Page,
        cast: tuple[Character, ...],
        seed: int,
        style: str = "paper",
        edge: int = EDGE,
    ) -> Picture:
        """See `ports.Illustrator`."""
        picture: Picture = self._one(page, cast, seed, style, edge)
        return picture


class RemoteNarrator(_Remote):
    """Reads aloud in another process."""

    def read(self, text: str, language: Language, voice: str) -> Narration:
        """See `ports.Narrator`."""
        narration: Narration = self._one(text, language, voice)
        return narration


def proxy(worker: Worker) -> Engine:
    """Return the worker as an engine of its craft."""
    match worker.craft:
        case "transcriber":
            return RemoteTranscriber(worker)
        case "storyteller":
            return RemoteStoryteller(worker)
        case "illustrator":
            return RemoteIllustrator(worker)
        case "narrator":
            return RemoteNarrator(worker)
