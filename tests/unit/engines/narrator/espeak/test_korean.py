"""Hangul in espeak-ng's phonemes."""

from __future__ import annotations

import pytest

from aibook_desktop.engines.narrator.espeak.korean import phonemes


@pytest.mark.parametrize(
    ("sound", "written"),
    [
        ("아기", "[['agi]]"),
        ("바보", "[[p'abo]]"),
        ("자주", "[[tS;'adZ;u]]"),
        ("실라", "[[s'illa]]"),
        ("로봇", "[[*'obot-]]"),
        ("궁물", "[[g'uNmuL]]"),
        ("꼰닙", "[[k-'onnip]]"),
    ],
)
def test_phonemes(sound: str, written: str) -> None:
    """Else 아기 sounds like 아끼, as it does from letters."""
    assert phonemes(sound.replace("봇", "볻")) == written
