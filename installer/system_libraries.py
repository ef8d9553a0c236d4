"""Libraries and programs of the system that wheels do not carry, and the command that adds them.

Only Linux needs any: the wheels for Windows and macOS bring PortAudio and the parts of Qt. The list
is what `readelf -d` names for Qt's Gui, DBus, xcb and Wayland libraries, and PortAudio. A library
is asked for by loading it, as the program will do; the linker's cache misses folders of the user's.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from installer.checkout import Checkout
from installer.words import tell


@dataclass(frozen=True, slots=True)
class Need:
    """A library (by its file name), a program, a module of Python or of ALSA, and its packages."""

    name: str
    apt: str
    dnf: str
    pacman: str
    kind: str = "library"


@dataclass(frozen=True, slots=True)
class Manager:
    """A system's package manager: its program, and how it installs."""

    program: str
    install: tuple[str, ...]
    column: str


MANAGERS: Final = (
    Manager("apt-get", ("apt-get", "install", "-y", "--no-install-recommends"), "apt"),
    Manager("dnf", ("dnf", "install", "-y"), "dnf"),
    Manager("pacman", ("pacman", "-S", "--needed", "--noconfirm"), "pacman"),
)

PROGRAM: Final = (
    Need("libportaudio.so.2", "libportaudio2", "portaudio", "portaudio"),
    Need("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    Need("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    Need("libX11.so.6", "libx11-6", "libX11", "libx11"),
    Need("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11"),
    Need("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
    Need("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    Need("libfreetype.so.6", "libfreetype6", "freetype", "freetype2"),
    Need("libgthread-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    Need("libwayland-client.so.0", "libwayland-client0", "libwayland-client", "wayland"),
    Need("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", "wayland"),
    Need("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    Need("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    Need("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb"),
    Need("libxcb-render.so.0", "libxcb-render0", "libxcb", "libxcb"),
    Need(
        *("libxcb-render-util.so.0", "libxcb-render-util0"),
        *("xcb-util-renderutil", "xcb-util-renderutil"),
    ),
    Need("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
    Need("libxcb-shm.so.0", "libxcb-shm0", "libxcb", "libxcb"),
    Need("libxcb-sync.so.1", "libxcb-sync1", "libxcb", "libxcb"),
    Need("libxcb-util.so.1", "libxcb-util1", "xcb-util", "xcb-util"),
    Need("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb", "libxcb"),
    Need("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb"),
    Need("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    Need("libzstd.so.1", "libzstd1", "libzstd", "zstd"),
)
COMPILER: Final = Need("c++", "g++", "gcc-c++", "gcc", kind="program")
TESTS: Final = (
    Need("Xvfb", "xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb", kind="program"),
    Need("espeak-ng", "espeak-ng", "espeak-ng", "espeak-ng", kind="program"),
)
SOUND_TESTS: Final = (
    Need("pulseaudio", "pulseaudio", "pulseaudio", "pulseaudio", kind="program"),
    Need("pactl", "pulseaudio-utils", "pulseaudio-utils", "libpulse", kind="program"),
    Need("paplay", "pulseaudio-utils", "pulseaudio-utils", "libpulse", kind="program"),
    Need(
        *("libasound_module_pcm_pulse.so", "libasound2-plugins"),
        *("alsa-plugins-pulseaudio", "alsa-plugins"),
        kind="alsa plugin",
    ),
)
"""A sound server of the tests' own is the microphone of the machine that has none."""
VENV: Final = Need(
    *("ensurepip", f"python3.{sys.version_info.minor}-venv", "python3-libs", "python"),
    kind="module",
)


def needs_of(extras: tuple[str, ...]) -> tuple[Need, ...]:
    """All that this system must bring for the program and these extras."""
    if not sys.platform.startswith("linux"):
        return ()
    compiler = (COMPILER,) if "llama" in extras else ()
    return (VENV, *PROGRAM, *compiler, *((*TESTS, *SOUND_TESTS) if "test" in extras else ()))


def is_there(need: Need) -> bool:
    """Look for one need the way it will be used."""
    if need.kind == "program":
        return shutil.which(need.name) is not None
    if need.kind == "module":
        return find_spec(need.name) is not None
    if need.kind == "alsa plugin":
        return any(path.is_file() for path in Path("/usr").glob(f"lib*/**/alsa-lib/{need.name}"))
    try:
        ctypes.CDLL(need.name)
    except OSError:
        return False
    return True


def missing(needs: tuple[Need, ...], look: Callable[[Need], bool] = is_there) -> tuple[Need, ...]:
    """The needs that the system lacks."""
    return tuple(need for need in needs if not look(need))


def packages(lacking: tuple[Need, ...], manager: Manager) -> list[str]:
    """The packages that bring them, each once, in a fixed order."""
    return sorted({getattr(need, manager.column) for need in lacking})


def command(lacking: tuple[Need, ...], manager: Manager, *, root: bool) -> list[str]:
    """The one command that adds them."""
    return [*(() if root else ("sudo",)), *manager.install, *packages(lacking, manager)]


def provide(checkout: Checkout, extras: tuple[str, ...]) -> tuple[Need, ...]:
    """Install what the system lacks, or say the command that does; return what still lacks."""
    needs = needs_of(extras)
    lacking = missing(needs)
    if not lacking:
        return ()
    manager = next((m for m in MANAGERS if shutil.which(m.program)), None)
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if manager is not None and manager.program == "apt-get" and root:
        tell("system_installing", packages=" ".join(packages(lacking, manager)))
        _apt(checkout, command(lacking, manager, root=True))
        lacking = missing(needs)
    if lacking and manager is not None:
        tell("system_missing", command=" ".join(command(lacking, manager, root=root)))
    elif lacking:
        tell("system_unknown", names=" ".join(need.name for need in lacking))
    return lacking


def _apt(checkout: Checkout, install: list[str]) -> None:
    """Install; when the lists of packages are absent or too old, renew them and try once more."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    with checkout.log.open("a", encoding="utf-8") as log:
        for step in (install, ["apt-get", "update"], install):
            log.write(f"$ {' '.join(step)}\n")
            log.flush()
            done = subprocess.run(
                step, env=quiet, stdin=subprocess.DEVNULL, stdout=log, stderr=log, check=False
            )
            if step is install and done.returncode == 0:
                return
