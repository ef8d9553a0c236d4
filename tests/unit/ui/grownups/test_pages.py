"""Behind the gate: each page shows what is so and changes what was tapped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from aibook_desktop.book.model import LANGUAGES
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.strings import say, tables
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.library.lines import Fault
from aibook_desktop.settings.class_words import ClassWords, OwnWord
from aibook_desktop.settings.table import TABLE
from aibook_desktop.studio.added_styles import AddedStyle
from aibook_desktop.ui.faces import Faces
from aibook_desktop.ui.grownups import room as rooms
from aibook_desktop.ui.grownups.bin_page import BinPage
from aibook_desktop.ui.grownups.children_page import ChildrenPage
from aibook_desktop.ui.grownups.computer_page import ComputerPage
from aibook_desktop.ui.grownups.microphone_page import MicrophonePage
from aibook_desktop.ui.grownups.parts import Choice, Slide, Switch
from aibook_desktop.ui.grownups.pictures_page import PicturesPage
from aibook_desktop.ui.grownups.review_page import ReviewPage
from aibook_desktop.ui.grownups.room import GrownupsRoom, Leaf
from aibook_desktop.ui.grownups.setting_rows import SettingRow, words_for
from aibook_desktop.ui.grownups.settings_page import SettingsPage
from aibook_desktop.ui.grownups.today_page import TodayPage
from aibook_desktop.ui.grownups.words_page import NAMING, WordsPage
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.tiles import Mark

Show = Callable[[QWidget], QWidget]
HEROES = tuple(standard().heroes)


class Ear:
    """A microphone that hears a voice, unless it is missing."""

    def __init__(self) -> None:
        self.missing = False
        self.loud = 0.0
        self.done: list[str] = []

    @property
    def flowing(self) -> bool:
        return True

    def open(self) -> None:
        if self.missing:
            raise Problem("microphone_missing")
        self.done.append("open")

    def close(self) -> None:
        self.done.append("close")

    def level(self) -> float:
        return self.loud


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.key)
def test_every_setting_has_a_control_and_words(row: Any, office: Any) -> None:
    """A setting that nobody can reach, or that shows a bare number, might as well not be there."""
    offered = ("auto", "espeak") if row.named or row.written else row.choices
    made = SettingRow(row.key, offered)
    made.show_value(getattr(office.kept, row.key))
    for language in LANGUAGES:
        made.speak(language)
        assert made.control.accessibleName() == tables()[row.label][language]
    assert isinstance(made.control, Switch | Slide | Choice)


def test_a_tap_wants_the_new_value(office: Any, shown: Show) -> None:
    """What was tapped is what is asked for, once."""
    page = SettingsPage(("review", "volume_cap", "level"), lambda _key: ())
    wanted: list[tuple[str, object]] = []
    page.wanted.connect(lambda key, value: wanted.append((key, value)))
    page.speak("ko")
    page.show_settings(office.kept)
    shown(page)
    review, cap, level = (row.control for row in page._rows.rows)
    assert isinstance(review, Switch)
    assert isinstance(cap, Slide)
    assert isinstance(level, Choice)
    review.click()
    cap.setValue(60)
    level.pills()[-1].click()
    assert wanted == [("review", True), ("volume_cap", 60), ("level", 6)]


def test_values_have_names() -> None:
    """A teacher reads "Automatic" and "2 minutes", not "auto" and 120."""
    assert words_for("narrator", "auto", "en") == "Automatic"
    assert words_for("idle_seconds", 120, "ko") == "2분"
    assert words_for("voice_ko", "", "en") == "The usual one"
    assert words_for("voice_en", "m3", "ko") == "남자 목소리"
    assert words_for("language", "en", "ko") == "English"
    assert words_for("level", 4, "ko") == "4"


def test_todays_theme_is_tapped(office: Any, pictures: Pictures, faces: Faces, shown: Show) -> None:
    """One tap in the morning sets the theme of the day, another takes it off."""
    page = TodayPage(("level",), standard(), pictures, faces)
    wanted: list[object] = []
    page.wanted.connect(lambda key, value: wanted.append((key, value)))
    page.speak("ko")
    page.show_settings(office.change("today_theme", "courage"))
    shown(page)
    tiles = page._tiles.tiles
    (chosen,) = (tile for tile in tiles if tile.front.mark is Mark.CHOSEN)
    assert chosen.front.symbol == "courage"
    tiles[1].click()
    tiles[0].click()
    assert wanted == [("today_theme", next(iter(standard().themes))), ("today_theme", "")]


def test_waiting_books_are_read_approved_or_put_away(
    office: Any, clerk: Any, pictures: Pictures, shown: Show
) -> None:
    """A teacher goes through the morning's books one by one."""
    page = ReviewPage(office, clerk, pictures)
    opened: list[str] = []
    page.opened.connect(opened.append)
    page.speak("ko")
    shown(page)
    page.enter()
    first, second = page.books.rows
    assert first.buttons[0].accessibleName() == "책 1 읽어 보기"
    assert first._about.text() == "하나 · 2026-11-21 09:30 · 한국어"
    assert second._about.text() == "손님 · 2026-11-21 09:30 · 한국어"
    first.buttons[0].click()
    assert opened == ["b1"]
    first.buttons[2].click()
    assert "approve b1" in office.asked
    (left,) = page.books.rows
    left.buttons[1].click()
    assert [book.spine.id for book in office.bin] == ["b3", "b2"]
    assert page.books.rows == []
    assert page.books._empty.isVisible()
    assert second is not left


def test_the_bin_gives_back_and_is_emptied_by_a_long_press(
    office: Any, clerk: Any, pictures: Pictures, shown: Show
) -> None:
    """A tap must never delete a book."""
    page = BinPage(office, clerk, pictures)
    shown(page)
    page.enter()
    QTest.mouseClick(page.empty, Qt.MouseButton.LeftButton)
    assert len(office.bin) == 1
    page.empty.held.emit()
    assert office.bin == []
    assert not page.empty.isVisible()


def test_a_class_is_written_down(
    office: Any, clerk: Any, pictures: Pictures, faces: Faces, shown: Show
) -> None:
    """A name and a picture make a child; a tap on it changes or removes it."""
    page = ChildrenPage(office, clerk, standard(), pictures, faces)
    page.speak("ko")
    shown(page)
    page.enter()
    page.name_field.setText("하나")
    assert not page.keep.isEnabled()
    page.heroes.tiles[3].click()
    page.keep.click()
    assert [(child.name, child.picture) for child in office.pupils] == [("하나", HEROES[3])]
    page.list.tiles[0].click()
    assert page.name_field.text() == "하나"
    page.name_field.setText("두나")
    page.keep.click()
    assert office.pupils[0].name == "두나"
    page.list.tiles[0].click()
    page.remove.click()
    assert office.pupils == []


def test_heroes_are_hidden_and_named(
    office: Any, clerk: Any, pictures: Pictures, faces: Faces, shown: Show
) -> None:
    """The class's fear stays out, and the class's dog comes in."""
    page = WordsPage(office, clerk, standard(), pictures, faces)
    page.speak("ko")
    shown(page)
    page.enter()
    page.tiles.tiles[1].click()
    assert office.words.hidden == {("hero", HEROES[1])}
    assert page.tiles.tiles[1].front.mark is Mark.HIDDEN
    page.tiles.tiles[1].click()
    assert office.words.hidden == frozenset()
    page._change_mode(NAMING)
    page.tiles.tiles[2].click()
    assert office.words == ClassWords()
    page.name_field.setText(" 뽀삐 ")
    page.tiles.tiles[2].click()
    assert office.words.own == (OwnWord("뽀삐", "hero", HEROES[2]),)
    page.own.tiles[0].click()
    assert office.words.own == ()


def test_the_computer_tells_how_it_is(office: Any, clerk: Any, shown: Show) -> None:
    """Space, books and backups in sentences, not in numbers alone."""
    page = ComputerPage(office, office, clerk, lambda _key: ("auto",))
    page.speak("ko")
    shown(page)
    page.enter()
    assert [fact.text() for fact in page.facts if fact.isVisible()] == [
        "남은 공간은 3.0 GB예요.",
        "책은 3권이고, 모두 합쳐 40 MB예요.",
        "백업은 1개이고, 가장 새것은 2026-11-21 09:30에 만들었어요.",
    ]
    page.check.click()
    assert page._deeds["check"]._help.text() == "책 3권이 모두 온전해요."
    office.faults = (Fault("b1", "picture 1", "missing"),)
    page.check.click()
    assert page._deeds["check"]._help.text() == "1군데가 상했거나 없어졌어요."
    page.report.click()
    assert "report.txt" in page._deeds["report"]._help.text()


def test_the_computer_tells_of_engines_that_fell(office: Any, clerk: Any, shown: Show) -> None:
    """A teacher must learn of a driver that crashes, although every book was finished."""
    page = ComputerPage(office, office, clerk, lambda _key: ("auto",))
    page.speak("en")
    shown(page)
    page._show(replace(office.health(), falls=3))
    assert page.facts[-1].isVisible()
    assert "3 times" in page.facts[-1].text()


def test_the_microphone_is_heard_and_let_go(
    office: Any, clerk: Any, shown: Show, until: Callable[..., None]
) -> None:
    """A meter that moves says more than any setting; and it must not listen on behind."""
    ear = Ear()
    page = MicrophonePage(ear, clerk, lambda _key: ("", "USB · ALSA"))
    page.speak("ko")
    page.show_settings(office.kept)
    shown(page)
    page.enter()
    ear.loud = 0.8
    until(lambda: page._said.text() == "네, 잘 들려요.")
    assert page.meter.level >= 0.7
    page.leave()
    assert ear.done == ["close", "open", "close"]


def test_a_missing_microphone_is_told_on_the_page(clerk: Any, office: Any, shown: Show) -> None:
    """The page for trouble with microphones must say what is wrong with this one."""
    ear = Ear()
    ear.missing = True
    page = MicrophonePage(ear, clerk, lambda _key: ("",))
    page.speak("ko")
    page.show_settings(office.kept)
    shown(page)
    page.enter()
    assert page._said.text().startswith("마이크를 찾지 못했어요.")
    assert clerk.told == []


@pytest.fixture
def room(office: Any, clerk: Any, pictures: Pictures, shown: Show) -> Iterator[GrownupsRoom]:
    pages = (
        Leaf("review", Pictogram.BOOK, ReviewPage(office, clerk, pictures)),
        Leaf("bin", Pictogram.BIN, BinPage(office, clerk, pictures)),
    )
    made = GrownupsRoom(pages, "ko")
    shown(made)
    yield made
    made.hide()


def test_pages_lie_behind_signs_and_speak(room: GrownupsRoom) -> None:
    """Everything has a name for those who hear it."""
    room.enter()
    for language in LANGUAGES:
        room.speak(language)
        for button in room.findChildren(QAbstractButton):
            if button.isVisible():
                assert button.accessibleName(), button
    room._tabs[1].click()
    assert room._stack.currentWidget() is room.leaves[1].page


def test_escape_and_the_house_lead_back(room: GrownupsRoom) -> None:
    """Both ways out are always there."""
    left: list[int] = []
    room.left.connect(lambda: left.append(1))
    QTest.keyClick(room, Qt.Key.Key_Escape)
    room._back.click()
    assert left == [1, 1]


def test_a_grown_up_who_was_called_away_leaves_no_open_door(
    office: Any, clerk: Any, pictures: Pictures, shown: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next child must not find the settings open."""
    monkeypatch.setattr(rooms, "ALONE_MS", 80)
    room = GrownupsRoom((Leaf("bin", Pictogram.BIN, BinPage(office, clerk, pictures)),), "ko")
    left: list[int] = []
    room.left.connect(lambda: left.append(1))
    shown(room)
    QTest.qWait(200)
    assert left == [1]
    room.hide()


def test_added_styles_are_switched_on_and_off_by_name(office: Any, clerk: Any, shown: Show) -> None:
    """A class could not use the style that was made from its own drawings, or get rid of it."""
    office.styles = (
        AddedStyle("our-class", "우리 반 그림", "lora"),
        AddedStyle("poses", "Poses", "controlnet-openpose"),
    )
    page = PicturesPage(office, clerk)
    wanted: list[tuple[str, object]] = []
    page.wanted.connect(lambda key, value: wanted.append((key, value)))
    page.speak("ko")
    page.show_settings(replace(office.settings(), adapters="poses:0.5"))
    shown(page)
    page.enter()
    assert page.fact.text() == say("pictures.by_built_in", "ko")
    assert not page.none.isVisible()
    assert [page.switch(each.folder).isChecked() for each in office.styles] == [False, True]
    page.switch("our-class").click()
    page.switch("poses").click()
    assert wanted == [("adapters", "poses:0.5,our-class"), ("adapters", "our-class")]
    assert page.switch("our-class").accessibleName() == "우리 반 그림"


def test_a_chosen_style_that_can_not_be_used_is_told_of(
    office: Any, clerk: Any, shown: Show
) -> None:
    """A teacher would wonder why the class's books look as before, and nobody would say it."""
    office.styles = tuple(
        AddedStyle(name, name, "lora", used=name == "ours") for name in ("ours", "other", "off")
    )
    page = PicturesPage(office, clerk)
    page.speak("en")
    page.show_settings(replace(office.settings(), adapters="ours,other:0.5"))
    shown(page)
    page.enter()
    told = [page.switch(each.folder).accessibleDescription() for each in office.styles]
    usual = say("pictures.role.lora", "en")
    assert told == [usual, say("pictures.unused", "en"), usual]


def test_without_added_styles_the_page_says_where_they_come_from(
    office: Any, clerk: Any, shown: Show
) -> None:
    """An empty page looks broken."""
    page = PicturesPage(office, clerk)
    page.speak("en")
    shown(page)
    page.enter()
    assert page.none.isVisible()
