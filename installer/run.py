"""`python3 installer/run.py [--with NAME[,NAME]] [arguments of aibook]`: set up, then start.

The usual start reads one small file and hands over; all else is in `environment.py`. What stands
above the last imports must be readable for an old Python: there it is told that it is too old.
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

from pathlib import Path

from installer import environment, sample_book
from installer.checkout import WINDOWS, Checkout
from installer.words import SetupFailedError, sentence, speak_any_script


def read_options(arguments: list[str], known: tuple[str, ...]) -> tuple[tuple[str, ...], list[str]]:
    """Split the leading `--with NAMES` (as often as given) from the arguments of aibook.

    Raises `SetupFailedError` for a name that is none of `known`; `all` stands for each of them.
    """
    extras: set[str] = set()
    rest = list(arguments)
    while rest and (rest[0] == "--with" or rest[0].startswith("--with=")):
        option = rest.pop(0)
        names = option.partition("=")[2] if "=" in option else rest.pop(0) if rest else ""
        for name in names.split(","):
            if name not in (*known, "all"):
                raise SetupFailedError("unknown_extra", name=name, known=", ".join(known))
            extras |= set(known) if name == "all" else {name}
    return tuple(sorted(extras)), rest


def start(checkout: Checkout, arguments: list[str]) -> int:
    """Become aibook; Windows has no such thing, so there it is waited for."""
    command = [*checkout.aibook(), *arguments]
    if not WINDOWS:
        sys.stdout.flush()
        os.execv(command[0], command)  # noqa: S606 a fixed program without a shell
    return subprocess.run(command, check=False).returncode


def main(arguments: list[str]) -> int:
    """Set up, then start; 1 when the world forbids it, 2 for a wrong option."""
    speak_any_script()
    checkout = Checkout(Path(ROOT))
    try:
        known = tuple(name for name in checkout.extras() if name != "test")
        extras, rest = read_options(arguments, known)
        environment.prepare(checkout, extras)
    except SetupFailedError as failure:
        print(sentence(failure.key, **failure.details), file=sys.stderr)
        return 2 if failure.key == "unknown_extra" else 1
    except KeyboardInterrupt:
        return 130
    if not rest and not sample_book.has_display(sys.platform, os.environ):
        return sample_book.make(checkout)
    return start(checkout, rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
