"""What a teacher has set fills what a child left open, and hidden things are never met."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from aibook_desktop.book.model import Language, Wish
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.settings.class_words import ClassWords, OwnWord
from aibook_desktop.settings.store import read_settings
from aibook_desktop.studio.presets import Presets, presets_of, understanding_in_class
from aibook_desktop.studio.wishing import LEFT_OPEN, Chosen


def wish(
    words: str,
    presets: Presets,
    language: Language = "ko",
    *,
    chosen: Chosen = LEFT_OPEN,
    seed: int = 1,
) -> Wish:
    return understanding_in_class(
        words, language, level=4, seed=seed, presets=presets, chosen=chosen
    ).wish


def test_todays_theme_fills_what_a_child_left_open() -> None:
    """The theme of the week is in every story, unless the child wanted another."""
    today = Presets(theme="sharing")
    assert wish("토끼가 숲에 갔어", today).theme == "sharing"
    assert "theme" in wish("토끼가 숲에 갔어", today).chosen
    assert wish("토끼가 무서워서 용기를 내는 이야기", today).theme == "courage"
    assert wish("토끼", today, chosen=Chosen(theme="honesty")).theme == "honesty"


def test_the_length_is_the_teachers() -> None:
    """A class that has ten minutes gets a book of ten minutes."""
    assert wish("토끼", Presets(pages=6)).pages == 6
    assert wish("토끼", Presets()).pages == 8


def test_settings_become_presets(tmp_path: Path) -> None:
    """A theme that a newer program knew must not stop this one."""
    settings = replace(read_settings(tmp_path, "ko"), length=6, today_theme="sharing")
    assert presets_of(settings, ClassWords()) == Presets(6, "sharing")
    drawn = replace(settings, style="crayon", bilingual=True)
    met = wish("토끼", presets_of(drawn, ClassWords()))
    assert (met.style, met.bilingual) == ("crayon", True)
    gone = replace(settings, length=0, today_theme="gone")
    assert presets_of(gone, ClassWords()) == Presets(None, "")


@pytest.mark.parametrize("seed", range(12))
def test_nothing_hidden_is_met(seed: int) -> None:
    """A child who dreams badly of foxes must not meet one, and caves are closed this week."""
    hidden = ClassWords(frozenset({("hero", "fox"), ("place", "cave")}))
    met = wish("여우랑 곰이 동굴에 갔어", Presets(words=hidden), seed=seed)
    assert "fox" not in (met.hero, met.companion)
    assert met.place != "cave"
    assert "place" in met.chosen
    open_wish = wish("", Presets(words=hidden), seed=seed)
    assert (open_wish.hero, open_wish.place) != ("fox", "cave")


def test_everything_hidden_hides_nothing() -> None:
    """A story needs somebody; a teacher who hid all heroes still gets a book."""
    all_heroes = frozenset(("hero", symbol) for symbol in standard().heroes)
    met = wish("토끼", Presets(words=ClassWords(all_heroes)))  # type: ignore[arg-type]
    assert met.hero == "rabbit"


@pytest.mark.parametrize(
    ("words", "language", "own"),
    [
        ("뽀삐가 우주에 갔어", "ko", OwnWord("뽀삐", "hero", "dog")),
        ("Biscuit goes to the moon", "en", OwnWord("Biscuit", "hero", "dog")),
    ],
)
def test_the_hero_of_a_class_bears_its_name(words: str, language: Language, own: OwnWord) -> None:
    """The class's own dog is called what the class calls it."""
    met = wish(words, Presets(words=ClassWords(own=(own,))), language)
    assert met.hero == own.symbol
    assert met.again is not None
    assert (met.again.name, met.again.kind) == (own.word, own.symbol)
    assert met.again == wish(words, Presets(words=ClassWords(own=(own,))), language, seed=9).again


def test_a_card_wins_over_the_class_word() -> None:
    """A child who changes the hero on the card wants the other hero, without the dog's name."""
    own = ClassWords(own=(OwnWord("뽀삐", "hero", "dog"),))
    met = wish("뽀삐가 우주에 갔어", Presets(words=own), chosen=Chosen(hero="bear"))
    assert (met.hero, met.again) == ("bear", None)


def test_a_place_of_the_class() -> None:
    """'꿈나무반' is the kindergarten to its children."""
    own = ClassWords(own=(OwnWord("꿈나무반", "place", "kindergarten"),))
    assert wish("곰이 꿈나무반에 왔어", Presets(words=own)).place == "kindergarten"
