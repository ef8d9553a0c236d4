"""A window that falls comes back, slower each time, and at last without what brings it down."""

from __future__ import annotations

from aibook_desktop.studio.restarting import LONGEST_S, MOST, WITHIN_S, Falls


def test_a_first_fall_costs_a_second() -> None:
    """A child looks at a dark screen for a moment and not for a minute."""
    assert Falls().pause == 0
    assert Falls().after(0).pause == 1


def test_who_keeps_falling_comes_back_slower() -> None:
    """A broken disk must not make the computer spin."""
    falls, pauses = Falls(), []
    for moment in range(9):
        falls = falls.after(float(moment))
        pauses.append(falls.pause)
    assert pauses == [1, 2, 4, 8, 16, 32, LONGEST_S, LONGEST_S, LONGEST_S]


def test_after_many_falls_without_models() -> None:
    """A model that crashes at every start would keep a class from every book."""
    falls = Falls()
    for moment in range(MOST - 1):
        falls = falls.after(float(moment))
    assert not falls.safe
    assert falls.after(float(MOST)).safe


def test_a_fall_a_day_is_forgotten() -> None:
    """A kiosk runs for months; yesterday's fall is no reason for safe mode."""
    falls = Falls()
    for day in range(30):
        falls = falls.after(day * 86_400.0)
    assert len(falls.moments) == 1
    assert not falls.safe
    assert WITHIN_S < 86_400
