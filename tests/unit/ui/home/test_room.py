"""Wishing at home: by typing, by cards, and mending what was understood."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from aibook_desktop.book.model import Wish
from aibook_desktop.book.understanding import Doubt, Understanding
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.studio.wishing import Chosen
from aibook_desktop.ui.desk import CardFace
from aibook_desktop.ui.home.picker import Picker
from aibook_desktop.ui.home.picture_card import Mark, PictureCard
from aibook_desktop.ui.home.room import HomeRoom
from aibook_desktop.ui.home.section_tabs import SectionTabs
from aibook_desktop.ui.home.showing import Showing
from aibook_desktop.ui.home.welcome import Welcome
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.sizes import BUTTON, mm

WISH = Wish("토끼 숲", "ko", 4, 8, "rabbit", "bear", "forest", "fun", chosen=("theme",))
UNDERSTOOD = Understanding(WISH)
ASKED = Understanding(replace(WISH, chosen=("hero", "theme")), (Doubt("hero", ("rabbit",)),))
OPEN = Understanding(replace(WISH, chosen=("place", "theme")), (Doubt("place", ("sea", "meadow")),))


class Home:
    """The room with what it asked for."""

    def __init__(self, pictures: Pictures, ear: Any, show: Callable[[QWidget], QWidget]) -> None:
        self.room = HomeRoom(standard(), pictures, ear, "ko")
        self.wished: list[tuple[str, Chosen]] = []
        self.agreed: list[Wish] = []
        self.said: list[tuple[str, str]] = []
        self.room.wished.connect(self._wish)
        self.room.agreed.connect(self.agreed.append)
        self.room.prompted.connect(self._say)
        show(self.room)

    def _wish(self, words: str, chosen: Chosen) -> None:
        self.wished.append((words, chosen))

    def _say(self, words: str, language: str) -> None:
        self.said.append((words, language))

    def visible(self, kind: type[QWidget]) -> list[Any]:
        return [
            each
            for each in self.room.findChildren(kind)
            if each.isVisible() and not isinstance(each.parent(), SectionTabs)
        ]

    def tabs(self) -> list[PictureCard]:
        return self.room.findChildren(SectionTabs)[0].findChildren(PictureCard)

    def card(self, symbol: str) -> PictureCard:
        QTest.qWait(20)
        found = [each for each in self.visible(PictureCard) if each.symbol == symbol]
        assert len(found) == 1
        card: PictureCard = found[0]
        return card

    def showings(self) -> list[Callable[[], None]]:
        """Ways to show a wish: understood, asked about, left open."""
        return [partial(self.room.show_wish, each) for each in (UNDERSTOOD, ASKED, OPEN)]

    def press(self, widget: QAbstractButton) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


@pytest.fixture
def home(pictures: Pictures, ear: Any, shown: Callable[[QWidget], QWidget]) -> Iterator[Home]:
    made = Home(pictures, ear, shown)
    yield made
    made.room.close_lane()


def test_typing_makes_a_wish(home: Home) -> None:
    """Who can write already wants to write."""
    (field,) = home.visible(QLineEdit)
    QTest.keyClicks(field, "bunny")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert home.wished == [("bunny", Chosen())]


def test_an_empty_text_is_no_wish(home: Home) -> None:
    """An impatient Enter would make a book about nothing."""
    (field,) = home.visible(QLineEdit)
    QTest.keyClicks(field, "   ")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert home.wished == []


def test_two_cards_make_a_wish(home: Home) -> None:
    """A child who neither reads nor speaks still gets a book."""
    home.room._begin_with_cards()
    assert home.visible(Picker)
    home.press(home.card("fox"))
    home.press(home.card("sea"))
    assert home.wished == [("", Chosen(hero="fox", place="sea"))]


def test_every_card_fits_on_the_screen(home: Home) -> None:
    """Small children do not scroll."""
    home.room._begin_with_cards()
    QTest.qWait(20)
    whole, seen = home.room.rect(), set()
    for tab in home.tabs():
        home.press(tab)
        QTest.qWait(20)
        for card in home.visible(PictureCard):
            seen.add(card.symbol)
            corner = card.mapTo(home.room, card.rect().bottomRight())
            assert whole.contains(corner)
            assert min(card.width(), card.height()) >= mm(BUTTON)
    assert seen == {"", *standard().heroes}


def test_a_group_that_is_all_hidden_has_no_tab(home: Home) -> None:
    """A class without vehicles and toys would meet an empty table, or a window that is gone."""
    heroes = standard().heroes
    away = {symbol for symbol, hero in heroes.items() if hero.group in {"vehicle", "toy"}}
    home.room.hide_cards(frozenset(("hero", symbol) for symbol in away))
    home.room._begin_with_cards()
    QTest.qWait(20)
    seen = set()
    tabs = [tab for tab in home.tabs() if tab.isVisible()]
    for tab in tabs:
        home.press(tab)
        QTest.qWait(20)
        seen |= {card.symbol for card in home.visible(PictureCard)}
    assert len(tabs) == len(home.tabs()) - 1
    assert seen == {"", *heroes} - away


def test_the_surprise_card_is_a_surprise(home: Home) -> None:
    """It draws somebody, so that the child sees who it is before the book is made."""
    home.room._begin_with_cards()
    home.press(home.card(""))
    home.press(home.card("sea"))
    ((_, chosen),) = home.wished
    assert chosen.hero in standard().heroes


def test_what_was_understood_is_shown_and_can_be_mended(home: Home) -> None:
    """A child cannot spell a correction, but it can tap the wrong card."""
    home.room.show_wish(UNDERSTOOD)
    assert home.visible(Showing)
    home.press(home.card("bear"))
    home.press(home.card("cat"))
    assert home.wished == [("토끼 숲", Chosen("rabbit", "cat", "forest", "fun"))]
    home.room.show_wish(Understanding(replace(WISH, companion="cat")))
    home.press(home.card("forest"))
    home.press(home.card("moon"))
    assert home.wished[-1] == ("토끼 숲", Chosen("rabbit", "cat", "moon", "fun"))


def test_another_theme_ends_what_was_heard_to_be_done(home: Home) -> None:
    """Who taps the card with the football on it does not want football."""
    home.room.show_wish(Understanding(replace(WISH, action="축구하다")))
    assert home.card("fun").accessibleName() == "무슨 이야기 축구하기"
    home.press(home.card("fun"))
    home.press(home.card("sharing"))
    assert home.wished[-1][1] == Chosen("rabbit", "bear", "forest", "sharing", action="")


def test_a_doubtful_hero_is_asked_about_and_a_yes_answers(home: Home) -> None:
    """A misheard word that nobody mentions makes somebody else's story."""
    home.room.show_wish(ASKED)
    card = home.card("rabbit")
    assert card.mark is Mark.ASKED
    assert card.accessibleName() == "누가 토끼. 토끼 맞아?"
    assert home.said[-1][0].startswith("토끼 맞아?")
    home.room._agree()
    assert home.agreed == [WISH]


def test_a_change_elsewhere_does_not_answer_the_question(home: Home) -> None:
    """The rabbit would slip through because the place was changed."""
    home.room.show_wish(ASKED)
    home.press(home.card("forest"))
    home.press(home.card("sea"))
    assert home.wished[-1][1] == Chosen(None, "bear", "sea", "fun")


def test_what_is_left_open_is_shown_side_by_side_and_chosen_by_a_tap(home: Home) -> None:
    """A child who cannot read can still point."""
    home.room.show_wish(OPEN)
    assert home.said[-1] == ("바다? 꽃밭? 어디야?", "ko")
    home.press(home.room._showing._yes)
    assert home.agreed == []
    assert home.card("sea").hasFocus()
    assert home.said[-1] == ("바다? 꽃밭? 어디야?", "ko")
    home.press(home.card("meadow"))
    assert home.wished == [("토끼 숲", Chosen("rabbit", "bear", "meadow", "fun"))]


def test_all_the_places_can_be_reached_from_an_open_card(home: Home) -> None:
    """None of the two may be the one that was meant."""
    home.room.show_wish(OPEN)
    place = next(slot for slot in home.room._showing._slots if slot.is_open)
    home.press(place.others)
    home.press(home.card("moon"))
    assert home.wished[-1][1].place == "moon"


def test_what_was_understood_is_said_once_and_again_on_a_press(home: Home) -> None:
    """Pre-readers hear what a title only writes."""
    home.room.show_wish(UNDERSTOOD)
    echo = ("토끼랑 곰이 숲에 가는 이야기 맞아?", "ko")
    assert home.said == [echo]
    home.press(home.room._showing._listen)
    assert home.said == [echo, echo]


def test_the_keys_reach_every_card_and_their_names_are_said(home: Home) -> None:
    """Who steers by keys and cannot read must hear where the keys are."""
    home.room.show_wish(UNDERSTOOD)
    QTest.qWait(20)
    home.room.activateWindow()
    reached = set()
    for _ in range(24):
        QTest.keyClick(home.room.focusWidget() or home.room, Qt.Key.Key_Tab)
        reached.add(home.said[-1][0])
    assert {"누가 토끼", "누구랑 곰", "어디서 숲", "다시 할래요", "네, 만들어요"} <= reached


def test_yes_and_again_are_said_when_they_are_pressed(home: Home) -> None:
    """A child learns what the two signs are for."""
    home.room.show_wish(UNDERSTOOD)
    home.press(home.room._showing._yes)
    assert home.said[-1] == ("네, 만들어요", "ko")
    home.press(home.room._showing._again)
    assert home.said[-1] == ("다시 할래요", "ko")


def test_a_switched_language_asks_for_the_same_wish_in_it(home: Home) -> None:
    """The class changes to English while the cards are shown: so does the book."""
    home.room.show_wish(UNDERSTOOD)
    home.room.speak("en")
    assert home.wished == [("토끼 숲", Chosen("rabbit", "bear", "forest", "fun"))]


def test_an_open_place_is_a_surprise(home: Home) -> None:
    """The storyteller may bring a friend along, so the card must not promise that nobody comes."""
    home.room.show_wish(Understanding(replace(WISH, companion=None)))
    assert home.card("").accessibleName() == "누구랑 깜짝!"
    home.press(home.card(""))
    home.press(home.card(""))
    ((_, chosen),) = home.wished
    assert chosen.companion not in {None, "rabbit"}


def test_yes_makes_exactly_what_was_shown(home: Home) -> None:
    """The book must be the one on the cards."""
    home.room.show_wish(UNDERSTOOD)
    home.room._agree()
    assert home.agreed == [WISH]


def test_again_forgets_everything(home: Home) -> None:
    """The next child must not find the wish of the one before."""
    home.room.show_wish(UNDERSTOOD)
    home.room.start_over()
    assert home.visible(Welcome)
    home.room._agree()
    assert home.agreed == []
    assert home.visible(QLineEdit)[0].text() == ""


def test_going_back_from_the_cards(home: Home) -> None:
    """A picker without a way out is a trap."""
    home.room._begin_with_cards()
    QTest.keyClick(home.card(""), Qt.Key.Key_Escape)
    assert home.visible(Welcome)
    home.room.show_wish(UNDERSTOOD)
    home.press(home.card("bear"))
    QTest.keyClick(home.card(""), Qt.Key.Key_Escape)
    assert home.visible(Showing)


def test_arrows_walk_over_the_cards_and_enter_picks(home: Home) -> None:
    """The whole program works without a mouse."""
    home.room._begin_with_cards()
    QTest.keyClick(home.card(""), Qt.Key.Key_Right)
    first = next(iter(standard().heroes))
    assert home.card(first).hasFocus()
    QTest.keyClick(home.card(first), Qt.Key.Key_Down)
    assert not home.card(first).hasFocus()
    QTest.keyClick(home.card(first), Qt.Key.Key_Return)
    QTest.qWait(20)
    assert [each.symbol for each in home.visible(PictureCard)][1:3] == ["forest", "sea"]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_control_has_a_name(home: Home, picture: Path, language: Any) -> None:
    """A screen reader would say "button, button, button"."""
    home.room.speak(language)
    home.room.card_drawn(CardFace("hero", "rabbit", picture))
    nameless: list[Any] = []
    for face in (home.room.start_over, home.room._begin_with_cards, *home.showings()):
        face()
        QTest.qWait(20)
        controls = [*home.visible(QAbstractButton), *home.visible(QLineEdit)]
        assert len(controls) > 4
        nameless += [each for each in controls if not each.accessibleName()]
    assert nameless == []


def test_speaking_english_leaves_no_korean(home: Home) -> None:
    """A live switch that forgets a label confuses both languages' children."""
    home.room.show_wish(UNDERSTOOD)
    home.room.speak("en")
    words = [each.accessibleName() for each in home.visible(PictureCard)]
    assert sorted(words) == [
        "What about just for fun",
        "Where forest",
        "Who rabbit",
        "With whom bear",
    ]


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1280, 800)])
@pytest.mark.parametrize("understood", [UNDERSTOOD, ASKED, OPEN], ids=["sure", "asked", "open"])
def test_no_control_overlaps_or_leaves_the_window(
    home: Home, understood: Understanding, size: tuple[int, int]
) -> None:
    """On a small laptop or a tablet half a card cannot be tapped."""
    home.room.resize(*size)
    home.room.show_wish(understood)
    QTest.qWait(30)
    showing = home.room._showing
    boxes = [
        QRect(each.mapTo(showing, QPoint(0, 0)), each.size())
        for each in home.visible(QAbstractButton)
        if showing.isAncestorOf(each) and each is not showing._friend
    ]
    assert all(showing.rect().contains(box) for box in boxes)
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
    for label in showing.findChildren(QLabel):
        assert label.heightForWidth(label.width()) <= label.height()


def test_the_cards_of_a_wish_get_their_pictures(home: Home, picture: Path) -> None:
    """A card that is drawn after it was shown would stay a grey sign."""
    home.room.show_wish(OPEN)
    for kind, symbol in (("hero", "rabbit"), ("hero", "bear"), ("place", "sea"), ("theme", "fun")):
        home.room.card_drawn(CardFace(kind, symbol, picture))
        assert home.card(symbol)._front.picture == picture
