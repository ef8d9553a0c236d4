"""Proxies that satisfy the ports by asking a worker: the studio can't tell them from an engine.

A proxy has only the methods that its engine has: what an engine may be able to do besides its
craft's one method is a class of its own here, chosen when the worker says what it can.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from aibook_desktop.book.model import (
    Character,
    Craft,
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
from aibook_desktop.engines.ports import EDGE, USUAL_STRENGTH, DrawnPage, Engine
from aibook_desktop.engines.progress import Tell, unheard
from aibook_desktop.workers.calls import answer_type, method_of
from aibook_desktop.workers.supervisor import Worker


class _Remote:
    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._tell: Tell = unheard

    def report_to(self, tell: Tell) -> None:
        """See `progress.Reporting`; an engine that tells nothing is not heard."""
        self._tell = tell

    def _answers(self, method: str, *arguments: object) -> Iterator[Any]:
        kind = answer_type(self._worker.craft, method)
        asked = (to_plain(each) for each in arguments)
        for plain in self._worker.ask(method, *asked, tell=self._tell):
            try:
                answer = from_plain(kind, plain)
            except ValueError:
                raise Problem("engine_failed", engine=self._worker.name) from None
            yield answer

    def _one(self, method: str, *arguments: object) -> Any:
        answers = list(self._answers(method, *arguments))
        if len(answers) != 1:
            raise Problem("engine_failed", engine=self._worker.name)
        return answers[0]


class RemoteTranscriber(_Remote):
    """Hears in another process."""

    def transcribe(self, recording: Recording, language: Language) -> Transcript:
        """See `ports.Transcriber`."""
        transcript: Transcript = self._one("transcribe", recording, language)
        return transcript


class RemoteStoryteller(_Remote):
    """Writes in another process."""

    def tell(self, wish: Wish, seed: int) -> Iterator[Opening | Page]:
        """See `ports.Storyteller`."""
        yield from self._answers("tell", wish, seed)


class RemoteReteller(RemoteStoryteller):
    """Can also tell a book again."""

    def retell(
        self,
        wish: Wish,
        seed: int,
        level: int,
        pages: tuple[Page, ...],
        cast: tuple[Character, ...],
    ) -> tuple[Page, ...]:
        """See `ports.Retelling`."""
        told: tuple[Page, ...] = self._one("retell", wish, seed, level, pages, cast)
        return told


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
        picture: Picture = self._one("draw", page, cast, seed, style, edge)
        return picture


class RemoteBookIllustrator(RemoteIllustrator):
    """Can also draw several pages for less."""

    def draw_pages(
        self,
        pages: tuple[Page, ...],
        cast: tuple[Character, ...],
        seed: int,
        style: str = "paper",
        edge: int = EDGE,
    ) -> Iterator[DrawnPage]:
        """See `ports.BookIllustrator`."""
        yield from self._answers("draw_pages", pages, cast, seed, style, edge)


class RemotePhotoIllustrator(RemoteIllustrator):
    """Can also draw photos anew."""

    def redraw(
        self,
        photo: bytes,
        seed: int,
        style: str = "paper",
        strength: float = USUAL_STRENGTH,
        edge: int = EDGE,
    ) -> Picture:
        """See `ports.PhotoIllustrator`."""
        picture: Picture = self._one("redraw", photo, seed, style, strength, edge)
        return picture


class RemotePainter(RemotePhotoIllustrator, RemoteBookIllustrator):
    """Can do both."""


class RemoteNarrator(_Remote):
    """Reads aloud in another process."""

    def read(self, text: str, language: Language, voice: str) -> Narration:
        """See `ports.Narrator`."""
        narration: Narration = self._one("read", text, language, voice)
        return narration


_PLAIN: Final[dict[Craft, type[_Remote]]] = {
    "transcriber": RemoteTranscriber,
    "storyteller": RemoteStoryteller,
    "illustrator": RemoteIllustrator,
    "narrator": RemoteNarrator,
}
_ABLE: Final[tuple[tuple[frozenset[str], type[_Remote]], ...]] = (
    (frozenset({"retell"}), RemoteReteller),
    (frozenset({"draw_pages", "redraw"}), RemotePainter),
    (frozenset({"draw_pages"}), RemoteBookIllustrator),
    (frozenset({"redraw"}), RemotePhotoIllustrator),
)


def proxy(worker: Worker, tell: Tell = unheard) -> Engine:
    """Return the worker as an engine of its craft, as soon as it has said what it can.

    `tell` hears how its work goes on (see `Worker.ask`). Raises `Problem` when the engine can't be
    loaded.
    """
    abilities = worker.abilities(tell)
    if method_of(worker.craft) not in abilities:
        raise Problem("engine_failed", engine=worker.name)
    able = (kind for methods, kind in _ABLE if methods <= set(abilities))
    kind = next(able, _PLAIN[worker.craft])
    engine: Any = kind(worker)
    engine.report_to(tell)
    remote: Engine = engine
    return remote
