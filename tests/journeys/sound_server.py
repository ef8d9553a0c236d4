"""A sound server of a test's own, with microphones that are not there.

Whatever is played into one of its sinks is what the program's microphone hears, sample for sample.
PulseAudio's null sinks need no sound card and no kernel module, and its daemon runs as any user,
root too, in a folder of its own. Programs find it by `environment`; ALSA's plugin for PulseAudio
joins it to PortAudio, as on a desktop.

The daemon plays sounds from its own memory: a program that plays them in pieces leaves holes of
silence in them when the computer is busy. For the same reason its sinks never take back what they
have given out ("rewind") when another sound joins; that cuts the beginning off what is recorded.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest

from installer.system_libraries import MANAGERS, SOUND_TESTS, command, missing

RATE: Final = 44_100  # what PortAudio takes ALSA's devices to run at, so nobody resamples
PATIENCE_S: Final = 20.0
_LOUDSPEAKER: Final = "loudspeaker"

# ALSA's names for two microphones, so that PortAudio lists them one by one as it lists sound cards.
_ALSA: Final = """
pcm_type.pulse {{ lib libasound_module_pcm_pulse.so }}
{devices}
pcm.!default {{ type pulse }}
ctl.!default {{ type pulse }}
"""
_ALSA_DEVICE: Final = "pcm.{name} {{ type pulse device {name}.monitor }}\n"


def need_sound_server() -> None:
    """Skip, with the command that makes the test run, where the system has no PulseAudio."""
    lacking = missing(SOUND_TESTS)
    if lacking:
        apt = command(lacking, MANAGERS[0], root=os.geteuid() == 0)
        pytest.skip(
            f"THE MICROPHONE IS NOT TESTED: {' '.join(need.name for need in lacking)} missing; "
            f"add with: {' '.join(apt)}"
        )


@dataclass
class SoundServer:
    """A running daemon; every sink is also a microphone, which hears what is played into it."""

    folder: Path
    modules: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs to find this server and no other."""
        return _environment(self.folder)

    def plug(self, name: str) -> None:
        """Make a microphone, and the default one."""
        self.modules[name] = self._make_sink(name)
        self.make_default(name)

    def add_loudspeaker(self) -> None:
        """Let what programs play go where no microphone hears it."""
        self._make_sink(_LOUDSPEAKER)
        self.control("set-default-sink", _LOUDSPEAKER)

    def unplug(self, name: str) -> None:
        """Pull a microphone out."""
        self.control("unload-module", self.modules.pop(name))

    def make_default(self, name: str) -> None:
        """Make a microphone the one that programs get."""
        self.control("set-default-source", f"{name}.monitor")

    def mute(self, name: str, *, muted: bool) -> None:
        """Turn the switch of a microphone."""
        self.control("set-source-mute", f"{name}.monitor", "1" if muted else "0")

    def load(self, wav: Path) -> str:
        """Put a file into the daemon's memory; returns the name to play it by."""
        self.control("upload-sample", str(wav), wav.stem)
        return wav.stem

    def play(self, sound: str, name: str) -> subprocess.Popen[bytes]:
        """Tell the daemon to play a loaded sound to a microphone; what is returned ends at once."""
        return subprocess.Popen(
            ["pactl", "play-sample", sound, name],
            env={**os.environ, **self.environment},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def _make_sink(self, name: str) -> str:
        options = (f"sink_name={name}", f"rate={RATE}", "channels=1", "norewinds=1")
        return self.control("load-module", "module-null-sink", *options).strip()

    def control(self, *words: str) -> str:
        """Give the daemon an order; returns what it answers."""
        done = subprocess.run(
            ["pactl", *words],
            env={**os.environ, **self.environment},
            capture_output=True,
            check=True,
            encoding="utf-8",
            timeout=PATIENCE_S,
        )
        return done.stdout


@contextmanager
def sound_server(folder: Path, *microphones: str) -> Iterator[SoundServer]:
    """Run a daemon with these microphones; the first is the default. It ends with the block."""
    for each in ("run", "home"):
        (folder / each).mkdir(parents=True, mode=0o700)
    devices = "".join(_ALSA_DEVICE.format(name=name) for name in microphones)
    (folder / "asound.conf").write_text(_ALSA.format(devices=devices), encoding="utf-8")
    daemon = ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1"]
    daemon += ["--high-priority=no", "-L", f"module-native-protocol-unix socket={_socket(folder)}"]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            daemon,
            env={**os.environ, **_environment(folder)},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
    _hurry(process)
    server = SoundServer(folder)
    try:
        _wait_for(folder, process)
        for name in reversed(microphones):
            server.plug(name)
        yield server
    finally:
        process.terminate()
        try:
            process.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        shutil.rmtree(folder / "run", ignore_errors=True)


def _hurry(process: subprocess.Popen[bytes]) -> None:
    """Let a process go before others where that is allowed: a real microphone never waits."""
    with suppress(PermissionError, ProcessLookupError):
        os.setpriority(os.PRIO_PROCESS, process.pid, -11)


def _wait_for(folder: Path, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not _socket(folder).exists():
        if time.monotonic() > end or process.poll() is not None:
            raise RuntimeError((folder / "log").read_text(encoding="utf-8"))
        time.sleep(0.02)


def _environment(folder: Path) -> dict[str, str]:
    return {
        "HOME": str(folder / "home"),
        "XDG_RUNTIME_DIR": str(folder / "run"),
        "PULSE_RUNTIME_PATH": str(folder / "run"),
        "PULSE_SERVER": f"unix:{_socket(folder)}",
        "ALSA_CONFIG_PATH": str(folder / "asound.conf"),
    }


def _socket(folder: Path) -> Path:
    return folder / "run" / "native"
