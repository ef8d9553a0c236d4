"""The gate opens to grown-ups and to nobody else, and never shuts a grown-up out for good."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from aibook_desktop.studio.gatekeeping import FILE, RESTS, Answer, Door, Gate, Gatekeeper, is_pin

QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


@dataclass
class Clock:
    """A computer's clock that the test sets."""

    now: float = 1_000_000.0

    def __call__(self) -> float:
        return self.now


def keeper(home: Path, clock: Clock) -> Gatekeeper:
    return Gatekeeper(home, clock, QUICK)


def test_a_first_visit_and_no_pin_for_now(tmp_path: Path) -> None:
    """A teacher who only looks round must not be made to think up a number."""
    gate = keeper(tmp_path / "home", Clock())
    assert gate.gate() == Gate(Door.NEW)
    gate.choose(None)
    assert gate.gate() == Gate(Door.OPEN_BY_HOLDING)


def test_only_the_right_pin_opens(tmp_path: Path) -> None:
    """A child that presses four keys must not be in."""
    gate = keeper(tmp_path, Clock())
    gate.choose("274913")
    assert gate.gate() == Gate(Door.PIN)
    assert gate.try_pin("1234") is Answer.WRONG
    assert gate.try_pin("274913") is Answer.OPENED
    assert gate.try_pin("000000") is Answer.WRONG


def test_the_pin_itself_is_never_kept(tmp_path: Path) -> None:
    """Who reads the disk of a lost laptop must not read the PIN that opens the next door too."""
    gate = keeper(tmp_path, Clock())
    gate.choose("274913")
    kept = (tmp_path / FILE).read_text()
    assert "274913" not in kept
    assert "argon2id" in kept
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


def test_guessing_gets_slower(tmp_path: Path) -> None:
    """A bored child has an hour: it must not get through a thousand numbers."""
    clock = Clock()
    gate = keeper(tmp_path, clock)
    gate.choose("9999")
    began, tries = clock.now, 0
    while clock.now < began + 3600:
        answer = gate.try_pin(f"{tries:04}")
        if answer is Answer.RESTING:
            clock.now += gate.gate().rest
        else:
            tries += 1
    assert tries <= 20


def test_the_rest_lasts_over_a_restart_and_a_pulled_plug(tmp_path: Path) -> None:
    """Switching the kiosk off and on must not bring back three free tries."""
    clock = Clock()
    keeper(tmp_path, clock).choose("9999")
    for _ in range(4):
        keeper(tmp_path, clock).try_pin("0000")
        clock.now += 0.1
    assert keeper(tmp_path, clock).gate().rest > 10
    assert keeper(tmp_path, clock).try_pin("9999") is Answer.RESTING


def test_a_try_counts_before_it_is_checked(tmp_path: Path) -> None:
    """Who pulls the plug while the PIN is being checked has tried all the same."""

    class Pulled(PasswordHasher):
        def verify(self, *_: object) -> bool:  # type: ignore[override]
            raise KeyboardInterrupt

    clock = Clock()
    keeper(tmp_path, clock).choose("9999")
    for _ in range(3):
        with pytest.raises(KeyboardInterrupt):
            Gatekeeper(tmp_path, clock, Pulled()).try_pin("0000")
    assert keeper(tmp_path, clock).try_pin("9999") is Answer.RESTING


def test_a_clock_set_back_shuts_nobody_out(tmp_path: Path) -> None:
    """A flat clock battery puts a kiosk into 1970; the gate must open within its usual rest."""
    clock = Clock()
    gate = keeper(tmp_path, clock)
    gate.choose("9999")
    for _ in range(3):
        gate.try_pin("0000")
    clock.now = 0.0
    assert gate.gate().rest <= RESTS[2]


@pytest.mark.parametrize(
    "rubbish", ["", "[]", "{", '{"pin": 3}', '{"chosen": true, "pin": "x", "wrong": "1"}', "\x00"]
)
def test_rubbish_does_not_open(tmp_path: Path, rubbish: str) -> None:
    """A damaged file is no way in; who can log in to the computer can reset it."""
    (tmp_path / FILE).write_text(rubbish)
    gate = keeper(tmp_path, Clock())
    assert gate.gate().door is Door.PIN
    assert gate.try_pin("0000") is Answer.WRONG
    gate.reset()
    assert gate.gate().door is Door.NEW


@pytest.mark.parametrize("word", ["123", "1" * 13, "12a4", "１２３４", "", "12 34"])
def test_what_is_no_pin(tmp_path: Path, word: str) -> None:
    """A pad of ten digits could never type it again."""
    assert not is_pin(word)
    with pytest.raises(ValueError, match="digits"):
        keeper(tmp_path, Clock()).choose(word)
