"""The doctor's findings: what is well, what is missing and how to add it."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from aibook_desktop.book.model import LANGUAGES
from aibook_desktop.book.strings import say
from aibook_desktop.engines import graphics_probe
from aibook_desktop.engines.graphics_memory import PLANS, Graphics, MemoryPlan
from aibook_desktop.engines.registry import CARDS
from aibook_desktop.library.lock import HomeLock
from aibook_desktop.settings.store import read_settings, save_settings
from aibook_desktop.studio import doctor
from aibook_desktop.studio.doctor import Finding, examine
from aibook_desktop.studio.microphones import FoundMicrophone


def named(findings: tuple[Finding, ...], name: str) -> list[Finding]:
    """The findings about one thing."""
    return [finding for finding in findings if finding.name == name]


def test_every_engine_is_spoken_of(tmp_path: Path) -> None:
    """A teacher could not learn why an engine is not offered."""
    findings = examine(tmp_path)
    told = {each.detail for each in findings if each.name in ("engine", "weights")}
    assert told == {f"{card.craft} {card.name}" for card in CARDS if not card.online}
    assert [each.name for each in findings].count("online") == sum(card.online for card in CARDS)


def test_a_home_that_does_not_exist_yet_is_fine(tmp_path: Path) -> None:
    """The first thing somebody does on a new computer must not leave folders behind or fail."""
    home = tmp_path / "not" / "yet"
    findings = examine(home)
    assert [each.state for each in named(findings, "library")] == ["good"]
    assert not home.exists()


def test_an_open_library_is_told(tmp_path: Path) -> None:
    """Two windows on one library: the second must learn why it cannot write."""
    lock = HomeLock(tmp_path)
    try:
        assert [each.state for each in named(examine(tmp_path), "library")] == ["warning"]
    finally:
        lock.release()
    assert [each.state for each in named(examine(tmp_path), "library")] == ["good"]


def test_little_space_is_a_warning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is about to fill up would be noticed only in the middle of a book."""
    monkeypatch.setattr(doctor, "LITTLE_SPACE", 10**18)
    assert [each.state for each in named(examine(tmp_path), "space")] == ["warning"]


def test_a_damaged_model_is_named(tmp_path: Path) -> None:
    """A cut-short copy from a stick would show only as an engine that stays silent."""
    folder = tmp_path / "models" / "listener"
    folder.mkdir(parents=True)
    (folder / "card.toml").write_text("name = 1", encoding="utf-8")
    told = [each for each in named(examine(tmp_path), "model") if each.state == "warning"]
    assert [each.detail for each in told] == [str(folder)]


def test_the_shipped_fonts_are_found(tmp_path: Path) -> None:
    """A checkout without its fonts shows boxes instead of Hangul on a bare computer."""
    assert [each.state for each in named(examine(tmp_path), "fonts")] == ["good"]


def test_every_finding_has_its_sentences() -> None:
    """A finding without a sentence would end the examination with a traceback."""
    possible = {
        *(("engine", state) for state in ("good", "missing")),
        *(("sound", state) for state in ("good", "missing")),
        *(("fonts", state) for state in ("good", "missing")),
        *((name, state) for name in ("space", "library", "model") for state in ("good", "warning")),
        *(("python", "good"), ("weights", "missing"), ("folder", "warning")),
    }
    for name, state in possible:
        assert state in get_args(doctor.State)
        for language in ("ko", "en"):
            assert say(f"doctor.{name}", language)
            assert say(f"doctor.{name}.{state}", language, detail="x", remedy="y")


def test_an_examination_loads_no_engine(tmp_path: Path) -> None:
    """Looking at the machine's health while a book is made would cost seconds and memory."""
    ask = (
        "import json, sys; from pathlib import Path;"
        "from aibook_desktop.studio.doctor import examine;"
        "examine(Path(sys.argv[1])); print(json.dumps(sorted(sys.modules)))"
    )
    command = [sys.executable, "-c", ask, str(tmp_path)]
    loaded = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    heavy = {"torch", "ctranslate2", "faster_whisper", "llama_cpp", "resvg_py", "PySide6", "numpy"}
    assert not heavy & set(loaded)


def test_a_chosen_microphone_that_is_not_there_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The class's good microphone stays in its drawer, and nobody wonders why it hears so badly."""
    laptop = FoundMicrophone(0, "laptop · ALSA", "ALSA", 48_000, 1, is_default=True)
    usb = FoundMicrophone(1, "usb (hw:2,0) · ALSA", "ALSA", 48_000, 1, is_default=False)
    save_settings(
        tmp_path, replace(read_settings(tmp_path, "en"), microphone="usb (hw:1,0) · ALSA")
    )
    monkeypatch.setattr(doctor, "found", lambda: (laptop, usb))
    assert [each.detail for each in named(examine(tmp_path), "microphone")] == [usb.name]
    assert named(examine(tmp_path), "chosen_microphone") == []
    monkeypatch.setattr(doctor, "found", lambda: (laptop,))
    findings = examine(tmp_path)
    assert [each.detail for each in named(findings, "microphone")] == [laptop.name]
    assert "usb (hw:1,0)" in named(findings, "chosen_microphone")[0].sentence("en")


def test_a_microphone_that_may_not_be_opened_is_told_apart_from_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the grown-up buys a microphone where a group was missing."""
    monkeypatch.setattr(doctor, "found", tuple)
    monkeypatch.setattr(doctor, "is_denied", lambda: False)
    assert [each.state for each in named(examine(tmp_path), "microphone")] == ["missing"]
    monkeypatch.setattr(doctor, "is_denied", lambda: True)
    assert [each.state for each in named(examine(tmp_path), "microphone")] == ["warning"]


def test_the_plan_of_the_card_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody would know why pictures take as long as they do, or that a card lies idle."""
    card = Graphics("cuda", "NVIDIA GeForce RTX 3060", 10.8, 12.0)
    monkeypatch.setattr(graphics_probe, "card", lambda: card)
    monkeypatch.setattr(graphics_probe, "torch_knows_cards", lambda: True)
    [told] = named(examine(tmp_path), "paints-turns")
    assert "RTX 3060, 10.8 / 12.0 GB" in told.sentence("en")
    monkeypatch.setattr(graphics_probe, "torch_knows_cards", lambda: False)
    [idle] = named(examine(tmp_path), "unused_card")
    assert idle.state == "warning"
    assert idle.title("en") == "graphics card"


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.name)
def test_every_plan_has_a_sentence(plan: MemoryPlan) -> None:
    """The doctor would end in a traceback on a card that nobody of us has."""
    for language in LANGUAGES:
        finding = Finding(f"paints-{plan.name}", "good", "H200")
        assert finding.title(language)
        assert "H200" in finding.sentence(language)


def test_a_detail_names_its_craft_in_the_language_of_people() -> None:
    """Among Korean words a teacher would meet "narrator", or a model would lose its name."""
    craft = say("craft.narrator", "ko")
    model = Finding("model", "good", "narrator of mine (narrator piper)")
    assert model.sentence("ko") == f"narrator of mine ({craft} piper)"
    fallen = Finding("falls-hung", "warning", "narrator piper, × 2")
    assert fallen.sentence("ko").startswith(f"{craft} piper, × 2")
    assert craft in Finding("engine", "good", "narrator piper").sentence("ko")
