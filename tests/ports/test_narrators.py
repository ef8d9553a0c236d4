"""What every narrator promises."""

from __future__ import annotations

import io
import itertools
import wave

import pytest

from aibook_desktop.book.model import Language, Narration
from aibook_desktop.engines.ports import Narrator

TEXTS: tuple[tuple[str, Language], ...] = (
    ("토끼 보미가 숲속을 깡충깡충 뛰었어요. “같이 놀자!” 도토리 3개를 나누었어요.", "ko"),
    ("The little fox looked up. “Is anybody there?” Two stars blinked.", "en"),
    ("로켓 Pip이 🚀 우주로 OK!", "ko"),
    ("곰", "ko"),
)


def sound_ms(narration: Narration) -> float:
    with wave.open(io.BytesIO(narration.sound), "rb") as sound:
        return 1000 * sound.getnframes() / sound.getframerate()


@pytest.mark.parametrize(("text", "language"), TEXTS)
def test_every_word_has_its_time_inside_the_sound(
    narrator: Narrator, text: str, language: Language
) -> None:
    """A word without a time never lights up; one past the end keeps the page from turning."""
    narration = narrator.read(text, language, "")
    words = [text[word.start_char : word.end_char] for word in narration.words]
    assert words == text.split()
    times = [(word.start_ms, word.end_ms) for word in narration.words]
    assert all(start < end for start, end in times)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(times))
    assert times[-1][1] <= sound_ms(narration) + 1


def test_the_sound_is_a_wav_that_lasts_as_long_as_reading_does(narrator: Narrator) -> None:
    """A reading of no length would flip through the book in a second."""
    narration = narrator.read("토끼가 숲에서 노래를 불렀어요.", "ko", "")
    assert narration.media_type == "audio/wav"
    assert 1_000 < sound_ms(narration) < 8_000


def test_an_empty_page_is_read_in_silence(narrator: Narrator) -> None:
    """A picture-only page must not stop the auto-play."""
    narration = narrator.read("", "ko", "")
    assert narration.words == ()
    assert 0 < sound_ms(narration) < 3_000


def test_the_same_page_sounds_the_same_again(narrator: Narrator) -> None:
    """A book finished after a power cut must not change its voice in the middle."""
    text = "별이가 하늘을 보았어요."
    assert narrator.read(text, "ko", "") == narrator.read(text, "ko", "")
