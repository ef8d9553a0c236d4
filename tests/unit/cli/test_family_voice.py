"""`aibook workshop voices family`: from two recordings to a page that is read like the person."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
import soundfile

from aibook_desktop.cli import main
from aibook_desktop.engines.model_card import read_card
from aibook_desktop.engines.narrator.wav import unwrapped
from aibook_desktop.engines.ports import Narrator
from aibook_desktop.engines.registry import card_named
from aibook_desktop.engines.voices.cepstra import aligned_distance_db, mel_cepstra
from aibook_desktop.engines.voices.consent import RECORDING, read_consent
from aibook_desktop.engines.voices.reading import reading_text
from aibook_desktop.engines.voices.world import pitch_of, take_apart

GRANDFATHER = "m3"
TEXT = "별이가 하늘을 보았어요. 토끼가 숲에서 노래를 불렀어요."
DAYS = 90
Sound = tuple[np.ndarray[Any, Any], int]


def said(text: str, voice: str) -> Sound:
    """What espeak-ng says; one of its voices plays the grandfather."""
    narrator = cast("Narrator", card_named("narrator", "espeak").build(None))
    return heard(narrator.read(text, "ko", voice).sound)


def heard(wav: bytes) -> Sound:
    """The samples of a sound."""
    samples, rate = unwrapped(wav)
    return np.frombuffer(samples, "<i2") / 32768, rate


def log_pitch(sound: Sound) -> float:
    """The mean of log-F0."""
    found = pitch_of(*sound)
    return float(np.log(found[found > 0]).mean())


def cepstra(sound: Sound) -> np.ndarray[Any, Any]:
    """The mel-cepstra of a sound."""
    samples, rate = sound
    return np.asarray(mel_cepstra(take_apart(samples, rate).envelope, rate))


@pytest.fixture
def recordings(tmp_path: Path) -> tuple[Path, Path]:
    """His consent and about a minute of his reading, in a room that is not quite silent."""
    dice, paths = np.random.default_rng(1), []
    for name, texts in (("consent", reading_text("ko")[:2]), ("reading", reading_text("ko"))):
        parts = [said(text, GRANDFATHER) for text in texts]
        sound = np.concatenate([samples for samples, _ in parts])
        path = tmp_path / f"{name}.wav"
        soundfile.write(path, sound + 0.0005 * dice.standard_normal(len(sound)), parts[0][1])
        paths.append(path)
    consent, reading = paths
    return consent, reading


def test_a_minute_of_reading_becomes_the_persons_voice(
    recordings: tuple[Path, Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Grandfather would be learnt and heard as somebody else, or without his consent beside him."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        monkeypatch.setenv(name, "1")
    consent, reading = recordings
    home, out = tmp_path / "home", tmp_path / "out.wav"
    voices = ("--home", str(home), "--json", "workshop", "voices")
    asked = ("--consent", str(consent), "--reading", str(reading), "--who", "할아버지")
    more = ("--language", "ko", "--days", str(DAYS), "--purpose", "stories", "--narrator", "espeak")
    assert soundfile.info(reading).duration > 30
    assert main([*voices, "family", "opa", *asked, *more]) == 0
    capsys.readouterr()
    folder = home / "models" / "opa"
    kept = read_consent(folder)
    assert kept is not None
    today = datetime.now(UTC).astimezone().date()
    assert (kept.who, kept.purpose) == ("할아버지", "stories")
    assert kept.expires_on == (today + timedelta(days=DAYS)).isoformat()
    assert (folder / RECORDING).stat().st_size > 10_000
    assert read_card(folder).engine == "family"

    assert main([*voices, "try", "opa", TEXT, str(out), "--language", "ko"]) == 0
    words = json.loads(capsys.readouterr().out.splitlines()[-1])["words"]
    assert len(words) == len(TEXT.split())
    plain, person = said(TEXT, ""), said(TEXT, GRANDFATHER)
    made = heard(out.read_bytes())
    assert log_pitch(made) == pytest.approx(log_pitch(person), rel=0.02)
    assert log_pitch(plain) != pytest.approx(log_pitch(person), rel=0.05)
    before, after = (aligned_distance_db(cepstra(each), cepstra(person)) for each in (plain, made))
    assert after < before
    assert "AI 목소리".encode() in out.read_bytes()
