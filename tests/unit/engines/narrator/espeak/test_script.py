"""What is spoken of a page, and whose words it is."""

from __future__ import annotations

from aibook_desktop.book.model import Language
from aibook_desktop.engines.narrator.espeak.script import write_script
from aibook_desktop.engines.narrator.timing import words_of


def script(text: str, language: Language) -> str:
    """Write a text as one sentence."""
    return write_script(words_of(text), language).text


def test_korean_becomes_phonemes_and_figures_words() -> None:
    """Else 3마리 is read 삼 마리, letter by letter."""
    assert script("토끼 3마리가,", "ko") == "[[th'ok-i]] [[s'e]] [[m'a*iga]],"


def test_what_cannot_be_spoken_falls_away_but_its_pause_stays() -> None:
    """Else the voice says `black heart suit` in the middle of a story."""
    assert script("별 ★ 🎈! 달", "ko") == "[[p'j@L]]! [[d'aL]]"
    assert script("A star ★ [[x]] — ok", "en") == "A star x, ok"


def test_dots_and_dashes_between_words_are_not_read() -> None:
    """Else the voice says "well dot maybe", and "eitheror"."""
    assert script("Well…maybe.", "en") == "Well. maybe."
    assert script("Wait—what, either/or…", "en") == "Wait, what, either or."
    assert script("음 —— 그래.", "ko") == "[['u-m]], [[g'u-*E]]."
    assert script("음…그래.", "ko") == "[['u-m]]. [[g'u-*E]]."


def test_a_title_is_said_also_behind_a_quote() -> None:
    """Else the voice stops for breath in the middle of a name."""
    assert script("“Mr. Fox ran.”", "en") == "mister Fox ran."


def test_each_language_may_hold_words_of_the_other() -> None:
    """Else an English name in a Korean story is silent."""
    assert script("Tom이 hello!", "ko") == "Tom [['i]] hello!"
    assert script("I like 국물.", "en") == "I like 궁물."


def test_a_place_in_the_script_finds_its_word() -> None:
    """Else the highlight follows the spoken text instead of the written one."""
    written = write_script(words_of("🎈 3마리 왔다"), "ko")
    place = written.text.index("m'a*i")
    assert written.owner_at(place) == 1
    assert written.owner_at(written.text.rindex("[[")) == 2
