"""How a worker that keeps falling is started again."""

from __future__ import annotations

from aibook_desktop.workers.falls import PAUSES_S, WITHIN_S, Falls


def fallen(*moments: float) -> Falls:
    falls = Falls()
    for moment in moments:
        falls = falls.after(moment)
    return falls


def test_who_never_fell_is_started_at_once() -> None:
    """Nobody waits for the first page without a reason."""
    assert Falls().pause(5.0) == 0.0
    assert not Falls().is_given_up(5.0)


def test_each_fall_makes_the_pause_longer() -> None:
    """A broken driver must not be loaded in a tight loop while a child waits."""
    moments = [float(at) for at in range(6)]
    pauses = [fallen(*moments[: count + 1]).pause(moments[count]) for count in range(6)]
    assert pauses == [*PAUSES_S, PAUSES_S[-1], PAUSES_S[-1]]


def test_time_that_has_passed_counts() -> None:
    """Whoever asks a minute after a crash waits no more."""
    assert fallen(0.0).pause(0.1) == PAUSES_S[0] - 0.1
    assert fallen(0.0).pause(60.0) == 0.0


def test_the_third_fall_in_ten_minutes_is_one_too_many() -> None:
    """A child would wait for the same crash on every page."""
    assert not fallen(0.0, 1.0).is_given_up(2.0)
    assert fallen(0.0, 1.0, 2.0).is_given_up(2.0)


def test_old_falls_are_forgotten() -> None:
    """A card that was taken by a game at noon may paint again in the evening."""
    falls = fallen(0.0, 1.0, 2.0)
    assert not falls.is_given_up(WITHIN_S + 1.5)
    assert falls.after(WITHIN_S + 3.0).moments == (WITHIN_S + 3.0,)
