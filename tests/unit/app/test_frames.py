"""The figures of the window's benches say what they are named for."""

from __future__ import annotations

from aibook_desktop.app.frames import spread_of


def test_one_slow_frame_in_a_hundred_is_not_hidden_and_two_are_the_p99() -> None:
    """A promise about the slowest frames may not be kept by averaging."""
    frames = [0.004] * 98 + [0.020, 0.030]
    spread = spread_of(frames)
    assert (spread.median, spread.p95, spread.p99, spread.most) == (4.0, 4.0, 20.0, 30.0)


def test_no_frame_is_no_measure() -> None:
    """A bench in which nothing turned would divide by zero."""
    assert spread_of([]).most == 0.0
