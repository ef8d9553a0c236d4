"""SDXL and its refiner in diffusers' own layout, of random weights: 3 MB in all, 128 pixels wide.

Every part has the real one's classes and hand-overs (two text encoders of different widths, the
refiner's embeddings a slice of the base's, eightfold latents); the pictures are noise.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import torch
from diffusers import (
    AutoencoderKL,
    EulerDiscreteScheduler,
    StableDiffusionXLImg2ImgPipeline,
    StableDiffusionXLPipeline,
    UNet2DConditionModel,
)
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection, CLIPTokenizer

from aibook_desktop.book.model import LANGUAGES
from aibook_desktop.engines.model_card import ModelCard, describe, write_card

LATENT_EDGE: Final = 16
_FIRST, _SECOND = 16, 32
_TIME_IDS: Final = {"base": 6, "refiner": 5}
_TIME_WIDTH: Final = 8


def write_painter(folder: Path, *, refiner: bool = True) -> Path:
    """Write a whole model folder."""
    folder.mkdir(parents=True)
    torch.manual_seed(5)
    tokenizer = _tokenizer(folder)
    second = CLIPTextModelWithProjection(_text_config(_SECOND, len(tokenizer)))
    vae = _vae()
    base = StableDiffusionXLPipeline(
        vae,
        CLIPTextModel(_text_config(_FIRST, len(tokenizer))),
        second,
        tokenizer,
        tokenizer,
        _unet("base", _FIRST + _SECOND),
        EulerDiscreteScheduler(beta_schedule="scaled_linear"),
        add_watermarker=False,
    )
    base.save_pretrained(folder / "base")
    if refiner:
        StableDiffusionXLImg2ImgPipeline(
            vae,
            None,
            second,
            None,
            tokenizer,
            _unet("refiner", _SECOND),
            EulerDiscreteScheduler(beta_schedule="scaled_linear"),
            requires_aesthetics_score=True,
            add_watermarker=False,
        ).save_pretrained(folder / "refiner")
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    files = describe(folder, tuple(path.relative_to(folder).as_posix() for path in paths))
    origin = "Made by a test; nothing was learned."
    languages = LANGUAGES
    write_card(
        folder, ModelCard("noise", "illustrator", "sdxl", "CC0-1.0", origin, languages, files)
    )
    return folder


def _tokenizer(folder: Path) -> CLIPTokenizer:
    """CLIP's tokenizer with a token for each letter and for no word."""
    letters = [chr(code) for code in (*range(33, 127), *range(161, 173), *range(174, 324))]
    words = [*letters, *(f"{letter}</w>" for letter in letters), "<|startoftext|>", "<|endoftext|>"]
    vocabulary, merges = folder / "vocab.json", folder / "merges.txt"
    vocabulary.write_text(json.dumps({word: at for at, word in enumerate(words)}), encoding="utf-8")
    merges.write_text("#version: 0.2\n", encoding="utf-8")
    tokenizer = CLIPTokenizer(str(vocabulary), str(merges), model_max_length=77)
    vocabulary.unlink()
    merges.unlink()
    return tokenizer


def _text_config(width: int, words: int) -> CLIPTextConfig:
    return CLIPTextConfig(
        vocab_size=words,
        hidden_size=width,
        intermediate_size=width,
        projection_dim=_SECOND,
        num_hidden_layers=2,
        num_attention_heads=2,
        bos_token_id=words - 2,
        eos_token_id=words - 1,
        pad_token_id=words - 1,
    )


def _unet(part: str, width: int) -> UNet2DConditionModel:
    return UNet2DConditionModel(
        sample_size=LATENT_EDGE,
        block_out_channels=(16, 32),
        norm_num_groups=8,
        layers_per_block=1,
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"),
        up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"),
        attention_head_dim=(2, 4),
        use_linear_projection=True,
        addition_embed_type="text_time",
        addition_time_embed_dim=_TIME_WIDTH,
        transformer_layers_per_block=(1, 1),
        projection_class_embeddings_input_dim=_SECOND + _TIME_IDS[part] * _TIME_WIDTH,
        cross_attention_dim=width,
    )


def _vae() -> AutoencoderKL:
    return AutoencoderKL(
        block_out_channels=(8, 8, 8, 8),
        down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4,
        latent_channels=4,
        norm_num_groups=4,
        sample_size=8 * LATENT_EDGE,
        scaling_factor=0.13025,
        force_upcast=True,
    )
