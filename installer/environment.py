"""Making, renewing and repairing `.venv`, so that a start is either quick or whole.

The steps: look at the stamp (the usual start ends there), take the turn, remove a `.venv` that was
left half made or belongs to another Python, install what pyproject.toml and constraints.txt name,
write the stamp. Extras that were once added stay.
"""

from __future__ import annotations

import errno
import shutil
import subprocess
import sys
from pathlib import Path

from installer import pip_step, requirements, stamp, system_libraries
from installer.checkout import WINDOWS, Checkout
from installer.lock import Turn, turn
from installer.words import SetupFailedError, sentence, speak_any_script, tell

# PyTorch's own indexes. The usual index holds, for Linux, the build with CUDA (gigabytes more,
# card or no card) and, for Windows and macOS, the one without.
TORCH_CPU = "https://download.pytorch.org/whl/cpu"
TORCH_CUDA = "https://download.pytorch.org/whl/cu130"


def main(checkout: Checkout, names: tuple[str, ...]) -> int:
    """Set up with the extras that were named; 1 when the world forbids it, 2 for a wrong name."""
    speak_any_script()
    try:
        prepare(checkout, requirements.chosen(checkout.project, names))
    except SetupFailedError as failure:
        print(sentence(failure.key, **failure.details), file=sys.stderr)
        return 2 if failure.key == "unknown_extra" else 1
    except KeyboardInterrupt:
        return 130
    return 0


def prepare(checkout: Checkout, extras: tuple[str, ...]) -> None:
    """Make `.venv` hold the program with these extras; raises `SetupFailedError` with the cause."""
    if stamp.is_current(checkout, extras):
        return
    try:
        with turn(checkout.lock, lambda: tell("waiting")) as mine:
            _prepare(checkout, extras, mine)
    except PermissionError as error:
        raise SetupFailedError("not_ours") from error
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise SetupFailedError("disk_full") from error
        raise SetupFailedError("venv_failed", error=str(error)) from error


def _prepare(checkout: Checkout, wanted: tuple[str, ...], mine: Turn) -> None:
    done = stamp.read(checkout)
    cut_short = mine.cut_short()
    had = cut_short if cut_short is not None else done.extras if done else ()
    extras = tuple(sorted({*wanted, *had}))
    current = stamp.fingerprint(checkout)
    if stamp.is_current(checkout, extras):
        return  # somebody else finished it while we waited
    checkout.log.write_text("", encoding="utf-8")
    lacking = system_libraries.provide(checkout, extras)
    if system_libraries.VENV in lacking:
        raise SetupFailedError("venv_missing")
    names = tuple(need.name for need in lacking)
    whole = done is None or done.is_whole(checkout)
    if done is None or not whole or not done.covers(current, extras):
        broken = cut_short is not None or not whole
        tell("repairing" if broken else "renewing" if done else "first_start")
        fresh = broken or not is_sound(checkout)
        mine.begin(had)
        if fresh:
            checkout.stamp.unlink(missing_ok=True)
            _remove(checkout.venv)
            _make(checkout, mine)
        stamp.write(checkout, stamp.Stamp("unfinished", had))
        try:
            _install(checkout, extras, mine)
        except SetupFailedError as failure:
            if failure.key != "killed":
                mine.end()  # pip took back what it could not finish
            raise
        mine.end()
        tell("ready")
    packages = tuple(stamp.packages(checkout))
    stamp.write(checkout, stamp.Stamp(stamp.fingerprint(checkout), extras, packages, names))


def _install(checkout: Checkout, extras: tuple[str, ...], mine: Turn) -> None:
    named = requirements.named(checkout.project, extras)
    index = torch_index(sys.platform, nvidia=has_nvidia_card())
    torch = [name for name in named if name.startswith("torch==")]
    if torch and index:
        pip_step.install(checkout, mine, ["--no-deps", "--extra-index-url", index, *torch])
    pip_step.install(checkout, mine, named)
    itself = ["--no-deps", "--no-build-isolation", "--editable", str(checkout.root)]
    pip_step.install(checkout, mine, itself)


def is_sound(checkout: Checkout) -> bool:
    """Tell whether `.venv` has a Python of the version that it was made for, and pip."""
    ask = "import pip, sys; print('%d.%d' % sys.version_info[:2])"
    try:
        answer = subprocess.run(
            [str(checkout.python), "-I", "-c", ask],
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return False
    version = answer.stdout.strip()
    return stamp.pyvenv(checkout).get("version", "").startswith(f"{version}.")


def torch_index(platform: str, *, nvidia: bool) -> str | None:
    """Where to look for PyTorch besides the usual index, or None.

    Windows with a card needs the index for CUDA; Linux without one is spared gigabytes by the index
    for the CPU. When such an index cannot be reached pip goes on with the usual one.
    """
    if platform == "win32" and nvidia:
        return TORCH_CUDA
    if platform.startswith("linux") and not nvidia:
        return TORCH_CPU
    return None


def has_nvidia_card() -> bool:
    """Tell whether a driver for an NVIDIA card is at work."""
    return Path("/proc/driver/nvidia/version").exists() or shutil.which("nvidia-smi") is not None


def _make(checkout: Checkout, mine: Turn) -> None:
    # `python -m venv` copes with being called from another environment, but not from this one,
    # which was just removed.
    python = sys.executable
    if Path(python).is_relative_to(checkout.venv):
        python = str(Path(sys.base_prefix) / ("python.exe" if WINDOWS else "bin/python3"))
    command = [python, "-m", "venv", str(checkout.venv)]
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", check=False, pass_fds=mine.inherited()
    )
    if done.returncode != 0:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise SetupFailedError("venv_failed", error=said[-1] if said else "?")


def _remove(folder: Path) -> None:
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)
