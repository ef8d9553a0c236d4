"""Heroes of earlier books play again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from aibook_desktop.book.model import Character, Look, Wish
from aibook_desktop.book.understanding import Understanding
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.ui.desk import FriendFace
from aibook_desktop.ui.home.old_friends import MOST, OldFriends
from aibook_desktop.ui.home.picture_card import PictureCard
from aibook_desktop.ui.home.room import HomeRoom
from aibook_desktop.ui.home.showing import Showing
from aibook_desktop.ui.pictures import Pictures

LOOK = Look("#f7efe6", "#e4574c", "scarf")
BOMI = FriendFace(Character("hero", "보미", "rabbit", LOOK), Path("bomi.png"))
WISH = Wish("", "ko", 4, 8, "rabbit", "bear", "forest", "fun", chosen=("place", "theme"))


@pytest.fixture
def room(pictures: Pictures, ear: Any, shown: Any) -> Iterator[HomeRoom]:
    made = HomeRoom(standard(), pictures, ear, "ko")
    shown(made)
    yield made
    made.close_lane()


def portraits(room: HomeRoom) -> list[PictureCard]:
    return room.findChildren(OldFriends)[0].findChildren(PictureCard)


def test_a_tapped_friend_is_in_the_wish_that_is_agreed(room: HomeRoom) -> None:
    """The child asked for the rabbit of yesterday and would get some other rabbit."""
    agreed: list[Wish] = []
    wished: list[tuple[str, Any]] = []
    room.agreed.connect(agreed.append)
    room.wished.connect(lambda words, chosen: wished.append((words, chosen)))
    room.show_friends((BOMI,))
    (card,) = portraits(room)
    assert "보미" in card.accessibleName()
    card.click()
    assert wished[0][1].hero == "rabbit"
    room.show_wish(Understanding(WISH))
    room.findChildren(Showing)[0].agreed.emit()
    assert [wish.again for wish in agreed] == [BOMI.character]


def test_another_kind_of_hero_lets_the_friend_go(room: HomeRoom) -> None:
    """Whoever changes the hero's card to a bear does not want a bear with a rabbit's name."""
    agreed: list[Wish] = []
    room.agreed.connect(agreed.append)
    room.begin_with(BOMI)
    room.show_wish(Understanding(replace(WISH, hero="bear", companion="fox")))
    room.findChildren(Showing)[0].agreed.emit()
    assert [wish.again for wish in agreed] == [None]


def test_a_new_wish_forgets_the_friend(room: HomeRoom) -> None:
    """The next child's rabbit would have the name of this one's."""
    agreed: list[Wish] = []
    room.agreed.connect(agreed.append)
    room.begin_with(BOMI)
    room.start_over()
    room.show_wish(Understanding(WISH))
    room.findChildren(Showing)[0].agreed.emit()
    assert [wish.again for wish in agreed] == [None]


def test_the_room_stays_tidy_with_many_friends(pictures: Pictures, shown: Any) -> None:
    """Portraits would push the talk button aside, and old ones would stay below new ones."""
    friends = OldFriends(pictures)
    shown(friends)
    many = tuple(FriendFace(replace(BOMI.character, name=name), BOMI.path) for name in "가나다라마")
    friends.show_friends(many)
    friends.show_friends(many[1:])
    names = [card.accessibleName()[0] for card in friends.findChildren(PictureCard)]
    assert names == ["나", "다", "라"]
    assert len(names) == MOST
