"""All that differs between the storytellers that write freely: who answers a talk, and how."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import Literal, Protocol

from aibook_desktop.book.model import Language
from aibook_desktop.engines.progress import Tell


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of a talk. Talks begin with the user's and the two take turns."""

    role: Literal["user", "assistant"]
    text: str


Talk = tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """One word to be chosen out of a few symbols of the vocabulary (a-z and _)."""

    name: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be written: its language, how many words at most, from which seed (0 to 2^31-1).

    The limit keeps a model from writing on and on; a little more does no harm.
    """

    language: Language
    words: int
    seed: int


class Writer(Protocol):
    """Answers talks. One answer at a time.

    Every method raises `Problem` when its world is broken; that ends the book here, and the next
    storyteller begins it anew. A bad answer is no problem: it is for the checks to find.
    """

    @property
    def languages(self) -> tuple[Language, ...]:
        """What it can write."""
        ...

    def begin(self) -> None:
        """Forget the book before, so that equal wishes and seeds give equal books."""
        ...

    def report_to(self, tell: Tell) -> None:
        """Call `tell` at least once a token or second from now on, also before the first word.

        What it raises goes through; whatever the answer held is given back, and the writer can be
        asked again. `done` and `of` count tokens of the answer in hand.
        """
        ...

    def write(self, talk: Talk, order: Order) -> Generator[str, None, None]:
        """Answer freely, in pieces as they come; closing the generator stops the writing."""
        ...

    def choose(self, talk: Talk, slots: tuple[Slot, ...]) -> tuple[str, ...] | None:
        """Answer with one option of each slot; None when the answer was unusable."""
        ...

    def smoke(self) -> None:
        """Write one word, or the least there is."""
        ...
