"""The built-in voice, through the real library."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aibook_desktop.book.model import Language
from aibook_desktop.engines.narrator.espeak import build
from aibook_desktop.engines.narrator.espeak.reader import EspeakNarrator
from tests.unit.engines.narrator.narrations import check, samples_of

PAGES: list[tuple[Language, str]] = [
    ("ko", "옛날 옛적에 아기 토끼가 숲속에 살았어요."),
    ("ko", "“엄마, 나도 별을 보고 싶어요!” 토끼가 말했어요."),
    ("ko", "꽃잎 3개가 국물에 떨어졌습니다. 첨벙!\n20살 고래가 10월에 왔어요…"),
    ("ko", "Tom이 hello! 하고 ㅋㅋㅋ 웃었어요 🎈🎈 ★ 끝"),
    ("ko", "ウサギ 兔子 кролик"),
    ("en", "Once upon a time, Mr. Fox had 3 red apples and 12 nuts."),
    ("en", "“Hi,” said 토끼 — it's 10:30! 😀 [[x]] <b> & done"),
    ("ko", "🎈 ★ !!! ..."),
    ("ko", "가" * 400),
    ("en", "a " * 400),
]


@pytest.fixture(scope="module")
def narrator() -> EspeakNarrator:
    """One library for all."""
    return build(None)


@pytest.mark.parametrize(("language", "text"), PAGES)
def test_every_word_of_a_page_has_its_time(
    narrator: EspeakNarrator, language: Language, text: str
) -> None:
    """Else words stay dark while they are read, or the page breaks the voice."""
    check(narrator.read(text, language, ""), text)


@pytest.mark.parametrize("text", ["", "  \n "])
def test_a_page_without_words_is_a_short_silence(narrator: EspeakNarrator, text: str) -> None:
    """Else a picture-only page stops the book."""
    narration = narrator.read(text, "ko", "")
    assert narration.words == ()
    assert not any(samples_of(narration))
    assert 0.2 < len(samples_of(narration)) / 22_050 < 1


def test_there_is_voice_where_a_word_is_lit(narrator: EspeakNarrator) -> None:
    """Else words light up in the pauses: each word's own time is mostly sound."""
    text = "나비가 꽃밭 위를, 훨훨 날아다녔어요. 그리고 잤어요."
    narration = narrator.read(text, "ko", "")
    samples = samples_of(narration)
    for word in narration.words:
        span = samples[word.start_ms * 22_050 // 1000 : word.end_ms * 22_050 // 1000]
        assert max(map(abs, span)) > 2_000


def test_it_reads_at_the_pace_of_a_child(narrator: EspeakNarrator) -> None:
    """Else a child of four cannot follow: Korean below 5 syllables a second, above 3."""
    text = "옛날옛적에아기토끼가숲속에살았어요"
    seconds = narrator.read(text, "ko", "").words[-1].end_ms / 1000
    assert 3 < len(text) / seconds < 5


def test_equal_pages_sound_equal(narrator: EspeakNarrator) -> None:
    """Else a book that is finished after a power cut changes its voice."""
    once = narrator.read("토끼가 별을 보았어요.", "ko", "")
    narrator.read("Another language between.", "en", "m1")
    assert narrator.read("토끼가 별을 보았어요.", "ko", "") == once


def test_another_voice_sounds_different_and_an_unknown_one_is_the_usual(
    narrator: EspeakNarrator,
) -> None:
    """Else the choice of a voice does nothing, or a wrong name in the settings silences books."""
    usual = narrator.read("토끼", "ko", "")
    assert narrator.read("토끼", "ko", "m3").sound != usual.sound
    assert narrator.read("토끼", "ko", "../../no such") == usual


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40), st.sampled_from(["ko", "en"]))
def test_whatever_is_written_is_read_without_breaking(text: str, language: Language) -> None:
    """Else one strange character in a typed wish ends the voice of the book."""
    check(build(None).read(text, language, ""), text)
