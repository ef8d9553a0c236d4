"""`aibook engines`: what it tells people."""

from __future__ import annotations

from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from pathlib import Path

import pytest

from aibook_desktop.book.model import CRAFTS
from aibook_desktop.cli import main
from aibook_desktop.engines import registry


def test_an_engine_that_is_not_installed_is_not_called_unknown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A teacher would read that there is no llama, in the very line of llama."""

    def bare(name: str) -> ModuleSpec | None:
        return None if name == "llama_cpp" else find_spec(name)

    monkeypatch.setattr(registry, "find_spec", bare)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert main(["--home", str(tmp_path), "engines"]) == 0
    lines = capsys.readouterr().out.splitlines()
    (told,) = (line for line in lines if line.startswith("storyteller: llama "))
    assert "is not installed" in told


def test_korean_people_read_no_english_crafts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A teacher who reads no English would not know which part of a book it is about."""
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    for command in ("engines", "doctor"):
        assert main(["--home", str(tmp_path), command]) == 0
        told = capsys.readouterr().out
        assert "papercut" in told
        assert [craft for craft in CRAFTS if f"{craft}:" in told or f"{craft} " in told] == []
