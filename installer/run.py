"""`python3 installer/run.py [--with NAME[,NAME]] [arguments of aibook]`: set up, then start.

The usual start reads one small file and hands over, so whatever a set-up needs is imported by name
only when there is one. What stands above the last imports must be readable for an old Python: there
it is told that it is too old.
"""

import os
import subprocess
import sys

if sys.version_info < (3, 11):
    sys.exit(
        "AI-Book needs Python 3.11 or newer, and this is %d.%d. "
        "Install a newer one (python.org) and start again with it." % sys.version_info[:2]
    )

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 see above
sys.path.insert(0, ROOT)

from importlib import import_module
from pathlib import Path

from installer import stamp
from installer.checkout import WINDOWS, Checkout


def read_options(arguments: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """Split the leading `--with NAMES` (as often as given) from the arguments of aibook."""
    extras: set[str] = set()
    rest = list(arguments)
    while rest and rest[0].partition("=")[0] == "--with":
        _, equals, names = rest.pop(0).partition("=")
        if not equals:
            names = rest.pop(0) if rest else ""
        extras.update(names.split(","))
    return tuple(sorted(extras)), rest


def has_display() -> bool:
    """Tell whether a window can be opened; only Linux can do without."""
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(shown) or not sys.platform.startswith("linux")


def start(checkout: Checkout, arguments: list[str]) -> int:
    """Become aibook; Windows has no such thing, so there it is waited for."""
    command = [*checkout.aibook(), *arguments]
    if not WINDOWS:
        sys.stdout.flush()
        os.execv(command[0], command)  # noqa: S606 a fixed program without a shell
    return subprocess.run(command, check=False).returncode


def main(arguments: list[str]) -> int:
    """Set up, then start; 1 when the world forbids it, 2 for a wrong option."""
    checkout = Checkout(Path(ROOT))
    extras, rest = read_options(arguments)
    if not stamp.is_current(checkout, extras):
        environment = import_module("installer.environment")
        status = int(environment.main(checkout, extras))
        if status != 0:
            return status
    if not rest and not has_display():
        sample_book = import_module("installer.sample_book")
        return int(sample_book.make(checkout))
    return start(checkout, rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
