"""How the second start knows, within milliseconds, that `.venv` is whole and up to date.

A set-up writes its stamp last, so a good stamp stands only on a finished set-up. It holds a
fingerprint of all that the set-up depended on: a changed list of versions, a moved checkout or
another Python under `.venv` gives another fingerprint, and the set-up runs again.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from installer.checkout import Checkout


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a set-up left: its fingerprint and the extras it added.

    `packages` are the files and folders of site-packages; `missing` the system's libraries that
    were not there.
    """

    fingerprint: str
    extras: tuple[str, ...]
    packages: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    def covers(self, fingerprint: str, extras: tuple[str, ...]) -> bool:
        """Tell whether `.venv` was set up in this state of the checkout and has these extras."""
        return self.fingerprint == fingerprint and set(extras) <= set(self.extras)

    def is_whole(self, checkout: Checkout) -> bool:
        """Tell whether all that was installed is still there."""
        return set(self.packages) <= set(packages(checkout))


def is_current(checkout: Checkout, extras: tuple[str, ...]) -> bool:
    """Tell whether `.venv` is whole, up to date and has these extras."""
    stamp = read(checkout)
    return (
        stamp is not None
        and not stamp.missing
        and stamp.covers(fingerprint(checkout), extras)
        and stamp.is_whole(checkout)
    )


def fingerprint(checkout: Checkout) -> str:
    """Name the state of the checkout and of the Python that `.venv` was made from."""
    state = hashlib.sha256(str(checkout.root).encode())
    for path in (checkout.project, checkout.constraints):
        state.update(path.read_bytes())
    state.update(_interpreter(checkout).encode())
    return state.hexdigest()


def read(checkout: Checkout) -> Stamp | None:
    """Return the stamp, or None where no set-up was finished."""
    try:
        fields = json.loads(checkout.stamp.read_text(encoding="utf-8"))
        return Stamp(
            str(fields["fingerprint"]),
            tuple(fields["extras"]),
            tuple(fields["packages"]),
            tuple(fields["missing"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write(checkout: Checkout, stamp: Stamp) -> None:
    """Put the stamp down in one step, so that it is never half there."""
    fields = {
        "fingerprint": stamp.fingerprint,
        "extras": sorted(stamp.extras),
        "packages": sorted(stamp.packages),
        "missing": sorted(stamp.missing),
    }
    fresh = checkout.stamp.with_suffix(".new")
    fresh.write_text(json.dumps(fields), encoding="utf-8")
    fresh.replace(checkout.stamp)


def packages(checkout: Checkout) -> list[str]:
    """Name what lies in site-packages, but for the folder that Python itself makes there."""
    try:
        return [path.name for path in checkout.packages.iterdir() if path.name != "__pycache__"]
    except OSError:
        return []


def pyvenv(checkout: Checkout) -> dict[str, str]:
    """Read `pyvenv.cfg`: which Python made `.venv` (`executable`) and its `version`."""
    try:
        lines = (checkout.venv / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
    except OSError:
        return {}
    pairs = (line.partition("=") for line in lines)
    return {key.strip(): value.strip() for key, _, value in pairs}


def _interpreter(checkout: Checkout) -> str:
    program = Path(checkout.aibook()[-1])
    executable = Path(pyvenv(checkout).get("executable", ""))
    try:
        file = executable.stat()
    except OSError:
        return "gone"
    there = checkout.python.exists() and program.exists()
    return f"{executable} {file.st_size} {file.st_mtime_ns} {there}"
