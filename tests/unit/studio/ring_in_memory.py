"""Keyrings that forget with the test: one of ours, and one as a system offers it."""

from __future__ import annotations

from typing import ClassVar

from keyring.backend import KeyringBackend
from keyring.compat.properties import classproperty
from keyring.errors import KeyringLocked


class RingInMemory:
    """Satisfies `key_ring.KeyRing`."""

    def __init__(self, *, safe: bool = True) -> None:
        self.kept: dict[str, str] = {}
        self._safe = safe

    def is_safe(self) -> bool:
        return self._safe

    def keep(self, address: str, secret: str) -> None:
        self.kept[address] = secret

    def read(self, address: str) -> str:
        return self.kept.get(address, "")

    def forget(self, address: str) -> None:
        self.kept.pop(address, None)


class Vault(KeyringBackend):
    """A system's keyring, perhaps one that nobody unlocks."""

    kept: ClassVar[dict[tuple[str, str], str]] = {}

    @classproperty
    def priority(cls) -> float:  # noqa: N805 - keyring's own kind of property
        """Never chosen by itself: a test has to set it."""
        raise RuntimeError("only for tests")

    def __init__(self, *, locked: bool = False) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._locked = locked
        self.kept.clear()

    def set_password(self, service: str, username: str, password: str) -> None:
        self._open()
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        self._open()
        return self.kept.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        self._open()
        del self.kept[service, username]

    def _open(self) -> None:
        if self._locked:
            raise KeyringLocked("nobody unlocks it")


Vault.__module__ = "keyring.backends.SecretService"
