"""Packs that are broken or lie: their cards, names, archives, parts and signatures, made by code.

A builder gets an empty folder and returns the path that somebody would give to the program.
"""

from __future__ import annotations

import os
import struct
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from aibook_desktop.engines.model_card import CARD, SIGNATURE
from aibook_desktop.studio.packs.signature import sign
from tests.tiny_models.weights import ctranslate2
from tests.unit.studio.packs.sticks import cut, write_pack, zipped

Build = Callable[[Path], Path]
SECRET: Final = b"what lies outside"
HEAD: Final = """name = "x"
craft = "transcriber"
engine = "whisper"
licence = "MIT"
origin = "o"
languages = []
[measured]
[files]
"""
NAMES: Final = {
    "up": "../out.json",
    "up-inside": "a/../../out.json",
    "absolute": "/var/out.json",
    "drive": "C:/out.json",
    "drive-alone": "C:out.json",
    "backslash": "..\\\\out.json",
    "share": "\\\\\\\\server\\\\out.json",
    "stream": "a.json:hidden",
    "device": "CON.json",
    "device-below": "a/lpt1.txt",
    "device-alone": "nul",
    "dot-at-the-end": "a./b.json",
    "space-at-the-end": "a /b.json",
    "hidden": ".profile.json",
    "nothing": "",
    "dot": ".",
    "slash-at-the-end": "a/",
    "two-slashes": "a//b.json",
    "escape": "a\\u001b[2J.json",
    "line": "a\\nb.json",
    "nought": "a\\u0000.json",
    "backwards-writing": "a\\u202Egnp.json",
    "not-composed": "\\u1100\\u1161.json",
    "deep": "a/" * 30 + "b.json",
    "long": "a" * 250 + ".json",
    "card-itself": "card.toml",
    "card-in-capitals": "CARD.TOML",
    "signature-itself": "card.sig",
}
PAIRS: Final = {
    "capitals": ("Model.json", "model.json"),
    "folders-in-capitals": ("A/one.json", "a/two.json"),
    "wide-letters": ("Ａ.json", "A.json"),
    "file-and-folder": ("a.json", "a.json/b.json"),
    "two-spellings": ("가.json", "\\u1100\\u1161.json"),
}


def _card(folder: Path, files: str, head: str = HEAD) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / CARD).write_text(head + files, encoding="utf-8")
    return folder


def _named(folder: Path, *names: str) -> Path:
    facts = "".join(f'[files."{name}"]\nsize = 2\nsha256 = "{"0" * 64}"\n' for name in names)
    return _card(folder, facts)


def _mended(folder: Path, old: str, new: str) -> Path:
    """A whole pack whose card was changed afterwards."""
    pack = write_pack(folder / "pack")
    text = (pack / CARD).read_text(encoding="utf-8")
    assert old in text
    (pack / CARD).write_text(text.replace(old, new, 1), encoding="utf-8")
    return pack


def _linked(folder: Path) -> Path:
    pack = write_pack(folder / "pack")
    (pack / "model.bin").rename(folder / "elsewhere")
    (pack / "model.bin").symlink_to(folder / "elsewhere")
    return pack


def _linked_folder(folder: Path) -> Path:
    pack = write_pack(folder / "pack", {"base/model.bin": ctranslate2()})
    (pack / "base").rename(folder / "elsewhere")
    (pack / "base").symlink_to(folder / "elsewhere")
    return pack


def _linked_card(folder: Path) -> Path:
    pack = write_pack(folder / "pack")
    (pack / CARD).rename(folder / "elsewhere")
    (pack / CARD).symlink_to(folder / "elsewhere")
    return pack


def _hard_linked(folder: Path) -> Path:
    pack = write_pack(folder / "pack")
    os.link(pack / "model.bin", folder / "second-name")
    return pack


def _pipe(folder: Path) -> Path:
    pack = write_pack(folder / "pack")
    (pack / "model.bin").unlink()
    os.mkfifo(pack / "model.bin")
    return pack


def _folder_for_file(folder: Path) -> Path:
    pack = write_pack(folder / "pack")
    (pack / "model.bin").unlink()
    (pack / "model.bin").mkdir()
    return pack


def _with_entry(folder: Path, name: str, content: bytes = SECRET, mode: int = 0o100644) -> Path:
    """A sound archive with one more entry."""
    path = zipped(write_pack(folder / "pack"), folder / "pack.zip")
    entry = zipfile.ZipInfo(name)
    entry.external_attr = mode << 16
    with zipfile.ZipFile(path, "a") as package:
        package.writestr(entry, content)
    return path


def _twice(folder: Path) -> Path:
    """Two entries of one name; Python's own writer would warn."""
    path = _with_entry(folder, "model.bim")
    path.write_bytes(path.read_bytes().replace(b"model.bim", b"model.bin"))
    return path


def _changed(folder: Path, change: Callable[[bytearray], object]) -> Path:
    """An archive whose bytes were changed."""
    path = zipped(write_pack(folder / "pack"), folder / "pack.zip")
    content = bytearray(path.read_bytes())
    change(content)
    path.write_bytes(content)
    return path


def _first(content: bytearray, mark: bytes, at: int, value: bytes) -> None:
    start = content.index(mark) + at
    content[start : start + len(value)] = value


def _directory(content: bytearray, at: int, value: bytes) -> None:
    """Change the directory's entry of the weights."""
    start = content.rindex(b"model.bin") - 46 + at
    content[start : start + len(value)] = value


def _unfolding(folder: Path, how: int) -> Path:
    """Many megabytes of noughts in some kilobytes."""
    pack = write_pack(folder / "pack", {"model.bin": ctranslate2(bytes(1 << 24))})
    return zipped(pack, folder / "bomb.zip", how=how)


def _overlapping(folder: Path) -> Path:
    """Two entries of the directory that mean the same bytes."""
    files = {"a.json": b'"%b"' % (b"x" * 500), "b.json": b'"%b"' % (b"x" * 500)}
    path = zipped(write_pack(folder / "pack", files), folder / "pack.zip")
    content = bytearray(path.read_bytes())
    places = [content.index(b"PK\3\4", at) for at in (0, 1)]
    entry = content.rindex(b"PK\1\2", 0, content.rindex(b"PK\1\2"))
    content[entry + 42 : entry + 46] = struct.pack("<L", places[0])
    path.write_bytes(content)
    return path


def _parts(folder: Path, change: Callable[[list[Path]], Path]) -> Path:
    path = zipped(write_pack(folder / "pack"), folder / "big.aibookpack")
    return change(list(cut(path, 300)))


def _lose(number: int, parts: list[Path]) -> Path:
    parts.pop(number).unlink()
    return parts[0]


def _exchange(one: int, other: int, parts: list[Path]) -> Path:
    first, second = parts[one].read_bytes(), parts[other].read_bytes()
    parts[one].write_bytes(second)
    parts[other].write_bytes(first)
    return parts[0]


def _double(number: int, parts: list[Path]) -> Path:
    """The same part twice, the later ones pushed back."""
    for part in reversed(parts[number + 1 :]):
        part.rename(part.with_suffix(f".{int(part.suffix[1:]) + 1:03}"))
    parts[number + 1].write_bytes(parts[number].read_bytes())
    return parts[0]


def _shorten(number: int, parts: list[Path]) -> Path:
    parts[number].write_bytes(parts[number].read_bytes()[:-7])
    return parts[0]


def _signed(folder: Path, change: Callable[[bytes], bytes]) -> Path:
    pack = write_pack(folder / "pack")
    text = (pack / CARD).read_bytes()
    (pack / SIGNATURE).write_bytes(change(sign(text, Ed25519PrivateKey.generate())))
    return pack


def _signed_other(folder: Path) -> Path:
    pack = write_pack(folder / "pack")
    (pack / SIGNATURE).write_bytes(sign(b"another card", Ed25519PrivateKey.generate()))
    return pack


def _flipped(folder: Path) -> Path:
    pack = write_pack(folder / "pack")
    content = bytearray((pack / "model.bin").read_bytes())
    content[-5] ^= 1
    (pack / "model.bin").write_bytes(content)
    return pack


def _locked(content: bytearray) -> None:
    """Say that every entry has a password."""
    for mark, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        start = -1
        while (start := content.find(mark, start + 1)) >= 0:
            content[start + at] |= 1


PACKS: Final[dict[str, Build]] = {
    **{f"name-{what}": partial(lambda n, f: _named(f / "pack", n), n) for what, n in NAMES.items()},
    **{
        f"pair-{what}": partial(lambda n, f: _named(f / "pack", *n), n) for what, n in PAIRS.items()
    },
    "too-many-files": lambda f: _named(f / "pack", *(f"{n}.json" for n in range(600))),
    "no-files": lambda f: _card(f / "pack", ""),
    "card-is-no-toml": lambda f: _card(f / "pack", "[[[", head=""),
    "card-is-another-table": lambda f: _card(f / "pack", 'a = "b"', head=""),
    "card-is-endless": lambda f: _card(f / "pack", "# " + "x" * (1 << 21)),
    "card-of-a-million-dots": lambda f: _card(f / "pack", ".".join("a" * 100_000) + " = 1"),
    "card-of-many-dots": lambda f: _card(f / "pack", (".".join("a" * 700) + " = 1\n") * 170),
    "card-commands-a-terminal": lambda f: _mended(f, '"Listener"', '"\\u001b[2JListener"'),
    "card-writes-backwards": lambda f: _mended(f, '"MIT"', '"\\u202eTIM"'),
    "card-without-a-name": lambda f: _mended(f, '"Listener"', '" "'),
    "card-of-a-long-name": lambda f: _mended(f, '"Listener"', f'"{"L" * 500}"'),
    "card-is-a-link": _linked_card,
    "card-believes-nothing": lambda f: _mended(f, "name = ", "believed = []\nname = "),
    "card-of-an-endless-window": lambda f: _mended(
        f, "name = ", f"window_seconds = 1{'0' * 400}\nname = "
    ),
    "card-of-a-strange-craft": lambda f: _mended(f, "transcriber", "cook"),
    "card-of-a-voice": lambda f: _mended(
        f, 'transcriber"\nengine = "whisper"', 'narrator"\nengine = "family"'
    ),
    "size-below-nought": lambda f: _mended(f, "size = 2\n", "size = -2\n"),
    "size-of-a-word": lambda f: _mended(f, "size = 2\n", 'size = "2"\n'),
    "size-of-a-continent": lambda f: _mended(f, "size = 2\n", f"size = {1 << 62}\n"),
    "size-too-small": lambda f: _mended(f, "size = 2\n", "size = 1\n"),
    "size-too-big": lambda f: _mended(f, "size = 2\n", "size = 3\n"),
    "hash-is-none": lambda f: _mended(f, 'sha256 = "', 'sha256 = "zz'),
    "hash-of-something-else": lambda f: _mended(f, 'sha256 = "', f'sha256 = "{"0" * 64}" # '),
    "flipped-bit": _flipped,
    "renamed-file": lambda f: _mended(f, "tokenizer.json", "vocabulary.json"),
    "file-is-a-link": _linked,
    "folder-is-a-link": _linked_folder,
    "file-has-two-names": _hard_linked,
    "file-is-a-pipe": _pipe,
    "file-is-a-folder": _folder_for_file,
    "zip-slip": lambda f: _with_entry(f, "../out.json"),
    "zip-absolute": lambda f: _with_entry(f, "/var/aibook-out.json"),
    "zip-drive": lambda f: _with_entry(f, "C:\\out.json"),
    "zip-extra-file": lambda f: _with_entry(f, "extra.json", b"{}"),
    "zip-link": lambda f: _with_entry(f, "extra.json", b"/etc/passwd", 0o120777),
    "zip-device": lambda f: _with_entry(f, "extra.json", b"", 0o020666),
    "zip-twice": _twice,
    "zip-second-card": lambda f: _with_entry(f, "other/card.toml"),
    "zip-no-card": lambda f: zipped(write_pack(f / "p"), f / "p.aibookpack", "deep/down/"),
    "zip-locked": lambda f: _changed(f, _locked),
    "zip-cut": lambda f: _changed(f, lambda c: c.__delitem__(slice(-9, None))),
    "zip-with-a-tail": lambda f: _changed(f, lambda c: c.extend(SECRET)),
    "zip-of-nothing": lambda f: _changed(f, lambda c: c.clear()),
    "zip-that-is-text": lambda f: _changed(f, lambda c: c.__setitem__(slice(None), b"text" * 99)),
    "zip-counts-wrong": lambda f: _changed(f, lambda c: _first(c, b"PK\5\6", 10, b"\xff\xff")),
    "zip-endless-directory": lambda f: _changed(f, lambda c: _first(c, b"PK\5\6", 12, b"\xff" * 4)),
    "zip-strange-packing": lambda f: zipped(
        write_pack(f / "pack"), f / "pack.zip", how=zipfile.ZIP_LZMA
    ),
    "zip-size-lies": lambda f: _changed(f, lambda c: _directory(c, 24, struct.pack("<L", 5))),
    "zip-stored-size-lies": lambda f: _changed(
        f, lambda c: _directory(c, 20, struct.pack("<L", 5))
    ),
    "zip-place-lies": lambda f: _changed(
        f, lambda c: _directory(c, 42, struct.pack("<L", 1 << 30))
    ),
    "zip-wrong-bytes": lambda f: _changed(f, lambda c: _first(c, b"weights", 0, b"WEIGHTS")),
    "zip-on-each-other": _overlapping,
    "zip-bomb": lambda f: _unfolding(f, zipfile.ZIP_DEFLATED),
    "parts-first-lost": lambda f: _parts(f, partial(_lose, 0)),
    "parts-middle-lost": lambda f: _parts(f, partial(_lose, 2)),
    "parts-last-lost": lambda f: _parts(f, partial(_lose, -1)),
    "parts-exchanged": lambda f: _parts(f, partial(_exchange, 1, 2)),
    "parts-turned-round": lambda f: _parts(f, partial(_exchange, 0, 1)),
    "parts-doubled": lambda f: _parts(f, partial(_double, 1)),
    "parts-one-is-short": lambda f: _parts(f, partial(_shorten, 1)),
    "parts-last-is-short": lambda f: _parts(f, partial(_shorten, -1)),
    "signature-of-another-card": _signed_other,
    "signature-flipped": lambda f: _signed(f, lambda s: s[:-6] + b"0000" + s[-2:]),
    "signature-is-empty": lambda f: _signed(f, lambda _: b""),
    "signature-is-noise": lambda f: _signed(f, lambda _: bytes(range(256))),
    "signature-of-many-brackets": lambda f: _signed(f, lambda _: b"key = " + b"[" * 4000),
}
