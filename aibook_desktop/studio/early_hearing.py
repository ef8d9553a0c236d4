"""What was said is heard while the button is still down, as a pure machine.

At a pause the child may be done, so the take so far is heard at once; if the child was done, its
words are there when the button comes up. If it speaks on, they are thrown away: the transcriber
finishes for nothing, because starting it again would cost more. There is never more than one early
hearing that counts. No Qt, no threads: the window feeds what happens and carries out what is
ordered.

The early take only answers for a recording that begins with it, so that no mistake elsewhere can
make one child's wish the next one's. It is remembered by its hash: a voice is not kept.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final

from aibook_desktop.book.model import Language, Recording


class Order(Enum):
    """What the window must do.

    HEAR_EARLY and HEAR: give the take so far, or the whole recording, to the transcriber. FORGET:
    whatever the early hearing brings is unwanted. ANSWER: what was heard early is the answer.
    """

    HEAR_EARLY = auto()
    FORGET = auto()
    HEAR = auto()
    ANSWER = auto()


class _Stage(Enum):
    NOTHING = auto()
    HEARING = auto()
    HEARD = auto()
    AWAITED = auto()


@dataclass(frozen=True, slots=True)
class Take:
    """What must be the same for one hearing to answer for another; `size` is in bytes."""

    language: Language
    rate: int
    channels: int
    size: int
    digest: bytes

    def begins(self, recording: Recording, language: Language) -> bool:
        """Whether a recording in this language starts with exactly this take."""
        return self == _take(recording, language, self.size)


def take_of(recording: Recording, language: Language) -> Take:
    """Remember a recording without keeping it."""
    return _take(recording, language, len(recording.samples))


def _take(recording: Recording, language: Language, size: int) -> Take:
    with memoryview(recording.samples) as whole, whole[:size] as beginning:
        digest = hashlib.sha256(beginning).digest()
        return Take(language, recording.rate, recording.channels, len(beginning), digest)


@dataclass(frozen=True, slots=True)
class EarlyHearing:
    """The machine: each event returns what it has become and what is to be done, in order."""

    _stage: _Stage = _Stage.NOTHING
    _early: Take | None = None

    def paused(self, so_far: Take) -> Step:
        """The child pauses with the button down; an earlier pause is overtaken."""
        if self._stage is _Stage.AWAITED:
            return self, ()
        forgotten = () if self._stage is _Stage.NOTHING else (Order.FORGET,)
        return EarlyHearing(_Stage.HEARING, so_far), (*forgotten, Order.HEAR_EARLY)

    def resumed(self) -> Step:
        """The child speaks on; a whole recording that waited for the early one is heard itself."""
        if self._stage is _Stage.AWAITED:
            return _REST, (Order.FORGET, Order.HEAR)
        return _REST, () if self._stage is _Stage.NOTHING else (Order.FORGET,)

    def heard_early(self) -> Step:
        """The early hearing has brought words."""
        if self._stage is _Stage.AWAITED:
            return _REST, (Order.ANSWER,)
        if self._stage is _Stage.HEARING:
            return replace(self, _stage=_Stage.HEARD), ()
        return self, ()

    def failed_early(self) -> Step:
        """It has brought none: the whole recording may do better."""
        if self._stage is _Stage.AWAITED:
            return _REST, (Order.HEAR,)
        return (_REST if self._stage is _Stage.HEARING else self), ()

    def finished(self, recording: Recording, language: Language) -> Step:
        """The button is up and this is the whole recording."""
        if self._stage is _Stage.NOTHING or self._early is None:
            return _REST, (Order.HEAR,)
        if self._stage is _Stage.AWAITED or not self._early.begins(recording, language):
            return _REST, (Order.FORGET, Order.HEAR)
        if self._stage is _Stage.HEARD:
            return _REST, (Order.ANSWER,)
        return replace(self, _stage=_Stage.AWAITED), ()


Step = tuple[EarlyHearing, tuple[Order, ...]]
_REST: Final = EarlyHearing()
