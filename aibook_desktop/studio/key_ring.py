"""Where the key of a server may be kept: the system's own keyring, and nowhere in a file of ours.

Only keyrings that encrypt what they hold are trusted, by name: there are others, installed beside
them, that keep secrets as plain text, throw them away, or ask on a terminal that nobody sees. The
package belongs to an extra, so it is looked up when it is needed.
"""

from __future__ import annotations

import importlib
from importlib.util import find_spec
from typing import Any, Final, Protocol

from aibook_desktop.book.problems import Problem

SERVICE: Final = "AI-Book"
TRUSTED: Final = frozenset(
    f"keyring.backends.{name}"
    for name in ("SecretService", "libsecret", "kwallet", "macOS", "Windows")
)
_PACKAGE: Final = "keyring"
_CHAIN: Final = "keyring.backends.chainer"


class KeyRing(Protocol):
    """Keeps one secret for each address. All methods may block: the system may ask to unlock."""

    def is_safe(self) -> bool:
        """Whether there is a place for secrets."""
        ...

    def keep(self, address: str, secret: str) -> None:
        """Keep a secret; raises `Problem` online_key_unkept."""
        ...

    def read(self, address: str) -> str:
        """Return a secret, "" for none."""
        ...

    def forget(self, address: str) -> None:
        """Remove a secret; raises `Problem` online_key_unkept when it is still there."""
        ...


class SystemKeyRing:
    """The keyring of whoever is logged in."""

    def is_safe(self) -> bool:
        """Whether the system has a keyring that encrypts."""
        return _trusted(_chosen()) is not None

    def keep(self, address: str, secret: str) -> None:
        """Keep a secret."""
        backend = _trusted(_chosen())
        if backend is None:
            raise Problem("online_key_unkept")
        try:
            backend.set_password(SERVICE, address, secret)
        except Exception:  # noqa: BLE001 - each system raises errors of its own
            raise Problem("online_key_unkept") from None

    def read(self, address: str) -> str:
        """Return a secret."""
        backend = _trusted(_chosen())
        try:
            return (backend.get_password(SERVICE, address) or "") if backend is not None else ""
        except Exception:  # noqa: BLE001 - a keyring that stays locked holds nothing for us
            return ""

    def forget(self, address: str) -> None:
        """Remove a secret."""
        backend = _trusted(_chosen())
        if backend is None:
            return  # nothing was ever kept in it
        try:
            if backend.get_password(SERVICE, address) is not None:
                backend.delete_password(SERVICE, address)
        except Exception:  # noqa: BLE001
            raise Problem("online_key_unkept") from None


def _chosen() -> Any:
    """The keyring that this system offers, None without any."""
    if find_spec(_PACKAGE) is None:
        return None
    try:
        return importlib.import_module(_PACKAGE).get_keyring()
    except Exception:  # noqa: BLE001 - a keyring that can't be loaded is none
        return None


def _trusted(backend: Any) -> Any:
    """The keyring itself, or of a chain the first, if it is known to encrypt; else None."""
    module = type(backend).__module__
    if module == _CHAIN:
        return next((each for each in map(_trusted, backend.backends) if each is not None), None)
    return backend if module in TRUSTED else None
