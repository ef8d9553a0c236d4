"""Heard texts on the disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from aibook_desktop.book.model import Recording
from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.speech.score.heard import HeardTexts, key_of


def test_what_was_heard_is_found_again(tmp_path: Path) -> None:
    """A killed run would begin anew."""
    path = tmp_path / "new" / "clean.jsonl"
    with HeardTexts(path) as heard:
        heard.put("one", "a.wav", "토끼\n이야기")
        heard.put("two", "b.wav", "")
    with HeardTexts(path) as heard:
        assert (heard.get("one"), heard.get("two"), heard.get("three")) == (
            "토끼\n이야기",
            "",
            None,
        )


@pytest.mark.parametrize("torn", [b'{"clip": "two", "he', b"\xff\xfe", b"[]", b'"two"', b"{}\n"])
def test_a_half_written_line_is_passed_over(tmp_path: Path, torn: bytes) -> None:
    """A power cut would cost all that was heard before it, or the line that comes after it."""
    path = tmp_path / "clean.jsonl"
    with HeardTexts(path) as heard:
        heard.put("one", "a.wav", "토끼")
    path.write_bytes(path.read_bytes() + torn)
    with HeardTexts(path) as heard:
        assert heard.get("two") is None
        heard.put("two", "b.wav", "곰")
    with HeardTexts(path) as heard:
        assert (heard.get("one"), heard.get("two")) == ("토끼", "곰")


def test_a_line_survives_the_next_moment(tmp_path: Path) -> None:
    """What was heard would still be in memory when the run is killed."""
    path = tmp_path / "clean.jsonl"
    with HeardTexts(path) as heard:
        heard.put("one", "a.wav", "토끼")
        assert "토끼" in path.read_text(encoding="utf-8")


def test_a_folder_that_can_not_be_written_is_told(tmp_path: Path) -> None:
    """An hour of listening would end in a traceback."""
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    with pytest.raises(Problem) as caught:
        HeardTexts(tmp_path / "file" / "clean.jsonl")
    assert caught.value.kind == "disk_read_only"


def test_another_sound_or_language_has_another_key() -> None:
    """A text would outlive the noise that it was heard in."""
    sound = Recording(b"\1\0" * 10, 16_000)
    others = (Recording(b"\1\0" * 9, 16_000), Recording(b"\1\0" * 10, 8_000))
    keys = {key_of(sound, "ko"), key_of(sound, "en"), *(key_of(each, "ko") for each in others)}
    assert len(keys) == 4
    assert key_of(sound, "ko") == key_of(Recording(b"\1\0" * 10, 16_000), "ko")
