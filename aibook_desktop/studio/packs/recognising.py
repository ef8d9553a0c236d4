"""Finds out what a downloaded folder is, by what lies in it and never by running anything.

Each `_as_…` knows one kind of model and answers with the files that its engine reads and no others:
a download often holds the same weights two or three times. What the engine would miss is listed, so
that it can be fetched before the stick is carried away.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any, Final

from aibook_desktop.book.model import LANGUAGES, Craft, Language
from aibook_desktop.engines.model_card import ModelCard
from aibook_desktop.engines.weight_files import tensor_names
from aibook_desktop.engines.weight_formats.reading import Malformed
from aibook_desktop.studio.packs.sdxl_layout import Listing, as_control_net, as_sdxl, is_paper

WHISPER: Final = ("model.bin", "config.json", "tokenizer.json", "preprocessor_config.json")
_WHISPER_TOO: Final = ("vocabulary.json", "vocabulary.txt", "generation_config.json")
SUPERTONIC: Final = (
    "onnx/duration_predictor.onnx",
    "onnx/text_encoder.onnx",
    "onnx/vector_estimator.onnx",
    "onnx/vocoder.onnx",
    "onnx/tts.json",
    "onnx/unicode_indexer.json",
)
_STYLES: Final = "voice_styles"
RVC: Final = ("net_g.onnx", "vec-768-layer-12.onnx")
_RVC_TOO: Final = ("rmvpe.onnx", "index.safetensors")
_WORDS: Final = ({"clip_l", "clip_g"}, {"emb_params"})
_FEW: Final = re.compile(r"lightning|lcm|hyper|turbo|tcd|dmd", re.IGNORECASE)
_STEPS: Final = re.compile(r"(\d+)[-_ ]?steps?", re.IGNORECASE)
_LORA: Final = re.compile(r"lora[_.](unet|te|down|up|a|b)|\.lora\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """What a folder is: the names in the pack with where they lie, and what is still missing."""

    craft: Craft
    engine: str
    files: tuple[tuple[str, Path], ...]
    missing: tuple[str, ...] = ()
    role: str = ""
    languages: tuple[Language, ...] = LANGUAGES
    options: tuple[tuple[str, str], ...] = ()


def recognise(place: Path) -> Found | None:
    """Say what a folder (or one file) is; None when no engine knows such a thing."""
    listing = Listing.of(place)
    for kind in _KINDS:
        found = kind(listing)
        if found is not None:
            return replace(found, files=(*found.files, *_papers(listing, found)))
    return None


def as_carded(place: Path, card: ModelCard) -> Found:
    """Say what a model folder is that has its card already."""
    return Found(
        card.craft,
        card.engine,
        tuple((name, place / name) for name in card.file_names()),
        role=card.role,
        languages=card.languages,
        options=card.options,
    )


def _papers(listing: Listing, found: Found) -> Iterator[tuple[str, Path]]:
    """Licences and the download's own description belong to every pack."""
    taken = {name for name, _ in found.files}
    for name, path in listing.files.items():
        shown = PurePosixPath(name)
        plain = is_paper(shown.name) and shown.suffix.lower() in ("", ".md", ".txt")
        if plain and len(shown.parts) <= 2 and name not in taken:
            yield name, path


def _as_picture_model(listing: Listing) -> Found | None:
    found = as_sdxl(listing)
    return None if found is None else Found("illustrator", "sdxl", *found)


def _as_control_net(listing: Listing) -> Found | None:
    found = as_control_net(listing)
    if found is None:
        return None
    role, files, missing = found
    return Found("illustrator", "sdxl", files, missing, role)


def _as_whisper(listing: Listing) -> Found | None:
    home = listing.folder_with("model.bin")
    if home is None:
        if listing.config("config.json").get("model_type") == "whisper":
            return Found("transcriber", "whisper", (), ("model.bin",))
        return None
    files = listing.some(home, (*WHISPER, *_WHISPER_TOO))
    return Found("transcriber", "whisper", files, listing.lacking(home, WHISPER))


def _as_language_model(listing: Listing) -> Found | None:
    weights = listing.ending(".gguf")
    if not weights:
        return None
    missing = ("one .gguf",) if len(weights) > 1 else ()
    files = tuple((PurePosixPath(name).name, listing.files[name]) for name in weights[:1])
    return Found("storyteller", "llama", files, missing)


def _as_supertonic(listing: Listing) -> Found | None:
    home = listing.folder_with(SUPERTONIC[0])
    if home is None:
        return None
    styles = tuple(
        name.removeprefix(home)
        for name in listing.ending(".json")
        if name.startswith(f"{home}{_STYLES}/")
    )
    missing = listing.lacking(home, SUPERTONIC) + (() if styles else (f"{_STYLES}/*.json",))
    return Found("narrator", "supertonic", listing.some(home, (*SUPERTONIC, *styles)), missing)


def _as_rvc(listing: Listing) -> Found | None:
    home = listing.folder_with(RVC[0])
    if home is None:
        return None
    files = listing.some(home, (*RVC, *_RVC_TOO))
    return Found("narrator", "rvc", files, listing.lacking(home, RVC))


def _as_piper(listing: Listing) -> Found | None:
    networks = listing.ending(".onnx")
    voices = [name for name in networks if f"{name}.json" in listing.files]
    if not networks or (not voices and len(networks) > 1):
        return None
    if not voices:
        return Found("narrator", "piper", (), (f"{PurePosixPath(networks[0]).name}.json",))
    missing = ("one .onnx",) if len(voices) > 1 else ()
    name = voices[0]
    files = tuple(
        (PurePosixPath(each).name, listing.files[each]) for each in (name, f"{name}.json")
    )
    spoken = _spoken(listing.config(f"{name}.json"))
    languages = tuple(language for language in LANGUAGES if language == spoken)
    return Found("narrator", "piper", files, missing, languages=languages)


def _spoken(config: dict[str, Any]) -> str:
    """The language of a Piper voice, in two letters."""
    for section, field in (("language", "code"), ("espeak", "voice")):
        part = config.get(section)
        if isinstance(part, dict) and part.get(field):
            return str(part[field])[:2].lower()
    return ""


def _as_addition(listing: Listing) -> Found | None:
    """A LoRA, or a word learnt by textual inversion: one small safetensors file."""
    kinds = {name: _role(listing.files[name]) for name in listing.ending(".safetensors")}
    useful = [name for name, role in kinds.items() if role]
    if not useful:
        return None
    missing = ("one .safetensors",) if len(useful) > 1 else ()
    name, shown = useful[0], PurePosixPath(useful[0]).name
    files = ((shown, listing.files[name]),)
    if kinds[name] == "lora" and _FEW.search(f"{listing.name}/{name}"):
        options = _few_steps(f"{listing.name}/{name}")
        return Found("illustrator", "sdxl", files, missing, "few-step", options=options)
    return Found("illustrator", "sdxl", files, missing, kinds[name])


def _role(path: Path) -> str:
    try:
        names = tensor_names(path)
    except (Malformed, OSError):
        return ""
    if set(names) in _WORDS:
        return "textual-inversion"
    return "lora" if names and all(_LORA.search(name) or "alpha" in name for name in names) else ""


def _few_steps(name: str) -> tuple[tuple[str, str], ...]:
    counted = _STEPS.search(name)
    steps = counted[1] if counted else "8"
    scheduler = "lcm" if "lcm" in name.lower() else "euler"
    return (("steps", steps), ("scheduler", scheduler), ("guidance", "1"))


_KINDS: Final[tuple[Callable[[Listing], Found | None], ...]] = (
    _as_picture_model,
    _as_control_net,
    _as_whisper,
    _as_language_model,
    _as_supertonic,
    _as_rvc,
    _as_piper,
    _as_addition,
)
