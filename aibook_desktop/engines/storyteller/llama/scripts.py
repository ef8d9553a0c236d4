"""Which tokens may stand in a text of a language: no Hanja, no kana, no tags, no control marks.

Korean models of Chinese descent slip into Hanja; it is cheaper to make that impossible than to
write a page again. A token may hold part of a character (byte-level vocabularies), so the bytes
that begin other scripts are kept out as well.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from aibook_desktop.book.model import Language
from aibook_desktop.engines.storyteller.written.tidying import is_written_in

_LEADS: Final[dict[Language, frozenset[int]]] = {
    "ko": frozenset((0xEA, 0xEB, 0xEC, 0xED)),
    "en": frozenset((0xC3,)),
}
"""First bytes of the letters that a language has beyond ASCII."""
_BIAS: Final = np.dtype([("token", np.intc), ("bias", np.single)], align=True)
_HIGH, _LEAD = 0x80, 0xC0


def belongs(piece: bytes, language: Language) -> bool:
    """Tell whether the bytes of a token may stand in a text of a language."""
    if piece.isascii():
        return is_written_in(piece.decode(), language)
    body = piece.lstrip(bytes(range(_HIGH, _LEAD)))
    end = len(body)
    for at in range(max(0, len(body) - 3), len(body)):
        if body[at] >= _LEAD and at + _length(body[at]) > len(body):
            end = at
    tail = body[end:]
    if tail and tail[0] not in _LEADS[language]:
        return False
    return is_written_in(body[:end].decode(errors="replace"), language)


def barred(
    pieces: Sequence[bytes], controls: Collection[int], marks: Collection[int], language: Language
) -> NDArray[np.void]:
    """Every token that may not be written, as llama.cpp takes biases: (token, minus infinity)."""
    out = [
        token
        for token, piece in enumerate(pieces)
        if token not in marks and (token in controls or not belongs(piece, language))
    ]
    biases = np.empty(len(out), _BIAS)
    biases["token"], biases["bias"] = out, -np.inf
    return biases


def _length(lead: int) -> int:
    return 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4
