"""Files that no engine may ever open, though each has the name and the hash that its card says."""

from __future__ import annotations

import io
import json
import os
import pickle
import struct
import zipfile
from typing import Any, Final

import numpy as np

from tests.tiny_models.protobuf import chunk, number
from tests.tiny_models.weights import ctranslate2, gguf, safetensors


def _zip(name: str, content: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr(name, content)
    return packed.getvalue()


def _npy(array: Any) -> bytes:
    written = io.BytesIO()
    np.save(written, array, allow_pickle=True)
    return written.getvalue()


def _tensors(header: Any, data: bytes = b"\1\2\3\4") -> bytes:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + data


def _u8(start: int, end: int, size: int = 4, kind: str = "U8") -> dict[str, object]:
    return {"dtype": kind, "shape": [size], "data_offsets": [start, end]}


def _text(text: bytes) -> bytes:
    return struct.pack("<Q", len(text)) + text


def _gguf(  # noqa: PLR0917 - each part can lie
    version: int = 3,
    tensors: int = 1,
    facts: bytes = b"",
    count: int = 0,
    table: bytes = b"",
    data: bytes = bytes(32),
) -> bytes:
    head = b"GGUF" + struct.pack("<IQQ", version, tensors, count) + facts + table
    return head + bytes(-len(head) % 32) + data


def _entry(
    name: bytes = b"w", sizes: tuple[int, ...] = (32,), kind: int = 24, at: int = 0
) -> bytes:
    shape = struct.pack(f"<{len(sizes)}Q", *sizes)
    return _text(name) + struct.pack("<I", len(sizes)) + shape + struct.pack("<IQ", kind, at)


_PLAIN: Final = number(1, 1) + number(2, 1) + chunk(8, b"w") + chunk(9, bytes(4))
_LEADS_OUT: Final = chunk(13, chunk(1, b"location") + chunk(2, b"../../etc/passwd"))


def _onnx(graph: bytes = b"", extra: bytes = b"") -> bytes:
    return number(1, 8) + chunk(7, chunk(5, _PLAIN) + graph) + extra + chunk(8, number(2, 17))


def _nested(tensor: bytes) -> bytes:
    """A graph inside a node, as `If` has one."""
    inside = chunk(5, tensor)
    return chunk(1, chunk(4, b"If") + chunk(5, chunk(1, b"then_branch") + chunk(6, inside)))


def _floors(count: int) -> bytes:
    """Graphs in branches of graphs."""
    graph = b""
    for _ in range(count):
        graph = chunk(1, chunk(5, chunk(6, graph)))
    return _onnx(graph)


PICKLE: Final = pickle.dumps({"weights": os.system}, protocol=4)
OLD_PICKLE: Final = pickle.dumps(os.system, protocol=0)
TORCH: Final = _zip("archive/data.pkl", PICKLE)
ELF: Final = b"\x7fELF\x02\x01\x01" + bytes(120)
_FACT: Final = _text(b"general.alignment") + struct.pack("<II", 4, 3)

FILES: Final[dict[str, tuple[str, bytes]]] = {
    "pickle-as-bin": ("model.bin", PICKLE),
    "torch-as-bin": ("pytorch_model.bin", TORCH),
    "pickle-as-safetensors": ("model.safetensors", PICKLE),
    "torch-as-safetensors": ("model.safetensors", TORCH),
    "pickle-as-onnx": ("voice.onnx", PICKLE),
    "pickle-as-gguf": ("model.gguf", PICKLE),
    "old-pickle-as-text": ("merges.txt", OLD_PICKLE),
    "old-pickle-of-a-list-as-text": ("vocab.txt", pickle.dumps([os.system], protocol=0)),
    "pt": ("model.pt", TORCH),
    "pth": ("voice.pth", TORCH),
    "ckpt": ("model.ckpt", TORCH),
    "pkl": ("index.pkl", PICKLE),
    "npy-of-objects": ("table.npy", _npy(np.array([os.system], dtype=object))),
    "npy-as-bin": ("table.bin", _npy(np.zeros(4))),
    "right-weights-by-a-strange-name": ("model.pt", safetensors()),
    "no-ending": ("weights", safetensors()),
    "program": ("setup.exe", b"MZ" + bytes(100)),
    "library": ("helper.so", ELF),
    "program-as-onnx": ("voice.onnx", ELF),
    "program-as-bin": ("model.bin", ELF),
    "python": ("modeling.py", b"import os\n"),
    "shell-as-text": ("vocab.txt", b"#!/bin/sh\nrm -rf ~\n"),
    "archive-in-the-archive": ("more.zip", _zip("a.json", b"{}")),
    "archive-as-json": ("config.json", _zip("a.json", b"{}")),
    "archive-as-gguf": ("model.gguf", _zip("a.json", b"{}")),
    "json-that-is-none": ("config.json", b'{"a": '),
    "json-of-ten-thousand-floors": ("config.json", b"[" * 100_000 + b"]" * 100_000),
    "toml-that-is-none": ("config.toml", b"a = ["),
    "text-with-a-nought": ("vocab.txt", b"a\0b"),
    "text-in-another-coding": ("vocab.txt", "가".encode("cp949")),
    "empty-weights": ("model.safetensors", b""),
    "safetensors-header-over-the-end": ("a.safetensors", struct.pack("<Q", 1 << 60) + b"{}"),
    "safetensors-huge-header": ("a.safetensors", struct.pack("<Q", 99_000_000) + b"{}"),
    "safetensors-below-nought": ("a.safetensors", _tensors({"w": _u8(-4, 0)})),
    "safetensors-backwards": ("a.safetensors", _tensors({"w": _u8(4, 0)})),
    "safetensors-over-the-end": ("a.safetensors", _tensors({"w": _u8(0, 9, 9)})),
    "safetensors-on-each-other": (
        "a.safetensors",
        _tensors({"v": _u8(0, 3, 3), "w": _u8(2, 4, 2)}),
    ),
    "safetensors-endless-sides": (
        "a.safetensors",
        _tensors({"w": {"dtype": "U8", "shape": [10**4000] * 900, "data_offsets": [0, 4]}}),
    ),
    "safetensors-too-many-brackets": ("a.safetensors", _tensors(b'{"a":[' + b"[]," * (4 << 20))),
    "safetensors-gap": ("a.safetensors", _tensors({"v": _u8(0, 1, 1), "w": _u8(3, 4, 1)})),
    "safetensors-shape-lies": ("a.safetensors", _tensors({"w": _u8(0, 4, 5)})),
    "safetensors-shape-below-nought": (
        "a.safetensors",
        _tensors({"w": {"dtype": "U8", "shape": [-2, -2], "data_offsets": [0, 4]}}),
    ),
    "safetensors-strange-kind": ("a.safetensors", _tensors({"w": _u8(0, 4, 4, "OBJECT")})),
    "safetensors-twice": (
        "a.safetensors",
        _tensors(b'{"w":%b,"w":%b}' % ((json.dumps(_u8(0, 4)).encode(),) * 2)),
    ),
    "safetensors-with-a-zip-behind": ("a.safetensors", safetensors() + TORCH),
    "safetensors-deep-header": ("a.safetensors", _tensors(b'{"a":' * 50_000, b"")),
    "safetensors-no-tensors": ("a.safetensors", _tensors({}, b"")),
    "gguf-only-magic": ("a.gguf", b"GGUF"),
    "gguf-version-1": ("a.gguf", _gguf(1, table=_entry())),
    "gguf-big-endian": ("a.gguf", b"GGUF" + struct.pack(">IQQ", 3, 1, 0) + bytes(64)),
    "gguf-too-many-tensors": ("a.gguf", _gguf(tensors=(1 << 64) - 1, table=_entry())),
    "gguf-too-many-facts": ("a.gguf", _gguf(count=1 << 40, table=_entry())),
    "gguf-endless-text": (
        "a.gguf",
        _gguf(count=1, facts=_text(b"k") + struct.pack("<IQ", 8, 1 << 63)),
    ),
    "gguf-endless-key": ("a.gguf", _gguf(count=1, facts=struct.pack("<Q", 1 << 40))),
    "gguf-endless-array": (
        "a.gguf",
        _gguf(count=1, facts=_text(b"k") + struct.pack("<IIQ", 9, 4, 1 << 62)),
    ),
    "gguf-array-in-array": (
        "a.gguf",
        _gguf(count=1, facts=_text(b"k") + struct.pack("<IIQ", 9, 9, 1)),
    ),
    "gguf-strange-fact": ("a.gguf", _gguf(count=1, facts=_text(b"k") + struct.pack("<I", 99))),
    "gguf-odd-alignment": ("a.gguf", _gguf(count=1, facts=_FACT, table=_entry())),
    "gguf-over-the-end": ("a.gguf", _gguf(table=_entry(at=64))),
    "gguf-sum-that-overflows": ("a.gguf", _gguf(table=_entry(sizes=(1 << 63, 2, 1 << 63)))),
    "gguf-size-nought": ("a.gguf", _gguf(table=_entry(sizes=(0,)))),
    "gguf-nine-sides": ("a.gguf", _gguf(table=_entry(sizes=(1,) * 9))),
    "gguf-strange-tensor": ("a.gguf", _gguf(table=_entry(kind=4))),
    "gguf-on-each-other": (
        "a.gguf",
        _gguf(tensors=2, table=_entry(b"v") + _entry(b"w"), data=bytes(64)),
    ),
    "gguf-twice": (
        "a.gguf",
        _gguf(tensors=2, table=_entry() + _entry(at=32), data=bytes(64)),
    ),
    "gguf-with-a-zip-behind": ("a.gguf", gguf() + TORCH),
    "onnx-external-data": ("a.onnx", _onnx(chunk(5, _PLAIN + _LEADS_OUT))),
    "onnx-external-place": ("a.onnx", _onnx(chunk(5, _PLAIN + number(14, 1)))),
    "onnx-sparse-external": ("a.onnx", _onnx(chunk(15, chunk(1, _PLAIN + _LEADS_OUT)))),
    "onnx-sparse-indices": ("a.onnx", _onnx(chunk(15, chunk(2, _PLAIN + number(14, 1))))),
    "onnx-external-in-a-branch": ("a.onnx", _onnx(_nested(_PLAIN + _LEADS_OUT))),
    "onnx-external-in-a-constant": (
        "a.onnx",
        _onnx(chunk(1, chunk(4, b"Constant") + chunk(5, chunk(5, _PLAIN + _LEADS_OUT)))),
    ),
    "onnx-external-in-a-sparse-constant": (
        "a.onnx",
        _onnx(chunk(1, chunk(4, b"Constant") + chunk(5, chunk(22, chunk(1, _LEADS_OUT))))),
    ),
    "onnx-external-in-a-function": (
        "a.onnx",
        _onnx(extra=chunk(25, chunk(7, chunk(5, chunk(5, _PLAIN + _LEADS_OUT))))),
    ),
    "onnx-external-behind-a-false-graph": (
        "a.onnx",
        number(1, 8)
        + number(7, 0x12)  # whoever takes what follows for the graph passes over the true one
        + chunk(6, b"d" * 49)
        + chunk(7, chunk(5, _PLAIN + _LEADS_OUT))
        + chunk(8, number(2, 17)),
    ),
    "onnx-external-behind-a-false-operator": (
        "a.onnx",
        _onnx(chunk(1, number(4, 0) + chunk(5, chunk(5, _PLAIN + _LEADS_OUT)))),
    ),
    "onnx-external-by-a-long-number": ("a.onnx", _onnx(chunk(5, _PLAIN + number(14, 2**32 + 1)))),
    "onnx-reads-a-file": ("a.onnx", _onnx(chunk(1, chunk(4, b"EPContext")))),
    "onnx-of-endless-fields": ("a.onnx", number(1, 8) * 500_001),
    "onnx-of-endless-floors": ("a.onnx", _floors(40)),
    "onnx-trains": ("a.onnx", _onnx(extra=chunk(20, b""))),
    "onnx-no-graph": ("a.onnx", number(1, 8)),
    "onnx-two-graphs": ("a.onnx", _onnx() + chunk(7, b"")),
    "onnx-over-the-end": ("a.onnx", _onnx()[:-3]),
    "onnx-endless-number": ("a.onnx", b"\xff" * 40),
    "onnx-with-a-zip-behind": ("a.onnx", _onnx() + TORCH),
    "onnx-strange-field": ("a.onnx", _onnx(extra=chunk(99, b"x"))),
    "ctranslate2-strange-version": ("model.bin", b"\xff" + ctranslate2()[1:]),
    "ctranslate2-size-lies": ("model.bin", ctranslate2()[:-9] + b"\xff" * 9),
    "ctranslate2-endless-name": (
        "model.bin",
        struct.pack("<IH", 6, 65535) + b"a" * 65534 + b"\0" + bytes(64),
    ),
    "ctranslate2-short": ("model.bin", ctranslate2()[:-1]),
    "ctranslate2-with-a-zip-behind": ("model.bin", ctranslate2() + TORCH),
    "ctranslate2-alias-of-nothing": (
        "model.bin",
        ctranslate2()[:-4] + struct.pack("<I", 1) + b"\2\0a\0" + b"\2\0b\0",
    ),
}
