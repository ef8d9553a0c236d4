"""From a tuned Whisper, or any other, to a model folder that the program installs.

An adapter is merged into the model that it was learnt on, which must still be the same; the weights
are packed in int8; the card says whose they are. The folder gets its name only after the model in
it was loaded and has listened once. A stock Whisper is never said to hear short clips: only a model
that was tuned with a dynamic context, or never had another, has `window_seconds` on its card.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, cast

from ctranslate2.converters import TransformersConverter
from peft import PeftModel
from safetensors import SafetensorError
from tokenizers import Tokenizer

from aibook_desktop.book.durable import make_folder, problem_of, write_durably
from aibook_desktop.book.model import LANGUAGES, Language, Recording
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.strings import say
from aibook_desktop.engines.model_card import (
    ModelCard,
    describe,
    read_card,
    verify,
    write_card,
)
from aibook_desktop.engines.ports import Transcriber
from aibook_desktop.engines.registry import card_named
from aibook_desktop.workshop.keeping import os_error
from aibook_desktop.workshop.record import Made, read_made, write_made
from aibook_desktop.workshop.speech.tune.base import (
    POSITIONS_A_SECOND,
    PREPROCESSOR,
    TOKENIZER,
    Base,
    open_base,
)
from aibook_desktop.workshop.speech.tune.listener import peft_at_ease
from aibook_desktop.workshop.speech.tune.recipe import STEP as TUNING
from aibook_desktop.workshop.telling import Tell

STEP: Final = "convert"
_ADAPTER: Final = "adapter_config.json"
_LICENCE: Final = "licence"
_README: Final = "README.md"
_RATE: Final = 16_000
_DEFAULT_PREPROCESSOR: Final = (
    '{{"chunk_length": {seconds}, "feature_size": {mels}, "hop_length": 160, "n_fft": 400,'
    ' "sampling_rate": 16000}}\n'
)


@dataclass(frozen=True, slots=True)
class _Source:
    """What is converted: a model, the adapter to merge if any, and the card of its tuning."""

    base: Base
    adapter: Path | None
    tuning: Made | None

    @property
    def folder(self) -> Path:
        return self.base.folder if self.adapter is None else self.adapter

    @property
    def may_be_silent(self) -> bool:
        """Whether it learnt to write nothing when nobody speaks."""
        return self.tuning is not None and float(self.tuning.settings["wordless"] or 0) > 0

    @property
    def window_seconds(self) -> float | None:
        if self.tuning is not None:
            return float(self.tuning.results["window_seconds"] or 0)
        return self.base.positions / POSITIONS_A_SECOND if self.base.is_short else None


def convert(
    tuned: Path, folder: Path, name: str, tell: Tell, licence: str | None = None
) -> ModelCard:
    """Convert what `tune` made, or any Whisper in the layout of transformers, into `folder`.

    `licence` is needed when nothing in the folders says it: neither `made.json` nor the head of a
    README.md. Nothing to do when the folder holds the same already. Raises `Problem` model_missing,
    model_damaged, base_changed, licence_unknown, work_of_another, disk_full or disk_read_only.
    """
    source = _source(tuned)
    terms = licence or _licence(source)
    digests = {"base": source.base.digest(), "model": _digest(source)}
    made = Made(STEP, {"name": name, _LICENCE: terms}, digests, {})
    before = read_made(folder)
    if before is not None and before.is_same_work(made):
        tell("convert.done_before", folder=str(folder))
        return verify(folder)
    if folder.exists() and any(folder.iterdir()):
        raise Problem("work_of_another", folder=str(folder))
    unfinished = folder.parent / f".{folder.name}.part"
    with _saying_what_the_disk_said(folder):
        shutil.rmtree(unfinished, ignore_errors=True)
        make_folder(folder.parent)
        _pack(source, unfinished, tell)
        write_card(unfinished, _card(source, unfinished, name, terms))
        tell("convert.proving")
        prove(unfinished)
        write_made(unfinished, made)
        if folder.exists():
            folder.rmdir()
        unfinished.replace(folder)
    tell("convert.done", folder=str(folder), name=name)
    return read_card(folder)


def prove(folder: Path) -> None:
    """Load an unfinished model as the program will, and let it listen to a second of silence.

    Raises `Problem` model_damaged.
    """
    ears = cast("Transcriber", card_named("transcriber", "whisper").build(folder))
    for language in read_card(folder).languages:
        ears.transcribe(Recording(bytes(2 * _RATE), _RATE), language)


def _source(tuned: Path) -> _Source:
    tuning = read_made(tuned)
    if tuning is not None and tuning.step != TUNING:
        tuning = None
    if not (tuned / _ADAPTER).exists():
        return _Source(open_base(tuned), None, tuning)
    if tuning is None:
        raise Problem("model_damaged", model=tuned.name, file="made.json")
    folder = Path(str(tuning.results["base_folder"]))
    try:
        base = open_base(folder)
        same = base.digest() == tuning.inputs["base"]
    except (Problem, OSError) as error:
        raise Problem("base_changed", folder=str(folder)) from error
    if not same:
        raise Problem("base_changed", folder=str(folder))
    return _Source(base, tuned, tuning)


def _digest(source: _Source) -> str:
    """Tell the tuned weights from others: an adapter's file, or the folder as a model."""
    if source.adapter is None:
        return source.base.digest()
    return describe(source.adapter, ("adapter_model.safetensors",))[0].sha256


def _pack(source: _Source, folder: Path, tell: Tell) -> None:
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".whole-") as scratch:
        whole = Path(scratch)
        network: Any = source.base.network()
        if source.adapter is not None:
            tell("convert.merging")
            with peft_at_ease():
                adapted = PeftModel.from_pretrained(network, str(source.adapter))
            network = adapted.merge_and_unload()
        _complete(network, source)
        network.save_pretrained(str(whole))
        _copy_words(source.base, whole)
        tell("convert.packing")
        converter = TransformersConverter(str(whole), copy_files=[TOKENIZER, PREPROCESSOR])
        converter.convert(str(folder), quantization="int8", force=True)


def _complete(network: Any, source: _Source) -> None:
    """Say in the generation settings all that the converter asks them for.

    A model that learnt to write nothing is allowed to begin with the end.
    """
    rules, config = network.generation_config, network.config
    tokenizer = source.base.tokenizer()
    first = list(rules.begin_suppress_tokens or ())
    if source.may_be_silent:
        first = [token for token in first if token != config.eos_token_id]
    rules.suppress_tokens = list(rules.suppress_tokens or ())
    rules.begin_suppress_tokens = first
    if not getattr(rules, "lang_to_id", None):
        rules.lang_to_id = {
            f"<|{language}|>": tokenizer.token_to_id(f"<|{language}|>")
            for language in _languages(tokenizer)
        }
    if not getattr(rules, "alignment_heads", None):
        layers = range(config.decoder_layers // 2, config.decoder_layers)
        heads = range(config.decoder_attention_heads)
        rules.alignment_heads = [[layer, head] for layer in layers for head in heads]


def _copy_words(base: Base, whole: Path) -> None:
    """Bring the tokenizer, and what says how sound becomes a picture."""
    for path in base.folder.iterdir():
        if path.suffix in {".json", ".txt"} and not (whole / path.name).exists():
            shutil.copyfile(path, whole / path.name)
    if not (whole / PREPROCESSOR).exists():
        seconds = base.positions // POSITIONS_A_SECOND
        text = _DEFAULT_PREPROCESSOR.format(seconds=seconds, mels=base.mels)
        write_durably(whole / PREPROCESSOR, text.encode())


def _card(source: _Source, folder: Path, name: str, licence: str) -> ModelCard:
    tuning = source.tuning
    measured = () if tuning is None else ("cer_before", "cer", "steps", "best_step")
    names = sorted(path.name for path in folder.iterdir() if path.is_file())
    return ModelCard(
        name=name,
        craft="transcriber",
        engine="whisper",
        licence=licence,
        origin=say("convert.origin" if tuning is None else "convert.origin_tuned", "en"),
        languages=_languages(source.base.tokenizer()),
        files=describe(folder, tuple(names)),
        measured=tuple(
            (f"validation_{what}", f"{tuning.results[what]:.4g}")
            for what in measured
            if tuning is not None
        ),
        window_seconds=source.window_seconds,
    )


def _languages(tokenizer: Tokenizer) -> tuple[Language, ...]:
    known = [each for each in LANGUAGES if tokenizer.token_to_id(f"<|{each}|>") is not None]
    return tuple(known) or ("en",)


def _licence(source: _Source) -> str:
    """What the folders say: the card of a step, or the head of a model's README."""
    for folder in (source.folder, source.base.folder, *_ancestors(source)):
        made = read_made(folder)
        if made is not None:
            told = made.results.get(_LICENCE) or made.settings.get(_LICENCE)
            if told:
                return str(told)
        for line in _head(folder / _README):
            key, _, value = line.partition(":")
            if key.strip() in {"license", _LICENCE} and value.strip():
                return value.strip().strip("\"'")
    raise Problem("licence_unknown", folder=str(source.folder))


def _ancestors(source: _Source) -> tuple[Path, ...]:
    if source.tuning is None:
        return ()
    return (Path(str(source.tuning.results["base_folder"])),)


def _head(readme: Path) -> list[str]:
    """The lines between the first two rules of dashes, where model folders keep their facts."""
    try:
        lines = readme.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return []
    if not lines or lines[0].strip() != "---":
        return []
    ends = [number for number, line in enumerate(lines) if number and line.strip() == "---"]
    return lines[1 : ends[0]] if ends else []


@contextmanager
def _saying_what_the_disk_said(folder: Path) -> Iterator[None]:
    try:
        yield
    except SafetensorError as error:
        raise problem_of(os_error(error), folder.parent) from error
    except OSError as error:
        raise problem_of(error, folder.parent) from error
    finally:
        shutil.rmtree(folder.parent / f".{folder.name}.part", ignore_errors=True)
