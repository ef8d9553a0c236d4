"""Pictures and sounds as files named by the SHA-256 of their bytes.

A name that is a checksum makes every file verifiable, stores equal bytes once, and lets a row be
committed last: until then a new file is only an orphan, never a hole in a book. Unfinished files
lie in one folder, so that sweeping them does not walk through ten thousand books.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, Literal

from aibook_desktop.book.durable import make_folder, problem_of, write_durably
from aibook_desktop.book.model import Asset
from aibook_desktop.library.media import extension

DIGEST: Final = re.compile(r"[0-9a-f]{64}")


class AssetStore:
    """The folder `assets` of a home. Safe to use from any thread."""

    def __init__(self, home: Path) -> None:
        self._folder = home.absolute() / "assets"
        self._incoming = self._folder / "incoming"

    def keep(self, data: bytes, media_type: str) -> Asset:
        """Store bytes durably and return how to find them; a damaged file of that name is healed.

        Raises `Problem` disk_full or disk_read_only, `ValueError` for an unknown media type.
        """
        asset = Asset(hashlib.sha256(data).hexdigest(), media_type)
        path = self.path(asset)
        if self.state(asset) != "sound":
            self._prepare(path.parent)
            write_durably(path, data, staging=self._incoming)
        return asset

    def path(self, asset: Asset) -> Path:
        """Where an asset lies (absolute); raises `ValueError` for a malformed one."""
        if not DIGEST.fullmatch(asset.digest):
            raise ValueError("not the SHA-256 of anything")
        name = f"{asset.digest}.{extension(asset.media_type)}"
        return self._folder / asset.digest[:2] / name

    def state(self, asset: Asset) -> Literal["sound", "missing", "damaged"]:
        """Hash an asset's file again."""
        try:
            with self.path(asset).open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
        except FileNotFoundError:
            return "missing"
        except OSError:
            return "damaged"
        return "sound" if found == asset.digest else "damaged"

    def drop(self, asset: Asset) -> None:
        """Delete an asset's file; one that is gone already is nothing to worry about.

        Raises `Problem` disk_read_only where the system does not let it go.
        """
        path = self.path(asset)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise problem_of(error, path.parent) from error

    def all_of(self, media_types: tuple[str, ...]) -> Iterator[Asset]:
        """Every asset of some types that has a file, whether a book knows it or not."""
        for media_type in media_types:
            for path in self._folder.glob(f"??/*.{extension(media_type)}"):
                if DIGEST.fullmatch(path.stem):
                    yield Asset(path.stem, media_type)

    def sweep(self) -> None:
        """Remove what a crash left unfinished; only whoever holds the home's lock may call it."""
        if self._incoming.is_dir():
            for leftover in self._incoming.iterdir():
                leftover.unlink(missing_ok=True)

    def _prepare(self, folder: Path) -> None:
        try:
            make_folder(self._incoming)
            make_folder(folder)
        except OSError as error:
            raise problem_of(error, folder) from error
