"""From a minute of reading to a voice's folder; espeak-ng's deep voice plays the grandfather."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import cast

import numpy as np
import pytest
import soundfile

from aibook_desktop.book.model import LANGUAGES
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.strings import say
from aibook_desktop.engines.model_card import verify
from aibook_desktop.engines.ports import Narrator
from aibook_desktop.engines.registry import card_named
from aibook_desktop.engines.voices.consent import RECORDING, Person, read_consent
from aibook_desktop.engines.voices.reading import reading_text
from aibook_desktop.engines.voices.voice_file import FamilyVoice, load_voice
from aibook_desktop.studio.voices import voices
from aibook_desktop.workshop.voices.clips import Clip, check_clear, read_both, read_clip
from aibook_desktop.workshop.voices.learning import (
    Base,
    check_spoken,
    find_base,
    keep,
    measured,
)
from aibook_desktop.workshop.voices.sounds import decoded
from tests.tiny_models.voice import write_voice

PERSON = Person("할아버지", "stories", "the family", "I agree.", "ko", 30)


@pytest.fixture(scope="module")
def reading() -> Clip:
    """Half a minute of the deep voice, in a room that is not quite silent."""
    narrator = cast("Narrator", card_named("narrator", "espeak").build(None))
    parts = [decoded(narrator.read(text, "ko", "m3")) for text in reading_text("ko")[:7]]
    sound = np.concatenate([samples for samples, _ in parts])
    hiss = 0.0005 * np.random.default_rng(1).standard_normal(len(sound))
    return Clip(sound + hiss, parts[0][1])


@pytest.fixture(scope="module")
def base() -> Base:
    return replace(find_base(Path("nowhere"), "espeak"), languages=("ko",))


@pytest.fixture(scope="module")
def voice(reading: Clip, base: Base) -> FamilyVoice:
    return measured(reading, base, Path("nowhere"), lambda _key: None)


def piece(clip: Clip, seconds: float) -> Clip:
    return Clip(clip.samples[: int(seconds * clip.rate)], clip.rate)


def test_a_deep_voice_is_measured_as_one(voice: FamilyVoice) -> None:
    """Everybody of a family would sound alike."""
    own = voice.narrator("ko")
    assert own is not None
    assert np.exp(voice.person.pitch) < 0.6 * np.exp(own.measure.pitch)
    assert own.stretch < 1.0


def test_a_voice_is_kept_with_its_consent_and_without_the_reading(
    tmp_path: Path, voice: FamilyVoice, base: Base, reading: Clip
) -> None:
    """A minute of grandfather would lie on the disk for ever, or his consent nowhere."""
    folder = tmp_path / "models" / "opa"
    keep(folder, voice, base, PERSON, piece(reading, 5))
    card = verify(folder)
    assert card.option("base") == "espeak"
    assert card.licence == say("voices.licence", PERSON.language)
    assert load_voice(folder) == voice
    consent = read_consent(folder)
    assert consent is not None
    assert (consent.who, consent.sentence) == ("할아버지", "I agree.")
    assert soundfile.info(folder / RECORDING).duration == pytest.approx(5, abs=0.1)
    assert sum(path.stat().st_size for path in folder.iterdir()) < 300_000
    assert [path.name for path in folder.parent.iterdir()] == ["opa"]
    with pytest.raises(Problem, match="voice_exists"):
        keep(folder, voice, base, PERSON, piece(reading, 5))


@pytest.mark.parametrize(
    ("made", "kind"),
    [
        (lambda clip: clip.samples * 0.001, "voice_too_quiet"),
        (lambda clip: np.clip(clip.samples * 40, -1, 1), "voice_too_loud"),
        (
            lambda clip: (
                clip.samples * 0.2
                + 0.1 * np.random.default_rng(1).standard_normal(len(clip.samples))
            ),
            "voice_too_noisy",
        ),
    ],
)
def test_a_bad_recording_is_told_at_once(reading: Clip, made: object, kind: str) -> None:
    """A family would wait for a voice that can only be bad, and not know why."""
    with pytest.raises(Problem, match=kind):
        check_clear(Clip(made(reading), reading.rate))  # type: ignore[operator]


def test_too_little_is_not_measured(reading: Clip, base: Base) -> None:
    """One sentence would be taken for how somebody speaks."""
    with pytest.raises(Problem, match="voice_too_short"):
        measured(piece(reading, 8), base, Path("nowhere"), lambda _key: None)
    with pytest.raises(Problem, match="voice_too_short"):
        check_spoken(piece(reading, 1))


def test_recordings_of_any_kind_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reading: Clip
) -> None:
    """A telephone's stereo recording would be refused, or half a voice be measured."""
    stereo = np.stack([reading.samples, reading.samples], axis=1)[: 2 * reading.rate]
    path = tmp_path / "telephone.wav"
    soundfile.write(path, stereo, 8_000, subtype="FLOAT")
    assert read_clip(path).rate == 16_000
    given = piece(reading, 2).as_wav() + piece(reading, 3).as_wav()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
    one, other = read_both(Path("-"), Path("-"))
    assert (round(one.seconds, 2), round(other.seconds, 2)) == (2.0, 3.0)
    for wrong in (b"", b"RIFF", b"nothing at all"):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(wrong)))
        with pytest.raises(Problem, match="clip_"):
            read_both(Path("-"), Path("-"))


def test_a_narrator_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A voice would be measured against nobody."""
    with pytest.raises(Problem, match="engine_missing"):
        find_base(tmp_path, "piper")


def test_a_narrator_that_says_nothing_is_told(tmp_path: Path, reading: Clip) -> None:
    """Whoever read for a minute would be shown the inside of the program."""
    write_voice(tmp_path / "hum", ("ko",))
    base = find_base(tmp_path, language="ko")
    with pytest.raises(Problem, match="voice_not_learnt"):
        measured(reading, base, tmp_path, lambda _key: None)


def test_a_narrator_is_chosen_that_speaks_the_persons_language(tmp_path: Path) -> None:
    """With an English voice installed, a Korean grandmother could read no Korean book."""
    write_voice(tmp_path / "amy", ("en",), "espeak")
    korean = find_base(tmp_path, language="ko")
    assert (korean.card.name, korean.languages) == ("espeak", LANGUAGES)
    assert find_base(tmp_path, language="en").model == "amy"
    with pytest.raises(Problem, match="engine_missing"):
        find_base(tmp_path, "piper", language="ko")


def test_the_commands_lead_from_a_consent_to_a_sound_and_to_nothing(
    tmp_path: Path, voice: FamilyVoice, base: Base, reading: Clip
) -> None:
    """Whoever has no window could neither try a voice nor get rid of it."""
    home, spoken, out = tmp_path / "home", tmp_path / "spoken.wav", tmp_path / "out.wav"
    keep(home / "models" / "opa", voice, base, PERSON, piece(reading, 5))
    spoken.write_bytes(piece(reading, 4).as_wav())
    again = ("consent", "opa", "--who", "외할아버지", "--consent", str(spoken), "--days", "9")
    assert aibook(home, *again)[0] == 0
    assert [each.who for each in voices(home)] == ["외할아버지"]
    assert aibook(home, "try", "opa", "별이가 왔어요.", str(out), "--language", "ko")[0] == 0
    assert b"ICMT" in out.read_bytes()
    assert aibook(home, "erase", "opa")[0] == 0
    assert json.loads(aibook(home, "list")[1]) == {"voices": []}
    assert aibook(home, "try", "opa", "별", str(out))[0] == 1


def aibook(home: Path, *words: str) -> tuple[int, str]:
    """Type a command, as another process would."""
    command = [sys.executable, "-m", "aibook_desktop", "--json", "--home", str(home)]
    done = subprocess.run(
        [*command, "workshop", "voices", *words], capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout
