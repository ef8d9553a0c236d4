"""Narrators round a narrator: consent first, words in their place, and a sound that says so."""

from __future__ import annotations

import gc
import shutil
import weakref
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import InstalledModel, read_card, write_card
from aibook_desktop.engines.narrator.borrowed import family, rvc
from aibook_desktop.engines.narrator.borrowed.reader import BorrowedNarrator, Converter
from aibook_desktop.engines.narrator.borrowed.rvc import pitch
from aibook_desktop.engines.narrator.borrowed.rvc.retrieval import blended, read_index
from aibook_desktop.engines.narrator.borrowed.rvc.runner import LONGEST_S, open_voice
from aibook_desktop.engines.narrator.espeak import build as build_espeak
from aibook_desktop.engines.narrator.wav import unwrapped
from aibook_desktop.engines.progress import Progress
from aibook_desktop.engines.voices.consent import RECORDING, state_of, withdraw
from aibook_desktop.engines.voices.world import pitch_of
from tests.tiny_models.exchanging import exchange
from tests.tiny_models.family_voice import (
    RVC_RATE,
    give_consent,
    safetensors,
    write_family,
    write_rvc,
)
from tests.tiny_models.weights import onnx
from tests.tiny_models.weights import safetensors as one_tensor

TEXT = "토끼가 숲에서 노래를 불렀어요. 별이 웃었어요."


def hertz_of(sound: bytes) -> float:
    samples, rate = unwrapped(sound)
    found = pitch_of(np.frombuffer(samples, dtype="<i2") / 32768, rate)
    return float(np.exp(np.log(found[found > 0]).mean()))


def test_the_pitch_is_the_persons_and_every_word_keeps_its_time(tmp_path: Path) -> None:
    """The highlight would leave the voice, or grandfather would sound like the robot."""
    plain = build_espeak(None).read(TEXT, "ko", "")
    borrowed = family.build(write_family(tmp_path / "opa")).read(TEXT, "ko", "")
    assert borrowed.words == plain.words
    assert len(unwrapped(borrowed.sound)[0]) == len(unwrapped(plain.sound)[0])
    assert hertz_of(plain.sound) > 180
    assert hertz_of(borrowed.sound) == pytest.approx(np.exp(4.8), rel=0.1)


def test_the_sound_says_that_an_ai_speaks(tmp_path: Path) -> None:
    """A copied file would pass for the person itself."""
    sound = family.build(write_family(tmp_path / "oma")).read("곰", "ko", "").sound
    assert b"LIST" in sound
    assert "AI 목소리".encode() in sound
    assert int.from_bytes(sound[4:8], "little") == len(sound) - 8


@pytest.mark.parametrize(
    ("days", "kind"), [(366, "voice_expired"), (-1, "voice_expired"), (365, ""), (0, "")]
)
def test_a_consent_lasts_from_its_first_to_its_last_day(
    tmp_path: Path, days: int, kind: str
) -> None:
    """A voice would go on reading after the time that its person agreed to."""
    folder = write_family(tmp_path / "oma")
    then = datetime.now(UTC).astimezone().date() + timedelta(days=days)
    narrator = BorrowedNarrator("family", folder, family.open_voice, today=lambda: then)
    if kind:
        with pytest.raises(Problem, match=kind):
            narrator.read("곰", "ko", "")
    else:
        assert narrator.read("곰", "ko", "").sound


def test_a_consent_is_asked_before_every_page(tmp_path: Path) -> None:
    """A worker that lives for weeks would not notice that the voice was taken back."""
    folder = write_family(tmp_path / "oma")
    narrator = family.build(folder)
    narrator.read("곰", "ko", "")
    (folder / "consent.json").unlink()
    with pytest.raises(Problem, match="voice_without_consent"):
        narrator.read("곰", "ko", "")


def test_the_engine_is_tried_out_with_a_voice_that_may_be_used(tmp_path: Path) -> None:
    """One voice whose time is over would take all the others with it."""
    first = write_family(tmp_path / "models" / "a")
    (first / "consent.json").unlink()
    narrator = family.build(first)
    narrator.smoke()
    broken = write_family(tmp_path / "models" / "b")
    narrator.smoke()
    (broken / "voice.json").write_bytes(b"{}")
    with pytest.raises(Problem, match="model_damaged"):
        family.build(first).smoke()


def test_a_voice_is_found_beside_the_first_one_and_nowhere_else(tmp_path: Path) -> None:
    """A name from a book or a setting could lead out of the folder of models."""
    narrator = family.build(write_family(tmp_path / "models" / "oma"))
    write_family(tmp_path / "models" / "opa", seed=9)
    write_family(tmp_path / "outside")
    own, other = (narrator.read("곰", "ko", name).sound for name in ("", "opa"))
    assert own != other
    for name in ("nobody", "../outside", "..", "."):
        with pytest.raises(Problem, match="voice_"):
            narrator.read("곰", "ko", name)


def test_a_network_speaks_with_the_time_of_its_narrator(tmp_path: Path) -> None:
    """Each voice has a rate of its own: words would light up too late."""
    plain = build_espeak(None).read(TEXT, "ko", "")
    heard: list[Progress] = []
    narrator = rvc.build(write_rvc(tmp_path / "oma"))
    narrator.report_to(heard.append)
    made = narrator.read(TEXT, "ko", "")
    samples, rate = unwrapped(made.sound)
    before, before_rate = unwrapped(plain.sound)
    assert rate == RVC_RATE
    assert len(samples) / rate == pytest.approx(len(before) / before_rate, abs=0.001)
    assert made.words == plain.words
    assert heard
    assert made == narrator.read(TEXT, "ko", "")


def test_a_long_sound_is_cut_at_its_quietest_place(tmp_path: Path) -> None:
    """A page of two minutes would ask for more memory than a computer has."""
    folder = write_rvc(tmp_path / "oma")
    voice = open_voice(InstalledModel(folder, read_card(folder)))
    sound = 0.3 * np.sin(np.arange(100 * 16_000) * 0.06)
    heard: list[Progress] = []
    made, rate = voice.convert(sound, 16_000, "ko", heard.append)
    assert len(made) == 100 * rate
    assert [each.of for each in heard] == [3, 3, 3]
    assert heard[-1].of * LONGEST_S > 100


@pytest.mark.parametrize("name", ["net_g.onnx", "vec-768-layer-12.onnx", "index.safetensors"])
def test_a_byte_that_the_card_does_not_know_is_refused(tmp_path: Path, name: str) -> None:
    """A network that somebody has changed would run in a kindergarten."""
    folder = write_rvc(tmp_path / "oma")
    data = bytearray((folder / name).read_bytes())
    data[-1] ^= 1
    (folder / name).write_bytes(data)
    with pytest.raises(Problem, match="model_damaged"):
        rvc.build(folder).read("곰", "ko", "")


def test_an_index_is_a_plain_matrix_and_pulls_towards_the_person(tmp_path: Path) -> None:
    """A wrong file would end in a traceback, a wrong blend in somebody else's voice."""
    dice = np.random.default_rng(1)
    index = dice.standard_normal((50, 4)).astype("<f4")
    path = tmp_path / "index.safetensors"
    path.write_bytes(safetensors("frames", index))
    assert np.array_equal(read_index(path, 4), index)
    near = index[:3] + np.float32(0.01)
    assert np.abs(blended(near, index, 1.0) - index[:3]).max() < 0.05
    assert np.array_equal(blended(near, index, 0.0), near)
    for wrong in (b"", b"\x80\x04K", safetensors("frames", index[:, :2]), safetensors("x", index)):
        path.write_bytes(wrong)
        with pytest.raises(Problem, match="model_damaged"):
            read_index(path, 4)


def test_pitch_is_counted_as_the_generator_counts() -> None:
    """A voice would sing a wrong melody."""
    steps = pitch.as_steps(np.array([0.0, 50.0, 220.0, 1100.0, 5000.0]))
    assert list(steps[[0, 1, 3, 4]]) == [1, 1, 255, 255]
    assert steps[2] == 60  # 1127 ln(1 + f/700), between 77.76 and 1064.41 in 254 steps


class HalfASecondOfA:
    """A pitch network that is sure of one of its 360 steps."""

    def __init__(self, step: int) -> None:
        self._step = step
        self.shapes: list[tuple[int, ...]] = []

    def get_inputs(self) -> list[HalfASecondOfA]:
        return [self]

    @property
    def name(self) -> str:
        return "mel"

    def run(self, _outputs: None, given: dict[str, np.ndarray]) -> list[np.ndarray]:
        self.shapes.append(given["mel"].shape)
        likely = np.zeros((1, given["mel"].shape[2], 360), dtype=np.float32)
        likely[..., self._step] = 0.9
        return [likely]


def test_a_pitch_network_gets_blocks_of_frames_and_its_answer_is_hertz() -> None:
    """The melody of every converted book would be off by a constant."""
    network = HalfASecondOfA(180)
    hertz = pitch.hz_by_network(np.zeros(8_000), network)
    assert network.shapes == [(1, 128, 64)]
    assert len(hertz) == 51
    assert hertz[0] == pytest.approx(10 * 2 ** ((180 * 20 + 1997.3794084376191) / 1200))


def test_a_card_with_senseless_numbers_is_refused(tmp_path: Path) -> None:
    """A typing error in a card would end in a traceback."""
    folder = write_rvc(tmp_path / "oma")
    card = read_card(folder)
    for options in ((("rate", "fast"),), (("rate", "16000"),), ()):
        write_card(folder, replace(card, options=options))
        with pytest.raises(Problem, match="model_damaged"):
            open_voice(InstalledModel(folder, read_card(folder)))


def test_whoever_withdraws_is_not_heard_again(tmp_path: Path) -> None:
    """The program would keep what a person said after it has taken its word back."""
    folder = write_family(tmp_path / "oma")
    today = date(2026, 11, 21)
    withdraw(folder, today)
    assert not (folder / RECORDING).exists()
    assert state_of(folder, today) == "withdrawn"
    with pytest.raises(Problem, match="voice_without_consent"):
        family.build(folder).read("곰", "ko", "")
    give_consent(folder)  # and whoever agrees again is heard again
    assert family.build(folder).read("곰", "ko", "").sound


def test_few_persons_stay_in_memory(tmp_path: Path) -> None:
    """Five grandparents, half a gigabyte each, would fill the memory of a kindergarten's kiosk."""
    alive: weakref.WeakSet[Converter] = weakref.WeakSet()

    def open_voice(model: InstalledModel) -> Converter:
        voice = family.open_voice(model)
        alive.add(voice)
        return voice

    names = ("a", "b", "c", "d")
    folders = [write_family(tmp_path / "models" / name) for name in names]
    narrator = BorrowedNarrator("family", folders[0], open_voice)
    for name in names:
        assert narrator.read("곰", "ko", name).sound
        gc.collect()
        assert len(alive) <= 2


def test_whoever_was_learnt_anew_is_heard_anew(tmp_path: Path) -> None:
    """A worker that lives for weeks would go on with the numbers that were erased."""
    folder = write_family(tmp_path / "models" / "oma")
    narrator = family.build(folder)
    before = narrator.read("곰", "ko", "").sound
    shutil.rmtree(folder)
    write_family(folder, seed=9)
    assert narrator.read("곰", "ko", "").sound != before


def test_a_voice_that_names_no_language_is_not_tried_out(tmp_path: Path) -> None:
    """One careless pack would take every grandmother's voice with it."""
    folder = write_family(tmp_path / "models" / "a")
    write_card(folder, replace(read_card(folder), languages=()))
    write_family(tmp_path / "models" / "oma")
    narrator = family.build(folder)
    narrator.smoke()
    assert narrator.read("곰", "ko", "oma").sound


@pytest.mark.parametrize(
    ("name", "other"),
    [("net_g.onnx", onnx()), ("index.safetensors", one_tensor())],
    ids=["graph", "index"],
)
def test_a_whole_network_that_can_not_be_loaded_is_the_engines_trouble(
    tmp_path: Path, name: str, other: bytes
) -> None:
    """Called damaged it would be tried for every book, and a sound voice would never be asked."""
    folder = exchange(write_rvc(tmp_path / "oma"), name, other)
    with pytest.raises(Problem, match="engine_failed"):
        rvc.build(folder).smoke()


def test_a_whole_voice_of_another_format_is_the_engines_trouble(tmp_path: Path) -> None:
    """One that a newer version of this program has learnt would be tried for every book."""
    folder = write_family(tmp_path / "oma")
    other = (folder / "voice.json").read_bytes().replace(b'"format": 1', b'"format": 2')
    with pytest.raises(Problem, match="engine_failed"):
        family.build(exchange(folder, "voice.json", other)).smoke()


def test_one_voice_that_can_not_be_loaded_keeps_no_other_out(tmp_path: Path) -> None:
    """A grandmother would not be heard because an aunt's voice stands before hers and is broken."""
    exchange(write_family(tmp_path / "aunt"), "voice.json", b"{}")
    sound = write_family(tmp_path / "oma")
    family.build(sound).smoke()
    (sound / "consent.json").unlink()
    other = write_family(tmp_path / "opa")
    family.build(sound).smoke()
    (other / "consent.json").unlink()
    with pytest.raises(Problem, match="engine_failed"):
        family.build(sound).smoke()
