"""Not a syllable is lost: clips played into the microphone of the running window.

The ordinary run makes a dozen presses; `AIBOOK_PRESSES=100 pytest tests/journeys/
test_virtual_microphone.py` makes a hundred. What the window sends to the listener must hold the
whole clip, from its first to its last audible sample, sample after sample. For every fourth press
the listener writes down what was sent, and must find the words that it finds in the clip itself.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata
import wave
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
import pytest
import soxr
from numpy.typing import NDArray

from aibook_desktop.book.model import Recording
from aibook_desktop.book.resources import MODELS
from aibook_desktop.engines.registry import card_named
from aibook_desktop.settings.store import read_settings, save_settings
from aibook_desktop.workshop.speech.score import edits
from tests.journeys.pressing import PlannedPress
from tests.journeys.sound_server import RATE, SoundServer, need_sound_server, sound_server

pytestmark = pytest.mark.journey

Samples = NDArray[np.float64]
Exact = NDArray[np.int16]

PRESSES: Final = int(os.environ.get("AIBOOK_PRESSES", "12"))
PATIENCE_S: Final = 60 + 15 * PRESSES
SAYINGS: Final = (
    "토끼가 숲에 갔어요",
    "하마가 바다에서 놀았어요",
    "사자가 우주에 가요",
    "코끼리랑 놀이터",
    "A fish in the forest",
    "She wants a fast fox",
    "Elephant in space",
)
WAYS: Final = ("mouse", "key", "touch", "tap")
# Milliseconds from the clip's first audible sample to the press, and from its last to the release.
MOMENTS: Final = ((-50, 0), (-50, 0), (-50, 150), (0, 0), (-200, 0), (300, 0))
HEARD_EACH: Final = 4  # of the presses the listener hears one in four
ROUNDING: Final = 1  # of a signed 16-bit sample
AUDIBLE: Final = 0.01  # -40 dB below the loudest sample
GAP_S: Final = 0.75  # from the beep to the clip: the beep is older than the half second of pre-roll


@dataclass(frozen=True, slots=True)
class Clip:
    """What is played: the file, and its voice from the first to the last audible sample."""

    path: Path
    voice: Exact
    voice_after_beep_s: float


@pytest.fixture
def microphone(tmp_path: Path) -> Iterator[SoundServer]:
    """A sound server with one microphone."""
    need_sound_server()
    with sound_server(tmp_path / "sound", "mic") as server:
        yield server


def test_every_press_holds_the_first_and_the_last_word(
    microphone: SoundServer, tmp_path: Path
) -> None:
    """Else a child is asked to say it again, and says it worse."""
    microphone.add_loudspeaker()  # the window repeats what it hears, and must not hear itself
    clips = [_clip(text, tmp_path / f"clip{n}.wav") for n, text in enumerate(SAYINGS)]
    plan = [_planned(number, clips[number % len(clips)]) for number in range(PRESSES)]
    lines = _press_all(microphone, plan, tmp_path)
    faults = []
    for line, planned in zip(lines, plan, strict=True):
        clip = clips[line["press"] % len(clips)]
        fault = "nothing sent" if "recording" not in line else _lacks(line["recording"], clip)
        if fault:
            faults.append(f"{fault}: {line} {planned}")
    sys.stdout.write(f"{len(lines) - len(faults)} of {len(lines)} presses whole; {_told(lines)}\n")
    assert not faults, "\n".join(faults)
    misheard = _misheard(lines[::HEARD_EACH], clips)
    assert not misheard, "\n".join(misheard)


def _told(lines: list[dict[str, Any]]) -> str:
    lamps = [line["lamp_ms"] for line in lines if line["lamp_ms"] is not None]
    late = [line["press_late_ms"] for line in lines]
    return (
        f"the window learns of a press after {np.median(late):.0f} ms (median), {max(late)} ms "
        f"(longest); "
        f"{sum(line['losses'] for line in lines)} losses told by the sound system; "
        f"lamp lit after {np.median(lamps):.0f} ms (median), {max(lamps)} ms (longest)"
    )


def _misheard(lines: list[dict[str, Any]], clips: list[Clip]) -> list[str]:
    """Let the listener hear recordings, and the clips themselves."""
    listener: Any = card_named("transcriber", "whisper").build(MODELS / "practice-listener")
    misheard = []
    for line in lines:
        number = line["press"] % len(clips)
        language = "en" if SAYINGS[number].isascii() else "ko"
        quiet = np.zeros(RATE // 2, np.int16)
        whole = np.concatenate([quiet, clips[number].voice, quiet])
        sent = Recording(_read(line["recording"])[1].tobytes(), RATE)
        clip, recording = (
            listener.transcribe(each, language).text
            for each in (Recording(whole.tobytes(), RATE), sent)
        )
        if not clip or not _alike(clip, recording):
            misheard.append(f"{SAYINGS[number]}: {clip}, recorded {recording}")
    return misheard


def _alike(clip: str, recording: str) -> bool:
    """Whether both begin and end alike and hardly differ between.

    The samples are known to be equal. The little listener may still write 수페 for 숲에 when there
    is more room before the voice; a lost word is many more letters than that.
    """
    one, other = (unicodedata.normalize("NFD", text.replace(" ", "")) for text in (clip, recording))
    return one[:2] == other[:2] and one[-2:] == other[-2:] and edits(one, other) <= len(one) / 8


def _planned(number: int, clip: Clip) -> PlannedPress:
    press, release = MOMENTS[number % len(MOMENTS)]
    return PlannedPress(
        sound=str(clip.path),
        clip_after_beep_ms=clip.voice_after_beep_s * 1000,
        clip_ms=len(clip.voice) / RATE * 1000,
        way=WAYS[number // len(MOMENTS) % len(WAYS)] if PRESSES > 50 else WAYS[number % len(WAYS)],
        press_ms=press,
        release_ms=release,
    )


def _press_all(server: SoundServer, plan: list[PlannedPress], folder: Path) -> list[dict[str, Any]]:
    """Let the real window be pressed, in a process of its own."""
    (folder / "plan.json").write_text(json.dumps([asdict(each) for each in plan]), "utf-8")
    (folder / "out").mkdir()
    home = folder / "window"
    home.mkdir()
    usual = read_settings(home, "ko")
    save_settings(home, replace(usual, transcriber="cards", narrator="quiet"))  # no time is lost
    places = (folder / "plan.json", folder / "out", home, server.folder)
    done = subprocess.run(
        [sys.executable, "-m", "tests.journeys.pressing", *map(str, places)],
        env={**os.environ, **server.environment, "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE_S,
        check=False,
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-4000:]
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def _clip(text: str, path: Path) -> Clip:
    """Let espeak-ng say something, with a beep ahead of it."""
    narrator: Any = card_named("narrator", "espeak").build(None)
    language = "en" if text.isascii() else "ko"
    path.write_bytes(narrator.read(text, language, "").sound)
    rate, spoken = _read(path)
    said = soxr.resample(spoken / 32_768, rate, RATE)
    audible = np.flatnonzero(np.abs(said) > AUDIBLE * np.abs(said).max())
    voice = _exact(said[audible[0] : audible[-1] + 1] * (0.5 / np.abs(said).max()))
    beep = _exact(0.5 * np.sin(2 * np.pi * 1000 * np.arange(RATE // 50) / RATE))
    before, gap, behind = (np.zeros(int(seconds * RATE), np.int16) for seconds in (0.1, GAP_S, 0.5))
    _write(path, np.concatenate([before, beep, gap, voice, behind]))
    return Clip(path, voice, len(beep) / RATE + GAP_S)


def _exact(sound: Samples) -> Exact:
    return np.round(sound * 32_767).astype(np.int16)


def _write(path: Path, sound: Exact) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(sound.astype("<i2").tobytes())


def _read(path: Path | str) -> tuple[int, Exact]:
    with wave.open(str(path), "rb") as file:
        assert file.getnchannels() == 1
        return file.getframerate(), np.frombuffer(file.readframes(file.getnframes()), "<i2")


def _lacks(recording: Path | str, clip: Clip) -> str:
    """Tell what of the clip a recording lacks; "" when every sample is there and none is between.

    The clip is laid over the recording where they agree best.
    """
    rate, heard = _read(recording)
    assert rate == RATE, "resampled on the way: samples cannot be compared"
    voice = clip.voice
    size = 1 << (len(heard) + len(voice)).bit_length()
    spectrum = np.fft.rfft(heard, size) * np.conj(np.fft.rfft(voice, size))
    start = int(np.argmax(np.fft.irfft(spectrum, size)))
    if start > size // 2:
        return f"its first {(size - start) / rate * 1000:.1f} ms"
    if start + len(voice) > len(heard):
        return f"its last {(start + len(voice) - len(heard)) / rate * 1000:.1f} ms"
    laid = heard[start : start + len(voice)].astype(int)
    wrong = np.flatnonzero(np.abs(laid - voice) > ROUNDING)
    if len(wrong):
        return f"{len(wrong)} samples, the first {wrong[0] / rate:.3f} s behind its beginning"
    return ""


@pytest.mark.parametrize(
    ("lost_from", "lost_to"), [(0.0, 0.03), (0.5, 0.51), (0.5, 0.5), (-0.03, None)]
)
def test_a_lost_piece_is_seen(lost_from: float, lost_to: float | None, tmp_path: Path) -> None:
    """Else this journey would pass with syllables cut off."""
    clip = _clip(SAYINGS[0], tmp_path / "clip.wav")
    kept = np.ones(len(clip.voice), bool)
    kept[int(lost_from * RATE) : None if lost_to is None else int(lost_to * RATE) + 1] = False
    for name, voice in (("whole", clip.voice), ("cut", clip.voice[kept])):
        _write(tmp_path / f"{name}.wav", np.concatenate([np.zeros(700, np.int16), voice]))
    assert _lacks(tmp_path / "whole.wav", clip) == ""
    assert _lacks(tmp_path / "cut.wav", clip) != ""


def test_a_microphone_that_was_unplugged_is_heard_again_at_the_next_press(
    microphone: SoundServer,
) -> None:
    """Else a child's foot in the cable ends the morning, or the trouble is told as another one."""
    noise = np.random.default_rng(1).normal(0, 0.02, 30 * RATE)
    _write(microphone.folder / "noise.wav", _exact(noise))
    done = subprocess.run(
        [
            *(sys.executable, "-m", "tests.journeys.replugging"),
            *(str(microphone.folder), microphone.modules["mic"]),
        ],
        env={**os.environ, **microphone.environment},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE_S,
        check=False,
    )
    told = {}
    for line in done.stdout.splitlines():
        answer = json.loads(line)
        told[answer["trouble"]] = answer["answer"]
    assert told["none"].endswith(" s"), (told, done.stderr)
    assert told["muted"] == "microphone_silent"
    assert told["unplugged while recording"] == "microphone_unplugged"
    assert told["pressed while unplugged"] in {"microphone_missing", "microphone_refused"}
    assert told["plugged in again"].endswith(" s")
    assert len(done.stderr.splitlines()) < 10, done.stderr
