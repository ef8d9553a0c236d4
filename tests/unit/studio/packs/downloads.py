"""Folders as people download them: the right names and settings, weights of a few bytes."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from tests.tiny_models.protobuf import chunk, number
from tests.tiny_models.weights import ctranslate2, gguf, safetensors

ONNX: Final = number(1, 8) + chunk(7, chunk(2, b"g")) + chunk(8, number(2, 17))
README: Final = b"---\nlicense: apache-2.0\ntags:\n- ko\n---\n# A model\n"
STABLE: Final = b"---\nlicense: openrail++\n---\n"
Files = Mapping[str, bytes]


def write(folder: Path, files: Files) -> Path:
    """Write a download."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def config(**facts: object) -> bytes:
    """A JSON object."""
    return json.dumps(facts).encode()


def network(folder: str, stem: str, *, half: bool = True) -> dict[str, bytes]:
    """A network in full and in half precision, and as other programs want it."""
    files = {
        f"{folder}/config.json": config(_class_name=folder),
        f"{folder}/{stem}.safetensors": safetensors(b"full"),
        f"{folder}/{stem}.bin": b"\x80\x04.",
        f"{folder}/model.onnx": ONNX,
        f"{folder}/openvino_model.xml": b"<net/>",
    }
    return files | ({f"{folder}/{stem}.fp16.safetensors": safetensors(b"half")} if half else {})


def sdxl_part(kind: str, *, half: bool = True) -> dict[str, bytes]:
    """Base or refiner, as Hugging Face holds it."""
    texts = ("tokenizer", "tokenizer_2") if kind.endswith("XLPipeline") else ("tokenizer_2",)
    encoders = tuple(each.replace("tokenizer", "text_encoder") for each in texts)
    files = {
        "model_index.json": config(_class_name=kind),
        "README.md": STABLE,
        "LICENSE.md": b"CreativeML Open RAIL++-M",
        "sd_xl_1.0.safetensors": safetensors(b"everything"),
        "01.png": b"\x89PNG",
        "scheduler/scheduler_config.json": config(_class_name="EulerDiscreteScheduler"),
    }
    for folder in texts:
        files |= {f"{folder}/{name}": b"{}" for name in ("vocab.json", "tokenizer_config.json")}
        files[f"{folder}/merges.txt"] = b"#version: 0.2\n"
    for folder in encoders:
        files |= network(folder, "model", half=half)
    for folder in ("unet", "vae"):
        files |= network(folder, "diffusion_pytorch_model", half=half)
    return files


def below(folder: str, files: Files) -> dict[str, bytes]:
    """The same, in a folder."""
    return {f"{folder}/{name}": content for name, content in files.items()}


def sdxl(*, half: bool = True) -> dict[str, bytes]:
    """Base, refiner and the mended VAE side by side."""
    mended = {
        "config.json": config(_class_name="AutoencoderKL", force_upcast=False),
        "diffusion_pytorch_model.safetensors": safetensors(b"mended"),
        "sdxl_vae.safetensors": safetensors(b"the same for other programs"),
    }
    base = sdxl_part("StableDiffusionXLPipeline", half=half)
    refiner = sdxl_part("StableDiffusionXLImg2ImgPipeline", half=half)
    return (
        below("stable-diffusion-xl-base-1.0", base)
        | below("stable-diffusion-xl-refiner-1.0", refiner)
        | below("sdxl-vae-fp16-fix", mended)
    )


WHISPER: Final = {
    "model.bin": ctranslate2(),
    "config.json": b"{}",
    "tokenizer.json": b"{}",
    "preprocessor_config.json": b"{}",
    "vocabulary.json": b"[]",
    "README.md": README,
    "training_args.bin": b"\x80\x04.",
}
PIPER: Final = {
    "voices/ko_KR-x-medium.onnx": ONNX,
    "voices/ko_KR-x-medium.onnx.json": config(language={"code": "ko_KR"}),
    "MODEL_CARD": b"made of sentences",
    "LICENSE": b"CC0",
}
SUPERTONIC: Final = {
    **{
        f"onnx/{name}.onnx": ONNX
        for name in ("duration_predictor", "text_encoder", "vector_estimator", "vocoder")
    },
    "onnx/tts.json": b"{}",
    "onnx/unicode_indexer.json": b"[]",
    "voice_styles/F1.json": b"{}",
    "voice_styles/M1.json": b"{}",
    "README.md": b"---\nlicense: openrail\n---\n",
    "img/logo.png": b"\x89PNG",
}
RVC: Final = {
    "net_g.onnx": ONNX,
    "vec-768-layer-12.onnx": ONNX,
    "rmvpe.onnx": ONNX,
    "index.safetensors": safetensors(),
    "net_g.pth": b"\x80\x04.",
}
LORA: Final = {
    "pytorch_lora_weights.safetensors": safetensors(name="unet.down.attn.to_q.lora_A.weight")
}
LIGHTNING: Final = {
    "sdxl_lightning_4step_lora.safetensors": safetensors(name="lora_unet_down.lora_up.weight")
}
WORD: Final = {"our-class.safetensors": safetensors(name="emb_params")}
CONTROL: Final = {
    "config.json": config(_class_name="ControlNetModel"),
    "diffusion_pytorch_model.fp16.safetensors": safetensors(),
    "diffusion_pytorch_model.safetensors": safetensors(b"full"),
    "diffusion_pytorch_model.bin": b"\x80\x04.",
}
GGUF: Final = {"kanana-2.1b-Q4_K_M.gguf": gguf(), "README.md": README, "banner.webp": b"RIFF"}
Download = Callable[[], Files]
