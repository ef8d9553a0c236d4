"""From what was learnt to a folder: that of transformers, or a packed one in int8.

The converter of CTranslate2 reads a transformers folder, so one is written first; it is also what
tuning starts from. The card is written last: nothing in it but what was measured.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Final

from ctranslate2.converters import TransformersConverter
from transformers import PreTrainedTokenizerFast

from aibook_desktop.workshop.speech.practice.alphabet import token
from aibook_desktop.workshop.speech.practice.training import Student
from aibook_desktop.workshop.speech.rendering.corpus import MELS

FILES: Final = (
    "config.json",
    "model.bin",
    "preprocessor_config.json",
    "tokenizer.json",
    "vocabulary.json",
)
_PREPROCESSOR: Final = "preprocessor_config.json"
_TOKENIZER: Final = "tokenizer.json"


def save(student: Student, folder: Path) -> None:
    """Write the folder that transformers reads, over whatever was there; raises `OSError`."""
    whisper, tokenizer = student.listener.whisper, student.tokenizer
    whisper.generation_config.update(  # type: ignore[no-untyped-call] # bare in transformers
        lang_to_id={name: token(tokenizer, name) for name in ("<|en|>", "<|ko|>")},
        no_timestamps_token_id=token(tokenizer, "<|notimestamps|>"),
        suppress_tokens=[],
        begin_suppress_tokens=[],
        alignment_heads=[[whisper.config.decoder_layers - 1, 0]],
    )
    whisper.save_pretrained(folder)
    fast = PreTrainedTokenizerFast(tokenizer_object=tokenizer)  # type: ignore[no-untyped-call]
    fast.save_pretrained(folder)
    preprocessor = {
        "chunk_length": whisper.config.max_source_positions // 50,
        "feature_size": MELS,
        "hop_length": 160,
        "n_fft": 400,
        "sampling_rate": 16000,
    }
    text = json.dumps(preprocessor, indent=2) + "\n"
    (folder / _PREPROCESSOR).write_text(text, encoding="utf-8")
    tokenizer.save(str(folder / _TOKENIZER), pretty=False)


def pack(student: Student, folder: Path) -> None:
    """Write `FILES` into a folder, over whatever was there; raises `OSError`."""
    with tempfile.TemporaryDirectory() as half:
        save(student, Path(half))
        converter = TransformersConverter(half, copy_files=[_TOKENIZER, _PREPROCESSOR])
        converter.convert(str(folder), quantization="int8", force=True)
