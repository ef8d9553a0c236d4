"""From a child's words to a wish: the held list of utterances, and what holds for any words."""

from __future__ import annotations

import csv
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibook_desktop.book import levels, vocabulary
from aibook_desktop.book.model import Language, Wish
from aibook_desktop.book.understanding import Shown, echo, understand

FIELDS = ("hero", "companion", "place", "theme", "action", "without")
SOUNDS = ("크아아앙", "깡충깡충", "사다가 어흥 해떠")
"""Utterances in which a hero is only heard by its sound, so that it counts as chosen."""


def utterances() -> list[dict[str, str]]:
    path = Path(__file__).with_name("utterances.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def said(wish: Wish, field: str) -> str:
    """A field as it was said: "" when it was left open, * for a companion that was chosen."""
    if field in wish.chosen and not (field == "hero" and wish.words in SOUNDS):
        return "*" if field == "companion" else ""
    return getattr(wish, field) or ""


@pytest.mark.parametrize("row", utterances(), ids=lambda row: row["words"])
def test_an_utterance_is_understood(row: dict[str, str]) -> None:
    """A child who is misheard gets somebody else's story; * in the list allows any answer."""
    language: Language = "ko" if row["language"] == "ko" else "en"
    wish = understand(row["words"], language, 4)
    heard = {field: said(wish, field) for field in FIELDS if row[field] != "*"}
    assert heard == {field: row[field] for field in FIELDS if row[field] != "*"}


@pytest.mark.parametrize("words", ["", "   ", "몰라", "음...", "tell me a story", "!!!", "🙃"])
def test_an_open_wish_is_filled_and_the_choices_are_named(words: str) -> None:
    """A child with no idea still gets a book, and is told what was chosen."""
    wish = understand(words, None, 3)
    assert wish.chosen == ("hero", "place", "theme")
    assert None not in (wish.hero, wish.place, wish.theme)


def test_the_same_words_and_seed_give_the_same_wish_and_another_seed_may_not() -> None:
    """A book that is made again after a power cut must be the same book."""
    assert understand("", "ko", 4, seed=3) == understand("", "ko", 4, seed=3)
    assert len({understand("", "ko", 4, seed=seed).hero for seed in range(30)}) > 5


def test_cards_win_over_words() -> None:
    """A child who points at the bear means the bear."""
    wish = understand("토끼가 바다에 가", "ko", 4, shown=Shown("bear", None, "space", "sharing"))
    assert (wish.hero, wish.place, wish.theme, wish.chosen) == ("bear", "space", "sharing", ())
    assert wish.companion == "rabbit"


def test_an_action_in_a_place_that_gave_way_to_a_card_is_not_kept() -> None:
    """The book would go to space although the child has tapped the sea."""
    words = "토끼가 우주에 가는 거"
    assert understand(words, "ko", 4).action == "우주에 가다"
    assert understand(words, "ko", 4, shown=Shown(place="space")).action == "우주에 가다"
    assert understand(words, "ko", 4, shown=Shown(place="sea")).action is None
    assert understand("축구하는 토끼", "ko", 4, shown=Shown(place="sea")).action == "축구하다"
    assert understand("축구하는 토끼", "ko", 4, shown=Shown(action="")).action is None


@pytest.mark.parametrize(
    ("shown", "symbol"),
    [("rabbit", "rabbit"), ("토끼", "rabbit"), ("bunny", "rabbit"), ("뽀로로", "penguin")],
)
def test_a_hero_may_be_given_as_a_symbol_or_as_a_word(shown: str, symbol: str) -> None:
    """Somebody at a keyboard writes --hero 토끼."""
    wish = understand("", "ko", 4, shown=Shown(hero=shown))
    assert wish.hero == symbol
    assert "hero" not in wish.chosen


def test_an_unknown_card_is_passed_over() -> None:
    """A mistyped option must not lose the words."""
    assert understand("토끼", "ko", 4, shown=Shown(hero="쀍쀍")).hero == "rabbit"
    assert understand("", "ko", 4, shown=Shown(theme="우정")).theme == "friendship"


@pytest.mark.parametrize("level", [3, 4, 5, 6])
def test_the_length_follows_the_level_unless_it_is_given(level: int) -> None:
    """A three-year-old gets a short book."""
    assert understand("토끼", "ko", level).pages == levels.level_for(level).pages
    assert understand("토끼", "ko", level, 7).pages == 7


def test_the_language_is_found_by_the_letters() -> None:
    """A typed wish need not say what language it is in."""
    assert understand("the 토끼", None, 4).language == "ko"
    assert understand("a rabbit", None, 4).language == "en"


def test_words_of_the_other_language_are_understood_but_no_action_is_taken_from_them() -> None:
    """An English book must not hold a Korean phrase."""
    wish = understand("토끼가 무지개 먹는 거", "en", 4)
    assert (wish.language, wish.hero, wish.action) == ("en", "rabbit", None)
    wish = understand("a bunny goes to space", "ko", 4)
    assert (wish.language, wish.hero, wish.place, wish.action) == ("ko", "rabbit", "space", None)


@pytest.mark.parametrize("seed", range(20))
def test_what_was_refused_is_not_chosen(seed: int) -> None:
    """뽀로로 말고: no penguin may come in by chance."""
    wish = understand("펭귄 말고 바다 말고 용감한 거 말고", "ko", 4, seed=seed)
    assert wish.hero != "penguin"
    assert wish.place != "sea"
    assert wish.theme != "courage"


@given(
    st.text(max_size=300) | st.text("토끼가곰이랑에서말고안못하는거ㅋ !?abct", max_size=200),
    st.sampled_from([None, "ko", "en"]),
)
def test_any_words_become_a_wish_of_known_symbols(words: str, language: Language | None) -> None:
    """Whatever a keyboard or a microphone sends, the child gets a book."""
    wish = understand(words, language, 4)
    known = vocabulary.standard()
    assert wish.hero in known.heroes
    assert wish.place in known.places
    assert wish.theme in known.themes
    assert wish.companion is None or wish.companion in known.heroes
    assert wish.companion != wish.hero
    assert echo(wish)


@pytest.mark.parametrize(
    "words",
    [
        "토끼가 " + "아" * 5000 + " 우주에 가",
        "음 " * 2500 + "토끼가 우주에 가는 거",
        "토끼가 우주에 가고 곰이 바다에 가는데 " * 220,
        "토끼가우주에가고곰이바다에가는데" * 320,
        "쀍뷁쫅" * 1700,
        "a rabbit who goes to space " * 190,
    ],
    ids=["drawl", "fillers", "long", "unspaced", "nonsense", "english"],
)
def test_five_thousand_characters_take_no_time(words: str) -> None:
    """A pasted text must not freeze the window."""
    understand("토끼", "ko", 4)
    start = time.process_time()
    wish = understand(words, None, 4)
    assert time.process_time() - start < 0.5
    if "토끼" in words or "rabbit" in words:
        assert (wish.hero, wish.place) == ("rabbit", "space")
