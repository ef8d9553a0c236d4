"""Voices in Piper's shape, on one that hums."""

from __future__ import annotations

from pathlib import Path

import pytest

from aibook_desktop.book.model import Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.narrator.piper import build
from aibook_desktop.engines.progress import Progress
from tests.tiny_models.exchanging import exchange
from tests.tiny_models.voice import write_voice
from tests.tiny_models.weights import onnx


def test_a_voice_that_tells_its_timing_is_followed(tmp_path: Path) -> None:
    """The highlight would run ahead of a long word and wait at a short one."""
    text = "곰 깡충깡충 곰"
    told = build(write_voice(tmp_path / "told")).read(text, "ko", "")
    guessed = build(write_voice(tmp_path / "guessed", alignments=False)).read(text, "ko", "")
    assert told.sound == guessed.sound
    assert told.words[1].start_ms == pytest.approx(10 * 512 * 1000 / 22_050, abs=2)
    assert guessed.words[1].start_ms != told.words[1].start_ms


def test_a_letter_that_the_voice_does_not_know_costs_only_itself(tmp_path: Path) -> None:
    """One strange letter would make the highlight of a whole sentence a guess."""
    narrator = build(write_voice(tmp_path / "voice"))
    plain = narrator.read("곰 별 보미를 보았어요.", "ko", "")
    strange = narrator.read("곰é 별 보미를 보았어요.", "ko", "")
    shifts = {a.start_ms - b.start_ms for a, b in zip(strange.words, plain.words, strict=True)}
    assert len(strange.words) == 4
    assert shifts <= {0, 46, 47}  # é is e, which is known, and an accent, which is not


def test_figures_and_signs_do_not_shift_the_words_behind_them(tmp_path: Path) -> None:
    """After "3개" every word would light up one too early, because it is said as two."""
    narrator = build(write_voice(tmp_path / "voice"))
    plain = narrator.read("도토리 세 개를 보았어요.", "ko", "")
    figure = narrator.read("도토리 3개를 🌰 보았어요.", "ko", "")
    assert figure.words[-1].start_ms == plain.words[-1].start_ms


def test_words_that_espeak_joins_or_parts_keep_their_own_times(tmp_path: Path) -> None:
    """It says "of the" as one word and "23" as two: "forest" would light up at "had"."""
    narrator = build(write_voice(tmp_path / "voice", phonemes="espeak"))
    figure = narrator.read("The king of the forest had 23 apples.", "en", "").words
    plain = narrator.read("The king of the forest had apples.", "en", "").words
    assert [word.start_ms for word in figure[:7]] == [word.start_ms for word in plain[:7]]
    before = 2 * len("^ðə kˈɪŋ ʌvðə ")  # a pad behind each
    assert figure[4].start_ms == pytest.approx(before * 512 * 1000 / 22_050, abs=2)
    alone = narrator.read("apples.", "en", "").words[0]
    lasts = figure[7].end_ms - figure[7].start_ms
    assert lasts == pytest.approx(alone.end_ms - alone.start_ms, abs=50)


@pytest.mark.parametrize(
    ("written", "said", "language"),
    [
        ("토끼 3~4마리가 왔어요.", "토끼 삼에서 네 마리가 왔어요.", "ko"),
        ("물이 50% 남았어요.", "물이 오십 퍼센트 남았어요.", "ko"),
        ("곰—토끼가 왔어요.", "곰, 토끼가 왔어요.", "ko"),
        ("Wait—what is that?", "Wait, what is that?", "en"),
        ("Did he say “no”?", "Did he say no?", "en"),
    ],
)
def test_signs_between_words_do_not_melt_them_into_one(
    tmp_path: Path, written: str, said: str, language: Language
) -> None:
    """Three or four rabbits would be thirty-four, and "Wait—what" one word that nobody knows."""
    phonemes = "text" if language == "ko" else "espeak"
    narrator = build(write_voice(tmp_path / "voice", phonemes=phonemes))
    assert narrator.read(written, language, "").sound == narrator.read(said, language, "").sound


@pytest.mark.parametrize("text", ["Two [[bad]] stars.", "A_b <c> {d}."])
def test_what_piper_takes_for_phonemes_is_never_handed_on(tmp_path: Path, text: str) -> None:
    """Brackets in a text would be read as sounds, or end the reading."""
    narration = build(write_voice(tmp_path / "voice", phonemes="espeak")).read(text, "en", "")
    assert len(narration.words) == len(text.split())


def test_a_language_that_the_voice_does_not_speak_is_a_problem(tmp_path: Path) -> None:
    """An English voice would spell a Korean page instead of leaving it to espeak."""
    narrator = build(write_voice(tmp_path / "voice", ("en",), "espeak"))
    with pytest.raises(Problem, match="engine_failed"):
        narrator.read("안녕", "ko", "")


def test_a_voice_is_chosen_by_its_folder_and_the_others_stand_in_for_its_language(
    tmp_path: Path,
) -> None:
    """With an English voice installed first, no Korean book would be read by the Korean one."""
    english = write_voice(tmp_path / "amy", ("en",), "espeak")
    write_voice(tmp_path / "kss", ("ko",))
    write_voice(tmp_path / "other", ("ko",), alignments=False)
    narrator = build(english)
    usual = narrator.read("안녕, 별이야.", "ko", "")
    assert narrator.read("안녕, 별이야.", "ko", "kss") == usual
    assert narrator.read("안녕, 별이야.", "ko", "other").words != usual.words
    assert narrator.read("안녕, 별이야.", "ko", "nobody") == usual
    assert narrator.read("Two stars.", "en", "kss") == narrator.read("Two stars.", "en", "")


def test_speakers_of_one_voice_are_chosen_by_name(tmp_path: Path) -> None:
    """A pack with ten speakers would always read with its first."""
    narrator = build(write_voice(tmp_path / "vctk", speakers=("anna", "ben")))
    usual = narrator.read("안녕, 별이야.", "ko", "")
    assert narrator.read("안녕, 별이야.", "ko", "anna") == usual
    assert narrator.read("안녕, 별이야.", "ko", "ben").sound != usual.sound
    assert narrator.read("안녕, 별이야.", "ko", "vctk+ben") == narrator.read(
        "안녕, 별이야.", "ko", "ben"
    )


def test_a_voice_of_another_rate_keeps_its_time(tmp_path: Path) -> None:
    """A small voice of 16 kHz would light up words a third too early."""
    text = "곰 깡충깡충 곰"
    fast = build(write_voice(tmp_path / "usual")).read(text, "ko", "")
    slow = build(write_voice(tmp_path / "small", rate=16_000)).read(text, "ko", "")
    stretched = fast.words[1].start_ms * 22_050 / 16_000
    assert slow.words[1].start_ms == pytest.approx(stretched, abs=2)


def test_reading_can_be_given_up_between_sentences(tmp_path: Path) -> None:
    """Whoever closes a book in the making would wait for its whole page."""
    narrator = build(write_voice(tmp_path / "voice"))
    heard: list[Progress] = []

    def tell(progress: Progress) -> None:
        heard.append(progress)
        if progress.done == 1:
            raise Problem("cancelled")

    narrator.report_to(tell)
    with pytest.raises(Problem, match="cancelled"):
        narrator.read("하나. 둘. 셋.", "ko", "")
    assert heard == [Progress(0, 3), Progress(1, 3)]
    narrator.report_to(heard.append)
    assert len(narrator.read("하나. 둘. 셋.", "ko", "").words) == 3
    narrator.smoke()


@pytest.mark.parametrize("broken", ["hum.onnx", "hum.onnx.json"])
def test_a_folder_that_is_no_voice_is_a_problem(tmp_path: Path, broken: str) -> None:
    """A half-copied voice would end in a traceback for a teacher."""
    folder = write_voice(tmp_path / "voice")
    (folder / broken).write_bytes(b"nothing")
    with pytest.raises(Problem, match="model_damaged"):
        build(folder)


def test_no_folder_is_a_problem() -> None:
    """Nobody would be told to install a voice."""
    with pytest.raises(Problem, match="model_missing"):
        build(None)


def test_a_voice_that_would_fetch_its_dictionary_is_refused(tmp_path: Path) -> None:
    """Piper downloads dictionaries for some languages; this program never goes online."""
    with pytest.raises(Problem, match="engine_failed"):
        build(write_voice(tmp_path / "voice", phonemes="pinyin"))


@pytest.mark.parametrize(
    ("name", "other"), [("hum.onnx", onnx()), ("hum.onnx.json", b"{}")], ids=["graph", "config"]
)
def test_a_whole_voice_that_can_not_be_loaded_is_the_engines_trouble(
    tmp_path: Path, name: str, other: bytes
) -> None:
    """Called damaged it would be tried for every book, and a sound voice would never be asked."""
    with pytest.raises(Problem, match="engine_failed"):
        build(exchange(write_voice(tmp_path / "voice"), name, other))
