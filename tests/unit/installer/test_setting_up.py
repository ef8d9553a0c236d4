"""What a set-up decides: when it may be skipped, who may do it, what its failure means."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from installer import environment, pip_step, requirements, run, stamp, words
from installer.checkout import Checkout
from installer.lock import turn
from installer.stamp import Stamp
from installer.words import SetupFailedError

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """A checkout that was set up, as far as files can tell."""
    made = Checkout(tmp_path / "ai book")
    made.scripts.mkdir(parents=True)
    made.constraints.parent.mkdir()
    made.constraints.write_text("numpy==1\n", encoding="utf-8")
    made.project.write_text("[project]\n", encoding="utf-8")
    made.python.write_text("", encoding="utf-8")
    (made.venv / "lib" / "python3.11" / "site-packages" / "numpy").mkdir(parents=True)
    interpreter = tmp_path / "python"
    interpreter.write_text("", encoding="utf-8")
    settings = f"executable = {interpreter}\nversion = 3.11.7\n"
    (made.venv / "pyvenv.cfg").write_text(settings, encoding="utf-8")
    stamp.write(made, Stamp(stamp.fingerprint(made), ("llama",), ("numpy",)))
    return made


def test_a_finished_set_up_is_not_done_again(checkout: Checkout) -> None:
    """Every start would take seconds."""
    assert stamp.is_current(checkout, ())
    assert stamp.is_current(checkout, ("llama",))


def test_a_new_extra_asks_for_a_set_up(checkout: Checkout) -> None:
    """`--with piper` would be ignored."""
    assert not stamp.is_current(checkout, ("piper",))


@pytest.mark.parametrize("changed", ["project", "constraints"])
def test_other_versions_ask_for_a_set_up(checkout: Checkout, changed: str) -> None:
    """After an update the program would run with the libraries of the old version."""
    getattr(checkout, changed).write_text("other", encoding="utf-8")
    assert not stamp.is_current(checkout, ())


def test_another_python_asks_for_a_set_up(checkout: Checkout, tmp_path: Path) -> None:
    """After an upgrade of Python the program would not start any more."""
    (tmp_path / "python").unlink()
    assert not stamp.is_current(checkout, ())


def test_a_lost_library_asks_for_a_set_up(checkout: Checkout) -> None:
    """A half deleted environment would fail at each start until somebody deletes the rest."""
    (checkout.packages / "numpy").rmdir()
    assert not stamp.is_current(checkout, ())


def test_a_moved_checkout_asks_for_a_set_up(checkout: Checkout, tmp_path: Path) -> None:
    """The installed package would still point to the old folder."""
    moved = Checkout(checkout.root.rename(tmp_path / "elsewhere"))
    assert not stamp.is_current(moved, ())


@pytest.mark.parametrize("text", ["", "{", "[]", '{"fingerprint": "x"}', "null"])
def test_a_broken_stamp_is_no_stamp(checkout: Checkout, text: str) -> None:
    """A power cut while the stamp is written must not stop the program for ever."""
    checkout.stamp.write_text(text, encoding="utf-8")
    assert stamp.read(checkout) is None


def test_missing_libraries_are_looked_for_at_each_start(checkout: Checkout) -> None:
    """Once somebody has run the command that was shown, the program must notice."""
    stamp.write(checkout, Stamp(stamp.fingerprint(checkout), (), (), ("libEGL.so.1",)))
    assert not stamp.is_current(checkout, ())


def test_a_killed_set_up_is_remembered(tmp_path: Path) -> None:
    """A half installed library would be taken for a whole one."""
    with turn(tmp_path / "lock", lambda: None) as first:
        assert first.cut_short() is None
        first.begin(("llama", "sdxl"))
    with turn(tmp_path / "lock", lambda: None) as second:
        assert second.cut_short() == ("llama", "sdxl")
        second.end()
        assert second.cut_short() is None


def test_only_one_sets_up(tmp_path: Path) -> None:
    """Two impatient double-clicks would write into the same folder."""
    code = (
        "import sys; from pathlib import Path; from installer.lock import turn\n"
        "with turn(Path(sys.argv[1]), lambda: print('waiting', flush=True)): print('mine')"
    )
    with turn(tmp_path / "lock", lambda: None):
        other = subprocess.Popen(
            [sys.executable, "-c", code, str(tmp_path / "lock")],
            stdout=subprocess.PIPE,
            encoding="utf-8",
            cwd=ROOT,
        )
        assert other.stdout is not None
        assert other.stdout.readline() == "waiting\n"
    with other:
        assert other.stdout.readline() == "mine\n"


def test_a_venv_of_another_python_is_not_sound(checkout: Checkout) -> None:
    """On Windows the libraries of the old Python would be loaded by the new one."""
    assert not environment.is_sound(checkout)


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("Retrying after connection broken by 'NewConnectionError(...)'", "offline"),
        ("Temporary failure in name resolution", "offline"),
        ("ERROR: No matching distribution found for numpy==2", "not_found"),
        ("OSError: [Errno 28] No space left on device", "disk_full"),
        ("PermissionError: [Errno 13] Permission denied: '/x'", "not_ours"),
        ("error: metadata-generation-failed", "pip_failed"),
        ("", "pip_failed"),
    ],
)
def test_a_failure_has_one_cause(said: str, key: str) -> None:
    """A teacher would be shown two hundred lines of pip."""
    failure = pip_step.failure(said, "log")
    assert failure.key == key
    assert words.sentence(failure.key, **failure.details)


def test_pip_cannot_be_led_elsewhere(checkout: Checkout) -> None:
    """A user's own settings of pip would put the program outside its folder."""
    outer = {"PIP_TARGET": "/elsewhere", "PIP_INDEX_URL": "kept", "CMAKE_ARGS": "-DX=1"}
    inner = pip_step.environment(checkout, outer)
    assert "PIP_TARGET" not in inner
    assert inner["PIP_INDEX_URL"] == "kept"
    assert inner["CMAKE_ARGS"] == "-DX=1 -DGGML_NATIVE=OFF"
    assert " " not in inner["PIP_CONSTRAINT"]  # pip splits this value at spaces


@pytest.mark.parametrize(
    ("arguments", "extras", "rest"),
    [
        ([], (), []),
        (["make", "--wish", "x"], (), ["make", "--wish", "x"]),
        (["--with", "sdxl,llama", "--kiosk"], ("llama", "sdxl"), ["--kiosk"]),
        (["--with=piper", "--with", "llama"], ("llama", "piper"), []),
        (["make", "--with", "x"], (), ["make", "--with", "x"]),
        (["--with"], ("",), []),
        (["--without"], (), ["--without"]),
    ],
)
def test_only_leading_options_are_the_installers(
    arguments: list[str], extras: tuple[str, ...], rest: list[str]
) -> None:
    """An argument of the program would be swallowed."""
    assert run.read_options(arguments) == (extras, rest)


def test_extras_are_known_by_name() -> None:
    """A mistyped engine would be told only after minutes of installing."""
    project = ROOT / "pyproject.toml"
    assert requirements.chosen(project, ("all",)) == requirements.engines(project)
    assert "test" not in requirements.engines(project)
    with pytest.raises(SetupFailedError) as caught:
        requirements.chosen(project, ("lama",))
    assert "llama" in words.sentence(caught.value.key, **caught.value.details)


@pytest.mark.parametrize(
    ("platform", "nvidia", "index"),
    [
        ("win32", True, environment.TORCH_CUDA),
        ("win32", False, None),
        ("linux", True, None),
        ("linux", False, environment.TORCH_CPU),
        ("darwin", False, None),
    ],
)
def test_pytorch_fits_the_computer(
    platform: str,
    nvidia: bool,  # noqa: FBT001 a column of the table
    index: str | None,
) -> None:
    """A school without cards would download gigabytes, one with cards would not use them."""
    assert environment.torch_index(platform, nvidia=nvidia) == index


def test_every_sentence_of_the_installer_is_there() -> None:
    """A missing sentence would be a traceback at the worst moment."""
    used = set()
    for path in (ROOT / "installer").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        used |= set(re.findall(r'(?:tell|sentence|SetupFailedError)\(\s*"(\w+)"', text))
        used |= set(re.findall(r'return "(\w+_start|renewing|repairing)"', text))
    messages = ET.parse(words.CATALOGUE).iter("message")  # noqa: S314 - our own file
    assert used <= {each.get("id", "").removeprefix("installer.") for each in messages}


@pytest.mark.parametrize(
    ("surroundings", "system", "language"),
    [
        ({"LANG": "ko_KR.UTF-8"}, None, "ko"),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "ko_KR.UTF-8"}, None, "en"),
        ({}, "Korean_Korea", "ko"),
        ({}, None, "en"),
    ],
)
def test_the_installer_speaks_the_computers_language(
    surroundings: dict[str, str], system: str | None, language: str
) -> None:
    """A Korean teacher would read English at the very first start."""
    assert words.language_of(surroundings, system) == language
