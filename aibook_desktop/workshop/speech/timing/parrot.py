"""A Whisper of a real size that says one sentence to everything, for measuring time.

Its weights are random but for two tables. The place of a word in the sentence points, much louder
than anything that was heard, to the word that stands there, and behind the last one to the end; so
every program that runs it writes down the same words in the same number of steps, with a certainty
that gives none of them a reason to try again. The words are wrong; the work is what a trained model
of this size would do.
"""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import torch
import whisper
from ctranslate2.converters import TransformersConverter
from tokenizers import Tokenizer
from transformers import (
    AddedToken,
    GenerationConfig,
    WhisperConfig,
    WhisperForConditionalGeneration,
)
from transformers.convert_slow_tokenizer import TikTokenConverter
from whisper.model import ModelDimensions, Whisper
from whisper.tokenizer import get_tokenizer

from aibook_desktop.engines.model_card import ModelCard, describe, write_card

SENTENCE: Final = " Please tell me a story about a rabbit who flies to the moon with"
_PROMPT: Final = 4
_VOCABULARY: Final = 51865
_LOUD: Final = 100.0
_SURE: Final = 16.0
_PREPROCESSOR: Final = "preprocessor_config.json"
_TOKENIZER: Final = "tokenizer.json"
_FILES: Final = ("config.json", "model.bin", _PREPROCESSOR, _TOKENIZER)


@dataclass(frozen=True, slots=True)
class Build:
    """The size of a Whisper; `layers` are those of the encoder and of the decoder each."""

    width: int
    heads: int
    layers: int
    mels: int = 80
    sounds: int = 1500
    words: int = 448


SMALL: Final = Build(width=768, heads=12, layers=12)


@dataclass(frozen=True, slots=True)
class Parrot:
    """The two tables: each word's own direction, and the word that each place points to."""

    words: torch.Tensor
    places: torch.Tensor


def sentence_tokens() -> tuple[int, ...]:
    """The tokens that the parrot says, without the end."""
    return tuple(_tokenizer_of_whisper().encode(SENTENCE))


def teach(build: Build, seed: int) -> Parrot:
    """Make the tables; equal for equal seeds."""
    dice = torch.Generator().manual_seed(seed)
    spread = _SURE / build.width
    words = torch.randn(_VOCABULARY, build.width, generator=dice) * spread
    places = torch.randn(build.words, build.width, generator=dice) * spread
    end = _tokenizer_of_whisper().eot
    for place, token in enumerate((*sentence_tokens(), *[end] * build.words), start=_PROMPT - 1):
        if place < build.words:
            places[place] += _LOUD * words[token] / words[token].norm()
    return Parrot(words, places)


def pack(build: Build, parrot: Parrot, folder: Path, window_seconds: float) -> None:
    """Write the parrot as an installed int8 model with a short window; raises `OSError`."""
    with tempfile.TemporaryDirectory() as half:
        _save(build, parrot, Path(half))
        converter = TransformersConverter(half, copy_files=[_PREPROCESSOR, _TOKENIZER])
        converter.convert(str(folder), quantization="int8", force=True)
    card = ModelCard(
        name="parrot",
        craft="transcriber",
        engine="whisper",
        licence="CC0-1.0",
        origin="Random weights that say one sentence.",
        languages=("ko", "en"),
        files=describe(folder, _FILES),
        window_seconds=window_seconds,
    )
    write_card(folder, card)


def for_openai(build: Build, parrot: Parrot) -> Whisper:
    """The parrot as openai-whisper runs it, in the 32 bits that it uses on a processor."""
    dimensions = ModelDimensions(
        n_mels=build.mels,
        n_audio_ctx=build.sounds,
        n_audio_state=build.width,
        n_audio_head=build.heads,
        n_audio_layer=build.layers,
        n_vocab=_VOCABULARY,
        n_text_ctx=build.words,
        n_text_state=build.width,
        n_text_head=build.heads,
        n_text_layer=build.layers,
    )
    model: Whisper = Whisper(dimensions).eval()
    with torch.no_grad():
        model.decoder.token_embedding.weight.copy_(parrot.words)
        model.decoder.positional_embedding.copy_(parrot.places)
    return model


def _save(build: Build, parrot: Parrot, folder: Path) -> None:
    tokens = _tokenizer_of_whisper()
    config = WhisperConfig(
        vocab_size=_VOCABULARY,
        num_mel_bins=build.mels,
        d_model=build.width,
        encoder_layers=build.layers,
        decoder_layers=build.layers,
        encoder_attention_heads=build.heads,
        decoder_attention_heads=build.heads,
        encoder_ffn_dim=4 * build.width,
        decoder_ffn_dim=4 * build.width,
        max_source_positions=build.sounds,
        max_target_positions=build.words,
        bos_token_id=tokens.eot,
        eos_token_id=tokens.eot,
        pad_token_id=tokens.eot,
        decoder_start_token_id=tokens.sot,
        suppress_tokens=None,
        begin_suppress_tokens=None,
    )
    model = WhisperForConditionalGeneration(config)
    with torch.no_grad():
        model.model.decoder.embed_tokens.weight.copy_(parrot.words)
        model.model.decoder.embed_positions.weight.copy_(parrot.places)
    model.generation_config = GenerationConfig(  # type: ignore[no-untyped-call] # bare there
        suppress_tokens=[],
        begin_suppress_tokens=[],
        lang_to_id={"<|ko|>": tokens.sot + 8, "<|en|>": tokens.sot + 1},
        alignment_heads=[[build.layers - 1, 0]],
        no_timestamps_token_id=tokens.no_timestamps,
        eos_token_id=tokens.eot,
    )
    model.save_pretrained(folder)
    _tokenizer().save(str(folder / _TOKENIZER))
    preprocessor = {"feature_size": build.mels, "sampling_rate": 16000}
    text = json.dumps(preprocessor) + "\n"
    (folder / _PREPROCESSOR).write_text(text, encoding="utf-8")


def _tokenizer() -> Tokenizer:
    """Whisper's own 51865 tokens, from the list that comes with openai-whisper."""
    theirs = _tokenizer_of_whisper().encoding
    listed = Path(whisper.__file__).parent / "assets" / "multilingual.tiktoken"
    converter = TikTokenConverter(  # type: ignore[no-untyped-call] # bare in transformers
        vocab_file=str(listed),
        pattern=theirs._pat_str,  # noqa: SLF001 - it has no other name
    )
    made: Tokenizer = converter.converted()
    specials = sorted(theirs.special_tokens_set, key=theirs.encode_single_token)
    made.add_special_tokens([AddedToken(name, special=True) for name in specials])
    return made


def _tokenizer_of_whisper() -> whisper.tokenizer.Tokenizer:
    return get_tokenizer(multilingual=True, language="en", task="transcribe")
