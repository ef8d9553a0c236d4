"""A kiosk asks before it begins afresh, and never in the middle of a book."""

from __future__ import annotations

from aibook_desktop.ui.kiosk.idling import ASK_S, Idling, Stage


def at(idling: Idling) -> Stage:
    return idling.stage


def test_nobody_then_somebody_then_nobody() -> None:
    """The whole round of a kiosk's day."""
    idling = Idling(120, now=0)
    assert at(idling) is Stage.INVITING
    idling.touch(10)
    idling.tick(129, busy=False)
    assert at(idling) is Stage.VISIT
    idling.tick(130, busy=False)
    assert at(idling) is Stage.ASKING
    assert idling.left(130) == ASK_S
    idling.tick(130 + ASK_S - 0.1, busy=False)
    assert at(idling) is Stage.ASKING
    idling.tick(130 + ASK_S, busy=False)
    assert at(idling) is Stage.INVITING


def test_i_am_here() -> None:
    """A child that only thought for a while goes on where it was."""
    idling = Idling(120, now=0)
    idling.touch(0)
    idling.tick(120, busy=False)
    idling.touch(125)
    assert at(idling) is Stage.VISIT
    assert idling.left(125) == 0
    idling.tick(244, busy=False)
    assert at(idling) is Stage.VISIT


def test_the_time_stands_still_while_a_book_is_made_or_read() -> None:
    """Sixteen pages take minutes in which nobody has to touch anything."""
    idling = Idling(120, now=0)
    idling.touch(0)
    for now in range(0, 1000, 5):
        idling.tick(now, busy=True)
    idling.tick(1100, busy=False)
    assert at(idling) is Stage.VISIT
    idling.tick(1115, busy=False)
    assert at(idling) is Stage.ASKING


def test_work_in_the_background_keeps_nobody_company() -> None:
    """A kiosk that invites goes on inviting, whatever it does meanwhile."""
    idling = Idling(120, now=0)
    idling.tick(50, busy=True)
    assert at(idling) is Stage.INVITING
