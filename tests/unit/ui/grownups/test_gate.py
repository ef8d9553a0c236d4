"""The gate as a grown-up and a child meet it: it opens by the PIN alone and never traps anybody."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from aibook_desktop.studio.gatekeeping import Door
from aibook_desktop.ui.grownups import gate as gates
from aibook_desktop.ui.grownups.gate import GateRoom
from aibook_desktop.ui.grownups.keypad import DigitKey

Until = Callable[..., None]
ENTER = Qt.Key.Key_Return


class Visitor:
    """Stands before a gate and notes what happens."""

    def __init__(self, office: Any, clerk: Any, shown: Callable[[QWidget], QWidget]) -> None:
        self.office = office
        self.gate = GateRoom(office, clerk, "ko")
        self.heard: list[str] = []
        self.gate.opened.connect(lambda: self.heard.append("opened"))
        self.gate.cancelled.connect(lambda: self.heard.append("cancelled"))
        shown(self.gate)
        self.gate.knock()

    def types(self, digits: str) -> None:
        QTest.keyClicks(self.gate, digits)
        QTest.keyClick(self.gate, ENTER)

    @property
    def title(self) -> str:
        return self.gate._title.text()


@pytest.fixture
def visitor(office: Any, clerk: Any, shown: Callable[[QWidget], QWidget]) -> Visitor:
    return Visitor(office, clerk, shown)


def test_a_first_visit_chooses_a_pin_twice(visitor: Visitor) -> None:
    """A slip of the finger must not become the PIN."""
    visitor.types("274913")
    assert visitor.heard == []
    assert visitor.title == "한 번 더 눌러 주세요"
    visitor.types("274914")
    assert visitor.office.gate().door is Door.NEW
    visitor.types("274913")
    visitor.types("274913")
    assert visitor.heard == ["opened"]
    assert visitor.office.gate().door is Door.PIN


def test_no_pin_for_now_and_then_a_long_press(visitor: Visitor) -> None:
    """A parent at home needs no PIN, but a child's tap must not open."""
    visitor.gate._later.click()
    assert visitor.heard == ["opened"]
    visitor.gate.knock()
    assert visitor.gate._hold.isVisible()
    QTest.mouseClick(visitor.gate._hold, Qt.MouseButton.LeftButton)
    QTest.qWait(50)
    assert visitor.heard == ["opened"]


def test_a_held_key_is_a_long_press(visitor: Visitor, until: Until) -> None:
    """Who steers by keys gets in as well."""
    visitor.office.choose_pin(None)
    visitor.gate.knock()
    visitor.gate._hold._hold_ms = 60
    QTest.keyPress(visitor.gate._hold, Qt.Key.Key_Space)
    QTest.keyRelease(visitor.gate._hold, Qt.Key.Key_Space)
    QTest.qWait(120)
    assert visitor.heard == []
    QTest.keyPress(visitor.gate._hold, Qt.Key.Key_Space)
    until(lambda: visitor.heard == ["opened"])
    QTest.keyRelease(visitor.gate._hold, Qt.Key.Key_Space)


def test_the_pin_opens_and_nothing_else_does(visitor: Visitor) -> None:
    """Four keys that a child presses are not the PIN."""
    visitor.office.choose_pin("2749")
    visitor.gate.knock()
    visitor.types("1111")
    assert visitor.heard == []
    assert visitor.gate._said_label.text() == "PIN이 달라요. 다시 눌러 주세요."
    visitor.types("27")
    assert visitor.heard == []
    visitor.types("49")
    assert visitor.heard == ["opened"]


def test_keys_of_the_pad_are_fingers_too(visitor: Visitor) -> None:
    """A kiosk has no keyboard."""
    visitor.office.choose_pin("1203")
    visitor.gate.knock()
    keys = {key.text(): key for key in visitor.gate._pad.findChildren(DigitKey)}
    for digit in "1203":
        keys[digit].click()
    visitor.gate._pad._enter.click()
    assert visitor.heard == ["opened"]


def test_after_wrong_tries_the_pad_rests(visitor: Visitor) -> None:
    """Guessing must be dull."""
    visitor.office.choose_pin("2749")
    visitor.gate.knock()
    for _ in range(3):
        visitor.types("1111")
    assert not visitor.gate._pad.isEnabled()
    assert "초 뒤에" in visitor.gate._said_label.text()
    visitor.types("2749")
    assert visitor.heard == []


def test_there_is_always_a_way_back(visitor: Visitor) -> None:
    """A gate without a way back is a trap for a kiosk."""
    visitor.gate._cancel.click()
    QTest.keyClick(visitor.gate, Qt.Key.Key_Escape)
    assert visitor.heard == ["cancelled", "cancelled"]


def test_it_goes_back_by_itself(
    office: Any,
    clerk: Any,
    shown: Callable[[QWidget], QWidget],
    until: Until,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A child that found the lock and walked away leaves no gate behind."""
    monkeypatch.setattr(gates, "CANCEL_MS", 60)
    visitor = Visitor(office, clerk, shown)
    until(lambda: visitor.heard == ["cancelled"])


def test_digits_do_not_wait_for_the_next_visitor(visitor: Visitor) -> None:
    """Half a PIN left on the pad would be half a PIN given away."""
    QTest.keyClicks(visitor.gate, "27")
    visitor.gate.hide()
    visitor.gate.show()
    assert visitor.gate._pad._digits == ""


def test_it_speaks_both_languages(visitor: Visitor) -> None:
    """Live, as every room."""
    visitor.gate.speak("en")
    assert visitor.title == "For grown-ups"
    assert visitor.gate._cancel.accessibleName() == "Back to the children"
