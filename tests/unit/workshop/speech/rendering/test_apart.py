"""Work in processes that may crash."""

from __future__ import annotations

import os

from aibook_desktop.workshop.speech.rendering.apart import apart


def test_results_come_in_order() -> None:
    """Clips would get other clips' words."""
    assert list(apart(abs, [-3, 2, -1], 2)) == [(-3, 3), (2, 2), (-1, 1)]


def test_a_crash_costs_only_its_own_piece() -> None:
    """One bad clip would stop hours of work, or hold it for ever."""
    assert list(apart(os._exit, [9, 11], 1)) == [(9, None), (11, None)]
