"""Who says that a pack is theirs: an Ed25519 signature over its card, which holds all hashes.

A pack without one may be taken in and is shown as unsigned; a wrong one is refused. Makers whom we
know stand in `resources/makers.toml`, those whom a school knows in `makers.toml` of its home.
"""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from aibook_desktop.book.problems import Problem
from aibook_desktop.book.resources import RESOURCES
from aibook_desktop.library.zips import RefusedError

MAKERS: Final = "makers.toml"
_PURPOSE: Final = b"AI-Book pack, version 1\n"
_LONGEST: Final = 4096
_SHOWN: Final = 16

Trust = Literal["unsigned", "unknown", "known"]


@dataclass(frozen=True, slots=True)
class Signed:
    """By whom: `key` is the beginning of the SHA-256 of the public key, `maker` its known name."""

    trust: Trust = "unsigned"
    key: str = ""
    maker: str = ""


@dataclass(frozen=True, slots=True)
class Maker:
    """Somebody whose key is known; what a `revoked` key has signed is refused."""

    name: str
    key: bytes
    revoked: bool = False


def known_makers(home: Path | None) -> tuple[Maker, ...]:
    """Makers that the program or this home knows; a file that can't be read knows nobody."""
    places = (RESOURCES / MAKERS, *((home / MAKERS,) if home is not None else ()))
    return tuple(maker for place in places for maker in _makers(place))


def signed_by(card: bytes, signature: bytes | None, makers: tuple[Maker, ...]) -> Signed:
    """Check a signature over the text of a card; raises `RefusedError` for a wrong one."""
    if signature is None:
        return Signed()
    try:
        table = tomllib.loads(signature[:_LONGEST].decode("ascii"))
        key, mark = bytes.fromhex(table["key"]), bytes.fromhex(table["signature"])
        Ed25519PublicKey.from_public_bytes(key).verify(mark, _PURPOSE + card)
    except (ValueError, KeyError, TypeError, RecursionError, InvalidSignature):
        raise RefusedError("signature") from None
    maker = next((each for each in makers if each.key == key), None)
    if maker is None:
        return Signed("unknown", key_id(key))
    if maker.revoked:
        raise RefusedError("revoked")
    return Signed("known", key_id(key), maker.name)


def sign(card: bytes, private: Ed25519PrivateKey) -> bytes:
    """Write what `signed_by` reads."""
    key = private.public_key().public_bytes_raw()
    mark = private.sign(_PURPOSE + card)
    return f'key = "{key.hex()}"\nsignature = "{mark.hex()}"\n'.encode("ascii")


def read_key(path: Path) -> Ed25519PrivateKey:
    """Read a private key (PEM, PKCS 8), or make one where none is.

    Raises `Problem` key_unreadable.
    """
    try:
        if not path.exists():
            return _new_key(path)
        key = serialization.load_pem_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise Problem("key_unreadable", file=str(path)) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise Problem("key_unreadable", file=str(path))
    return key


def key_id(public: bytes) -> str:
    """The name of a key, short enough to be read out over the telephone."""
    return hashlib.sha256(public).hexdigest()[:_SHOWN]


def _new_key(path: Path) -> Ed25519PrivateKey:
    key = Ed25519PrivateKey.generate()
    path.touch(mode=0o600, exist_ok=False)
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return key


def _makers(place: Path) -> tuple[Maker, ...]:
    try:
        table = tomllib.loads(place.read_text(encoding="utf-8"))
        return tuple(
            Maker(str(name), bytes.fromhex(facts["key"]), bool(facts.get("revoked", False)))
            for name, facts in table.items()
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return ()
