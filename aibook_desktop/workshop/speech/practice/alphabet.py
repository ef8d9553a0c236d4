"""How the practice listener spells: Hangul letter by letter, English letter by letter.

Text is decomposed (NFD) before it is cut into pieces, so that every syllable can be written though
few are ever seen; whoever reads the pieces composes them again. The pieces come first, then the
special tokens in Whisper's order: CTranslate2 takes everything behind `<|notimestamps|>` for a
timestamp, and faster-whisper everything before `<|endoftext|>` for text.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Final

from tokenizers import (
    AddedToken,
    Tokenizer,
    decoders,
    models,
    normalizers,
    pre_tokenizers,
    trainers,
)

from aibook_desktop.book.model import Language

SPACE: Final = "▁"
_HANGUL: Final = (
    *(chr(0x1100 + i) for i in range(19)),
    *(chr(0x1161 + i) for i in range(21)),
    *(chr(0x11A8 + i) for i in range(27)),
)
LETTERS: Final = (SPACE, *_HANGUL, *"abcdefghijklmnopqrstuvwxyzI'")
SPECIAL: Final = (
    "<|endoftext|>",
    "<|startoftranscript|>",
    "<|en|>",
    "<|ko|>",
    "<|translate|>",
    "<|transcribe|>",
    "<|startoflm|>",
    "<|startofprev|>",
    "<|nospeech|>",
    "<|notimestamps|>",
)


def learn_pieces(texts: Iterable[str], pieces: int) -> Tokenizer:
    """Learn frequent letter groups; returns a tokenizer of `pieces` text tokens and `SPECIAL`."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.normalizer = normalizers.NFD()
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement=SPACE)
    tokenizer.decoder = decoders.Metaspace(replacement=SPACE)
    trainer = trainers.BpeTrainer(
        vocab_size=pieces, initial_alphabet=list(LETTERS), show_progress=False
    )
    tokenizer.train_from_iterator(texts, trainer)
    tokenizer.add_special_tokens([AddedToken(each, special=True) for each in SPECIAL])
    return tokenizer


def start_tokens(tokenizer: Tokenizer, language: Language) -> list[int]:
    """The tokens that every transcript starts with."""
    names = ("<|startoftranscript|>", f"<|{language}|>", "<|transcribe|>", "<|notimestamps|>")
    return [token(tokenizer, name) for name in names]


def token(tokenizer: Tokenizer, name: str) -> int:
    """The number of a token that must be there; raises `KeyError`."""
    number = tokenizer.token_to_id(name)
    if number is None:
        raise KeyError(name)
    return number


def letters(words: str) -> list[int]:
    """Spell words as numbers from 1 (0 is left for the blank of CTC)."""
    spelt = unicodedata.normalize("NFD", words).replace(" ", SPACE)
    return [LETTERS.index(letter) + 1 for letter in spelt]
