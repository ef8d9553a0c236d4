"""`aibook grownups online`: the same agreement without a window."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import keyring
import pytest
from keyring.backends import fail

from aibook_desktop.book.strings import say
from aibook_desktop.cli import main
from aibook_desktop.engines.options import Options
from aibook_desktop.settings.store import read_settings
from aibook_desktop.studio.online import PARTS
from aibook_desktop.studio.online_keeping import OnlineKeeper
from tests.unit.studio.ring_in_memory import Vault

KEY = "sk-of-the-command-line"
ON = ("grownups", "online", "on")


class Keyboard(io.StringIO):
    """What somebody types, at a terminal or not."""

    def __init__(self, text: str, *, terminal: bool) -> None:
        super().__init__(text)
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


@pytest.fixture(autouse=True)
def vault() -> Iterator[Vault]:
    """Give the system a keyring for a while."""
    before, made = keyring.get_keyring(), Vault()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Type something."""

    def type_(text: str, *, terminal: bool = False) -> None:
        monkeypatch.setattr("sys.stdin", Keyboard(text, terminal=terminal))

    return type_


def permitted(home: Path) -> Options:
    return OnlineKeeper(home).permit(read_settings(home, "en"), Options())


def test_who_has_read_it_agrees_and_types_the_key(
    typed: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a window there would be no way, or one past the consent."""
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    monkeypatch.setattr("getpass.getpass", lambda _prompt: KEY)
    typed("예\n", terminal=True)
    assert main([*ON, "--home", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    for part in PARTS:
        text = say(f"online.consent.{part}.text", "ko", host="api.openai.com", model="gpt-4.1-mini")
        assert text in said
    assert KEY not in said
    assert permitted(tmp_path).secret == KEY


@pytest.mark.parametrize(
    ("answer", "terminal", "options"),
    [("no\n", True, ()), ("yes\n", False, ()), ("yes\n", True, ("--json",))],
)
def test_who_does_not_agree_changes_nothing(
    typed: Any,
    tmp_path: Path,
    answer: str,
    terminal: bool,  # noqa: FBT001
    options: tuple[str, ...],
) -> None:
    """A script could agree for somebody who never read a word."""
    typed(answer, terminal=terminal)
    assert main([*ON, "--home", str(tmp_path), *options]) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_key_comes_by_standard_input(typed: Any, tmp_path: Path) -> None:
    """On the command line everybody on the computer could read it."""
    typed(f"{KEY}\n")
    server = ("--server", "https://ai.example/v1", "--model", "large")
    assert main([*ON, "--agree", *server, "--home", str(tmp_path)]) == 0
    options = permitted(tmp_path)
    assert (options.server, options.model) == ("https://ai.example/v1", "large")
    assert options.secret == KEY


def test_a_server_that_was_not_agreed_to_leaves_the_one_before(typed: Any, tmp_path: Path) -> None:
    """A forgotten key for another server would switch off the one that works."""
    typed(f"{KEY}\n")
    assert main([*ON, "--agree", "--home", str(tmp_path)]) == 0
    typed("\n")
    other = ("--server", "https://ai.example/v1")
    assert main([*ON, "--agree", *other, "--home", str(tmp_path)]) == 1
    assert permitted(tmp_path).secret == KEY


def test_without_a_safe_keyring_nothing_is_agreed(
    typed: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The key would have to lie in a file."""
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    typed(f"{KEY}\n")
    assert main([*ON, "--agree", "--home", str(tmp_path)]) == 1
    assert "no safe place" in capsys.readouterr().err
    assert OnlineKeeper(tmp_path).consent() is None


def test_status_and_off_say_how_it_stands(
    typed: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str], vault: Vault
) -> None:
    """Nobody could tell whether wishes leave the computer."""
    home = ("--home", str(tmp_path), "--json")
    typed(f"{KEY}\n")
    main([*ON, "--agree", *home])
    capsys.readouterr()
    assert main(["grownups", "online", "status", *home]) == 0
    told = json.loads(capsys.readouterr().out)["online"]
    assert (told["standing"], told["host"], told["has_key"]) == ("on", "api.openai.com", True)
    assert main(["grownups", "online", "off", *home]) == 0
    assert json.loads(capsys.readouterr().out)["online"]["standing"] == "off"
    assert vault.kept == {}


@pytest.mark.parametrize("command", ["engines", "doctor"])
def test_others_tell_of_it_too(
    typed: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    """Whoever looks after the computer would not learn that it speaks with a server."""
    asked = ("--home", str(tmp_path), "--json")
    assert main([command, *asked]) == 0
    before = capsys.readouterr().out
    typed(f"{KEY}\n")
    main([*ON, "--agree", "--home", str(tmp_path)])
    capsys.readouterr()
    assert main([command, *asked]) == 0
    after = capsys.readouterr().out
    assert before != after
    assert KEY not in before + after


def test_a_refused_address_is_told(
    typed: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A key would be typed for a server that is never asked."""
    typed(f"{KEY}\n")
    assert main([*ON, "--agree", "--server", "http://a.example", "--home", str(tmp_path)]) == 1
    assert "can't be used" in capsys.readouterr().err
