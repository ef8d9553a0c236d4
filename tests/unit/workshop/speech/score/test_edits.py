"""Error rates."""

from __future__ import annotations

import unicodedata

import jiwer
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibook_desktop.workshop.speech.score import Pair, edits, normalised, score


def test_spaces_do_not_count_in_the_headline() -> None:
    """Korean that is spaced another way would look badly heard."""
    result = score([Pair("토끼 이야기 해 줘", "토끼 이야기해 줘")])
    assert result.cer == 0
    assert result.cer_with_spaces == pytest.approx(0.1)
    assert result.wer == pytest.approx(0.5)


def test_the_same_syllables_in_another_form_are_the_same() -> None:
    """A model that writes decomposed Hangul would get three errors a syllable."""
    said = "공룡이 자는 거"
    assert score([Pair(said, unicodedata.normalize("NFD", said))]).cer == 0


def test_a_wrong_letter_is_less_than_a_wrong_syllable() -> None:
    """Nobody could see how near a mistake was."""
    result = score([Pair("곰", "공"), Pair("나비", "나비")])
    assert result.cer == pytest.approx(1 / 3)
    assert result.letters == pytest.approx(1 / 7)


def test_punctuation_and_case_are_not_heard() -> None:
    """A full stop would be an error."""
    assert normalised("  I want,  a Cat! ") == "i want a cat"
    assert score([Pair("I don't know.", "i don't know")]).cer == 0


def test_what_was_not_heard_is_counted() -> None:
    """A deaf transcriber could hide behind its average."""
    result = score([Pair("곰", ""), Pair("곰", "곰")])
    assert (result.clips, result.unheard, result.cer) == (2, 1, 0.5)


def test_nothing_said_can_not_be_scored() -> None:
    """A division by zero would stand where the reason should."""
    with pytest.raises(ValueError, match="nothing was said"):
        score([Pair("", "곰")])


@given(st.text("abc ", min_size=1, max_size=12), st.text("abc ", max_size=12))
def test_edits_agree_with_the_usual_tool(said: str, heard: str) -> None:
    """Our figures could not be compared with anybody's."""
    counted = jiwer.process_characters(f"x{said}x", f"x{heard}x")
    wrong = counted.substitutions + counted.deletions + counted.insertions
    assert edits(f"x{said}x", f"x{heard}x") == wrong
