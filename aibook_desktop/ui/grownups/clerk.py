"""Carries a page's questions to the office and the answers back, so that no page ever waits."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol, TypeVar

from aibook_desktop.ui.bridge import Lane, answer

T = TypeVar("T")


class Clerk(Protocol):
    """Runs a call that may take its time; `then` gets its answer in the window's thread."""

    def ask(
        self,
        call: Callable[[], T],
        then: Callable[[T], None],
        otherwise: Callable[[Exception], None] | None = None,
    ) -> None:
        """Ask; when the call raises, `otherwise` gets it, or else the grown-up is told."""
        ...


class LaneClerk:
    """A clerk that walks one lane: answers come in the order of their questions."""

    def __init__(self, lane: Lane, tell: Callable[[object], None]) -> None:
        self._lane, self._tell = lane, tell

    def ask(
        self,
        call: Callable[[], T],
        then: Callable[[T], None],
        otherwise: Callable[[Exception], None] | None = None,
    ) -> None:
        """Ask."""
        errand = self._lane.send(partial(answer, call))
        errand.arrived.connect(then)
        errand.failed.connect(otherwise or self._tell)
