"""The page where a grown-up agrees, or not, that a server is asked for stories."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea

from aibook_desktop.book.model import LANGUAGES, Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.strings import say
from aibook_desktop.engines.options import Options
from aibook_desktop.settings.store import read_settings
from aibook_desktop.settings.table import Settings
from aibook_desktop.studio.online import PARTS, Standing
from aibook_desktop.studio.online_desk import OnlineDesk, OnlineView
from aibook_desktop.studio.online_keeping import OnlineKeeper
from aibook_desktop.ui.grownups.clerk import Clerk
from aibook_desktop.ui.grownups.online_page import OnlinePage
from tests import moody_server as moody
from tests.moody_server import KEY, serving
from tests.unit.studio.ring_in_memory import RingInMemory

DAY = date(2026, 11, 21)


@dataclass
class Desk:
    """A page with everything that it works on."""

    home: Path
    settings: Settings
    clerk: Clerk
    ring: RingInMemory = field(default_factory=RingInMemory)
    tuned: int = 0

    def __post_init__(self) -> None:
        self.keeper = OnlineKeeper(self.home, self.ring, lambda: DAY)
        office = OnlineDesk(self.keeper, self.home, lambda: self.settings, self._tune)
        self.page = OnlinePage(office, self.clerk)
        self.page.wanted.connect(self._want)
        self.page.show_settings(self.settings)
        self.page.speak("en")
        self.page.show()
        self.page.enter()

    def _tune(self) -> None:
        self.tuned += 1

    def _want(self, key: str, value: Any) -> None:
        changes: dict[str, Any] = {key: value}
        self.settings = replace(self.settings, **changes)
        self.page.show_settings(self.settings)

    def words(self) -> str:
        labels = self.page.findChildren(QLabel)
        return "\n".join(each.text() for each in labels if each.isVisible())

    def type_into(self, field: QLineEdit, text: str) -> None:
        field.setFocus()
        field.clear()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        QApplication.processEvents()


@pytest.fixture
def desk(application: QApplication, tmp_path: Path, clerk: Clerk) -> Desk:
    assert application is not None
    return Desk(tmp_path, read_settings(tmp_path, "en"), clerk)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_is_agreed_to_is_there_to_be_read(desk: Desk, language: Language) -> None:
    """Somebody would agree to what nobody told."""
    desk.page.speak(language)
    words = desk.words()
    for part in PARTS:
        text = say(
            f"online.consent.{part}.text", language, host="api.openai.com", model="gpt-4.1-mini"
        )
        assert text in words
    assert say("online.state.off", language) in words


def test_agreeing_takes_the_key_and_leaves_it_nowhere_to_be_seen(desk: Desk) -> None:
    """Whoever passes by could read the key from the screen."""
    assert desk.page.key.echoMode() == QLineEdit.EchoMode.Password
    desk.page.key.setText(KEY)
    desk.page.agree.click()
    assert desk.page.key.text() == ""
    assert desk.ring.kept == {"https://api.openai.com/v1": KEY}
    assert desk.keeper.standing(desk.settings) is Standing.ON
    assert desk.tuned == 1
    assert "On since 2026-11-21: api.openai.com, gpt-4.1-mini." in desk.words()
    assert KEY not in desk.words()
    desk.page.speak("ko")
    assert "2026년 11월 21일부터" in desk.words()


def test_without_a_key_nothing_is_agreed(desk: Desk) -> None:
    """Books would be late by an answer that can't come."""
    desk.page.agree.click()
    assert desk.keeper.standing(desk.settings) is Standing.OFF
    assert "There is no key" in desk.words()
    assert desk.page.agree.isEnabled()


def test_what_comes_of_agreeing_is_seen(desk: Desk) -> None:
    """Whoever pressed at the foot of the letter would think that nothing had happened."""
    desk.page.resize(800, 300)
    desk.page.activateWindow()
    assert QTest.qWaitForWindowActive(desk.page)
    bar = desk.page.findChildren(QScrollArea)[0].verticalScrollBar()
    bar.setValue(bar.maximum())
    assert desk.page.state.visibleRegion().isEmpty()
    for key, outcome in (("", "There is no key"), (KEY, "On since")):
        desk.page.key.setText(key)
        desk.page.agree.setFocus()
        desk.page.agree.click()
        QApplication.processEvents()
        assert outcome in desk.words()
        assert not desk.page.state.visibleRegion().isEmpty()
    desk.page.off.setFocus()
    desk.page.off.click()
    QApplication.processEvents()
    assert not desk.page.state.visibleRegion().isEmpty()


def test_who_has_read_again_and_agreed_is_not_asked_to_read_again(desk: Desk) -> None:
    """It would say that it is on, and below that the letter has to be read first."""
    desk.page.key.setText(KEY)
    desk.page.fields["online_model"].setText("another")
    desk.page.agree.click()
    asked = say("online.reread", "en")
    assert asked in desk.words()
    desk.page.agree.click()
    assert desk.keeper.standing(desk.settings) is Standing.ON
    assert asked not in desk.words()


def test_a_key_can_be_kept_for_this_session_only(desk: Desk) -> None:
    """A teacher at a shared computer would have to leave the key there."""
    desk.page.key.setText(KEY)
    desk.page.stay.pills()[1].click()
    desk.page.agree.click()
    assert desk.ring.kept == {}
    assert desk.keeper.permit(desk.settings, Options()).secret == KEY


def test_without_a_safe_keyring_only_the_session_is_offered(
    application: QApplication, tmp_path: Path, clerk: Clerk
) -> None:
    """A key would be promised to be kept safely where that can't be."""
    assert application is not None
    ring = RingInMemory(safe=False)
    desk = Desk(tmp_path, read_settings(tmp_path, "en"), clerk, ring)
    assert len(desk.page.stay.pills()) == 1
    assert "no safe keyring" in desk.words()
    desk.page.key.setText(KEY)
    desk.page.agree.click()
    assert desk.keeper.standing(desk.settings) is Standing.ON
    assert ring.kept == {}


def test_another_server_has_to_be_agreed_to_anew(desk: Desk) -> None:
    """Wishes would go to whoever was typed in last."""
    desk.page.key.setText(KEY)
    desk.page.agree.click()
    desk.type_into(desk.page.fields["online_server"], "https://ai.example/v1")
    assert desk.keeper.standing(desk.settings) is Standing.CHANGED
    assert "has changed since 2026-11-21" in desk.words()
    assert "ai.example" in desk.words()
    assert desk.page.agree.isVisible()


def test_nobody_agrees_to_a_server_that_the_letter_did_not_name(desk: Desk) -> None:
    """The letter would tell of one server and the wishes go to another."""
    desk.page.key.setText(KEY)
    desk.page.fields["online_server"].setText("https://ai.example/v1")
    desk.page.agree.click()
    assert desk.keeper.standing(desk.settings) is Standing.OFF
    assert "read the letter again" in desk.words()
    assert "ai.example" in desk.words()
    desk.page.agree.click()
    assert desk.keeper.standing(desk.settings) is Standing.ON
    assert desk.ring.kept == {"https://ai.example/v1": KEY}


def test_settings_that_changed_meanwhile_are_not_agreed_to(desk: Desk) -> None:
    """Another window could swap the server under the hand that agrees."""
    desk.page.key.setText(KEY)
    desk.settings = replace(desk.settings, online_model="other")
    desk.page.agree.click()
    assert desk.keeper.standing(desk.settings) is Standing.OFF


def test_an_address_that_is_refused_is_told(desk: Desk) -> None:
    """A grown-up would agree to nobody knows whom."""
    desk.type_into(desk.page.fields["online_server"], "http://example.com")
    assert "This address can't be used." in desk.words()
    desk.page.key.setText(KEY)
    desk.page.agree.click()
    assert desk.keeper.standing(desk.settings) is Standing.OFF


def test_switching_off_removes_the_key(desk: Desk) -> None:
    """A key that one believes to be gone could still be used."""
    desk.page.key.setText(KEY)
    desk.page.agree.click()
    desk.page.off.click()
    assert desk.ring.kept == {}
    assert desk.keeper.standing(desk.settings) is Standing.OFF
    assert desk.tuned == 2


def test_what_was_agreed_for_another_server_can_be_taken_back(desk: Desk) -> None:
    """The old key would stay in the keyring, without a button that removes it."""
    desk.page.key.setText(KEY)
    desk.page.agree.click()
    desk.type_into(desk.page.fields["online_server"], "https://ai.example/v1")
    assert desk.keeper.standing(desk.settings) is Standing.CHANGED
    assert desk.page.off.isVisible()
    assert not desk.page.try_out.isVisible()
    desk.page.off.click()
    assert desk.ring.kept == {}
    assert desk.keeper.standing(desk.settings) is Standing.OFF
    assert not desk.page.off.isVisible()


def test_a_key_that_is_refused_can_be_typed_again(desk: Desk) -> None:
    """The page would say "type it again" and have no place to type it."""
    with serving(moody.status(401)) as server:
        desk.type_into(desk.page.fields["online_server"], server.url)
        desk.page.key.setText("expired")
        desk.page.agree.click()
        assert not desk.page.key.isVisible()
        desk.page.try_out.click()
        assert "type it again" in desk.words()
        assert desk.page.key.isVisible()
        desk.page.key.setText(KEY)
        desk.page.agree.click()
    assert desk.keeper.permit(desk.settings, Options()).secret == KEY
    assert not desk.page.key.isVisible()


def test_leaving_forgets_a_key_that_was_not_agreed_with(desk: Desk) -> None:
    """The next one at the computer would find it."""
    desk.page.key.setText(KEY)
    desk.page.leave()
    assert desk.page.key.text() == ""


def test_trying_out_asks_one_tiny_question(desk: Desk) -> None:
    """A wrong key would only be found out by a child who waits."""
    with serving(moody.words('{"title": "hello"}')) as server:
        desk.type_into(desk.page.fields["online_server"], server.url)
        desk.page.key.setText(KEY)
        desk.page.agree.click()
        desk.page.try_out.click()
        assert "It works" in desk.words()
        (asked,) = server.asked
        assert asked.headers["authorization"] == f"Bearer {KEY}"
        server.moods = (moody.status(401),)
        desk.page.try_out.click()
        assert "does not accept the key" in desk.words()
    assert len(server.asked) == 2


def test_what_is_not_installed_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A grown-up would agree and wonder why nothing changes."""
    view = OnlineView(Standing.OFF, None, trouble=Problem("online_not_installed"))
    monkeypatch.setattr(OnlineDesk, "look", lambda _self: view)
    desk.page.enter()
    assert "not installed" in desk.words()
