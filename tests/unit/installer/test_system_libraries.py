"""Libraries of the system: what lacks, and the one command that adds it."""

from __future__ import annotations

import sys

import pytest

from installer import system_libraries
from installer.system_libraries import (
    COMPILER,
    MANAGERS,
    PROGRAM,
    SOUND_TESTS,
    TESTS,
    VENV,
    Need,
    is_there,
    needs_of,
    packages,
)


def test_the_command_names_each_package_once() -> None:
    """Several libraries come in one package; a command with repeats looks like a mistake."""
    dnf = next(manager for manager in MANAGERS if manager.column == "dnf")
    command = system_libraries.command(PROGRAM, dnf, root=False)
    assert command[:3] == ["sudo", "dnf", "install"]
    assert len(command) == len(set(command))


def test_the_administrator_needs_no_sudo() -> None:
    """A container has no sudo."""
    apt = MANAGERS[0]
    lacking = (PROGRAM[0],)
    assert system_libraries.command(lacking, apt, root=True)[0] == "apt-get"
    assert system_libraries.command(lacking, apt, root=True)[-1] == "libportaudio2"


def test_only_what_lacks_is_named() -> None:
    """People would be asked to install what they have."""
    lacking = system_libraries.missing(PROGRAM, lambda need: need.name != "libEGL.so.1")
    assert [need.name for need in lacking] == ["libEGL.so.1"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux lacks libraries")
def test_each_kind_of_need_is_looked_for() -> None:
    """A need that is never found would be installed at each start, one always found never."""
    assert system_libraries.is_there(Need("libc.so.6", "", "", ""))
    assert not system_libraries.is_there(Need("libnothing.so.1", "", "", ""))
    assert not system_libraries.is_there(Need("no-such-program", "", "", "", kind="program"))
    assert not system_libraries.is_there(Need("no_such_module", "", "", "", kind="module"))
    assert system_libraries.is_there(Need("json", "", "", "", kind="module"))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux lacks libraries")
def test_a_compiler_is_asked_for_only_where_something_is_compiled() -> None:
    """A family that only wants the window would install a compiler."""
    assert COMPILER not in system_libraries.needs_of(())
    assert COMPILER in system_libraries.needs_of(("llama",))
    assert set(TESTS) <= set(system_libraries.needs_of(("test",)))
    assert VENV in system_libraries.needs_of(())


def test_the_tests_ask_for_a_sound_server_and_the_program_does_not() -> None:
    """Else nobody notices that the microphone is not tested, or a family installs PulseAudio."""
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux asks its system for anything")
    assert set(SOUND_TESTS) <= set(needs_of(("test",)))
    assert not set(SOUND_TESTS) & set(needs_of(()))
    asked = packages(SOUND_TESTS, MANAGERS[0])
    assert asked == ["libasound2-plugins", "pulseaudio", "pulseaudio-utils"]
    assert not is_there(Need("libasound_module_pcm_nowhere.so", "", "", "", kind="alsa plugin"))
