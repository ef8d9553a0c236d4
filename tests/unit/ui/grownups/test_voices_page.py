"""The page of voices: hear, choose, record, erase."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from aibook_desktop.book.model import LANGUAGES, Language, Recording
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.strings import say
from aibook_desktop.settings.store import read_settings
from aibook_desktop.settings.table import Settings
from aibook_desktop.studio.voice_learning import NewVoice
from aibook_desktop.studio.voices import Voice
from aibook_desktop.ui.grownups.clerk import Clerk
from aibook_desktop.ui.grownups.voice_office import VoiceDesk
from aibook_desktop.ui.grownups.voices_page import VoicesPage

GRANDMA = Voice("family-1", "family", ("ko", "en"), "d1", "valid", "할머니", "가족", "2027-01-01")
UNCLE = Voice("family-2", "family", ("ko", "en"), "d2", "expired", "삼촌", "가족", "2026-01-01")
KSS = Voice("kss", "piper", ("ko",), "d3", "open")


@dataclass
class Office:
    """Voices in memory."""

    kept: list[Voice] = field(default_factory=lambda: [GRANDMA, UNCLE, KSS])
    learnt: list[NewVoice] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)
    trouble: Problem | None = None

    def voices(self) -> tuple[Voice, ...]:
        return tuple(self.kept)

    def can_learn(self) -> bool:
        return True

    def texts(self, who: str, _language: Language, days: int) -> tuple[str, ...]:
        return (f"{who} {days}", "one", "two")

    def learn(self, voice: NewVoice) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.learnt.append(voice)

    def sample(self, name: str, _language: Language) -> bytes:
        self.heard.append(name)
        return name.encode()

    def erase(self, name: str) -> None:
        self.kept = [voice for voice in self.kept if voice.name != name]


class AtOnce:
    """A clerk who answers at once."""

    def ask(
        self,
        call: Callable[[], Any],
        then: Callable[[Any], None],
        otherwise: Callable[[Exception], None] | None = None,
    ) -> None:
        try:
            found = call()
        except Problem as problem:
            assert otherwise is not None
            otherwise(problem)
        else:
            then(found)


@dataclass
class Late:
    """A clerk who is busy, and answers only when told to."""

    waiting: list[Callable[[], None]] = field(default_factory=list)

    def ask(
        self,
        call: Callable[[], Any],
        then: Callable[[Any], None],
        otherwise: Callable[[Exception], None] | None = None,
    ) -> None:
        self.waiting.append(lambda: AtOnce().ask(call, then, otherwise))

    def answer(self) -> None:
        while self.waiting:
            self.waiting.pop(0)()


@dataclass
class Ear:
    """A microphone that gives what it is told to."""

    flowing: bool = True
    is_open: bool = False
    trouble: Problem | None = None
    missing: Problem | None = None
    takes: list[Recording] = field(default_factory=list)

    def open(self) -> None:
        if self.missing is not None:
            raise self.missing
        self.is_open = True

    def close(self) -> None:
        self.is_open = False

    def level(self) -> float:
        return 0.5

    def start_take(self) -> None:
        return

    def finish_take(self) -> Recording:
        if self.trouble is not None:
            raise self.trouble
        self.takes.append(Recording(bytearray(b"\1\2" * 10), 16_000))
        return self.takes[-1]

    def drop_take(self) -> None:
        return


@dataclass
class Player:
    """A loudspeaker that remembers."""

    played: list[bytes] = field(default_factory=list)

    def play(self, wav: bytes) -> None:
        self.played.append(wav)

    def stop(self) -> None:
        return


@dataclass
class Visit:
    """The page with all that it works with."""

    page: VoicesPage
    office: Office
    ear: Ear
    player: Player
    wants: list[tuple[str, object]]


@pytest.fixture
def visit(application: QApplication, tmp_path: Path) -> Visit:  # noqa: ARG001  Qt runs
    return entered(tmp_path, AtOnce(), AtOnce())


def slow_visit(home: Path) -> tuple[Visit, Late]:
    """The page with one clerk for everything, who is busy."""
    late = Late()
    visit = entered(home, late, late)
    late.answer()
    return visit, late


def slow_learning(home: Path) -> tuple[Visit, Late]:
    """The page with a clerk who is busy with learning, and another one who answers at once."""
    late = Late()
    return entered(home, late, AtOnce()), late


def entered(home: Path, slow: Clerk, clerk: Clerk) -> Visit:
    """The page as somebody comes to it."""
    office, ear, player = Office(), Ear(), Player()
    page = VoicesPage(VoiceDesk(office, ear, player), slow, clerk)
    wants: list[tuple[str, object]] = []
    page.wanted.connect(lambda key, value: wants.append((key, value)))
    page.speak("ko")
    page.show_settings(settings(home))
    page.enter()
    return Visit(page, office, ear, player, wants)


def settings(home: Path, **changes: Any) -> Settings:
    return replace(read_settings(home, "ko"), **changes)


def test_a_tap_chooses_a_voice_for_every_language_it_speaks(visit: Visit, tmp_path: Path) -> None:
    """A chosen grandmother would read half of a bilingual book."""
    usual, grandma, uncle, kss = visit.page.cards
    assert usual.choose.isChecked()
    assert uncle.choose.isHidden()
    grandma.choose.click()
    assert visit.wants == [("voice_ko", "family-1"), ("voice_en", "family-1")]
    visit.page.show_settings(settings(tmp_path, voice_ko="family-1", voice_en="family-1"))
    assert [card.choose.isChecked() for card in visit.page.cards] == [False, True, False, False]
    kss.choose.click()
    assert visit.wants[2:] == [("voice_ko", "kss")]


def test_a_voice_is_heard_before_it_is_chosen(visit: Visit) -> None:
    """Nobody would know whose voice will read tonight."""
    visit.page.cards[1].listen.click()
    visit.page.cards[0].listen.click()
    assert (visit.office.heard, visit.player.played) == (["family-1", ""], [b"family-1", b""])


def test_a_voice_is_erased_with_a_tap_and_a_second_thought(visit: Visit, tmp_path: Path) -> None:
    """A slip of the finger would erase somebody, or nobody would find out how to."""
    visit.page.show_settings(settings(tmp_path, voice_ko="family-1"))
    card = visit.page.cards[1]
    card.erase.click()
    assert not card.yes.isHidden()
    card.no.click()
    assert visit.office.kept[0] == GRANDMA
    card.erase.click()
    card.yes.click()
    assert GRANDMA not in visit.office.kept
    assert visit.wants == [("voice_ko", "")]
    assert len(visit.page.cards) == 3


def begin(visit: Visit, who: str) -> None:
    visit.page.name_field.setText(who)
    visit.page.start.click()


def record(visit: Visit, pieces: int) -> None:
    for _ in range(pieces):
        visit.page.recording.record.click()
        visit.page.recording.record.click()


def test_consent_comes_first_and_then_the_story(visit: Visit) -> None:
    """A voice would be learnt of somebody who was never asked."""
    begin(visit, "  외할머니 ")
    assert visit.page.recording.text.text() == "외할머니 365"
    record(visit, 1)
    assert visit.page.recording.text.text() == "one"
    record(visit, 2)
    (voice,) = visit.office.learnt
    assert (voice.who, voice.days, len(voice.reading)) == ("외할머니", 365, 2)
    assert voice.consent is visit.ear.takes[0]
    assert not visit.ear.is_open
    assert visit.page.recording.isHidden()


def test_a_piece_can_be_recorded_again(visit: Visit) -> None:
    """One cough would spoil the whole minute."""
    begin(visit, "할머니")
    record(visit, 2)
    visit.page.recording.back.click()
    record(visit, 2)
    (voice,) = visit.office.learnt
    assert voice.reading == (visit.ear.takes[2], visit.ear.takes[3])
    assert not any(visit.ear.takes[1].samples)


@pytest.mark.parametrize("way", ["cancel", "leave"])
def test_nothing_is_left_of_what_was_given_up(visit: Visit, way: str) -> None:
    """A grandmother who changes her mind would still be in the computer."""
    begin(visit, "할머니")
    record(visit, 2)
    if way == "cancel":
        visit.page.recording.stop.click()
    else:
        visit.page.leave()
    assert not any(any(take.samples) for take in visit.ear.takes)
    assert not visit.ear.is_open
    assert visit.office.learnt == []
    assert not visit.page.new.isHidden()


def test_a_silent_microphone_is_told_and_the_piece_stays(visit: Visit) -> None:
    """Somebody would read a minute into a muted microphone."""
    begin(visit, "할머니")
    visit.ear.trouble = Problem("microphone_silent")
    record(visit, 1)
    assert visit.page.recording.text.text() == "할머니 365"
    assert say("problem.microphone_silent.what", "ko") in visit.page.recording.hint.text()
    visit.ear.trouble = None
    record(visit, 1)
    assert visit.page.recording.text.text() == "one"


@pytest.mark.usefixtures("application")
def test_nothing_is_heard_or_recorded_once_the_page_is_left(tmp_path: Path) -> None:
    """The microphone would open, or grandmother would speak, in a room full of children."""
    visit, late = slow_visit(tmp_path)
    visit.page.cards[1].listen.click()
    begin(visit, "할머니")
    visit.page.leave()
    late.answer()
    assert not visit.ear.is_open
    assert visit.player.played == []


@pytest.mark.usefixtures("application")
def test_who_recorded_nothing_leaves_the_microphone_alone(tmp_path: Path) -> None:
    """A child would speak while the page shuts its microphone, and its wish would be lost."""
    visit, late = slow_visit(tmp_path)
    visit.page.leave()
    visit.ear.is_open = True  # a child has pressed the bear
    late.answer()
    assert visit.ear.is_open


@pytest.mark.usefixtures("application")
def test_the_microphone_does_not_wait_for_a_voice_to_be_learnt(tmp_path: Path) -> None:
    """It would stay open for minutes, and then be shut under a child that speaks by then."""
    visit, late = slow_learning(tmp_path)
    begin(visit, "할머니")
    heard = [visit.ear.is_open]
    visit.page.leave()
    heard.append(visit.ear.is_open)
    assert heard == [True, False]
    assert len(visit.page.cards) == 4
    assert late.waiting == []


@pytest.mark.usefixtures("application")
def test_a_voice_that_is_learnt_meanwhile_leaves_the_recording_alone(tmp_path: Path) -> None:
    """The round button would move away under the hand of the next one who reads."""
    visit, late = slow_learning(tmp_path)
    begin(visit, "할머니")
    record(visit, 3)
    begin(visit, "할아버지")
    record(visit, 1)
    late.answer()
    assert [voice.who for voice in visit.office.learnt] == ["할머니"]
    assert all(card.isHidden() for card in visit.page.cards)
    record(visit, 2)
    late.answer()
    assert [voice.who for voice in visit.office.learnt] == ["할머니", "할아버지"]
    assert not any(card.isHidden() for card in visit.page.cards)


def test_a_microphone_that_was_pulled_out_records_nothing_by_itself(visit: Visit) -> None:
    """Half a minute later whoever stands there would be recorded; put in again, it must work."""
    begin(visit, "할머니")
    visit.ear.missing = Problem("microphone_missing")
    visit.page.recording.record.click()
    assert say("problem.microphone_missing.what", "ko") in visit.page.recording.hint.text()
    timers = visit.page.recording.findChildren(QTimer)
    assert not any(timer.isActive() for timer in timers if timer.isSingleShot())
    visit.ear.missing = None
    record(visit, 1)
    assert visit.page.recording.text.text() == "one"


def test_a_microphone_that_comes_late_can_still_be_used(visit: Visit) -> None:
    """The round button would stay dead until somebody gives up and begins anew."""
    visit.ear.missing = Problem("microphone_missing")
    begin(visit, "할머니")
    button = visit.page.recording.record
    assert button.accessibleName() == say("voices.page.record.start", "ko")
    visit.ear.missing = None
    record(visit, 3)
    assert len(visit.office.learnt) == 1


def test_what_is_wrong_with_a_recording_is_said(visit: Visit) -> None:
    """The page would go back to its list, and nobody would know why."""
    visit.office.trouble = Problem("voice_too_noisy")
    begin(visit, "할머니")
    record(visit, 3)
    told = visit.page.findChildren(type(visit.page.recording.hint))
    assert any(say("problem.voice_too_noisy.what", "ko") in label.text() for label in told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_button_has_a_name(visit: Visit, language: Language) -> None:
    """A grown-up who can't see the signs would not know which one erases."""
    visit.page.speak(language)
    for card in visit.page.cards:
        buttons = (card.listen, card.choose, card.erase, card.yes, card.no)
        assert len({button.accessibleName() for button in buttons}) == len(buttons)
    recording = visit.page.recording
    begin(visit, "할머니")
    for button in (recording.record, recording.back, recording.stop, visit.page.start):
        assert button.accessibleName()
