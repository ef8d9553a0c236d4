"""What of a wish may be told to a stranger."""

from __future__ import annotations

import csv
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibook_desktop.book.model import Character, Language, Look, Opening, Page, Scene, Wish
from aibook_desktop.book.resources import RESOURCES
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.storyteller.openai.discretion import discreet, known_words
from aibook_desktop.studio.wishing import wish_from

LOOK = Look("#f4f0ea", "#d9534f", "scarf")
WISH = Wish("토끼", "ko", 4, 8, "rabbit", "bear", "forest", "fun", action="지호랑 춤추다")
SCENE = Scene("forest", "day", "clear", "spring", "wide", (), (), "bright")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        *(
            ("ko", said)
            for said in ("지민이랑 서연이", "김하준 박지호", "햇살유치원", "정자동 12번지")
        ),
        *(
            ("ko", said)
            for said in ("공일공 일이삼사 오육칠팔", "010-1234-5678", "이도윤의", "최아린")
        ),
        *(
            ("en", said)
            for said in ("Emma Johnson", "tommy miller", "12 Oak Street", "555-123-4567")
        ),
        *(("en", said) for said in ("Olivia and Noah", "jihoon", "Maple Elementary School")),
    ],
)
def test_no_name_number_or_address_is_told(language: Language, said: str) -> None:
    """A stranger would learn who and where a child is."""
    told = known_words(said, language).lower()
    leads = {*said.lower().split(), "지민", "서연", "하준", "지호", "햇살", "정자", "도윤", "아린"}
    harmless = {"and", "school", "oak", "street", "maple"}
    assert [each for each in leads - harmless if each in told] == []


@pytest.mark.parametrize(
    ("language", "name"),
    [
        *(("ko", name) for name in ("하은", "지은", "가은", "주은", "서은", "세은", "소은")),
        *(("ko", name) for name in ("소이", "안나", "안나랑", "로이가", "앨리스", "지니랑")),
        *(("en", name) for name in ("Thomas", "Daniel", "Alice", "Peter", "George", "Harry")),
        *(("en", name) for name in ("Dorothy", "Patrick", "Judy", "Elsa", "Anna", "Nick")),
    ],
)
def test_a_name_that_only_looks_like_a_word_of_ours_is_not_told(
    language: Language, name: str
) -> None:
    """하은 ends like a verb and Thomas is a train in our tables: both are children in the room."""
    kept = "춤추다" if language == "ko" else "dance"
    assert known_words(f"{name} {kept}", language) == kept


@pytest.mark.parametrize(
    ("language", "said"),
    [
        *(
            ("ko", said)
            for said in ("로켓 타다", "우주에 가다", "나비로 변하다", "잠이 안 오다", "사탕 먹다")
        ),
        *(("en", said) for said in ("ride a rocket", "eat a rainbow pizza", "dance in the rain")),
    ],
)
def test_a_wish_in_words_of_ours_stays_whole(language: Language, said: str) -> None:
    """The story would not be the one that the child wished for."""
    assert known_words(said, language) == said


def test_most_wishes_of_children_can_be_told() -> None:
    """Discretion that leaves nothing over would make all stories alike."""
    whole = lost = 0
    with (RESOURCES / "bench" / "child_wishes.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            language: Language = "ko" if row["language"] == "ko" else "en"
            action = wish_from(row["words"], language, level=4, seed=1).action
            if action:
                whole += known_words(action, language) == action
                lost += known_words(action, language) != action
    assert whole >= 9 * lost


@given(st.text(max_size=60), st.sampled_from(["ko", "en"]))
def test_only_words_that_were_said_are_told(said: str, language: Language) -> None:
    """What is told could be more than what was said."""
    assert all(word in said for word in known_words(said, language).split())


def test_the_words_themselves_are_not_told() -> None:
    """Whoever asks with the wish would hand on what the child said."""
    told, _ = discreet(WISH)
    assert told.words == ""
    assert told.action == "춤추다"


def test_a_name_of_the_table_is_told() -> None:
    """An old friend would get another name in each book."""
    name = standard().names["ko"][0]
    again = replace(WISH, again=Character("hero", name, "rabbit", LOOK))
    told, veil = discreet(again)
    assert told.again == again.again
    assert veil.names == ()


@pytest.mark.parametrize(
    ("name", "sentence", "expected"),
    [
        ("지호", "{}는 {}와 {}야!", "지호는 지호와 지호야!"),
        ("민준", "{}이는 {}과 {}아!", "민준이는 민준과 민준아!"),
        ("가을", "{}이가 {}로 갔어요.", "가을이가 가을로 갔어요."),
        ("달님반 토토", "{}가 왔어요.", "달님반 토토가 왔어요."),
    ],
)
def test_particles_fit_when_the_own_name_comes_back(
    name: str, sentence: str, expected: str
) -> None:
    """The book would read "민준는"."""
    told, veil = discreet(replace(WISH, again=Character("hero", name, "rabbit", LOOK)))
    assert told.again is not None
    assert told.again.name in standard().names["ko"]
    assert told.again.kind == "rabbit"
    assert told.again.look == LOOK
    page = Page(1, sentence.replace("{}", told.again.name), "setting", SCENE)
    lifted = veil.lifted(page)
    assert isinstance(lifted, Page)
    assert lifted.text == expected
    opening = veil.lifted(Opening(f"{told.again.name}의 하루", (told.again,)))
    assert isinstance(opening, Opening)
    assert opening.title == f"{name}의 하루"
    assert opening.cast[0].name == name


def test_an_english_name_comes_back_as_a_word() -> None:
    """A name would be changed inside longer words that hold it."""
    wish = replace(WISH, language="en", action=None, again=Character("hero", "Jay", "rabbit", LOOK))
    told, veil = discreet(wish)
    assert told.again is not None
    stands_in = told.again.name
    page = Page(1, f"{stands_in} met {stands_in}ly. {stands_in}'s hat.", "setting", SCENE)
    lifted = veil.lifted(page)
    assert isinstance(lifted, Page)
    assert lifted.text == f"Jay met {stands_in}ly. Jay's hat."


@pytest.mark.parametrize(
    ("language", "own", "sentence"),
    [
        ("ko", "가나다라마바사아자차카타", "하루 종일 하늘의 별이 빛났고 콩이 싹텄어요."),
        ("ko", "민진선윤훈빈한원", "눈이 초롱초롱, 두리번 도토리를 찾았어요."),
        ("ko", "돌슬들별", "구름이 몽실몽실 하늘에 떠 있었어요."),
        ("en", "ABCDEFGHIJKLMNOPQ", "Sunny days. Daisy chains, a Willow and a Bean."),
    ],
)
def test_words_that_are_spelled_like_a_name_of_ours_stay(
    language: Language, own: str, sentence: str
) -> None:
    """A class with a hero 지호 would read "지호 종일" for a whole day, "도지호" for an acorn."""
    for name in own:
        wish = replace(WISH, language=language, again=Character("hero", name, "rabbit", LOOK))
        page = Page(1, sentence, "setting", SCENE)
        assert discreet(wish)[1].lifted(page) == page


def test_words_of_the_second_language_stay_too() -> None:
    """A hero Jay whom the server knows as Coco would drink "Jay아" instead of cocoa (코코아)."""
    for name in "ABCDEFGHIJKLMNOPQ":
        wish = replace(WISH, language="en", again=Character("hero", name, "rabbit", LOOK))
        page = Page(1, "They had cocoa.", "setting", SCENE, second="노리터에서 코코아를 마셨어요.")
        assert discreet(wish)[1].lifted(page) == page
