"""What a file of a model may be: weights in four formats that hold no code, and texts beside them.

The ending of a name only says what a file claims to be; whether it is that is read from its bytes.
So a pickle is refused whatever it is called, and so is an archive, a program or a picture.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path, PurePosixPath
from typing import Final

from aibook_desktop.engines.weight_formats import (
    ctranslate2_file,
    gguf_file,
    onnx_file,
    safetensors_file,
    text_file,
)
from aibook_desktop.engines.weight_formats.reading import Malformed, Reader

WEIGHTS: Final = {
    ".safetensors": safetensors_file.check,
    ".gguf": gguf_file.check,
    ".onnx": onnx_file.check,
    ".bin": ctranslate2_file.check,
}
TEXTS: Final = frozenset(
    {".json", ".toml", ".txt", ".merges", ".vocab", ".tiktoken", ".jinja", ".md", ".csv"}
)
PLAIN_NAMES: Final = frozenset({"LICENSE", "LICENCE", "NOTICE", "COPYING", "README"})


def is_weights(name: str) -> bool:
    """Whether a file claims to be weights."""
    return _ending(name) in WEIGHTS


def may_be_there(name: str) -> bool:
    """Whether a file of this name can belong to a model at all."""
    return _ending(name) in WEIGHTS or _ending(name) in TEXTS or _plain(name)


def check(path: Path, called: str = "") -> None:
    """Read what a file is; raises `Malformed` with the reason, or `OSError`.

    `called` is the name that it will have, where that is not its own yet. Weights are walked by
    their headers, which takes well under a second whatever their size; texts are read whole. A link
    or anything else that is no plain file is refused unopened.
    """
    if not stat.S_ISREG(path.lstat().st_mode):
        raise Malformed("link")
    name = called or path.name
    ending = _ending(name)
    with path.open("rb") as file:
        reader = Reader(file, 0, os.fstat(file.fileno()).st_size)
        if ending in WEIGHTS:
            WEIGHTS[ending](reader)
        elif may_be_there(name):
            text_file.check(reader, ending)
        else:
            raise Malformed("kind")


def tensor_names(path: Path) -> tuple[str, ...]:
    """The names of the tensors in a safetensors file; raises `Malformed` or `OSError`."""
    with path.open("rb") as file:
        return safetensors_file.tensors(Reader(file, 0, os.fstat(file.fileno()).st_size))


def _ending(name: str) -> str:
    return PurePosixPath(name).suffix.lower()


def _plain(name: str) -> bool:
    return PurePosixPath(name).name in PLAIN_NAMES
