"""The talk button as a pure machine: an event in, the next state and what to do out.

No Qt, no clock, no microphone: the window feeds it events with the time and carries out the
effects. Small children cannot all hold a button and speak at once, so both ways work: hold and let
go, or tap and speak, with the end found by a second tap or by silence. Key repeat and the second
press that a touch screen invents for every touch are absorbed. A finger that slides off the button
is still a finger that holds it: there is no event for it. Of several fingers the window feeds the
first one only.

A pause while the button is still down may be the end already, so what was said so far can be heard
early, while the child is still thinking; when it speaks on, that was for nothing and is forgotten.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final

GRACE_MS: Final = 50  # a release this short before the next press was key repeat, not a finger
HOLD_MS: Final = 500  # let go sooner than this, it was a tap
ECHO_MS: Final = 400  # a press this soon after a release is the touch screen's invented mouse
REPEAT_MS: Final = 1_000  # keys repeat at least this often; a later press is a new one
SILENCE_MS: Final = 2_200  # children pause while they think
FIRST_WORD_MS: Final = 5_000  # and longest before they begin
PAUSE_MS: Final = 300  # longer than the silence inside a word (ㄲ, ㅌ, ㅃ)
LONGEST_MS: Final = 30_000  # a leaning elbow must not record all morning
LATEST_MS: Final = 2_500  # a window that learns later than this of a press is not believed
_STAMPS: Final = 2**32  # some systems count milliseconds in 32 bits


class Stage(Enum):
    """Where the button is."""

    RESTING = auto()
    LISTENING = auto()
    LETTING_GO = auto()
    LATCHED = auto()
    BUSY = auto()


class Event(Enum):
    """What can happen to it.

    TICKED comes every few dozen milliseconds while the button does not rest; SAMPLES_FLOW when the
    microphone gives its first samples; VOICE whenever it hears something louder than the room, also
    behind the release until the recording is whole; FINISHED when what was said has been dealt
    with, well or not; CANCELLED when the page is left or the microphone fails.
    """

    PRESSED = auto()
    RELEASED = auto()
    TICKED = auto()
    SAMPLES_FLOW = auto()
    VOICE = auto()
    FINISHED = auto()
    CANCELLED = auto()


class Effect(Enum):
    """What the window must do about it.

    Each OPEN is followed by exactly one SEND or DROP. HEAR_EARLY comes in between, once a pause;
    FORGET_EARLY when what was heard early is not all that was said, or was dropped.
    """

    OPEN_MICROPHONE = auto()
    SEND_RECORDING = auto()
    DROP_RECORDING = auto()
    HEAR_EARLY = auto()
    FORGET_EARLY = auto()


_OPEN: Final = (Stage.LISTENING, Stage.LETTING_GO, Stage.LATCHED)


@dataclass(frozen=True, slots=True)
class Press:
    """The whole state of the button; times in milliseconds from any origin, None for never."""

    stage: Stage = Stage.RESTING
    began: int = 0
    voice: int | None = None
    flowing: bool = False
    is_down: bool = False
    heard_early: bool = False
    pressed: int | None = None
    released: int | None = None

    @property
    def lamp_is_lit(self) -> bool:
        """Whether the child may speak: the button listens and samples really come."""
        return self.flowing and self.stage in _OPEN

    @property
    def is_latched(self) -> bool:
        """Whether it listens with no finger on it, so that the picture can say "tap when done"."""
        return self.stage is Stage.LATCHED

    def step(self, event: Event, now: int) -> tuple[Press, tuple[Effect, ...]]:
        """Take one event at one moment; moments never go back."""
        press, overdue = _let_time_pass(self, now)
        press, effects = _take(press, event, now)
        return press, overdue + effects


def lateness(stamp: int, now: int) -> int:
    """How late a busy window learns of a press, 0 to `LATEST_MS`, in milliseconds.

    `stamp` is what the system wrote on the event, `now` the time since the computer was started;
    a stamp by any other clock cannot be used, and counts as not late.
    """
    late = (now - stamp) % _STAMPS
    return late if stamp and late <= LATEST_MS else 0


_Step = tuple[Press, tuple[Effect, ...]]


def _take(press: Press, event: Event, now: int) -> _Step:
    is_open = press.stage in _OPEN
    match event:
        case Event.PRESSED:
            return _press(replace(press, is_down=True, pressed=now), now, echo=_is_echo(press, now))
        case Event.RELEASED:
            stage = Stage.LETTING_GO if press.stage is Stage.LISTENING else press.stage
            press = replace(press, stage=stage, is_down=False, released=now)
        case Event.TICKED:
            return _hear_early(press, now)
        case Event.SAMPLES_FLOW if is_open:
            press = replace(press, flowing=True)
        case Event.VOICE if is_open or press.stage is Stage.BUSY:
            return _forget_early(replace(press, voice=now))
        case Event.CANCELLED if is_open:
            press, forgotten = _forget_early(replace(press, stage=Stage.RESTING))
            return press, (*forgotten, Effect.DROP_RECORDING)
        case Event.CANCELLED if press.stage is Stage.BUSY:
            return _forget_early(replace(press, stage=Stage.RESTING))
        case Event.FINISHED if press.stage is Stage.BUSY:
            press = replace(press, stage=Stage.RESTING, heard_early=False)
    return press, ()


def _let_time_pass(press: Press, now: int) -> _Step:
    if press.stage is Stage.LETTING_GO and press.released is not None:
        if now - press.released < GRACE_MS:
            return press, ()
        if press.released - press.began >= HOLD_MS:
            return _send(press)
        press = replace(press, stage=Stage.LATCHED)
    too_long = press.stage in _OPEN and now - press.began >= LONGEST_MS
    silent = press.stage is Stage.LATCHED and _is_silent(press, now)
    return _send(press) if too_long or silent else (press, ())


def _hear_early(press: Press, now: int) -> _Step:
    pauses = press.stage in _OPEN and press.voice is not None and now - press.voice >= PAUSE_MS
    if not pauses or press.heard_early:
        return press, ()
    return replace(press, heard_early=True), (Effect.HEAR_EARLY,)


def _is_silent(press: Press, now: int) -> bool:
    if press.voice is None:
        return now - press.began >= FIRST_WORD_MS
    return now - press.voice >= SILENCE_MS


def _is_echo(press: Press, now: int) -> bool:
    """Tell whether no finger makes this press: key repeat, or a touch told twice."""
    repeats = press.is_down and press.pressed is not None and now - press.pressed < REPEAT_MS
    return repeats or (press.released is not None and now - press.released < ECHO_MS)


def _press(press: Press, now: int, *, echo: bool) -> _Step:
    match press.stage:
        case Stage.LETTING_GO:
            return replace(press, stage=Stage.LISTENING), ()
        case Stage.RESTING if not echo:
            opened = replace(press, stage=Stage.LISTENING, began=now, voice=None, flowing=False)
            return opened, (Effect.OPEN_MICROPHONE,)
        case Stage.LATCHED if not echo:
            return _send(press)
        case _:
            return press, ()


def _forget_early(press: Press) -> _Step:
    forgotten = (Effect.FORGET_EARLY,) if press.heard_early else ()
    return replace(press, heard_early=False), forgotten


def _send(press: Press) -> _Step:
    return replace(press, stage=Stage.BUSY), (Effect.SEND_RECORDING,)
