"""The model that is tuned: any Whisper in the layout of transformers."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import torch
from tokenizers import Tokenizer
from transformers import WhisperForConditionalGeneration

from aibook_desktop.book.model import Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import file_digest

TOKENIZER: Final = "tokenizer.json"
PREPROCESSOR: Final = "preprocessor_config.json"
STOCK_POSITIONS: Final = 1500
POSITIONS_A_SECOND: Final = 50
_CONFIG: Final = "config.json"


@dataclass(frozen=True, slots=True)
class Base:
    """A folder and what must be known of it before its weights are loaded.

    `positions` is the length of the encoder's table of positions, two frames each; `longest_text`
    the decoder's in tokens.
    """

    folder: Path
    mels: int
    positions: int
    longest_text: int

    @property
    def frames(self) -> int:
        """The most frames that the encoder takes."""
        return 2 * self.positions

    @property
    def is_short(self) -> bool:
        """Whether it never had the usual 30 seconds: then its whole window was trained."""
        return self.positions < STOCK_POSITIONS

    def digest(self) -> str:
        """A SHA-256 of the configuration, the tokenizer and every weight; raises `OSError`."""
        files = sorted(self.folder.glob("*.safetensors"))
        named = [self.folder / _CONFIG, self.folder / TOKENIZER, *files]
        listed = "\n".join(f"{path.name} {file_digest(path)}" for path in named)
        return hashlib.sha256(listed.encode()).hexdigest()

    def tokenizer(self) -> Tokenizer:
        """Read the tokenizer; raises `Problem` model_damaged."""
        try:
            tokenizer = Tokenizer.from_file(str(self.folder / TOKENIZER))
        except Exception as error:  # the bindings raise a bare one
            raise _damaged(self.folder, TOKENIZER) from error
        for name in ("<|startoftranscript|>", "<|notimestamps|>", "<|endoftext|>"):
            if tokenizer.token_to_id(name) is None:
                raise _damaged(self.folder, TOKENIZER)
        return tokenizer

    def network(self) -> WhisperForConditionalGeneration:
        """Load the weights in single precision; raises `Problem` model_damaged.

        On a processor, attention spelt out in bfloat16 takes two thirds of the time of the fused
        one for clips of some seconds.
        """
        attention = "sdpa" if torch.cuda.is_available() else "eager"
        try:
            return WhisperForConditionalGeneration.from_pretrained(
                self.folder,
                local_files_only=True,
                use_safetensors=True,
                dtype="float32",
                attn_implementation=attention,
            )
        except (OSError, ValueError, RuntimeError, KeyError) as error:
            raise _damaged(self.folder, "model.safetensors") from error


def open_base(folder: Path) -> Base:
    """Look at a model folder; raises `Problem` model_missing or model_damaged naming a file."""
    if not folder.is_dir():
        raise Problem("model_missing", engine=folder.name)
    try:
        config: Any = json.loads((folder / _CONFIG).read_text(encoding="utf-8"))
        if config["model_type"] != "whisper":
            raise ValueError(config["model_type"])
        base = Base(
            folder=folder,
            mels=int(config["num_mel_bins"]),
            positions=int(config["max_source_positions"]),
            longest_text=int(config["max_target_positions"]),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _damaged(folder, _CONFIG) from error
    if not any(folder.glob("*.safetensors")):
        raise _damaged(folder, "model.safetensors")
    base.tokenizer()
    return base


def start_tokens(tokenizer: Tokenizer, language: Language) -> list[int]:
    """The tokens that every transcript starts with; an English-only model has fewer of them."""
    names = ("<|startoftranscript|>", f"<|{language}|>", "<|transcribe|>", "<|notimestamps|>")
    found = [tokenizer.token_to_id(name) for name in names]
    return [number for number in found if number is not None]


def end_token(tokenizer: Tokenizer) -> int:
    """The token that ends a transcript; `Base.tokenizer` has made sure that there is one."""
    number = tokenizer.token_to_id("<|endoftext|>")
    if number is None:
        raise KeyError("<|endoftext|>")
    return number


def text_tokens(tokenizer: Tokenizer, text: str) -> list[int]:
    """Spell a text as Whisper does, with a space before its first word; nothing for nothing."""
    if not text:
        return []
    numbers: list[int] = tokenizer.encode(f" {text}", add_special_tokens=False).ids
    return numbers


def _damaged(folder: Path, file: str) -> Problem:
    return Problem("model_damaged", model=folder.name, file=file)
