"""The folders of a downloaded SDXL: which of their many files the picture engine reads.

Of each network a download holds full and half precision, and often the same for other programs; the
half ones are taken where the big network has them. The refiner's second text encoder, tokenizer and
VAE are the base's, byte for byte, and are left out. A VAE that lies beside (the one mended for half
precision) takes the place of the base's.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Final

from aibook_desktop.engines.weight_files import PLAIN_NAMES

BASE: Final = "StableDiffusionXLPipeline"
REFINER: Final = "StableDiffusionXLImg2ImgPipeline"
INDEX: Final = "model_index.json"
_HALF: Final = ".fp16"
_WEIGHTS: Final = ("diffusion_pytorch_model", "model")
_NETWORKS: Final = {
    "base": ("text_encoder", "text_encoder_2", "unet", "vae"),
    "refiner": ("unet",),
}
_TEXTS: Final = {
    "base": ("tokenizer", "tokenizer_2", "scheduler"),
    "refiner": ("scheduler",),
}
_TEXT_ENDINGS: Final = (".json", ".txt", ".model")
_ROLES: Final = ("openpose", "depth")
_MENDED: Final = "fix"
_LARGEST_CONFIG: Final = 1 << 20
_MOST_FILES: Final = 5000

Files = tuple[tuple[str, Path], ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """The files below a folder by their names there; `name` is the folder's own."""

    name: str
    files: dict[str, Path]

    @classmethod
    def of(cls, place: Path) -> Listing:
        """List a folder; of a single file, itself, its settings and its licence."""
        if place.is_file():
            beside = {each.name: each for each in place.parent.iterdir() if each.is_file()}
            own = {place.name, f"{place.name}.json"}
            kept = {name: path for name, path in beside.items() if name in own or is_paper(name)}
            return cls(place.stem, kept)
        paths = (path for path in sorted(place.rglob("*")) if not _hidden(path, place))
        files = [path for path in paths if path.is_file() or path.is_symlink()][:_MOST_FILES]
        return cls(place.resolve().name, {f.relative_to(place).as_posix(): f for f in files})

    def ending(self, ending: str) -> list[str]:
        """Names with an ending, the shallow ones first."""
        found = [name for name in self.files if name.lower().endswith(ending)]
        return sorted(found, key=lambda name: (name.count("/"), name))

    def folder_with(self, name: str) -> str | None:
        """The folder (with its slash, "" for the top) that holds a file of this name."""
        found = [each for each in self.files if each == name or each.endswith(f"/{name}")]
        return min(found, key=len).removesuffix(name) if found else None

    def some(self, folder: str, names: tuple[str, ...]) -> Files:
        """Those of some names that are there, as they will be called in a pack."""
        return tuple(
            (name, self.files[folder + name]) for name in names if folder + name in self.files
        )

    def lacking(self, folder: str, names: tuple[str, ...]) -> tuple[str, ...]:
        """Those of some names that are not there."""
        return tuple(name for name in names if folder + name not in self.files)

    def config(self, name: str) -> dict[str, Any]:
        """A JSON object of the folder; empty when there is none."""
        path = self.files.get(name)
        try:
            if path is None or path.stat().st_size > _LARGEST_CONFIG:
                return {}
            found = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}


def as_sdxl(listing: Listing) -> tuple[Files, tuple[str, ...]] | None:
    """The files of base and refiner and what is missing; None for anything else."""
    homes = {part: _home(listing, kind) for part, kind in (("base", BASE), ("refiner", REFINER))}
    if homes["base"] is None:
        return None if homes["refiner"] is None else ((), (f"base/{INDEX}",))
    files: list[tuple[str, Path]] = []
    missing: list[str] = []
    for part, home in homes.items():
        if home is None:
            continue
        files.append((f"{part}/{INDEX}", listing.files[home + INDEX]))
        for name, path in _part(listing, home, part):
            if path is None:
                missing.append(f"{part}/{name}")
            else:
                files.append((f"{part}/{name}", path))
    better = _vae_beside(listing)
    if better is not None:
        files = [each for each in files if not each[0].startswith("base/vae/")]
        files += [(f"base/vae/{name}", path) for name, path in better]
        missing = [name for name in missing if not name.startswith("base/vae/")]
    return tuple(files), tuple(missing)


def as_control_net(listing: Listing) -> tuple[str, Files, tuple[str, ...]] | None:
    """Role, files and what is missing of a ControlNet; None for anything else."""
    configs = (name for name in listing.ending("config.json"))
    for name in configs:
        if listing.config(name).get("_class_name") == "ControlNetModel":
            home = name.removesuffix("config.json")
            weights = _weights(listing, home, half=True)
            said = f"{listing.name}/{name}".lower()
            kind = next((role for role in _ROLES if role in said), "")
            missing = ([] if weights else [f"{_WEIGHTS[0]}.safetensors"]) + (
                [] if kind else ["--role"]
            )
            files = (("config.json", listing.files[name]), *weights)
            return f"controlnet-{kind}" if kind else "", files, tuple(missing)
    return None


def _home(listing: Listing, kind: str) -> str | None:
    """The folder of a pipeline of this kind."""
    found = (name for name in listing.ending(INDEX) if PurePosixPath(name).name == INDEX)
    homes = [name for name in found if listing.config(name).get("_class_name") == kind]
    return homes[0].removesuffix(INDEX) if homes else None


def _part(listing: Listing, home: str, part: str) -> Iterator[tuple[str, Path | None]]:
    """The files of base or refiner; a path of None stands for what is missing."""
    half = bool(_weights(listing, f"{home}unet/", half=True, only=True))
    for network in _NETWORKS[part]:
        inside = f"{home}{network}/"
        yield f"{network}/config.json", listing.files.get(f"{inside}config.json")
        weights = _weights(listing, inside, half=half)
        yield from ((f"{network}/{name}", path) for name, path in weights)
        if not weights:
            yield f"{network}/*.safetensors", None
    for folder in _TEXTS[part]:
        inside = f"{home}{folder}/"
        texts = [n for n in listing.files if n.startswith(inside) and n.endswith(_TEXT_ENDINGS)]
        yield from (
            (f"{folder}/{name.removeprefix(inside)}", listing.files[name]) for name in texts
        )
        if not texts:
            yield f"{folder}/*.json", None


def _weights(listing: Listing, inside: str, *, half: bool, only: bool = False) -> Files:
    """One network's weights, whole or in shards; of half precision if it has them and may."""
    marks = (_HALF,) if only else (_HALF, "") if half else ("", _HALF)
    for mark in marks:
        for stem in _WEIGHTS:
            whole = f"{stem}{mark}.safetensors"
            if inside + whole in listing.files:
                return ((whole, listing.files[inside + whole]),)
            index = f"{stem}.safetensors.index{mark}.json"
            shards = [
                name.removeprefix(inside)
                for name in listing.files
                if name.startswith(f"{inside}{stem}{mark}-0") and name.endswith(".safetensors")
            ]
            if shards and inside + index in listing.files:
                return listing.some(inside, (index, *shards))
    return ()


def _vae_beside(listing: Listing) -> Files | None:
    """The VAE that was mended for half precision, in a folder of its own."""
    for name in listing.ending("config.json"):
        inside = name.removesuffix("config.json")
        if _MENDED not in inside.lower():
            continue
        if listing.config(name).get("_class_name") == "AutoencoderKL":
            weights = _weights(listing, inside, half=False)
            return (("config.json", listing.files[name]), *weights) if weights else None
    return None


def is_paper(name: str) -> bool:
    """Whether a file of this name holds a licence or a description."""
    return name.partition(".")[0].upper() in PLAIN_NAMES


def _hidden(path: Path, place: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(place).parts)
