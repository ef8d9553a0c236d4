"""Where the parts of one checkout lie, on every system."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

WINDOWS = os.name == "nt"


@dataclass(frozen=True, slots=True)
class Checkout:
    """A folder with the program's source, and the `.venv` that belongs to it."""

    root: Path

    @property
    def venv(self) -> Path:
        """The program's own Python environment."""
        return self.root / ".venv"

    @property
    def scripts(self) -> Path:
        """Where `.venv` keeps its programs."""
        return self.venv / ("Scripts" if WINDOWS else "bin")

    @property
    def python(self) -> Path:
        """The Python of `.venv`."""
        return self.scripts / ("python.exe" if WINDOWS else "python")

    @property
    def packages(self) -> Path:
        """Where `.venv` keeps what pip installs; empty or absent names when there is no `.venv`."""
        if WINDOWS:
            return self.venv / "Lib" / "site-packages"
        return next(self.venv.glob("lib/python3.*/site-packages"), self.venv / "lib")

    @property
    def stamp(self) -> Path:
        """Written last by a set-up that went well."""
        return self.venv / "aibook-setup.json"

    @property
    def log(self) -> Path:
        """All that pip and the system's package manager said."""
        return self.root / ".venv-setup.log"

    @property
    def lock(self) -> Path:
        """Held while somebody sets up; its text outlives a set-up that was killed."""
        return self.root / ".venv-setup.lock"

    @property
    def project(self) -> Path:
        """What the program needs, by name and extra."""
        return self.root / "pyproject.toml"

    @property
    def constraints(self) -> Path:
        """The exact version of everything."""
        return self.root / "installer" / "constraints.txt"

    def aibook(self) -> list[str]:
        """The command that starts the program (the script needs no executable path of its own)."""
        if WINDOWS:
            return [str(self.scripts / "aibook.exe")]
        return [str(self.python), str(self.scripts / "aibook")]
